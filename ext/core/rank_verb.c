/*
** rank_verb.c - the verb that leads to a place: 位居|全省|第五, 获得|第一, 跌至|第三.
**
** Which verb it is, whether it makes a rank of the ordinal, and the field that stands before it.
*/
#include <string.h>

#include "list.h"
#include "rank_internal.h"

static bool rank_is_edge(const AmToken *token) {
    return token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
           token->kind == AM_TOKEN_ORDINAL || token->kind == AM_TOKEN_SUPERLATIVE ||
           token->kind == AM_TOKEN_OPEN || token->kind == AM_TOKEN_QUANTITY;
}

/* 居全省|11个|设区市|第3位: a count of competitors belongs to their field. */
static bool rank_counts_field(const AmScan *scan, size_t k) {
    if (am_scan_token(scan, k)->kind != AM_TOKEN_QUANTITY) {
        return false;
    }
    const AmQuantity *quantity = am_scan_quantity(scan, k);
    return quantity->value >= 2 && am_unit_counts(quantity->unit_class);
}

/* The verb 排名 before 为, 是 and 分别 (世界排名|分别|为|第66); its token, or i. */
static size_t rank_noun_of_place(const AmScan *scan, size_t i) {
    size_t k = i;
    while (k > 0 && am_scan_token(scan, k - 1)->end == am_scan_token(scan, k)->start &&
           (am_scan_is_word(am_scan_token(scan, k - 1), AM_WORD_DISTRIBUTE) ||
            am_scan_is_word(am_scan_token(scan, k - 1), AM_WORD_ADVERB))) {
        k--;
    }
    const AmToken *noun = k > 0 ? am_scan_token(scan, k - 1) : NULL;
    bool place = noun != NULL && noun->end == am_scan_token(scan, k)->start &&
                 am_scan_is_word(noun, AM_WORD_RANK) &&
                 am_span_ends(am_scan_text(scan, noun), "排名");
    return place ? k - 1 : i;
}

/* 跃升, 攀升 of 跃升|第一: they need no 至 before a place. */
static bool rank_is_rise(const AmScan *scan, const AmToken *token) {
    return am_scan_is_change(token) && token->end - token->start == strlen("跃升") &&
           am_span_ends(am_scan_text(scan, token), "升");
}

/* Finds the verb that leads to the ordinal, in the same clause. */
void am_rank_find_verb(const AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    size_t steps = 0;
    for (size_t i = k; i > 0 && steps < AM_RANK_MAX_STEPS; i--, steps++) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind == AM_TOKEN_CLOSE && token->partner != AM_NO_PARTNER) {
            i = token->partner + 1;
            continue;
        }
        if (rank_is_edge(token) && !rank_counts_field(scan, i - 1)) {
            return;
        }
        bool touches = am_phrase_touching(scan, token->end, am_scan_token(scan, k)->start);
        bool before_scope = i < k && am_scan_is_word(am_scan_token(scan, i), AM_WORD_SCOPE) &&
                            am_scan_token(scan, i)->start == token->end;
        bool verb =
            am_scan_is_word(token, AM_WORD_RANK) || am_scan_is_word(token, AM_WORD_TO) ||
            am_scan_is_word(token, AM_WORD_WIN) ||
            ((am_scan_is_word(token, AM_WORD_REACH) || am_scan_is_word(token, AM_WORD_DONE)) &&
             (touches || before_scope)) ||
            (touches && rank_is_rise(scan, token));
        const AmToken *before = i > 1 ? am_scan_token(scan, i - 2) : NULL;
        if (verb && am_scan_token_is(scan, token, "了") && before != NULL &&
            before->end == token->start &&
            (am_scan_is_word(before, AM_WORD_WIN) || am_scan_is_word(before, AM_WORD_RANK))) {
            group->verb = i - 2; /* 获得|了|第二名 */
            return;
        }
        if (verb) {
            bool reached = am_scan_is_word(token, AM_WORD_REACH) && touches;
            group->verb = reached ? rank_noun_of_place(scan, i - 1) : i - 1;
            return;
        }
    }
}

/* Words between the field and the verb that add nothing: 累计, 排名. */
static bool rank_says_place(const AmScan *scan, size_t i) {
    for (size_t w = 0; w < am_list_rank_says_place_words.n; w++) {
        if (am_scan_token_is(scan, am_scan_token(scan, i),
                             am_list_rank_says_place_words.words[w].z)) {
            return true;
        }
    }
    return false;
}

/* The verb stands right before a place: 获得|第一, 获得了|第一. */
static bool rank_verb_touches(const AmScan *scan, const AmRankGroup *group) {
    size_t k = group->tokens[0];
    size_t end = am_scan_token(scan, group->verb)->end;
    end += am_scan_has(scan, end, "了") ? strlen("了") : 0;
    return am_scan_ordinal(scan, k)->form == AM_ORDINAL_PLACE &&
           end == am_scan_token(scan, k)->start;
}

/* 获得|全省|第一, and 在茶艺赛中…，获得第一: a field says that a place was won. */
static bool rank_is_won(const AmReader *reader, const AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    if (am_scan_token(scan, group->verb)->category != AM_WORD_WIN) {
        return false;
    }
    bool scope =
        group->verb + 1 < k && am_scan_is_word(am_scan_token(scan, group->verb + 1), AM_WORD_SCOPE);
    return scope || (rank_verb_touches(scan, group) &&
                     (am_rank_ends_clause(reader, group->tokens[group->n - 1]) ||
                      am_field_stated(reader, k).z != NULL));
}

/* 跌至第三， 升至|积分榜|第二， 升至|全网销量|第一，: what moved to a place ends its clause there.
 */
static bool rank_is_moved_to(const AmReader *reader, const AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    const AmToken *verb = am_scan_token(scan, group->verb);
    AmPhrase led = {verb->end, am_scan_token(scan, k)->start};
    return (verb->category == AM_WORD_TO || rank_is_rise(scan, verb)) &&
           am_scan_ordinal(scan, k)->form == AM_ORDINAL_PLACE &&
           am_rank_ends_clause(reader, group->tokens[group->n - 1]) &&
           (rank_verb_touches(scan, group) || am_span_ends(am_phrase_text(scan, led), "榜") ||
            am_reader_is_quantity(reader, led));
}

/* 全国|累计|排名第三, 行业|排名|保持在第五: the field stands before the verb. A place that is no
** whole field is who ranks (禾川排在第二位), unless 的 follows. */
static void rank_scope_before_verb(const AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t from = group->verb;
    size_t at = am_scan_token(scan, from)->start;
    while (from > 0 && rank_says_place(scan, from - 1) &&
           am_phrase_touching(scan, am_scan_token(scan, from - 1)->end, at)) {
        at = am_scan_token(scan, --from)->start;
    }
    size_t first = from;
    AmSpan scope = am_rank_scope_before(reader, from, at, &first);
    if (scope.z == NULL) {
        return;
    }
    bool of = am_scan_has(scan, am_scan_token(scan, group->tokens[0])->end, "的");
    bool trade = from > 0 && am_span_ends(scope, "行业") &&
                 scope.z < am_scan_text(scan, am_scan_token(scan, from - 1)).z;
    bool whole = am_span_starts(scope, "全"); /* 在全香港排名 */
    if (!of && !whole && (trade || am_scan_token(scan, from - 1)->value >= AM_SCOPE_PROVINCE)) {
        return; /* 茶业行业位列第二: the holder */
    }
    group->scope = scope;
    group->name_token = first;
    group->name_end = am_scan_token(scan, first)->start;
    group->of_holder = true; /* 禾川女排全国排名第6 */
}

/* A verb leads to the ordinal: fills scope and the place where the name ends. False when it counts
** things (有第三家企业) instead of ranking. */
bool am_rank_accept_verb(AmReader *reader, AmRankGroup *group, bool scoped, bool marked) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    const AmToken *verb = am_scan_token(scan, group->verb);
    AmOrdinalForm form = am_scan_ordinal(scan, k)->form;
    bool ranks = verb->category == AM_WORD_RANK;
    bool strong = ranks || scoped || marked || form == AM_ORDINAL_GREAT ||
                  form == AM_ORDINAL_LAST || rank_is_won(reader, group) ||
                  rank_is_moved_to(reader, group);
    bool counts = am_rank_noun_follows(reader, group->tokens[group->n - 1]) && !ranks &&
                  form != AM_ORDINAL_GREAT;
    if (!strong || (counts && !marked)) {
        return false;
    }
    group->bare =
        (verb->category == AM_WORD_TO || rank_is_rise(scan, verb)) &&
        rank_verb_touches(scan, group) &&
        am_rank_ends_clause(
            reader, group->tokens[group->n - 1]); /* 禾川茶业|跌至第三: who does is no quantity */
    group->keeps = ranks && verb->value == 1;
    group->between = (AmPhrase){verb->end, am_scan_token(scan, k)->start};
    for (size_t i = group->verb + 1; i < k; i++) { /* 排名|分别|为|第66 */
        bool copula = am_scan_is_word(am_scan_token(scan, i), AM_WORD_DISTRIBUTE) ||
                      am_scan_is_word(am_scan_token(scan, i), AM_WORD_REACH);
        if (ranks && copula && am_scan_token(scan, i)->start == group->between.start) {
            group->between.start = am_scan_token(scan, i)->end;
        }
    }
    group->name_token = group->verb;
    group->name_end = verb->start;
    am_rank_read_between(reader, group, verb->category == AM_WORD_WIN);
    if (group->scope.z == NULL && am_phrase_empty(am_rank_trim(reader, group->between))) {
        rank_scope_before_verb(reader, group);
    }
    if (group->scope.z == NULL) {
        am_rank_field_of_verb(reader, group);
    }
    return true;
}
