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

bool am_scan_may_count(AmSpan text, const AmOptions *options) {
    bool units = options != NULL && options->n_units > 0; /* a number may have any unit */
    return units || sift_any(text, AM_CHARACTER_COUNT, sift_count_at);
}
