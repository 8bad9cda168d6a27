#!/usr/bin/python3
"""Writes the whole extension as one C file and its public header.

usage: ext/tools/amalgamate.py FOLDER      writes FOLDER/article_metrics.c and article_metrics.h

    cc -O2 -fPIC -shared article_metrics.c -o article_metrics.so -lpcre2-8

Every header and table of the project stands in the file once, where it is needed first; only SQLite's,
PCRE2's and the system's headers, and article_metrics.h itself, are included.
"""
import os
import re
import sys

EXT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDERS = ("", "core", "sqlite")
OUTSIDE = {"sqlite3.h", "sqlite3ext.h", "article_metrics.h"}
INCLUDE = re.compile(r'\s*#\s*include\s+"([^"]+)"')


def find(name):
    for folder in FOLDERS:
        path = os.path.join(EXT, folder, name)
        if os.path.exists(path):
            return path
    sys.exit(f"amalgamate.py: {name} is in none of ext/, ext/core, ext/sqlite")


def lines_of(path, seen):
    """The lines of a file with what it includes in its place."""
    name = os.path.relpath(path, EXT)
    yield f"/* ---- {name} ---- */\n"
    with open(path, encoding="utf-8") as source:
        for line in source:
            match = INCLUDE.match(line)
            if match is None or match[1] in OUTSIDE:
                yield line
                continue
            inner = find(match[1])
            if inner not in seen:
                seen.add(inner)
                yield from lines_of(inner, seen)
    yield "\n"


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(EXT, "article_metrics.h"), encoding="utf-8") as source:
        header = source.read()
    version = re.search(r'ARTICLE_METRICS_VERSION "([^"]+)"', header)[1]
    with open(os.path.join(folder, "article_metrics.h"), "w", encoding="utf-8") as out:
        out.write(header)
    with open(os.path.join(folder, "article_metrics.c"), "w", encoding="utf-8") as out:
        out.write(f"/*\n** article_metrics {version} in one file, written by ext/tools/amalgamate.py.\n**\n"
                  "**     cc -O2 -fPIC -shared article_metrics.c -o article_metrics.so -lpcre2-8\n"
                  "**     cc -O2 -DSQLITE_CORE -c article_metrics.c      for programs that link it in\n*/\n")
        out.writelines(lines_of(os.path.join(EXT, "all.c"), set()))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
