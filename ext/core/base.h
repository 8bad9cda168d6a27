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
} AmStatus;

/*
** The one way memory is had and given back.
** resize(ctx, NULL, n) allocates, resize(ctx, p, n) grows or shrinks, resize(ctx, p, 0) frees
** and returns NULL. A failed call returns NULL and leaves p as it was.
*/
typedef struct AmAllocator {
    void *(*resize)(void *ctx, void *p, size_t n_bytes);
    void *ctx;
} AmAllocator;

/* Message for a status other than AM_OK; always NUL-terminated, cut if it is too long. */
typedef struct AmError {
    char text[512];
} AmError;

/* A span over a string literal. The one macro here: only a macro can take sizeof a literal. */
#define AM_SPAN(literal) ((AmSpan){(literal), sizeof(literal) - 1})

#endif
