/*
** bench.c - measures the extension inside one process; run.py calls it and report.py reads it.
**
** usage: bench rounds DB ROUNDS SLOW EXTENSION [EXTENSION ...]    queries on standard input
**        bench growth DB SECONDS BYTES FUNCTIONS EXTENSION       up to that text or that call
**        bench start CONNECTIONS EXTENSION                       loading, and the first calls
**
** An extension is named without its suffix, as for .load. The database is read with SQLite's own
** settings, as users have them; soft and hard heap limits are off, except that growth stops at a
** limit of memory instead of taking the machine down.
*/
#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define BENCH_MOST_MEMORY (16LL << 30)

long long bench_cpu(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (long long)now.tv_sec * 1000000000 + now.tv_nsec;
}

void bench_must(sqlite3 *db, int rc, const char *what) {
    if (rc != SQLITE_OK) {
        fprintf(stderr, "bench: %s: %s\n", what, db != NULL ? sqlite3_errmsg(db) : "no memory");
        exit(2);
    }
}

void bench_load(sqlite3 *db, const char *extension) {
    char *message = NULL;
    if (sqlite3_load_extension(db, extension, NULL, &message) != SQLITE_OK) {
        fprintf(stderr, "bench: %s: %s\n", extension, message != NULL ? message : "not loaded");
        exit(2);
    }
}

sqlite3 *bench_open(const char *path) {
    sqlite3 *db = NULL;
    bench_must(db, sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL), path);
    bench_must(db, sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL), path);
    return db;
}

/* What a reader must know to judge the figures. */
static void about(sqlite3 *db) {
    sqlite3_stmt *statement = NULL;
    const char *sql = "SELECT sqlite_version(), article_metrics_debug()";
    bench_must(db, sqlite3_prepare_v2(db, sql, -1, &statement, NULL), sql);
    if (sqlite3_step(statement) == SQLITE_ROW) {
        printf("about\tSQLite\t%s\n", (const char *)sqlite3_column_text(statement, 0));
        printf("about\textension\t%s\n", (const char *)sqlite3_column_text(statement, 1));
    }
    sqlite3_finalize(statement);
    printf("about\tcompiler\t%s\n", __VERSION__);
}

static void peak(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("peak\t%ld\n", usage.ru_maxrss);
}

static int with_database(int argc, char **argv) {
    int growth = strcmp(argv[1], "growth") == 0;
    int first = growth ? 6 : 5; /* of the extensions */
    if (argc <= first) {
        return 2;
    }
    sqlite3 *db = bench_open(argv[2]);
    for (int i = first; i < argc; i++) {
        bench_load(db, argv[i]);
    }
    bench_must(db, bench_register_null(db), "null functions");
    about(db);
    int status = 0;
    if (growth) {
        BenchGrowth limits = {argv[5], atof(argv[3]), (size_t)atoll(argv[4])};
        status = bench_growth(db, &limits);
    } else {
        status = bench_rounds(db, atoi(argv[3]), atof(argv[4]));
    }
    peak();
    sqlite3_close(db);
    return status;
}

int main(int argc, char **argv) {
    const char *mode = argc > 1 ? argv[1] : "";
    int status = 2;
    sqlite3_soft_heap_limit64(0);
    if (strcmp(mode, "growth") == 0) {
        sqlite3_hard_heap_limit64(BENCH_MOST_MEMORY);
    }
    if (strcmp(mode, "start") == 0 && argc == 4) {
        status = bench_start(argv[3], atoi(argv[2]));
    } else if (strcmp(mode, "rounds") == 0 || strcmp(mode, "growth") == 0) {
        status = with_database(argc, argv);
    }
    if (status == 2) {
        fputs("usage: bench rounds DB ROUNDS SLOW EXTENSION...\n"
              "       bench growth DB SECONDS BYTES FUNCTIONS EXTENSION\n"
              "       bench start CONNECTIONS EXTENSION\n",
              stderr);
    }
    return status;
}
