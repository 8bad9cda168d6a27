#!/usr/bin/python3
"""Sums up what llvm-cov exported: lines and branches of ext/ that no test ran.

usage: tests/coverage.py EXPORT.json

A branch counts as run when some binary (or instance of an inline function) took it. Reasons for what
stays are rows of tests/coverage_reasons.tsv: file, text of the line, reason.
"""
import collections
import json
import os
import sys

FLOOR = {"lines": 98.5, "branches": 94.0}  # percent; may only rise, the aim is 100 and 98

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def reasons():
    path = os.path.join(ROOT, "tests", "coverage_reasons.tsv")
    found = set()
    with open(path, encoding="utf-8") as f:
        for line in f:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 3 and not line.startswith("#"):
                found.add((fields[0], fields[1].strip()))
    return found


def lines_of(segments, n_lines):
    """How often each line ran, by llvm-cov's segments (line, column, count, has count, entry)."""
    counts = {}
    starts = collections.defaultdict(list)
    for segment in segments:
        starts[segment[0]].append(segment)
    current = None
    for line in range(1, n_lines + 1):
        here = [s for s in starts[line] if s[3]]
        values = [s[2] for s in here if s[4]]
        if current is not None:
            values.append(current)
        if values:
            counts[line] = max(values)
        for segment in starts[line]:
            current = segment[2] if segment[3] else None
    return counts


def condition(text, place):
    """The source between two places (line, column), as one line."""
    first, start, last, end = place
    if first == last:
        return text[first - 1].encode()[start - 1:end - 1].decode()
    lines = [text[first - 1].encode()[start - 1:].decode(), *text[first:last - 1],
             text[last - 1].encode()[:end - 1].decode()]
    return " ".join(line.strip() for line in lines)


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        files = json.load(f)["data"][0]["files"]
    known = reasons()
    total = [0, 0, 0, 0, 0, 0]  # lines, run, explained; branches, run, explained
    for entry in sorted(files, key=lambda e: e["filename"]):
        name = entry["filename"].split("/tree/")[-1]
        if not name.startswith("ext/"):
            continue
        with open(os.path.join(ROOT, name), encoding="utf-8") as f:
            text = f.read().split("\n")
        missed = []
        for line, count in sorted(lines_of(entry["segments"], len(text)).items()):
            explained = count == 0 and (name, text[line - 1].strip()) in known
            total[0] += 1
            total[1] += count > 0
            total[2] += explained
            if count == 0 and not explained:
                missed.append((line, "line", text[line - 1].strip()))
        taken = collections.defaultdict(lambda: [0, 0])
        for branch in entry["branches"]:
            taken[tuple(branch[:4])][0] += branch[4]
            taken[tuple(branch[:4])][1] += branch[5]
        for place, (true, false) in sorted(taken.items()):
            for count, what in ((true, "never true"), (false, "never false")):
                explained = count == 0 and (name, text[place[0] - 1].strip()) in known
                total[3] += 1
                total[4] += count > 0
                total[5] += explained
                if count == 0 and not explained:
                    missed.append((place[0], what, condition(text, place)))
        for line, what, where in sorted(set(missed)):
            print(f"{name}:{line}: {what}: {where}")
    low = 0
    for what, (all_, run, explained) in (("lines", total[:3]), ("branches", total[3:])):
        print(f"{what}: {run} of {all_} run, {100 * run / all_:.2f} %; {explained} explained, "
              f"{100 * (run + explained) / all_:.2f} % together")
        low += 100 * (run + explained) / all_ < FLOOR[what]
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
