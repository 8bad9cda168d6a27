/*
** metric_name.c - what a figure measures: the noun after it, the phrase before it, or names said
** before.
**
**     120亿元|技改资金    全市营收|增长|9.7%    红茶、绿茶产量|分别增长|3%、5%
*/
#include <string.h>

#include "list.h"
#include "metric_internal.h"
#include "utf8.h"

/* 茶价在丰收预期中|涨: where it happened stands between the name and the figure. */
static AmPhrase metric_cut_adverbial(const AmReader *reader, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    AmSpan text = am_phrase_text(scan, name);
    bool in = am_span_ends(text, "中") || am_span_ends(text, "下");
    for (size_t i = am_phrase_token_at(scan, 0, name.end); in && i > 0; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->start < name.start + 6) {
            break;
        }
        if (am_scan_is_word(token, AM_WORD_PREP) && am_scan_token_is(scan, token, "在")) {
            name.end = token->start;
            break;
        }
    }
    return name;
}

/* 茶叶增加值|完成|21亿元: the verb after a quantity is no part of its name. */
AmPhrase am_metric_cut_verb(const AmReader *reader, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    size_t i = am_phrase_token_at(scan, 0, name.end);
    if (i == 0 || !am_phrase_ends_in_verb(scan, name)) {
        return name;
    }
    AmPhrase rest = {name.start, am_scan_token(scan, i - 1)->start};
    const AmToken *verb = am_scan_token(scan, i - 1);
    bool done = am_scan_token_is(scan, verb, "完成") || am_scan_token_is(scan, verb, "实现");
    bool quantity = rest.start < rest.end && am_reader_is_quantity(reader, rest);
    return quantity || (done && rest.end > rest.start + 3) ? rest : name;
}

/* 小微企业贷款|新增|3亿元: what is new stands before the word, unless it is who has it. */
static AmPhrase metric_before_new(const AmReader *reader, const AmFigures *group, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    size_t i = am_phrase_token_at(scan, 0, name.start);
    bool fresh = !am_phrase_empty(name) && i < scan->tokens.n &&
                 am_scan_is_word(am_scan_token(scan, i), AM_WORD_NEW) &&
                 am_scan_token(scan, i)->start == name.start &&
                 am_scan_token(scan, i)->end == name.end;
    if (!fresh) {
        return name;
    }
    AmPhrase before = am_phrase_left(scan, i, name.start);
    AmSpan text = am_phrase_text(scan, before);
    uint8_t class = am_scan_quantity(scan, group->tokens[group->n - 1])->unit_class;
    bool thing = class == AM_UNIT_MONEY ? am_reader_is_quantity(reader, before)
                                        : am_lexicon_suffix(AM_SUFFIX_HOLDER, text) == 0 &&
                                              (am_phrase_chars(scan, before) >= 4 ||
                                               am_reader_is_quantity(reader, before));
    thing = thing && !am_span_ends(text, "计划");
    return before.end == name.start && am_phrase_names(scan, before) && thing ? before : name;
}

/* 收益率|走高|达到5%: where it went before it got there is no part of its name. */
static AmPhrase metric_cut_move(const AmReader *reader, const AmFigures *group, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    size_t i = am_phrase_token_at(scan, 0, name.end);
    bool reached = group->left.verb != NULL && group->left.verb->category == AM_WORD_REACH;
    if (!reached || i == 0 || am_phrase_empty(name)) {
        return name;
    }
    const AmToken *move = am_scan_token(scan, i - 1);
    AmPhrase rest = {name.start, move->start};
    bool moves = move->end == name.end && am_scan_is_change(move) && move->start > name.start &&
                 am_scan_has(scan, move->start, "走") && am_reader_is_quantity(reader, rest);
    return moves ? rest : name;
}

/* 在马尼拉的|16支队伍: where what is counted is, not what it is. */
static bool metric_is_where(const AmScan *scan, const AmFigures *group, AmPhrase name) {
    uint8_t class = am_scan_quantity(scan, group->tokens[0])->unit_class;
    return am_unit_counts(class) && !am_phrase_empty(name) && name.start >= scan->start + 3 &&
           am_scan_has(scan, name.start - 3, "在") && name.end + 3 == group->left.end &&
           am_scan_has(scan, name.end, "的");
}

/* 观众|由2019年的32万|提高到40万: a number without a unit that the change began at is no part of
** the name, which stands before 由. */
static AmPhrase metric_cut_origin(const AmScan *scan, AmPhrase name) {
    enum { ORIGIN_MAX_BYTES = 12 };
    size_t i = am_phrase_token_at(scan, 0, name.end);
    bool told = am_scan_has(scan, name.end, "的") ||
                am_list_ends(&am_list_metric_cut_origin_origins, am_phrase_text(scan, name));
    for (size_t k = i; k > 0 && am_scan_token(scan, k - 1)->start > name.start + 3; k--) {
        const AmToken *from = am_scan_token(scan, k - 1);
        if (am_scan_is_word(from, AM_WORD_FROM) && !am_scan_token_is(scan, from, "自") &&
            name.end - from->end <= ORIGIN_MAX_BYTES && told) {
            name.end = from->start; /* 高度|从初始的230米增加到260米 */
            return name;
        }
    }
    if (i == 0 || am_phrase_empty(name) || am_scan_token(scan, i - 1)->kind != AM_TOKEN_NUMBER ||
        am_scan_token(scan, i - 1)->end != name.end) {
        return name;
    }
    size_t at = am_scan_token(scan, --i)->start;
    while (i > 0 && am_scan_token(scan, i - 1)->end == at &&
           (am_scan_token(scan, i - 1)->kind == AM_TOKEN_PERIOD ||
            am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_OF))) {
        at = am_scan_token(scan, --i)->start;
    }
    if (i == 0 || am_scan_token(scan, i - 1)->end != at ||
        !am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_FROM)) {
        return name;
    }
    return am_phrase_left(scan, i - 1, am_scan_token(scan, i - 1)->start);
}

/* The phrase before the figures. In a bracket that holds nothing else it is the one before the
** bracket: 净收入(7千万美元). */
AmPhrase am_metric_left_name(const AmReader *reader, const AmFigures *group) {
    const AmScan *scan = &reader->scan;
    AmPhrase name = am_phrase_left(scan, group->left.token, group->left.end);
    name = metric_cut_adverbial(reader, name);
    if (am_phrase_empty(name) && group->left.token > 0) {
        size_t open = group->left.token - 1;
        const AmToken *token = am_scan_token(scan, open);
        if (token->kind == AM_TOKEN_OPEN && am_phrase_touching(scan, token->end, group->left.end)) {
            bool figure = open > 0 && am_scan_token(scan, open - 1)->kind == AM_TOKEN_NUMBER &&
                          am_scan_token(scan, open - 1)->end == token->start;
            /* 营业收入62.3亿（同比+6.1%）: the figure before the bracket was said of the topic */
            AmLeft inner = am_phrase_strip_left(scan, open);
            AmPhrase before = am_phrase_left(scan, inner.token, inner.end);
            before = am_phrase_names(scan, before) && !inner.share
                         ? before
                         : am_phrase_left(scan, open, token->start);
            name = figure ? name : before; /* 客户单产不断增长（+52.9%） */
        }
    }
    name = metric_cut_move(reader, group, metric_cut_origin(scan, name));
    name = metric_before_new(reader, group, name);
    AmSpan unit = am_scan_quantity(scan, group->tokens[group->n - 1])->unit;
    const AmToken *title =
        group->left.token > 0 ? am_scan_token(scan, group->left.token - 1) : NULL;
    if (am_phrase_empty(name) && title != NULL && title->kind == AM_TOKEN_ORDINAL &&
        title->end == group->left.end && group->left.verb == NULL && am_span_starts(unit, "人") &&
        am_scan_ordinal(scan, group->left.token - 1)->form == AM_ORDINAL_TITLE) {
        AmPhrase before = am_phrase_left(scan, group->left.token - 1, title->start);
        name = (AmPhrase){am_phrase_empty(before) ? title->start : before.start, title->end};
    }
    bool points = am_span_is(unit, "分") && am_span_ends(am_phrase_text(scan, name), "积") &&
                  !am_span_ends(am_phrase_text(scan, name), "面积");
    if (points) {
        name.start = name.end; /* 禾川队|积|6分 */
    }
    uint8_t class = am_scan_quantity(scan, group->tokens[group->n - 1])->unit_class;
    bool holder = group->left.by && class != AM_UNIT_POINT && /* 秦越|以场均22.1分 */
                  !am_reader_is_quantity(reader, name);
    bool where = name.start >= scan->start + 3 && am_scan_has(scan, name.start - 3, "在") &&
                 am_list_ends(&am_list_metric_left_name_inside,
                              am_phrase_text(scan, name)); /* 在联赛中打进29球 */
    if (where || !am_phrase_names(scan, name) || holder || metric_is_where(scan, group, name)) {
        name.start = name.end;
    }
    return name;
}

/* 净买入1.7亿元，该股|上涨0.07%: a stock or a fund itself rises, not what was said of it. */
static bool metric_of_stock(const AmScan *scan, const AmFigures *group) {
    size_t i = am_phrase_token_at(scan, 0, group->left.end);
    if (i == 0 || !am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_PRONOUN)) {
        return false;
    }
    size_t at = am_scan_token(scan, i - 1)->start;
    return am_scan_has(scan, at, "该股") || am_scan_has(scan, at, "该基金");
}

/* One name for each figure of the list; names[i].z NULL for none. */
void am_metric_names(AmReader *reader, AmFigures *group, AmPhrase name, AmSpan *names) {
    const AmScan *scan = &reader->scan;
    AmPhrase items[AM_MAX_FIGURES];
    size_t n = group->n;
    if (am_phrase_empty(name) && n > 1 && (!group->slashed || group->left.respectively) &&
        am_reader_last_names(reader, n, names)) {
        return;
    }
    if (am_phrase_empty(name) &&
        (reader->topic.z == NULL || reader->topic_segment != reader->segment)) {
        name = am_reader_earlier_name(reader, group->tokens[0]);
        am_reader_name(reader, am_phrase_text(scan, name), AM_METRIC_LEVEL);
    }
    if (am_phrase_empty(name)) {
        const AmQuantity *last = am_scan_quantity(scan, group->tokens[n - 1]);
        /* 金牌数居第3, 5枚 speaks of it; 综合实力居第3, 占4席 does not */
        bool places = am_span_is(last->unit, "位"); /* 比上年上升3位 */
        bool other = reader->topic_ranked && am_unit_counts(last->unit_class) && !places &&
                     !am_span_ends(reader->topic, "数");
        /* 跌幅近12%，最终报收15.95元: money is no rate of change */
        bool points = am_span_is(last->unit, "点") && group->kind == AM_METRIC_LEVEL;
        bool rate =
            (last->unit_class == AM_UNIT_MONEY || points) && am_span_ends(reader->topic, "幅");
        /* 设计时速350公里，比现在缩短2小时: no speed is measured in hours */
        rate = rate || (last->unit_class == AM_UNIT_TIME &&
                        am_list_ends(&am_list_metric_names_no_times, reader->topic));
        bool stock = metric_of_stock(scan, group) && !am_span_ends(reader->topic, "价") &&
                     !am_span_ends(reader->topic, "净值");
        /* 进出口5亿元，增速高于全国2个百分点，占全国的3%: no share is one of growth */
        bool base = group->left.share && reader->topic.z != NULL &&
                    reader->topic.z == reader->composed.z &&
                    (am_span_ends(reader->topic, "速") || am_span_ends(reader->topic, "幅"));
        AmSpan topic = base ? reader->composed_base : reader->topic;
        for (size_t i = 0; i < n; i++) {
            names[i] = other || rate || stock ? (AmSpan){NULL, 0} : topic;
        }
        return;
    }
    size_t found = 0;
    if (n > 1) {
        found = am_phrase_split(scan, name, false, items, AM_MAX_FIGURES);
        if (found != n) {
            found = am_phrase_split(scan, name, true, items, AM_MAX_FIGURES);
        }
        if (found != n && group->slashed) {
            found = am_phrase_split_slashed(scan, name, items, AM_MAX_FIGURES);
        }
    }
    AmSpan whole = am_phrase_text(scan, name);
    if (am_reader_is_attribute(reader, name)) {
        whole = am_reader_compose(reader, reader->topic, whole);
    }
    bool right = name.start == group->right.start && name.start != group->left_name.start;
    AmSpan unit = am_scan_quantity(scan, group->tokens[n - 1])->unit;
    for (size_t i = 0; i < n; i++) {
        AmSpan own = am_scan_quantity(scan, group->tokens[i])->unit;
        names[i] =
            found == n && n > 1 ? am_phrase_item_name(scan, reader->arena, items, n, i) : whole;
        if (right && own.z != NULL && !am_span_same(own, unit)) {
            names[i] = am_phrase_text(scan, group->left_name); /* 27分、11次拦网 */
        }
    }
}

/* 3人死亡, 1756人受灾: what befell the people names their count; empty for none. */
static AmPhrase metric_fate(const AmReader *reader, const AmFigures *group,
                            const AmQuantity *quantity) {
    const AmScan *scan = &reader->scan;
    size_t at = am_scan_token(scan, group->tokens[group->n - 1])->end;
    const size_t n = strlen("死亡");
    enum { CAUSE = 30 }; /* bytes of 因溺水 before 失踪 */
    size_t last = am_scan_has(scan, at, "因") ? at + CAUSE : at;
    for (size_t from = at; from <= last && from + n <= scan->end; from++) {
        bool mark = am_scan_has(scan, from, "，") || am_scan_has(scan, from, "、") ||
                    am_scan_has(scan, from, "避免");
        if (!am_span_starts(quantity->unit, "人") || mark) {
            break;
        }
        if (am_lexicon_suffix(AM_SUFFIX_FATE, (AmSpan){scan->text.z + from, n}) == n) {
            return (AmPhrase){from, from + n};
        }
    }
    return (AmPhrase){at, at};
}

/* 茶企拟收购公司|5%|股权: the stake is named, not what is done. */
bool am_metric_is_stake(const AmReader *reader, const AmFigures *group) {
    AmSpan right = am_phrase_text(&reader->scan, group->right);
    return am_span_is(right, "股权") || am_span_is(right, "股份");
}

/* 距离|地球约440光年|的行星, 距禾川300公里: what is measured is the distance. */
static AmPhrase metric_distance(const AmReader *reader, const AmFigures *group) {
    const AmScan *scan = &reader->scan;
    size_t end = group->left.end;
    size_t first = end > scan->start + 36 ? end - 36 : scan->start;
    for (size_t at = end; at >= first + 6; at--) {
        for (size_t i = 0; i < am_list_metric_distance_words.n; i++) {
            if (am_scan_has(scan, at - 6, am_list_metric_distance_words.words[i].z)) {
                return (AmPhrase){at - 6, at - 6 + am_list_metric_distance_words.words[i].n};
            }
        }
    }
    return (AmPhrase){end, end};
}

/* The phrase tells what somebody did and names no quantity: 条件为需|支付, 覆盖. */
static bool metric_ends_in_deed(const AmReader *reader, AmPhrase name) {
    AmSpan text = am_phrase_text(&reader->scan, name);
    return am_list_ends(&am_list_metric_ends_in_deed_deeds, text);
}

/* A figure of its own follows the noun: 平均水深|46米. */
static bool metric_right_has_its_own(const AmReader *reader, const AmFigures *group) {
    const AmScan *scan = &reader->scan;
    size_t i = am_phrase_token_at(scan, 0, group->right.end);
    return i < scan->tokens.n && am_scan_token(scan, i)->start == group->right.end &&
           am_scan_token(scan, i)->kind == AM_TOKEN_QUANTITY &&
           !am_unit_counts(am_scan_quantity(scan, group->tokens[group->n - 1])->unit_class);
}

/* Which side names the figures: the noun after them, or the phrase before. */
AmPhrase am_metric_choose_name(const AmReader *reader, const AmFigures *group,
                               const AmQuantity *quantity, AmPhrase left_name) {
    uint8_t class = quantity->unit_class;
    bool share = group->left.share;
    bool change = group->kind == AM_METRIC_CHANGE;
    AmPhrase fate = metric_fate(reader, group, quantity);
    if (!am_phrase_empty(fate) && !am_reader_is_quantity(reader, left_name)) {
        return fate;
    }
    AmPhrase distance =
        class == AM_UNIT_MEASURE && group->of ? metric_distance(reader, group) : (AmPhrase){0, 0};
    if (!am_phrase_empty(distance)) {
        return distance;
    }
    bool percent = am_metric_is_rate(class);
    bool reached = group->left.verb != NULL && group->left.verb->category == AM_WORD_REACH &&
                   group->left.verb->value == 1;
    bool part = share && percent && am_reader_is_quantity(reader, group->right) &&
                !am_reader_is_quantity(reader, left_name);
    if (part) {
        return group->right; /* 占全国约30%的市场份额 */
    }
    if (am_phrase_empty(group->right) || share) {
        return left_name;
    }
    if (percent && !change && am_metric_is_stake(reader, group)) {
        return group->right;
    }
    bool named = !am_phrase_empty(left_name);
    if (named && metric_ends_in_deed(reader, left_name)) {
        return group->right; /* 需支付13亿元罚款, 覆盖57%人口 */
    }
    if (!named && group->of) {
        return group->right; /* 以-29%的收益率 */
    }
    if (named && !group->of && metric_right_has_its_own(reader, group) &&
        am_reader_is_quantity(reader, left_name)) {
        return left_name; /* 面积453平方公里平均水深46米 */
    }
    if (named && am_phrase_ends_in_verb(&reader->scan, left_name)) {
        return group->right; /* 提供50万元保费补贴 */
    }
    if (named && group->of && am_reader_is_quantity(reader, left_name)) {
        return left_name; /* 总投资近80亿元的码头 */
    }
    /* 人 is a noun itself, what follows it is said of them: 代表70余人参加 */
    bool people = am_span_starts(quantity->unit, "人");
    bool counted = am_unit_counts(class);
    if (named && !group->of && ((group->right_verb && !counted) || people)) {
        return left_name;
    }
    bool cuts = change && !named && group->left.verb != NULL && !group->of &&
                am_phrase_empty(group->left.basis) &&
                am_phrase_chars(&reader->scan, group->right) >= 3;
    if (percent && cuts) {
        return group->right; /* 减少70%煤炭发电 */
    }
    if (percent && (change || (named && !group->of))) {
        return left_name;
    }
    return reached && named && !counted ? left_name : group->right;
}
