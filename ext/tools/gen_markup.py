#!/usr/bin/env python3
"""Writes ext/core/markup_data.h from ext/data/markup.tsv.

A row is entry, kind, value, note. Elements are sorted by name in lower case, entities by name as
written (their case counts), so that both are found by halves.
usage: gen_markup.py [DATA_DIR [OUTPUT]]
"""
import os
import sys

from tables import read_rows

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "data")
OUT = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "..", "core", "markup_data.h")
KINDS = ["line", "cell", "drop", "heading", "title", "root", "inline"]


def main():
    path = os.path.join(DATA, "markup.tsv")
    elements, entities = {}, {}
    for number, cells in read_rows(path):
        entry, kind, value = (cells + ["", "", ""])[:3]
        target = entities if kind == "entity" else elements
        if kind not in KINDS and kind != "entity":
            raise SystemExit(f"{path}:{number}: kind {kind} is unknown")
        if entry in target:
            raise SystemExit(f"{path}:{number}: {entry} stands twice")
        target[entry] = int(value, 16) if kind == "entity" else (kind, int(value or 0))
    out = ["/* Written by ext/tools/gen_markup.py from ext/data/markup.tsv; do not edit. */", "",
           "static const MarkupElement markup_elements[] = {"]
    out += [f'    {{"{name}", MARKUP_{kind.upper()}, {level}}},' for name, (kind, level) in sorted(elements.items())]
    out += ["};", "", "static const MarkupEntity markup_entities[] = {"]
    out += [f'    {{"{name}", 0x{code:X}}},' for name, code in sorted(entities.items())]
    out += ["};", ""]
    with open(OUT, "w", encoding="utf-8") as f:
        f.write("\n".join(out))


main()
