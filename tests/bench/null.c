/*
** null.c - null_text(x) and null_table(x), functions that do nothing.
**
** null_text gives its text back; null_table gives one row with the number of its bytes. They show
** what calling a function, copying its result and opening a table cost whoever writes them.
*/
#include "bench.h"

#include <string.h>

static void null_text(sqlite3_context *context, int argc, sqlite3_value **argv) {
    (void)argc;
    const char *text = (const char *)sqlite3_value_text(argv[0]);
    sqlite3_result_text(context, text, sqlite3_value_bytes(argv[0]), SQLITE_TRANSIENT);
}

typedef struct NullCursor {
    sqlite3_vtab_cursor base; /* must be first */
    int n_bytes;
    int at_end;
} NullCursor;

static int null_connect(sqlite3 *db, void *aux, int argc, const char *const *argv,
                        sqlite3_vtab **table, char **message) {
    (void)aux, (void)argc, (void)argv, (void)message;
    int rc = sqlite3_declare_vtab(db, "CREATE TABLE x(n, text HIDDEN)");
    *table = rc == SQLITE_OK ? sqlite3_malloc64(sizeof(**table)) : NULL;
    if (*table == NULL) {
        return rc != SQLITE_OK ? rc : SQLITE_NOMEM;
    }
    memset(*table, 0, sizeof(**table));
    return sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
}

static int null_disconnect(sqlite3_vtab *table) {
    sqlite3_free(table);
    return SQLITE_OK;
}

static int null_best_index(sqlite3_vtab *table, sqlite3_index_info *info) {
    (void)table;
    for (int i = 0; i < info->nConstraint; i++) {
        const struct sqlite3_index_constraint *c = &info->aConstraint[i];
        if (c->usable && c->op == SQLITE_INDEX_CONSTRAINT_EQ && c->iColumn == 1) {
            info->aConstraintUsage[i].argvIndex = 1;
            info->aConstraintUsage[i].omit = 1;
            info->estimatedCost = 1000;
            return SQLITE_OK;
        }
    }
    return SQLITE_CONSTRAINT;
}

static int null_open(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor) {
    (void)table;
    NullCursor *c = sqlite3_malloc64(sizeof(*c));
    if (c == NULL) {
        return SQLITE_NOMEM;
    }
    memset(c, 0, sizeof(*c));
    *cursor = &c->base;
    return SQLITE_OK;
}

static int null_close(sqlite3_vtab_cursor *cursor) {
    sqlite3_free(cursor);
    return SQLITE_OK;
}

static int null_filter(sqlite3_vtab_cursor *cursor, int plan, const char *name, int argc,
                       sqlite3_value **argv) {
    (void)plan, (void)name, (void)argc;
    NullCursor *c = (NullCursor *)cursor;
    c->at_end = sqlite3_value_text(argv[0]) == NULL;
    c->n_bytes = sqlite3_value_bytes(argv[0]);
    return SQLITE_OK;
}

static int null_next(sqlite3_vtab_cursor *cursor) {
    ((NullCursor *)cursor)->at_end = 1;
    return SQLITE_OK;
}

static int null_eof(sqlite3_vtab_cursor *cursor) {
    return ((NullCursor *)cursor)->at_end;
}

static int null_column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column) {
    if (column == 0) {
        sqlite3_result_int(context, ((NullCursor *)cursor)->n_bytes);
    }
    return SQLITE_OK;
}

static int null_rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid) {
    (void)cursor;
    *rowid = 1;
    return SQLITE_OK;
}

static const sqlite3_module null_module = {
    .xConnect = null_connect,
    .xBestIndex = null_best_index,
    .xDisconnect = null_disconnect,
    .xOpen = null_open,
    .xClose = null_close,
    .xFilter = null_filter,
    .xNext = null_next,
    .xEof = null_eof,
    .xColumn = null_column,
    .xRowid = null_rowid,
};

int bench_register_null(sqlite3 *db) {
    int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    int rc = sqlite3_create_function(db, "null_text", 1, flags, NULL, null_text, NULL, NULL);
    return rc == SQLITE_OK ? sqlite3_create_module(db, "null_table", &null_module, NULL) : rc;
}
