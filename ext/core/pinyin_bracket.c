/*
** pinyin_bracket.c - finds brackets that hold letters, and the hanzi before them.
**
**     禾川(héchuān)市  ->  letters hechuan, tones 2 and 1, after 禾 川; they read so
**
** Most text has few brackets, so the search for the next one looks at blocks of bytes in a loop
** that compilers turn into vector code (SSE2 is written out), and goes byte by byte only where a
** block has one.
*/
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "pinyin_internal.h"
#include "utf8.h"

enum {
    BRACKET_BLOCK = 64,
    BRACKET_DEPTH = 3,   /* ((shí)) */
    BRACKET_AHEAD = 360, /* bytes to look for a closing half that is not lost: 120 hanzi */
};

/* 1 when the three bytes at z begin with an opening bracket, ( [ { （ ［ ｛ 【 〔, else 0. Bytes
** alone and no branch, so that the loop over a block becomes vector code. */
static inline unsigned char bracket_opens_at(const unsigned char *z) {
    unsigned char a = z[0];
    unsigned char b = z[1];
    unsigned char c = z[2];
    unsigned char narrow = (a == '(') | ((a & 0xDF) == '[');
    unsigned char full = ((b == 0xBC) & ((c == 0x88) | (c == 0xBB))) | ((b == 0xBD) & (c == 0x9B));
    unsigned char other = (b == 0x80) & ((c & 0xFB) == 0x90);
    return narrow | (unsigned char)((a == 0xEF) & full) | (unsigned char)((a == 0xE3) & other);
}

#if !defined(__SSE2__)
/* True when a bracket opens at one of the BRACKET_BLOCK bytes at z; reads two bytes more. */
static bool bracket_in_block(const unsigned char *z) {
    unsigned char any = 0;
    for (size_t i = 0; i < BRACKET_BLOCK; i++) {
        any |= bracket_opens_at(z + i);
    }
    return any != 0;
}
#endif

size_t am_bracket_open(const char *z, const char *end) {
    const unsigned char *u = (const unsigned char *)z;
    if (z < end && (*z == '(' || *z == '[' || *z == '{')) {
        return 1;
    }
    return end - z >= 3 && bracket_opens_at(u) ? 3 : 0;
}

#if defined(__SSE2__)
/* The first bracket in the 16 bytes at z, 16 for none; reads two bytes more. */
static size_t bracket_in_vector(const unsigned char *z) {
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
    return hits == 0 ? 16 : (size_t)__builtin_ctz((unsigned)hits);
}

/* As far as whole vectors go: a bracket, or a place near the end. */
static size_t bracket_skip(const unsigned char *u, size_t at, size_t n) {
    while (n - at >= 16 + 2) {
        size_t first = bracket_in_vector(u + at);
        at += first;
        if (first < 16) {
            break;
        }
    }
    return at;
}
#else
/* As far as whole blocks have no bracket. */
static size_t bracket_skip(const unsigned char *u, size_t at, size_t n) {
    while (n - at >= BRACKET_BLOCK + 2 && !bracket_in_block(u + at)) {
        at += BRACKET_BLOCK;
    }
    return at;
}
#endif

size_t am_bracket_next(AmSpan raw, size_t at) {
    const unsigned char *u = (const unsigned char *)raw.z;
    at = bracket_skip(u, at, raw.n);
    while (raw.n - at >= 3 && !bracket_opens_at(u + at)) {
        at++;
    }
    while (at < raw.n && am_bracket_open(raw.z + at, raw.z + raw.n) == 0) {
        at++;
    }
    return at;
}

/* Length of a closing bracket at z, 0 for none. */
static size_t bracket_close(const char *z, const char *end) {
    static const char *const wide[] = {"）", "】", "〕", "］", "｝"};
    if (z >= end) {
        return 0;
    }
    if (*z == ')' || *z == ']' || *z == '}') {
        return 1;
    }
    for (size_t i = 0; end - z >= 3 && i < sizeof(wide) / sizeof(wide[0]); i++) {
        if (memcmp(z, wide[i], 3) == 0) {
            return 3;
        }
    }
    return 0;
}

/*
** A bracket whose letters end at z without a closing half: is that half lost (時(shí間), or does
** more than pinyin stand in the bracket (孔子(Kǒngzǐ，前551年))? It is lost when a line or
** another bracket begins before any half closes.
*/
static bool bracket_lost_half(const char *z, const char *end) {
    size_t n = 0;
    uint32_t next = z < end ? am_utf8_decode(z, end, &n) : '\n';
    bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
                  (next >= 0x80 && next < 0x2000) || (next >= 0x3105 && next <= 0x3129);
    if (letter || next == AM_UTF8_BAD || am_bracket_open(z, end) > 0) {
        return false;
    }
    const char *limit = end - z > BRACKET_AHEAD ? z + BRACKET_AHEAD : end;
    for (const char *p = z; p < limit && *p != '\n'; p++) {
        if (bracket_close(p, end) > 0) {
            return false;
        }
        if (am_bracket_open(p, end) > 0) {
            return true;
        }
    }
    return true;
}

/* Reads a copy of the letters in a bracket of its own at z, (shí in (shí(shí)). Bytes read, with
** the opening brackets counted in *depth; 0 when something else stands there. */
static size_t bracket_copy(const AmLetters *letters, const char *z, const char *end,
                           size_t *depth) {
    AmLetters copy;
    size_t n = am_bracket_open(z, end);
    if (n == 0 || *depth >= BRACKET_DEPTH) {
        return 0;
    }
    size_t room = (size_t)(end - z) - n;
    size_t limit = room > AM_PINYIN_MAX_CONTENT ? AM_PINYIN_MAX_CONTENT : room;
    size_t n_letters = am_letters_read(z + n, z + n + limit, &copy);
    if (n_letters == 0 || !am_letters_same(letters, &copy)) {
        return 0;
    }
    (*depth)++;
    return n + n_letters;
}

bool am_bracket_read(AmSpan raw, AmBracket *b) {
    const char *end = raw.z + raw.n;
    const char *z = raw.z + b->open;
    size_t depth = 0;
    for (size_t n = am_bracket_open(z, end); n > 0 && depth < BRACKET_DEPTH;
         n = am_bracket_open(z, end)) {
        z += n;
        depth++;
    }
    size_t room = (size_t)(end - z);
    size_t limit = room > AM_PINYIN_MAX_CONTENT ? AM_PINYIN_MAX_CONTENT : room;
    size_t n_letters = am_letters_read(z, z + limit, &b->letters);
    if (b->letters.n == 0) {
        return false;
    }
    b->letters_start = (size_t)(z - raw.z);
    z += n_letters;
    b->letters_end = (size_t)(z - raw.z);
    for (size_t n = bracket_copy(&b->letters, z, end, &depth); n > 0;
         n = bracket_copy(&b->letters, z, end, &depth)) {
        z += n;
    }
    b->closed = false;
    for (size_t n = bracket_close(z, end); n > 0 && depth > 0; n = bracket_close(z, end)) {
        z += n;
        depth--;
        b->closed = true;
    }
    b->end = b->closed ? (size_t)(z - raw.z) : b->letters_end;
    return b->closed || (b->letters.n_marks > 0 && bracket_lost_half(raw.z + b->end, end));
}

static bool bracket_is_blank(uint32_t c) {
    return c == ' ' || c == 0x3000 || c == 0x00A0;
}

/* ” ’ 」 』 》 " */
static bool bracket_is_quote(uint32_t c) {
    return c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F || c == 0x300B || c == '"';
}

size_t am_bracket_hanzi(AmSpan raw, const AmCut *cuts, size_t n_cuts, size_t most, AmBracket *b) {
    uint32_t reversed[AM_PINYIN_MAX_HANZI];
    size_t at = b->open;
    size_t n = 0;
    int blanks = 0;
    int quotes = 0;
    b->start = at;
    while (at > 0 && n < most && n < AM_PINYIN_MAX_HANZI) {
        if (n_cuts > 0 && cuts[n_cuts - 1].raw_at + cuts[n_cuts - 1].raw_length == at) {
            at = cuts[--n_cuts].raw_at;
            continue;
        }
        size_t step;
        const char *before = am_utf8_previous(raw.z, raw.z + at);
        uint32_t c = am_utf8_decode(before, raw.z + at, &step);
        at = (size_t)(before - raw.z);
        if (am_is_hanzi(c)) {
            reversed[n++] = c;
        } else if (n == 0 && bracket_is_blank(c) && blanks < 2) {
            blanks++;
            b->start = quotes == 0 ? at : b->start; /* blanks before a quote stay */
        } else if (n == 0 && bracket_is_quote(c) && quotes < 2) {
            quotes++;
        } else {
            break;
        }
    }
    b->start = n > 0 ? b->start : b->open;
    for (size_t i = 0; i < n; i++) {
        b->hanzi[i] = reversed[n - 1 - i];
    }
    return n;
}

/* The hanzi that ends at byte *at, over cuts; *at is moved before it. 0 when no common one does. */
static uint32_t bracket_step_back(AmSpan raw, const AmCut *cuts, size_t *n_cuts, size_t *at) {
    while (*n_cuts > 0 && cuts[*n_cuts - 1].raw_at + cuts[*n_cuts - 1].raw_length == *at) {
        *at = cuts[--*n_cuts].raw_at;
    }
    size_t n = 0;
    uint32_t c = *at >= 3 ? am_utf8_decode(raw.z + *at - 3, raw.z + *at, &n) : 0;
    if (n != 3 || c < 0x4E00 || c > 0x9FFF) {
        return 0;
    }
    *at -= 3;
    return c;
}

/* The hanzi stand right before the bracket and read the letters in one way: most annotations. */
static bool bracket_match_quick(AmSpan raw, const AmCut *cuts, size_t n_cuts, AmBracket *b) {
    uint32_t reversed[AM_PINYIN_MAX_HANZI];
    size_t at = b->open;
    size_t left = b->letters.n;
    size_t k = 0;
    if (!am_letters_toned(&b->letters)) {
        return false;
    }
    while (left > 0) {
        uint32_t c = k < AM_PINYIN_MAX_HANZI ? bracket_step_back(raw, cuts, &n_cuts, &at) : 0;
        left = c != 0 ? am_reading_step(&b->letters, left, c) : SIZE_MAX;
        if (left == SIZE_MAX) {
            return false;
        }
        reversed[k++] = c;
    }
    b->start = b->open;
    b->n_hanzi = k;
    b->reading = (AmReading){.n_hanzi = k};
    b->reads = true;
    for (size_t i = 0; i < k; i++) {
        b->hanzi[i] = reversed[k - 1 - i];
    }
    return true;
}

void am_bracket_match(AmSpan raw, const AmCut *cuts, size_t n_cuts, AmBracket *b) {
    if (bracket_match_quick(raw, cuts, n_cuts, b)) {
        return;
    }
    b->n_hanzi = am_bracket_hanzi(raw, cuts, n_cuts, b->letters.n, b);
    b->reads = b->n_hanzi > 0 && am_reading_match(&b->letters, b->hanzi, b->n_hanzi, &b->reading);
}
