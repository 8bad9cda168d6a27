"""The rival that everybody writes first: forty decent lines of Python, registered as SQL functions.

udf_strip(text)    text without pinyin in brackets
udf_rank(text)     the first place in a ranking, or NULL
udf_figures(text)  how many figures with a unit there are
"""
import re

MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
# RE2 and PCRE2 read them too: the other peers get the same patterns
PATTERNS = {
    "strip": f"[(（][A-Za-zü'’ ]*[{MARKED}][A-Za-zü'’ {MARKED}]*[)）]",
    "rank": "第([0-9一二三四五六七八九十]+)(?:位|名)",
    "figures": "([0-9]+(?:[.][0-9]+)?)(万亿|亿|万|千)?(元|美元|吨|公斤|家|个|户|人|名|亩|公里|千米"
               "|平方米|立方米|千瓦时|台|套|项|件|次|岁|枚|架|条|位|%|％|个百分点)",
}
STRIP, RANK, FIGURE = (re.compile(PATTERNS[name]) for name in ("strip", "rank", "figures"))
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}
SCALES = {"万亿": 1e12, "亿": 1e8, "万": 1e4, "千": 1e3, None: 1.0}


def numeral(text):
    """十二 is 12, 12 is 12."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)


def strip(text):
    return None if text is None else STRIP.sub("", text)


def rank(text):
    found = None if text is None else RANK.search(strip(text))
    return numeral(found.group(1)) if found else None


def figures(text):
    values = [float(m.group(1)) * SCALES[m.group(2)] for m in FIGURE.finditer(strip(text or ""))]
    return len(values)


def register(db):
    for name, function in (("udf_strip", strip), ("udf_rank", rank), ("udf_figures", figures)):
        db.create_function(name, 1, function, deterministic=True)
