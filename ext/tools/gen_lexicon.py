#!/usr/bin/env python3
"""Writes ext/core/lexicon_data.h from the word tables in ext/data.

words.tsv              entry, category, value, note    -> set WORD
places.tsv             entry, kind, note               -> set WORD, category scope
units.tsv              entry, class, canonical, note   -> set UNIT
adjectives.tsv         entry, ordinal, note            -> set ADJECTIVE
superlative_stops.tsv  entry, note                     -> set SUPERLATIVE_STOP
ordinal_stops.tsv      entry, note                     -> set ORDINAL_STOP
unit_stops.tsv         entry, note                     -> set UNIT, no unit
suffixes.tsv           entry, role, note               -> suffixes by role

Every row of the word tables also counts in traditional characters, by traditional.tsv.
boilerplate.tsv and rules.tsv (id, fact, note, example) are listed for article_lexicon only; gen_patterns.py compiles the first.
usage: gen_lexicon.py [DATA_DIR [OUTPUT]]
"""
import os
import sys

from tables import c_string

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "data")
OUT = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "..", "core", "lexicon_data.h")
SETS = ["WORD", "UNIT", "ADJECTIVE", "SUPERLATIVE_STOP", "ORDINAL_STOP"]
UNIT_CLASS = {"money": "MONEY", "percent": "PERCENT", "point": "POINT", "ratio": "RATIO", "time": "TIME",
              "person": "PERSON", "count": "COUNT", "transport": "COUNT", "sport": "COUNT"}
ROLES = ["quantity", "holder", "place", "event", "ratio", "loose_left", "loose_right", "firm", "no_city",
         "group", "compound", "fate", "state", "amount", "no_name", "agent", "no_quantity", "foreign"]
PAIR_BITS = 1 << 17
PAIR_SLOTS = 1 << 14
# AmScopeKind in lexicon.h
SCOPE_KIND = {"relative": 1, "world": 2, "economic": 2, "province": 3, "prefecture": 4, "country": 5}
QUALIFIERS = {"near", "about", "over", "under", "cap"}


def rows(name):
    """Rows of a table as dicts; the columns stand in its first comment line that has tabs."""
    path = os.path.join(DATA, name)
    columns = None
    if not os.path.exists(path):
        return
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("#") and not line.startswith("#\t"):
            if columns is None and "\t" in line:
                columns = line.lstrip("# ").split("\t")
            continue
        if not line.strip():
            continue
        if columns is None:
            raise SystemExit(f"{name}: no line '# column<TAB>column' before the rows")
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise SystemExit(f"{name}:{number}: {len(cells)} cells, {len(columns)} columns")
        yield dict(zip(columns, cells + [""] * (len(columns) - len(cells))))


def c_cell(text):
    return c_string(text) if text else "NULL"


def traditional():
    return {r["simplified"]: r["traditional"] for r in rows("traditional.tsv")}


def collect():
    variant = traditional()
    sets = {s: {} for s in SETS}
    suffixes = {role: [] for role in ROLES}
    listed = []

    def add(set_name, entry, category, value=0, canonical=None, shown=None, shown_value="", note=""):
        listed.append((shown or category.lower(), entry, shown_value, note))
        old = sets[set_name].get(entry)
        if old is not None and set_name == "WORD" and old[0] != category and shown != "scope":
            raise SystemExit(f"{entry}: both {old[0]} and {category}")
        if old is None:
            sets[set_name][entry] = (category, value, canonical)
        other = "".join(variant.get(c, c) for c in entry)
        if other != entry:
            sets[set_name].setdefault(other, (category, value, canonical and "".join(
                variant.get(c, c) for c in canonical)))

    for r in rows("words.tsv"):
        value, canonical = r.get("value", ""), None
        if value in QUALIFIERS:
            number, canonical = 0, value
        else:
            number = int(value or 0)
        add("WORD", r["entry"], r["category"].upper(), number, canonical, None, value, r.get("note", ""))
    for r in rows("places.tsv"):
        add("WORD", r["entry"], "SCOPE", SCOPE_KIND.get(r.get("kind"), 0), None, "scope", r.get("kind", ""), r.get("note", ""))
    for r in rows("units.tsv"):
        add("UNIT", r["entry"], "UNIT_" + UNIT_CLASS.get(r["class"], "MEASURE"), 0, r.get("canonical") or None,
            "unit", r["class"], r.get("note", ""))
    for r in rows("adjectives.tsv"):
        add("ADJECTIVE", r["entry"], "NONE", int(r.get("ordinal") or 0), None, "adjective", r.get("ordinal", ""),
            r.get("note", ""))
    for r in rows("superlative_stops.tsv"):
        add("SUPERLATIVE_STOP", r["entry"], "NONE", 0, None, "superlative_stop", "", r.get("note", ""))
    for r in rows("ordinal_stops.tsv"):
        add("ORDINAL_STOP", r["entry"], "NONE", 0, None, "ordinal_stop", "", r.get("note", ""))
    for r in rows("unit_stops.tsv"):
        add("UNIT", r["entry"], "NONE", 0, None, "unit_stop", "", r.get("note", ""))
    for r in rows("suffixes.tsv"):
        suffixes[r["role"]].append(r["entry"])
        suffixes[r["role"]].append("".join(variant.get(c, c) for c in r["entry"]))
        listed.append(("suffix", r["entry"], r["role"], r.get("note", "")))
    for r in rows("lists.tsv"):
        listed.append(("list", r["entry"], r["list"], r.get("note", "")))
    for r in rows("boilerplate.tsv"):
        listed.append((r.get("kind", "boilerplate"), r["pattern"], "", r.get("note", "")))
    for r in rows("rules.tsv"):
        listed.append(("rule", r["id"], r["fact"], f"{r['note']}: {r['example']}"))
    return sets, suffixes, listed


def slots(words, offset, first_of):
    """Open addressing by the hash of lexicon.c over the first characters; the words of one set,
    which begin at `offset` in the table of all."""
    size = 8
    while size < 2 * len(first_of) + 2:
        size *= 2
    table = [(0, 0, 0, 0)] * size
    for code_point, (first, n) in sorted(first_of.items()):
        seconds = 0
        for entry in words[first - offset:first - offset + n]:
            seconds |= 1 << (ord(entry[1]) & 63) if len(entry) > 1 else 0
        i = ((code_point * 2654435761 & 0xFFFFFFFF) >> 7) & (size - 1)
        while table[i][1]:
            i = (i + 1) & (size - 1)
        table[i] = (seconds, code_point, first, n)
    return table


def pair_tables(pairs):
    """A set of hashes, which may say yes too often, and the words of each pair of characters."""
    bits = [0] * (PAIR_BITS // 32)
    table = [(0, 0, 0)] * PAIR_SLOTS
    if 2 * len(pairs) > PAIR_SLOTS:
        raise SystemExit("too many pairs of characters")
    for pair, (first, n) in sorted(pairs.items()):
        if pair > 0xFFFFFFFF or n > 0xFFFF:
            raise SystemExit("a pair of characters is too large")
        value = (pair >> 16) * 40503 + (pair & 0xFFFF) * 25117
        bit = value & (PAIR_BITS - 1)
        bits[bit >> 5] |= 1 << (bit & 31)
        i = value & (PAIR_SLOTS - 1)
        while table[i][0]:
            i = (i + 1) & (PAIR_SLOTS - 1)
        table[i] = (pair, first, n)
    return bits, table


def suffix_tables(suffixes):
    """Suffixes of all roles by their last character, the longest first, and the slots that find them: a
    character of three bytes or of ASCII."""
    roles_of = {}
    for i, role in enumerate(ROLES):
        for word in suffixes[role]:
            roles_of[word] = roles_of.get(word, 0) | 1 << i
    ordered = sorted(roles_of, key=lambda w: (ord(w[-1]), -len(w.encode()), w))
    first_of = {}
    for i, word in enumerate(ordered):
        if len(word[-1].encode()) not in (1, 3):
            raise SystemExit(f"suffix {word}: ends neither in ASCII nor in three bytes")
        first, n, roles = first_of.get(ord(word[-1]), (i, 0, 0))
        first_of[ord(word[-1])] = (first, n + 1, roles | roles_of[word])
    size = 8
    while size < 2 * len(first_of) + 2:
        size *= 2
    table = [(0, 0, 0, 0)] * size
    for code_point, (first, n, roles) in sorted(first_of.items()):
        i = ((code_point * 2654435761 & 0xFFFFFFFF) >> 7) & (size - 1)
        while table[i][0]:
            i = (i + 1) & (size - 1)
        table[i] = (code_point, roles, first, n)
    return [(w, roles_of[w]) for w in ordered], table


def main():
    sets, suffixes, listed = collect()
    out = ["/* Written by ext/tools/gen_lexicon.py from the tables in ext/data; do not edit. */", ""]
    words, seconds, rests, tables, pairs = [], [], [], {}, {}
    for name in SETS:
        ordered = sorted(sets[name].items(), key=lambda kv: (
            ord(kv[0][0]), ord((kv[0] + "\0")[1]), -len(kv[0].encode()), kv[0]))
        first_of = {}
        for entry, (category, value, canonical) in ordered:
            first, n = first_of.get(ord(entry[0]), (len(words), 0))
            first_of[ord(entry[0])] = (first, n + 1)
            seconds.append(ord((entry + "\0")[1]))
            rest = entry[1:].encode()
            if name == "WORD" and len(entry) > 1:
                pair = ord(entry[0]) << 16 | ord(entry[1])
                first, n = pairs.get(pair, (len(words), 0))
                pairs[pair] = (first, n + 1)
            rests.append((int.from_bytes(rest[:8], "little"), len(rest)))
            prefix = "AM_" if category.startswith("UNIT_") else "AM_WORD_"
            words.append(f"    {{{c_cell(entry)}, {len(entry.encode())}, {prefix}{category}, {value}, "
                         f"{c_cell(canonical)}}},")
        tables[name] = slots([entry for entry, _ in ordered], len(words) - len(ordered), first_of)
    if len(words) >= 65536:
        raise SystemExit("too many words for 16 bits")
    out += ["static const AmWord lexicon_words[] = {", *words, "};", ""]
    out.append("static const uint32_t lexicon_seconds[] = {")
    out += ["    " + " ".join(f"{c}," for c in seconds[i:i + 14]) for i in range(0, len(seconds), 14)]
    out += ["};", ""]
    out.append("static const LexiconRest lexicon_rests[] = {")
    out += ["    " + " ".join(f"{{0x{h:x}, {n}}}," for h, n in rests[i:i + 4])
            for i in range(0, len(rests), 4)]
    out += ["};", "", f"enum {{ LEXICON_PAIR_BITS = {PAIR_BITS}, LEXICON_PAIR_SLOTS = {PAIR_SLOTS} }};", "",
            "/* bits of the first two characters of AM_SET_WORD, hashed as in lexicon.c */",
            f"static const uint32_t lexicon_pair_bits[{PAIR_BITS // 32}] = {{"]
    bits, pair_slots = pair_tables(pairs)
    out += ["    " + " ".join(f"0x{b:x}," for b in bits[i:i + 8]) for i in range(0, len(bits), 8)]
    out += ["};", "", f"static const LexiconPair lexicon_pair_slots[{PAIR_SLOTS}] = {{"]
    out += ["    " + " ".join(f"{{{p}u, {f}, {n}}}," for p, f, n in pair_slots[i:i + 4])
            for i in range(0, PAIR_SLOTS, 4)]
    out += ["};", ""]
    for name in SETS:
        out.append(f"static const LexiconSlot lexicon_slots_{name.lower()}[] = {{")
        out += ["    " + " ".join(f"{{0x{s:x}, {c}, {f}, {n}}}," for s, c, f, n in tables[name][i:i + 4])
                for i in range(0, len(tables[name]), 4)]
        out += ["};", ""]
    out.append("static const LexiconSet lexicon_sets[] = {")
    out += [f"    {{lexicon_slots_{n.lower()}, {len(tables[n]) - 1}}}," for n in SETS]
    out += ["};", ""]
    endings, table = suffix_tables(suffixes)
    out.append("static const LexiconSuffix lexicon_suffixes[] = {")
    out += [f"    {{{c_cell(w)}, {len(w.encode())}, 0x{roles:x}}}," for w, roles in endings]
    out += ["};", "", "static const LexiconSuffixSlot lexicon_suffix_slots[] = {"]
    out += ["    " + " ".join(f"{{{c}, 0x{r:x}, {f}, {n}}}," for c, r, f, n in table[i:i + 4])
            for i in range(0, len(table), 4)]
    out += ["};", "", "static const AmLexiconEntry lexicon_rows[] = {"]
    out += [f"    {{{c_cell(c)}, {c_cell(e)}, {c_cell(v)}, {c_cell(n)}}}," for c, e, v, n in listed]
    out += ["};", ""]
    with open(OUT, "w", encoding="utf-8") as f:
        f.write("\n".join(out))


if __name__ == "__main__":
    main()
