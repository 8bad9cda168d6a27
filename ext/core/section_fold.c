/*
** section_fold.c - the text of a part as it counts for repeats; see section_internal.h.
**
**     "增长８．６％，居 全省 第3位。" -> "增长8.6%居全省第3位"
**
** Copies of a text differ in blanks, quotes and width, never in digits: a point or comma between
** two digits stays.
*/
#include "section_internal.h"
#include "utf8.h"

enum { FOLD_HEAD = 64 }; /* characters that a part is first judged by */

/* A digit, ASCII or full-width, stands at z. */
static bool fold_digit_at(const char *z, const char *end) {
    size_t n;
    uint32_t c = z < end ? am_utf8_decode(z, end, &n) : 0;
    return am_is_digit(c);
}

/* Signs that carry meaning and are kept: % + - / = & @ $ ^ \ and the like. */
static bool fold_is_kept_ascii(uint32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '%' || c == '+' || c == '-' ||
           c == '/' || c == '=' || c == '&' || c == '@' || c == '$' || c == '^' || c == '\\';
}

/* Blanks, quotes, brackets, dashes and stops beyond ASCII. */
static bool fold_is_skipped_wide(uint32_t c) {
    return (c >= 0x3000 && c <= 0x303F && c != 0x3005 && c != 0x3007) ||
           (c >= 0x2000 && c <= 0x206F && c != 0x2030) || (c >= 0xFE10 && c <= 0xFE6F) ||
           c == 0xA0 || c == 0x85 || c == 0xAB || c == 0xBB || c == 0xB7 || c == 0xFEFF;
}

/* One character folded: 0 for one that is skipped. */
static uint32_t fold_character(uint32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFEE0;
    }
    if (c >= 'A' && c <= 'Z') {
        return c + ('a' - 'A');
    }
    if (c < 0x80) {
        return fold_is_kept_ascii(c) ? c : 0;
    }
    return fold_is_skipped_wide(c) ? 0 : c;
}

/* What a character beyond the common ones folds to; the broken bytes are told apart. */
static uint32_t fold_rare(AmFold *fold) {
    size_t n;
    uint32_t c = am_utf8_decode(fold->z, fold->end, &n);
    if (c == AM_UTF8_BAD) {
        c = 0x110000u + (unsigned char)*fold->z;
    }
    fold->z += n;
    uint32_t folded = fold_character(c);
    if (folded == 0 && am_is_digit(fold->last) && fold_digit_at(fold->z, fold->end)) {
        folded = c == '.' || c == 0xFF0E ? '.' : ','; /* 1.5, 3、5 and 12 30 are not 15, 35, 1230 */
    }
    return folded;
}

uint32_t am_fold_next_other(AmFold *fold) {
    uint32_t c = 0;
    while (c == 0 && fold->z < fold->end) {
        const unsigned char *u = (const unsigned char *)fold->z;
        if (u[0] - (unsigned)'0' < 10) {
            fold->z++;
            c = u[0];
            break;
        }
        if (u[0] - 0xE4u < 6 && fold->end - fold->z >= 3 && (u[1] & 0xC0) == 0x80 &&
            (u[2] & 0xC0) == 0x80) {
            return am_fold_next(fold);
        }
        c = fold_rare(fold);
    }
    fold->last = c;
    return c;
}

static uint64_t fold_mix(uint64_t hash, uint64_t word) {
    hash = (hash ^ word) * 0xD6E8FEB86659FD93u;
    return hash ^ hash >> 32;
}

/* Hash of at most `most` folded characters, counted into n_wide and n_narrow. Three characters of
** 21 bits, none of them 0, are taken at a time. */
static uint64_t fold_hash(AmFold *fold, size_t most, size_t *n_wide, size_t *n_narrow) {
    uint64_t hash = 0x9E3779B97F4A7C15u;
    uint64_t word = 0;
    size_t wide = 0;
    size_t n = 0;
    for (; n < most; n++) {
        uint32_t c = am_fold_next(fold);
        if (c == 0) {
            break;
        }
        word = word << 21 | c;
        if (word >> 42 != 0) {
            hash = fold_mix(hash, word);
            word = 0;
        }
        wide += c >= 0x2E80 ? 1 : 0;
    }
    *n_wide = wide;
    *n_narrow = n - wide;
    return fold_mix(hash, word);
}

void am_fold_measure(const AmPartList *parts, AmPart *part) {
    AmFold fold = am_fold_start(am_part_text(parts, part));
    size_t n_narrow;
    size_t n_wide;
    part->hash = fold_hash(&fold, FOLD_HEAD, &n_wide, &n_narrow);
    n_wide += (size_t)(fold.end - fold.z) / 3; /* what was not read is taken for hanzi */
    size_t n = n_wide + n_narrow / 2;
    part->n_wide = n_wide < UINT32_MAX ? (uint32_t)n_wide : UINT32_MAX;
    part->n_chars = n < UINT32_MAX ? (uint32_t)n : UINT32_MAX;
}

void am_fold_hash_whole(const AmPartList *parts, AmPart *part) {
    AmFold fold = am_fold_start(am_part_text(parts, part));
    size_t n_narrow;
    size_t n_wide;
    part->hash = fold_hash(&fold, SIZE_MAX, &n_wide, &n_narrow);
}

bool am_fold_same(const AmPartList *parts, const AmPart *a, const AmPart *b) {
    if (a->hash != b->hash) {
        return false;
    }
    if (am_span_same(am_part_text(parts, a), am_part_text(parts, b))) {
        return true; /* as copies mostly are */
    }
    AmFold x = am_fold_start(am_part_text(parts, a));
    AmFold y = am_fold_start(am_part_text(parts, b));
    uint32_t c = 1;
    while (c != 0) {
        c = am_fold_next(&x);
        if (c != am_fold_next(&y)) {
            return false;
        }
    }
    return true;
}

/* Opening quotes and brackets belong to what follows. */
static bool fold_is_opener(uint32_t c) {
    return c == 0x201C || c == 0x2018 || c == 0x300A || c == 0x300C || c == 0x300E || c == 0x3010 ||
           c == 0x3014 || c == 0xFF08 || c == '(' || c == '[' || c == '<';
}

size_t am_fold_prefix(AmSpan text, AmSpan head) {
    AmFold x = am_fold_start(text);
    AmFold y = am_fold_start(head);
    for (uint32_t c = am_fold_next(&y); c != 0; c = am_fold_next(&y)) {
        if (am_fold_next(&x) != c) {
            return 0;
        }
    }
    while (x.z < x.end) {
        size_t n;
        uint32_t c = am_utf8_decode(x.z, x.end, &n);
        if (c == AM_UTF8_BAD || fold_character(c) != 0 || fold_is_opener(c)) {
            break;
        }
        x.z += n;
    }
    return (size_t)(x.z - text.z);
}
