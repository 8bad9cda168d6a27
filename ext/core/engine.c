/*
** engine.c - compiles the built-in line patterns, one pattern for each group of rows, and tries
** them on lines.
**
**     "责任编辑：沈怀瑾", AM_PATTERNS_BOILERPLATE -> found
**
** Nearly every line of an article is a paragraph, so most of the work is to say no quickly: see
** engine_look.c.
*/
#include "engine.h"

#include <string.h>

#include "buf.h"

/* A part of patterns with a name; `groups` has the bit of every group whose rows call it. */
typedef struct EngineDefinition {
    unsigned groups;
    const char *pattern;
} EngineDefinition;

typedef struct EngineRow {
    AmPatternGroup group;
    bool stop; /* a line that it matches may end with a full stop */
    const char *pattern;
} EngineRow;

#include "list.h"
#include "pattern_data.h"

enum { ENGINE_LONGEST_NAMED = 240 }; /* bytes of a byline or credit */

struct AmEngine {
    AmAllocator allocator;
    AmPattern *groups[AM_N_PATTERN_GROUPS][2]; /* [1]: rows that stop; NULL where there are none */
};

static void engine_append(AmBuf *out, const char *text) {
    am_buf_append(out, (AmSpan){text, strlen(text)});
}

/* \A(?:row|row)\z with the definitions that the rows call in front: every one costs time to
** compile. False when the group has no such rows. */
static bool engine_join(AmPatternGroup group, bool stop, AmBuf *out) {
    engine_append(out, "(?(DEFINE)");
    for (size_t i = 0; i < sizeof(engine_definitions) / sizeof(engine_definitions[0]); i++) {
        if ((engine_definitions[i].groups >> group & 1) != 0) {
            engine_append(out, engine_definitions[i].pattern);
        }
    }
    engine_append(out, ")\\A(?:");
    bool any = false;
    for (size_t i = 0; i < sizeof(engine_rows) / sizeof(engine_rows[0]); i++) {
        if (engine_rows[i].group == group && engine_rows[i].stop == stop) {
            engine_append(out, any ? "|" : "");
            engine_append(out, engine_rows[i].pattern);
            any = true;
        }
    }
    engine_append(out, ")\\z");
    return any;
}

static AmStatus engine_compile(AmEngine *engine, AmPatternGroup group, bool stop, AmError *error) {
    AmBuf source;
    am_buf_init(&source, &engine->allocator);
    bool any = engine_join(group, stop, &source);
    AmStatus status = source.failed ? AM_NOMEM : AM_OK;
    if (status == AM_OK && any) {
        AmSpan text = {source.z, source.n};
        status = am_pattern_new(&engine->allocator, text, &engine->groups[group][stop], error);
    }
    am_buf_free(&source);
    return status;
}

AmStatus am_engine_new(const AmAllocator *allocator, AmEngine **engine, AmError *error) {
    *engine = NULL;
    error->text[0] = '\0';
    AmEngine *e = allocator->resize(allocator->ctx, NULL, sizeof(AmEngine));
    if (e == NULL) {
        return AM_NOMEM;
    }
    *e = (AmEngine){.allocator = *allocator};
    for (int group = 0; group < AM_N_PATTERN_GROUPS; group++) {
        AmStatus status = engine_compile(e, (AmPatternGroup)group, false, error);
        status = status == AM_OK ? engine_compile(e, (AmPatternGroup)group, true, error) : status;
        if (status != AM_OK) {
            am_engine_free(e);
            return status;
        }
    }
    *engine = e;
    return AM_OK;
}

AmStatus am_engine_share(const AmAllocator *allocator, const AmEngine *source, AmEngine **engine) {
    *engine = NULL;
    AmEngine *e = allocator->resize(allocator->ctx, NULL, sizeof(AmEngine));
    if (e == NULL) {
        return AM_NOMEM;
    }
    *e = (AmEngine){.allocator = *allocator};
    for (int i = 0; i < AM_N_PATTERN_GROUPS * 2; i++) {
        const AmPattern *pattern = source->groups[i / 2][i % 2];
        AmStatus status = AM_OK;
        if (pattern != NULL) {
            status = am_pattern_share(allocator, pattern, &e->groups[i / 2][i % 2]);
        }
        if (status != AM_OK) {
            am_engine_free(e);
            return status;
        }
    }
    *engine = e;
    return AM_OK;
}

void am_engine_free(AmEngine *engine) {
    if (engine == NULL) {
        return;
    }
    for (int group = 0; group < AM_N_PATTERN_GROUPS; group++) {
        am_pattern_free(engine->groups[group][0]);
        am_pattern_free(engine->groups[group][1]);
    }
    AmAllocator allocator = engine->allocator;
    allocator.resize(allocator.ctx, engine, 0);
}

const AmAllocator *am_engine_allocator(const AmEngine *engine) {
    return &engine->allocator;
}

/* The rows of AM_PATTERNS_BYLINE_NAMED all ask for one of these words. */
static bool engine_may_name(AmSpan line) {
    for (size_t i = 0; i < am_list_engine_may_name_words.n; i++) {
        if (am_span_contains(line, am_list_engine_may_name_words.words[i])) {
            return true;
        }
    }
    return false;
}

/* The rows of AM_PATTERNS_CREDIT all end in one of these. */
static bool engine_may_credit(AmSpan line) {
    return am_list_ends(&am_list_engine_may_credit_ends, line);
}

static bool engine_may_match(AmPatternGroup group, AmSpan line, AmLook *look) {
    if (group == AM_PATTERNS_BYLINE_NAMED || group == AM_PATTERNS_CREDIT) {
        bool named = group == AM_PATTERNS_BYLINE_NAMED;
        if (line.n > ENGINE_LONGEST_NAMED ||
            !(named ? engine_may_name(line) : engine_may_credit(line))) {
            return false;
        }
    }
    return am_engine_may_match(group, line, look);
}

static AmStatus engine_match_group(const AmEngine *engine, AmPatternGroup group, AmSpan line,
                                   AmLook *look, bool *found) {
    AmStatus status = AM_OK;
    *found = false;
    if (!engine_may_match(group, line, look)) {
        return AM_OK;
    }
    int stop = am_span_ends(line, "。") ? 1 : 0;
    for (; status == AM_OK && !*found && stop < 2; stop++) {
        AmPattern *pattern = engine->groups[group][stop];
        AmGroup whole;
        if (pattern == NULL || (look->may >> ((unsigned)group * 2 + (unsigned)stop) & 1) == 0) {
            continue;
        }
        status = am_pattern_match(pattern, line, 0, false, &whole, 1, found);
        /* In a line with broken UTF-8 PCRE2 may take an edge of the break for that of the line. */
        *found = *found && whole.start == 0 && whole.end == line.n;
    }
    return status;
}

AmStatus am_engine_match(const AmEngine *engine, AmPatternGroup group, AmSpan line, AmLook *look,
                         bool *found) {
    *found = false;
    if (look->ahead && look->inside && look->may == 0) {
        return AM_OK; /* no group has a row for it */
    }
    AmStatus status = engine_match_group(engine, group, line, look, found);
    if (status == AM_OK && !*found && group == AM_PATTERNS_BOILERPLATE) {
        status = engine_match_group(engine, AM_PATTERNS_BOILERPLATE_MORE, line, look, found);
    }
    return status;
}
