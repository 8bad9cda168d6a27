"""Writes the page of results: tables of medians, each with the least and the largest ratio.

page(results) gives the text. A ratio is the time of a query by the time of reading the same rows
right before it, inside one round. Nothing is left out that is slower than hoped.
"""
import statistics

import queries

HEAD = """# Results of `make bench`

CPU time of one process. F is `SELECT sum(length(CAST(body AS BLOB))) FROM articles`, on the same rows: every
other time is a multiple of it, taken against the F that ran right before it. Shown: median (least to largest).
`goal` met both, `bar` only the bar, **MISS** none. Each kind of text has a database file of its own, as a WHERE
would make F dearer. The databases are read with SQLite's default settings, as most users have them; the last
columns of the first table show F with all pages in SQLite's own cache, and under mmap, in ms.

"""
TASKS = {"read": "read the rows", "strip": "take pinyin out", "rank": "first place in a ranking",
         "figures": "all figures"}


# ---- pieces ----

def table(head, rows):
    """A table of Markdown; columns after the first are set to the right."""
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]) + "\n\n"


def short(x):
    return f"{x:,.0f}" if x >= 100 else f"{x:.1f}" if x >= 10 else f"{x:.2f}"


def spread(values):
    return f"{short(statistics.median(values))} ({short(min(values))} to {short(max(values))})"


def ratios(query):
    return [time / floor for floor, time in query["times"]]


def verdict(measured, goal, bar):
    return "goal" if measured <= goal else "bar" if measured <= bar else "**MISS**"


def milliseconds(query):
    return statistics.median(time for _, time in query["times"]) / 1e6


# ---- sections of the page ----

def about(results):
    rows = [("CPU", results["cpu"]), ("Python", results["python"])]
    kinds = results["databases"]
    first = next(iter(kinds.values()))
    rows += list(first["about"].items())
    rows.append(("rounds", f"{results['rounds']} after a warm-up; 1 in 4 for queries of more than "
                           f"{results['slow']} s"))
    rows.append(("longest call when texts grow", f"{results['seconds']} s"))
    return "## What ran\n\n" + "".join(f"- {name}: {text}\n" for name, text in rows) + "\n" + table(
        ["text", "rows", "MB", "page size", "pages", "F ms", "F MB/s", "F from cache", "F with mmap",
         "peak MB"],
        [[queries.KINDS[kind], told["size"]["rows"], f"{int(told['size']['bytes']) / 1e6:.1f}",
          told["size"]["page size"], told["size"]["pages"], *floor_cells(told, results["floors"][kind]),
          f"{told['peak'] / 1024:.0f}"] for kind, told in kinds.items()])


def floor_cells(told, floors):
    every = [floor for query in told["queries"].values() for floor, _ in query["times"]]
    floor = statistics.median(every) / 1e6
    return [short(floor), short(int(told["size"]["bytes"]) / 1e3 / floor), short(floors["cache"]),
            short(floors["mmap"])]


def goals(results):
    rows, missed = [], 0
    for (kind, name), (goal, bar) in queries.GOALS.items():
        query = results["databases"].get(kind, {"queries": {}})["queries"].get(name)
        if query is None:
            rows.append([name, queries.KINDS[kind], "skipped", goal, bar, ""])
            continue
        told = verdict(statistics.median(ratios(query)), goal, bar)
        missed += told == "**MISS**"
        rows.append([name, queries.KINDS[kind], spread(ratios(query)), goal, bar, told])
    return (f"## Goals\n\nMultiples of F; {missed} of {len(rows)} miss their bar.\n\n" +
            table(["function", "text", "measured", "goal", "bar", ""], rows))


def one_parse(results):
    rows = []
    for kind, told in results["databases"].items():
        alone = {n: milliseconds(told["queries"][n]) for n in queries.FOUR if n in told["queries"]}
        for name in queries.TOGETHER:
            if name in told["queries"] and alone:
                dearest = max(alone, key=alone.get)
                share = milliseconds(told["queries"][name]) / alone[dearest]
                held = "" if "first" in name else "bar" if share <= queries.ONE_PARSE_BAR else "**MISS**"
                rows.append([name, queries.KINDS[kind], dearest, f"{share:.2f}",
                             "" if "first" in name else queries.ONE_PARSE_BAR, held])
    calls = ", ".join(queries.FOUR)
    return (f"## One parse a row\n\n{calls} in one row, by the dearest of them alone. In the second line the "
            "calls come in the opposite order, so that a text is read for its sections before its facts "
            "are asked for (no bar).\n\n" +
            table(["calls", "text", "dearest", "ratio", "bar", ""], rows))


def all_queries(results):
    parts = ["## All queries\n\nMB/s and rows/s are of the articles read. Memory is what SQLite and the "
             "extension held on top at the most. The checksum is the row of the query, the same in all "
             "rounds.\n\n"]
    for kind, told in results["databases"].items():
        n_rows, n_bytes = int(told["size"]["rows"]), int(told["size"]["bytes"])
        rows = []
        for name, query in told["queries"].items():
            ms = milliseconds(query)
            rows.append([name, spread(ratios(query)), len(query["times"]), short(ms),
                         short(n_bytes / 1e3 / ms), short(n_rows * 1e3 / ms),
                         short(query["memory"] / 1024),
                         query["result"] if query["same"] else "**differs**"])
        parts.append(f"### {queries.KINDS[kind]}\n\n" + table(
            ["query", "x F", "rounds", "ms", "MB/s", "rows/s", "KB", "checksum"], rows))
    return "".join(parts)


def start(results):
    rows = []
    for (jit, what), times in results["start"].items():
        load = what.startswith("load")
        held = statistics.median(times) <= queries.LOAD_BAR
        first = f"{times[0]:.3f}"
        rows.append([what, jit, len(times), first, f"{statistics.median(times):.3f}",
                     f"{min(times):.3f} to {max(times):.3f}",
                     queries.LOAD_BAR if load else "", ("bar" if held else "**MISS**") if load else ""])
    return ("## Start-up\n\nMilliseconds on the wall clock. Closing the only connection unloads the object. The "
            "first call that needs patterns compiles them, once a connection.\n\n" +
            table(["what", "JIT", "times", "first", "median", "range", "bar", ""], rows))


def size_name(n_bytes):
    return f"{n_bytes >> 20} MB" if n_bytes >= 1 << 20 else f"{n_bytes >> 10} KB"


def growth_table(series, function, jit):
    mine = {family: points for (j, f, family), points in series.items() if (j, f) == (jit, function)}
    sizes = sorted({n for points in mine.values() for n, _ in points})
    rows, over = [], 0
    for family, points in mine.items():
        times = dict(points)
        cells = []
        for before, n in zip(sizes, sizes[1:]):
            if times.get(n, -1) < 0 or times[before] <= 0:  # 0: shorter than the clock can tell
                cells.append("error" if times.get(n, 0) < 0 else "–")
                continue
            ratio = times[n] / times[before]
            over += ratio > queries.GROWTH_BAR
            cells.append(f"**{ratio:.1f}**" if ratio > queries.GROWTH_BAR else f"{ratio:.1f}")
        last, time = max((p for p in points if p[1] >= 0), default=(1, 1))
        rows.append([family, *cells, size_name(last), short(time / 1e6), short(last * 1e3 / max(time, 1))])
    return (f"### {function}, JIT {jit}\n\n{over} ratios above {queries.GROWTH_BAR}.\n\n" + table(
        ["family", *[size_name(n) for n in sizes[1:]], "largest", "ms", "MB/s"], rows))


def growth(results):
    series = results["growth"]
    tables = [growth_table(series, f, j) for j, f in dict.fromkeys((j, f) for j, f, _ in series)]
    return ("## Growth\n\nt(4n)/t(n) of one call, n from 1 KB; each column names the larger text. 4 is linear, 16 "
            f"quadratic, above {queries.GROWTH_BAR} (two doublings of 2.3) is too much. A dash: the call would have "
            "taken too long, or was too short for the clock. The extension has no switch for PCRE2's JIT; \"JIT off\" is the same objects "
            "linked so that compiling for it fails, as on a host that forbids writable code. Only sections "
            "are told by patterns. `null_text` only copies its text: a jump that it shows too is the memory's, "
            "not the extension's.\n\n" + "".join(tables))


def peers(results):
    rows = []
    for r in results["peers"]:
        ours = r["our_speed"]
        rows.append([r["peer"], queries.KINDS[r["kind"]], TASKS[r["task"]], short(r["speed"]),
                     short(ours) if ours else "", f"{ours / r['speed']:.2f}" if ours else "",
                     r["result"], r["our_result"],
                     "we are slower" if ours and ours < r["speed"] else ""])
    rows += sqlean(results)
    skipped = "".join(f"- {peer}: skipped, {word}\n" for peer, word in results["skipped"].items())
    if not results["sqlean"]:
        skipped += "- sqlean regexp: skipped, BENCH_SQLEAN is not set\n"
    return ("## Peers\n\nMB/s of the first rows, CPU time, median. The Python functions are in `peer_udf.py`, the "
            "patterns of DuckDB and sqlean are theirs; the recognizers, and we beside them, get 100 rows cut to 200 characters. "
            "Results: bytes left, texts with a place, figures found. A figure of a text that stands twice "
            "counts once with us and twice with them; what a regular expression finds has no name, period "
            "or scope.\n\n" +
            table(["peer", "text", "task", "MB/s", "ours MB/s", "ours / peer", "result", "our result",
                   ""], rows) + skipped + ("\n" if skipped else ""))


def sqlean(results):
    """From the rounds of the program, where it runs beside us."""
    pairs = {"sqlean regexp, strip": ("strip", "strip_pinyin"),
             "sqlean regexp, rank": ("rank", "extract_rank")}
    rows = []
    for kind, told in results["databases"].items():
        for name, (task, mine) in pairs.items():
            if name in told["queries"] and mine in told["queries"]:
                theirs, own = (told["queries"][q] for q in (name, mine))
                speed, our_speed = (int(told["size"]["bytes"]) / 1e3 / milliseconds(q)
                                    for q in (theirs, own))
                rows.append(["sqlean regexp", queries.KINDS[kind], TASKS[task], short(speed),
                             short(our_speed), f"{our_speed / speed:.2f}", theirs["result"],
                             own["result"], "we are slower" if our_speed < speed else ""])
    return rows


def page(results):
    parts = [HEAD] + [section(results) for section in
                      (about, goals, one_parse, start, growth, peers, all_queries)]
    return "".join(parts).rstrip("\n") + "\n"
