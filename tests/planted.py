#!/usr/bin/python3
"""Plants one bug after the other in a copy of the code and asks which row of the matrix catches it.

usage: tests/planted.py [--all]      --all asks every row of QUICK, not only the one meant for the bug

The tests are tested: a bug that no row catches is a failure, and so is one whose place has gone from the
code (then it is to be planted anew).
"""
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TREE = os.path.join(ROOT, "build", "planted")
QUICK = {"values": "", "lifetime": "", "cursors": "", "oom": "OOM_STEP=29", "replay": "",
         "threads": "THREADS_SECONDS=4", "plans": ""}

# name, row meant for it, changes (file, text that stands there once, text instead)
BUGS = [
    ("span off by one", "values", [
        ("ext/core/clean.c", "    am_clean_to_under(clean, clean_start, clean_end, raw_start, raw_end);\n"
         "    for", "    am_clean_to_under(clean, clean_start, clean_end, raw_start, raw_end);\n"
         "    (*raw_end)++;\n    for")]),
    ("text ends at a NUL", "values", [
        ("ext/sqlite/value.c", "text.n = text.z != NULL ? (size_t)sqlite3_value_bytes(value) : 0;",
         "text.n = text.z != NULL ? strlen(text.z) : 0;")]),
    ("kept argument pointer", "lifetime", [
        ("ext/sqlite/rowset.c", "        cursor->options = sqlite3_value_dup(argv[1]);",
         "        cursor->options = argv[1];"),
        ("ext/sqlite/rowset.c", "    sqlite3_value_free(cursor->options);\n", "")]),
    ("out of memory taken for end of data", "oom", [
        ("ext/sqlite/rowset.c", "    if (status == AM_NOMEM) {\n        return SQLITE_NOMEM;",
         "    if (status == AM_NOMEM) {\n        return SQLITE_OK;")]),
    ("shared match data", "threads", [
        ("ext/core/pattern.c", "    pattern->data = pcre2_match_data_create_from_pattern(pattern->code, "
         "pattern->general);", "    static pcre2_match_data *shared;\n"
         "    shared = shared != NULL ? shared\n"
         "        : pcre2_match_data_create_from_pattern(pattern->code, NULL);\n"
         "    pattern->data = shared;"),
        ("ext/core/pattern.c", "    pcre2_match_data_free(pattern->data);\n", "")]),
    ("static counter", "threads", [
        ("ext/sqlite/cache.c", "    AmParsed *last = cache->last;\n    *parsed = NULL;",
         "    static long calls;\n    AmParsed *last = cache->last;\n    *parsed = NULL;\n"
         "    calls++;")]),
]


def copy():
    """The tree with what is built, so that one changed file is compiled."""
    shutil.rmtree(TREE, ignore_errors=True)
    os.makedirs(TREE)
    subprocess.run(["cp", "-a", *[os.path.join(ROOT, name) for name in (
        "Makefile", "README.md", "ext", "tests", "fixtures", "sql", ".clang-format")], TREE], check=True)
    os.makedirs(os.path.join(TREE, "build"))
    for name in ("core", "sqlite", "static", "checked", "tsan", "tests", "libarticle_metrics.a"):
        built = os.path.join(ROOT, "build", name)
        if os.path.exists(built):
            subprocess.run(["cp", "-a", built, os.path.join(TREE, "build")], check=True)


def row_fails(row):
    """True when the row, in the tree with the bug, reports a failure; not when it cannot be built."""
    builds = {"values": "all", "plans": "all", "threads": "build/tsan/threads",
              "oom": "build/tests/oom", "lifetime": "build/tests/host", "cursors": "build/tests/host",
              "replay": "test-programs"}
    make = ["make", "-s", "-C", TREE, "--no-print-directory"]
    built = subprocess.run([*make, builds[row]], capture_output=True, text=True, check=False)
    if built.returncode != 0:
        print(f"planted: {row} cannot be built\n{built.stderr[-2000:]}")
        return False
    done = subprocess.run([*make, row, QUICK[row]] if QUICK[row] else [*make, row],
                          capture_output=True, text=True, errors="replace", check=False)
    return done.returncode != 0


def plant(changes):
    """The text of each file that is changed, or None when a place is not there once."""
    kept = {}
    for path, old, new in changes:
        with open(os.path.join(TREE, path), encoding="utf-8") as f:
            text = f.read()
        kept.setdefault(path, text)
        if text.count(old) != 1:
            return kept, False
        with open(os.path.join(TREE, path), "w", encoding="utf-8") as f:
            f.write(text.replace(old, new))
    return kept, True


def main():
    every = "--all" in sys.argv[1:]
    copy()
    caught = 0
    for row in sorted({meant for _, meant, _ in BUGS}):
        if row_fails(row):
            print(f"planted: {row} fails without any bug")
            return 1
    for name, meant, changes in BUGS:
        kept, planted = plant(changes)
        rows = []
        if planted:
            rows = [row for row in [meant] + [r for r in QUICK if r != meant and every] if row_fails(row)]
            if not rows and not every:
                rows = [row for row in QUICK if row != meant and row_fails(row)]
        for path, text in kept.items():
            with open(os.path.join(TREE, path), "w", encoding="utf-8") as f:
                f.write(text)
        caught += bool(rows)
        print(f"planted {name}: " + (f"caught by {', '.join(rows)}" if rows else
                                     "not caught" if planted else "its place is gone"), flush=True)
    print(f"planted: {caught} passed, {len(BUGS) - caught} failed")
    return 1 if caught < len(BUGS) else 0


if __name__ == "__main__":
    sys.exit(main())
