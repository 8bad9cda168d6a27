/*
** oom.c - memory runs out at every allocation, once and for ever.
**
** For each query: open, load, query, close, with the n-th allocation failing, n = 1, 2, ... until
** the whole way is free of failures. The answer must be the right one or "out of memory", nothing
** else; and all memory must be given back. PCRE2 allocates through SQLite too. The first query
** compiles the patterns at every point; for the others a connection that stays open keeps them.
**
** usage: oom [STEP]      every STEP-th allocation only (default 1)
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article_metrics.h"

static sqlite3_mem_methods oom_default;
static long oom_count;   /* allocations since the last start */
static long oom_fail_at; /* 0: never */
static int oom_forever;
static int oom_failures; /* injected since the last start */

static int oom_fails(void) {
    oom_count++;
    if (oom_fail_at > 0 && (oom_count == oom_fail_at || (oom_forever && oom_count > oom_fail_at))) {
        oom_failures++;
        return 1;
    }
    return 0;
}

static void *oom_malloc(int n) {
    return oom_fails() ? NULL : oom_default.xMalloc(n);
}

static void *oom_realloc(void *p, int n) {
    return oom_fails() ? NULL : oom_default.xRealloc(p, n);
}

static const char *const oom_queries[] = {
    "SELECT group_concat(rank || coalesce(metric, '-')) FROM article_ranks(?1)",
    "SELECT group_concat(value || unit || sentence || start) FROM article_metrics(?1)",
    "SELECT group_concat(kind || text) FROM article_sections(?1)",
    "SELECT group_concat(pinyin || verified || start) FROM pinyin_annotations(?1)",
    "SELECT article_ranks(?1) || article_metrics(?1)",
    "SELECT article_sections(?1) || pinyin_annotations(?1)",
    "SELECT article_clean(?1) || coalesce(article_title(?1), '-')",
    "SELECT article_html(?1)",
    "SELECT article_progress(1, 2, ?1)",
    "SELECT strip_pinyin(?1) || strip_pinyin(?1, 'shape') || strip_pinyin(?1, 'all')",
    "SELECT extract_rank(?1, '全省') || extract_metric(?1, '财政') || chinese_number('三百')",
    "SELECT count(*) || article_metrics_version() FROM article_lexicon",
    "SELECT max(example) FROM article_help",
    "SELECT group_concat(unit) FROM article_metrics(?1, '{\"units\":[\"塘\"],"
    "\"scopes\":[\"全区\"],\"boilerplate\":[\"^扫一扫\"],\"published\":\"2025-05-23\"}')",
    "SELECT group_concat(r.rank || m.value) FROM article_ranks(?1) r, article_metrics(?1) m",
    "CREATE VIRTUAL TABLE temp.f USING fts5(body, tokenize = 'article pinyin');"
    "INSERT INTO f VALUES (?1);"
    "SELECT highlight(f, 0, '[', ']') FROM f('云泽市 AND cyfs')",
};

static const char oom_text[] =
    "云泽(yúnzé)市茶叶(cháyè)丰收\n云泽市茶叶丰收\n"
    "一、收成\n全市财政收入34.6亿元，同比增长5.2%，居全省第3位，栽种芡实3.5塘。\n"
    "示范农场40家、生态茶园8个，均居全省第1位。\n扫一扫\n";

/* A copy in memory of malloc, which never fails here. */
static char *oom_copy(const char *z) {
    size_t n = strlen(z) + 1;
    char *copy = malloc(n);
    if (copy != NULL) {
        memcpy(copy, z, n);
    }
    return copy;
}

/* Runs the statement at *sql and moves *sql behind it. The first column of its first row, in memory
** of malloc; NULL for NULL and for no row. *rc is SQLite's code. */
static char *oom_statement(sqlite3 *db, const char **sql, int blob, int *rc) {
    sqlite3_stmt *statement = NULL;
    char *answer = NULL;
    int n = (int)sizeof(oom_text) - 1;
    *rc = sqlite3_prepare_v2(db, *sql, -1, &statement, sql);
    if (*rc == SQLITE_OK && sqlite3_bind_parameter_count(statement) > 0) {
        *rc = blob ? sqlite3_bind_blob(statement, 1, oom_text, n, SQLITE_STATIC)
                   : sqlite3_bind_text(statement, 1, oom_text, n, SQLITE_STATIC);
    }
    if (*rc == SQLITE_OK) {
        *rc = sqlite3_step(statement);
        if (*rc == SQLITE_ROW) {
            const char *z = (const char *)sqlite3_column_text(statement, 0);
            *rc = z != NULL || sqlite3_column_type(statement, 0) == SQLITE_NULL ? SQLITE_OK
                                                                                : SQLITE_NOMEM;
            answer = z != NULL ? oom_copy(z) : NULL;
        } else if (*rc == SQLITE_DONE) {
            *rc = SQLITE_OK;
        }
    }
    int finalized = sqlite3_finalize(statement);
    if (*rc == SQLITE_OK && finalized != SQLITE_OK) {
        *rc = finalized;
    }
    return answer;
}

/* What the last of the statements answers. */
static char *oom_answer(sqlite3 *db, const char *sql, int blob, int *rc) {
    char *answer = NULL;
    *rc = SQLITE_OK;
    while (*rc == SQLITE_OK && *sql != '\0') {
        free(answer);
        answer = oom_statement(db, &sql, blob, rc);
    }
    return answer;
}

/* Open, load, query, close. The answer, or NULL with *rc. */
static char *oom_run(const char *sql, const char *encoding, int blob, int *rc) {
    sqlite3 *db = NULL;
    char *message = NULL;
    char *answer = NULL;
    oom_count = 0;
    oom_failures = 0;
    *rc = sqlite3_open(":memory:", &db);
    if (*rc == SQLITE_OK) {
        sqlite3_db_config(db, SQLITE_DBCONFIG_LOOKASIDE, NULL, 0, 0);
        *rc = sqlite3_exec(db, encoding, NULL, NULL, NULL);
    }
    if (*rc == SQLITE_OK) {
        *rc = sqlite3_articlemetrics_init(db, &message, NULL);
        sqlite3_free(message);
    }
    if (*rc == SQLITE_OK) {
        answer = oom_answer(db, sql, blob, rc);
    }
    sqlite3_close(db);
    return answer;
}

static int oom_same(const char *a, const char *b) {
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Fails every allocation of one query in turn; returns the number of points, or -1 when wrong. */
static long oom_points(const char *sql, const char *encoding, int blob, long step) {
    int rc;
    oom_fail_at = 0;
    sqlite3_int64 used = sqlite3_memory_used();
    char *wanted = oom_run(sql, encoding, blob, &rc);
    sqlite3_int64 leaked = sqlite3_memory_used() - used;
    long points = 0;
    int good = rc == SQLITE_OK && leaked == 0;
    for (oom_forever = 0; good && oom_forever < 2; oom_forever++) {
        for (oom_fail_at = 1; good; oom_fail_at += step) {
            char *answer = oom_run(sql, encoding, blob, &rc);
            int ended = oom_failures == 0;
            good = (rc == SQLITE_OK && oom_same(answer, wanted)) || rc == SQLITE_NOMEM;
            leaked = sqlite3_memory_used() - used;
            good = good && (rc == SQLITE_OK || !ended) && leaked == 0;
            if (!good) {
                printf("%s\n  allocation %ld fails (%s): code %d, memory lost %lld\n  %s\n", sql,
                       oom_fail_at, oom_forever ? "and all later ones" : "once", rc,
                       (long long)leaked, answer != NULL ? answer : "NULL");
            }
            free(answer);
            points++;
            if (ended) {
                break;
            }
        }
    }
    if (rc != SQLITE_OK && points == 0) {
        printf("%s: code %d without any failure, memory lost %lld\n", sql, rc, (long long)leaked);
    }
    free(wanted);
    return good ? points : -1;
}

/* A connection that uses the patterns, so that they stay compiled; NULL when it could not be made.
 */
static sqlite3 *oom_hold(void) {
    sqlite3 *db = NULL;
    oom_fail_at = 0;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK ||
        sqlite3_articlemetrics_init(db, NULL, NULL) != SQLITE_OK ||
        sqlite3_exec(db, "SELECT article_title('x')", NULL, NULL, NULL) != SQLITE_OK) {
        sqlite3_close(db);
        return NULL;
    }
    return db;
}

int main(int argc, char **argv) {
    static const char *const encodings[] = {"PRAGMA encoding='UTF-8'",
                                            "PRAGMA encoding='UTF-16le'"};
    long step = argc > 1 ? atol(argv[1]) : 1;
    long points = 0;
    int passed = 0;
    int failed = 0;
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &oom_default);
    sqlite3_mem_methods methods = oom_default;
    methods.xMalloc = oom_malloc;
    methods.xRealloc = oom_realloc;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1);
    sqlite3_initialize();
    sqlite3 *holder = NULL;
    for (size_t i = 0; i < sizeof(oom_queries) / sizeof(oom_queries[0]); i++) {
        if (i == 1) {
            holder = oom_hold();
            failed += holder == NULL;
        }
        /* text in one encoding, a BLOB in the other: both ways in, at half the time */
        for (int e = 0; e < 2; e++) {
            long n = oom_points(oom_queries[i], encodings[e], e == 1, step);
            passed += n >= 0;
            failed += n < 0;
            points += n > 0 ? n : 0;
        }
    }
    sqlite3_close(holder);
    failed += sqlite3_memory_used() != 0;
    sqlite3_shutdown();
    printf("oom: %d passed, %d failed (%ld points)\n", passed, failed, points);
    return failed > 0;
}
