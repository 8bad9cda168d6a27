#!/usr/bin/python3
"""Join the table-valued functions in every way the planner knows, and compare with stored rows.

usage: tests/plans.py [PATH]     PATH of the extension, default ./article_metrics

Every shape is one query over the functions and one over tables that hold the same rows (filled
text by text, without a join). Both must give the same rows, or the query must be an error that
names the function and its argument: never silently fewer rows.
"""
import ctypes
import ctypes.util
import os
import sqlite3
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

ARTICLES = [
    (1, "全市财政收入34.6亿元，同比增长5.2%，居全省第3位。", "示范农场40家，居全国第1位。"),
    (2, "望岚区茶叶出口额居全国第8位。工业增加值居全省第2位。", None),
    (3, "没有数字的一段话。", "全市财政收入居全省第3位。"),
    (4, None, "外贸总额120亿元，下降3%。"),
    (5, "", ""),
    (6, "全市财政收入34.6亿元，同比增长5.2%，居全省第3位。", "没有。"),
]

# name, query over the functions, the same over the stored rows ranks(text, ...), metrics(text, ...)
SAME = [
    ("comma join",
     "SELECT a.id, r.seq, r.rank, r.scope FROM a, article_ranks(a.body) r",
     "SELECT a.id, r.seq, r.rank, r.scope FROM a, ranks r WHERE r.text = a.body"),
    ("function before the table",
     "SELECT a.id, r.rank FROM article_ranks(a.body) r, a",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text = a.body"),
    ("JOIN ON the hidden column",
     "SELECT a.id, r.rank FROM a JOIN article_ranks r ON r.text = a.body",
     "SELECT a.id, r.rank FROM a JOIN ranks r ON r.text = a.body"),
    ("JOIN with the function first, ON the hidden column",
     "SELECT a.id, r.rank FROM article_ranks r JOIN a ON r.text = a.body",
     "SELECT a.id, r.rank FROM ranks r JOIN a ON r.text = a.body"),
    ("WHERE with the sides swapped",
     "SELECT a.id, r.rank FROM article_ranks r, a WHERE a.body = r.text",
     "SELECT a.id, r.rank FROM ranks r, a WHERE a.body = r.text"),
    ("CROSS JOIN, table first",
     "SELECT a.id, r.rank FROM a CROSS JOIN article_ranks(a.body) r",
     "SELECT a.id, r.rank FROM a JOIN ranks r ON r.text = a.body"),
    ("LEFT JOIN",
     "SELECT a.id, r.rank FROM a LEFT JOIN article_ranks(a.body) r",
     "SELECT a.id, r.rank FROM a LEFT JOIN ranks r ON r.text = a.body"),
    ("LEFT JOIN with a condition in ON",
     "SELECT a.id, r.rank FROM a LEFT JOIN article_ranks(a.body) r ON r.scope = '全省'",
     "SELECT a.id, r.rank FROM a LEFT JOIN ranks r ON r.text = a.body AND r.scope = '全省'"),
    ("LEFT JOIN ON the hidden column",
     "SELECT a.id, r.rank FROM a LEFT JOIN article_ranks r ON r.text = a.body",
     "SELECT a.id, r.rank FROM a LEFT JOIN ranks r ON r.text = a.body"),
    ("LEFT JOIN, only what has no fact",
     "SELECT a.id FROM a LEFT JOIN article_ranks(a.body) r WHERE r.seq IS NULL",
     "SELECT a.id FROM a LEFT JOIN ranks r ON r.text = a.body WHERE r.seq IS NULL"),
    ("two functions over one text",
     "SELECT a.id, r.seq, m.seq FROM a, article_ranks(a.body) r, article_metrics(a.body) m",
     "SELECT a.id, r.seq, m.seq FROM a, ranks r, metrics m"
     " WHERE r.text = a.body AND m.text = a.body"),
    ("two functions in different orders",
     "SELECT a.id, r.seq, m.seq FROM article_metrics(a.body) m, a, article_ranks(a.body) r"
     " WHERE m.section = r.section",
     "SELECT a.id, r.seq, m.seq FROM a, ranks r, metrics m"
     " WHERE r.text = a.body AND m.text = a.body AND m.section = r.section"),
    ("the same function twice over one text",
     "SELECT a.id, r.seq, s.seq FROM a, article_ranks(a.body) r, article_ranks(a.body) s"
     " WHERE r.seq < s.seq",
     "SELECT a.id, r.seq, s.seq FROM a, ranks r, ranks s"
     " WHERE r.text = a.body AND s.text = a.body AND r.seq < s.seq"),
    ("the same function over two texts",
     "SELECT a.id, r.rank, s.rank FROM a, article_ranks(a.body) r, article_ranks(a.note) s",
     "SELECT a.id, r.rank, s.rank FROM a, ranks r, ranks s"
     " WHERE r.text = a.body AND s.text = a.note"),
    ("two articles with the same rank",
     "SELECT a.id, b.id, r.rank FROM a, a AS b, article_ranks(a.body) r, article_ranks(b.body) s"
     " WHERE a.id < b.id AND r.rank = s.rank AND r.scope = s.scope",
     "SELECT a.id, b.id, r.rank FROM a, a AS b, ranks r, ranks s WHERE r.text = a.body"
     " AND s.text = b.body AND a.id < b.id AND r.rank = s.rank AND r.scope = s.scope"),
    ("IN over texts",
     "SELECT r.rank FROM article_ranks r WHERE r.text IN (SELECT body FROM a)",
     "SELECT r.rank FROM ranks r WHERE r.text IN (SELECT body FROM a)"),
    ("IN over two columns",
     "SELECT a.id, r.rank FROM a, article_ranks r WHERE r.text IN (a.body, a.note)",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text IN (a.body, a.note)"),
    ("IN with ORDER BY seq",
     "SELECT r.seq, r.rank FROM article_ranks r WHERE r.text IN (SELECT body FROM a)"
     " ORDER BY r.seq, r.rank",
     "SELECT r.seq, r.rank FROM ranks r WHERE r.text IN (SELECT body FROM a)"
     " ORDER BY r.seq, r.rank"),
    ("OR over two texts",
     "SELECT a.id, r.rank FROM a, article_ranks r WHERE r.text = a.body OR r.text = a.note",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text = a.body OR r.text = a.note"),
    ("OR with different conditions",
     "SELECT a.id, r.rank FROM a, article_ranks r"
     " WHERE (r.text = a.body AND r.scope = '全省') OR (r.text = a.note AND r.scope = '全国')",
     "SELECT a.id, r.rank FROM a, ranks r"
     " WHERE (r.text = a.body AND r.scope = '全省') OR (r.text = a.note AND r.scope = '全国')"),
    ("correlated scalar subquery",
     "SELECT a.id, (SELECT min(rank) FROM article_ranks(a.body)) FROM a",
     "SELECT a.id, (SELECT min(rank) FROM ranks WHERE text = a.body) FROM a"),
    ("EXISTS",
     "SELECT a.id FROM a WHERE EXISTS (SELECT 1 FROM article_ranks(a.body) WHERE rank = 3)",
     "SELECT a.id FROM a WHERE EXISTS (SELECT 1 FROM ranks WHERE text = a.body AND rank = 3)"),
    ("NOT EXISTS",
     "SELECT a.id FROM a WHERE NOT EXISTS (SELECT 1 FROM article_metrics(a.body))",
     "SELECT a.id FROM a WHERE NOT EXISTS (SELECT 1 FROM metrics WHERE text = a.body)"),
    ("IN a subquery over the function",
     "SELECT a.id FROM a WHERE 2 IN (SELECT rank FROM article_ranks(a.body))",
     "SELECT a.id FROM a WHERE 2 IN (SELECT rank FROM ranks WHERE text = a.body)"),
    ("derived table inside",
     "SELECT x.id, x.rank FROM (SELECT a.id, r.rank FROM a, article_ranks(a.body) r) x"
     " WHERE x.rank > 2",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text = a.body AND r.rank > 2"),
    ("derived table gives the text",
     "SELECT r.rank FROM (SELECT body AS b FROM a WHERE id < 3) x, article_ranks(x.b) r",
     "SELECT r.rank FROM a, ranks r WHERE r.text = a.body AND a.id < 3"),
    ("common table expression",
     "WITH c AS MATERIALIZED (SELECT id, body FROM a)"
     " SELECT c.id, m.value FROM c, article_metrics(c.body) m",
     "SELECT a.id, m.value FROM a, metrics m WHERE m.text = a.body"),
    ("text made by another function",
     "SELECT a.id, r.rank FROM a, article_ranks(article_clean(a.body)) r",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text = a.body"),
    ("function over the rows of a function",
     "SELECT a.id, r.seq, m.value FROM a, article_ranks(a.body) r, article_metrics(r.sentence) m",
     "SELECT a.id, r.seq, m.value FROM a, ranks r, metrics m"
     " WHERE r.text = a.body AND m.text = r.sentence"),
    ("aggregate",
     "SELECT r.scope, count(*) FROM a, article_ranks(a.body) r GROUP BY r.scope",
     "SELECT r.scope, count(*) FROM a, ranks r WHERE r.text = a.body GROUP BY r.scope"),
    ("window function",
     "SELECT a.id, r.seq, row_number() OVER (PARTITION BY a.id ORDER BY r.seq) FROM a,"
     " article_ranks(a.body) r",
     "SELECT a.id, r.seq, row_number() OVER (PARTITION BY a.id ORDER BY r.seq) FROM a, ranks r"
     " WHERE r.text = a.body"),
    ("compound select",
     "SELECT rank FROM a, article_ranks(a.body) UNION ALL SELECT seq FROM a,"
     " article_metrics(a.note)",
     "SELECT rank FROM a, ranks WHERE text = body UNION ALL SELECT seq FROM a, metrics"
     " WHERE text = note"),
    ("both constraints on one text",
     "SELECT a.id, r.rank FROM a, article_ranks(a.body) r WHERE r.text = a.note",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text = a.body AND r.text = a.note"),
    ("two tables that both give the text",
     "SELECT a.id, b.id, r.rank FROM a, a AS b, article_ranks(a.body) r WHERE r.text = b.body",
     "SELECT a.id, b.id, r.rank FROM a, a AS b, ranks r"
     " WHERE r.text = a.body AND r.text = b.body"),
    ("options from a table",
     "SELECT a.id, r.rank FROM a, o, article_ranks(a.body, o.json) r WHERE o.json IS NOT NULL",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text = a.body"),
    ("NULL for options",
     "SELECT a.id, r.rank FROM a, article_ranks(a.body, NULL) r",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text = a.body"),
    ("row ids tell rows of all texts apart",
     "SELECT a.note IS NULL, count(DISTINCT r.rowid) FROM a, article_ranks(a.body) r"
     " GROUP BY a.note IS NULL",
     "SELECT a.note IS NULL, count(DISTINCT r.seq || r.text) FROM a, ranks r"
     " WHERE r.text = a.body GROUP BY a.note IS NULL"),
    ("index on the outer table",
     "SELECT a.id, r.rank FROM a INDEXED BY a_id2, article_ranks(a.body) r WHERE a.id2 = 1",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text = a.body AND a.id2 = 1"),
    ("LEFT JOIN after the function",
     "SELECT a.id, r.rank, m.value FROM a, article_ranks(a.body) r"
     " LEFT JOIN article_metrics(a.note) m",
     "SELECT a.id, r.rank, m.value FROM a JOIN ranks r ON r.text = a.body"
     " LEFT JOIN metrics m ON m.text = a.note"),
    ("OR with and without options",
     "SELECT a.id, r.rank FROM a, article_ranks r WHERE (r.text = a.body AND r.options = '{}')"
     " OR (r.text = a.note AND r.options = '{}')",
     "SELECT a.id, r.rank FROM a, ranks r WHERE r.text = a.body OR r.text = a.note"),
    ("hidden column shown",
     "SELECT a.id, r.text FROM a, article_ranks(a.body) r",
     "SELECT a.id, r.text FROM a, ranks r WHERE r.text = a.body"),
]

# SQLite refuses these or not, depending on its version: the rows, or an error that names the
# function. The function has no rows but those for a given text, so the joins can add none to
# those of JOIN and LEFT JOIN.
SAME_OR_ERROR = [
    ("RIGHT JOIN", "SELECT a.id, r.rank FROM a RIGHT JOIN article_ranks(a.body) r",
     "SELECT a.id, r.rank FROM a JOIN ranks r ON r.text = a.body"),
    ("RIGHT JOIN ON the hidden column",
     "SELECT a.id, r.rank FROM a RIGHT JOIN article_ranks r ON r.text = a.body",
     "SELECT a.id, r.rank FROM a JOIN ranks r ON r.text = a.body"),
    ("FULL JOIN", "SELECT a.id, r.rank FROM a FULL JOIN article_ranks(a.body) r",
     "SELECT a.id, r.rank FROM a LEFT JOIN ranks r ON r.text = a.body"),
    ("FULL JOIN ON the hidden column",
     "SELECT a.id, r.rank FROM a FULL JOIN article_ranks r ON r.text = a.body",
     "SELECT a.id, r.rank FROM a LEFT JOIN ranks r ON r.text = a.body"),
    ("RIGHT JOIN after the function",
     "SELECT b.id, r.rank FROM a JOIN article_ranks(a.body) r RIGHT JOIN a AS b ON b.id = r.rank",
     "SELECT b.id, r.rank FROM a JOIN ranks r ON r.text = a.body RIGHT JOIN a AS b ON b.id = r.rank"),
]

# The order of the rows counts here.
ORDERED = [
    ("ORDER BY seq", "SELECT seq, rank FROM article_ranks(?1) ORDER BY seq",
     "SELECT seq, rank FROM ranks WHERE text = ?1 ORDER BY seq"),
    ("ORDER BY seq DESC", "SELECT seq, rank FROM article_ranks(?1) ORDER BY seq DESC",
     "SELECT seq, rank FROM ranks WHERE text = ?1 ORDER BY seq DESC"),
    ("LIMIT", "SELECT seq, rank FROM article_ranks(?1) LIMIT 1",
     "SELECT seq, rank FROM ranks WHERE text = ?1 ORDER BY seq LIMIT 1"),
    ("LIMIT OFFSET", "SELECT seq, rank FROM article_ranks(?1) LIMIT 5 OFFSET 1",
     "SELECT seq, rank FROM ranks WHERE text = ?1 ORDER BY seq LIMIT 5 OFFSET 1"),
    ("OFFSET behind a join",
     "SELECT a.id, r.seq FROM a, article_ranks(a.body) r WHERE ?1 IS NOT NULL"
     " ORDER BY a.id, r.seq LIMIT 2 OFFSET 1",
     "SELECT a.id, r.seq FROM a, ranks r WHERE r.text = a.body AND ?1 IS NOT NULL"
     " ORDER BY a.id, r.seq LIMIT 2 OFFSET 1"),
    ("ORDER BY id, seq",
     "SELECT a.id, r.seq FROM a, article_ranks(a.body) r WHERE ?1 <> '' ORDER BY a.id, r.seq",
     "SELECT a.id, r.seq FROM a, ranks r WHERE r.text = a.body AND ?1 <> ''"
     " ORDER BY a.id, r.seq"),
    ("ORDER BY seq, id",
     "SELECT a.id, r.seq FROM a, article_ranks(a.body) r WHERE ?1 <> '' ORDER BY r.seq, a.id",
     "SELECT a.id, r.seq FROM a, ranks r WHERE r.text = a.body AND ?1 <> ''"
     " ORDER BY r.seq, a.id"),
]

# No plan can know the text (or the options) in time: an error that says so. The last value is what
# the message must hold; where SQLite refuses before the extension is asked, the words are SQLite's.
ERRORS = [
    ("no argument", "SELECT * FROM article_ranks", "article_ranks(): the text argument"),
    ("no argument, with LIMIT", "SELECT * FROM article_ranks LIMIT 3",
     "article_ranks(): the text argument"),
    ("no argument, with a condition", "SELECT * FROM article_metrics WHERE value > 3",
     "article_metrics(): the text argument"),
    ("empty brackets", "SELECT * FROM article_sections()", "article_sections(): the text argument"),
    ("a range is no argument", "SELECT * FROM article_ranks r WHERE r.text > 'a'",
     "article_ranks(): the text argument"),
    ("LIKE is no argument", "SELECT * FROM article_ranks r WHERE r.text LIKE '%'",
     "article_ranks(): the text argument"),
    ("CROSS JOIN, function first",
     "SELECT * FROM article_ranks r CROSS JOIN a WHERE r.text = a.body",
     "article_ranks(): the text argument"),
    ("CROSS JOIN, function with argument first",
     "SELECT * FROM article_ranks(a.body) r CROSS JOIN a", "article_ranks(): the text argument"),
    ("LEFT JOIN from the function",
     "SELECT * FROM article_ranks r LEFT JOIN a ON r.text = a.body",
     "article_ranks(): the text argument"),
    ("WHERE behind a LEFT JOIN",
     "SELECT * FROM a LEFT JOIN article_ranks r WHERE r.text = a.body",
     "article_ranks(): the text argument"),
    ("pinyin without argument", "SELECT * FROM pinyin_annotations",
     "pinyin_annotations(): the text argument"),
    ("options from a later table",
     "SELECT * FROM article_ranks('全市财政收入居全省第3位。', o.json) r CROSS JOIN o",
     "article_ranks(): the options argument"),
    ("options asked for, but not given",
     "SELECT options FROM article_ranks('全市财政收入居全省第3位。')",
     "article_ranks(): the options argument"),
    ("two functions that wait for each other",
     "SELECT * FROM article_ranks(m.sentence) r, article_metrics(r.sentence) m",
     "the text argument"),
    ("too many arguments", "SELECT * FROM article_ranks('x', NULL, 'verb', 1)",
     "too many arguments on article_ranks()"),
    ("too many arguments for pinyin", "SELECT * FROM pinyin_annotations('x', '{}')",
     "too many arguments on pinyin_annotations()"),
    ("not writable", "INSERT INTO article_ranks(text) VALUES('x')", "may not be modified"),
    ("not creatable", "CREATE VIRTUAL TABLE t USING article_ranks(x)", "no such module"),
]


def connect(extension):
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(extension)
    db.execute("CREATE TABLE a(id INTEGER PRIMARY KEY, body TEXT, note TEXT, id2 AS (id % 3))")
    db.execute("CREATE INDEX a_id2 ON a(id2)")
    db.executemany("INSERT INTO a(id, body, note) VALUES(?, ?, ?)", ARTICLES)
    db.execute("CREATE TABLE o(json TEXT)")
    db.executemany("INSERT INTO o VALUES(?)", [("{}",), (None,)])
    return db


def store(db):
    """Fills ranks and metrics with the rows of every text, sentences among them."""
    for table in ("ranks", "metrics"):
        db.execute(f"CREATE TABLE {table} AS SELECT *, text FROM article_{table}('')")
        texts = [t for row in ARTICLES for t in row[1:] if t is not None]
        texts += [row[0] for t in texts
                  for row in db.execute("SELECT sentence FROM article_ranks(?)", (t,))]
        for text in dict.fromkeys(texts):
            db.execute(f"INSERT INTO {table} SELECT *, text FROM article_{table}(?)", (text,))


def attempt(db, sql, *args):
    try:
        return db.execute(sql, args).fetchall(), None
    except sqlite3.Error as error:
        return None, str(error)


def too_old(sql):
    """True when this SQLite has no such join."""
    return sqlite3.sqlite_version_info < (3, 39) and ("RIGHT JOIN" in sql or "FULL JOIN" in sql)


def check(name, good, *told):
    if not good:
        print(f"plans: {name}")
        for line in told:
            print("   ", line)
    return good


def run(db, label):
    """Runs all shapes; returns the list of their outcomes."""

    def key(row):
        return [(value is not None, str(value)) for value in row]

    outcomes = []
    text = ARTICLES[1][1]
    for name, live, stored in SAME + SAME_OR_ERROR:
        if too_old(live):
            continue
        found, error = attempt(db, live)
        wanted, _ = attempt(db, stored)
        good = found is not None and sorted(found, key=key) == sorted(wanted, key=key)
        if (name, live, stored) in SAME_OR_ERROR and found is None:
            good = error.startswith("article_ranks(): the text argument")
        outcomes.append(check(f"{label}: {name}", good, live, f"found  {error or found}",
                              f"wanted {wanted}"))
        outcomes.append(check(f"{label}: {name}: there is something to find", bool(wanted)
                              or "both constraints" in name, stored))
    for name, live, stored in ORDERED:
        found, error = attempt(db, live, text)
        wanted, _ = attempt(db, stored, text)
        outcomes.append(check(f"{label}: {name}", found is not None and found == wanted, live,
                              f"found  {error or found}", f"wanted {wanted}"))
    for name, live, message in ERRORS:
        if too_old(live):
            continue
        found, error = attempt(db, live)
        outcomes.append(check(f"{label}: {name}", error is not None and message in error, live,
                              f"found  {error or found}", f"wanted an error with: {message}"))
    return outcomes


def optimisations_off(db):
    """Switches every optimisation of the planner off; False where Python is not as expected.

    SQLITE_TESTCTRL_OPTIMIZATIONS takes the sqlite3*, which CPython's Connection holds behind its
    object header.
    """
    try:
        library = ctypes.CDLL(ctypes.util.find_library("sqlite3"))
        library.sqlite3_libversion.restype = ctypes.c_char_p
        if library.sqlite3_libversion().decode() != sqlite3.sqlite_version:
            return False
        pointer = ctypes.c_void_p.from_address(id(db) + object.__basicsize__)
        library.sqlite3_db_filename.restype = ctypes.c_char_p
        if library.sqlite3_db_filename(pointer, b"main") not in (b"", None):
            return False
        return library.sqlite3_test_control(15, pointer, ctypes.c_uint(0xFFFFFFFF)) == 0
    except (OSError, AttributeError):
        return False


def main():
    extension = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "article_metrics")
    outcomes = []
    db = connect(extension)
    store(db)
    outcomes += run(db, "plain")
    db.execute("ANALYZE")
    outcomes += run(db, "after ANALYZE")
    if optimisations_off(db):
        outcomes += run(db, "without optimisations")
    else:
        print("plans: without optimisations: skipped")
    db.close()
    passed = sum(outcomes)
    print(f"plans: {passed} passed, {len(outcomes) - passed} failed")
    return 0 if passed == len(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
