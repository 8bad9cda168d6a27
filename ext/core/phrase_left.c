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
#include "phrase_internal.h"

#include <string.h>

#include "utf8.h"

/* ---- names to the left ---- */

typedef enum PhraseStop { PHRASE_PASS, PHRASE_STOP, PHRASE_STOP_BEFORE } PhraseStop;

/* What a word does to a name that runs over it from the right. */
static PhraseStop phrase_word_stops(const AmScan *scan, const AmToken *token) {
    bool single = token->end - token->start <= 3;
    static const char *const short_stops[] = {"已", "共", "均", "也", "仍", "还", "又", "再",
                                              "是", "将", "把", "被", "较", "比", "以", "则"};
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
        for (size_t i = 0; single && i < sizeof(short_stops) / sizeof(short_stops[0]); i++) {
            if (am_scan_token_is(scan, token, short_stops[i])) {
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

/* Cuts 以, 将 at the start of a name: 以总分339分 is named 总分. */
static AmPhrase phrase_cut_preposition(const AmScan *scan, AmPhrase phrase) {
    static const char *const words[] = {"以", "将", "把", "被", "由", "从", "使", "让",
                                        "为", "有", "约", "在", "而", "但", "且", "并",
                                        "就", "若", "和", "及", "或", "因", "给", "令"};
    size_t at = am_phrase_token_at(scan, 0, phrase.start);
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        if (at == scan->tokens.n || am_scan_token(scan, at)->start != phrase.start ||
            am_scan_token(scan, at)->end - phrase.start != strlen(words[0]) ||
            am_phrase_empty(phrase)) {
            break;
        }
        if (am_scan_token_is(scan, am_scan_token(scan, at), words[i])) {
            phrase.start = am_scan_token(scan, at)->end;
            at = am_phrase_token_at(scan, at, phrase.start);
        }
    }
    return am_phrase_trim(scan, phrase);
}

/* True when a word at z, `at` bytes after the start of a supposed place, shows that it is none:
** 到 of 走到|西安市, 从 of 记者从|省. Words at the very start count when they have two
** characters. */
static bool phrase_breaks_place(const char *z, const char *end, size_t at) {
    const AmWord *word = am_lexicon_find(AM_SET_WORD, z, end);
    if (word == NULL || (at == 0 && word->n <= 3)) {
        return false;
    }
    switch ((AmWordCategory)word->category) {
    case AM_WORD_PREP:
    case AM_WORD_FROM:
    case AM_WORD_TO:
    case AM_WORD_DONE:
    case AM_WORD_LEAD:
    case AM_WORD_REACH:
    case AM_WORD_ADVERB:
    case AM_WORD_VERB:
    case AM_WORD_RISE:
    case AM_WORD_PRONOUN: return true;
    case AM_WORD_SCOPE: return at > 0;
    default: return false;
    }
}

bool am_phrase_is_place_tail(uint32_t code_point) {
    switch (code_point) {
    case 0x5E02: /* 市 */
    case 0x53BF: /* 县 */
    case 0x533A: /* 区 */
    case 0x5DDE: /* 州 */
    case 0x7701: /* 省 */
    case 0x7E23: /* 縣 */
    case 0x5340: /* 區 */ return true;
    default: return false;
    }
}

/* False when no tail of a place is the third, fourth or fifth of a row of hanzi. Nearly all hanzi
** have three bytes, so that those at the three places are looked at alone. */
static bool phrase_may_be_place(AmSpan text) {
    const unsigned char *u = (const unsigned char *)text.z;
    for (size_t at = 0; at + 3 <= text.n && at <= 12; at += 3) {
        if (u[at] >= 0xF0) {
            return true; /* four bytes: looked at in full */
        }
        uint32_t c = (u[at] & 0x0Fu) << 12 | (u[at + 1] & 0x3Fu) << 6 | (u[at + 2] & 0x3Fu);
        if (at >= 6 && am_phrase_is_place_tail(c)) {
            return true;
        }
    }
    return false;
}

size_t am_phrase_place_prefix(AmSpan text) {
    static const char *const tails[] = {"市", "县", "区", "州", "省", "縣", "區"};
    static const char *const not_after[] = {"场", "場", "值", "民", "政", "面", "占",
                                            "域", "间", "位", "别", "块", "划", "级",
                                            "会", "份", "委", "镇", "圈", "价"};
    size_t at = 0;
    if (!phrase_may_be_place(text)) {
        return 0; /* nearly always */
    }
    for (size_t chars = 0; chars < 5 && at < text.n; chars++) {
        size_t n;
        if (!am_is_hanzi(am_utf8_decode(text.z + at, text.z + text.n, &n))) {
            return 0;
        }
        if (phrase_breaks_place(text.z + at, text.z + text.n, at)) {
            return 0;
        }
        for (size_t i = 0; chars >= 2 && i < sizeof(tails) / sizeof(tails[0]); i++) {
            if (n != 3 || memcmp(text.z + at, tails[i], 3) != 0) {
                continue;
            }
            for (size_t k = 0; k < sizeof(not_after) / sizeof(not_after[0]); k++) {
                if (text.n - at >= 6 && memcmp(text.z + at + 3, not_after[k], 3) == 0) {
                    return 0;
                }
            }
            AmSpan place = {text.z, at + 3};
            return am_lexicon_suffix(AM_SUFFIX_NO_CITY, place) > 0 ? 0 : at + 3;
        }
        at += n;
    }
    return 0;
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
    static const char *const counters[] = {"届", "级", "款", "版", "只", "家", "个", "名", "型"};
    static const char *const yearly[] = {"年化", "年均", "年产", "年度", "年报", "年利", "年收"};
    AmSpan rest = text.n > 4 ? (AmSpan){text.z + 4, text.n - 4} : (AmSpan){NULL, 0};
    if (half && am_span_starts(text, "年") && text.n >= 9 &&
        !am_span_starts_any(text, yearly, sizeof(yearly) / sizeof(yearly[0]))) {
        phrase.start += 3;
    } else if (am_span_starts(text, "至今") && text.n > 9) {
        phrase.start += 6;
    } else if (text.n >= 10 && (am_span_starts(text, "20") || am_span_starts(text, "19")) &&
               am_is_digit((unsigned char)text.z[2]) && am_is_digit((unsigned char)text.z[3]) &&
               (unsigned char)text.z[4] >= 0xE4 &&
               !am_span_starts_any(rest, counters, sizeof(counters) / sizeof(counters[0]))) {
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
    static const char *const heads[] = {"银行", "农商", "证券", "信托", "保险", "集团",
                                        "股份", "机场", "大学", "站",   "港"};
    static const char *const trades[] = {"银行业", "证券业", "信托业", "保险业"};
    return am_span_starts_any(rest, heads, sizeof(heads) / sizeof(heads[0])) &&
           !am_span_starts_any(rest, trades, sizeof(trades) / sizeof(trades[0]));
}

/* 公司 of 公司|营业收入, 三季报公司|销售费用率: whose figure it is. 公司数量 is a quantity of
 * firms. */
static AmPhrase phrase_cut_firm(const AmScan *scan, AmPhrase phrase) {
    static const char *const counts[] = {"数", "总数", "家数", "总量", "规模", "增速", "占比"};
    static const char *const reports[] = {"季报", "年报", "中报"};
    const size_t n = strlen("公司");
    AmSpan text = am_phrase_text(scan, phrase);
    size_t at = 0;
    if (text.n < n + 6) {
        return phrase;
    }
    for (size_t i = 0; text.n > 9 && i < sizeof(reports) / sizeof(reports[0]); i++) {
        for (size_t from = 0; from <= 3; from += 3) { /* 三季报, 年报 */
            AmSpan head = {text.z + from, text.n - from};
            at = am_span_starts(head, reports[i]) ? from + strlen(reports[i]) : at;
        }
    }
    AmSpan firm = {text.z + at, text.n - at};
    if (firm.n < n + 6 || !am_span_starts(firm, "公司")) {
        return phrase;
    }
    AmSpan rest = {firm.z + n, firm.n - n};
    bool counted = am_span_starts_any(rest, counts, sizeof(counts) / sizeof(counts[0]));
    if (!counted && !am_span_starts(rest, "债") &&
        am_lexicon_suffix(AM_SUFFIX_QUANTITY, rest) > 0) {
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
    static const char *const inside[] = {"上", "中", "里"};
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
        if (am_span_ends_any(head, inside, sizeof(inside) / sizeof(inside[0])) &&
            (word == NULL || word->n <= 3) && am_lexicon_suffix(AM_SUFFIX_QUANTITY, rest) > 0 &&
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
        bool quantity = am_lexicon_suffix(AM_SUFFIX_QUANTITY, am_phrase_text(scan, named)) > 0;
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
                 am_lexicon_suffix(AM_SUFFIX_QUANTITY, am_phrase_text(scan, rest)) > 0;
    AmSpan after = am_phrase_text(scan, rest);
    const AmWord *second =
        after.z == NULL ? NULL : am_lexicon_find(AM_SET_WORD, after.z, after.z + after.n);
    bool whole = word->category == AM_WORD_SCOPE && second != NULL &&
                 second->category == AM_WORD_SCOPE && second->value == AM_SCOPE_RELATIVE;
    if (whole && after.n > second->n + 3u) {
        rest.start += second->n; /* 青禾|全省|秋粮 */
        return am_phrase_trim(scan, rest);
    }
    static const char *const measures[] = {"位", "名", "家", "款", "只"};
    static const char *const counts[] = {"这", "那", "两", "三", "四", "五", "几"};
    if (pronoun && chars >= 4 &&
        am_span_ends_any((AmSpan){text.z, word->n}, counts, sizeof(counts) / sizeof(counts[0])) &&
        am_span_starts_any(after, measures, sizeof(measures) / sizeof(measures[0])) &&
        (second == NULL || second->n <= 3)) {
        rest.start += 3; /* 这两|位|茶商的成绩 */
        return am_phrase_trim(scan, rest);
    }
    return ((relative || pronoun) && chars >= 2) || place ? rest : phrase;
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
        bool edge = token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
                    token->kind == AM_TOKEN_OPEN || token->kind == AM_TOKEN_PERIOD ||
                    phrase_is_signed(scan, i) || token->kind == AM_TOKEN_ORDINAL ||
                    token->kind == AM_TOKEN_SUPERLATIVE ||
                    (token->kind == AM_TOKEN_ENUM &&
                     (phrase_parts_facts(scan, i) || phrase_parts_clauses(scan, i)));
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
        PhraseStop stop =
            token->kind == AM_TOKEN_WORD ? phrase_word_stops(scan, token) : PHRASE_PASS;
        bool object = (am_scan_is_word(token, AM_WORD_VERB) && token->value != 3) ||
                      (am_scan_is_word(token, AM_WORD_NEW) && token->value == 1);
        bool closes = object && token->end == end;
        bool verb = am_scan_is_word(token, AM_WORD_VERB) || am_scan_is_word(token, AM_WORD_RANK);
        bool ratio = am_scan_token_is(scan, token, "比") && token->end == end && i > 0 &&
                     n_tokens < scan->tokens.n &&
                     am_scan_token(scan, n_tokens)->kind == AM_TOKEN_QUANTITY &&
                     phrase_is_ratio(scan, i, n_tokens);
        bool stem = verb && end > token->end && end - token->end == 3;
        bool fresh = i > 0 && am_scan_is_word(token, AM_WORD_VERB) &&
                     am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_NEW) &&
                     am_scan_token(scan, i - 1)->end == token->start; /* 新增发放贷款 */
        if (closes || fresh || ratio || (stem && stop == PHRASE_STOP)) {
            stop = PHRASE_PASS; /* 研发投入, 道路完好率: the verb belongs to the name */
        }
        if (stop == PHRASE_STOP_BEFORE && i > 0 && phrase_joins_names(scan, i)) {
            stop = PHRASE_PASS; /* 用工、新增贷款分别完成 */
        }
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
    AmPhrase phrase = phrase_cut_remains(scan, (AmPhrase){start, end}, figure);
    phrase = phrase_cut_preposition(scan, phrase_cut_excess(scan, phrase));
    phrase = am_phrase_cut_loose(scan, phrase, AM_SUFFIX_LOOSE_LEFT);
    /* 全市|有|绿色工厂: 有 is seen once 全市 is gone */
    phrase = phrase_cut_preposition(scan, phrase_cut_subject(scan, phrase));
    return phrase_cut_firm(scan, phrase_cut_place(scan, phrase));
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
    return i > 0 && am_scan_token(scan, i - 1)->end == phrase.end &&
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
    static const char *const spurs[] = {"拖累下", "带动下", "影响下", "推动下", "支撑下",
                                        "驱动下", "拉动下", "背景下", "情况下", "条件下"};
    if (am_span_ends_any(text, spurs, sizeof(spurs) / sizeof(spurs[0]))) {
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
