"""What the generators share: the rows of a table in ext/data, and C literals."""


def read_rows(path):
    """(line number, cells) of every row: comments begin with #, cells are parted by tabs."""
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = line.rstrip("\n")
            if line.strip() and not line.startswith("#"):
                yield number, line.split("\t")


def c_string(text):
    """A C string literal; no trigraph can arise in it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("??", '?""?') + '"'


def bit_set(code_points):
    """128 words in which bit c % 4096 is set for every code point c."""
    bits = [0] * 128
    for c in code_points:
        bits[(c & 4095) >> 5] |= 1 << (c & 31)
    return bits
