#!/usr/bin/env python3
"""Writes ext/core/character_data.h: what may begin with each character.

Words, ranks and time expressions from the tables in ext/data, numerals and signs from the lists below,
which hold what the code itself knows. A table of two levels: a page of 64 characters is found by the
code point without its last six bits, and like pages are stored once.
usage: gen_characters.py [DATA_DIR [OUTPUT]]
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "..", "core", "character_data.h")
DATA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "data")
sys.argv = [sys.argv[0], DATA]
import gen_lexicon  # noqa: E402 - it reads its folder from the arguments
sys.argv = [sys.argv[0], os.path.join(DATA, "period_words.tsv")]
import gen_periods  # noqa: E402

FLAGS = ["RANK", "DIGIT", "COUNT", "END", "WORD", "NUMBER", "PERIOD", "MARK", "SPECIAL", "SINGLE",
         "DATE"]
SIFTED = 15  # bits of the first four
# number_symbol.c: digits, multipliers, signs, points and vague numerals; 翻 of 翻番
NUMBERS = ("0123456789.,+-０１２３４５６７８９〇零一二两兩三四五六七八九壹壱贰貳貮弐叁叄參参弎肆伍陆陸柒捌玖"
           "十百千拾佰仟万萬亿億兆京垓秭穰沟溝涧澗载載极極廿卄卅卌点點．，＋正－−负負余餘多来來几幾数數上○◯幺俩倆仨翻")
DIGITS = "0123456789０１２３４５６７８９翻"
# those that may begin an amount
COUNTS = (DIGITS + "〇零一二两兩三四五六七八九壹壱贰貳貮弐叁叄參参弎肆伍陆陸柒捌玖十百千拾佰仟万萬亿億兆京垓秭穰沟溝涧澗载載极極廿卄卅卌"
          "几幾数數上")
# scan.c: signs, blanks, brackets, quotes and what parts clauses
MARKS = "+-＋－−０１２３４５６７８９ \t\u3000\u00a0()（）[]【】〔〕《》〈〉「」『』“”‘’\"，,：:|｜；;。!！?？、—"
ENDS = "。！？!?\n"
# scan_ordinal.c, scan_number.c
RANKS = "第前最居冠亚TN位名"
SPECIAL = "第前最居亚冠翻每"
RANK_CATEGORIES = {"FIRST", "ONLY", "TOP", "TITLE"}


def flags():
    of = {}

    def note(name, characters):
        for c in characters:
            if ord(c) > 0xFFFF:
                raise SystemExit(f"{c}: beyond the table")
            of[ord(c)] = of.get(ord(c), 0) | 1 << FLAGS.index(name)

    words = gen_lexicon.collect()[0]["WORD"]
    note("WORD", {word[0] for word in words})
    note("SINGLE", {word for word in words if len(word) == 1})
    note("RANK", {word[0] for word, row in words.items() if row[0] in RANK_CATEGORIES} | set(RANKS))
    note("NUMBER", NUMBERS)
    note("PERIOD", {row[0][0] for row in gen_periods.rows() if row[1] in gen_periods.STARTING_ROLES})
    note("PERIOD", gen_periods.STARTS)
    note("DATE", gen_periods.AFTER_NUMBER)
    note("MARK", MARKS)
    note("MARK", map(chr, [*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B)]))
    note("SPECIAL", SPECIAL)
    note("END", ENDS)
    note("DIGIT", DIGITS)
    note("COUNT", COUNTS)
    return of


def main():
    of = flags()
    pages, number = [], {}
    index = []
    for start in range(0, 0x10000, 64):
        page = tuple(of.get(c, 0) for c in range(start, start + 64))
        if page not in number:
            number[page] = len(pages)
            pages.append(page)
        index.append(number[page])
    out = ["/* Written by ext/tools/gen_characters.py from the tables in ext/data; do not edit. */", "",
           "const uint8_t am_character_sift[4096] = {"]
    sift = [0] * 4096
    for c, bits in of.items():
        sift[c & 4095] |= bits & SIFTED
    out += ["    " + " ".join(f"{b}," for b in sift[k:k + 32]) for k in range(0, 4096, 32)]
    out += ["};", "", "const uint16_t am_character_pages[1024] = {"]
    out += ["    " + " ".join(f"{i}," for i in index[k:k + 24]) for k in range(0, 1024, 24)]
    out += ["};", "", f"const uint16_t am_character_flags[{len(pages)}][64] = {{"]
    for page in pages:
        out += ["    {" + ", ".join(map(str, page)) + "},"]
    out += ["};", ""]
    with open(OUT, "w", encoding="utf-8") as f:
        f.write("\n".join(out))


if __name__ == "__main__":
    main()
