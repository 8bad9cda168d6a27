/*
** cache.h - what one database connection keeps: the engine, the last options, the last article,
** the progress bar.
**
** A join of article_ranks and article_metrics over one body parses it once.
*/
#ifndef AM_CACHE_H
#define AM_CACHE_H

#include "host.h"

#include "article.h"
#include "pinyin.h"
#include "place.h"
#include "progress.h"

/* What is read from a text; facts include the sections, where the text may hold any. */
typedef enum AmReadDepth {
    AM_READ_PINYIN,
    AM_READ_CLEAN, /* the text without tags and pinyin alone */
    AM_READ_SECTIONS,
    AM_READ_RANKS,
    AM_READ_METRICS,
    AM_READ_ALL, /* sections and all facts */
} AmReadDepth;

/*
** A text that was read, with its own copy of the bytes. Cursors and the cache share it by
** references; the last release frees it.
*/
typedef struct AmParsed {
    int references;
    AmSpan text;     /* owned */
    AmSpan options;  /* owned; the JSON it was read with, z NULL for none */
    AmPlaces places; /* empty before am_parsed_locate */
    bool located;
    uint64_t hash;      /* of text and options; 0 before the first am_parsed_hash */
    AmArticle *article; /* NULL for AM_READ_PINYIN */
    AmArena arena;      /* of the annotations */
    AmAnnotation *annotations;
    size_t n_annotations;
} AmParsed;

typedef struct AmCache {
    int references; /* one for each function and module registered */
    sqlite3 *db;
    sqlite3_stmt *pulse; /* NULL between calls, see am_cache_cancelled */
    bool cancelled;      /* SQLite wants this call to end */
    AmAllocator allocator;
    AmEngine *engine;    /* made at the first use */
    AmSpan options_json; /* owned; what `options` was read from, z NULL for none */
    AmOptions options;
    AmParsed *last;
    AmProgress progress; /* what article_progress draws */
} AmCache;

/* A cache with one reference, or NULL when memory is out. */
AmCache *am_cache_new(sqlite3 *db);

/*
** Does SQLite want the running call to end? Takes a step of a small statement on the connection:
** that calls the progress handler, and fails after sqlite3_interrupt. True from the first yes on,
** until am_cache_settle. The argument is an AmCache; it fits AmAllocator.
*/
bool am_cache_cancelled(void *cache);

/* Ends a piece of work that came to this status, and says what to make of it: AM_CANCELLED when it
** was stopped. Called before a function returns to SQLite, whatever the status. */
AmStatus am_cache_settle(AmCache *cache, AmStatus status);

/* Drops one reference; the argument is an AmCache, so that this fits as xDestroy. */
void am_cache_release(void *cache);

/*
** Reads a text, or gives the last one again when text and options are the same; what that was not
** read for is read then. function names the SQL function in messages. options.z NULL means none.
** The work is settled. Returns AM_OK with *parsed (give it back with am_parsed_release), or
** another status with
** error->text.
*/
AmStatus am_cache_read(AmCache *cache, const char *function, AmSpan text, AmSpan options,
                       AmReadDepth reading, AmParsed **parsed, AmError *error);

/* The last text with what was read from it, when it is this one without options and read for
** that; NULL otherwise. No reference is added: use it before the next am_cache_read. */
const AmParsed *am_cache_peek(const AmCache *cache, AmSpan text, AmReadDepth reading);

/* Forgets the last text, when reading on in it has failed. */
void am_cache_forget(AmCache *cache);

/* Makes places ready, which the cells of rows need; the text is counted at the first call. Returns
** AM_OK or AM_NOMEM. */
AmStatus am_parsed_locate(AmParsed *parsed);

/* Tells texts (with their options) apart; never 0. */
uint64_t am_parsed_hash(AmParsed *parsed);

/* Drops one reference; parsed may be NULL. */
void am_parsed_release(AmParsed *parsed);

#endif
