#!/usr/bin/env python3
"""Writes ext/core/numeral_words_data.h from ext/data/numeral_words.tsv.

A row is entry, kind, note (optional). Entries are found by their first two characters, so every
entry has at least two, all of three bytes in UTF-8.
usage: gen_numeral_words.py [DATA_DIR [OUTPUT]]
"""
import os
import sys

from tables import read_rows

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "data")
OUT = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "..", "core", "numeral_words_data.h")
KINDS = ["word", "idiom", "number", "unit", "after"]


def rows(path):
    """Entry and kind of every row; a cell may hold several entries with blanks between them."""
    seen = {}
    for number, cells in read_rows(path):
        if len(cells) < 2 or cells[1] not in KINDS:
            kinds = ", ".join(KINDS)
            raise SystemExit(f"{path}:{number}: need entry<TAB>kind, kind one of {kinds}")
        for entry in cells[0].split():
            if len(entry) < 2 or any(not 0x800 <= ord(c) <= 0xFFFF for c in entry):
                raise SystemExit(f"{path}:{number}: {entry}: need two characters of three bytes")
            if entry in seen:
                raise SystemExit(f"{path}:{number}: {entry} stands twice")
            seen[entry] = cells[1]
    return seen


def key(entry):
    return ord(entry[0]) << 16 | ord(entry[1])


def main():
    words = rows(os.path.join(DATA, "numeral_words.tsv"))
    ordered = sorted(words, key=lambda w: (key(w), -len(w), w))
    first_of = {}
    for i, word in enumerate(ordered):
        first, n = first_of.get(key(word), (i, 0))
        first_of[key(word)] = (first, n + 1)
    size = 8
    while size < 2 * len(first_of) + 2:
        size *= 2
    bits = size.bit_length() - 1
    table = [(0, 0, 0)] * size
    for k, (first, n) in sorted(first_of.items()):
        i = (k * 2654435761 & 0xFFFFFFFF) >> (32 - bits)
        while table[i][0]:
            i = (i + 1) & (size - 1)
        table[i] = (k, first, n)
    out = ["/* Written by ext/tools/gen_numeral_words.py from ext/data/numeral_words.tsv;"
           " do not edit. */", "", "static const NumberWord number_words[] = {"]
    out += [f'    {{"{w}", {len(w.encode())}, NUMBER_WORD_{words[w].upper()}}},' for w in ordered]
    out += ["};", "", f"enum {{ NUMBER_WORD_SLOT_BITS = {bits} }};", "",
            "static const NumberWordSlot number_word_slots[] = {"]
    out += ["    " + " ".join(f"{{{k}u, {f}, {n}}}," for k, f, n in table[i:i + 4])
            for i in range(0, size, 4)]
    out += ["};", ""]
    with open(OUT, "w", encoding="utf-8") as f:
        f.write("\n".join(out))


if __name__ == "__main__":
    main()
