/*
** options.h - the options a caller may give with a text, read from a JSON object.
**
** {"published":"2025-05-23","units":["亩"],"scopes":["G60科创走廊"],
**  "boilerplate":["^扫一扫"],"duplicates":"keep"}
*/
#ifndef AM_OPTIONS_H
#define AM_OPTIONS_H

#include "arena.h"
#include "base.h"
#include "pattern.h"

typedef struct AmOptions {
    AmArena arena; /* owns the words below */
    AmSpan
        published; /* ISO date (YYYY-MM-DD) against which relative periods resolve; z NULL: none */
    AmSpan *units;
    size_t n_units;
    AmSpan *scopes;
    size_t n_scopes;
    AmPattern **boilerplate; /* each is tried on every line */
    size_t n_boilerplate;
    bool keep_duplicates; /* "duplicates":"keep": repeated parts are not marked and not removed */
} AmOptions;

/*
** Reads options. function names the SQL function for the message, which is like
** `article_ranks(): option "unit" is unknown; allowed: published, units, ...`.
** json.z NULL or empty text means no options. Returns AM_OK, AM_NOMEM or AM_BAD_OPTION.
** Free with am_options_free in every case.
*/
AmStatus am_options_parse(const AmAllocator *allocator, const char *function, AmSpan json,
                          AmOptions *options, AmError *error);
void am_options_free(AmOptions *options);

#endif
