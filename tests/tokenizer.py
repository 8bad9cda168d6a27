#!/usr/bin/python3
"""The tokenizer of FTS5 against a second opinion: made texts and queries, judged in Python.

usage: tests/tokenizer.py [PATH]     PATH of the extension, default ./article_metrics

A text is read as units: hanzi, each glued to the hanzi right before it or not, and words. A query is
found where its units stand in this order without a unit between them, and hanzi that are glued in
the query are glued in the text.
"""
import glob
import os
import random
import re
import sqlite3
import sys
import time
import traceback
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXTENSION = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "article_metrics")
FOLD = str.maketrans("湾灣臺ＡａＢｂ５éÉABC", "湾湾台aabb5eeabc")
HANZI = re.compile("[\u4e00-\u9fff]")
UNIT = re.compile("[\u4e00-\u9fff]|[a-z0-9]+")
ANNOTATION = re.compile(r"\([^)]*\)")
READ_HANZI = "湖州云安方案西反感海鄂"
TONED = {"湖": "hú", "州": "zhōu", "云": "yún", "安": "ān", "灣": "wān", "湾": "wān", "臺": "tái"}


def plain(syllable):
    letters = unicodedata.normalize("NFD", syllable.lower()).replace("u\u0308", "v")
    return "".join(c for c in letters if c.isascii())


def readings():
    """{hanzi: its syllables without tones, the commonest first} of READ_HANZI."""
    with open(os.path.join(ROOT, "ext", "data", "readings.tsv"), encoding="utf-8") as f:
        rows = (line.rstrip("\n").split("\t") for line in f if line[0] in READ_HANZI)
        return {c: list(dict.fromkeys(map(plain, values.split()))) for c, values in rows}


READ = readings()


def connect():
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(EXTENSION)
    db.enable_load_extension(False)
    return db


def index(db, name, texts, tokenizer="article"):
    db.execute(f"CREATE VIRTUAL TABLE {name} USING fts5(body, tokenize = '{tokenizer}')")
    db.executemany(f"INSERT INTO {name}(rowid, body) VALUES (?, ?)", enumerate(texts))
    db.execute(f"INSERT INTO {name}({name}) VALUES ('integrity-check')")


def units(text):
    """[(unit, glued)] of a clean text."""
    found, end = [], -1
    for match in UNIT.finditer(text.lower().translate(FOLD)):
        unit = match.group()
        hanzi = bool(HANZI.match(unit))
        glued = hanzi and match.start() == end
        end = match.end() if hanzi else -1
        found.append((unit, glued))
    return found


def fits(text, query, prefix):
    for at in range(len(text) - len(query) + 1):
        for i, (unit, glued) in enumerate(query):
            there, there_glued = text[at + i]
            open_end = prefix and i == len(query) - 1
            same = there.startswith(unit) if open_end else there == unit
            if not same or (i > 0 and glued and not there_glued):
                break
        else:
            return len(query) > 0
    return False


def made(chance, alphabet, most):
    return "".join(chance.choice(alphabet) for _ in range(chance.randrange(1, most)))


def dirty(chance, text):
    return "".join(c + (f"({TONED[c]})" if c in TONED and chance.random() < 0.3 else "") for c in text)


def quoted(text, prefix):
    return '"' + text.replace('"', '""') + '"' + ("*" if prefix else "")


def joined(marked):
    return marked.replace("><", "")


# ---- tests ----

def test_made_queries_find_what_they_should():
    db, chance = connect(), random.Random("tokenizer 1")
    letters = "湖湖州州云湾灣臺台安aABb5é，。 "
    clean = [made(chance, letters, 24) for _ in range(400)]
    raw = [dirty(chance, text) for text in clean]
    index(db, "f", raw)
    index(db, "g", clean)
    known = [units(text) for text in clean]
    found = 0
    for _ in range(4000):
        source = chance.choice(clean)
        at = chance.randrange(len(source))
        text = source[at:at + chance.randrange(1, 6)] if chance.random() < 0.7 else made(chance, letters, 6)
        prefix = chance.random() < 0.3
        query = quoted(dirty(chance, text) if chance.random() < 0.2 else text, prefix)
        wanted = [i for i, doc in enumerate(known) if fits(doc, units(text), prefix)]
        marked = db.execute("SELECT rowid, highlight(f, 0, '<', '>') FROM f(?) ORDER BY rowid", (query,)).fetchall()
        assert [row for row, _ in marked] == wanted, (query, [row for row, _ in marked], wanted)
        plain = dict(db.execute("SELECT rowid, highlight(g, 0, '<', '>') FROM g(?)", (query,)))
        for row, text in marked:
            assert re.sub("[<>]", "", text) == raw[row], (query, text)
            # matches that touch have one mark or two, as the version of SQLite has it
            assert joined(ANNOTATION.sub("", text)) == joined(plain[row]), (query, text, plain[row])
        found += len(wanted)
    assert found > 10000, found


def test_marks_stand_around_the_query_and_nothing_else():
    db, chance = connect(), random.Random("tokenizer 2")
    texts = [made(chance, "湖州云安，", 20) for _ in range(300)]
    index(db, "f", texts)
    for _ in range(1500):
        query = made(chance, "湖州云安", 5)
        for row, marked in db.execute("SELECT rowid, highlight(f, 0, '<', '>') FROM f(?)", (query,)):
            inside = [False] * len(texts[row])
            at = texts[row].find(query)
            while at >= 0:
                inside[at:at + len(query)] = [True] * len(query)
                at = texts[row].find(query, at + 1)
            # marks of matches that overlap are one; of matches that only touch, one or two
            bare = "".join(c if inside[i] else "." for i, c in enumerate(texts[row]))
            shown = re.sub("<([^>]*)>|[^<]", lambda m: m.group(1) or ".", marked)
            assert shown == bare, (query, marked)


def test_other_tables_of_the_same_text_have_the_same_tokens():
    db = connect()
    texts = []
    for path in sorted(glob.glob(os.path.join(ROOT, "fixtures", "*.txt"))):
        with open(path, encoding="utf-8") as f:
            texts.append(f.read())
    clean = [db.execute("SELECT strip_pinyin(?)", (text,)).fetchone()[0] for text in texts]
    assert clean != texts
    for tokenizer in ("article", "article pinyin"):
        tokens = []
        for some in (texts, clean):
            index(db, "f", some, tokenizer)
            db.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, f, instance)")
            tokens.append(db.execute("SELECT * FROM v ORDER BY doc, offset, term").fetchall())
            db.execute("DROP TABLE v")
            db.execute("DROP TABLE f")
        assert tokens[0] == tokens[1] and len(tokens[0]) > 10000


def reads(hanzi, query):
    """Is the query the syllables or first letters of the hanzi, one after the other?"""
    if not hanzi:
        return query == ""
    return any(query.startswith(part) and reads(hanzi[1:], query[len(part):])
               for syllable in READ[hanzi[0]] for part in (syllable, syllable[0]))


def respelled(query):
    """The query, and with a consonant between two syllables given to both or to one: fangan, fanggan, fanan."""
    others = {query}
    for _ in range(2):
        others |= {text[:i] + some + text[i + 1:] for text in others for i, c in enumerate(text)
                   if c in "gnr" for some in ("", c + c)}
    return others


def test_pinyin_finds_only_what_reads_so():
    db, chance = connect(), random.Random("tokenizer 3")
    letters = "".join(READ)
    runs = [made(chance, letters, 6) for _ in range(500)]
    index(db, "y", runs, "article pinyin")
    n_found = n_exact = 0
    for _ in range(3000):
        hanzi = made(chance, letters, 5)
        query = "".join(chance.choice([READ[c][0], READ[c][0], READ[c][0][0]]) for c in hanzi)
        rows = {row for row, in db.execute("SELECT rowid FROM y(?)", (query,))}
        for row in rows:
            run = runs[row]
            parts = [run[i:j] for i in range(len(run)) for j in range(i + 1, len(run) + 1)]
            exact = any(reads(part, query) for part in parts)
            n_exact += exact
            assert exact or any(reads(part, q) for q in respelled(query) for part in parts), (query, run)
            n_found += 1
    assert n_exact > 0.99 * n_found, (n_exact, n_found)


def test_syllables_with_consonants_are_always_found():
    db, chance = connect(), random.Random("tokenizer 4")
    letters = "湖州云海方西感反"
    runs = [made(chance, letters, 8) for _ in range(300)]
    index(db, "y", runs, "article pinyin")
    for _ in range(2000):
        run = chance.choice(runs)
        at = chance.randrange(len(run))
        hanzi = run[at:at + chance.randrange(2, 5)]
        if len(hanzi) > 1:
            whole = "".join(READ[c][0] for c in hanzi)
            first = "".join(READ[c][0][0] for c in hanzi)
            for query in (whole, first, whole + "*", whole[:-1] + "*", whole.upper()):
                marked = db.execute("SELECT highlight(y, 0, '<', '>') FROM y(?) WHERE rowid = ?",
                                    (query, runs.index(run))).fetchone()
                assert marked and re.sub("[<>]", "", marked[0]) == run, (query, run)
                parts = re.findall("<([^>]*)>", joined(marked[0]))
                assert any(hanzi in part for part in parts), (query, marked)


def test_words_are_found_with_pinyin_as_without():
    db, chance = connect(), random.Random("tokenizer 5")
    letters = "aeiounghzstx2"
    words = sorted({made(chance, letters, 8) for _ in range(600)})
    index(db, "f", words)
    index(db, "y", words, "article pinyin")
    for _ in range(2000):
        word = chance.choice(words)
        prefix = chance.random() < 0.5
        query = quoted(word[:chance.randrange(1, len(word) + 1)] if prefix else word, prefix)
        rows = [db.execute(f"SELECT group_concat(rowid) FROM (SELECT rowid FROM {name}(?) ORDER BY rowid)",
                           (query,)).fetchone() for name in "fy"]
        assert rows[0] == rows[1], (query, rows)


def test_any_bytes_can_be_indexed():
    db, chance = connect(), random.Random("tokenizer 6")
    db.text_factory = bytes
    parts = [b"\xe6", b"\xb9\x96", "湖".encode(), "州".encode(), b"\0", b"\xff", b"(h\xc3\xba)", b"a", b"(", b" "]
    texts = [b"".join(chance.choice(parts) for _ in range(chance.randrange(12))) for _ in range(500)]
    for tokenizer in ("article", "article pinyin"):
        db.execute(f"CREATE VIRTUAL TABLE f USING fts5(body, tokenize = '{tokenizer}')")
        db.executemany("INSERT INTO f(rowid, body) VALUES (?, CAST(? AS TEXT))", enumerate(texts))
        db.execute("INSERT INTO f(rowid, body) VALUES (1000, ?)", ("棠港(tánggǎng)市".encode(),))
        db.execute("INSERT INTO f(f) VALUES ('integrity-check')")
        for query in ("湖州", "湖", "州*", "a", "hu"):
            for row, body, marked in db.execute("SELECT rowid, body, highlight(f, 0, '<', '>') FROM f(?)", (query,)):
                assert marked.replace(b"<", b"").replace(b">", b"") == body.split(b"\0")[0] or b"\0" in body, row
        assert db.execute("SELECT rowid FROM f('棠港市')").fetchall() == [(1000,)]
        db.execute("DROP TABLE f")


def test_a_progress_handler_ends_the_indexing_of_a_large_text():
    db = connect()
    index(db, "f", ["云泽(yúnzé)市"], "article pinyin")
    db.commit()
    large = "云泽(yúnzé)市茶叶产量稳步增长 GDP\n" * 60000
    calls, longest, last = 0, 0.0, time.thread_time()

    def progress():
        nonlocal calls, longest, last
        now = time.thread_time()
        calls, longest, last = calls + 1, max(longest, now - last), now
        return calls > stop

    db.set_progress_handler(progress, 1000)
    stop = 8
    try:
        db.execute("INSERT INTO f VALUES (?)", (large,))
    except sqlite3.OperationalError as error:
        assert str(error) == "interrupted", error
    else:
        raise AssertionError(f"not ended after {calls} calls")
    assert longest < 0.5, longest  # tens of milliseconds, on a machine that does something else too
    db.set_progress_handler(None, 0)
    db.rollback()
    db.execute("INSERT INTO f(f) VALUES ('integrity-check')")
    assert db.execute("SELECT count(*) FROM f('云泽市')").fetchone() == (1,)


def test_time_grows_with_the_text():
    families = ["云泽市茶叶产量", "云(yún)泽(zé)", "云，", "(yún)", "云(yun)", "a ", "shanghai", "x", "xx5 ", "云a", "(", "é"]
    for tokenizer in ("article", "article pinyin"):
        for family in families:
            db, times = connect(), []
            db.execute(f"CREATE VIRTUAL TABLE f USING fts5(body, content='', tokenize = '{tokenizer}')")
            for n_bytes in (1 << 18, 1 << 20):
                text = family * (n_bytes // len(family.encode()))
                best = 9.0
                for row in range(3):
                    start = time.thread_time()
                    db.execute("INSERT INTO f(rowid, body) VALUES (?, ?)", (n_bytes + row, text))
                    db.rollback()
                    best = min(best, time.thread_time() - start)
                times.append(best)
            assert times[1] < 8 * times[0] + 0.02, (tokenizer, family, times)
            db.close()


def test_a_host_without_fts5_gets_everything_else():
    db = sqlite3.connect(":memory:")
    db.set_authorizer(lambda action, a, b, c, d: sqlite3.SQLITE_DENY if b == "fts5" else sqlite3.SQLITE_OK)
    db.enable_load_extension(True)
    db.load_extension(EXTENSION)
    assert db.execute("SELECT chinese_number('三')").fetchone() == (3,)
    db.set_authorizer(None)
    try:
        db.execute("CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'article')")
    except sqlite3.Error as error:
        assert "no such tokenizer" in str(error)
    else:
        raise AssertionError("the tokenizer is there")


def test_loading_twice_changes_nothing():
    db = connect()
    index(db, "f", ["云泽(yúnzé)市"])
    db.commit()  # FTS5 reads as long as a transaction lasts, and functions cannot change meanwhile
    db.enable_load_extension(True)
    db.load_extension(EXTENSION)
    index(db, "g", ["云泽(yúnzé)市"])
    for name in "fg":
        assert db.execute(f"SELECT count(*) FROM {name}('云泽市')").fetchone() == (1,)


def test_a_file_is_read_again_after_closing():
    path = os.path.join(ROOT, "build", "tokenizer.db")
    for suffix in ("", "-wal", "-journal"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)
    for round_ in range(3):
        db = sqlite3.connect(path)
        try:
            db.execute("SELECT * FROM f('云泽')").fetchall()
        except sqlite3.Error as error:  # without the extension the table cannot be opened
            assert round_ == 0 or "no such tokenizer" in str(error), error
        db.enable_load_extension(True)
        db.load_extension(EXTENSION)
        db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS f USING fts5(body, tokenize = 'article')")
        db.execute("INSERT INTO f VALUES ('云泽(yúnzé)市')")
        db.commit()
        assert len(db.execute("SELECT * FROM f('云泽市')").fetchall()) == round_ + 1
        db.close()
    os.remove(path)


def main():
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")]
    failed = 0
    for name, test in tests:
        try:
            test()
        except Exception:  # noqa: BLE001, any exception is a failure
            failed += 1
            print(f"not ok: {name}")
            traceback.print_exc(file=sys.stdout)
    print(f"tokenizer: {len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
