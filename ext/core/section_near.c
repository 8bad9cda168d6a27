/*
** section_near.c - parts that repeat another one nearly, and copies that were cut off.
**
**     p1 …茶业稳步增长。 | p1' …茶业稳歩增长。   p1' repeats p1: one edit in twenty characters
**     p2 全市新增茶企3 | p2 全市新增茶企36家，…  the cut one repeats the whole, wherever it stands
**
** Two texts that share one of a few five-character pieces are compared; the pieces are those that
** begin a clause and have the smallest hashes, so that copies choose the same ones. Figures must be
** equal: rows of a table that differ in a number are no copies. Every part is compared with a fixed
** number of others.
*/
#include <string.h>

#include "section_internal.h"
#include "utf8.h"

enum {
    NEAR_SHORTEST = 40, /* characters */
    NEAR_LONGEST = 2000,
    NEAR_PIECE = 5,  /* characters of a piece */
    NEAR_PIECES = 4, /* kept for a part */
    NEAR_TRIES = 2,  /* parts that one is compared with */
    NEAR_ONE_IN = 20,
    NEAR_MOST_EDITS = 24,
    NEAR_HEAD = 12, /* characters by which a cut copy finds its whole */
    NEAR_CUT_SHORTEST = 24,
};

/* The folded text of a part, at most NEAR_LONGEST + NEAR_MOST_EDITS characters of it. */
static size_t near_fold(const AmPartList *parts, const AmPart *part, uint32_t *out) {
    AmFold fold = am_fold_start(am_part_text(parts, part));
    size_t n = 0;
    for (uint32_t c = am_fold_next(&fold); c != 0 && n < NEAR_LONGEST + NEAR_MOST_EDITS;
         c = am_fold_next(&fold)) {
        out[n++] = c;
    }
    return n;
}

/* ---- near copies ---- */

static uint64_t near_hash(const uint32_t *z, size_t n) {
    uint64_t hash = 0x9E3779B97F4A7C15u;
    for (size_t i = 0; i < n; i++) {
        hash = (hash ^ z[i]) * 0xD6E8FEB86659FD93u;
        hash ^= hash >> 32;
    }
    return hash;
}

/* The pieces of a part with the smallest hashes, ascending. */
typedef struct NearPieces {
    uint64_t hashes[NEAR_PIECES];
    size_t n;
    uint64_t largest; /* of those kept, once there are enough */
} NearPieces;

static void near_keep(NearPieces *pieces, uint64_t window) {
    uint64_t hash = window * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
    if (hash >= pieces->largest) {
        return;
    }
    size_t at = pieces->n < NEAR_PIECES ? pieces->n++ : pieces->n - 1;
    for (; at > 0 && pieces->hashes[at - 1] > hash; at--) {
        pieces->hashes[at] = pieces->hashes[at - 1];
    }
    pieces->hashes[at] = hash;
    pieces->largest = pieces->n == NEAR_PIECES ? pieces->hashes[NEAR_PIECES - 1] : UINT64_MAX;
}

/* The next character into the window, which holds 12 bits of each, so that a piece costs one
** multiplication. False at the end of the text. */
static bool near_shift(AmFold *fold, uint64_t *window) {
    const uint64_t mask = ((uint64_t)1 << (12 * NEAR_PIECE)) - 1;
    uint32_t c = am_fold_next(fold);
    *window = (*window << 12 | (c & 4095)) & mask;
    return c != 0;
}

/* Every piece of the text. */
static void near_every_piece(AmSpan text, NearPieces *pieces) {
    AmFold fold = am_fold_start(text);
    uint64_t window = 0;
    for (size_t i = 0; i < NEAR_LONGEST + NEAR_MOST_EDITS && near_shift(&fold, &window); i++) {
        if (i + 1 >= NEAR_PIECE) {
            near_keep(pieces, window);
        }
    }
}

/* The pieces that follow a wide comma or another such mark, and the first one: finding the marks
** costs little beside folding all characters. How many there are. */
static size_t near_clause_pieces(AmSpan text, NearPieces *pieces) {
    const char *end = text.z + text.n;
    size_t count = 0;
    for (const char *at = text.z; at < end;) {
        AmFold fold = am_fold_start((AmSpan){at, (size_t)(end - at)});
        uint64_t window = 0;
        size_t i = 0;
        while (i < NEAR_PIECE && near_shift(&fold, &window)) {
            i++;
        }
        if (i == NEAR_PIECE) {
            near_keep(pieces, window);
            count++;
        }
        const char *mark = memchr(at, 0xEF, (size_t)(end - at)); /* ，：； begin so */
        at = mark != NULL ? mark + strlen("，") : end;
    }
    return count;
}

/* Of a text of few clauses all pieces count. */
static void near_pieces(const AmPartList *parts, const AmPart *part, NearPieces *pieces) {
    AmSpan text = am_part_text(parts, part);
    *pieces = (NearPieces){.largest = UINT64_MAX};
    if (near_clause_pieces(text, pieces) < NEAR_PIECES) {
        *pieces = (NearPieces){.largest = UINT64_MAX};
        near_every_piece(text, pieces);
    }
}

/* A digit, or the point or comma that the fold keeps between two. */
static bool near_is_figure(uint32_t c) {
    return am_is_digit(c) || c == '.' || c == ',';
}

/* Both texts have the same figures in the same order. */
static bool near_same_figures(const uint32_t *a, size_t n_a, const uint32_t *b, size_t n_b) {
    size_t i = 0;
    size_t k = 0;
    for (;;) {
        while (i < n_a && !near_is_figure(a[i])) {
            i++;
        }
        while (k < n_b && !near_is_figure(b[k])) {
            k++;
        }
        if (i == n_a || k == n_b) {
            return i == n_a && k == n_b;
        }
        if (a[i++] != b[k++]) {
            return false;
        }
    }
}

/* How far along a the diagonal runs on from row `reach`: equal characters are passed. */
static size_t near_slide(const uint32_t *a, size_t n_a, const uint32_t *b, size_t n_b, size_t reach,
                         ptrdiff_t diagonal) {
    while (reach < n_a && (ptrdiff_t)reach + diagonal < (ptrdiff_t)n_b &&
           a[reach] == b[(ptrdiff_t)reach + diagonal]) {
        reach++;
    }
    return reach;
}

/* True when at most `most` insertions, deletions and replacements make b of a. Furthest reaches by
** diagonal: only what differs costs more than one look at each character. */
static bool near_within(const uint32_t *a, size_t n_a, const uint32_t *b, size_t n_b, int most) {
    enum { MIDDLE = NEAR_MOST_EDITS + 1, WIDTH = 2 * NEAR_MOST_EDITS + 3 };
    ptrdiff_t reach[WIDTH]; /* of the row before, -2 for none */
    ptrdiff_t goal = (ptrdiff_t)n_b - (ptrdiff_t)n_a;
    if (goal > most || goal < -most) {
        return false;
    }
    for (int i = 0; i < WIDTH; i++) {
        reach[i] = -2;
    }
    for (int edits = 0; edits <= most; edits++) {
        ptrdiff_t before = -2; /* reach[d - 1] as it was */
        for (int d = -edits; d <= edits; d++) {
            ptrdiff_t old = reach[MIDDLE + d];
            ptrdiff_t best = edits == 0 ? 0 : old + 1;
            best = before > best ? before : best; /* inserted */
            best =
                reach[MIDDLE + d + 1] + 1 > best ? reach[MIDDLE + d + 1] + 1 : best; /* deleted */
            before = old;
            bool inside =
                best >= 0 && best <= (ptrdiff_t)n_a && best + d >= 0 && best + d <= (ptrdiff_t)n_b;
            reach[MIDDLE + d] =
                inside ? (ptrdiff_t)near_slide(a, n_a, b, n_b, (size_t)best, d) : -2;
        }
        if (reach[MIDDLE + goal] == (ptrdiff_t)n_a) {
            return true;
        }
    }
    return false;
}

static bool near_is_copy(const uint32_t *a, size_t n_a, const uint32_t *b, size_t n_b) {
    size_t longer = n_a > n_b ? n_a : n_b;
    size_t most = longer / NEAR_ONE_IN < NEAR_MOST_EDITS ? longer / NEAR_ONE_IN : NEAR_MOST_EDITS;
    return near_same_figures(a, n_a, b, n_b) && near_within(a, n_a, b, n_b, (int)most);
}

/* A line that leads to a list or a table (列示如下：) comes again with another one under it. */
static bool near_leads(const AmPartList *parts, const AmPart *part) {
    AmSpan text = am_part_text(parts, part);
    return am_span_ends(text, "：") || am_span_ends(text, ":");
}

static bool near_may_repeat(const AmPartList *parts, const AmPart *part) {
    return part->kind == AM_SECTION_PARAGRAPH && part->repeats == 0 &&
           part->n_chars >= NEAR_SHORTEST && part->n_chars <= NEAR_LONGEST &&
           !near_leads(parts, part);
}

/* Compares part i with those that share a piece with it, then remembers its own pieces. */
static void near_try(const AmPartList *parts, AmPartTable *table, size_t i, uint32_t *own,
                     uint32_t *other) {
    AmPart *part = am_part(parts, i);
    size_t n = 0; /* folded when it is first compared */
    NearPieces pieces;
    near_pieces(parts, part, &pieces);
    size_t tried[NEAR_TRIES];
    size_t n_tried = 0;
    for (size_t p = 0; p < pieces.n; p++) {
        size_t slot = am_part_table_slot(table, pieces.hashes[p]);
        if (table->slots[slot] == 0) {
            table->slots[slot] = (uint32_t)(i + 1);
            continue;
        }
        size_t source = table->slots[slot] - 1;
        bool again = source == i;
        for (size_t t = 0; t < n_tried; t++) {
            again = again || tried[t] == source;
        }
        if (again || n_tried == NEAR_TRIES || part->repeats != 0) {
            continue;
        }
        tried[n_tried++] = source;
        n = n > 0 ? n : near_fold(parts, part, own);
        size_t n_other = near_fold(parts, am_part(parts, source), other);
        if (near_is_copy(other, n_other, own, n)) {
            part->repeats = source + 1;
        }
    }
}

/* ---- copies that were cut off ---- */

/* The head of a part, 0 for one that is too short. */
static uint64_t near_head(const AmPartList *parts, const AmPart *part) {
    AmFold fold = am_fold_start(am_part_text(parts, part));
    uint32_t z[NEAR_HEAD];
    for (size_t n = 0; n < NEAR_HEAD; n++) {
        z[n] = am_fold_next(&fold);
        if (z[n] == 0) {
            return 0;
        }
    }
    return near_hash(z, NEAR_HEAD) | 1;
}

/* A paragraph that ends in the middle of a sentence. */
static bool near_may_be_cut(const AmPartList *parts, const AmPart *part) {
    AmSpan text = am_part_text(parts, part);
    bool open = part->ending == AM_PART_ENDS_PLAIN || part->ending == AM_PART_ENDS_CLAUSE ||
                am_span_ends(text, "…") || am_span_ends(text, "...");
    return open && part->kind == AM_SECTION_PARAGRAPH && part->repeats == 0 &&
           part->n_chars >= NEAR_CUT_SHORTEST && !near_leads(parts, part);
}

/* Part i begins with all of part k, which was cut off. */
static bool near_is_cut(const AmPartList *parts, size_t k, size_t i) {
    const AmPart *cut = am_part(parts, k);
    const AmPart *whole = am_part(parts, i);
    return near_may_be_cut(parts, cut) && whole->repeats == 0 && cut->n_chars < whole->n_chars &&
           am_fold_prefix(am_part_text(parts, whole), am_part_text(parts, cut)) > 0;
}

static void near_mark_cut(AmPartList *parts, AmPartTable *table, size_t i) {
    const AmPart *part = am_part(parts, i);
    uint64_t head = part->n_chars >= NEAR_CUT_SHORTEST ? near_head(parts, part) : 0;
    if (head == 0 || part->kind != AM_SECTION_PARAGRAPH || part->repeats != 0) {
        return;
    }
    size_t slot = am_part_table_slot(table, head);
    size_t k = table->slots[slot];
    if (k != 0 && near_is_cut(parts, k - 1, i)) {
        am_part(parts, k - 1)->repeats = i + 1;
    } else if (k != 0 && near_is_cut(parts, i, k - 1)) {
        am_part(parts, i)->repeats = k;
        return; /* the whole one stays the one to be found */
    }
    table->slots[slot] = (uint32_t)(i + 1);
}

/* Copies that were cut off; most articles have no part that could be one. */
static void near_find_cut(AmPartList *parts) {
    size_t n = parts->items.n;
    size_t n_whole = 0;
    size_t n_cut = 0;
    for (size_t i = 0; i < n && am_part_go_on(parts); i++) {
        const AmPart *part = am_part(parts, i);
        n_whole += part->n_chars >= NEAR_CUT_SHORTEST ? 1 : 0;
        n_cut += near_may_be_cut(parts, part) ? 1 : 0;
    }
    AmPartTable heads;
    if (n_cut == 0 || n_whole < 2 || !am_part_table_init(parts, &heads, n_whole)) {
        return;
    }
    for (size_t i = 0; i < n && am_part_go_on(parts); i++) {
        near_mark_cut(parts, &heads, i);
    }
}

static void near_find_copies(AmPartList *parts) {
    size_t n = parts->items.n;
    size_t n_long = 0;
    for (size_t i = 0; i < n && am_part_go_on(parts); i++) {
        n_long += near_may_repeat(parts, am_part(parts, i)) ? 1 : 0;
    }
    AmPartTable pieces;
    if (n_long < 2 || !am_part_table_init(parts, &pieces, n_long * NEAR_PIECES)) {
        return;
    }
    size_t room = NEAR_LONGEST + NEAR_MOST_EDITS;
    uint32_t *own = am_arena_alloc(parts->arena, 2 * room * sizeof(uint32_t));
    for (size_t i = 0; own != NULL && i < n && am_part_go_on(parts); i++) {
        if (near_may_repeat(parts, am_part(parts, i))) {
            near_try(parts, &pieces, i, own, own + room);
        }
    }
}

void am_near_mark(AmPartList *parts) {
    near_find_cut(parts);
    near_find_copies(parts);
}
