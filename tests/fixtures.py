#!/usr/bin/python3
"""Compare article_ranks and article_metrics with the facts marked by hand in fixtures/.

usage: tests/fixtures.py [--extension PATH] [--report] [NAME ...]

PATH      the loadable extension (default: article_metrics at the top of the checkout)
--report  one line per article with counts and F1, and how often the fields agree that do not
          decide pass or fail (period, qualifier, basis of a change)
NAME      only the fixtures whose file name contains NAME

Runs through the real sqlite3 shell. One check is one article's ranks, or one article's metrics.
It passes when every found fact is a marked one and every marked fact is found, one to one:

  rank    rank, basis, scope and surface agree
  metric  value, value_max, unit, kind and surface agree
  both    the metric's name is one of the marked names, or one contains the other; and
          substr(text, start, length) is the surface once annotations in brackets are removed

Facts marked optional may be found or not. A missing one starts with "-", one too many with "+",
a wrong name with "~", a wrong span with "!". Exit status: 0 all passed, 1 some failed.
"""
import argparse
import csv
import json
import os
import re
import subprocess
import sys
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIXTURES = os.path.join(ROOT, "fixtures")
COLUMNS = ["fact", "value", "value_max", "unit", "kind", "basis", "qualifier", "scope", "metric",
           "period", "surface", "optional"]
QUERIES = {
    "rank": """SELECT json_object('article', d.name, 'value', r.rank, 'basis', r.basis,
      'scope', r.scope, 'metric', r.metric, 'period', r.period, 'surface', r.surface,
      'cut', substr(d.text, r.start, r.length))
      FROM docs d, article_ranks(d.text) r ORDER BY d.name, r.seq;""",
    "metric": """SELECT json_object('article', d.name, 'value', m.value, 'value_max', m.value_max,
      'unit', m.unit, 'kind', m.kind, 'basis', m.basis, 'qualifier', m.qualifier,
      'metric', m.metric, 'period', m.period, 'surface', m.surface,
      'cut', substr(d.text, m.start, m.length))
      FROM docs d, article_metrics(d.text) m ORDER BY d.name, m.seq;""",
}
# The fields that decide whether a found fact is the marked one; the name is compared after.
DECIDING = {"rank": ("basis", "scope", "surface"), "metric": ("unit", "kind", "surface")}
REPORTED = {"rank": ("period",), "metric": ("period", "qualifier", "basis")}


def read_marked(name):
    """The marked facts of one fixture: {"rank": [...], "metric": [...]}."""
    path = os.path.join(FIXTURES, name + ".facts.tsv")
    marked = {"rank": [], "metric": []}
    with open(path, encoding="utf-8", newline="") as f:
        rows = csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)
        if rows.fieldnames != COLUMNS:
            sys.exit(f"{path}: the header must be {' '.join(COLUMNS)}")
        for row in rows:
            marked[row["fact"]].append(row)
    return marked


def run_extension(extension, names):
    """What the extension finds: {"rank": {name: [fact, ...]}, "metric": {...}}."""
    script = [".bail on", f".load '{extension}'", "CREATE TABLE docs(name TEXT, text TEXT);"]
    for name in names:
        script.append(f"INSERT INTO docs VALUES('{name}', "
                      f"CAST(readfile('fixtures/{name}.txt') AS TEXT));")
    script += [".mode list", ".print #rank", QUERIES["rank"], ".print #metric", QUERIES["metric"]]
    shell = subprocess.run(["sqlite3", "-batch", ":memory:"], input="\n".join(script) + "\n",
                           capture_output=True, encoding="utf-8", cwd=ROOT)
    found = {"rank": {}, "metric": {}}
    if shell.returncode != 0 or "#metric" not in shell.stdout:
        return None, shell.stderr.strip() or "the sqlite3 shell printed nothing"
    kind = None
    for line in shell.stdout.splitlines():
        if line.startswith("#"):
            kind = line[1:]
        elif line:
            fact = json.loads(line)
            found[kind].setdefault(fact["article"], []).append(fact)
    return found, None


def alternatives(cell):
    return cell.split("|")


def same_number(found, cell):
    if found is None or cell == "":
        return found is None and cell == ""
    return abs(float(found) - float(cell)) <= 1e-6 * max(1.0, abs(float(cell)))


def same_text(found, cell):
    return ("" if found is None else str(found)) in alternatives(cell)


def plain(name):
    """A name without white space and quotes, full-width forms folded."""
    return re.sub(r"[\s“”\"'‘’「」《》]", "", unicodedata.normalize("NFKC", name or ""))


def same_name(found, cell):
    name = plain(found)
    for other in map(plain, alternatives(cell)):
        if name == other or (name and other and (name in other or other in name)):
            return True
    return False


def same_fact(kind, found, row):
    if not same_number(found["value"], row["value"]):
        return False
    if kind == "metric" and not same_number(found["value_max"], row["value_max"]):
        return False
    return all(same_text(found[field], row[field]) for field in DECIDING[kind])


def pair(kind, found, rows):
    """Pairs (found, marked) one to one: first those that also agree in name, then the rest."""
    pairs, rest, left = [], list(found), list(rows)
    for by_name in (True, False):
        for fact in list(rest):
            for row in left:
                if same_fact(kind, fact, row) and (
                        not by_name or same_name(fact["metric"], row["metric"])):
                    pairs.append((fact, row))
                    rest.remove(fact)
                    left.remove(row)
                    break
    return pairs, rest, left


def without_brackets(text):
    return re.sub(r"\s*[（(\[【][^()（）\[\]【】]*[)）\]】]", "", text or "")


def good_span(fact):
    return without_brackets(fact["cut"]) == without_brackets(fact["surface"])


def describe(fact):
    hidden = ("article", "cut", "fact")
    shown = {k: v for k, v in fact.items() if v not in (None, "") and k not in hidden}
    return json.dumps(shown, ensure_ascii=False)


class Check:
    """One article's ranks or metrics, compared."""

    def __init__(self, kind, found, rows):
        self.kind = kind
        self.pairs, extra, missing = pair(kind, found, rows)
        spare = [s for r in rows if r["optional"] for s in alternatives(r["surface"])]
        self.extra = [f for f in extra if f["surface"] not in spare]
        self.missing = [r for r in missing if not r["optional"]]
        self.misnamed = [(f, r) for f, r in self.pairs
                         if not r["optional"] and not same_name(f["metric"], r["metric"])]
        self.misplaced = [f for f in found if not good_span(f)]
        self.right = sum(1 for _, r in self.pairs if not r["optional"])

    def passed(self):
        return not (self.extra or self.missing or self.misnamed or self.misplaced)

    def print_differences(self, name):
        print(f"{name}: {self.kind}s differ")
        for row in self.missing:
            print("  -", describe(row))
        for fact in self.extra:
            print("  +", describe(fact))
        for fact, row in self.misnamed:
            print(f"  ~ {fact['surface']}: named {fact['metric']!r}, marked {row['metric']!r}")
        for fact in self.misplaced:
            print(f"  ! {fact['surface']}: start and length cut out {fact['cut']!r}")


def f1(right, extra, missing):
    return 2 * right / (2 * right + extra + missing) if right + extra + missing else 1.0


def print_report(checks):
    print("{:36s} {:7s} {:>5s} {:>5s} {:>5s} {:>5s} {:>6s}".format(
        "article", "kind", "right", "extra", "miss", "name", "F1"))
    for kind in ("rank", "metric"):
        total = [0, 0, 0, 0]
        agree = dict.fromkeys(REPORTED[kind], 0)
        for (name, k), check in checks.items():
            if k != kind:
                continue
            counts = [check.right, len(check.extra), len(check.missing), len(check.misnamed)]
            total = [a + b for a, b in zip(total, counts)]
            for field in agree:
                agree[field] += sum(same_text(f[field], r[field]) for f, r in check.pairs
                                    if not r["optional"])
            print("{:36s} {:7s} {:5d} {:5d} {:5d} {:5d} {:6.3f}".format(
                name, kind, *counts, f1(*counts[:3])))
        print("{:36s} {:7s} {:5d} {:5d} {:5d} {:5d} {:6.3f}".format(
            "all", kind, *total, f1(*total[:3])))
        for field, n in agree.items():
            print(f"{'':36s} {kind:7s} {n:5d} of {total[0]} agree in {field}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extension", default="./article_metrics")
    parser.add_argument("--report", action="store_true")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    names = sorted(f[:-4] for f in os.listdir(FIXTURES) if f.endswith(".txt"))
    if args.names:
        names = [n for n in names if any(part in n for part in args.names)]
    found, error = run_extension(args.extension, names)
    if found is None:
        print(error)
        print(f"fixtures: 0 passed, {2 * len(names)} failed")
        return 1
    checks = {}
    for name in names:
        marked = read_marked(name)
        for kind in ("rank", "metric"):
            checks[name, kind] = Check(kind, found[kind].get(name, []), marked[kind])
    for (name, _), check in checks.items():
        if not check.passed():
            check.print_differences(name)
    if args.report:
        print_report(checks)
    failed = sum(not check.passed() for check in checks.values())
    print(f"fixtures: {len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
