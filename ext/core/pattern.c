/*
** pattern.c - PCRE2 behind pattern.h: compile, match with limits, error text with its offset.
**
**     "(\d+)家" on "共21家" -> found, groups[0] = 3..8, groups[1] = 3..5
**
** All of PCRE2's memory comes from our allocator. The JIT runs on a stack of its own; where that is
** too small, or there is no JIT, the interpreter does the work. Every limit that is reached is
** AM_LIMIT: "too hard to tell" must never look like "not there".
*/
#include "pattern.h"

#include <stdio.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "utf8.h"

enum {
    PATTERN_MATCH_LIMIT = 1000000, /* steps from one start position */
    PATTERN_LINE_BYTES = 768,      /* what an unknown pattern looks at */
    PATTERN_LINE_LIMIT = 4000000,  /* its steps from all start positions of a line */
    PATTERN_DEPTH_LIMIT = 20000,
    PATTERN_HEAP_LIMIT = 32768, /* KiB */
    PATTERN_STACK_FIRST = 32 * 1024,
    PATTERN_STACK_LARGEST = 512 * 1024,
};

struct AmPattern {
    AmAllocator allocator;
    pcre2_general_context *general;
    pcre2_match_context *match;
    pcre2_match_data *data;
    pcre2_jit_stack *stack; /* NULL when matching without JIT */
    pcre2_code *code;       /* never changed once it is compiled */
    bool borrowed;          /* the code is another pattern's */
    bool out_of_memory;     /* the allocator said no; PCRE2 does not always tell */
};

static void *pattern_malloc(size_t n_bytes, void *ctx) {
    AmPattern *pattern = ctx;
    void *p = pattern->allocator.resize(pattern->allocator.ctx, NULL, n_bytes > 0 ? n_bytes : 1);
    pattern->out_of_memory = pattern->out_of_memory || p == NULL;
    return p;
}

static void pattern_release(void *p, void *ctx) {
    const AmPattern *pattern = ctx;
    if (p != NULL) {
        pattern->allocator.resize(pattern->allocator.ctx, p, 0);
    }
}

/* "missing closing parenthesis at offset 3". */
static void pattern_say(int code, size_t offset, AmError *error) {
    PCRE2_UCHAR text[200];
    if (pcre2_get_error_message(code, text, sizeof(text)) < 0) {
        text[0] = '\0';
    }
    snprintf(error->text, sizeof(error->text), "%s at offset %zu", (const char *)text, offset);
}

/* What matching needs beside the code: limits, room for the groups, and the stack of the JIT. */
static AmStatus pattern_prepare(AmPattern *pattern, bool jit) {
    pattern->match = pcre2_match_context_create(pattern->general);
    pattern->data = pcre2_match_data_create_from_pattern(pattern->code, pattern->general);
    if (pattern->match == NULL || pattern->data == NULL) {
        return AM_NOMEM;
    }
    pcre2_set_match_limit(pattern->match, PATTERN_MATCH_LIMIT);
    pcre2_set_depth_limit(pattern->match, PATTERN_DEPTH_LIMIT);
    pcre2_set_heap_limit(pattern->match, PATTERN_HEAP_LIMIT);
    if (jit) {
        pattern->stack =
            pcre2_jit_stack_create(PATTERN_STACK_FIRST, PATTERN_STACK_LARGEST, pattern->general);
        pcre2_jit_stack_assign(pattern->match, NULL, pattern->stack);
    }
    return pattern->out_of_memory ? AM_NOMEM : AM_OK;
}

/* False where there is no JIT; a pattern that it cannot take, or a host that forbids writable code,
** is no error. */
static bool pattern_compile_jit(AmPattern *pattern) {
    uint32_t have_jit = 0;
    pcre2_config(PCRE2_CONFIG_JIT, &have_jit);
    return have_jit != 0 && pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE) == 0;
}

static AmStatus pattern_compile(AmPattern *pattern, AmSpan source, AmError *error) {
    pattern->general = pcre2_general_context_create(pattern_malloc, pattern_release, pattern);
    if (pattern->general == NULL) {
        return AM_NOMEM;
    }
    pcre2_compile_context *context = pcre2_compile_context_create(pattern->general);
    if (context == NULL) {
        return AM_NOMEM;
    }
    int code = 0;
    size_t offset = 0;
    PCRE2_SPTR text = (PCRE2_SPTR)(source.z != NULL ? source.z : "");
    /* \C could split a character and is of no use to anybody here. */
    uint32_t flags = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C;
    pattern->code = pcre2_compile(text, source.n, flags, &code, &offset, context);
    pcre2_compile_context_free(context);
    if (pattern->code != NULL) {
        return pattern_prepare(pattern, pattern_compile_jit(pattern));
    }
    if (code == PCRE2_ERROR_HEAP_FAILED) {
        return AM_NOMEM;
    }
    pattern_say(code, offset, error);
    return AM_BAD_OPTION;
}

AmStatus am_pattern_new(const AmAllocator *allocator, AmSpan source, AmPattern **pattern,
                        AmError *error) {
    *pattern = NULL;
    error->text[0] = '\0';
    AmPattern *p = allocator->resize(allocator->ctx, NULL, sizeof(AmPattern));
    if (p == NULL) {
        return AM_NOMEM;
    }
    *p = (AmPattern){.allocator = *allocator};
    AmStatus status = pattern_compile(p, source, error);
    if (status != AM_OK) {
        am_pattern_free(p);
        return status;
    }
    *pattern = p;
    return AM_OK;
}

AmStatus am_pattern_share(const AmAllocator *allocator, const AmPattern *source,
                          AmPattern **pattern) {
    *pattern = NULL;
    AmPattern *p = allocator->resize(allocator->ctx, NULL, sizeof(AmPattern));
    if (p == NULL) {
        return AM_NOMEM;
    }
    *p = (AmPattern){.allocator = *allocator, .code = source->code, .borrowed = true};
    p->general = pcre2_general_context_create(pattern_malloc, pattern_release, p);
    AmStatus status = p->general == NULL ? AM_NOMEM : pattern_prepare(p, source->stack != NULL);
    if (status != AM_OK) {
        am_pattern_free(p);
        return status;
    }
    *pattern = p;
    return AM_OK;
}

void am_pattern_free(AmPattern *pattern) {
    if (pattern == NULL) {
        return;
    }
    pcre2_jit_stack_free(pattern->stack);
    pcre2_code_free(pattern->borrowed ? NULL : pattern->code);
    pcre2_match_data_free(pattern->data);
    pcre2_match_context_free(pattern->match);
    pcre2_general_context_free(pattern->general);
    AmAllocator allocator = pattern->allocator;
    allocator.resize(allocator.ctx, pattern, 0);
}

static AmStatus pattern_status(int rc) {
    if (rc >= 0 || rc == PCRE2_ERROR_NOMATCH) {
        return AM_OK;
    }
    return rc == PCRE2_ERROR_NOMEMORY ? AM_NOMEM : AM_LIMIT;
}

/* As am_pattern_match; flags are PCRE2's. */
static AmStatus pattern_match(AmPattern *pattern, AmSpan subject, size_t from, uint32_t flags,
                              AmGroup *groups, size_t n_groups, bool *found) {
    *found = false;
    for (size_t i = 0; i < n_groups; i++) {
        groups[i] = (AmGroup){SIZE_MAX, SIZE_MAX};
    }
    PCRE2_SPTR text = (PCRE2_SPTR)(subject.z != NULL ? subject.z : "");
    if (pattern->stack == NULL) {
        flags |= PCRE2_NO_JIT;
    }
    int rc =
        pcre2_match(pattern->code, text, subject.n, from, flags, pattern->data, pattern->match);
    if (rc == PCRE2_ERROR_JIT_STACKLIMIT) {
        rc = pcre2_match(pattern->code, text, subject.n, from, flags | PCRE2_NO_JIT, pattern->data,
                         pattern->match);
    }
    if (rc < 0) {
        return pattern_status(rc);
    }
    *found = true;
    const size_t *ends = pcre2_get_ovector_pointer(pattern->data);
    size_t n_set = (size_t)rc; /* groups up to the last one that took part */
    for (size_t i = 0; i < n_groups && i < n_set; i++) {
        groups[i] = (AmGroup){ends[2 * i], ends[2 * i + 1]};
    }
    return AM_OK;
}

AmStatus am_pattern_match(AmPattern *pattern, AmSpan subject, size_t from, bool anchored,
                          AmGroup *groups, size_t n_groups, bool *found) {
    /* PCRE2 turns to the interpreter by itself when PCRE2_ANCHORED is given to a JIT pattern. */
    return pattern_match(pattern, subject, from, anchored ? PCRE2_ANCHORED : 0, groups, n_groups,
                         found);
}

AmStatus am_pattern_stands(AmPattern *pattern, AmSpan line, bool *found) {
    AmSpan head = am_utf8_head(line, PATTERN_LINE_BYTES);
    uint32_t limit = PATTERN_LINE_LIMIT / (uint32_t)(head.n + 1);
    pcre2_set_match_limit(pattern->match,
                          limit < PATTERN_MATCH_LIMIT ? limit : PATTERN_MATCH_LIMIT);
    return pattern_match(pattern, head, 0, head.n < line.n ? PCRE2_NOTEOL : 0, NULL, 0, found);
}

void am_pattern_describe(char *out, size_t n_bytes) {
    char version[64] = "";
    char target[128] = "";
    uint32_t have_jit = 0;
    pcre2_config(PCRE2_CONFIG_VERSION, version);
    pcre2_config(PCRE2_CONFIG_JIT, &have_jit);
    if (have_jit != 0) {
        pcre2_config(PCRE2_CONFIG_JITTARGET, target);
        snprintf(out, n_bytes, "%s, JIT %s", version, target);
    } else {
        snprintf(out, n_bytes, "%s, no JIT", version);
    }
}
