/*
** scan_sift.c - which texts are worth a scan: where an ordinal or a quantity may begin.
**
**     第三产业 and 最后 look like places until the words behind them are seen; 茶叶丰收 never does
**
** Each question is asked of one place alone, so that it does not matter where sentences begin and
** end, and only as far as it is cheap: the scanner decides.
*/
#include <string.h>

#include "character.h"
#include "scan_internal.h"
#include "utf8.h"

/* True when a numeral stands at the byte, after blanks. */
static bool sift_numeral(const AmScan *scan, size_t at) {
    uint32_t c = am_scan_peek(scan, am_scan_skip_blanks(scan, at), NULL);
    return (am_character(c) & AM_CHARACTER_COUNT) != 0;
}

/* 首个, 唯一, 榜首, 冠军: one of these words, even where a longer word of another kind hides it:
** that may be cut. */
static bool sift_rank_word(const AmScan *scan, size_t at) {
    const char *z = scan->text.z + at;
    const AmWord *word = am_lexicon_find(AM_SET_WORD, z, scan->text.z + scan->end);
    while (word != NULL) {
        if (word->category == AM_WORD_FIRST || word->category == AM_WORD_ONLY ||
            word->category == AM_WORD_TOP || word->category == AM_WORD_TITLE) {
            return true;
        }
        word = am_lexicon_find(AM_SET_WORD, z, z + word->n - 1);
    }
    return false;
}

/* 冠亚, 冠、亚, 亚季: titles that share 军. */
static bool sift_titles(const AmScan *scan, size_t at) {
    size_t next = at + 3 + (am_scan_has(scan, at + 3, "、") ? 3 : 0);
    return am_scan_has(scan, next, "亚") || am_scan_has(scan, next, "季");
}

static bool sift_rank_at(const AmScan *scan, size_t at, uint32_t c) {
    const char *z = scan->text.z;
    switch (c) {
    case 'T':
    case 'N': /* TOP10, No.1 */ return sift_numeral(scan, at + 3);
    case 0x7B2C: /* 第 */
    case 0x524D: /* 前 */ return sift_numeral(scan, at + 3) || sift_rank_word(scan, at);
    case 0x6700: /* 最 */
        return am_lexicon_find(AM_SET_ADJECTIVE, z + at + 3, z + scan->end) != NULL ||
               sift_rank_word(scan, at);
    case 0x5C45: /* 居 */ return am_scan_has(scan, at + 3, "首");
    case 0x4E9A: /* 亚 */
    case 0x51A0: /* 冠 */ return sift_titles(scan, at) || sift_rank_word(scan, at);
    default: return sift_rank_word(scan, at);
    }
}

/* True for a numeral that is too long to be read at each of its characters. */
static bool sift_is_long(const AmScan *scan, size_t at) {
    enum { MOST_CHARACTERS = 24 };
    size_t n;
    for (int i = 0; i < MOST_CHARACTERS; i++) {
        if ((am_character(am_scan_peek(scan, at, &n)) & AM_CHARACTER_COUNT) == 0) {
            return false;
        }
        at += n;
    }
    return true;
}

/* True when what begins at the byte may become a quantity. */
static bool sift_count_at(const AmScan *scan, size_t at, uint32_t c) {
    const char *z = scan->text.z;
    const char *end = z + scan->end;
    AmNumber number;
    if (am_is_digit(c) || c == 0x7FFB) { /* 翻 */
        return true;
    }
    if (sift_is_long(scan, at)) {
        return true;
    }
    if (!am_number_scan(z + at, end, &number)) {
        return false;
    }
    if (number.form != AM_NUMBER_PLAIN || !number.hanzi) {
        return true;
    }
    size_t unit = am_scan_skip_blanks(scan, at + number.n_bytes);
    return am_lexicon_find(AM_SET_UNIT, z + unit, end) != NULL;
}

/* Asks a question of every place whose character has the bit. */
static bool sift_any(AmSpan text, AmCharacter bit,
                     bool (*may)(const AmScan *scan, size_t at, uint32_t c)) {
    const AmScan scan = {.text = text, .end = text.n};
    size_t n;
    for (size_t at = am_character_find(text.z, 0, text.n, bit); at < text.n;
         at = am_character_find(text.z, at + n, text.n, bit)) {
        uint32_t c = am_utf8_decode(text.z + at, text.z + text.n, &n);
        if ((am_character(c) & bit) != 0 && may(&scan, at, c)) {
            return true;
        }
    }
    return false;
}

bool am_scan_text_may_rank(AmSpan text) {
    return sift_any(text, AM_CHARACTER_RANK, sift_rank_at);
}

bool am_scan_may_count(AmSpan text, const AmOptions *options) {
    bool units = options != NULL && options->n_units > 0; /* a number may have any unit */
    return units || sift_any(text, AM_CHARACTER_COUNT, sift_count_at);
}
