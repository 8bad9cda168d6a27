-- What does article_metrics make of dirty articles? (make demo)
.bail on
.load ./article_metrics
CREATE TABLE articles(id INTEGER PRIMARY KEY, name TEXT, body TEXT);
INSERT INTO articles(name, body)
  SELECT name, CAST(readfile(name) AS TEXT) FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;

.mode list
.separator "  "
.print
.print == Titles, cleaned
SELECT id, coalesce(article_title(body), '-') FROM articles;

.print
.print == Sections of the first article
SELECT s.seq, s.kind, CASE WHEN s.duplicate_of THEN '(repeats ' || s.duplicate_of || ') ' ELSE '' END ||
       substr(replace(s.text, char(10), ' '), 1, 48) || CASE WHEN length(s.text) > 48 THEN '…' ELSE '' END
  FROM articles a, article_sections(a.body) s WHERE a.id = 1;

.print
.print == Ranks: rank, basis, field, quantity
.separator " | "
SELECT a.id, r.rank, r.basis, coalesce(r.scope, '-'), coalesce(r.metric, '-')
  FROM articles a, article_ranks(a.body) r WHERE a.id <= 4;

.print
.print == Metrics: value, unit, kind, quantity, as written
SELECT a.id, m.value, m.unit, m.kind, coalesce(m.metric, '-'), m.surface
  FROM articles a, article_metrics(a.body) m WHERE a.id <= 3;

.print
SELECT count(*) || ' articles, ' || (SELECT count(*) FROM articles a, article_ranks(a.body)) || ' ranks, ' ||
       (SELECT count(*) FROM articles a, article_metrics(a.body)) || ' metrics' FROM articles;
