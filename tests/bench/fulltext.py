#!/usr/bin/python3
"""Full-text search over dirty rows: the tokenizer article beside trigram and unicode61.

usage: tests/bench/fulltext.py      after make all; writes tests/bench/FULLTEXT.md

The databases are those of make bench (tests/bench/make_databases.py); BENCH_ROWS= takes fewer rows, then the page
goes to build/bench/FULLTEXT.md. Queries are pieces of the clean texts, of one to four hanzi. A row is a right answer
when its clean text holds the query, width, case and traditional forms apart: told in Python, from ext/data.
"""
import os
import platform
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import time
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, "build", "bench")
EXTENSION = os.path.join(ROOT, "article_metrics")
sys.path.insert(0, os.path.join(ROOT, "ext", "tools"))
sys.path.insert(0, os.path.join(ROOT, "tests"))
sys.argv[1:] = []
import gen_letters  # noqa: E402 - it reads its folder from the arguments
import pinyin_injection  # noqa: E402

KINDS = {"fixtures": "the articles in fixtures/, dirty ones among them",
         "made": "made articles, annotated, every text twice",
         "real": "news, as published", "real_pinyin": "the same news, 12.5 annotations a row"}
# name: (what is indexed, tokenizer)
INDEXES = {"article": ("body", "article"), "article pinyin": ("body", "article pinyin"),
           "trigram": ("body", "trigram"), "trigram, clean text": ("strip_pinyin(body)", "trigram"),
           "unicode61": ("body", "unicode61")}
QUERIES = 200
LENGTHS = (1, 2, 3, 4)


def connect(path):
    db = sqlite3.connect(path)
    db.enable_load_extension(True)
    db.load_extension(EXTENSION)
    return db


def rows_of(kind):
    if kind == "fixtures":
        folder = os.path.join(ROOT, "fixtures")
        names = sorted(n for n in os.listdir(folder) if n.endswith(".txt"))
        return [open(os.path.join(folder, n), encoding="utf-8").read() for n in names]
    path = os.path.join(FOLDER, kind + ".db")
    if not os.path.exists(path):
        return []
    db = sqlite3.connect(path)
    limit = int(os.environ.get("BENCH_ROWS") or -1)
    texts = [body for body, in db.execute("SELECT body FROM articles ORDER BY id LIMIT ?", (limit,))]
    db.close()
    return texts


def folding():
    letters = gen_letters.load()
    return {c: "" if value is None else chr(value) for c, value in letters.items()}


def sample(texts, length, chance):
    """Pieces of hanzi, of texts drawn in turn."""
    found = []
    while len(found) < QUERIES:
        runs = re.findall("[\u4e00-\u9fff]{%d,}" % length, chance.choice(texts))
        if runs:
            run = chance.choice(runs)
            at = chance.randrange(len(run) - length + 1)
            found.append(run[at:at + length])
    return found


def build(texts, what, tokenizer):
    """An index alone, in a file: (connection, seconds, bytes)."""
    path = os.path.join(FOLDER, "fulltext.db")
    if os.path.exists(path):
        os.remove(path)
    db = connect(path)
    db.execute("PRAGMA synchronous = OFF")
    db.execute("CREATE TEMP TABLE articles(id INTEGER PRIMARY KEY, body TEXT)")
    db.executemany("INSERT INTO articles(body) VALUES (?)", ((text,) for text in texts))
    db.commit()
    db.execute(f"CREATE VIRTUAL TABLE f USING fts5(body, content = '', tokenize = '{tokenizer}')")
    start = time.process_time()
    db.execute(f"INSERT INTO f(rowid, body) SELECT id, {what} FROM articles")
    db.commit()
    seconds = time.process_time() - start
    db.execute("INSERT INTO f(f) VALUES ('optimize')")
    db.commit()
    db.execute("VACUUM")
    return db, seconds, os.path.getsize(path)


def answers(db, queries, rights):
    """(recall, precision, median and slowest ms) of the rows found."""
    given = right = wanted = 0
    times = []
    for query, truth in zip(queries, rights):
        best = 1e9
        for _ in range(3):
            start = time.perf_counter()
            rows = db.execute("SELECT rowid FROM f(?)", (f'"{query}"',)).fetchall()
            best = min(best, time.perf_counter() - start)
        times.append(best * 1e3)
        found = {row for row, in rows}
        given, right, wanted = given + len(found), right + len(found & truth), wanted + len(truth)
    return (right / wanted if wanted else 1.0, right / given if given else None,
            statistics.median(times), max(times))


def scan(db_texts, queries):
    """Median ms of LIKE over all rows, which needs no index."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE articles(body TEXT)")
    db.executemany("INSERT INTO articles VALUES (?)", ((text,) for text in db_texts))
    times = []
    for query in queries[:5]:
        start = time.perf_counter()
        db.execute("SELECT rowid FROM articles WHERE body LIKE ?", (f"%{query}%",)).fetchall()
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


def by_pinyin(f, queries, rights, spelled):
    """How many of the rows that hold the hanzi are found by their syllables, or by what is left of them."""
    right = wanted = 0
    for query, truth in zip(queries, rights):
        if all(c in spelled for c in query):
            letters = "".join(spelled[c] for c in query)
            found = {row for row, in f.execute("SELECT rowid FROM f(?)", (letters,))}
            right, wanted = right + len(found & truth), wanted + len(truth)
    return right / wanted if wanted else 1.0


def plain_readings():
    """{hanzi: its commonest reading, without tones}"""
    def plain(syllable):
        letters = unicodedata.normalize("NFD", syllable.lower()).replace("u\u0308", "v")
        return "".join(c for c in letters if c.isascii())
    return {c: plain(syllable) for c, syllable in pinyin_injection.readings().items()}


def percent(share):
    return "-" if share is None else f"{100 * share:.1f} %"


def measure(kind, texts, fold, out):
    chance = random.Random("fulltext " + kind)
    db = connect(":memory:")
    clean = [db.execute("SELECT strip_pinyin(?)", (text,)).fetchone()[0] for text in texts]
    folded = [text.translate(fold) for text in clean]
    n_bytes = sum(len(text.encode()) for text in texts)
    out += [f"## {KINDS[kind]}", "", f"{len(texts):,} rows, {n_bytes / 1e6:.1f} MB of UTF-8.", "",
            "| index | time | MB/s | size | of the text |", "| --- | --- | --- | --- | --- |"]
    asked = {n: sample(clean, n, chance) for n in LENGTHS}
    rights = {n: [{i for i, text in enumerate(folded, 1) if q.translate(fold) in text} for q in queries]
              for n, queries in asked.items()}
    table = []
    for name, (what, tokenizer) in INDEXES.items():
        f, seconds, size = build(texts, what, tokenizer)
        out.append(f"| {name} | {seconds:.2f} s | {n_bytes / 1e6 / seconds:.1f} | {size / 1e6:.1f} MB "
                   f"| {100 * size / n_bytes:.0f} % |")
        for n in LENGTHS:
            recall, precision, median, slowest = answers(f, asked[n], rights[n])
            table.append((n, f"| {n} | {name} | {percent(recall)} | {percent(precision)} | {median:.3f} ms "
                             f"| {slowest:.2f} ms |"))
        if tokenizer == "article pinyin":
            syllables = plain_readings()
            letters = {c: syllable[0] for c, syllable in syllables.items()}
            spoken = [f"| {n} | {percent(by_pinyin(f, asked[n], rights[n], syllables))} "
                      f"| {percent(by_pinyin(f, asked[n], rights[n], letters))} |" for n in LENGTHS[1:]]
        f.close()
        print(f"fulltext: {kind}: {name}", flush=True)
    out += ["", "| hanzi | index | right rows found | of the rows found right | time, median | slowest |",
            "| --- | --- | --- | --- | --- | --- |"]
    out += [line for n in LENGTHS for m, line in table if m == n]
    out += ["", "Of the rows that hold the hanzi, found with `article pinyin`:", "",
            "| hanzi | by syllables | by first letters |", "| --- | --- | --- |", *spoken]
    out += ["", f"`LIKE '%...%'` over the raw rows, without an index: {scan(texts, asked[2]):.0f} ms.", ""]


def cpu():
    with open("/proc/cpuinfo", encoding="utf-8") as f:
        return next((line.split(":")[1].strip() for line in f if line.startswith("model name")), "?")


def main():
    rows = ["--rows", os.environ["BENCH_ROWS"]] if os.environ.get("BENCH_ROWS") else []
    script = os.path.join(ROOT, "tests", "bench", "make_databases.py")
    subprocess.run([sys.executable, "-B", script, FOLDER, *rows], check=True)
    fold = folding()
    out = ["# Full-text search", "",
           "Written by `tests/bench/fulltext.py`. " + " ".join(__doc__.split("\n\n")[2].split()), "",
           f"{cpu()}; SQLite {sqlite3.sqlite_version}, python {platform.python_version()}. Times of building are "
           "processor time, with `content = ''` and without writing to the disk for sure; sizes are after "
           "`optimize` and `VACUUM`. A query is `SELECT rowid FROM f('\"...\"')`, the best of three runs; "
           f"{QUERIES} queries of each length.", "",
           "trigram finds nothing for fewer than three characters; unicode61 takes a run of hanzi for one word. "
           "What trigram misses in raw rows stands around an annotation, or in other forms of the hanzi.", ""]
    for kind in KINDS:
        texts = rows_of(kind)
        if texts:
            measure(kind, texts, fold, out)
    folder = FOLDER if os.environ.get("BENCH_ROWS") else os.path.dirname(os.path.abspath(__file__))
    path = os.path.join(folder, "FULLTEXT.md")
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(out).rstrip("\n") + "\n")
    print(f"fulltext: wrote {os.path.relpath(path, ROOT)}")


if __name__ == "__main__":
    main()
