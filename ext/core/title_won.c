/*
** title_won.c - whether a title was won: 夺冠热门, 志在夺得冠军 and 冠军争夺战 hold none yet.
*/
#include <string.h>

#include "list.h"
#include "superlative_internal.h"
#include "utf8.h"

bool am_title_is_deed(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    return am_scan_token_is(scan, token, "夺冠") || am_scan_token_is(scan, token, "夺魁") ||
           am_scan_token_is(scan, token, "折桂");
}

/* True when a title opens what is said and who holds it follows: 冠军|中国选手秦越. */
static bool title_opens_name(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    const AmToken *before = k > 0 ? am_scan_token(scan, k - 1) : NULL;
    AmSpan rest = {scan->text.z + token->end, scan->end - token->end};
    size_t n;
    bool opens = before == NULL ? token->start == scan->start
                                : before->end == token->start && before->kind != AM_TOKEN_WORD &&
                                      before->kind != AM_TOKEN_QUANTITY;
    return opens && rest.n > 0 && am_is_hanzi(am_utf8_decode(rest.z, rest.z + rest.n, &n)) &&
           !am_list_starts(&am_list_title_opens_name_things, rest);
}

bool am_title_is_of_medallists(const AmScan *scan, size_t k) {
    enum { REACH = 24 }; /* tokens from one to the next */
    if (!title_opens_name(scan, k)) {
        return false;
    }
    int64_t place = am_scan_ordinal(scan, k)->place;
    for (size_t i = k > REACH ? k - REACH : 0; i < scan->tokens.n && i < k + REACH; i++) {
        if (i != k && am_scan_token(scan, i)->kind == AM_TOKEN_ORDINAL &&
            am_scan_ordinal(scan, i)->form == AM_ORDINAL_TITLE &&
            am_scan_ordinal(scan, i)->place == place + (i > k ? 1 : -1) &&
            title_opens_name(scan, i)) {
            return true;
        }
    }
    return false;
}

/* The last title of a row: 季军 of 冠、亚、季军. */
static size_t title_last_of_row(const AmScan *scan, size_t k) {
    while (k + 1 < scan->tokens.n &&
           am_scan_token(scan, k + 1)->start == am_scan_token(scan, k)->end) {
        size_t next = k + (am_scan_token(scan, k + 1)->kind == AM_TOKEN_ENUM ? 2 : 1);
        if (next >= scan->tokens.n || am_scan_token(scan, next)->kind != AM_TOKEN_ORDINAL ||
            am_scan_ordinal(scan, next)->form != AM_ORDINAL_TITLE) {
            break;
        }
        k = next;
    }
    return k;
}

/* 冠军总决赛, 冠军争夺战, 冠军归属变得明朗: a contest, which nobody has won yet;
** 冠、亚、季军将分别获得奖金: whoever wins. */
bool am_title_names_contest(const AmScan *scan, size_t k) {
    size_t end = am_scan_token(scan, title_last_of_row(scan, k))->end;
    return am_list_starts(&am_list_title_names_contest_contests,
                          (AmSpan){scan->text.z + end, scan->end - end});
}

/* 无缘夺冠, 夺冠热门, 有望夺冠: a title that was not won, or not yet. */
bool am_title_is_hoped_for(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    AmSpan rest = {scan->text.z + token->end, scan->end - token->end};
    if (am_list_starts(&am_list_title_is_hoped_for_after, rest)) {
        return true;
    }
    size_t start = token->start > scan->start + 60 ? token->start - 60 : scan->start;
    for (size_t i = k; i > 0 && am_scan_token(scan, i - 1)->end > start; i--) {
        uint8_t kind = am_scan_token(scan, i - 1)->kind;
        if (kind == AM_TOKEN_COMMA || kind == AM_TOKEN_SEMICOLON) {
            start = am_scan_token(scan, i - 1)->end;
        }
    }
    AmSpan clause = {scan->text.z + start, token->start - start};
    for (size_t i = 0; i < am_list_title_is_hoped_for_before.n; i++) {
        if (am_span_contains(clause, am_list_title_is_hoped_for_before.words[i])) {
            return true;
        }
    }
    return am_span_ends(clause, "想") || am_span_ends(clause, "要") || am_span_ends(clause, "能");
}

/* 志在夺得冠军, 有望赢得冠军: not won, or not yet. */
bool am_title_is_wished(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    size_t start = token->start > scan->start + 45 ? token->start - 45 : scan->start;
    for (size_t i = k; i > 0 && am_scan_token(scan, i - 1)->end > start; i--) {
        uint8_t kind = am_scan_token(scan, i - 1)->kind;
        if (kind == AM_TOKEN_COMMA || kind == AM_TOKEN_SEMICOLON) {
            start = am_scan_token(scan, i - 1)->end;
        }
    }
    AmSpan clause = {scan->text.z + start, token->start - start};
    for (size_t i = 0; i < am_list_title_is_wished_wishes.n; i++) {
        if (am_span_contains(clause, am_list_title_is_wished_wishes.words[i])) {
            return true;
        }
    }
    return false;
}

/* 禾川队夺冠。: who did it stands in the same clause, and nothing says that it is asked or planned.
 */
static bool title_ends_clause(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    size_t start = token->start > scan->start + 60 ? token->start - 60 : scan->start;
    for (size_t i = k; i > 0 && am_scan_token(scan, i - 1)->end > start; i--) {
        uint8_t kind = am_scan_token(scan, i - 1)->kind;
        bool edge = kind == AM_TOKEN_COMMA || kind == AM_TOKEN_SEMICOLON;
        start = edge ? am_scan_token(scan, i - 1)->end : start;
    }
    AmSpan clause = {scan->text.z + start, token->start - start};
    for (size_t i = 0; i < am_list_title_ends_clause_open.n; i++) {
        if (am_span_contains(clause, am_list_title_ends_clause_open.words[i])) {
            return false;
        }
    }
    const AmToken *next = k + 1 < scan->tokens.n ? am_scan_token(scan, k + 1) : NULL;
    bool ends = token->end >= scan->end ||
                (next != NULL && next->start == token->end &&
                 (next->kind == AM_TOKEN_COMMA || next->kind == AM_TOKEN_SEMICOLON)) ||
                am_scan_has(scan, token->end, "后") || am_scan_has(scan, token->end, "。") ||
                am_scan_has(scan, token->end, "！");
    return ends && clause.n >= 9;
}

/* 夺冠 ends its clause or 后, 并, 了, 的 follows; without an event the clause says how it came.
** 夺冠功臣, 夺冠纪录 are nouns. */
bool am_title_is_predicate(const AmScan *scan, size_t k, bool event) {
    const AmToken *token = am_scan_token(scan, k);
    AmSpan rest = {scan->text.z + token->end, scan->end - token->end};
    size_t n;
    bool noun = rest.n > 0 && am_is_hanzi(am_utf8_decode(rest.z, rest.z + rest.n, &n)) &&
                !am_list_starts(&am_list_title_is_predicate_after, rest);
    size_t start = token->start > scan->start + 60 ? token->start - 60 : scan->start;
    AmSpan clause = {scan->text.z + start, token->start - start};
    for (size_t i = 0; !event && i < am_list_title_is_predicate_ways.n; i++) {
        event = am_span_contains(clause, am_list_title_is_predicate_ways.words[i]);
    }
    return (event || title_ends_clause(scan, k)) && !noun;
}
