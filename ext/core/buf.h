/*
** buf.h - growable bytes for output that leaves the core (clean text, JSON).
**
** Unlike an arena a buffer can be handed over: am_buf_take gives the bytes to the caller.
** A failed append is sticky and frees what was there.
*/
#ifndef AM_BUF_H
#define AM_BUF_H

#include "base.h"

typedef struct AmBuf {
    const AmAllocator *allocator;
    char *z;
    size_t n;
    size_t capacity;
    size_t n_work; /* bytes copied since the host was asked */
    bool failed;   /* memory was out, or the host wanted an end */
} AmBuf;

void am_buf_init(AmBuf *buf, const AmAllocator *allocator);
void am_buf_free(AmBuf *buf);

/* Makes room for n more bytes; false (sticky) when memory is out. */
bool am_buf_reserve(AmBuf *buf, size_t n_bytes);

void am_buf_append(AmBuf *buf, AmSpan text);
void am_buf_append_char(AmBuf *buf, char c);

/* Hands the bytes over, NUL-terminated (the NUL is not counted); the caller frees them with the
** allocator. NULL when any append failed. The buffer is empty afterwards. */
char *am_buf_take(AmBuf *buf, size_t *n_bytes);

#endif
