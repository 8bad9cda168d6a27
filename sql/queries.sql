-- What can be asked of a heap of articles? Twenty questions from an analyst's desk, each with its answer.
--
-- sqlite3 < sql/queries.sql      (from the project root, after make)
--
-- The articles are those of fixtures/ and seven short ones of a news wire, below; all of it is
-- invented. fsdir() is part of the shell and gives the bytes of each file; CAST makes them text. What
-- the queries print stands in tests/recipes/queries.txt and is compared by the tests.
.load ./article_metrics
.headers on
.mode list

CREATE TABLE articles(id INTEGER PRIMARY KEY, name TEXT, published TEXT, body TEXT);
INSERT INTO articles(name, published, body)
  SELECT replace(replace(f.name, 'fixtures/', ''), '.txt', ''), d.column2, CAST(f.data AS TEXT)
    FROM fsdir('fixtures') f
    LEFT JOIN (VALUES ('01', '2025-03-18'), ('02', '2025-03-06'), ('03', '2025-01-14'),
                      ('09', '2024-07-15'), ('12', '2025-01-22'), ('13', '2024-05-20'),
                      ('15', '2024-10-10'), ('16', '2025-08-21')) d
           ON f.name LIKE 'fixtures/' || d.column1 || '%'
   WHERE f.name LIKE '%.txt' ORDER BY f.name;
INSERT INTO articles(name, published, body) VALUES
 ('wire_1', '2023-03-20', '云泽数字经济跻身全省前五
2022年，云泽市数字经济核心产业增加值318.4亿元，同比增长11.2%，总量居全省第5位。'),
 ('wire_2', '2024-03-19', '云泽数字经济再上台阶
2023年，云泽市数字经济核心产业增加值365.8亿元，同比增长14.9%，总量居全省第4位。'),
 ('wire_3', '2025-03-19', '云泽(yúnzé)数字经济(jīngjì)快报
2024年，云泽市数字经济核心产业增加值421.6亿元，同比增长12.8%，总量居全省第3位。'),
 ('wire_4', '2025-02-08', '四市经济年报出齐
2024年，云泽市地区生产总值4125.3亿元，增长6.4%，居全省第1位。
2024年，禾川市地区生产总值3688.9亿元，增长5.9%，居全省第2位。
2024年，琅口市地区生产总值3120.4亿元，增长6.1%，居全省第3位；社会消费品零售总额1102.7亿元，增长5.8%。'),
 ('wire_5', '2025-06-11', '临棠能源结构持续优化
2024年，临棠市煤炭占能源消费总量的46.2%，天然气占能源消费总量的21.5%，非化石能源占能源消费总量的34.8%。
今年一季度，临棠市用电量同比增长4.3%，去年同期下降1.2%。'),
 ('wire_6', '2025-01-16', '霁川生态环境公报发布
2024年，霁川县空气质量优良天数比率97.5%，居全省第4位；森林覆盖率居全省第9位。'),
 ('wire_7', '2025-08-21', '来源：澜江快报
台风(táifēng)“青鲤”登陆(dēnglù)琅口
据澜江省(lánjiāngshěng)气象台(qìxiàngtái)消息，今年第9号台风“青鲤”于8月21日6时30分在琅口市沿海登陆，登陆时中心附近最大风力11级，中心最低气压985百帕，以每小时20公里左右的速度向西北方向移动。
20日8时至21日8时，全省平均降雨量68.4毫米，琅口市降雨量为全省最多，达到212毫米。预计未来24小时，北部地区仍有40～60毫米降雨，气温下降3至5℃。
全省各地学校今日停课。');

-- The facts once, in tables of their own: the queries below then do not read the articles again.
-- The day of publication tells what 今年, 去年同期 and 20日8时 mean.
CREATE TABLE ranks AS
  SELECT a.id AS article, a.name, r.*
    FROM articles a, article_ranks(a.body, json_object('published', a.published)) r;
CREATE TABLE metrics AS
  SELECT a.id AS article, a.name, m.*
    FROM articles a, article_metrics(a.body, json_object('published', a.published)) m;

.print == 1. What lies on the desk?
-- The title of each article, its length before and after cleaning, and how many facts it states.
SELECT name, article_title(body) AS title, length(body) AS raw, length(article_clean(body)) AS clean,
       (SELECT count(*) FROM ranks r WHERE r.article = a.id) AS ranks,
       (SELECT count(*) FROM metrics m WHERE m.article = a.id) AS metrics
  FROM articles a ORDER BY id;

.print
.print == 2. Who is first, where and in what?
-- First places by number, superlative, 唯一 and 首个 alike: basis tells them apart. A last place
-- is no first place, though 倒数第一 counts from 1 too.
SELECT subject, scope, metric, basis, surface, group_concat(name) AS articles
  FROM ranks WHERE rank = 1 AND basis <> 'last' AND scope IS NOT NULL AND subject IS NOT NULL
 GROUP BY subject, scope, metric, basis ORDER BY subject, scope, metric;

.print
.print == 3. Who is in the first three of the province, by number?
-- One row for each quantity: those of places 1 to 3 that the articles name, missing ones as ?.
SELECT metric,
       coalesce(max(subject) FILTER (WHERE rank = 1), '?') AS first,
       coalesce(max(subject) FILTER (WHERE rank = 2), '?') AS second,
       coalesce(max(subject) FILTER (WHERE rank = 3), '?') AS third
  FROM ranks
 WHERE scope = '全省' AND basis = 'exact' AND rank <= 3 AND metric IS NOT NULL AND subject IS NOT NULL
 GROUP BY metric ORDER BY metric;

.print
.print == 4. Who is last?
-- rank counts from the end when basis is last: 倒数第三 is 3.
SELECT rank AS from_the_end, scope, subject, surface, sentence, name
  FROM ranks WHERE basis = 'last' ORDER BY article, seq;

.print
.print == 5. Which places are shared?
-- Ties that are told (并列第16位) and ties that only show when articles are put side by side.
SELECT scope, metric, rank, subject AS shared_by, name AS articles
  FROM ranks WHERE sentence LIKE '%并列' || surface || '%'
UNION ALL
SELECT scope, metric, rank, group_concat(DISTINCT subject), group_concat(DISTINCT name)
  FROM ranks WHERE basis = 'exact' AND scope IS NOT NULL AND metric IS NOT NULL AND subject IS NOT NULL
 GROUP BY scope, metric, rank HAVING count(DISTINCT subject) > 1;

.print
.print == 6. Who boasts without saying the place?
-- 前四 may be the fourth place: basis is within, and rank the most that it can be.
SELECT subject, scope, metric, rank AS at_worst, surface, name
  FROM ranks WHERE basis = 'within' ORDER BY article, seq;

.print
.print == 7. How did a figure move over the years?
-- The core of the digital economy of 云泽, year by year, with its place; the growth from one level
-- to the next stands beside the growth that was told. 421.6 came from a slip of the pen: see 12.
WITH years AS (
  SELECT l.period_start, l.period, l.value, l.article, l.name,
         (SELECT c.value FROM metrics c WHERE c.article = l.article AND c.metric = l.metric
             AND c.kind = 'change' AND c.unit = '%') AS told,
         (SELECT r.rank FROM ranks r WHERE r.article = l.article AND r.scope = '全省'
             AND r.metric = l.metric || '总量') AS place
    FROM metrics l
   WHERE l.metric = '数字经济核心产业增加值' AND l.subject = '云泽市' AND l.kind = 'level')
SELECT y.period, y.value / 1e8 AS yi_yuan, y.place, y.told,
       round((y.value / b.value - 1) * 100, 1) AS counted, y.name
  FROM years y LEFT JOIN years b ON b.period_start = date(y.period_start, '-1 year')
 ORDER BY y.period_start, y.article;

.print
.print == 8. What rose or fell within one sentence, from where to where?
-- Two levels of one metric with 提高至, 升到, 降到 … between them are the ends of a path. start and
-- length say what stands between: it is cut out of the raw article.
SELECT x.metric, x.value AS was, y.value AS is_now, round(y.value - x.value, 4) AS difference, x.unit, x.name
  FROM metrics x
  JOIN metrics y ON y.article = x.article AND y.metric = x.metric AND y.unit = x.unit
                AND y.kind = 'level' AND y.seq = x.seq + 1
  JOIN articles a ON a.id = x.article
 WHERE x.kind = 'level' AND y.start - x.start - x.length BETWEEN 1 AND 24
   AND substr(a.body, x.start + x.length, y.start - x.start - x.length) GLOB '*[至到]*'
 ORDER BY x.article, x.seq;

.print
.print == 9. Who climbed, who slipped in a ranking?
-- Two places of one subject in one sentence, with 从, 由, 上升, 升到, 后退 … around them.
SELECT x.subject, x.scope, x.metric, x.rank AS was, y.rank AS is_now, x.rank - y.rank AS climbed, x.name
  FROM ranks x JOIN ranks y ON y.article = x.article AND y.seq = x.seq + 1 AND y.sentence = x.sentence
 WHERE x.subject IS y.subject AND x.metric IS y.metric AND x.scope IS y.scope AND x.start < y.start
   AND x.sentence GLOB '*[从由]*' || x.surface || '*[升降至到]*' || y.surface || '*'
 ORDER BY x.article, x.seq;

.print
.print == 10. How do the cities compare?
-- One row for each city, a column for each figure of 2024; articles that complete each other meet.
SELECT subject AS city,
       max(value / 1e8) FILTER (WHERE metric = '地区生产总值' AND kind = 'level') AS gdp_yi,
       max(value) FILTER (WHERE metric = '地区生产总值' AND kind = 'change') AS gdp_growth,
       max(value / 1e8) FILTER (WHERE metric = '社会消费品零售总额' AND kind = 'level')
         AS retail_yi,
       max(value) FILTER (WHERE metric = '社会消费品零售总额' AND kind = 'change') AS retail_growth,
       group_concat(DISTINCT name) AS articles
  FROM metrics
 WHERE metric IN ('地区生产总值', '社会消费品零售总额') AND subject LIKE '%市' AND period LIKE '2024年%'
 GROUP BY subject ORDER BY gdp_yi DESC, retail_yi DESC;

.print
.print == 11. Which figures say nothing of when?
-- Amounts of money without a period, by article: what to ask the author for.
SELECT name, count(*) AS undated, group_concat(metric || ' ' || surface, '、') AS figures
  FROM metrics WHERE period IS NULL AND kind = 'level' AND unit = '元' AND metric IS NOT NULL
 GROUP BY article HAVING undated >= 3 ORDER BY undated DESC, article;

.print
.print == 12. Which articles contradict each other?
-- One quantity of one subject for the same days, two values. The sentences decide who is right.
SELECT x.subject, x.metric, x.period_start, x.surface AS one, y.surface AS other,
       x.name || ': ' || x.sentence AS first_says, y.name || ': ' || y.sentence AS second_says
  FROM metrics x
  JOIN metrics y ON y.article > x.article AND y.metric = x.metric AND y.subject = x.subject
                AND y.kind = x.kind AND y.unit = x.unit AND y.period_start = x.period_start
                AND y.period_end = x.period_end AND y.value <> x.value
 WHERE x.kind = 'level';

.print
.print == 13. Which articles are nearly the same?
-- Paragraphs of twenty characters or more that two articles share once both are clean: pinyin, blanks
-- and the byline do not hide a copy. shared is the part of the shorter article.
WITH parts AS (
  SELECT DISTINCT a.id, a.name, replace(s.text, ' ', '') AS text
    FROM articles a, article_sections(a.body) s
   WHERE s.kind = 'paragraph' AND s.duplicate_of IS NULL AND length(s.text) >= 20),
sizes AS (SELECT id, name, sum(length(text)) AS size FROM parts GROUP BY id)
SELECT x.name AS one, y.name AS other, count(*) AS paragraphs,
       printf('%.0f %%', 100.0 * sum(length(p.text)) / min(x.size, y.size)) AS shared
  FROM parts p JOIN parts q ON q.text = p.text AND q.id > p.id
  JOIN sizes x ON x.id = p.id JOIN sizes y ON y.id = q.id
 GROUP BY x.id, y.id ORDER BY paragraphs DESC;

.print
.print == 14. Who leads the league of subjects?
-- Points for places that are exact: 3 for a first, 2 for a second, 1 for a third; best place and field.
SELECT subject, sum(4 - rank) AS points, count(*) AS places,
       group_concat(coalesce(metric, '（名次）') || ' ' || rank, '、') AS what
  FROM (SELECT DISTINCT subject, scope, metric, rank FROM ranks
         WHERE basis = 'exact' AND rank <= 3 AND scope IS NOT NULL AND subject IS NOT NULL
         ORDER BY subject, rank, metric)
 GROUP BY subject ORDER BY points DESC, subject LIMIT 8;

.print
.print == 15. Which shares add up to more than 100 %?
-- base is the whole: 能源消费总量 in 占能源消费总量的46.2%. Parts of one whole, told in one article.
SELECT name, subject, base, round(sum(value), 1) AS total,
       group_concat(metric || ' ' || surface, '、') AS parts
  FROM metrics WHERE unit IN ('%', '％') AND kind = 'level' AND base IS NOT NULL
 GROUP BY article, subject, base, period_start HAVING count(*) > 1 AND total > 100;

.print
.print == 16. Do the parts add up to the whole?
-- The three sectors against the total; what the bulletin calls rounding should stay below 0.1 亿元.
SELECT w.name, w.value / 1e8 AS whole_yi, round(sum(p.value) / 1e8, 2) AS parts_yi,
       round(w.value / 1e8 - sum(p.value) / 1e8, 2) AS left_over
  FROM metrics w JOIN metrics p ON p.article = w.article AND p.kind = 'level' AND p.unit = w.unit
                               AND p.metric GLOB '第[一二三]产业增加值'
 WHERE w.metric = '地区生产总值' AND w.kind = 'level'
 GROUP BY w.article HAVING count(*) = 3;

.print
.print == 17. What grew and what shrank most?
-- The sign comes from the verb (增长, 下降), so that both ends are one ORDER BY away.
SELECT metric, value, basis, period, name FROM (
  SELECT metric, value, basis, period, name,
         row_number() OVER (ORDER BY value DESC, article, seq) AS from_top,
         row_number() OVER (ORDER BY value, article, seq) AS from_bottom
    FROM metrics WHERE kind = 'change' AND unit = '%' AND metric IS NOT NULL)
 WHERE from_top <= 5 OR from_bottom <= 5 ORDER BY value DESC, name;

.print
.print == 18. What must one reach, and what must one not exceed?
-- Thresholds: bounds in rules and in names. qualifier tells a floor (over) from a cap (under).
SELECT CASE qualifier WHEN 'over' THEN '不低于' WHEN 'under' THEN '不高于' END AS bound,
       metric, value, unit, name
  FROM metrics WHERE kind = 'threshold' ORDER BY qualifier, article, seq;

.print
.print == 19. Which claims stand without a figure?
-- 最大, 唯一, 首个 in a sentence that has no level of anything: praise that can be checked by nobody.
SELECT r.subject, r.scope, r.metric, r.surface, r.name
  FROM ranks r WHERE r.basis IN ('superlative', 'only', 'first')
   AND NOT EXISTS (SELECT 1 FROM metrics m WHERE m.article = r.article AND m.sentence = r.sentence
                      AND m.kind = 'level')
 ORDER BY r.article, r.seq;

.print
.print == 20. Where exactly does it say so?
-- Every fact points into the raw article, annotations included: a quotation that can be checked.
SELECT a.name, r.rank, r.metric, r.start,
       replace(substr(a.body, max(r.start - 16, 1), min(r.start - 1, 16)), char(10), ' / ')
       || '【' || substr(a.body, r.start, r.length) || '】' AS raw
  FROM ranks r JOIN articles a ON a.id = r.article
 WHERE r.scope = '全省' AND r.rank <= 3 AND a.name IN ('01_yunze_digital_dirty', 'wire_3')
 ORDER BY a.id, r.start;
