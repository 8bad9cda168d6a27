/*
** pinyin_stripped.c - goes through a text from bracket to bracket and copies what is kept.
**
** Text has few brackets for its length, so the search for the next one looks at blocks of bytes
** (vectors where there is SSE2) and goes byte by byte only where a block has one. From the first
** cut on every block is stored right when it is looked at: what lies behind a bracket is
** overwritten by the next block.
*/
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "pinyin_internal.h"

/* 1 when the three bytes at z begin with an opening bracket, ( [ { （ ［ ｛ 【 〔, else 0. Bytes
** alone and no branch, so that the loop over a block becomes vector code. */
static inline unsigned char stripped_opens_at(const unsigned char *z) {
    unsigned char a = z[0];
    unsigned char b = z[1];
    unsigned char c = z[2];
    unsigned char narrow = (a == '(') | ((a & 0xDF) == '[');
    unsigned char full = ((b == 0xBC) & ((c == 0x88) | (c == 0xBB))) | ((b == 0xBD) & (c == 0x9B));
    unsigned char other = (b == 0x80) & ((c & 0xFB) == 0x90);
    return narrow | (unsigned char)((a == 0xEF) & full) | (unsigned char)((a == 0xE3) & other);
}

size_t am_bracket_open(const char *z, const char *end) {
    if (z < end && (*z == '(' || *z == '[' || *z == '{')) {
        return 1;
    }
    return end - z >= 3 && stripped_opens_at((const unsigned char *)z) ? 3 : 0;
}

#if defined(__SSE2__)

enum { STRIPPED_BLOCK = 16 };

/* The first bracket in the block at z, STRIPPED_BLOCK for none; reads two bytes more. The block
** is stored at out, unless that is NULL. */
static inline size_t stripped_block(const unsigned char *z, char *out) {
    const __m128i a = _mm_loadu_si128((const __m128i *)(const void *)z);
    const __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(z + 1));
    const __m128i c = _mm_loadu_si128((const __m128i *)(const void *)(z + 2));
    const __m128i round = _mm_cmpeq_epi8(a, _mm_set1_epi8('('));
    const __m128i square =
        _mm_cmpeq_epi8(_mm_and_si128(a, _mm_set1_epi8((char)0xDF)), _mm_set1_epi8('['));
    const __m128i wide =
        _mm_or_si128(_mm_and_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8((char)0xBC)),
                                   _mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8((char)0x88)),
                                                _mm_cmpeq_epi8(c, _mm_set1_epi8((char)0xBB)))),
                     _mm_and_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8((char)0xBD)),
                                   _mm_cmpeq_epi8(c, _mm_set1_epi8((char)0x9B))));
    const __m128i other = _mm_and_si128(
        _mm_cmpeq_epi8(b, _mm_set1_epi8((char)0x80)),
        _mm_cmpeq_epi8(_mm_and_si128(c, _mm_set1_epi8((char)0xFB)), _mm_set1_epi8((char)0x90)));
    const __m128i full =
        _mm_or_si128(_mm_and_si128(_mm_cmpeq_epi8(a, _mm_set1_epi8((char)0xEF)), wide),
                     _mm_and_si128(_mm_cmpeq_epi8(a, _mm_set1_epi8((char)0xE3)), other));
    const int hits = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(round, square), full));
    if (out != NULL) {
        _mm_storeu_si128((__m128i *)(void *)out, a);
    }
    return hits == 0 ? STRIPPED_BLOCK : (size_t)__builtin_ctz((unsigned)hits);
}

/* The first ) or byte 0xEF, which may begin ）, among AM_STRIPPED_CLOSE bytes at z;
** AM_STRIPPED_CLOSE for none. */
static inline size_t stripped_close(const unsigned char *z) {
    const __m128i half = _mm_set1_epi8(')');
    const __m128i wide = _mm_set1_epi8((char)0xEF);
    const __m128i a = _mm_loadu_si128((const __m128i *)(const void *)z);
    const __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(z + 16));
    const int low =
        _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(a, half), _mm_cmpeq_epi8(a, wide)));
    const int high =
        _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(b, half), _mm_cmpeq_epi8(b, wide)));
    const unsigned hits = (unsigned)low | (unsigned)high << 16;
    return hits == 0 ? AM_STRIPPED_CLOSE : (size_t)__builtin_ctz(hits);
}

#else

enum { STRIPPED_BLOCK = 64 };

static inline size_t stripped_block(const unsigned char *z, char *out) {
    unsigned char any = 0;
    for (size_t i = 0; i < STRIPPED_BLOCK; i++) {
        any |= stripped_opens_at(z + i);
    }
    if (out != NULL) {
        memcpy(out, z, STRIPPED_BLOCK);
    }
    size_t first = any != 0 ? 0 : STRIPPED_BLOCK;
    while (any != 0 && !stripped_opens_at(z + first)) {
        first++;
    }
    return first;
}

static inline size_t stripped_close(const unsigned char *z) {
    size_t i = 0;
    while (i < AM_STRIPPED_CLOSE && z[i] != ')' && z[i] != 0xEF) {
        i++;
    }
    return i;
}

#endif

size_t am_stripped_close(AmSpan raw, size_t at) {
    return raw.n - at < AM_STRIPPED_CLOSE ? AM_STRIPPED_CLOSE
                                          : stripped_close((const unsigned char *)raw.z + at);
}

/* The bytes from the last whole block on. */
static size_t stripped_rest(AmSpan raw, size_t at) {
    while (at < raw.n && am_bracket_open(raw.z + at, raw.z + raw.n) == 0) {
        at++;
    }
    return at;
}

static size_t stripped_look(AmSpan raw, size_t at) {
    const unsigned char *u = (const unsigned char *)raw.z;
    while (raw.n - at >= STRIPPED_BLOCK + 2) {
        size_t first = stripped_block(u + at, NULL);
        at += first;
        if (first < STRIPPED_BLOCK) {
            return at;
        }
    }
    return stripped_rest(raw, at);
}

/* Copies raw up to byte `at`. */
static void stripped_copy(AmStripped *text, size_t at) {
    if (text->z != NULL && text->copied < at) {
        memcpy(text->z + text->copied - text->removed, text->raw.z + text->copied,
               at - text->copied);
        text->copied = at;
    }
}

size_t am_stripped_next(AmStripped *text, size_t at) {
    AmSpan raw = text->raw;
    if (text->z == NULL) {
        return stripped_look(raw, at);
    }
    stripped_copy(text, at);
    const unsigned char *u = (const unsigned char *)raw.z;
    char *z = text->z + (at - text->removed);
    while (raw.n - at >= STRIPPED_BLOCK + 2) {
        size_t first = stripped_block(u + at, z);
        at += first;
        z += first;
        if (first < STRIPPED_BLOCK) {
            text->copied = at;
            return at;
        }
    }
    text->copied = at;
    at = stripped_rest(raw, at);
    stripped_copy(text, at);
    return at;
}

AmSpan am_stripped_until(AmStripped *text, size_t at) {
    stripped_copy(text, at);
    return (AmSpan){text->z != NULL ? text->z : text->raw.z, at - text->removed};
}

void am_stripped_restart(AmStripped *text) {
    text->copied = text->removed = text->kept = 0;
}

bool am_stripped_cut(AmStripped *text, size_t start, size_t end) {
    if (text->z == NULL) {
        text->z = am_arena_alloc(text->arena, text->raw.n);
        if (text->z == NULL) {
            return false;
        }
    }
    stripped_copy(text, start);
    text->removed += end - start;
    text->copied = text->kept = end;
    return true;
}
