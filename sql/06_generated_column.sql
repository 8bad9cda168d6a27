-- Can a table keep its own facts up to date?
--
-- sqlite3 < sql/06_generated_column.sql      (from the project root, after make)
--
-- Yes, with generated columns and triggers. Two things to know first:
-- * A database with such a column refuses INSERT and UPDATE where the extension is not loaded.
-- * A newer version may find more; after an update run REINDEX, and VACUUM for STORED columns.
-- If others open the database, put the facts into plain tables instead (see 04).
.load ./article_metrics
CREATE TABLE articles(
  id INTEGER PRIMARY KEY,
  body TEXT,
  title TEXT AS (article_title(body)) STORED,
  best_place INTEGER AS (extract_rank(body, '全省')) STORED,
  ranks TEXT AS (json(article_ranks(body))) VIRTUAL
);
CREATE INDEX articles_by_place ON articles(best_place);

-- A plain table that a trigger fills.
CREATE TABLE ranks(article INTEGER, seq INTEGER, rank INTEGER, scope TEXT, metric TEXT);
CREATE TRIGGER articles_ranks AFTER INSERT ON articles BEGIN
  INSERT INTO ranks
    SELECT new.id, value ->> 'seq', value ->> 'rank', value ->> 'scope', value ->> 'metric'
      FROM json_each(article_ranks(new.body));
END;

INSERT INTO articles(body)
  SELECT CAST(data AS TEXT) FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;

.headers on
.mode list
SELECT id, title, best_place FROM articles WHERE best_place <= 3 ORDER BY best_place, id;
SELECT article, count(*) AS ranks FROM ranks GROUP BY article;
SELECT json_array_length(ranks) AS ranks FROM articles WHERE id = 1;
