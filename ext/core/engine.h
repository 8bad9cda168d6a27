/*
** engine.h - what is made once and used for every article: the compiled patterns.
**
** An engine serves one call at a time (patterns hold scratch memory). Compiling takes some
** milliseconds, so a host makes one engine and gives every thread or connection one that shares its
** code.
*/
#ifndef AM_ENGINE_H
#define AM_ENGINE_H

#include "base.h"
#include "pattern.h"

typedef struct AmEngine AmEngine;

/* The groups of built-in line patterns, by what they say of a line and where they count; the rows
** stand in ext/data/boilerplate.tsv. */
typedef enum AmPatternGroup {
    AM_PATTERNS_BOILERPLATE,       /* anywhere */
    AM_PATTERNS_BOILERPLATE_MORE,  /* its rest, tried with it: one compiled pattern holds no more */
    AM_PATTERNS_BOILERPLATE_TAIL,  /* when nothing but boilerplate follows */
    AM_PATTERNS_BOILERPLATE_EDGE,  /* before the first paragraph, or in the tail */
    AM_PATTERNS_BOILERPLATE_HEAD,  /* before the first paragraph */
    AM_PATTERNS_BOILERPLATE_BLOCK, /* next to another line of boilerplate */
    AM_PATTERNS_CLOSING,           /* anywhere; short lines after it are of the page too */
    AM_PATTERNS_LINKS,             /* boilerplate that may open a list of links */
    AM_PATTERNS_COMMENTS,          /* boilerplate in the tail, and what follows is too */
    AM_PATTERNS_CREDIT,            /* anywhere: who took a picture */
    AM_PATTERNS_BYLINE,            /* anywhere */
    AM_PATTERNS_BYLINE_NAMED,      /* anywhere: the paper's name, then 记者 */
    AM_PATTERNS_BYLINE_HEAD,       /* before the first paragraph */
    AM_PATTERNS_BYLINE_BELOW,      /* between the title and the first paragraph */
    AM_N_PATTERN_GROUPS
} AmPatternGroup;

/* Compiles the built-in patterns. The allocator is copied; its ctx must outlive the engine.
** Returns AM_OK or AM_NOMEM (or AM_BAD_OPTION with error->text, if a built-in pattern is wrong). */
AmStatus am_engine_new(const AmAllocator *allocator, AmEngine **engine, AmError *error);
void am_engine_free(AmEngine *engine);

/* An engine that uses the compiled patterns of `source`, which must outlive it, and else has memory
** of its own: each of the two serves one call at a time. Returns AM_OK or AM_NOMEM. */
AmStatus am_engine_share(const AmAllocator *allocator, const AmEngine *source, AmEngine **engine);

const AmAllocator *am_engine_allocator(const AmEngine *engine);

/* What is known of a line: the patterns that may match it. Begins as {0}, and belongs to one line.
 */
typedef struct AmLook {
    uint32_t may; /* bit group * 2, + 1 for rows that match lines with a full stop at the end */
    bool ahead;   /* its first characters were read */
    bool inside;  /* and all of it */
} AmLook;

/* False when no row of the group matches the line. A few characters tell, so ask this first. */
bool am_engine_may_match(AmPatternGroup group, AmSpan line, AmLook *look);

/* Does a pattern of the group match the whole line (no line end, no white space at its edges)?
** Lines of more than 1,600 bytes never do. Returns AM_OK with *found set, AM_NOMEM or AM_LIMIT. */
AmStatus am_engine_match(const AmEngine *engine, AmPatternGroup group, AmSpan line, AmLook *look,
                         bool *found);

#endif
