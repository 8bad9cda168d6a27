/*
** sentence.h - where the sentences of a text end: the pieces in which facts are read.
*/
#ifndef AM_SENTENCE_H
#define AM_SENTENCE_H

#include "base.h"
#include "character.h"

/* Goes over the sentences of a part of a text; offsets are bytes of the text. */
typedef struct AmSentences {
    AmSpan text;
    size_t at;           /* where the next sentence begins */
    size_t end;          /* of the part */
    unsigned wanted;     /* bits of AmCharacter, and ... */
    unsigned characters; /* ... those that the characters of the sentence given last have */
} AmSentences;

/* The next sentence, [start, end) without white space before it; false when there is none left.
** Linear over all sentences, on a text without any end too: a long one is cut. */
bool am_sentence_next(AmSentences *sentences, size_t *start, size_t *end);

#endif
