/*
** threads.c - eight threads at once: four open, load, ask and close connections of their own, four
** share one serialized connection. Built with ThreadSanitizer.
**
** usage: threads [SECONDS]      default 5
*/
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "article_metrics.h"

enum { THREADS_EACH = 4 };

typedef struct ThreadsWork {
    sqlite3 *shared; /* NULL: connections of its own */
    time_t end;
    int number;
    long right;
    long wrong;
} ThreadsWork;

/* Asks for facts that differ from thread to thread and from call to call. */
static int threads_ask(sqlite3 *db, int rank) {
    sqlite3_stmt *statement = NULL;
    int good = 0;
    char *text = sqlite3_mprintf("云泽(yúnzé)市\n全市财政收入%d亿元，居全省第%d位。\n来源：某报\n",
                                 rank, rank);
    int rc = sqlite3_prepare_v2(db,
                                "SELECT r.rank, m.value, extract_rank(?1), length(article_clean(?1))"
                                " FROM article_ranks(?1) r, article_metrics(?1, '{}') m",
                                -1, &statement, NULL);
    if (rc == SQLITE_OK && text != NULL) {
        sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC);
        good = sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_int(statement, 0) == rank &&
               sqlite3_column_double(statement, 1) == rank * 1e8 &&
               sqlite3_column_int(statement, 2) == rank && sqlite3_column_int(statement, 3) > 10;
    }
    sqlite3_finalize(statement);
    sqlite3_free(text);
    return good;
}

static void *threads_run(void *pointer) {
    ThreadsWork *work = pointer;
    for (int i = 0; time(NULL) < work->end; i++) {
        sqlite3 *db = work->shared;
        int good = 1;
        if (db == NULL) {
            good = sqlite3_open(":memory:", &db) == SQLITE_OK &&
                   sqlite3_articlemetrics_init(db, NULL, NULL) == SQLITE_OK;
        }
        good = good && threads_ask(db, work->number * 100 + i % 90 + 2);
        if (work->shared == NULL) {
            good = sqlite3_close(db) == SQLITE_OK && good;
        }
        work->right += good;
        work->wrong += !good;
    }
    return NULL;
}

int main(int argc, char **argv) {
    time_t seconds = argc > 1 ? atol(argv[1]) : 5;
    sqlite3 *shared = NULL;
    pthread_t threads[2 * THREADS_EACH];
    ThreadsWork works[2 * THREADS_EACH];
    long right = 0;
    long wrong = 0;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX;
    if (sqlite3_open_v2(":memory:", &shared, flags, NULL) != SQLITE_OK ||
        sqlite3_articlemetrics_init(shared, NULL, NULL) != SQLITE_OK) {
        wrong++;
    }
    for (int i = 0; i < 2 * THREADS_EACH; i++) {
        works[i] = (ThreadsWork){.shared = i < THREADS_EACH ? NULL : shared,
                                 .end = time(NULL) + seconds,
                                 .number = i + 1};
        wrong += pthread_create(&threads[i], NULL, threads_run, &works[i]) != 0;
    }
    for (int i = 0; i < 2 * THREADS_EACH; i++) {
        pthread_join(threads[i], NULL);
        right += works[i].right;
        wrong += works[i].wrong;
    }
    wrong += sqlite3_close(shared) != SQLITE_OK;
    printf("threads: %ld passed, %ld failed\n", right, wrong);
    return wrong > 0;
}
