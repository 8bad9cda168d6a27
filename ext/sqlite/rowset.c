/*
** rowset.c - the one implementation of table-valued functions.
**
**     SELECT r.rank FROM articles a, article_ranks(a.body) r
**
** SQLite plans such a join by asking xBestIndex which constraints on the hidden columns (the
** arguments) it can use. A plan in which the text is not known when the table is read cannot give
** rows. It is offered at a prohibitive cost instead of being refused, for two reasons: SQLite
** would report a refusal as "no query solution", and an OR over two texts is asked for first as
** a whole, without any constraint. If nothing better exists, xFilter says what is wrong.
**
** An OR is also why row ids hold a hash of the text: SQLite reads the table once for each side
** and drops rows whose id it has seen.
*/
#include "rowset.h"

#include "value.h"

/* Bits of idxNum. */
#define ROWSET_TEXT 1    /* argv[0] is the text */
#define ROWSET_OPTIONS 2 /* the next of argv are the options */
#define ROWSET_OPTIONS_UNUSABLE 4
#define ROWSET_PLACES 8 /* start or length is read */

/* What the module knows at connect. */
typedef struct RowsetModule {
    const AmTable *table;
    AmCache *cache; /* one reference is held */
} RowsetModule;

typedef struct RowsetTable {
    sqlite3_vtab base; /* must be first */
    const AmTable *table;
    AmCache *cache; /* one reference is held */
} RowsetTable;

typedef struct RowsetCursor {
    sqlite3_vtab_cursor base; /* must be first */
    AmParsed *parsed;         /* NULL for a table without arguments, or before xFilter */
    sqlite3_value *text;      /* the arguments as given, for the hidden columns; NULL when the */
    sqlite3_value *options;   /* first is a text: that is parsed->text */
    size_t row;
    size_t n_rows;
} RowsetCursor;

static char *rowset_declaration(const AmTable *table) {
    sqlite3_str *sql = sqlite3_str_new(NULL);
    sqlite3_str_appendf(sql, "CREATE TABLE x(");
    for (int i = 0; i < table->n_columns; i++) {
        const AmColumn *column = &table->columns[i];
        sqlite3_str_appendf(sql, "%s\"%w\" %s", i > 0 ? ", " : "", column->name, column->type);
    }
    if (table->text_column != NULL) {
        sqlite3_str_appendf(sql, ", \"%w\" HIDDEN", table->text_column);
    }
    if (table->has_options) {
        sqlite3_str_appendf(sql, ", options HIDDEN");
    }
    if (table->has_rule) {
        /* last, since arguments are given to hidden columns in order */
        sqlite3_str_appendf(sql, ", rule TEXT HIDDEN");
    }
    sqlite3_str_appendf(sql, ")");
    return sqlite3_str_finish(sql);
}

static int rowset_connect(sqlite3 *db, void *aux, int argc, const char *const *argv,
                          sqlite3_vtab **vtab, char **error_message) {
    const RowsetModule *rowset = aux;
    (void)argc;
    (void)argv;
    (void)error_message;
    char *sql = rowset_declaration(rowset->table);
    int rc = sql != NULL ? sqlite3_declare_vtab(db, sql) : SQLITE_NOMEM;
    sqlite3_free(sql);
    if (rc == SQLITE_OK) {
        rc = sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
    }
    if (rc != SQLITE_OK) {
        return rc;
    }
    RowsetTable *table = sqlite3_malloc64(sizeof(RowsetTable));
    if (table == NULL) {
        return SQLITE_NOMEM;
    }
    *table = (RowsetTable){.table = rowset->table, .cache = rowset->cache};
    table->cache->references++;
    *vtab = &table->base;
    return SQLITE_OK;
}

static int rowset_disconnect(sqlite3_vtab *vtab) {
    RowsetTable *table = (RowsetTable *)vtab;
    am_cache_release(table->cache);
    sqlite3_free(table);
    return SQLITE_OK;
}

/* The bits for one hidden column; *constraint is the one to use, or -1. */
static int rowset_argument(const sqlite3_index_info *info, int column, int usable_bit,
                           int unusable_bit, int *constraint) {
    int bits = 0;
    *constraint = -1;
    for (int i = 0; i < info->nConstraint; i++) {
        const struct sqlite3_index_constraint *c = &info->aConstraint[i];
        /* op first: LIMIT and OFFSET come with column 0 */
        if (c->op != SQLITE_INDEX_CONSTRAINT_EQ || c->iColumn != column) {
            continue;
        }
        if (!c->usable) {
            bits |= unusable_bit;
        } else if (*constraint < 0) {
            *constraint = i;
            bits |= usable_bit;
        }
    }
    return bits;
}

/* ROWSET_PLACES when the query may read a column that counts characters. */
static int rowset_places(const AmTable *table, const sqlite3_index_info *info) {
    for (int i = 0; i < table->n_columns; i++) {
        AmField field = table->columns[i].field;
        if ((field == AM_FIELD_START || field == AM_FIELD_LENGTH) &&
            (info->colUsed >> (i < 63 ? i : 63) & 1) != 0) {
            return ROWSET_PLACES;
        }
    }
    return 0;
}

static int rowset_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info) {
    const AmTable *table = ((const RowsetTable *)vtab)->table;
    int text;
    int options = -1;
    if (table->text_column == NULL) {
        info->estimatedCost = 10000;
        info->estimatedRows = 10000;
        return SQLITE_OK;
    }
    int bits = rowset_argument(info, table->n_columns, ROWSET_TEXT, 0, &text);
    if (table->has_options) {
        bits |= rowset_argument(info, table->n_columns + 1, ROWSET_OPTIONS, ROWSET_OPTIONS_UNUSABLE,
                                &options);
    }
    if (table->has_options && (bits & ROWSET_OPTIONS) == 0 &&
        (info->colUsed >> (table->n_columns + 1) & 1) != 0) {
        /* a CROSS JOIN hides options that come later: SQLite would read without them, and then
        ** compare the column with them and drop every row */
        bits |= ROWSET_OPTIONS_UNUSABLE;
    }
    /* A second constraint on the same argument may wait for another table; SQLite tests it then. */
    bool known = (bits & ROWSET_TEXT) != 0 &&
                 ((bits & ROWSET_OPTIONS) != 0 || (bits & ROWSET_OPTIONS_UNUSABLE) == 0);
    int n_arguments = 0;
    if (text >= 0) {
        info->aConstraintUsage[text].argvIndex = ++n_arguments;
        info->aConstraintUsage[text].omit = 1;
    }
    if (options >= 0) {
        info->aConstraintUsage[options].argvIndex = ++n_arguments;
        info->aConstraintUsage[options].omit = 1;
    }
    info->idxNum = bits | rowset_places(table, info);
    info->estimatedCost = known ? 1000 : 1e99;
    info->estimatedRows = known ? 20 : 1000000;
    if (known && info->nOrderBy == 1 && info->aOrderBy[0].iColumn == 0 && !info->aOrderBy[0].desc) {
        info->orderByConsumed = 1; /* seq */
    }
    return SQLITE_OK;
}

static int rowset_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **cursor) {
    RowsetCursor *c = sqlite3_malloc64(sizeof(RowsetCursor));
    (void)vtab;
    if (c == NULL) {
        return SQLITE_NOMEM;
    }
    *c = (RowsetCursor){.row = 0};
    *cursor = &c->base;
    return SQLITE_OK;
}

static void rowset_clear(RowsetCursor *cursor) {
    am_parsed_release(cursor->parsed);
    sqlite3_value_free(cursor->text);
    sqlite3_value_free(cursor->options);
    cursor->parsed = NULL;
    cursor->text = NULL;
    cursor->options = NULL;
    cursor->row = 0;
    cursor->n_rows = 0;
}

static int rowset_close(sqlite3_vtab_cursor *cursor) {
    rowset_clear((RowsetCursor *)cursor);
    sqlite3_free(cursor);
    return SQLITE_OK;
}

/* Fails the query with a message (taken over). */
static int rowset_fail(RowsetTable *table, char *message) {
    if (message == NULL) {
        return SQLITE_NOMEM;
    }
    sqlite3_free(table->base.zErrMsg);
    table->base.zErrMsg = message;
    return SQLITE_ERROR;
}

/* Says why a plan without its arguments gives no rows. */
static int rowset_fail_plan(RowsetTable *table, int bits) {
    static const char format[] =
        "%s(): the %s argument is missing, or not usable where the query puts the table; "
        "write FROM articles a, %s(a.body%s)";
    bool text = (bits & ROWSET_TEXT) == 0;
    const char *name = table->table->name;
    return rowset_fail(table, sqlite3_mprintf(format, name, text ? "text" : "options", name,
                                              text ? "" : ", a.options"));
}

/* Keeps the arguments and reads the text; argv as xBestIndex has numbered it. */
static int rowset_read(RowsetTable *table, RowsetCursor *cursor, int bits, sqlite3_value **argv) {
    AmError error;
    AmSpan options = {NULL, 0};
    bool no_memory = false;
    if (sqlite3_value_type(argv[0]) != SQLITE_TEXT) { /* a text is kept by what is read of it */
        cursor->text = sqlite3_value_dup(argv[0]);
        no_memory = cursor->text == NULL;
    }
    AmSpan text = no_memory ? options : am_value_text(argv[0], &no_memory);
    if ((bits & ROWSET_OPTIONS) != 0 && !no_memory) {
        cursor->options = sqlite3_value_dup(argv[1]);
        no_memory = cursor->options == NULL;
        options = no_memory ? options : am_value_text(argv[1], &no_memory);
    }
    if (no_memory) {
        return SQLITE_NOMEM;
    }
    if (text.z == NULL) {
        return SQLITE_OK; /* NULL has no rows */
    }
    AmStatus status = am_cache_read(table->cache, table->table->name, text, options,
                                    table->table->reading, &cursor->parsed, &error);
    if (status == AM_OK && (bits & ROWSET_PLACES) != 0) {
        status = am_parsed_locate(cursor->parsed);
    }
    if (status == AM_NOMEM) {
        return SQLITE_NOMEM;
    }
    if (status == AM_CANCELLED) {
        return SQLITE_INTERRUPT;
    }
    if (status != AM_OK) {
        return rowset_fail(table, am_value_message(table->table->name, status, &error));
    }
    cursor->n_rows = table->table->count(cursor->parsed);
    return SQLITE_OK;
}

static int rowset_filter(sqlite3_vtab_cursor *vtab_cursor, int bits, const char *index_name,
                         int argc, sqlite3_value **argv) {
    RowsetCursor *cursor = (RowsetCursor *)vtab_cursor;
    RowsetTable *table = (RowsetTable *)vtab_cursor->pVtab;
    (void)index_name;
    (void)argc;
    rowset_clear(cursor);
    if (table->table->text_column == NULL) {
        cursor->n_rows = table->table->count(NULL);
        return SQLITE_OK;
    }
    if ((bits & ROWSET_TEXT) == 0 ||
        (bits & (ROWSET_OPTIONS | ROWSET_OPTIONS_UNUSABLE)) == ROWSET_OPTIONS_UNUSABLE) {
        return rowset_fail_plan(table, bits);
    }
    return rowset_read(table, cursor, bits, argv);
}

static int rowset_next(sqlite3_vtab_cursor *cursor) {
    ((RowsetCursor *)cursor)->row++;
    return SQLITE_OK;
}

static int rowset_eof(sqlite3_vtab_cursor *cursor) {
    const RowsetCursor *c = (const RowsetCursor *)cursor;
    return c->row >= c->n_rows;
}

static int rowset_column(sqlite3_vtab_cursor *vtab_cursor, sqlite3_context *context, int i) {
    const RowsetCursor *cursor = (const RowsetCursor *)vtab_cursor;
    const AmTable *table = ((const RowsetTable *)vtab_cursor->pVtab)->table;
    if (i >= table->n_columns && i < table->n_columns + 2) {
        sqlite3_value *argument = i == table->n_columns ? cursor->text : cursor->options;
        if (argument != NULL) {
            sqlite3_result_value(context, argument);
        } else if (i == table->n_columns && cursor->parsed != NULL) {
            am_value_result(context, cursor->parsed->text);
        }
        return SQLITE_OK;
    }
    AmField field = i < table->n_columns ? table->columns[i].field : AM_FIELD_RULE;
    AmCell cell = table->cell(cursor->parsed, cursor->row, field);
    switch (cell.type) {
    case AM_CELL_NULL: break;
    case AM_CELL_INTEGER: sqlite3_result_int64(context, cell.integer); break;
    case AM_CELL_REAL: sqlite3_result_double(context, cell.real); break;
    case AM_CELL_TEXT: am_value_result(context, cell.text); break;
    }
    return SQLITE_OK;
}

static int rowset_rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid) {
    const RowsetCursor *c = (const RowsetCursor *)cursor;
    uint64_t hash = c->parsed != NULL ? am_parsed_hash(c->parsed) : 0;
    *rowid = (sqlite3_int64)((hash << 20) + c->row + 1);
    return SQLITE_OK;
}

/* Without xCreate the tables are eponymous only: nobody can CREATE VIRTUAL TABLE them. */
static const sqlite3_module rowset_module = {
    .xConnect = rowset_connect,
    .xBestIndex = rowset_best_index,
    .xDisconnect = rowset_disconnect,
    .xOpen = rowset_open,
    .xClose = rowset_close,
    .xFilter = rowset_filter,
    .xNext = rowset_next,
    .xEof = rowset_eof,
    .xColumn = rowset_column,
    .xRowid = rowset_rowid,
};

static void rowset_free(void *pointer) {
    RowsetModule *rowset = pointer;
    am_cache_release(rowset->cache);
    sqlite3_free(rowset);
}

int am_rowset_register(sqlite3 *db, const AmTable *table, AmCache *cache) {
    RowsetModule *rowset = sqlite3_malloc64(sizeof(RowsetModule));
    if (rowset == NULL) {
        return SQLITE_NOMEM;
    }
    *rowset = (RowsetModule){table, cache};
    cache->references++;
    /* rowset_free is called by SQLite also when this fails */
    return sqlite3_create_module_v2(db, table->name, &rowset_module, rowset, rowset_free);
}
