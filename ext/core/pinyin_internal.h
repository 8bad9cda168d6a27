/*
** pinyin_internal.h - letters, syllables and readings; for pinyin*.c alone.
*/
#ifndef AM_PINYIN_INTERNAL_H
#define AM_PINYIN_INTERNAL_H

#include "base.h"

enum {
    AM_PINYIN_MAX_LETTERS = 120, /* a longer bracket is no annotation */
    AM_PINYIN_MAX_HANZI = 40,
};

/* What stands in a bracket, letter by letter. */
typedef struct AmLetters {
    size_t n;
    char letter[AM_PINYIN_MAX_LETTERS];    /* a-z; v is u with two dots */
    uint8_t tone[AM_PINYIN_MAX_LETTERS];   /* of a mark on this letter, 0 for none */
    bool edge[AM_PINYIN_MAX_LETTERS];      /* a separator stands before this letter */
    uint8_t number[AM_PINYIN_MAX_LETTERS]; /* a tone number after this letter, 1-5, 0 for none */
    size_t n_marks;                        /* letters with a tone mark */
    size_t n_numbers;
    bool capitals; /* any upper-case letter */
    bool lower;    /* any lower-case letter */
    bool bopomofo; /* converted from ㄏㄢˋ */
} AmLetters;

/*
** Reads letters from z up to end; stops before the first character that pinyin does not have.
** Returns the bytes read. letters->n is 0 when there are none or too many.
*/
size_t am_letters_read(const char *z, const char *end, AmLetters *letters);

/* How letters read against hanzi. */
typedef struct AmReading {
    size_t n_hanzi; /* hanzi that were read */
    size_t n_wrong; /* syllables whose tone mark disagrees */
    bool neutral;   /* every syllable has a neutral reading */
    bool particle;  /* one syllable, a particle such as 的 */
} AmReading;

/*
** Tries to read all letters as the last hanzi of hanzi[0..n_hanzi). False when they do not read so,
** whatever their tones. Tones count only where the letters have any.
*/
bool am_reading_match(const AmLetters *letters, const uint32_t *hanzi, size_t n_hanzi,
                      AmReading *reading);

/* True when the letters are a chain of syllables, whatever they read. */
bool am_reading_has_shape(const AmLetters *letters);

#endif
