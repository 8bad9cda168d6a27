-- What do my articles say, on one page to read, to print and to send on?
--
-- sqlite3 -bail my.db < sql/report.sql > report.html      (from the project root, after make)
--
-- my.db has a table or view articles with the columns
--     id          one value for each article, none twice
--     body        the raw article
-- and, if you like,
--     title       shown in place of the title found in the body
--     published   2025-05-23: what 今年 and 5月23日 are counted from
-- as `sqlite3 my.db < sql/01_load_articles.sql` makes it. Further columns do no harm. The database is
-- only read. The page needs no network and no script, and the same rows always give the same page.
.bail on
.load ./article_metrics
.headers off
.mode list
BEGIN;

-- ---- what must be there ----

CREATE TEMP TABLE report_lacks(what TEXT);
CREATE TEMP TRIGGER report_lacks_columns BEFORE INSERT ON report_lacks WHEN new.what = 'columns' BEGIN
  SELECT RAISE(ABORT, 'report.sql needs a table or view articles(id, body); its first lines say more');
END;
CREATE TEMP TRIGGER report_lacks_ids BEFORE INSERT ON report_lacks WHEN new.what = 'ids' BEGIN
  SELECT RAISE(ABORT, 'report.sql needs an id for each row of articles, and none twice');
END;
INSERT INTO report_lacks
  SELECT 'columns' WHERE (SELECT count(*) FROM pragma_table_xinfo('articles')
                           WHERE lower(name) IN ('id', 'body')) < 2;
INSERT INTO report_lacks
  SELECT 'ids' WHERE (SELECT count(*) <> count(DISTINCT id) FROM articles);

-- ---- the facts, each read once ----

-- A NATURAL LEFT JOIN with no rows leaves title and published as articles has them, or else NULL.
CREATE TEMP TABLE report_article(n INTEGER PRIMARY KEY, id UNIQUE, name TEXT, title TEXT, found TEXT,
                                 options TEXT);
INSERT INTO report_article(id, name, title, found, options)
  SELECT id, CAST(id AS TEXT), nullif(trim(CAST(title AS TEXT)), ''), article_title(body),
         CASE WHEN published GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'
              THEN json_object('published', date(substr(published, 1, 10))) END
    FROM articles NATURAL LEFT JOIN (SELECT NULL AS title, NULL AS published WHERE 0)
   ORDER BY id;
UPDATE report_article SET title = coalesce(title, found, 'Article ' || name);

CREATE TEMP TABLE report_rank(n INTEGER, seq INTEGER, rank INTEGER, basis TEXT, scope TEXT, metric TEXT,
                              subject TEXT, period TEXT, surface TEXT, PRIMARY KEY(n, seq)) WITHOUT ROWID;
INSERT INTO report_rank
  SELECT p.n, r.seq, r.rank, r.basis, r.scope, r.metric, r.subject, r.period, r.surface
    FROM articles a CROSS JOIN report_article p ON p.id = a.id
         CROSS JOIN article_ranks(a.body, p.options) r;

CREATE TEMP TABLE report_metric(n INTEGER, seq INTEGER, metric TEXT, value REAL, value_max REAL, unit TEXT,
                                kind TEXT, subject TEXT, period TEXT, surface TEXT, start INTEGER,
                                after INTEGER, PRIMARY KEY(n, seq)) WITHOUT ROWID;
INSERT INTO report_metric
  SELECT p.n, m.seq, m.metric, m.value, m.value_max, m.unit, m.kind, m.subject, m.period, m.surface,
         m.start, m.start + m.length
    FROM articles a CROSS JOIN report_article p ON p.id = a.id
         CROSS JOIN article_metrics(a.body, p.options) m;

-- Two levels of one metric with nothing but 提高至, 升到, 降到 … between them are a step; steps that
-- meet are one path. start and after say what stands between: it is cut out of the raw article.
CREATE TEMP TABLE report_path(path INTEGER, i INTEGER, points INTEGER, n INTEGER, seq INTEGER,
                              PRIMARY KEY(path, i)) WITHOUT ROWID;
INSERT INTO report_path
  WITH pair AS (
         SELECT n, seq, start, lag(after) OVER w AS gap,
                kind = 'level' AND lag(kind) OVER w = 'level' AND lag(metric) OVER w = metric
                AND lag(unit) OVER w = unit AS alike
           FROM report_metric WINDOW w AS (PARTITION BY n ORDER BY seq)),
       step AS (
         SELECT n, seq FROM pair JOIN report_article p USING (n) JOIN articles a ON a.id = p.id
          WHERE alike AND start - gap BETWEEN 1 AND 24
            AND substr(a.body, gap, start - gap) GLOB '*[至到]*'),
       point AS (
         SELECT m.n, m.seq, sum(step.seq IS NULL) OVER (ORDER BY m.n, m.seq) AS path
           FROM report_metric m LEFT JOIN step USING (n, seq)),
       counted AS (
         SELECT *, row_number() OVER w AS i, count(*) OVER (PARTITION BY path) AS points
           FROM point WINDOW w AS (PARTITION BY path ORDER BY seq))
  SELECT path, i, points, n, seq FROM counted WHERE points > 1;

-- ---- text becomes HTML here and nowhere else; after this the tables hold nothing raw ----

CREATE TEMP TABLE report_text(raw TEXT PRIMARY KEY, html TEXT) WITHOUT ROWID;
INSERT INTO report_text
  SELECT raw, replace(replace(replace(replace(replace(format('%s', raw), -- ends at a NUL
              '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;')
    FROM (SELECT name AS raw FROM report_article UNION SELECT title FROM report_article
          UNION SELECT found FROM report_article
          UNION SELECT scope FROM report_rank UNION SELECT metric FROM report_rank
          UNION SELECT subject FROM report_rank UNION SELECT period FROM report_rank
          UNION SELECT surface FROM report_rank
          UNION SELECT metric FROM report_metric UNION SELECT subject FROM report_metric
          UNION SELECT period FROM report_metric UNION SELECT surface FROM report_metric
          UNION SELECT unit FROM report_metric)
   WHERE raw IS NOT NULL;
UPDATE report_article
   SET name = (SELECT html FROM report_text WHERE raw = name),
       title = (SELECT html FROM report_text WHERE raw = title),
       found = (SELECT html FROM report_text WHERE raw = found);
UPDATE report_rank
   SET scope = (SELECT html FROM report_text WHERE raw = scope),
       metric = (SELECT html FROM report_text WHERE raw = metric),
       subject = (SELECT html FROM report_text WHERE raw = subject),
       period = (SELECT html FROM report_text WHERE raw = period),
       surface = (SELECT html FROM report_text WHERE raw = surface);
UPDATE report_metric
   SET metric = (SELECT html FROM report_text WHERE raw = metric),
       subject = (SELECT html FROM report_text WHERE raw = subject),
       period = (SELECT html FROM report_text WHERE raw = period),
       surface = (SELECT html FROM report_text WHERE raw = surface),
       unit = (SELECT html FROM report_text WHERE raw = unit);

CREATE TEMP TABLE report_scope(k INTEGER PRIMARY KEY, scope TEXT, places INTEGER);
INSERT INTO report_scope(scope, places)
  SELECT scope, count(*) FROM report_rank GROUP BY scope
   ORDER BY scope IS NULL, count(*) DESC, scope;
CREATE TEMP TABLE report_count AS
  SELECT (SELECT count(*) FROM report_article) AS articles, (SELECT count(*) FROM report_rank) AS places,
         (SELECT count(*) FROM report_metric) AS figures,
         (SELECT count(DISTINCT path) FROM report_path) AS paths;

-- ---- the page ----

SELECT '<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src ''none''; style-src ''unsafe-inline''; img-src data:">
<link rel="icon" href="data:,">
<title>Facts in ' || format('%,d', articles) || iif(articles = 1, ' article', ' articles') || '</title>
<style>
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #23211e; --quiet: #6a645a; --rule: #e3ddd1;
  --place: #a3301d; --place-tint: #fbe5dc; --figure: #1d5878; --figure-tint: #e3eef4;
  --bound-tint: #eeeae0; --bar-before: #968c7c; --bar: #1d5878; --bar-range: #6492aa;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --ink: #e9e5dc; --quiet: #a8a196; --rule: #37332d;
    --place: #f2a08c; --place-tint: #4d2a1f; --figure: #93c4e0; --figure-tint: #1e3948;
    --bound-tint: #35312a; --bar-before: #8a8274; --bar: #93c4e0; --bar-range: #557f96;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5; line-break: strict;
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "PingFang TC", "Hiragino Sans GB",
    "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;
}
h1, h2, h3, .big {
  font-family: Georgia, "Songti SC", "Songti TC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC",
    STSong, SimSun, serif;
  font-weight: 600; line-height: 1.3;
}
a { color: var(--figure); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--place); outline-offset: 2px; border-radius: 2px; }
small, .quiet { font-size: .8125rem; color: var(--quiet); }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem .75rem; background: var(--paper); }
.skip:focus { top: .5rem; z-index: 2; }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
header { padding-top: clamp(1.5rem, 5vw, 3.5rem); }
h1 { margin: 0; font-size: clamp(1.75rem, 5vw, 2.5rem); letter-spacing: -.01em; }
header p { margin: .25rem 0 0; color: var(--quiet); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
h2 { margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--ink); font-size: 1.25rem; }
h2 + p { margin: 0 0 1rem; }
.overview { display: grid; gap: 0 3rem; }
.overview > * { min-width: 0; }
@media (min-width: 62rem) {
  .overview { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start; }
  .overview > #places { grid-row: 1 / 3; }
  .overview > #subjects { margin-top: -1rem; }
}

table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .375rem .5rem .375rem 0; text-align: start; vertical-align: baseline; font-weight: inherit; }
tbody tr { border-bottom: 1px solid var(--rule); }
thead th { border-bottom: 1px solid var(--rule); font-size: .8125rem; color: var(--quiet); }
td small { display: block; }
tbody th.scope { padding-top: 1.5rem; font-size: 1.0625rem; }
th.scope small { margin-inline-start: .5rem; }
.places thead th:first-child { width: 6.5rem; }
.places thead th:last-child { width: 36%; padding-inline-end: 0; }
.places td:first-child { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.places td:first-child a { color: var(--place); font-size: 1.25rem; text-decoration: none; }
.places td:first-child a:hover { text-decoration: underline; }
.places td:first-child small { display: inline; }
.places td:last-child { padding-inline-end: 0; font-size: .875rem; }
.places td:last-child a { color: var(--quiet); text-decoration-color: var(--rule); }
.league th:not(:first-child), .league td:not(:first-child) { width: 3.25rem; padding-inline-end: 0; text-align: end; }
.league thead th { white-space: nowrap; }
.league tbody th svg { margin-top: .25rem; }
@media (max-width: 40rem) {
  .places thead th:first-child { width: 4.5rem; }
  .places td:first-child small { display: block; }
  .league thead th { font-size: .75rem; }
  .league th:not(:first-child), .league td:not(:first-child) { width: 2.875rem; }
  .league th:nth-child(2), .league td:nth-child(2) { width: 1.75rem; }
}

svg { display: block; width: 100%; }
.paths { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); }
figure { margin: 0; padding: .75rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
figcaption { display: flex; justify-content: space-between; gap: 1rem; }
figcaption small { display: block; }
figcaption small a { color: inherit; text-decoration-color: var(--rule); }
figcaption > .big { color: var(--place); white-space: nowrap; }
dl { margin: .375rem 0 0; }
dl div { display: grid; grid-template-columns: 5.5rem 1fr 6.5rem; gap: .75rem; align-items: center; }
dt { font-size: .8125rem; color: var(--quiet); }
dd { margin: 0; }
dd a { text-decoration-color: var(--rule); }
.bar { fill: var(--bar); }
.before { fill: var(--bar-before); }
.range { fill: var(--bar-range); }
.track { fill: var(--rule); }
.first { fill: var(--place); }

.article { max-width: 42rem; margin: 0 auto; padding: 2rem 0; border-bottom: 1px solid var(--rule); }
.article > .quiet { margin: 0; }
article { position: relative; }
article h3, .article > h3 { margin: .25rem 0 .5rem; font-size: 1.5rem; }
article h4, article h5, article h6 { margin: 1.5rem 0 .25rem; font-size: 1.0625rem; }
article p { margin: 0 0 .75rem; line-height: 1.85; white-space: pre-line; }
article .byline { font-size: .875rem; color: var(--quiet); }
mark {
  padding: 0 .1em; border-bottom: 1.5px solid var(--figure); border-radius: 2px; background: var(--figure-tint);
  color: var(--ink); cursor: help; scroll-margin-block: 30vh;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
mark mark { padding: 0; }
mark.rank { border-color: var(--place); background: var(--place-tint); }
mark.threshold { border-bottom-style: dotted; background: var(--bound-tint); }
mark:target { outline: 2px solid var(--place); outline-offset: 1px; }
mark:focus::after {
  content: attr(title); display: block; position: absolute; z-index: 1; left: 0; max-width: 100%;
  margin-top: .25rem; padding: .375rem .625rem; border-radius: 4px; background: var(--ink); color: var(--paper);
  font: .8125rem/1.6 system-ui, sans-serif; white-space: normal; pointer-events: none;
}
footer { padding-top: 2rem; padding-bottom: 3rem; }
footer p { margin: 0; }
@media print {
  @page { margin: 18mm 16mm; }
  :root { --paper: #ffffff; font-size: 10pt; }
  td, th { padding-block: .25rem; }
  article p { line-height: 1.7; }
  header, main, footer { max-width: none; padding-inline: 0; }
  nav, .skip, mark:focus::after { display: none; }
  .overview { display: block; }
  .paths { grid-template-columns: 1fr 1fr; }
  .article { max-width: none; }
  a { color: inherit; text-decoration: none; }
  tr, h2, h3, h4, .article > .quiet { break-inside: avoid; break-after: auto; }
  h2, h3, h4, h5, th.scope { break-after: avoid; }
  mark:target { outline: none; }
}
</style>
</head>
<body>
<a class="skip" href="#articles">Skip to the articles</a>
<header>
<h1>Facts in ' || format('%,d', articles) || iif(articles = 1, ' article', ' articles') || '</h1>
<p>' || format('%,d %s and %,d %s', places, iif(places = 1, 'place', 'places'),
               figures, iif(figures = 1, 'figure', 'figures')) || '. Every number leads to where the text says it.</p>
<nav aria-label="Sections"><ul>
<li><a href="#places">Places</a></li>
<li><a href="#paths">From, to</a></li>
<li><a href="#subjects">Subjects</a></li>
<li><a href="#articles">Articles</a></li>
</ul></nav>
</header>
<main>
<div class="overview">
<section id="places" aria-labelledby="places-title">
<h2 id="places-title">Places</h2>' FROM report_count;

-- The ranking table, the largest scope first.
SELECT '<nav aria-label="Scopes"><ul lang="zh">' WHERE (SELECT count(*) FROM report_scope) > 2;
SELECT '<li><a href="#scope-' || k || '">' || scope || '</a></li>' FROM report_scope
 WHERE scope IS NOT NULL AND k <= 8 AND (SELECT count(*) FROM report_scope) > 2 ORDER BY k;
SELECT '</ul></nav>' WHERE (SELECT count(*) FROM report_scope) > 2;
SELECT iif(places > 0, '<table class="places">
<thead><tr><th scope="col">Place</th><th scope="col">What, and whose</th><th scope="col">Article</th></tr></thead>',
           '<p class="quiet">No text states a place.</p>') FROM report_count;
WITH row AS (
  SELECT s.k, s.scope, s.places, r.*, p.title,
         row_number() OVER (PARTITION BY s.k
                            ORDER BY r.basis = 'last', r.rank, r.metric IS NULL, r.metric, r.n, r.seq) AS i
    FROM report_rank r JOIN report_scope s ON s.scope IS r.scope JOIN report_article p USING (n))
SELECT iif(i = 1, '<tbody lang="zh">
<tr><th class="scope" colspan="3" scope="rowgroup" id="scope-' || k || '"><span class="big">' ||
             coalesce(scope, '<span lang="en">No scope stated</span>') || '</span> <small lang="en">' || places ||
             iif(places = 1, ' place', ' places') || '</small></th></tr>
', '') || '<tr><td><a class="big" href="#a' || n || '-r' || seq || '" aria-label="' || rank || ' ' || surface ||
       coalesce(' ' || metric, '') || '">' || rank || '</a>' ||
       iif(basis = 'exact', '', ' <small>' || surface || '</small>') || '</td><td>' ||
       coalesce(metric, subject, surface) ||
       coalesce('<small>' || CASE WHEN metric IS NOT NULL AND period IS NOT NULL THEN coalesce(subject || ' · ', '') || period
                                  WHEN metric IS NOT NULL THEN subject ELSE period END || '</small>', '') ||
       '</td><td><a href="#a' || n || '">' || title || '</a></td></tr>' || iif(i = places, '
</tbody>', '')
  FROM row ORDER BY k, i;
SELECT '</table>' FROM report_count WHERE places > 0;

-- One chart for each path, all bars of a path from one zero.
SELECT '</section>
<section id="paths" aria-labelledby="paths-title">
<h2 id="paths-title">From, to</h2>' ||
       iif(paths > 0, '
<div class="paths">', '
<p class="quiet">No text says from where to where a figure went.</p>') FROM report_count;
WITH point AS (
  SELECT path, i, points, m.*, p.title,
         min(0, min(value) OVER w) AS lowest, max(0, max(max(value, coalesce(value_max, value))) OVER w) AS highest,
         first_value(value) OVER w AS was, first_value(period) OVER w AS was_when,
         last_value(value) OVER w AS became, last_value(period) OVER w AS became_when,
         count(value_max) OVER w AS ranges
    FROM report_path JOIN report_metric m USING (n, seq) JOIN report_article p USING (n)
  WINDOW w AS (PARTITION BY path ORDER BY i ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)),
bar AS (
  SELECT *, nullif(highest - lowest, 0) AS span FROM point)
SELECT iif(i = 1, '<figure lang="zh"><figcaption><span>' || metric || '<small>' || coalesce(subject || ' · ', '') ||
             iif(was_when IS became_when, coalesce(period || ' · ', ''), '') ||
             '<a href="#a' || n || '">' || title || '</a></small></span><span class="big" lang="en">' ||
             CASE WHEN ranges > 0 THEN ''
                  WHEN unit IN ('%', '％') THEN replace(format('%+.4g', became - was), '-', '−') || '&nbsp;pts'
                  WHEN was > 0 THEN replace(format('%+.1f', (became - was) * 100 / was), '-', '−') || '&nbsp;%'
                  ELSE '' END ||
             '</span></figcaption><dl>
', '') || '<div><dt>' || coalesce(iif(was_when IS became_when, NULL, period),
                                iif(i = 1, '<span lang="en">from</span>', '<span lang="en">to</span>')) ||
       '</dt><dd><svg height="10" aria-hidden="true" focusable="false">' ||
       iif(value_max > value, format('<rect class="range" x="%.2f%%" width="%.2f%%" height="10"/>',
                                     (value - lowest) * 100 / span, (value_max - value) * 100 / span), '') ||
       format('<rect class="%s" x="%.2f%%" width="%.2f%%" height="10"/>', iif(i = points, 'bar', 'before'),
              (min(value, 0) - lowest) * 100 / span, abs(value) * 100 / span) ||
       '</svg></dd><dd><a href="#a' || n || '-m' || seq || '">' || surface || '</a></dd></div>' ||
       iif(i = points, '
</dl></figure>', '')
  FROM bar ORDER BY path, i;

-- Who holds most first places, then places among three, then any.
SELECT iif(paths > 0, '</div>
', '') || '</section>
<section id="subjects" aria-labelledby="subjects-title">
<h2 id="subjects-title">Subjects</h2>' FROM report_count;
CREATE TEMP TABLE report_subject AS
  SELECT subject, count(*) AS places, sum(rank = 1 AND basis <> 'last') AS firsts,
         sum(rank <= 3 AND basis <> 'last') AS three, sum(rank <= 10 AND basis <> 'last') AS ten,
         min(iif(basis = 'last', NULL, rank)) AS best, n, seq -- n and seq are those of the best
    FROM report_rank WHERE subject IS NOT NULL GROUP BY subject;
SELECT iif(EXISTS (SELECT 1 FROM report_subject), '<table class="league">
<thead><tr><th scope="col">Subject</th><th scope="col">1st</th><th scope="col">Top&nbsp;3</th>' ||
  '<th scope="col">Top&nbsp;10</th><th scope="col">Places</th><th scope="col">Figures</th></tr></thead>
<tbody lang="zh">', '<p class="quiet">No text says whose a place is.</p>');
WITH figures AS (
  SELECT subject, count(*) AS figures FROM report_metric WHERE subject IS NOT NULL GROUP BY subject),
most AS (
  SELECT max(places) AS places FROM report_subject)
SELECT '<tr><th scope="row"><a href="#a' || s.n || '-r' || s.seq || '">' || s.subject || '</a>' ||
       format('<svg height="4" aria-hidden="true" focusable="false"><rect class="track" width="%.2f%%" height="4"/>' ||
              '<rect class="before" width="%.2f%%" height="4"/><rect class="first" width="%.2f%%" height="4"/></svg>',
              s.places * 100.0 / most.places, s.ten * 100.0 / most.places, s.firsts * 100.0 / most.places) ||
       format('</th><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td></tr>', s.firsts, s.three, s.ten,
              s.places, coalesce(f.figures, 0))
  FROM report_subject s, most LEFT JOIN figures f ON f.subject = s.subject
 ORDER BY s.firsts DESC, s.three DESC, s.ten DESC, s.places DESC, s.best, s.subject;
SELECT '</tbody>
</table>' WHERE EXISTS (SELECT 1 FROM report_subject);

-- The articles. In what article_html gives, < and " are those of its own tags, so that ids, headings and
-- marks can be told by them: ids are made different from article to article, headings go below the
-- page's own, and the keyboard reaches marks.
SELECT '</section>
</div>
<section id="articles" aria-labelledby="articles-title">
<h2 id="articles-title">Articles</h2>
<p class="quiet">Marked are <mark class="rank">places</mark>, <mark class="metric">figures</mark> and ' ||
       '<mark class="metric threshold">bounds</mark>; point at a mark, touch it or go to it by tab to see what was read.</p>';
WITH places AS (SELECT n, count(*) AS places FROM report_rank GROUP BY n),
     figures AS (SELECT n, count(*) AS figures FROM report_metric GROUP BY n)
SELECT '<section class="article" id="a' || p.n || '">
<p class="quiet">Article ' || p.name || ' · ' || format('%d %s, %d %s', coalesce(places, 0), iif(places = 1, 'place', 'places'),
                                 coalesce(figures, 0), iif(figures = 1, 'figure', 'figures')) ||
       iif(p.title <> p.found, ' · <span lang="zh">' || p.title || '</span>', '') || '</p>
' || iif(p.found IS NULL, '<h3 lang="zh">' || p.title || '</h3>
', '') ||
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    coalesce(article_html(a.body, p.options), '<article></article>'),
    '<h5 ', '<h6 '), '</h5>', '</h6>'), '<h4 ', '<h6 '), '</h4>', '</h6>'), '<h3 ', '<h5 '), '</h3>', '</h5>'),
    '<h2 ', '<h4 '), '</h2>', '</h4>'), '<h1 ', '<h3 '), '</h1>', '</h3>'),
    ' id="', ' id="a' || p.n || '-'), '<mark ', '<mark tabindex="0" '), '<article>', '<article lang="zh">') || '
</section>'
  FROM report_article p JOIN articles a ON a.id = p.id
       LEFT JOIN places USING (n) LEFT JOIN figures USING (n)
 ORDER BY p.n;

SELECT '</section>
</main>
<footer><p class="quiet">Read by rules, not by a reader: article_metrics ' || article_metrics_version() ||
       '.</p></footer>
</body>
</html>';
ROLLBACK;
