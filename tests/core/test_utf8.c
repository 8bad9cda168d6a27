/*
** test_utf8.c - characters are counted by SQLite's rule, on broken texts and in any pieces.
*/
#include "failing_allocator.h"

#include <string.h>

#include "utf8.h"

/* SQLite's rule, byte for byte: a byte >= 0xC0 takes all continuation bytes behind it along, and
** every other byte is a character. */
static size_t count_by_rule(const char *z, size_t n) {
    size_t count = 0;
    for (size_t i = 0; i < n;) {
        bool lead = (unsigned char)z[i++] >= 0xC0;
        while (lead && i < n && ((unsigned char)z[i] & 0xC0) == 0x80) {
            i++;
        }
        count++;
    }
    return count;
}

/* A text of n bytes, chosen by a seed from the kinds of bytes that matter. */
static void fill(char *z, size_t n, uint32_t seed) {
    static const char kinds[] = "aa\x80\xBF\x85\xC0\xE5\xF0\xFF";
    for (size_t i = 0; i < n; i++) {
        seed = seed * 1664525u + 1013904223u;
        z[i] = kinds[(seed >> 16) % (sizeof(kinds) - 1)];
    }
}

static void counts_hanzi_and_letters(void **state) {
    (void)state;
    assert_int_equal(am_utf8_count("", 0), 0);
    assert_int_equal(am_utf8_count("全省第3位", strlen("全省第3位")), 5);
    assert_int_equal(am_utf8_count("GDP居全省11个设区市第3位", strlen("GDP居全省11个设区市第3位")),
                     15);
}

static void continuation_bytes_without_a_lead_count_each(void **state) {
    (void)state;
    assert_int_equal(am_utf8_count("a\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80", 11), 11);
    assert_int_equal(am_utf8_count("\xE5\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80", 11), 1);
}

static void counts_broken_texts_as_the_rule_says(void **state) {
    (void)state;
    char z[64];
    for (uint32_t seed = 1; seed <= 20000; seed++) {
        size_t n = seed % sizeof(z);
        fill(z, n, seed);
        assert_int_equal(am_utf8_count(z, n), count_by_rule(z, n));
    }
}

static void counts_add_up_wherever_a_text_is_cut(void **state) {
    (void)state;
    char z[48];
    for (uint32_t seed = 1; seed <= 2000; seed++) {
        fill(z, sizeof(z), seed);
        for (size_t cut = 0; cut <= sizeof(z); cut++) {
            AmUtf8Count count = am_utf8_count_on((AmUtf8Count){0, false}, z, cut);
            count = am_utf8_count_on(count, z + cut, sizeof(z) - cut);
            assert_int_equal(count.n, count_by_rule(z, sizeof(z)));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_hanzi_and_letters),
        cmocka_unit_test(continuation_bytes_without_a_lead_count_each),
        cmocka_unit_test(counts_broken_texts_as_the_rule_says),
        cmocka_unit_test(counts_add_up_wherever_a_text_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
