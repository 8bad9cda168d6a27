#!/usr/bin/python3
"""article_progress, under a pseudo-terminal and without one.

usage: tests/progress.py [PATH]     PATH of the extension, default ./article_metrics
"""
import os
import pty
import re
import select
import sqlite3
import sys
import time
import traceback
import tty

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXTENSION = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "article_metrics")
COUNT = "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < :n) "


def connect():
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(EXTENSION)
    return db


class NoTerminal(Exception):
    """There are no pseudo-terminals, as in a bare chroot."""


def open_terminal():
    try:
        return pty.openpty()
    except OSError as error:
        raise NoTerminal(str(error)) from error


class Stderr:
    """Puts something else in the place of stderr; text is what was written to it."""

    def __init__(self, terminal):
        self.master, self.slave = open_terminal() if terminal else os.pipe()
        if terminal:
            tty.setraw(self.slave)

    def __enter__(self):
        self.kept = os.dup(2)
        os.dup2(self.slave, 2)
        self.text = ""
        return self

    def __exit__(self, *_):
        os.dup2(self.kept, 2)
        os.close(self.kept)
        written = b""
        while select.select([self.master], [], [], 0)[0]:
            written += os.read(self.master, 65536)
        self.text = written.decode()
        os.close(self.master)
        os.close(self.slave)


def drawn(calls, pause=0.0):
    """What a terminal gets from calls of article_progress, each after a pause."""
    db = connect()
    with Stderr(True) as stderr:
        for call in calls:
            time.sleep(pause)
            db.execute(f"SELECT article_progress({', '.join('?' * len(call))})", call).fetchall()
        db.close()
    return stderr.text


def test_it_gives_done_as_it_came():
    db = connect()
    with Stderr(False):
        for done in (7, 2.5, "12", None, b"3"):
            assert db.execute("SELECT article_progress(?, 10, 'x')", (done,)).fetchone()[0] == done
        assert db.execute("SELECT article_progress(1, NULL), article_progress(1, 2, NULL)"
                          ).fetchone() == (1, 1)


def test_it_is_silent_where_stderr_is_no_terminal():
    db = connect()
    with Stderr(False) as stderr:
        os.set_blocking(stderr.slave, False)
        db.execute(COUNT + "SELECT max(article_progress(i, :n)) FROM c", {"n": 200000}).fetchall()
        db.close()
    assert stderr.text == "", stderr.text


def test_it_shows_label_bar_share_rate_and_time_left():
    text = drawn([(0, 10, "抽取"), (5, 10, "抽取"), (10, 10, "抽取")], pause=0.3)
    lines = text.split("\r")
    assert lines[1] == "抽取 [--------------------]   0% 0/10", lines
    assert re.fullmatch(r"抽取 \[#{10}-{10}\]  50% 5/10  1\d(\.\d)?/s  0:01 left", lines[2]), lines
    assert re.fullmatch(r"抽取 \[#{20}\] 100% 10/10  1\d(\.\d)?/s  took 0:00 *\n", lines[3]), lines


def test_a_shorter_line_covers_the_longer_one():
    lines = drawn([(0, 1000000), (900000, 1000000), (900001, 1000000), (1000000, 1000000)],
                  pause=0.2)[1:].rstrip("\n").split("\r")
    assert all(len(b) >= len(a.rstrip()) for a, b in zip(lines, lines[1:])), lines


def test_it_draws_at_most_ten_times_a_second():
    db = connect()
    began = time.monotonic()
    with Stderr(True) as stderr:
        n = 0
        while time.monotonic() - began < 1.5:
            n += 1
            # runs that end at once, and one that goes on, by turns
            db.execute("SELECT article_progress(?, 1000000000), article_progress(1, 1)", (n,)).fetchall()
    took = time.monotonic() - began
    updates = stderr.text.count("\r")
    assert n > 100 and 5 <= updates <= 10 * (took + 0.2), (n, updates, took)


def test_the_end_of_a_quick_run_is_drawn():
    db = connect()
    with Stderr(True) as stderr:
        db.execute(COUNT + "SELECT max(article_progress(i, :n)) FROM c", {"n": 100}).fetchall()
    assert stderr.text.count("\r") == 2 and stderr.text.endswith("\n"), repr(stderr.text)
    assert "100% 100/100" in stderr.text, repr(stderr.text)


def test_an_end_is_drawn_once():
    text = drawn([(9, 10), (10, 10), (10, 10), (10, 10)], pause=0.2)
    assert text.count("100%") == 1, repr(text)


def test_a_resumed_run_counts_its_own_work():
    text = drawn([(900, 1000), (905, 1000)], pause=0.5)
    rate = float(re.search(r"([\d.]+)/s", text).group(1))
    assert 5 <= rate <= 10.5, text


def test_another_label_or_total_is_another_run_on_its_own_line():
    text = drawn([(1, 9, "甲"), (2, 9, "乙"), (3, 10, "乙"), (1, 10, "乙")], pause=0.2)
    assert [line.strip("\r")[:1] for line in text.split("\n")] == ["甲", "乙", "乙", "乙", ""], text


def test_without_a_total_there_is_a_count_alone():
    for total in (None, 0, -3):
        text = drawn([(1, total, "x"), (40, total, "x")], pause=0.2)
        assert re.fullmatch(r"\rx 1\rx 40  \d+/s\n", text), (total, text)


def test_a_label_cannot_move_the_cursor():
    text = drawn([(1, 2, "a\x1b[2J\r\n\x9b\x07b\u0085" + "茶" * 50)])
    label = text[1:text.index(" [----") if " [----" in text else text.index(" [####")]
    assert label == "a?[2J????b?" + "茶" * 6, repr(label)
    assert drawn([(1, 2, b"\xe8\x8c\xff")])[1:].startswith("??? ["), "broken bytes"


def test_numbers_out_of_reach_do_no_harm():
    huge = float("inf")
    for call in [(5, 2), (-5, 2), (huge, huge), (1, huge), (1e300, 1e301), (2**62, 2**63 - 1), ("x", "y")]:
        text = drawn([call, call], pause=0.12)
        assert "\r" in text and text.endswith("\n") and "nan" not in text.lower(), (call, text)


def test_an_open_line_ends_with_the_connection():
    assert drawn([(1, 2, "x")]).endswith("50% 1/2\n")


def test_a_view_or_trigger_may_not_call_it():
    db = connect()
    db.execute("CREATE TABLE t(a)")
    db.execute("CREATE VIEW v AS SELECT article_progress(1, 2) FROM sqlite_master")
    db.execute("CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT article_progress(1, 2); END")
    for sql in ("SELECT * FROM v", "INSERT INTO t VALUES(1)"):
        try:
            db.execute(sql).fetchall()
        except sqlite3.OperationalError as error:
            assert str(error) == "unsafe use of article_progress()", error
        else:
            raise AssertionError(sql)


def main():
    passed = failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_"):
            continue
        try:
            test()
            passed += 1
        except NoTerminal as error:
            print(f"progress: {name}: skipped, {error}")
        except Exception:  # every failure is shown, and the rest is still run
            failed += 1
            print(f"{name} failed\n{traceback.format_exc()}")
    print(f"progress: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
