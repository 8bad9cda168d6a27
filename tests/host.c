/*
** host.c - what a careless or hostile host does with the tables: argument values freed as soon as
** xFilter returns, cursors rewound, left open and interleaved, statements open at close, values
** that are pointers or BLOBs of nothing.
**
** usage: host [arguments|cursors|values]      default all
**
** Built with the sanitizers and -Wl,--wrap=sqlite3_create_module_v2: the wrapper registers each
** module with an xFilter that gives the true one copies of the arguments on the heap and frees them
** at once, so that a kept pointer is a report of AddressSanitizer, a crash or a wrong answer.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article_metrics.h"

/* SQLite is not built with AddressSanitizer and reads freed memory unnoticed: what is freed is
** overwritten, so that it crashes or answers nonsense. */
const char *__asan_default_options(void);

const char *__asan_default_options(void) {
    return "max_free_fill_size=65536:free_fill_byte=165";
}

static int host_passed;
static int host_failed;
static const sqlite3_module *host_true; /* all tables share one */
static sqlite3_module host_wrapped;
static int host_filters; /* calls of xFilter with an argument */

static void host_check(int good, const char *what, const char *told) {
    host_passed += good;
    host_failed += !good;
    if (!good) {
        printf("host: %s: %s\n", what, told != NULL ? told : "");
    }
}

static int host_filter(sqlite3_vtab_cursor *cursor, int bits, const char *name, int argc,
                       sqlite3_value **argv) {
    sqlite3_value *copies[4] = {NULL, NULL, NULL, NULL};
    int known = argc <= 4;
    for (int i = 0; known && i < argc; i++) {
        copies[i] = sqlite3_value_dup(argv[i]);
    }
    int rc = known ? host_true->xFilter(cursor, bits, name, argc, copies) : SQLITE_ERROR;
    for (int i = 0; i < 4; i++) {
        sqlite3_value_free(copies[i]);
    }
    host_filters += argc > 0;
    return rc;
}

int __real_sqlite3_create_module_v2(sqlite3 *db, const char *name, const sqlite3_module *module,
                                    void *aux, void (*destroy)(void *));
int __wrap_sqlite3_create_module_v2(sqlite3 *db, const char *name, const sqlite3_module *module,
                                    void *aux, void (*destroy)(void *));

int __wrap_sqlite3_create_module_v2(sqlite3 *db, const char *name, const sqlite3_module *module,
                                    void *aux, void (*destroy)(void *)) {
    if (module != NULL) {
        host_true = module;
        host_wrapped = *module;
        host_wrapped.xFilter = host_filter;
        module = &host_wrapped;
    }
    return __real_sqlite3_create_module_v2(db, name, module, aux, destroy);
}

static sqlite3 *host_open(void) {
    sqlite3 *db = NULL;
    char *message = NULL;
    int good = sqlite3_open(":memory:", &db) == SQLITE_OK &&
               sqlite3_articlemetrics_init(db, &message, NULL) == SQLITE_OK;
    host_check(good, "open and load", message);
    sqlite3_free(message);
    return db;
}

static sqlite3_stmt *host_prepare(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement = NULL;
    int rc = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    host_check(rc == SQLITE_OK, sql, sqlite3_errmsg(db));
    return statement;
}

/* All columns of the row as one text, NULL at the end; free it with sqlite3_free. */
static char *host_row(sqlite3_stmt *statement) {
    if (sqlite3_step(statement) != SQLITE_ROW) {
        return NULL;
    }
    sqlite3_str *row = sqlite3_str_new(NULL);
    for (int i = 0; i < sqlite3_column_count(statement); i++) {
        const char *z = (const char *)sqlite3_column_text(statement, i);
        sqlite3_str_appendf(row, "%s|", z != NULL ? z : "NULL");
    }
    return sqlite3_str_finish(row);
}

/* All rows as one text. */
static char *host_rows(sqlite3_stmt *statement) {
    sqlite3_str *all = sqlite3_str_new(NULL);
    for (char *row = host_row(statement); row != NULL; row = host_row(statement)) {
        sqlite3_str_appendf(all, "%s\n", row);
        sqlite3_free(row);
    }
    sqlite3_reset(statement);
    return sqlite3_str_finish(all);
}

static void host_answer(sqlite3 *db, const char *sql, const char *wanted) {
    sqlite3_stmt *statement = host_prepare(db, sql);
    char *rows = host_rows(statement);
    int good = strcmp(rows != NULL ? rows : "", wanted) == 0; /* SQLite gives NULL for "" */
    host_check(good, sql, rows != NULL ? rows : sqlite3_errmsg(db));
    sqlite3_free(rows);
    sqlite3_finalize(statement);
}

/* ---- arguments that are gone after xFilter ---- */

#define HOST_TEXT "云泽(yúnzé)市\\n全市财政收入34.6亿元，增长5.2%，居全省第3位，居全国第19位。"

static void host_arguments_are_not_kept(void) {
    static const char *const tables[] = {"article_ranks", "article_metrics", "article_sections",
                                         "pinyin_annotations"};
    sqlite3 *db = host_open();
    host_filters = 0;
    for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
        const char *hidden = i == 2 ? "article" : "text";
        char *joined = sqlite3_mprintf("WITH a(body) AS (VALUES('%s'), (12.5), (x'E585A8'), (NULL))"
                                       " SELECT t.*, t.%s%s FROM a, %s(body%s) t",
                                       HOST_TEXT, hidden, i < 3 ? ", options" : "", tables[i],
                                       i < 3 ? ", '{\"units\":[\"塘\"]}'" : "");
        sqlite3_stmt *statement = host_prepare(db, joined);
        char *once = host_rows(statement);
        char *twice = host_rows(statement); /* rewound */
        host_check(once != NULL && once[0] != '\0' && strstr(once, "yúnzé") != NULL, joined, once);
        host_check(once != NULL && (i == 3 || strstr(once, "{\"units\":[\"塘\"]}|\n") != NULL),
                   joined, once);
        host_check(once != NULL && twice != NULL && strcmp(once, twice) == 0, joined, twice);
        sqlite3_free(once);
        sqlite3_free(twice);
        sqlite3_finalize(statement);
        sqlite3_free(joined);
    }
    host_check(host_filters >= 8 * 3, "xFilter was called through the wrapper", NULL);
    host_answer(db, "SELECT count(*) > 500 FROM article_lexicon", "1|\n");
    host_check(sqlite3_close(db) == SQLITE_OK, "close", NULL);
}

/* ---- cursors ---- */

static void host_cursors(void) {
    sqlite3 *db = host_open();
    host_answer(db,
                "SELECT seq FROM article_ranks('居全省第3位。居全省第4位。居全省第5位。') LIMIT 2",
                "1|\n2|\n");
    host_answer(db,
                "SELECT seq FROM article_ranks('居全省第3位。居全省第4位。居全省第5位。') "
                "LIMIT 1 OFFSET 1",
                "2|\n");
    host_answer(db, "SELECT seq FROM article_ranks('居全省第3位。') LIMIT 0", "");
    host_answer(db, "SELECT seq FROM article_ranks('居全省第3位。') LIMIT 5 OFFSET 9", "");
    sqlite3_stmt *one = host_prepare(db, "SELECT rank FROM article_ranks(?1)");
    sqlite3_stmt *two = host_prepare(db, "SELECT rank FROM article_ranks(?1)");
    char gone[64];
    strcpy(gone, "居全省第3位。居全省第4位。");
    sqlite3_bind_text(one, 1, gone, -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(two, 1, "居全省第13位。居全省第14位。", -1, SQLITE_STATIC);
    static const char *const wanted[] = {"3|", "13|", "4|", "14|"};
    for (int i = 0; i < 4; i++) {
        char *row = host_row(i % 2 == 0 ? one : two);
        host_check(row != NULL && strcmp(row, wanted[i]) == 0, "interleaved cursors", row);
        sqlite3_free(row);
    }
    char *end = host_row(one);
    host_check(end == NULL, "no row after the last", end);
    sqlite3_finalize(two);
    /* loading again while a cursor is open: it works, or says why not */
    sqlite3_reset(one);
    char *row = host_row(one);
    char *message = NULL;
    int rc = sqlite3_articlemetrics_init(db, &message, NULL);
    host_check(rc == SQLITE_OK || (message != NULL && message[0] != '\0'), "load again", message);
    sqlite3_free(message);
    sqlite3_free(row);
    row = host_row(one);
    host_check(row != NULL && strcmp(row, "4|") == 0, "the open cursor goes on", row);
    sqlite3_free(row);
    host_check(sqlite3_close(db) == SQLITE_BUSY, "close with an open statement is busy", NULL);
    host_check(strstr(sqlite3_errmsg(db), "unfinalized") != NULL, "and says why",
               sqlite3_errmsg(db));
    sqlite3_finalize(one);
    host_check(sqlite3_close(db) == SQLITE_OK, "close", NULL);
    db = host_open();
    one = host_prepare(db, "SELECT * FROM article_sections('一段。'), article_lexicon");
    sqlite3_free(host_row(one));
    host_check(sqlite3_close_v2(db) == SQLITE_OK, "a zombie connection", NULL);
    sqlite3_free(host_row(one));
    sqlite3_finalize(one);
}

/* ---- values that only a program can bind, and limits ---- */

static void host_values(void) {
    static const char *const queries[] = {"SELECT count(*) FROM article_ranks(?1)",
                                          "SELECT count(*) FROM article_metrics(?1)",
                                          "SELECT count(*) FROM article_sections(?1)",
                                          "SELECT count(*) FROM pinyin_annotations(?1)",
                                          "SELECT strip_pinyin(?1)",
                                          "SELECT article_clean(?1)",
                                          "SELECT extract_rank(?1, ?1, ?1)",
                                          "SELECT extract_metric(?1, ?1, ?1)",
                                          "SELECT chinese_number(?1)",
                                          "SELECT article_ranks(?1, '{}')",
                                          "SELECT article_title(?1)"};
    static int secret = 7;
    sqlite3 *db = host_open();
    for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++) {
        sqlite3_stmt *statement = host_prepare(db, queries[i]);
        sqlite3_bind_pointer(statement, 1, &secret, "secret", NULL);
        int rc = sqlite3_step(statement);
        const char *text = (const char *)sqlite3_column_text(statement, 0);
        host_check(rc == SQLITE_ROW && (text == NULL || strcmp(text, "0") == 0), queries[i], text);
        sqlite3_reset(statement);
        sqlite3_bind_zeroblob(statement, 1, 0);
        host_check(sqlite3_step(statement) == SQLITE_ROW, queries[i], "zeroblob(0)");
        sqlite3_reset(statement);
        sqlite3_bind_zeroblob(statement, 1, 70000);
        host_check(sqlite3_step(statement) == SQLITE_ROW, queries[i], "zeroblob(70000)");
        sqlite3_reset(statement);
        sqlite3_bind_text(statement, 1, NULL, 0, SQLITE_STATIC);
        host_check(sqlite3_step(statement) == SQLITE_ROW, queries[i], "a NULL pointer as text");
        sqlite3_finalize(statement);
    }
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1000);
    sqlite3_stmt *statement = host_prepare(db, "SELECT article_ranks(?1)");
    char many[901] = "";
    for (int i = 0; i < 30; i++) {
        strcat(many, "居全省第3位，居全国");
    }
    sqlite3_bind_text(statement, 1, many, -1, SQLITE_STATIC);
    host_check(sqlite3_step(statement) == SQLITE_TOOBIG, "a result over the limit is TOOBIG",
               sqlite3_errmsg(db));
    sqlite3_finalize(statement);
    host_answer(db, "SELECT extract_rank('居全省第3位。')", "3|\n");
    host_check(sqlite3_close(db) == SQLITE_OK, "close", NULL);
}

int main(int argc, char **argv) {
    const char *part = argc > 1 ? argv[1] : NULL;
    if (part == NULL || strcmp(part, "arguments") == 0) {
        host_arguments_are_not_kept();
    }
    if (part == NULL || strcmp(part, "cursors") == 0) {
        host_cursors();
    }
    if (part == NULL || strcmp(part, "values") == 0) {
        host_values();
    }
    host_check(sqlite3_memory_used() == 0, "all memory is given back", NULL);
    sqlite3_shutdown();
    printf("host: %d passed, %d failed\n", host_passed, host_failed);
    return host_failed > 0;
}
