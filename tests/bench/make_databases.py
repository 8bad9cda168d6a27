#!/usr/bin/python3
"""Build the databases of the benchmark: table articles(body), one file for each kind of text.

usage: tests/bench/make_databases.py FOLDER [--rows N]

made.db         made articles, annotated: dense in facts, other figures in every row, the text twice
made_plain.db   the same without pinyin
real.db         the texts of BENCH_CORPUS (default ../shared/corpus/bulk.jsonl), when it is there
real_pinyin.db  the same with pinyin injected: 250,000 annotations in 20,000 texts

Each kind has a file of its own: a WHERE over one file would make the reading that all is compared
with dearer. The same rows come out every time. A file that is there with as many rows stays,
unless this script is newer.
"""
import argparse
import json
import os
import random
import re
import sqlite3
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tests"))
from pinyin_injection import joined, readings  # noqa: E402

MADE_ROWS = 3000
REAL_DENSITY = 12.5  # annotations a row
MADE_SHARE = 0.3     # of the words of a made text are annotated, as in fixtures/01
# A league table, a report from games and one more article: about 36 ranks and 46 figures a row.
ALWAYS = ["13_county_league_table", "07_lanjiang_games"]
ONE_OF = ["04_hengpei_half_year", "08_luyu_island_entry", "09_tanggang_traditional",
          "10_waterworks_old_report", "15_autumn_harvest"]
FIGURE = re.compile(r"(?<![\d.A-Za-z])([1-9]\d*)(\.\d+)?(?![\d.年月日A-Za-z])")
WORD = re.compile("[\u4e00-\u9fff]{1,4}")


# ---- pinyin ----

def words_of(text, table):
    """Words that can be annotated: up to four hanzi whose readings are known."""
    return [m for m in WORD.finditer(text) if all(c in table for c in m.group())]


def annotate(text, words, table):
    parts, at = [], 0
    for word in words:
        parts += [text[at:word.end()], "(", joined([table[c] for c in word.group()]), ")"]
        at = word.end()
    return "".join(parts) + text[at:]


def annotate_some(texts, table, chance, wanted):
    """Spreads just the wanted number of annotations over all words of all texts."""
    words = [words_of(text, table) for text in texts]
    chosen = set(chance.sample(range(sum(map(len, words))), min(wanted, sum(map(len, words)))))
    at = 0
    for text, found in zip(texts, words):
        yield annotate(text, [w for i, w in enumerate(found, at) if i in chosen], table)
        at += len(found)


# ---- made articles ----

def fixture(name):
    with open(os.path.join(ROOT, "fixtures", name + ".txt"), encoding="utf-8") as f:
        return f.read().strip("\n")


def vary(text, chance):
    """Other figures with as many digits; dates and names such as 5G stay."""
    def other(match):
        return "".join(str(chance.randrange(i == 0, 10)) if c.isdigit() else c
                       for i, c in enumerate(match.group()))
    return FIGURE.sub(other, text)


def made_texts(rows):
    chance = random.Random("made 20250523")
    parts = {name: fixture(name) for name in ALWAYS + ONE_OF}
    for _ in range(rows):
        names = ALWAYS + [chance.choice(ONE_OF)]
        chance.shuffle(names)
        yield "\n".join(vary(parts[name], chance) for name in names)


def twice(texts):
    return (text + "\n" + text for text in texts)


# ---- files ----

def real_texts(path, rows):
    with open(path, encoding="utf-8") as f:
        texts = [json.loads(line)["text"] for line in f]
    return texts if rows is None else texts[:rows]


def is_there(path, rows):
    if not os.path.exists(path) or os.path.getmtime(path) < os.path.getmtime(__file__):
        return False
    db = sqlite3.connect(path)
    try:
        return db.execute("SELECT count(*) FROM articles").fetchone()[0] == rows
    except sqlite3.Error:
        return False
    finally:
        db.close()


def write(path, texts):
    if os.path.exists(path):
        os.remove(path)
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE articles(id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    with db:
        db.executemany("INSERT INTO articles(body) VALUES (?)", ((text,) for text in texts))
    db.close()
    print(f"made {path}")


def make_made(folder, rows, table):
    annotated, plain = (os.path.join(folder, n) for n in ("made.db", "made_plain.db"))
    if is_there(annotated, rows) and is_there(plain, rows):
        return
    texts = list(made_texts(rows))
    write(plain, twice(texts))
    chance = random.Random("made pinyin 20250523")
    wanted = int(MADE_SHARE * sum(len(words_of(text, table)) for text in texts))
    write(annotated, twice(annotate_some(texts, table, chance, wanted)))


def make_real(folder, rows, table):
    corpus = os.environ.get("BENCH_CORPUS", os.path.join(ROOT, "..", "shared", "corpus", "bulk.jsonl"))
    if not os.path.exists(corpus):
        print("real texts: skipped, BENCH_CORPUS is not there")
        for name in ("real.db", "real_pinyin.db"):  # of another run: not to be taken for this one's
            if os.path.exists(os.path.join(folder, name)):
                os.remove(os.path.join(folder, name))
        return
    texts = real_texts(corpus, rows)
    plain, annotated = (os.path.join(folder, n) for n in ("real.db", "real_pinyin.db"))
    if is_there(plain, len(texts)) and is_there(annotated, len(texts)):
        return
    write(plain, texts)
    wanted = int(REAL_DENSITY * len(texts))
    write(annotated, annotate_some(texts, table, random.Random("real pinyin 20250523"), wanted))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--rows", type=int, help="rows of each file (default: all)")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    table = readings()
    make_made(options.folder, min(options.rows or MADE_ROWS, MADE_ROWS), table)
    make_real(options.folder, options.rows, table)


if __name__ == "__main__":
    main()
