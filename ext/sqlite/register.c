/*
** register.c - the entry point: one table of functions with their flags, one of modules.
**
**     sqlite> .load ./article_metrics      calls sqlite3_articlemetrics_init
*/
#include "host.h"

#include "article_metrics.h"
#include "cache.h"
#include "progress.h"
#include "rowset.h"
#include "scalar.h"
#include "tokenizer.h"

SQLITE_EXTENSION_INIT1

#ifdef _WIN32
#define AM_EXPORT __declspec(dllexport)
#elif defined(__GNUC__)
#define AM_EXPORT __attribute__((visibility("default")))
#else
#define AM_EXPORT
#endif

/* The first version with SQLITE_INNOCUOUS, without which views and triggers refuse us. */
#define REGISTER_SQLITE_MINIMUM 3031000

#define REGISTER_PURE (SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS)

typedef struct RegisterFunction {
    const char *name;
    int min_arguments;
    int max_arguments;
    int flags;
    void (*call)(sqlite3_context *, int, sqlite3_value **);
} RegisterFunction;

static const RegisterFunction register_functions[] = {
    {"strip_pinyin", 1, 2, REGISTER_PURE, am_scalar_strip_pinyin},
    {"article_clean", 1, 2, REGISTER_PURE, am_scalar_clean},
    {"article_title", 1, 2, REGISTER_PURE, am_scalar_title},
    {"article_html", 1, 2, REGISTER_PURE, am_scalar_html},
    {"extract_rank", 1, 3, REGISTER_PURE, am_scalar_extract_rank},
    {"extract_metric", 2, 3, REGISTER_PURE, am_scalar_extract_metric},
    {"chinese_number", 1, 1, REGISTER_PURE, am_scalar_chinese_number},
    {"article_sections", 1, 2, REGISTER_PURE | SQLITE_RESULT_SUBTYPE, am_scalar_sections},
    {"article_ranks", 1, 2, REGISTER_PURE | SQLITE_RESULT_SUBTYPE, am_scalar_ranks},
    {"article_metrics", 1, 2, REGISTER_PURE | SQLITE_RESULT_SUBTYPE, am_scalar_metrics},
    {"pinyin_annotations", 1, 1, REGISTER_PURE | SQLITE_RESULT_SUBTYPE, am_scalar_pinyin},
    /* it draws: no view or trigger of a strange database may have it called */
    {"article_progress", 2, 3, SQLITE_UTF8 | SQLITE_DIRECTONLY, am_progress_scalar},
    {"article_metrics_version", 0, 0, REGISTER_PURE, am_scalar_version},
    /* it tells of the host, which may change under a stored value */
    {"article_metrics_debug", 0, 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, am_scalar_debug},
};

static const AmTable *const register_tables[] = {
    &am_table_sections, &am_table_ranks,   &am_table_metrics,
    &am_table_pinyin,   &am_table_lexicon, &am_table_help,
};

static int register_function(sqlite3 *db, const RegisterFunction *function, AmCache *cache) {
    int rc = SQLITE_OK;
    for (int n = function->min_arguments; n <= function->max_arguments && rc == SQLITE_OK; n++) {
        cache->references++; /* am_cache_release is called also when this fails */
        rc = sqlite3_create_function_v2(db, function->name, n, function->flags, cache,
                                        function->call, NULL, NULL, am_cache_release);
    }
    return rc;
}

static int register_all(sqlite3 *db, AmCache *cache) {
    int rc = SQLITE_OK;
    for (size_t i = 0; i < sizeof(register_functions) / sizeof(register_functions[0]); i++) {
        rc = register_function(db, &register_functions[i], cache);
        if (rc != SQLITE_OK) {
            return rc;
        }
    }
    for (size_t i = 0; i < sizeof(register_tables) / sizeof(register_tables[0]); i++) {
        rc = am_rowset_register(db, register_tables[i], cache);
        if (rc != SQLITE_OK) {
            return rc;
        }
    }
    return am_tokenizer_register(db, cache);
}

AM_EXPORT int sqlite3_articlemetrics_init(sqlite3 *db, char **error_message,
                                          const sqlite3_api_routines *api) {
    SQLITE_EXTENSION_INIT2(api);
    (void)api;
    if (sqlite3_libversion_number() < REGISTER_SQLITE_MINIMUM) {
        if (error_message != NULL) {
            *error_message = sqlite3_mprintf("article_metrics needs SQLite 3.31 or later, this is "
                                             "%s",
                                             sqlite3_libversion());
        }
        return SQLITE_ERROR;
    }
    AmCache *cache = am_cache_new(db);
    int rc = cache != NULL ? register_all(db, cache) : SQLITE_NOMEM;
    if (rc != SQLITE_OK && error_message != NULL) {
        const char *reason = rc == SQLITE_NOMEM ? "out of memory" : sqlite3_errmsg(db);
        *error_message = sqlite3_mprintf("article_metrics: %s", reason);
    }
    if (cache != NULL) {
        am_cache_release(cache);
    }
    return rc;
}

#ifndef SQLITE_CORE
/* For hosts that take the default name, whatever the file is called. */
AM_EXPORT int sqlite3_extension_init(sqlite3 *db, char **error_message,
                                     const sqlite3_api_routines *api);

AM_EXPORT int sqlite3_extension_init(sqlite3 *db, char **error_message,
                                     const sqlite3_api_routines *api) {
    return sqlite3_articlemetrics_init(db, error_message, api);
}
#endif
