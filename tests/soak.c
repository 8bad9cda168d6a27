/*
** soak.c - a long life in one process: a million calls, and ten thousand times open, load, ask and
** close. Memory must not grow, and all of SQLite's must be given back at the end.
**
** usage: soak [CALLS [OPENINGS]]      default 1000000 and 10000
*/
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article_metrics.h"

static const char *const soak_queries[] = {
    "SELECT count(*) FROM article_ranks(?1)",
    "SELECT count(*) FROM article_metrics(?1, '{\"units\":[\"塘\"]}')",
    "SELECT count(*) FROM article_sections(?1)",
    "SELECT count(*) FROM pinyin_annotations(?1)",
    "SELECT length(article_clean(?1, '{\"boilerplate\":[\"^扫一扫\"]}'))",
    "SELECT strip_pinyin(?1, 'all') IS NULL",
    "SELECT extract_rank(?1, '全省')",
    "SELECT extract_metric(?1, '财政收入')",
    "SELECT length(article_ranks(?1))",
    "SELECT chinese_number('三百六十五')",
};
enum { SOAK_QUERIES = sizeof(soak_queries) / sizeof(soak_queries[0]) };

static sqlite3 *soak_open(void) {
    sqlite3 *db = NULL;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK ||
        sqlite3_articlemetrics_init(db, NULL, NULL) != SQLITE_OK) {
        sqlite3_close(db);
        return NULL;
    }
    return db;
}

static int soak_ask(sqlite3_stmt *statement, long i) {
    char text[256];
    int n = snprintf(text, sizeof(text),
                     "云泽(yúnzé)市\n全市财政收入%ld亿元，居全省第%ld位。\n扫一扫\n", i, i % 900 + 1);
    sqlite3_bind_text(statement, 1, text, n, SQLITE_TRANSIENT);
    int rc = sqlite3_step(statement);
    sqlite3_reset(statement);
    return rc == SQLITE_ROW;
}

/* Bytes in use by the C library, SQLite's among them. */
static size_t soak_in_use(void) {
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

static long soak_calls(long calls, size_t *growth) {
    sqlite3 *db = soak_open();
    sqlite3_stmt *statements[SOAK_QUERIES];
    long right = 0;
    size_t before = 0;
    for (int i = 0; i < SOAK_QUERIES; i++) {
        sqlite3_prepare_v2(db, soak_queries[i], -1, &statements[i], NULL);
    }
    for (long i = 0; i < calls; i++) {
        if (i == calls / 10) {
            before = soak_in_use();
        }
        right += soak_ask(statements[i % SOAK_QUERIES], i);
    }
    size_t after = soak_in_use();
    *growth = after > before ? after - before : 0;
    for (int i = 0; i < SOAK_QUERIES; i++) {
        sqlite3_finalize(statements[i]);
    }
    return sqlite3_close(db) == SQLITE_OK ? right : 0;
}

static long soak_openings(long openings, size_t *growth) {
    long right = 0;
    size_t before = 0;
    for (long i = 0; i < openings; i++) {
        if (i == openings / 10) {
            before = soak_in_use();
        }
        sqlite3 *db = soak_open();
        sqlite3_stmt *statement = NULL;
        int rc = sqlite3_prepare_v2(db, soak_queries[i % SOAK_QUERIES], -1, &statement, NULL);
        right += rc == SQLITE_OK && soak_ask(statement, i);
        sqlite3_finalize(statement);
        sqlite3_close(db);
    }
    size_t after = soak_in_use();
    *growth = after > before ? after - before : 0;
    return right;
}

int main(int argc, char **argv) {
    long calls = argc > 1 ? atol(argv[1]) : 1000000;
    long openings = argc > 2 ? atol(argv[2]) : 10000;
    size_t growth[2];
    int passed = 0;
    sqlite3_initialize();
    passed += soak_calls(calls, &growth[0]) == calls;
    passed += growth[0] <= 256 * 1024;
    passed += soak_openings(openings, &growth[1]) == openings;
    passed += growth[1] <= 256 * 1024;
    passed += sqlite3_memory_used() == 0;
    printf("soak: %d passed, %d failed (%ld calls, growth %zu bytes; %ld openings, growth %zu "
           "bytes; %lld bytes of SQLite left)\n",
           passed, 5 - passed, calls, growth[0], openings, growth[1],
           (long long)sqlite3_memory_used());
    return passed < 5;
}
