#!/usr/bin/env python3
"""Writes ext/data/traditional.tsv: the traditional form of every simplified character in the word tables.

Source: kTraditionalVariant of Unihan_Variants (Debian's unicode-data, Unicode licence). Where a
character has several, the one that the words of this project need is chosen below.
usage: gen_traditional.py [UNIHAN_VARIANTS.txt.bz2]
"""
import bz2
import glob
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data")
SOURCE = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/Unihan_Variants.txt.bz2"
TABLES = ["words", "places", "units", "adjectives", "superlative_stops", "ordinal_stops", "unit_stops", "suffixes",
          "lists"]
# 发 is 發 in 发放 and 髮 only in 头发; 后 is 後 but for 皇后; 里 of 公里 stays, so do the others
CHOSEN = dict(zip("发后复历钟汇尽当获只系制台干余克面郁布升划冲准周御几丰卷松征范胡签须种家合向回并岳折斗曲极"
                  "游皂确筑纤胜致药蜡虫蒙表谷谢赞迹适采里钻锤雇霉",
                  "發後復歷鐘匯盡當獲隻系制臺干餘克面郁布升劃衝準周御幾豐卷松徵範胡簽須種家合向回並岳折斗曲極"
                  "遊皂確築纖勝致藥蠟蟲蒙表谷謝贊跡適採里鑽錘僱黴"))
CHOSEN.update((c, c) for c in "了冬借出同才挽板注累么折松症")


def main():
    if not os.path.exists(SOURCE):
        print(f"{SOURCE} is not here; traditional.tsv stays as it is")
        return
    used = set()
    for name in TABLES:
        path = os.path.join(DATA, name + ".tsv")
        if os.path.exists(path):
            for line in open(path, encoding="utf-8"):
                if not line.startswith("#"):
                    used |= set(line.split("\t")[0])
    variants = {}
    for line in bz2.open(SOURCE, "rt", encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 3 and cells[1] == "kTraditionalVariant":
            simple = chr(int(cells[0][2:], 16))
            forms = [chr(int(x[2:], 16)) for x in re.findall(r"U\+[0-9A-F]+", cells[2])]
            variants[simple] = forms
    rows = []
    for c in sorted(used):
        form = CHOSEN.get(c) or (variants[c][-1] if len(variants.get(c, [])) == 1 else None)
        if form is None and c in variants:
            form = next((f for f in variants[c] if f != c), None)
        if form and form != c:
            rows.append(f"{c}\t{form}")
    with open(os.path.join(DATA, "traditional.tsv"), "w", encoding="utf-8") as f:
        f.write("# simplified\ttraditional\n")
        f.write("# Written by ext/tools/gen_traditional.py from kTraditionalVariant of the Unicode Han Database\n")
        f.write("# (Unicode licence, see UNICODE-LICENSE.txt) for the characters of the word tables.\n")
        f.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
