-- Can I keep the dirty rows and still read clean articles?
--
-- sqlite3 < sql/03_clean_view.sql      (from the project root, after make)
--
-- Yes: a view over the raw table. The functions are marked harmless (INNOCUOUS), so the view
-- works where the schema is not trusted, which is how newer shells start.
.load ./article_metrics
CREATE TABLE articles(id INTEGER PRIMARY KEY, file TEXT, body TEXT);
INSERT INTO articles(file, body)
  SELECT replace(name, 'fixtures/', ''), CAST(data AS TEXT)
    FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;

CREATE VIEW clean_articles AS
  SELECT id, file, article_title(body) AS title, article_clean(body) AS body FROM articles;
CREATE VIEW removed_parts AS
  SELECT a.id, a.file, s.seq, s.kind, s.duplicate_of, s.text
    FROM articles a, article_sections(a.body) s
   WHERE s.kind = 'boilerplate' OR s.duplicate_of IS NOT NULL;

PRAGMA trusted_schema = OFF;
.headers on
.mode list
SELECT body FROM clean_articles WHERE file LIKE '17%';

-- What cleaning took out of the scraped page, so that you can check it.
SELECT seq, kind, duplicate_of, substr(text, 1, 24) AS begins
  FROM removed_parts WHERE file LIKE '01%';
