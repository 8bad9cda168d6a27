/*
** arena.c - bump allocation in blocks that double, so an article costs few allocator calls.
*/
#include "arena.h"

#include <stdalign.h>
#include <string.h>

enum { AM_FIRST_BLOCK = 4096, AM_LARGEST_BLOCK = 1 << 20 };

struct AmArenaBlock {
    AmArenaBlock *next;
    size_t used;
    size_t size;
};

static size_t arena_header_size(void) {
    size_t align = alignof(max_align_t);
    return (sizeof(AmArenaBlock) + align - 1) / align * align;
}

void am_arena_init(AmArena *arena, const AmAllocator *allocator) {
    *arena = (AmArena){.allocator = allocator};
}

void am_arena_free(AmArena *arena) {
    AmArenaBlock *block = arena->blocks;
    while (block != NULL) {
        AmArenaBlock *next = block->next;
        arena->allocator->resize(arena->allocator->ctx, block, 0);
        block = next;
    }
    arena->blocks = NULL;
    arena->failed = false;
}

/* Puts a fresh block with room for n bytes in front of the others. */
static AmArenaBlock *arena_grow(AmArena *arena, size_t n_bytes) {
    size_t size = AM_FIRST_BLOCK;
    if (arena->blocks != NULL) {
        size =
            arena->blocks->size < AM_LARGEST_BLOCK / 2 ? arena->blocks->size * 2 : AM_LARGEST_BLOCK;
    }
    if (size < n_bytes) {
        size = n_bytes;
    }
    AmArenaBlock *block =
        arena->allocator->resize(arena->allocator->ctx, NULL, arena_header_size() + size);
    if (block == NULL) {
        arena->failed = true;
        return NULL;
    }
    *block = (AmArenaBlock){.next = arena->blocks, .size = size};
    arena->blocks = block;
    return block;
}

void *am_arena_alloc(AmArena *arena, size_t n_bytes) {
    size_t align = alignof(max_align_t);
    if (arena->failed || n_bytes > SIZE_MAX / 2) {
        arena->failed = true;
        return NULL;
    }
    n_bytes = (n_bytes + align - 1) / align * align;
    AmArenaBlock *block = arena->blocks;
    if (block == NULL || block->size - block->used < n_bytes) {
        block = arena_grow(arena, n_bytes);
        if (block == NULL) {
            return NULL;
        }
    }
    char *p = (char *)block + arena_header_size() + block->used;
    block->used += n_bytes;
    return p;
}

AmSpan am_arena_copy(AmArena *arena, AmSpan text) {
    char *p = am_arena_alloc(arena, text.n > 0 ? text.n : 1);
    if (p == NULL) {
        return (AmSpan){NULL, 0};
    }
    if (text.n > 0) {
        memcpy(p, text.z, text.n);
    }
    return (AmSpan){p, text.n};
}

bool am_arena_failed(const AmArena *arena) {
    return arena->failed;
}

void am_arena_ask(AmArena *arena) {
    const AmAllocator *allocator = arena->allocator;
    arena->n_work = 0;
    if (allocator->cancelled != NULL && allocator->cancelled(allocator->host)) {
        arena->failed = true;
    }
}

void am_vec_init(AmVec *vec, AmArena *arena, size_t item_size) {
    *vec = (AmVec){.arena = arena, .item_size = item_size};
}

/* Millions of items take so long to copy that the host is asked as it goes. */
static void vec_copy(const AmVec *vec, void *items) {
    size_t n_bytes = vec->n * vec->item_size;
    for (size_t at = 0; at < n_bytes; at += AM_WORK_BYTES) {
        size_t n = n_bytes - at < AM_WORK_BYTES ? n_bytes - at : AM_WORK_BYTES;
        memcpy((char *)items + at, (const char *)vec->items + at, n);
        if (n == AM_WORK_BYTES && !am_arena_work(vec->arena, n / 8)) {
            return; /* nobody uses what is in a failed arena */
        }
    }
}

bool am_vec_grow(AmVec *vec) {
    size_t capacity = vec->capacity > 0 ? vec->capacity * 2 : 8;
    void *items = capacity > SIZE_MAX / 2 / vec->item_size
                      ? NULL
                      : am_arena_alloc(vec->arena, capacity * vec->item_size);
    if (items == NULL) {
        vec->arena->failed = true;
        return false;
    }
    vec_copy(vec, items);
    vec->items = items;
    vec->capacity = capacity;
    return true;
}

void *am_vec_push(AmVec *vec) {
    void *item = am_vec_push_raw(vec);
    return item != NULL ? memset(item, 0, vec->item_size) : NULL;
}
