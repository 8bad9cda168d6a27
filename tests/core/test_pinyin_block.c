/*
** test_pinyin_block.c - the plain loops over blocks give the same as those with SSE2.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "pinyin_block.h"

/* The header once more, without SSE2 and under other names. */
#undef AM_PINYIN_BLOCK_H
#undef __SSE2__
#define am_block_opens_at plain_opens_at
#define am_block_find plain_find
#define am_block_inside plain_inside
#define AmBlockInside PlainInside
#define AM_BLOCK PLAIN_BLOCK
#define AM_BLOCK_INSIDE PLAIN_INSIDE
#include "pinyin_block.h"
#undef am_block_find
#undef am_block_inside
#undef AmBlockInside
#undef AM_BLOCK

/* Bytes of brackets, of what looks like them, and of letters with marks, in no order. */
static void fill(unsigned char *z, size_t n, uint32_t *seed) {
    static const unsigned char some[] = {'(',  '[',  '{',  ')',  0xEF, 0xBC, 0x88, 0xBB,
                                         0xBD, 0x9B, 0x89, 0xE3, 0x80, 0x90, 0x94, 0x82,
                                         0xC3, 0xA9, 'h',  'x',  0xFF, 0};
    for (size_t i = 0; i < n; i++) {
        *seed = *seed * 1664525u + 1013904223u;
        uint32_t pick = *seed >> 16;
        z[i] = pick % 3 == 0 ? 'a' : some[pick % sizeof(some)];
    }
}

static void both_find_and_store_the_same(void **state) {
    (void)state;
    uint32_t seed = 1;
    for (int i = 0; i < 20000; i++) {
        unsigned char z[64];
        char out[AM_BLOCK_INSIDE] = {0};
        char plain_out[AM_BLOCK_INSIDE] = {0};
        fill(z, sizeof(z), &seed);
        assert_int_equal(am_block_find(z, NULL), plain_find(z, NULL));
        assert_int_equal(am_block_find(z, out), plain_find(z, plain_out));
        assert_memory_equal(out, z, AM_BLOCK);
        assert_memory_equal(out, plain_out, sizeof(out));
    }
}

static void both_see_the_same_inside(void **state) {
    (void)state;
    uint32_t seed = 2;
    for (int i = 0; i < 20000; i++) {
        unsigned char z[64];
        fill(z, sizeof(z), &seed);
        AmBlockInside inside = am_block_inside(z);
        PlainInside plain = plain_inside(z);
        assert_int_equal(inside.n, plain.n);
        assert_int_equal(inside.marks, plain.marks);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_find_and_store_the_same),
        cmocka_unit_test(both_see_the_same_inside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
