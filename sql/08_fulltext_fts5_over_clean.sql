-- How do I search the text of the articles, and only those that also state a fact I ask for?
--
-- sqlite3 < sql/08_fulltext_fts5_over_clean.sql      (from the project root, after make)
--
-- Index the clean text: in the raw text 云泽(yúnzé)市 is not found by 云泽市. The trigram tokenizer
-- (SQLite 3.34) suits Chinese, which has no spaces; a query needs at least three characters. Such an
-- index opens without the extension; 09_fulltext_dirty_rows.sql needs no clean text, but does.
.load ./article_metrics
CREATE TABLE articles(id INTEGER PRIMARY KEY, file TEXT, body TEXT);
INSERT INTO articles(file, body)
  SELECT replace(name, 'fixtures/', ''), CAST(data AS TEXT)
    FROM fsdir('fixtures') WHERE name LIKE '%.txt' ORDER BY name;

CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = 'trigram');
INSERT INTO search(rowid, title, body)
  SELECT id, article_title(body), article_clean(body) FROM articles;

.headers on
.mode list
SELECT a.file, s.title, snippet(search, 1, '[', ']', '…', 24) AS found
  FROM search('云泽市') s JOIN articles a ON a.id = s.rowid
 ORDER BY s.rank;

-- Articles about ports (港口, 貨櫃 ...) with the places they state.
SELECT a.file, r.rank, r.scope, r.metric
  FROM search('吞吐量') s JOIN articles a ON a.id = s.rowid, article_ranks(a.body) r
 WHERE r.scope LIKE '全%'
 ORDER BY a.file, r.seq;
