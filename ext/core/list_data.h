/* Written by ext/tools/gen_lists.py from ext/data/lists.tsv; do not edit. */

static const AmSpan list_engine_may_name_words[] = {
    {"记者", 6},
    {"記者", 6},
    {"通讯员", 9},
    {"通訊員", 9},
};
const AmWordList am_list_engine_may_name_words = {list_engine_may_name_words, 4};

static const AmSpan list_engine_may_credit_ends[] = {
    {"摄", 3},
    {"攝", 3},
    {"供图", 6},
    {"供圖", 6},
    {"绘", 3},
    {"繪", 3},
    {"制图", 6},
    {"制圖", 6},
    {"提供", 6},
};
const AmWordList am_list_engine_may_credit_ends = {list_engine_may_credit_ends, 9};

static const AmSpan list_field_group_persons[] = {
    {"他们", 6},
    {"他們", 6},
    {"她们", 6},
    {"她們", 6},
    {"它们", 6},
    {"它們", 6},
};
const AmWordList am_list_field_group_persons = {list_field_group_persons, 6};

static const AmSpan list_field_inside_inside[] = {
    {"范围内", 9},
    {"範圍內", 9},
    {"境内", 6},
    {"境內", 6},
    {"内", 3},
    {"內", 3},
    {"上", 3},
    {"里", 3},
};
const AmWordList am_list_field_inside_inside = {list_field_inside_inside, 8};

static const AmSpan list_field_trade_heads[] = {
    {"整个", 6},
    {"整個", 6},
    {"数个", 6},
    {"數個", 6},
    {"各个", 6},
    {"各個", 6},
    {"哪些", 6},
    {"这些", 6},
    {"這些", 6},
    {"多个", 6},
    {"多個", 6},
    {"从事", 6},
    {"從事", 6},
    {"迄今为止", 12},
    {"迄今為止", 12},
    {"创造", 6},
    {"創造", 6},
    {"推动", 6},
    {"推動", 6},
    {"带动", 6},
    {"帶動", 6},
    {"成为", 6},
    {"成為", 6},
    {"引领", 6},
    {"引領", 6},
};
const AmWordList am_list_field_trade_heads = {list_field_trade_heads, 25};

static const AmSpan list_field_list_before_inside[] = {
    {"上", 3},
    {"中", 3},
    {"里", 3},
};
const AmWordList am_list_field_list_before_inside = {list_field_list_before_inside, 3};

static const AmSpan list_field_event_ending_vague[] = {
    {"其他", 6},
    {"其它", 6},
    {"另一", 6},
    {"另外", 6},
    {"首场", 6},
    {"首場", 6},
    {"本场", 6},
    {"本場", 6},
    {"上一场", 9},
    {"上一場", 9},
};
const AmWordList am_list_field_event_ending_vague = {list_field_event_ending_vague, 10};

static const AmSpan list_field_event_before_inside[] = {
    {"上", 3},
    {"中", 3},
    {"里", 3},
};
const AmWordList am_list_field_event_before_inside = {list_field_event_before_inside, 3};

static const AmSpan list_field_event_before_vague[] = {
    {"比赛", 6},
    {"比賽", 6},
    {"赛事", 6},
    {"賽事", 6},
    {"活动", 6},
    {"活動", 6},
};
const AmWordList am_list_field_event_before_vague = {list_field_event_before_vague, 6};

static const AmSpan list_field_is_sport_ends[] = {
    {"赛", 3},
    {"賽", 3},
    {"会", 3},
    {"會", 3},
    {"杯", 3},
};
const AmWordList am_list_field_is_sport_ends = {list_field_is_sport_ends, 5};

static const AmSpan list_field_is_sport_kinds[] = {
    {"男子", 6},
    {"女子", 6},
    {"混合", 6},
};
const AmWordList am_list_field_is_sport_kinds = {list_field_is_sport_kinds, 3};

static const AmSpan list_field_is_round_rounds[] = {
    {"决赛", 6},
    {"決賽", 6},
    {"半决赛", 9},
    {"半決賽", 9},
    {"预赛", 6},
    {"預賽", 6},
    {"比赛", 6},
    {"比賽", 6},
    {"四分之一决赛", 18},
    {"四分之一決賽", 18},
    {"资格赛", 9},
    {"資格賽", 9},
};
const AmWordList am_list_field_is_round_rounds = {list_field_is_round_rounds, 12};

static const AmSpan list_field_stated_inside[] = {
    {"当中", 6},
    {"當中", 6},
    {"之中", 6},
    {"中", 3},
    {"上", 3},
    {"里", 3},
};
const AmWordList am_list_field_stated_inside = {list_field_stated_inside, 6};

static const AmSpan list_superlative_cut_speaker_says[] = {
    {"说", 3},
    {"說", 3},
    {"表示", 6},
    {"介绍", 6},
    {"介紹", 6},
    {"告诉记者", 12},
    {"告訴記者", 12},
};
const AmWordList am_list_superlative_cut_speaker_says = {list_superlative_cut_speaker_says, 7};

static const AmSpan list_markup_is_named_nouns[] = {
    {"标签", 6},
    {"標簽", 6},
    {"标记", 6},
    {"標記", 6},
    {"元素", 6},
    {"標籤", 6},
    {"tag", 3},
    {"`", 1},
    {"”", 3},
    {"」", 3},
};
const AmWordList am_list_markup_is_named_nouns = {list_markup_is_named_nouns, 10};

static const AmSpan list_metric_is_divisor_powers[] = {
    {"千", 3},
    {"韆", 3},
    {"万", 3},
    {"萬", 3},
    {"十万", 6},
    {"十萬", 6},
    {"百万", 6},
    {"百萬", 6},
    {"百", 3},
};
const AmWordList am_list_metric_is_divisor_powers = {list_metric_is_divisor_powers, 9};

static const AmSpan list_metric_is_time_ago_words[] = {
    {"前", 3},
    {"后", 3},
    {"後", 3},
    {"来", 3},
    {"來", 3},
    {"间", 3},
    {"間", 3},
    {"以来", 6},
    {"以來", 6},
    {"期", 3},
    {"之", 3},
};
const AmWordList am_list_metric_is_time_ago_words = {list_metric_is_time_ago_words, 11};

static const AmSpan list_metric_is_generation_nouns[] = {
    {"手机", 6},
    {"手機", 6},
    {"网络", 6},
    {"網絡", 6},
    {"基站", 6},
    {"时代", 6},
    {"時代", 6},
    {"用户", 6},
    {"用戶", 6},
    {"技术", 6},
    {"技術", 6},
    {"套餐", 6},
    {"通信", 6},
    {"牌照", 6},
    {"芯片", 6},
};
const AmWordList am_list_metric_is_generation_nouns = {list_metric_is_generation_nouns, 15};

static const AmSpan list_metric_is_hour_or_argument_before[] = {
    {"在", 3},
    {"到", 3},
    {"至", 3},
    {"于", 3},
    {"於", 3},
    {"早", 3},
    {"晚", 3},
};
const AmWordList am_list_metric_is_hour_or_argument_before = {list_metric_is_hour_or_argument_before, 7};

static const AmSpan list_metric_is_part_of_name_events[] = {
    {"男子", 6},
    {"女子", 6},
    {"混合", 6},
    {"4×", 3},
    {"4x", 2},
};
const AmWordList am_list_metric_is_part_of_name_events = {list_metric_is_part_of_name_events, 5};

static const AmSpan list_metric_is_no_figure_records[] = {
    {"新高", 6},
    {"新低", 6},
    {"来新高", 9},
    {"來新高", 9},
    {"来新低", 9},
    {"來新低", 9},
    {"最高", 6},
    {"最低", 6},
};
const AmWordList am_list_metric_is_no_figure_records = {list_metric_is_no_figure_records, 8};

static const AmSpan list_metric_cut_origin_origins[] = {
    {"初始", 6},
    {"原来", 6},
    {"原來", 6},
    {"最初", 6},
    {"原先", 6},
    {"先前", 6},
    {"此前", 6},
    {"当初", 6},
    {"當初", 6},
};
const AmWordList am_list_metric_cut_origin_origins = {list_metric_cut_origin_origins, 9};

static const AmSpan list_metric_left_name_inside[] = {
    {"中", 3},
    {"上", 3},
    {"里", 3},
    {"内", 3},
    {"內", 3},
};
const AmWordList am_list_metric_left_name_inside = {list_metric_left_name_inside, 5};

static const AmSpan list_metric_names_no_times[] = {
    {"速", 3},
    {"额", 3},
    {"額", 3},
    {"价", 3},
    {"價", 3},
    {"率", 3},
    {"值", 3},
};
const AmWordList am_list_metric_names_no_times = {list_metric_names_no_times, 7};

static const AmSpan list_metric_distance_words[] = {
    {"距离", 6},
    {"距離", 6},
    {"相距", 6},
};
const AmWordList am_list_metric_distance_words = {list_metric_distance_words, 3};

static const AmSpan list_metric_ends_in_deed_deeds[] = {
    {"支付", 6},
    {"覆盖", 6},
    {"覆蓋", 6},
    {"缴纳", 6},
    {"繳納", 6},
    {"偿还", 6},
    {"償還", 6},
    {"获得", 6},
    {"獲得", 6},
    {"收到", 6},
};
const AmWordList am_list_metric_ends_in_deed_deeds = {list_metric_ends_in_deed_deeds, 10};

static const AmSpan list_metric_right_name_loose[] = {
    {"后", 3},
    {"後", 3},
    {"时", 3},
    {"時", 3},
    {"+", 1},
    {"起、", 6},
};
const AmWordList am_list_metric_right_name_loose = {list_metric_right_name_loose, 6};

static const AmSpan list_metric_right_name_ways[] = {
    {"方式", 6},
    {"形式", 6},
    {"名义", 6},
    {"名義", 6},
};
const AmWordList am_list_metric_right_name_ways = {list_metric_right_name_ways, 4};

static const AmSpan list_terms_big_counts_money[] = {
    {"元", 3},
    {"圆", 3},
    {"圓", 3},
    {"美", 3},
    {"日", 3},
    {"韩", 3},
    {"韓", 3},
    {"台", 3},
    {"臺", 3},
    {"新", 3},
    {"港", 3},
    {"欧", 3},
    {"歐", 3},
    {"英", 3},
    {"亿", 3},
    {"億", 3},
};
const AmWordList am_list_terms_big_counts_money = {list_terms_big_counts_money, 16};

static const AmSpan list_period_year_opens_report_spans[] = {
    {"续", 3},
    {"續", 3},
    {"近", 3},
    {"去", 3},
    {"达", 3},
    {"達", 3},
    {"了", 3},
    {"约", 3},
    {"約", 3},
    {"超", 3},
    {"满", 3},
    {"滿", 3},
    {"过", 3},
    {"過", 3},
    {"第", 3},
};
const AmWordList am_list_period_year_opens_report_spans = {list_period_year_opens_report_spans, 15};

static const AmSpan list_phrase_word_ends_short_ends[] = {
    {"在", 3},
    {"将", 3},
    {"將", 3},
    {"被", 3},
    {"由", 3},
    {"已", 3},
    {"均", 3},
    {"也", 3},
    {"是", 3},
    {"为", 3},
    {"為", 3},
    {"占", 3},
    {"居", 3},
    {"比", 3},
    {"较", 3},
    {"較", 3},
    {"达", 3},
    {"達", 3},
    {"超", 3},
    {"向", 3},
    {"有", 3},
    {"共", 3},
    {"排", 3},
    {"以", 3},
    {"把", 3},
    {"让", 3},
    {"讓", 3},
    {"给", 3},
    {"給", 3},
    {"都", 3},
    {"因", 3},
    {"从", 3},
    {"從", 3},
    {"更", 3},
};
const AmWordList am_list_phrase_word_ends_short_ends = {list_phrase_word_ends_short_ends, 34};

static const AmSpan list_phrase_sums_up_before[] = {
    {"高", 3},
    {"中", 3},
    {"初", 3},
    {"平", 3},
    {"均", 3},
    {"同", 3},
    {"上", 3},
    {"优", 3},
    {"優", 3},
};
const AmWordList am_list_phrase_sums_up_before = {list_phrase_sums_up_before, 9};

static const AmSpan list_phrase_sums_up_after[] = {
    {"级", 3},
    {"級", 3},
    {"次", 3},
    {"离", 3},
    {"離", 3},
    {"温", 3},
    {"溫", 3},
    {"压", 3},
    {"壓", 3},
    {"于", 3},
    {"於", 3},
    {"待", 3},
    {"效", 3},
    {"量", 3},
};
const AmWordList am_list_phrase_sums_up_after = {list_phrase_sums_up_after, 14};

static const AmSpan list_phrase_cut_preposition_words[] = {
    {"以", 3},
    {"将", 3},
    {"將", 3},
    {"把", 3},
    {"被", 3},
    {"由", 3},
    {"从", 3},
    {"從", 3},
    {"使", 3},
    {"让", 3},
    {"讓", 3},
    {"为", 3},
    {"為", 3},
    {"有", 3},
    {"约", 3},
    {"約", 3},
    {"在", 3},
    {"而", 3},
    {"但", 3},
    {"且", 3},
    {"并", 3},
    {"並", 3},
    {"就", 3},
    {"若", 3},
    {"和", 3},
    {"及", 3},
    {"或", 3},
    {"因", 3},
    {"给", 3},
    {"給", 3},
    {"令", 3},
};
const AmWordList am_list_phrase_cut_preposition_words = {list_phrase_cut_preposition_words, 31};

static const AmSpan list_phrase_cut_year_counters[] = {
    {"届", 3},
    {"屆", 3},
    {"级", 3},
    {"級", 3},
    {"款", 3},
    {"版", 3},
    {"只", 3},
    {"隻", 3},
    {"家", 3},
    {"个", 3},
    {"個", 3},
    {"名", 3},
    {"型", 3},
};
const AmWordList am_list_phrase_cut_year_counters = {list_phrase_cut_year_counters, 13};

static const AmSpan list_phrase_cut_year_yearly[] = {
    {"年化", 6},
    {"年均", 6},
    {"年产", 6},
    {"年產", 6},
    {"年度", 6},
    {"年报", 6},
    {"年報", 6},
    {"年利", 6},
    {"年收", 6},
};
const AmWordList am_list_phrase_cut_year_yearly = {list_phrase_cut_year_yearly, 9};

static const AmSpan list_phrase_is_institution_heads[] = {
    {"银行", 6},
    {"銀行", 6},
    {"农商", 6},
    {"農商", 6},
    {"证券", 6},
    {"證券", 6},
    {"信托", 6},
    {"保险", 6},
    {"保險", 6},
    {"集团", 6},
    {"集團", 6},
    {"股份", 6},
    {"机场", 6},
    {"機場", 6},
    {"大学", 6},
    {"大學", 6},
    {"站", 3},
    {"港", 3},
};
const AmWordList am_list_phrase_is_institution_heads = {list_phrase_is_institution_heads, 18};

static const AmSpan list_phrase_is_institution_trades[] = {
    {"银行业", 9},
    {"銀行業", 9},
    {"证券业", 9},
    {"證券業", 9},
    {"信托业", 9},
    {"信托業", 9},
    {"保险业", 9},
    {"保險業", 9},
};
const AmWordList am_list_phrase_is_institution_trades = {list_phrase_is_institution_trades, 8};

static const AmSpan list_phrase_cut_firm_counts[] = {
    {"数", 3},
    {"數", 3},
    {"总数", 6},
    {"總數", 6},
    {"家数", 6},
    {"家數", 6},
    {"总量", 6},
    {"總量", 6},
    {"规模", 6},
    {"規模", 6},
    {"增速", 6},
    {"占比", 6},
};
const AmWordList am_list_phrase_cut_firm_counts = {list_phrase_cut_firm_counts, 12};

static const AmSpan list_phrase_cut_firm_reports[] = {
    {"季报", 6},
    {"季報", 6},
    {"年报", 6},
    {"年報", 6},
    {"中报", 6},
    {"中報", 6},
};
const AmWordList am_list_phrase_cut_firm_reports = {list_phrase_cut_firm_reports, 6};

static const AmSpan list_phrase_cut_place_inside[] = {
    {"上", 3},
    {"中", 3},
    {"里", 3},
};
const AmWordList am_list_phrase_cut_place_inside = {list_phrase_cut_place_inside, 3};

static const AmSpan list_phrase_cut_subject_measures[] = {
    {"位", 3},
    {"名", 3},
    {"家", 3},
    {"款", 3},
    {"只", 3},
    {"隻", 3},
};
const AmWordList am_list_phrase_cut_subject_measures = {list_phrase_cut_subject_measures, 6};

static const AmSpan list_phrase_cut_subject_counts[] = {
    {"这", 3},
    {"這", 3},
    {"那", 3},
    {"两", 3},
    {"兩", 3},
    {"三", 3},
    {"四", 3},
    {"五", 3},
    {"几", 3},
    {"幾", 3},
};
const AmWordList am_list_phrase_cut_subject_counts = {list_phrase_cut_subject_counts, 10};

static const AmSpan list_phrase_word_stops_short_stops[] = {
    {"已", 3},
    {"共", 3},
    {"均", 3},
    {"也", 3},
    {"仍", 3},
    {"还", 3},
    {"還", 3},
    {"又", 3},
    {"再", 3},
    {"是", 3},
    {"将", 3},
    {"將", 3},
    {"把", 3},
    {"被", 3},
    {"较", 3},
    {"較", 3},
    {"比", 3},
    {"以", 3},
    {"则", 3},
    {"則", 3},
};
const AmWordList am_list_phrase_word_stops_short_stops = {list_phrase_word_stops_short_stops, 20};

static const AmSpan list_phrase_names_spurs[] = {
    {"拖累下", 9},
    {"带动下", 9},
    {"帶動下", 9},
    {"影响下", 9},
    {"影響下", 9},
    {"推动下", 9},
    {"推動下", 9},
    {"支撑下", 9},
    {"支撐下", 9},
    {"驱动下", 9},
    {"驅動下", 9},
    {"拉动下", 9},
    {"拉動下", 9},
    {"背景下", 9},
    {"情况下", 9},
    {"情況下", 9},
    {"条件下", 9},
    {"條件下", 9},
};
const AmWordList am_list_phrase_names_spurs = {list_phrase_names_spurs, 18};

static const AmSpan list_phrase_is_whole_ends[] = {
    {"率", 3},
    {"额", 3},
    {"額", 3},
    {"量", 3},
    {"数", 3},
    {"數", 3},
    {"价", 3},
    {"價", 3},
    {"润", 3},
    {"潤", 3},
    {"利", 3},
    {"值", 3},
    {"入", 3},
};
const AmWordList am_list_phrase_is_whole_ends = {list_phrase_is_whole_ends, 13};

static const AmSpan list_phrase_place_prefix_tails[] = {
    {"市", 3},
    {"县", 3},
    {"縣", 3},
    {"区", 3},
    {"區", 3},
    {"州", 3},
    {"省", 3},
};
const AmWordList am_list_phrase_place_prefix_tails = {list_phrase_place_prefix_tails, 7};

static const AmSpan list_phrase_place_prefix_not_after[] = {
    {"场", 3},
    {"場", 3},
    {"值", 3},
    {"民", 3},
    {"政", 3},
    {"面", 3},
    {"占", 3},
    {"域", 3},
    {"间", 3},
    {"間", 3},
    {"位", 3},
    {"别", 3},
    {"別", 3},
    {"块", 3},
    {"塊", 3},
    {"划", 3},
    {"劃", 3},
    {"级", 3},
    {"級", 3},
    {"会", 3},
    {"會", 3},
    {"份", 3},
    {"委", 3},
    {"镇", 3},
    {"鎮", 3},
    {"圈", 3},
    {"价", 3},
    {"價", 3},
};
const AmWordList am_list_phrase_place_prefix_not_after = {list_phrase_place_prefix_not_after, 28};

static const AmSpan list_phrase_needs_than_adjectives[] = {
    {"高", 3},
    {"多", 3},
    {"快", 3},
    {"低", 3},
    {"少", 3},
    {"慢", 3},
};
const AmWordList am_list_phrase_needs_than_adjectives = {list_phrase_needs_than_adjectives, 6};

static const AmSpan list_rank_trim_heads[] = {
    {" ", 1},
    {"的", 3},
    {"了", 3},
    {"在", 3},
    {"到", 3},
    {"至", 3},
    {"于", 3},
    {"於", 3},
    {"为", 3},
    {"為", 3},
    {"由", 3},
    {"从", 3},
    {"從", 3},
    {"自", 3},
};
const AmWordList am_list_rank_trim_heads = {list_rank_trim_heads, 14};

static const AmSpan list_rank_trim_tails[] = {
    {" ", 1},
    {"的", 3},
    {"中", 3},
    {"里", 3},
    {"之", 3},
    {"当中", 6},
    {"當中", 6},
    {"第", 3},
};
const AmWordList am_list_rank_trim_tails = {list_rank_trim_tails, 8};

static const AmSpan list_rank_scope_in_name_fields[] = {
    {"全球", 6},
    {"世界", 6},
    {"国内", 6},
    {"國內", 6},
    {"全国", 6},
    {"全國", 6},
    {"全网", 6},
    {"全網", 6},
};
const AmWordList am_list_rank_scope_in_name_fields = {list_rank_scope_in_name_fields, 8};

static const AmSpan list_rank_read_lists[] = {
    {"榜", 3},
    {"榜单", 6},
    {"榜單", 6},
    {"排名", 6},
};
const AmWordList am_list_rank_read_lists = {list_rank_read_lists, 4};

static const AmSpan list_rank_says_place_words[] = {
    {"累计", 6},
    {"累計", 6},
    {"排名", 6},
    {"位次", 6},
    {"名次", 6},
};
const AmWordList am_list_rank_says_place_words = {list_rank_says_place_words, 5};

static const AmSpan list_rank_accept_quantity_values[] = {
    {"质量", 6},
    {"質量", 6},
    {"效率", 6},
    {"信誉", 6},
    {"信譽", 6},
    {"能力", 6},
    {"水平", 6},
};
const AmWordList am_list_rank_accept_quantity_values = {list_rank_accept_quantity_values, 7};

static const AmSpan list_rank_accept_quantity_measured[] = {
    {"率", 3},
    {"量", 3},
    {"额", 3},
    {"額", 3},
    {"价", 3},
    {"價", 3},
    {"值", 3},
    {"成绩", 6},
    {"成績", 6},
};
const AmWordList am_list_rank_accept_quantity_measured = {list_rank_accept_quantity_measured, 9};

static const AmSpan list_rank_pass_history_times[] = {
    {"有史以来", 12},
    {"有史以來", 12},
    {"历史", 6},
    {"歷史", 6},
    {"史上", 6},
    {"同期", 6},
};
const AmWordList am_list_rank_pass_history_times = {list_rank_pass_history_times, 6};

static const AmSpan list_rank_pass_history_verbs[] = {
    {"创下", 6},
    {"創下", 6},
    {"创", 3},
    {"創", 3},
    {"为", 3},
    {"為", 3},
    {"达", 3},
    {"達", 3},
    {"是", 3},
};
const AmWordList am_list_rank_pass_history_verbs = {list_rank_pass_history_verbs, 9};

static const AmSpan list_rank_read_firm_firms[] = {
    {"集团", 6},
    {"集團", 6},
    {"公司", 6},
    {"股份", 6},
    {"银行", 6},
    {"銀行", 6},
};
const AmWordList am_list_rank_read_firm_firms = {list_rank_read_firm_firms, 6};

static const AmSpan list_rank_is_of_team_others[] = {
    {"队员", 6},
    {"隊員", 6},
    {"队长", 6},
    {"隊長", 6},
    {"队友", 6},
    {"隊友", 6},
    {"队医", 6},
    {"隊醫", 6},
    {"队伍", 6},
    {"隊伍", 6},
};
const AmWordList am_list_rank_is_of_team_others = {list_rank_is_of_team_others, 10};

static const AmSpan list_rank_cut_office_joints[] = {
    {"及", 3},
    {"和", 3},
    {"兼", 3},
    {"暨", 3},
    {"与", 3},
    {"與", 3},
};
const AmWordList am_list_rank_cut_office_joints = {list_rank_cut_office_joints, 6};

static const AmSpan list_rank_read_between_lists[] = {
    {"榜", 3},
    {"榜单", 6},
    {"榜單", 6},
    {"榜”", 6},
    {"榜》", 6},
    {"榜单”", 9},
    {"榜單”", 9},
    {"榜单》", 9},
    {"榜單》", 9},
};
const AmWordList am_list_rank_read_between_lists = {list_rank_read_between_lists, 9};

static const AmSpan list_rank_read_after_empty_nouns[] = {
    {"位置", 6},
    {"成绩", 6},
    {"成績", 6},
    {"名次", 6},
    {"好成绩", 9},
    {"好成績", 9},
    {"佳绩", 6},
    {"佳績", 6},
    {"身份", 6},
    {"宝座", 6},
    {"寶座", 6},
    {"排名", 6},
    {"水平", 6},
    {"优异成绩", 12},
    {"優異成績", 12},
    {"历史最好成绩", 18},
    {"歷史最好成績", 18},
    {"榜单", 6},
    {"榜單", 6},
};
const AmWordList am_list_rank_read_after_empty_nouns = {list_rank_read_after_empty_nouns, 19};

static const AmSpan list_rank_round_rounds[] = {
    {"半决赛", 9},
    {"半決賽", 9},
    {"预赛", 6},
    {"預賽", 6},
    {"决赛", 6},
    {"決賽", 6},
    {"资格赛", 9},
    {"資格賽", 9},
    {"小组赛", 9},
    {"小組賽", 9},
    {"常规赛", 9},
    {"常規賽", 9},
    {"联赛", 6},
    {"聯賽", 6},
    {"比赛", 6},
    {"比賽", 6},
};
const AmWordList am_list_rank_round_rounds = {list_rank_round_rounds, 16};

static const AmSpan list_rank_tells_means_means[] = {
    {"表现", 6},
    {"表現", 6},
    {"发挥", 6},
    {"發揮", 6},
    {"状态", 6},
    {"狀態", 6},
    {"实力", 6},
    {"實力", 6},
    {"优势", 6},
    {"優勢", 6},
};
const AmWordList am_list_rank_tells_means_means = {list_rank_tells_means_means, 10};

static const AmSpan list_rank_counts_doers_doers[] = {
    {"者", 3},
    {"员", 3},
    {"員", 3},
    {"手", 3},
    {"人", 3},
    {"家", 3},
    {"师", 3},
    {"師", 3},
    {"民", 3},
    {"农", 3},
    {"農", 3},
    {"帝", 3},
};
const AmWordList am_list_rank_counts_doers_doers = {list_rank_counts_doers_doers, 12};

static const AmSpan list_rank_is_offer_offers[] = {
    {"免费", 6},
    {"免費", 6},
    {"报名", 6},
    {"報名", 6},
    {"扫码", 6},
    {"掃碼", 6},
    {"赠送", 6},
    {"贈送", 6},
    {"加赠", 6},
    {"加贈", 6},
    {"优惠", 6},
    {"優惠", 6},
};
const AmWordList am_list_rank_is_offer_offers = {list_rank_is_offer_offers, 12};

static const AmSpan list_rank_heads_table_tables[] = {
    {"明细", 6},
    {"明細", 6},
    {"情况表", 9},
    {"情況表", 9},
    {"一览表", 9},
    {"一覽表", 9},
    {"名单", 6},
    {"名單", 6},
};
const AmWordList am_list_rank_heads_table_tables = {list_rank_heads_table_tables, 8};

static const AmSpan list_rank_is_asked_asked[] = {
    {"了吗", 6},
    {"了嗎", 6},
    {"吗", 3},
    {"嗎", 3},
    {"了么", 6},
};
const AmWordList am_list_rank_is_asked_asked = {list_rank_is_asked_asked, 5};

static const AmSpan list_rank_is_denied_denials[] = {
    {"未", 3},
    {"没有", 6},
    {"沒有", 6},
    {"没能", 6},
    {"沒能", 6},
    {"不能", 6},
    {"不再", 6},
    {"不是", 6},
    {"并非", 6},
    {"並非", 6},
    {"无法", 6},
    {"無法", 6},
    {"无缘", 6},
    {"無緣", 6},
    {"难以", 6},
    {"難以", 6},
    {"远非", 6},
    {"遠非", 6},
    {"没", 3},
    {"沒", 3},
    {"不算", 6},
    {"跌出", 6},
    {"掉出", 6},
    {"退出", 6},
    {"未能", 6},
    {"未曾", 6},
};
const AmWordList am_list_rank_is_denied_denials = {list_rank_is_denied_denials, 26};

static const AmSpan list_reader_earlier_name_by[] = {
    {"按照", 6},
    {"根据", 6},
    {"根據", 6},
    {"按", 3},
};
const AmWordList am_list_reader_earlier_name_by = {list_reader_earlier_name_by, 4};

static const AmSpan list_reader_tells_record_records[] = {
    {"首次", 6},
    {"首度", 6},
    {"的最", 6},
    {"最", 3},
    {"新高", 6},
    {"新低", 6},
    {"的新高", 9},
    {"的新低", 9},
    {"的首次", 9},
};
const AmWordList am_list_reader_tells_record_records = {list_reader_tells_record_records, 9};

static const AmSpan list_reader_note_list_tails[] = {
    {"榜", 3},
    {"榜单", 6},
    {"榜單", 6},
    {"排行榜", 9},
    {"百强", 6},
    {"百強", 6},
    {"500强", 6},
    {"500強", 6},
    {"排名", 6},
    {"指数", 6},
    {"指數", 6},
};
const AmWordList am_list_reader_note_list_tails = {list_reader_note_list_tails, 11};

static const AmSpan list_scan_unit_tail_rates[] = {
    {"年", 3},
    {"月", 3},
    {"日", 3},
    {"天", 3},
    {"人", 3},
    {"时", 3},
    {"時", 3},
    {"季", 3},
    {"周", 3},
};
const AmWordList am_list_scan_unit_tail_rates = {list_scan_unit_tail_rates, 9};

static const AmSpan list_scan_unknown_unit_never[] = {
    {"年", 3},
    {"月", 3},
    {"日", 3},
    {"号", 3},
    {"號", 3},
    {"时", 3},
    {"時", 3},
    {"分", 3},
    {"秒", 3},
    {"点", 3},
    {"點", 3},
    {"版", 3},
    {"页", 3},
    {"頁", 3},
    {"楼", 3},
    {"樓", 3},
    {"路", 3},
    {"线", 3},
    {"線", 3},
    {"弄", 3},
    {"室", 3},
    {"栋", 3},
    {"棟", 3},
    {"期", 3},
    {"届", 3},
    {"屆", 3},
    {"的", 3},
    {"了", 3},
};
const AmWordList am_list_scan_unknown_unit_never = {list_scan_unknown_unit_never, 28};

static const AmSpan list_scan_multiplier_signs[] = {
    {"万", 3},
    {"萬", 3},
    {"亿", 3},
    {"億", 3},
    {"千", 3},
    {"韆", 3},
    {"百", 3},
};
const AmWordList am_list_scan_multiplier_signs = {list_scan_multiplier_signs, 7};

static const AmSpan list_ordinal_joint_joints[] = {
    {"、", 3},
    {"和", 3},
    {"与", 3},
    {"與", 3},
    {"及", 3},
    {"或", 3},
};
const AmWordList am_list_ordinal_joint_joints = {list_ordinal_joint_joints, 6};

static const AmSpan list_scan_may_be_bare_place_verbs[] = {
    {"名", 3},
    {"列", 3},
    {"居", 3},
    {"在", 3},
};
const AmWordList am_list_scan_may_be_bare_place_verbs = {list_scan_may_be_bare_place_verbs, 4};

static const AmSpan list_ordinal_is_led_verbs[] = {
    {"排名", 6},
    {"位列", 6},
    {"名列", 6},
    {"列", 3},
    {"位居", 6},
    {"居", 3},
    {"排在", 6},
    {"排名在", 9},
};
const AmWordList am_list_ordinal_is_led_verbs = {list_ordinal_is_led_verbs, 8};

static const AmSpan list_scan_within_at_markers[] = {
    {"位", 3},
    {"名", 3},
    {"强", 3},
    {"強", 3},
    {"大", 3},
    {"甲", 3},
};
const AmWordList am_list_scan_within_at_markers = {list_scan_within_at_markers, 6};

static const AmSpan list_scan_titles_at_nouns[] = {
    {"军奖", 6},
    {"軍獎", 6},
    {"军分差", 9},
    {"軍分差", 9},
    {"军得主", 9},
    {"軍得主", 9},
    {"军之", 6},
    {"軍之", 6},
    {"军争夺", 9},
    {"軍爭奪", 9},
    {"军决赛", 9},
    {"軍決賽", 9},
};
const AmWordList am_list_scan_titles_at_nouns = {list_scan_titles_at_nouns, 12};

static const AmSpan list_scan_latin_at_lists[] = {
    {"榜", 3},
    {"名单", 6},
    {"名單", 6},
    {"排行", 6},
};
const AmWordList am_list_scan_latin_at_lists = {list_scan_latin_at_lists, 4};

static const AmSpan list_title_is_other_suffixes[] = {
    {"摄", 3},
    {"攝", 3},
    {"供图", 6},
    {"供圖", 6},
    {"的", 3},
    {"剧照", 6},
    {"劇照", 6},
    {"资料图", 9},
    {"資料圖", 9},
};
const AmWordList am_list_title_is_other_suffixes = {list_title_is_other_suffixes, 9};

static const AmSpan list_title_is_other_prefixes[] = {
    {"图为", 6},
    {"圖為", 6},
    {"新华社照片", 15},
    {"新華社照片", 15},
};
const AmWordList am_list_title_is_other_prefixes = {list_title_is_other_prefixes, 4};

static const AmSpan list_title_is_site_suffixes[] = {
    {"局", 3},
    {"厅", 3},
    {"廳", 3},
    {"委员会", 9},
    {"委員會", 9},
    {"办公室", 9},
    {"辦公室", 9},
    {"政府", 6},
    {"医院", 6},
    {"醫院", 6},
    {"大学", 6},
    {"大學", 6},
    {"学院", 6},
    {"學院", 6},
    {"研究所", 9},
    {"协会", 6},
    {"協會", 6},
    {"联合会", 9},
    {"聯合會", 9},
    {"学会", 6},
    {"學會", 6},
    {"公司", 6},
    {"中心", 6},
    {"频道", 6},
    {"頻道", 6},
    {"日报", 6},
    {"日報", 6},
    {"晚报", 6},
    {"晚報", 6},
    {"首页", 6},
    {"首頁", 6},
    {"网", 3},
    {"網", 3},
    {"公报", 6},
    {"公報", 6},
    {"栏目", 6},
    {"欄目", 6},
    {"动态", 6},
    {"動態", 6},
    {"新闻", 6},
    {"新聞", 6},
};
const AmWordList am_list_title_is_site_suffixes = {list_title_is_site_suffixes, 41};

static const AmSpan list_unbroken_is_open_ends[] = {
    {"电", 3},
    {"電", 3},
    {"讯", 3},
    {"訊", 3},
    {"记者", 6},
    {"記者", 6},
    {"通讯员", 9},
    {"通訊員", 9},
};
const AmWordList am_list_unbroken_is_open_ends = {list_unbroken_is_open_ends, 8};

static const AmSpan list_unbroken_is_first_firsts[] = {
    {"一、", 6},
    {"（一）", 9},
    {"(一)", 5},
    {"1.", 2},
    {"1、", 4},
    {"第一章", 9},
    {"第一节", 9},
    {"第一節", 9},
    {"第一部分", 12},
    {"（1）", 7},
};
const AmWordList am_list_unbroken_is_first_firsts = {list_unbroken_is_first_firsts, 10};

static const AmSpan list_superlative_trim_heads[] = {
    {"的", 3},
    {"、", 3},
    {" ", 1},
    {"了", 3},
};
const AmWordList am_list_superlative_trim_heads = {list_superlative_trim_heads, 4};

static const AmSpan list_superlative_trim_tails[] = {
    {"的", 3},
    {"、", 3},
    {" ", 1},
    {"之一", 6},
    {"…", 3},
};
const AmWordList am_list_superlative_trim_tails = {list_superlative_trim_tails, 5};

static const AmSpan list_superlative_is_object_effects[] = {
    {"影响", 6},
    {"影響", 6},
    {"冲击", 6},
    {"衝擊", 6},
    {"威胁", 6},
    {"威脅", 6},
    {"伤害", 6},
    {"傷害", 6},
    {"打击", 6},
    {"打擊", 6},
    {"贡献", 6},
    {"貢獻", 6},
};
const AmWordList am_list_superlative_is_object_effects = {list_superlative_is_object_effects, 12};

static const AmSpan list_superlative_is_object_dealings[] = {
    {"交流", 6},
    {"合作", 6},
    {"往来", 6},
    {"往來", 6},
    {"联系", 6},
    {"聯系", 6},
    {"关系", 6},
    {"關系", 6},
};
const AmWordList am_list_superlative_is_object_dealings = {list_superlative_is_object_dealings, 8};

static const AmSpan list_superlative_is_object_with[] = {
    {"与", 3},
    {"與", 3},
    {"同", 3},
    {"跟", 3},
    {"和", 3},
};
const AmWordList am_list_superlative_is_object_with = {list_superlative_is_object_with, 5};

static const AmSpan list_superlative_says_time_leads[] = {
    {"也是", 6},
    {"同时也是", 12},
    {"同時也是", 12},
    {"又是", 6},
    {"还是", 6},
    {"還是", 6},
    {"更是", 6},
    {"是", 3},
};
const AmWordList am_list_superlative_says_time_leads = {list_superlative_says_time_leads, 8};

static const AmSpan list_superlative_find_joints[] = {
    {"和", 3},
    {"与", 3},
    {"與", 3},
    {"及", 3},
};
const AmWordList am_list_superlative_find_joints = {list_superlative_find_joints, 4};

static const AmSpan list_superlative_is_bond_bonds[] = {
    {"朋友", 6},
    {"依靠", 6},
    {"后盾", 6},
    {"後盾", 6},
    {"靠山", 6},
    {"兄弟", 6},
};
const AmWordList am_list_superlative_is_bond_bonds = {list_superlative_is_bond_bonds, 6};

static const AmSpan list_superlative_cut_quoted_after[] = {
    {"这", 3},
    {"這", 3},
    {"那", 3},
    {"之", 3},
    {"的", 3},
};
const AmWordList am_list_superlative_cut_quoted_after = {list_superlative_cut_quoted_after, 5};

static const AmSpan list_superlative_says_amount_leads[] = {
    {"中", 3},
    {"里", 3},
    {"上", 3},
    {"内", 3},
    {"內", 3},
    {"个", 3},
    {"個", 3},
    {"种", 3},
    {"種", 3},
    {"和", 3},
    {"化", 3},
    {"得", 3},
};
const AmWordList am_list_superlative_says_amount_leads = {list_superlative_says_amount_leads, 12};

static const AmSpan list_superlative_end_place_places[] = {
    {"村", 3},
    {"镇", 3},
    {"鎮", 3},
    {"乡", 3},
    {"鄉", 3},
    {"省", 3},
    {"县", 3},
    {"縣", 3},
    {"州", 3},
    {"岛", 3},
    {"島", 3},
};
const AmWordList am_list_superlative_end_place_places = {list_superlative_end_place_places, 11};

static const AmSpan list_superlative_end_place_others[] = {
    {"队伍", 6},
    {"隊伍", 6},
    {"队员", 6},
    {"隊員", 6},
    {"队的", 6},
    {"隊的", 6},
};
const AmWordList am_list_superlative_end_place_others = {list_superlative_end_place_others, 6};

static const AmSpan list_superlative_end_place_parts[] = {
    {"东边", 6},
    {"東邊", 6},
    {"西边", 6},
    {"西邊", 6},
    {"南边", 6},
    {"南邊", 6},
    {"北边", 6},
    {"北邊", 6},
    {"乐坛", 6},
    {"樂壇", 6},
    {"歌坛", 6},
    {"歌壇", 6},
    {"影坛", 6},
    {"影壇", 6},
    {"文坛", 6},
    {"文壇", 6},
    {"诗坛", 6},
    {"詩壇", 6},
    {"影视圈", 9},
    {"影視圈", 9},
};
const AmWordList am_list_superlative_end_place_parts = {list_superlative_end_place_parts, 20};

static const AmSpan list_superlative_is_route_joints[] = {
    {"至", 3},
    {"到", 3},
};
const AmWordList am_list_superlative_is_route_joints = {list_superlative_is_route_joints, 2};

static const AmSpan list_superlative_is_recipient_toward[] = {
    {"向", 3},
    {"给", 3},
    {"給", 3},
};
const AmWordList am_list_superlative_is_recipient_toward = {list_superlative_is_recipient_toward, 3};

static const AmSpan list_superlative_is_held_verbs[] = {
    {"持有", 6},
    {"买入", 6},
    {"買入", 6},
    {"卖出", 6},
    {"賣出", 6},
    {"增持", 6},
    {"减持", 6},
    {"減持", 6},
    {"重仓", 6},
    {"重倉", 6},
};
const AmWordList am_list_superlative_is_held_verbs = {list_superlative_is_held_verbs, 10};

static const AmSpan list_superlative_is_no_field_toward[] = {
    {"面向", 6},
    {"—", 3},
    {"－", 3},
    {"不是", 6},
    {"并非", 6},
    {"並非", 6},
    {"不算", 6},
};
const AmWordList am_list_superlative_is_no_field_toward = {list_superlative_is_no_field_toward, 7};

static const AmSpan list_superlative_after_scope_counts[] = {
    {"数量", 6},
    {"數量", 6},
    {"总数", 6},
    {"總數", 6},
    {"席位", 6},
};
const AmWordList am_list_superlative_after_scope_counts = {list_superlative_after_scope_counts, 5};

static const AmSpan list_superlative_after_scope_domains[] = {
    {"领域", 6},
    {"領域", 6},
    {"赛道", 6},
    {"賽道", 6},
    {"板块", 6},
    {"板塊", 6},
};
const AmWordList am_list_superlative_after_scope_domains = {list_superlative_after_scope_domains, 6};

static const AmSpan list_superlative_epithet_games[] = {
    {"奥运", 6},
    {"奧運", 6},
    {"冬奥", 6},
    {"冬奧", 6},
    {"亚运", 6},
    {"亞運", 6},
    {"全运", 6},
    {"全運", 6},
};
const AmWordList am_list_superlative_epithet_games = {list_superlative_epithet_games, 8};

static const AmSpan list_superlative_holds_event_games[] = {
    {"赛", 3},
    {"賽", 3},
    {"会", 3},
    {"會", 3},
    {"杯", 3},
};
const AmWordList am_list_superlative_holds_event_games = {list_superlative_holds_event_games, 5};

static const AmSpan list_title_event_words_holders[] = {
    {"新科", 6},
    {"卫冕", 6},
    {"衛冕", 6},
    {"现役", 6},
    {"現役", 6},
};
const AmWordList am_list_title_event_words_holders = {list_title_event_words_holders, 5};

static const AmSpan list_title_of_world_worlds[] = {
    {"世界", 6},
    {"亚洲", 6},
    {"亞洲", 6},
    {"欧洲", 6},
    {"歐洲", 6},
    {"全国", 6},
    {"全國", 6},
};
const AmWordList am_list_title_of_world_worlds = {list_title_of_world_worlds, 7};

static const AmSpan list_title_of_world_anyone[] = {
    {"球", 3},
    {"头", 3},
    {"頭", 3},
    {"称", 3},
    {"稱", 3},
    {"级", 3},
    {"級", 3},
    {"公", 3},
    {"精", 3},
    {"摔", 3},
    {"赛", 3},
    {"賽", 3},
    {"前", 3},
    {"见", 3},
    {"見", 3},
    {"指", 3},
    {"如", 3},
};
const AmWordList am_list_title_of_world_anyone = {list_title_of_world_anyone, 17};

static const AmSpan list_title_taken_by_passive[] = {
    {"由", 3},
    {"则由", 6},
    {"則由", 6},
    {"被", 3},
    {"归属", 6},
    {"歸屬", 6},
    {"属于", 6},
    {"屬於", 6},
    {"则被", 6},
    {"則被", 6},
};
const AmWordList am_list_title_taken_by_passive = {list_title_taken_by_passive, 10};

static const AmSpan list_title_add_worlds[] = {
    {"世界", 6},
    {"亚洲", 6},
    {"亞洲", 6},
    {"全国", 6},
    {"全國", 6},
};
const AmWordList am_list_title_add_worlds = {list_title_add_worlds, 5};

static const AmSpan list_title_is_counted_units[] = {
    {"位", 3},
    {"名", 3},
    {"个", 3},
    {"個", 3},
    {"座", 3},
    {"项", 3},
    {"項", 3},
    {"人", 3},
    {"对", 3},
    {"對", 3},
    {"支", 3},
};
const AmWordList am_list_title_is_counted_units = {list_title_is_counted_units, 11};

static const AmSpan list_title_is_denied_denials[] = {
    {"没有", 6},
    {"沒有", 6},
    {"无", 3},
    {"無", 3},
    {"未获", 6},
    {"未獲", 6},
};
const AmWordList am_list_title_is_denied_denials = {list_title_is_denied_denials, 6};

static const AmSpan list_title_read_times[] = {
    {"两度", 6},
    {"兩度", 6},
    {"三度", 6},
    {"四度", 6},
    {"五度", 6},
    {"六度", 6},
    {"七度", 6},
    {"八度", 6},
    {"即", 3},
};
const AmWordList am_list_title_read_times = {list_title_read_times, 9};

static const AmSpan list_title_read_several[] = {
    {"多名", 6},
    {"数名", 6},
    {"數名", 6},
    {"几名", 6},
    {"幾名", 6},
    {"多位", 6},
    {"数位", 6},
    {"數位", 6},
    {"几位", 6},
    {"幾位", 6},
    {"一批", 6},
    {"众多", 6},
    {"眾多", 6},
};
const AmWordList am_list_title_read_several = {list_title_read_several, 13};

static const AmSpan list_title_opens_name_things[] = {
    {"奖", 3},
    {"獎", 3},
    {"杯", 3},
    {"争", 3},
    {"爭", 3},
    {"赛", 3},
    {"賽", 3},
    {"队", 3},
    {"隊", 3},
    {"归", 3},
    {"歸", 3},
    {"由", 3},
    {"的", 3},
    {"得", 3},
    {"积", 3},
    {"積", 3},
    {"获", 3},
    {"獲", 3},
    {"将", 3},
    {"將", 3},
};
const AmWordList am_list_title_opens_name_things = {list_title_opens_name_things, 20};

static const AmSpan list_title_names_contest_contests[] = {
    {"总决赛", 9},
    {"總決賽", 9},
    {"决赛", 6},
    {"決賽", 6},
    {"争夺", 6},
    {"爭奪", 6},
    {"之争", 6},
    {"之爭", 6},
    {"争霸", 6},
    {"爭霸", 6},
    {"纪录", 6},
    {"紀錄", 6},
    {"头衔", 6},
    {"頭銜", 6},
    {"只是", 6},
    {"隻是", 6},
    {"是目标", 9},
    {"是目標", 9},
    {"归属变", 9},
    {"歸屬變", 9},
    {"归属仍", 9},
    {"歸屬仍", 9},
    {"归属尚", 9},
    {"歸屬尚", 9},
    {"将分别获", 12},
    {"將分別獲", 12},
    {"将获得", 9},
    {"將獲得", 9},
    {"将分获", 9},
    {"將分獲", 9},
    {"可获", 6},
    {"可獲", 6},
    {"的两队", 9},
    {"的兩隊", 9},
    {"的两支", 9},
    {"的兩支", 9},
};
const AmWordList am_list_title_names_contest_contests = {list_title_names_contest_contests, 36};

static const AmSpan list_title_is_hoped_for_after[] = {
    {"热门", 6},
    {"熱門", 6},
    {"大热", 6},
    {"大熱", 6},
    {"概率", 6},
    {"希望", 6},
    {"赔率", 6},
    {"賠率", 6},
    {"呼声", 6},
    {"呼聲", 6},
    {"机会", 6},
    {"機會", 6},
    {"之路", 6},
    {"之旅", 6},
    {"目标", 6},
    {"目標", 6},
    {"梦想", 6},
    {"夢想", 6},
    {"前景", 6},
    {"形势", 6},
    {"形勢", 6},
    {"可能", 6},
    {"次数", 6},
    {"次數", 6},
    {"难度", 6},
    {"難度", 6},
    {"候选", 6},
    {"候選", 6},
    {"经验", 6},
    {"經驗", 6},
    {"的机会", 9},
    {"的機會", 9},
    {"的希望", 9},
    {"的可能", 9},
    {"的实力", 9},
    {"的實力", 9},
    {"的资格", 9},
    {"的資格", 9},
    {"的资本", 9},
    {"的資本", 9},
    {"的能力", 9},
    {"的概率", 9},
    {"的热门", 9},
    {"的熱門", 9},
    {"的目标", 9},
    {"的目標", 9},
    {"的梦想", 9},
    {"的夢想", 9},
    {"的呼声", 9},
    {"的呼聲", 9},
    {"的大热", 9},
    {"的大熱", 9},
};
const AmWordList am_list_title_is_hoped_for_after = {list_title_is_hoped_for_after, 52};

static const AmSpan list_title_is_hoped_for_before[] = {
    {"谁", 3},
    {"誰", 3},
    {"无缘", 6},
    {"無緣", 6},
    {"有望", 6},
    {"渴望", 6},
    {"希望", 6},
    {"争取", 6},
    {"爭取", 6},
    {"力争", 6},
    {"力爭", 6},
    {"冲击", 6},
    {"衝擊", 6},
    {"未能", 6},
    {"没有", 6},
    {"沒有", 6},
    {"没能", 6},
    {"沒能", 6},
    {"不能", 6},
    {"不会", 6},
    {"不會", 6},
    {"能否", 6},
    {"如果", 6},
    {"若", 3},
    {"可能", 6},
    {"或将", 6},
    {"或將", 6},
    {"即将", 6},
    {"即將", 6},
    {"为了", 6},
    {"為了", 6},
    {"志在", 6},
    {"誌在", 6},
    {"誓言", 6},
    {"看好", 6},
    {"预测", 6},
    {"預測", 6},
    {"预计", 6},
    {"預計", 6},
    {"无望", 6},
    {"無望", 6},
    {"期待", 6},
    {"目标", 6},
    {"目標", 6},
    {"错失", 6},
    {"錯失", 6},
    {"想要", 6},
    {"才能", 6},
    {"从未", 6},
    {"從未", 6},
    {"距离", 6},
    {"距離", 6},
    {"能够", 6},
    {"能夠", 6},
    {"是否", 6},
    {"一旦", 6},
};
const AmWordList am_list_title_is_hoped_for_before = {list_title_is_hoped_for_before, 56};

static const AmSpan list_title_is_wished_wishes[] = {
    {"志在", 6},
    {"誌在", 6},
    {"有望", 6},
    {"力争", 6},
    {"力爭", 6},
    {"争取", 6},
    {"爭取", 6},
    {"渴望", 6},
    {"无缘", 6},
    {"無緣", 6},
    {"未能", 6},
    {"没能", 6},
    {"沒能", 6},
    {"能否", 6},
    {"希望", 6},
    {"目标", 6},
    {"目標", 6},
    {"没有夺", 9},
    {"沒有奪", 9},
    {"没有取", 9},
    {"沒有取", 9},
    {"没有获", 9},
    {"沒有獲", 9},
    {"没有拿", 9},
    {"沒有拿", 9},
    {"没有赢", 9},
    {"沒有贏", 9},
    {"从未", 6},
    {"從未", 6},
    {"不足以", 9},
    {"尚未", 6},
};
const AmWordList am_list_title_is_wished_wishes = {list_title_is_wished_wishes, 31};

static const AmSpan list_title_ends_clause_open[] = {
    {"谁", 3},
    {"誰", 3},
    {"如何", 6},
    {"怎", 3},
    {"将", 3},
    {"將", 3},
    {"为何", 6},
    {"為何", 6},
    {"会", 3},
    {"會", 3},
    {"能", 3},
    {"要", 3},
    {"想", 3},
    {"不", 3},
    {"没", 3},
    {"沒", 3},
    {"未", 3},
    {"若", 3},
    {"如果", 6},
    {"就", 3},
    {"才", 3},
    {"阻止", 6},
    {"梦想", 6},
    {"夢想", 6},
};
const AmWordList am_list_title_ends_clause_open = {list_title_ends_clause_open, 24};

static const AmSpan list_title_is_predicate_after[] = {
    {"后", 3},
    {"後", 3},
    {"并", 3},
    {"並", 3},
    {"了", 3},
    {"的", 3},
};
const AmWordList am_list_title_is_predicate_after = {list_title_is_predicate_after, 6};

static const AmSpan list_title_is_predicate_ways[] = {
    {"以", 3},
    {"再次", 6},
    {"成功", 6},
    {"轻松", 6},
    {"輕松", 6},
    {"最终", 6},
    {"最終", 6},
    {"顺利", 6},
    {"順利", 6},
    {"一举", 6},
    {"一舉", 6},
    {"如愿", 6},
    {"如願", 6},
};
const AmWordList am_list_title_is_predicate_ways = {list_title_is_predicate_ways, 13};
