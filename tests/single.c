/*
** single.c - the extension in a SQLite that was built for one thread: its mutexes are missing from
** the table of functions that extensions get, and calling one would crash.
**
** usage: single PATH     of article_metrics.so
**
** No such SQLite need be there: the table of this one is copied and the mutexes taken out of it.
*/
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include "sqlite3ext.h"

/* sqlite3ext.h makes each function a call through a table; here they are those of the library. */
#undef sqlite3_auto_extension
#undef sqlite3_close
#undef sqlite3_column_text
#undef sqlite3_finalize
#undef sqlite3_open
#undef sqlite3_prepare_v2
#undef sqlite3_step

static sqlite3_api_routines single_table;

static int single_threads(void) {
    return 0;
}

/* Called by SQLite with its table when a connection is opened. */
static int single_copy(sqlite3 *db, char **message, const sqlite3_api_routines *api) {
    (void)db;
    (void)message;
    single_table = *api;
    single_table.xthreadsafe = single_threads;
    single_table.mutex_alloc = NULL;
    single_table.mutex_enter = NULL;
    single_table.mutex_free = NULL;
    single_table.mutex_leave = NULL;
    single_table.mutex_try = NULL;
    return SQLITE_OK;
}

/* What the extension answers on a connection that it is registered on with this table. */
static int single_ask(int (*init)(sqlite3 *, char **, const sqlite3_api_routines *), char *answer,
                      size_t n) {
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    const char *found = NULL;
    char *message = NULL;
    int rc = sqlite3_open(":memory:", &db);
    if (rc == SQLITE_OK) {
        rc = init(db, &message, &single_table);
    }
    if (rc == SQLITE_OK) {
        rc = sqlite3_prepare_v2(db, "SELECT extract_rank('全市茶税居全省第3位。')", -1, &statement,
                                NULL);
    }
    if (rc == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) {
        found = (const char *)sqlite3_column_text(statement, 0);
    }
    snprintf(answer, n, "%s", found != NULL ? found : "nothing");
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return rc;
}

int main(int argc, char **argv) {
    char answer[2][32] = {"", ""};
    void *object = argc > 1 ? dlopen(argv[1], RTLD_NOW) : NULL;
    void *symbol = object != NULL ? dlsym(object, "sqlite3_articlemetrics_init") : NULL;
    int (*init)(sqlite3 *, char **, const sqlite3_api_routines *) = NULL;
    memcpy(&init, &symbol, sizeof(init));
    sqlite3_auto_extension((void (*)(void))single_copy);
    for (int i = 0; init != NULL && i < 2; i++) { /* twice: the shared patterns are freed between */
        single_ask(init, answer[i], sizeof(answer[i]));
    }
    int right = (strcmp(answer[0], "3") == 0) + (strcmp(answer[1], "3") == 0);
    printf("single: %d passed, %d failed\n", right, 2 - right);
    return right != 2;
}
