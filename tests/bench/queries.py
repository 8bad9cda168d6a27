"""What is measured on which database, and what each is to reach: multiples of reading the rows.

Results of scalar functions go through CAST AS BLOB: length(text) would count their characters again.
"""

# kind of text by database; BENCH_DB is measured like real.db, without goals
KINDS = {"made": "made, annotated", "made_plain": "made, plain", "real": "real, plain",
         "real_pinyin": "real, annotated", "own": "own"}

# (database, query): (goal, bar)
GOALS = {("made_plain", "strip_pinyin"): (1.25, 2), ("real", "strip_pinyin"): (1.6, 2),
         ("made", "strip_pinyin"): (1.8, 4), ("real_pinyin", "strip_pinyin"): (3, 4),
         ("made", "extract_rank"): (1.15, 3), ("real", "extract_rank"): (2, 3),
         ("made", "article_clean"): (5, 10), ("real", "article_clean"): (5, 10)}
# the same for all three shapes of a table-valued function
for name, made, real in (("article_sections", (5, 10), (5, 10)),
                         ("article_ranks", (12, 24), (4, 8)),
                         ("article_metrics", (20, 40), (12, 24))):
    for shape in ("count", "one column", "all columns"):
        GOALS["made", f"{name}, {shape}"] = made
        GOALS["real", f"{name}, {shape}"] = real

ONE_PARSE_BAR = 1.3
LOAD_BAR = 2.0    # milliseconds
GROWTH_BAR = 5.3  # t(4n)/t(n), two doublings of 2.3


def blob(call):
    return f"SELECT sum(length(CAST({call} AS BLOB))) FROM articles"


def table(name, text, numbers, one):
    """A table-valued function three ways: its rows, one column of text, all columns."""
    rows = f"FROM articles, {name}(body)"
    every = " + ".join([f"total(length(CAST({c} AS BLOB)))" for c in text.split()] +
                       [f"total({c})" for c in numbers.split()])
    return {f"{name}, count": f"SELECT count(*) {rows}",
            f"{name}, one column": f"SELECT count(*), sum(length(CAST({one} AS BLOB))) {rows}",
            f"{name}, all columns": f"SELECT count(*), {every} {rows}"}


FACT = "period period_start period_end heading sentence surface subject scope metric basis"
BASE = {"length": "SELECT sum(length(body)) FROM articles", "trim": blob("trim(body)"),
        "replace": blob("replace(body, '(', '（')"), "null scalar": blob("null_text(body)"),
        "null table, count": "SELECT count(*) FROM articles, null_table(body)"}
PINYIN = {"strip_pinyin": blob("strip_pinyin(body)"),
          "strip_pinyin, shape": blob("strip_pinyin(body, 'shape')"),
          "strip_pinyin, all": blob("strip_pinyin(body, 'all')"),
          **table("pinyin_annotations", "hanzi pinyin", "seq verified start length", "pinyin")}
SECTIONS = {"article_title": blob("article_title(body)"), "article_clean": blob("article_clean(body)"),
            **table("article_sections", "kind heading text", "seq level start length duplicate_of",
                    "text"),
            "article_sections, JSON": blob("article_sections(body)")}
FIRST = {"extract_rank": "SELECT total(extract_rank(body)) FROM articles"}
# the four calls of one row, alone and together; the last asks for the shallow readings first
FOUR = {"extract_rank(全省)": "total(extract_rank(body, '全省'))",
        "extract_metric(增加值)": "total(extract_metric(body, '增加值'))",
        "article_title": "sum(length(CAST(article_title(body) AS BLOB)))",
        "article_clean": "sum(length(CAST(article_clean(body) AS BLOB)))"}
ALONE = {name: f"SELECT {call} FROM articles" for name, call in FOUR.items()}
TOGETHER = {"four calls a row": f"SELECT {', '.join(FOUR.values())} FROM articles",
            "four calls, title first": f"SELECT {', '.join(list(FOUR.values())[::-1])} FROM articles"}
FACTS = {**table("article_ranks", FACT, "seq rank section start length", "metric"),
         "article_ranks, JSON": blob("article_ranks(body)"),
         **table("article_metrics", FACT + " unit kind base qualifier",
                 "seq value value_max rank section start length", "metric"),
         "article_metrics, JSON": blob("article_metrics(body)")}


# What the patterns of the peers do in SQL where regexp_replace and regexp_capture are loaded (sqlean).
def sqlean(patterns):
    quoted = {name: pattern.replace("'", "''") for name, pattern in patterns.items()}
    return {"sqlean regexp, strip": blob(f"regexp_replace(body, '{quoted['strip']}', '')"),
            "sqlean regexp, rank": "SELECT count(regexp_capture(body, '%s', 1)) FROM articles"
                                   % quoted["rank"]}


EVERYTHING = {**BASE, **PINYIN, **SECTIONS, **FIRST, **ALONE, **TOGETHER, **FACTS}
SETS = {"made": EVERYTHING, "real": EVERYTHING, "own": EVERYTHING,
        "made_plain": {**BASE, **PINYIN},
        "real_pinyin": {**BASE, **PINYIN, **SECTIONS}}
