/*
** clean.h - clean text with the way back to the raw text.
**
** Cleaning removes pieces of the raw text (inline pinyin). An AmClean remembers each removed piece
** as a cut, so that every place in the clean text has its place in the raw text. A text without
** cuts borrows the raw bytes: nothing is copied.
*/
#ifndef AM_CLEAN_H
#define AM_CLEAN_H

#include "arena.h"
#include "base.h"

/* raw_length bytes at raw_at are gone; they stood before the clean byte clean_at. */
typedef struct AmCut {
    size_t clean_at;
    size_t raw_at;
    size_t raw_length;
} AmCut;

typedef struct AmClean {
    AmSpan raw;
    AmSpan text; /* the clean text; raw itself when n_cuts is 0 */
    AmCut *cuts; /* ascending, never two at the same clean_at */
    size_t n_cuts;
} AmClean;

/* A text without cuts. */
AmClean am_clean_whole(AmSpan raw);

/*
** Builds the clean text from raw and cuts (ascending by raw_at, neither overlapping nor touching;
** clean_at is filled in here). The bytes live in the arena.
** Returns AM_OK or AM_NOMEM.
*/
AmStatus am_clean_build(AmArena *arena, AmSpan raw, AmCut *cuts, size_t n_cuts, AmClean *clean);

/*
** Raw byte range of the clean bytes [clean_start, clean_end), clean_start < clean_end. Cuts inside
** the range belong to it, cuts at its edges do not: 第(dì)1位(wèi) gives 第(dì)1位.
*/
void am_clean_to_raw(const AmClean *clean, size_t clean_start, size_t clean_end, size_t *raw_start,
                     size_t *raw_end);

#endif
