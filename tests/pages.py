#!/usr/bin/python3
"""Reads the labelled pages of fixtures/pages with article_sections and counts the lines that are told right.

usage: tests/pages.py [--extension PATH] [--misses] [--least SHARE]

A page is lines of "label<TAB>text": T title, B byline, H1 to H6 heading with its level, P paragraph, X
boilerplate, - a blank line; "=7" after a label says that the line repeats line 7 (blank ones not counted).
A line is right when kind, level and what it repeats are. Ends with "pages: N passed, N failed".
"""
import argparse
import glob
import os
import sqlite3

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
KINDS = {"T": "title", "B": "byline", "P": "paragraph", "X": "boilerplate"}


def read_page(path):
    """The text of a page, and (label, repeated line or None, first character) of every line that is not blank."""
    lines, labels, at = [], [], 1
    with open(path, encoding="utf-8") as f:
        for row in f:
            row = row.rstrip("\n")
            if row.startswith("#") and "\t" not in row:
                continue
            label, _, text = row.partition("\t")
            if label != "-":
                kind, _, source = label.partition("=")
                blank = len(text) - len(text.lstrip(" \u3000\t"))
                labels.append((kind, int(source) if source else None, at + blank))
            lines.append(text)
            at += len(text) + 1
    return "\n".join(lines), labels


def told(db, text):
    """Label and repeated line of every section, by its first character."""
    rows = db.execute("SELECT seq, kind, level, start, duplicate_of FROM article_sections(?)", (text,)).fetchall()
    start_of = {seq: start for seq, _, _, start, _ in rows}
    names = {kind: label for label, kind in KINDS.items()}
    return {start: (f"H{level}" if kind == "heading" else names[kind], start_of.get(source))
            for _, kind, level, start, source in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extension", default=os.path.join(ROOT, "article_metrics"))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--least", type=float, default=0.98)
    options = parser.parse_args()
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(options.extension)
    right = total = 0
    pages = sorted(glob.glob(os.path.join(ROOT, "fixtures", "pages", "*.tsv")))
    for path in pages:
        text, labels = read_page(path)
        got = told(db, text)
        for kind, source, start in labels:
            wanted = (kind, labels[source - 1][2] if source else None)
            total += 1
            right += got.get(start) == wanted
            if options.misses and got.get(start) != wanted:
                line = text[start - 1:].split("\n")[0]
                print(f"{os.path.basename(path)}: {kind}{'=' + str(source) if source else ''}, told "
                      f"{got.get(start)}: {line[:70]}")
    share = right / total if total else 0.0
    print(f"{right} of {total} lines of {len(pages)} pages are right: {share:.3f}")
    enough = total > 0 and share >= options.least
    print(f"pages: {int(enough)} passed, {int(not enough)} failed")
    return 0 if enough else 1


if __name__ == "__main__":
    raise SystemExit(main())
