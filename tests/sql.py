#!/usr/bin/python3
"""Run tests/sql/*.test through the real sqlite3 shell.

usage: tests/sql.py [--extension PATH] [--shell COMMAND] [--show] [FILE.test ...]

A file holds blocks, separated by blank lines:

    -- what must hold
    SELECT 1 + 1;
    ----
    2

Each block is run on its own, on an empty database, by a shell that has loaded the extension; from
`----` on stands what it must print (list mode, NULL as `NULL`). An error is printed as
`error: message`, whatever the version of the shell puts around it. Lines with `#` are comments.
@EXTENSION@ stands for the path of the extension.
A block whose first line is `-- setup` is put before all later blocks of its file.
A first line `# encodings` runs the whole file in UTF-8, UTF-16le and UTF-16be databases.

--show prints what the blocks that fail print, in the form of the file.
"""
import argparse
import glob
import os
import re
import shlex
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# "Runtime error near line 3: msg (19)", "Error: near line 3: msg", "Parse error: msg", ...
ERROR = re.compile(r"^(?:Parse |Runtime )?[Ee]rror(?: near line \d+)?:? ?"
                   r"(?:near line \d+: |stepping, |in prepare, )?(.*?)(?: \(\d+\))?$")


def blocks(path):
    """The encodings of a file, and its blocks: (line, title, sql, expected)."""
    with open(path, encoding="utf-8") as f:
        lines = f.read().split("\n")
    encodings = ["UTF-8", "UTF-16le", "UTF-16be"] if lines[0] == "# encodings" else ["UTF-8"]
    found, block, first = [], [], 0
    for number, line in enumerate(lines + [""], 1):
        if line.startswith("#"):
            continue
        if line == "":
            if block:
                found.append((first, block))
            block = []
        else:
            if not block:
                first = number
            block.append(line)
    parsed = []
    for first, block in found:
        cut = block.index("----") if "----" in block else len(block)
        parsed.append((first, block[0].removeprefix("-- "), "\n".join(block[1:cut]),
                       block[cut + 1:]))
    return encodings, parsed


def plain(output):
    """Printed lines; errors without what the shell's version puts around them."""
    lines, in_error = [], False
    for line in output.splitlines():
        match = ERROR.match(line)
        if match:
            lines.append("error: " + match.group(1))
            in_error = True
        elif in_error and re.match(r"^  .*|^ *\^--- error here$", line):
            continue  # the shell shows the place in the statement
        else:
            in_error = False
            lines.append(line)
    return lines


def run(shell, extension, encoding, sql):
    script = f"PRAGMA encoding='{encoding}';\n.load '{extension}'\n.nullvalue NULL\n{sql}\n"
    script = script.replace("@EXTENSION@", extension)
    done = subprocess.run(shlex.split(shell) + ["-batch", ":memory:"], input=script, cwd=ROOT,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
                          errors="backslashreplace")
    lines = plain(done.stdout)
    if done.returncode < 0:
        lines.append(f"the shell was ended by signal {-done.returncode}")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extension", default="./article_metrics")
    parser.add_argument("--shell", default="sqlite3")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("files", nargs="*")
    args = parser.parse_args()
    passed = failed = 0
    for path in args.files or sorted(glob.glob(os.path.join(ROOT, "tests/sql/*.test"))):
        encodings, found = blocks(path)
        for encoding in encodings:
            setup = ""
            for line, title, sql, wanted in found:
                if title == "setup":
                    setup += sql + "\n"
                    continue
                printed = run(args.shell, args.extension, encoding, setup + sql)
                good = printed == wanted
                passed, failed = passed + good, failed + (not good)
                if good:
                    continue
                print(f"{os.path.relpath(path, ROOT)}:{line}: {title} ({encoding})")
                if args.show:
                    print("----", *printed, "", sep="\n")
                else:
                    print("  printed", *printed, "  wanted", *wanted, sep="\n    ")
    print(f"sql: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
