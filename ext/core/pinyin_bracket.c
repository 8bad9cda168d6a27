/*
** pinyin_bracket.c - finds brackets that hold letters, and the hanzi before them.
**
**     禾川(héchuān)市  ->  letters hechuan, tones 2 and 1, after 禾 川; they read so
**
** Most text has few brackets, so the search for the next one looks at blocks of bytes in a loop
** that compilers turn into vector code, and goes byte by byte only where a block has one.
*/
#include <string.h>

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

/* True when a bracket opens at one of the BRACKET_BLOCK bytes at z; reads two bytes more. */
static bool bracket_in_block(const unsigned char *z) {
    unsigned char any = 0;
    for (size_t i = 0; i < BRACKET_BLOCK; i++) {
        any |= bracket_opens_at(z + i);
    }
    return any != 0;
}

size_t am_bracket_open(const char *z, const char *end) {
    const unsigned char *u = (const unsigned char *)z;
    if (z < end && (*z == '(' || *z == '[' || *z == '{')) {
        return 1;
    }
    return end - z >= 3 && bracket_opens_at(u) ? 3 : 0;
}

size_t am_bracket_next(AmSpan raw, size_t at) {
    const unsigned char *u = (const unsigned char *)raw.z;
    while (raw.n - at >= BRACKET_BLOCK + 2 && !bracket_in_block(u + at)) {
        at += BRACKET_BLOCK;
    }
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

void am_bracket_match(AmSpan raw, const AmCut *cuts, size_t n_cuts, AmBracket *b) {
    b->n_hanzi = am_bracket_hanzi(raw, cuts, n_cuts, b->letters.n, b);
    b->reads = b->n_hanzi > 0 && am_reading_match(&b->letters, b->hanzi, b->n_hanzi, &b->reading);
}
