/*
** test_rank.c - what is a place and what is none, whose it is, and in which field.
*/
#include "facts_support.h"

static void a_rank_verb_leads_from_the_quantity_to_its_field_and_place(void **state) {
    (void)state;
    assert_ranks("云泽市外贸总额居全省第4位。", "4 exact 全省 <外贸总额>\n");
    assert_ranks("全市财政总收入位列全国第十二。", "12 exact 全国 <财政总收入>\n");
}

static void the_field_may_be_a_long_noun_phrase(void **state) {
    (void)state;
    assert_ranks("该港货物吞吐量增速居沿海主要港口第3位。",
                 "3 exact 沿海主要港口 <港货物吞吐量增速>\n");
    assert_ranks("云泽名列中国新材料百强市第31位、居全省第6位。",
                 "31 exact 中国新材料百强市 <->\n6 exact 全省 <->\n");
}

static void the_metric_may_stand_after_its_rank(void **state) {
    (void)state;
    assert_ranks("以全省第9的人口规模,完成了全省第4的工业投资体量。",
                 "9 exact 全省 <人口规模>\n4 exact 全省 <工业投资体量>\n");
}

static void one_place_said_of_all_gives_a_fact_for_each(void **state) {
    (void)state;
    assert_ranks("累计建成示范农场40家、生态茶园8个,均居全省第1位。",
                 "1 exact 全省 <示范农场>\n1 exact 全省 <生态茶园>\n");
}

static void several_places_go_to_several_names_in_order(void **state) {
    (void)state;
    assert_ranks("创建省级精品酒店、乡村民宿12家、140家,分别居全省第4、第9位。",
                 "4 exact 全省 <省级精品酒店>\n9 exact 全省 <乡村民宿>\n");
}

static void the_ordinal_sign_may_be_said_once_for_a_list(void **state) {
    (void)state;
    assert_ranks("三所高校分别位列第6、19和33位。",
                 "6 exact - <->\n19 exact - <->\n33 exact - <->\n");
}

static void places_from_and_to_are_facts_of_their_own(void **state) {
    (void)state;
    assert_ranks("研发强度全国排名由第15位跃升至第6位。",
                 "15 exact 全国 <研发强度>\n6 exact 全国 <研发强度>\n");
    assert_ranks("出口额居全国第9位,较一季度(第13位)前移。",
                 "9 exact 全国 <出口额>\n13 exact 全国 <出口额>\n");
}

static void one_quantity_may_stand_in_several_fields(void **state) {
    (void)state;
    assert_ranks("港口装卸量稳居华北首位、全国前五。",
                 "1 exact 华北 <港口装卸量>\n5 within 全国 <港口装卸量>\n");
}

static void within_says_an_upper_bound_of_the_place(void **state) {
    (void)state;
    assert_ranks("专利授权量居全省前3位。", "3 within 全省 <专利授权量>\n");
    assert_ranks("近三年引才数居全省前三。", "3 within 全省 <引才数>\n");
}

static void counted_from_the_end_is_last(void **state) {
    (void)state;
    assert_ranks("该队胜率排名联盟倒数第二。", "2 last 联盟 <队胜率>\n");
}

static void nth_largest_is_a_place(void **state) {
    (void)state;
    assert_ranks("云泽银行是全国第三大银行。", "3 exact 全国 <银行>\n");
}

static void a_superlative_needs_its_field(void **state) {
    (void)state;
    assert_ranks("新增渔港泊位900个、数量全省最多。", "1 superlative 全省 <新增渔港泊位数量>\n");
    assert_ranks("气温创历史最高。", "");
    assert_ranks("全国单机规模最大、转换效率最高的电站投产。",
                 "1 superlative 全国 <单机规模>\n1 superlative 全国 <转换效率>\n");
}

static void only_and_first_of_a_field_are_places(void **state) {
    (void)state;
    assert_ranks("云泽建成全省首座氢能码头。", "1 first 全省 <氢能码头>\n");
    assert_ranks("云泽成为全省唯一一个县县通高铁的地市。", "1 only 全省 <县县通高铁的地市>\n");
}

static void most_ordinals_rank_nothing(void **state) {
    (void)state;
    assert_ranks("第三产业加快发展，第二批名单公布，第一时间响应，前三季度平稳。", "");
    assert_ranks("第37集团军某旅第4次会议，连续第9年举办，位居前列。", "");
    assert_ranks("坚持安全第一、质量第一，入选世界500强。", "");
    assert_ranks("“冠军护航”行动培育单项冠军企业。", "");
}

static void a_duration_beside_the_verb_is_no_place(void **state) {
    (void)state;
    assert_ranks("出口规模连续第12年居沿海城市首位。", "1 exact 沿海城市 <出口规模>\n");
}

static void a_text_without_any_sentence_end_is_read_to_its_end(void **state) {
    (void)state;
    enum { CLAUSES = 20000 };
    static char text[CLAUSES * 12 + 64];
    size_t n = 0;
    for (int i = 0; i < CLAUSES; i++) {
        memcpy(text + n, "甲乙丙，", 12);
        n += 12;
    }
    memcpy(text + n, "港口吞吐量居全省第3位", sizeof("港口吞吐量居全省第3位"));
    assert_ranks(text, "3 exact 全省 <港口吞吐量>\n");
}

static void ties_keep_their_place(void **state) {
    (void)state;
    assert_ranks("该县空气质量指数并列全省第7位。", "7 exact 全省 <空气质量指数>\n");
}

static void the_quantity_may_be_named_a_clause_earlier(void **state) {
    (void)state;
    assert_ranks("实现进出口总额812亿元，增长7.2%，总量和增速均居全省第8位。",
                 "8 exact 全省 <进出口总额总量>\n8 exact 全省 <进出口总额增速>\n");
    assert_ranks("港区日均客流较上年明显回升，位列全市第二。", "2 exact 全市 <港区日均客流>\n");
}

static void a_count_may_open_the_name(void **state) {
    (void)state;
    assert_ranks("14种农产品产量均居全省前3位。", "3 within 全省 <14种农产品产量>\n");
}

static void a_holder_is_ranked_by_the_figure_right_after_it(void **state) {
    (void)state;
    assert_ranks("禾川县位居第二，外贸增速达到6.4%。", "2 exact - <外贸增速>\n");
}

static void titles_need_an_event(void **state) {
    (void)state;
    assert_ranks("林晓夺得女子马拉松冠军。", "1 exact 女子马拉松 <->\n");
    assert_ranks("两人包揽男子跳远冠、亚军。", "1 exact 男子跳远 <->\n2 exact 男子跳远 <->\n");
    assert_ranks("全市培育单项冠军企业5家。", "");
}

static void an_event_may_go_on_to_what_was_held_in_it(void **state) {
    (void)state;
    assert_ranks("世锦赛花样游泳女子单人冠军陆小满到场。", "1 exact 世锦赛花样游泳女子单人 <->\n");
    assert_ranks("他曾获全国田径锦标赛女子100米栏冠军。",
                 "1 exact 全国田径锦标赛女子100米栏 <->\n");
    assert_ranks("队伍遭遇了前世界冠军。", "");
}

static void a_quantity_may_hold_a_place_without_a_verb(void **state) {
    (void)state;
    assert_ranks("公司运力规模第一、航网分布均衡。", "1 exact - <运力规模>\n");
    assert_ranks("涨幅第二的云泽茶业有变更预期。", "2 exact - <涨幅>\n");
    assert_ranks("公司保有全球市占率第一的地位。", "1 exact 全球 <市占率>\n");
    assert_ranks("质量第一，安全第一，效率第一。", "");
    assert_ranks("产量第一批数据公布。", "");
}

static void what_narrows_a_field_is_no_quantity(void **state) {
    (void)state;
    assert_ranks("这是世界在建最高的混凝土坝。", "1 superlative 世界 <混凝土坝>\n");
    assert_ranks("创下中国航天史上最长飞行纪录。", "1 superlative 中国航天史上 <飞行纪录>\n");
    assert_ranks("全省今年产量最高的是云泽县。", "1 superlative 全省 <产量>\n");
}

static void a_list_is_a_field(void **state) {
    (void)state;
    assert_ranks("云泽茶业排在全国涨幅榜第2位。", "2 exact 全国涨幅榜 <->\n");
    assert_ranks("他升至NBA历史得分榜第20位。", "20 exact NBA历史得分榜 <->\n");
    assert_ranks("它在茶具模型排行榜上排名第7。", "7 exact 茶具模型排行榜 <->\n");
    assert_ranks("云泽茶业在茶农愿意供货的企业排名中分列第15和第24位。",
                 "15 exact 茶农愿意供货的企业排名 <->\n24 exact 茶农愿意供货的企业排名 <->\n");
}

static void the_field_may_stand_before_the_word_that_says_place(void **state) {
    (void)state;
    assert_ranks("该行净收入0.86亿元，行业排名保持在第五位。", "5 exact 行业 <净收入>\n");
    assert_ranks("他的世界排名下滑到第10位。", "10 exact 世界 <->\n");
    assert_ranks("中国排名第一的茶师秦越获胜。", "1 exact 中国 <->\n");
    assert_ranks("中国排名第二。", "2 exact - <->\n");
}

static void the_strongest_of_a_team(void **state) {
    (void)state;
    assert_ranks("他面对日本队实力最强的选手。", "1 superlative 日本队 <实力>\n");
    assert_ranks("全国队伍规模最大的茶企。", "1 superlative 全国 <队伍规模>\n");
}

static void a_clause_before_may_state_the_field(void **state) {
    (void)state;
    assert_ranks("在已公布数据的全国30个省份中，青禾省位居第四。", "4 exact 全国30个省份 <->\n");
    assert_ranks("在云泽举行的茶运会男子50米投壶决赛中，青禾队以出色的表现夺得冠军。",
                 "1 exact 茶运会男子50米投壶决赛 <->\n");
    assert_ranks("2019年大洋锦标赛上，秦越取得第二名的好成绩。", "2 exact 大洋锦标赛 <->\n");
    assert_ranks("在云泽茶会上，秦越说茶价很高；青禾队夺得冠军。", "1 exact - <->\n");
}

static void each_title_of_a_list_has_its_own_event(void **state) {
    (void)state;
    assert_ranks("秦越获得过茶艺锦标赛冠军、全国品茗锦标赛亚军。",
                 "1 exact 茶艺锦标赛 <->\n2 exact 全国品茗锦标赛 <->\n");
    assert_ranks("他们包揽茶艺锦标赛冠、亚军。",
                 "1 exact 茶艺锦标赛 <->\n2 exact 茶艺锦标赛 <->\n");
}

static void the_field_of_a_place_goes_on_to_the_next(void **state) {
    (void)state;
    assert_ranks("茶机产量跃居世界首位并多年保持第一。",
                 "1 exact 世界 <茶机产量>\n1 exact 世界 <茶机产量>\n");
    assert_ranks("《茶歌》在1月销量榜上排名第8名，上半年排名第45名。",
                 "8 exact 销量榜 <->\n45 exact 销量榜 <->\n");
    assert_ranks("茶企占据涨幅榜前两位。", "2 within 涨幅榜 <->\n");
}

static void what_is_most_names_what_is_ranked(void **state) {
    (void)state;
    assert_ranks("我国成为全球茶林资源增长最快最多的国家。",
                 "1 superlative 全球 <茶林资源增长>\n1 superlative 全球 <茶林资源增长>\n");
    assert_ranks("青禾是我国城乡收入差距最小的省份之一。", "1 superlative 我国 <城乡收入差距>\n");
    assert_ranks("这是国内现存最高的茶楼。", "1 superlative 国内 <茶楼>\n");
    assert_ranks("它是全球绝大多数国家最经济的饮料。", "1 superlative 全球绝大多数国家 <饮料>\n");
    assert_ranks("这是印度跑得最快的动物。", "1 superlative 印度 <动物>\n");
}

static void a_trade_is_a_field_with_its_name(void **state) {
    (void)state;
    assert_ranks("这是中国茶具行业规模最大的企业。", "1 superlative 中国茶具行业 <规模>\n");
    assert_ranks("它是茶饮行业第二大龙头公司。", "2 exact 茶饮行业 <龙头公司>\n");
    assert_ranks("涨幅中，茶具行业涨幅最高，为7%。", "");
    assert_ranks("茶具行业位列第二。", "2 exact - <->\n");
    assert_ranks("增速行业第一。", "1 exact 行业 <增速>\n");
}

static void who_is_the_largest_is_no_part_of_what_it_is(void **state) {
    (void)state;
    assert_ranks("全球第四大茶机制造商鸿舟近期停产。", "4 exact 全球 <茶机制造商>\n");
    assert_ranks("青禾国最大在野党茶农党表示反对，全国最大在野党也反对。",
                 "1 superlative 全国 <在野党>\n");
    assert_ranks("它是全球最大茶机制造商和供应商。", "1 superlative 全球 <茶机制造商和供应商>\n");
}

static void an_event_may_stand_right_before_the_verb(void **state) {
    (void)state;
    assert_ranks("秦越在大洋茶艺锦标赛上获得第六名。", "6 exact 大洋茶艺锦标赛 <->\n");
    assert_ranks("在资格赛排名第三的秦越获胜。", "3 exact 资格赛 <->\n");
    assert_ranks("在茶企排名中连续位列第一。", "1 exact 茶企排名 <->\n");
    assert_ranks("在世界排名上，位居第十四的秦越获胜。", "14 exact 世界 <->\n");
    assert_ranks("在茶企薪酬排行中居首位。", "1 exact 茶企薪酬排行 <->\n");
}

static void a_group_that_a_scope_opens_is_a_field(void **state) {
    (void)state;
    assert_ranks("云泽集团是四川省属国有企业首家百强企业。",
                 "1 first 四川省属国有企业 <百强企业>\n");
    assert_ranks("云泽集团首家海外分校开学。", "");
    assert_ranks("尼日利亚是非洲人口最多的国家。", "1 superlative 非洲 <人口>\n");
    assert_ranks("这是地球上最古老的茶树。", "1 superlative 地球上 <茶树>\n");
}

static void a_league_may_be_letters(void **state) {
    (void)state;
    assert_ranks("他拿了两个LPL冠军以及一个Msi冠军。", "1 exact LPL <->\n1 exact Msi <->\n");
    assert_ranks("秦越与首届云泽公开赛冠军交手。", "1 exact 首届云泽公开赛 <->\n");
}

static void places_in_a_row_share_their_field(void **state) {
    (void)state;
    assert_ranks("鸿舟以32%的份额位居全球第一，云泽以28%的份额位居第二。",
                 "1 exact 全球 <份额>\n2 exact 全球 <份额>\n");
    assert_ranks("青禾队名列金牌榜第一、奖牌榜第二。", "1 exact 金牌榜 <->\n2 exact 奖牌榜 <->\n");
    assert_ranks("中国最大最厚的书是茶经。", "1 superlative 中国 <书>\n1 superlative 中国 <书>\n");
}

static void the_earliest_is_named_by_what_it_did(void **state) {
    (void)state;
    assert_ranks("它是国内最早开展茶叶直投的政府机构。",
                 "1 superlative 国内 <开展茶叶直投的政府机构>\n");
}

static void what_only_looks_like_a_superlative_of_a_field(void **state) {
    (void)state;
    assert_ranks("这是茶企在美国遇到的最大一次危机。", "");
    assert_ranks("中国茶道与西方茶道的最大区别在于逻辑。", "");
    assert_ranks("茶会决出本届大赛的冠军。", "");
}

static void a_list_that_was_entered_names_nothing(void **state) {
    (void)state;
    assert_ranks("公司入选“茶业先锋”榜单并位列中国食品行业第一。", "1 exact 中国食品行业 <->\n");
}

static void an_event_ends_where_it_begins(void **state) {
    (void)state;
    assert_ranks("在其他比赛中，青禾队上升到第七位。", "7 exact - <->\n");
    assert_ranks("他给实力强大的大洋锦标赛冠军制造了麻烦。", "1 exact 大洋锦标赛 <->\n");
    assert_ranks("秦越以半决赛第一的成绩进入决赛。", "1 exact 半决赛 <->\n");
    assert_ranks("禾川队夺得大洋挑战杯冠军。", "1 exact 大洋挑战杯 <->\n");
    assert_ranks("秦越夺得月冠军。", "1 exact - <->\n");
}

static void who_ranks_is_no_quantity(void **state) {
    (void)state;
    assert_ranks("手机出货量全国第一，OPPO位居第二。",
                 "1 exact 全国 <手机出货量>\n2 exact 全国 <手机出货量>\n");
    assert_ranks("青禾女足积6分暂列第一。", "1 exact - <->\n");
    assert_ranks("这对排在积分榜榜首的青禾队的实力是补充。", "1 exact 积分榜 <->\n");
}

static void what_is_being_built_is_no_quantity(void **state) {
    (void)state;
    assert_ranks("黄河流域在建海拔最高的水电站。", "1 superlative 黄河流域 <海拔>\n");
    assert_ranks("世界上行驶里程最多的茶车。", "1 superlative 世界 <行驶里程>\n");
}

static void an_event_may_be_named_inside_a_clause_before(void **state) {
    (void)state;
    assert_ranks("青禾队在本届茶艺锦标赛上第二次击败禾川队，夺得第三名。",
                 "3 exact 本届茶艺锦标赛 <->\n");
    assert_ranks("在大洋茶艺锦标赛上，秦越在决赛中以358分夺得冠军。",
                 "1 exact 大洋茶艺锦标赛 <->\n");
    assert_ranks("秦越此役拿到全场最高的26分。", "1 superlative 全场 <->\n");
    assert_ranks("他的最好成绩是云泽大奖赛的第9名。", "9 exact 云泽大奖赛 <->\n");
    assert_ranks("禾川证券为惠云集团第二大重仓券商。", "2 exact 惠云集团 <重仓券商>\n");
}

static void two_digits_in_a_row_may_be_two_places(void **state) {
    (void)state;
    assert_ranks("两位禾川选手暂列第二三名。", "2 exact - <->\n3 exact - <->\n");
    assert_ranks("禾川队名列第二十三名。", "23 exact - <->\n");
}

static void a_ranking_by_an_index_names_the_index(void **state) {
    (void)state;
    assert_ranks("我国在全球茶业指数排名中首次跃升至第10位。", "10 exact 全球 <全球茶业指数>\n");
}

static void a_record_is_no_place(void **state) {
    (void)state;
    assert_ranks("茶价创下该国最高纪录。", "");
}

static void history_is_no_name(void **state) {
    (void)state;
    assert_ranks("茶交所上半年净利润创下历史第二高。", "2 exact - <净利润>\n");
}

static void what_follows_the_noun_of_a_place_is_no_part_of_it(void **state) {
    (void)state;
    assert_ranks("它成为青禾省第二大茶叶市场的原因很多。", "2 exact 青禾省 <茶叶市场>\n");
    assert_ranks("它是云南省第二大经济体和重要的茶叶基地。",
                 "2 exact 云南省 <经济体和重要的茶叶基地>\n");
}

static void traditional_characters_are_read_alike(void **state) {
    (void)state;
    assert_ranks("全市財政收入居全國第3位，為全省唯一的試點城市。",
                 "3 exact 全國 <財政收入>\n1 only 全省 <試點城市>\n");
}

static void a_proper_name_after_the_noun_is_no_part_of_it(void **state) {
    (void)state;
    assert_ranks("世界最古老报纸《云泽报》对自己历史的总结。", "1 superlative 世界 <报纸>\n");
    assert_ranks("它基于全球最大的茶叶采购网络Tea-Arbor打造平台。",
                 "1 superlative 全球 <茶叶采购网络>\n");
    assert_ranks("世界最大茶艺服务商 Cloudtea，在各地设有办公室。",
                 "1 superlative 世界 <茶艺服务商>\n");
    assert_ranks("杭川攀岩墙-高85米，是世界上最高的攀岩墙-高85米。",
                 "1 superlative 世界 <攀岩墙>\n");
    assert_ranks("世界最长最宽茶壳隧道等建设难题。",
                 "1 superlative 世界 <茶壳隧道>\n1 superlative 世界 <茶壳隧道>\n");
    assert_ranks("我国对第一大贸易伙伴东盟进出口3.08万亿元。", "1 exact - <贸易伙伴>\n");
}

static void each_of_a_list_of_superlatives_has_its_own_noun(void **state) {
    (void)state;
    assert_ranks("所谓全球第四大茶罐生产制造商、中国大陆最大的通信茶企。",
                 "4 exact 全球 <茶罐生产制造商>\n1 superlative 中国大陆 <通信茶企>\n");
    assert_ranks("世界最大海中茶碇、世界最长茶桥。",
                 "1 superlative 世界 <海中茶碇>\n1 superlative 世界 <茶桥>\n");
}

static void lanes_headings_and_contests_rank_nothing(void **state) {
    (void)state;
    assert_ranks("决赛中，秦越与陆禾分列第五和第四赛道，发令枪响。", "");
    assert_ranks("按公允价值占基金资产净值比例大小排序的前十名股票投资明细。", "");
    assert_ranks("其间将举办世界茶艺技能大赛冠军总决赛等。", "");
    assert_ranks("当前住房情况已符合所在城市首套住房标准。", "");
}

static void models_in_a_list_rank_themselves(void **state) {
    (void)state;
    assert_ranks("茶DM、汉EV、秦plus EV分别位居第5名、第8名、第11名。",
                 "5 exact - <->\n8 exact - <->\n11 exact - <->\n");
}

static void the_firm_is_no_part_of_what_is_ranked(void **state) {
    (void)state;
    assert_ranks("2023年，公司储茶罐产量排名全球第一。", "1 exact 全球 <储茶罐产量>\n");
    assert_ranks("禾川通讯连续8年茶机专利申请量位全球前三。", "3 within 全球 <茶机专利申请量>\n");
}

static void what_narrows_the_competitors_belongs_to_the_field(void **state) {
    (void)state;
    assert_ranks("同业负债占比15.8%，为A股上市农商行最高。",
                 "1 superlative A股上市农商行 <同业负债占比>\n");
    assert_ranks("米禾公司是西班牙仅次于麦田龙的第二大茶叶分销商。",
                 "2 exact 西班牙 <茶叶分销商>\n");
    assert_ranks("公司是全球前三大T3生产厂家之一。", "3 within 全球 <T3生产厂家>\n");
}

static void a_name_said_of_another_is_not_taken(void **state) {
    (void)state;
    assert_ranks("我们的茶游在日本排第一，它的一天收入只是中国的十分之一。", "1 exact - <->\n");
    assert_ranks("粮食总产再创历史新高，连续16年位居全国首位，增量39.7亿斤。",
                 "1 exact 全国 <粮食总产>\n");
    assert_ranks("2022年，茶机新增装机量超过全球总量的50%，连续九年居世界首位。",
                 "1 exact 世界 <新增装机量>\n");
}

static void the_holder_after_the_noun_is_no_part_of_it(void **state) {
    (void)state;
    assert_ranks("据报道，中国最大的茶罐制造商禾川时代迎来增长。",
                 "1 superlative 中国 <茶罐制造商>\n");
    assert_ranks("日本最大的茶叶公司野禾控股股价创下最大跌幅。", "1 superlative 日本 <茶叶公司>\n");
    assert_ranks("天翼云是全球最大的茶叶运营商云。", "1 superlative 全球 <茶叶运营商云>\n");
}

static void what_was_done_in_history_has_its_event_for_a_field(void **state) {
    (void)state;
    assert_ranks("它也是世界茶艺锦标赛历史上规模最大的一届。",
                 "1 superlative 世界茶艺锦标赛 <规模>\n");
    assert_ranks("辽宁省历史上打击假茶数额最大的案件告破。",
                 "1 superlative 辽宁省 <打击假茶数额>\n");
}

static void a_market_is_a_field(void **state) {
    (void)state;
    assert_ranks("A股市场已经是全球主要茶叶市场中估值最便宜的市场了。",
                 "1 superlative 全球主要茶叶市场 <估值>\n");
    assert_ranks("目前已成为全球第四大茶机制造商，美国市场第四大茶罐厂商。",
                 "4 exact 全球 <茶机制造商>\n4 exact 美国市场 <茶罐厂商>\n");
}

static void the_fastest_of_a_duration_ranks_nothing(void **state) {
    (void)state;
    assert_ranks("预计禾川至云泽最快仅需两个半小时。", "");
    assert_ranks("资金涌入市场中的最短期资产。", "");
}

static void the_first_ends_where_it_is_soon_done(void **state) {
    (void)state;
    assert_ranks("江苏首条百亿级地方茶路即将全线通车。", "1 first 江苏 <百亿级地方茶路>\n");
}

static void winning_a_title_is_the_first_place(void **state) {
    (void)state;
    assert_ranks("随着中国队在茶艺世锦赛集体决赛中夺冠，全场沸腾。",
                 "1 exact 茶艺世锦赛集体决赛 <->\n");
    assert_ranks("在稍早进行的女子双人单桨决赛中，张禾以7分31秒逆转夺冠。",
                 "1 exact 女子双人单桨决赛 <->\n");
    assert_ranks("最终，五人对抗赛由禾川战队夺冠。", "1 exact 五人对抗赛 <->\n");
}

static void a_title_not_won_is_no_place(void **state) {
    (void)state;
    assert_ranks("虽无缘夺冠，但仍是好成绩。", "");
    assert_ranks("他是夺冠热门，有望夺冠。", "");
    assert_ranks("她成为球队夺冠的重要功臣，夺冠感受难忘。", "");
    assert_ranks("他具备在茶艺世锦赛上夺冠的实力。", "");
}

static void the_list_keeps_its_last_character(void **state) {
    (void)state;
    assert_ranks("目前，代表团以12金9银的战绩继续位居金牌、奖牌榜首位。",
                 "1 exact 金牌、奖牌榜 <->\n");
    assert_ranks("《禾人生》《云无声》分列2026年春节档票房榜前三。",
                 "3 within 2026年春节档票房榜 <->\n");
}

static void who_is_asked_is_no_event(void **state) {
    (void)state;
    assert_ranks("他向混双冠军梁禾求婚。", "1 exact 混双 <->\n");
}

static void what_comes_before_in_the_order_is_no_field(void **state) {
    (void)state;
    assert_ranks("马铃薯是我国继水稻、小麦之后的第三大作物。", "3 exact 我国 <作物>\n");
    assert_ranks("禾川是世界上继海城之后的第四大茶市。", "4 exact 世界 <茶市>\n");
}

static void the_noun_of_a_superlative_may_be_counted_or_quoted(void **state) {
    (void)state;
    assert_ranks("全国最大两家茶厂的库存可能已经见底。", "1 superlative 全国 <茶厂>\n");
    assert_ranks("他们不愧是浙江省最强“茶之队”。", "1 superlative 浙江省 <“茶之队”>\n");
    assert_ranks("开通后禾川至全省最快四个半小时到达。", "");
}

static void a_name_with_champion_in_it_wins_nothing(void **state) {
    (void)state;
    assert_ranks("秦越亮相冠军表演赛、冠军争霸战赛等活动。", "");
    assert_ranks("禾川队积50分，积分榜排名第四。", "4 exact 积分榜 <->\n");
}

static void all_of_a_place_is_a_field(void **state) {
    (void)state;
    assert_ranks("票数居全浙江第二位。", "2 exact 全浙江 <票数>\n");
    assert_ranks("他的得票数全香港第二。", "2 exact 全香港 <得票数>\n");
}

static void whom_it_is_done_to_is_no_field(void **state) {
    (void)state;
    assert_ranks("这次风波对中国的冲击最大，对美国的反作用也最大。", "");
    assert_ranks("我先训练几天，才能作出对我和浙江队最好的决定。", "");
    assert_ranks("他们对全国最大的茶厂进行了检查。", "1 superlative 全国 <茶厂>\n");
}

static void a_field_may_stand_inside_the_name_of_the_quantity(void **state) {
    (void)state;
    assert_ranks("据数据，该季度禾川科技全球手机出货量排名第三。", "3 exact 全球 <手机出货量>\n");
    assert_ranks("禾川茶机国内市场份额排名第二。", "2 exact 国内 <市场份额>\n");
    assert_ranks("禾川在国内的茶叶销量排名第十位。", "10 exact 国内 <茶叶销量>\n");
    assert_ranks("全球茶叶产量排名第一。", "1 exact 全球 <茶叶产量>\n");
}

static void what_was_won_in_an_event_said_before_is_a_place(void **state) {
    (void)state;
    assert_ranks("陆遥在男子100米蛙泳半决赛上，以打破亚洲纪录的成绩获得第一，并晋级决赛。",
                 "1 exact 男子100米蛙泳半决赛 <->\n");
    assert_ranks("他因为拿了茶盟杯冠军而出名。", "1 exact 茶盟杯 <->\n");
    assert_ranks("获得第一时间的信息。", "");
}

static void places_joined_by_a_slash_have_names_joined_so(void **state) {
    (void)state;
    assert_ranks("公司股权承销规模3135.9亿元/债券承销规模12989.4亿元，分别位列中资券商第二/第四。",
                 "2 exact 中资券商 <股权承销规模>\n4 exact 中资券商 <债券承销规模>\n");
}

static void a_place_before_what_it_has_most_of_holds_it(void **state) {
    (void)state;
    assert_ranks("中国游客最多，其次是日本游客。", "");
    assert_ranks("浙江产量最高。", "");
    assert_ranks("在浙江产量最高。", "1 superlative 浙江 <产量>\n");
    assert_ranks("浙江产量最高的茶企。", "1 superlative 浙江 <产量>\n");
    assert_ranks("全省产量最高。", "1 superlative 全省 <产量>\n");
}

static void a_place_that_was_fallen_to_is_one(void **state) {
    (void)state;
    assert_ranks("禾川茶业则跌至第三，销量下降。", "3 exact - <->\n");
    assert_ranks("茶商销量上升至第二。", "2 exact - <茶商销量>\n");
    assert_ranks("升至第三产业。", "");
}

static void several_great_places_have_one_noun(void **state) {
    (void)state;
    assert_ranks("禾川是中国第二大、世界第四大茶商。",
                 "2 exact 中国 <茶商>\n4 exact 世界 <茶商>\n");
    assert_ranks("她是日本唯一的一位获得该奖的茶师。", "1 only 日本 <获得该奖的茶师>\n");
}

static void words_of_the_way_are_no_fields(void **state) {
    (void)state;
    assert_ranks("在同城的所有茶馆中能排进前十。", "10 within - <->\n");
    assert_ranks("消费金融行业前五名的座次出现洗牌。", "5 within 消费金融行业 <->\n");
    assert_ranks("这两位茶商销量位列茶网TOP1和TOP2。",
                 "1 exact 茶网 <茶商销量>\n2 exact 茶网 <茶商销量>\n");
    assert_ranks("茶师拿了冠军，但是成绩没过8米。", "1 exact - <->\n");
}

static void what_brought_a_place_about_names_nothing(void **state) {
    (void)state;
    assert_ranks("秦越的球队仅因净胜球的劣势暂居第六位。", "6 exact - <->\n");
    assert_ranks("麦克与汤米-弗利特（Tommy Fleet）并列位于第三位，获得19分。", "3 exact - <->\n");
    assert_ranks("晚会向考取茶校前十名的学生发放奖学金。", "10 within - <->\n");
}

static void what_comes_before_what_is_nobodys_place(void **state) {
    (void)state;
    assert_ranks("公司提出“现金流第一、利润第二、营收第三”的口号。", "");
    assert_ranks("秦越小组第一、总成绩第二，进入半决赛。",
                 "1 exact 小组 <->\n2 exact - <总成绩>\n");
}

static void titles_that_are_counted_are_of_no_event(void **state) {
    (void)state;
    assert_ranks("一旦取得这两个冠军，她将成为队长。", "");
    assert_ranks("他夺得多项冠军。", "");
    assert_ranks("除首届茶盟杯冠军禾川队外，其余球队来自国内。", "1 exact 首届茶盟杯 <->\n");
}

static void nouns_after_a_vague_count(void **state) {
    (void)state;
    assert_ranks("韩国最大几只茶叶股的涨势可能已经停滞。", "1 superlative 韩国 <茶叶股>\n");
    assert_ranks("我国西南地区最大油气田产量创新高。", "1 superlative 西南地区 <油气田产量>\n");
}

static void by_a_place_somebody_goes_on(void **state) {
    (void)state;
    assert_ranks("秦越以资格赛第五名晋级个人决赛。", "5 exact 资格赛 <->\n");
    assert_ranks("张燕在女子100米蝶泳半决赛中以头名晋级。", "1 exact 女子100米蝶泳半决赛 <->\n");
    assert_ranks("他领先第五名晋级的对手。", "");
}

static void titles_that_are_wished_for_are_not_won(void **state) {
    (void)state;
    assert_ranks("她们志在夺得最终的冠军。", "");
    assert_ranks("她们夺得最终的冠军。", "1 exact - <->\n");
    assert_ranks("茶盟杯新科冠军禾川队将迎战劲旅。", "1 exact 茶盟杯 <->\n");
    assert_ranks("他无缘夺得茶盟杯冠军。", "");
}

static void top_places_need_no_verb(void **state) {
    (void)state;
    assert_ranks("新品上市两周即成为茶具品类的TOP1。", "1 exact 茶具品类 <->\n");
    assert_ranks("禾川（No.2）、海城（No.31）都来了。", "2 exact - <->\n31 exact - <->\n");
    assert_ranks("北京外贸对京津冀进出口增长拉动作用最强。", "");
}

static void the_noun_after_a_superlative_has_the_quantity(void **state) {
    (void)state;
    assert_ranks("城镇新增就业超过6000万人，建成世界上规模最大的茶园。",
                 "1 superlative 世界 <规模>\n");
    assert_ranks("全省茶园面积12万亩，规模全省最大。", "1 superlative 全省 <茶园面积规模>\n");
}

static void an_order_of_those_who_come_is_no_ranking(void **state) {
    (void)state;
    assert_ranks("前100名还将免费加赠一份宝典。", "");
    assert_ranks("前3名将晋级决赛。", "3 within - <->\n");
}

static void ages_belong_to_the_name_of_an_event(void **state) {
    (void)state;
    assert_ranks("他成为最年轻的19岁以下欧洲茶艺锦标赛冠军。",
                 "1 exact 19岁以下欧洲茶艺锦标赛 <->\n");
    assert_ranks("秦越小组第一，晋级半决赛。", "1 exact 小组 <->\n");
    assert_ranks("今天气温很高，其中桃源、湘乡全省最高。", "1 superlative 全省 <->\n");
    assert_ranks("建成法国首座自然的英国花园后，茶园兴起。", "1 first 法国 <自然的英国花园>\n");
}

static void a_ranking_may_be_said_with_a_copula(void **state) {
    (void)state;
    assert_ranks("两人的世界排名分别为第66和第159。", "66 exact 世界 <->\n159 exact 世界 <->\n");
    assert_ranks("她的最高单打排名为第二。", "2 exact - <->\n");
}

static void what_was_won_may_end_its_clause(void **state) {
    (void)state;
    assert_ranks("名不见经传的秦越获得第四，队友获得第五。", "4 exact - <->\n5 exact - <->\n");
    assert_ranks("云泽队夺得了禾川杯足球赛第三名后，解散了。", "3 exact 禾川杯足球赛 <->\n");
    assert_ranks("秦越以418.6分的成绩获得第一，", "1 exact - <->\n");
}

static void the_sign_of_a_place_may_be_left_out_behind_its_verb(void **state) {
    (void)state;
    assert_ranks("公司销售额位列行业17位，逆势增长。", "17 exact 行业 <销售额>\n");
    assert_ranks("世界排名70位的秦越出局。", "70 exact 世界 <->\n");
    assert_ranks("他名列17名茶师之中。", "");
}

static void what_is_measured_is_first_without_a_verb(void **state) {
    (void)state;
    assert_ranks("茶机网络强，市占率第一。", "1 exact - <市占率>\n");
    assert_ranks("质量第一，用户至上。", "");
}

static void teams_are_not_counted_as_persons(void **state) {
    (void)state;
    assert_ranks("乙队再度迎战德甲第16名禾川队。", "16 exact 德甲 <->\n");
    assert_ranks("他是德甲第16名禾川队员。", "");
}

static void a_bracket_tells_the_place_of_the_figure_before_it(void **state) {
    (void)state;
    assert_ranks("人口增至1,004,200（第18）。", "18 exact - <人口>\n");
    assert_ranks("面积6,959平方公里（第2），人口102万（第18）。",
                 "2 exact - <面积>\n18 exact - <人口>\n");
}

static void what_a_bracket_speaks_of_is_forgotten_behind_it(void **state) {
    (void)state;
    assert_ranks("茶布产能2.5万吨（另有5000吨产能在建），位居全国第二。",
                 "2 exact 全国 <茶布产能>\n");
    assert_ranks("茶税总额48亿元，增长9.1%，高于全国平均增速（8.2%）0.9个百分点，在全国排名第9位。",
                 "9 exact 全国 <茶税总额>\n");
}

static void a_market_takes_its_scope_along(void **state) {
    (void)state;
    assert_ranks("电控市占率8.7%，国内市场排名第三。", "3 exact 国内市场 <电控市占率>\n");
    assert_ranks("茶机销量国内市场位居第四。", "4 exact 国内市场 <茶机销量>\n");
}

static void several_of_the_largest_have_a_noun(void **state) {
    (void)state;
    assert_ranks("全球最大的两个茶区已经停工。", "1 superlative 全球 <茶区>\n");
    assert_ranks("目前全球最大的两家茶业巨头云泽茶业和浙江禾川茶业停工。",
                 "1 superlative 全球 <茶业巨头云泽茶业和>\n");
}

static void a_capital_may_be_the_largest_city_too(void **state) {
    (void)state;
    assert_ranks("海滨是日本的首都及第一大城市。", "1 exact 日本 <城市>\n");
}

static void holders_of_shares_are_ranked(void **state) {
    (void)state;
    assert_ranks("秦越投资成为云泽茶业的第二大股东。", "2 exact - <股东>\n");
}

static void champions_of_the_world_who_are_named(void **state) {
    (void)state;
    assert_ranks("前世界冠军秦越到场。", "1 exact 世界 <->\n");
    assert_ranks("与世界冠军见面的孩子很多。", "");
    assert_ranks("30位世界冠军到场。", "");
    assert_ranks("创下冠亚军分差最小的纪录。", "");
}

static void a_discipline_is_an_event(void **state) {
    (void)state;
    assert_ranks("秦越在云泽大运会男子剑术项目中夺得亚军，", "2 exact 云泽大运会男子剑术 <->\n");
}

static void a_field_holds_at_least_as_many_as_the_place(void **state) {
    (void)state;
    assert_ranks("禾川3家上榜企业中，云泽茶业今年以79亿元的营业收入排名第157位。",
                 "157 exact - <营业收入>\n");
}

static void a_list_by_its_length_is_a_name(void **state) {
    (void)state;
    assert_ranks("在二季度TOP10榜单中，茶基金占九成。", "");
}

static void the_last_needs_no_verb(void **state) {
    (void)state;
    assert_ranks("对手是目前积分倒数第二的禾川队。", "2 last - <积分>\n");
    assert_ranks("倒数第二天下起了雨。", "");
}

static void a_title_below_another_is_of_the_same_event(void **state) {
    (void)state;
    assert_ranks("甲队获得女子茶艺团体冠军，乙队以0.6分之差获得亚军，季军归属丙队。",
                 "1 exact 女子茶艺团体 <->\n2 exact 女子茶艺团体 <->\n3 exact 女子茶艺团体 <->\n");
    assert_ranks("他拿到混合全能冠军和男子10米台季军。",
                 "1 exact 混合全能 <->\n3 exact 男子10米台 <->\n");
}

static void others_with_the_same_title_are_no_part_of_its_event(void **state) {
    (void)state;
    assert_ranks("沈洛、秦越等冬奥会冠军到场。", "1 exact 冬奥会 <->\n");
}

static void the_amount_is_no_part_of_what_ranks(void **state) {
    (void)state;
    assert_ranks("禾川手机以460万的出货量在美国市场名列第四。", "4 exact 美国市场 <出货量>\n");
}

static void a_market_may_hold_what_is_most(void **state) {
    (void)state;
    assert_ranks("北美市场的降幅最大，达到33.7%。", "");
    assert_ranks("工人是全国最大多数的劳动者。", "");
}

static void a_ranking_of_a_country_is_no_place_inside_one(void **state) {
    (void)state;
    assert_ranks("芯片营收排名中国第三位。", "3 exact 中国 <芯片营收>\n");
    assert_ranks("在茶企排名中，禾川茶业位居第三。", "3 exact 茶企排名 <->\n");
}

static void the_noun_of_great_places_may_be_said_once(void **state) {
    (void)state;
    assert_ranks("原第一、二大股东秦越投资、沈洛投资认购。",
                 "1 exact - <股东>\n2 exact - <股东>\n");
}

static void the_oldest_has_a_history(void **state) {
    (void)state;
    assert_ranks("那是浙江省历史最悠久的货柜码头。", "1 superlative 浙江省 <货柜码头>\n");
    assert_ranks("茶税创历史最高。", "");
}

static void a_title_may_be_held_with_regret(void **state) {
    (void)state;
    assert_ranks("云泽队以0.6秒之差屈居亚军。", "2 exact - <->\n");
    assert_ranks("他没有夺得总冠军。", "");
    assert_ranks("多名残奥会冠军到场。", "");
    assert_ranks("荣获全国首届“县茶赛”冠军。", "1 exact 全国首届“县茶赛” <->\n");
}

static void what_was_met_with_belongs_to_no_field(void **state) {
    (void)state;
    assert_ranks("欧洲遭遇史上最热的夏天。", "1 superlative 欧洲 <夏天>\n");
}

static void titles_of_leagues_are_places(void **state) {
    (void)state;
    assert_ranks("欧冠冠军甲队击败欧联杯冠军乙队。", "1 exact 欧冠 <->\n1 exact 欧联杯 <->\n");
    assert_ranks("布洛姆有10座意甲冠军和29座奖杯。", "");
    assert_ranks("七度法甲冠军丙队领跑。", "1 exact 法甲 <->\n");
}

static void an_event_may_be_named_by_a_title_in_marks(void **state) {
    (void)state;
    assert_ranks("秦越荣获《茶王15》赛事总冠军。", "1 exact 《茶王15》赛事 <->\n");
}

static void a_title_inside_the_name_of_a_first_is_no_fact(void **state) {
    (void)state;
    assert_ranks("她成为世界上第一个00后WTA冠军。", "1 first 世界 <00后WTA冠军>\n");
}

static void a_place_may_be_kept(void **state) {
    (void)state;
    assert_ranks("茶企保持了全球茶机市占率第一的地位。", "1 exact 全球 <茶机市占率>\n");
}

static void a_count_right_before_its_place_ranks(void **state) {
    (void)state;
    assert_ranks("每万人拥有5G基站26.1个，位列全国第3。", "3 exact 全国 <5G基站>\n");
}

static void whom_something_faces_is_no_field(void **state) {
    (void)state;
    assert_ranks("它是全国货运增速最快、面向东盟最大的口岸。", "1 superlative 全国 <货运增速>\n");
    assert_ranks("那是新时代中国共产党人最响亮的誓言。", "");
}

static void a_list_that_was_risen_on_is_a_field(void **state) {
    (void)state;
    assert_ranks("甲队暂时升至积分榜第二。", "2 exact 积分榜 <->\n");
}

static void a_trade_may_be_followed_by_inside(void **state) {
    (void)state;
    assert_ranks("它是国内防护手套行业中产品种类最多的企业。",
                 "1 superlative 防护手套行业 <产品种类>\n");
}

static void what_has_an_effect_ranks_in_no_field(void **state) {
    (void)state;
    assert_ranks("对国内影响最大的领域是投资。", "");
}

static void joined_superlatives_have_the_noun_behind_them(void **state) {
    (void)state;
    assert_ranks("那是世界上最大容量的茶机和最长尺寸的茶刀。",
                 "1 superlative 世界 <容量>\n1 superlative 世界 <尺寸>\n");
}

static void a_figure_of_somebody_else_names_no_place(void **state) {
    (void)state;
    assert_ranks("甲以418分高居榜首，两人都超出乙国选手(312分)。", "1 exact - <->\n");
    assert_ranks("甲银行位居第二，增速达到6.4%。", "2 exact - <增速>\n");
}

static void persons_are_counted_by_what_they_did(void **state) {
    (void)state;
    assert_ranks("这是今年以来日本第七名被害的记者。", "");
    assert_ranks("救人是第一位的，要快。", "");
}

static void a_foreign_name_is_no_quantity(void **state) {
    (void)state;
    assert_ranks("麦克罗伊保持在世界第二位。", "2 exact 世界 <->\n");
}

static void a_round_may_touch_the_verb(void **state) {
    (void)state;
    assert_ranks("秦越预赛排名第五，资格赛排名第一的沈洛落败。",
                 "5 exact 预赛 <->\n1 exact 资格赛 <->\n");
}

static void an_office_is_no_superlative(void **state) {
    (void)state;
    assert_ranks("韩国最大在野党甲党最高委员金某到场。", "1 superlative 韩国 <在野党>\n");
}

static void a_trade_may_be_of_household_goods(void **state) {
    (void)state;
    assert_ranks("公司位列家用电器行业第3。", "3 exact 家用电器行业 <->\n");
}

static void champions_of_the_world_in_a_discipline(void **state) {
    (void)state;
    assert_ranks("体操奥运冠军甲、游泳世界冠军乙到场。", "1 exact 奥运 <->\n1 exact 世界 <->\n");
    assert_ranks("新科欧洲杯冠军丙队到场。", "1 exact 欧洲杯 <->\n");
    assert_ranks("这不足以赢得冠军。", "");
}

static void whom_one_deals_with_is_no_field(void **state) {
    (void)state;
    assert_ranks("该市是与上海交流最频繁的城市。", "");
    assert_ranks("甲国是乙国最重要的朋友。", "");
}

static void inside_names_no_quantity(void **state) {
    (void)state;
    assert_ranks("磁场强度约为4,000高斯，是太阳系中最强的。", "1 superlative 太阳系 <磁场强度>\n");
}

static void a_gap_to_a_place_is_no_place(void **state) {
    (void)state;
    assert_ranks("决赛首轮他成绩88.4，落后小组第1位2.3。", "");
    assert_ranks("该队领先全国第二名6分。", "");
}

static void a_bound_with_a_grade_is_no_superlative(void **state) {
    (void)state;
    assert_ranks("船队在云湖海域风力最大9级、浪高4米的条件下完成巡航。", "");
}

static void a_question_ranks_nobody(void **state) {
    (void)state;
    assert_ranks("他问道：“你们想好谁要拿第二名了吗?”", "");
    assert_ranks("谁获得了第一名，还没有公布。", "");
}

static void digits_hold_places_of_their_own(void **state) {
    (void)state;
    assert_ranks("校验码计算出来的前五位必须都为0，否则重新计算。", "");
    assert_ranks("产值前五位的茶企是甲厂。", "5 within - <产值>\n");
}

static void a_line_between_two_places_is_no_field(void **state) {
    (void)state;
    assert_ranks("届时，上海至昆明的最快运行时间将从5小时压缩至2小时。", "");
    assert_ranks("甲港开通的中国—东盟航线最大的船长300米。", "");
}

static void friends_are_ones_of_whom_not_where(void **state) {
    (void)state;
    assert_ranks("清河国始终是泰国最可信赖的朋友、最为坚定的依靠。", "");
    assert_ranks("中国是东盟最大的贸易伙伴。", "1 superlative 东盟 <贸易伙伴>\n");
}

static void titles_that_were_held_before(void **state) {
    (void)state;
    assert_ranks("这支球队先后拿过茶盟杯和云岭赛亚军。", "2 exact 茶盟杯和云岭赛 <->\n");
}

static void the_name_of_a_superlative_is_one_quantity(void **state) {
    (void)state;
    assert_ranks("禾川机场是全国位置最南、纬度最低的民用机场。", "1 superlative 全国 <纬度>\n");
}

static void the_noun_of_a_superlative_ends_before_a_foreign_name(void **state) {
    (void)state;
    assert_ranks("他是英格兰最著名的建筑师罗伯特·李斯特。", "1 superlative 英格兰 <建筑师>\n");
}

static void who_says_something_of_a_first_is_not_in_its_name(void **state) {
    (void)state;
    assert_ranks("曾设计中国首座茶塔的王远说，茶塔很高。", "1 first 中国 <茶塔>\n");
}

static void a_field_may_be_a_side_of_a_place(void **state) {
    (void)state;
    assert_ranks("那是北京西边性价比最高的茶店。", "1 superlative 北京西边 <性价比>\n");
    assert_ranks("《茶经》是英语世界中最著名的书。", "1 superlative 英语世界 <书>\n");
    assert_ranks("这是华语乐坛最权威的奖项。", "1 superlative 华语乐坛 <奖项>\n");
}

static void a_quantity_may_stand_before_its_field(void **state) {
    (void)state;
    assert_ranks("茶网公司稳居茶叶专利申请量全球前三。", "3 within 全球 <茶叶专利申请量>\n");
    assert_ranks("公司位列电力行业第48。", "48 exact 电力行业 <->\n");
}

static void a_round_won_may_be_followed_by_what_it_brought(void **state) {
    (void)state;
    assert_ranks("甲队以56秒位列半决赛第一晋级决赛。", "1 exact 半决赛 <->\n");
}

static void sales_may_be_first_without_a_verb(void **state) {
    (void)state;
    assert_ranks("公司连续19年销量第一，技术领先。", "1 exact - <销量>\n");
    assert_ranks("坚持质量第一。", "");
    assert_ranks("该单品已升至阿里平台面膜类目全网销量第一，月销五万。", "1 exact 全网 <销量>\n");
}

static void a_bound_that_is_reached_is_no_superlative(void **state) {
    (void)state;
    assert_ranks("湖泊东西长72公里，其中东部最宽达40公里。", "");
}

static void a_second_quantity_after_and(void **state) {
    (void)state;
    assert_ranks("它是中国知名度最高和身价最高的品牌。",
                 "1 superlative 中国 <知名度>\n1 superlative 中国 <身价>\n");
}

static void to_whom_something_is_offered_is_no_field(void **state) {
    (void)state;
    assert_ranks("甲方向中国官员提议的最高数字不变。", "");
}

static void what_won_a_place_is_no_quantity(void **state) {
    (void)state;
    assert_ranks("她凭借精彩表现获得了第二名的好成绩。", "2 exact - <->\n");
}

static void international_is_no_field_inside_a_word(void **state) {
    (void)state;
    assert_ranks("伦敦是世界上国际化程度最高的城市。", "1 superlative 世界 <国际化程度>\n");
}

static void a_list_in_quotes_is_a_field(void **state) {
    (void)state;
    assert_ranks("该茶获“茶香护肤榜”第1名。", "1 exact “茶香护肤榜” <->\n");
}

static void a_place_kept_in_a_league(void **state) {
    (void)state;
    assert_ranks("这是甲队能否保住联赛第四的关键之战。", "4 exact 联赛 <->\n");
}

static void laurels_are_a_title(void **state) {
    (void)state;
    assert_ranks("他毫无悬念地斩获扣篮大赛桂冠。", "1 exact 扣篮大赛 <->\n");
    assert_ranks("马林摘得女单桂冠。", "1 exact 女单 <->\n");
    assert_ranks("桂冠诗人到场。", "");
}

static void a_place_said_to_follow_is_inside_no_name(void **state) {
    (void)state;
    assert_ranks("茶叶专利有效量、茶叶专利拥有量、专利奖获奖数均居全国首位。",
                 "1 exact 全国 <茶叶专利有效量>\n1 exact 全国 <茶叶专利拥有量>\n1 exact 全国 "
                 "<专利奖获奖数>\n");
    assert_ranks("被称为绿色通行证的协议签署数量位居全球首位。", "1 exact 全球 <协议签署数量>\n");
    assert_ranks("第二大股东即为甲茶业，持股20%。", "2 exact - <股东>\n");
    assert_ranks("他在200米的短距离较量中差些，最终只名列第七名。", "7 exact - <->\n");
}

static void domains_belong_to_the_field(void **state) {
    (void)state;
    assert_ranks("同为中国自主茶机领域的最大买家，甲茶业自给。",
                 "1 superlative 中国自主茶机领域 <买家>\n");
    assert_ranks("连涨受益于全球最大购买国中国的需求。", "1 superlative 全球 <购买国>\n");
}

static void places_without_an_ordinal_prefix_after_a_verb_of_sharing(void **state) {
    (void)state;
    assert_ranks("甲茶业、乙茶业分列二三位。", "2 exact - <->\n3 exact - <->\n");
    assert_ranks("甲队、乙队分获二、三名。", "2 exact - <->\n3 exact - <->\n");
    assert_ranks("甲队二三人到场，分列两旁。", "");
}

static void other_words_for_winning_the_title(void **state) {
    (void)state;
    assert_ranks("禾川队在茶艺锦标赛中夺魁。", "1 exact 茶艺锦标赛 <->\n");
    assert_ranks("她在女子茶艺赛中折桂。", "1 exact 女子茶艺赛 <->\n");
    assert_ranks("夺魁热门甲队到场。", "");
}

static void a_title_won_at_the_end_of_what_is_said(void **state) {
    (void)state;
    assert_ranks("“甲乙”组合夺冠。", "1 exact - <->\n");
    assert_ranks("中国队将向全球观众展示如何夺冠。", "");
    assert_ranks("谁将夺冠？", "");
    assert_ranks("这阻止了甲队提前夺冠。", "");
}

static void medallists_in_a_row(void **state) {
    (void)state;
    assert_ranks("冠军中国选手秦越（中）、亚军中国选手沈洛（左）、季军美国选手麦某在仪式上。",
                 "1 exact - <->\n2 exact - <->\n3 exact - <->\n");
    assert_ranks("冠军奖杯和亚军奖杯都在这里。", "");
    assert_ranks("冠军获得奖金，亚军获得茶具。", "");
}

static void a_field_may_open_the_clause_of_a_superlative(void **state) {
    (void)state;
    assert_ranks("它是世界上在月球工作时间最长的月球车。", "1 superlative 世界 <在月球工作时间>\n");
    assert_ranks("甲国股市是世界上被高估最严重的股市。", "1 superlative 世界 <股市>\n");
    assert_ranks("该县是国内成立时间最早、也是目前最大的保险平台。",
                 "1 superlative 国内 <成立时间>\n1 superlative 国内 <保险平台>\n");
}

static void a_total_may_be_first_without_a_verb(void **state) {
    (void)state;
    assert_ranks("他小组第一，总成绩第一。", "1 exact 小组 <->\n1 exact - <总成绩>\n");
}

static void the_head_of_a_list_is_on_that_list(void **state) {
    (void)state;
    assert_ranks("该车荣登零事故率榜单首位。", "1 exact 零事故率榜单 <->\n");
}

static void a_title_that_is_not_thought_of_is_none(void **state) {
    (void)state;
    assert_ranks("不考虑联赛冠军，他们也会努力。", "");
}

static void by_what_it_is_ordered_is_named(void **state) {
    (void)state;
    assert_ranks("按保费规模计算，该平台已成为国内排名第二的平台。", "2 exact 国内 <保费规模>\n");
}

static void a_title_dreamt_of_is_not_won(void **state) {
    (void)state;
    assert_ranks("我们梦想着夺冠，欲望强烈。", "");
}

static void the_noun_of_a_superlative_is_not_its_own_field(void **state) {
    (void)state;
    assert_ranks("从行业上看，它们仍是增速最快的行业。", "");
}

static void what_is_counted_is_no_field(void **state) {
    (void)state;
    assert_ranks("甲省成为百强县数量最多的省份。", "");
    assert_ranks("茶企数量全国最多。", "1 superlative 全国 <茶企数量>\n");
}

static void a_noun_in_quotes_ends_with_its_quotes(void **state) {
    (void)state;
    assert_ranks("它一直是全球最大的“自变量”这个说法很好。", "1 superlative 全球 <“自变量”>\n");
}

static void a_place_on_a_list_entered_from_above(void **state) {
    (void)state;
    assert_ranks("该游戏空降榜单第12名。", "12 exact 榜单 <->\n");
    assert_ranks("甲队本轮面对积分榜排名第四位的乙队。", "4 exact 积分榜 <->\n");
}

static void a_place_that_is_denied_is_not_held(void **state) {
    (void)state;
    assert_ranks("甲队未进入前三。", "");
    assert_ranks("甲公司没有进入前十名。", "");
    assert_ranks("因此未列入前十名股东。", "");
    assert_ranks("甲队未能跻身前八。", "");
    assert_ranks("茶企数未排进前五。", "");
    assert_ranks("甲队不是全国第一。", "");
    assert_ranks("它并非全国最大的茶市。", "");
    assert_ranks("甲队无缘前三。", "");
    assert_ranks("甲队跌出前十。", "");
    assert_ranks("甲县不仅位居全国第一，还在增长。", "1 exact 全国 <->\n");
    assert_ranks("茶产量不断增长，位居全国第一。", "1 exact 全国 <茶产量>\n");
}

static void a_title_that_is_an_aim_is_not_held(void **state) {
    (void)state;
    assert_ranks("世锦赛冠军只是他的目标之一。", "");
}

static void prizes_are_no_superlatives(void **state) {
    (void)state;
    assert_ranks("他拿到NBA最有价值球员称号。", "");
}

static void synchrotrons_are_one_word(void **state) {
    (void)state;
    assert_ranks("我国首台高能同步辐射光源完成。", "1 first 我国 <高能同步辐射光源>\n");
}

static void what_was_done_names_no_quantity(void **state) {
    (void)state;
    assert_ranks("办理时间全部实现全国最优。", "1 superlative 全国 <->\n");
}

static void an_adjective_may_be_the_head_of_a_place(void **state) {
    (void)state;
    assert_ranks("北京第二深圳垫底", "");
}

static void what_is_held_most_is_no_field(void **state) {
    (void)state;
    assert_ranks("持有贵州茅台最多的基金是甲基金。", "");
    assert_ranks("该省建成云南规模最大的茶厂。", "1 superlative 云南 <规模>\n");
}

static void prizes_for_the_winners_tell_of_nobody(void **state) {
    (void)state;
    assert_ranks("本次比赛的冠、亚、季军将分别获得15000元、8000元与5000元奖金。", "");
    assert_ranks("决赛的冠军归属变得毫无悬念。", "");
    assert_ranks("获得冠亚军的两队将参加决赛。", "");
}

static void a_title_may_be_fought_for_and_won(void **state) {
    (void)state;
    assert_ranks("甲队争得团体赛冠军。", "1 exact 团体赛 <->\n");
}

static void the_inside_of_a_trade_is_no_name(void **state) {
    (void)state;
    assert_ranks("公司是我国硅行业中业务链最完整的企业之一。", "1 superlative 行业 <企业>\n");
}

static void a_title_one_has_not_is_none(void **state) {
    (void)state;
    assert_ranks("或许没有茶盟杯冠军一直是他的遗憾。", "");
}

static void to_what_something_contributes_most_is_no_field(void **state) {
    (void)state;
    assert_ranks("服装是对越南出口增长贡献最大的商品。", "");
}

static void places_told_with_is(void **state) {
    (void)state;
    assert_ranks("第三位是英国，数据很多。", "3 exact - <->\n");
    assert_ranks("第三位是教师的选手。", "");
}

static void banks_compete(void **state) {
    (void)state;
    assert_ranks("甲行依旧是上市银行中不良率最低的银行。", "1 superlative 上市银行 <不良率>\n");
}

static void rising_to_a_place_without_a_preposition(void **state) {
    (void)state;
    assert_ranks("年轻群体已跃升第一，占比很高。", "1 exact - <->\n");
}

static void a_title_of_this_year(void **state) {
    (void)state;
    assert_ranks("747号熊获得了今年的冠军。", "1 exact - <->\n");
    assert_ranks("随女团夺冠后，她又去了混合团体赛。", "1 exact - <->\n");
    assert_ranks("比赛很难，但比赛中，甲队笑到最后夺冠。", "1 exact 比赛 <->\n");
    assert_ranks("决赛中，谁稳定，谁夺冠的几率就大。", "");
    assert_ranks("她是刚刚结束的中国茶艺联赛冠军。", "1 exact 中国茶艺联赛 <->\n");
}

static void a_verb_and_a_noun_of_one_character_are_one_noun(void **state) {
    (void)state;
    assert_ranks("国内第一家高山茶企关停后，茶价下降。", "1 first 国内 <高山茶企>\n");
    assert_ranks("国内首艘万吨级海缆铺设船在江西下水。", "1 first 国内 <万吨级海缆铺设船>\n");
}

static void items_share_their_tail_once(void **state) {
    (void)state;
    assert_ranks("工业投资、项目投资、基础设施投资规模均居全市第一。",
                 "1 exact 全市 <工业投资规模>\n1 exact 全市 <项目投资规模>\n1 exact 全市 "
                 "<基础设施投资规模>\n");
}

static void what_is_said_of_a_first_is_not_in_its_name(void **state) {
    (void)state;
    assert_ranks("国内首座高山茶港将于明年建成。", "1 first 国内 <高山茶港>\n");
    assert_ranks("国内首座高山茶港被命名为甲港。", "1 first 国内 <高山茶港>\n");
    assert_ranks("国内首座高山茶港即将在禾川建成的消息传开。", "1 first 国内 <高山茶港>\n");
    assert_ranks("全国首个高山示范区昨天（9日）开工。", "1 first 全国 <高山示范区>\n");
    assert_ranks("我市建成全国首个高山茶港、加快研发新茶。", "1 first 全国 <高山茶港>\n");
    assert_ranks("全国首座高山茶港在邻近的小镇诞生了。", "1 first 全国 <高山茶港>\n");
    assert_ranks("国内首个在海外小镇建成的高山茶港，很大。",
                 "1 first 国内 <在海外小镇建成的高山茶港>\n");
    assert_ranks("国内首座高山茶港开通时，茶价下降。", "1 first 国内 <高山茶港>\n");
    assert_ranks("国内首艘万吨级海缆铺设船，长百米。", "1 first 国内 <万吨级海缆铺设船>\n");
    assert_ranks("国内首艘万吨级海缆铺设船；长百米。", "1 first 国内 <万吨级海缆铺设船>\n");
}

static void places_won_and_moved_to(void **state) {
    (void)state;
    assert_ranks("甲队获得了第一。", "1 exact - <->\n");
    assert_ranks("甲队以小组第二出线。", "2 exact 小组 <->\n");
    assert_ranks("甲、乙两队分居二三位。", "2 exact - <->\n3 exact - <->\n");
    assert_ranks("在茶艺锦标赛上，甲队获得第一并晋级。", "1 exact 茶艺锦标赛 <->\n");
    assert_ranks("甲队最终排名升至倒数第二。", "2 last - <->\n");
    assert_ranks("他拿了第一名，跌至全国第二名。", "1 exact - <->\n2 exact 全国 <->\n");
    assert_ranks("第三位突破17米大关的选手到场。", "");
    assert_ranks("前三个季度产量增长。", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rank_verb_leads_from_the_quantity_to_its_field_and_place),
        cmocka_unit_test(the_field_may_be_a_long_noun_phrase),
        cmocka_unit_test(the_metric_may_stand_after_its_rank),
        cmocka_unit_test(one_place_said_of_all_gives_a_fact_for_each),
        cmocka_unit_test(several_places_go_to_several_names_in_order),
        cmocka_unit_test(the_ordinal_sign_may_be_said_once_for_a_list),
        cmocka_unit_test(places_from_and_to_are_facts_of_their_own),
        cmocka_unit_test(one_quantity_may_stand_in_several_fields),
        cmocka_unit_test(within_says_an_upper_bound_of_the_place),
        cmocka_unit_test(counted_from_the_end_is_last),
        cmocka_unit_test(nth_largest_is_a_place),
        cmocka_unit_test(a_superlative_needs_its_field),
        cmocka_unit_test(only_and_first_of_a_field_are_places),
        cmocka_unit_test(most_ordinals_rank_nothing),
        cmocka_unit_test(a_duration_beside_the_verb_is_no_place),
        cmocka_unit_test(ties_keep_their_place),
        cmocka_unit_test(the_quantity_may_be_named_a_clause_earlier),
        cmocka_unit_test(a_count_may_open_the_name),
        cmocka_unit_test(a_holder_is_ranked_by_the_figure_right_after_it),
        cmocka_unit_test(titles_need_an_event),
        cmocka_unit_test(an_event_may_go_on_to_what_was_held_in_it),
        cmocka_unit_test(a_quantity_may_hold_a_place_without_a_verb),
        cmocka_unit_test(what_narrows_a_field_is_no_quantity),
        cmocka_unit_test(a_list_is_a_field),
        cmocka_unit_test(the_field_may_stand_before_the_word_that_says_place),
        cmocka_unit_test(the_strongest_of_a_team),
        cmocka_unit_test(a_clause_before_may_state_the_field),
        cmocka_unit_test(each_title_of_a_list_has_its_own_event),
        cmocka_unit_test(the_field_of_a_place_goes_on_to_the_next),
        cmocka_unit_test(what_is_most_names_what_is_ranked),
        cmocka_unit_test(a_trade_is_a_field_with_its_name),
        cmocka_unit_test(who_is_the_largest_is_no_part_of_what_it_is),
        cmocka_unit_test(an_event_may_stand_right_before_the_verb),
        cmocka_unit_test(a_group_that_a_scope_opens_is_a_field),
        cmocka_unit_test(a_league_may_be_letters),
        cmocka_unit_test(places_in_a_row_share_their_field),
        cmocka_unit_test(the_earliest_is_named_by_what_it_did),
        cmocka_unit_test(what_only_looks_like_a_superlative_of_a_field),
        cmocka_unit_test(a_list_that_was_entered_names_nothing),
        cmocka_unit_test(an_event_ends_where_it_begins),
        cmocka_unit_test(who_ranks_is_no_quantity),
        cmocka_unit_test(what_is_being_built_is_no_quantity),
        cmocka_unit_test(an_event_may_be_named_inside_a_clause_before),
        cmocka_unit_test(two_digits_in_a_row_may_be_two_places),
        cmocka_unit_test(a_ranking_by_an_index_names_the_index),
        cmocka_unit_test(a_record_is_no_place),
        cmocka_unit_test(history_is_no_name),
        cmocka_unit_test(what_follows_the_noun_of_a_place_is_no_part_of_it),
        cmocka_unit_test(traditional_characters_are_read_alike),
        cmocka_unit_test(a_text_without_any_sentence_end_is_read_to_its_end),
        cmocka_unit_test(a_proper_name_after_the_noun_is_no_part_of_it),
        cmocka_unit_test(each_of_a_list_of_superlatives_has_its_own_noun),
        cmocka_unit_test(lanes_headings_and_contests_rank_nothing),
        cmocka_unit_test(models_in_a_list_rank_themselves),
        cmocka_unit_test(the_firm_is_no_part_of_what_is_ranked),
        cmocka_unit_test(what_narrows_the_competitors_belongs_to_the_field),
        cmocka_unit_test(a_name_said_of_another_is_not_taken),
        cmocka_unit_test(the_holder_after_the_noun_is_no_part_of_it),
        cmocka_unit_test(what_was_done_in_history_has_its_event_for_a_field),
        cmocka_unit_test(a_market_is_a_field),
        cmocka_unit_test(the_fastest_of_a_duration_ranks_nothing),
        cmocka_unit_test(the_first_ends_where_it_is_soon_done),
        cmocka_unit_test(winning_a_title_is_the_first_place),
        cmocka_unit_test(a_title_not_won_is_no_place),
        cmocka_unit_test(the_list_keeps_its_last_character),
        cmocka_unit_test(who_is_asked_is_no_event),
        cmocka_unit_test(what_comes_before_in_the_order_is_no_field),
        cmocka_unit_test(the_noun_of_a_superlative_may_be_counted_or_quoted),
        cmocka_unit_test(a_name_with_champion_in_it_wins_nothing),
        cmocka_unit_test(all_of_a_place_is_a_field),
        cmocka_unit_test(whom_it_is_done_to_is_no_field),
        cmocka_unit_test(a_field_may_stand_inside_the_name_of_the_quantity),
        cmocka_unit_test(what_was_won_in_an_event_said_before_is_a_place),
        cmocka_unit_test(places_joined_by_a_slash_have_names_joined_so),
        cmocka_unit_test(a_place_before_what_it_has_most_of_holds_it),
        cmocka_unit_test(a_place_that_was_fallen_to_is_one),
        cmocka_unit_test(several_great_places_have_one_noun),
        cmocka_unit_test(words_of_the_way_are_no_fields),
        cmocka_unit_test(what_brought_a_place_about_names_nothing),
        cmocka_unit_test(what_comes_before_what_is_nobodys_place),
        cmocka_unit_test(titles_that_are_counted_are_of_no_event),
        cmocka_unit_test(nouns_after_a_vague_count),
        cmocka_unit_test(by_a_place_somebody_goes_on),
        cmocka_unit_test(titles_that_are_wished_for_are_not_won),
        cmocka_unit_test(top_places_need_no_verb),
        cmocka_unit_test(the_noun_after_a_superlative_has_the_quantity),
        cmocka_unit_test(an_order_of_those_who_come_is_no_ranking),
        cmocka_unit_test(ages_belong_to_the_name_of_an_event),
        cmocka_unit_test(a_ranking_may_be_said_with_a_copula),
        cmocka_unit_test(what_was_won_may_end_its_clause),
        cmocka_unit_test(the_sign_of_a_place_may_be_left_out_behind_its_verb),
        cmocka_unit_test(what_is_measured_is_first_without_a_verb),
        cmocka_unit_test(teams_are_not_counted_as_persons),
        cmocka_unit_test(a_bracket_tells_the_place_of_the_figure_before_it),
        cmocka_unit_test(what_a_bracket_speaks_of_is_forgotten_behind_it),
        cmocka_unit_test(a_market_takes_its_scope_along),
        cmocka_unit_test(several_of_the_largest_have_a_noun),
        cmocka_unit_test(a_capital_may_be_the_largest_city_too),
        cmocka_unit_test(holders_of_shares_are_ranked),
        cmocka_unit_test(champions_of_the_world_who_are_named),
        cmocka_unit_test(a_discipline_is_an_event),
        cmocka_unit_test(a_field_holds_at_least_as_many_as_the_place),
        cmocka_unit_test(a_list_by_its_length_is_a_name),
        cmocka_unit_test(the_last_needs_no_verb),
        cmocka_unit_test(a_title_below_another_is_of_the_same_event),
        cmocka_unit_test(others_with_the_same_title_are_no_part_of_its_event),
        cmocka_unit_test(the_amount_is_no_part_of_what_ranks),
        cmocka_unit_test(a_market_may_hold_what_is_most),
        cmocka_unit_test(a_ranking_of_a_country_is_no_place_inside_one),
        cmocka_unit_test(the_noun_of_great_places_may_be_said_once),
        cmocka_unit_test(the_oldest_has_a_history),
        cmocka_unit_test(a_title_may_be_held_with_regret),
        cmocka_unit_test(what_was_met_with_belongs_to_no_field),
        cmocka_unit_test(titles_of_leagues_are_places),
        cmocka_unit_test(an_event_may_be_named_by_a_title_in_marks),
        cmocka_unit_test(a_title_inside_the_name_of_a_first_is_no_fact),
        cmocka_unit_test(a_place_may_be_kept),
        cmocka_unit_test(a_count_right_before_its_place_ranks),
        cmocka_unit_test(whom_something_faces_is_no_field),
        cmocka_unit_test(a_list_that_was_risen_on_is_a_field),
        cmocka_unit_test(a_trade_may_be_followed_by_inside),
        cmocka_unit_test(what_has_an_effect_ranks_in_no_field),
        cmocka_unit_test(joined_superlatives_have_the_noun_behind_them),
        cmocka_unit_test(a_figure_of_somebody_else_names_no_place),
        cmocka_unit_test(persons_are_counted_by_what_they_did),
        cmocka_unit_test(a_foreign_name_is_no_quantity),
        cmocka_unit_test(a_round_may_touch_the_verb),
        cmocka_unit_test(an_office_is_no_superlative),
        cmocka_unit_test(a_trade_may_be_of_household_goods),
        cmocka_unit_test(champions_of_the_world_in_a_discipline),
        cmocka_unit_test(whom_one_deals_with_is_no_field),
        cmocka_unit_test(inside_names_no_quantity),
        cmocka_unit_test(a_gap_to_a_place_is_no_place),
        cmocka_unit_test(a_bound_with_a_grade_is_no_superlative),
        cmocka_unit_test(a_question_ranks_nobody),
        cmocka_unit_test(digits_hold_places_of_their_own),
        cmocka_unit_test(a_line_between_two_places_is_no_field),
        cmocka_unit_test(friends_are_ones_of_whom_not_where),
        cmocka_unit_test(titles_that_were_held_before),
        cmocka_unit_test(the_name_of_a_superlative_is_one_quantity),
        cmocka_unit_test(the_noun_of_a_superlative_ends_before_a_foreign_name),
        cmocka_unit_test(who_says_something_of_a_first_is_not_in_its_name),
        cmocka_unit_test(a_field_may_be_a_side_of_a_place),
        cmocka_unit_test(a_quantity_may_stand_before_its_field),
        cmocka_unit_test(a_round_won_may_be_followed_by_what_it_brought),
        cmocka_unit_test(sales_may_be_first_without_a_verb),
        cmocka_unit_test(a_bound_that_is_reached_is_no_superlative),
        cmocka_unit_test(a_second_quantity_after_and),
        cmocka_unit_test(to_whom_something_is_offered_is_no_field),
        cmocka_unit_test(what_won_a_place_is_no_quantity),
        cmocka_unit_test(international_is_no_field_inside_a_word),
        cmocka_unit_test(a_list_in_quotes_is_a_field),
        cmocka_unit_test(a_place_kept_in_a_league),
        cmocka_unit_test(laurels_are_a_title),
        cmocka_unit_test(a_place_said_to_follow_is_inside_no_name),
        cmocka_unit_test(domains_belong_to_the_field),
        cmocka_unit_test(places_without_an_ordinal_prefix_after_a_verb_of_sharing),
        cmocka_unit_test(other_words_for_winning_the_title),
        cmocka_unit_test(a_title_won_at_the_end_of_what_is_said),
        cmocka_unit_test(medallists_in_a_row),
        cmocka_unit_test(a_field_may_open_the_clause_of_a_superlative),
        cmocka_unit_test(a_total_may_be_first_without_a_verb),
        cmocka_unit_test(the_head_of_a_list_is_on_that_list),
        cmocka_unit_test(a_title_that_is_not_thought_of_is_none),
        cmocka_unit_test(by_what_it_is_ordered_is_named),
        cmocka_unit_test(a_title_dreamt_of_is_not_won),
        cmocka_unit_test(the_noun_of_a_superlative_is_not_its_own_field),
        cmocka_unit_test(what_is_counted_is_no_field),
        cmocka_unit_test(a_noun_in_quotes_ends_with_its_quotes),
        cmocka_unit_test(a_place_on_a_list_entered_from_above),
        cmocka_unit_test(a_place_that_is_denied_is_not_held),
        cmocka_unit_test(a_title_that_is_an_aim_is_not_held),
        cmocka_unit_test(prizes_are_no_superlatives),
        cmocka_unit_test(synchrotrons_are_one_word),
        cmocka_unit_test(what_was_done_names_no_quantity),
        cmocka_unit_test(an_adjective_may_be_the_head_of_a_place),
        cmocka_unit_test(what_is_held_most_is_no_field),
        cmocka_unit_test(prizes_for_the_winners_tell_of_nobody),
        cmocka_unit_test(a_title_may_be_fought_for_and_won),
        cmocka_unit_test(the_inside_of_a_trade_is_no_name),
        cmocka_unit_test(a_title_one_has_not_is_none),
        cmocka_unit_test(to_what_something_contributes_most_is_no_field),
        cmocka_unit_test(places_told_with_is),
        cmocka_unit_test(banks_compete),
        cmocka_unit_test(rising_to_a_place_without_a_preposition),
        cmocka_unit_test(a_title_of_this_year),
        cmocka_unit_test(a_verb_and_a_noun_of_one_character_are_one_noun),
        cmocka_unit_test(items_share_their_tail_once),
        cmocka_unit_test(what_is_said_of_a_first_is_not_in_its_name),
        cmocka_unit_test(places_won_and_moved_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
