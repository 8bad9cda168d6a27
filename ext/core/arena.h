/*
** arena.h - one bump allocator per article, and growable arrays inside it.
**
** Everything found in an article lives in its arena and dies with it. Running out of memory
** is sticky: after a failed call every further one fails too, and the caller asks
** am_arena_failed() once at the end.
*/
#ifndef AM_ARENA_H
#define AM_ARENA_H

#include "base.h"

typedef struct AmArenaBlock AmArenaBlock;

typedef struct AmArena {
    const AmAllocator *allocator;
    AmArenaBlock *blocks;
    bool failed;
    size_t n_work; /* bytes of work since the host was asked whether to go on */
} AmArena;

enum { AM_WORK_BYTES = 512 * 1024 };

/* Starts an empty arena; takes no memory yet. The allocator must outlive it. */
void am_arena_init(AmArena *arena, const AmAllocator *allocator);

/* Gives every block back. The arena may be used again afterwards. */
void am_arena_free(AmArena *arena);

/* n bytes, aligned for any type, not cleared; NULL when memory is out (sticky). */
void *am_arena_alloc(AmArena *arena, size_t n_bytes);

/* A copy of the span in the arena; {NULL, 0} when memory is out. */
AmSpan am_arena_copy(AmArena *arena, AmSpan text);

/* True once any call on this arena failed. */
bool am_arena_failed(const AmArena *arena);

/* Asks the host whether to go on; a no makes the arena fail. */
void am_arena_ask(AmArena *arena);

/* Tells of n bytes of work done; what takes long calls it as it goes. The host is asked every
** AM_WORK_BYTES, so that an article of usual size costs nothing. False once the arena failed. */
static inline bool am_arena_work(AmArena *arena, size_t n_bytes) {
    arena->n_work += n_bytes;
    if (arena->n_work >= AM_WORK_BYTES) {
        am_arena_ask(arena);
    }
    return !arena->failed;
}

/* A growable array of items of one size; its memory belongs to the arena. */
typedef struct AmVec {
    AmArena *arena;
    void *items;
    size_t n;
    size_t capacity;
    size_t item_size;
} AmVec;

void am_vec_init(AmVec *vec, AmArena *arena, size_t item_size);

/* Appends one zeroed item and returns it; NULL when memory is out. The pointer holds until
** the next push. */
void *am_vec_push(AmVec *vec);

/* Makes room for one more item; false when memory is out (the arena remembers). */
bool am_vec_grow(AmVec *vec);

/* The same as am_vec_push, but the item is not cleared. */
static inline void *am_vec_push_raw(AmVec *vec) {
    if (vec->n == vec->capacity && !am_vec_grow(vec)) {
        return NULL;
    }
    return (char *)vec->items + vec->n++ * vec->item_size;
}

#endif
