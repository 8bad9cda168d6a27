#!/usr/bin/env python3
"""Writes pattern_data.h, pattern_look_data.h and pattern_examples_data.h (in ext/core) from
ext/data/boilerplate.tsv.

Rows of one kind and place become one group, which the engine joins into one pattern. {{x}} turns into
a call of the definition x, or into its text when it is a plain class. Every row is marked when a line
that it matches may end with a full stop, as most paragraphs do and hardly any furniture does; rows of
a group that are marked and those that are not are two patterns. Hash tables say which of them can begin
with the first three characters of a line, or with what stands inside it where a row can begin with
anything; they may say yes once too often, never no. So nearly all lines cost a few look-ups.
Every row is read by Python's re here, and tried on its example and its near miss.
usage: gen_patterns.py [TABLE [OUTPUT_FOLDER]]
"""
import os
import re
import sys

import pattern_needs
from tables import c_string, read_rows

HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "data", "boilerplate.tsv")
FOLDER = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "..", "core")
COLUMNS = ["pattern", "kind", "where", "example", "near_miss", "note"]
GROUPS = {("boilerplate", "any"): "BOILERPLATE", ("boilerplate", "tail"): "BOILERPLATE_TAIL",
          ("boilerplate", "block"): "BOILERPLATE_BLOCK", ("boilerplate", "links"): "LINKS",
          ("boilerplate", "edge"): "BOILERPLATE_EDGE", ("boilerplate", "head"): "BOILERPLATE_HEAD",
          ("boilerplate", "credit"): "CREDIT", ("boilerplate", "comments"): "COMMENTS",
          ("boilerplate", "closing"): "CLOSING",
          ("byline", "any"): "BYLINE", ("byline", "any-named"): "BYLINE_NAMED",
          ("byline", "head"): "BYLINE_HEAD", ("byline", "below"): "BYLINE_BELOW"}
# as in AmPatternGroup
ORDER = ["BOILERPLATE", "BOILERPLATE_MORE", "BOILERPLATE_TAIL", "BOILERPLATE_EDGE", "BOILERPLATE_HEAD",
         "BOILERPLATE_BLOCK", "CLOSING", "LINKS", "COMMENTS", "CREDIT", "BYLINE", "BYLINE_NAMED",
         "BYLINE_HEAD", "BYLINE_BELOW"]
FILTERED = ["BOILERPLATE", "BOILERPLATE_MORE", "CLOSING", "LINKS", "BYLINE"]  # tried on every line
MOST_BYTES = 16000  # of the patterns of BOILERPLATE; PCRE2 compiles no more than 64 KB into one
MOST_OPEN = 64  # rows that can begin with anything: a bit each
START_BITS, EARLY_BITS, INSIDE_BITS = 15, 13, 13  # sizes of the hash tables
HAN = r"\x{3007}\x{3400}-\x{4DBF}\x{4E00}-\x{9FFF}\x{F900}-\x{FAFF}\x{20000}-\x{323AF}"
BANNER = "/* Written by ext/tools/gen_patterns.py from ext/data/boilerplate.tsv; do not edit. */"


def fail(number, message):
    raise SystemExit(f"{TABLE}:{number}: {message}")


def read_table():
    for number, cells in read_rows(TABLE):
        if len(cells) != len(COLUMNS):
            fail(number, f"{len(cells)} cells instead of {len(COLUMNS)}")
        yield number, dict(zip(COLUMNS, cells))


def write_out_han(pattern):
    r"""\p{Han} as ranges. PCRE2's own takes script extensions in and so matches 。, and Python has none."""
    inside = re.sub(r"\[[^\]]*\]", lambda m: m.group(0).replace(r"\p{Han}", HAN), pattern)
    return inside.replace(r"\p{Han}", f"[{HAN}]")


def to_python(number, pattern, defines):
    """The pattern as Python reads it: definitions written out, and nothing possessive
    (Python before 3.11.5 does not step back properly when the body of a possessive repeat fails)."""
    while "{{" in pattern:
        name = re.search(r"\{\{([^{}]*)\}\}", pattern).group(1)
        if name not in defines:
            fail(number, f"unknown definition {name}")
        pattern = pattern.replace("{{" + name + "}}", "(?:" + defines[name] + ")")
    pattern = re.sub(r"(?<!\\)([*+?}])\+", r"\1", pattern)
    return re.sub(r"\\x\{([0-9A-Fa-f]+)\}", lambda m: chr(int(m.group(1), 16)), write_out_han(pattern))


def to_pcre(pattern, defines):
    """The pattern as PCRE2 reads it: a class stands in place, every other definition is called."""
    def call(match):
        text = defines[match.group(1)]
        return text if text.startswith("[") and text.find("]") == len(text) - 1 else f"(?&{match.group(1)})"
    return write_out_han(re.sub(r"\{\{([^{}]*)\}\}", call, pattern))


def check_row(number, row, python):
    try:
        whole = re.compile(r"\A(?:" + python + r")\Z")
    except re.error as error:
        fail(number, f"does not compile: {error}")
    if not row["example"] or not whole.match(row["example"]):
        fail(number, f"does not match its example {row['example']}")
    if not row["near_miss"] or whole.match(row["near_miss"]):
        fail(number, f"matches its near miss {row['near_miss']}")


def write(name, lines):
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8") as out:
        out.write("\n".join([BANNER, ""] + lines) + "\n")


def set_groups(rows, defines):
    """Gives every row its group; what is too much for BOILERPLATE goes into BOILERPLATE_MORE."""
    size = 0
    for number, row in rows:
        row["group"] = GROUPS.get((row["kind"], row["where"])) or fail(number, "unknown kind or place")
        if row["group"] == "BOILERPLATE":
            size += len(to_pcre(row["pattern"], defines).encode())
            row["group"] += "_MORE" if size > MOST_BYTES else ""


def groups_of_definitions(rows, defines):
    """The groups that call each definition, themselves or through another one; only called ones."""
    uses = {}

    def note(pattern, group):
        for name in re.findall(r"\(\?&(\w+)\)", to_pcre(pattern, defines)):
            if group not in uses.setdefault(name, []):
                uses[name].append(group)
                note(defines[name], group)

    for _, row in rows:
        note(row["pattern"], row["group"])
    return {name: sorted(uses[name]) for name in defines if name in uses}


def slot(first, second, bits):
    """The same hash as engine_slot in engine_look.c."""
    return ((first * 0x9E3779B1 + second * 0x85EBCA6B) & 0xFFFFFFFF) >> (32 - bits)


def array(kind, name, size, words):
    digits = 16 if kind == "uint64_t" else 8
    lines = ["", f"static const {kind} {name}[{size}] = {{"]
    step = 4 if digits == 16 else 8
    for i in range(0, len(words), step):
        lines.append("    " + ", ".join(f"0x{w:0{digits}X}u" for w in words[i:i + step]) + ",")
    return lines + ["};"]


def write_look(rows):
    """What a line must begin with or hold, for each group and row."""
    first, second = [0] * (1 << START_BITS), [0] * (1 << START_BITS)
    early, inside = [0] * (1 << EARLY_BITS), [0] * (1 << INSIDE_BITS)
    opens, open_patterns = [], 0
    for number, row in rows:
        place = ORDER.index(row["group"]) * 2 + row["stop"]
        starts = pattern_needs.starts(row["items"], 3)
        if () not in starts:
            for s in starts:
                if len(s) == 3:
                    first[slot(s[0], s[1], START_BITS)] |= 1 << place
                    second[slot(s[1], s[2], START_BITS)] |= 1 << place
                else:
                    early[slot(s[0], s[1] if len(s) > 1 else 0, EARLY_BITS)] |= 1 << place
            continue
        needs = pattern_needs.needs(row["items"])
        if row["group"] in FILTERED or needs is None or len(opens) == MOST_OPEN:
            fail(number, "can begin with too many characters for its place, or holds nothing rare")
        for need in needs:
            inside[slot(need[0], need[1] if len(need) > 1 else 0, INSIDE_BITS)] |= 1 << len(opens)
        open_patterns |= 1 << place
        holds = [str(pattern_needs.may_hold(row["items"], ord(c))).lower() for c in "，。"]
        opens.append(f"    {{{place}, {pattern_needs.most(row['items'])}, {', '.join(holds)}}},")
    lines = ["enum {", f"    ENGINE_START_BITS = {START_BITS},", f"    ENGINE_EARLY_BITS = {EARLY_BITS},",
             f"    ENGINE_INSIDE_BITS = {INSIDE_BITS},", "};", "",
             "/* patterns by the first and the second character, and by the second and the third */"]
    lines += array("uint32_t", "engine_first", "1 << ENGINE_START_BITS", first)[1:]
    lines += array("uint32_t", "engine_second", "1 << ENGINE_START_BITS", second)
    lines += ["", "/* patterns that are known by less: one character (and 0), or two */"]
    lines += array("uint32_t", "engine_early", "1 << ENGINE_EARLY_BITS", early)[1:]
    lines += ["", "/* open rows by two characters, or one (and 0), that stand anywhere */"]
    lines += array("uint64_t", "engine_inside", "1 << ENGINE_INSIDE_BITS", inside)[1:]
    lines += ["", f"static const uint32_t engine_open_patterns = 0x{open_patterns:08X}u;", "",
              "static const EngineOpen engine_opens[] = {"] + opens + ["};"]
    write("pattern_look_data.h", lines)


def main():
    defines, rows = {}, []
    for number, row in read_table():
        if row["kind"] == "define":
            defines[row["where"]] = row["pattern"]
        else:
            rows.append((number, row))
    set_groups(rows, defines)
    for number, row in rows:
        group = row["group"]
        python = to_python(number, row["pattern"], defines)
        check_row(number, row, python)
        row["items"] = pattern_needs.parse(python)
        row["stop"] = pattern_needs.may_end(row["items"], ord("。"))
    uses = groups_of_definitions(rows, defines)
    lines = ["static const EngineDefinition engine_definitions[] = {"]
    for name, groups in uses.items():
        text = c_string(f"(?<{name}>{to_pcre(defines[name], defines)})")
        lines.append(f"    {{{' | '.join(f'1u << AM_PATTERNS_{g}' for g in groups)}, {text}}},")
    lines += ["};", "", "static const EngineRow engine_rows[] = {"]
    for number, row in sorted(rows, key=lambda r: r[1]["group"]):
        group = row["group"]
        lines.append(f"    {{AM_PATTERNS_{group}, {'true' if row['stop'] else 'false'}, "
                     f"{c_string(to_pcre(row['pattern'], defines))}}},")
    lines += ["};"]
    write("pattern_data.h", lines)
    write_look(rows)
    lines = ["static const PatternExample pattern_examples[] = {"]
    for number, row in rows:
        group = row["group"]
        lines.append(f"    {{AM_PATTERNS_{group}, {c_string(row['example'])}, {c_string(row['near_miss'])}}},")
    write("pattern_examples_data.h", lines + ["};"])


main()
