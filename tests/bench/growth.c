/*
** growth.c - how the time of a call grows with its text: 1 KB, 4 KB, ... of every family.
**
** The functions remember the last text they read, so no call gets the text of the call before it:
** it is shorter by one byte every other time.
*/
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define GROWTH_SMALLEST 1024
#define GROWTH_ENOUGH 20000000LL /* nanoseconds: short calls are repeated that long */

static const char *const growth_calls[][2] = {
    {"null_text", "SELECT length(CAST(null_text(?1) AS BLOB))"}, /* what copying a text takes */
    {"strip_pinyin", "SELECT length(CAST(strip_pinyin(?1) AS BLOB))"},
    {"article_clean", "SELECT length(CAST(article_clean(?1) AS BLOB))"},
    {"article_ranks", "SELECT count(*) FROM article_ranks(?1)"},
    {"article_metrics", "SELECT count(*) FROM article_metrics(?1)"},
};
#define GROWTH_N_CALLS (sizeof(growth_calls) / sizeof(growth_calls[0]))

/* CPU time of one call, or -1 with a message when it is an error. */
static long long call_once(sqlite3 *db, sqlite3_stmt *statement, const char *text, size_t n) {
    sqlite3_bind_text64(statement, 1, text, n, SQLITE_STATIC, SQLITE_UTF8);
    long long start = bench_cpu();
    int rc = sqlite3_step(statement);
    long long time = bench_cpu() - start;
    if (rc != SQLITE_ROW) {
        fprintf(stderr, "bench: growth: %s\n", sqlite3_errmsg(db));
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return rc == SQLITE_ROW ? time : -1;
}

/* The shortest of several calls: what disturbs a call only makes it longer. */
static long long shortest(sqlite3 *db, sqlite3_stmt *statement, const char *text, size_t n) {
    long long best = -1;
    long long total = 0;
    for (size_t i = 0; total < GROWTH_ENOUGH || i < 2; i++) {
        long long time = call_once(db, statement, text, n - i % 2);
        if (time < 0) {
            return -1;
        }
        best = best < 0 || time < best ? time : best;
        total += time;
        if (total > 50 * GROWTH_ENOUGH) {
            break;
        }
    }
    return best;
}

/* One function over one family, until a call would take longer than the limit of seconds. */
static void grow(sqlite3 *db, const char *const call[2], const BenchFamily *family,
                 const char *text, const BenchGrowth *limits) {
    sqlite3_stmt *statement = NULL;
    bench_must(db, sqlite3_prepare_v2(db, call[1], -1, &statement, NULL), call[1]);
    for (size_t n = GROWTH_SMALLEST; n <= limits->largest; n *= 4) {
        long long time = shortest(db, statement, text, n);
        printf("growth\t%s\t%s\t%zu\t%lld\n", call[0], family->name, n, time);
        if (time < 0 || (double)time * 4 > limits->seconds * 1e9) {
            break;
        }
    }
    fflush(stdout);
    sqlite3_finalize(statement);
}

int bench_growth(sqlite3 *db, const BenchGrowth *limits) {
    for (size_t f = 0; f < bench_n_families; f++) {
        char *text = bench_family_text(&bench_families[f], db, limits->largest);
        for (size_t c = 0; c < GROWTH_N_CALLS; c++) {
            if (strstr(limits->functions, growth_calls[c][0]) != NULL) {
                grow(db, growth_calls[c], &bench_families[f], text, limits);
            }
        }
        free(text);
    }
    return 0;
}
