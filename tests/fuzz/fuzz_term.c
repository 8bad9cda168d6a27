/*
** fuzz_term.c - the terms of any bytes, as a document and as a query, with pinyin and without.
**
** Must hold: terms are not empty and stand for bytes of the text, in order; the first one has no
** other to share a position with; a query has as many positions as its document; no text has more
** terms than a few for each byte.
*/
#include "fuzz.h"
#include "term.h"

typedef struct Count {
    size_t n;
    size_t n_positions;
    size_t last; /* where the last position begins */
    size_t n_raw;
} Count;

static int take(void *ctx, const AmTerm *term) {
    Count *count = ctx;
    count->n++;
    count->n_positions += !term->colocated;
    fuzz_must(count->n_positions > 0, "the first term has a position");
    fuzz_must(term->text.n > 0 && term->text.n < 300, "a term is neither empty nor long");
    fuzz_must(term->raw_start < term->raw_end && term->raw_end <= count->n_raw,
              "a term stands for bytes of the text");
    fuzz_must(term->raw_start >= count->last, "terms are in order");
    count->last = term->raw_start;
    return 0;
}

static size_t positions(AmSpan raw, unsigned use) {
    AmArena arena;
    Count count = {.n_raw = raw.n};
    AmTermSink sink = {.take = take, .ctx = &count};
    am_arena_init(&arena, &fuzz_memory);
    fuzz_must(am_term_each(&arena, raw, use, &sink) == AM_OK, "terms are given");
    fuzz_must(count.n <= 26 * raw.n, "terms are few");
    am_arena_free(&arena);
    return count.n_positions;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    AmSpan raw = {n > 0 ? (const char *)data : "", n};
    for (unsigned use = 0; use <= AM_TERM_PINYIN; use += AM_TERM_PINYIN) {
        size_t document = positions(raw, use);
        fuzz_must(positions(raw, use | AM_TERM_QUERY) == document, "a query finds its text");
        fuzz_must(positions(raw, use | AM_TERM_QUERY | AM_TERM_PREFIX) <= document,
                  "a prefix is no longer");
    }
    return 0;
}
