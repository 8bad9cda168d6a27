#!/usr/bin/python3
"""Keeps the fewest inputs that reach all code the fuzzer has reached, in tests/fuzz/corpus/TARGET.jsonl.

usage: tests/fuzz/keep.py TARGET DIRECTORY...      after make fuzz; DIRECTORY as build/corpus/TARGET

One input a line, as a JSON string; bytes that are no UTF-8 stand as \\udc80 to \\udcff. seeds.py writes them
out again, so that make replay runs them with all invariants.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LONGEST = 360  # bytes: an input should show what it is about


def main():
    target, directories = sys.argv[1], sys.argv[2:]
    kept = os.path.join(ROOT, "tests", "fuzz", "corpus", target + ".jsonl")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([os.path.join(ROOT, "build", "fuzz", "fuzz_" + target), "-set_cover_merge=1",
                        "-use_counters=0", f"-max_len={LONGEST}", folder, *directories], check=True,
                       stderr=subprocess.DEVNULL)
        texts = []
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), "rb") as f:
                texts.append(f.read().decode("utf-8", "surrogateescape"))
    with open(kept, "w", encoding="utf-8") as f:
        for text in sorted(texts):
            line = json.dumps(text, ensure_ascii=False)
            f.write(re.sub("[\ud800-\udfff\x7f-\x9f\u2028\u2029\ufeff]",
                           lambda m: f"\\u{ord(m.group()):04x}", line) + "\n")
    print(f"{kept}: {len(texts)} inputs")


if __name__ == "__main__":
    main()
