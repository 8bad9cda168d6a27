#!/usr/bin/python3
"""Does sql/pipeline.sql keep its tables in step, and does its backfill survive being stopped?

usage: tests/pipeline.py [--extension PATH]

In step means: for every article that was read, section, rank and metric hold what the functions
give for it; for all others they hold nothing; the search index fits the bodies.
"""
import argparse
import os
import pty
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RECIPE = os.path.join(ROOT, "sql", "pipeline.sql")
COPIES = 400
# table, and what must stand in it
WANTED = {
    "section": "SELECT a.id, s.* FROM article a JOIN reading d ON d.article = a.id, article_sections(a.body) s",
    "rank": "SELECT a.id, r.seq, r.rank, r.basis, r.scope, r.metric, r.subject, r.period, r.period_start,"
            " r.period_end, r.section, r.sentence, r.surface, r.start, r.length,"
            " CAST(substr(r.period_start, 1, 4) AS INTEGER) FROM article a JOIN reading d ON d.article = a.id,"
            " article_ranks(a.body, json_object('published', a.published)) r",
    "metric": "SELECT a.id, m.seq, m.metric, m.value, m.value_max, m.unit, m.kind, m.basis, m.base,"
              " m.qualifier, m.subject, m.period, m.period_start, m.period_end, m.rank, m.scope, m.section,"
              " m.sentence, m.surface, m.start, m.length, CAST(substr(m.period_start, 1, 4) AS INTEGER)"
              " FROM article a JOIN reading d ON d.article = a.id,"
              " article_metrics(a.body, json_object('published', a.published)) m",
}
TEA = "今年上半年，禾川市茶叶产量{}万吨，居全省(quánshěng)第{}位。"


class Suite:
    """Counts what holds; prints what does not."""

    def __init__(self, extension):
        self.passed = self.failed = 0
        self.extension = os.path.abspath(extension)

    def check(self, what, good, told=""):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print(f"not ok: {what} {told}")

    def connect(self, path):
        db = sqlite3.connect(path, isolation_level=None, timeout=30)
        db.enable_load_extension(True)
        db.load_extension(self.extension)
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA recursive_triggers = ON")
        return db

    def in_step(self, what, db):
        """Everything in the database fits together."""
        for table, wanted in WANTED.items():
            # rows as values, so that numbers of other types do not pass for equal
            same = db.execute(f"SELECT count(*) FROM (SELECT * FROM {table} EXCEPT {wanted})").fetchone()[0]
            lost = db.execute(f"SELECT count(*) FROM ({wanted} EXCEPT SELECT * FROM {table})").fetchone()[0]
            self.check(f"{what}: {table} is what the functions give", same == 0 and lost == 0,
                       f"{same} rows too many, {lost} missing")
        self.check(f"{what}: no row without its parents",
                   db.execute("PRAGMA foreign_key_check").fetchall() == [])
        self.check(f"{what}: the database is sound",
                   db.execute("PRAGMA integrity_check").fetchall() == [("ok",)])
        try:
            db.execute("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
            sound = True
        except sqlite3.DatabaseError:
            sound = False
        self.check(f"{what}: the search index fits the bodies", sound)


def found(db, query):
    return [row[0] for row in db.execute("SELECT rowid FROM search(?) ORDER BY rowid", (query,))]


def run_recipe(path, **options):
    """Runs the recipe over the database; what it prints, and how it ended."""
    with open(RECIPE, encoding="utf-8") as recipe:
        return subprocess.run(["sqlite3", "-batch", path], stdin=recipe, cwd=ROOT, text=True,
                              capture_output=True, **options)


def check_changes(suite, folder):
    """Inserts, updates and deletes of every kind."""
    path = os.path.join(folder, "changes.db")
    run_recipe(path)
    db = suite.connect(path)
    suite.check("all fixtures are read", db.execute("SELECT count(*) FROM reading").fetchone()[0] >= 18)
    suite.in_step("after the backfill", db)

    db.execute("INSERT INTO article(source, published, body) VALUES ('a', '2025-07-20', ?), ('b', NULL, ?)",
               (TEA.format(3, 2), TEA.format(4, 1)))
    a, b = [row[0] for row in db.execute("SELECT id FROM article WHERE source IN ('a', 'b') ORDER BY source")]
    suite.in_step("after an insert of two", db)
    suite.check("option published is that of the article",
                db.execute("SELECT article, period_start, year FROM rank WHERE article IN (?, ?)", (a, b)).fetchall()
                == [(a, "2025-01-01", 2025), (b, None, None)])
    suite.check("a new article is found", found(db, "茶叶产量") == [a, b], found(db, "茶叶产量"))

    db.execute("UPDATE article SET body = ? WHERE id = ?", ("禾川市竹笋产量5万吨。", a))
    suite.in_step("after a new body", db)
    suite.check("the old body is found no more", found(db, "茶叶产量") == [b] and found(db, "竹笋") == [a])
    db.execute("UPDATE article SET published = '2024-03-01' WHERE id = ?", (b,))
    suite.in_step("after a new day of publication", db)
    suite.check("periods are counted from it",
                db.execute("SELECT year FROM rank WHERE article = ?", (b,)).fetchall() == [(2024,)])
    db.execute("UPDATE article SET id = 9000 WHERE id = ?", (b,))
    suite.in_step("after a new id", db)
    suite.check("it is found by its new id", found(db, "茶叶产量") == [9000])
    before = db.execute("SELECT total_changes()").fetchone()[0]
    db.execute("UPDATE article SET source = 'c' WHERE id = ?", (a,))
    suite.check("a new source reads nothing again",
                db.execute("SELECT total_changes()").fetchone()[0] - before == 1)

    db.execute("INSERT INTO article(source, body) VALUES ('c', ?)"
               " ON CONFLICT (source) DO UPDATE SET body = excluded.body", (TEA.format(6, 3),))
    suite.in_step("after an upsert", db)
    db.execute("INSERT OR REPLACE INTO article(source, body) VALUES ('c', ?)", (TEA.format(7, 4),))
    suite.in_step("after INSERT OR REPLACE", db)
    suite.check("what was replaced has left nothing", a not in found(db, "茶叶产量"))
    db.execute("BEGIN")
    db.execute("UPDATE article SET body = body || '禾川市蚕茧产量2万吨。'")
    suite.in_step("after an update of all rows", db)
    db.execute("ROLLBACK")
    suite.in_step("after its rollback", db)
    suite.check("nothing of it is found", found(db, "蚕茧") == [])
    db.execute("DELETE FROM article WHERE source IN ('b', 'c')")
    suite.in_step("after a delete", db)
    suite.check("what was deleted is found no more", found(db, "茶叶产量") == [])
    db.execute("DELETE FROM article")
    suite.in_step("after a delete of all", db)
    suite.check("nothing is left", [db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in WANTED] == [0] * 3)
    db.close()


def check_schema(suite, folder):
    """Keys, indexes, checks, and what works without the extension."""
    path = os.path.join(folder, "schema.db")
    run_recipe(path)
    db = suite.connect(path)
    for what, query, index in [
            ("the index of titles", "SELECT id FROM article WHERE title = '鹿屿岛'", "article_title"),
            ("the index over a function", "SELECT id FROM article WHERE extract_rank(body, '全省') = 1", "article_place"),
            ("the index of scopes", "SELECT * FROM rank WHERE scope = '全省' AND metric = '粮食产量'", "rank_scope"),
            ("the index of names", "SELECT * FROM metric WHERE metric = '营业收入' AND kind = 'level'", "metric_name")]:
        plan = " ".join(row[3] for row in db.execute("EXPLAIN QUERY PLAN " + query))
        suite.check(f"{what} is used", f"INDEX {index} (" in plan, plan)
    for what, statement in [
            ("a fact of no section", "UPDATE rank SET section = 999 WHERE article = 1 AND seq = 1"),
            ("a section twice", "INSERT INTO section SELECT * FROM section LIMIT 1"),
            ("a kind that is none", "UPDATE metric SET kind = 'size' WHERE article = 1 AND seq = 1"),
            ("a day that is none", "INSERT INTO article(source, published, body) VALUES ('x', '2025-02-30', 'y')"),
            ("an article that was read, taken from under it", "DROP TRIGGER article_delete; DELETE FROM article;")]:
        db.execute("SAVEPOINT s")
        try:
            for part in statement.split("; "):
                db.execute(part)
            refused = False
        except sqlite3.IntegrityError:
            refused = True
        db.execute("ROLLBACK TO s")
        db.execute("RELEASE s")
        suite.check(f"{what} is refused", refused)
    db.close()
    plain = sqlite3.connect(path)
    suite.check("facts are read without the extension",
                plain.execute("SELECT count(*) FROM rank r JOIN metric m ON m.article = r.article").fetchone()[0] > 0)
    plain.close()


def make_archive(suite, path):
    """A database of many articles of which none is read."""
    run_recipe(path)
    db = suite.connect(path)
    db.execute("BEGIN")
    db.execute("DELETE FROM reading")
    db.execute("DROP TRIGGER article_insert")
    db.execute("WITH n(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < ?)"
               " INSERT INTO article(source, body) SELECT 'copy/' || n, body || char(10) || '第' || n || '号副本'"
               " FROM n JOIN article ON id = n % 18 + 1", (COPIES,))
    db.execute("UPDATE backfill SET done = 0, total = 0")
    db.execute("COMMIT")
    db.close()


def contents(db):
    """All rows of all tables, the search index by its terms."""
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab('main', 'search', 'row')")
    tables = ["article", "reading", "section", "rank", "metric", "terms"]
    return [db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]


def stop_midway(path, how):
    """Runs the recipe until some batches are done, and stops it; how far it was, how it ended."""
    watch = sqlite3.connect(path, timeout=30, isolation_level=None)
    done = 0
    with open(RECIPE, encoding="utf-8") as recipe:
        # a terminal would make the shell interactive: input is the file, and so it stops when killed
        shell = subprocess.Popen(["sqlite3", "-batch", path], stdin=recipe, cwd=ROOT,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while done < 50 and shell.poll() is None:
            done = watch.execute("SELECT done FROM backfill").fetchone()[0]
            time.sleep(0.005)
        shell.send_signal(how)
        ended = shell.wait(60)
    watch.close()
    return ended


def check_backfill(suite, folder):
    archive = os.path.join(folder, "archive.db")
    make_archive(suite, archive)
    whole = os.path.join(folder, "whole.db")
    shutil.copy(archive, whole)
    run_recipe(whole)
    db = suite.connect(whole)
    suite.in_step("after the backfill of the archive", db)
    suite.check("everything is read", db.execute("SELECT count(*) FROM unread").fetchone()[0] == 0)
    total = db.execute("SELECT count(*) FROM article").fetchone()[0]
    suite.check("it says how far it is", db.execute("SELECT done, total FROM backfill").fetchone() == (total, total))
    expected = contents(db)
    db.close()

    for name, how in [("SIGKILL", signal.SIGKILL), ("SIGINT", signal.SIGINT)]:
        path = os.path.join(folder, f"{name}.db")
        shutil.copy(archive, path)
        ended = stop_midway(path, how)
        suite.check(f"{name} stops it", ended != 0, f"exit {ended}")
        db = suite.connect(path)
        read, left = (db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("reading", "unread"))
        suite.check(f"after {name} part of it is done", read >= 50 and left > 0 and read + left == total,
                    f"{read} read, {left} left")
        suite.in_step(f"after {name}", db)
        db.close()
        run_recipe(path)
        db = suite.connect(path)
        suite.check(f"resumed after {name} it only did the rest",
                    db.execute("SELECT done, total FROM backfill").fetchone() == (left, left))
        suite.check(f"resumed after {name} it ends with the same tables", contents(db) == expected)
        suite.in_step(f"resumed after {name}", db)
        db.close()

    db = suite.connect(whole)
    db.execute("UPDATE reading SET version = '0.0.0' WHERE article % 10 = 0")
    db.execute("DELETE FROM rank WHERE article % 10 = 0")
    old = db.execute("SELECT count(*) FROM unread").fetchone()[0]
    db.close()
    run_recipe(whole)
    db = suite.connect(whole)
    suite.check("what another version read is read again", contents(db) == expected)
    suite.check("and nothing else", db.execute("SELECT total FROM backfill").fetchone()[0] == old)
    suite.in_step("after an update of the extension", db)
    db.close()


def check_report(suite, folder):
    """report.sql reads what the pipeline has made."""
    path = os.path.join(folder, "report.db")
    run_recipe(path)
    with open(os.path.join(ROOT, "sql", "report.sql"), encoding="utf-8") as report:
        page = subprocess.run(["sqlite3", "-bail", path], stdin=report, cwd=ROOT, text=True, capture_output=True)
    suite.check("report.sql makes a page of the pipeline's articles",
                page.returncode == 0 and page.stdout.count("<article") >= 18 and page.stderr == "", page.stderr)


def check_progress(suite, folder):
    """The bar is drawn on a terminal."""
    path = os.path.join(folder, "progress.db")
    try:
        outer, inner = pty.openpty()
    except OSError as error:  # a bare chroot has none
        print(f"pipeline: the bar on a terminal: skipped, {error}")
        return
    with open(RECIPE, encoding="utf-8") as recipe:
        subprocess.run(["sqlite3", "-batch", path], stdin=recipe, cwd=ROOT, stdout=subprocess.DEVNULL,
                       stderr=inner, check=False)
    os.close(inner)
    drawn = os.read(outer, 4096).decode()
    os.close(outer)
    suite.check("a terminal shows the bar", "articles [" in drawn and "18/18" in drawn, repr(drawn))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extension", default=os.path.join(ROOT, "article_metrics"))
    suite = Suite(parser.parse_args().extension)
    os.makedirs(os.path.join(ROOT, "build"), exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for part in [check_changes, check_schema, check_backfill, check_report, check_progress]:
            part(suite, folder)
    print(f"pipeline: {suite.passed} passed, {suite.failed} failed")
    return 1 if suite.failed else 0


if __name__ == "__main__":
    sys.exit(main())
