#!/usr/bin/env python3
"""Writes ext/core/period_words_data.h from ext/data/period_words.tsv.

The rows come out sorted by role, first character and falling length, so that a binary search over
role and first character is followed by the longest match. A table of two levels gives the class of each
character: which readers and which roles of words may begin with it.
usage: gen_periods.py [TABLE [OUTPUT]]
"""
import os
import sys

from tables import c_string, read_rows

HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "data", "period_words.tsv")
OUT = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "..", "core", "period_words_data.h")
ROLES = ["base", "part", "edge", "tail", "named", "holiday", "vague", "daypart", "open", "now",
         "close", "plan"]
STARTING_ROLES = {"base", "part", "named", "vague", "daypart", "open"}
ANCHORS = ["", "published", "context", "any", "since", "from", "same", "whole"]
UNITS = ["", "day", "week", "month", "quarter", "year", "season"]
# What the code itself knows to begin an expression: digits, numerals, 第一季度, 前三季度, 近三年, 自…以来,
# 公元, 民国, 周五, 星期五, “十四五”, Q1, 年底, 月末.
STARTS = ("0123456789０１２３４５６７８９〇零○一二三四五六七八九十廿卅两元第前头近最过未今这自从公民周星礼Q年月"
          "過從這禮週頭兩“\"「‘'")
PAIR_BITS = 1 << 14
DIGITS = "0123456789０１２３４５６７８９"
NUMERALS = "〇○◯О零一二三四五六七八九两兩十廿卅"
COUNTS = DIGITS + NUMERALS + "几数半幾數上百 \u3000\u00a0"
ANY = None
# What each reader of period_point.c and period.c may begin with, beside the words of its roles: first
# characters, and what may follow one.
READERS = {
    "open": [], "since": [("自从從", ANY)], "number": [(DIGITS + NUMERALS, ANY)],
    "plan": [(NUMERALS, ANY), ("第“\"「‘'", NUMERALS + DIGITS)],
    "decade": [(DIGITS + NUMERALS, ANY), ("上", "世个個"), ("本", "世")],
    "year": [(DIGITS + NUMERALS, ANY), ("公", "元"), ("民", "国")], "head": [("前头頭", COUNTS)], "base": [],
    "rolling": [("近这這前头頭", COUNTS), ("未", "来來"), ("今此", "后後"), ("最", "近"), ("过過", "去")],
    "quarters": [(DIGITS + NUMERALS, ANY), ("第", COUNTS), ("QH", DIGITS)],
    "months": [(DIGITS + NUMERALS, ANY), ("元首", "月")], "part": [],
    "week": [("星", "期"), ("礼禮", "拜"), ("周週", "一二三四五六日天末")], "named": [], "edge": [("年月", ANY)],
    "clock": [(DIGITS + NUMERALS, ANY)],
}
READERS_OF_ROLE = {"open": ["open"], "base": ["base", "year"], "part": ["part"], "named": ["named"],
                   "vague": ["named"], "daypart": ["clock"]}
# A numeral of less than four digits begins an expression only when one of these follows.
AFTER_NUMBER = "年月日号號季世时時点點:：/、和~～〜至到-—－–‐―─−QHMEA财財学學赛賽雪榨"
# Entries with these characters are written a second time in traditional ones.
TRADITIONAL = str.maketrans("间来当后时这过报节国庆长黄规划计终盘现发记个运两会亚广进圣诞双点书签说开阴",
                            "間來當後時這過報節國慶長黃規劃計終盤現發記個運兩會亞廣進聖誕雙點書簽說開陰")


def rows():
    for number, cells in read_rows(TABLE):
        if len(cells) != 8:
            raise SystemExit(f"{TABLE}:{number}: {len(cells)} cells instead of 8")
        entry, role, anchor, unit, first, last, stop, _note = cells
        if role not in ROLES or anchor not in ANCHORS or unit not in UNITS:
            raise SystemExit(f"{TABLE}:{number}: unknown role, anchor or unit")
        yield entry, role, anchor, unit, int(first), int(last), stop
        mapped = entry.translate(TRADITIONAL)
        both = stop.split() + stop.translate(TRADITIONAL).split()
        for other in sorted({mapped, mapped.replace("周", "週")} - {entry}):
            yield other, role, anchor, unit, int(first), int(last), " ".join(dict.fromkeys(both))


def classes(table):
    """The class of every character, and of every class its bits of readers and of roles, and whether
    any character may follow."""
    masks = {}

    def mask_of(character):
        return masks.setdefault(ord(character), [0, 0, 0])

    def note(mask, seconds):
        mask[2] |= seconds is ANY

    for i, pairs in enumerate(READERS.values()):
        for chars, seconds in pairs:
            for c in chars:
                mask_of(c)[0] |= 1 << i
                note(mask_of(c), seconds)
    names = list(READERS)
    for entry, role, *_ in table:
        mask = mask_of(entry[0])
        mask[1] |= 1 << ROLES.index(role)
        for reader in READERS_OF_ROLE.get(role, []):
            mask[0] |= 1 << names.index(reader)
            note(mask, entry[1] if len(entry) > 1 else ANY)
    kinds = sorted({tuple(m) for m in masks.values()} | {(0, 0, 0)})
    if len(kinds) > 256 or kinds[0] != (0, 0, 0):
        raise SystemExit("too many classes for 8 bits")
    return {c: kinds.index(tuple(m)) for c, m in masks.items()}, kinds


def pair_bits(table):
    """Hashes of the first two characters of what begins with none of the characters that anything may
    follow."""
    pairs = {(entry[0], entry[1]) for entry, role, *_ in table if role in READERS_OF_ROLE and len(entry) > 1}
    for readers in READERS.values():
        for chars, seconds in readers:
            pairs |= {(c, second) for c in chars for second in seconds or ""}
    bits = [0] * (PAIR_BITS // 32)
    for first, second in pairs:
        bit = (ord(first) * 40503 + ord(second) * 25117) & (PAIR_BITS - 1)
        bits[bit >> 5] |= 1 << (bit & 31)
    return bits


def constant(prefix, name):
    return f"PERIOD_{prefix}_{(name or 'none').upper()}"


def main():
    def order(row):
        return ROLES.index(row[1]), ord(row[0][0]), -len(row[0].encode()), row[0], row[3]

    table = sorted(rows(), key=order)
    out = ["/* Written by ext/tools/gen_periods.py from ext/data/period_words.tsv; do not edit. */",
           "", "static const PeriodWord period_words[] = {"]
    for entry, role, anchor, unit, first, last, stop in table:
        cells = [c_string(entry), c_string(stop), ord(entry[0]), len(entry.encode()),
                 constant("ROLE", role), constant("ANCHOR", anchor), constant("UNIT", unit),
                 first, last]
        out.append("    {" + ", ".join(map(str, cells)) + "},")
    of_character, kinds = classes(table)
    out += ["};", "", "static const PeriodClass period_classes[] = {"]
    out += [f"    {{0x{r:04x}u, 0x{w:04x}u, {s}}}," for r, w, s in kinds]
    pairs = pair_bits(table)
    out += ["};", "", f"enum {{ PERIOD_PAIR_BITS = {PAIR_BITS} }};", "",
            f"static const uint32_t period_pairs[{PAIR_BITS // 32}] = {{"]
    out += ["    " + " ".join(f"0x{b:08x}u," for b in pairs[i:i + 8]) for i in range(0, len(pairs), 8)]
    pages, numbers, index = [], {}, []
    for start in range(0, 0x10000, 64):
        page = tuple(of_character.get(c, 0) for c in range(start, start + 64))
        if page not in numbers:
            numbers[page] = len(pages)
            pages.append(page)
        index.append(numbers[page])
    out += ["};", "", "/* class 0 is that of all other characters */",
            "static const uint8_t period_class_pages[1024] = {"]
    out += ["    " + " ".join(f"{i}," for i in index[k:k + 24]) for k in range(0, 1024, 24)]
    out += ["};", "", f"static const uint8_t period_class_of[{len(pages)}][64] = {{"]
    out += ["    {" + ", ".join(map(str, page)) + "}," for page in pages]
    out += ["};", ""]
    with open(OUT, "w", encoding="utf-8") as f:
        f.write("\n".join(out))


if __name__ == "__main__":
    main()
