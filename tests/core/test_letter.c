/*
** test_letter.c - what characters count as in a full-text index.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "letter.h"

static uint32_t first(const char *text) {
    size_t n;
    return am_utf8_decode(text, text + strlen(text), &n);
}

/* Every character of `written` counts as `counts`. */
static void assert_counts_as(const char *written, const char *counts) {
    const char *end = written + strlen(written);
    while (written < end) {
        size_t n;
        uint32_t c = am_utf8_decode(written, end, &n);
        if (am_letter(c) != first(counts)) {
            print_error("%.*s counts as U+%04X, not %s\n", (int)n, written, (unsigned)am_letter(c),
                        counts);
            fail();
        }
        written += n;
    }
}

static void width_and_case_do_not_count(void **state) {
    (void)state;
    assert_counts_as("aAａＡ", "a");
    assert_counts_as("9９⁹", "9");
    assert_counts_as("アｱ", "ア");
    assert_counts_as("πΠ", "π");
    assert_counts_as("σςΣ", "σ");
    assert_counts_as("жЖ", "ж");
}

static void marks_on_latin_letters_do_not_count(void **state) {
    (void)state;
    assert_counts_as("eéÉèêëēěẽỄ", "e");
    assert_counts_as("uüÜǖǚ", "u");
    assert_counts_as("ガ", "ガ");
    assert_counts_as("각", "각");
}

static void traditional_forms_count_as_simplified(void **state) {
    (void)state;
    assert_counts_as("湾灣", "湾");
    assert_counts_as("后後", "后");
    assert_counts_as("里裏裡", "里");
    assert_counts_as("台臺颱檯", "台");
    assert_counts_as("为為爲", "为");
    assert_counts_as("说說説", "说");
    assert_counts_as("户戶戸", "户");
    assert_counts_as("占佔", "占");
    assert_counts_as("人⼈", "人");
    assert_counts_as("益益", "益");
    assert_counts_as("〇", "〇");
}

/* A character counts as one that counts as itself, or the same text would be two. */
static void what_a_character_counts_as_counts_as_itself(void **state) {
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        uint32_t letter = am_letter(c);
        if (letter > AM_LETTER_SKIP) {
            assert_int_equal(am_letter(letter), letter);
        }
    }
}

static void marks_and_joiners_are_passed_over(void **state) {
    (void)state;
    assert_int_equal(am_letter(0x0301), AM_LETTER_SKIP);
    assert_int_equal(am_letter(0x200B), AM_LETTER_SKIP);
    assert_int_equal(am_letter(0xFEFF), AM_LETTER_SKIP);
    assert_int_equal(am_letter(0xFE00), AM_LETTER_SKIP);
    assert_int_equal(am_letter(0xE0100), AM_LETTER_SKIP);
}

static void all_else_parts_words(void **state) {
    (void)state;
    const char *parts = "\t\n !\"%'()*+,-./:;<=>?@[]^_`{|}~，。、（）％　·“”℃€";
    const char *end = parts + strlen(parts);
    while (parts < end) {
        size_t n;
        assert_int_equal(am_letter(am_utf8_decode(parts, end, &n)), AM_LETTER_NONE);
        parts += n;
    }
    assert_int_equal(am_letter(0), AM_LETTER_NONE);
    assert_int_equal(am_letter(0xE000), AM_LETTER_NONE);
    assert_int_equal(am_letter(0x1F600), AM_LETTER_NONE);
    assert_int_equal(am_letter(0x10FFFF), AM_LETTER_NONE);
    assert_int_equal(am_letter(AM_UTF8_BAD), AM_LETTER_NONE);
}

static void hanzi_and_kana_stand_alone(void **state) {
    (void)state;
    assert_true(am_letter_stands_alone(first("湖")));
    assert_true(am_letter_stands_alone(first("𠮷")));
    assert_true(am_letter_stands_alone(first("々")));
    assert_true(am_letter_stands_alone(first("の")));
    assert_true(am_letter_stands_alone(first("ㄏ")));
    assert_false(am_letter_stands_alone(first("a")));
    assert_false(am_letter_stands_alone(first("5")));
    assert_false(am_letter_stands_alone(first("각")));
    assert_false(am_letter_stands_alone(first("ж")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(width_and_case_do_not_count),
        cmocka_unit_test(marks_on_latin_letters_do_not_count),
        cmocka_unit_test(traditional_forms_count_as_simplified),
        cmocka_unit_test(what_a_character_counts_as_counts_as_itself),
        cmocka_unit_test(marks_and_joiners_are_passed_over),
        cmocka_unit_test(all_else_parts_words),
        cmocka_unit_test(hanzi_and_kana_stand_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
