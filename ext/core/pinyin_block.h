/*
** pinyin_block.h - brackets among the bytes of a block: with SSE2, or in plain loops that give the
** same.
*/
#ifndef AM_PINYIN_BLOCK_H
#define AM_PINYIN_BLOCK_H

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base.h"

enum {
    AM_BLOCK = 16,        /* bytes that am_block_find looks at; it reads two more */
    AM_BLOCK_INSIDE = 32, /* bytes that am_block_inside looks at */
};

/* What stands in a bracket, as far as bytes tell. */
typedef struct AmBlockInside {
    uint32_t n; /* bytes before the first ) or 0xEF, which may begin ）; AM_BLOCK_INSIDE for none */
    uint32_t marks; /* a bit for each of them that begins a letter beyond ASCII */
} AmBlockInside;

/* 1 when the three bytes at z begin with an opening bracket, ( [ { （ ［ ｛ 【 〔, else 0. Bytes
** alone and no branch, so that the loop over a block becomes vector code. */
static inline unsigned char am_block_opens_at(const unsigned char *z) {
    unsigned char a = z[0];
    unsigned char b = z[1];
    unsigned char c = z[2];
    unsigned char narrow = (a == '(') | ((a & 0xDF) == '[');
    unsigned char full = ((b == 0xBC) & ((c == 0x88) | (c == 0xBB))) | ((b == 0xBD) & (c == 0x9B));
    unsigned char other = (b == 0x80) & ((c & 0xFB) == 0x90);
    return narrow | (unsigned char)((a == 0xEF) & full) | (unsigned char)((a == 0xE3) & other);
}

#if defined(__SSE2__)

/* The first bracket in the block at z, AM_BLOCK for none; reads two bytes more. The block
** is stored at out, unless that is NULL. */
static inline size_t am_block_find(const unsigned char *z, char *out) {
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
    return hits == 0 ? AM_BLOCK : (size_t)__builtin_ctz((unsigned)hits);
}

static inline AmBlockInside am_block_inside(const unsigned char *z) {
    const __m128i half = _mm_set1_epi8(')');
    const __m128i wide = _mm_set1_epi8((char)0xEF);
    const __m128i lead = _mm_set1_epi8((char)0xC0);
    const __m128i a = _mm_loadu_si128((const __m128i *)(const void *)z);
    const __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(z + 16));
    const int close_a =
        _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(a, half), _mm_cmpeq_epi8(a, wide)));
    const int close_b =
        _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(b, half), _mm_cmpeq_epi8(b, wide)));
    const int lead_a = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(a, lead), a));
    const int lead_b = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(b, lead), b));
    const uint32_t close = (uint32_t)close_a | (uint32_t)close_b << 16;
    const uint32_t marks = (uint32_t)lead_a | (uint32_t)lead_b << 16;
    const uint32_t n = close == 0 ? AM_BLOCK_INSIDE : (uint32_t)__builtin_ctz(close);
    return (AmBlockInside){n, marks & (~close & (close - 1))};
}

#else

static inline size_t am_block_find(const unsigned char *z, char *out) {
    unsigned char any = 0;
    for (size_t i = 0; i < AM_BLOCK; i++) {
        any |= am_block_opens_at(z + i);
    }
    if (out != NULL) {
        memcpy(out, z, AM_BLOCK);
    }
    size_t first = any != 0 ? 0 : AM_BLOCK;
    while (any != 0 && !am_block_opens_at(z + first)) {
        first++;
    }
    return first;
}

static inline AmBlockInside am_block_inside(const unsigned char *z) {
    AmBlockInside inside = {0, 0};
    while (inside.n < AM_BLOCK_INSIDE && z[inside.n] != ')' && z[inside.n] != 0xEF) {
        inside.marks |= (uint32_t)(z[inside.n] >= 0xC0) << inside.n;
        inside.n++;
    }
    return inside;
}

#endif

#endif
