/*
** test_number.c - numerals in running text (am_number_scan) and as a whole text
** (am_chinese_number).
*/
#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "number.h"

typedef struct WholeCase {
    const char *text;
    double value;
} WholeCase;

/* Copies the text to the heap without a NUL, so that ASan sees every read past its end. */
static bool whole_exact(const char *text, size_t n, AmNumeral *numeral) {
    char *copy = malloc(n == 0 ? 1 : n);
    assert_non_null(copy);
    memcpy(copy, text, n);
    bool found = am_chinese_number((AmSpan){copy, n}, numeral);
    free(copy);
    return found;
}

static void check_whole(const WholeCase *cases, size_t n) {
    for (size_t i = 0; i < n; i++) {
        AmNumeral numeral;
        if (!whole_exact(cases[i].text, strlen(cases[i].text), &numeral)) {
            fail_msg("%s was read as no numeral", cases[i].text);
        }
        double value = numeral.is_integer ? (double)numeral.integer : numeral.real;
        if (value != cases[i].value) {
            fail_msg("%s gave %.17g, not %.17g", cases[i].text, value, cases[i].value);
        }
        if (numeral.is_integer != (cases[i].value == floor(cases[i].value))) {
            fail_msg("%s: wrong type", cases[i].text);
        }
    }
}

#define CHECK_WHOLE(cases) check_whole(cases, sizeof(cases) / sizeof((cases)[0]))

static void test_plain_hanzi_numerals_have_their_value(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {"零", 0},
        {"〇", 0},
        {"一", 1},
        {"两", 2},
        {"九", 9},
        {"十", 10},
        {"十五", 15},
        {"一十五", 15},
        {"二十", 20},
        {"九十九", 99},
        {"百", 100},
        {"一百", 100},
        {"两百", 200},
        {"一百零七", 107},
        {"一百一十", 110},
        {"一百十二", 112},
        {"三百六十五", 365},
        {"百三", 130},
        {"百零二", 102},
        {"千", 1000},
        {"千五", 1500},
        {"一千零一", 1001},
        {"一千零二十", 1020},
        {"一千零十六", 1016},
        {"一千五十", 1050},
        {"两千零五", 2005},
        {"二千零零八", 2008},
        {"九千九百九十九", 9999},
        {"一万", 10000},
        {"十万", 1e5},
        {"十万零三", 100003},
        {"一万零二十", 10020},
        {"一万三百五十", 10350},
        {"七万八千九百", 78900},
        {"三十二万零四百", 320400},
        {"一百零一万一千", 1011000},
        {"四千零五万", 40050000},
        {"四千万零六千", 40006000},
        {"百万", 1e6},
        {"千万", 1e7},
        {"千亿", 1e11},
        {"一亿", 1e8},
        {"一亿零三百万", 103000000},
        {"一百零三亿零五", 10300000005.0},
        {"二十万亿", 2e13},
        {"八千三百亿〇二千一百", 830000002100.0},
        {"三亿四千五百六十七万八千九百零一", 345678901},
        {"十亿零六万零五百零六", 1000060506},
        {"五十万亿零三千一百万零二十四", 50000031000024.0},
        {"四万万", 4e8},
        {"一亿亿", 1e16},
        {"十万八千", 108000},
        {"一千一百一十一万亿", 1.111e15},
        {"六百一十二万三千亿零八十", 612300000000080.0 * 1.0 + 0},
        {"一兆", 1e12},
        {"五兆六十二亿四万五千二", 5006200045200.0},
        {"一万兆", 1e16},
        {"一京", 1e16},
        {"三京零一", 30000000000000001.0},
        {"廿", 20},
        {"廿二", 22},
        {"卅", 30},
        {"卅一", 31},
        {"卌五", 45},
        {"一百廿五", 125},
        {"俩", 2},
        {"仨", 3},
    };
    CHECK_WHOLE(cases);
}

static void test_banking_and_traditional_forms_count(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {"壹", 1},          {"贰", 2},
        {"叁", 3},          {"肆", 4},
        {"伍", 5},          {"陆", 6},
        {"柒", 7},          {"捌", 8},
        {"玖", 9},          {"拾", 10},
        {"壹佰贰拾", 120},  {"壹仟零肆", 1004},
        {"伍拾万", 500000}, {"叁仟柒佰亿", 370000000000.0},
        {"肆佰陸拾", 460},  {"貳萬參仟", 23000},
        {"叄拾億", 3e9},    {"兩千三百", 2300},
        {"一萬五", 15000},  {"三點五", 3.5},
        {"負三十二", -32},  {"五億零六", 500000006},
        {"倆千零一", 2001}, {"貮拾", 20},
        {"壹拾壹元整", 11}, {"叁佰圆整", 300},
        {"壱佰", 100},      {"壹万二千三百", 12300},
    };
    CHECK_WHOLE(cases);
}

static void test_spoken_short_forms_fill_the_next_place(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {"一万五", 15000},        {"三百五", 350},        {"两千六", 2600},
        {"九十二万四", 924000},   {"三亿二", 3.2e8},      {"两千三百五", 2350},
        {"一百八点五六", 180.56}, {"一千六点五", 1600.5}, {"四千二分之三", 3.0 / 4200},
        {"2万5", 25000},          {"三千万五", 30005000}, {"两万亿五", 2.5e12},
    };
    CHECK_WHOLE(cases);
}

static void test_digit_rows_read_digit_by_digit(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {"二〇二四", 2024},
        {"二○二四", 2024},
        {"一九◯五", 1905},
        {"一九八五", 1985},
        {"一一", 11},
        {"一二三", 123},
        {"零五", 5},
        {"二零一二", 2012},
        {"一七二零点一三四", 1720.134},
        {"贰零贰伍", 2025},
        {"一三五〇万", 13500000},
        {"幺三八", 138},
        {"八八", 88},
    };
    CHECK_WHOLE(cases);
}

static void test_decimals_are_rounded_once(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {"三点一四", 3.14},
        {"十五点七", 15.7},
        {"零点五", 0.5},
        {"点五", 0.5},
        {"零点零", 0},
        {"零点零零零零五", 0.00005},
        {"三点五亿", 350000000},
        {"一点二万", 12000},
        {"零点六万亿", 6e11},
        {"两千万点五五", 20000000.55},
        {"1.57", 1.57},
        {".5", 0.5},
        {"-.25", -0.25},
        {"4.800", 4.8},
        {"18,871,285,497.62", 18871285497.62},
        {"0.1", 0.1},
        {"2.675", 2.675},
        {"1.20万", 12000},
        {"一百点123", 100.123},
        {"９．９５", 9.95},
        {"三点一四一五九二六五三五八九七九三二三八四六", 3.141592653589793},
        {"0.30000000000000004", 0.30000000000000004},
        {"1点5", 1.5},
    };
    CHECK_WHOLE(cases);
}

static void test_fractions_and_percents_are_parts_of_one(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {"百分之三点五", 0.035},
        {"百分之百", 1},
        {"百分之一百", 1},
        {"百分之一百二十点五", 1.205},
        {"百分之15", 0.15},
        {"百分之１，１２３", 11.23},
        {"千分之一", 0.001},
        {"万分之三", 0.0003},
        {"百万分之二", 0.000002},
        {"三分之二", 2.0 / 3},
        {"四分之三", 0.75},
        {"二分之四", 2},
        {"一百分之二", 0.02},
        {"十分之一", 0.1},
        {"16分之5", 0.3125},
        {"负三分之一", -1.0 / 3},
        {"百分之负二", -0.02},
        {"负百分之五", -0.05},
        {"一又二分之一", 1.5},
        {"负一又二分之一", -1.5},
        {"3又一千分之23", 3.023},
        {"负３分之负一百五十", 50},
        {"25%", 0.25},
        {"-22.2％", -0.222},
        {"5‰", 0.005},
    };
    CHECK_WHOLE(cases);
}

static void test_digits_mix_with_multipliers(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {"1.2万", 12000},
        {"1,100万", 11000000},
        {"3千万", 3e7},
        {"2万5千", 25000},
        {"5亿1万4千6百", 500014600},
        {"200亿零四千230", 20000004230.0},
        {"100万三千", 1003000},
        {"4.78万亿", 4.78e12},
        {"10万万", 1e9},
        {"35.1亿", 3.51e9},
        {"1兆零三千", 1000000003000.0},
        {"１２３", 123},
        {"４，５６５", 4565},
        {"0", 0},
        {"007", 7},
        {"2百", 200},
        {"100万500", 1000500},
    };
    CHECK_WHOLE(cases);
}

static void test_signs_turn_the_value(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {"负二", -2},         {"负十", -10},
        {"-10.1万", -101000}, {"－5", -5},
        {"−7", -7},           {"+5", 5},
        {"＋八", 8},          {"正三", 3},
        {"-三点五", -3.5},    {"负一百二十八", -128},
        {"负零点一", -0.1},
    };
    CHECK_WHOLE(cases);
}

static void test_blanks_may_part_the_words_of_a_numeral(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {" 三十 ", 30},
        {"　八　", 8},
        {"\t12\n", 12},
        {"7 万5 千4 百", 75400},
        {"三千 九百 六十五", 3965},
        {"四百 点 五", 400.5},
        {"五 分之 一", 0.2},
        {"1000  万", 1e7},
    };
    CHECK_WHOLE(cases);
}

static void test_vague_characters_before_a_multiplier_keep_the_lower_bound(void **state) {
    (void)state;
    static const WholeCase cases[] = {
        {"十余万", 100000},   {"500余万", 5000000},    {"一千多万", 1e7},
        {"二十几万", 200000}, {"一百零几万", 1000000},
    };
    CHECK_WHOLE(cases);
}

static void test_texts_that_are_no_numeral_give_nothing(void **state) {
    (void)state;
    static const char *const cases[] = {
        "",
        " ",
        "一心一意",
        "三心二意",
        "统一",
        "一一得一",
        "十十",
        "百万百",
        "三百五万",
        "三百五万六百",
        "1,10万",
        "1,2345",
        "1.2.3",
        "10..1万",
        "10.1万零100",
        "百分之",
        "三分之",
        "分之一",
        "三点",
        "零点",
        "点零",
        "零点点",
        "零点零大",
        "点",
        "一万半",
        "半",
        "三个半",
        "万",
        "亿",
        "万万",
        "万亿",
        "几",
        "几十",
        "数百",
        "上千",
        "十几",
        "三百多",
        "两三",
        "七八十",
        "三五百",
        "十二三",
        "百十一",
        "十一十二",
        "十七十八",
        "壹佰贰拾佰",
        "一百零",
        "一万零",
        "零百",
        "一百零五十",
        "一千零三百",
        "两两",
        "三三两两",
        "五六万",
        "七八亿",
        "五百两",
        "一万两",
        "七七八八",
        "一五一十",
        "九九归一",
        "百分百",
        "第三",
        "三家",
        "abc",
        "1e5",
        "0x10",
        "1 000",
        "一 二",
        "--5",
        "+-5",
        "负",
        "-",
        "+",
        "5.",
        "5,",
        ",5",
        "1,,000",
        "百分之二三十",
        "三亿二亿",
        "一百二百",
        "5千6万千",
        "十万十",
        "二十十",
        "一亿万",
        "三沟",
        "千载",
        "一载",
        "三分之零分之一",
        "零分之一",
        "又",
        "一又",
        "一又二",
        "12%%",
        "%",
        "%5",
        "五%5",
        "一\xE4\xB8",
        "\xFF",
        "一百块",
        "3万5G",
        "五 六",
        "- 5",
        "1. 5",
        "万分",
        "一百一千",
        "点",
        "。",
        "一万五六",
        "壹贰拾",
        "俩俩",
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AmNumeral numeral;
        if (whole_exact(cases[i], strlen(cases[i]), &numeral)) {
            fail_msg("%s was read as a numeral: %.17g", cases[i], numeral.real);
        }
    }
    AmNumeral numeral;
    assert_false(am_chinese_number((AmSpan){NULL, 0}, &numeral));
    assert_false(whole_exact("三\0", 4, &numeral));
    assert_false(whole_exact("3\0"
                             "4",
                             3, &numeral));
}

static void test_integers_are_exact_up_to_64_bits(void **state) {
    (void)state;
    AmNumeral numeral;
    assert_true(am_chinese_number(AM_SPAN("9223372036854775807"), &numeral));
    assert_true(numeral.is_integer);
    assert_true(numeral.integer == INT64_MAX);
    assert_true(am_chinese_number(AM_SPAN("-9223372036854775808"), &numeral));
    assert_true(numeral.is_integer);
    assert_true(numeral.integer == INT64_MIN);
    assert_true(am_chinese_number(
        AM_SPAN("玖佰貳拾貳京參仟參佰柒拾貳兆零參佰陸拾捌億伍仟肆佰柒拾柒萬伍仟捌佰零柒"),
        &numeral));
    assert_true(numeral.is_integer);
    assert_true(numeral.integer == INT64_MAX);
    assert_true(am_chinese_number(AM_SPAN("9223372036854775808"), &numeral));
    assert_false(numeral.is_integer);
    assert_true(numeral.real == 9223372036854775808.0);
    assert_true(am_chinese_number(AM_SPAN("三十万零七十兆零四百三十亿零四百零一万"), &numeral));
    assert_true(numeral.integer == INT64_C(300070043004010000));
    assert_true(am_chinese_number(AM_SPAN("340282366920938463463374607431768211455"), &numeral));
    assert_true(numeral.real == 340282366920938463463374607431768211455.0);
}

typedef struct ScanCase {
    const char *text;
    const char *taken; /* NULL: no numeral begins here */
    double value;
    double value_max; /* same as value: no range */
} ScanCase;

static bool scan_exact(const char *text, size_t n, AmNumber *number) {
    char *copy = malloc(n == 0 ? 1 : n);
    assert_non_null(copy);
    memcpy(copy, text, n);
    bool found = am_number_scan(copy, copy + n, number);
    free(copy);
    return found;
}

static void check_scan(const ScanCase *cases, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const ScanCase *c = &cases[i];
        AmNumber number;
        bool found = scan_exact(c->text, strlen(c->text), &number);
        if (found != (c->taken != NULL)) {
            fail_msg("%s: %s", c->text, found ? "a numeral was found" : "no numeral was found");
        }
        if (!found) {
            continue;
        }
        if (number.n_bytes != strlen(c->taken)) {
            fail_msg("%s: took %.*s", c->text, (int)number.n_bytes, c->text);
        }
        double top = c->value_max == 0 ? c->value : c->value_max;
        if (number.value != c->value || number.value_max != top ||
            number.has_value_max != (top != c->value)) {
            fail_msg("%s: gave %.17g to %.17g", c->text, number.value, number.value_max);
        }
    }
}

#define CHECK_SCAN(cases) check_scan(cases, sizeof(cases) / sizeof((cases)[0]))

static void test_scan_takes_digits_with_their_multipliers(void **state) {
    (void)state;
    static const ScanCase cases[] = {
        {"12.5亿元", "12.5亿", 1.25e9, 0},
        {"18,871,285,497.62元", "18,871,285,497.62", 18871285497.62, 0},
        {"1,100万人", "1,100万", 1.1e7, 0},
        {"3.38亿", "3.38亿", 3.38e8, 0},
        {"7千万", "7千万", 7e7, 0},
        {"2万5千元", "2万5千", 25000, 0},
        {"1亿2千万", "1亿2千万", 1.2e8, 0},
        {"278万亿", "278万亿", 2.78e14, 0},
        {"12百万元", "12百万", 1.2e7, 0},
        {"1166.2千公顷", "1166.2千", 1166200, 0},
        {"１２３．５亿", "１２３．５亿", 1.235e10, 0},
        {"４７．15%", "４７．15", 47.15, 0},
        {"８２，２２５元", "８２，２２５", 82225, 0},
        {"1 万户", "1 万", 10000, 0},
        {"1  万户", "1", 1, 0},
        {"1 家", "1", 1, 0},
        {"2023 万科年报", "2023", 2023, 0},
        {"3.15", "3.15", 3.15, 0},
        {"3个亿元", "3个亿", 3e8, 0},
        {"1.57%", "1.57", 1.57, 0},
        {"0.07", "0.07", 0.07, 0},
        {"５", "５", 5, 0},
        {"3.5兆元", "3.5兆", 3.5e12, 0},
        {"5万科研人员", "5万", 50000, 0},
    };
    CHECK_SCAN(cases);
}

static void test_scan_leaves_commas_and_points_that_group_nothing(void **state) {
    (void)state;
    static const ScanCase cases[] = {
        {"12,3456", "12", 12, 0},
        {"1,10万", "1", 1, 0},
        {"12,345,67", "12,345", 12345, 0},
        {"3，三", "3", 3, 0},
        {"2019,2020", "2019", 2019, 0},
        {"0,123", "0", 0, 0},
        {"1.2.3", NULL, 0, 0},
        {"2024.5.1", NULL, 0, 0},
        {"5.", "5", 5, 0},
        {"5。", "5", 5, 0},
        {"12 345", "12", 12, 0},
        {"3,", "3", 3, 0},
        {".5", NULL, 0, 0},
        {"55-60", "55", 55, 0},
        {"1,234,567", "1,234,567", 1234567, 0},
    };
    CHECK_SCAN(cases);
}

static void test_scan_leaves_units_whole(void **state) {
    (void)state;
    static const ScanCase cases[] = {
        {"5千瓦", "5", 5, 0},
        {"5千瓦时", "5", 5, 0},
        {"5千米", "5", 5, 0},
        {"5千克", "5", 5, 0},
        {"500千伏", "500", 500, 0},
        {"90千卡", "90", 90, 0},
        {"2千焦", "2", 2, 0},
        {"8千字", "8", 8, 0},
        {"6千帕", "6", 6, 0},
        {"7千赫", "7", 7, 0},
        {"965百帕", "965", 965, 0},
        {"3兆瓦", "3", 3, 0},
        {"5兆赫", "5", 5, 0},
        {"5兆字节", "5", 5, 0},
        {"500兆宽带", "500", 500, 0},
        {"0.5百分点", "0.5", 0.5, 0},
        {"2024百强", "2024", 2024, 0},
        {"2024十大", "2024", 2024, 0},
        {"五千米", "五千", 5000, 0},
        {"三千瓦", "三千", 3000, 0},
        {"五百千伏", "五百", 500, 0},
        {"两百万千瓦", "两百万", 2e6, 0},
        {"三亿千瓦时", "三亿", 3e8, 0},
        {"三百兆瓦", "三百", 300, 0},
        {"1.5亿千瓦时", "1.5亿", 1.5e8, 0},
        {"2万5千瓦", "2万", 20000, 0},
        {"三成", "三", 3, 0},
        {"五折", "五", 5, 0},
        {"3毫米", "3", 3, 0},
        {"5百米", "5百", 500, 0},
    };
    CHECK_SCAN(cases);
}

static void test_scan_takes_vague_characters_along(void **state) {
    (void)state;
    static const ScanCase cases[] = {
        {"2000余场", "2000余", 2000, 0},
        {"2.9亿余元", "2.9亿余", 2.9e8, 0},
        {"137.3万余", "137.3万余", 1373000, 0},
        {"10余万", "10余万", 100000, 0},
        {"3万多人", "3万多", 30000, 0},
        {"20多家", "20多", 20, 0},
        {"30多亿", "30多亿", 3e9, 0},
        {"15多", "15", 15, 0},
        {"五多", "五", 5, 0},
        {"十几万", "十几万", 100000, 0},
        {"二十几", "二十几", 20, 0},
        {"十多亿", "十多亿", 1e9, 0},
        {"三十来个", "三十来", 30, 0},
        {"三十来自", "三十", 30, 0},
        {"10来人", "10来", 10, 0},
        {"2020来访", "2020", 2020, 0},
        {"百余家", "百余", 100, 0},
        {"千余名", "千余", 1000, 0},
        {"万余人", "万余", 10000, 0},
        {"七百余万", "七百余万", 7e6, 0},
        {"六亿三千多万", "六亿三千多万", 6.3e8, 0},
        {"3亿2千多万", "3亿2千多万", 3.2e8, 0},
        {"几十家", "几十", 10, 0},
        {"几百万", "几百万", 1e6, 0},
        {"数十亿", "数十亿", 1e9, 0},
        {"数百", "数百", 100, 0},
        {"上千家", "上千", 1000, 0},
        {"上百万", "上百万", 1e6, 0},
        {"上十大", NULL, 0, 0},
        {"上市", NULL, 0, 0},
        {"数据", NULL, 0, 0},
        {"几乎", NULL, 0, 0},
        {"几家", NULL, 0, 0},
        {"多家", NULL, 0, 0},
        {"12余姚", "12", 12, 0},
        {"1.5万多亿", "1.5万多亿", 1.5e12, 0},
        {"100多元", "100多", 100, 0},
        {"幾十億", "幾十億", 1e9, 0},
    };
    CHECK_SCAN(cases);
    AmNumber number;
    assert_true(scan_exact("2000余场", strlen("2000余场"), &number));
    assert_true(number.over);
    assert_int_equal(number.n_digits, 4);
    assert_true(scan_exact("2000场", strlen("2000场"), &number));
    assert_false(number.over);
}

static void test_scan_reads_neighbours_as_a_range(void **state) {
    (void)state;
    static const ScanCase cases[] = {
        {"两三年", "两三", 2, 3},
        {"三五百", "三五百", 300, 500},
        {"七八十个", "七八十", 70, 80},
        {"三五年", "三五", 3, 5},
        {"十二三岁", "十二三", 12, 13},
        {"二十七八岁", "二十七八", 27, 28},
        {"一百二三十家", "一百二三十", 120, 130},
        {"三万四五千", "三万四五千", 34000, 35000},
        {"两三百万", "两三百万", 2e6, 3e6},
        {"四五千", "四五千", 4000, 5000},
        {"一两个", "一两", 1, 2},
        {"五六万", "五六万", 50000, 60000},
        {"三亿四五千万", "三亿四五千万", 3.4e8, 3.5e8},
        {"百分之七八十", "百分之七八十", 70, 80},
        {"三四个", "三四", 3, 4},
        {"八九亿", "八九亿", 8e8, 9e8},
        {"一百二三", "一百二三", 120, 130},
        {"二八开", "二八", 28, 0},
    };
    CHECK_SCAN(cases);
}

static void test_scan_leaves_words_that_only_look_numeral(void **state) {
    (void)state;
    static const char *const words[] = {
        "一般工业",   "一些地方", "一样重要", "一直保持", "一起推进", "一定程度", "一致认为",
        "一旦发生",   "一切",     "一方面",   "一系列",   "一次性",   "一体推进", "一线城市",
        "一流",       "一手抓",   "一律",     "一向",     "一再",     "一并",     "千方百计",
        "万一",       "百姓",     "百货",     "百度",     "百科",     "千古",     "万科",
        "万达",       "亿万",     "三农",     "四川",     "三亚",     "五粮液",   "九江",
        "六安",       "十堰",     "万宁",     "百色",     "三明市",   "三门峡",   "五一假期",
        "十四五时期", "两会",     "两岸",     "零售",     "零部件",   "八达岭",   "十分",
        "百分点",     "千万不要", "陆军",     "伍家岗",   "拾金不昧", "零",       "二手房",
        "二维码",     "千瓦",     "百强县",   "两手抓",   "一点一滴", "统一",     "第三",
        "",           "正面",     "负责",
    };
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        AmNumber number;
        if (scan_exact(words[i], strlen(words[i]), &number)) {
            fail_msg("%s: took %.*s", words[i], (int)number.n_bytes, words[i]);
        }
    }
}

static void test_skip_steps_over_the_numeral_part_of_a_word(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t n;
    } cases[] = {
        {"十四五规划", 9}, {"千万不要", 6}, {"亿万人民", 6}, {"一般", 3},
        {"二十国集团", 6}, {"百分点", 3},   {"三百家", 0},   {"湖州", 0},
        {"12家", 0},       {"", 0},         {"上海", 0},     {"一九八五", 0},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const char *z = cases[i].text;
        assert_int_equal(am_number_skip(z, z + strlen(z)), cases[i].n);
    }
}

static void test_scan_takes_hanzi_numerals(void **state) {
    (void)state;
    static const ScanCase cases[] = {
        {"三百六十五天", "三百六十五", 365, 0},
        {"一万五千", "一万五千", 15000, 0},
        {"二百五十户", "二百五十", 250, 0},
        {"一亿零三百万元", "一亿零三百万", 1.03e8, 0},
        {"两个亿", "两个亿", 2e8, 0},
        {"廿八", "廿八", 28, 0},
        {"一九八五年", "一九八五", 1985, 0},
        {"二〇二四年", "二〇二四", 2024, 0},
        {"一二三产业", "一二三", 123, 0},
        {"三点五", "三点五", 3.5, 0},
        {"三点五亿", "三点五亿", 3.5e8, 0},
        {"三点五十分", "三", 3, 0},
        {"三点钟", "三", 3, 0},
        {"零点五", "零点五", 0.5, 0},
        {"十分钟", "十", 10, 0},
        {"五千家", "五千", 5000, 0},
        {"一百万一年", "一百万", 1e6, 0},
        {"三百五十多", "三百五十多", 350, 0},
        {"壹佰贰拾万", "壹佰贰拾万", 1.2e6, 0},
        {"三百陆军", "三百", 300, 0},
        {"二十一世纪", "二十一", 21, 0},
        {"百万元", "百万", 1e6, 0},
        {"万亿元", "万亿", 1e12, 0},
        {"千亿级", "千亿", 1e11, 0},
        {"亿元", "亿", 1e8, 0},
        {"十万十", "十万", 100000, 0},
        {"二〇二五十大", "二〇二五", 2025, 0},
        {"一百零零零零", "一百", 100, 0},
    };
    CHECK_SCAN(cases);
}

static void test_scan_reads_fractions_and_percents(void **state) {
    (void)state;
    static const struct {
        const char *text;
        AmNumberForm form;
        double value;
        size_t n;
    } cases[] = {
        {"百分之三点五的", AM_NUMBER_PERCENT, 3.5, 18},
        {"百分之百", AM_NUMBER_PERCENT, 100, 12},
        {"百分之35", AM_NUMBER_PERCENT, 35, 11},
        {"百分之十几", AM_NUMBER_PERCENT, 10, 15},
        {"三分之一强", AM_NUMBER_FRACTION, 1.0 / 3, 12},
        {"千分之一", AM_NUMBER_FRACTION, 0.001, 12},
        {"万分之三", AM_NUMBER_FRACTION, 0.0003, 12},
        {"十分之七", AM_NUMBER_FRACTION, 0.7, 12},
        {"5分之1", AM_NUMBER_FRACTION, 0.2, 8},
        {"三分之外", AM_NUMBER_PLAIN, 3, 3},
        {"负百分之二", AM_NUMBER_PERCENT, -2, 15},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AmNumber number;
        assert_true(scan_exact(cases[i].text, strlen(cases[i].text), &number));
        assert_int_equal(number.form, cases[i].form);
        assert_int_equal(number.n_bytes, cases[i].n);
        assert_true(number.value == cases[i].value);
    }
    AmNumber number;
    assert_false(scan_exact("百分之", 9, &number));
}

static void test_scan_counts_a_sign_only_before_a_digit(void **state) {
    (void)state;
    static const ScanCase cases[] = {
        {"-1.9%", "-1.9", -1.9, 0},  {"+43.4%", "+43.4", 43.4, 0}, {"－5", "－5", -5, 0},
        {"−3万", "−3万", -30000, 0}, {"＋8", "＋8", 8, 0},         {"负5", "负5", -5, 0},
        {"正5", "正5", 5, 0},        {"负三", "负三", -3, 0},      {"- 5", NULL, 0, 0},
        {"--5", NULL, 0, 0},         {"+三", NULL, 0, 0},          {"正一", NULL, 0, 0},
        {"-", NULL, 0, 0},           {"5-3", "5", 5, 0},
    };
    CHECK_SCAN(cases);
    AmNumber number;
    assert_true(scan_exact("-1.9%", 5, &number));
    assert_true(number.signed_ && number.decimal && !number.hanzi);
}

static void test_scan_says_how_a_numeral_is_written(void **state) {
    (void)state;
    AmNumber number;
    assert_true(scan_exact("万亿元", 9, &number));
    assert_true(number.bare && number.multiplied && number.hanzi);
    assert_true(scan_exact("3万家", 7, &number));
    assert_true(number.multiplied && !number.bare && !number.hanzi && number.n_digits == 1);
    assert_true(scan_exact("三百家", 9, &number));
    assert_true(number.hanzi && !number.multiplied && number.n_digits == 0);
    assert_true(scan_exact("3百家", 7, &number));
    assert_true(number.multiplied);
    assert_true(scan_exact("1,234家", 8, &number));
    assert_true(number.decimal && number.n_digits == 4);
    assert_true(scan_exact("百余家", 9, &number));
    assert_true(number.over && !number.bare);
}

static void test_a_comma_locale_changes_nothing(void **state) {
    (void)state;
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "ru_RU.UTF-8"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        setlocale(LC_ALL, names[i]);
    }
    AmNumeral numeral;
    assert_true(am_chinese_number(AM_SPAN("1234567890123456789.5"), &numeral));
    assert_true(numeral.real == 1234567890123456789.5);
    setlocale(LC_ALL, "C");
}

/* Texts of a million characters: read in one pass, the value within the range of a double. */
static void test_endless_numerals_are_linear_and_saturate(void **state) {
    (void)state;
    static const char *const pieces[] = {
        "9",  "九", "万",   "0",      "零",     "1,000", "一亿", "百",   "1.", "三分之",
        "几", "负", "1 万", "一百零", "百分之", "点五",  ",123", "两三", "余"};
    enum { TIMES = 200000 };
    for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
        size_t n = strlen(pieces[i]);
        char *text = malloc(n * TIMES);
        assert_non_null(text);
        for (size_t k = 0; k < TIMES; k++) {
            memcpy(text + k * n, pieces[i], n);
        }
        const char *end = text + n * TIMES;
        for (const char *z = text; z < end;) {
            AmNumber number;
            bool found = am_number_scan(z, end, &number);
            assert_true(!found || (number.n_bytes > 0 && number.n_bytes <= (size_t)(end - z)));
            assert_true(!found || (number.value <= DBL_MAX && number.value >= -DBL_MAX));
            z += found ? number.n_bytes : 1;
        }
        AmNumeral numeral;
        if (am_chinese_number((AmSpan){text, n * TIMES}, &numeral)) {
            assert_true(numeral.real <= DBL_MAX && numeral.real >= -DBL_MAX);
        }
        free(text);
    }
}

static uint32_t fuzz_next(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* Random rows of numeral characters and random bytes: no crash, spans inside the text, and what
** running text takes as a plain numeral the strict reader values the same. */
static void test_random_bytes_are_survived(void **state) {
    (void)state;
    static const char *const pieces[] = {
        "一", "二", "两", "三",   "五",   "八",   "零",       "〇",  "十", "百",
        "千", "万", "亿", "兆",   "点",   "分之", "百分之",   "余",  "多", "几",
        "来", "数", "上", "负",   "正",   "1",    "20",       "3.5", ",",  "，",
        ".",  " ",  "１", "元",   "个",   "壹",   "佰",       "廿",  "又", "%",
        "-",  "京", "沟", "\xE4", "\xB8", "\xFF", "\xF0\x9F", "",    "瓦", "般"};
    const size_t n_pieces = sizeof(pieces) / sizeof(pieces[0]);
    uint32_t seed = 20240523;
    size_t agreed = 0;
    for (int round = 0; round < 300000; round++) {
        char text[128];
        size_t n = 0;
        unsigned count = fuzz_next(&seed) % 9;
        for (unsigned i = 0; i < count; i++) {
            if (round % 5 == 0) {
                text[n++] = (char)(fuzz_next(&seed) & 0xFF);
                continue;
            }
            const char *piece = pieces[fuzz_next(&seed) % n_pieces];
            memcpy(text + n, piece, strlen(piece));
            n += strlen(piece);
        }
        AmNumeral numeral;
        AmNumber number;
        whole_exact(text, n, &numeral);
        if (!scan_exact(text, n, &number)) {
            continue;
        }
        assert_true(number.n_bytes > 0 && number.n_bytes <= n);
        assert_true(number.value_max >= number.value || number.signed_);
        bool plain =
            number.form == AM_NUMBER_PLAIN && !number.over && !number.has_value_max && !number.bare;
        if (plain && whole_exact(text, number.n_bytes, &numeral)) {
            agreed++;
            if (numeral.real != number.value &&
                !(numeral.is_integer && (double)numeral.integer == number.value)) {
                fail_msg("%.*s: %.17g and %.17g", (int)number.n_bytes, text, numeral.real,
                         number.value);
            }
        }
    }
    assert_true(agreed > 10000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_hanzi_numerals_have_their_value),
        cmocka_unit_test(test_banking_and_traditional_forms_count),
        cmocka_unit_test(test_spoken_short_forms_fill_the_next_place),
        cmocka_unit_test(test_digit_rows_read_digit_by_digit),
        cmocka_unit_test(test_decimals_are_rounded_once),
        cmocka_unit_test(test_fractions_and_percents_are_parts_of_one),
        cmocka_unit_test(test_digits_mix_with_multipliers),
        cmocka_unit_test(test_signs_turn_the_value),
        cmocka_unit_test(test_blanks_may_part_the_words_of_a_numeral),
        cmocka_unit_test(test_vague_characters_before_a_multiplier_keep_the_lower_bound),
        cmocka_unit_test(test_texts_that_are_no_numeral_give_nothing),
        cmocka_unit_test(test_integers_are_exact_up_to_64_bits),
        cmocka_unit_test(test_scan_takes_digits_with_their_multipliers),
        cmocka_unit_test(test_scan_leaves_commas_and_points_that_group_nothing),
        cmocka_unit_test(test_scan_leaves_units_whole),
        cmocka_unit_test(test_scan_takes_vague_characters_along),
        cmocka_unit_test(test_scan_reads_neighbours_as_a_range),
        cmocka_unit_test(test_scan_leaves_words_that_only_look_numeral),
        cmocka_unit_test(test_skip_steps_over_the_numeral_part_of_a_word),
        cmocka_unit_test(test_scan_takes_hanzi_numerals),
        cmocka_unit_test(test_scan_reads_fractions_and_percents),
        cmocka_unit_test(test_scan_counts_a_sign_only_before_a_digit),
        cmocka_unit_test(test_scan_says_how_a_numeral_is_written),
        cmocka_unit_test(test_a_comma_locale_changes_nothing),
        cmocka_unit_test(test_endless_numerals_are_linear_and_saturate),
        cmocka_unit_test(test_random_bytes_are_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
