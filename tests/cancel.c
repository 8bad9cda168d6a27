/*
** cancel.c - a progress handler, or sqlite3_interrupt, ends every function in the middle of a large
** article.
**
** For each function and each kind of text: one run in which a progress handler watches how much
** processor time passes between its calls (none may be longer than the bar, so that it can end the
** run at any moment), and one in which the handler says stop half-way through. That must give
** SQLITE_INTERRUPT, and the next query must be right. A second thread calls sqlite3_interrupt once.
**
** usage: cancel [MEGABYTES [MILLISECONDS [QUERIES]]]      default 64, 100, and all of them
*/
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "article_metrics.h"

typedef struct CancelText {
    const char *name;
    const char *head;
    const char *unit; /* repeated */
} CancelText;

static const CancelText cancel_texts[] = {
    {"facts in lines", "", "全市茶叶产量3.2万吨，增长5.2%，居全省第2位。\n"},
    {"one line", "", "茶叶产量稳步增长"},
    {"annotated", "", "云泽(yúnzé)市(shì)茶叶(cháyè)丰收(fēngshōu)。\n"},
    {"HTML", "<html>", "<div><p>茶叶&amp;茶园</p>\n"},
};

static const char *const cancel_queries[] = {
    "SELECT count(*) FROM article_metrics(?1)",
    "SELECT count(*) FROM pinyin_annotations(?1)",
    "SELECT strip_pinyin(?1, 'all') IS NULL",
    "SELECT count(*) FROM article_sections(?1)",
    "SELECT count(*) FROM article_ranks(?1)",
    "SELECT article_clean(?1) IS NULL",
    "SELECT article_title(?1)",
    "SELECT strip_pinyin(?1) IS NULL",
    "SELECT extract_rank(?1, '全球')",
    "SELECT extract_metric(?1, '茶叶产量', '2031年')",
    "SELECT article_ranks(?1) IS NULL",
    "SELECT article_metrics(?1) IS NULL",
    "SELECT article_sections(?1) IS NULL",
    "SELECT pinyin_annotations(?1) IS NULL",
    "SELECT article_html(?1) IS NULL",
};

/* What the progress handler sees. */
typedef struct CancelWatch {
    double last;    /* seconds of processor time at the last call */
    double longest; /* between two calls */
    long calls;
    long stop_at; /* the call that says stop; 0: none */
} CancelWatch;

static int cancel_passed;
static int cancel_failed;

static double cancel_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int cancel_progress(void *pointer) {
    CancelWatch *watch = pointer;
    double now = cancel_seconds();
    if (now - watch->last > watch->longest) {
        watch->longest = now - watch->last;
    }
    watch->last = now;
    watch->calls++;
    return watch->stop_at > 0 && watch->calls >= watch->stop_at;
}

static void cancel_check(int good, const char *sql, const char *text, const char *what,
                         double milliseconds) {
    cancel_passed += good;
    cancel_failed += !good;
    if (!good) {
        printf("%s of %s: %s (%.0f ms)\n", sql, text, what, milliseconds);
    }
}

/* Runs the query under the watch; returns SQLite's code. */
static int cancel_run(sqlite3 *db, sqlite3_stmt *statement, CancelWatch *watch) {
    int rc;
    watch->longest = 0;
    watch->calls = 0;
    watch->last = cancel_seconds();
    sqlite3_progress_handler(db, 1000, cancel_progress, watch);
    do {
        rc = sqlite3_step(statement);
    } while (rc == SQLITE_ROW);
    cancel_progress(watch); /* what passes after the last call counts too */
    sqlite3_progress_handler(db, 0, NULL, NULL);
    sqlite3_reset(statement);
    return rc;
}

/* The query that follows must be right. */
static int cancel_still_right(sqlite3 *db) {
    sqlite3_stmt *statement = NULL;
    int rank = 0;
    if (sqlite3_prepare_v2(db, "SELECT rank FROM article_ranks('茶叶产量居全省第7位。')", -1,
                           &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        rank = sqlite3_column_int(statement, 0);
    }
    return sqlite3_finalize(statement) == SQLITE_OK && rank == 7;
}

static void cancel_query(sqlite3 *db, const char *sql, const CancelText *text, const char *z,
                         size_t n, double bar) {
    sqlite3_stmt *statement = NULL;
    CancelWatch watch = {.stop_at = 0};
    sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    sqlite3_bind_text64(statement, 1, z, n, SQLITE_STATIC, SQLITE_UTF8);
    int rc = cancel_run(db, statement, &watch);
    double longest = watch.longest * 1e3;
    for (int again = 0; longest > bar && again < 2; again++) {
        /* other work on the machine makes a run slower, never faster */
        sqlite3_exec(db, "SELECT article_title('x')", NULL, NULL, NULL);
        rc = cancel_run(db, statement, &watch);
        longest = watch.longest * 1e3 < longest ? watch.longest * 1e3 : longest;
    }
    if (getenv("CANCEL_SHOW") != NULL) {
        printf("%-60s %-16s %7.1f ms, %ld calls\n", sql, text->name, longest, watch.calls);
    }
    cancel_check(rc == SQLITE_DONE, sql, text->name, sqlite3_errmsg(db), 0);
    cancel_check(longest <= bar, sql, text->name, "no call of the handler for too long", longest);
    if (watch.calls > 2) {
        /* another text, so that nothing is remembered */
        sqlite3_exec(db, "SELECT article_title('x')", NULL, NULL, NULL);
        watch.stop_at = watch.calls / 2;
        rc = cancel_run(db, statement, &watch);
        cancel_check(rc == SQLITE_INTERRUPT, sql, text->name, "was not interrupted", rc);
        cancel_check(cancel_still_right(db), sql, text->name, "the next query is wrong", 0);
    }
    sqlite3_finalize(statement);
}

static void *cancel_later(void *pointer) {
    struct timespec pause = {.tv_nsec = 50 * 1000 * 1000};
    nanosleep(&pause, NULL);
    sqlite3_interrupt(pointer);
    return NULL;
}

/* Another thread interrupts a table and a scalar. */
static void cancel_from_outside(sqlite3 *db, const char *z, size_t n) {
    static const char *const queries[] = {"SELECT count(*) FROM article_metrics(?1)",
                                          "SELECT strip_pinyin(?1) IS NULL"};
    for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++) {
        sqlite3_stmt *statement = NULL;
        pthread_t thread;
        sqlite3_prepare_v2(db, queries[i], -1, &statement, NULL);
        sqlite3_bind_text64(statement, 1, z, n, SQLITE_STATIC, SQLITE_UTF8);
        if (pthread_create(&thread, NULL, cancel_later, db) == 0) {
            int rc = sqlite3_step(statement);
            pthread_join(thread, NULL);
            cancel_check(rc == SQLITE_INTERRUPT, queries[i], "annotated", "was not interrupted",
                         rc);
        }
        sqlite3_finalize(statement);
    }
    cancel_check(cancel_still_right(db), "sqlite3_interrupt", "annotated", "broke what follows", 0);
}

static char *cancel_text(const CancelText *text, size_t n) {
    char *z = malloc(n);
    size_t n_unit = strlen(text->unit);
    size_t at = strlen(text->head);
    if (z != NULL) {
        memcpy(z, text->head, at);
        for (; at + n_unit <= n; at += n_unit) {
            memcpy(z + at, text->unit, n_unit);
        }
        memset(z + at, ' ', n - at);
    }
    return z;
}

int main(int argc, char **argv) {
    size_t n = (size_t)(argc > 1 ? atol(argv[1]) : 64) << 20;
    double bar = argc > 2 ? atof(argv[2]) : 100;
    size_t n_queries = sizeof(cancel_queries) / sizeof(cancel_queries[0]);
    if (argc > 3 && (size_t)atol(argv[3]) < n_queries) {
        n_queries = (size_t)atol(argv[3]);
    }
    sqlite3 *db = NULL;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK ||
        sqlite3_articlemetrics_init(db, NULL, NULL) != SQLITE_OK) {
        printf("cancel: 0 passed, 1 failed\n");
        return 1;
    }
    for (size_t t = 0; t < sizeof(cancel_texts) / sizeof(cancel_texts[0]); t++) {
        char *z = cancel_text(&cancel_texts[t], n);
        for (size_t q = 0; z != NULL && q < n_queries; q++) {
            cancel_query(db, cancel_queries[q], &cancel_texts[t], z, n, bar);
        }
        if (z != NULL && t == 2) {
            cancel_from_outside(db, z, n);
        }
        cancel_failed += z == NULL;
        free(z);
    }
    cancel_failed += sqlite3_close(db) != SQLITE_OK;
    printf("cancel: %d passed, %d failed\n", cancel_passed, cancel_failed);
    return cancel_failed > 0;
}
