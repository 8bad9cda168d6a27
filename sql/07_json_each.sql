-- Where only scalar functions can be used, how do I get at the rows?
--
-- sqlite3 < sql/07_json_each.sql      (from the project root, after make)
--
-- Each table-valued function has a scalar twin of the same name that gives the same rows as a JSON
-- array of objects. json_each takes it apart again; ->> needs SQLite 3.38.
.load ./article_metrics
CREATE TABLE articles(id INTEGER PRIMARY KEY, file TEXT, body TEXT);
INSERT INTO articles(file, body)
  SELECT replace(name, 'fixtures/', ''), CAST(data AS TEXT)
    FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;

.headers on
.mode list
SELECT a.file, j.value ->> 'metric' AS metric, j.value ->> 'value' AS value,
       j.value ->> 'unit' AS unit
  FROM articles a, json_each(article_metrics(a.body)) j
 WHERE j.value ->> 'kind' = 'threshold'
 ORDER BY a.file, j.key;

-- One JSON document for each article, for a program that is not SQL.
SELECT json_object('title', article_title(body), 'ranks', json(article_ranks(body))) AS document
  FROM articles WHERE file LIKE '09%';
