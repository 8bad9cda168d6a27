#!/usr/bin/env python3
"""Writes ext/core/list_data.h and ext/core/list_names_data.h from ext/data/lists.tsv.

A row is entry, list, note; the rows of a list stand together. Every word is followed by its
traditional form, by traditional.tsv, where that differs. ␣ is a blank.
usage: gen_lists.py [DATA_DIR [OUTPUT_FOLDER]]
"""
import os
import re
import sys

from tables import c_string, read_rows

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "data")
FOLDER = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "..", "core")
BANNER = "/* Written by ext/tools/gen_lists.py from ext/data/lists.tsv; do not edit. */"


def read_lists(path, variant):
    """The words of each list, in the order of the table."""
    lists, last = {}, None
    for number, cells in read_rows(path):
        if len(cells) != 3 or not re.fullmatch(r"[a-z][a-z0-9_]*", cells[1]) or not cells[0]:
            raise SystemExit(f"{path}:{number}: need entry<TAB>list<TAB>note")
        entry, name = cells[0].replace("␣", " "), cells[1]
        if name != last and name in lists:
            raise SystemExit(f"{path}:{number}: list {name} stands in two places")
        last = name
        words = lists.setdefault(name, [])
        if entry in words:
            raise SystemExit(f"{path}:{number}: {entry} stands twice in {name}")
        words.append(entry)
    for words in lists.values():
        for entry in list(words):
            other = "".join(variant.get(c, c) for c in entry)
            if other not in words:
                words.insert(words.index(entry) + 1, other)
    return lists


def main():
    variant = dict(cells for _, cells in read_rows(os.path.join(DATA, "traditional.tsv")))
    lists = read_lists(os.path.join(DATA, "lists.tsv"), variant)
    data, names = [BANNER, ""], [BANNER, ""]
    for name, words in lists.items():
        data.append(f"static const AmSpan list_{name}[] = {{")
        data += [f"    {{{c_string(w)}, {len(w.encode())}}}," for w in words]
        data += ["};", f"const AmWordList am_list_{name} = {{list_{name}, {len(words)}}};", ""]
        names.append(f"extern const AmWordList am_list_{name};")
    for file_name, lines in (("list_data.h", data), ("list_names_data.h", names + [""])):
        with open(os.path.join(FOLDER, file_name), "w", encoding="utf-8") as f:
            f.write("\n".join(lines))


if __name__ == "__main__":
    main()
