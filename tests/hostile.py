#!/usr/bin/python3
"""A hostile schema, in the real shell: what can it reach through the extension?

usage: tests/hostile.py [PATH]     PATH of the extension, default ./article_metrics

Each kind of schema object holds calls of every function. It runs with the schema trusted and not,
and in `sqlite3 -safe` (the extension is loaded before the mode is on). Pure functions must work in
all of them; loading another file from a schema must not. Hostile options must end in an error, soon.
"""
import json
import os
import resource
import sqlite3
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FACT = "全市财政收入34.6亿元，居全省第3位。"
CALLS = ["strip_pinyin({0})", "strip_pinyin({0}, 'all')", "article_clean({0})", "article_title({0})", "article_html({0})",
         "extract_rank({0})", "extract_metric({0}, '财政收入')", "chinese_number('三百')",
         "article_ranks({0})", "article_metrics({0})", "article_sections({0})",
         "pinyin_annotations({0})", "article_metrics_version()"]
TABLES = ["article_ranks({0})", "article_metrics({0})", "article_sections({0})",
          "pinyin_annotations({0})", "article_lexicon", "article_help"]
MODES = [("trusted", [], "PRAGMA trusted_schema=ON;"),
         ("untrusted", [], "PRAGMA trusted_schema=OFF;"),
         ("safe, trusted", ["-safe"], "PRAGMA trusted_schema=ON;"),
         ("safe, untrusted", ["-safe"], "PRAGMA trusted_schema=OFF;")]


RAN_AWAY = 'article_clean(): option "boilerplate" holds a pattern that ran into its match limit; '


def schemas():
    """name, SQL that makes the object and uses it; must print `ok`."""
    insert = f"INSERT INTO a(body) VALUES('{FACT}');"
    for call in CALLS:
        inner = call.format("body")
        yield f"view: {call}", (f"CREATE TABLE a(body); CREATE VIEW v AS SELECT {inner} AS x FROM a;"
                                f"{insert} SELECT 'ok' FROM v WHERE x IS NOT NULL OR x IS NULL;")
        yield f"trigger: {call}", (
            f"CREATE TABLE a(body); CREATE TABLE b(x); CREATE TRIGGER t AFTER INSERT ON a BEGIN"
            f" INSERT INTO b VALUES({call.format('new.body')}); END; {insert} SELECT 'ok' FROM b;")
        yield f"CHECK: {call}", (f"CREATE TABLE a(body, CHECK({inner} IS NULL OR {inner} IS NOT NULL));"
                                 f"{insert} SELECT 'ok' FROM a;")
        yield f"generated: {call}", (f"CREATE TABLE a(body, x AS ({inner}) STORED, y AS ({inner}));"
                                     f"{insert} SELECT 'ok' FROM a WHERE x IS y;")
        yield f"index: {call}", (f"CREATE TABLE a(body); CREATE INDEX i ON a({inner}, body); {insert}"
                                 f"SELECT 'ok' FROM a INDEXED BY i WHERE {inner} IS {inner};")
        yield f"default: {call}", (f"CREATE TABLE a(body, x DEFAULT ({call.format(chr(39) + 'x' + chr(39))}));"
                                   f"{insert} SELECT 'ok' FROM a;")
    for table in TABLES:
        inner = table.format("body")
        yield f"view over {table}", (f"CREATE TABLE a(body); CREATE VIEW v AS SELECT 1 FROM a, {inner};"
                                     f"{insert} SELECT 'ok' FROM (SELECT count(*) FROM v);")
        yield f"trigger over {table}", (
            f"CREATE TABLE a(body); CREATE TABLE b(x); CREATE TRIGGER t AFTER INSERT ON a BEGIN"
            f" INSERT INTO b SELECT count(*) FROM {table.format('new.body')}; END; {insert}"
            f" SELECT 'ok' FROM b;")


# SQL, what the error must hold
REFUSED = [
    ("CREATE VIEW v AS SELECT load_extension('x'); SELECT * FROM v;", ("unsafe use of", "not authorized",
                                                                       "cannot run")),
    ("CREATE VIEW v AS SELECT * FROM article_ranks; SELECT * FROM v;", ("the text argument",)),
]
# call, seconds it may take, what the error must hold (None: no error)
HOSTILE = [
    ("SELECT article_clean(printf('%.*c', 600, 'a') || 'b', '{\"boilerplate\":[\"^(a+)+$\"]}')",
     "match limit"),
    ("SELECT article_clean(printf('%.*c', 600, 'a') || 'cd', '{\"boilerplate\":[\"^((a|b)*)*c$\"]}')",
     "match limit"),
    ("SELECT article_clean(printf('%.*c', 600, 'a') || 'cb', '{\"boilerplate\":[\"(a*)*(a*)*(a*)*b\"]}')",
     "match limit"),
    ("SELECT article_clean('x', '{\"boilerplate\":[\"' || printf('%.*c', 100000, '(') || '\"]}')",
     "article_clean(): option"),
    ("SELECT article_clean('x', '{\"boilerplate\":[\"(?R)\"]}')", "article_clean(): "),
    ("SELECT article_clean('x', '{\"boilerplate\":[\"((((a{1,1000}){1,1000}){1,1000}))\"]}')",
     "article_clean(): "),
    ("SELECT article_clean('x', printf('%.*c', 1000000, '['))", "article_clean(): options"),
    ("SELECT article_clean('x', '{\"units\":' || printf('%.*c', 1000000, '[') || '}')",
     "article_clean(): option"),
    ("SELECT article_clean('x', '{\"' || printf('%.*c', 1000000, 'k') || '\":1}')", "article_clean(): "),
    ("SELECT strip_pinyin('x', printf('%.*c', 1000000, 'm'))", "strip_pinyin(): mode"),
    ("SELECT extract_metric('茶', printf('%.*c', 1000000, 'm'))", None),
]


# Patterns that take for ever without limits; with NO_JIT the interpreter, and limits of their own.
RUNAWAY = [r"^(a+)+$", r"^((a|b)*)*c$", r"(a*)*(a*)*(a*)*b", r"(?:(?:a|a)*)*b", r"(.*)*x",
           r"^(\w+\s?)*$", r"((a{0,20}){0,20}){0,20}b", r"(a|aa)+$", r"(?:a|b)+?[cd]",
           r"^(a?){60}a{60}", r"(?:((?:x|a)+)\1)+$", r"^(?:(?=(a+))a)+$", r"(?:(?=(a+))a)+[bc]",
           r"^.*?.*?.*?[xy]", r"(*NO_JIT)^(a+)+$", r"(*NO_JIT)^((a)(b)?)*c$", r"(*NO_JIT)(a+)+[bc]",
           r"(*LIMIT_MATCH=4000000000)^(a+)+$", r"^(a(?1)?b?)+$",
           r"(*NO_JIT)(*LIMIT_MATCH=4000000000)(*LIMIT_DEPTH=400000000)(*LIMIT_HEAP=400000000)^((a|b)*)*c$"]
RUNAWAY_TEXTS = ["a" * 1000000 + "!", "茶a" * 300000 + "!", ("a" * 40 + " ") * 20000 + "!"]


def runaway(extension, check):
    """Each ends, with an error or not, within 100 ms and 64 MB beside reading the text."""
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(extension)

    def clean(text, patterns):
        started = time.process_time()
        try:
            db.execute("SELECT length(article_clean(?, ?))",
                       (text, json.dumps({"boilerplate": patterns}))).fetchone()
            error = None
        except sqlite3.Error as e:
            error = str(e)
        return error, time.process_time() - started

    for text in RUNAWAY_TEXTS:
        base = min(clean(text, [f"^never{i}"])[1] for i in range(3))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for pattern in RUNAWAY:
            error, took = clean(text, [pattern])
            check(error is None or error.startswith(RAN_AWAY),
                  pattern, error)
            for _ in range(2):  # other work on the machine makes a call longer
                took = took if took - base < 0.1 else min(took, clean(text, [pattern])[1])
            check(took - base < 0.1, pattern, f"took {took - base:.3f} s beside reading")
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory
        check(grown < 64 * 1024, f"{grown} KB for patterns")


def repeated(extension, check):
    """No part of the furniture that the own patterns know is too hard when it stands 50 times."""
    parts = set()
    with open(os.path.join(ROOT, "ext", "data", "boilerplate.tsv"), encoding="utf-8") as f:
        for row in f:
            for example in row.rstrip("\n").split("\t")[3:5] if row[0] != "#" else []:
                parts.update(example[i:i + n] for n in (1, 2, 3, 4) for i in range(len(example)))
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(extension)
    body = "茶园面积扩大，农户收入提高。"
    for part in sorted(parts - {""}):
        hard = None
        for end in ("x", "茶园", "。x"):
            line = part * 50 + end
            for text in (f"{body}\n{line}\n上一页 下一页", f"{line}\n{body}"):
                try:
                    db.execute("SELECT article_clean(?)", (text,)).fetchone()
                except sqlite3.Error as error:
                    hard = f"{text}: {error}"
        check(hard is None, repr(part), hard)


def shell(extension, arguments, sql):
    command = ["sqlite3", "-batch", "-cmd", f".load '{extension}'"] + arguments + [":memory:"]
    started = time.monotonic()
    done = subprocess.run(command, input=sql, capture_output=True, text=True, timeout=60)
    return done.stdout, done.stderr, time.monotonic() - started


def main():
    extension = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else
                                os.path.join(ROOT, "article_metrics"))
    passed = failed = 0

    def check(good, *told):
        nonlocal passed, failed
        passed += bool(good)
        failed += not good
        if not good:
            print("hostile:", *told)

    for mode, arguments, pragma in MODES:
        named = list(schemas())
        # one shell for all objects: each in a savepoint that is rolled back
        script = pragma + "".join(f"SAVEPOINT s;\n{sql}\nROLLBACK TO s;\nRELEASE s;\n"
                                  f"SELECT '-- {number}';\n" for number, (_, sql) in enumerate(named))
        out, err, _ = shell(extension, arguments, script)
        parts = out.split("-- ")
        for number, (name, _) in enumerate(named):
            lines = parts[number].split("\n") if number < len(parts) else []
            check("ok" in lines, mode, name, err[-300:])
        check(err == "", mode, err[:300])
        for sql, words in REFUSED:
            _, err, _ = shell(extension, arguments, pragma + sql)
            check(any(word in err for word in words), mode, sql, err)
    _, nothing, base = shell(extension, [], "SELECT article_title('x');")
    for sql, words in HOSTILE:
        out, err, took = shell(extension, [], sql + ";")
        check(err == "" if words is None else words in err, sql, out[:100], err[:300])
        check(took - base < 0.5, sql, f"took {took:.2f} s")  # the shell's start and the parse included
        check(len(err) < 2000, sql, "the message repeats too much")
    repeated(extension, check)
    runaway(extension, check)
    print(f"hostile: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
