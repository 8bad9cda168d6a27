/*
** first.c - the first or only one of a field: 国内首个, 全省唯一, 世界第一架.
*/
#include "list.h"
#include "superlative_internal.h"
#include "utf8.h"

/* 在邻近的小镇禾登|诞生了: a verb of its own ends the clause that 在 opened; i is the token of 的.
 */
static bool superlative_place_ends_in_verb(const AmScan *scan, size_t i) {
    for (size_t n = i + 1; n < scan->tokens.n && n < i + AM_SUPERLATIVE_MAX_STEPS; n++) {
        const AmToken *token = am_scan_token(scan, n);
        if (am_scan_is_word(token, AM_WORD_OF) || token->kind != AM_TOKEN_WORD) {
            return false;
        }
        if (am_scan_is_word(token, AM_WORD_VERB) && (token->value == 1 || token->value == 2)) {
            return token->end >= scan->end || am_scan_has(scan, token->end, "了") ||
                   (n + 1 < scan->tokens.n && am_scan_token(scan, n + 1)->start == token->end &&
                    am_scan_token(scan, n + 1)->kind == AM_TOKEN_COMMA);
        }
    }
    return false;
}

/* 海缆铺设|船|在江西下水: the verb and one hanzi before a mark or a preposition are a noun. */
static bool superlative_verb_is_noun(const AmScan *scan, size_t n) {
    size_t end = am_scan_token(scan, n)->end;
    size_t n_bytes;
    bool hanzi = end < scan->end && am_is_hanzi(am_utf8_decode(scan->text.z + end,
                                                               scan->text.z + scan->end, &n_bytes));
    if (!hanzi || am_scan_has(scan, end, "后") || am_scan_has(scan, end, "时") ||
        n + 1 >= scan->tokens.n || am_scan_token(scan, n + 1)->start != end + 3) {
        return false;
    }
    const AmToken *next = am_scan_token(scan, n + 1);
    return next->kind == AM_TOKEN_COMMA || next->kind == AM_TOKEN_SEMICOLON ||
           am_scan_is_word(next, AM_WORD_PREP);
}

/* True when token n begins what is said of the noun before it: 首个茶叶港在禾川开工. A verb with 的
** after it belongs to the noun: 首个在海外建成的茶叶港. */
static bool superlative_is_predicate(const AmScan *scan, size_t n) {
    const AmToken *token = am_scan_token(scan, n);
    bool in = am_scan_is_word(token, AM_WORD_PREP) &&
              (am_scan_token_is(scan, token, "在") || am_scan_token_is(scan, token, "于") ||
               am_scan_token_is(scan, token, "将") || am_scan_token_is(scan, token, "被"));
    bool verb = am_scan_is_word(token, AM_WORD_VERB) && (token->value == 1 || token->value == 2);
    bool adverb = am_scan_is_word(token, AM_WORD_ADVERB) || am_scan_is_word(token, AM_WORD_LEAD);
    adverb = adverb || am_scan_token_is(scan, token, "即将");
    if (verb && superlative_verb_is_noun(scan, n)) {
        return false;
    }
    if (!in && !verb && !adverb) {
        return false;
    }
    if (am_scan_token_is(scan, token, "即将")) {
        return true; /* 首座茶港|即将建成, though 的 may follow later */
    }
    for (size_t i = n + 1; i < scan->tokens.n && i < n + AM_SUPERLATIVE_MAX_STEPS; i++) {
        const AmToken *t = am_scan_token(scan, i);
        if (t->kind == AM_TOKEN_COMMA || t->kind == AM_TOKEN_SEMICOLON) {
            return true;
        }
        if (am_scan_is_word(t, AM_WORD_OF)) {
            return in && superlative_place_ends_in_verb(scan, i);
        }
    }
    return true;
}

/* 首座茶塔|的王远说: who speaks is not what was the first. */
static AmPhrase superlative_cut_speaker(const AmScan *scan, AmPhrase rest) {
    enum { MOST = 15 }; /* bytes of a name */
    if (!am_list_ends(&am_list_superlative_cut_speaker_says, am_phrase_text(scan, rest))) {
        return rest;
    }
    for (size_t at = rest.end; at >= rest.start + 9 && at + MOST + 12 > rest.end; at--) {
        if (am_scan_has(scan, at - 3, "的")) {
            rest.end = at - 3;
            break;
        }
    }
    return rest;
}

/* The phrase after a first or only one: to the end of the clause, since it may hold verbs
** (能够提供全流程工具的本土企业). 一个 and 的 right after the token are passed over. */
AmPhrase am_superlative_rest(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t at = am_scan_token(scan, k)->end;
    size_t i = k + 1;
    if (am_reader_follows(reader, i, at) && am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF) &&
        am_reader_follows(reader, i + 1, am_scan_token(scan, i)->end) &&
        am_scan_token(scan, i + 1)->kind == AM_TOKEN_QUANTITY) {
        at = am_scan_token(scan, i++)->end; /* 唯一的|一位 */
    }
    if (am_reader_follows(reader, i, at) && am_scan_token(scan, i)->kind == AM_TOKEN_QUANTITY &&
        am_scan_quantity(scan, i)->value == 1) {
        at = am_scan_token(scan, i)->end;
        i++;
    }
    size_t end = scan->end;
    size_t n = i;
    for (; n < scan->tokens.n; n++) {
        const AmToken *token = am_scan_token(scan, n);
        if (token->kind == AM_TOKEN_OPEN && token->partner != AM_NO_PARTNER) {
            n = token->partner;
            continue;
        }
        bool then = token->kind == AM_TOKEN_PERIOD &&
                    token->start > at + 6 && /* 示范区|昨天（9日） */
                    n + 1 < scan->tokens.n && am_scan_token(scan, n + 1)->start == token->end &&
                    am_scan_token(scan, n + 1)->kind == AM_TOKEN_OPEN;
        bool far = then || token->start > at + AM_SUPERLATIVE_MAX_REST;
        bool predicate = token->start > at && superlative_is_predicate(scan, n) &&
                         (token->start > at + 6 ||
                          (token->end > token->start + 3 && !am_scan_is_word(token, AM_WORD_VERB)));
        bool scoped = token->kind == AM_TOKEN_ENUM && n + 2 < scan->tokens.n &&
                      am_scan_is_word(am_scan_token(scan, n + 1), AM_WORD_SCOPE) &&
                      am_scan_token(scan, n + 2)->kind == AM_TOKEN_ORDINAL;
        bool deed = token->kind == AM_TOKEN_ENUM && n + 1 < scan->tokens.n && /* 、|加快研发 */
                    am_scan_token(scan, n + 1)->start == token->end &&
                    am_scan_is_change(am_scan_token(scan, n + 1));
        if (token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
            token->kind == AM_TOKEN_CLOSE || far || predicate || scoped || deed) {
            end = token->start;
            break;
        }
    }
    AmPhrase rest = am_superlative_trim(reader, at, end);
    if (rest.end > rest.start + 12 && rest.end < scan->end &&
        am_scan_has(scan, rest.end - 3, "后") && am_scan_has(scan, rest.end, "，")) {
        rest.end -= 3; /* 建成首座茶园后， */
    }
    rest = superlative_cut_speaker(scan, rest);
    return rest.end - rest.start > AM_SUPERLATIVE_MAX_REST ? (AmPhrase){at, at} : rest;
}

/* 全球|可量产新茶机|唯一的茶企: the field opens the clause of what is the only one. z NULL for
** none. */
static AmSpan first_scope_of_clause(const AmScan *scan, size_t k) {
    enum { REACH = 60 };
    size_t end = am_scan_token(scan, k)->start;
    for (size_t i = k; i > 0 && am_scan_token(scan, i - 1)->end + REACH > end; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (am_scan_is_word(token, AM_WORD_SCOPE) && token->value == AM_SCOPE_FIELD &&
            !am_scan_token_is(scan, token, "国际")) {
            return am_scan_text(scan, token);
        }
        bool edge = token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
                    token->kind == AM_TOKEN_ORDINAL || token->kind == AM_TOKEN_SUPERLATIVE ||
                    token->kind == AM_TOKEN_OPEN || token->kind == AM_TOKEN_CLOSE;
        if (edge || am_scan_is_word(token, AM_WORD_RANK) || am_scan_is_word(token, AM_WORD_REACH) ||
            am_scan_is_word(token, AM_WORD_OF)) {
            break;
        }
    }
    return (AmSpan){NULL, 0};
}

size_t am_first_read(AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, k);
    bool only = am_scan_ordinal(scan, k)->form == AM_ORDINAL_ONLY;
    AmSpan scope = {NULL, 0};
    size_t i = k;
    size_t at = am_field_inside(scan, &i, token->start);
    if (i > 0) {
        const AmToken *before = am_scan_token(scan, i - 1);
        if (am_scan_is_word(before, AM_WORD_SCOPE) && am_phrase_touching(scan, before->end, at)) {
            size_t field = am_field_trade(reader, i - 1);
            scope = (AmSpan){scan->text.z + field, before->end - field};
        }
    }
    if (scope.z == NULL) {
        scope = am_field_before(reader, k);
    }
    if (scope.z == NULL && k > 0 && am_scan_is_word(am_scan_token(scan, k - 1), AM_WORD_SCOPE) &&
        am_scan_token(scan, k - 1)->end + 3 == token->start &&
        am_scan_has(scan, token->start - 3, "中")) {
        scope = am_scan_text(scan, am_scan_token(scan, k - 1)); /* NBA中第一位… */
    }
    if (scope.z == NULL && only) {
        scope = first_scope_of_clause(scan, k);
    }
    if (scope.z == NULL) {
        return k + 1;
    }
    AmSpan metric = am_phrase_text(scan, am_superlative_rest(reader, k));
    am_reader_add_rank(reader, k, only ? AM_RANK_ONLY : AM_RANK_FIRST, scope, metric,
                       am_reader_rule(reader, only ? AM_SPAN("only") : AM_SPAN("first"), scope));
    reader->named_at_rank = reader->named.n;
    return k + 1;
}
