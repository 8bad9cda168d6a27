#!/usr/bin/env python3
"""Writes ext/data/readings.tsv from Unihan, and two headers in ext/core from the tables.

readings.tsv holds every Mandarin reading of every Chinese character: kMandarin, kHanyuPinyin,
kXHC1983, kHanyuPinlu and kTGHZ2013 joined; a traditional character also takes the readings of its
simplified form. It is written again only where Debian's unicode-data is installed; pinyin_data.h (the
characters) and pinyin_syllables_data.h are always made from readings.tsv and readings_supplement.tsv.

usage: gen_pinyin.py [UNICODE_DIR]     default /usr/share/unicode
"""
import bz2
import os
import re
import sys
import unicodedata

from tables import read_rows

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "data")
CORE = os.path.join(HERE, "..", "core")
NOTE = ["/* Written by ext/tools/gen_pinyin.py from ext/data/readings.tsv and readings_supplement.tsv;",
        "** do not edit. The readings come from the Unicode Han Database under the Unicode licence. */", ""]
UNICODE = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
FIELDS = ("kMandarin", "kHanyuPinyin", "kXHC1983", "kHanyuPinlu", "kTGHZ2013")
TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
MARKS = {tone: mark for mark, tone in TONES.items()}
TWO_WAYS = 0x8000  # AM_PINYIN_TWO_WAYS in pinyin_internal.h
TONED = 64         # AM_PINYIN_TONED there
NEVER = "0x2929292929292908"  # the spelling of nothing: no bracket holds )


def split_syllable(text):
    """hú -> ('hu', 2); nǚ -> ('nv', 3); None for what is no syllable."""
    tone, letters = 0, ""
    for c in unicodedata.normalize("NFD", text.lower()):
        if c in TONES:
            tone = TONES[c]
        elif c == "\u0308":
            letters = letters[:-1] + "v"
        elif c == "\u0302":
            pass  # ê
        elif c.isascii() and c.isalpha():
            letters += c
        else:
            return None
    return (letters, tone) if letters else None


def unihan():
    readings, simplified = {}, {}
    with bz2.open(os.path.join(UNICODE, "Unihan_Readings.txt.bz2"), "rt", encoding="utf-8") as f:
        for line in f:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 3 and cells[1] in FIELDS:
                value = re.sub(r"\([0-9]+\)", " ", cells[2])  # kHanyuPinlu counts
                value = re.sub(r"[0-9]+[0-9.*]*(,[0-9.*]+)*:", " ", value)  # dictionary places
                found = re.split(r"[\s,]+", value)
                readings.setdefault(chr(int(cells[0][2:], 16)), []).extend(x for x in found if x)
    with bz2.open(os.path.join(UNICODE, "Unihan_Variants.txt.bz2"), "rt", encoding="utf-8") as f:
        for line in f:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 3 and cells[1] == "kSimplifiedVariant":
                simplified[chr(int(cells[0][2:], 16))] = [chr(int(x[2:], 16)) for x in
                                                          re.findall(r"U\+[0-9A-F]+", cells[2])]
    for traditional, forms in simplified.items():
        for form in forms:
            readings.setdefault(traditional, []).extend(readings.get(form, []))
    return {c: [r for r in dict.fromkeys(v) if split_syllable(r)] for c, v in readings.items()}


def write_readings():
    readings = unihan()
    with open(os.path.join(DATA, "readings.tsv"), "w", encoding="utf-8") as f:
        f.write("# hanzi\treadings\n# Written by ext/tools/gen_pinyin.py from the Unicode Han Database "
                f"({', '.join(FIELDS)});\n# Unicode licence, see UNICODE-LICENSE.txt.\n")
        for c in sorted(readings):
            if readings[c]:
                f.write(f"{c}\t{' '.join(readings[c])}\n")


def load():
    readings = {}
    for name in ("readings.tsv", "readings_supplement.tsv"):
        for _, (c, values) in read_rows(os.path.join(DATA, name)):
            readings.setdefault(c, []).extend(values.split())
    return {c: list(dict.fromkeys(map(split_syllable, vs))) for c, vs in readings.items()}


def spelled(syllable, tone):
    """('hu', 2) -> 'hú': the mark stands on a, o or e, else on the last vowel, else on m or n."""
    at = next((syllable.index(v) for v in "aeo" if v in syllable),
              max(syllable.rfind(v) for v in "iuv"))
    if at < 0:
        at = next((syllable.index(c) for c in "nm" if c in syllable), 0)
    marked = syllable[:at + 1] + MARKS.get(tone, "") + syllable[at + 1:]
    return unicodedata.normalize("NFC", marked.replace("v", "u\u0308"))


def spelling(syllable, tone):
    """As a number, see pinyin_spellings."""
    spelt = spelled(syllable, tone).encode()
    if len(spelt) > 7:
        raise SystemExit(f"{syllable}{tone} does not fit eight bytes")
    shift = 64 - 8 * len(spelt)
    return int.from_bytes(spelt, "little") << shift | shift | (TONED if tone else 0)


def ends_in(syllable, others):
    """Is one of the others a longer or shorter syllable with the same end? u stands for v too."""
    plain = syllable.replace("v", "u")
    ends = (other.replace("v", "u") for other in others)
    return any(len(o) != len(plain) and (o.endswith(plain) or plain.endswith(o)) for o in ends)


def rows(items, per_line):
    return ["    " + " ".join(f"{x}," for x in items[i:i + per_line]) for i in range(0, len(items), per_line)]


def write(name, lines):
    with open(os.path.join(CORE, name), "w", encoding="utf-8") as f:
        f.write("\n".join(NOTE + lines + [""]))


def write_headers(readings):
    syllables = sorted({s for vs in readings.values() for s, _ in vs})
    index = {s: i for i, s in enumerate(syllables)}
    pool, place = [0], {}
    offset_of = {}
    for c in sorted(readings):
        others = [s for s, _ in readings[c]]
        codes = tuple(index[s] * 5 + t + TWO_WAYS * ends_in(s, others) for s, t in readings[c])
        if codes not in place:
            place[codes] = len(pool)
            pool += [len(codes), *codes]
        offset_of[ord(c)] = place[codes]
    if len(pool) >= 65536:
        raise SystemExit("the pool of readings does not fit 16 bits")
    never = len(syllables) * 5  # spelled as seven bytes that no letters have
    first = [pool[offset_of[c] + 1] if c in offset_of else never for c in range(0x4E00, 0xA000)]
    first = [never if code & TWO_WAYS else code for code in first]
    main = [offset_of.get(c, 0) for c in range(0x4E00, 0xA000)]
    extension = [offset_of.get(c, 0) for c in range(0x3400, 0x4DC0)]
    others = sorted((c, o) for c, o in offset_of.items() if not (0x4E00 <= c < 0xA000 or 0x3400 <= c < 0x4DC0))
    write("pinyin_syllables_data.h", [
        f"enum {{ PINYIN_N_SYLLABLES = {len(syllables)} }};", "",
        "/* Syllables without tones, in order; u with two dots is v. */",
        "static const char pinyin_syllables[][8] = {", *rows([f'"{x}"' for x in syllables], 10), "};", "",
        "/* Their letters. */", "static const uint8_t pinyin_lengths[] = {",
        *rows([len(x) for x in syllables], 32), "};"])
    write("pinyin_data.h", [
        "/* How syllable * 5 + tone (0 is neutral) is spelled: the last bytes of eight, the last one highest;",
        "** in the low byte AM_PINYIN_TONED and 64 less the bits of the spelling. The last one is none. */",
        "static const uint64_t pinyin_spellings[] = {",
        *rows([f"0x{spelling(x, t):016x}" for x in syllables for t in range(5)] + [NEVER], 5), "};", "",
        "/* The first reading of U+4E00..U+9FFF, the last one of all where it has none or one with a flag. */",
        "static const uint16_t pinyin_first[] = {", *rows(first, 16), "};", "",
        "/* Sets of readings: a count, then syllable * 5 + tone, what is used most first. AM_PINYIN_TWO_WAYS:",
        "** the character has a longer or shorter syllable with the same end. */",
        "static const uint16_t pinyin_sets[] = {", *rows(pool, 16), "};", "",
        "/* Where the set of a character stands, 0 for none: U+4E00..U+9FFF, U+3400..U+4DBF, others. */",
        "static const uint16_t pinyin_main[] = {", *rows(main, 16), "};", "",
        "static const uint16_t pinyin_extension[] = {", *rows(extension, 16), "};", "",
        "static const struct {", "    uint32_t code_point;", "    uint16_t set;", "} pinyin_others[] = {",
        *rows([f"{{{c}, {o}}}" for c, o in others], 6), "};"])
    print(f"{len(readings)} characters, {sum(map(len, readings.values()))} readings, {len(syllables)} syllables")


if __name__ == "__main__":
    if os.path.exists(os.path.join(UNICODE, "Unihan_Readings.txt.bz2")):
        write_readings()
    write_headers(load())
