/*
** test_metric.c - figures: value, unit, kind, comparison, qualifier, and the name of the quantity.
*/
#include "facts_support.h"

static void a_level_is_named_by_the_phrase_before_it(void **state) {
    (void)state;
    assert_metrics("全市实现地区生产总值873.4亿元。", "87340000000 元 level <地区生产总值>\n");
    assert_metrics("湿地保护率达63.27%。", "63.27 % level <湿地保护率>\n");
}

static void a_count_is_named_by_the_noun_after_it(void **state) {
    (void)state;
    assert_metrics("展会吸引31个国家参加。", "31 个 level <国家>\n");
    assert_metrics("下达120亿元技改资金。", "12000000000 元 level <技改资金>\n");
}

static void a_change_keeps_the_name_said_before(void **state) {
    (void)state;
    assert_metrics("冷链营业收入90亿元,同比增长9.7%。",
                   "9000000000 元 level <冷链营业收入>\n9.7 % change [同比] <冷链营业收入>\n");
}

static void falling_changes_are_negative(void **state) {
    (void)state;
    assert_metrics("单位水耗下降7.1%。", "-7.1 % change <单位水耗>\n");
    assert_metrics("毛利率较上年收窄3.9个百分点。", "-3.9 百分点 change [较上年] <毛利率>\n");
}

static void what_is_compared_with_may_be_a_counted_time(void **state) {
    (void)state;
    assert_metrics("最新净值1.67元，较上一交易日下跌0.63%。",
                   "1.67 元 level <最新净值>\n-0.63 % change [较上一交易日] <最新净值>\n");
}

static void a_multiple_needs_its_verb(void **state) {
    (void)state;
    assert_metrics("经过一番努力，产值翻了一番。", "100 % change <产值>\n");
}

static void a_place_that_opens_the_name_of_an_institution_stays(void **state) {
    (void)state;
    assert_metrics("湖南银行净利差2.46%。", "2.46 % level <湖南银行净利差>\n");
    assert_metrics("青岛港集装箱吞吐量增长4.8%。", "4.8 % change <青岛港集装箱吞吐量>\n");
    assert_metrics("湖南银行业存款余额增长5%。", "5 % change <银行业存款余额>\n");
    assert_metrics("湖南财政收入增长5%。", "5 % change <财政收入>\n");
}

static void a_span_of_time_is_no_part_of_a_name(void **state) {
    (void)state;
    assert_metrics("力争三年内旅游总收入翻一番。", "100 % change <旅游总收入>\n");
    assert_metrics("10天之内签约额突破90万元。", "900000 元 level over <签约额>\n");
    assert_metrics("游客人数两年内突破90万人次。", "900000 人次 level over <游客人数>\n");
    assert_metrics("推动库容在五年内增加12%。", "12 % change <库容>\n");
}

static void a_span_of_time_that_says_which_ones_is_part_of_a_name(void **state) {
    (void)state;
    assert_metrics("一年内到期的债务12亿元。", "1200000000 元 level <一年内到期的债务>\n");
    assert_metrics("1年以内茶叶库存占比61.5%。", "61.5 % level <1年以内茶叶库存占比>\n");
}

static void two_levels_of_one_quantity(void **state) {
    (void)state;
    assert_metrics("出口占比由2021年的18.4%提高至2023年的22.7%。",
                   "18.4 % level <出口占比>\n22.7 % level <出口占比>\n");
}

static void from_and_down_to_are_two_levels(void **state) {
    (void)state;
    assert_metrics("空置率从9.4%降到7.8%。", "9.4 % level <空置率>\n7.8 % level <空置率>\n");
}

static void times_are_a_ratio_and_tenths_of_a_price_stay_a_discount(void **state) {
    (void)state;
    assert_metrics("销量是去年的3倍。", "3 倍 level <销量>\n");
    assert_metrics("渔货价格打八折。", "8 折 level <渔货价格>\n");
}

static void respectively_gives_each_change_its_own_name(void **state) {
    (void)state;
    assert_metrics("培育种业企业18家,冷链企业44家,分别较两年前增加3家、9家。",
                   "18 家 level <种业企业>\n44 家 level <冷链企业>\n"
                   "3 家 change [较两年前] <种业企业>\n9 家 change [较两年前] <冷链企业>\n");
}

static void a_list_of_names_meets_a_list_of_figures(void **state) {
    (void)state;
    assert_metrics("东岸、西岸港区集装箱吞吐量分别增长3.1%、4.7%。",
                   "3.1 % change <东岸港区集装箱吞吐量>\n4.7 % change <西岸港区集装箱吞吐量>\n");
}

static void a_unit_is_shared_by_a_list(void **state) {
    (void)state;
    assert_metrics("贷款利差、存款利差分别收窄3.6、1.8个百分点。",
                   "-3.6 百分点 change <贷款利差>\n-1.8 百分点 change <存款利差>\n");
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
    assert_metrics("5亿元以上物流项目开工。", "500000000 元 threshold over <物流项目>\n");
    assert_metrics("营收过五亿元企业37家。",
                   "500000000 元 threshold over <营收>\n37 家 level <营收过五亿元企业>\n");
}

static void qualifiers_stand_before_inside_or_after(void **state) {
    (void)state;
    assert_metrics("营收近40亿元。", "4000000000 元 level near <营收>\n");
    assert_metrics("演出2000余场。", "2000 场 level over <演出>\n");
    assert_metrics("完好率保持在90%以上。", "90 % level over <完好率>\n");
    assert_metrics("预算不超过300万元。", "3000000 元 level under <预算>\n");
}

static void comparison_with_a_whole_is_a_change(void **state) {
    (void)state;
    assert_metrics("外贸增速高于全国6.2个百分点。", "6.2 百分点 change [高于全国] <外贸增速>\n");
}

static void what_only_looks_like_a_figure_is_none(void **state) {
    (void)state;
    assert_metrics("2024年5月23日上午9时30分，5G基站、“272”机制、世界500强、G25。", "");
    assert_metrics("客队2:1取胜，历时5年，连续三年，第3次会议，前1%。", "");
    assert_metrics("电话010-55512345，三名儿童，一家公司，规模以上工业。", "");
}

static void three_quantities_meet_three_changes(void **state) {
    (void)state;
    assert_metrics("共查验渔船3.4万余艘次、货车5万余辆次，船员26.8万余人次，"
                   "同比分别增加12.3%、4.5%、61.9%。",
                   "34000 艘次 level over <查验渔船>\n50000 辆次 level over <货车>\n"
                   "268000 人次 level over <船员>\n12.3 % change [同比] <查验渔船>\n"
                   "4.5 % change [同比] <货车>\n61.9 % change [同比] <船员>\n");
}

static void converted_amounts_stand_in_brackets(void **state) {
    (void)state;
    assert_metrics("票价由40卢布（约合人民币3.2元）提高到55卢布（约合人民币4.4元）。",
                   "40 卢布 level <票价>\n3.2 元 level about <票价>\n"
                   "55 卢布 level <票价>\n4.4 元 level about <票价>\n");
}

static void digits_come_in_every_form(void **state) {
    (void)state;
    assert_metrics("营业收入26,304,918,775.08元。", "26304918775.1 元 level <营业收入>\n");
    assert_metrics("出口额１２．５亿元。", "1250000000 元 level <出口额>\n");
    assert_metrics("出口额 12.5 亿元。", "1250000000 元 level <出口额>\n");
    assert_metrics("出口额十二亿五千万元。", "1250000000 元 level <出口额>\n");
    assert_metrics("净利润-2.36亿元，营收增速-3.4%。",
                   "-236000000 元 level <净利润>\n-3.4 % change <营收增速>\n");
}

static void slashes_list_figures_of_one_quantity(void **state) {
    (void)state;
    assert_metrics("单季营收31.2亿元，同比+18.2%/+5.4%。",
                   "3120000000 元 level <单季营收>\n18.2 % change [同比] <单季营收>\n"
                   "5.4 % change [同比] <单季营收>\n");
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
    static const char text[] = "湿地面积3.8万亩，占全市的8.4%。";
    assert_int_equal(am_engine_new(&plain, &engine, &error), AM_OK);
    assert_int_equal(
        am_article_parse(engine, NULL, AM_SPAN(text), AM_PARSE_FACTS, &article, &error), AM_OK);
    assert_int_equal(article->n_metrics, 2);
    assert_memory_equal(article->metrics[1].base.z, "全市", strlen("全市"));
    am_article_free(article);
    am_engine_free(engine);
}

static void what_befell_people_names_their_count(void **state) {
    (void)state;
    assert_metrics("事件造成包括司机在内3人死亡，另有6人受伤。",
                   "3 人 level <死亡>\n6 人 level <受伤>\n");
    assert_metrics("死亡人数升至36人。", "36 人 level <死亡人数>\n");
}

static void a_comparison_may_hold_a_superlative(void **state) {
    (void)state;
    assert_metrics("全市茶园面积比历史最高水平增加了百分之四十。",
                   "40 % change [比历史最高水平] <茶园面积>\n");
    assert_metrics("调档线高出全省平均线12分。", "12 分 change [高出全省平均线] <调档线>\n");
}

static void assert_subjects(const char *text, const char *expected) {
    AmEngine *engine = NULL;
    AmArticle *article = NULL;
    AmError error;
    FactsText out = {.n = 0};
    assert_int_equal(am_engine_new(&plain, &engine, &error), AM_OK);
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
    assert_metrics("工程历时5年，3天后验收，9亿年前成岩。", "");
}

static void marks_before_a_name_are_no_part_of_it(void **state) {
    (void)state;
    assert_metrics("（一）茶业支出为8亿元。", "800000000 元 level <茶业支出>\n");
    assert_metrics("2）茶叶毛利率为3.2%。", "3.2 % level <茶叶毛利率>\n");
    assert_metrics(
        "管理费用率为3.32%（+0.21pct）、财务费用率为0.06%。",
        "3.32 % level <管理费用率>\n0.21 pct change <管理费用率>\n0.06 % level <财务费用率>\n");
}

static void a_change_may_be_told_in_two_characters_or_by_a_sign(void **state) {
    (void)state;
    assert_metrics("茶企营收同减3.27%，净利环增5.1%。",
                   "-3.27 % change [同] <茶企营收>\n5.1 % change [环] <净利>\n");
    assert_metrics("茶价增速较1-3月-2.0pct。", "-2 pct change [较1-3月] <茶价增速>\n");
    assert_metrics("股价较最高点跌去60%。", "-60 % change [较最高点] <股价>\n");
}

static void a_verb_may_stand_before_the_name_of_what_changes(void **state) {
    (void)state;
    assert_metrics("机构上调2019年茶业EPS 4%至0.96元。",
                   "4 % change <茶业EPS>\n0.96 元 level <茶业EPS>\n");
    assert_metrics("客户单产不断增长（+52.9%）。", "52.9 % change <客户单产>\n");
    assert_metrics("红茶降价2-3元。", "-2..-3 元 change <红茶>\n");
}

static void who_did_it_is_no_name(void **state) {
    (void)state;
    assert_metrics("秦越以场均22.1分成为得分王。", "22.1 分 level <->\n");
    assert_metrics("净买入1.7亿元，该股收盘上涨0.07%。",
                   "170000000 元 level <净买入>\n0.07 % change <->\n");
    assert_metrics("公司股价下跌3%，该股跌2%。", "-3 % change <股价>\n-2 % change <股价>\n");
    assert_metrics("上证综指以3155.04点报收。", "3155.04 点 level <上证综指>\n");
    assert_metrics("茶企拟转让2%股份。", "2 % level <股份>\n");
    assert_metrics("山东全省茶林面积3万亩。", "30000 亩 level <茶林面积>\n");
}

static void what_was_expected_completes_the_name(void **state) {
    (void)state;
    assert_metrics("7月茶价指数同比上涨3.2%，预期3.3%，前值3.0%。",
                   "3.2 % change [同比] <茶价指数>\n3.3 % level <茶价指数预期>\n"
                   "3 % level <茶价指数前值>\n");
    assert_metrics("茶业基金规模为6.1亿元，最新净值1.6765，较上一交易日下跌0.63%。",
                   "610000000 元 level <茶业基金规模>\n-0.63 % change [较上一交易日] <最新净值>\n");
}

static void a_decimal_may_begin_like_the_word_for_a_bit(void **state) {
    (void)state;
    assert_metrics("机制糖产量增长一点八倍。", "1.8 倍 change <机制糖产量>\n");
    assert_metrics("茶园面积一点五亩。", "1.5 亩 level <茶园面积>\n");
    assert_metrics("茶价高一点也好，产量是3吨。", "3 吨 level <产量>\n");
    assert_metrics("茶价一点一点地高了，这是一点两地的茶。", "");
}

static void blanks_may_part_the_characters_of_a_number(void **state) {
    (void)state;
    assert_metrics("茶价上涨8 ．8 ％。", "8.8 ％ change <茶价>\n");
    assert_metrics("茶园面积达到1 7 ．5 万亩。", "175000 亩 level <茶园面积>\n");
    assert_metrics("茶农占1 0 ．0 6 ‰。", "10.06 ‰ level <茶农>\n");
    assert_metrics("茶机普及率达到8 5 ％以上。", "85 ％ level over <茶机普及率>\n");
    assert_metrics("共培养茶师6 8 7 万人。", "6870000 人 level <培养茶师>\n");
    assert_metrics("茶园增加到2 2 平方米。", "22 平方米 level <茶园>\n");
    assert_metrics("第12 3 ％的茶园。", "3 ％ level <茶园>\n");
    assert_metrics("成千上万只天鹅飞来。", "");
}

static void adverbs_and_times_round_a_figure_name_nothing(void **state) {
    (void)state;
    assert_metrics("居民人均可支配收入实际增长6.3%。", "6.3 % change <居民人均可支配收入>\n");
    assert_metrics("对应PE为14倍。", "14 倍 level <PE>\n");
    assert_metrics("茶叶合格率由原来的43%提高到61%。",
                   "43 % level <茶叶合格率>\n61 % level <茶叶合格率>\n");
    assert_metrics("早盘下探3118.71点后沪指震荡回升。", "3118.71 点 level <->\n");
}

static void the_firm_is_no_part_of_what_it_earns(void **state) {
    (void)state;
    assert_metrics("云泽2022中报显示，公司主营收入1.71亿元。", "171000000 元 level <主营收入>\n");
    assert_metrics("2021年三季报公司销售费用率为9.09%。", "9.09 % level <销售费用率>\n");
    assert_metrics("公司有息负债规模为20亿元。", "2000000000 元 level <有息负债规模>\n");
    assert_metrics("公司债利率为4.5%。", "4.5 % level <公司债利率>\n");
}

static void where_something_is_counted_does_not_name_it(void **state) {
    (void)state;
    assert_metrics("在马尼拉和雅加达的16支队伍里面，没有茶队。", "16 支 level <队伍>\n");
    assert_metrics("在联赛中打进29球。", "29 球 level <->\n");
}

static void words_that_only_lead_to_a_figure(void **state) {
    (void)state;
    assert_metrics("清单条目从最初的190项减到27项。",
                   "190 项 level <清单条目>\n27 项 level <清单条目>\n");
    assert_metrics("全年收入实现115.76亿元，Q1单季度为18.28亿元。",
                   "11576000000 元 level <收入>\n1828000000 元 level <收入>\n");
    assert_metrics("可减排二氧化碳约86万吨。", "860000 吨 level about <减排二氧化碳>\n");
    assert_metrics("设置1000床规模的方舱及附属用房。", "1000 床 level <方舱及附属用房>\n");
    assert_metrics("产值跨越3个千亿元台阶，达到1.5万亿元。",
                   "3 个 level over <产值>\n1.5e+12 元 level <产值>\n");
}

static void letters_of_a_comparison_end_a_name(void **state) {
    (void)state;
    assert_metrics("归母净利润2.04亿元/yoy+139.71%，扣非归母净利润1.84亿元/yoy+137.78%。",
                   "204000000 元 level <归母净利润>\n139.71 % change [yoy] <归母净利润>\n184000000 "
                   "元 level <扣非归母净利润>\n137.78 % change [yoy] <扣非归母净利润>\n");
}

static void the_distance_is_what_is_measured(void **state) {
    (void)state;
    assert_metrics("它是一颗距离地球约440多光年的系外行星。", "440 光年 level about <距离>\n");
}

static void what_is_cut_may_stand_after_the_share(void **state) {
    (void)state;
    assert_metrics("淘汰所有茶炉，并减少70%茶叶发电。", "-70 % change <茶叶发电>\n");
}

static void winners_are_counted_by_their_title(void **state) {
    (void)state;
    assert_metrics("培养运动员及教练312人，其中奥运冠军73人。",
                   "312 人 level <培养运动员及教练>\n73 人 level <奥运冠军>\n");
}

static void two_digits_before_a_firm_are_a_year(void **state) {
    (void)state;
    assert_metrics("毛利率略有下滑：20年公司营业快速增长主要由于茶叶销量提升。", "");
}

static void a_range_that_shares_a_multiplier_is_exact(void **state) {
    (void)state;
    assert_metrics("预计净利润达3.48-4.15亿元。", "348000000..415000000 元 level <净利润>\n");
    assert_metrics("充电费用总规模0.66-1.13万亿元。",
                   "660000000000..1.13e+12 元 level <充电费用总规模>\n");
}

static void points_are_no_rate_of_change(void **state) {
    (void)state;
    assert_metrics("纳指涨143.48点，涨幅为1.05%，报13788.33点。",
                   "143.48 点 change <纳指>\n1.05 % level <纳指涨幅>\n13788.33 点 level <->\n");
}

static void hours_and_arguments_are_no_points(void **state) {
    (void)state;
    assert_metrics("从1月14日起，茶馆将在23点关闭。", "");
    assert_metrics("茶企扭亏主要有三点，用户规模的增长等。", "");
    assert_metrics("沪指下跌三点。", "-3 点 change <沪指>\n");
}

static void a_dot_may_end_a_unit(void **state) {
    (void)state;
    assert_metrics("销售费用率同比下降0.6pct.、0.8pct.，环比下降0.1pct.。",
                   "-0.6 pct change [同比] <销售费用率>\n-0.8 pct change [同比] <销售费用率>\n-0.1 "
                   "pct change [环比] <销售费用率>\n");
}

static void a_share_may_be_followed_by_its_name(void **state) {
    (void)state;
    assert_metrics("目前，禾川占全球茶机市场约10%的市场份额。", "10 % level about <市场份额>\n");
}

static void digits_of_a_year_are_no_part_of_a_name(void **state) {
    (void)state;
    assert_metrics("公司预计2020净利润为3亿元。", "300000000 元 level <净利润>\n");
    assert_metrics("1H19年茶业务营收339.8亿元。", "33980000000 元 level <茶业务营收>\n");
    assert_metrics("2022届毕业生就业满意度为84%。", "84 % level <2022届毕业生就业满意度>\n");
}

static void what_follows_a_count_ends_with_its_noun(void **state) {
    (void)state;
    assert_metrics("支持5000家以上专精特新企业高质量发展。", "5000 家 level over <专精特新企业>\n");
    assert_metrics("60微米超薄玻璃柔韧性更差。", "60 微米 level <超薄玻璃柔韧性>\n");
}

static void a_contraction_falls(void **state) {
    (void)state;
    assert_metrics("政府支出收缩7.1%。", "-7.1 % change <政府支出>\n");
}

static void lines_to_keep_are_no_figures(void **state) {
    (void)state;
    assert_metrics("严格落实戴口罩、“1米线”等措施。", "");
}

static void two_bases_go_to_two_figures(void **state) {
    (void)state;
    assert_metrics("四季度茶叶价格环比、同比分别上涨18.3%、16.1%。",
                   "18.3 % change [环比] <茶叶价格>\n16.1 % change [同比] <茶叶价格>\n");
    assert_metrics("茶叶净利率24.7%，同比、环比分别下滑2.3pct、0.6pct。",
                   "24.7 % level <茶叶净利率>\n-2.3 pct change [同比] <茶叶净利率>\n-0.6 pct "
                   "change [环比] <茶叶净利率>\n");
    assert_metrics("茶叶价格同比、环比上涨18.3%。", "18.3 % change [同比、环比] <茶叶价格>\n");
}

static void verbs_and_pronouns_at_the_edge_name_nothing(void **state) {
    (void)state;
    assert_metrics("法院判处罚金，并处罚金人民币1000元。", "1000 元 level <罚金>\n");
    assert_metrics("并处置隐患186处。", "186 处 level <隐患>\n");
    assert_metrics("茶市收益率走高达到5.04%。", "5.04 % level <茶市收益率>\n");
    assert_metrics("茶市收入增长达到5%。", "5 % level <茶市收入增长>\n");
    assert_metrics("按50亿元的销售额测算，渗透率仅为0.75%。",
                   "5000000000 元 level <销售额>\n0.75 % level <渗透率>\n");
    assert_metrics("云计算收入5亿元。", "500000000 元 level <云计算收入>\n");
    assert_metrics("授予价格21.68元/股、数量595.72万股。",
                   "21.68 元/股 level <价格>\n5957200 股 level <数量>\n");
    assert_metrics("每股1.13港元按其各自的比例配售。", "1.13 港元 level <->\n");
    assert_metrics("渠道收入回归10亿元。", "1000000000 元 level <渠道收入>\n");
    assert_metrics("6.9亿元计入资本公积。", "690000000 元 level <计入资本公积>\n");
    assert_metrics("茶园面积12万亩。", "120000 亩 level <茶园面积>\n");
}

static void brackets_do_not_part_a_list_after_respectively(void **state) {
    (void)state;
    assert_metrics("公司销售费用率、管理费用率和财务费用率分别为11.75%（1.20pctYoY）、3.18%（0."
                   "56pctYoY）和-1.19%（-1.03pctYoY）。",
                   "11.75 % level <销售费用率>\n1.2 pct change [YoY] <销售费用率>\n3.18 % level "
                   "<管理费用率>\n0.56 pct change [YoY] <管理费用率>\n-1.19 % level "
                   "<财务费用率>\n-1.03 pct change [YoY] <财务费用率>\n");
    assert_metrics("茶叶、茶具收入分别为5亿元（+3%）、6亿元（+4%）。",
                   "500000000 元 level <茶叶收入>\n3 % change <茶叶收入>\n600000000 元 level "
                   "<茶具收入>\n4 % change <茶具收入>\n");
    assert_metrics("白毫、银针、焦茶销量分别为18万吨（YoY+2万吨）、17万吨（YoY+1万吨）、15万吨。",
                   "180000 吨 level <白毫销量>\n20000 吨 change [YoY] <白毫销量>\n170000 吨 level "
                   "<银针销量>\n10000 吨 change [YoY] <银针销量>\n150000 吨 level <焦茶销量>\n");
    assert_metrics("绿茶、红茶渠道GMV分别为88.19（+19.79%）/20.47（+16.19%）。",
                   "19.79 % change <绿茶渠道GMV>\n16.19 % change <红茶渠道GMV>\n");
    assert_metrics("白毫、银针(27.5%)和焦茶(98%)均价分别为5元/吨、6元/吨、7元/吨。",
                   "27.5 % level <白毫、银针>\n98 % level <白毫、银针(27.5%)和焦茶>\n5 元/吨 level "
                   "<白毫均价>\n6 元/吨 level <银针(27.5%)均价>\n7 元/吨 level <焦茶(98%)均价>\n");
    assert_metrics("活期存款、通知存款分别减少3亿元、2亿元。",
                   "-300000000 元 change <活期存款>\n-200000000 元 change <通知存款>\n");
    assert_metrics("产量分别为5亿元（全省第3位）、6亿元（全省第5位）。",
                   "500000000 元 level <产量>\n600000000 元 level <产量>\n");
}

static void names_in_a_list_end_at_the_figure_of_the_name_before(void **state) {
    (void)state;
    assert_metrics("前三名分别是白茶（50%）、黑茶（22%）、灰茶（14%）。",
                   "50 % level <白茶>\n22 % level <黑茶>\n14 % level <灰茶>\n");
    assert_metrics("【茶股收跌1.6%】茶股收跌1.64%，科技指数收跌4.63%。",
                   "-1.6 % change <茶股>\n-1.64 % change <茶股>\n-4.63 % change <科技指数>\n");
}

static void a_ratio_may_end_in_the_word_of_comparison(void **state) {
    (void)state;
    assert_metrics("单季净流出3.1亿元，单季度收现比100.9%/94.53%。",
                   "310000000 元 level <单季净流出>\n100.9 % level <单季度收现比>\n94.53 % level "
                   "<单季度收现比>\n");
    assert_metrics("收入比2020年增长5%。", "5 % change [比2020年] <收入>\n");
    assert_metrics("茶农的收入比70元的数目低。", "70 元 level <数目低>\n");
}

static void what_a_figure_is_not_named_by(void **state) {
    (void)state;
    assert_metrics("最高每小时可达70-80公里。", "70..80 公里 level <->\n");
    assert_metrics("秦越在女子67公斤以上级决赛中出场。", "");
    assert_metrics("批价仍维持2800元附近波动。", "2800 元 level about <批价>\n");
    assert_metrics("利润70亿元港币。", "7000000000 元 level <利润>\n");
    assert_metrics(
        "进出口5001.9亿元，增长11.6%，增速高于整体4.2个百分点，占全市进出口总值的20.4%。",
        "500190000000 元 level <进出口>\n11.6 % change <进出口>\n4.2 百分点 change [高于整体] "
        "<进出口增速>\n20.4 % level <进出口>\n");
    assert_metrics("今年的茶叶消费估算为四百九十四亿元左右。",
                   "49400000000 元 level about <茶叶消费>\n");
}

static void what_explains_a_period_parts_no_name(void **state) {
    (void)state;
    assert_metrics(
        "禾川销售额在5月（第4个销售周期）下滑至4.79亿美元，6月（第5个销售周期）至4.56亿美元。",
        "479000000 美元 level <禾川销售额>\n456000000 美元 level <禾川销售额>\n");
    assert_metrics("禾川指数1月10日（周一）收盘下跌170.51点。", "-170.51 点 change <禾川指数>\n");
    assert_metrics("茶馆收入仅为19年的61%。", "61 % level <茶馆收入>\n");
}

static void two_clauses_in_a_list_have_their_own_names(void **state) {
    (void)state;
    assert_metrics("总计长度约1.4万公里的河流、面积约744平方公里的湖泊得到保护。",
                   "14000 公里 level about <长度>\n744 平方公里 level about <面积>\n");
    assert_metrics("发放36亿元技能提升补贴。", "3600000000 元 level <技能提升补贴>\n");
    assert_metrics("面临约34亿美元的国际货币基金组织到期债务。",
                   "3400000000 美元 level about <国际货币基金组织到期债务>\n");
    assert_metrics("该股上市首日开盘破发报71.65元。", "71.65 元 level <->\n");
    assert_metrics("这两位茶商销量达到5亿元。", "500000000 元 level <茶商销量>\n");
    assert_metrics("本集团个人贷款增长5%。", "5 % change <个人贷款>\n");
}

static void what_is_new_may_stand_before_the_word(void **state) {
    (void)state;
    assert_metrics(
        "普惠型小微企业贷款新增3.8万亿元，同比多增1.1万亿元。",
        "3.8e+12 元 level <普惠型小微企业贷款>\n1.1e+12 元 change [同比] <普惠型小微企业贷款>\n");
    assert_metrics("茶业贷款新增3.8万亿元。", "3.8e+12 元 level <茶业贷款>\n");
    assert_metrics("充电基础设施新增260万台。", "2600000 台 level <充电基础设施>\n");
    assert_metrics("禾川公司新增5亿元。", "500000000 元 level <->\n");
    assert_metrics("大树林新增958家。", "958 家 level <->\n");
    assert_metrics("全市新增绿色工厂5家。", "5 家 level <新增绿色工厂>\n");
}

static void a_noun_ends_before_the_next_near_figure(void **state) {
    (void)state;
    assert_metrics("全球15个国家近3000家优质茶企参展。",
                   "15 个 level <国家>\n3000 家 level near <优质茶企>\n");
    assert_metrics("来自30多个国家和地区的近5000名茶商参加。",
                   "30 个 level over <国家和地区>\n5000 名 level near <茶商>\n");
    assert_metrics(
        "费用被摊平后销售/管理费用率同比分别-1.49pct/-0.44pct。",
        "-1.49 pct change [同比] <摊平后销售费用率>\n-0.44 pct change [同比] <管理费用率>\n");
    assert_metrics("2022年同期间总收入11.81亿元。", "1181000000 元 level <总收入>\n");
}

static void growth_that_is_compared_may_be_a_range(void **state) {
    (void)state;
    assert_metrics(
        "净亏损为6000万元至8000万元，比上年同期下降150.98%至167.97%。",
        "60000000..80000000 元 level <净亏损>\n-150.98..-167.97 % change [比上年同期] <净亏损>\n");
    assert_metrics("茶业收入同比增长17%到21%。", "17..21 % change [同比] <茶业收入>\n");
    assert_metrics("毛利率下降2%至30%。", "-2 % change <毛利率>\n30 % level <毛利率>\n");
}

static void years_without_a_century_are_no_durations(void **state) {
    (void)state;
    assert_metrics("市值对应23、24年PE估值分别是21/15倍。",
                   "21 倍 level <PE估值>\n15 倍 level <PE估值>\n");
    assert_metrics("茶业收入增速在19、20年分别为119.26%、23.37%。",
                   "119.26 % level <茶业收入增速>\n23.37 % level <茶业收入增速>\n");
    assert_metrics("茶商工作20年收入翻番。", "100 % change <收入>\n");
}

static void the_noun_is_named_where_the_phrase_tells_a_deed(void **state) {
    (void)state;
    assert_metrics("覆盖57.2%人口。", "57.2 % level <人口>\n");
    assert_metrics("条件为茶商需支付13亿美元罚款。", "1300000000 美元 level <罚款>\n");
    assert_metrics("茶业基金以-29.57%的收益率下跌。", "-29.57 % change <收益率>\n");
    assert_metrics("以现金1.61亿元的方式收购禾川集团。", "161000000 元 level <现金>\n");
    assert_metrics("面积453平方公里平均水深46.4米。",
                   "453 平方公里 level <面积>\n46.4 米 level <平均水深>\n");
    assert_metrics("若按零售销量294.5万辆来计算。", "2945000 辆 level <按零售销量>\n");
    assert_metrics("茶叶价格徘徊在1740美元/盎司附近。", "1740 美元/盎司 level about <茶叶价格>\n");
}

static void what_leads_a_phrase_is_no_name(void **state) {
    (void)state;
    assert_metrics("远超全球整体增长速度2%左右。", "2 % level about <整体增长速度>\n");
    assert_metrics("费用率分别为4.89%/32.90%，同比分别变化-0.16/ -1.73个百分点。",
                   "4.89 % level <费用率>\n32.9 % level <费用率>\n-0.16 百分点 change [同比] "
                   "<费用率>\n-1.73 百分点 change [同比] <费用率>\n");
    assert_metrics("销售费率达9.9%，同比+0.4/环比+2.7ppt。",
                   "9.9 % level <销售费率>\n2.7 ppt change [环比] <销售费率>\n");
    assert_metrics("聚丙烯-4.5*原煤价差为5342元/吨。", "5342 元/吨 level <聚丙烯-4.5*原煤价差>\n");
}

static void a_place_without_its_sign_is_no_figure(void **state) {
    (void)state;
    assert_metrics("茶商队目前世界排名159位。", "");
    assert_metrics("茶商队排名上升4位。", "4 位 change <茶商队>\n");
}

static void a_clause_that_tells_which_stands_before_what_is_counted(void **state) {
    (void)state;
    assert_metrics("6000名因暴雨滞留的茶农获救。", "6000 名 level <茶农>\n");
    assert_metrics("24条因灾受损的茶路通车。", "24 条 level <茶路>\n");
}

static void what_the_counted_did_is_no_part_of_their_name(void **state) {
    (void)state;
    assert_metrics("7家茶厂获批省级项目。", "7 家 level <茶厂>\n");
    assert_metrics("造成43名船员死亡。", "43 名 level <船员>\n");
    assert_metrics("新增3例死亡病例。", "3 例 level <死亡病例>\n");
}

static void a_figure_behind_a_bracket_is_of_what_was_said_before_it(void **state) {
    (void)state;
    assert_metrics(
        "成交量2.1万吨（单边1.1万吨），同比增长10.5%。",
        "21000 吨 level <成交量>\n11000 吨 level <单边>\n10.5 % change [同比] <成交量>\n");
}

static void a_bracket_behind_the_noun_is_no_part_of_it(void **state) {
    (void)state;
    assert_metrics("新增14例本土病例（病例1至12均已通报）。", "14 例 level <本土病例>\n");
    assert_metrics("全国31个省（区、市）参加。", "31 个 level <省（区、市）>\n");
}

static void the_number_of_a_heading_is_no_figure(void **state) {
    (void)state;
    assert_metrics("5、41种茶叶的泡法", "41 种 level <茶叶的泡法>\n");
    assert_metrics("1、一美元改写的命运", "1 美元 level <->\n");
}

static void an_address_names_nothing(void **state) {
    (void)state;
    assert_metrics("来源：税后净利润258.6亿元https://example.org/828.html",
                   "25860000000 元 level <税后净利润>\n");
}

static void growth_may_be_a_noun_behind_its_figure(void **state) {
    (void)state;
    assert_metrics("茶企营收实现了15%以上的增长。", "15 % change over <茶企营收>\n");
    assert_metrics("茶企营收实现15%的增长率。", "15 % level <增长率>\n");
}

static void a_share_of_people_is_no_bound(void **state) {
    (void)state;
    assert_metrics("60%以上进馆人群是学生。", "60 % level over <进馆人群>\n");
    assert_metrics("持有公司5%以上股份。", "5 % threshold over <股份>\n");
}

static void what_is_divided_by_is_no_figure(void **state) {
    (void)state;
    assert_metrics("床位数达6.8张/千人。", "6.8 张 level <床位数>\n");
}

static void since_when_is_no_figure_and_no_period(void **state) {
    (void)state;
    assert_metrics("茶价涨幅达41年新高。", "");
}

static void names_joined_by_a_slash_go_to_changes_said_respectively(void **state) {
    (void)state;
    assert_metrics("毛利率/净利率分别为57.2%/23.45%，同比分别变动+4.18/-0.51pct。",
                   "57.2 % level <毛利率>\n23.45 % level <净利率>\n"
                   "4.18 pct change [同比] <毛利率>\n-0.51 pct change [同比] <净利率>\n");
}

static void where_a_change_began_is_no_part_of_the_name(void **state) {
    (void)state;
    assert_metrics("观众由2019年的32.8万提高到2024年的1299万，增长近40倍。",
                   "40 倍 change near <观众>\n");
}

static void the_length_of_a_race_belongs_to_its_name(void **state) {
    (void)state;
    assert_metrics("云泽队参加男子12.5公里坐姿组比赛。", "");
    assert_metrics("男子4×7.5公里接力决赛开赛。", "");
}

static void no_speed_is_measured_in_hours(void **state) {
    (void)state;
    assert_metrics("设计时速350公里，比现在缩短2小时。",
                   "350 公里 level <设计时速>\n-2 小时 change [比] <->\n");
}

static void where_it_was_at_first_is_no_part_of_the_name(void **state) {
    (void)state;
    assert_metrics("坝高从初始的230米增加到264.6米。",
                   "230 米 level <坝高>\n264.6 米 level <坝高>\n");
    assert_metrics("茶业增长将从2022年的约3%降至1.9%。",
                   "3 % level about <茶业增长>\n1.9 % level <茶业增长>\n");
}

static void a_ratio_may_be_followed_by_a_copula(void **state) {
    (void)state;
    assert_metrics("公司收现比为103%，同比+5pcts。",
                   "103 % level <收现比>\n5 pcts change [同比] <收现比>\n");
}

static void a_field_alone_names_no_count(void **state) {
    (void)state;
    assert_metrics("斩获47个茶奖，其中4项全国第一。", "47 个 level <茶奖>\n4 项 level <茶奖>\n");
}

static void own_brands_are_brands(void **state) {
    (void)state;
    assert_metrics("自主品牌出口达到24.8万辆。", "248000 辆 level <自主品牌出口>\n");
}

static void places_gained_are_a_change(void **state) {
    (void)state;
    assert_metrics("茶税总额38亿元，较去年年底前进2位，同比增长1.4%。",
                   "3800000000 元 level <茶税总额>\n2 位 change [较去年年底] <茶税总额>\n"
                   "1.4 % change [同比] <茶税总额>\n");
}

static void years_of_students_and_places_are_no_figures(void **state) {
    (void)state;
    assert_metrics("该校2022级学生到场。", "");
    assert_metrics("五角场的茶店很多。", "");
}

static void what_was_seized_is_named_without_the_deed(void **state) {
    (void)state;
    assert_metrics("收缴茶币1.28万张。", "12800 张 level <茶币>\n");
    assert_metrics("对106项商品加征25%的关税。", "106 项 level <商品>\n25 % level <关税>\n");
    assert_metrics("聚集了约70%的茶山和近80%的茶厂。",
                   "70 % level about <茶山>\n80 % level near <茶厂>\n");
}

static void from_and_to_with_the_growth_between(void **state) {
    (void)state;
    assert_metrics("借款人数由去年的5000人增加9%至今年的5450人。",
                   "5000 人 level <借款人数>\n9 % change <借款人数>\n5450 人 level <借款人数>\n");
}

static void names_of_teams_and_indices_hold_no_figures(void **state) {
    (void)state;
    assert_metrics("标普500期指涨0.3%。", "0.3 % change <标普500期指>\n");
    assert_metrics("他效力于费城76人队。", "");
}

static void what_befell_people_may_have_its_cause_before_it(void **state) {
    (void)state;
    assert_metrics("灾害致3人死亡，另有5人因溺水失踪。", "3 人 level <死亡>\n5 人 level <失踪>\n");
}

static void points_after_a_slash_are_the_change_of_the_rate(void **state) {
    (void)state;
    assert_metrics("公司净利率20.37%/+13.29pct。",
                   "20.37 % level <净利率>\n13.29 pct change <净利率>\n");
    assert_metrics("实现营收18.7亿元/+2.25%。",
                   "1870000000 元 level <营收>\n2.25 % change <营收>\n");
}

static void a_large_sum_takes_no_unit_of_a_small_count(void **state) {
    (void)state;
    assert_metrics("全省有经济总量近千亿、4个过五百亿的县市。",
                   "100000000000 - level near <经济总量>\n4 个 level near <经济总量>\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_is_named_by_the_phrase_before_it),
        cmocka_unit_test(a_count_is_named_by_the_noun_after_it),
        cmocka_unit_test(a_change_keeps_the_name_said_before),
        cmocka_unit_test(falling_changes_are_negative),
        cmocka_unit_test(what_is_compared_with_may_be_a_counted_time),
        cmocka_unit_test(a_multiple_needs_its_verb),
        cmocka_unit_test(a_place_that_opens_the_name_of_an_institution_stays),
        cmocka_unit_test(a_span_of_time_is_no_part_of_a_name),
        cmocka_unit_test(a_span_of_time_that_says_which_ones_is_part_of_a_name),
        cmocka_unit_test(two_levels_of_one_quantity),
        cmocka_unit_test(from_and_down_to_are_two_levels),
        cmocka_unit_test(times_are_a_ratio_and_tenths_of_a_price_stay_a_discount),
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
        cmocka_unit_test(what_befell_people_names_their_count),
        cmocka_unit_test(a_comparison_may_hold_a_superlative),
        cmocka_unit_test(the_subject_is_carried_and_the_whole_city_is_the_one_named_first),
        cmocka_unit_test(unknown_measure_words_are_found_where_a_figure_is_expected),
        cmocka_unit_test(durations_count_where_they_are_what_is_measured),
        cmocka_unit_test(marks_before_a_name_are_no_part_of_it),
        cmocka_unit_test(a_change_may_be_told_in_two_characters_or_by_a_sign),
        cmocka_unit_test(a_verb_may_stand_before_the_name_of_what_changes),
        cmocka_unit_test(who_did_it_is_no_name),
        cmocka_unit_test(what_was_expected_completes_the_name),
        cmocka_unit_test(a_decimal_may_begin_like_the_word_for_a_bit),
        cmocka_unit_test(blanks_may_part_the_characters_of_a_number),
        cmocka_unit_test(adverbs_and_times_round_a_figure_name_nothing),
        cmocka_unit_test(what_only_looks_like_a_figure_is_none),
        cmocka_unit_test(the_firm_is_no_part_of_what_it_earns),
        cmocka_unit_test(where_something_is_counted_does_not_name_it),
        cmocka_unit_test(words_that_only_lead_to_a_figure),
        cmocka_unit_test(letters_of_a_comparison_end_a_name),
        cmocka_unit_test(the_distance_is_what_is_measured),
        cmocka_unit_test(what_is_cut_may_stand_after_the_share),
        cmocka_unit_test(winners_are_counted_by_their_title),
        cmocka_unit_test(two_digits_before_a_firm_are_a_year),
        cmocka_unit_test(a_range_that_shares_a_multiplier_is_exact),
        cmocka_unit_test(points_are_no_rate_of_change),
        cmocka_unit_test(hours_and_arguments_are_no_points),
        cmocka_unit_test(a_dot_may_end_a_unit),
        cmocka_unit_test(a_share_may_be_followed_by_its_name),
        cmocka_unit_test(digits_of_a_year_are_no_part_of_a_name),
        cmocka_unit_test(what_follows_a_count_ends_with_its_noun),
        cmocka_unit_test(a_contraction_falls),
        cmocka_unit_test(lines_to_keep_are_no_figures),
        cmocka_unit_test(two_bases_go_to_two_figures),
        cmocka_unit_test(verbs_and_pronouns_at_the_edge_name_nothing),
        cmocka_unit_test(brackets_do_not_part_a_list_after_respectively),
        cmocka_unit_test(names_in_a_list_end_at_the_figure_of_the_name_before),
        cmocka_unit_test(a_ratio_may_end_in_the_word_of_comparison),
        cmocka_unit_test(what_a_figure_is_not_named_by),
        cmocka_unit_test(what_explains_a_period_parts_no_name),
        cmocka_unit_test(two_clauses_in_a_list_have_their_own_names),
        cmocka_unit_test(what_is_new_may_stand_before_the_word),
        cmocka_unit_test(a_noun_ends_before_the_next_near_figure),
        cmocka_unit_test(growth_that_is_compared_may_be_a_range),
        cmocka_unit_test(years_without_a_century_are_no_durations),
        cmocka_unit_test(the_noun_is_named_where_the_phrase_tells_a_deed),
        cmocka_unit_test(what_leads_a_phrase_is_no_name),
        cmocka_unit_test(a_place_without_its_sign_is_no_figure),
        cmocka_unit_test(a_clause_that_tells_which_stands_before_what_is_counted),
        cmocka_unit_test(what_the_counted_did_is_no_part_of_their_name),
        cmocka_unit_test(a_figure_behind_a_bracket_is_of_what_was_said_before_it),
        cmocka_unit_test(a_bracket_behind_the_noun_is_no_part_of_it),
        cmocka_unit_test(the_number_of_a_heading_is_no_figure),
        cmocka_unit_test(an_address_names_nothing),
        cmocka_unit_test(growth_may_be_a_noun_behind_its_figure),
        cmocka_unit_test(a_share_of_people_is_no_bound),
        cmocka_unit_test(what_is_divided_by_is_no_figure),
        cmocka_unit_test(since_when_is_no_figure_and_no_period),
        cmocka_unit_test(names_joined_by_a_slash_go_to_changes_said_respectively),
        cmocka_unit_test(where_a_change_began_is_no_part_of_the_name),
        cmocka_unit_test(the_length_of_a_race_belongs_to_its_name),
        cmocka_unit_test(no_speed_is_measured_in_hours),
        cmocka_unit_test(where_it_was_at_first_is_no_part_of_the_name),
        cmocka_unit_test(a_ratio_may_be_followed_by_a_copula),
        cmocka_unit_test(a_field_alone_names_no_count),
        cmocka_unit_test(own_brands_are_brands),
        cmocka_unit_test(places_gained_are_a_change),
        cmocka_unit_test(years_of_students_and_places_are_no_figures),
        cmocka_unit_test(what_was_seized_is_named_without_the_deed),
        cmocka_unit_test(from_and_to_with_the_growth_between),
        cmocka_unit_test(names_of_teams_and_indices_hold_no_figures),
        cmocka_unit_test(what_befell_people_may_have_its_cause_before_it),
        cmocka_unit_test(points_after_a_slash_are_the_change_of_the_rate),
        cmocka_unit_test(a_large_sum_takes_no_unit_of_a_small_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
