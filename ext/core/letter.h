/*
** letter.h - what a character counts as in a full-text index: width, case, marks on Latin letters
** and traditional forms do not tell words apart.
**
**     Ａ, À, A -> a; 灣, 湾 -> 湾; ， -> nothing
*/
#ifndef AM_LETTER_H
#define AM_LETTER_H

#include "utf8.h"

enum {
    AM_LETTER_NONE = 0, /* parts words: blanks, punctuation, signs, what is no UTF-8 */
    AM_LETTER_SKIP = 1, /* stands inside a word and counts as nothing: a joiner, a mark */
};

/* In am_letter_steps; every other number is added to the code point. */
enum {
    AM_LETTER_STEP_NONE = 0x8000,
    AM_LETTER_STEP_SKIP = 0x8001,
    AM_LETTER_STEP_RARE = 0x8002, /* letter.c knows */
};

extern const uint16_t am_letter_pages[1024];
extern const uint16_t am_letter_steps[][64];

/* The same for code points beyond U+FFFF, and for those that say so. */
uint32_t am_letter_rare(uint32_t code_point);

/* What a code point counts as: a code point, AM_LETTER_NONE or AM_LETTER_SKIP. AM_UTF8_BAD counts
** as AM_LETTER_NONE. */
static inline uint32_t am_letter(uint32_t c) {
    unsigned step =
        c <= 0xFFFF ? am_letter_steps[am_letter_pages[c >> 6]][c & 63] : AM_LETTER_STEP_RARE;
    if (step - AM_LETTER_STEP_NONE > 2) {
        return (c + step) & 0xFFFF;
    }
    return step == AM_LETTER_STEP_RARE ? am_letter_rare(c) : step - AM_LETTER_STEP_NONE;
}

/* True for what is written without blanks between words: hanzi, kana, bopomofo, 々. The code point
** is one that am_letter gave. */
static inline bool am_letter_stands_alone(uint32_t c) {
    return c >= 0x3005 && (am_is_hanzi(c) || c == 0x3005 || (c >= 0x3041 && c <= 0x30FF) ||
                           (c >= 0x3105 && c <= 0x312F) || (c >= 0x31A0 && c <= 0x31FF));
}

#endif
