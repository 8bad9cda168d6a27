/*
** phrase_cut.c - what stands at the start of a name and is no part of it.
**
**     以|总分    （一）|工业支出    2020|净利润    云泽市|旅游收入    公司|营业收入
**
** Each cut leaves a name behind, or the phrase as it was.
*/
#include <string.h>

#include "list.h"
#include "phrase_internal.h"
#include "utf8.h"

/* Cuts 以, 将 at the start of a name: 以总分339分 is named 总分. */
static AmPhrase phrase_cut_preposition(const AmScan *scan, AmPhrase phrase) {
    size_t at = am_phrase_token_at(scan, 0, phrase.start);
    for (size_t i = 0; i < am_list_phrase_cut_preposition_words.n; i++) {
        if (at == scan->tokens.n || am_scan_token(scan, at)->start != phrase.start ||
            am_scan_token(scan, at)->end - phrase.start !=
                am_list_phrase_cut_preposition_words.words[0].n ||
            am_phrase_empty(phrase)) {
            break;
        }
        if (am_scan_token_is(scan, am_scan_token(scan, at),
                             am_list_phrase_cut_preposition_words.words[i].z)) {
            phrase.start = am_scan_token(scan, at)->end;
            at = am_phrase_token_at(scan, at, phrase.start);
        }
    }
    return am_phrase_trim(scan, phrase);
}

/* Marks of a list, a bracket or a year that the text puts before a name: （一）工业支出,
** （+0.2pct）、管理费用率, - 茶机, 2023茶会. */
static AmPhrase phrase_cut_marks(const AmScan *scan, AmPhrase phrase) {
    size_t open = am_phrase_token_at(scan, 0, phrase.start);
    bool opens = open < scan->tokens.n && am_scan_token(scan, open)->start == phrase.start &&
                 am_scan_token(scan, open)->kind == AM_TOKEN_OPEN &&
                 am_scan_token(scan, open)->partner != AM_NO_PARTNER;
    if (opens && (am_scan_opens_round(scan, am_scan_token(scan, open)) ||
                  am_phrase_starts_with(scan, phrase, "【"))) {
        size_t end = am_scan_token(scan, am_scan_token(scan, open)->partner)->end;
        phrase.start = end < phrase.end ? end : phrase.start;
    } else if (am_phrase_starts_with(scan, phrase, "- ")) {
        phrase.start += 2;
    }
    AmSpan text = am_phrase_text(scan, phrase);
    size_t digits = 0;
    while (digits < text.n && am_is_digit((unsigned char)text.z[digits])) {
        digits++;
    }
    bool number =
        digits > 0 && digits <= 2 &&
        (am_phrase_starts_with(scan, (AmPhrase){phrase.start + digits, phrase.end}, ")") ||
         am_phrase_starts_with(scan, (AmPhrase){phrase.start + digits, phrase.end}, "）"));
    if (number) {
        phrase.start += digits + (text.z[digits] == ')' ? 1 : 3); /* 2）毛利率 */
    }
    return am_phrase_trim(scan, phrase);
}

/* Years that no 年 follows, and 年 without its year: 2020|净利润, 1H19|年|营收; 成立|至今|回报率.
 */
static AmPhrase phrase_cut_year(const AmScan *scan, AmPhrase phrase, size_t edge) {
    AmSpan text = am_phrase_text(scan, phrase);
    bool half = edge != AM_NO_PARTNER && am_scan_token(scan, edge)->end == phrase.start &&
                am_scan_token(scan, edge)->kind == AM_TOKEN_PERIOD &&
                am_is_digit((unsigned char)scan->text.z[phrase.start - 1]);
    AmSpan rest = text.n > 4 ? (AmSpan){text.z + 4, text.n - 4} : (AmSpan){NULL, 0};
    if (half && am_span_starts(text, "年") && text.n >= 9 &&
        !am_list_starts(&am_list_phrase_cut_year_yearly, text)) {
        phrase.start += 3;
    } else if (am_span_starts(text, "至今") && text.n > 9) {
        phrase.start += 6;
    } else if (text.n >= 10 && (am_span_starts(text, "20") || am_span_starts(text, "19")) &&
               am_is_digit((unsigned char)text.z[2]) && am_is_digit((unsigned char)text.z[3]) &&
               (unsigned char)text.z[4] >= 0xE4 &&
               !am_list_starts(&am_list_phrase_cut_year_counters, rest)) {
        phrase.start += 4;
    }
    return phrase;
}

/* What a dateline or a span of time leaves at the start of a name: 讯（记者 王禾）外贸额,
** 期县债收益率 of 20年期, 后出货量 of 7年后. */
static AmPhrase phrase_cut_remains(const AmScan *scan, AmPhrase phrase, size_t edge) {
    bool wire =
        am_phrase_starts_with(scan, phrase, "讯") || am_phrase_starts_with(scan, phrase, "电");
    size_t open = am_phrase_token_at(scan, 0, phrase.start + 3);
    if (wire && open < scan->tokens.n && am_scan_token(scan, open)->start == phrase.start + 3 &&
        am_scan_opens_round(scan, am_scan_token(scan, open))) {
        size_t end = am_scan_token(scan, am_scan_token(scan, open)->partner)->end;
        phrase.start = end < phrase.end ? end : phrase.start;
    }
    phrase = phrase_cut_marks(scan, phrase);
    if (am_phrase_starts_with(scan, phrase, "获净") ||
        am_phrase_starts_with(scan, phrase, "应花") ||
        am_phrase_starts_with(scan, phrase, "可减") ||
        am_phrase_starts_with(scan, phrase, "可节")) {
        phrase.start += 3; /* 获|净买入, 可|减排二氧化碳 */
    }
    if (am_phrase_starts_with(scan, phrase, "个") && phrase.start >= scan->start + 3 &&
        am_scan_has(scan, phrase.start - 3, "每")) {
        phrase.start += 3; /* 每个|茶农的成本 */
    }
    for (size_t at = phrase.start + 9;
         am_phrase_starts_with(scan, phrase, "称为") && at + 9 < phrase.end; at++) {
        if (am_scan_has(scan, at, "的")) {
            phrase.start = at + 3; /* 被|称为绿色通行证的|协议签署数量 */
        }
    }
    bool term =
        edge != AM_NO_PARTNER && am_scan_token(scan, edge)->end == phrase.start &&
        (am_phrase_starts_with(scan, phrase, "期") || am_phrase_starts_with(scan, phrase, "后") ||
         am_phrase_starts_with(scan, phrase, "间")); /* 同期|间总收入 */
    phrase.start += term ? 3 : 0;
    return am_phrase_trim(scan, phrase_cut_year(scan, phrase, edge));
}

/* What goes on with the name of an institution that a place opened: 云泽|银行净利差, but not
** 云泽|银行业存款. */
static bool phrase_is_institution(AmSpan rest) {
    return am_list_starts(&am_list_phrase_is_institution_heads, rest) &&
           !am_list_starts(&am_list_phrase_is_institution_trades, rest);
}

/* 公司 of 公司|营业收入, 三季报公司|销售费用率: whose figure it is. 公司数量 is a quantity of
 * firms. */
static AmPhrase phrase_cut_firm(const AmScan *scan, AmPhrase phrase) {
    const size_t n = strlen("公司");
    AmSpan text = am_phrase_text(scan, phrase);
    size_t at = 0;
    if (text.n < n + 6) {
        return phrase;
    }
    for (size_t i = 0; text.n > 9 && i < am_list_phrase_cut_firm_reports.n; i++) {
        for (size_t from = 0; from <= 3; from += 3) { /* 三季报, 年报 */
            AmSpan head = {text.z + from, text.n - from};
            at = am_span_starts(head, am_list_phrase_cut_firm_reports.words[i].z)
                     ? from + am_list_phrase_cut_firm_reports.words[i].n
                     : at;
        }
    }
    AmSpan firm = {text.z + at, text.n - at};
    if (firm.n < n + 6 || !am_span_starts(firm, "公司")) {
        return phrase;
    }
    AmSpan rest = {firm.z + n, firm.n - n};
    bool counted = am_list_starts(&am_list_phrase_cut_firm_counts, rest);
    if (!counted && !am_span_starts(rest, "债") && am_lexicon_is_quantity(rest)) {
        phrase.start += at + n;
        phrase = am_phrase_trim(scan, phrase);
        bool leads = am_phrase_starts_with(scan, phrase, "在") ||
                     am_phrase_starts_with(scan, phrase, "和") ||
                     am_phrase_starts_with(scan, phrase, "及") ||
                     am_phrase_starts_with(scan, phrase, "因"); /* not 有息负债 */
        phrase = leads ? phrase_cut_preposition(scan, phrase) : phrase;
    }
    return phrase;
}

/* 在山区市场上|占有率: where a quantity is held stands before 上, 中 or 里. */
static AmPhrase phrase_cut_place(const AmScan *scan, AmPhrase phrase) {
    if (phrase.start < scan->start + 3 || !am_scan_has(scan, phrase.start - 3, "在")) {
        return phrase;
    }
    AmSpan text = am_phrase_text(scan, phrase);
    for (size_t at = 9; at + 6 <= text.n; at++) {
        AmSpan head = {text.z, at};
        AmSpan rest = {text.z + at, text.n - at};
        const AmWord *word = am_lexicon_find(AM_SET_WORD, head.z + at - 3, text.z + text.n);
        const AmWord *tail = am_lexicon_find(AM_SET_WORD, rest.z, text.z + text.n);
        bool whole = tail != NULL && tail->category == AM_WORD_ATTRIBUTE && tail->n == rest.n;
        if (am_list_ends(&am_list_phrase_cut_place_inside, head) &&
            (word == NULL || word->n <= 3) && am_lexicon_is_quantity(rest) &&
            !am_span_starts(rest, "的") && !am_span_starts(rest, "所") && !whole) {
            phrase.start += at; /* not 上市率, 中小 */
            return phrase;
        }
    }
    return phrase;
}

/* Cuts 全市, 我省 and the like at the start of a name, when a name remains. */
static AmPhrase phrase_cut_subject(const AmScan *scan, AmPhrase phrase) {
    AmSpan text = am_phrase_text(scan, phrase);
    if (text.z == NULL) {
        return phrase;
    }
    const AmWord *word = am_lexicon_find(AM_SET_WORD, text.z, text.z + text.n);
    size_t unknown = word == NULL ? am_phrase_place_prefix(text) : 0;
    if (unknown > 0) {
        AmPhrase named = am_phrase_trim(scan, (AmPhrase){phrase.start + unknown, phrase.end});
        bool quantity = am_lexicon_is_quantity(am_phrase_text(scan, named));
        return quantity && am_phrase_chars(scan, named) >= 3 ? named : phrase;
    }
    if (word == NULL) {
        return phrase;
    }
    bool relative = word->category == AM_WORD_SCOPE && word->value == AM_SCOPE_RELATIVE;
    bool pronoun = word->category == AM_WORD_PRONOUN;
    AmPhrase rest = am_phrase_trim(scan, (AmPhrase){phrase.start + word->n, phrase.end});
    size_t chars = am_phrase_chars(scan, rest);
    /* not a country: 中国电信服务收入 is a company's */
    bool place = word->category == AM_WORD_SCOPE && word->value >= AM_SCOPE_PROVINCE &&
                 word->value != AM_SCOPE_COUNTRY && chars >= 3 &&
                 !phrase_is_institution(am_phrase_text(scan, rest)) &&
                 am_lexicon_is_quantity(am_phrase_text(scan, rest));
    AmSpan after = am_phrase_text(scan, rest);
    const AmWord *second =
        after.z == NULL ? NULL : am_lexicon_find(AM_SET_WORD, after.z, after.z + after.n);
    bool whole = word->category == AM_WORD_SCOPE && second != NULL &&
                 second->category == AM_WORD_SCOPE && second->value == AM_SCOPE_RELATIVE;
    if (whole && after.n > second->n + 3u) {
        rest.start += second->n; /* 青禾|全省|秋粮 */
        return am_phrase_trim(scan, rest);
    }
    if (pronoun && chars >= 4 &&
        am_list_ends(&am_list_phrase_cut_subject_counts, (AmSpan){text.z, word->n}) &&
        am_list_starts(&am_list_phrase_cut_subject_measures, after) &&
        (second == NULL || second->n <= 3)) {
        rest.start += 3; /* 这两|位|茶商的成绩 */
        return am_phrase_trim(scan, rest);
    }
    return ((relative || pronoun) && chars >= 2) || place ? rest : phrase;
}

/* 远超|全球增速2%: what leads the phrase is no part of the name. */
static AmPhrase phrase_cut_excess(const AmScan *scan, AmPhrase phrase) {
    size_t i = am_phrase_token_at(scan, 0, phrase.start);
    bool over = i < scan->tokens.n && am_scan_token(scan, i)->start == phrase.start &&
                am_scan_is_word(am_scan_token(scan, i), AM_WORD_BEFORE) &&
                am_scan_token(scan, i)->end - phrase.start > 3 &&
                am_scan_token(scan, i)->end + 6 <= phrase.end;
    phrase.start = over ? am_scan_token(scan, i)->end : phrase.start;
    return am_phrase_trim(scan, phrase);
}

AmPhrase am_phrase_cut_left(const AmScan *scan, AmPhrase phrase, size_t figure) {
    phrase = phrase_cut_remains(scan, phrase, figure);
    phrase = phrase_cut_preposition(scan, phrase_cut_excess(scan, phrase));
    phrase = am_phrase_cut_loose(scan, phrase, AM_SUFFIX_LOOSE_LEFT);
    /* 全市|有|绿色工厂: 有 is seen once 全市 is gone */
    phrase = phrase_cut_preposition(scan, phrase_cut_subject(scan, phrase));
    return phrase_cut_firm(scan, phrase_cut_place(scan, phrase));
}
