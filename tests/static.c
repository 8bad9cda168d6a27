/*
** static.c - a program that has the extension linked in, as hosts without extension loading need
** it.
**
** Built with -DSQLITE_CORE against libsqlite3, twice: with the static library, and with
** ext/all.c.
*/
#include <stdio.h>
#include <string.h>

#include "article_metrics.h"

static int static_passed;
static int static_failed;

/* One value out of the database must be this text. */
static void static_check(sqlite3 *db, const char *sql, const char *wanted) {
    sqlite3_stmt *statement = NULL;
    const char *found = NULL;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        found = (const char *)sqlite3_column_text(statement, 0);
    }
    if (found != NULL && strcmp(found, wanted) == 0) {
        static_passed++;
    } else {
        static_failed++;
        printf("%s\n  wanted: %s\n  found:  %s\n", sql, wanted,
               found != NULL ? found : sqlite3_errmsg(db));
    }
    sqlite3_finalize(statement);
}

int main(void) {
    sqlite3 *db = NULL;
    int rc = sqlite3_auto_extension((void (*)(void))sqlite3_articlemetrics_init);
    if (rc != SQLITE_OK || sqlite3_open(":memory:", &db) != SQLITE_OK) {
        printf("static: 0 passed, 1 failed\n");
        return 1;
    }
    static_check(db, "SELECT article_metrics_version()", ARTICLE_METRICS_VERSION);
    static_check(db, "SELECT rank FROM article_ranks('全市财政收入居全省第3位。')", "3");
    static_check(db, "SELECT chinese_number('两千零五')", "2005");
    static_check(db, "SELECT article_clean('一段。', '{\"boilerplate\":[\"^扫一扫\"]}')", "一段。");
    static_check(db, "SELECT count(*) > 500 FROM article_lexicon", "1");
    sqlite3_close(db);
    /* called by hand on one connection, as a program may do instead */
    sqlite3_reset_auto_extension();
    sqlite3_open(":memory:", &db);
    char *message = NULL;
    rc = sqlite3_articlemetrics_init(db, &message, NULL);
    sqlite3_free(message);
    static_check(db, "SELECT extract_rank('全市财政收入居全省第3位。')",
                 rc == SQLITE_OK ? "3" : "-");
    sqlite3_close(db);
    sqlite3_shutdown();
    printf("static: %d passed, %d failed\n", static_passed, static_failed);
    return static_failed > 0;
}
