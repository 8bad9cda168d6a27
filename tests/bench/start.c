/*
** start.c - what a fresh connection pays: loading the extension, and the first calls.
**
** Three ways of loading are told apart: the first in the process, the later ones (closing the only
** connection unloads the object, so all of it is done again), and those beside a connection that
** holds it. Wall-clock time: a host waits for it.
*/
#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include <stdio.h>
#include <time.h>

static const char *const start_calls[][2] = {
    {"strip_pinyin", "SELECT strip_pinyin('云泽(yúnzé)市')"},
    {"article_title", "SELECT article_title('云泽市茶叶丰收')"},
    {"extract_rank", "SELECT extract_rank('茶叶产量居全省第2位。')"},
};

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static sqlite3 *load(const char *extension, const char *what) {
    sqlite3 *db = bench_open(":memory:");
    double start = now();
    bench_load(db, extension);
    printf("start\tload, %s\t%.4f\n", what, now() - start);
    return db;
}

static void call(sqlite3 *db, const char *name, const char *sql, const char *which) {
    char what[64];
    double start = now();
    bench_must(db, sqlite3_exec(db, sql, NULL, NULL, NULL), sql);
    snprintf(what, sizeof(what), "%s, %s call", name, which);
    printf("start\t%s\t%.4f\n", what, now() - start);
}

/* Each call in a connection of its own, since the first one may make what all share. */
static void calls(const char *extension) {
    for (size_t i = 0; i < sizeof(start_calls) / sizeof(start_calls[0]); i++) {
        sqlite3 *db = bench_open(":memory:");
        bench_load(db, extension);
        call(db, start_calls[i][0], start_calls[i][1], "first");
        call(db, start_calls[i][0], start_calls[i][1], "second");
        sqlite3_close(db);
    }
}

int bench_start(const char *extension, int n_connections) {
    sqlite3_close(load(extension, "first in the process"));
    for (int i = 0; i < n_connections; i++) {
        sqlite3_close(load(extension, "unloaded before"));
    }
    for (int i = 0; i < n_connections; i++) {
        calls(extension);
    }
    sqlite3 *holder = bench_open(":memory:");
    bench_load(holder, extension);
    for (int i = 0; i < n_connections; i++) {
        sqlite3_close(load(extension, "held by another connection"));
    }
    sqlite3_close(holder);
    return 0;
}
