/*
** tokenizer.c - the tokenizer `article` of FTS5, over the terms of the core.
**
**     CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'article');
**     SELECT highlight(f, 0, '[', ']') FROM f('云泽市');    -> [云泽(yúnzé)市]统计局
**
** What the terms are, and why a query of hanzi is a phrase of pairs, stands in term.h.
*/
#include "tokenizer.h"

#include "term.h"

/* What FTS5 keeps for each table; there is no other state. */
typedef struct TokenizerTable {
    AmCache *cache;
    unsigned use; /* AM_TERM_PINYIN or 0 */
} TokenizerTable;

typedef int (*TokenizerTake)(void *ctx, int flags, const char *z, int n, int start, int end);

typedef struct TokenizerSink {
    TokenizerTake take;
    void *ctx;
} TokenizerSink;

static int tokenizer_create(void *ctx, const char **arguments, int n_arguments,
                            Fts5Tokenizer **tokenizer) {
    unsigned use = AM_TERM_DOCUMENT;
    for (int i = 0; i < n_arguments; i++) {
        if (sqlite3_stricmp(arguments[i], "pinyin") != 0) {
            /* FTS5 says "error in tokenizer constructor", whatever the reason */
            sqlite3_log(SQLITE_ERROR,
                        "tokenizer article: argument \"%s\" is unknown; allowed: pinyin",
                        arguments[i]);
            return SQLITE_ERROR;
        }
        use = AM_TERM_PINYIN;
    }
    TokenizerTable *table = sqlite3_malloc64(sizeof(TokenizerTable));
    if (table == NULL) {
        return SQLITE_NOMEM;
    }
    *table = (TokenizerTable){.cache = ctx, .use = use};
    *tokenizer = (Fts5Tokenizer *)table;
    return SQLITE_OK;
}

static void tokenizer_delete(Fts5Tokenizer *tokenizer) {
    sqlite3_free(tokenizer);
}

static int tokenizer_take(void *ctx, const AmTerm *term) {
    const TokenizerSink *sink = ctx;
    return sink->take(sink->ctx, term->colocated ? FTS5_TOKEN_COLOCATED : 0, term->text.z,
                      (int)term->text.n, (int)term->raw_start, (int)term->raw_end);
}

static int tokenizer_run(Fts5Tokenizer *tokenizer, void *ctx, int flags, const char *text, int n,
                         TokenizerTake take) {
    const TokenizerTable *table = (const TokenizerTable *)tokenizer;
    unsigned use = table->use;
    use |= (flags & FTS5_TOKENIZE_QUERY) != 0 ? AM_TERM_QUERY : 0u;
    use |= (flags & FTS5_TOKENIZE_PREFIX) != 0 ? AM_TERM_PREFIX : 0u;
    TokenizerSink fts5 = {take, ctx};
    AmTermSink sink = {.take = tokenizer_take, .ctx = &fts5};
    AmArena arena;
    am_arena_init(&arena, &table->cache->allocator);
    AmStatus status = AM_OK;
    if (text != NULL && n > 0) {
        status = am_term_each(&arena, (AmSpan){text, (size_t)n}, use, &sink);
    }
    am_arena_free(&arena);
    status = am_cache_settle(table->cache, status);
    if (status == AM_OK) {
        return sink.stopped;
    }
    return status == AM_CANCELLED ? SQLITE_INTERRUPT : SQLITE_NOMEM;
}

/* FTS5's table of functions, NULL where there is no FTS5. */
static int tokenizer_api(sqlite3 *db, fts5_api **api) {
    sqlite3_stmt *statement = NULL;
    *api = NULL;
    int rc = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL);
    if (rc == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, (void *)api, "fts5_api_ptr", NULL);
        sqlite3_step(statement);
        rc = sqlite3_finalize(statement);
    }
    /* no such function, or one that the host does not let us call */
    return (rc & 0xFF) == SQLITE_NOMEM ? SQLITE_NOMEM : SQLITE_OK;
}

int am_tokenizer_register(sqlite3 *db, AmCache *cache) {
    fts5_tokenizer tokenizer = {
        .xCreate = tokenizer_create, .xDelete = tokenizer_delete, .xTokenize = tokenizer_run};
    fts5_api *api;
    int rc = tokenizer_api(db, &api);
    if (rc != SQLITE_OK || api == NULL || api->iVersion < 2) {
        return rc;
    }
    cache->references++;
    rc = api->xCreateTokenizer(api, "article", cache, &tokenizer, am_cache_release);
    if (rc != SQLITE_OK) {
        am_cache_release(cache); /* FTS5 does not, when this fails */
    }
    return rc;
}
