/*
** section_repeat.c - parts that repeat earlier ones.
**
**     标题 | p1 | h | p2 | p1 | h | p2   ->  the second p1, h, p2 repeat the first
**
** Pages bring the text twice. A long part that comes again is a copy; a short one (a refrain,
** 其他说明 in a report) is one only next to copies that stand beside it in the first text too,
** or in a run of parts that comes again as a whole. Each part is met a fixed number of times.
*/
#include "section_internal.h"

enum {
    REPEAT_LONG = 30,      /* characters; a part this long is a copy by itself */
    REPEAT_RUN_PARTS = 4,  /* a run of short parts this long ... */
    REPEAT_RUN_CHARS = 60, /* ... and with so many characters is a copy */
    REPEAT_CUT_CHARS = 15, /* a cut copy must be this long to be known */
};

/* The part that came first with the hash of part i; i itself when it is new: then remembered. */
static size_t repeat_take(const AmPartList *parts, AmPartTable *table, size_t i) {
    size_t at = am_part_table_slot(table, am_part(parts, i)->hash);
    if (table->slots[at] == 0) {
        table->slots[at] = (uint32_t)(i + 1);
    }
    return table->slots[at] - 1;
}

/* Finds parts that begin like an earlier one. Where one of them has other bytes than the first that
** begins so, all are hashed as a whole. False when there are none: then nothing repeats. */
static bool repeat_find_twins(const AmPartList *parts, AmPartTable *table) {
    bool any = false;
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        part->first = repeat_take(parts, table, i);
        if (part->first != i) {
            AmPart *first = am_part(parts, part->first);
            first->differs = first->differs ||
                             !am_span_same(am_part_text(parts, first), am_part_text(parts, part));
            any = true;
        }
    }
    for (size_t i = 0; any && i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        part->twin = am_part(parts, part->first)->differs;
        if (part->twin) {
            am_fold_hash_whole(parts, part);
            am_arena_work(parts->arena, part->end - part->start);
        }
    }
    return any;
}

/* Sets part->first of every part. A part whose hash is that of an earlier one with another text (a
** collision) counts as new, so that no chain is walked twice. False when nothing repeats. */
static bool repeat_find_first(const AmPartList *parts) {
    AmPartTable table;
    if (parts->items.n < 2 || !am_part_table_init(parts, &table, parts->items.n) ||
        !repeat_find_twins(parts, &table)) {
        return false;
    }
    am_part_table_clear(parts, &table);
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        if (part->twin) {
            size_t first = repeat_take(parts, &table, i);
            part->first = am_fold_same(parts, am_part(parts, first), part) ? first : i;
        }
    }
    return true;
}

static void repeat_mark(const AmPartList *parts, size_t i, size_t source) {
    AmPart *part = am_part(parts, i);
    if (part->repeats == 0 && source < i) {
        part->repeats = source + 1;
    }
}

/* part i and part k say the same. Hashes are compared first, so that this costs little. */
static bool repeat_same(const AmPartList *parts, size_t i, size_t k) {
    return i < parts->items.n && k < parts->items.n &&
           am_fold_same(parts, am_part(parts, i), am_part(parts, k));
}

static bool repeat_is_long(const AmPart *part) {
    return part->n_chars >= REPEAT_LONG && part->kind != AM_SECTION_BOILERPLATE;
}

static void repeat_mark_long(const AmPartList *parts) {
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        const AmPart *part = am_part(parts, i);
        if (part->first != i && repeat_is_long(part)) {
            repeat_mark(parts, i, part->first);
        }
    }
}

/* A copy that was cut off: its text is how the part it stands for begins. */
static bool repeat_is_cut(const AmPartList *parts, size_t i, size_t source) {
    if (i >= parts->items.n || source >= i || am_part(parts, i)->n_chars < REPEAT_CUT_CHARS) {
        return false;
    }
    return am_fold_prefix(am_part_text(parts, am_part(parts, source)),
                          am_part_text(parts, am_part(parts, i))) > 0;
}

/* Copies spread to the parts after them, as far as both texts go on alike. */
static void repeat_spread_forward(const AmPartList *parts) {
    for (size_t i = 1; i < parts->items.n && am_part_go_on(parts); i++) {
        size_t source = am_part(parts, i - 1)->repeats; /* the part after what part i - 1 repeats */
        if (source == 0 || am_part(parts, i)->repeats != 0 || source >= i) {
            continue;
        }
        if (repeat_same(parts, i, source) || repeat_is_cut(parts, i, source)) {
            repeat_mark(parts, i, source);
        }
    }
}

/* And to the parts before them. */
static void repeat_spread_back(const AmPartList *parts) {
    for (size_t i = parts->items.n; i-- > 1 && am_part_go_on(parts);) {
        size_t source = am_part(parts, i)->repeats;
        if (source >= 2 && am_part(parts, i - 1)->repeats == 0 &&
            repeat_same(parts, i - 1, source - 2)) {
            repeat_mark(parts, i - 1, source - 2);
        }
    }
}

/* h h p p: a short part doubled on the spot is a copy where the parts beside it are doubled too. */
static void repeat_mark_doubled(const AmPartList *parts) {
    size_t n = parts->items.n;
    for (size_t i = 1; i < n && am_part_go_on(parts); i++) {
        bool before = i >= 3 && am_part(parts, i - 2)->repeats == i - 2;
        bool after = i + 2 < n && am_part(parts, i + 2)->repeats == i + 2;
        if ((before || after) && am_part(parts, i)->repeats == 0 && repeat_same(parts, i, i - 1)) {
            repeat_mark(parts, i, i - 1);
        }
    }
}

/* A run of parts [start, start + n) that repeats the run at source as a whole. */
static void repeat_mark_run(const AmPartList *parts, size_t start, size_t n, size_t source) {
    size_t n_chars = 0;
    for (size_t i = 0; i < n; i++) {
        n_chars += am_part(parts, start + i)->n_chars;
    }
    if (n >= REPEAT_RUN_PARTS && n_chars >= REPEAT_RUN_CHARS) {
        for (size_t i = 0; i < n; i++) {
            repeat_mark(parts, start + i, source + i);
        }
    }
}

/* Runs of short parts. A run ends where its source would run into it: equal lines are no run. */
static void repeat_mark_runs(const AmPartList *parts) {
    size_t n = parts->items.n;
    size_t i = 0;
    while (i < n && am_part_go_on(parts)) {
        size_t source = am_part(parts, i)->first;
        size_t length = 0;
        while (source != i && source + length < i &&
               repeat_same(parts, i + length, source + length)) {
            length++;
        }
        repeat_mark_run(parts, i, length, source);
        am_arena_work(parts->arena, length * sizeof(AmPart));
        i += length > 0 ? length : 1;
    }
}

/* A copy of a copy repeats the first; a copy is what its first is. What comes again and is no copy
** is a refrain, both times. */
static void repeat_settle(const AmPartList *parts) {
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        if (part->repeats == 0) {
            AmPart *first = am_part(parts, part->first);
            part->refrain = part->first != i;
            first->refrain = first->refrain || part->refrain;
            continue;
        }
        const AmPart *source = am_part(parts, part->repeats - 1);
        part->repeats = source->repeats != 0 ? source->repeats : part->repeats;
        part->kind = source->kind;
        part->known = source->known;
    }
}

void am_repeat_mark(AmPartList *parts) {
    bool exact = repeat_find_first(parts);
    if (exact) {
        repeat_mark_long(parts);
        repeat_mark_runs(parts);
    }
    am_near_mark(parts);
    repeat_spread_forward(parts);
    repeat_spread_back(parts);
    repeat_mark_doubled(parts);
    repeat_settle(parts);
}
