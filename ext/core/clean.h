/*
** clean.h - clean text with the way back to the raw text.
**
** Cleaning removes pieces of the raw text (tags, inline pinyin) or puts a character in their
** place (&nbsp;). An AmClean remembers each such piece as a cut, so that every place in the
** clean text has its place in the raw text. A text without cuts borrows the raw bytes: nothing
** is copied. Cleaning goes in layers: the raw text of one may be the clean text of the one
** under it.
*/
#ifndef AM_CLEAN_H
#define AM_CLEAN_H

#include "arena.h"
#include "base.h"

/* raw_length bytes at raw_at are gone; they stood before the clean byte clean_at, where the n_put
** bytes of put stand for them. */
typedef struct AmCut {
    size_t clean_at;
    size_t raw_at;
    size_t raw_length;
    uint8_t n_put; /* 0 to 4, never more than raw_length */
    char put[4];
} AmCut;

typedef struct AmClean {
    AmSpan raw;
    AmSpan text; /* the clean text; raw itself when n_cuts is 0 */
    AmCut *cuts; /* ascending, never two at the same clean_at */
    size_t n_cuts;
    const struct AmClean *under; /* the layer whose clean text is raw here; NULL for none */
} AmClean;

/* A text without cuts. */
AmClean am_clean_whole(AmSpan raw);

/*
** Builds the clean text from raw and cuts (ascending by raw_at, not overlapping, and touching only
** where the first of them puts something; clean_at is filled in here). The bytes live in the arena.
** Returns AM_OK or AM_NOMEM.
*/
AmStatus am_clean_build(AmArena *arena, AmSpan raw, AmCut *cuts, size_t n_cuts, AmClean *clean);

/*
** Raw byte range of the clean bytes [clean_start, clean_end), clean_start < clean_end, in the
** raw text of the lowest layer. Cuts inside the range belong to it, cuts at its edges do not:
** 第(dì)1位(wèi) gives 第(dì)1位. What a cut put stands for the whole of it.
*/
void am_clean_to_raw(const AmClean *clean, size_t clean_start, size_t clean_end, size_t *raw_start,
                     size_t *raw_end);

/* The same in the raw text of this layer alone. */
void am_clean_to_under(const AmClean *clean, size_t clean_start, size_t clean_end,
                       size_t *raw_start, size_t *raw_end);

#endif
