/*
** rank_field.c - the words round verb and ordinal: 居|全国|推广面积|第一, 以全省第9|的|人口规模.
**
** What lies between verb and ordinal is the field, the quantity or both; a quantity may follow the
** place, and a field may stand before the verb.
*/
#include <string.h>

#include "list.h"
#include "rank_internal.h"

/* The scope word that ends at byte `at`; joined with one that touches it (杭州|全市). z NULL: none.
 */
AmSpan am_rank_scope_before(const AmReader *reader, size_t token, size_t at, size_t *first) {
    const AmScan *scan = &reader->scan;
    AmSpan none = {NULL, 0};
    at = am_field_inside(scan, &token, at);
    if (token == 0) {
        return none;
    }
    const AmToken *scope = am_scan_token(scan, token - 1);
    if (!am_scan_is_word(scope, AM_WORD_SCOPE) || !am_phrase_touching(scan, scope->end, at)) {
        return none;
    }
    *first = token - 1;
    size_t start = am_field_trade(reader, token - 1);
    if (start < scope->start) { /* 中国厨电|行业 */
        *first = am_phrase_token_at(scan, 0, start);
    } else if (token >= 2) {
        const AmToken *outer = am_scan_token(scan, token - 2);
        bool trade = am_scan_token_is(scan, scope, "行业"); /* 国内|行业 */
        if (am_scan_is_word(outer, AM_WORD_SCOPE) && outer->end == start &&
            (trade || (scope->value != AM_SCOPE_RELATIVE && outer->value != AM_SCOPE_RELATIVE))) {
            start = outer->start;
            *first = token - 2;
        }
    }
    return (AmSpan){scan->text.z + start, scope->end - start};
}

/* 禾川国|的首都及|第一大城市: what else it is stands between the field and the place. */
static AmPhrase rank_cut_office(const AmScan *scan, AmPhrase between) {
    AmSpan text = am_phrase_text(scan, between);
    if (!am_list_ends(&am_list_rank_cut_office_joints, text)) {
        return between;
    }
    for (size_t at = between.start + 6; at + 3 < between.end; at++) {
        if (am_scan_has(scan, at, "的")) {
            between.end = at;
        }
    }
    return between;
}

/* 稳居|专利申请量|全球|前三: the quantity stands before its field. */
static bool rank_split_late_field(const AmReader *reader, AmRankGroup *group, AmPhrase between) {
    const AmScan *scan = &reader->scan;
    size_t i = am_phrase_token_at(scan, 0, between.end);
    const AmToken *scope = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    if (scope == NULL || scope->end != between.end || !am_scan_is_word(scope, AM_WORD_SCOPE) ||
        scope->start <= between.start || am_field_trade(reader, i - 1) < scope->start) {
        return false; /* 电力|行业|第48 */
    }
    AmPhrase quantity = am_rank_trim(reader, (AmPhrase){between.start, scope->start});
    if (!am_reader_is_quantity(reader, quantity)) {
        return false;
    }
    group->scope = am_scan_text(scan, scope);
    group->metric = quantity;
    return true;
}

/* 全国|仅次于禾川的第二大茶区, 我国|继稻麦之后的第三大作物: after whom one comes is no part of the
 * field. */
static AmPhrase rank_cut_after(const AmScan *scan, AmPhrase between) {
    AmSpan text = am_phrase_text(scan, between);
    for (size_t n = 6; text.n > n + 9; n++) {
        AmSpan rest = {text.z + n, text.n - n};
        if (am_span_starts(rest, "仅次于") ||
            (am_span_starts(rest, "继") && am_span_ends(rest, "后"))) {
            between.end = between.start + n;
            between.end -= n > 6 && am_scan_has(scan, between.end - 3, "上") ? 3 : 0; /* 世界上 */
            text.n = between.end - between.start;
        }
    }
    return between;
}

/* 所有A股公司|中|研发投入|之首: the group that 中 names, and the quantity after it. */
static bool rank_split_among(const AmReader *reader, AmRankGroup *group, AmPhrase between) {
    const AmScan *scan = &reader->scan;
    for (size_t at = between.start + 3; at + 6 < between.end; at++) {
        AmPhrase rest = {at + 3, between.end};
        if (am_scan_has(scan, at, "中") && am_reader_is_quantity(reader, rest)) {
            group->scope =
                am_phrase_text(scan, am_rank_trim(reader, (AmPhrase){between.start, at}));
            group->metric = rest;
            return true;
        }
    }
    return false;
}

/* Parts the text between verb and ordinal into scope and metric:
** 全国|推广面积|第一, 所有A股公司|中|研发投入|之首, 省会城市机场|首位. */
void am_rank_read_between(AmReader *reader, AmRankGroup *group, bool won) {
    const AmScan *scan = &reader->scan;
    AmPhrase between = am_rank_trim(reader, group->between);
    size_t i = am_phrase_token_at(scan, 0, between.start);
    for (; i < scan->tokens.n && am_scan_token(scan, i)->start == between.start &&
           (am_scan_token(scan, i)->kind == AM_TOKEN_PERIOD ||
            am_scan_is_word(am_scan_token(scan, i), AM_WORD_ADVERB));
         i++) {
        between = am_rank_trim(reader, (AmPhrase){am_scan_token(scan, i)->end, between.end});
    }
    if (am_phrase_empty(between)) {
        return;
    }
    if (i > 0 && am_scan_has(scan, between.start, "档") &&
        am_scan_token(scan, i - 1)->kind == AM_TOKEN_PERIOD &&
        am_scan_token(scan, i - 1)->end == between.start) {
        between.start = am_scan_token(scan, i - 1)->start; /* 2026年春节|档票房榜 */
    }
    between = rank_cut_after(scan, rank_cut_office(scan, between));
    AmSpan text = am_phrase_text(scan, between);
    if (rank_split_among(reader, group, between)) {
        return;
    }
    if (am_list_ends(&am_list_rank_read_between_lists, text)) {
        group->scope = text; /* 位列积分榜第一, 升至全国富豪榜第3位: a list is a field */
        group->listed = true;
        return;
    }
    const AmToken *head = i < scan->tokens.n ? am_scan_token(scan, i) : NULL;
    if (head != NULL && am_scan_is_word(head, AM_WORD_SCOPE) && head->start == between.start) {
        AmPhrase rest = am_rank_trim(reader, (AmPhrase){head->end, between.end});
        if (!am_phrase_empty(rest) && am_reader_is_quantity(reader, rest)) {
            group->scope = am_scan_text(scan, head);
            group->metric = rest;
            return;
        }
    } else if (!won && (am_reader_is_quantity(reader, between) ||
                        (group->keeps && am_lexicon_suffix(AM_SUFFIX_EVENT, text) == 0))) {
        group->metric = between;
        return;
    }
    if (rank_split_late_field(reader, group, between)) {
        return;
    }
    bool field = !won || am_lexicon_suffix(AM_SUFFIX_EVENT, text) > 0 ||
                 (head != NULL && am_scan_is_word(head, AM_WORD_SCOPE));
    if (field) {
        group->scope = text;
    } else { /* 夺得铜牌和第四名: what was won is no field, 获得某奖茶业行业第一名 has one */
        size_t first;
        size_t k = group->tokens[0];
        AmSpan scope = am_rank_scope_before(reader, k, am_scan_token(scan, k)->start, &first);
        group->scope = scope.z != NULL ? scope : group->scope;
    }
}

/* 中国第二大、世界第四大|茶商: the last of several places has the noun of all. Its token, or k. */
static size_t rank_with_noun(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t last = k;
    while (last + 2 < scan->tokens.n && am_scan_token(scan, last + 1)->kind == AM_TOKEN_ENUM &&
           am_scan_token(scan, last + 1)->start == am_scan_token(scan, last)->end) {
        size_t next = last + 2;
        next += am_scan_is_word(am_scan_token(scan, next), AM_WORD_SCOPE) ? 1 : 0;
        if (next >= scan->tokens.n || am_scan_token(scan, next)->kind != AM_TOKEN_ORDINAL ||
            am_scan_ordinal(scan, next)->form != AM_ORDINAL_GREAT ||
            am_scan_token(scan, next)->start > am_scan_token(scan, last + 1)->end + 12) {
            break;
        }
        last = next;
    }
    return last;
}

/* 的 after the place and then a quantity: 以全省第9的人口规模. */
void am_rank_read_after(AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[group->n - 1];
    k = am_scan_ordinal(scan, k)->form == AM_ORDINAL_GREAT ? rank_with_noun(reader, k) : k;
    const AmToken *token = am_scan_token(scan, k);
    AmOrdinalForm form = am_scan_ordinal(scan, k)->form;
    size_t i = k + 1;
    size_t at = token->end;
    bool of = am_reader_follows(reader, i, at) &&
              am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF) &&
              am_scan_token_is(scan, am_scan_token(scan, i), "的");
    if (of) {
        at = am_scan_token(scan, i)->end;
        i++;
    } else if (form != AM_ORDINAL_GREAT &&
               (form != AM_ORDINAL_WITHIN || !am_span_ends(am_scan_text(scan, token), "大"))) {
        return;
    }
    AmPhrase noun = am_phrase_right(scan, i, at);
    for (; !of && i < scan->tokens.n && am_scan_token(scan, i)->end < noun.end; i++) {
        bool scoped = i + 1 < scan->tokens.n &&
                      am_scan_token(scan, i + 1)->start == am_scan_token(scan, i)->end &&
                      am_scan_is_word(am_scan_token(scan, i + 1), AM_WORD_SCOPE);
        AmPhrase head = {at, am_scan_token(scan, i)->start};
        bool whole = am_phrase_chars(scan, head) >= 4; /* not 第二大私营|的银行 */
        if (am_scan_is_word(am_scan_token(scan, i), AM_WORD_AND)) {
            break; /* 第二大经济体和重要的基地 */
        }
        if (am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF) && (scoped || whole)) {
            noun.end = head.end; /* 第二大茶市|的原因, 第二大茶企|的禾川 */
        }
    }
    if (!of) {
        noun = am_phrase_cut_apposition(scan, noun);
        noun = am_phrase_cut_holder(scan, noun); /* 第四大设备商|鸿舟 */
        bool then = am_span_ends(am_phrase_text(scan, noun), "股东后") ||
                    am_span_ends(am_phrase_text(scan, noun), "股东外");
        noun.end -= then ? 3 : 0; /* 作为第二大股东|后 */
    }
    AmSpan text = am_phrase_text(scan, noun);
    for (size_t w = 0; w < am_list_rank_read_after_empty_nouns.n; w++) {
        if (am_span_starts(text, am_list_rank_read_after_empty_nouns.words[w].z)) {
            return;
        }
    }
    if (of && form != AM_ORDINAL_GREAT &&
        (!am_reader_is_quantity(reader, noun) || am_span_contains(text, AM_SPAN("的")))) {
        return; /* 榜首的禾川队的实力 */
    }
    group->metric = noun;
}

/* 资格赛|排名第一, of 秦越|资格赛排名第一 too: a round right before the verb; z NULL for none. */
static AmSpan rank_round(AmSpan event) {
    for (size_t i = 0; event.z != NULL && i < am_list_rank_round_rounds.n; i++) {
        size_t n = am_list_rank_round_rounds.words[i].n;
        if (am_span_ends(event, am_list_rank_round_rounds.words[i].z)) {
            return (AmSpan){event.z + event.n - n, n};
        }
    }
    return (AmSpan){NULL, 0};
}

/* 在19个港口中|排名第4, 在所有茶企中增速|排名第4: the group that 中 names before the verb is the
** field; a quantity after it is what ranks. A list is a field likewise: 在茶机排行榜上|排名第7. */
void am_rank_field_of_verb(const AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t after;
    size_t verb = group->verb;
    size_t end = am_scan_token(scan, verb)->start;
    while (verb > 0 && am_scan_token(scan, verb - 1)->end == end &&
           (am_scan_is_word(am_scan_token(scan, verb - 1), AM_WORD_ADVERB) ||
            am_scan_is_word(am_scan_token(scan, verb - 1), AM_WORD_DISTRIBUTE))) {
        end = am_scan_token(scan, --verb)->start; /* 在茶企排名中|连续|位列 */
        group->each =
            group->each || (am_scan_is_word(am_scan_token(scan, verb), AM_WORD_DISTRIBUTE) &&
                            am_scan_token(scan, verb)->value == 1);
    }
    end -= end >= scan->start + 3 && am_scan_has(scan, end - 3, "能") ? 3 : 0; /* 中|能|排进 */
    AmSpan field = am_field_among(reader, verb, &after);
    if (field.z == NULL) {
        field = am_field_list_before(scan, end);
        field = field.z == NULL ? am_field_event_before(scan, end) : field;
        bool ranking = am_scan_has(scan, end, "排名") || am_scan_has(scan, end, "位列");
        field = field.z == NULL && ranking ? rank_round(am_field_event_by(scan, end))
                                           : field; /* 资格赛|排名第一 */
        after = end;
    }
    if (field.z == NULL) {
        return;
    }
    AmPhrase between = am_rank_trim(reader, (AmPhrase){after, end});
    if (!am_phrase_empty(between) && !am_reader_is_quantity(reader, between)) {
        return;
    }
    group->scope = field;
    group->listed = am_span_ends(field, "榜") || am_span_ends(field, "榜单");
    group->metric = between;
    group->name_end = (size_t)(field.z - scan->text.z);
    group->name_token = am_phrase_token_at(scan, 0, group->name_end);
    const AmToken *before =
        group->name_token > 0 ? am_scan_token(scan, group->name_token - 1) : NULL;
    if (before != NULL && before->end == group->name_end && am_scan_token_is(scan, before, "在")) {
        group->name_end = before->start;
        group->name_token--;
    }
}
