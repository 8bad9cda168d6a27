#!/usr/bin/python3
"""Writes the seed corpora of the fuzz targets from fixtures/ and tests/fuzz/corpus, and the dictionary.

usage: tests/fuzz/seeds.py DIRECTORY      makes DIRECTORY/article, .../pinyin, ... and words.dict
"""
import glob
import json
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OPTIONS = ['{}', '{"published":"2025-05-23"}', '{"units":["塘","亩"],"scopes":["全区"]}',
           '{"boilerplate":["^扫一扫","(\\\\w+)\\\\1"],"duplicates":"keep"}', '{"published":null}',
           '{"units":["\\u4ea9\\ud83d\\ude00"]}', '[]', '{"unit":1}', ' { "scopes" : [ ] } ']
NUMERALS = ["三百六十五", "1.2万", "两千零五", "〇", "壹佰贰拾", "百分之三点五", "三分之二", "负二",
            "1,100万", "2.9亿余", "十几万", "七八十", "１２．５", "一万零三百", "12345.678", "0.5"]
EXTRA = ["(", ")", "（", "）", "【", "第", "位", "%", "个百分点", "<p>", "</p>", "&amp;", "<html>", "\\n",
         "yúnzé", "shì", "2024年", "同比增长", "居全省", "万", "亿", "、", "。", "“", "”"]


def write(folder, number, data):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, f"seed_{number:04d}"), "wb") as f:
        f.write(data)


def main():
    out = sys.argv[1]
    texts = []
    for path in sorted(glob.glob(os.path.join(ROOT, "fixtures", "*.txt"))):
        with open(path, "rb") as f:
            texts.append(f.read())
    for path in sorted(glob.glob(os.path.join(ROOT, "fixtures", "pages", "*"))):
        if os.path.isfile(path):
            with open(path, "rb") as f:
                texts.append(f.read())
    lines = sorted({line for text in texts for line in text.split(b"\n") if line.strip()})
    for number, text in enumerate(texts + lines[::5]):
        write(os.path.join(out, "article"), number, text[:65536])
        write(os.path.join(out, "html"), number, text[:16384])
        write(os.path.join(out, "pinyin"), number, text[:8192])
        write(os.path.join(out, "term"), number, text[:8192])
        write(os.path.join(out, "sql"), number, bytes([number % 2]) + text[:16384])
        write(os.path.join(out, "sql"), number + 5000,
              b"\2" + text[:8192].decode(errors="replace").encode("utf-16-le"))
    for number, text in enumerate(OPTIONS):
        write(os.path.join(out, "options"), number, text.encode())
    for number, text in enumerate(NUMERALS):
        write(os.path.join(out, "number"), number, text.encode())
    for path in glob.glob(os.path.join(ROOT, "tests", "fuzz", "corpus", "*.jsonl")):  # see keep.py
        folder = os.path.join(out, "kept", os.path.basename(path)[:-len(".jsonl")])
        with open(path, encoding="utf-8") as f:
            for number, line in enumerate(f):
                write(folder, number, json.loads(line).encode("utf-8", "surrogateescape"))
    words = set(EXTRA)
    for path in glob.glob(os.path.join(ROOT, "ext", "data", "*.tsv")):
        with open(path, encoding="utf-8") as f:
            rows = [row.split("\t")[0] for row in f if not row.startswith("#")]
        words.update(w for w in rows[::max(1, len(rows) // 60)] if re.fullmatch(r"\w{1,8}", w))
    literal = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
    known = set(words)
    for path in glob.glob(os.path.join(ROOT, "ext", "data", "*.tsv")):
        if re.match(r"readings|simplified|traditional|letters", os.path.basename(path)):
            continue  # a row for each hanzi
        with open(path, encoding="utf-8") as f:
            known.update(w for row in f for w in row.split("\t")[:1] if re.fullmatch(r"[^#\s]{1,8}", w))
    for path in glob.glob(os.path.join(ROOT, "ext", "core", "*.c")):  # what texts are compared with
        with open(path, encoding="utf-8") as f:
            known.update(w for w in literal.findall(f.read()) if re.fullmatch(r"[^\x00-\x7f]{1,8}", w))
    with open(os.path.join(out, "words.txt"), "w", encoding="utf-8") as f:
        f.write("\n".join(sorted(known)).replace("\\n", "\n"))
    with open(os.path.join(out, "words.dict"), "w", encoding="ascii") as f:
        for word in sorted(words):
            data = b"\n" if word == "\\n" else word.encode()
            f.write('"' + "".join(f"\\x{byte:02x}" for byte in data) + '"\n')


if __name__ == "__main__":
    main()
