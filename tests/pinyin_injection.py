#!/usr/bin/python3
"""Injects pinyin into clean text in many forms and checks that strip_pinyin gives the clean text back.

usage: tests/pinyin_injection.py [--extension PATH] [--texts N] [--forms]

The words and readings come from ext/data/readings.tsv: random characters with their first reading, so
that no word list decides what is tried. Every text has one form, N texts a form, 12 words a text. An
annotation is exact if the word and what follows it come back as they were. --forms prints the share of
every form. Ends with "injection: N passed, N failed": one for every form and one for all.
"""
import argparse
import os
import random
import sqlite3
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
MARK_OF = {tone: mark for mark, tone in MARKS.items()}
BRACKETS = [("(", ")"), ("（", "）"), ("[", "]"), ("【", "】")]
INITIALS = dict(zip("b p m f d t n l g k h j q x zh ch sh r z c s".split(), "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ"))
FINALS = dict(pair.split(":") for pair in (
    "a:ㄚ o:ㄛ e:ㄜ ai:ㄞ ei:ㄟ ao:ㄠ ou:ㄡ an:ㄢ en:ㄣ ang:ㄤ eng:ㄥ er:ㄦ i:ㄧ ia:ㄧㄚ io:ㄧㄛ ie:ㄧㄝ iao:ㄧㄠ iu:ㄧㄡ "
    "ian:ㄧㄢ in:ㄧㄣ iang:ㄧㄤ ing:ㄧㄥ u:ㄨ ua:ㄨㄚ uo:ㄨㄛ uai:ㄨㄞ ui:ㄨㄟ uan:ㄨㄢ un:ㄨㄣ uang:ㄨㄤ ong:ㄨㄥ ü:ㄩ üe:ㄩㄝ "
    "üan:ㄩㄢ ün:ㄩㄣ iong:ㄩㄥ").split())
WHOLE = dict(pair.split(":") for pair in (
    "yi:i ya:ia yo:io ye:ie yao:iao you:iu yan:ian yin:in yang:iang ying:ing wu:u wa:ua wo:uo wai:uai wei:ui wan:uan "
    "wen:un wang:uang weng:ong yu:ü yue:üe yuan:üan yun:ün yong:iong").split())
TONES = {"1": "", "2": "ˊ", "3": "ˇ", "4": "ˋ"}


def readings():
    table = {}
    for line in open(os.path.join(ROOT, "ext", "data", "readings.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            hanzi, values = line.rstrip("\n").split("\t")
            if "\u4e00" <= hanzi <= "\u9fff":
                table[hanzi] = values.split()[0]
    return {c: r for c, r in table.items() if any(m in unicodedata.normalize("NFD", r) for m in MARKS)}


# ---- one syllable ----

def split_tone(syllable):
    """lǜ: ("lü", "4"); a syllable without a mark has tone 5."""
    plain, tone = "", "5"
    for c in unicodedata.normalize("NFD", syllable):
        if c in MARKS:
            tone = MARKS[c]
        else:
            plain += c
    return unicodedata.normalize("NFC", plain), tone


def toned(plain, tone):
    """The mark stands on a, o or e, else on the last vowel."""
    at = next((plain.index(v) for v in "ae" if v in plain), -1)
    if at < 0:
        at = plain.index("o") if "o" in plain else max(plain.rfind(v) for v in "iuü")
    return unicodedata.normalize("NFC", plain[:at + 1] + MARK_OF[tone] + plain[at + 1:]) if at >= 0 else plain


def numbered(syllable):
    plain, tone = split_tone(syllable)
    return plain.replace("ü", "u:") + tone


def letter_v(syllable):
    """lv4, jv2: v for every ü, also for that which is written u after j, q and x."""
    plain, tone = split_tone(syllable)
    if plain[0] in "jqx" and plain[1:] in ("u", "ue", "uan", "un"):
        plain = plain.replace("u", "v", 1)
    return plain.replace("ü", "v") + tone


def bopomofo(syllable):
    """zhōng: ㄓㄨㄥ; None for a syllable that has no spelling in it."""
    plain, tone = split_tone(syllable)
    if plain in WHOLE:
        initial, final = "", WHOLE[plain]
    else:
        initial = next((i for i in ("zh", "ch", "sh") if plain.startswith(i)), plain[0] if plain[0] in INITIALS else "")
        final = plain[len(initial):]
        if initial in ("j", "q", "x") and final.startswith("u"):
            final = "ü" + final[1:]
        if initial in ("zh", "ch", "sh", "r", "z", "c", "s") and final == "i":
            final = None
        elif initial in ("b", "p", "m", "f") and final == "ong":
            return None
    if final is not None and final not in FINALS:
        return None
    return INITIALS.get(initial, "") + (FINALS[final] if final else "") + TONES[tone]


def joined(syllables):
    """zhōngguó; an apostrophe before a vowel that could be read with the syllable before it."""
    word = ""
    for s in syllables:
        first = unicodedata.normalize("NFD", s)[0]
        word += ("'" if word and first in "aeo" else "") + s
    return word


# ---- the forms: (word, its syllables, chance) gives the word with its annotation ----

def within(word, text, chance):
    opening, closing = chance.choice(BRACKETS)
    return word + opening + text + closing


def spelled(spell):
    return lambda word, syllables, chance: within(word, spell(syllables), chance)


def bracketed(pairs):
    def form(word, syllables, chance):
        opening, closing = chance.choice(pairs)
        return word + opening + joined(syllables) + closing
    return form


def with_quotes(word, syllables, chance):
    opening, closing = chance.choice(["“”", "「」", "《》", "‘’"])
    return (opening + word + closing, opening + within(word + closing, joined(syllables), chance))


def accumulated(word, syllables, chance):
    if len(word) == 1:
        return within(word, joined(syllables), chance)
    head = within(word[:-1], joined(syllables[:-1]), chance)
    return head + within(word[-1], joined(syllables), chance)


def doubled(word, syllables, chance):
    text = joined(syllables)
    return within(within(word, text, chance), text, chance)


def repeated_without_tones(word, syllables, chance):
    first = within(word, joined(syllables), chance)
    return within(first, joined([split_tone(s)[0] for s in syllables]), chance)


def wrong_tones(word, syllables, chance):
    """Up to half of the tones of a word are those of another reading."""
    wrong = list(syllables)
    for at in chance.sample(range(len(word)), len(word) // 2):
        plain, tone = split_tone(wrong[at])
        wrong[at] = toned(plain, chance.choice([t for t in "1234" if t != tone]))
    return within(word, joined(wrong), chance)


def neutral_end(word, syllables, chance):
    last = [split_tone(syllables[-1])[0]] if len(word) > 1 else syllables[-1:]
    return within(word, joined(syllables[:-1] + last), chance)


def sandhi(word, syllables, chance):
    """不 and 一 as they sound before a fourth tone, and a third tone before a third."""
    tones = [split_tone(s)[1] for s in syllables]
    if tones[0] == "4":
        head, sound = chance.choice([("不", "bú"), ("一", "yí")])
        return (head + word, within(head + word, joined([sound] + syllables), chance))
    changed = list(syllables)
    for at in range(len(word) - 1):
        if tones[at] == tones[at + 1] == "3":
            changed[at] = toned(split_tone(syllables[at])[0], "2")
    return within(word, joined(changed), chance)


def with_particle(word, syllables, chance):
    particle, sound = chance.choice([("的", "de"), ("了", "le"), ("着", "zhe"), ("吗", "ma"), ("吧", "ba"), ("呢", "ne")])
    return (word + particle, within(within(word, joined(syllables), chance) + particle, sound, chance))


def dense(word, syllables, chance):
    """Every character with its own syllable, one in four without its tone."""
    texts = [split_tone(s)[0] if chance.random() < 0.25 else s for s in syllables]
    return "".join(within(c, text, chance) for c, text in zip(word, texts))


def left_open(word, syllables, chance):
    """The closing bracket is lost; what follows is not Latin."""
    return (word + "。", word + chance.choice("(（") + joined(syllables) + "。")


def breve(syllables):
    text = unicodedata.normalize("NFD", joined(syllables)).replace("\u030c", "\u0306")
    return unicodedata.normalize("NFC", text)


def look_alikes(syllables):
    return unicodedata.normalize("NFD", joined(syllables)).replace("g", "ɡ").replace("a", "ɑ")


def zhuyin(word, syllables, chance):
    texts = [bopomofo(s) for s in syllables]
    if None in texts:
        return within(word, joined(syllables), chance)
    return within(word, chance.choice(["", " "]).join(texts), chance)


FORMS = {
    "joined": spelled(joined),
    "blanks between": spelled(" ".join),
    "hyphens between": spelled("-".join),
    "apostrophes between": spelled("’".join),
    "tone numbers": spelled(lambda s: "".join(numbered(x) for x in s)),
    "tone numbers, blanks": spelled(lambda s: " ".join(numbered(x) for x in s)),
    "v for ü": spelled(lambda s: "".join(letter_v(x) for x in s)),
    "upper case": spelled(lambda s: joined(s).upper()),
    "capitalized": spelled(lambda s: joined(s).capitalize()),
    "every syllable capitalized": spelled(lambda s: "".join(x.capitalize() for x in s)),
    "combining marks": spelled(lambda s: unicodedata.normalize("NFD", joined(s))),
    "breve for caron": spelled(breve),
    "ɡ and ɑ": spelled(look_alikes),
    "bopomofo": zhuyin,
    "mixed widths": bracketed([("(", "）"), ("（", ")"), ("[", "］"), ("［", "]")]),
    "other brackets": bracketed(["{}", "〔〕", "｛｝", "［］"]),
    "blanks inside": spelled(lambda s: " " + joined(s) + " "),
    "blanks before": lambda w, s, chance: within(w + " " * chance.randrange(1, 3), joined(s), chance),
    "quotes before": with_quotes,
    "accumulated": accumulated,
    "doubled": doubled,
    "repeated without tones": repeated_without_tones,
    "half of the tones wrong": wrong_tones,
    "neutral last syllable": neutral_end,
    "sandhi": sandhi,
    "particles": with_particle,
    "dense, some without tones": dense,
    "left open": left_open,
}


def make(chance, table, characters, form):
    """Two lists of 12 pieces, clean and dirty."""
    clean, dirty = [], []
    for _ in range(12):
        word = "".join(chance.choice(characters) for _ in range(chance.randrange(1, 5)))
        got = form(word, [table[c] for c in word], chance)
        plain, noisy = got if isinstance(got, tuple) else (word, got)
        mark = chance.choice("，。、；0123AB") if chance.random() < 0.5 else ""
        clean.append(plain + mark)
        dirty.append(noisy + mark)
    return clean, dirty


def exact_pieces(clean, got):
    """How many pieces of `clean` stand in `got`, in order: a piece that is not there costs itself alone."""
    count = at = 0
    for piece in clean:
        if got.startswith(piece, at):
            count += 1
            at += len(piece)
        else:
            found = got.find(piece, at)
            if found >= 0 and found - at < 80:
                at = found + len(piece)
    return count


def measure(db, table, name, texts):
    chance = random.Random(f"{name} 20250523")
    characters = sorted(table)
    exact = 0
    shown = 0
    for _ in range(texts):
        clean, dirty = make(chance, table, characters, FORMS[name])
        got = db.execute("SELECT strip_pinyin(?)", ("".join(dirty),)).fetchone()[0]
        if got == "".join(clean):
            exact += len(clean)
            continue
        exact += min(exact_pieces(clean, got), len(clean) - 1)
        if shown < 2:
            shown += 1
            print(f"{name}: {''.join(dirty)}\n  gave {got}\n  not  {''.join(clean)}")
    return exact, 12 * texts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extension", default=os.path.join(ROOT, "article_metrics"))
    parser.add_argument("--texts", type=int, default=330)
    parser.add_argument("--forms", action="store_true")
    options = parser.parse_args()
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(options.extension)
    table = readings()
    sum_exact = sum_all = 0
    passed = failed = 0
    for name in FORMS:
        exact, everything = measure(db, table, name, options.texts)
        if options.forms:
            print(f"{name:30} {exact:7} of {everything:7} exact")
        sum_exact += exact
        sum_all += everything
        # random rare characters make words that no language has: one in a hundred of a form may fail
        good = exact >= 0.99 * everything
        passed += good
        failed += not good
    good = sum_exact >= 0.999 * sum_all
    passed += good
    failed += not good
    print(f"{len(FORMS)} forms, {sum_exact} of {sum_all} annotations exact ({100 * sum_exact / sum_all:.3f} %)")
    print(f"injection: {passed} passed, {failed} failed")
    return 0 if failed == 0 else 1


if __name__ == "__main__":
    raise SystemExit(main())
