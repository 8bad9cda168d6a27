/*
** base.h - the types every layer shares: spans, status codes, the allocator.
**
** Text is a span (pointer and length in bytes); it may hold NUL bytes and need not be
** valid UTF-8. All memory comes from one AmAllocator that the host passes in.
*/
#ifndef AM_BASE_H
#define AM_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A borrowed piece of text: n bytes at z. z is NULL for "no text" (SQL NULL). */
typedef struct AmSpan {
    const char *z;
    size_t n;
} AmSpan;

typedef enum AmStatus {
    AM_OK = 0,
    AM_NOMEM,      /* the allocator returned NULL */
    AM_LIMIT,      /* a pattern ran into its match limit, or a text is too long */
    AM_BAD_OPTION, /* an option is unknown, of the wrong type, or holds a pattern that fails */
    AM_CANCELLED,  /* the host wants an end; a host makes it of the AM_NOMEM that a stop gives */
} AmStatus;

/*
** The one way memory is had and given back.
** resize(ctx, NULL, n) allocates, resize(ctx, p, n) grows or shrinks, resize(ctx, p, 0) frees
** and returns NULL. A failed call returns NULL and leaves p as it was.
**
** It is also where a host may stop long work: cancelled(host), NULL where nobody stops anything, is
** asked every AM_WORK_BYTES of an article (see am_arena_work). From the first true on all goes
** as if memory were out, which every loop knows how to end.
*/
typedef struct AmAllocator {
    void *(*resize)(void *ctx, void *p, size_t n_bytes);
    void *ctx;
    bool (*cancelled)(void *host);
    void *host;
} AmAllocator;

/* Message for a status other than AM_OK; always NUL-terminated, cut if it is too long. */
typedef struct AmError {
    char text[512];
} AmError;

/* True when both are the same bytes, or both no text. */
static inline bool am_span_same(AmSpan a, AmSpan b) {
    return (a.z == NULL) == (b.z == NULL) && a.n == b.n && (a.n == 0 || memcmp(a.z, b.z, a.n) == 0);
}

/* The text begins with, ends with, or is a word (NUL-terminated, not empty). */
static inline bool am_span_starts(AmSpan text, const char *word) {
    size_t n = strlen(word);
    return text.n >= n && memcmp(text.z, word, n) == 0;
}

static inline bool am_span_ends(AmSpan text, const char *word) {
    size_t n = strlen(word);
    return text.n >= n && memcmp(text.z + text.n - n, word, n) == 0;
}

static inline bool am_span_is(AmSpan text, const char *word) {
    return text.n == strlen(word) && am_span_starts(text, word);
}

/* Begins, or ends, with one of n_words words. */
static inline bool am_span_starts_any(AmSpan text, const char *const *words, size_t n_words) {
    for (size_t i = 0; i < n_words; i++) {
        if (am_span_starts(text, words[i])) {
            return true;
        }
    }
    return false;
}

static inline bool am_span_ends_any(AmSpan text, const char *const *words, size_t n_words) {
    for (size_t i = 0; i < n_words; i++) {
        if (am_span_ends(text, words[i])) {
            return true;
        }
    }
    return false;
}

/* Where a word first stands in a text; the length of the text when it does not. */
static inline size_t am_span_find(AmSpan text, const char *word) {
    size_t at = 0;
    while (at < text.n && !am_span_starts((AmSpan){text.z + at, text.n - at}, word)) {
        at++;
    }
    return at;
}

/* True when part stands somewhere in text; an empty part stands in every text. */
static inline bool am_span_contains(AmSpan text, AmSpan part) {
    /* the third byte of a hanzi tells more than the first, which most of them share */
    size_t anchor = part.n >= 3 ? 2 : 0;
    if (text.z == NULL || text.n < part.n) {
        return false;
    }
    if (part.n == 0) {
        return true;
    }
    const char *end = text.z + text.n - part.n + anchor + 1; /* of where the anchor may stand */
    for (const char *z = text.z + anchor; z < end; z++) {
        z = memchr(z, part.z[anchor], (size_t)(end - z));
        if (z == NULL) {
            return false;
        }
        if (memcmp(z - anchor, part.z, part.n) == 0) {
            return true;
        }
    }
    return false;
}

/* A span over a string literal. The one macro here: only a macro can take sizeof a literal. */
#define AM_SPAN(literal) ((AmSpan){(literal), sizeof(literal) - 1})

#endif
