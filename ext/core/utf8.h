/*
** utf8.h - decoding with an end pointer, and counting characters as SQLite counts them.
**
** SQLite's rule (its SQLITE_SKIP_UTF8): a byte >= 0xC0 swallows all continuation bytes
** (10xxxxxx) that follow; any other byte, a stray continuation byte too, is one character.
** Only by this rule is substr(text, start, length) exact on broken text.
*/
#ifndef AM_UTF8_H
#define AM_UTF8_H

#include "base.h"

/* What am_utf8_decode gives for bytes that are no valid UTF-8 character. */
#define AM_UTF8_BAD 0xFFFFFFFFu

/*
** The code point at z (z < end) and in *n_bytes its length. An undecodable byte (overlong form,
** surrogate, cut character, stray continuation) gives AM_UTF8_BAD and length 1. Most of the time
** is spent here, so the common cases stand in line.
*/
uint32_t am_utf8_decode_slow(const char *z, const char *end, size_t *n_bytes);
static inline uint32_t am_utf8_decode(const char *z, const char *end, size_t *n_bytes) {
    const unsigned char *u = (const unsigned char *)z;
    if (u[0] < 0x80) {
        *n_bytes = 1;
        return u[0];
    }
    /* E1 to EF: hanzi and their punctuation; no overlong form or surrogate begins so but with ED */
    if (u[0] - 0xE1u < 15 && u[0] != 0xED && end - z >= 3 && (u[1] & 0xC0) == 0x80 &&
        (u[2] & 0xC0) == 0x80) {
        *n_bytes = 3;
        return (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
    }
    return am_utf8_decode_slow(z, end, n_bytes);
}

/* The start of the character that ends at z (start < z): steps back over at most three
** continuation bytes when they belong to a valid character, else one byte. */
const char *am_utf8_previous(const char *start, const char *z);

/* A count of characters by SQLite's rule that can go on: begins as {0}. */
typedef struct AmUtf8Count {
    uint64_t n;
    bool open; /* a byte >= 0xC0 still takes continuation bytes along */
} AmUtf8Count;

/* The count after n more bytes at z. Counts add up wherever the bytes are cut, broken text too. */
AmUtf8Count am_utf8_count_on(AmUtf8Count count, const char *z, size_t n_bytes);

/* Characters in n bytes at z, by SQLite's rule. */
size_t am_utf8_count(const char *z, size_t n_bytes);

/* The first `most` bytes of a text, or less where that would split a character: what a message
** shows of it. */
AmSpan am_utf8_head(AmSpan text, size_t most);

/* Cuts the characters that is_edge accepts off both ends. */
AmSpan am_utf8_trim(AmSpan text, bool (*is_edge)(uint32_t code_point));

/* True when the character is one of those in the set, a string of valid UTF-8. */
bool am_utf8_in(uint32_t code_point, const char *set);

/* Writes a code point (<= 0x10FFFF) as UTF-8 into out[4]; returns the number of bytes. */
size_t am_utf8_encode(uint32_t code_point, char *out);

/* Chinese characters: unified ideographs with extensions, compatibility ideographs, 〇. */
bool am_is_hanzi(uint32_t code_point);

/* ASCII or full-width digit. */
static inline bool am_is_digit(uint32_t code_point) {
    return (code_point >= '0' && code_point <= '9') ||
           (code_point >= 0xFF10 && code_point <= 0xFF19);
}

/* What the digit is worth; only for am_is_digit. */
static inline unsigned am_digit_value(uint32_t code_point) {
    return code_point - (code_point >= 0xFF10 ? 0xFF10 : '0');
}

/* ASCII letter. */
static inline bool am_is_letter(uint32_t code_point) {
    return (code_point >= 'A' && code_point <= 'Z') || (code_point >= 'a' && code_point <= 'z');
}

#endif
