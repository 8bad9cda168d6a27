/*
** rounds.c - one warm-up and N rounds of all queries, each beside its own reading of the rows.
**
** Queries come as lines "name TAB sql" and give one row. In every round each query runs right after
** the floor (reading every body), so that a ratio compares two neighbours and a slow spell of the
** machine spoils one ratio, not a query. The row is the checksum: it must be the same every time.
** A slow query (by its warm-up) runs in every fourth round only: its own length evens it out.
*/
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS_MOST_QUERIES 100
#define ROUNDS_LINE 8192
#define ROUNDS_RESULT 512

static const char rounds_floor[] = "SELECT sum(length(CAST(body AS BLOB))) FROM articles";

typedef struct Query {
    char name[128];
    sqlite3_stmt *statement;
    char result[ROUNDS_RESULT];
    sqlite3_int64 memory; /* the most that SQLite and the extension took on top */
    int seen;
    int slow;
    int differs;
} Query;

static Query rounds_queries[ROUNDS_MOST_QUERIES];

/* Runs a statement once and writes its row into result; returns its CPU time. */
static long long run(sqlite3 *db, sqlite3_stmt *statement, char *result) {
    long long start = bench_cpu();
    int rc = sqlite3_step(statement);
    long long time = bench_cpu() - start;
    if (rc != SQLITE_ROW) {
        bench_must(db, rc == SQLITE_DONE ? SQLITE_ERROR : rc, sqlite3_sql(statement));
    }
    size_t n = 0;
    result[0] = '\0';
    for (int i = 0; i < sqlite3_column_count(statement) && n < ROUNDS_RESULT; i++) {
        const char *text = (const char *)sqlite3_column_text(statement, i);
        int written = snprintf(result + n, ROUNDS_RESULT - n, "%s%s", i > 0 ? " " : "",
                               text != NULL ? text : "NULL");
        n += written > 0 ? (size_t)written : 0;
    }
    sqlite3_reset(statement);
    return time;
}

/* The memory of the page cache is there before, so what comes on top is the query's. */
static long long measure(sqlite3 *db, Query *query) {
    char result[ROUNDS_RESULT];
    sqlite3_memory_highwater(1);
    sqlite3_int64 before = sqlite3_memory_used();
    long long time = run(db, query->statement, result);
    sqlite3_int64 on_top = sqlite3_memory_highwater(0) - before;
    query->memory = on_top > query->memory ? on_top : query->memory;
    if (!query->seen) {
        memcpy(query->result, result, sizeof(result));
    }
    query->differs |= strcmp(query->result, result) != 0;
    query->seen = 1;
    return time;
}

/* A query that cannot be prepared (its function is not loaded) is told and left out. */
static int read_queries(sqlite3 *db) {
    char line[ROUNDS_LINE];
    int n = 0;
    while (n < ROUNDS_MOST_QUERIES && fgets(line, sizeof(line), stdin) != NULL) {
        char *sql = strchr(line, '\t');
        if (sql == NULL) {
            continue;
        }
        *sql++ = '\0';
        Query *query = &rounds_queries[n];
        snprintf(query->name, sizeof(query->name), "%.120s", line);
        if (sqlite3_prepare_v2(db, sql, -1, &query->statement, NULL) == SQLITE_OK) {
            n++;
        } else {
            printf("skipped\t%s\t%s\n", query->name, sqlite3_errmsg(db));
        }
    }
    return n;
}

static void tell_sizes(sqlite3 *db) {
    static const char *const sizes[][2] = {
        {"rows", "SELECT count(*) FROM articles"},
        {"bytes", rounds_floor},
        {"page size", "PRAGMA page_size"},
        {"pages", "PRAGMA page_count"},
    };
    char result[ROUNDS_RESULT];
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        sqlite3_stmt *statement = NULL;
        bench_must(db, sqlite3_prepare_v2(db, sizes[i][1], -1, &statement, NULL), sizes[i][1]);
        run(db, statement, result);
        sqlite3_finalize(statement);
        printf("size\t%s\t%s\n", sizes[i][0], result);
    }
}

/* One query beside the floor. Round 0 is the warm-up and tells nothing. */
static void one_round(sqlite3 *db, sqlite3_stmt *floor, Query *query, int round, double slow) {
    char unused[ROUNDS_RESULT];
    if (query->slow && round % 4 != 1) {
        return;
    }
    long long read = run(db, floor, unused);
    long long time = measure(db, query);
    query->slow |= round == 0 && (double)time > slow * 1e9;
    if (round > 0) {
        printf("time\t%s\t%d\t%lld\t%lld\n", query->name, round, read, time);
    }
}

int bench_rounds(sqlite3 *db, int n_rounds, double slow) {
    sqlite3_stmt *statement = NULL;
    bench_must(db, sqlite3_prepare_v2(db, rounds_floor, -1, &statement, NULL), rounds_floor);
    int n = read_queries(db);
    tell_sizes(db);
    for (int round = 0; round <= n_rounds; round++) {
        for (int i = 0; i < n; i++) {
            one_round(db, statement, &rounds_queries[i], round, slow);
        }
    }
    int status = 0;
    for (int i = 0; i < n; i++) {
        Query *query = &rounds_queries[i];
        printf("result\t%s\t%s\t%s\n", query->name, query->differs ? "differs" : "same",
               query->result);
        printf("memory\t%s\t%lld\n", query->name, (long long)query->memory);
        status |= query->differs;
        sqlite3_finalize(query->statement);
    }
    sqlite3_finalize(statement);
    return status;
}
