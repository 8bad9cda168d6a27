#!/usr/bin/python3
"""Injects pinyin into clean text in many forms and checks that strip_pinyin gives the clean text back.

usage: tests/pinyin_injection.py [--extension PATH] [--texts N]

The words and readings come from ext/data/readings.tsv: random characters with their first reading, so
that no word list decides what is tried. Ends with "injection: N passed, N failed".
"""
import argparse
import os
import random
import sqlite3
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
BRACKETS = [("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("(", "）")]


def readings():
    table = {}
    for line in open(os.path.join(ROOT, "ext", "data", "readings.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            hanzi, values = line.rstrip("\n").split("\t")
            if "\u4e00" <= hanzi <= "\u9fff":
                table[hanzi] = values.split()[0]
    return {c: r for c, r in table.items() if any(m in unicodedata.normalize("NFD", r) for m in MARKS)}


def numbered(syllable):
    plain, tone = "", "5"
    for c in unicodedata.normalize("NFD", syllable):
        if c in MARKS:
            tone = MARKS[c]
        elif c == "\u0308":
            plain += ":"
        else:
            plain += c
    return plain + tone


def joined(syllables):
    """zhōngguó; an apostrophe before a vowel that could be read with the syllable before it."""
    word = ""
    for s in syllables:
        first = unicodedata.normalize("NFD", s)[0]
        word += ("'" if word and first in "aeo" else "") + s
    return word


def annotate(chance, syllables):
    opening, closing = chance.choice(BRACKETS)
    form = chance.randrange(7)
    if form == 0:
        text = " ".join(syllables)
    elif form == 1:
        text = "".join(numbered(s) for s in syllables)
    elif form == 2:
        text = joined(syllables).upper()
    elif form == 3:
        text = unicodedata.normalize("NFD", joined(syllables))
    elif form == 4:
        text = joined(syllables).capitalize()
    else:
        text = joined(syllables)
    return opening + text + closing


def make(chance, table, characters):
    clean, dirty, count = "", "", 0
    for _ in range(12):
        word = [chance.choice(characters) for _ in range(chance.randrange(1, 5))]
        clean += "".join(word)
        dirty += "".join(word) + annotate(chance, [table[c] for c in word])
        count += 1
        if chance.random() < 0.5:
            mark = chance.choice("，。、；0123AB ")
            clean += mark
            dirty += mark
    return clean, dirty, count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extension", default=os.path.join(ROOT, "article_metrics"))
    parser.add_argument("--texts", type=int, default=2000)
    options = parser.parse_args()
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(options.extension)
    chance = random.Random(20250523)
    table = readings()
    characters = sorted(table)
    passed = failed = injected = 0
    for _ in range(options.texts):
        clean, dirty, count = make(chance, table, characters)
        injected += count
        got = db.execute("SELECT strip_pinyin(?)", (dirty,)).fetchone()[0]
        if got == clean:
            passed += 1
        else:
            failed += 1
            if failed <= 5:
                print(f"{dirty}\n  gave {got}\n  not  {clean}")
    # one text in a thousand may fail: random rare characters make words that no language has
    print(f"{injected} annotations in {passed + failed} texts, {failed} texts not exact")
    enough = failed <= options.texts // 1000
    print(f"injection: {int(enough)} passed, {int(not enough)} failed")
    return 0 if enough else 1


if __name__ == "__main__":
    raise SystemExit(main())
