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
        at = cuts[i].raw_at + cuts[i].raw_length;
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

/* Raw bytes cut before clean byte `at`; cuts standing exactly at `at` count when inclusive. */
static size_t clean_removed_before(const AmClean *clean, size_t at, bool inclusive) {
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
    if (low == 0) {
        return 0;
    }
    const AmCut *last = &clean->cuts[low - 1];
    return last->raw_at + last->raw_length - last->clean_at;
}

void am_clean_to_raw(const AmClean *clean, size_t clean_start, size_t clean_end, size_t *raw_start,
                     size_t *raw_end) {
    *raw_start = clean_start + clean_removed_before(clean, clean_start, true);
    *raw_end = clean_end + clean_removed_before(clean, clean_end, false);
}
