#!/usr/bin/env python3
"""Writes ext/sqlite/help_data.h, the rows of article_help, from ext/data/help.tsv.

usage: gen_help.py [DATA_DIR [OUTPUT]]
"""
import os
import sys

from tables import c_string, read_rows

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "data")
OUT = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "..", "sqlite", "help_data.h")
COLUMNS = ["function", "kind", "arguments", "returns", "summary", "example", "result"]
KINDS = ["table", "scalar", "option", "tokenizer"]


def main():
    path = os.path.join(DATA, "help.tsv")
    out = ["/* Written by ext/tools/gen_help.py from ext/data/help.tsv; do not edit. */", "",
           "static const HelpRow help_rows[] = {"]
    for number, cells in read_rows(path):
        row = dict(zip(COLUMNS, cells))
        if len(cells) != len(COLUMNS) or row["kind"] not in KINDS:
            raise SystemExit(f"{path}:{number}: a row is {', '.join(COLUMNS)}; kinds: {', '.join(KINDS)}")
        out.append("    {")
        out += [f"        {c_string(cell) if cell else 'NULL'}," for cell in cells]
        out.append("    },")
    out += ["};", ""]
    with open(OUT, "w", encoding="utf-8") as f:
        f.write("\n".join(out))


main()
