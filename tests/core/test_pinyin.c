/*
** test_pinyin.c - which brackets go because they read as the hanzi before them, and which stay.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "pinyin.h"

static void assert_strips_bytes(AmSpan raw, AmSpan expected, AmPinyinMode mode) {
    AmArena arena;
    AmClean clean;
    am_arena_init(&arena, &plain);
    assert_int_equal(am_pinyin_strip(&arena, raw, mode, &clean), AM_OK);
    if (clean.text.n != expected.n || memcmp(clean.text.z, expected.z, expected.n) != 0) {
        print_error("%.*s became %.*s, not %.*s\n", (int)raw.n, raw.z, (int)clean.text.n,
                    clean.text.z, (int)expected.n, expected.z);
        fail();
    }
    am_arena_free(&arena);
}

static void assert_strips(const char *raw, const char *expected) {
    assert_strips_bytes((AmSpan){raw, strlen(raw)}, (AmSpan){expected, strlen(expected)},
                        AM_PINYIN_VERIFIED);
}

static void assert_stays(const char *raw) {
    assert_strips(raw, raw);
}

static void assert_mode(AmPinyinMode mode, const char *raw, const char *expected) {
    assert_strips_bytes((AmSpan){raw, strlen(raw)}, (AmSpan){expected, strlen(expected)}, mode);
}

static void what_reads_as_the_hanzi_before_it_goes(void **state) {
    (void)state;
    assert_strips("禾川(héchuān)市(héchuānshì)发展(fāzhǎn)", "禾川市发展");
    assert_strips("运动(yùndòng)会", "运动会");
    assert_strips("運動(yùndòng)會", "運動會");
}

static void brackets_of_every_width_count(void **state) {
    (void)state;
    assert_strips("禾川（héchuān）", "禾川");
    assert_strips("禾川【héchuān】", "禾川");
    assert_strips("禾川[héchuān]", "禾川");
    assert_strips("禾川（héchuān)", "禾川");
}

static void the_ways_of_writing_a_syllable_are_one(void **state) {
    (void)state;
    assert_strips("策略(cèlüè)策略(cèlvè)策略(cèluè)", "策略策略策略");
    assert_strips("中国(ZHŌNGGUÓ)", "中国");
    assert_strips("中国(zhōngguŏ)", "中国");
    assert_strips("中国(zho\xCC\x84ngguo\xCC\x81)", "中国");
    assert_strips("中国(zhong1guo2)", "中国");
    assert_strips("中国(zhōng guó)", "中国");
    assert_strips("西安(xī'ān)", "西安");
    assert_strips("花儿(huār)", "花儿");
    assert_strips("汉(ㄏㄢˋ)字(ㄗˋ)", "汉字");
}

/* With enough text on both sides annotations are compared byte for byte; the verdict is the same.
 */
static void what_is_spelled_as_in_dictionaries_goes_too(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"禾川(héchuān)", "禾川"},
        {"禾川（héchuān）", "禾川"},
        {"禾川（héchuān)", "禾川"},
        {"禾川(héchuān)市(héchuānshì)", "禾川市"},
        {"長(cháng)長(zhǎng)策略(cèlüè)女(nǚ)", "長長策略女"},
        {"先生(xiānsheng)了(le)", "先生了"},
        {"广(guǎng)干(gān)", "广干"},
        {"禾川(héchuàn)", "禾川"},
        {"动(dǒng)", "动(dǒng)"},
        {"川(héchuān)", "川(héchuān)"},
        {"禾川(héchuān，旧名)", "禾川(héchuān，旧名)"},
        {"禾\xE5\xB7(chuān)", "禾\xE5\xB7(chuān)"},
        {"子(zi)", "子(zi)"},
        {"()", "()"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char raw[256];
        char clean[256];
        snprintf(raw, sizeof(raw), "本文说明：%s；后面还有一些没有注音的文字，足够长。",
                 cases[i][0]);
        snprintf(clean, sizeof(clean), "本文说明：%s；后面还有一些没有注音的文字，足够长。",
                 cases[i][1]);
        assert_strips(raw, clean);
    }
}

static void bopomofo_is_read_too(void **state) {
    (void)state;
    assert_strips("汉(ㄏㄢˋ)字(ㄗˋ)的(˙ㄉㄜ)书(ㄕㄨ)", "汉字的书");
    assert_strips("禾川(ㄏㄜˊㄔㄨㄢ)月(ㄩㄝˋ)用(ㄩㄥˋ)风(ㄈㄥ)翁(ㄨㄥ)", "禾川月用风翁");
    assert_strips("工资於(ㄍㄨㄥㄗㄩˊ)", "工资於");
    assert_strips("花兒(ㄏㄨㄚㄦ)", "花兒");
    assert_stays("漢(ㄏㄢˊ)波(ㄅ)");
}

static void tone_numbers_must_be_right(void **state) {
    (void)state;
    assert_strips("禾川(he2 chuan1)你好(ni2hao3)朋友(peng2you5)海(hai³)", "禾川你好朋友海");
    assert_strips("吕(lü3)绿(lu:4)女(nv3)", "吕绿女");
    assert_stays("禾川(he4chuan1)俄(E2)货币(M2)");
}

static void half_the_marks_may_be_wrong_but_not_all(void **state) {
    (void)state;
    assert_strips("国民(guómǐn)经济", "国民经济");
    assert_stays("国民(guǒmǐn)党");
    assert_stays("动(dǒng)帕帕(Pápa)阿里(Alí)"); /* no mark is right: a name may be meant */
    assert_stays("禾川(hechuān)");               /* neutral at the start of a word */
}

static void sandhi_and_neutral_tones_are_allowed(void **state) {
    (void)state;
    assert_strips("不要(bú yào)一样(yí yàng)", "不要一样");
    assert_strips("先生(xiānsheng)", "先生");
    assert_strips("你好(níhǎo)", "你好");
}

static void blanks_and_closing_quotes_may_lie_between(void **state) {
    (void)state;
    assert_strips("禾川 (héchuān)市", "禾川市");
    assert_strips("“飞鱼”(fēiyú)工程", "“飞鱼”工程");
}

static void doubled_nested_and_broken_ones_lose_what_is_verified(void **state) {
    (void)state;
    assert_strips("時(shí)(shí)間", "時間");
    assert_strips("時((shí))間", "時間");
    assert_strips("禾川(héchuān市长", "禾川市长");
    assert_strips("关注(zhù)(zhu)民生", "关注民生");
}

static void a_bracket_in_its_copy_goes_with_it(void **state) {
    (void)state;
    assert_strips("時(shí(shí))間", "時間");
    assert_strips("時（(shí)）間", "時間");
}

static void a_lost_half_is_told_from_a_gloss_with_content(void **state) {
    (void)state;
    assert_strips("時(shí，間(jiān)過", "時，間過");
    assert_strips("時(shí\n間", "時\n間");
    assert_stays("孟远(Mèngyuǎn，前402年—)");
    assert_stays("孟远(Mèngyuǎn生于前402年)");
    assert_stays("時(shíễ間");
}

static void a_text_full_of_annotations_loses_toneless_ones(void **state) {
    (void)state;
    assert_strips("我(wo)爱(ai)禾(he)川(chuan)山(shan)下(xia)水(shui)", "我爱禾川山下水");
    assert_strips("我(wǒ)爱(ài)禾(hé)川(chuan)山(shān)下(xià)流(liú)水(shuǐ)", "我爱禾川山下流水");
    assert_stays("我在西安(xian)看山");
}

static void letters_without_tones_need_a_reason_to_go(void **state) {
    (void)state;
    assert_strips("他的(de)书看了(le)", "他的书看了");
    assert_stays("子(zi)");
    assert_strips("桌子(zi)在(zài)这(zhè)里", "桌子在这里");
}

static void acronyms_names_and_formulas_stay(void **state) {
    (void)state;
    assert_stays("人工智能(AI)和国内生产总值(GDP)");
    assert_stays("的(DE)钠(Na)帕(Pa)货币(M2)臭氧(O3)");
    assert_stays("李(Li)西安(Xi'an)特斯拉(Tesla)苏丹(Sudan)抖音(douyin)");
    assert_stays("何塞(José)阮(Nguyễn)马里(Malí)");
    assert_stays("孔子(Kǒngzǐ,前551年)生产线(无人车间)");
    assert_stays("<ruby>汉<rt>hàn</rt></ruby>");
}

static void shape_takes_every_bracket_that_looks_like_pinyin(void **state) {
    (void)state;
    assert_mode(AM_PINYIN_SHAPE, "云泽(hàozi)市(AI)", "云泽市(AI)");
    assert_mode(AM_PINYIN_VERIFIED, "云泽(hàozi)市(AI)", "云泽(hàozi)市(AI)");
}

static void all_takes_toneless_words_and_bare_pinyin_too(void **state) {
    (void)state;
    assert_mode(AM_PINYIN_ALL, "西安(Xi'an)不bú过guò的(DE)", "西安不过的(DE)");
}

static void bare_pinyin_goes_word_by_word(void **state) {
    (void)state;
    assert_mode(AM_PINYIN_ALL, "禾川 Héchuān is a county, 禾川hé", "禾川 is a county, 禾川hé");
    assert_mode(AM_PINYIN_ALL, "不bú 过guò去了le", "不 过去了");
    assert_mode(AM_PINYIN_ALL, "卡OK卡ka拉la", "卡OK卡ka拉la");
}

static void what_was_cleaned_stays_as_it_is(void **state) {
    (void)state;
    assert_mode(AM_PINYIN_SHAPE, "甲[nǐ(hǎo)乙]丙", "甲[nǐ(hǎo)乙]丙");
    assert_mode(AM_PINYIN_SHAPE, "<ruby>汉<rt>(hàn)</rt></ruby>", "<ruby>汉<rt>(hàn)</rt></ruby>");
}

/* A text of many brackets is read once: walking back over what was cut takes no longer. */
static void many_annotations_after_one_character_join_to_one_cut(void **state) {
    (void)state;
    enum { COPIES = 20000 };
    static const char copy[] = "(hé)";
    AmArena arena;
    AmClean clean;
    size_t n = sizeof(copy) - 1;
    char *raw = malloc(3 + COPIES * n);
    assert_non_null(raw);
    memcpy(raw, "禾", 3);
    for (size_t i = 0; i < COPIES; i++) {
        memcpy(raw + 3 + i * n, copy, n);
    }
    am_arena_init(&arena, &plain);
    assert_int_equal(
        am_pinyin_strip(&arena, (AmSpan){raw, 3 + COPIES * n}, AM_PINYIN_VERIFIED, &clean), AM_OK);
    assert_int_equal(clean.text.n, 3);
    assert_int_equal(clean.n_cuts, 1);
    am_arena_free(&arena);
    free(raw);
}

/* The search for brackets looks at blocks; one must be found at every place in and between them. */
static void a_bracket_is_found_at_every_place(void **state) {
    (void)state;
    for (size_t n_before = 0; n_before < 200; n_before++) {
        char raw[256] = {0};
        char clean[256] = {0};
        memset(raw, 'x', n_before);
        memset(clean, 'x', n_before);
        strcat(raw, n_before % 2 == 0 ? "禾（hé）" : "禾(hé)");
        strcat(clean, "禾");
        assert_strips(raw, clean);
    }
}

static void a_text_without_annotations_is_not_copied(void **state) {
    (void)state;
    FailingAllocator memory = {.fail_at = 1};
    AmAllocator allocator = {.resize = failing_resize, .ctx = &memory};
    AmSpan raw = AM_SPAN("云泽市的人工智能(AI)企业（见附表）");
    AmArena arena;
    AmClean clean;
    am_arena_init(&arena, &allocator);
    assert_int_equal(am_pinyin_strip(&arena, raw, AM_PINYIN_VERIFIED, &clean), AM_OK);
    assert_ptr_equal(clean.text.z, raw.z);
    assert_int_equal(memory.calls, 0);
    am_arena_free(&arena);
}

static void any_bytes_are_survived(void **state) {
    (void)state;
    static const char nul[] = "禾\0川(hé\xFF(((\xE6\xB9";
    assert_strips_bytes((AmSpan){nul, sizeof(nul) - 1}, (AmSpan){nul, sizeof(nul) - 1},
                        AM_PINYIN_VERIFIED);
    assert_stays("");
    assert_stays("(");
    assert_stays("(hé");
}

static void the_way_back_leads_to_the_raw_text(void **state) {
    (void)state;
    static const char raw[] = "居全省第(dì)1位(wèi)。";
    AmArena arena;
    AmClean clean;
    size_t start;
    size_t end;
    am_arena_init(&arena, &plain);
    assert_int_equal(am_pinyin_strip(&arena, AM_SPAN(raw), AM_PINYIN_VERIFIED, &clean), AM_OK);
    am_clean_to_raw(&clean, 9, 16, &start, &end); /* 第1位 */
    assert_memory_equal(raw + start, "第(dì)1位", end - start);
    am_arena_free(&arena);
}

static void candidates_are_listed_with_their_verdict(void **state) {
    (void)state;
    static const char raw[] = "禾川(héchuān)市(héchuānshì)的西安(Xi'an)(AI)";
    AmArena arena;
    AmAnnotation *found;
    size_t n;
    am_arena_init(&arena, &plain);
    assert_int_equal(am_pinyin_list(&arena, AM_SPAN(raw), &found, &n), AM_OK);
    assert_true(n >= 3);
    assert_true(found[0].verified && found[1].verified && !found[2].verified);
    assert_int_equal(found[1].hanzi.n, strlen("禾川市"));
    assert_memory_equal(found[1].hanzi.z, "禾川市", found[1].hanzi.n);
    assert_memory_equal(found[1].pinyin.z, "héchuānshì", found[1].pinyin.n);
    am_arena_free(&arena);
}

static AmStatus strip_task(const AmAllocator *allocator) {
    AmArena arena;
    AmClean clean;
    am_arena_init(&arena, allocator);
    AmStatus status =
        am_pinyin_strip(&arena, AM_SPAN("禾川(héchuān)市(héchuānshì)"), AM_PINYIN_VERIFIED, &clean);
    am_arena_free(&arena);
    return status;
}

static AmStatus list_task(const AmAllocator *allocator) {
    AmArena arena;
    AmAnnotation *found;
    size_t n;
    am_arena_init(&arena, allocator);
    AmStatus status = am_pinyin_list(&arena, AM_SPAN("禾川(héchuān)市(héchuānshì)"), &found, &n);
    am_arena_free(&arena);
    return status;
}

static void running_out_of_memory_is_told(void **state) {
    (void)state;
    assert_survives_failures(strip_task);
    assert_survives_failures(list_task);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_reads_as_the_hanzi_before_it_goes),
        cmocka_unit_test(brackets_of_every_width_count),
        cmocka_unit_test(the_ways_of_writing_a_syllable_are_one),
        cmocka_unit_test(what_is_spelled_as_in_dictionaries_goes_too),
        cmocka_unit_test(bopomofo_is_read_too),
        cmocka_unit_test(tone_numbers_must_be_right),
        cmocka_unit_test(half_the_marks_may_be_wrong_but_not_all),
        cmocka_unit_test(sandhi_and_neutral_tones_are_allowed),
        cmocka_unit_test(blanks_and_closing_quotes_may_lie_between),
        cmocka_unit_test(doubled_nested_and_broken_ones_lose_what_is_verified),
        cmocka_unit_test(a_bracket_in_its_copy_goes_with_it),
        cmocka_unit_test(a_lost_half_is_told_from_a_gloss_with_content),
        cmocka_unit_test(a_text_full_of_annotations_loses_toneless_ones),
        cmocka_unit_test(letters_without_tones_need_a_reason_to_go),
        cmocka_unit_test(acronyms_names_and_formulas_stay),
        cmocka_unit_test(shape_takes_every_bracket_that_looks_like_pinyin),
        cmocka_unit_test(all_takes_toneless_words_and_bare_pinyin_too),
        cmocka_unit_test(bare_pinyin_goes_word_by_word),
        cmocka_unit_test(what_was_cleaned_stays_as_it_is),
        cmocka_unit_test(many_annotations_after_one_character_join_to_one_cut),
        cmocka_unit_test(a_bracket_is_found_at_every_place),
        cmocka_unit_test(a_text_without_annotations_is_not_copied),
        cmocka_unit_test(any_bytes_are_survived),
        cmocka_unit_test(the_way_back_leads_to_the_raw_text),
        cmocka_unit_test(candidates_are_listed_with_their_verdict),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
