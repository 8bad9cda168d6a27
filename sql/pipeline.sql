-- How do I keep an archive of articles and its facts in one database, always in step?
--
-- sqlite3 news.db < sql/pipeline.sql      (from the project root, after make; without news.db in memory)
--
-- Run it again at any time: what is there stays, and what is not read yet, or was read by another
-- version of the extension, is read now. Stopped by Ctrl-C or worse, it goes on where it was.
-- Everyone who writes to such a database needs the extension; the tables of facts open anywhere.
-- Its triggers keep an FTS5 table, which old versions of SQLite refuse under PRAGMA trusted_schema = OFF.
.bail on
.timeout 10000
.load ./article_metrics
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;  -- so that INSERT OR REPLACE also runs the triggers of what it removes

-- ---- 1. The tables ----

-- The archive: raw rows, never changed by anything below. title is worked out when it is asked for.
CREATE TABLE IF NOT EXISTS article(
  id        INTEGER PRIMARY KEY,
  source    TEXT NOT NULL UNIQUE,
  published TEXT CHECK (published IS date(published, '+0 days')),  -- a day that is in the calendar
  body      TEXT NOT NULL,
  title     TEXT AS (article_title(body)) VIRTUAL
);
-- An index keeps what the functions gave: these two make the titles and the best places of the
-- province as quick to find as plain columns. REINDEX after an update of the extension.
CREATE INDEX IF NOT EXISTS article_title ON article(title);
CREATE INDEX IF NOT EXISTS article_place ON article(extract_rank(body, '全省'));

-- One row for each article that has been read. To read an article is to insert one, to take its
-- facts back is to delete it: the triggers below do the rest. So a backfill is an INSERT.
CREATE TABLE IF NOT EXISTS reading(
  article INTEGER PRIMARY KEY REFERENCES article,
  version TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS section(
  article INTEGER NOT NULL REFERENCES reading,
  seq     INTEGER NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('title', 'byline', 'heading', 'paragraph', 'boilerplate')),
  level   INTEGER NOT NULL,
  heading TEXT,
  text    TEXT NOT NULL,
  start   INTEGER NOT NULL,
  length  INTEGER NOT NULL,
  duplicate_of INTEGER,
  PRIMARY KEY (article, seq),
  FOREIGN KEY (article, duplicate_of) REFERENCES section(article, seq) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS rank(
  article INTEGER NOT NULL REFERENCES reading,
  seq     INTEGER NOT NULL,
  rank    INTEGER NOT NULL CHECK (rank >= 1),
  basis   TEXT NOT NULL CHECK (basis IN ('exact', 'within', 'superlative', 'only', 'first', 'last')),
  scope   TEXT,
  metric  TEXT,
  subject TEXT,
  period  TEXT,
  period_start TEXT,
  period_end TEXT,
  section INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  surface TEXT NOT NULL,
  start   INTEGER NOT NULL,
  length  INTEGER NOT NULL,
  year    INTEGER AS (CAST(substr(period_start, 1, 4) AS INTEGER)) VIRTUAL,
  PRIMARY KEY (article, seq),
  FOREIGN KEY (article, section) REFERENCES section(article, seq)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rank_scope ON rank(scope, metric, rank);
CREATE INDEX IF NOT EXISTS rank_subject ON rank(subject, rank);

CREATE TABLE IF NOT EXISTS metric(
  article INTEGER NOT NULL REFERENCES reading,
  seq     INTEGER NOT NULL,
  metric  TEXT,
  value   REAL NOT NULL,
  value_max REAL CHECK (value_max IS NULL OR unit IS NOT NULL),
  unit    TEXT,
  kind    TEXT NOT NULL CHECK (kind IN ('level', 'change', 'threshold')),
  basis   TEXT,
  base    TEXT,
  qualifier TEXT CHECK (qualifier IN ('near', 'about', 'over', 'under')),
  subject TEXT,
  period  TEXT,
  period_start TEXT,
  period_end TEXT,
  rank    INTEGER,
  scope   TEXT,
  section INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  surface TEXT NOT NULL,
  start   INTEGER NOT NULL,
  length  INTEGER NOT NULL,
  year    INTEGER AS (CAST(substr(period_start, 1, 4) AS INTEGER)) VIRTUAL,
  PRIMARY KEY (article, seq),
  FOREIGN KEY (article, section) REFERENCES section(article, seq)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS metric_name ON metric(metric, kind, year);
CREATE INDEX IF NOT EXISTS metric_subject ON metric(subject, metric);

-- The archive under the name that report.sql reads: sqlite3 -bail news.db < sql/report.sql > report.html
CREATE VIEW IF NOT EXISTS articles AS SELECT id, source, published, title, body FROM article;

-- The clean article, and what cleaning took out of it.
CREATE VIEW IF NOT EXISTS clean AS
  SELECT id, source, title, article_clean(body) AS body FROM article;
CREATE VIEW IF NOT EXISTS removed AS
  SELECT a.id, a.source, s.seq, s.kind, s.duplicate_of, s.text FROM section s JOIN article a ON a.id = s.article
   WHERE s.kind = 'boilerplate' OR s.duplicate_of IS NOT NULL;

-- Full-text search in the raw bodies of what has been read; the bodies are kept once, in article.
CREATE VIEW IF NOT EXISTS searchable AS
  SELECT a.id, a.body FROM article a JOIN reading r ON r.article = a.id;
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(
  body, content = 'searchable', content_rowid = 'id', tokenize = 'article pinyin');

-- ---- 2. The archive ----

-- What was there before the pipeline. The first time there are no triggers yet, so that it comes in
-- without being read, as an old table does.
INSERT INTO article(source, published, body)
  SELECT name, CASE name WHEN 'fixtures/16_storm_flash.txt' THEN '2025-08-21' END, CAST(data AS TEXT)
    FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name
  ON CONFLICT (source) DO NOTHING;

-- ---- 3. The triggers ----

-- A reading: sections first, since facts point to them; then the facts, then the search index. The
-- options are NULL where published is, and the same three times, so that the body is parsed once.
CREATE TRIGGER IF NOT EXISTS reading_insert AFTER INSERT ON reading BEGIN
  INSERT INTO section(article, seq, kind, level, heading, text, start, length, duplicate_of)
    SELECT a.id, s.seq, s.kind, s.level, s.heading, s.text, s.start, s.length, s.duplicate_of
      FROM article a, article_sections(a.body, '{"published":"' || a.published || '"}') s
     WHERE a.id = new.article;
  INSERT INTO rank(article, seq, rank, basis, scope, metric, subject, period, period_start,
                   period_end, section, sentence, surface, start, length)
    SELECT a.id, r.seq, r.rank, r.basis, r.scope, r.metric, r.subject, r.period, r.period_start,
           r.period_end, r.section, r.sentence, r.surface, r.start, r.length
      FROM article a, article_ranks(a.body, '{"published":"' || a.published || '"}') r
     WHERE a.id = new.article;
  INSERT INTO metric(article, seq, metric, value, value_max, unit, kind, basis, base, qualifier,
                     subject, period, period_start, period_end, rank, scope, section, sentence,
                     surface, start, length)
    SELECT a.id, m.seq, m.metric, m.value, m.value_max, m.unit, m.kind, m.basis, m.base, m.qualifier,
           m.subject, m.period, m.period_start, m.period_end, m.rank, m.scope, m.section, m.sentence,
           m.surface, m.start, m.length
      FROM article a, article_metrics(a.body, '{"published":"' || a.published || '"}') m
     WHERE a.id = new.article;
  INSERT INTO search(rowid, body) SELECT id, body FROM article WHERE id = new.article;
END;

-- Taken back while the body is still what it was: the search index needs it to find its entries.
CREATE TRIGGER IF NOT EXISTS reading_delete BEFORE DELETE ON reading BEGIN
  INSERT INTO search(search, rowid, body)
    SELECT 'delete', id, body FROM article WHERE id = old.article;
  DELETE FROM metric WHERE article = old.article;
  DELETE FROM rank WHERE article = old.article;
  DELETE FROM section WHERE article = old.article;
END;

CREATE TRIGGER IF NOT EXISTS article_insert AFTER INSERT ON article BEGIN
  INSERT INTO reading VALUES (new.id, article_metrics_version());
END;
CREATE TRIGGER IF NOT EXISTS article_delete BEFORE DELETE ON article BEGIN
  DELETE FROM reading WHERE article = old.id;
END;
CREATE TRIGGER IF NOT EXISTS article_update_begins BEFORE UPDATE OF id, published, body ON article BEGIN
  DELETE FROM reading WHERE article = old.id;
END;
CREATE TRIGGER IF NOT EXISTS article_update_ends AFTER UPDATE OF id, published, body ON article BEGIN
  INSERT INTO reading VALUES (new.id, article_metrics_version());
END;

-- ---- 4. The backfill ----

-- How far it is, for anybody who looks. On a terminal there is a bar, with rate and time left.
CREATE TABLE IF NOT EXISTS backfill(one INTEGER PRIMARY KEY CHECK (one = 1), done INTEGER, total INTEGER);
CREATE VIEW IF NOT EXISTS unread AS
  SELECT a.id FROM article a LEFT JOIN reading r ON r.article = a.id
   WHERE r.version IS NOT article_metrics_version();

-- The shell knows no loop. So a query writes the statements, one transaction for fifty articles:
-- whenever it is stopped, at most fifty are to be read again. They stand in build/backfill.sql.
.mode list
.headers off
.output build/backfill.sql
WITH numbered AS (
  SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS total FROM unread),
batch AS (
  SELECT printf('BETWEEN %d AND %d', min(id), max(id)) AS ids, max(n) AS done, total
    FROM numbered GROUP BY (n - 1) / 50)
SELECT printf('BEGIN IMMEDIATE;
DELETE FROM reading WHERE article %s AND version <> article_metrics_version();
INSERT INTO reading SELECT id, article_metrics_version() FROM unread WHERE id %s;
REPLACE INTO backfill VALUES (1, article_progress(%d, %d, ''articles''), %d);
COMMIT;', ids, ids, done, total, total)
  FROM batch ORDER BY done;
.output
.read build/backfill.sql

-- ---- 5. What one has now ----

.headers on
.print == What has been read
SELECT count(*) AS articles, (SELECT count(*) FROM section) AS sections, (SELECT count(*) FROM rank) AS ranks,
       (SELECT count(*) FROM metric) AS metrics, (SELECT count(*) FROM unread) AS unread
  FROM article;

.print
.print == A new article comes, is corrected, and goes: the tables keep step
INSERT INTO article(source, published, body) VALUES
  ('wire/1', '2025-07-20', '今年上半年，禾川市茶叶产量3.2万吨，居全省(quánshěng)第(dì)2位。');
SELECT r.rank, r.scope, r.metric, r.period_start, r.year FROM rank r JOIN article a ON a.id = r.article
 WHERE a.source = 'wire/1';
UPDATE article SET body = replace(body, '第(dì)2位', '首位') WHERE source = 'wire/1';
SELECT r.rank, r.scope, r.metric, r.period_start, r.year FROM rank r JOIN article a ON a.id = r.article
 WHERE a.source = 'wire/1';
DELETE FROM article WHERE source = 'wire/1';
SELECT count(*) AS left_behind FROM rank WHERE article NOT IN (SELECT id FROM article);

.print
.print == Found by pinyin, with the places they state
SELECT a.title, snippet(search, 0, '[', ']', '…', 8) AS found,
       (SELECT group_concat(r.scope || r.surface, '、') FROM rank r
         WHERE r.article = a.id AND r.scope IS NOT NULL AND r.rank <= 3) AS places
  FROM search('tuntuliang OR 云泽市') s JOIN article a ON a.id = s.rowid ORDER BY s.rank LIMIT 4;

.print
.print == What cleaning took out of the first article, and what it begins with now
SELECT seq, kind, duplicate_of, substr(text, 1, 24) AS begins FROM removed WHERE id = 1 LIMIT 6;
SELECT substr(body, 1, 120) AS clean FROM clean WHERE id = 1;

.print
.print == The places of the province, from the index: no article is read
SELECT id, title, extract_rank(body, '全省') AS place FROM article
 WHERE extract_rank(body, '全省') <= 3 ORDER BY place, id;

.print
.print == Sound?
PRAGMA integrity_check;
PRAGMA foreign_key_check;
INSERT INTO search(search, rank) VALUES ('integrity-check', 1);
