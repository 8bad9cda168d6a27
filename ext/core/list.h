/*
** list.h - short lists of words that single rules ask for, from ext/data/lists.tsv.
**
**     am_list_ends(&am_list_rank_tells_means_means, "精彩表现") -> true
**
** Each list is named for the function that asks and for what it does with the words. The lexicon
** (lexicon.h) tells what a word is wherever it stands; these lists speak of one place only.
*/
#ifndef AM_LIST_H
#define AM_LIST_H

#include "base.h"

typedef struct AmWordList {
    const AmSpan *words; /* each NUL-terminated as well */
    size_t n;
} AmWordList;

#include "list_names_data.h"

/* A list without words, where one must be given. */
extern const AmWordList am_list_nothing;

/* True when the text begins with one of the words. */
bool am_list_starts(const AmWordList *list, AmSpan text);

/* True when the text ends with one of the words. */
bool am_list_ends(const AmWordList *list, AmSpan text);

#endif
