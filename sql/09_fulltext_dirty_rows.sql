-- How do I search dirty articles as they are, by any number of hanzi or by pinyin, and show the places found?
--
-- sqlite3 < sql/09_fulltext_dirty_rows.sql      (from the project root, after make)
--
-- The tokenizer article indexes raw rows as if they were clean, so no clean copy is kept: the
-- table articles is the content of the index, and triggers keep the two together.
.load ./article_metrics
CREATE TABLE articles(id INTEGER PRIMARY KEY, file TEXT, body TEXT);
CREATE VIRTUAL TABLE search USING fts5(body, content = 'articles', content_rowid = 'id',
                                       tokenize = 'article pinyin');
CREATE TRIGGER articles_insert AFTER INSERT ON articles BEGIN
  INSERT INTO search(rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER articles_delete AFTER DELETE ON articles BEGIN
  INSERT INTO search(search, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER articles_update AFTER UPDATE ON articles BEGIN
  INSERT INTO search(search, rowid, body) VALUES ('delete', old.id, old.body);
  INSERT INTO search(rowid, body) VALUES (new.id, new.body);
END;

INSERT INTO articles(file, body)
  SELECT replace(name, 'fixtures/', ''), CAST(data AS TEXT)
    FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;

.headers on
.mode list
-- One hanzi, a word across its annotation, a simplified word in traditional text, pinyin, initials.
SELECT q.column1 AS query, a.file, snippet(search, 0, '[', ']', '…', 12) AS found
  FROM (VALUES ('港'), ('云泽市'), ('半导体'), ('yunze'), ('szjj')) q
  JOIN search ON search.body MATCH q.column1 JOIN articles a ON a.id = search.rowid
 ORDER BY query, a.file LIMIT 12;

-- Found like this, with the places they state.
SELECT a.file, r.rank, r.scope, r.metric
  FROM search('数字经济') s JOIN articles a ON a.id = s.rowid, article_ranks(a.body) r
 ORDER BY s.rank, r.seq LIMIT 5;
