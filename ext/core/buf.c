/*
** buf.c - growable bytes with a sticky error; see buf.h.
*/
#include "buf.h"

#include <string.h>

enum { BUF_AT_ONCE = 4 * 1024 * 1024 }; /* bytes copied before the host is asked */

void am_buf_init(AmBuf *buf, const AmAllocator *allocator) {
    *buf = (AmBuf){.allocator = allocator};
}

void am_buf_free(AmBuf *buf) {
    if (buf->z != NULL) {
        buf->allocator->resize(buf->allocator->ctx, buf->z, 0);
    }
    buf->z = NULL;
    buf->n = 0;
    buf->capacity = 0;
}

bool am_buf_reserve(AmBuf *buf, size_t n_bytes) {
    if (buf->failed) {
        return false;
    }
    if (buf->capacity - buf->n >= n_bytes) {
        return true;
    }
    size_t capacity = buf->capacity > 0 ? buf->capacity : 64;
    while (capacity - buf->n < n_bytes && capacity <= SIZE_MAX / 4) {
        capacity *= 2;
    }
    char *z = capacity - buf->n < n_bytes
                  ? NULL
                  : buf->allocator->resize(buf->allocator->ctx, buf->z, capacity);
    if (z == NULL) {
        am_buf_free(buf);
        buf->failed = true;
        return false;
    }
    buf->z = z;
    buf->capacity = capacity;
    return true;
}

/* Copied bytes are work: every BUF_AT_ONCE of them the host is asked. False when it wants an end.
 */
static bool buf_go_on(AmBuf *buf, size_t n_bytes) {
    const AmAllocator *allocator = buf->allocator;
    buf->n_work += n_bytes;
    if (buf->n_work < BUF_AT_ONCE) {
        return true;
    }
    buf->n_work = 0;
    return allocator->cancelled == NULL || !allocator->cancelled(allocator->host);
}

void am_buf_append(AmBuf *buf, AmSpan text) {
    if (text.n == 0 || !am_buf_reserve(buf, text.n)) {
        return;
    }
    for (size_t at = 0; at < text.n; at += BUF_AT_ONCE) {
        size_t n = text.n - at < BUF_AT_ONCE ? text.n - at : BUF_AT_ONCE;
        memcpy(buf->z + buf->n, text.z + at, n);
        buf->n += n;
        if (!buf_go_on(buf, n)) {
            am_buf_free(buf);
            buf->failed = true;
            return;
        }
    }
}

void am_buf_append_char(AmBuf *buf, char c) {
    if (am_buf_reserve(buf, 1)) {
        buf->z[buf->n++] = c;
    }
}

char *am_buf_take(AmBuf *buf, size_t *n_bytes) {
    am_buf_append_char(buf, '\0');
    char *z = buf->z;
    *n_bytes = z != NULL ? buf->n - 1 : 0;
    *buf = (AmBuf){.allocator = buf->allocator, .failed = buf->failed};
    return z;
}
