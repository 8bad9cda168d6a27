/*
** clean.c - see clean.h.
*/
#include "clean.h"

#include <string.h>

AmClean am_clean_whole(AmSpan raw) {
    return (AmClean){.raw = raw, .text = raw};
}

AmStatus am_clean_build(AmArena *arena, AmSpan raw, AmCut *cuts, size_t n_cuts, AmClean *clean) {
    *clean = am_clean_whole(raw);
    if (n_cuts == 0) {
        return AM_OK;
    }
    char *z = am_arena_alloc(arena, raw.n > 0 ? raw.n : 1);
    if (z == NULL) {
        return AM_NOMEM;
    }
    size_t n = 0;
    size_t at = 0; /* raw bytes done */
    for (size_t i = 0; i < n_cuts; i++) {
        memcpy(z + n, raw.z + at, cuts[i].raw_at - at);
        n += cuts[i].raw_at - at;
        cuts[i].clean_at = n;
        memcpy(z + n, cuts[i].put, cuts[i].n_put);
        n += cuts[i].n_put;
        at = cuts[i].raw_at + cuts[i].raw_length;
        if (!am_arena_work(arena, sizeof(AmCut))) {
            return AM_NOMEM;
        }
    }
    if (raw.n > at) {
        memcpy(z + n, raw.z + at, raw.n - at);
        n += raw.n - at;
    }
    clean->text = (AmSpan){z, n};
    clean->cuts = cuts;
    clean->n_cuts = n_cuts;
    return AM_OK;
}

/* The last cut that stands before clean byte `at`, or at it when inclusive; NULL for none. */
static const AmCut *clean_cut_before(const AmClean *clean, size_t at, bool inclusive) {
    size_t low = 0;
    size_t high = clean->n_cuts; /* the first cut that lies after `at` is in [low, high] */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        bool before =
            inclusive ? clean->cuts[middle].clean_at <= at : clean->cuts[middle].clean_at < at;
        if (before) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low == 0 ? NULL : &clean->cuts[low - 1];
}

/* The raw byte for clean byte `at`, which lies after the cut or in what it put. */
static size_t clean_raw_at(const AmCut *cut, size_t at) {
    return cut->raw_at + cut->raw_length + (at - cut->clean_at - cut->n_put);
}

void am_clean_to_under(const AmClean *clean, size_t clean_start, size_t clean_end,
                       size_t *raw_start, size_t *raw_end) {
    const AmCut *before = clean_cut_before(clean, clean_start, true);
    const AmCut *last = clean_cut_before(clean, clean_end, false);
    *raw_start = clean_start;
    *raw_end = clean_end;
    if (before != NULL) {
        bool inside = clean_start < before->clean_at + before->n_put;
        *raw_start = inside ? before->raw_at : clean_raw_at(before, clean_start);
    }
    if (last != NULL) {
        bool inside = clean_end < last->clean_at + last->n_put;
        *raw_end = inside ? last->raw_at + last->raw_length : clean_raw_at(last, clean_end);
    }
}

void am_clean_to_raw(const AmClean *clean, size_t clean_start, size_t clean_end, size_t *raw_start,
                     size_t *raw_end) {
    am_clean_to_under(clean, clean_start, clean_end, raw_start, raw_end);
    for (clean = clean->under; clean != NULL; clean = clean->under) {
        am_clean_to_under(clean, *raw_start, *raw_end, raw_start, raw_end);
    }
}
