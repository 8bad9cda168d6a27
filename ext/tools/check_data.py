#!/usr/bin/env python3
"""Checks the word tables in ext/data; prints each fault and exits 1 when there is one.

    $ ext/tools/check_data.py
    units.tsv:12: 亩 stands in line 7 too
    1 fault in 6 tables

Every *.tsv: UTF-8 in NFC (but see NOT_NFC), ends with a line end, no CR, no blanks at the edges of a cell, columns named
in the first comment line that has tabs, no row with more cells than columns, no empty first cell.
The tables listed in STRICT must also have every cell of every row (empty ones too), no entry twice,
and only the known words in their closed columns.
usage: check_data.py [DATA_DIR]
"""
import os
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
UNIT_CLASSES = set("money percent point ratio length area volume mass energy temperature pressure speed "
                   "data time person transport count sport science".split())
PLACE_KINDS = set("relative economic province prefecture country world".split())
# table: (columns, {closed column: its words})
STRICT = {
    "units.tsv": (["entry", "class", "canonical", "note"], {"class": UNIT_CLASSES}),
    "places.tsv": (["entry", "kind", "note"], {"kind": PLACE_KINDS}),
    "adjectives.tsv": (["entry", "ordinal", "note"], {"ordinal": {"", "1"}}),
    "superlative_stops.tsv": (["entry", "note"], {}),
    "ordinal_stops.tsv": (["entry", "note"], {}),
    "unit_stops.tsv": (["entry", "note"], {}),
    "words.tsv": (["entry", "category", "value", "note"], {}),
}
# Keyed by code point: compatibility characters stand for themselves.
NOT_NFC = {"readings.tsv"}
# No entry may be in both tables: the scanner would have to choose.
APART = [("units.tsv", "unit_stops.tsv"), ("places.tsv", "words.tsv")]


def read_lines(path, fault):
    """Lines of a table without line ends; faults of the file as a whole are reported."""
    with open(path, "rb") as f:
        data = f.read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        fault(0, f"no UTF-8 at byte {error.start}")
        return []
    if "\r" in text:
        fault(0, "holds a carriage return")
    if not text.endswith("\n"):
        fault(0, "does not end with a line end")
    return text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")


def is_comment(line):
    return line.startswith("#") and not line.startswith("#\t")


def check_row(cells, columns, strict, number, fault):
    """Faults of one row, whatever its table."""
    if len(cells) > len(columns) or (strict and len(cells) != len(columns)):
        fault(number, f"{len(cells)} cells, {len(columns)} columns")
    for cell in cells:
        if cell != cell.strip():
            fault(number, f"blank at the edge of '{cell}'")
    if not cells[0]:
        fault(number, "the first cell is empty")


def check_table(path, name, fault):
    """Checks one table; returns {entry: line} of a table in STRICT, else {}."""
    wanted, closed = STRICT.get(name, (None, {}))
    columns, seen = None, {}
    for number, line in enumerate(read_lines(path, fault), 1):
        if name not in NOT_NFC and unicodedata.normalize("NFC", line) != line:
            fault(number, "not in NFC")
        if is_comment(line):
            if columns is None and "\t" in line:
                columns = line.lstrip("# ").split("\t")
                if wanted is not None and columns != wanted:
                    fault(number, f"columns {columns}, expected {wanted}")
            if line != line.rstrip():
                fault(number, "trailing blank")
            continue
        if not line.strip():
            fault(number, "empty line")
            continue
        if columns is None:
            fault(number, "row before the comment that names the columns")
            return seen
        cells = line.split("\t")
        check_row(cells, columns, wanted is not None, number, fault)
        row = dict(zip(columns, cells))
        for column, words in closed.items():
            if row.get(column, "") not in words:
                fault(number, f"{column} '{row.get(column, '')}' is unknown")
        if wanted is not None:
            if cells[0] in seen:
                fault(number, f"{cells[0]} stands in line {seen[cells[0]]} too")
            seen.setdefault(cells[0], number)
        if name == "units.tsv" and row.get("canonical") == cells[0]:
            fault(number, f"{cells[0]}: canonical repeats the entry")
        if name == "superlative_stops.tsv" and not cells[0].startswith("最"):
            fault(number, f"{cells[0]} does not begin with 最")
    if columns is None:
        fault(0, "no comment line that names the columns")
    return seen


def main():
    data = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "data")
    names = sorted(n for n in os.listdir(data) if n.endswith(".tsv"))
    faults, entries = [], {}
    for name in names:
        def fault(number, text, name=name):
            faults.append(f"{name}:{number}: {text}")
        entries[name] = check_table(os.path.join(data, name), name, fault)
    for name in STRICT:
        if name not in names:
            faults.append(f"{name}: missing")
    for one, other in APART:
        for entry in sorted(set(entries.get(one, {})) & set(entries.get(other, {}))):
            faults.append(f"{other}:{entries[other][entry]}: {entry} is also in {one}")
    for line in faults:
        print(line)
    print(f"{len(faults)} fault{'' if len(faults) == 1 else 's'} in {len(names)} tables")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
