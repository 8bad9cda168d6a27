#!/usr/bin/python3
"""Mutation testing: small changes to ext/, each of which some test should notice.

usage: tests/mutants.py [--count N] [--seed N] [--only PATH] [--minutes N]

Works on a copy in build/mutants. A mutant is one changed operator, constant, or dropped check in one
line of ext/core or ext/sqlite (generated data and messages left out). It is compiled without the
sanitizers and shown to the suites one after the other, the quick ones first; the first that fails kills
it, a mutant that does not compile is not counted. The survivors are printed; tests/mutants_reasons.tsv
(file, line as changed, reason) says which of them change nothing that anybody could see.
"""
import argparse
import glob
import os
import random
import re
import shutil
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TREE = os.path.join(ROOT, "build", "mutants")
SWAPS = [(r"(?<![<>=!-])<(?![<=])", "<="), (r"<=", "<"), (r"(?<![<>=-])>(?![>=])", ">="), (r">=", ">"),
         (r"==", "!="), (r"!=", "=="), (r"&&", "||"), (r"\|\|", "&&"), (r"(?<=\w) \+ (?=\w)", " - "),
         (r"(?<=\w) - (?=\w)", " + "), (r"\+\+", "--"), (r"\+= ", "-= "), (r"\btrue\b", "false"),
         (r"\bfalse\b", "true"), (r"\b0\b", "1"), (r"\b1\b", "2"), (r"\b([3-9]|\d\d+)\b", "+1"),
         (r"\bif \((?=[^;]*\) \{$)", "if (false && "), (r"(?<=\()!(?=\w)", ""), (r"\bcontinue;", ";"),
         (r"\bbreak;$", ";")]
SKIP = re.compile(r"^\s*(//|/?\*|#|static_assert|snprintf|case |static const|enum|\"|\{)|sqlite3_mprintf"
                  r"|estimated(Cost|Rows)|NULL\) \{$|_failed\(|failed\)")


def candidates():
    """Of the copy: the original may be edited meanwhile."""
    for path in sorted(glob.glob(os.path.join(TREE, "ext", "core", "*.c"))
                       + glob.glob(os.path.join(TREE, "ext", "sqlite", "*.c"))):
        with open(path, encoding="utf-8") as f:
            lines = f.read().split("\n")
        comment = False
        for number, line in enumerate(lines):
            begins = line.lstrip().startswith("/*")
            comment = comment or begins
            if not comment and not SKIP.search(line) and line.startswith(" "):
                code = re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])*\'|/\*.*?\*/',
                              lambda m: "\0" * len(m.group()), line)
                for pattern, to in SWAPS:
                    for match in re.finditer(pattern, code):
                        new = str(int(match.group()) + 1) if to == "+1" else to
                        changed = line[:match.start()] + new + line[match.end():]
                        yield os.path.relpath(path, TREE), number, line, changed
            if comment and "*/" in line:
                comment = False


def shell(command, seconds):
    try:
        return subprocess.run(command, cwd=TREE, shell=True, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, timeout=seconds).returncode
    except subprocess.TimeoutExpired:
        return -1


def copy():
    shutil.rmtree(TREE, ignore_errors=True)
    os.makedirs(TREE)
    for name in ("Makefile", "README.md", "LICENSE", "CHANGELOG.md", "sqlpkg.json", ".clang-format"):
        shutil.copy(os.path.join(ROOT, name), TREE)
    for name in ("ext", "tests", "fixtures", "sql"):
        shutil.copytree(os.path.join(ROOT, name), os.path.join(TREE, name))


BUILD = "make -s CFLAGS='-O1' CHECKED_FLAGS='-O1' "
UNITS = sorted(os.path.splitext(os.path.basename(p))[0]
               for p in glob.glob(os.path.join(ROOT, "tests", "core", "test_*.c")))
QUICK = [BUILD + "article_metrics.so"]
SUITES = [f"{sys.executable} -B tests/sql.py", f"{sys.executable} -B tests/pages.py",
          f"{sys.executable} -B tests/fixtures.py" if os.path.exists(
              os.path.join(ROOT, "tests", "fixtures.py")) else "true",
          BUILD + " ".join(f"build/tests/{u}" for u in UNITS) + " && " + " && ".join(
              f"build/tests/{u}" for u in UNITS),
          f"{sys.executable} -B tests/docs.py", f"{sys.executable} -B tests/plans.py",
          f"{sys.executable} -B tests/pinyin_injection.py",
          BUILD + "build/tests/host && build/tests/host",
          f"{sys.executable} -B tests/values.py", f"{sys.executable} -B tests/host_python.py",
          BUILD + "build/tests/oom && build/tests/oom 7"]


def killed_by(limits):
    if shell(QUICK[0], 120) != 0:
        return "no build"
    for number, suite in enumerate(SUITES):
        if shell(suite, limits[number]) != 0:
            return suite.split("/")[-1].split()[0]
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--minutes", type=float, default=600)
    args = parser.parse_args()
    copy()
    limits = [600] * len(SUITES)
    for number, suite in enumerate(QUICK + SUITES):
        started = time.monotonic()
        if shell(suite, 900) != 0:
            print(f"mutants: fails without any mutant: {suite}")
            return 1
        if number > 0:
            limits[number - 1] = 30 + 5 * (time.monotonic() - started)
    chosen = [c for c in candidates() if c[0].startswith(args.only or "ext")]
    random.Random(args.seed).shuffle(chosen)
    known = set()
    with open(os.path.join(ROOT, "tests", "mutants_reasons.tsv"), encoding="utf-8") as f:
        for line in f:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 3:
                known.add((fields[0], fields[1].strip()))
    killed = survived = explained = 0
    end = time.monotonic() + args.minutes * 60
    for path, number, line, changed in chosen:
        if killed + survived >= args.count or time.monotonic() > end:
            break
        target = os.path.join(TREE, path)
        with open(target, encoding="utf-8") as f:
            text = f.read()
        lines = text.split("\n")
        assert lines[number] == line
        lines[number] = changed
        with open(target, "w", encoding="utf-8") as f:
            f.write("\n".join(lines))
        verdict = killed_by(limits)
        with open(target, "w", encoding="utf-8") as f:
            f.write(text)
        if verdict == "no build":
            continue
        if verdict is not None:
            killed += 1
        else:
            survived += 1
            explained += (path, changed.strip()) in known
            print(f"survived: {path}:{number + 1}: {line.strip()}  ->  {changed.strip()}", flush=True)
    total = killed + survived
    print(f"mutants: {killed} of {total} killed ({100 * killed / max(total, 1):.0f} %), "
          f"{explained} survivors explained; seed {args.seed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
