#!/usr/bin/env python3
"""Writes ext/core/pattern_data.h and ext/core/pattern_examples_data.h from ext/data/boilerplate.tsv.

Rows of one kind and place become one group, which the engine joins into one pattern. {{x}} turns into
a call of the definition x, or into its text when it is a plain class. For the groups that are tried on
every line a bit set says which first characters they can begin with (character modulo 4096: it may say
yes once too often, never no), so that nearly all lines cost one look-up. Every row is marked when a line
that it matches may end with a full stop, as most paragraphs do and hardly any furniture does.
Every row is read by Python's re here, and tried on its example and its near miss.
usage: gen_patterns.py [TABLE [OUTPUT_FOLDER]]
"""
import os
import re
import sys
from re import _constants as op
from re import _parser as parser

from tables import bit_set, c_string, read_rows

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
FILTERED = ["BOILERPLATE", "BOILERPLATE_MORE", "CLOSING", "LINKS", "BYLINE"]
MOST_BYTES = 16000  # of the patterns of BOILERPLATE; PCRE2 compiles no more than 64 KB into one
MOST_FIRST = 300  # a row of a filtered group must begin with one of at most so many characters
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


def first_of_item(kind, value):
    """(first characters or None for too many, may be empty) of one parsed item."""
    if kind is op.LITERAL:
        return {value}, False
    if kind is op.IN:
        found = set()
        for what, arg in value:
            if what is op.LITERAL:
                found.add(arg)
            elif what is op.RANGE and arg[1] - arg[0] < MOST_FIRST:
                found.update(range(arg[0], arg[1] + 1))
            elif what is op.CATEGORY and arg is op.CATEGORY_DIGIT:
                found.update(range(ord("0"), ord("9") + 1))
            else:
                return None, False
        return found, False
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        found, empty = first_of(value[2])
        return found, empty or value[0] == 0
    if kind is op.SUBPATTERN:
        return first_of(value[3])
    if kind is op.ATOMIC_GROUP:
        return first_of(value)
    if kind is op.BRANCH:
        parts = [first_of(branch) for branch in value[1]]
        whole = None if any(p[0] is None for p in parts) else set().union(*(p[0] for p in parts))
        return whole, any(p[1] for p in parts)
    if kind in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return set(), True
    return None, False


def first_of(items):
    found = set()
    for kind, value in items:
        part, empty = first_of_item(kind, value)
        if part is None:
            return None, False
        found |= part
        if not empty:
            return found, False
    return found, True


def in_class(value, c):
    """True when the class holds the character."""
    negated, inside = False, False
    for what, arg in value:
        negated = negated or what is op.NEGATE
        inside = inside or (what is op.LITERAL and arg == c) or (
            what is op.RANGE and arg[0] <= c <= arg[1]) or (
            what is op.CATEGORY and arg not in (op.CATEGORY_DIGIT, op.CATEGORY_SPACE))
    return inside != negated


def ends_item(kind, value, c):
    """(the item may end with the character, it may be empty)"""
    if kind is op.LITERAL:
        return value == c, False
    if kind is op.NOT_LITERAL:
        return value != c, False
    if kind is op.IN:
        return in_class(value, c), False
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        ends, empty = ends_with(value[2], c)
        return ends, empty or value[0] == 0
    if kind is op.SUBPATTERN:
        return ends_with(value[3], c)
    if kind is op.ATOMIC_GROUP:
        return ends_with(value, c)
    if kind is op.BRANCH:
        parts = [ends_with(branch, c) for branch in value[1]]
        return any(p[0] for p in parts), any(p[1] for p in parts)
    if kind in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return False, True
    return True, False


def ends_with(items, c):
    for kind, value in reversed(list(items)):
        ends, empty = ends_item(kind, value, c)
        if ends or not empty:
            return ends, False
    return False, True


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


def main():
    defines, rows, first = {}, [], {group: (set(), set()) for group in FILTERED}
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
        row["stop"] = ends_with(parser.parse(python), ord("。"))[0]
        if group in FILTERED:
            found, _ = first_of(parser.parse(python))
            if found is None or len(found) > MOST_FIRST:
                fail(number, "can begin with too many characters for its place")
            first[group][row["stop"]].update(found)
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
    for group in FILTERED:
        lines += ["", f"static const uint32_t engine_first_{group.lower()}[2][128] = {{"]
        for bits in map(bit_set, first[group]):
            lines += ["    {"]
            lines += ["        " + ", ".join(f"0x{w:08X}u" for w in bits[i:i + 8]) + "," for i in range(0, 128, 8)]
            lines += ["    },"]
        lines += ["};"]
    write("pattern_data.h", lines)
    lines = ["static const PatternExample pattern_examples[] = {"]
    for number, row in rows:
        group = row["group"]
        lines.append(f"    {{AM_PATTERNS_{group}, {c_string(row['example'])}, {c_string(row['near_miss'])}}},")
    write("pattern_examples_data.h", lines + ["};"])


main()
