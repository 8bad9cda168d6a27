/*
** rank_refuse.c - what looks like a rank and is none: 第七名被害的记者, 现金第一、利润第二,
** 前100名免费.
**
** An ordinal may count people, open a slogan, order those who come, head a table, ask, measure a
** gap or number digits.
*/
#include <string.h>

#include "list.h"
#include "rank_internal.h"
#include "utf8.h"

/* 第七名被困的茶农, 第三位突破17米大关的选手: what they did stands between 第七名 and who they are.
 */
static bool rank_counts_doers(const AmScan *scan, size_t k) {
    enum { REACH = 60 };
    size_t end = am_scan_token(scan, k)->end;
    for (size_t i = k + 1; i < scan->tokens.n && am_scan_token(scan, i)->start < end + REACH; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON) {
            return false;
        }
        if (am_scan_is_word(token, AM_WORD_OF) && token->start >= end + 6) {
            AmPhrase who = am_phrase_right(scan, i + 1, token->end);
            return am_list_ends(&am_list_rank_counts_doers_doers, am_phrase_text(scan, who));
        }
    }
    return false;
}

/* 第8位夺得茶艺冠军的茶师: 位 counts people when what they did follows. */
static bool rank_counts_people(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->end;
    if (am_scan_ordinal(scan, k)->form != AM_ORDINAL_PLACE ||
        !am_span_ends(am_scan_text(scan, am_scan_token(scan, k)), "位") ||
        !am_reader_follows(reader, k + 1, end)) {
        return false;
    }
    const AmToken *token = am_scan_token(scan, k + 1);
    if (am_scan_is_word(token, AM_WORD_BEFORE) && rank_counts_doers(scan, k)) {
        return true;
    }
    return am_scan_is_word(token, AM_WORD_WIN) || am_scan_is_word(token, AM_WORD_VERB) ||
           (am_scan_is_word(token, AM_WORD_ADVERB) && token->end - token->start > 3);
}

/* The place before token k in a list, with nothing but a name between (现金第一、利润|第二); its
** token, or AM_NO_PARTNER. */
static size_t rank_before_in_list(const AmScan *scan, size_t k) {
    enum { NEAR = 4 }; /* tokens between two of them */
    for (size_t i = k; i > 0 && k - i < NEAR; i--) {
        const AmToken *before = am_scan_token(scan, i - 1);
        if (before->kind == AM_TOKEN_ORDINAL) {
            bool joined =
                i < k && am_scan_token(scan, i)->kind == AM_TOKEN_ENUM &&
                am_scan_token(scan, i)->start == before->end &&
                am_scan_ordinal(scan, i - 1)->place + 1 == am_scan_ordinal(scan, k)->place;
            return joined ? i - 1 : AM_NO_PARTNER;
        }
    }
    return AM_NO_PARTNER;
}

/* 现金第一、利润第二、营收第三: what comes before what, nobody's place. */
bool am_rank_is_slogan(const AmScan *scan, size_t k) {
    enum { NEAR = 4 };
    size_t before = rank_before_in_list(scan, k);
    if (before == AM_NO_PARTNER) {
        return false;
    }
    for (size_t i = k + 1; i < scan->tokens.n && i <= k + NEAR; i++) {
        if (am_scan_token(scan, i)->kind == AM_TOKEN_ORDINAL) {
            return rank_before_in_list(scan, i) == k ||
                   rank_before_in_list(scan, before) != AM_NO_PARTNER;
        }
    }
    return rank_before_in_list(scan, before) != AM_NO_PARTNER;
}

/* 前100名还将免费获赠: an order of those who come, no ranking. */
bool am_rank_is_offer(const AmScan *scan, size_t k) {
    enum { REACH = 30 };
    size_t end = am_scan_token(scan, k)->end;
    AmSpan rest = {scan->text.z + end, scan->end - end < REACH ? scan->end - end : REACH};
    for (size_t i = 0; i < am_list_rank_is_offer_offers.n; i++) {
        if (am_span_contains(rest, am_list_rank_is_offer_offers.words[i])) {
            return true;
        }
    }
    return false;
}

/* 前十名|股票投资明细: the heading of a table. */
static bool rank_heads_table(const AmScan *scan, size_t k) {
    AmPhrase noun = am_phrase_right(scan, k + 1, am_scan_token(scan, k)->end);
    return am_scan_ordinal(scan, k)->form == AM_ORDINAL_WITHIN &&
           am_list_ends(&am_list_rank_heads_table_tables, am_phrase_text(scan, noun));
}

/* 第五和|第四赛道: the noun of the last ordinal, which makes it none, is that of the others. */
static bool rank_shares_stop(const AmScan *scan, size_t k) {
    if (k + 2 >= scan->tokens.n || am_scan_ordinal(scan, k)->form != AM_ORDINAL_PLACE ||
        am_scan_ordinal(scan, k)->marked) {
        return false;
    }
    const AmToken *joint = am_scan_token(scan, k + 1);
    const AmToken *next = am_scan_token(scan, k + 2);
    bool joins = joint->kind == AM_TOKEN_ENUM || am_scan_is_word(joint, AM_WORD_AND);
    return joins && joint->start == am_scan_token(scan, k)->end && next->start == joint->end &&
           next->kind == AM_TOKEN_NOISE && am_scan_has(scan, next->start, "第");
}

/* True when a mark or the end of the sentence stands at the byte. */
static bool rank_ends_after(const AmScan *scan, size_t at) {
    size_t n;
    return at >= scan->end ||
           !am_is_hanzi(am_utf8_decode(scan->text.z + at, scan->text.z + scan->end, &n));
}

/* 落后|小组第1位2.3分, 领先|全国第二名: the place is that of whom one is ahead of or behind. */
static bool rank_measures_gap(const AmScan *scan, size_t first) {
    const AmToken *before = first > 0 ? am_scan_token(scan, first - 1) : NULL;
    return before != NULL && am_scan_is_word(before, AM_WORD_COMPARE) &&
           before->end == am_scan_token(scan, first)->start;
}

/* 谁|获得第一名, 拿第二名|了吗: asked, not said. */
static bool rank_is_asked(const AmScan *scan, size_t k) {
    enum { REACH = 36 };
    const AmToken *token = am_scan_token(scan, k);
    AmSpan rest = {scan->text.z + token->end, scan->end - token->end};
    size_t start = token->start > scan->start + REACH ? token->start - REACH : scan->start;
    for (size_t i = k; i > 0 && am_scan_token(scan, i - 1)->end > start; i--) {
        uint8_t kind = am_scan_token(scan, i - 1)->kind;
        bool edge = kind == AM_TOKEN_COMMA || kind == AM_TOKEN_SEMICOLON || kind == AM_TOKEN_OPEN;
        start = edge ? am_scan_token(scan, i - 1)->end : start;
    }
    AmSpan clause = {scan->text.z + start, token->start - start};
    return am_list_starts(&am_list_rank_is_asked_asked, rest) ||
           am_span_contains(clause, AM_SPAN("谁"));
}

/* 哈希值的前五位必须都为|0: digits of a number. */
static bool rank_counts_digits(const AmReader *reader, size_t k) {
    enum { REACH = 18 };
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, k);
    if (am_scan_ordinal(scan, k)->form != AM_ORDINAL_WITHIN ||
        !am_span_ends(am_scan_text(scan, token), "位")) {
        return false;
    }
    for (size_t i = k + 1;
         i < scan->tokens.n && am_scan_token(scan, i)->start <= token->end + REACH; i++) {
        uint8_t kind = am_scan_token(scan, i)->kind;
        if (kind != AM_TOKEN_WORD) {
            return kind == AM_TOKEN_NUMBER && i > k + 1;
        }
    }
    return false;
}

/* 救人是第一位的。: what matters most. */
static bool rank_is_first_of_all(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    return am_span_is(am_scan_text(scan, token), "第一位") && am_scan_has(scan, token->end, "的") &&
           k > 0 && am_scan_token_is(scan, am_scan_token(scan, k - 1), "是") &&
           rank_ends_after(scan, token->end + 3);
}

bool am_rank_is_denied(const AmScan *scan, size_t end) {
    AmSpan before = {scan->text.z + scan->start, end - scan->start};
    return am_list_ends(&am_list_rank_is_denied_denials, before);
}

/* 未|进入前三, 不是|全国第一, 跌出|前十. */
static bool rank_group_is_denied(const AmScan *scan, const AmRankGroup *group, size_t first) {
    size_t start = am_scan_token(scan, first)->start;
    size_t verb = group->verb != AM_NO_PARTNER ? am_scan_token(scan, group->verb)->start : start;
    size_t verb_end = group->verb != AM_NO_PARTNER ? am_scan_token(scan, group->verb)->end : start;
    const AmToken *list = first > 0 ? am_scan_token(scan, first - 1) : NULL; /* 未|列入|前十名 */
    if (list != NULL && am_scan_is_word(list, AM_WORD_LIST) && list->end == start) {
        start = list->start;
    }
    return am_rank_is_denied(scan, start) || am_rank_is_denied(scan, verb) ||
           (verb_end > verb && am_rank_is_denied(scan, verb_end));
}

bool am_rank_is_refused(const AmReader *reader, const AmRankGroup *group, bool scoped,
                        size_t first) {
    const AmScan *scan = &reader->scan;
    size_t last = group->tokens[group->n - 1];
    bool ranks = group->verb != AM_NO_PARTNER &&
                 am_scan_is_word(am_scan_token(scan, group->verb), AM_WORD_RANK);
    if (rank_heads_table(scan, last) || rank_is_first_of_all(scan, last) ||
        rank_shares_stop(scan, last) || rank_is_asked(scan, last) ||
        rank_counts_digits(reader, last) || rank_group_is_denied(scan, group, first)) {
        return true;
    }
    if (ranks) {
        return false;
    }
    bool victim = am_scan_has(scan, am_scan_token(scan, last)->end, "被") &&
                  am_span_ends(am_scan_text(scan, am_scan_token(scan, last)), "名");
    bool counted =
        (!scoped || am_scan_ordinal(scan, last)->place > 1) && rank_counts_people(reader, last);
    return counted || rank_measures_gap(scan, first) || (victim && rank_counts_doers(scan, last));
}
