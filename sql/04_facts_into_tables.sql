-- How do I keep the facts, so that a query need not read the articles again?
--
-- sqlite3 < sql/04_facts_into_tables.sql      (from the project root, after make)
--
-- Put them into plain tables. Such a database opens anywhere, with or without the extension;
-- a generated column or an index over these functions does not (see 06). Keep the version beside
-- the facts: a newer one may find other facts.
.load ./article_metrics
CREATE TABLE articles(id INTEGER PRIMARY KEY, file TEXT, body TEXT);
INSERT INTO articles(file, body)
  SELECT replace(name, 'fixtures/', ''), CAST(data AS TEXT)
    FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;

CREATE TABLE ranks AS
  SELECT a.id AS article, r.seq, r.rank, r.basis, r.scope, r.metric, r.subject, r.period,
         r.sentence, r.surface, r.start, r.length
    FROM articles a, article_ranks(a.body) r;
CREATE TABLE metrics AS
  SELECT a.id AS article, m.seq, m.metric, m.value, m.value_max, m.unit, m.kind, m.basis,
         m.qualifier, m.subject, m.period, m.rank, m.scope, m.sentence, m.surface, m.start, m.length
    FROM articles a, article_metrics(a.body) m;
CREATE INDEX ranks_by_scope ON ranks(scope, rank);
CREATE INDEX metrics_by_name ON metrics(metric);
CREATE TABLE facts_from AS SELECT article_metrics_version() AS version;

.headers on
.mode list
SELECT kind, count(*) AS facts, count(DISTINCT unit) AS units, count(metric) AS named
  FROM metrics GROUP BY kind;
SELECT unit, count(*) AS facts FROM metrics GROUP BY unit ORDER BY facts DESC, unit LIMIT 8;

-- start and length point into the raw article, so every fact can be shown in its place.
SELECT a.file, replace(substr(a.body, r.start - 12, r.length + 12), char(10), ' / ') AS raw_context
  FROM ranks r JOIN articles a ON a.id = r.article
 WHERE r.scope = '全国' AND r.rank = 1;
