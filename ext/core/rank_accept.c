/*
** rank_accept.c - which ordinals are ranks: 居第5 and 全国第一 are, 第三产业 and 第二天 are not.
**
** A verb leads to it, a field of competitors stands before it, or its form can mean nothing else.
** What looks so and is none stands in rank_refuse.c.
*/
#include <string.h>

#include "list.h"
#include "rank_internal.h"
#include "utf8.h"

/* True when what is said ends with the token: a mark or the end of the sentence follows. */
bool am_rank_ends_clause(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->end;
    return end >= scan->end || (am_reader_follows(reader, k + 1, end) &&
                                am_scan_token(scan, k + 1)->kind != AM_TOKEN_WORD);
}

/* True when a hanzi noun follows the token without 的. */
bool am_rank_noun_follows(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->end;
    size_t n;
    if (end >= scan->end ||
        !am_is_hanzi(am_utf8_decode(scan->text.z + end, scan->text.z + scan->end, &n))) {
        return false;
    }
    if (!am_reader_follows(reader, k + 1, end)) {
        return true;
    }
    const AmToken *token = am_scan_token(scan, k + 1);
    return token->kind == AM_TOKEN_WORD &&
           (token->category == AM_WORD_SHIELD || token->category == AM_WORD_SCOPE ||
            token->category == AM_WORD_CLASS || token->category == AM_WORD_ATTRIBUTE);
}

/* The field stands right before the ordinal: 全省11个设区市|第3位, 积分榜的|第四位. */
static bool rank_accept_field(const AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    group->scope = am_field_before(reader, group->tokens[0]);
    if (group->scope.z == NULL) {
        return false;
    }
    group->bare = true;
    group->listed = am_span_ends(group->scope, "榜");
    group->name_end = (size_t)(group->scope.z - scan->text.z);
    group->name_token = am_phrase_token_at(scan, 0, group->name_end);
    return true;
}

/* 人口102万（第18）: a bracket that holds nothing else tells the place of the figure before it. */
static bool rank_notes_figure(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    if (k < 2 || k + 1 >= scan->tokens.n) {
        return false;
    }
    const AmToken *open = am_scan_token(scan, k - 1);
    uint8_t figure = am_scan_token(scan, k - 2)->kind;
    return am_scan_opens_round(scan, open) && open->end == token->start && open->partner == k + 1 &&
           am_scan_token(scan, k + 1)->start == token->end &&
           (figure == AM_TOKEN_QUANTITY || figure == AM_TOKEN_NUMBER) &&
           am_scan_token(scan, k - 2)->end == open->start;
}

/* 第三位是英国，: a place that opens its clause; 第三位是教师的选手 counts. */
static bool rank_tells_with_is(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    bool opens = k == 0 || am_scan_token(scan, k - 1)->kind == AM_TOKEN_COMMA ||
                 am_scan_token(scan, k - 1)->kind == AM_TOKEN_SEMICOLON;
    if (!opens || !am_scan_has(scan, token->end, "是") || am_scan_ordinal(scan, k)->place < 2) {
        return false;
    }
    for (size_t i = k + 1; i < scan->tokens.n; i++) {
        const AmToken *after = am_scan_token(scan, i);
        if (after->kind == AM_TOKEN_COMMA || after->kind == AM_TOKEN_SEMICOLON) {
            break;
        }
        if (am_scan_is_word(after, AM_WORD_OF)) {
            return false;
        }
    }
    return true;
}

/* A place without a verb or a field: 第三名 by its form, or where a place was said before. */
static bool rank_accept_place(AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    const AmToken *token = am_scan_token(scan, k);
    const AmToken *before = k > 0 ? am_scan_token(scan, k - 1) : NULL;
    bool bracket = before != NULL && before->kind == AM_TOKEN_OPEN;
    bool from = before != NULL && am_scan_is_word(before, AM_WORD_FROM);
    bool passed = before != NULL && am_scan_is_word(before, AM_WORD_COMPARE); /* 领先第三名6分 */
    /* 第15位的海滨队: who counts people says 第15位队员 */
    bool of = am_scan_ordinal(scan, k)->place > 1 && am_scan_has(scan, token->end, "的") &&
              !am_scan_has(scan, token->end, "的是");
    AmSpan race = am_field_event_by(scan, token->start); /* 以|资格赛|第五名晋级 */
    bool by =
        (before != NULL && before->end == token->start && am_scan_token_is(scan, before, "以")) ||
        (race.z != NULL && am_scan_has(scan, (size_t)(race.z - scan->text.z) - 3, "以"));
    race.z = by ? race.z : NULL;
    group->scope = bracket ? reader->rank_scope : race;
    if (race.z != NULL) {
        group->name_end = (size_t)(race.z - scan->text.z);
        group->name_token = am_phrase_token_at(scan, 0, group->name_end);
    }
    bool is = rank_tells_with_is(scan, k);
    group->bare = is || by || race.z != NULL || (of && !from && !bracket);
    return !passed &&
           (bracket || from || of || is || am_span_ends(am_scan_text(scan, token), "名"));
}

/* 产量第一、总分第三 at the end of a clause: a quantity holds a place without a verb. What is good
** in itself comes first in slogans: 质量第一. */
static bool rank_accept_quantity(const AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    const AmToken *token = am_scan_token(scan, k);
    AmPhrase name = am_phrase_left(scan, k, token->start);
    size_t head = am_phrase_token_at(scan, 0, name.start);
    if (head > 0 && am_scan_token(scan, head - 1)->end == name.start &&
        am_scan_is_word(am_scan_token(scan, head - 1), AM_WORD_SCOPE)) {
        group->scope = am_scan_text(scan, am_scan_token(scan, head - 1)); /* 全球|市占率第一 */
    }
    bool follows = am_reader_follows(reader, k + 1, token->end);
    const AmToken *next = follows ? am_scan_token(scan, k + 1) : NULL;
    if (am_rank_is_slogan(scan, k)) {
        return false;
    }
    bool of = next != NULL && am_scan_is_word(next, AM_WORD_OF); /* 涨幅第二的茶企 */
    bool ends = token->end >= scan->end ||
                (next != NULL && next->kind != AM_TOKEN_WORD && next->kind != AM_TOKEN_QUANTITY);
    bool figure =
        am_list_ends(&am_list_rank_accept_quantity_measured, am_phrase_text(scan, name)) &&
        am_phrase_chars(scan, name) >= 2; /* 销量第一 is measured, 质量第一 praised */
    size_t shortest = of || figure || am_scan_ordinal(scan, k)->place > 1 ? 2 : 4;
    return (ends || of) && name.end == token->start && am_phrase_chars(scan, name) >= shortest &&
           am_reader_is_quantity(reader, name) &&
           !am_list_ends(&am_list_rank_accept_quantity_values, am_phrase_text(scan, name));
}

/* 茶具品类的TOP1, 茶网No.1: what stands before is a field, or a quantity. */
static bool rank_accept_top(const AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    AmPhrase phrase = am_phrase_left(scan, k, am_scan_token(scan, k)->start);
    AmSpan text = am_phrase_text(scan, phrase);
    group->bare = true;
    if (text.z != NULL && text.n <= AM_RANK_MAX_FIELD && am_phrase_names(scan, phrase) &&
        am_scan_has(scan, phrase.end, "的") && !am_reader_is_quantity(reader, phrase)) {
        group->scope = text;
        group->name_end = phrase.start;
        group->name_token = am_phrase_token_at(scan, 0, phrase.start);
    }
    return true;
}

/* 净利润创下|历史|第二高: of all times, not of what is called 历史; the name stands before. */
static void rank_pass_history(const AmScan *scan, AmRankGroup *group) {
    for (size_t i = 0; i < am_list_rank_pass_history_times.n; i++) {
        size_t n = am_list_rank_pass_history_times.words[i].n;
        if (group->name_end >= scan->start + n &&
            am_scan_has(scan, group->name_end - n, am_list_rank_pass_history_times.words[i].z)) {
            AmPhrase name = {scan->start, group->name_end - n};
            group->name_end =
                am_phrase_trim_words(scan, name, &am_list_nothing, &am_list_rank_pass_history_verbs)
                    .end;
            group->name_token = am_phrase_token_at(scan, 0, group->name_end);
            return;
        }
    }
}

/* 云泽集团|第二大股东: a firm is the field of those who deal with it. */
static void rank_read_firm(const AmScan *scan, AmRankGroup *group) {
    size_t k = group->tokens[0];
    AmPhrase firm = am_phrase_left(scan, k, am_scan_token(scan, k)->start);
    for (size_t i = am_phrase_token_at(scan, 0, firm.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end < firm.end; i++) {
        if (am_scan_is_word(am_scan_token(scan, i), AM_WORD_REACH)) {
            firm.start = am_scan_token(scan, i)->end; /* 禾川|为|云泽集团 */
        }
    }
    AmSpan text = am_phrase_text(scan, firm);
    if (text.n > 6 && firm.end == am_scan_token(scan, k)->start && text.n <= AM_RANK_MAX_FIELD &&
        am_list_ends(&am_list_rank_read_firm_firms, text)) {
        group->scope = text;
        group->name_end = firm.start;
        group->name_token = am_phrase_token_at(scan, 0, firm.start);
    }
}

/* Neither verb nor scope: only forms that can mean nothing else are ranks. */
static bool rank_accept_alone(AmReader *reader, AmRankGroup *group, bool marked) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    AmSpan text = am_scan_text(scan, am_scan_token(scan, k));
    switch (am_scan_ordinal(scan, k)->form) {
    case AM_ORDINAL_GREAT: {
        group->scope = am_field_before(reader, k);
        rank_pass_history(scan, group);
        if (group->scope.z == NULL) {
            rank_read_firm(scan, group);
        }
        bool listed = k > 0 && am_scan_token(scan, k - 1)->kind == AM_TOKEN_ENUM &&
                      reader->rank_token != AM_NO_PARTNER &&
                      am_rank_same_clause(scan, reader->rank_token, k);
        if (group->scope.z == NULL && listed) {
            group->scope = reader->rank_scope; /* 全省第一大茶区、第一大林区 */
        }
        return true;
    }
    case AM_ORDINAL_WITHIN: /* 前五大客户 are nobody's rank */
        group->bare = true;
        if (am_rank_is_offer(scan, k)) {
            return false;
        }
        return marked && !am_span_ends(text, "大") && (rank_accept_field(reader, group) || true);
    case AM_ORDINAL_LAST: return marked || !am_rank_noun_follows(reader, k);
    case AM_ORDINAL_PLACE:
        if (text.z[0] == 'T' || text.z[0] == 'N') {
            return rank_accept_field(reader, group) || rank_accept_top(reader, group);
        }
        if (!marked && am_scan_has(scan, am_scan_token(scan, k)->end, "的")) {
            size_t end = am_scan_token(scan, k)->start; /* 以半决赛|第一的成绩 */
            group->scope = am_field_event_by(scan, end);
            if (group->scope.z != NULL) {
                group->bare = true;
                group->name_end = (size_t)(group->scope.z - scan->text.z);
                group->name_token = am_phrase_token_at(scan, 0, group->name_end);
                return true;
            }
        }
        if (!marked && rank_notes_figure(scan, k)) {
            group->scope = reader->rank_scope;
            return true;
        }
        if (!marked && am_field_list_before(scan, am_scan_token(scan, k)->start).z != NULL) {
            return rank_accept_field(reader, group); /* 名列金牌榜第一、奖牌榜|第二 */
        }
        return (marked && (rank_accept_field(reader, group) || rank_accept_place(reader, group))) ||
               rank_accept_quantity(reader, group);
    case AM_ORDINAL_TOP: /* 安全放在首位 ranks nothing, 暂升榜首 does */
        group->bare = !am_span_starts(text, "居首");
        return marked && (rank_accept_field(reader, group) || am_span_starts(text, "榜首") ||
                          am_span_starts(text, "头名") || am_span_starts(text, "居首"));
    default: return false;
    }
}

/* 茶超|第16名|禾川队: teams are not counted by 名, which is a word for persons. */
static bool rank_is_of_team(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->end;
    if (!am_span_ends(am_scan_text(scan, am_scan_token(scan, k)), "名")) {
        return false;
    }
    AmSpan noun = am_phrase_text(scan, am_phrase_right(scan, k + 1, end));
    for (size_t at = 3; at + 3 <= noun.n && at <= 24; at++) {
        AmSpan rest = {noun.z + at, noun.n - at};
        if (am_span_starts(rest, "队")) {
            return !am_list_starts(&am_list_rank_is_of_team_others, rest);
        }
    }
    return false;
}

/* Is it a rank at all? Fills scope and the place where the name ends. */
bool am_rank_accept(AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    size_t last = group->tokens[group->n - 1];
    size_t first = k;
    bool marked = am_scan_ordinal(scan, k)->marked || am_scan_ordinal(scan, last)->marked;
    AmSpan scope = am_rank_scope_before(reader, k, am_scan_token(scan, k)->start, &first);
    group->name_token = k;
    group->name_end = am_scan_token(scan, k)->start;
    am_rank_find_verb(reader, group);
    if (am_rank_is_refused(reader, group, scope.z != NULL, first)) {
        return false;
    }
    if (group->verb != AM_NO_PARTNER) {
        return am_rank_accept_verb(reader, group, scope.z != NULL, marked);
    }
    if (scope.z == NULL) {
        return rank_accept_alone(reader, group, marked);
    }
    AmOrdinalForm form = am_scan_ordinal(scan, k)->form;
    if (first > 0 && am_scan_token(scan, first - 1)->kind == AM_TOKEN_QUANTITY &&
        am_scan_quantity(scan, first - 1)->unit_class != AM_UNIT_TIME &&
        am_scan_token(scan, first - 1)->end == am_scan_token(scan, first)->start) {
        return false; /* 60多项国内第一 are counted */
    }
    group->scope = scope;
    group->bare = am_span_is(scope, "小组"); /* 秦越小组第一: who is no quantity */
    group->name_token = first;
    group->name_end = am_scan_token(scan, first)->start;
    return !am_rank_noun_follows(reader, last) || form == AM_ORDINAL_GREAT ||
           form == AM_ORDINAL_WITHIN || rank_is_of_team(reader, last);
}
