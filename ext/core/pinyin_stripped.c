/*
** pinyin_stripped.c - a text without what was cut so far: goes from bracket to bracket and copies
** what is kept.
**
** Text has few brackets for its length, so the search for the next one looks at blocks of bytes and
** goes byte by byte only near the end. From the first cut on every block is stored right when it is
** looked at: what lies behind a bracket is overwritten by the next block.
*/
#include "pinyin_block.h"
#include "pinyin_internal.h"

size_t am_bracket_open(const char *z, const char *end) {
    if (z < end && (*z == '(' || *z == '[' || *z == '{')) {
        return 1;
    }
    return end - z >= 3 && am_block_opens_at((const unsigned char *)z) ? 3 : 0;
}

/* The bytes from the last whole block on. */
static size_t stripped_rest(AmSpan raw, size_t at) {
    while (at < raw.n && am_bracket_open(raw.z + at, raw.z + raw.n) == 0) {
        at++;
    }
    return at;
}

static size_t stripped_look(AmSpan raw, size_t at) {
    const unsigned char *u = (const unsigned char *)raw.z;
    while (raw.n - at >= AM_BLOCK + 2) {
        size_t first = am_block_find(u + at, NULL);
        at += first;
        if (first < AM_BLOCK) {
            return at;
        }
    }
    return stripped_rest(raw, at);
}

void am_stripped_copy(AmStripped *text, size_t at) {
    if (text->z != NULL && text->copied < at) {
        memcpy(text->z + (text->copied - text->removed), text->raw.z + text->copied,
               at - text->copied);
        text->copied = at;
    }
}

size_t am_stripped_next(AmStripped *text, size_t at) {
    AmSpan raw = text->raw;
    if (text->z == NULL) {
        return stripped_look(raw, at);
    }
    am_stripped_copy(text, at);
    const unsigned char *u = (const unsigned char *)raw.z;
    char *z = text->z + (at - text->removed);
    while (raw.n - at >= AM_BLOCK + 2) {
        size_t first = am_block_find(u + at, z);
        at += first;
        z += first;
        if (first < AM_BLOCK) {
            text->copied = at;
            return at;
        }
    }
    text->copied = at;
    at = stripped_rest(raw, at);
    am_stripped_copy(text, at);
    return at;
}

AmSpan am_stripped_until(AmStripped *text, size_t at) {
    am_stripped_copy(text, at);
    return (AmSpan){text->z != NULL ? text->z : text->raw.z, at - text->removed};
}

void am_stripped_restart(AmStripped *text) {
    text->copied = text->removed = text->kept = 0;
    text->n_toned = text->n_single = text->last_start = text->last_end = 0;
    if (text->cuts != NULL) {
        text->cuts->n = 0;
    }
}

void am_stripped_note(AmVec *cuts, size_t clean_at, size_t start, size_t end) {
    if (cuts->n > 0) {
        AmCut *last = (AmCut *)cuts->items + cuts->n - 1;
        if (last->clean_at == clean_at) {
            last->raw_length += end - start;
            return;
        }
    }
    AmCut *cut = am_vec_push(cuts);
    if (cut != NULL) {
        *cut = (AmCut){.clean_at = clean_at, .raw_at = start, .raw_length = end - start};
    }
}

char *am_stripped_begin(AmArena *arena, AmSpan raw, size_t at) {
    char *z = am_arena_alloc(arena, raw.n);
    if (z != NULL) {
        memcpy(z, raw.z, at);
    }
    return z;
}

void am_stripped_cut(AmStripped *text, size_t start, size_t end) {
    if (text->z == NULL) {
        text->z = am_stripped_begin(text->arena, text->raw, start);
        if (text->z == NULL) {
            return;
        }
        text->copied = start;
    }
    am_stripped_copy(text, start);
    if (text->cuts != NULL) {
        am_stripped_note(text->cuts, start - text->removed, start, end);
    }
    text->removed += end - start;
    text->copied = text->kept = end;
}
