/*
** term.c - one pass over the raw text from annotation to annotation; see term.h.
**
** A character that stands alone waits until it is known whether another one follows at once: an
** annotation between them does not count, a comma does. Nothing is copied but the letters of the
** word at hand.
*/
#include "term_internal.h"

#include "letter.h"
#include "pinyin.h"

enum { TERM_WORK = 4 }; /* a byte costs as much as so many elsewhere: the host stores terms */

/* The pair with n_next bytes behind the waiting character, ending at raw byte raw_end. */
static void term_give_pair(AmTermPass *pass, size_t n_next, size_t raw_end, bool colocated) {
    am_term_give(pass, &(AmTerm){.text = {pass->pair, pass->n_single + n_next},
                                 .raw_start = pass->single_start,
                                 .raw_end = raw_end,
                                 .colocated = colocated});
}

/* The waiting character has n_next bytes behind it, 0 when nothing follows at once. */
static void term_end_single(AmTermPass *pass, size_t n_next, size_t raw_end) {
    bool query = (pass->use & AM_TERM_QUERY) != 0;
    if (!query || n_next == 0) {
        term_give_pair(pass, 0, pass->single_end, false);
    }
    if (n_next > 0) {
        term_give_pair(pass, n_next, raw_end, !query);
    }
    if (!query && (pass->use & AM_TERM_PINYIN) != 0) {
        am_term_readings(pass);
    }
    pass->single = 0;
}

/* Gives what is being collected; is_last when no letter follows in the whole text. */
static void term_end(AmTermPass *pass, bool is_last) {
    if (pass->single != 0) {
        term_end_single(pass, 0, 0);
    }
    AmTermWord *word = &pass->word;
    if (word->n > 0) {
        if ((pass->use & AM_TERM_PINYIN) != 0) {
            am_term_word_pieces(pass, is_last);
        } else {
            am_term_give(pass, &(AmTerm){.text = {word->z, word->n},
                                         .raw_start = word->raw_at[0],
                                         .raw_end = word->raw_end});
        }
        word->n = 0;
    }
    pass->closed = false;
}

/* A letter of a word. */
static void term_letter(AmTermPass *pass, uint32_t letter, size_t start, size_t end) {
    AmTermWord *word = &pass->word;
    if (pass->single != 0 || pass->closed) {
        term_end(pass, false);
    }
    if (word->n < AM_TERM_MAX_WORD) {
        size_t n = am_utf8_encode(letter, word->z + word->n);
        for (size_t i = 0; i < n; i++) {
            word->raw_at[word->n + i] = start;
        }
        word->n += n;
    }
    word->raw_end = end;
}

/* A character that stands alone. */
static void term_single(AmTermPass *pass, uint32_t letter, uint32_t written, size_t start,
                        size_t end) {
    char z[4];
    size_t n = am_utf8_encode(letter, z);
    bool follows = pass->single != 0 && !pass->closed;
    if (follows) {
        memcpy(pass->pair + pass->n_single, z, n);
        term_end_single(pass, n, end);
    } else {
        term_end(pass, false);
    }
    memcpy(pass->pair, z, n);
    pass->n_single = n;
    pass->single = letter;
    pass->single_raw = written;
    pass->single_follows = follows;
    pass->single_start = start;
    pass->single_end = end;
}

/* The raw bytes [from, to), in which there is no annotation. */
static void term_stretch(AmTermPass *pass, AmSpan raw, size_t from, size_t to) {
    while (from < to && !am_term_stopped(pass) && !am_arena_failed(pass->arena)) {
        size_t n;
        uint32_t written = am_utf8_decode(raw.z + from, raw.z + to, &n);
        uint32_t letter = am_letter(written);
        if (letter == AM_LETTER_NONE) {
            pass->closed = true;
        } else if (letter != AM_LETTER_SKIP) {
            if (am_letter_stands_alone(letter)) {
                term_single(pass, letter, written, from, from + n);
            } else {
                term_letter(pass, letter, from, from + n);
            }
        }
        from += n;
        am_arena_work(pass->arena, n * TERM_WORK);
    }
}

AmStatus am_term_each(AmArena *arena, AmSpan raw, unsigned use, AmTermSink *sink) {
    AmClean clean;
    AmTermPass pass;
    AmStatus status = am_pinyin_strip(arena, raw, AM_PINYIN_VERIFIED, &clean);
    if (status != AM_OK) {
        return status;
    }
    pass.arena = arena;
    pass.sink = sink;
    pass.use = use;
    pass.single = 0;
    pass.closed = false;
    pass.word.n = 0;
    size_t from = 0;
    for (size_t i = 0; i < clean.n_cuts; i++) {
        term_stretch(&pass, raw, from, clean.cuts[i].raw_at);
        from = clean.cuts[i].raw_at + clean.cuts[i].raw_length;
    }
    term_stretch(&pass, raw, from, raw.n);
    term_end(&pass, true);
    return am_arena_failed(arena) ? AM_NOMEM : AM_OK;
}
