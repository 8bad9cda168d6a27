/*
** character.h - what may begin with a character: one look at a table, before anybody reads on.
**
**     第 -> a word, a rank, a special form; 的 -> a word; 茶 -> nothing
**
** A yes may be wrong, a no never is.
*/
#ifndef AM_CHARACTER_H
#define AM_CHARACTER_H

#include "base.h"

/* Bits; the order is that of ext/tools/gen_characters.py. */
typedef enum AmCharacter {
    AM_CHARACTER_RANK = 1,      /* an ordinal or a superlative */
    AM_CHARACTER_DIGIT = 2,     /* a figure beyond doubt: a digit, or 翻 of 翻番 */
    AM_CHARACTER_COUNT = 4,     /* a numeral that is no sign and no point */
    AM_CHARACTER_END = 8,       /* the end of a sentence */
    AM_CHARACTER_WORD = 16,     /* a word of AM_SET_WORD */
    AM_CHARACTER_NUMBER = 32,   /* a numeral or its sign; what may stand in one */
    AM_CHARACTER_PERIOD = 64,   /* a time expression */
    AM_CHARACTER_MARK = 128,    /* punctuation, a sign, a blank, an ASCII letter, a digit */
    AM_CHARACTER_SPECIAL = 256, /* what the scanner reads by its first character: 每亩, 居首 */
    AM_CHARACTER_SINGLE = 512,  /* a word of AM_SET_WORD that is this character alone */
    AM_CHARACTER_DATE = 1024,   /* after a numeral: a time expression, 年 月 日 */
} AmCharacter;

extern const uint8_t am_character_sift[4096];
extern const uint16_t am_character_pages[1024];
extern const uint16_t am_character_flags[][64];

/* The bits of a code point; 0 beyond U+FFFF and for AM_UTF8_BAD. */
static inline unsigned am_character(uint32_t code_point) {
    return code_point > 0xFFFF
               ? 0
               : am_character_flags[am_character_pages[code_point >> 6]][code_point & 63];
}

/* The first byte from `at` on where a character begins that may have one of the bits up to
** AM_CHARACTER_END, or end: a smaller table is asked, by the last twelve bits of code points.
** Byte `at` lies between two characters. */
size_t am_character_find(const char *z, size_t at, size_t end, unsigned bits);

#endif
