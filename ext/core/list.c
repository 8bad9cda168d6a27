/*
** list.c - the lists of list.h, and the questions to them.
*/
#include "list.h"

#include <string.h>

#include "list_data.h"

const AmWordList am_list_nothing = {NULL, 0};

bool am_list_starts(const AmWordList *list, AmSpan text) {
    for (size_t i = 0; i < list->n; i++) {
        const AmSpan *word = &list->words[i];
        if (text.n >= word->n && memcmp(text.z, word->z, word->n) == 0) {
            return true;
        }
    }
    return false;
}

bool am_list_ends(const AmWordList *list, AmSpan text) {
    for (size_t i = 0; i < list->n; i++) {
        const AmSpan *word = &list->words[i];
        if (text.n >= word->n && memcmp(text.z + text.n - word->n, word->z, word->n) == 0) {
            return true;
        }
    }
    return false;
}
