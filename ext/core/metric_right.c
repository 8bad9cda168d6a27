/*
** metric_right.c - the noun after a figure: 120亿元|技改资金, 12.6%的|用电量, 38家有订单的|茶企.
*/
#include <string.h>

#include "list.h"
#include "metric_internal.h"
#include "utf8.h"

/* True when this word after a figure says that the name stands to the left. */
static bool metric_word_goes_on(const AmToken *token) {
    switch ((AmWordCategory)token->category) {
    case AM_WORD_REACH:
    case AM_WORD_SHARE:
    case AM_WORD_RANK:
    case AM_WORD_TO:
    case AM_WORD_RISE:
    case AM_WORD_FALL:
    case AM_WORD_DISTRIBUTE:
    case AM_WORD_BASIS:
    case AM_WORD_THAN:
    case AM_WORD_COMPARE:
    case AM_WORD_ADVERB:
    case AM_WORD_PREP:
    case AM_WORD_FROM:
    case AM_WORD_LEAD:
    case AM_WORD_AND:
    case AM_WORD_DONE:
    case AM_WORD_AFTER:
    case AM_WORD_BEFORE:
    case AM_WORD_LIST:
    case AM_WORD_WIN: return true;
    case AM_WORD_VERB: return token->value == 1;
    default: return false;
    }
}

static bool metric_counts(const AmReader *reader, size_t k) {
    return am_scan_quantity(&reader->scan, k)->unit_class == AM_UNIT_COUNT;
}

/* True when the clause before token n, its 的, says what was done: 因暴雨|滞留|的, not 在禾川|的.
 */
static bool metric_clause_does(const AmScan *scan, size_t n) {
    const AmToken *last = am_scan_token(scan, n - 1);
    return am_scan_is_word(last, AM_WORD_VERB) && last->end == am_scan_token(scan, n)->start;
}

/* 38家有出口订单的茶企, 14名参与修堤的村民, 6000名因暴雨滞留的茶农: what is counted stands after
** the clause that tells which. Moves *i and *at past its 的; false when no such clause begins
** there.
*/
static bool metric_skip_clause(const AmReader *reader, const AmFigures *group, size_t *i,
                               size_t *at) {
    enum { CLAUSE_MAX_TOKENS = 12 };
    const AmScan *scan = &reader->scan;
    uint8_t class = am_scan_quantity(scan, group->tokens[group->n - 1])->unit_class;
    if (!am_unit_counts(class) || !am_reader_follows(reader, *i, *at)) {
        return false;
    }
    const AmToken *verb = am_scan_token(scan, *i);
    bool has = am_scan_is_word(verb, AM_WORD_REACH) && am_scan_token_is(scan, verb, "有");
    bool does = am_scan_is_word(verb, AM_WORD_VERB) && verb->value == 2;
    bool wins = am_scan_is_word(verb, AM_WORD_WIN) && verb->end - verb->start > 3;
    bool how = am_scan_is_word(verb, AM_WORD_PREP) || am_scan_is_word(verb, AM_WORD_FROM) ||
               am_scan_is_word(verb, AM_WORD_LEAD);
    bool opens = has || does || wins || how;
    for (size_t n = *i + 1; opens && n < scan->tokens.n && n < *i + CLAUSE_MAX_TOKENS; n++) {
        const AmToken *token = am_scan_token(scan, n);
        if (token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
            token->kind == AM_TOKEN_QUANTITY || token->kind == AM_TOKEN_CLOSE) {
            return false;
        }
        if (am_scan_is_word(token, AM_WORD_OF) && (!how || metric_clause_does(scan, n))) {
            *i = n + 1;
            *at = token->end;
            return !am_phrase_empty(am_phrase_right(scan, *i, *at));
        }
    }
    return false;
}

/* 14例病例|（均已通报）: what a bracket says of the noun is no part of it; 5个省（区、市）,
** 9个国家(地区) are names of kinds. */
static AmPhrase metric_cut_bracket(const AmScan *scan, AmPhrase noun) {
    size_t i = am_phrase_token_at(scan, 0, noun.end);
    const AmToken *close = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    if (close == NULL || close->end != noun.end || close->kind != AM_TOKEN_CLOSE ||
        close->partner == AM_NO_PARTNER) {
        return noun;
    }
    const AmToken *open = am_scan_token(scan, close->partner);
    AmPhrase head = {noun.start, open->start};
    AmPhrase inner = {open->end, close->start};
    size_t chars = am_phrase_chars(scan, head);
    bool kind = chars == 1 || (chars == 2 && am_phrase_chars(scan, inner) <= 2);
    bool cuts = am_scan_opens_round(scan, open) && chars > 0 && !kind;
    return cuts ? head : noun;
}

/* The noun after the figures, empty when what stands there tells when or where the figure was
** reached: 下探3118点|后沪指, 在32度|时结冰, 100股|起. */
static AmPhrase metric_right_name(const AmReader *reader, const AmFigures *group, AmPhrase noun) {
    const AmScan *scan = &reader->scan;
    AmSpan text = am_phrase_text(scan, noun);
    if (text.z == NULL) {
        return noun;
    }
    if (am_span_starts(text, "http") || am_span_starts(text, "www.")) {
        noun.end = noun.start; /* an address that a scraper left */
        return noun;
    }
    if (am_span_is(text, "来")) {
        noun.end = noun.start; /* 按294万辆|来计算 */
        return noun;
    }
    if (group->of && am_list_starts(&am_list_metric_right_name_ways, text)) {
        noun.end = noun.start; /* 以1.6亿元的方式收购 */
        return noun;
    }
    if (am_span_starts(text, "规模的")) {
        noun.start += strlen("规模的"); /* 1000床规模的茶舍 */
        return noun;
    }
    noun = metric_cut_bracket(scan, noun);
    text = am_phrase_text(scan, noun);
    const AmWord *word = am_lexicon_find(AM_SET_WORD, text.z, text.z + text.n);
    if (word != NULL && word->category == AM_WORD_SCOPE && word->value == AM_SCOPE_RELATIVE &&
        word->n == text.n) {
        noun.end = noun.start; /* 4项|全国第一 */
        return noun;
    }
    bool known = word != NULL && word->n > 3; /* 后卫, 时装 */
    bool touches = !group->of && !known && am_list_starts(&am_list_metric_right_name_loose, text);
    bool signs = true;
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.z[i];
        signs = signs && c < 0x80 && !am_is_letter(c) && !am_is_digit(c);
    }
    if (touches || signs || am_span_is(text, "×") || am_span_starts(text, "其实") ||
        am_lexicon_suffix(AM_SUFFIX_NO_NAME, text) == text.n) {
        noun.end = noun.start;
    }
    return noun;
}

/* Finds the noun after the figures: 120亿元技改资金, 12.6%的用电量, 3座20万千瓦抽水蓄能电站.
 */
void am_metric_find_right(const AmReader *reader, AmFigures *group) {
    const AmScan *scan = &reader->scan;
    size_t at;
    size_t i = am_metric_skip_after(reader, group->tokens[group->n - 1], &at);
    group->right = (AmPhrase){at, at};
    if (am_scan_has(scan, at, "/")) {
        return; /* 承销规模5亿元/茶债规模3亿元: another quantity */
    }
    while (i < scan->tokens.n && am_reader_follows(reader, i, at)) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_scan_is_word(token, AM_WORD_CURRENCY)) {
            at = token->end; /* 70亿元|港币 */
            i++;
        } else if (am_scan_opens_round(scan, token)) {
            at = am_scan_token(scan, token->partner)->end;
            i = token->partner + 1;
        } else if (token->kind == AM_TOKEN_QUANTITY &&
                   metric_counts(reader, group->tokens[group->n - 1]) &&
                   !metric_counts(reader, i) && !group->of) {
            at = token->end; /* 3座20万千瓦抽水蓄能电站 */
            i++;
        } else if (token->kind == AM_TOKEN_PERIOD && at == token->start) {
            at = token->end; /* 6家2024年上市的新股 */
            i++;
        } else if (am_scan_is_word(token, AM_WORD_OF) && !group->of) {
            group->of = true;
            at = token->end;
            i++;
        } else {
            break;
        }
    }
    if (!group->of && metric_skip_clause(reader, group, &i, &at)) {
        group->right = am_phrase_right(scan, i, at);
        return;
    }
    if (i < scan->tokens.n && am_reader_follows(reader, i, at)) {
        const AmToken *token = am_scan_token(scan, i);
        bool noun =
            token->kind == AM_TOKEN_OPEN ||
            (token->kind == AM_TOKEN_WORD && (group->of || !metric_word_goes_on(token))) ||
            (group->of && (token->kind == AM_TOKEN_PERIOD || token->kind == AM_TOKEN_SUPERLATIVE));
        if (!noun) {
            return;
        }
    }
    group->right = metric_right_name(reader, group, am_phrase_right(scan, i, at));
    group->right_verb = i < scan->tokens.n && am_scan_token(scan, i)->start == group->right.start &&
                        am_scan_is_word(am_scan_token(scan, i), AM_WORD_VERB);
    if (am_phrase_empty(group->right)) {
        return;
    }
    /* 9家企业列入X: what is counted is X, since 企业 alone says nothing */
    const char *z = scan->text.z;
    const AmWord *noun = am_lexicon_find(AM_SET_WORD, z + group->right.start, z + group->right.end);
    if (noun == NULL || noun->category != AM_WORD_CLASS ||
        noun->n != group->right.end - group->right.start) {
        return;
    }
    size_t list = am_phrase_token_at(scan, i, group->right.end);
    if (am_reader_follows(reader, list, group->right.end) &&
        am_scan_is_word(am_scan_token(scan, list), AM_WORD_LIST)) {
        AmPhrase listed = am_phrase_right(scan, list + 1, am_scan_token(scan, list)->end);
        group->right = am_phrase_empty(listed) ? group->right : listed;
    }
}
