#!/usr/bin/env python3
"""Writes ext/data/letters.tsv and simplified.tsv from Unicode data, and ext/core/letter_data.h from them.

letters.tsv says what a character counts as in a full-text index: full-width Ａ, À and A as a, ﹪ as nothing.
simplified.tsv says which hanzi counts as which other: kSimplifiedVariant of Unihan; a character that has none and is
not in the table of standard characters (kTGHZ2013) counts as its kSemanticVariant or kZVariant that is. Both are
written again only where Debian's unicode-data is installed. simplified_supplement.tsv is our own and goes first.

usage: gen_letters.py [UNICODE_DIR]     default /usr/share/unicode
"""
import bz2
import os
import re
import sys

from tables import read_rows

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data")
CORE = os.path.join(HERE, "..", "core")
UNICODE = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
WORD = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Mc"}
SKIP = {"Mn", "Me", "Cf"}                     # a mark or a joiner does not part what it stands in
MARKED = [(0, 0x52F), (0x1E00, 0x1FFF)]       # Latin, Greek, Cyrillic: letters lose their marks
HANZI = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)]  # am_is_hanzi
COMPATIBLE = [(0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]  # letters.tsv has what they decompose to
NONE, SKIPPED, RARE = 0x8000, 0x8001, 0x8002  # as in letter.h


def within(c, ranges):
    return any(first <= c <= last for first, last in ranges)


# ---- letters.tsv ----

def unicode_data():
    """{code point: (category, decomposition, lower)}"""
    found, first = {}, None
    with open(os.path.join(UNICODE, "UnicodeData.txt"), encoding="utf-8") as f:
        for line in f:
            cells = line.rstrip("\n").split(";")
            c = int(cells[0], 16)
            if cells[1].endswith(", Last>"):
                found.update((x, (cells[2], "", "")) for x in range(first, c))
            first = c
            found[c] = (cells[2], cells[5], cells[13])
    return found


def case_folding():
    with open(os.path.join(UNICODE, "CaseFolding.txt"), encoding="utf-8") as f:
        rows = (line.split("; ") for line in f if line[0] not in "#\n")
        return {int(r[0], 16): int(r[2], 16) for r in rows if r[1] in "CS"}


def folded(c, data, cases):
    """What a word character counts as: itself, or one other character."""
    decomposition = re.sub(r"<\w+> ?", "", data[c][1]).split()
    parts = [int(x, 16) for x in decomposition]
    marks = all(data[x][0] == "Mn" for x in parts[1:])
    if parts and marks and data[parts[0]][0] in WORD and (len(parts) == 1 or within(c, MARKED)):
        return folded(parts[0], data, cases)
    if c in cases and cases[c] != c:
        return folded(cases[c], data, cases)
    return c


def write_letters():
    data, cases = unicode_data(), case_folding()
    rows = []  # [first, last, what first counts as, or None for what is skipped]
    for c in sorted(data):
        category = data[c][0]
        if category in SKIP:
            value = None
        elif category in WORD or (category == "So" and 0x2E80 <= c <= 0x2FDF):  # radicals
            value = folded(c, data, cases)
        else:
            continue
        if value == c and (within(c, HANZI) or c > 0xFFFF):
            continue
        if 0xFFFF < c < 0xE0000 and (value is None or (value > 0xFFFF and not within(value, HANZI))):
            continue  # scripts that no article here has
        last = rows[-1] if rows else None
        runs_on = last and last[1] == c - 1 and (last[2] is None) == (value is None)
        if runs_on and (value is None or last[2] + c - last[0] == value):
            last[1] = c
        else:
            rows.append([c, c, value])
    with open(os.path.join(DATA, "letters.tsv"), "w", encoding="utf-8") as f:
        f.write("# first\tlast\tcounts as\n"
                "# Written by ext/tools/gen_letters.py from UnicodeData and CaseFolding of the Unicode Character\n"
                "# Database (Unicode licence, see UNICODE-LICENSE.txt). Code points; those of a row count as as many\n"
                "# from the third on, - is passed over within a word, what stands in no row parts words. Hanzi that\n"
                "# count as themselves have no row.\n")
        for first, last, value in rows:
            f.write(f"{first:04X}\t{last:04X}\t{'-' if value is None else f'{value:04X}'}\n")


# ---- simplified.tsv ----

def variants():
    """Fields of Unihan_Variants: {field: {character: [characters]}}"""
    found = {}
    with bz2.open(os.path.join(UNICODE, "Unihan_Variants.txt.bz2"), "rt", encoding="utf-8") as f:
        for line in f:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 3:
                forms = [chr(int(x, 16)) for x in re.findall(r"U\+([0-9A-F]+)", cells[2])]
                found.setdefault(cells[1], {})[chr(int(cells[0][2:], 16))] = forms
    return found


def standard():
    with bz2.open(os.path.join(UNICODE, "Unihan_Readings.txt.bz2"), "rt", encoding="utf-8") as f:
        return {chr(int(line.split("\t")[0][2:], 16)) for line in f if "\tkTGHZ2013\t" in line}


def write_simplified():
    fields, common = variants(), standard()
    simple = {c: [x for x in forms if x != c] for c, forms in fields["kSimplifiedVariant"].items()}
    chosen = {c: next(x for x in forms if x in common) for c, forms in simple.items() if common & set(forms)}
    for field in ("kSemanticVariant", "kZVariant"):
        for c, forms in fields[field].items():
            ends = {chosen.get(x, x) for x in forms} & common
            if c not in chosen and c not in common and len(ends) == 1:
                chosen[c] = ends.pop()
    for c, forms in simple.items():
        if forms and c not in common:
            chosen.setdefault(c, forms[0])
    with open(os.path.join(DATA, "simplified.tsv"), "w", encoding="utf-8") as f:
        f.write("# hanzi\tcounts as\n# Written by ext/tools/gen_letters.py from the Unicode Han Database "
                "(kSimplifiedVariant,\n# kSemanticVariant, kZVariant, kTGHZ2013); Unicode licence, see "
                "UNICODE-LICENSE.txt.\n")
        for c in sorted(c for c in chosen if not within(ord(c), COMPATIBLE)):
            f.write(f"{c}\t{chosen[c]}\n")


# ---- letter_data.h ----

def load():
    """{code point: what it counts as}, None for what is skipped."""
    simple = {}
    for name in ("simplified_supplement.tsv", "simplified.tsv"):
        for _, cells in read_rows(os.path.join(DATA, name)):
            simple.setdefault(ord(cells[0]), ord(cells[1]))

    def end(c):
        seen = set()
        while c in simple and c not in seen:
            seen.add(c)
            c = simple[c]
        return c

    letters = {c: c for first, last in HANZI[:3] for c in range(first, last + 1)}
    for _, (first, last, value) in read_rows(os.path.join(DATA, "letters.tsv")):
        for c in range(int(first, 16), int(last, 16) + 1):
            letters[c] = None if value == "-" else int(value, 16) + c - int(first, 16)
    letters.update((c, c) for c in simple)
    return {c: None if value is None else end(value) for c, value in letters.items()}


def step(letters, c):
    """The entry of a code point up to U+FFFF in letter_data.h."""
    if c not in letters:
        return NONE
    if letters[c] is None:
        return SKIPPED
    change = (letters[c] - c) & 0xFFFF
    return RARE if letters[c] > 0xFFFF or NONE <= change <= RARE else change


def rows(items, per_line):
    return ["    " + " ".join(f"{x}," for x in items[i:i + per_line]) for i in range(0, len(items), per_line)]


def write_header(letters):
    pages, blocks = [], {}
    for page in range(1024):
        block = tuple(step(letters, c) for c in range(page * 64, page * 64 + 64))
        pages.append(blocks.setdefault(block, len(blocks)))
    rare = sorted((c, value or 1) for c, value in letters.items()
                  if (c > 0xFFFF and value != c) or (c <= 0xFFFF and step(letters, c) == RARE))
    lines = ["/* Written by ext/tools/gen_letters.py from ext/data/letters.tsv, simplified.tsv and",
             "** simplified_supplement.tsv; do not edit. From Unicode data under the Unicode licence. */", "",
             "/* Which block of letter_steps a code point divided by 64 has. */",
             "const uint16_t am_letter_pages[1024] = {", *rows(pages, 16), "};", "",
             "/* What to add to a code point, modulo 65536; see AM_LETTER_STEP_NONE for the others. */",
             "const uint16_t am_letter_steps[][64] = {"]
    for block in blocks:
        lines += ["    {", *("    " + line for line in rows(block, 16)), "    },"]
    lines += ["};", "", "/* Those that do not fit: the code point, and what it counts as (1: skipped). */",
              "static const uint32_t letter_rare[][2] = {", *rows([f"{{{c}, {v}}}" for c, v in rare], 6), "};", ""]
    with open(os.path.join(CORE, "letter_data.h"), "w", encoding="utf-8") as f:
        f.write("\n".join(lines))
    print(f"{len(letters)} characters, {len(blocks)} blocks, {len(rare)} rare ones")


if __name__ == "__main__":
    if os.path.exists(os.path.join(UNICODE, "UnicodeData.txt")) and \
            os.path.exists(os.path.join(UNICODE, "Unihan_Variants.txt.bz2")):
        write_letters()
        write_simplified()
    write_header(load())
