/*
** section_table.c - parts by a hash, for the steps that look for copies.
**
** A slot holds one part; what is done with a second one of the same hash is the caller's business.
*/
#include <string.h>

#include "section_internal.h"

bool am_part_table_init(const AmPartList *parts, AmPartTable *table, size_t n_entries) {
    bool fits = n_entries < UINT32_MAX / 4;
    table->size = 16;
    while (fits && table->size < n_entries * 2) {
        table->size *= 2;
    }
    size_t size = table->size;
    table->hashes = fits ? am_arena_alloc(parts->arena, size * sizeof(uint64_t)) : NULL;
    table->slots = fits ? am_arena_alloc(parts->arena, size * sizeof(uint32_t)) : NULL;
    if (table->hashes == NULL || table->slots == NULL) {
        parts->arena->failed = true;
        return false;
    }
    am_part_table_clear(parts, table);
    return true;
}

size_t am_part_table_slot(const AmPartTable *table, uint64_t hash) {
    size_t at = (size_t)(hash >> 7) & (table->size - 1);
    while (table->slots[at] != 0 && table->hashes[at] != hash) {
        at = (at + 1) & (table->size - 1);
    }
    table->hashes[at] = hash;
    return at;
}

void am_part_table_clear(const AmPartList *parts, AmPartTable *table) {
    size_t n_bytes = table->size * sizeof(uint32_t);
    for (size_t at = 0; at < n_bytes; at += AM_WORK_BYTES) { /* fresh memory takes its time */
        size_t n = n_bytes - at < AM_WORK_BYTES ? n_bytes - at : AM_WORK_BYTES;
        memset((char *)table->slots + at, 0, n);
        am_arena_work(parts->arena, n);
    }
}
