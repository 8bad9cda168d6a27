/*
** metric_kind.c - what a figure says: a level, a change, a bound, or nothing at all.
**
**     下降6.3% a change of -6.3 · 降至6.3% a level · 5亿元以上项目 a threshold · 历时5年 nothing
*/
#include <string.h>

#include "list.h"
#include "metric_internal.h"
#include "utf8.h"

/* The first token after k that is no qualifier touching the figure (以上, 左右). */
size_t am_metric_skip_after(const AmReader *reader, size_t k, size_t *end) {
    size_t i = k + 1;
    *end = am_scan_token(&reader->scan, k)->end;
    while (am_reader_follows(reader, i, *end) &&
           am_scan_is_word(am_scan_token(&reader->scan, i), AM_WORD_AFTER)) {
        *end = am_scan_token(&reader->scan, i)->end;
        i++;
    }
    return i;
}

/* YoY of 12%YoY; empty for none. */
static AmPhrase metric_basis_after(const AmReader *reader, const AmFigures *group) {
    size_t k = group->tokens[group->n - 1] + 1;
    size_t end = am_scan_token(&reader->scan, k - 1)->end;
    AmPhrase none = {end, end};
    if (!am_reader_follows(reader, k, end)) {
        return none;
    }
    const AmToken *token = am_scan_token(&reader->scan, k);
    bool basis = am_scan_is_word(token, AM_WORD_BASIS) &&
                 am_is_letter((unsigned char)reader->scan.text.z[token->start]);
    return basis ? (AmPhrase){token->start, token->end} : none;
}

/* 实现了15%以上的|增长: the sign of the change that the figure is said to be; 0 for none. Not 15%的
** 增长率. */
static int metric_change_after(const AmReader *reader, const AmFigures *group) {
    const AmScan *scan = &reader->scan;
    size_t end;
    size_t i = am_metric_skip_after(reader, group->tokens[group->n - 1], &end);
    if (i + 1 >= scan->tokens.n || !am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF) ||
        am_scan_token(scan, i)->start != end) {
        return 0;
    }
    const AmToken *change = am_scan_token(scan, i + 1);
    size_t n;
    bool whole =
        change->end >= scan->end ||
        !am_is_hanzi(am_utf8_decode(scan->text.z + change->end, scan->text.z + scan->end, &n));
    bool is = change->start == am_scan_token(scan, i)->end && am_scan_is_change(change) && whole;
    return is && change->end - change->start > 3 ? change->value : 0;
}

void am_metric_find_kind(const AmReader *reader, AmFigures *group) {
    const AmLeft *left = &group->left;
    if (left->verb == NULL && am_phrase_empty(left->basis)) {
        group->left.basis = metric_basis_after(reader, group);
    }
    const AmQuantity *first = am_scan_quantity(&reader->scan, group->tokens[0]);
    const AmQuantity *last = am_scan_quantity(&reader->scan, group->tokens[group->n - 1]);
    uint8_t class = last->unit_class;
    bool relative = class == AM_UNIT_PERCENT || class == AM_UNIT_POINT;
    group->kind = AM_METRIC_LEVEL;
    group->sign = 1;
    if (left->verb != NULL && !left->leads_to && am_scan_is_change(left->verb)) {
        group->kind = AM_METRIC_CHANGE;
        group->sign = left->verb->value;
    } else if (left->compare != 0) {
        group->kind = AM_METRIC_CHANGE;
        group->sign = left->compare;
    } else if (first->doubling) {
        group->kind = AM_METRIC_CHANGE;
    } else if (relative && first->number.signed_ && left->verb == NULL) {
        group->kind = AM_METRIC_CHANGE;
    } else if (!am_phrase_empty(left->basis) && left->verb == NULL && !left->share) {
        group->kind = AM_METRIC_CHANGE;
    } else if (relative && metric_change_after(reader, group) != 0) {
        group->kind = AM_METRIC_CHANGE;
        group->sign = metric_change_after(reader, group);
        group->right.end = group->right.start;
    }
}

/* 同比增长达到17%: the name ends in a change verb and holds 同比, so the figure is a change. */
void am_metric_kind_from_name(const AmReader *reader, AmFigures *group, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    if (group->kind != AM_METRIC_LEVEL || group->left.verb == NULL ||
        group->left.verb->category != AM_WORD_REACH) {
        return;
    }
    bool basis = false;
    for (size_t i = am_phrase_token_at(scan, 0, name.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end <= name.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_scan_is_word(token, AM_WORD_BASIS)) {
            basis = true;
            group->left.basis = (AmPhrase){token->start, token->end};
        }
        if (basis && am_scan_is_change(token) && token->end == name.end) {
            group->kind = AM_METRIC_CHANGE;
            group->sign = token->value;
        }
    }
}

/* The qualifier of one figure: before the list, inside the number, or after it. */
const char *am_metric_qualifier(const AmReader *reader, const AmFigures *group, size_t i) {
    size_t k = group->tokens[i];
    const AmToken *token = am_scan_token(&reader->scan, k);
    const char *qualifier = i == 0 || group->n > 1 ? group->left.qualifier : NULL;
    if (am_reader_follows(reader, k + 1, token->end)) {
        const AmToken *after = am_scan_token(&reader->scan, k + 1);
        if (am_scan_is_word(after, AM_WORD_AFTER) && qualifier == NULL) {
            qualifier = after->canonical;
        }
    }
    if (qualifier == NULL && am_scan_quantity(&reader->scan, k)->number.over) {
        qualifier = "over";
    }
    return qualifier != NULL && strcmp(qualifier, "cap") == 0 ? NULL : qualifier;
}

/* ---- what is no figure ---- */

static bool metric_is_bound_word(const char *qualifier) {
    return qualifier != NULL && (strcmp(qualifier, "over") == 0 || strcmp(qualifier, "under") == 0);
}

/* 9亿年前, 3天后, 5年来 tell when, not how much. */
static bool metric_is_time_ago(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->end;
    for (size_t i = 0; i < am_list_metric_is_time_ago_words.n; i++) {
        if (am_scan_has(scan, end, am_list_metric_is_time_ago_words.words[i].z)) {
            return true;
        }
    }
    return false;
}

/* 5g手机: a generation of networks, in small letters. */
static bool metric_is_generation(const AmReader *reader, size_t k, const AmQuantity *quantity) {
    size_t end = am_scan_token(&reader->scan, k)->end;
    bool small = am_span_is(quantity->unit, "g") && quantity->value >= 2 && quantity->value <= 7;
    for (size_t i = 0; small && i < am_list_metric_is_generation_nouns.n; i++) {
        if (am_scan_has(&reader->scan, end, am_list_metric_is_generation_nouns.words[i].z)) {
            return true;
        }
    }
    return false;
}

/* 在23点|关闭 is a time of day, 得益于三点 the number of the arguments that follow. */
static bool metric_is_hour_or_argument(const AmReader *reader, const AmFigures *group,
                                       const AmQuantity *quantity) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, group->tokens[0]);
    bool change = group->left.verb != NULL && am_scan_is_change(group->left.verb);
    if (!am_span_is(quantity->unit, "点") || change || quantity->number.signed_ ||
        quantity->value > 24 || quantity->value != (double)(int)quantity->value) {
        return false;
    }
    AmSpan text = {scan->text.z + scan->start, token->start - scan->start};
    bool hanzi = (unsigned char)scan->text.z[token->start] >= 0xE4;
    return am_list_ends(&am_list_metric_is_hour_or_argument_before, text) || hanzi;
}

/* 26秒20 is a result in a race; 1美元 of 1美元兑159日元 is what the rate is for. */
static bool metric_is_result_or_rate(const AmReader *reader, size_t k, const AmQuantity *quantity) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->end;
    if (end >= scan->end) {
        return false;
    }
    bool digit = scan->text.z[end] >= '0' && scan->text.z[end] <= '9';
    bool exchange = am_scan_has(scan, end, "兑");
    return (digit && quantity->unit_class == AM_UNIT_TIME) ||
           (exchange && quantity->unit_class == AM_UNIT_MONEY);
}

/* 亿元以上: a bound without a digit. */
static bool metric_is_bounded_after(const AmReader *reader, const AmFigures *group) {
    size_t k = group->tokens[group->n - 1];
    size_t end = am_scan_token(&reader->scan, k)->end;
    return am_reader_follows(reader, k + 1, end) &&
           am_scan_is_word(am_scan_token(&reader->scan, k + 1), AM_WORD_AFTER) &&
           metric_is_bound_word(am_scan_token(&reader->scan, k + 1)->canonical);
}

/* What stands beside the figure makes it part of a name, a percentile, a class or a divisor. */
static bool metric_is_part_of_name(const AmReader *reader, const AmFigures *group) {
    const AmScan *scan = &reader->scan;
    size_t last = group->tokens[group->n - 1];
    const AmQuantity *quantity = am_scan_quantity(scan, last);
    size_t end = am_scan_token(scan, last)->end;
    size_t start = am_scan_token(scan, group->tokens[0])->start;
    AmSpan before = {scan->text.z + scan->start, start - scan->start};
    if (last + 1 < scan->tokens.n && am_scan_token(scan, last + 1)->kind == AM_TOKEN_ORDINAL &&
        am_scan_token(scan, last + 1)->start == end &&
        am_scan_ordinal(scan, last + 1)->form != AM_ORDINAL_TOP) {
        return true; /* 男子100米第1名: part of an event's name; 以14亿元居首 is a figure */
    }
    if (am_field_is_counted(scan, last)) {
        return true; /* 全省11个设区市第3位: part of the field */
    }
    if (am_span_ends(before, "前") || am_span_ends(before, "末") || am_span_ends(before, "每")) {
        return true; /* 前1% is a percentile, 末3位 are places, 每10股 is what is divided by */
    }
    if (quantity->unit_class == AM_UNIT_MEASURE &&
        am_list_ends(&am_list_metric_is_part_of_name_events, before)) {
        return true; /* 男子12.5公里坐姿组比赛, 4×7.5公里接力 */
    }
    size_t beyond; /* 67公斤|以上|级 */
    am_metric_skip_after(reader, last, &beyond);
    if ((am_scan_has(scan, end, "级") || am_scan_has(scan, beyond, "级")) &&
        quantity->unit_class != AM_UNIT_PERCENT) {
        return true; /* 60公斤级, 30万吨级 and 百万千瓦级 name a class */
    }
    if (am_span_is(quantity->unit, "级") && quantity->value >= 1950 && quantity->value < 2100) {
        return true; /* 2016级学生: the year they began */
    }
    if (am_span_is(quantity->unit, "年") && group->n > 1 && quantity->value >= 10 &&
        quantity->value < 40 && group->left.verb == NULL) {
        return true; /* 23、24年PE估值: two years */
    }
    bool coming = am_span_is(quantity->unit, "年") && !quantity->number.hanzi &&
                  quantity->value >= 15 && quantity->value < 40 && !group->of &&
                  am_reader_is_quantity(reader, group->right);
    if (coming) {
        return true; /* 引入24年收入预测 */
    }
    bool year = am_span_is(quantity->unit, "年") && quantity->value >= 10 &&
                quantity->value < 100 && last + 2 < scan->tokens.n &&
                am_scan_has(scan, end, "的") &&
                am_scan_token(scan, last + 2)->kind == AM_TOKEN_QUANTITY &&
                am_scan_quantity(scan, last + 2)->unit_class == AM_UNIT_PERCENT;
    if (year) {
        return true; /* 仅为19年的61%: compared with 2019 */
    }
    if (am_span_is(quantity->unit, "届") && quantity->value >= 1900) {
        return true; /* 2022届毕业生: those of a year */
    }
    if (am_span_is(quantity->unit, "平") && !quantity->number.multiplied) {
        return true; /* 平 is short for 平方米 after 万 only: 28万平, not 3平 */
    }
    /* 产量连续6年稳定在70万吨以上 */
    bool lasting = quantity->unit_class == AM_UNIT_TIME && group->left.verb == NULL &&
                   am_span_ends(before, "连续");
    return lasting || metric_is_generation(reader, last, quantity) ||
           metric_is_hour_or_argument(reader, group, quantity) ||
           metric_is_result_or_rate(reader, last, quantity);
}

/* Small counts in hanzi (三名, 两家), durations and ages as time, 亿元 without a number. */
bool am_metric_is_no_figure(const AmReader *reader, const AmFigures *group, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    size_t last = group->tokens[group->n - 1];
    const AmQuantity *quantity = am_scan_quantity(scan, last);
    const AmNumber *number = &quantity->number;
    uint8_t class = quantity->unit_class;
    const AmLeft *left = &group->left;
    if (quantity->doubling) {
        return false;
    }
    bool counts =
        am_unit_counts(class) || class == AM_UNIT_TIME || am_span_is(quantity->unit, "块");
    if (counts && number->hanzi && !number->multiplied && !number->bare && quantity->value < 100) {
        return true;
    }
    bool place = left->verb != NULL && left->verb->category == AM_WORD_RANK &&
                 (am_span_is(quantity->unit, "位") || am_span_is(quantity->unit, "名"));
    if (place || metric_is_part_of_name(reader, group)) {
        return true; /* 世界排名159位: a place without 第 is no figure */
    }
    size_t end = am_scan_token(scan, last)->end;
    bool record = am_list_starts(&am_list_metric_is_no_figure_records,
                                 (AmSpan){scan->text.z + end, scan->end - end});
    if (class == AM_UNIT_TIME && (record || metric_is_time_ago(reader, last))) {
        return true; /* 达41年新高: since when, not how much */
    }
    if (class == AM_UNIT_TIME && !number->multiplied) {
        bool measured = left->verb != NULL &&
                        (left->verb->category == AM_WORD_TO || am_scan_is_change(left->verb) ||
                         (left->verb->category == AM_WORD_REACH && left->verb->value == 1));
        measured = measured || am_reader_is_quantity(reader, name); /* 办理时限3个工作日 */
        /* 比上年同期增加12小时, 再延长30年试点; not 上调22年EPS */
        bool longer = left->verb != NULL && am_scan_is_change(left->verb) &&
                      left->verb->end - left->verb->start > 3 &&
                      (am_phrase_empty(group->right) || am_scan_token_is(scan, left->verb, "延长"));
        return !measured || (am_phrase_empty(name) && !longer);
    }
    if (number->bare && !metric_is_bounded_after(reader, group)) {
        return left->qualifier == NULL && left->verb == NULL &&
               !am_reader_is_quantity(reader, name);
    }
    return false;
}

/* ---- thresholds ---- */

/* A bound in a definition: 5亿元以上物流项目, 营收过五亿元企业, GDP突破800亿元的县级市. */
bool am_metric_is_threshold(const AmReader *reader, const AmFigures *group, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[group->n - 1];
    const AmQuantity *quantity = am_scan_quantity(scan, k);
    size_t end;
    size_t next = am_metric_skip_after(reader, k, &end);
    bool after = next > k + 1;
    bool after_bound = after && metric_is_bound_word(am_scan_token(scan, k + 1)->canonical);
    bool noun = !am_phrase_empty(group->right);
    if (after_bound && reader->conditional) {
        return true; /* 是指从业人员20人以下的企业 */
    }
    if (after_bound && group->of && !noun && group->left.verb == NULL &&
        group->kind == AM_METRIC_LEVEL) {
        return true; /* 从业人员20人以下的， */
    }
    if (after_bound && noun && group->left.verb == NULL) {
        /* 60%以上的企业 and 150处以上灌区 say how many, 5亿元以上项目 says which */
        bool holds = am_span_starts(am_phrase_text(scan, group->right), "股") ||
                     am_span_ends(am_phrase_text(scan, name), "股"); /* 5%以上股东 */
        return quantity->unit_class != AM_UNIT_COUNT &&
               !(quantity->unit_class == AM_UNIT_PERCENT && (group->of || !holds));
    }
    bool bound = metric_is_bound_word(group->left.qualifier) || quantity->number.bare;
    if (!bound || after) {
        return false;
    }
    if (reader->conditional && !quantity->number.bare) {
        return true;
    }
    if (group->of && next < scan->tokens.n) {
        /* 不足20元的， : a condition */
        const AmToken *token = am_scan_token(scan, next);
        const AmToken *mark = next + 1 < scan->tokens.n ? am_scan_token(scan, next + 1) : NULL;
        if (am_scan_is_word(token, AM_WORD_OF) && mark != NULL && mark->kind == AM_TOKEN_COMMA &&
            mark->start == token->end) {
            return true;
        }
    }
    if (!noun) {
        return false;
    }
    size_t at = group->right.start;
    size_t i = am_phrase_token_at(scan, 0, at);
    const char *z = scan->text.z;
    if (group->of) {
        /* the head noun of the phrase says whether a class is defined */
        for (; i < scan->tokens.n && am_scan_token(scan, i)->end <= group->right.end; i++) {
            if (am_scan_is_word(am_scan_token(scan, i), AM_WORD_CLASS) &&
                am_scan_token(scan, i)->end == group->right.end) {
                return true;
            }
        }
        return false;
    }
    const AmWord *word = am_lexicon_find(AM_SET_WORD, z + at, z + group->right.end);
    return word != NULL && word->category == AM_WORD_CLASS && !am_phrase_empty(name);
}
