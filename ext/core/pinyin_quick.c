/*
** pinyin_quick.c - the annotation that nearly all are, known at a glance: 禾川(héchuān).
**
** A round bracket right after hanzi that holds nothing but what a dictionary writes for them: each
** syllable is compared as a number of up to eight bytes, from the right. Whatever differs in the
** least is left to the long way, which gives the same answer for these.
*/
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "pinyin_internal.h"

enum {
    QUICK_WORD = 8,     /* bytes that are compared at once; no syllable has more */
    QUICK_CONTENT = 64, /* bytes in a bracket; a longer one is left to the long way */
    QUICK_BLOCK = 16,
};

/* Length of a round bracket at z, ( or （ when opening, ) or ） else; 0 for none. */
static size_t quick_round(const unsigned char *z, const unsigned char *end, bool opening) {
    if (z < end && *z == (opening ? '(' : ')')) {
        return 1;
    }
    bool wide = end - z >= 3 && z[0] == 0xEF && z[1] == 0xBC && z[2] == (opening ? 0x88 : 0x89);
    return wide ? 3 : 0;
}

/* The first byte from z on that may begin a closing bracket, ) or the first byte of ）; end for
** none before it. */
static const unsigned char *quick_close(const unsigned char *z, const unsigned char *end) {
#if defined(__SSE2__)
    for (; end - z >= QUICK_BLOCK; z += QUICK_BLOCK) {
        const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)z);
        const int hits =
            _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8(')')),
                                           _mm_cmpeq_epi8(block, _mm_set1_epi8((char)0xEF))));
        if (hits != 0) {
            return z + __builtin_ctz((unsigned)hits);
        }
    }
#endif
    while (z < end && *z != ')' && *z != 0xEF) {
        z++;
    }
    return z;
}

/* The eight bytes before z as a number, the last one in the lowest byte. */
static uint64_t quick_word(const unsigned char *z) {
    return (uint64_t)z[-8] << 56 | (uint64_t)z[-7] << 48 | (uint64_t)z[-6] << 40 |
           (uint64_t)z[-5] << 32 | (uint64_t)z[-4] << 24 | (uint64_t)z[-3] << 16 |
           (uint64_t)z[-2] << 8 | (uint64_t)z[-1];
}

/* The hanzi of U+4E00 to U+9FFF that ends at byte *at, over cuts, with *at moved before it; 0 when
** none does. */
static uint32_t quick_hanzi(AmSpan raw, const AmCut *cuts, size_t *n_cuts, size_t *at) {
    while (*n_cuts > 0 && cuts[*n_cuts - 1].raw_at + cuts[*n_cuts - 1].raw_length == *at) {
        *at = cuts[--*n_cuts].raw_at;
    }
    if (*at < 3) {
        return 0;
    }
    const unsigned char *u = (const unsigned char *)raw.z + *at - 3;
    uint32_t c = (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
    bool hanzi = (u[0] & 0xF0) == 0xE0 && (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80 &&
                 c >= 0x4E00 && c <= 0x9FFF;
    *at -= hanzi ? 3 : 0;
    return hanzi ? c : 0;
}

size_t am_pinyin_quick(AmSpan raw, const AmCut *cuts, size_t n_cuts, size_t open, size_t *n_hanzi) {
    const unsigned char *z = (const unsigned char *)raw.z;
    const unsigned char *end = z + raw.n;
    const unsigned char *start = z + open + quick_round(z + open, end, true);
    const unsigned char *limit = end - start > QUICK_CONTENT ? start + QUICK_CONTENT : end;
    const unsigned char *p = quick_close(start, limit);
    size_t close = quick_round(p, end, false);
    if (close == 0 || start == z + open) {
        return 0;
    }
    size_t past = (size_t)(p - z) + close;
    size_t at = open;
    bool toned = false;
    for (*n_hanzi = 0; p > start; (*n_hanzi)++) {
        uint32_t c = p - z >= QUICK_WORD ? quick_hanzi(raw, cuts, &n_cuts, &at) : 0;
        size_t n = c != 0 ? am_reading_written(c, quick_word(p), &toned) : 0;
        if (n == 0 || n > (size_t)(p - start)) {
            return 0;
        }
        p -= n;
    }
    return toned ? past : 0;
}
