/*
** phrase_strip.c - from a figure leftwards over everything that is no name.
**
**     冷链营业收入|较上年|同比|增长|近|9.7%
**                 ^ the name ends here; on the way: near, a rise, compared with the year before
*/
#include "list.h"
#include "phrase_internal.h"

#include <string.h>

/* ---- strip_left: from the figure leftwards ---- */

/* 高 多 快 and 低 少 慢 are changes only in a comparison: 身高1.8米 is none, 比上年高2个百分点 is
 * one. */
static bool phrase_needs_than(const AmScan *scan, const AmToken *verb) {
    for (size_t i = 0; verb->end - verb->start == 3 && i < am_list_phrase_needs_than_adjectives.n;
         i++) {
        if (am_scan_token_is(scan, verb, am_list_phrase_needs_than_adjectives.words[i].z)) {
            return true;
        }
    }
    return false;
}

/* Handles one token that touches the figure's left context; false when it stops the walk. */
static bool phrase_strip_word(const AmScan *scan, const AmToken *token, AmLeft *left) {
    switch ((AmWordCategory)token->category) {
    case AM_WORD_BEFORE:
        left->qualifier = left->qualifier == NULL ? token->canonical : left->qualifier;
        return true;
    case AM_WORD_RISE:
    case AM_WORD_FALL:
    case AM_WORD_TO:
    case AM_WORD_REACH:
    case AM_WORD_RANK:
    case AM_WORD_WIN:
        if (left->verb == NULL && left->from && am_scan_is_change(token)) {
            return false; /* 茶业增长|将从2022年的3%降至1%: the change is the name */
        }
        if (left->verb == NULL) {
            left->verb = token;
        } else if (left->verb->category == AM_WORD_REACH && am_scan_is_change(token)) {
            return false; /* 增长达到: the change is the name, the verb is 达到 */
        }
        if (am_scan_is_change(token) && am_phrase_empty(left->basis) &&
            (am_scan_has(scan, token->start, "同") || am_scan_has(scan, token->start, "环"))) {
            left->basis = (AmPhrase){token->start, token->start + 3}; /* 同增, 环减 */
        }
        return true;
    case AM_WORD_COMPARE:
        if (left->qualifier == NULL) {
            left->qualifier = token->value > 0 ? "over" : "under";
        }
        return true;
    case AM_WORD_CURRENCY: return true;
    case AM_WORD_SHARE:
        left->share = true;
        left->verb = left->verb == NULL ? token : left->verb;
        return true;
    case AM_WORD_DONE: left->leads_to = left->leads_to || token->value == 1; return true;
    case AM_WORD_DISTRIBUTE:
        if (token->value == 1) {
            left->each = true;
        } else {
            left->respectively = true;
        }
        return true;
    case AM_WORD_BASIS:
        if (am_phrase_empty(left->basis)) {
            left->basis = (AmPhrase){token->start, token->end};
        }
        return true;
    case AM_WORD_ADVERB:
    case AM_WORD_LEAD: return true;
    case AM_WORD_FROM: left->from = true; return true;
    case AM_WORD_PREP: /* 在 以 将, not 用 of 费用 */
        left->by = left->by || (token->value == 1 && am_scan_token_is(scan, token, "以"));
        return token->value == 1;
    default: return false;
    }
}

/* Passes over durations before a rank verb: 连续四年蝉联, 连续第12年居. */
static bool phrase_strip_duration(const AmScan *scan, size_t i) {
    const AmToken *token = am_scan_token(scan, i);
    bool duration =
        token->kind == AM_TOKEN_NOISE ||
        (token->kind == AM_TOKEN_QUANTITY && am_scan_quantity(scan, i)->unit_class == AM_UNIT_TIME);
    return duration && i > 0 && am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_ADVERB);
}

/* Token i ends a span of time: 内 of 游客人数三年内|突破. */
static bool phrase_ends_span_of_time(const AmScan *scan, size_t i) {
    return i > 0 && am_phrase_within(scan, i - 1) == am_scan_token(scan, i)->end;
}

/* 产销分别|完成|459万辆: a verb between 分别 and the figures. */
static bool phrase_strip_done(const AmScan *scan, size_t i) {
    return i > 0 && am_scan_is_word(am_scan_token(scan, i), AM_WORD_VERB) &&
           am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_DISTRIBUTE) &&
           am_scan_token(scan, i - 1)->end == am_scan_token(scan, i)->start;
}

/* 的 between a period or 由 and the figure: 由2022年的32.2%; 恢复至19年的80%. */
static bool phrase_strip_of(const AmScan *scan, size_t i) {
    bool year = i > 0 && am_scan_token(scan, i - 1)->kind == AM_TOKEN_QUANTITY &&
                am_span_is(am_scan_quantity(scan, i - 1)->unit, "年") &&
                am_scan_quantity(scan, i - 1)->value >= 10;
    return i > 0 && (year || am_scan_token(scan, i - 1)->kind == AM_TOKEN_PERIOD) &&
           am_phrase_touching(scan, am_scan_token(scan, i - 1)->end, am_scan_token(scan, i)->start);
}

/* A clause ends to the left of token i. 三年 of 较三年前 does not end it. */
static bool phrase_is_edge(const AmScan *scan, size_t i) {
    switch ((AmTokenKind)am_scan_token(scan, i)->kind) {
    case AM_TOKEN_QUANTITY: return am_scan_quantity(scan, i)->unit_class != AM_UNIT_TIME;
    case AM_TOKEN_COMMA:
    case AM_TOKEN_SEMICOLON:
    case AM_TOKEN_ORDINAL:
    case AM_TOKEN_SUPERLATIVE:
    case AM_TOKEN_OPEN: return true;
    default: return false;
    }
}

/* The token before the first i ones, a closed bracket counted as one; AM_NO_PARTNER where the
** clause, or the way that a figure looks back, ends. */
static size_t phrase_step_back(const AmScan *scan, const AmLeft *left, size_t i) {
    while (i > 0 && left->token - i < AM_PHRASE_MAX_TOKENS) {
        const AmToken *token = am_scan_token(scan, --i);
        if (token->kind != AM_TOKEN_CLOSE || token->partner == AM_NO_PARTNER) {
            return phrase_is_edge(scan, i) ? AM_NO_PARTNER : i;
        }
        i = token->partner;
    }
    return AM_NO_PARTNER;
}

/* 的 stands right before what is left. */
static bool phrase_after_of(const AmScan *scan, const AmLeft *left) {
    return left->token > 0 && am_scan_is_word(am_scan_token(scan, left->token - 1), AM_WORD_OF) &&
           am_phrase_touching(scan, am_scan_token(scan, left->token - 1)->end, left->end);
}

/* Looks for 占 to the left: what lies between is the whole that the share is of. With 的 before
** the figure 为 and 是 do the same: 后肢长约为体长的1.8倍. */
static void phrase_find_share(const AmScan *scan, AmLeft *left) {
    bool of = phrase_after_of(scan, left);
    size_t i = phrase_step_back(scan, left, left->token);
    for (; i != AM_NO_PARTNER; i = phrase_step_back(scan, left, i)) {
        const AmToken *token = am_scan_token(scan, i);
        bool exceeds = of && am_scan_is_word(token, AM_WORD_COMPARE) &&
                       am_scan_token(scan, left->token - 1)->start > token->end + 3;
        if (am_scan_is_word(token, AM_WORD_SHARE) || exceeds ||
            (of && am_scan_is_word(token, AM_WORD_REACH))) {
            left->share = true;
            left->base = am_phrase_trim(scan, (AmPhrase){token->end, left->end});
            left->ratio_named =
                am_lexicon_suffix(AM_SUFFIX_RATIO, am_phrase_text(scan, left->base)) > 0;
            if (!left->ratio_named) {
                left->end = token->start;
                left->token = i;
            }
            return;
        }
    }
}

/* Where the comparison of token i opens: 与 of 与2022年7月相比, else i itself. */
static size_t phrase_than_opener(const AmScan *scan, size_t i) {
    enum { OPENER_MAX_TOKENS = 11 };
    const AmToken *than = am_scan_token(scan, i);
    bool paired = than->end - than->start == 6;
    for (size_t k = i; paired && k > 0 && i - k < OPENER_MAX_TOKENS; k--) {
        if (phrase_is_edge(scan, k - 1)) {
            return i;
        }
        if (am_scan_is_word(am_scan_token(scan, k - 1), AM_WORD_AND)) {
            return k - 1;
        }
    }
    return i;
}

/* 比常年同期290.1毫米|多28.5毫米: the level that is compared with stands between 比 and the
** verb; it is passed over when 比 or 较 opens the clause part before it. */
static void phrase_skip_compared(const AmScan *scan, AmLeft *left) {
    enum { COMPARED_MAX_TOKENS = 6 };
    size_t k = left->token;
    if (k == 0 || am_scan_token(scan, k - 1)->kind != AM_TOKEN_QUANTITY ||
        am_scan_token(scan, k - 1)->end != left->end ||
        am_scan_quantity(scan, k - 1)->unit_class == AM_UNIT_TIME) { /* 较上一交易日 is no level */
        return;
    }
    for (size_t i = k - 1; i > 0 && k - i < COMPARED_MAX_TOKENS; i--) {
        if (am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_THAN)) {
            left->token = k - 1;
            left->end = am_scan_token(scan, k - 1)->start;
            return;
        }
        if (phrase_is_edge(scan, i - 1)) {
            return;
        }
    }
}

/* 高于, and 高出 with what it is higher than: 高出全省平均线12分. */
static bool phrase_compares(const AmScan *scan, const AmToken *token) {
    return am_scan_is_word(token, AM_WORD_COMPARE) ||
           (am_scan_is_change(token) && am_span_ends(am_scan_text(scan, token), "出"));
}

/* The step back of a comparison: 比最高水平增加, the superlative ends no clause. */
static size_t phrase_step_compared(const AmScan *scan, const AmLeft *left, size_t i) {
    size_t next = phrase_step_back(scan, left, i);
    bool most =
        next == AM_NO_PARTNER && i > 0 && am_scan_token(scan, i - 1)->kind == AM_TOKEN_SUPERLATIVE;
    return most ? i - 1 : next;
}

/* Looks for 比, 较, 相比 (or 高于 with its object) to the left, in the same clause. */
static void phrase_find_comparison(const AmScan *scan, AmLeft *left) {
    bool changes = left->doubles || (left->verb != NULL && am_scan_is_change(left->verb));
    bool compares = !changes && left->verb == NULL && !phrase_after_of(scan, left);
    if (changes) {
        phrase_skip_compared(scan, left);
    }
    size_t i = phrase_step_compared(scan, left, left->token);
    for (; i != AM_NO_PARTNER; i = phrase_step_compared(scan, left, i)) {
        const AmToken *token = am_scan_token(scan, i);
        bool than = am_scan_is_word(token, AM_WORD_THAN) && changes;
        bool compare = phrase_compares(scan, token) && compares;
        if (!than && !compare) {
            continue;
        }
        size_t opener = than ? phrase_than_opener(scan, i) : i;
        size_t tail = left->end; /* the object of the comparison ends here */
        if (left->period != AM_NO_PARTNER) {
            tail = am_scan_token(scan, left->period)->end; /* 较上年: the period is compared with */
            left->period = AM_NO_PARTNER;
        }
        left->end = am_scan_token(scan, opener)->start;
        left->token = opener;
        left->basis = am_phrase_trim(scan, (AmPhrase){left->end, tail});
        left->compare = compare ? token->value : 0;
        return;
    }
}

/* 19、20年 before 分别为: years without a century; i is the token of the last. */
static bool phrase_lists_years(const AmScan *scan, size_t i) {
    if (i < 2 || am_scan_token(scan, i)->kind != AM_TOKEN_QUANTITY) {
        return false;
    }
    const AmQuantity *year = am_scan_quantity(scan, i);
    return am_span_is(year->unit, "年") && year->value >= 10 && year->value < 40 &&
           am_scan_token(scan, i - 1)->kind == AM_TOKEN_ENUM &&
           am_scan_token(scan, i - 2)->kind == AM_TOKEN_NUMBER &&
           am_scan_token(scan, i - 2)->end == am_scan_token(scan, i - 1)->start;
}

/* 5月（第4个销售周期）下滑至: a bracket that explains the period before it; i is the token that
** closes it. */
static bool phrase_explains_period(const AmScan *scan, size_t i) {
    const AmToken *close = am_scan_token(scan, i);
    if (close->kind != AM_TOKEN_CLOSE || close->partner == AM_NO_PARTNER || close->partner == 0) {
        return false;
    }
    const AmToken *open = am_scan_token(scan, close->partner);
    const AmToken *period = am_scan_token(scan, close->partner - 1);
    return am_scan_opens_round(scan, open) && period->kind == AM_TOKEN_PERIOD &&
           period->end == open->start;
}

/* 、 or 和 between the bases of two figures: 环比、同比分别上涨2%、5%. */
static bool phrase_parts_bases(const AmScan *scan, size_t i, const AmLeft *left) {
    const AmToken *joint = am_scan_token(scan, i);
    return i > 0 && left->basis.start == joint->end && !am_phrase_empty(left->basis) &&
           (joint->kind == AM_TOKEN_ENUM || am_scan_is_word(joint, AM_WORD_AND)) &&
           am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_BASIS) &&
           am_scan_token(scan, i - 1)->end == joint->start;
}

/* The words that touch the figure; fills left and leaves its end where plain text begins. */
static void phrase_strip_touching(const AmScan *scan, AmLeft *left) {
    bool labelled = false;
    size_t first = left->token; /* a row of 连续6年 would else be walked again for each of them */
    while (left->token > 0 && first - left->token < AM_PHRASE_MAX_TOKENS) {
        size_t i = left->token - 1;
        const AmToken *token = am_scan_token(scan, i);
        bool taken = false;
        if (token->end > left->end || !am_phrase_touching(scan, token->end, left->end)) {
            return;
        }
        if (phrase_ends_span_of_time(scan, i)) {
            token = am_scan_token(scan, --i);
            taken = true;
        } else if (token->kind == AM_TOKEN_WORD) {
            taken = am_scan_is_word(token, AM_WORD_OF)
                        ? phrase_strip_of(scan, i)
                        : phrase_strip_word(scan, token, left) || phrase_strip_done(scan, i);
            if (taken && am_scan_is_word(token, AM_WORD_OF) &&
                am_scan_token(scan, i - 1)->kind == AM_TOKEN_QUANTITY) {
                token = am_scan_token(scan, --i); /* 19年 */
            }
        } else if (token->kind == AM_TOKEN_COMMA && left->verb == NULL && left->qualifier == NULL &&
                   (am_scan_token_is(scan, token, "：") || am_scan_token_is(scan, token, ":"))) {
            taken = !labelled; /* 换手率：3.3% */
            labelled = true;
        } else if (phrase_lists_years(scan, i)) {
            i -= 2;
            token = am_scan_token(scan, i);
            taken = true;
        } else if (phrase_explains_period(scan, i)) {
            i = token->partner;
            token = am_scan_token(scan, i);
            taken = true;
        } else if (phrase_parts_bases(scan, i, left)) {
            left->first_basis =
                (AmPhrase){am_scan_token(scan, i - 1)->start, am_scan_token(scan, i - 1)->end};
            taken = true;
        } else if (token->kind == AM_TOKEN_PERIOD) {
            left->period = left->period == AM_NO_PARTNER ? i : left->period;
            taken = true;
        } else if (phrase_strip_duration(scan, i)) {
            left->duration = true;
            taken = true;
        }
        if (!taken) {
            return;
        }
        left->end = token->start;
        left->token = i;
    }
}

/* 从高点回落3.4%: where the change began is no part of the name. */
static void phrase_skip_origin(const AmScan *scan, AmLeft *left) {
    enum { ORIGIN_MAX_BYTES = 12 };
    bool changes = left->verb != NULL && am_scan_is_change(left->verb);
    for (size_t i = left->token; changes && i > 0 && left->token - i < 3; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind != AM_TOKEN_WORD || left->end - token->end > ORIGIN_MAX_BYTES) {
            return;
        }
        if (token->category == AM_WORD_FROM) {
            left->end = token->start;
            left->token = i - 1;
            phrase_strip_touching(scan, left);
            return;
        }
    }
}

/* 比上年多28.5毫米，多9.8%: 多 and 少 right after a comma go on with the comparison before it. */
static bool phrase_goes_on(const AmScan *scan, const AmToken *verb, const AmLeft *left) {
    bool amount = am_scan_token_is(scan, verb, "多") || am_scan_token_is(scan, verb, "少");
    return amount && left->token > 0 && left->end == verb->start &&
           am_scan_token(scan, left->token - 1)->kind == AM_TOKEN_COMMA &&
           am_scan_token(scan, left->token - 1)->end == verb->start;
}

AmLeft am_phrase_strip_left(const AmScan *scan, size_t k) {
    AmLeft left = {.end = am_scan_token(scan, k)->start, .token = k, .period = AM_NO_PARTNER};
    uint8_t kind = am_scan_token(scan, k)->kind;
    if (kind == AM_TOKEN_QUANTITY) {
        const AmQuantity *figure = am_scan_quantity(scan, k);
        bool relative =
            figure->unit_class == AM_UNIT_PERCENT || figure->unit_class == AM_UNIT_POINT;
        bool of = left.end >= scan->start + 3 && am_scan_has(scan, left.end - 3, "的");
        left.doubles = figure->doubling || (relative && figure->number.signed_ && !of);
    }
    phrase_strip_touching(scan, &left);
    phrase_skip_origin(scan, &left);
    if (left.verb == NULL || left.verb->category == AM_WORD_REACH) {
        phrase_find_share(scan, &left);
    }
    if (left.share) {
        phrase_strip_touching(scan, &left);
    } else {
        bool named = !am_phrase_empty(left.basis);
        AmPhrase said = left.basis;
        phrase_find_comparison(scan, &left);
        if (named) {
            left.basis = said;
        }
        phrase_strip_touching(scan, &left);
    }
    if (left.verb != NULL && phrase_needs_than(scan, left.verb) && am_phrase_empty(left.basis) &&
        !phrase_goes_on(scan, left.verb, &left)) {
        left.end = left.verb->end; /* 身高: the adjective belongs to the name */
        while (left.token < k && am_scan_token(scan, left.token)->start < left.end) {
            left.token++;
        }
        left.verb = NULL;
    }
    return left;
}
