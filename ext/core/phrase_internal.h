/*
** phrase_internal.h - what the phrase files share; for phrase*.c alone.
*/
#ifndef AM_PHRASE_INTERNAL_H
#define AM_PHRASE_INTERNAL_H

#include "phrase.h"

/* Longer names and walks are cut off: they keep every text linear, and no name is so long. */
enum { AM_PHRASE_MAX_BYTES = 180, AM_PHRASE_MAX_TOKENS = 60 };

bool am_phrase_starts_with(const AmScan *scan, AmPhrase phrase, const char *word);
bool am_phrase_ends_with(const AmScan *scan, AmPhrase phrase, const char *word);

/* Where a span of time ends whose figure is token i: behind 内 of 三年内, 10天之内. 0 when token i
** is no figure of time or no such word follows. */
size_t am_phrase_within(const AmScan *scan, size_t i);

/* Cuts blanks, commas and the particles 的 了 at the edges. */
AmPhrase am_phrase_trim(const AmScan *scan, AmPhrase phrase);

/* Cuts from the start of a name what is no part of it. figure is the token of the figure or period
** that the name follows, AM_NO_PARTNER for none. */
AmPhrase am_phrase_cut_left(const AmScan *scan, AmPhrase phrase, size_t figure);

/* Cuts a loose ending (等, 则; 中, 之一) from a name of three characters or more, unless it belongs
** to its last word (高等, 初中). */
AmPhrase am_phrase_cut_loose(const AmScan *scan, AmPhrase phrase, AmSuffixRole role);

#endif
