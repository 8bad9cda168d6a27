/*
** sentence.c - a sentence ends after 。！？ and ASCII ! ?, with the closing quote or bracket that
** follows, and at a line end.
**
**     “茶叶丰收！”村民说。收购点排起长队。 -> “茶叶丰收！” | 村民说。 | 收购点排起长队。
*/
#include "sentence.h"

#include "utf8.h"

enum { SENTENCE_MAX = 65536 }; /* bytes; keeps memory and time in bounds on any text */

/* The byte after closing quotes. */
static size_t sentence_skip_quotes(AmSpan text, size_t at, size_t end) {
    while (end - at >= 3 &&
           (memcmp(text.z + at, "”", 3) == 0 || memcmp(text.z + at, "」", 3) == 0 ||
            memcmp(text.z + at, "』", 3) == 0)) {
        at += 3;
    }
    return at;
}

/* The end of the sentence that goes on at a byte; sentences->characters are set. */
static size_t sentence_end(AmSentences *sentences, size_t at, size_t end) {
    const char *z = sentences->text.z;
    const unsigned bits = sentences->wanted | AM_CHARACTER_END;
    sentences->characters = 0;
    while ((at = am_character_find(z, at, end, bits)) < end) {
        size_t n;
        unsigned own = am_character(am_utf8_decode(z + at, z + end, &n)) & bits;
        at += n;
        sentences->characters |= own;
        if ((own & AM_CHARACTER_END) != 0) {
            return n == 3 ? sentence_skip_quotes(sentences->text, at, end) : at;
        }
    }
    return end;
}

/* Where to cut a sentence that is too long: after the last comma before the limit, else between two
** characters. */
static size_t sentence_cut(AmSpan text, size_t start) {
    size_t limit = start + SENTENCE_MAX;
    for (size_t at = limit; at > start + SENTENCE_MAX / 2; at--) {
        bool wide = memcmp(text.z + at - 3, "，", 3) == 0 || memcmp(text.z + at - 3, "；", 3) == 0;
        if (wide || text.z[at - 1] == ',' || text.z[at - 1] == ';') {
            return at;
        }
    }
    while (((unsigned char)text.z[limit] & 0xC0) == 0x80 && limit > start + 1) {
        limit--;
    }
    return limit;
}

bool am_sentence_next(AmSentences *sentences, size_t *start, size_t *end) {
    const char *z = sentences->text.z;
    while (sentences->at < sentences->end) {
        /* looks no further than one sentence may reach, so that a text without any end is linear */
        size_t at = sentences->at;
        bool longer = sentences->end - at > SENTENCE_MAX;
        size_t limit = longer ? at + SENTENCE_MAX : sentences->end;
        *end = sentence_end(sentences, at, limit);
        if (longer && *end == limit) {
            *end = sentence_cut(sentences->text, at);
        }
        while (at < *end && (z[at] == ' ' || z[at] == '\t' || z[at] == '\n')) {
            at++;
        }
        *start = at;
        sentences->at = *end;
        if (at < *end) {
            return true;
        }
    }
    return false;
}
