#!/usr/bin/python3
"""The extension inside a program: Debian's python3 with its own sqlite3 module.

usage: tests/host_python.py [PATH]     PATH of the extension, default ./article_metrics

What the shell cannot try: bound values, cursors left open, loading twice, many connections, large
articles, limits of a connection, interleaved readers.
"""
import os
import sqlite3
import sys
import threading
import time
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXTENSION = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "article_metrics")
FACT = "全市财政收入34.6亿元，居全省第3位。"


def connect(**options):
    db = sqlite3.connect(":memory:", **options)
    load(db)
    return db


def load(db):
    db.enable_load_extension(True)
    db.load_extension(EXTENSION)
    db.enable_load_extension(False)


def error_of(call):
    try:
        call()
    except sqlite3.Error as error:
        return str(error)
    return None


def test_values_are_bound():
    db = connect()
    assert db.execute("SELECT rank FROM article_ranks(?)", (FACT,)).fetchall() == [(3,)]
    assert db.execute("SELECT rank FROM article_ranks(?, ?)", (FACT, "{}")).fetchall() == [(3,)]
    assert db.execute("SELECT rank FROM article_ranks(?)", (FACT.encode(),)).fetchall() == [(3,)]
    assert db.execute("SELECT * FROM article_ranks(?)", (None,)).fetchall() == []
    assert db.execute("SELECT extract_rank(?, ?)", (FACT, "全省")).fetchone() == (3,)


def test_text_after_a_nul_is_read():
    db = connect()
    rows = db.execute("SELECT rank FROM article_ranks(?)", ("甲\0乙\n" + FACT,)).fetchall()
    assert rows == [(3,)]
    assert db.execute("SELECT strip_pinyin(?)", ("甲\0乙",)).fetchone() == ("甲\0乙",)
    # two texts that differ only behind the NUL are not taken for one
    for text, wanted in (("甲\0\n居全省第3位。", 3), ("甲\0\n居全省第4位。", 4)):
        assert db.execute("SELECT extract_rank(?)", (text,)).fetchone() == (wanted,)


def test_a_statement_runs_again_with_another_text():
    db = connect()
    for rank in (2, 7, 2, 19):
        text = f"财政收入居全省第{rank}位。"
        assert db.execute("SELECT rank FROM article_ranks(?)", (text,)).fetchall() == [(rank,)]


def test_an_open_cursor_outlives_the_cached_article():
    db = connect()
    cursor = db.execute("SELECT rank, surface, sentence FROM article_ranks(?)",
                        ("经济总量居全省第3位。粮食产量居全省第11位。茶叶产量居全国第8位。",))
    assert cursor.fetchone()[0] == 3
    for i in range(20):
        db.execute("SELECT * FROM article_metrics(?)", (f"产值{i}亿元。",)).fetchall()
    assert cursor.fetchone() == (11, "第11位", "粮食产量居全省第11位。")
    assert cursor.fetchone()[0] == 8
    assert cursor.fetchone() is None


def test_interleaved_cursors_do_not_disturb_each_other():
    db = connect()
    texts = ["总量居全省第%d位。增速居全省第%d位。" % (i, i + 1) for i in range(1, 9)]
    cursors = [db.execute("SELECT rank FROM article_ranks(?)", (t,)) for t in texts]
    first = [c.fetchone() for c in cursors]
    second = [c.fetchone() for c in reversed(cursors)]
    assert first == [(i,) for i in range(1, 9)]
    assert second == [(i + 1,) for i in range(8, 0, -1)]


def test_cursors_may_be_left_half_read():
    db = connect()
    for _ in range(50):
        db.execute("SELECT * FROM article_sections('一段。') s, article_lexicon").fetchone()
    db.close()


def test_a_connection_closes_with_everything_in_use():
    for _ in range(20):
        db = connect()
        db.execute("SELECT * FROM article_ranks(?, '{\"units\":[\"塘\"]}')", (FACT,)).fetchone()
        db.close()


def test_loading_twice_is_allowed():
    db = connect()
    load(db)
    assert db.execute("SELECT extract_rank(?)", (FACT,)).fetchone() == (3,)
    assert db.execute("SELECT rank FROM article_ranks(?)", (FACT,)).fetchall() == [(3,)]


def test_loading_with_an_open_cursor_is_right_or_an_error_with_text():
    db = connect()
    cursor = db.execute("SELECT rank FROM article_ranks('总量居全省第3位。增速居全省第4位。')")
    assert cursor.fetchone() == (3,)
    db.enable_load_extension(True)
    error = error_of(lambda: db.load_extension(EXTENSION))
    assert error is None or "article_metrics: " in error, error
    assert cursor.fetchone() == (4,)
    assert cursor.fetchone() is None
    load(db)
    assert db.execute("SELECT extract_rank(?)", (FACT,)).fetchone() == (3,)


def test_many_connections_at_once():
    def work(results):
        try:
            for i in range(10):
                db = connect()
                rows = db.execute("SELECT rank FROM article_ranks(?)", (f"居全省第{i + 1}位。",))
                results.append(rows.fetchall() == [(i + 1,)])
                db.close()
        except sqlite3.Error:
            results.append(False)

    results = []
    threads = [threading.Thread(target=work, args=(results,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 40 and all(results)


def test_options_change_between_calls():
    db = connect()
    call = "SELECT count(*) FROM article_metrics('栽种芡实3.5塘。', ?)"
    for _ in range(3):
        assert db.execute(call, ('{"units":["塘"]}',)).fetchone() == (1,)
        assert error_of(lambda: db.execute(call, ('{"units":3}',)).fetchall()) is not None
        assert error_of(lambda: db.execute(call, ("no json",)).fetchall()) is not None


def test_an_error_names_the_function():
    db = connect()
    for name in ("article_ranks", "article_metrics", "article_sections"):
        error = error_of(lambda: db.execute(f"SELECT * FROM {name}").fetchall())
        assert error is not None and error.startswith(name + "(): the text argument"), error
        for sql in (f"SELECT * FROM {name}('x', '[]')", f"SELECT {name}('x', '[]')"):
            error = error_of(lambda: db.execute(sql).fetchall())
            assert error is not None and error.startswith(name + "(): "), error


def test_a_pattern_that_does_not_compile_is_told():
    db = connect()
    error = error_of(lambda: db.execute(
        "SELECT article_clean('x', '{\"boilerplate\":[\"(\"]}')").fetchall())
    assert error is not None and error.startswith("article_clean(): "), error


def test_results_respect_the_length_limit():
    if not hasattr(sqlite3, "SQLITE_LIMIT_LENGTH"):
        return  # Connection.setlimit is there from Python 3.11 on
    db = connect()
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1000)
    error = error_of(lambda: db.execute("SELECT article_ranks(?)", (FACT * 10,)).fetchall())
    assert error is not None and "too big" in error, error
    assert db.execute("SELECT extract_rank(?)", (FACT,)).fetchone() == (3,)


def test_joins_parse_an_article_once():
    db = connect()
    text = FACT * 3000

    def seconds(sql, suffix):
        started = time.perf_counter()
        db.execute(sql, {"text": text + suffix}).fetchall()
        return time.perf_counter() - started

    one = "SELECT count(*) FROM article_ranks(:text)"
    five = ("SELECT (SELECT count(*) FROM article_ranks(:text)),"
            " (SELECT count(*) FROM article_metrics(:text)),"
            " (SELECT count(*) FROM article_sections(:text)),"
            " extract_rank(:text), length(article_clean(:text))")
    alone = min(seconds(one, "甲" * i) for i in range(3))
    all_five = min(seconds(five, "乙" * i) for i in range(1, 4))
    assert all_five < alone * 2.5, (alone, all_five)


def test_a_large_article_works():
    """100 MB; with places that stay right up to the end."""
    db = connect()
    line = "本市各区县的茶园面积逐年扩大，农户的收入也随之提高，道路两旁新栽了树木。\n"
    text = "开头的茶叶产量居全省第2位。\n" + line * (100_000_000 // len(line.encode())) + FACT
    rows = db.execute("SELECT rank, start, length, surface FROM article_ranks(?)",
                      (text,)).fetchall()
    assert [r[0] for r in rows] == [2, 3], rows
    for _, start, length, surface in rows:
        assert text[start - 1:start - 1 + length] == surface
    plain = db.execute("SELECT length(strip_pinyin(?))", (text,)).fetchone()
    assert plain == (len(text),), plain


def main():
    passed = failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_"):
            continue
        try:
            started = time.perf_counter()
            test()
            passed += 1
            took = time.perf_counter() - started
            if took > 5:
                print(f"{name}: {took:.0f} s")
        except Exception:  # every failure is shown, and the rest is still run
            failed += 1
            print(f"{name} failed\n{traceback.format_exc()}")
    print(f"python: {passed} passed, {failed} failed (SQLite {sqlite3.sqlite_version})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
