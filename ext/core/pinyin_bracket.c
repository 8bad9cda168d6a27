/*
** pinyin_bracket.c - finds brackets that hold letters, and the hanzi before them.
**
**     禾川(héchuān)市  ->  letters hechuan, tones 2 and 1, after 禾 川; they read so
*/
#include <string.h>

#include "pinyin_internal.h"
#include "utf8.h"

enum {
    BRACKET_DEPTH = 3,   /* ((shí)) */
    BRACKET_AHEAD = 360, /* bytes to look for a closing half that is not lost: 120 hanzi */
};

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

size_t am_bracket_hanzi(AmSpan before, size_t most, AmBracket *b) {
    uint32_t reversed[AM_PINYIN_MAX_HANZI];
    size_t at = before.n;
    size_t n = 0;
    size_t n_blank = 0; /* bytes */
    int blanks = 0;
    int quotes = 0;
    while (at > 0 && n < most && n < AM_PINYIN_MAX_HANZI) {
        size_t step;
        const char *last = am_utf8_previous(before.z, before.z + at);
        uint32_t c = am_utf8_decode(last, before.z + at, &step);
        at = (size_t)(last - before.z);
        if (am_is_hanzi(c)) {
            reversed[n++] = c;
        } else if (n == 0 && bracket_is_blank(c) && blanks < 2) {
            blanks++;
            n_blank = quotes == 0 ? before.n - at : n_blank; /* blanks before a quote stay */
        } else if (n == 0 && bracket_is_quote(c) && quotes < 2) {
            quotes++;
        } else {
            break;
        }
    }
    b->start = n > 0 ? b->open - n_blank : b->open;
    for (size_t i = 0; i < n; i++) {
        b->hanzi[i] = reversed[n - 1 - i];
    }
    return n;
}

/* The hanzi stand right before the bracket and read the letters in one way: most annotations. */
static bool bracket_match_quick(AmSpan before, AmBracket *b) {
    uint32_t reversed[AM_PINYIN_MAX_HANZI];
    size_t at = before.n;
    size_t left = b->letters.n;
    size_t k = 0;
    if (!am_letters_toned(&b->letters)) {
        return false;
    }
    for (; left > 0; k++) {
        size_t n = 0;
        uint32_t c = 0;
        if (k < AM_PINYIN_MAX_HANZI && at >= 3) {
            c = am_utf8_decode(before.z + at - 3, before.z + at, &n);
        }
        if (n != 3 || c < 0x4E00 || c > 0x9FFF) {
            return false; /* none, or no common one */
        }
        left = am_reading_step(&b->letters, left, c);
        if (left == SIZE_MAX) {
            return false;
        }
        at -= 3;
        reversed[k] = c;
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

void am_bracket_match(AmSpan before, AmBracket *b) {
    if (bracket_match_quick(before, b)) {
        return;
    }
    b->n_hanzi = am_bracket_hanzi(before, b->letters.n, b);
    b->reads = b->n_hanzi > 0 && am_reading_match(&b->letters, b->hanzi, b->n_hanzi, &b->reading);
}
