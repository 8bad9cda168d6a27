#!/usr/bin/python3
"""The benchmark: builds its databases, measures, writes RESULTS.md. `make bench` calls it.

usage: tests/bench/run.py      after make all bench-programs

BENCH_ROUNDS=11     rounds after the warm-up             BENCH_ROWS=       rows of each database
BENCH_SLOW=1        seconds; a slower query runs in      BENCH_GROWTH=     bytes of the longest text
                    every fourth round only                                (default 64 MiB)
BENCH_CORPUS=PATH   JSON lines with "text"               BENCH_SECONDS=10  the longest call there
BENCH_DB=PATH       one's own table articles(body)       BENCH_SQLEAN=PATH sqlean's regexp.so
BENCH_MODULES=PATH  node_modules with @duckdb/node-api and @microsoft/recognizers-text-suite
                    (default build/bench/node_modules)

With BENCH_ROUNDS, BENCH_ROWS, BENCH_GROWTH or BENCH_DB set, the results go to build/bench/RESULTS.md:
the committed ones are those of a whole run on texts that others can have.
"""
import os
import platform
import sqlite3
import statistics
import subprocess
import sys
import time

import peer_udf
import peers
import queries
import report

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, "build", "bench")
PROGRAM = os.path.join(FOLDER, "bench")
OURS = os.path.join(ROOT, "article_metrics")
NO_JIT = os.path.join(FOLDER, "no_jit", "article_metrics")
PARTIAL = ("BENCH_ROUNDS", "BENCH_ROWS", "BENCH_GROWTH", "BENCH_DB")


def setting(name, default):
    return os.environ.get(name) or default


def measure(*arguments, lines=""):
    """Output of the program, split into fields."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=lines, text=True,
                          stdout=subprocess.PIPE)
    if done.returncode == 2:
        sys.exit(f"bench: {' '.join(map(str, arguments))}: stopped")
    return [line.split("\t") for line in done.stdout.splitlines()]


def databases():
    found = {kind: os.path.join(FOLDER, kind + ".db") for kind in queries.KINDS}
    found["own"] = os.environ.get("BENCH_DB", "")
    return {kind: path for kind, path in found.items() if os.path.exists(path)}


def rounds(kind, path):
    """One process for one database: what the program told, by query."""
    asked = {**queries.SETS[kind], **queries.sqlean(peer_udf.PATTERNS)}
    others = [p for p in [os.environ.get("BENCH_SQLEAN")] if p]
    lines = "".join(f"{name}\t{sql}\n" for name, sql in asked.items())
    told = {"queries": {}, "about": {}, "size": {}, "skipped": {}}
    for what, *fields in measure("rounds", path, setting("BENCH_ROUNDS", 11),
                                 setting("BENCH_SLOW", 1), OURS, *others, lines=lines):
        if what == "time":
            query = told["queries"].setdefault(fields[0], {"times": []})
            query["times"].append((int(fields[2]), int(fields[3])))
        elif what == "result":
            told["queries"][fields[0]] |= {"same": fields[1] == "same", "result": fields[2]}
        elif what == "memory":
            told["queries"][fields[0]]["memory"] = int(fields[1])
        elif what == "peak":
            told["peak"] = int(fields[0])
        else:
            told[what][fields[0]] = fields[1]
    return told


def growth(path):
    """{(JIT, function, family): [(bytes, ns)]}; without the JIT only what depends on patterns."""
    series = {}
    for jit, extension, functions in (("on", OURS, "null_text strip_pinyin article_clean article_metrics"),
                                      ("off", NO_JIT, "article_clean")):
        for what, *fields in measure("growth", path, setting("BENCH_SECONDS", 10),
                                     setting("BENCH_GROWTH", 64 << 20), functions, extension):
            if what == "growth":
                key = jit, fields[0], fields[1]
                series.setdefault(key, []).append((int(fields[2]), int(fields[3])))
    return series


def start():
    """{(JIT, what): [ms]}"""
    times = {}
    for jit, extension in (("on", OURS), ("off", NO_JIT)):
        for _, what, ms in measure("start", 50, extension):
            times.setdefault((jit, what), []).append(float(ms))
    return times


def floors(path):
    """Reading the rows under other settings, in ms: what the yardstick itself depends on."""
    settings = {"cache": "PRAGMA cache_size = -4000000", "mmap": "PRAGMA mmap_size = 4000000000"}
    found = {}
    for name, sql in settings.items():
        db = sqlite3.connect(path)
        db.execute(sql)
        times = []
        for _ in range(8):
            begin = time.process_time_ns()
            db.execute("SELECT sum(length(CAST(body AS BLOB))) FROM articles").fetchone()
            times.append((time.process_time_ns() - begin) / 1e6)
        db.close()
        found[name] = statistics.median(times[1:])
    return found


def cpu():
    with open("/proc/cpuinfo", encoding="utf-8") as f:
        names = [line.split(":")[1].strip() for line in f if line.startswith("model name")]
    return f"{names[0]}, {len(names)} cores" if names else platform.processor()


def make_databases():
    rows = ["--rows", os.environ["BENCH_ROWS"]] if os.environ.get("BENCH_ROWS") else []
    script = os.path.join(ROOT, "tests", "bench", "make_databases.py")
    subprocess.run([sys.executable, "-B", script, FOLDER, *rows], check=True)


def main():
    make_databases()
    found = databases()
    results = {"cpu": cpu(), "python": platform.python_version(), "databases": {}, "floors": {},
               "peers": [], "skipped": {}, "rounds": setting("BENCH_ROUNDS", 11),
               "slow": setting("BENCH_SLOW", 1), "seconds": setting("BENCH_SECONDS", 10),
               "sqlean": bool(os.environ.get("BENCH_SQLEAN"))}
    for kind, path in found.items():
        print(f"bench: {queries.KINDS[kind]}", flush=True)
        results["databases"][kind] = rounds(kind, path)
        results["floors"][kind] = floors(path)
    print("bench: start", flush=True)
    results["start"] = start()
    print("bench: growth", flush=True)
    results["growth"] = growth(found.get("real", found["made_plain"]))
    for kind in [k for k in ("made", "real") if k in found]:
        print(f"bench: peers, {queries.KINDS[kind]}", flush=True)
        modules = setting("BENCH_MODULES", os.path.join(FOLDER, "node_modules"))
        rows, skipped = peers.run(kind, found[kind], OURS, modules, FOLDER)
        results["peers"] += rows
        results["skipped"] |= skipped
    partial = any(os.environ.get(name) for name in PARTIAL)
    path = os.path.join(FOLDER if partial else os.path.dirname(os.path.abspath(__file__)),
                        "RESULTS.md")
    with open(path, "w", encoding="utf-8") as f:
        f.write(report.page(results))
    print(f"bench: wrote {os.path.relpath(path, ROOT)}")
    changed = [f"{kind}: {name}" for kind, told in results["databases"].items()
               for name, query in told["queries"].items() if not query["same"]]
    if changed:
        sys.exit("bench: other results in later rounds: " + ", ".join(changed))


if __name__ == "__main__":
    main()
