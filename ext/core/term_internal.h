/*
** term_internal.h - the state of one pass over a text; for term*.c alone.
*/
#ifndef AM_TERM_INTERNAL_H
#define AM_TERM_INTERNAL_H

#include "term.h"

enum {
    AM_TERM_MAX_WORD = 252,  /* bytes of a word that count; the rest of it is passed over */
    AM_TERM_MAX_PIECES = 16, /* of a word, with pinyin; the last one is all that is left */
};

/* A word as it is collected. */
typedef struct AmTermWord {
    size_t n;
    size_t raw_end;
    char z[AM_TERM_MAX_WORD + 4];
    size_t raw_at[AM_TERM_MAX_WORD + 4]; /* where the character of each byte stands */
} AmTermWord;

typedef struct AmTermPass {
    AmArena *arena; /* is told of the work done */
    AmTermSink *sink;
    unsigned use;
    bool closed;         /* what is being collected ends here: the next letter is none of it */
    uint32_t single;     /* a character that stands alone and waits for the next one; 0 for none */
    uint32_t single_raw; /* the same as it is written */
    bool single_follows; /* right behind another one */
    size_t n_single;     /* bytes of it in pair */
    char pair[8];        /* its bytes, and behind them those of the next one */
    size_t single_start; /* its place in the raw text */
    size_t single_end;
    AmTermWord word; /* empty while single is set */
} AmTermPass;

static inline bool am_term_stopped(const AmTermPass *pass) {
    return pass->sink->stopped != 0;
}

/* Gives one term to the sink, unless it has stopped. */
static inline void am_term_give(AmTermPass *pass, const AmTerm *term) {
    if (!am_term_stopped(pass)) {
        pass->sink->stopped = pass->sink->take(pass->sink->ctx, term);
    }
}

/* The terms of the word that was collected, with pinyin. is_last: it ends the text. */
void am_term_word_pieces(AmTermPass *pass, bool is_last);

/* The readings of the waiting character, colocated with it. */
void am_term_readings(AmTermPass *pass);

#endif
