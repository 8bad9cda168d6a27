#!/usr/bin/python3
"""Time must grow in proportion to the text, whatever the text.

usage: tests/growth.py [BYTES]      the longest text, default 1 MiB; needs build/bench/bench

Each family (tests/bench/families.c) is read at growing lengths, four times as long each time. Four
times the text may take at most 2.3 x 2.3 times as long; lengths that take less than 5 ms are not
compared. A family that fails is measured twice more: other work on the machine makes calls longer.
"""
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BAR = 2.3 ** 2
SHORTEST = 5e6  # nanoseconds
CALLS = "strip_pinyin,article_clean,article_ranks,article_metrics"


def measure(bytes_, database):
    done = subprocess.run([os.path.join(ROOT, "build/bench/bench"), "growth", database, "20",
                           str(bytes_), CALLS, os.path.join(ROOT, "article_metrics.so")],
                          capture_output=True, text=True, check=True)
    times = {}
    for line in done.stdout.splitlines():
        fields = line.split("\t")
        if fields[0] == "growth":
            times.setdefault((fields[1], fields[2]), []).append((int(fields[3]), int(fields[4])))
    return times


def worst(points):
    """The largest growth between two lengths, in powers of doubling: t(2n)/t(n)."""
    growth = 0.0
    for (n1, t1), (n2, t2) in zip(points, points[1:]):
        if t1 < 0 or t2 < 0:
            return float("inf")
        if t1 >= SHORTEST and n2 == 4 * n1:
            growth = max(growth, t2 / t1)
    return growth


def main():
    bytes_ = int(sys.argv[1]) if len(sys.argv) > 1 else 1 << 20
    passed = failed = 0
    highest = ("", 0.0)
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "articles.db")
        fixture = os.path.join(ROOT, "fixtures")
        sql = "CREATE TABLE articles(body TEXT);" + "".join(
            f"INSERT INTO articles VALUES(CAST(readfile('{fixture}/{name}') AS TEXT));"
            for name in sorted(os.listdir(fixture)) if name.endswith(".txt"))
        subprocess.run(["sqlite3", database], input=sql, text=True, check=True)
        times = measure(bytes_, database)
        again = None
        for key, points in sorted(times.items()):
            growth = worst(points)
            if growth > BAR:
                again = again or [measure(bytes_, database) for _ in range(2)]
                growth = min([growth] + [worst(once[key]) for once in again])
            passed += growth <= BAR
            failed += growth > BAR
            if growth > BAR:
                print(f"growth: {key[0]} of {key[1]}: x{growth ** 0.5:.2f} for each doubling", points)
            if growth > highest[1]:
                highest = (f"{key[0]} of {key[1]}", growth)
    families = len({family for _, family in times})
    print(f"growth: {passed} passed, {failed} failed ({families} families up to {bytes_} bytes; "
          f"highest x{highest[1] ** 0.5:.2f}: {highest[0]})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
