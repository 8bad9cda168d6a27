-- What rose, what fell, and from where to where?
--
-- sqlite3 < sql/05_change_over_time.sql      (from the project root, after make)
.load ./article_metrics
CREATE TABLE articles(id INTEGER PRIMARY KEY, file TEXT, body TEXT);
INSERT INTO articles(file, body)
  SELECT replace(name, 'fixtures/', ''), CAST(data AS TEXT)
    FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;
CREATE TABLE metrics AS
  SELECT a.id AS article, a.file, m.*
    FROM articles a, article_metrics(a.body) m;

.headers on
.mode list
-- Two levels of one metric with nothing but 提高至, 升到, 降到 … between them are the ends of a
-- path. start and length say what stands between: it is cut out of the raw article.
SELECT substr(x.file, 1, 2) AS article, x.metric, x.value AS was, y.value AS is_now,
       round(y.value - x.value, 4) AS difference, x.unit
  FROM metrics x
  JOIN metrics y ON y.article = x.article AND y.metric = x.metric AND y.unit = x.unit
                AND y.kind = 'level' AND y.seq = x.seq + 1
  JOIN articles a ON a.id = x.article
 WHERE x.kind = 'level'
   AND y.start - x.start - x.length BETWEEN 1 AND 24
   AND substr(a.body, x.start + x.length, y.start - x.start - x.length) GLOB '*[至到]*'
 ORDER BY x.article, x.seq;

-- The ten largest falls and rises in per cent; the sign comes from the verb (增长, 下降).
SELECT metric, value, basis, period, substr(file, 1, 2) AS article
  FROM metrics WHERE kind = 'change' AND unit = '%'
 ORDER BY abs(value) DESC, article, seq LIMIT 10;
