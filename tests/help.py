#!/usr/bin/python3
"""Compare article_help with what the extension registers and with sql/README.md; run its examples.

usage: tests/help.py [--extension PATH]

Functions with their numbers of arguments, tables with their columns and arguments, options and
the tokenizer: none is missing in article_help, and none in it is missing. Every example is run by
the sqlite3 shell on an empty database and must print the result that stands beside it. In
sql/README.md every function, table and option has its section or row, every column of a table its
row, and both stand in an example there (tests/docs.py runs those).
"""
import argparse
import os
import re
import sqlite3
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Suite:
    """Counts what holds; prints what does not."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, what, found, expected):
        """found and expected must be the same."""
        if found == expected:
            self.passed += 1
            return
        self.failed += 1
        print(f"not ok: {what}\n    found    {found!r}\n    expected {expected!r}")


def connect(extension=None):
    db = sqlite3.connect(":memory:")
    if extension is not None:
        db.enable_load_extension(True)
        db.load_extension(extension)
    return db


def listed(db):
    """What a connection knows: {(function, number of arguments)} and {module}."""
    return (set(db.execute("SELECT name, narg FROM pragma_function_list")),
            {name for name, in db.execute("SELECT name FROM pragma_module_list")})


def names(arguments):
    """text [, scope [, metric]] -> [text, scope, metric], and how many of them must be given."""
    every = re.findall(r"\w+", arguments or "")
    return every, len(re.findall(r"\w+", (arguments or "").split("[")[0]))


def check_scalars(suite, rows, functions):
    told = set()
    for row in rows:
        every, needed = names(row["arguments"])
        told |= {(row["function"], n) for n in range(needed, len(every) + 1)}
    suite.check("every function is in article_help, with its arguments", told, functions)


def check_tables(suite, db, rows, modules):
    suite.check("every table is in article_help", {row["function"] for row in rows}, modules)
    for row in rows:
        columns = db.execute("SELECT name, hidden FROM pragma_table_xinfo(?)", (row["function"],)).fetchall()
        suite.check(f"{row['function']}: columns", row["returns"],
                    ", ".join(name for name, hidden in columns if not hidden))
        hidden = [name for name, hidden in columns if hidden and name != "rule"]
        suite.check(f"{row['function']}: number of arguments", len(names(row["arguments"])[0]), len(hidden))


def check_options(suite, db, rows):
    """An unknown option is refused with the list of the known ones."""
    try:
        db.execute("SELECT article_clean('', '{\"?\":1}')").fetchone()
        message = ""
    except sqlite3.OperationalError as error:
        message = str(error)
    known = message.split("allowed: ")[-1].split(", ")
    suite.check("every option is in article_help", [row["function"] for row in rows], known)


def check_tokenizers(suite, db, rows):
    for row in rows:
        db.execute(f"CREATE VIRTUAL TABLE temp.f USING fts5(x, tokenize = '{row['function']}')")
        db.execute("DROP TABLE temp.f")
    suite.check("the tokenizer is in article_help", [row["function"] for row in rows], ["article"])


def check_examples(suite, rows, extension):
    for row in rows:
        shell = subprocess.run(["sqlite3", "-batch", "-bail", "-cmd", f".load '{extension}'", ":memory:"],
                               input=row["example"] + ";", cwd=ROOT, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, encoding="utf-8")
        suite.check(f"{row['function']}: {row['example']}", shell.stdout, (row["result"] or "") + "\n")
        suite.check(f"{row['function']}: its example uses it", row["function"] in row["example"], True)


def sections(page):
    """The parts of a page by their headings; what is said of two functions at once counts for both."""
    found = {}
    for part in re.split(r"^## ", page, flags=re.MULTILINE)[1:]:
        for name in part.split("\n", 1)[0].split("), "):
            found[name if name.endswith(")") else name + ")" * ("(" in name)] = part
    return found


def rows_of(part):
    """The names in the first cells of the tables of a part: `start`, length -> {start, length}."""
    cells = re.findall(r"^\| ([^|]+) \|", part, flags=re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"\w+", cell)}


def examples_of(part):
    return " ".join(re.findall(r"^```sql\n(.*?)^```", part, flags=re.MULTILINE | re.DOTALL))


def check_reference(suite, rows):
    with open("sql/README.md", encoding="utf-8") as f:
        page = f.read()
    found = sections(page)
    for row in rows:
        name, arguments = row["function"], row["arguments"] or ""
        if row["kind"] == "tokenizer":
            suite.check(f"{name}: has a section", f"The tokenizer `{name}` of FTS5" in found, True)
            continue
        if row["kind"] == "option":
            part, told = page, re.search(rf"^\| `{name}` \|", page, flags=re.MULTILINE) is not None
            wanted = [f'"{name}":']
        else:
            headings = [f"{name}({arguments})"] + [name] * (not arguments)
            part = next((found[heading] for heading in headings if heading in found), "")
            told, wanted = part != "", [name]
        suite.check(f"{name}: sql/README.md tells of it", told, True)
        shown = examples_of(part)
        if row["kind"] == "table":
            columns = row["returns"].split(", ")
            suite.check(f"{name}: columns that sql/README.md leaves out",
                        [column for column in columns if column not in rows_of(part)], [])
            if f"SELECT * FROM {name}" not in shown:
                wanted += columns
        suite.check(f"{name}: what no example of sql/README.md shows",
                    [word for word in wanted if not re.search(rf"(?<!\w){re.escape(word)}", shown)], [])


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extension", default="./article_metrics")
    args = parser.parse_args()
    os.chdir(ROOT)
    suite = Suite()
    plain, db = connect(), connect(args.extension)
    functions, modules = (new - old for old, new in zip(listed(plain), listed(db)))
    cursor = db.execute("SELECT * FROM article_help")
    columns = [column[0] for column in cursor.description]
    rows = [dict(zip(columns, row)) for row in cursor]

    def of_kind(kind):
        return [row for row in rows if row["kind"] == kind]

    check_scalars(suite, of_kind("scalar"), functions)
    check_tables(suite, db, of_kind("table"), modules)
    check_options(suite, db, of_kind("option"))
    check_tokenizers(suite, db, of_kind("tokenizer"))
    check_examples(suite, rows, args.extension)
    check_reference(suite, rows)
    empty = [row["function"] for row in rows if not row["summary"] or not row["example"] or not row["result"]]
    suite.check("every row has a summary, an example and its result", empty, [])
    print(f"help: {suite.passed} passed, {suite.failed} failed")
    return 1 if suite.failed else 0


if __name__ == "__main__":
    sys.exit(main())
