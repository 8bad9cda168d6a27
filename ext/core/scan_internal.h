/*
** scan_internal.h - what the parts of the scanner share; for scan*.c alone.
*/
#ifndef AM_SCAN_INTERNAL_H
#define AM_SCAN_INTERNAL_H

#include "scan.h"

/* Appends a token and returns it; NULL when memory is out (the arena remembers). */
AmToken *am_scan_push(AmScan *scan, AmTokenKind kind, size_t start, size_t end);

/* Each reads what begins at byte `at` and pushes its tokens; returns the byte after it, or `at`
** when nothing of its kind begins there. */
size_t am_scan_number_at(AmScan *scan, size_t at);
size_t am_scan_rate_at(AmScan *scan, size_t at);
size_t am_scan_doubling_at(AmScan *scan, size_t at);
/* Reads 17位 where 第 is left out (位列行业17位); returns the byte after it, or `at`. */
size_t am_scan_bare_place_at(AmScan *scan, size_t at);
/* Reads 二三 of 分列二三位 and 二、三 of 分获二、三名; returns the byte after them, or `at`. */
size_t am_scan_bare_pair_at(AmScan *scan, size_t at);
/* True when the 位 or 名 at the byte may end such a place: digits before it, and a verb near. */
bool am_scan_may_be_bare_place(const AmScan *scan, size_t at);
size_t am_scan_ordinal_at(AmScan *scan, size_t at);
size_t am_scan_within_at(AmScan *scan, size_t at);
size_t am_scan_titles_at(AmScan *scan, size_t at);
size_t am_scan_leads_at(AmScan *scan, size_t at);
size_t am_scan_superlative_at(AmScan *scan, size_t at);
size_t am_scan_latin_at(AmScan *scan, size_t at);

/* Pushes the ordinal token for a word of the categories FIRST, ONLY, TOP and TITLE. */
size_t am_scan_ordinal_word(AmScan *scan, const AmWord *word, size_t start, size_t end);

/* Appends the token of an ordinal and returns it; NULL when memory is out. */
AmToken *am_scan_ordinal_push(AmScan *scan, AmTokenKind kind, AmOrdinal ordinal, size_t start,
                              size_t end);

/* Reads the number of an ordinal, digits or a run of hanzi numerals; the byte after it, or `at`. */
size_t am_scan_ordinal_number(const AmScan *scan, size_t at, int64_t *place);

/* True when plain hanzi follow, that is a noun or a verb the lexicon does not know. */
bool am_scan_ordinal_noun_follows(const AmScan *scan, size_t at);

/* The byte after blanks (space, tab, U+3000, U+00A0) from `at` on. */
size_t am_scan_skip_blanks(const AmScan *scan, size_t at);

/* Bytes of the longest of n words that stands at byte `at`, 0 for none. */
size_t am_scan_longest(const AmScan *scan, size_t at, const AmSpan *words, size_t n);

/* + - and their wide forms before a number. */
static inline bool am_scan_is_sign(uint32_t c) {
    return c == '+' || c == '-' || c == 0xFF0D || c == 0x2212 || c == 0xFF0B;
}

/* The code point at byte `at`, 0 at the end of the sentence; *n_bytes may be NULL. */
uint32_t am_scan_peek(const AmScan *scan, size_t at, size_t *n_bytes);

/* The code point before byte `at`, 0 at the start of the sentence. */
uint32_t am_scan_peek_back(const AmScan *scan, size_t at);

#endif
