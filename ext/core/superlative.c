/*
** superlative.c - places said without a number: 全国最大, 世界上最古老.
**
** Each needs its field of competitors in the text: 最高 alone ranks nothing.
*/
#include <string.h>

#include "list.h"
#include "superlative_internal.h"

bool am_superlative_is_edge(const AmToken *token) {
    return token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
           token->kind == AM_TOKEN_ORDINAL || token->kind == AM_TOKEN_QUANTITY ||
           token->kind == AM_TOKEN_OPEN || token->kind == AM_TOKEN_PERIOD ||
           (am_scan_is_word(token, AM_WORD_VERB) && token->value == 1);
}

/* Words that a plain quantity name between scope and superlative does not hold. */
static bool superlative_parts_name(const AmToken *token) {
    if (token->kind != AM_TOKEN_WORD) {
        return false;
    }
    switch ((AmWordCategory)token->category) {
    case AM_WORD_REACH:
    case AM_WORD_RANK:
    case AM_WORD_LEAD:
    case AM_WORD_TO:
    case AM_WORD_THAN:
    case AM_WORD_PREP:
    case AM_WORD_DONE:
    case AM_WORD_LIST: return true;
    case AM_WORD_VERB: return token->value == 1;
    default: return false;
    }
}

/* 是|世界上|在月球工作时间最长的月球车: the field opens the noun phrase that 是 leads to, and what
** narrows it begins at 在 or 被, token i. Its token, or AM_NO_PARTNER. */
static size_t superlative_scope_of_clause(const AmScan *scan, size_t i) {
    size_t at = am_scan_token(scan, i)->start;
    size_t k = i;
    (void)am_field_inside(scan, &k, at);
    const AmToken *scope = k > 0 ? am_scan_token(scan, k - 1) : NULL;
    const AmToken *is = k > 1 ? am_scan_token(scan, k - 2) : NULL;
    bool opens = scope != NULL && am_scan_is_word(scope, AM_WORD_SCOPE) && is != NULL &&
                 is->end == scope->start && am_scan_is_word(is, AM_WORD_REACH);
    return opens && scope->end + strlen("范围内") >= at ? k - 1 : AM_NO_PARTNER;
}

/* 成立时间最早、|也是|目前|最大的平台: the field is that of the superlative before. */
static bool superlative_goes_on(const AmReader *reader, size_t k) {
    enum { MOST = 4 };
    const AmScan *scan = &reader->scan;
    size_t at = am_scan_token(scan, k)->start;
    for (size_t i = k; i > 1 && k - i < MOST; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind == AM_TOKEN_ENUM) {
            return k - i > 0 && reader->most_token == i - 2;
        }
        bool time = token->kind == AM_TOKEN_PERIOD || am_scan_is_word(token, AM_WORD_ADVERB);
        if (token->end != at || (!time && !am_scan_is_word(token, AM_WORD_REACH))) {
            return false;
        }
        at = token->start;
    }
    return false;
}

/* The scope of a superlative: the nearest scope word before it in its clause, with nothing but a
** quantity between them. Its token, or AM_NO_PARTNER. *coordinate is set when 、 and an earlier
** superlative stand before the quantity: 全国A最大、B最高. */
static size_t superlative_scope(const AmReader *reader, size_t k, bool *coordinate) {
    const AmScan *scan = &reader->scan;
    *coordinate = superlative_goes_on(reader, k);
    if (*coordinate) {
        return AM_NO_PARTNER;
    }
    for (size_t i = k; i > 0 && k - i < AM_SUPERLATIVE_MAX_STEPS; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind == AM_TOKEN_SUPERLATIVE) {
            *coordinate = reader->most_token == i - 1;
            return AM_NO_PARTNER;
        }
        bool clause = am_scan_is_word(token, AM_WORD_VERB) && i < k &&
                      am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF) &&
                      am_scan_token(scan, i)->start == token->end; /* 该地区发生的最强地震 */
        bool time = token->kind == AM_TOKEN_PERIOD && i >= 2 &&
                    am_scan_is_word(am_scan_token(scan, i - 2), AM_WORD_SCOPE) &&
                    am_scan_token(scan, i - 2)->end == token->start; /* 全省|今年|产量最高 */
        if (!clause && !time && (am_superlative_is_edge(token) || superlative_parts_name(token))) {
            bool by = am_scan_is_word(token, AM_WORD_PREP) &&
                      (am_scan_token_is(scan, token, "在") || am_scan_token_is(scan, token, "被"));
            return by ? superlative_scope_of_clause(scan, i - 1) : AM_NO_PARTNER;
        }
        if (am_scan_is_word(token, AM_WORD_SCOPE)) {
            return i - 1;
        }
    }
    return AM_NO_PARTNER;
}

/* What stands between two bytes, without blanks, 的 and 之一 at its edges. */
AmPhrase am_superlative_trim(const AmReader *reader, size_t start, size_t end) {
    return am_phrase_trim_words(&reader->scan, (AmPhrase){start, end},
                                &am_list_superlative_trim_heads, &am_list_superlative_trim_tails);
}

/* 对我国的冲击最大, 对禾川队最好: whom it is done to is no field. */
static bool superlative_is_object(const AmScan *scan, size_t scope_token, size_t k) {
    enum { REACH = 4 };
    const AmToken *scope = am_scan_token(scan, scope_token);
    bool touches = scope_token > 0 && am_scan_token(scan, scope_token - 1)->end == scope->start &&
                   am_scan_token_is(scan, am_scan_token(scan, scope_token - 1), "对");
    AmSpan between = {scan->text.z + scope->end, am_scan_token(scan, k)->start - scope->end};
    AmSpan before = {scan->text.z + scan->start, scope->start - scan->start};
    if (am_list_starts(&am_list_superlative_is_object_dealings, between) &&
        am_list_ends(&am_list_superlative_is_object_with, before)) {
        return true; /* 与上海|交流|最频繁的城市 */
    }
    bool last =
        !am_scan_has(scan, am_scan_token(scan, k)->end, "的") || /* 对国内|影响|最大的领域 */
        am_list_starts(&am_list_superlative_is_object_effects, between) ||
        am_list_ends(&am_list_superlative_is_object_effects, between);
    bool object = am_scan_has(scan, scope->end, "的") ||
                  (touches && last && scope->end < am_scan_token(scan, k)->start) ||
                  am_scan_token_is(scan, am_scan_token(scan, k), "最好");
    for (size_t i = scope_token; object && i > 0 && scope_token - i < REACH; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (am_superlative_is_edge(token)) {
            return false;
        }
        if (am_scan_token_is(scan, token, "对")) {
            return scope->start - token->end <= 12;
        }
    }
    return false;
}

/* 理事国中|派出人员|最多: the group that 中 names is the field. */
static bool superlative_among(const AmReader *reader, AmSuperlative *s) {
    const AmScan *scan = &reader->scan;
    size_t from = 0;
    s->scope = am_field_among(reader, s->k, &from);
    s->scope = s->scope.z != NULL ? s->scope : am_field_event(reader, s->k, &from);
    if (s->scope.z == NULL) {
        return false;
    }
    s->quantity = am_superlative_trim(reader, from, am_scan_token(scan, s->k)->start);
    if (am_phrase_empty(s->quantity)) {
        s->quantity = s->noun;
        return true;
    }
    size_t said = 0; /* bytes of words that name nothing: 处于, 是 */
    for (size_t i = am_phrase_token_at(scan, 0, s->quantity.start); i < s->k; i++) {
        const AmToken *token = am_scan_token(scan, i);
        bool verb = am_scan_is_word(token, AM_WORD_VERB) || am_scan_is_word(token, AM_WORD_RANK) ||
                    am_scan_is_word(token, AM_WORD_REACH) || am_scan_is_word(token, AM_WORD_PREP);
        if (am_superlative_is_edge(token) && !verb) {
            return false;
        }
        said += verb ? token->end - token->start : 0;
    }
    if (said == s->quantity.end - s->quantity.start) {
        s->quantity = s->noun; /* 在发达国家中处于最高水平 */
    }
    return s->quantity.end - s->quantity.start <= AM_SUPERLATIVE_MAX_NAME;
}

/* 31个城市中，房价最高的是云泽: a clause before states the field, a quantity opens this one. */
static bool superlative_stated(const AmReader *reader, AmSuperlative *s) {
    const AmScan *scan = &reader->scan;
    s->quantity = am_phrase_left(scan, s->k, am_scan_token(scan, s->k)->start);
    bool quantity = am_reader_is_quantity(reader, s->quantity);
    s->scope = quantity ? am_field_stated(reader, s->k) : (AmSpan){NULL, 0};
    return s->scope.z != NULL;
}

/* 也是目前|最大的平台: words that name nothing stand before the second of two. */
static bool superlative_says_time(const AmScan *scan, AmPhrase between) {
    return am_list_starts(&am_list_superlative_says_time_leads, am_phrase_text(scan, between));
}

/* Fills scope and quantity; false when there is no fact. */
static bool superlative_find(AmReader *reader, AmSuperlative *s) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, s->k);
    bool coordinate;
    size_t scope_token = superlative_scope(reader, s->k, &coordinate);
    if (scope_token != AM_NO_PARTNER) {
        if (superlative_is_object(scan, scope_token, s->k)) {
            return false;
        }
        size_t after;
        AmSpan among = am_field_among(reader, s->k, &after); /* 国内A股企业|中|投入|最多 */
        size_t start = am_scan_token(scan, scope_token)->start;
        bool inside = among.z != NULL && among.z <= scan->text.z + start &&
                      among.z + among.n > scan->text.z + am_scan_token(scan, scope_token)->end;
        return inside ? superlative_among(reader, s)
                      : am_superlative_after_scope(reader, scope_token, s);
    }
    if (coordinate && reader->most_scope.z != NULL) {
        s->scope = reader->most_scope;
        s->quantity =
            am_superlative_trim(reader, am_scan_token(scan, reader->most_token)->end, token->start);
        const AmToken *most = am_scan_token(scan, reader->most_token);
        s->again = most->end == token->start; /* 增长最快|最多 */
        if (am_phrase_empty(s->quantity) ||
            am_list_ends(&am_list_superlative_find_joints, am_phrase_text(scan, s->quantity))) {
            s->quantity = s->noun; /* 全球增速最快、最活跃的市场, 最大容量的茶机和最长的茶刀 */
        }
        if (!am_reader_is_quantity(reader, s->quantity) && !s->again && !am_phrase_empty(s->noun)) {
            s->quantity = superlative_says_time(scan, s->quantity) ? s->noun : s->quantity;
        }
        AmPhrase second = {s->quantity.start + 3, s->quantity.end}; /* 知名度最高|和|身价最高 */
        bool joined =
            am_list_starts(&am_list_superlative_find_joints, am_phrase_text(scan, s->quantity));
        s->quantity = joined && am_reader_is_quantity(reader, second) ? second : s->quantity;
        return true;
    }
    if (s->scope_after == AM_NO_PARTNER) {
        return superlative_among(reader, s) || superlative_stated(reader, s);
    }
    /* 排名最高的欧洲球队 says of what; 最大的中国企业 does not */
    const AmToken *scope = am_scan_token(scan, s->scope_after);
    s->quantity = am_phrase_left(scan, s->k, token->start);
    s->scope = am_scan_text(scan, scope);
    bool ranked = s->k > 0 && am_scan_is_word(am_scan_token(scan, s->k - 1), AM_WORD_RANK);
    if (am_span_same(s->scope, am_phrase_text(scan, s->noun))) {
        return false; /* 增速最快的|行业 */
    }
    bool era = am_span_ends(am_phrase_text(scan, s->quantity), "当代"); /* 当代最大的国际茶商 */
    return ranked || (!am_phrase_empty(s->quantity) && !era);
}

/* The first in time: what it did follows. */
static bool superlative_is_early(const AmReader *reader, size_t k) {
    const AmToken *token = am_scan_token(&reader->scan, k);
    return am_scan_token_is(&reader->scan, token, "最早") ||
           am_scan_token_is(&reader->scan, token, "最先");
}

/* 最旧10%: a percentile; 最快四小时, 最大8级、浪高4米: a bound. */
static bool superlative_is_bound(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    if (!am_reader_follows(reader, k + 1, am_scan_token(scan, k)->end)) {
        return false;
    }
    size_t end = am_scan_token(scan, k + 1)->end;
    if (am_scan_is_word(am_scan_token(scan, k + 1), AM_WORD_REACH)) { /* 东部最宽|达|40公里 */
        return am_scan_token(scan, k + 1)->value == 1 && am_reader_follows(reader, k + 2, end) &&
               am_scan_token(scan, k + 2)->kind == AM_TOKEN_QUANTITY;
    }
    if (am_scan_token(scan, k + 1)->kind != AM_TOKEN_QUANTITY) {
        return false;
    }
    const AmQuantity *quantity = am_scan_quantity(scan, k + 1);
    return !am_unit_counts(quantity->unit_class) || am_scan_has(scan, end, "半小时") ||
           (am_span_is(quantity->unit, "级") && am_scan_has(scan, end, "、"));
}

/* 位置最南、|纬度: each in a row has its own quantity, though 最南 is no superlative. */
static AmPhrase superlative_last_of_row(const AmScan *scan, AmPhrase quantity) {
    bool most = false;
    for (size_t at = quantity.start; at + 6 < quantity.end; at++) {
        most = most || am_scan_has(scan, at, "最");
        if (most && am_scan_has(scan, at, "、")) {
            quantity.start = at + strlen("、");
            most = false;
        }
    }
    return quantity;
}

/* 最可信赖的|朋友, 最坚定的|依靠: of whom, not where. */
static bool superlative_is_bond(AmSpan noun) {
    return am_list_ends(&am_list_superlative_is_bond_bonds, noun);
}

size_t am_superlative_read(AmReader *reader, size_t k) {
    AmSuperlative s = {.k = k};
    if (am_scan_has(&reader->scan, am_scan_token(&reader->scan, k)->end, "之列")) {
        return k + 1; /* among the strongest, without a place */
    }
    size_t next = k + 1;
    if (superlative_is_bound(reader, k)) {
        return k + 1;
    }
    s.noun = am_superlative_noun(reader, k, &s.scope_after);
    s.listed = am_reader_follows(reader, next, am_scan_token(&reader->scan, k)->end) &&
               (am_scan_token(&reader->scan, next)->kind == AM_TOKEN_ENUM ||
                am_scan_is_word(am_scan_token(&reader->scan, next), AM_WORD_AND));
    bool office = am_scan_token_is(&reader->scan, am_scan_token(&reader->scan, k), "最高") &&
                  am_span_contains(am_phrase_text(&reader->scan, s.noun), AM_SPAN("委员会"));
    bool row_noun = am_phrase_empty(s.noun) &&
                    am_reader_follows(reader, next, am_scan_token(&reader->scan, k)->end) &&
                    am_scan_token(&reader->scan, next)->kind == AM_TOKEN_SUPERLATIVE;
    if (row_noun) { /* 最大|最厚的书 */
        size_t none;
        s.noun = am_superlative_noun(reader, next, &none);
    } else if (am_phrase_empty(s.noun) && superlative_is_early(reader, k) &&
               !am_scan_has(&reader->scan, am_scan_token(&reader->scan, k)->end, "的")) {
        s.noun = am_superlative_rest(reader, k); /* 最早开展茶叶直投的机构 */
    }
    bool bond = superlative_is_bond(am_phrase_text(&reader->scan, s.noun));
    if (office || bond || !superlative_find(reader, &s)) { /* 最高茶务委员会 is a name */
        return k + 1;
    }
    if (am_span_is(am_phrase_text(&reader->scan, s.quantity), "中")) {
        s.quantity = s.noun; /* 太阳系|中|最强的 */
    }
    s.quantity = superlative_last_of_row(&reader->scan, s.quantity);
    AmSpan metric = am_phrase_text(&reader->scan, s.quantity);
    /* 建成时间最长、规模最大: in a row of superlatives each has its own quantity */
    bool row = k > 0 && am_scan_token(&reader->scan, k)->start > 0 &&
               reader->most_token != AM_NO_PARTNER && reader->most_token < k &&
               reader->most_scope.z != NULL && reader->most_scope.z == s.scope.z;
    if (am_reader_is_attribute(reader, s.quantity) && !row && am_phrase_empty(s.noun)) {
        metric = am_reader_compose(reader, reader->topic, metric);
    }
    metric = metric.z != NULL || s.listed ? metric : reader->topic;
    const AmRank *ranks = reader->ranks.items;
    metric = s.again && reader->ranks.n > 0 ? ranks[reader->ranks.n - 1].fact.metric : metric;
    am_reader_add_rank(reader, k, AM_RANK_SUPERLATIVE, s.scope, metric,
                       am_reader_rule(reader, AM_SPAN("superlative"), s.scope));
    reader->most_scope = s.scope;
    reader->most_token = k;
    reader->named_at_rank = reader->named.n;
    return k + 1;
}
