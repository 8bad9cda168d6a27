/*
** tokenizer.c - the tokenizer `article` of FTS5, over the tokens of the core.
**
**     CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'article');
**     SELECT highlight(f, 0, '[', ']') FROM f('云泽市');    -> [云泽(yúnzé)市]统计局
**
** What the tokens are, and why a query of hanzi is a phrase of pairs, stands in token.h.
*/
#include "tokenizer.h"

#include "token.h"

/* What FTS5 keeps for each table; there is no other state. */
typedef struct TokenizerTable {
    unsigned use; /* AM_TOKEN_PINYIN or 0 */
} TokenizerTable;

typedef int (*TokenizerTake)(void *ctx, int flags, const char *z, int n, int start, int end);

typedef struct TokenizerSink {
    TokenizerTake take;
    void *ctx;
} TokenizerSink;

static void *tokenizer_resize(void *ctx, void *p, size_t n_bytes) {
    (void)ctx;
    if (n_bytes == 0) {
        sqlite3_free(p);
        return NULL;
    }
    return sqlite3_realloc64(p, n_bytes);
}

static int tokenizer_create(void *ctx, const char **arguments, int n_arguments,
                            Fts5Tokenizer **tokenizer) {
    (void)ctx;
    unsigned use = AM_TOKEN_DOCUMENT;
    for (int i = 0; i < n_arguments; i++) {
        if (sqlite3_stricmp(arguments[i], "pinyin") != 0) {
            /* FTS5 says "error in tokenizer constructor", whatever the reason */
            sqlite3_log(SQLITE_ERROR,
                        "tokenizer article: argument \"%s\" is unknown; allowed: pinyin",
                        arguments[i]);
            return SQLITE_ERROR;
        }
        use = AM_TOKEN_PINYIN;
    }
    TokenizerTable *table = sqlite3_malloc64(sizeof(TokenizerTable));
    if (table == NULL) {
        return SQLITE_NOMEM;
    }
    table->use = use;
    *tokenizer = (Fts5Tokenizer *)table;
    return SQLITE_OK;
}

static void tokenizer_delete(Fts5Tokenizer *tokenizer) {
    sqlite3_free(tokenizer);
}

static int tokenizer_take(void *ctx, const AmToken *token) {
    const TokenizerSink *sink = ctx;
    return sink->take(sink->ctx, token->colocated ? FTS5_TOKEN_COLOCATED : 0, token->text.z,
                      (int)token->text.n, (int)token->raw_start, (int)token->raw_end);
}

static int tokenizer_run(Fts5Tokenizer *tokenizer, void *ctx, int flags, const char *text, int n,
                         TokenizerTake take) {
    const AmAllocator allocator = {tokenizer_resize, NULL};
    unsigned use = ((const TokenizerTable *)tokenizer)->use;
    use |= (flags & FTS5_TOKENIZE_QUERY) != 0 ? AM_TOKEN_QUERY : 0u;
    use |= (flags & FTS5_TOKENIZE_PREFIX) != 0 ? AM_TOKEN_PREFIX : 0u;
    TokenizerSink fts5 = {take, ctx};
    AmTokenSink sink = {.take = tokenizer_take, .ctx = &fts5};
    AmArena arena;
    am_arena_init(&arena, &allocator);
    AmStatus status = AM_OK;
    if (text != NULL && n > 0) {
        status = am_token_each(&arena, (AmSpan){text, (size_t)n}, use, &sink);
    }
    am_arena_free(&arena);
    return status == AM_OK ? sink.stopped : SQLITE_NOMEM;
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

int am_tokenizer_register(sqlite3 *db) {
    static const fts5_tokenizer tokenizer = {
        .xCreate = tokenizer_create, .xDelete = tokenizer_delete, .xTokenize = tokenizer_run};
    fts5_api *api;
    int rc = tokenizer_api(db, &api);
    if (rc != SQLITE_OK || api == NULL || api->iVersion < 2) {
        return rc;
    }
    fts5_tokenizer copy = tokenizer;
    return api->xCreateTokenizer(api, "article", NULL, &copy, NULL);
}
