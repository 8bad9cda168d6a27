/*
** failing_allocator.h - an allocator for tests: from the n-th call on it fails.
**
**     FailingAllocator memory = failing_allocator(3);   the third allocation fails
*/
#ifndef FAILING_ALLOCATOR_H
#define FAILING_ALLOCATOR_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base.h"

typedef struct FailingAllocator {
    long calls;   /* allocations asked for */
    long fail_at; /* 0: never */
    long in_use;  /* blocks not given back */
} FailingAllocator;

static void *failing_resize(void *ctx, void *p, size_t n_bytes) {
    FailingAllocator *memory = ctx;
    if (n_bytes == 0) {
        memory->in_use -= p != NULL;
        free(p);
        return NULL;
    }
    memory->calls++;
    if (memory->fail_at > 0 && memory->calls >= memory->fail_at) {
        return NULL;
    }
    void *result = realloc(p, n_bytes);
    memory->in_use += p == NULL && result != NULL;
    return result;
}

/* Never fails. */
static FailingAllocator plain_memory;
static const AmAllocator plain = {.resize = failing_resize, .ctx = &plain_memory};

/*
** Runs the task with memory out from the first allocation on, then from the second, and so on until
** it gets through. Each failure must give AM_NOMEM, and no run may keep a block. The task frees all
** it made.
*/
static inline void assert_survives_failures(AmStatus (*task)(const AmAllocator *allocator)) {
    AmStatus status = AM_NOMEM;
    for (long fail_at = 1; status != AM_OK; fail_at++) {
        FailingAllocator memory = {.fail_at = fail_at};
        AmAllocator allocator = {.resize = failing_resize, .ctx = &memory};
        status = task(&allocator);
        assert_int_equal(memory.in_use, 0);
        assert_true(status == AM_OK || status == AM_NOMEM);
        assert_true(status == AM_NOMEM || memory.calls < fail_at);
        assert_true(fail_at < 100000);
    }
}

#endif
