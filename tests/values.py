#!/usr/bin/python3
"""Give every function every kind of value, in databases of all three encodings.

usage: tests/values.py [PATH]     PATH of the extension, default ./article_metrics

For each value and function: no error, NULL only for NULL, the scalar twin has as many rows as the
table, and every place cuts out of the text just what the row says (SQLite's own substr decides).
"""
import json
import os
import sqlite3
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FACT = "全市财政收入34.6亿元，居全省第3位。"

# SQL for each value. x'..' casts are bytes taken for UTF-8, or for UTF-16 in such databases.
VALUES = {
    "null": "NULL",
    "integer": "12345",
    "negative integer": "-9223372036854775808",
    "real": "3.25",
    "infinity": "9e999",
    "empty text": "''",
    "one byte": "'a'",
    "one hanzi": "'省'",
    "a fact": f"'{FACT}'",
    "a numeral": "'三百六十五'",
    "blank": "' '",
    "line ends": "char(13, 10, 10, 13)",
    "NUL": "char(0)",
    "NUL inside": f"'{FACT}' || char(0) || '{FACT}'",
    "NUL in a numeral": "'三' || char(0)",
    "U+10FFFF": "char(1114111)",
    "U+FFFD": "char(65533)",
    "surrogate half by char()": "char(55296)",
    "byte order mark": "char(65279) || '居全省第3位。'",
    "combining": "'e' || char(769) || '(' || 'hú' || ')'",
    "open brackets": "'((((((（（（（(hú'",
    "pinyin": "'云泽(yúnzé)市'",
    "empty blob": "x''",
    "blob of one byte": "x'E5'",
    "blob with a fact": f"CAST('{FACT}' AS BLOB)",
    "blob with NUL": "x'00E79C8100'",
    "zeroblob": "zeroblob(100)",
    "large zeroblob": "zeroblob(100000)",
    "broken: cut character": "CAST(x'E585A8E79C' AS TEXT)",
    "broken: stray continuation": "CAST(x'80BFE585A880E79C81' AS TEXT)",
    "broken: overlong": "CAST(x'C0AFE080AFF08080AF' AS TEXT)",
    "broken: surrogate": "CAST(x'EDA080EDBFBF' AS TEXT)",
    "broken: above U+10FFFF": "CAST(x'F4908080F8888080' AS TEXT)",
    "broken: FF and FE": "CAST(x'FFFEFFFE' AS TEXT)",
    "UTF-16 lone high surrogate": "CAST(x'00D85100' AS TEXT)",
    "UTF-16 lone low surrogate": "CAST(x'5100DC005100' AS TEXT)",
    "UTF-16 odd length": "CAST(x'5100D8' AS TEXT)",
    "broken blob round a fact": f"x'FF80E5' || CAST('{FACT}' AS BLOB) || x'E580'",
    "long line": "replace(hex(zeroblob(5000)), '00', '第3位')",
    "many lines": "replace(hex(zeroblob(2000)), '00', '全省第3位。' || char(10))",
}
TABLES = ["article_ranks", "article_metrics", "article_sections", "pinyin_annotations"]
SCALARS = ["strip_pinyin({})", "strip_pinyin({}, 'shape')", "strip_pinyin({}, 'all')",
           "article_clean({})", "article_html({})", "article_title({})", "extract_rank({})",
           "extract_rank({}, '全省')",
           "extract_rank('居全省第3位。', {})", "extract_rank('居全省第3位。', '全省', {})",
           "extract_metric({}, '收入')", "extract_metric('收入3元。', {})",
           "extract_metric('收入3元。', '收', {})", "chinese_number({})", "article_ranks({})",
           "article_metrics({})", "article_sections({})", "pinyin_annotations({})"]
NEVER_NULL = {"strip_pinyin({})", "strip_pinyin({}, 'shape')", "strip_pinyin({}, 'all')",
              "article_clean({})", "article_html({})", "article_ranks({})", "article_metrics({})",
              "article_sections({})", "pinyin_annotations({})"}


class Count:
    """Counts what held and what did not, and tells the latter."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, good, *told):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print("values:", *told)


def connect(extension, encoding):
    db = sqlite3.connect(":memory:")
    db.text_factory = bytes
    db.execute(f"PRAGMA encoding = '{encoding}'")
    db.enable_load_extension(True)
    db.load_extension(extension)
    return db


def one(db, sql):
    try:
        return db.execute(sql).fetchone()[0], None
    except sqlite3.Error as error:
        return None, str(error)


def check_scalars(db, count, name, value, told):
    for call in SCALARS:
        result, error = one(db, "SELECT " + call.format(value))
        count.check(error is None, told, name, call, error)
        if call.startswith(("extract_rank({}", "extract_metric({}", "chinese_number", "article_title")):
            continue
        if call in NEVER_NULL:
            count.check((result is None) == (name == "null"), told, name, call, "gave", result)


def check_table(db, count, table, value, told):
    rows, error = one(db, f"SELECT count(*) FROM {table}({value})")
    count.check(error is None, told, table, error)
    twin, _ = one(db, f"SELECT json_array_length({table}({value}))")
    count.check((twin or 0) == rows, told, table, "rows", rows, "twin", twin)
    text, _ = one(db, f"SELECT {table}({value})")
    if text is not None:
        parsed = json.loads(text.decode(errors="replace"))
        count.check(len(parsed) == rows, told, table, "is not JSON of that length")
    if table == "pinyin_annotations":
        return
    # substr stops at NUL, and counts the bytes of a BLOB: those are left to the facts tests
    wrong, error = one(db, f"""
        SELECT count(*) FROM (SELECT {value} AS v), {table}({value}) t
         WHERE typeof(v) = 'text' AND instr(v, char(0)) = 0 AND
               substr(v, t.start, t.length) <> {'t.text' if table == 'article_sections' else 't.surface'}
               AND strip_pinyin(v) = v""")
    count.check(wrong == 0 and error is None, told, table, "places that cut wrongly:", wrong, error)
    placed, error = one(db, f"SELECT count(*) FROM {table}({value}) t WHERE t.start < 1 OR t.length < 1")
    count.check(placed == 0 and error is None, told, table, "places outside:", placed, error)


def check_nul(databases, count):
    """Text goes on behind a NUL, for every function."""
    text = "'云泽' || char(0) || '(yúnzé)市' || char(10) || '" + FACT + "'"
    for db in databases:
        for sql in (f"SELECT hex(CAST(strip_pinyin({text}) AS BLOB)) LIKE '%00%'",
                    f"SELECT instr(hex(article_clean({text})), hex('居全省')) > 0",
                    f"SELECT extract_rank({text}) = 3", f"SELECT count(*) = 1 FROM article_ranks({text})",
                    f"SELECT count(*) > 0 FROM article_metrics({text})",
                    f"SELECT count(*) > 1 FROM article_sections({text})",
                    f"SELECT json_array_length(article_ranks({text})) = 1",
                    "SELECT count(*) = 1 FROM pinyin_annotations('a' || char(0) || '云泽(yúnzé)')"):
            good, error = one(db, sql)
            count.check(good == 1, "behind a NUL:", sql, error)


def check_same_in_all(databases, count):
    """Facts do not depend on the encoding of the database, nor on TEXT or BLOB."""
    text = FACT + "云泽(yúnzé)市"
    for table in TABLES:
        for literal in (f"'{text}'", f"x'{text.encode().hex()}'"):
            found = [db.execute(f"SELECT * FROM {table}({literal})").fetchall()
                     for db in databases]
            count.check(found[0] == found[1] == found[2], table, literal, "differs by encoding")
            count.check(table == "pinyin_annotations" or found[0], table, "finds nothing")
    for db in databases:
        same, error = one(db, "SELECT article_ranks(12.5) = article_ranks('12.5')"
                          " AND article_sections(345) = article_sections('345')"
                          " AND strip_pinyin(7) = '7' AND chinese_number(12) = 12")
        count.check(same == 1, "a number is read as its text", error)


def main():
    extension = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "article_metrics")
    count = Count()
    databases = []
    for encoding in ("UTF-8", "UTF-16le", "UTF-16be"):
        db = connect(extension, encoding)
        databases.append(db)
        for name, value in VALUES.items():
            told = f"{encoding}: {name}:"
            check_scalars(db, count, name, value, told)
            for table in TABLES:
                check_table(db, count, table, value, told)
    check_nul(databases, count)
    check_same_in_all(databases, count)
    print(f"values: {count.passed} passed, {count.failed} failed")
    return 1 if count.failed else 0


if __name__ == "__main__":
    sys.exit(main())
