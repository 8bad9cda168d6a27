/*
** fuzz.h - what the fuzz targets share: the entry that libFuzzer calls, and checks that stop.
*/
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* Stops the program, which the fuzzer takes for a crash, when something does not hold. */
static inline void fuzz_must(bool good, const char *what) {
    if (!good) {
        fprintf(stderr, "fuzz: does not hold: %s\n", what);
        abort();
    }
}

static inline void *fuzz_resize(void *ctx, void *p, size_t n_bytes) {
    (void)ctx;
    if (n_bytes == 0) {
        free(p);
        return NULL;
    }
    return realloc(p, n_bytes);
}

static const AmAllocator fuzz_memory = {.resize = fuzz_resize};

/* The part lies inside the whole; no text lies anywhere. */
static inline bool fuzz_inside(AmSpan part, AmSpan whole) {
    return part.z == NULL || (part.z >= whole.z && part.n <= whole.n &&
                              (size_t)(part.z - whole.z) <= whole.n - part.n);
}

#endif
