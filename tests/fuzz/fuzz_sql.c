/*
** fuzz_sql.c - the functions as SQL has them, on one database with prepared statements.
**
** The first byte says how the rest is bound (UTF-8 text, BLOB, UTF-16). Must hold: no error; the
** scalar twin has as many rows as the table; start and length cut the surface out of the text; a
** full-text index of the text agrees with itself, and can be emptied again.
*/
#include "article_metrics.h"
#include "fuzz.h"

static const char *const fuzz_queries[] = {
    "SELECT count(*), json_array_length(article_ranks(?1)) FROM article_ranks(?1)",
    "SELECT count(*), json_array_length(article_metrics(?1)) FROM article_metrics(?1)",
    "SELECT count(*), json_array_length(article_sections(?1)) FROM article_sections(?1)",
    "SELECT count(*), json_array_length(pinyin_annotations(?1)) FROM pinyin_annotations(?1)",
    "SELECT 1, strip_pinyin(?1) IS NOT NULL AND strip_pinyin(?1, 'shape') IS NOT NULL"
    " AND strip_pinyin(?1, 'all') IS NOT NULL AND article_clean(?1) IS NOT NULL"
    " AND article_html(?1) IS NOT NULL",
    "SELECT 0, length(article_title(?1)) < 0 OR extract_rank(?1, ?1) < 0"
    " OR extract_rank(?1) < 0 OR length(chinese_number(?1)) < 0"
    " OR length(extract_metric(?1, substr(?1, 3, 2))) < 0",
    /* substr stops at NUL and counts the bytes of a BLOB */
    "SELECT 0, count(*) FROM article_ranks(?1) WHERE typeof(?1) = 'text' AND instr(?1, char(0)) = 0"
    " AND strip_pinyin(?1) = ?1 AND instr(?1, '<') + instr(?1, '&') = 0"
    " AND substr(?1, start, length) <> surface",
    "SELECT 0, count(*) FROM article_metrics(?1) WHERE start < 1 OR length < 1 OR seq < 1",
};
enum { N_QUERIES = sizeof(fuzz_queries) / sizeof(fuzz_queries[0]) };

static const char *const fuzz_writes[] = {
    "INSERT INTO f(rowid, body) VALUES (1, ?1)",
    "INSERT INTO f(f) VALUES ('integrity-check')",
    "DELETE FROM f",
    "INSERT INTO f(f) VALUES ('integrity-check')",
};
enum { N_WRITES = sizeof(fuzz_writes) / sizeof(fuzz_writes[0]) };

static void fuzz_prepare(sqlite3 *db, const char *const *sql, int n, sqlite3_stmt **statements) {
    for (int i = 0; i < n; i++) {
        int rc = sqlite3_prepare_v2(db, sql[i], -1, &statements[i], NULL);
        fuzz_must(rc == SQLITE_OK, sqlite3_errmsg(db));
    }
}

static sqlite3 *fuzz_open(sqlite3_stmt **statements, sqlite3_stmt **writes) {
    sqlite3 *db = NULL;
    fuzz_must(sqlite3_open(":memory:", &db) == SQLITE_OK, "a database opens");
    fuzz_must(sqlite3_articlemetrics_init(db, NULL, NULL) == SQLITE_OK, "the extension loads");
    fuzz_must(sqlite3_exec(db, "CREATE VIRTUAL TABLE f USING fts5(body, tokenize='article pinyin')",
                           NULL, NULL, NULL) == SQLITE_OK,
              sqlite3_errmsg(db));
    fuzz_prepare(db, fuzz_queries, N_QUERIES, statements);
    fuzz_prepare(db, fuzz_writes, N_WRITES, writes);
    return db;
}

/* The bytes behind the first one, as its value says. */
static void fuzz_bind(sqlite3_stmt *statement, const uint8_t *data, size_t n) {
    const char *z = (const char *)data + 1;
    switch (data[0] % 3) {
    case 0: sqlite3_bind_text64(statement, 1, z, n - 1, SQLITE_STATIC, SQLITE_UTF8); break;
    case 1: sqlite3_bind_blob64(statement, 1, z, n - 1, SQLITE_STATIC); break;
    default:
        sqlite3_bind_text64(statement, 1, z, (n - 1) & ~(size_t)1, SQLITE_TRANSIENT,
                            SQLITE_UTF16LE);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static sqlite3 *db;
    static sqlite3_stmt *statements[N_QUERIES];
    static sqlite3_stmt *writes[N_WRITES];
    if (db == NULL) {
        db = fuzz_open(statements, writes);
    }
    if (n < 1) {
        return 0;
    }
    for (int i = 0; i < N_QUERIES; i++) {
        sqlite3_stmt *statement = statements[i];
        fuzz_bind(statement, data, n);
        int rc = sqlite3_step(statement);
        fuzz_must(rc == SQLITE_ROW, sqlite3_errmsg(db));
        bool same = sqlite3_column_int64(statement, 0) == sqlite3_column_int64(statement, 1);
        fuzz_must(same, fuzz_queries[i]);
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
    for (int i = 0; i < N_WRITES; i++) {
        if (sqlite3_bind_parameter_count(writes[i]) > 0) {
            fuzz_bind(writes[i], data, n);
        }
        fuzz_must(sqlite3_step(writes[i]) == SQLITE_DONE, sqlite3_errmsg(db));
        sqlite3_reset(writes[i]);
        sqlite3_clear_bindings(writes[i]);
    }
    return 0;
}
