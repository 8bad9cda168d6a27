-- How do I get a folder of articles into a table, and what is in each?
--
-- sqlite3 < sql/01_load_articles.sql      (from the project root, after make)
--
-- fsdir() is part of the sqlite3 shell; it gives the bytes of each file, CAST makes them text.
.load ./article_metrics
CREATE TABLE articles(id INTEGER PRIMARY KEY, file TEXT, body TEXT);
INSERT INTO articles(file, body)
  SELECT replace(name, 'fixtures/', ''), CAST(data AS TEXT)
    FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;

.headers on
.mode list
-- The title once, however often the page repeats it, and the length before and after cleaning.
SELECT file, article_title(body) AS title,
       length(body) AS raw_characters, length(article_clean(body)) AS clean_characters
  FROM articles;

-- How many sections of each kind, and how many repeat an earlier one.
SELECT a.file, s.kind, count(*) AS sections, count(s.duplicate_of) AS repeated
  FROM articles a, article_sections(a.body) s
 WHERE a.file LIKE '01%' OR a.file LIKE '12%'
 GROUP BY a.file, s.kind ORDER BY a.file, s.kind;
