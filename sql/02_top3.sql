-- Who is among the first three, where, and in what?
--
-- sqlite3 < sql/02_top3.sql      (from the project root, after make)
.load ./article_metrics
CREATE TABLE articles(id INTEGER PRIMARY KEY, file TEXT, body TEXT);
INSERT INTO articles(file, body)
  SELECT replace(name, 'fixtures/', ''), CAST(data AS TEXT)
    FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;

.headers on
.mode list
-- basis tells 第3位 (exact) from 前3位 (within) and 最多 (superlative); a last place is no top place.
SELECT r.scope, r.rank, r.basis, r.metric, r.surface, substr(a.file, 1, 2) AS article
  FROM articles a, article_ranks(a.body) r
 WHERE r.rank <= 3 AND r.basis <> 'last' AND r.scope IS NOT NULL
 ORDER BY r.scope, r.rank, a.file, r.seq;

-- The same question for one article, answered by the scalar: its place in 全省 by 人口规模.
SELECT file, extract_rank(body, '全省', '人口规模') AS place
  FROM articles WHERE place IS NOT NULL;
