/*
** pinyin.h - finds inline pinyin annotations (禾川(héchuān)) by checking that they read as the
** hanzi before them.
*/
#ifndef AM_PINYIN_H
#define AM_PINYIN_H

#include "arena.h"
#include "clean.h"

typedef enum AmPinyinMode {
    AM_PINYIN_VERIFIED, /* what reads as the hanzi before it goes */
    AM_PINYIN_SHAPE,    /* every bracket that looks like pinyin goes, read or not */
    AM_PINYIN_ALL,      /* verified, plus toneless words and pinyin without brackets */
} AmPinyinMode;

/* One candidate: a bracket with the shape of pinyin. */
typedef struct AmAnnotation {
    AmSpan hanzi;  /* what it reads, joined in the arena when earlier cuts lie inside; z NULL if
                      nothing */
    AmSpan pinyin; /* the letters inside the brackets, trimmed */
    bool verified;
    size_t raw_start; /* byte range in raw text, brackets included */
    size_t raw_end;
} AmAnnotation;

/* The text without annotations, by mode: in the arena, or raw itself when there are none. Linear
** in the length of raw. Returns AM_OK or AM_NOMEM. */
AmStatus am_pinyin_text(AmArena *arena, AmSpan raw, AmPinyinMode mode, AmSpan *text);

/* The same with the way back to raw. */
AmStatus am_pinyin_strip(AmArena *arena, AmSpan raw, AmPinyinMode mode, AmClean *clean);

/* Lists every candidate in text order with its verdict (mode verified). */
AmStatus am_pinyin_list(AmArena *arena, AmSpan raw, AmAnnotation **annotations, size_t *n);

enum {
    AM_PINYIN_LONGEST = 7,       /* letters of a syllable, at most */
    AM_PINYIN_MAX_READINGS = 24, /* syllables that am_pinyin_syllables gives, at most */
};

/*
** How a hanzi is read, without tones: 行 -> xing, hang, heng. Syllables with two dots on the u are
** given with v and with u (lv, lu), those without a vowel are not. Fills at most
** AM_PINYIN_MAX_READINGS of syllables with static strings and returns how many.
*/
size_t am_pinyin_syllables(uint32_t hanzi, const char **syllables);

/* True when the n letters at z, a to z, are a syllable with a vowel, with v or u for the u with two
** dots. */
bool am_pinyin_is_syllable(const char *z, size_t n);

/* True when one begins with them, or is them. */
bool am_pinyin_begins_syllable(const char *z, size_t n);

#endif
