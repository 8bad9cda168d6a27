/*
** cache.c - reads texts for one connection and remembers the last one.
**
**     FROM a, article_ranks(a.body) r, article_metrics(a.body) m    -- each body is parsed once
**
** All memory is SQLite's own, so that its limits and its out-of-memory tests reach everything. Long
** work ends when SQLite says so, by the statement that am_cache_cancelled runs.
*/
#include "cache.h"

#include <string.h>

#include "engines.h"

static void *cache_resize(void *ctx, void *p, size_t n_bytes) {
    (void)ctx;
    if (n_bytes == 0) {
        sqlite3_free(p);
        return NULL;
    }
    return sqlite3_realloc64(p, n_bytes);
}

AmCache *am_cache_new(sqlite3 *db) {
    AmCache *cache = sqlite3_malloc64(sizeof(AmCache));
    if (cache != NULL) {
        AmAllocator allocator = {
            .resize = cache_resize, .cancelled = am_cache_cancelled, .host = cache};
        *cache = (AmCache){.references = 1, .db = db, .allocator = allocator};
    }
    return cache;
}

/*
** Some 1,000 steps of SQLite's machine, so that a progress handler for every so many of them is
** called each time. The statement lives no longer than a call: kept, it would hinder
** sqlite3_close. One that cannot be prepared or run (an authorizer may forbid it) stops nothing.
*/
static bool cache_pulse(AmCache *cache) {
    static const char sql[] = "WITH RECURSIVE beat(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM beat"
                              " WHERE n < 64) SELECT count(*) FROM beat";
    if (cache->pulse == NULL) {
        int rc = sqlite3_prepare_v2(cache->db, sql, -1, &cache->pulse, NULL);
        if (rc != SQLITE_OK) {
            return rc == SQLITE_INTERRUPT;
        }
    }
    int rc = sqlite3_step(cache->pulse);
    sqlite3_reset(cache->pulse);
    return rc == SQLITE_INTERRUPT;
}

bool am_cache_cancelled(void *pointer) {
    AmCache *cache = pointer;
    cache->cancelled = cache->cancelled || am_host_interrupted(cache->db) || cache_pulse(cache);
    return cache->cancelled;
}

AmStatus am_cache_settle(AmCache *cache, AmStatus status) {
    bool cancelled = cache->cancelled;
    sqlite3_finalize(cache->pulse);
    cache->pulse = NULL;
    cache->cancelled = false;
    return status == AM_NOMEM && cancelled ? AM_CANCELLED : status;
}

/* A copy that cache_free_span gives back; z NULL when memory is out, or the host wants an end: a
** large text takes its time. */
static AmSpan cache_copy(AmCache *cache, AmSpan text) {
    enum { AT_ONCE = 16 * AM_WORK_BYTES };
    char *z = sqlite3_malloc64(text.n + 1);
    if (z == NULL) {
        return (AmSpan){NULL, 0};
    }
    for (size_t at = 0; at < text.n; at += AT_ONCE) {
        if (at > 0 && am_cache_cancelled(cache)) {
            sqlite3_free(z);
            return (AmSpan){NULL, 0};
        }
        memcpy(z + at, text.z + at, text.n - at < AT_ONCE ? text.n - at : AT_ONCE);
    }
    z[text.n] = '\0';
    return (AmSpan){z, text.n};
}

static void cache_free_span(AmSpan text) {
    sqlite3_free((void *)(uintptr_t)text.z); /* ours to free, though spans point to const */
}

void am_parsed_release(AmParsed *parsed) {
    if (parsed != NULL && --parsed->references == 0) {
        am_article_free(parsed->article);
        am_arena_free(&parsed->arena);
        am_places_free(&parsed->places);
        cache_free_span(parsed->text);
        cache_free_span(parsed->options);
        sqlite3_free(parsed);
    }
}

AmStatus am_parsed_locate(AmParsed *parsed) {
    AmStatus status = parsed->located ? AM_OK : am_places_init(&parsed->places, parsed->text);
    parsed->located = status == AM_OK;
    return status;
}

/* FNV-1a. */
static uint64_t cache_hash(uint64_t hash, AmSpan text) {
    for (size_t i = 0; i < text.n; i++) {
        hash = (hash ^ (unsigned char)text.z[i]) * 1099511628211u;
    }
    return hash;
}

uint64_t am_parsed_hash(AmParsed *parsed) {
    if (parsed->hash == 0) {
        uint64_t hash = cache_hash(14695981039346656037u, parsed->text);
        parsed->hash = cache_hash(hash ^ (parsed->options.z != NULL), parsed->options) | 1;
    }
    return parsed->hash;
}

static void cache_forget_options(AmCache *cache) {
    if (cache->options_json.z != NULL) {
        am_options_free(&cache->options);
        cache_free_span(cache->options_json);
        cache->options_json = (AmSpan){NULL, 0};
    }
}

void am_cache_release(void *pointer) {
    AmCache *cache = pointer;
    if (--cache->references == 0) {
        am_progress_end(&cache->progress);
        am_parsed_release(cache->last);
        cache_forget_options(cache);
        am_engines_return(cache->engine);
        sqlite3_free(cache);
    }
}

/* Makes the options current; *options is NULL when none were given. */
static AmStatus cache_options(AmCache *cache, const char *function, AmSpan json,
                              const AmOptions **options, AmError *error) {
    *options = NULL;
    if (json.z == NULL) {
        return AM_OK;
    }
    if (!am_span_same(cache->options_json, json)) {
        cache_forget_options(cache);
        AmSpan copy = cache_copy(cache, json);
        if (copy.z == NULL) {
            return AM_NOMEM;
        }
        AmStatus status =
            am_options_parse(&cache->allocator, function, json, &cache->options, error);
        if (status != AM_OK) {
            am_options_free(&cache->options);
            cache_free_span(copy);
            return status;
        }
        cache->options_json = copy;
    }
    *options = &cache->options;
    return AM_OK;
}

static AmParseDepth cache_depth(AmReadDepth reading) {
    switch (reading) {
    case AM_READ_SECTIONS: return AM_PARSE_SECTIONS;
    case AM_READ_RANKS: return AM_PARSE_RANKS;
    case AM_READ_METRICS: return AM_PARSE_METRICS;
    case AM_READ_ALL: return AM_PARSE_SECTIONS | AM_PARSE_FACTS;
    default: return AM_PARSE_CLEAN;
    }
}

/* Reads what is asked for and was not read before. */
static AmStatus cache_fill(AmCache *cache, AmParsed *parsed, AmReadDepth reading,
                           const AmOptions *options, AmError *error) {
    if (reading == AM_READ_PINYIN) {
        return am_pinyin_list(&parsed->arena, parsed->text, &parsed->annotations,
                              &parsed->n_annotations);
    }
    if (cache->engine == NULL) {
        AmStatus status = am_engines_take(&cache->allocator, &cache->engine, error);
        if (status != AM_OK) {
            return status;
        }
    }
    if (parsed->article != NULL) {
        return am_article_read(parsed->article, cache->engine, options, cache_depth(reading),
                               error);
    }
    return am_article_parse(cache->engine, options, parsed->text, cache_depth(reading),
                            &parsed->article, error);
}

/* Asks whether to go on; to copy a large text, and to free what was read from one, takes its time
** too. */
static bool cache_ask(AmCache *cache, AmSpan text) {
    return text.n < AM_WORK_BYTES || !am_cache_cancelled(cache);
}

/* Fills parsed, which is empty, from a text; json are its options. */
static AmStatus cache_parse(AmCache *cache, const char *function, AmSpan text, AmSpan json,
                            AmReadDepth reading, AmParsed *parsed, AmError *error) {
    const AmOptions *options;
    AmStatus status = cache_options(cache, function, json, &options, error);
    if (status != AM_OK) {
        return status;
    }
    parsed->text = cache_copy(cache, text);
    parsed->options = json.z != NULL ? cache_copy(cache, json) : json;
    if (parsed->text.z == NULL || (json.z != NULL && parsed->options.z == NULL)) {
        return AM_NOMEM;
    }
    return cache_ask(cache, text) ? cache_fill(cache, parsed, reading, options, error) : AM_NOMEM;
}

void am_cache_forget(AmCache *cache) {
    am_parsed_release(cache->last);
    cache->last = NULL;
}

/* The last text once more, read for what it was not read for until now. It is forgotten when that
** fails. */
static AmStatus cache_read_on(AmCache *cache, const char *function, AmReadDepth reading,
                              AmParsed **parsed, AmError *error) {
    AmParsed *last = cache->last;
    const AmOptions *options;
    AmStatus status = cache_options(cache, function, last->options, &options, error);
    if (status == AM_OK) {
        status = cache_fill(cache, last, reading, options, error);
    }
    status = am_cache_settle(cache, status);
    if (status != AM_OK) {
        am_cache_forget(cache);
        return status;
    }
    last->references++;
    *parsed = last;
    return AM_OK;
}

const AmParsed *am_cache_peek(const AmCache *cache, AmSpan text, AmReadDepth reading) {
    const AmParsed *last = cache->last;
    AmParseDepth depth = cache_depth(reading);
    bool same = last != NULL && last->options.z == NULL &&
                (last->article->depth & depth) == depth && am_span_same(last->text, text);
    return same ? last : NULL;
}

AmStatus am_cache_read(AmCache *cache, const char *function, AmSpan text, AmSpan options,
                       AmReadDepth reading, AmParsed **parsed, AmError *error) {
    AmParsed *last = cache->last;
    *parsed = NULL;
    error->text[0] = '\0';
    if (last != NULL && reading != AM_READ_PINYIN && am_span_same(last->text, text) &&
        am_span_same(last->options, options)) {
        return cache_read_on(cache, function, reading, parsed, error);
    }
    AmParsed *p = sqlite3_malloc64(sizeof(AmParsed));
    if (p == NULL) {
        return AM_NOMEM;
    }
    *p = (AmParsed){.references = 1};
    am_arena_init(&p->arena, &cache->allocator);
    AmStatus status = cache_ask(cache, text) ? AM_OK : AM_NOMEM;
    if (reading != AM_READ_PINYIN) {
        /* before the new one is read: two large articles need not be held at once */
        am_parsed_release(last);
        cache->last = NULL;
        status = cache_ask(cache, text) ? status : AM_NOMEM;
    }
    if (status == AM_OK) {
        status = cache_parse(cache, function, text, options, reading, p, error);
    }
    status = am_cache_settle(cache, status);
    if (status != AM_OK) {
        am_parsed_release(p);
        return status;
    }
    if (reading != AM_READ_PINYIN) {
        p->references++;
        cache->last = p;
    }
    *parsed = p;
    return AM_OK;
}
