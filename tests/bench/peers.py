"""Runs the peers that are no SQLite extension, on the first rows of a database.

They run in processes of their own, so there is no common floor: the MB/s of each are shown, CPU time
on one thread. A peer that is missing is skipped with a word. The figures that they find tell how
much of the task each does; the numbers need not agree.
"""
import json
import os
import sqlite3
import statistics
import subprocess
import time

import peer_udf

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 2000
ROUNDS = 3
PATIENCE = 90  # seconds for all rounds of a peer
OURS = {"strip": "SELECT sum(length(CAST(strip_pinyin(body) AS BLOB))) FROM articles",
        "rank": "SELECT count(extract_rank(body)) FROM articles",
        "figures": "SELECT count(*) FROM articles, article_metrics(body)"}
UDF = {"strip": "SELECT sum(length(CAST(udf_strip(body) AS BLOB))) FROM articles",
       "rank": "SELECT count(udf_rank(body)) FROM articles",
       "figures": "SELECT sum(udf_figures(body)) FROM articles"}
# script, rows, characters of each row: the recognizers take many minutes for a text of 3,000
NODE = {"DuckDB": ("peer_duckdb.mjs", ROWS, None),
        "recognizers-text-suite": ("peer_recognizers.cjs", 100, 200)}


def connect(extension, texts):
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(extension)
    peer_udf.register(db)
    db.execute("CREATE TABLE articles(body TEXT)")
    db.executemany("INSERT INTO articles VALUES (?)", ((text,) for text in texts))
    return db


def in_sqlite(extension, texts):
    """Us and the Python functions in turns: {(who, task): ([ms], result)}."""
    db = connect(extension, texts)
    times, results = {}, {}
    for number in range(ROUNDS + 1):
        for who, queries in (("ours", OURS), ("Python functions", UDF)):
            for task, sql in queries.items():
                start = time.process_time_ns()
                results[who, task] = str(db.execute(sql).fetchone()[0])
                if number > 0:
                    times.setdefault((who, task), []).append((time.process_time_ns() - start) / 1e6)
    db.close()
    return {key: (times[key], results[key]) for key in times}


def in_node(script, modules, path):
    """{task: ([ms], result)} and the version; or None and why there is nothing."""
    try:
        done = subprocess.run(["node", os.path.join(HERE, script), modules, path, str(ROUNDS)],
                              input=json.dumps(peer_udf.PATTERNS), text=True, capture_output=True,
                              timeout=PATIENCE)
    except FileNotFoundError:
        return None, "node is not installed"
    except subprocess.TimeoutExpired:
        return None, f"not done in {PATIENCE} s"
    if done.returncode != 0:
        reasons = [line for line in done.stderr.splitlines() if line.startswith("Error: ")]
        return None, (reasons or ["Error: it ends with an error"])[0].removeprefix("Error: ")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    tasks = {line["task"]: ([x["ms"] for x in lines if x["task"] == line["task"]], line["result"])
             for line in lines}
    return tasks, lines[0]["version"]


def row(kind, peer, task, measured, given, ours):
    """One line of the table; ours were measured on the texts that the peer was given."""
    def speed(times):
        return sizes(given) / 1e3 / statistics.median(times)
    mine = ours.get(task)
    return {"kind": kind, "peer": peer, "task": task, "result": measured[1],
            "speed": speed(measured[0]), "our_speed": speed(mine[0]) if mine else None,
            "our_result": mine[1] if mine else ""}


def sizes(texts):
    return sum(len(text.encode()) for text in texts)


def run(kind, path, extension, modules, folder):
    """Rows of the table of peers for one database, and the peers that were skipped."""
    db = sqlite3.connect(path)
    texts = [body for body, in db.execute(f"SELECT body FROM articles LIMIT {ROWS}")]
    db.close()
    measured = in_sqlite(extension, texts)
    ours = {task: found for (who, task), found in measured.items() if who == "ours"}
    rows = [row(kind, who, task, found, texts, ours)
            for (who, task), found in measured.items() if who != "ours"]
    skipped = {}
    for peer, (script, n_rows, n_characters) in NODE.items():
        given = [text[:n_characters] for text in texts[:n_rows]]
        lines = os.path.join(folder, "peer_texts.jsonl")
        with open(lines, "w", encoding="utf-8") as f:
            f.writelines(json.dumps(text) + "\n" for text in given)
        tasks, word = in_node(script, modules, lines)
        if tasks is None:
            skipped[peer] = word
            continue
        beside = ours
        if given != texts:
            beside = {task: found for (who, task), found in in_sqlite(extension, given).items()
                      if who == "ours"}
        rows += [row(kind, f"{peer} {word}", task, found, given, beside)
                 for task, found in tasks.items()]
    return rows, skipped
