#!/usr/bin/python3
"""Is the page of sql/report.sql whole, true to the facts, and safe?

usage: tests/report.py      from anywhere, after make

The page is made by the sqlite3 shell, from fixtures/ and from hostile articles, and read with
html.parser. What a browser makes of it is the matter of tests/report_browser.py.
"""
import glob
import html.parser
import os
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VOID = {"meta", "link", "rect"}  # <rect/> closes itself
# All that the page may hold. No element of it can run or load anything, nor can an attribute.
ELEMENTS = {
    "html", "head", "meta", "link", "title", "style", "body", "header", "main", "footer", "nav", "section",
    "article", "div", "span", "p", "small", "ul", "li", "h1", "h2", "h3", "h4", "h5", "h6", "a", "mark",
    "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "dl", "dt", "dd", "svg", "rect"}
ATTRIBUTES = {
    "lang", "charset", "name", "content", "http-equiv", "rel", "href", "class", "id", "title", "aria-label",
    "aria-labelledby", "aria-hidden", "focusable", "tabindex", "scope", "colspan", "x", "width", "height"}
NASTY = "\"><img src=x onerror=alert(1)><script>alert(2)</script>'&amp;&"
HOSTILE = [
    f"“{NASTY}”产量由2020年的3万吨提高到2024年的5万吨，居全省第2位。",
    "<script>alert(3)</script>云泽茶业再进位\n来源：\"><b onclick=alert(4)>日报\n云泽市茶叶出口额居全国第8位。",
    "在全国“<b>\"'”百强县中，云泽市位列第3位。",
    "<a href=\"http://example.invalid/\">云泽</a><svg onload=alert(5)><style>*{display:none}</style>居全省第9位。",
    "茶\0园\x1b[31m<\x85\u2028居全省第2位，\"</article></main>--><!--",
    b"\xe8\x8c\xff<b>\xc3 \xe5\xb1\x85\xe5\x85\xa8\xe7\x9c\x81\xe7\xac\xac2\xe4\xbd\x8d\xe3\x80\x82\xf0\x9f",
    "", None, 5]


class Page(html.parser.HTMLParser):
    """The tree is checked on the way; what the tests ask for is kept."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.attributes = [], {}, [], []
        self.elements, self.texts, self.rows, self.points = set(), {}, [], []
        self.article, self.scope, self.style = None, None, ""
        self.feed(text)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        assert len(values) == len(attributes), f"an attribute twice in <{tag}>: {attributes}"
        self.elements.add(tag)
        self.attributes += [(tag, name, value) for name, value in attributes]
        if "id" in values:
            assert values["id"] not in self.ids, f"id {values['id']} twice"
            self.ids[values["id"]] = values
        if "href" in values:
            self.links.append(values["href"])
        if tag == "section" and values.get("class") == "article":
            self.article = values["id"]
            self.texts[self.article] = ""
        if tag == "th" and values.get("scope") == "rowgroup":
            self.scope = ""
        if tag not in VOID:
            self.open.append((tag, values))

    def handle_startendtag(self, tag, attributes):
        assert tag == "rect", f"<{tag}/>"
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1][0] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()
        if tag == "section":
            self.article = None

    def handle_data(self, data):
        tag, values = self.open[-1] if self.open else ("", {})
        inside = [name for name, _ in self.open]
        if "article" in inside:
            self.texts[self.article] += data
        if tag == "style":
            self.style += data
        if inside[-4:] == ["tbody", "tr", "th", "span"] and values.get("class") == "big":
            self.scope = data
        if inside[-4:] == ["tr", "th", "span", "span"]:
            self.scope = None  # none is stated
        if tag == "a" and values.get("class") == "big" and "tbody" in inside:
            self.rows.append((self.scope, int(data), values["href"]))
        if tag == "a" and "dd" in inside:
            self.points.append((values["href"], data))

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")


def make(directory, rows, columns=("id", "title", "body"), name="my.db"):
    """A database with articles of these rows; its path."""
    path = os.path.join(directory, name)
    if os.path.exists(path):
        os.unlink(path)
    db = sqlite3.connect(path)
    types = {"id": "INTEGER PRIMARY KEY"}
    db.execute(f"CREATE TABLE articles({', '.join(f'{c} {types.get(c, chr(39)[:0])}' for c in columns)})")
    db.executemany(f"INSERT INTO articles VALUES({', '.join('?' * len(columns))})", rows)
    db.commit()
    db.close()
    return path


def fixtures():
    rows = []
    for path in sorted(glob.glob(os.path.join(ROOT, "fixtures", "*.txt"))):
        with open(path, encoding="utf-8", newline="") as f:
            rows.append((len(rows) + 1, None, f.read()))
    return rows


def hostile():
    return [(i + 1, NASTY if i % 2 else None, body) for i, body in enumerate(HOSTILE)]


def script():
    with open(os.path.join(ROOT, "sql", "report.sql"), encoding="utf-8") as f:
        return f.read()


def shell(path, sql=None, options=()):
    return subprocess.run(["sqlite3", "-batch", "-bail", *options, path], input=(sql or script()).encode(),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)


def report(path, sql=None, options=()):
    """The page; there must be no error."""
    done = shell(path, sql, options)
    assert done.returncode == 0 and done.stderr == b"", done.stderr
    return done.stdout.decode("utf-8", "replace")


def connect(path):
    db = sqlite3.connect(path)
    db.enable_load_extension(True)
    db.load_extension(os.path.join(ROOT, "article_metrics"))
    return db


def facts(path, table, columns, where="1"):
    return connect(path).execute(f"SELECT a.id, {columns} FROM articles a, {table}(a.body) f WHERE {where}").fetchall()


def assert_safe(text):
    page = Page(text)
    assert page.elements <= ELEMENTS, page.elements - ELEMENTS
    for tag, name, value in page.attributes:
        assert name in ATTRIBUTES or name.startswith("data-"), (tag, name, value)
        if name == "href":
            assert value.startswith("#") or (tag, value) == ("link", "data:,"), (tag, value)
        if name in ("class", "id", "x", "width", "height", "tabindex", "scope", "lang"):
            assert re.fullmatch(r"[\w .%-]+", value), (tag, name, value)
    assert text.count("<style") == 1 and "url(" not in page.style and "@import" not in page.style
    assert "http" not in page.style.lower()
    return page


def with_page(test):
    """Runs a test with the path and the page of the fixtures."""
    with tempfile.TemporaryDirectory() as directory:
        path = make(directory, fixtures())
        test(path, Page(report(path)))


def test_the_page_is_whole_and_loads_nothing():
    with tempfile.TemporaryDirectory() as directory:
        text = report(make(directory, fixtures()))
    page = assert_safe(text)
    assert text.startswith("<!DOCTYPE html>\n<html lang=\"en\">") and text.endswith("</html>\n")
    assert {"places", "paths", "subjects", "articles"} <= page.ids.keys()
    assert not re.search(r"https?:", text), "the fixtures have no address, so the page has none"


def test_every_link_has_its_target():
    def check(_, page):
        internal = [link[1:] for link in page.links if link.startswith("#")]
        assert len(internal) > 200 and not [link for link in internal if link not in page.ids]
    with_page(check)


def test_the_ranking_table_is_article_ranks():
    def check(path, page):
        expected = facts(path, "article_ranks", "f.scope, f.rank, f.seq")
        assert sorted(page.rows, key=repr) == sorted(
            ((scope, rank, f"#a{a}-r{seq}") for a, scope, rank, seq in expected), key=repr)
        for _, rank, link in page.rows:
            assert page.ids[link[1:]]["data-rank"] == str(rank), link
        sizes = [sum(row[0] == scope for row in page.rows)
                 for scope in dict.fromkeys(row[0] for row in page.rows) if scope]
        assert sizes == sorted(sizes, reverse=True), sizes
    with_page(check)


def test_every_fact_is_a_mark_with_a_tooltip_that_the_keyboard_reaches():
    def check(path, page):
        marks = {name: values for name, values in page.ids.items() if re.fullmatch(r"a\d+-[rm]\d+", name)}
        expected = {f"a{a}-r{seq}" for a, seq in facts(path, "article_ranks", "f.seq")}
        expected |= {f"a{a}-m{seq}" for a, seq in facts(path, "article_metrics", "f.seq")}
        assert marks.keys() == expected
        assert all(values["tabindex"] == "0" and values["title"] for values in marks.values())
    with_page(check)


def test_an_article_reads_as_article_clean():
    def check(path, page):
        for n, clean in connect(path).execute("SELECT id, article_clean(body) FROM articles"):
            assert page.texts[f"a{n}"].split() == clean.split(), n
    with_page(check)


def test_the_points_of_a_path_are_its_figures():
    def check(path, page):
        surfaces = {f"#a{a}-m{seq}": surface for a, seq, surface in facts(path, "article_metrics", "f.seq, f.surface")}
        assert len(page.points) > 20 and all(surfaces[link] == text for link, text in page.points)
        values = [page.ids[link[1:]]["data-value"] for link, _ in page.points]
        assert values[:2] == ["71.5", "96.2"] and ["8640", "19400", "15800"] == [
            page.ids[link[1:]]["data-value"] for link, _ in page.points if link.startswith("#a8-")]
    with_page(check)


def bars(rows, columns=("id", "body")):
    """(class, x, width) of the rects of all charts."""
    with tempfile.TemporaryDirectory() as directory:
        text = report(make(directory, rows, columns))
    return [(c, float(x), float(width)) for c, x, width in
            re.findall(r'<rect class="(\w+)" x="(-?[\d.]+)%" width="(-?[\d.]+)%"', text)]


def test_bars_begin_at_zero_and_keep_their_proportion():
    assert bars([(1, "网上零售额占比由2020年的20%升至2024年的40%。")]) == [("before", 0, 50), ("bar", 0, 100)]
    fallen = bars([(1, "净利润由2020年的-1亿元增长至2024年的3亿元。")])
    assert fallen == [("before", 0, 25), ("bar", 25, 75)], fallen
    ranged = bars([(1, "月产能42万片，预计年底达到55-60万片。")])
    assert ranged == [("before", 0, 70), ("range", 91.67, 8.33), ("bar", 0, 91.67)], ranged
    assert bars([(1, "库存由0吨增至0吨。")]) == [("before", 0, 0), ("bar", 0, 0)]


def test_the_league_counts_places():
    def check(path, _):
        text = report(path)
        expected = {}
        for _, subject, rank, basis in facts(path, "article_ranks", "f.subject, f.rank, f.basis", "f.subject NOT NULL"):
            row = expected.setdefault(subject, [0, 0, 0, 0])
            for i, most in enumerate((1, 3, 10)):
                row[i] += rank <= most and basis != "last"
            row[3] += 1
        told = re.findall(r'<th scope="row"><a href="#(\S+)">([^<]+)</a><svg.*?</svg></th>'
                          r'<td>(\d+)</td><td>(\d+)</td><td>(\d+)</td><td>(\d+)</td><td>(\d+)</td>', text)
        assert {row[1]: [int(cell) for cell in row[2:6]] for row in told} == expected
        assert [int(row[2]) for row in told] == sorted((int(row[2]) for row in told), reverse=True)
        ids = Page(text).ids
        assert all(ids[row[0]]["data-subject"] == row[1] for row in told)
        figures = dict(connect(path).execute("SELECT subject, count(*) FROM articles a, article_metrics(a.body)"
                                             " GROUP BY subject"))
        assert all(int(row[6]) == figures.get(row[1], 0) for row in told)
    with_page(check)


def test_hostile_articles_stay_text():
    with tempfile.TemporaryDirectory() as directory:
        path = make(directory, hostile())
        text = report(path)
        assert len(facts(path, "article_ranks", "1", "f.metric LIKE '%<script>%' OR f.scope LIKE '%<b>%'")) >= 2
    page = assert_safe(text)
    assert text.count("&lt;script&gt;") > 4 and text.count(NASTY) == 0
    assert NASTY.replace("&amp;&", "&amp;") not in "".join(page.ids)
    assert len(page.texts) == len(HOSTILE) and text.endswith("</html>\n")


def test_no_column_of_a_fact_can_leave_its_place():
    """The grammar never gives most columns such text; here they are made to hold it."""
    nasty = "'" + NASTY.replace("'", "''") + "'"
    before, mark, after = script().partition("-- ---- text becomes HTML here")
    assert mark
    spoil = (f"UPDATE report_article SET name = {nasty}, title = {nasty}, found = title;"
             f"UPDATE report_rank SET scope = {nasty}, metric = {nasty}, subject = {nasty}, period = {nasty},"
             f" surface = {nasty}, basis = 'within' WHERE seq % 3;"
             f"UPDATE report_rank SET metric = NULL, subject = {nasty} WHERE seq % 3 = 0;"
             f"UPDATE report_metric SET metric = {nasty}, unit = {nasty}, subject = {nasty}, period = {nasty},"
             f" surface = {nasty} || seq;\n")
    with tempfile.TemporaryDirectory() as directory:
        clean = Page(report(make(directory, fixtures())))
        page = assert_safe(report(os.path.join(directory, "my.db"), before + spoil + mark + after))
    assert len(page.rows) == len(clean.rows) and len(page.points) == len(clean.points)
    assert {row[0] for row in page.rows} >= {NASTY} and page.points[0][1].startswith(NASTY)


def test_a_title_is_what_the_table_says_or_what_the_body_says():
    with tempfile.TemporaryDirectory() as directory:
        rows = [(1, None, "云泽茶业再进位\n\n云泽市茶叶出口额居全国第8位。"), (2, "给定的题", "云泽市茶叶出口额居全国第9位。"),
                (3, " ", "云泽市茶叶出口额居全国第10位。"), (4, "甲\0乙<", "云泽市茶叶出口额居全国第11位。"),
                (5, b"\xe9\xa2\x98", "云泽茶业又进位\n\n云泽市茶叶出口额居全国第12位。")]
        text = report(make(directory, rows))
    names = re.findall(r'<td><a href="#a(\d)">(.*?)</a></td>', text)
    assert names == [("1", "云泽茶业再进位"), ("2", "给定的题"), ("3", "Article 3"), ("4", "甲"), ("5", "题")], names
    headings = re.findall(r"<h3[^>]*>(.*?)</h3>", text)
    assert headings == ["云泽茶业再进位", "给定的题", "Article 3", "甲", "云泽茶业又进位"], headings


def test_published_is_what_relative_periods_count_from():
    body = "今年，云泽市茶叶出口额居全国第8位。"
    with tempfile.TemporaryDirectory() as directory:
        rows = [(1, body, "2025-05-23"), (2, body, "2025-05-23T08:00:00"), (3, body, None), (4, body, "now"),
                (5, body, "2025-13-45"), (6, body, 20250523), (7, body, "0000-01-01")]
        page = Page(report(make(directory, rows, ("id", "body", "published"))))
    starts = [page.ids[f"a{n}-r1"].get("data-period-start") for n in range(1, 8)]
    assert starts == ["2025-01-01", "2025-01-01", None, None, None, None, None], starts


def test_articles_may_be_a_view_and_ids_may_be_text():
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "my.db")
        db = sqlite3.connect(path)
        db.executescript("CREATE TABLE news(slug TEXT, raw TEXT); INSERT INTO news VALUES"
                         "('b\"<', '云泽市茶叶出口额居全国第8位。'), ('a', '云泽市财政收入居全省第2位。');"
                         "CREATE VIEW articles AS SELECT slug AS ID, raw AS Body FROM news;")
        db.close()
        page = assert_safe(report(path))
    assert sorted(page.rows) == [("全国", 8, "#a2-r1"), ("全省", 2, "#a1-r1")], page.rows


def test_what_the_report_needs_is_said_and_no_page_is_begun():
    row = "云泽市茶叶出口额居全国第8位。"
    for sql, expected in [
            ("", b"report.sql needs a table or view articles(id, body)"),
            ("CREATE TABLE articles(id, text);", b"report.sql needs a table or view articles(id, body)"),
            ("CREATE TABLE articles(body);", b"report.sql needs a table or view articles(id, body)"),
            (f"CREATE TABLE articles(id, body); INSERT INTO articles VALUES(1, '{row}'), (1, '{row}');",
             b"report.sql needs an id for each row of articles, and none twice"),
            (f"CREATE TABLE articles(id, body); INSERT INTO articles VALUES(NULL, '{row}');",
             b"report.sql needs an id for each row of articles, and none twice")]:
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "my.db")
            db = sqlite3.connect(path)
            db.executescript(sql)
            db.close()
            done = shell(path)
        assert done.returncode != 0 and done.stdout == b"" and expected in done.stderr, (sql, done)


def test_nothing_to_report_is_a_page_too():
    for rows in ([], [(1, "茶园很静。")], [(1, None)]):
        with tempfile.TemporaryDirectory() as directory:
            page = assert_safe(report(make(directory, rows, ("id", "body"))))
        assert not page.rows and not page.points and len(page.texts) == len(rows)
        assert not [link for link in page.links if link.startswith("#") and link[1:] not in page.ids]


def test_the_database_is_only_read_and_the_page_is_the_same_again():
    with tempfile.TemporaryDirectory() as directory:
        path = make(directory, fixtures())
        with open(path, "rb") as f:
            before = f.read()
        assert report(path) == report(path, options=["-readonly", "-header", "-csv"])
        with open(path, "rb") as f:
            assert f.read() == before


def test_a_database_of_the_first_recipe_is_enough():
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "my.db")
        with open(os.path.join(ROOT, "sql", "01_load_articles.sql"), encoding="utf-8") as f:
            assert shell(path, f.read()).returncode == 0
        assert len(Page(report(path)).texts) == len(fixtures())


def test_time_grows_with_the_articles():
    def seconds(n):
        rows = [(i, None, bodies[i % len(bodies)]) for i in range(n)]
        with tempfile.TemporaryDirectory() as directory:
            path = make(directory, rows)
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            report(path)
            return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    bodies = [body for _, _, body in fixtures()]
    few, many = seconds(250), seconds(1000)
    assert many < 8 * few, f"{few:.2f} s for 250 articles, {many:.2f} s for 1000"


def main():
    passed = failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_"):
            continue
        try:
            test()
            passed += 1
        except Exception:  # every failure is shown, and the rest is still run
            failed += 1
            print(f"{name} failed\n{traceback.format_exc()}")
    print(f"report: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
