/*
** token_internal.h - the state of one pass over a text; for token*.c alone.
*/
#ifndef AM_TOKEN_INTERNAL_H
#define AM_TOKEN_INTERNAL_H

#include "token.h"

enum {
    AM_TOKEN_MAX_WORD = 252,  /* bytes of a word that count; the rest of it is passed over */
    AM_TOKEN_MAX_PIECES = 16, /* of a word, with pinyin; the last one is all that is left */
};

/* A word as it is collected. */
typedef struct AmTokenWord {
    size_t n;
    size_t raw_end;
    char z[AM_TOKEN_MAX_WORD + 4];
    size_t raw_at[AM_TOKEN_MAX_WORD + 4]; /* where the character of each byte stands */
} AmTokenWord;

typedef struct AmTokenPass {
    AmTokenSink *sink;
    unsigned use;
    bool closed;         /* what is being collected ends here: the next letter is none of it */
    uint32_t single;     /* a character that stands alone and waits for the next one; 0 for none */
    uint32_t single_raw; /* the same as it is written */
    bool single_follows; /* right behind another one */
    size_t n_single;     /* bytes of it in pair */
    char pair[8];        /* its bytes, and behind them those of the next one */
    size_t single_start; /* its place in the raw text */
    size_t single_end;
    AmTokenWord word; /* empty while single is set */
} AmTokenPass;

static inline bool am_token_stopped(const AmTokenPass *pass) {
    return pass->sink->stopped != 0;
}

/* Gives one token to the sink, unless it has stopped. */
static inline void am_token_give(AmTokenPass *pass, const AmToken *token) {
    if (!am_token_stopped(pass)) {
        pass->sink->stopped = pass->sink->take(pass->sink->ctx, token);
    }
}

/* The tokens of the word that was collected, with pinyin. is_last: it ends the text. */
void am_token_word_pieces(AmTokenPass *pass, bool is_last);

/* The readings of the waiting character, colocated with it. */
void am_token_readings(AmTokenPass *pass);

#endif
