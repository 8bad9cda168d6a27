/*
** test_scan.c - the quick looks that come before a scan never say no where the scan finds
** something.
*/
#include "failing_allocator.h"

#include <string.h>

#include "character.h"
#include "scan.h"
#include "sentence.h"
#include "utf8.h"

static const char *const scan_texts[] = {
    "茶叶产量居全省第3位。",
    "前三名都来自禾川，位列前 十。",
    "全国最大的茶叶港，全省最高海拔的茶园。",
    "增速居首，总量居首位。",
    "冠、亚军都是云泽队，亚季军不是。",
    "首个茶叶港，唯一的茶园，榜首和榜眼，头名，稳坐之首。",
    "TOP10榜单，No.1和NO. 2。",
    "倒数第二，第一百二十三名，第〇位。",
    "第三产业，最后，前一名，第一季度，亚运会。",
    "三家茶企，两成五的茶农，翻了两番，百分之五，上千人，几十亩，数百万元。",
    "壹佰元，一般，上来，多余，正在，负面。",
    "12.5亿元，５０％，-3%，＋2个百分点，55-60亿元，3至5家，每亩580公斤。",
    "茶",
    "",
};

/* Scans one text from `start` on and tells what it holds. */
static void scan_count(AmScan *scan, size_t start, size_t *n_ordinals, size_t *n_quantities) {
    *n_quantities = 0;
    am_scan_sentence(scan, start, scan->text.n);
    *n_ordinals = scan->ordinals.n;
    for (size_t k = 0; k < scan->tokens.n; k++) {
        *n_quantities += am_scan_token(scan, k)->kind == AM_TOKEN_QUANTITY;
    }
}

static void a_look_never_misses_what_a_scan_finds(void **state) {
    (void)state;
    for (size_t t = 0; t < sizeof(scan_texts) / sizeof(scan_texts[0]); t++) {
        AmArena arena;
        AmScan scan;
        AmSpan text = {scan_texts[t], strlen(scan_texts[t])};
        am_arena_init(&arena, &plain);
        am_scan_init(&scan, &arena, text, NULL);
        for (size_t start = 0; start < text.n; start++) { /* inside characters too */
            size_t n_ordinals;
            size_t n_quantities;
            AmSpan rest = {text.z + start, text.n - start};
            scan_count(&scan, start, &n_ordinals, &n_quantities);
            if (n_ordinals > 0) {
                assert_true(am_scan_may_rank(&scan, start, text.n));
                assert_true(am_scan_text_may_rank(&arena, text));
                assert_true(am_scan_text_may_rank(&arena, rest));
            }
            if (n_quantities > 0) {
                assert_true(am_scan_may_count(text, NULL));
                assert_true(am_scan_may_count(rest, NULL));
            }
        }
        am_arena_free(&arena);
    }
}

static void a_look_spares_most_sentences(void **state) {
    AmArena arena;
    AmScan scan;
    AmSpan text = AM_SPAN("第三产业和第一届茶博会，最后，前一名，茶农喜笑颜开。");
    (void)state;
    am_arena_init(&arena, &plain);
    am_scan_init(&scan, &arena, text, NULL);
    assert_false(am_scan_may_rank(&scan, 0, text.n));
    assert_false(am_scan_text_may_rank(&arena, AM_SPAN("茶农喜笑颜开，最后都来了。")));
    assert_false(am_scan_may_count(AM_SPAN("茶农喜笑颜开，上来就说一般。"), NULL));
    am_arena_free(&arena);
}

/* The first byte at or after `at` whose character has one of the bits, one character at a time. */
static size_t find_slowly(const char *z, size_t at, size_t end, unsigned bits) {
    size_t n;
    for (; at < end; at += n) {
        if ((am_character(am_utf8_decode(z + at, z + end, &n)) & bits) != 0) {
            break;
        }
    }
    return at;
}

static void a_search_by_bits_finds_every_character_that_has_them(void **state) {
    static const char kinds[] = "a1!\n\xE3\x80\x82\xE7\xAC\xAC\xE4\xB8\x80\xBF\x80\xC2\xF0\xED\xA0";
    char z[257];
    uint32_t seed = 7;
    (void)state;
    for (int round = 0; round < 500; round++) {
        for (size_t i = 0; i < sizeof(z); i++) {
            seed = seed * 1664525u + 1013904223u;
            z[i] = kinds[(seed >> 16) % (sizeof(kinds) - 1)];
        }
        for (unsigned bits = 1; bits < 16; bits++) {
            size_t wanted = find_slowly(z, 0, sizeof(z), bits);
            size_t at = am_character_find(z, 0, sizeof(z), bits);
            while (at < wanted) { /* it may stop too early, at another character */
                size_t n;
                am_utf8_decode(z + at, z + sizeof(z), &n);
                at = am_character_find(z, at + n, sizeof(z), bits);
            }
            assert_int_equal(at, wanted);
        }
    }
}

static void sentences_end_behind_their_quotes(void **state) {
    static const char text[] = " “茶叶丰收！”村民说。 收购点排起长队\n茶凉了?是";
    static const char *const wanted[] = {"“茶叶丰收！”", "村民说。", "收购点排起长队\n", "茶凉了?",
                                         "是"};
    AmSentences sentences = {.text = AM_SPAN(text), .end = strlen(text)};
    size_t start;
    size_t end;
    (void)state;
    for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
        assert_true(am_sentence_next(&sentences, &start, &end));
        assert_int_equal(end - start, strlen(wanted[i]));
        assert_memory_equal(text + start, wanted[i], end - start);
    }
    assert_false(am_sentence_next(&sentences, &start, &end));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_look_never_misses_what_a_scan_finds),
        cmocka_unit_test(a_look_spares_most_sentences),
        cmocka_unit_test(a_search_by_bits_finds_every_character_that_has_them),
        cmocka_unit_test(sentences_end_behind_their_quotes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
