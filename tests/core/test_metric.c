/*
** test_metric.c - figures: value, unit, kind, comparison, qualifier, and the name of the quantity.
*/
#include "facts_support.h"

static void a_level_is_named_by_the_phrase_before_it(void **state) {
    (void)state;
    assert_metrics("全市实现地区生产总值1456.1亿元。", "145610000000 元 level <地区生产总值>\n");
    assert_metrics("森林覆盖率达51.84%。", "51.84 % level <森林覆盖率>\n");
}

static void a_count_is_named_by_the_noun_after_it(void **state) {
    (void)state;
    assert_metrics("大会吸引26个国家参加。", "26 个 level <国家>\n");
    assert_metrics("下达1880亿元技改资金。", "188000000000 元 level <技改资金>\n");
}

static void a_change_keeps_the_name_said_before(void **state) {
    (void)state;
    assert_metrics("规上利润总额90亿元,同比增长10.4%。",
                   "9000000000 元 level <规上利润总额>\n10.4 % change [同比] <规上利润总额>\n");
}

static void falling_changes_are_negative(void **state) {
    (void)state;
    assert_metrics("单位能耗下降6.3%。", "-6.3 % change <单位能耗>\n");
    assert_metrics("毛利率较上年收窄4.4个百分点。", "-4.4 百分点 change [较上年] <毛利率>\n");
}

static void two_levels_of_one_quantity(void **state) {
    (void)state;
    assert_metrics("营收占比由2022年的32.2%提高至2024年的36.9%。",
                   "32.2 % level <营收占比>\n36.9 % level <营收占比>\n");
}

static void respectively_gives_each_change_its_own_name(void **state) {
    (void)state;
    assert_metrics("培育龙头企业31家,上市公司62家,分别较三年前增加5家、17家。",
                   "31 家 level <龙头企业>\n62 家 level <上市公司>\n"
                   "5 家 change [较三年前] <龙头企业>\n17 家 change [较三年前] <上市公司>\n");
}

static void a_list_of_names_meets_a_list_of_figures(void **state) {
    (void)state;
    assert_metrics(
        "城镇、农村居民人均可支配收入分别增长4.4%、5.8%。",
        "4.4 % change <城镇居民人均可支配收入>\n5.8 % change <农村居民人均可支配收入>\n");
}

static void a_unit_is_shared_by_a_list(void **state) {
    (void)state;
    assert_metrics("贷款利差、存款利差分别收窄4.4、2.1个百分点。",
                   "-4.4 百分点 change <贷款利差>\n-2.1 百分点 change <存款利差>\n");
}

static void ranges_are_one_fact(void **state) {
    (void)state;
    assert_metrics("预计净利润55-60亿元。", "5500000000..6000000000 元 level <净利润>\n");
    assert_metrics("利率下降3至5个百分点。", "-3..-5 百分点 change <利率>\n");
}

static void fractions_and_tenths_become_percent(void **state) {
    (void)state;
    assert_metrics("新能源车占比超三成。", "30 % level over <新能源车占比>\n");
    assert_metrics("用电量占全省四分之一。", "25 % level <用电量>\n");
}

static void doubling_is_a_change_of_100_percent(void **state) {
    (void)state;
    assert_metrics("产值翻一番。", "100 % change <产值>\n");
}

static void a_bound_inside_a_name_is_a_threshold(void **state) {
    (void)state;
    assert_metrics("10亿元以上制造业项目开工。", "1000000000 元 threshold over <制造业项目>\n");
    assert_metrics("产值过十亿元企业102家。",
                   "1000000000 元 threshold over <产值>\n102 家 level <产值过十亿元企业>\n");
}

static void qualifiers_stand_before_inside_or_after(void **state) {
    (void)state;
    assert_metrics("营收近40亿元。", "4000000000 元 level near <营收>\n");
    assert_metrics("演出2000余场。", "2000 场 level over <演出>\n");
    assert_metrics("自给率保持在80%以上。", "80 % level over <自给率>\n");
    assert_metrics("预算不超过300万元。", "3000000 元 level under <预算>\n");
}

static void comparison_with_a_whole_is_a_change(void **state) {
    (void)state;
    assert_metrics("外贸增速高于全国8.4个百分点。", "8.4 百分点 change [高于全国] <外贸增速>\n");
}

static void what_only_looks_like_a_figure_is_none(void **state) {
    (void)state;
    assert_metrics("2024年5月23日上午9时30分，5G基站、“161”机制、世界500强、G60。", "");
    assert_metrics("客队2:1取胜，历时5年，连续三年，第3次会议，前1%。", "");
    assert_metrics("电话010-55512345，三名儿童，一家公司，规模以上工业。", "");
}

static void three_quantities_meet_three_changes(void **state) {
    (void)state;
    assert_metrics("共检查船舶1.2万余艘次、车辆2万余辆次，旅客137.3万余人次，同比分别增加95.7%、5."
                   "6%、170.4%。",
                   "12000 艘次 level over <检查船舶>\n20000 辆次 level over <车辆>\n"
                   "1373000 人次 level over <旅客>\n95.7 % change [同比] <检查船舶>\n"
                   "5.6 % change [同比] <车辆>\n170.4 % change [同比] <旅客>\n");
}

static void converted_amounts_stand_in_brackets(void **state) {
    (void)state;
    assert_metrics("气价由60坚戈（约合人民币0.88元）提高到120坚戈（约合人民币1.5元）。",
                   "60 坚戈 level <气价>\n0.88 元 level about <气价>\n"
                   "120 坚戈 level <气价>\n1.5 元 level about <气价>\n");
}

static void digits_come_in_every_form(void **state) {
    (void)state;
    assert_metrics("营业收入18,871,285,497.62元。", "18871285497.6 元 level <营业收入>\n");
    assert_metrics("出口额１２．５亿元。", "1250000000 元 level <出口额>\n");
    assert_metrics("出口额 12.5 亿元。", "1250000000 元 level <出口额>\n");
    assert_metrics("出口额十二亿五千万元。", "1250000000 元 level <出口额>\n");
    assert_metrics("净利润-1.17亿元，营收增速-1.9%。",
                   "-117000000 元 level <净利润>\n-1.9 % change <营收增速>\n");
}

static void slashes_list_figures_of_one_quantity(void **state) {
    (void)state;
    assert_metrics("单季营收31.2亿元，同比+43.4%/+6.3%。",
                   "3120000000 元 level <单季营收>\n43.4 % change [同比] <单季营收>\n"
                   "6.3 % change [同比] <单季营收>\n");
}

static void one_change_said_of_two_gives_a_fact_for_each(void **state) {
    (void)state;
    assert_metrics("游客人次和旅游收入均增长8%。",
                   "8 % change <游客人次>\n8 % change <旅游收入>\n");
}

static void a_share_knows_its_whole(void **state) {
    (void)state;
    AmEngine *engine = NULL;
    AmArticle *article = NULL;
    AmError error;
    static const char text[] = "林地面积3.8万亩，占全市的8.9%。";
    assert_int_equal(am_engine_new(&facts_allocator, &engine, &error), AM_OK);
    assert_int_equal(
        am_article_parse(engine, NULL, AM_SPAN(text), AM_PARSE_FACTS, &article, &error), AM_OK);
    assert_int_equal(article->n_metrics, 2);
    assert_memory_equal(article->metrics[1].base.z, "全市", strlen("全市"));
    am_article_free(article);
    am_engine_free(engine);
}

static void assert_subjects(const char *text, const char *expected) {
    AmEngine *engine = NULL;
    AmArticle *article = NULL;
    AmError error;
    FactsText out = {.n = 0};
    assert_int_equal(am_engine_new(&facts_allocator, &engine, &error), AM_OK);
    assert_int_equal(am_article_parse(engine, NULL, (AmSpan){text, strlen(text)}, AM_PARSE_FACTS,
                                      &article, &error),
                     AM_OK);
    for (size_t i = 0; i < article->n_metrics; i++) {
        facts_print_span(&out, article->metrics[i].fact.subject);
        facts_print(&out, " ");
    }
    assert_string_equal(out.z, expected);
    am_article_free(article);
    am_engine_free(engine);
}

static void the_subject_is_carried_and_the_whole_city_is_the_one_named_first(void **state) {
    (void)state;
    assert_subjects(
        "记者从禾川市统计局获悉，上半年，全市外贸总额90亿元，增长5%；我国外贸总额20万亿元。",
        "禾川市 禾川市 我国 ");
    assert_subjects(
        "禾川市经济稳中有进\n\n一季度，工业增加值增长5%，总量达90亿元。\n\n投资增长8%。",
        "禾川市 禾川市 禾川市 ");
    assert_subjects("外贸总额90亿元。", "- ");
}

static void unknown_measure_words_are_found_where_a_figure_is_expected(void **state) {
    (void)state;
    assert_metrics("全村种植小麦达300畈，", "300 畈 level <种植小麦>\n");
    assert_metrics("请转8801龘，", "");
}

static void durations_count_where_they_are_what_is_measured(void **state) {
    (void)state;
    assert_metrics("通关时间压缩至3小时。", "3 小时 level <通关时间>\n");
    assert_metrics("工程历时5年，3天后验收，28亿年前成岩。", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_is_named_by_the_phrase_before_it),
        cmocka_unit_test(a_count_is_named_by_the_noun_after_it),
        cmocka_unit_test(a_change_keeps_the_name_said_before),
        cmocka_unit_test(falling_changes_are_negative),
        cmocka_unit_test(two_levels_of_one_quantity),
        cmocka_unit_test(respectively_gives_each_change_its_own_name),
        cmocka_unit_test(a_list_of_names_meets_a_list_of_figures),
        cmocka_unit_test(a_unit_is_shared_by_a_list),
        cmocka_unit_test(ranges_are_one_fact),
        cmocka_unit_test(fractions_and_tenths_become_percent),
        cmocka_unit_test(doubling_is_a_change_of_100_percent),
        cmocka_unit_test(a_bound_inside_a_name_is_a_threshold),
        cmocka_unit_test(qualifiers_stand_before_inside_or_after),
        cmocka_unit_test(comparison_with_a_whole_is_a_change),
        cmocka_unit_test(three_quantities_meet_three_changes),
        cmocka_unit_test(converted_amounts_stand_in_brackets),
        cmocka_unit_test(digits_come_in_every_form),
        cmocka_unit_test(slashes_list_figures_of_one_quantity),
        cmocka_unit_test(one_change_said_of_two_gives_a_fact_for_each),
        cmocka_unit_test(a_share_knows_its_whole),
        cmocka_unit_test(the_subject_is_carried_and_the_whole_city_is_the_one_named_first),
        cmocka_unit_test(unknown_measure_words_are_found_where_a_figure_is_expected),
        cmocka_unit_test(durations_count_where_they_are_what_is_measured),
        cmocka_unit_test(what_only_looks_like_a_figure_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
