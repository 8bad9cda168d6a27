#!/usr/bin/python3
"""Run the examples of the documentation and compare what they print; follow its links.

usage: tests/docs.py [--extension PATH] [--update] [FILE ...]

FILE      default: the pages in FILES, below
--update  write what the examples print into the files

Every ```sql block is run on its own by the sqlite3 shell, in the project root, on an empty
database, after `.load` of the extension and `.headers on`. It must not end in an error. When a
```text block follows it (only blank lines between), that is what it must print. A link to a file,
or to a heading in one, must lead there.
"""
import argparse
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FILES = ["README.md", "sql/README.md", "sql/README.zh.md", "ext/data/README.md", "fixtures/README.md"]
# An sql block, and the text block right after it, if there is one.
EXAMPLE = re.compile(r"^```sql\n(?P<sql>.*?)^```\n(?:\s*^```text\n(?P<text>.*?)^```\n)?",
                     re.MULTILINE | re.DOTALL)
# The target of a link that stays in the project: its file and its heading, one of them may be empty.
LINK = re.compile(r"\]\((?!https?:)(?P<file>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")


def run(extension, sql):
    """Output of the shell without blanks at line ends, and whether it ended without an error."""
    shell = subprocess.run(["sqlite3", "-batch", "-bail", "-cmd", f".load '{extension}'",
                            "-cmd", ".headers on", ":memory:"], input=sql, cwd=ROOT,
                           stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
                           errors="backslashreplace")
    lines = [line.rstrip() for line in shell.stdout.splitlines()]
    return "".join(line + "\n" for line in lines), shell.returncode == 0


def indent(text):
    return "".join("    " + line + "\n" for line in text.splitlines())


def check(path, text, extension):
    """Runs every example of one file; prints what differs. Returns (passed, failed, new text)."""
    passed, failed, parts, at = 0, 0, [], 0
    for example in EXAMPLE.finditer(text):
        line = text.count("\n", 0, example.start()) + 1
        printed, good = run(extension, example["sql"])
        if not good:
            print(f"{path}:{line}: the example ends in an error\n{indent(printed)}", end="")
        elif example["text"] is not None and printed != example["text"]:
            print(f"{path}:{line}: the example prints\n{indent(printed)}", end="")
            print(f"  the page says\n{indent(example['text'])}", end="")
            good = False
            parts += [text[at:example.start("text")], printed]
            at = example.end("text")
        passed, failed = passed + good, failed + (not good)
    return passed, failed, "".join(parts) + text[at:]


def anchors(path):
    """What # can name in a page: its headings as GitHub writes them."""
    with open(path, encoding="utf-8") as f:
        headings = re.findall(r"^#+ (.*)$", f.read(), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-").lower() for heading in headings}


def check_links(path, text):
    """Prints links that lead nowhere. Returns (passed, failed)."""
    passed = failed = 0
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    for link in LINK.finditer(re.sub(r"`[^`]*`", "", prose)):
        target = os.path.join(os.path.dirname(path), link["file"]) if link["file"] else path
        good = os.path.exists(target) and (not link["anchor"] or link["anchor"] in anchors(target))
        passed, failed = passed + good, failed + (not good)
        if not good:
            print(f"{os.path.relpath(path, ROOT)}: {link[0][2:-1]} leads nowhere")
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extension", default="./article_metrics")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("files", nargs="*", default=FILES)
    args = parser.parse_args()
    passed = failed = 0
    for name in args.files:
        path = os.path.join(ROOT, name)
        with open(path, encoding="utf-8", newline="") as f:
            text = f.read()
        good, bad, new = check(name, text, args.extension)
        found, lost = check_links(path, text)
        passed, failed = passed + good + found, failed + bad + lost
        if args.update and new != text:
            with open(path, "w", encoding="utf-8", newline="") as f:
                f.write(new)
            print(f"{name}: updated")
    print(f"docs: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
