/*
** phrase_place.c - places that the lexicon does not know: 云泽市|旅游收入.
*/
#include <string.h>

#include "list.h"
#include "phrase_internal.h"
#include "utf8.h"

/* True when a word at z, `at` bytes after the start of a supposed place, shows that it is none:
** 到 of 走到|西安市, 从 of 记者从|省. Words at the very start count when they have two
** characters. */
static bool phrase_breaks_place(const char *z, const char *end, size_t at) {
    const AmWord *word = am_lexicon_find(AM_SET_WORD, z, end);
    if (word == NULL || (at == 0 && word->n <= 3)) {
        return false;
    }
    switch ((AmWordCategory)word->category) {
    case AM_WORD_PREP:
    case AM_WORD_FROM:
    case AM_WORD_TO:
    case AM_WORD_DONE:
    case AM_WORD_LEAD:
    case AM_WORD_REACH:
    case AM_WORD_ADVERB:
    case AM_WORD_VERB:
    case AM_WORD_RISE:
    case AM_WORD_PRONOUN: return true;
    case AM_WORD_SCOPE: return at > 0;
    default: return false;
    }
}

bool am_phrase_is_place_tail(uint32_t code_point) {
    switch (code_point) {
    case 0x5E02: /* 市 */
    case 0x53BF: /* 县 */
    case 0x533A: /* 区 */
    case 0x5DDE: /* 州 */
    case 0x7701: /* 省 */
    case 0x7E23: /* 縣 */
    case 0x5340: /* 區 */ return true;
    default: return false;
    }
}

/* False when no tail of a place is the third, fourth or fifth of a row of hanzi. Nearly all hanzi
** have three bytes, so that those at the three places are looked at alone. */
static bool phrase_may_be_place(AmSpan text) {
    const unsigned char *u = (const unsigned char *)text.z;
    for (size_t at = 0; at + 3 <= text.n && at <= 12; at += 3) {
        if (u[at] >= 0xF0) {
            return true; /* four bytes: looked at in full */
        }
        uint32_t c = (u[at] & 0x0Fu) << 12 | (u[at + 1] & 0x3Fu) << 6 | (u[at + 2] & 0x3Fu);
        if (at >= 6 && am_phrase_is_place_tail(c)) {
            return true;
        }
    }
    return false;
}

size_t am_phrase_place_prefix(AmSpan text) {
    size_t at = 0;
    if (!phrase_may_be_place(text)) {
        return 0; /* nearly always */
    }
    for (size_t chars = 0; chars < 5 && at < text.n; chars++) {
        size_t n;
        if (!am_is_hanzi(am_utf8_decode(text.z + at, text.z + text.n, &n))) {
            return 0;
        }
        if (phrase_breaks_place(text.z + at, text.z + text.n, at)) {
            return 0;
        }
        for (size_t i = 0; chars >= 2 && i < am_list_phrase_place_prefix_tails.n; i++) {
            if (n != 3 ||
                memcmp(text.z + at, am_list_phrase_place_prefix_tails.words[i].z, 3) != 0) {
                continue;
            }
            for (size_t k = 0; k < am_list_phrase_place_prefix_not_after.n; k++) {
                if (text.n - at >= 6 &&
                    memcmp(text.z + at + 3, am_list_phrase_place_prefix_not_after.words[k].z, 3) ==
                        0) {
                    return 0;
                }
            }
            AmSpan place = {text.z, at + 3};
            return am_lexicon_suffix(AM_SUFFIX_NO_CITY, place) > 0 ? 0 : at + 3;
        }
        at += n;
    }
    return 0;
}
