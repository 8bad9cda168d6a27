#!/usr/bin/python3
"""Runs the rows of the reliability matrix, each a make target, and keeps the table of results.

usage: tests/reliability.py check|soak [--rows 1,4,7] [--jobs N] [--record]

check takes about ten minutes on two cores, soak hours. Each row ends with one line: its number, how
it went, seconds, and its figure. --record writes the figures into tests/RELIABILITY.md, where rows that
did not run keep theirs.
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TABLE = os.path.join(ROOT, "tests", "RELIABILITY.md")
LOGS = os.path.join(ROOT, "build", "reliability")
SUITE = r"\d+ passed, \d+ failed.*"

# number: what is injected, the bar, make target, variables of check, variables of soak (None: the same
# as check), what of the output is the figure (every match is one)
ROWS = {
    1: ("fuzzing of the core with invariants and slow references, ASan and UBSan", "no report",
        "fuzz-core", "FUZZ_SECONDS=12", "FUZZ_SECONDS=300", r"fuzz (\w+: \d+ runs in \d+ s)"),
    2: ("fuzzing through SQL: text, BLOB, UTF-16, full-text index", "no report", "fuzz-sql",
        "FUZZ_SECONDS=12", "FUZZ_SECONDS=300", r"fuzz (\w+: \d+ runs in \d+ s)"),
    3: ("seeds and past crashes, gcc build", "all pass", "replay", "", None, SUITE),
    4: ("every n-th allocation fails, once and for ever", "every point, >= 20,000", "oom", "OOM_STEP=1",
        None, SUITE),
    5: ("types, broken text, three encodings", ">= 200 cases x 3", "values", "", None, SUITE),
    6: ("length: the core beyond 2^31 bytes", "2.3 GB, right offsets", "length",
        "LENGTH_BYTES=200000000", "LENGTH_BYTES=2300000000", SUITE),
    7: ("join shapes against stored rows", ">= 40 shapes", "plans", "", None, SUITE),
    8: ("arguments freed after xFilter", "ASan clean, every table", "lifetime", "", None, SUITE),
    9: ("rewinding, early close, loading twice, close while open", "right, or an error with a text",
        "cursors", "", None, SUITE),
    10: ("hostile schema and options, trusted or not, -safe", "pure functions only; errors soon",
         "hostile", "", None, SUITE),
    11: ("adversarial texts, length doubled", "t(2n)/t(n) <= 2.3, >= 30 families", "growth",
         "GROWTH_BYTES=1048576", "GROWTH_BYTES=67108864", SUITE),
    12: ("cancel in a 64 MB article", "SQLITE_INTERRUPT in <= 100 ms", "cancel", "CANCEL_QUERIES=4",
         "CANCEL_QUERIES=99", SUITE),
    13: ("eight threads, ThreadSanitizer", "0 reports, 8 x 30 s", "threads", "THREADS_SECONDS=5",
         "THREADS_SECONDS=30", SUITE),
    14: ("a million calls, 10,000 openings", "growth <= 256 KB", "endurance",
         "SOAK_CALLS=100000 SOAK_OPENINGS=1000", "SOAK_CALLS=1000000 SOAK_OPENINGS=10000", SUITE),
    15: ("coverage of ext/ by make test", "100 % of lines, >= 98 % of branches", "coverage", "", None,
         r"(?:lines|branches): .*"),
    16: ("mutants of ext/", ">= 90 % of >= 200 killed", "mutants", "MUTANTS=6", "MUTANTS=200",
         r"mutants: (.* killed.*)"),
    17: ("valgrind", "0 errors, 0 lost", "valgrind", "VALGRIND_SUITES=replay",
         "VALGRIND_SUITES='replay soak sql'", r"valgrind: (\d+ .*)"),
    18: ("gcc -fanalyzer, cppcheck, clang-tidy, scan-build", "0 findings without a reason", "analyse",
         "ANALYSE_JOBS=1", "ANALYSE_JOBS=1", r"\w+: \d+ findings, .*"),
    19: ("bugs planted in the code, one after the other", "each is caught", "planted", "", None,
         SUITE + r"|planted (.*: caught by .*)"),
}
LONGEST_FIRST = [15, 18, 17, 16, 1, 4, 19, 12, 11, 13, 2, 6, 14, 10, 5, 7, 3, 8, 9]


def run(number, variables):
    _, _, target, _, _, figure = ROWS[number]
    started = time.monotonic()
    done = subprocess.run(f"make --no-print-directory {target} {variables}", cwd=ROOT, shell=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace")
    took = time.monotonic() - started
    with open(os.path.join(LOGS, f"{number:02d}-{target}.log"), "w", encoding="utf-8") as f:
        f.write(done.stdout)
    figures = [m.group(1) if m.groups() and m.group(1) else m.group()
               for m in re.finditer(figure, done.stdout)]
    good = done.returncode == 0 and figures
    print(f"{number:2d} {target:10s} {'ok' if good else 'FAILED':6s} {took:6.0f} s  "
          f"{'; '.join(figures)}", flush=True)
    if not good:
        print(done.stdout[-3000:], flush=True)
    return number, bool(good), "; ".join(figures)


def date_of_code():
    line = subprocess.run(["git", "log", "-1", "--format=%cd, %h", "--date=short", "--", "ext"], cwd=ROOT,
                          capture_output=True, text=True, check=True).stdout.strip()
    changed = subprocess.run(["git", "status", "--porcelain", "--", "ext"], cwd=ROOT,
                             capture_output=True, text=True, check=True).stdout.strip()
    return line + (" and changes" if changed else "")


def record(results, kind):
    """Puts rows into the table: a line begins with `| number |`."""
    with open(TABLE, encoding="utf-8") as f:
        lines = f.read().split("\n")
    date = date_of_code()
    for number, (variables, figures) in results.items():
        what, bar, target = ROWS[number][:3]
        command = f"make {target} {variables}".strip()
        row = f"| {number} | {what} | {bar} | `{command}` | {figures} | {kind} | {date} |"
        at = [i for i, line in enumerate(lines) if re.match(rf"\| {number} \|", line)]
        if at:
            lines[at[0]] = row
    with open(TABLE, "w", encoding="utf-8") as f:
        f.write("\n".join(lines))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=["check", "soak"])
    parser.add_argument("--rows", default=",".join(map(str, ROWS)))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--record", action="store_true")
    args = parser.parse_args()
    os.makedirs(LOGS, exist_ok=True)
    wanted = {int(n) for n in args.rows.split(",")}
    started = time.monotonic()
    results = {}
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        jobs = []
        for number in LONGEST_FIRST:
            if number in wanted:
                check, soak = ROWS[number][3:5]
                variables = soak if args.kind == "soak" and soak is not None else check
                jobs.append((variables, pool.submit(run, number, variables)))
        for variables, job in jobs:
            number, good, figures = job.result()
            failed += not good
            results[number] = (variables, figures if good else "FAILED " + figures)
    if args.record:
        record(results, args.kind)
    print(f"{args.kind}: {len(results) - failed} rows passed, {failed} failed, "
          f"{time.monotonic() - started:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
