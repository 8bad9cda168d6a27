/*
** phrase_left.c - the name that ends before a figure.
**
**     全市|县域冷链物流业营业收入|同比增长|9.7%
**
** The left walk ends at punctuation, at another figure, at a period and at words that no name
** holds (实现, 目前, 分别); it steps over brackets and quotes as a whole. A name that is too
** long misleads less than one that is too short, so only words that are never part of a name
** stop it.
*/
#include "list.h"
#include "phrase_internal.h"

#include <string.h>

#include "utf8.h"

/* ---- names to the left ---- */

typedef enum PhraseStop { PHRASE_PASS, PHRASE_STOP, PHRASE_STOP_BEFORE } PhraseStop;

/* What a word does to a name that runs over it from the right. */
static PhraseStop phrase_word_stops(const AmScan *scan, const AmToken *token) {
    bool single = token->end - token->start <= 3;
    switch ((AmWordCategory)token->category) {
    case AM_WORD_NEW: return PHRASE_STOP_BEFORE;
    case AM_WORD_REACH:
    case AM_WORD_RANK:
    case AM_WORD_ADVERB:
    case AM_WORD_DISTRIBUTE:
    case AM_WORD_LEAD:
    case AM_WORD_TO:
    case AM_WORD_THAN:
    case AM_WORD_COMPARE:
    case AM_WORD_PREP:
        for (size_t i = 0; single && i < am_list_phrase_word_stops_short_stops.n; i++) {
            if (am_scan_token_is(scan, token, am_list_phrase_word_stops_short_stops.words[i].z)) {
                return PHRASE_STOP;
            }
        }
        return single ? PHRASE_PASS : PHRASE_STOP;
    case AM_WORD_VERB: return token->value % 2 == 1 ? PHRASE_STOP : PHRASE_PASS;
    case AM_WORD_WIN: return single ? PHRASE_PASS : PHRASE_STOP;
    case AM_WORD_DONE: return token->value == 2 ? PHRASE_STOP : PHRASE_PASS;
    default: return PHRASE_PASS;
    }
}

/* Where the name begins behind a span of time that opens a clause part and ends before byte `end`:
** 三年内|旅游收入, 力争三年内|旅游收入. Not where the span tells which ones are meant: 一年内到期的
** 债务, 1年以内库存, 剩余期限3个月内债券. 0 when token i opens none. */
static size_t phrase_after_span_of_time(const AmScan *scan, size_t i, size_t end) {
    size_t after = am_phrase_within(scan, i);
    if (after == 0 || after >= end || am_scan_token_is(scan, am_scan_token(scan, i + 1), "以内")) {
        return 0;
    }
    size_t before = i > 0 ? am_scan_token(scan, i - 1)->end : scan->start;
    AmSpan rest = {scan->text.z + after, end - after};
    bool attribute = am_span_contains(rest, AM_SPAN("的")) || am_span_starts(rest, "到期");
    bool opens = am_phrase_touching(scan, before, am_scan_token(scan, i)->start) &&
                 (i == 0 || am_scan_token(scan, i - 1)->kind != AM_TOKEN_CLOSE);
    return opens && !attribute ? after : 0;
}

/* A figure inside a name: the bound of 5亿元以上冷链物流项目, which is followed by 以上 or the
** like and then by a noun, or a count that opens the name. */
static bool phrase_holds_bound(const AmScan *scan, size_t i, size_t end) {
    const AmToken *figure = am_scan_token(scan, i);
    bool opens = i == 0 || am_scan_token(scan, i - 1)->kind == AM_TOKEN_COMMA ||
                 am_scan_token(scan, i - 1)->kind == AM_TOKEN_SEMICOLON ||
                 am_scan_token(scan, i - 1)->kind == AM_TOKEN_PERIOD ||
                 am_scan_token(scan, i - 1)->kind == AM_TOKEN_ENUM;
    size_t n;
    if (opens && am_scan_quantity(scan, i)->unit_class == AM_UNIT_COUNT && figure->end < end &&
        am_is_hanzi(am_utf8_decode(scan->text.z + figure->end, scan->text.z + end, &n))) {
        return true; /* 14种农产品产量: the count belongs to the name */
    }
    if (i + 1 >= scan->tokens.n) {
        return false;
    }
    const AmToken *after = am_scan_token(scan, i + 1);
    bool bound = i > 0 && (am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_BEFORE) ||
                           am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_COMPARE));
    if (bound && am_scan_is_word(after, AM_WORD_CLASS) && after->start == figure->end) {
        return true; /* 营收过五亿元企业 */
    }
    return am_scan_is_word(after, AM_WORD_AFTER) && after->start == am_scan_token(scan, i)->end &&
           after->end < end;
}

/* True when 、 at token i parts two facts and not two names: a figure stands right before it. */
static bool phrase_parts_facts(const AmScan *scan, size_t i) {
    const AmToken *mark = am_scan_token(scan, i);
    for (size_t k = i; k > 0; k--) {
        const AmToken *token = am_scan_token(scan, k - 1);
        if (token->end != mark->start && !am_phrase_touching(scan, token->end, mark->start)) {
            return false;
        }
        if (token->kind == AM_TOKEN_QUANTITY || token->kind == AM_TOKEN_ORDINAL ||
            token->kind == AM_TOKEN_SUPERLATIVE) {
            return true;
        }
        if (token->kind == AM_TOKEN_CLOSE && token->partner != AM_NO_PARTNER) {
            size_t open = token->partner; /* 白茶（50%）、黑茶 */
            return open + 2 == k - 1 && am_scan_token(scan, open + 1)->kind == AM_TOKEN_QUANTITY;
        }
        if (!am_scan_is_word(token, AM_WORD_AFTER)) {
            return false;
        }
        mark = token;
    }
    return false;
}

/* +0.4 of 同比+0.4/环比+2.7ppt: a figure of its own, whose unit comes later; i is its token. */
static bool phrase_is_signed(const AmScan *scan, size_t i) {
    const AmToken *token = am_scan_token(scan, i);
    char sign = scan->text.z[token->start];
    return token->kind == AM_TOKEN_NUMBER && (sign == '+' || sign == '-') && i > 0 &&
           am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_BASIS) &&
           am_scan_token(scan, i - 1)->end == token->start;
}

/* True when 、 at token i follows what a figure is said of: 1.4万公里的河流、面积. */
static bool phrase_parts_clauses(const AmScan *scan, size_t i) {
    enum { NOUN_MAX_BYTES = 15 };
    for (size_t k = i; k >= 2 && i - k < 4; k--) {
        const AmToken *of = am_scan_token(scan, k - 1);
        if (of->end + NOUN_MAX_BYTES < am_scan_token(scan, i)->start) {
            return false;
        }
        if (am_scan_is_word(of, AM_WORD_OF)) {
            const AmToken *figure = am_scan_token(scan, k - 2);
            return figure->kind == AM_TOKEN_QUANTITY && figure->end == of->start;
        }
    }
    return false;
}

/* True when token i follows 、 or 和 directly. */
static bool phrase_joins_names(const AmScan *scan, size_t i) {
    const AmToken *before = am_scan_token(scan, i - 1);
    return before->end == am_scan_token(scan, i)->start &&
           (before->kind == AM_TOKEN_ENUM || am_scan_is_word(before, AM_WORD_AND));
}

/* 、 or 和 that touches byte `end`. */
static bool phrase_is_joint(const AmScan *scan, size_t i, size_t end) {
    const AmToken *token = am_scan_token(scan, i);
    bool joins = token->kind == AM_TOKEN_ENUM || am_scan_is_word(token, AM_WORD_AND);
    return joins && am_phrase_touching(scan, token->end, end);
}

/* 比 right before a figure ends the name of a ratio (收现比100.9%), unless a clause begins there.
 */
static bool phrase_is_ratio(const AmScan *scan, size_t i, size_t figure) {
    size_t end = am_scan_token(scan, figure)->end;
    const AmToken *after = figure + 1 < scan->tokens.n ? am_scan_token(scan, figure + 1) : NULL;
    if (after != NULL && after->start == end && after->kind == AM_TOKEN_WORD &&
        !am_scan_is_word(after, AM_WORD_BASIS)) {
        return false; /* 收入比70元高 */
    }
    size_t start = am_scan_token(scan, i)->start;
    const AmToken *before = am_scan_token(scan, i - 1);
    bool edge = before->end == start && before->kind != AM_TOKEN_WORD;
    size_t n;
    return !edge && start >= scan->start + 6 &&
           am_is_hanzi(am_utf8_decode(scan->text.z + start - 3, scan->text.z + start, &n));
}

/* True when no name goes on over token i. */
static bool phrase_ends_name(const AmScan *scan, size_t i) {
    switch (am_scan_token(scan, i)->kind) {
    case AM_TOKEN_COMMA:
    case AM_TOKEN_SEMICOLON:
    case AM_TOKEN_OPEN:
    case AM_TOKEN_PERIOD:
    case AM_TOKEN_ORDINAL:
    case AM_TOKEN_SUPERLATIVE: return true;
    case AM_TOKEN_ENUM: return phrase_parts_facts(scan, i) || phrase_parts_clauses(scan, i);
    default: return phrase_is_signed(scan, i);
    }
}

/* The verb at token i belongs to the name that ends at byte `end`: 研发投入, 道路完好率,
** 新增发放|贷款, 收现比, 协议签署|数量. n_tokens lie before the end. */
static bool phrase_owns_verb(const AmScan *scan, size_t i, size_t n_tokens, size_t end,
                             PhraseStop stop) {
    const AmToken *token = am_scan_token(scan, i);
    const AmToken *next = n_tokens < scan->tokens.n ? am_scan_token(scan, n_tokens) : NULL;
    bool object = (am_scan_is_word(token, AM_WORD_VERB) && token->value != 3) ||
                  (am_scan_is_word(token, AM_WORD_NEW) && token->value == 1);
    bool verb = am_scan_is_word(token, AM_WORD_VERB) || am_scan_is_word(token, AM_WORD_RANK);
    bool ratio = am_scan_token_is(scan, token, "比") && token->end == end && i > 0 &&
                 next != NULL &&
                 ((next->kind == AM_TOKEN_QUANTITY && phrase_is_ratio(scan, i, n_tokens)) ||
                  (next->start == end && am_scan_is_word(next, AM_WORD_REACH))); /* 收现比为 */
    AmSpan tail = {scan->text.z + token->end, end - token->end};
    bool counted = token->value == 1 && am_span_is(tail, "数量");
    bool stem = verb && end > token->end && (end - token->end == 3 || counted);
    bool fresh = i > 0 && am_scan_is_word(token, AM_WORD_VERB) &&
                 am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_NEW) &&
                 am_scan_token(scan, i - 1)->end == token->start;
    return (object && token->end == end) || fresh || ratio || (stem && stop == PHRASE_STOP);
}

/* What token i does to the name that ends at byte `end`, before which n_tokens lie. */
static PhraseStop phrase_stop_of(const AmScan *scan, size_t i, size_t n_tokens, size_t end) {
    const AmToken *token = am_scan_token(scan, i);
    PhraseStop stop = token->kind == AM_TOKEN_WORD ? phrase_word_stops(scan, token) : PHRASE_PASS;
    if (phrase_owns_verb(scan, i, n_tokens, end, stop)) {
        return PHRASE_PASS;
    }
    bool joined = stop == PHRASE_STOP_BEFORE && i > 0 && phrase_joins_names(scan, i);
    return joined ? PHRASE_PASS : stop; /* 用工、新增贷款分别完成 */
}

AmPhrase am_phrase_left(const AmScan *scan, size_t n_tokens, size_t end) {
    size_t start = scan->start;
    size_t steps = 0;
    size_t figure = AM_NO_PARTNER; /* the one that the name follows */
    if (n_tokens > 0 && phrase_is_joint(scan, n_tokens - 1, end)) {
        return (AmPhrase){end, end}; /* 用电量、18.2%: what stands before 、 is another fact */
    }
    for (size_t i = n_tokens; i > 0 && steps < AM_PHRASE_MAX_TOKENS; steps++) {
        const AmToken *token = am_scan_token(scan, --i);
        if (end - token->start > AM_PHRASE_MAX_BYTES) {
            start = token->end;
            break;
        }
        if (token->kind == AM_TOKEN_CLOSE && token->partner != AM_NO_PARTNER) {
            i = token->partner;
            continue;
        }
        bool edge = phrase_ends_name(scan, i);
        if (token->kind == AM_TOKEN_QUANTITY) {
            size_t after = phrase_after_span_of_time(scan, i, end);
            if (after > 0) {
                start = after;
                break;
            }
            if (phrase_holds_bound(scan, i, end)) {
                continue;
            }
            edge = true;
        }
        PhraseStop stop = phrase_stop_of(scan, i, n_tokens, end);
        if (edge || stop == PHRASE_STOP) {
            start = token->end;
            figure = token->kind == AM_TOKEN_QUANTITY || token->kind == AM_TOKEN_PERIOD
                         ? i
                         : AM_NO_PARTNER;
            break;
        }
        if (stop == PHRASE_STOP_BEFORE) {
            start = token->start;
            break;
        }
    }
    if (end > start && end - start > AM_PHRASE_MAX_BYTES) {
        start = end; /* plain text without any edge: no name */
    }
    return am_phrase_cut_left(scan, (AmPhrase){start, end}, figure);
}

int am_phrase_leading_change(const AmScan *scan, AmPhrase phrase, AmPhrase *rest) {
    size_t i = am_phrase_token_at(scan, 0, phrase.start);
    if (i >= scan->tokens.n) {
        return 0;
    }
    const AmToken *token = am_scan_token(scan, i);
    bool verb = am_scan_is_change(token);
    *rest = am_phrase_trim(scan, (AmPhrase){token->end, phrase.end});
    bool usable = verb && token->start == phrase.start && token->end - token->start > 3 &&
                  am_phrase_chars(scan, *rest) >= 2;
    return usable ? token->value : 0;
}

bool am_phrase_ends_in_verb(const AmScan *scan, AmPhrase phrase) {
    size_t i = am_phrase_token_at(scan, 0, phrase.end);
    size_t end = i > 0 ? am_scan_token(scan, i - 1)->end : 0;
    bool done = end == phrase.end + 3 && am_scan_has(scan, phrase.end, "了"); /* 实现了 is a word */
    return i > 0 && (end == phrase.end || done) &&
           am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_VERB) &&
           am_scan_token(scan, i - 1)->value == 1;
}

/* 禾川通讯就投入: 就 and a verb at the end tell what somebody did. */
static bool phrase_is_deed(const AmScan *scan, AmPhrase phrase) {
    AmSpan text = am_phrase_text(scan, phrase);
    for (size_t n = 6; n <= 9 && n + 6 < text.n; n += 3) {
        if (am_span_starts((AmSpan){text.z + text.n - n - 3, n + 3}, "就") &&
            am_phrase_ends_in_verb(scan, phrase)) {
            return true;
        }
    }
    return false;
}

bool am_phrase_names(const AmScan *scan, AmPhrase phrase) {
    if (am_phrase_chars(scan, phrase) < 2) {
        return false;
    }
    if (phrase_is_deed(scan, phrase)) {
        return false; /* 禾川通讯就|投入 */
    }
    size_t i = am_phrase_token_at(scan, 0, phrase.start);
    if (i < scan->tokens.n && am_scan_token(scan, i)->start == phrase.start) {
        const AmToken *first = am_scan_token(scan, i);
        if (am_scan_opens_round(scan, first) &&
            am_scan_token(scan, first->partner)->end == phrase.end) {
            return false;
        }
        bool empty = am_scan_is_word(first, AM_WORD_SCOPE) ||
                     (am_scan_is_word(first, AM_WORD_VERB) && first->value % 2 == 1) ||
                     am_scan_is_word(first, AM_WORD_ADVERB) ||
                     (am_scan_is_word(first, AM_WORD_NEW) && first->value == 0) ||
                     am_scan_is_word(first, AM_WORD_PRONOUN);
        if (empty && first->end >= phrase.end) { /* 完成了 loses its 了 at the edge */
            return false;
        }
    }
    AmSpan text = am_phrase_text(scan, phrase);
    if (am_lexicon_suffix(AM_SUFFIX_NO_NAME, text) == text.n) {
        return false; /* how it is counted, not what */
    }
    if (am_list_ends(&am_list_phrase_names_spurs, text)) {
        return false; /* what brought the figure about */
    }
    bool done = am_span_ends(text, "后") && text.n > 9 &&
                am_lexicon_suffix(AM_SUFFIX_FIRM, text) < 6; /* 剔除影响后, not 售后 */
    if (done || am_span_ends(text, "同期") || am_span_ends(text, "的成绩") ||
        am_span_ends(text, "胜") || am_span_ends(text, "历史新高") ||
        am_span_ends(text, "历史新低")) {
        return false; /* 常年同期290.1毫米 is a time, 以1胜1负的成绩 how it came about */
    }
    bool city = am_span_ends(text, "市") && am_phrase_place_prefix(text) == text.n;
    return !city; /* 云泽市9座茶仓: whose they are, not what */
}
