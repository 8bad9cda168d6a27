/*
** term.h - the terms of a raw text for a full-text index, as if the text were clean.
**
**     湖(hú)州５Ｇ -> 湖 and 湖州 at 0, 州 at 1, 5g at 2; each with its place in the raw text
**
** Hanzi stand alone, one position each. At a position a document has the hanzi itself and the pair
** with the next one; a query has the pair where there is a next one, else the hanzi. So a query of
** n hanzi is a phrase of n terms that fits only where they stand together, and its first and last
** term are its first and last hanzi. Pinyin annotations (strip_pinyin) are passed over, and so are
** the differences of letter.h. A run of other letters and digits is a word.
**
** With pinyin, hanzi and words also have what makes them found by syllables (湖州 by huzhou) and
** first letters (hz); see term_word.c.
*/
#ifndef AM_TERM_H
#define AM_TERM_H

#include "arena.h"
#include "base.h"

/* What the terms are for; bits. */
typedef enum AmTermUse {
    AM_TERM_DOCUMENT = 0,
    AM_TERM_QUERY = 1,  /* a text to be found */
    AM_TERM_PREFIX = 2, /* a query whose last term may go on in the document */
    AM_TERM_PINYIN = 4, /* by pinyin too; the same for documents and queries */
} AmTermUse;

typedef struct AmTerm {
    AmSpan text;
    size_t raw_start; /* bytes of the raw text that it stands for */
    size_t raw_end;
    bool colocated; /* has the position of the term before it */
} AmTerm;

/* Where the terms go. take gives 0 to go on; the text of a term holds until take returns. */
typedef struct AmTermSink {
    int (*take)(void *ctx, const AmTerm *term);
    void *ctx;
    int stopped; /* begins as 0; what take gave when it did not want more */
} AmTermSink;

/*
** Gives the terms of raw in text order to the sink. use is made of AmTermUse. The arena serves for
** the annotations alone, and its host may stop the work. Linear in the length of raw. Returns
** AM_OK, also when the sink stopped it, or AM_NOMEM.
*/
AmStatus am_term_each(AmArena *arena, AmSpan raw, unsigned use, AmTermSink *sink);

#endif
