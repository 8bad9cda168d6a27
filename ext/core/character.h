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
    AM_CHARACTER_WORD = 1,     /* a word of AM_SET_WORD */
    AM_CHARACTER_RANK = 2,     /* an ordinal or a superlative */
    AM_CHARACTER_NUMBER = 4,   /* a numeral, its sign, or 翻 of 翻番 */
    AM_CHARACTER_PERIOD = 8,   /* a time expression */
    AM_CHARACTER_MARK = 16,    /* punctuation, a sign, a blank, an ASCII letter, a digit */
    AM_CHARACTER_SPECIAL = 32, /* what the scanner reads by its first character: 每亩, 居首 */
    AM_CHARACTER_END = 64,     /* the end of a sentence */
    AM_CHARACTER_DIGIT = 128,  /* a figure beyond doubt: a digit, or 翻 */
    AM_CHARACTER_SINGLE = 256, /* a word of AM_SET_WORD that is this character alone */
} AmCharacter;

extern const uint16_t am_character_pages[1024];
extern const uint16_t am_character_flags[][64];

/* The bits of a code point; 0 beyond U+FFFF and for AM_UTF8_BAD. */
static inline unsigned am_character(uint32_t code_point) {
    return code_point > 0xFFFF
               ? 0
               : am_character_flags[am_character_pages[code_point >> 6]][code_point & 63];
}

#endif
