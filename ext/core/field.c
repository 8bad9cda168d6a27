/*
** field.c - fields of competitors that no list of scopes holds.
**
**     全区公安机关|首个   七国集团|中|唯一   理事国|中|派出人员|最多   云岭高原|首张
**
** A place says so by its last word (suffix role "place"). A group of competitors (role "group")
** is a field only when 中 stands after it or a scope before it: 企业首个 alone is the company's
** own.
*/
#include <string.h>

#include "field_internal.h"
#include "list.h"

/* The phrase with the count and the scope that touch it from the left (全国|31个|省份); *scoped
** is set when there is one of them. */
static AmPhrase field_widen(const AmScan *scan, AmPhrase phrase, bool *scoped) {
    *scoped = false;
    for (size_t i = am_phrase_token_at(scan, 0, phrase.start); i > 0; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        bool scope = am_scan_is_word(token, AM_WORD_SCOPE);
        bool count = token->kind == AM_TOKEN_QUANTITY && am_scan_quantity(scan, i - 1)->value >= 2;
        bool within = token->kind == AM_TOKEN_ORDINAL &&
                      am_scan_ordinal(scan, i - 1)->form == AM_ORDINAL_WITHIN; /* 前十大|机场 */
        if (token->end != phrase.start || (!scope && !count && !within)) {
            break;
        }
        *scoped = *scoped || scope || count;
        phrase.start = token->start;
    }
    return phrase;
}

/* The noun phrase that ends at a byte, when it ends in a group of competitors. */
AmPhrase am_field_group(const AmScan *scan, size_t end, bool *scoped) {
    AmPhrase none = {end, end};
    for (size_t i = 0; i < am_list_field_group_persons.n; i++) {
        if (end >= scan->start + 6 &&
            am_scan_has(scan, end - 6, am_list_field_group_persons.words[i].z)) {
            *scoped = true;
            return (AmPhrase){end - 6, end};
        }
    }
    AmPhrase phrase = am_phrase_left(scan, am_phrase_token_at(scan, 0, end), end);
    AmSpan text = am_phrase_text(scan, phrase);
    bool all = am_span_starts(text, "所有"); /* 所有大厂里面 */
    if (text.z == NULL || phrase.end != end ||
        (!all && am_lexicon_suffix(AM_SUFFIX_GROUP, text) == 0)) {
        return none;
    }
    for (size_t i = am_phrase_token_at(scan, 0, phrase.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end < phrase.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_scan_is_word(token, AM_WORD_PREP) && token->start >= phrase.start) {
            phrase.start = token->end; /* 债务水平|在|发达国家 */
        }
    }
    size_t first = am_phrase_token_at(scan, 0, phrase.start);
    bool inside = first < scan->tokens.n && am_scan_token(scan, first)->start == phrase.start &&
                  am_scan_is_word(am_scan_token(scan, first), AM_WORD_SCOPE) &&
                  am_scan_token(scan, first)->end < phrase.end &&
                  !am_span_contains(text, AM_SPAN("的")) && !am_span_ends(text, "集团") &&
                  (!am_span_ends(text, "公司") || am_span_ends(text, "上市公司"));
    phrase = field_widen(scan, phrase, scoped);
    *scoped = *scoped || inside; /* 四川省|属国有企业 */
    return phrase.end - phrase.start <= FIELD_MAX_BYTES ? phrase : none;
}

/* “五朵小花”中: a group by its name in quotes; empty for none. */
static AmPhrase field_quoted(const AmScan *scan, size_t end) {
    size_t i = am_phrase_token_at(scan, 0, end);
    const AmToken *close = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    if (close == NULL || close->end != end || close->partner == AM_NO_PARTNER ||
        !am_scan_token_is(scan, close, "”")) {
        return (AmPhrase){end, end};
    }
    size_t start = am_scan_token(scan, close->partner)->start;
    return end - start <= FIELD_MAX_BYTES ? (AmPhrase){start, end} : (AmPhrase){end, end};
}

/* True when no token but 中 itself covers the byte: 其中, 中小 are words of their own. */
bool am_field_stands_free(const AmScan *scan, size_t at) {
    size_t i = am_phrase_token_at(scan, 0, at);
    const AmToken *over = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    if (over != NULL && over->end > at) {
        return am_scan_token_is(scan, over, "当中") || am_scan_token_is(scan, over, "之中");
    }
    return i >= scan->tokens.n || am_scan_token(scan, i)->start != at ||
           am_scan_token(scan, i)->end == at + 3;
}

size_t am_field_inside(const AmScan *scan, size_t *token, size_t at) {
    for (size_t i = 0; i < am_list_field_inside_inside.n; i++) {
        size_t n = am_list_field_inside_inside.words[i].n;
        if (at < scan->start + n ||
            !am_scan_has(scan, at - n, am_list_field_inside_inside.words[i].z)) {
            continue;
        }
        while (*token > 0 && am_scan_token(scan, *token - 1)->start >= at - n) {
            (*token)--;
        }
        bool scope = *token > 0 && am_scan_token(scan, *token - 1)->end == at - n &&
                     am_scan_is_word(am_scan_token(scan, *token - 1), AM_WORD_SCOPE);
        return scope ? at - n : at;
    }
    return at;
}

AmSpan am_field_among(const AmReader *reader, size_t k, size_t *after) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->start;
    size_t first = end > scan->start + FIELD_MAX_REACH ? end - FIELD_MAX_REACH : scan->start;
    for (size_t i = k; i > 0 && am_scan_token(scan, i - 1)->end > first; i--) {
        uint8_t kind = am_scan_token(scan, i - 1)->kind;
        if (kind == AM_TOKEN_COMMA || kind == AM_TOKEN_SEMICOLON || kind == AM_TOKEN_SUPERLATIVE ||
            kind == AM_TOKEN_ORDINAL) {
            first = am_scan_token(scan, i - 1)->end;
        }
    }
    for (size_t at = end; at >= first + 9; at--) {
        bool scoped = false;
        bool inside = am_scan_has(scan, at - 3, "中") || am_scan_has(scan, at - 3, "里");
        bool face = am_scan_has(scan, at - 6, "里面");
        if ((!inside && !face) || !am_field_stands_free(scan, at - 3)) {
            continue;
        }
        size_t until = at - (face ? 6 : 3);
        if (inside && (am_scan_has(scan, until - 3, "当") || am_scan_has(scan, until - 3, "之"))) {
            until -= 3;
        }
        AmPhrase group = field_quoted(scan, until);
        group = am_phrase_empty(group) ? am_field_group(scan, until, &scoped) : group;
        if (!am_phrase_empty(group)) {
            *after = at;
            return am_phrase_text(scan, group);
        }
    }
    return (AmSpan){NULL, 0};
}

bool am_field_is_counted(const AmScan *scan, size_t k) {
    const AmQuantity *quantity = am_scan_quantity(scan, k);
    size_t start = am_scan_token(scan, k)->end;
    if (quantity->value < 2 || !am_unit_counts(quantity->unit_class)) {
        return false;
    }
    for (size_t i = k + 1; i < scan->tokens.n; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (token->start > start + FIELD_MAX_BYTES) {
            return false;
        }
        if (token->kind == AM_TOKEN_ORDINAL) {
            size_t end = token->start;
            end -= am_scan_has(scan, end - 3, "的") || am_scan_has(scan, end - 3, "中") ? 3 : 0;
            AmOrdinalForm form = am_scan_ordinal(scan, i)->form;
            return (form == AM_ORDINAL_PLACE || form == AM_ORDINAL_TOP) && end > start &&
                   am_lexicon_suffix(AM_SUFFIX_GROUP, (AmSpan){scan->text.z + start, end - start}) >
                       0;
        }
        bool part = token->kind == AM_TOKEN_WORD && !am_scan_is_word(token, AM_WORD_RANK) &&
                    !am_scan_is_word(token, AM_WORD_LIST) &&
                    (!am_scan_is_word(token, AM_WORD_SCOPE) || token->start > start ||
                     token->value == AM_SCOPE_FIELD);
        if (!part) {
            return false;
        }
    }
    return false;
}

/* 来到了|积分榜, 占据|金牌榜: what leads to the list is no part of its name. */
AmPhrase am_field_cut_verbs(const AmScan *scan, AmPhrase phrase) {
    for (size_t i = am_phrase_token_at(scan, 0, phrase.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end < phrase.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        bool leads = am_scan_is_word(token, AM_WORD_RANK) ||
                     am_scan_is_word(token, AM_WORD_REACH) || am_scan_is_word(token, AM_WORD_TO) ||
                     am_scan_is_word(token, AM_WORD_DONE) || am_scan_is_word(token, AM_WORD_PREP) ||
                     am_scan_is_word(token, AM_WORD_SHARE) || am_scan_is_word(token, AM_WORD_WIN) ||
                     (am_scan_is_word(token, AM_WORD_LIST) && token->end - token->start > 3);
        phrase.start = leads ? token->end : phrase.start;
    }
    for (size_t at = phrase.start; at + 6 < phrase.end; at++) {
        if (am_scan_has(scan, at, "到了")) {
            phrase.start = at + 6;
        }
    }
    return phrase;
}

size_t am_field_trade(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    const AmToken *trade = am_scan_token(scan, k);
    if (am_scan_token_is(scan, trade, "世界") && trade->start >= scan->start + 6 &&
        am_scan_has(scan, trade->start - 3, "语")) {
        return trade->start - 6; /* 英语|世界 */
    }
    if (!am_scan_token_is(scan, trade, "行业") && !am_scan_token_is(scan, trade, "产业")) {
        return trade->start;
    }
    AmPhrase phrase = am_phrase_left(scan, k + 1, trade->end);
    AmPhrase before = {phrase.start, trade->start};
    before = am_phrase_trim_words(scan, before, &am_list_field_trade_heads, &am_list_nothing);
    size_t chars = am_phrase_chars(scan, before);
    bool names = phrase.end == trade->end && chars >= 2 && chars <= FIELD_MAX_TRADE &&
                 !am_reader_is_quantity(reader, before) && !am_phrase_ends_in_verb(scan, before);
    for (size_t i = am_phrase_token_at(scan, 0, before.start);
         names && i < scan->tokens.n && am_scan_token(scan, i)->end <= before.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        names =
            token->kind == AM_TOKEN_WORD &&
            (am_scan_is_word(token, AM_WORD_SCOPE) || am_scan_is_word(token, AM_WORD_SHIELD) ||
             (am_scan_is_word(token, AM_WORD_VERB) && token->value == 0) || /* 消费金融 */
             (am_scan_token_is(scan, token, "用") && token->start > before.start)); /* 家用电器 */
    }
    return names ? before.start : trade->start;
}

/* The list of competitors whose name ends at a byte, in one of n words. */
static AmSpan field_list_ending(const AmScan *scan, size_t end, const char *const *words,
                                size_t n_words) {
    AmSpan before = {scan->text.z + scan->start, end - scan->start};
    if (!am_span_ends_any(before, words, n_words)) {
        return (AmSpan){NULL, 0}; /* nearly always */
    }
    size_t last = am_phrase_token_at(scan, 0, end);
    bool rank = last > 0 && am_scan_token(scan, last - 1)->end == end &&
                am_scan_is_word(am_scan_token(scan, last - 1), AM_WORD_RANK);
    AmPhrase phrase = rank ? am_phrase_left(scan, last - 1, am_scan_token(scan, last - 1)->start)
                           : am_phrase_left(scan, last, end);
    phrase.end = rank && !am_phrase_empty(phrase) ? end : phrase.end; /* 薪酬|排行 */
    AmSpan text = am_phrase_text(scan, phrase);
    size_t first = am_phrase_token_at(scan, 0, phrase.start);
    const AmToken *season = first > 0 ? am_scan_token(scan, first - 1) : NULL;
    if (am_span_starts(text, "档") && season != NULL && season->kind == AM_TOKEN_PERIOD &&
        season->end == phrase.start) {
        phrase.start = season->start; /* 春节|档票房榜 */
        text = am_phrase_text(scan, phrase);
    }
    bool scoped = false;
    if (am_span_ends(text, "霸榜") || am_span_ends(text, "上榜")) {
        return (AmSpan){NULL, 0}; /* verbs, no lists */
    }
    for (size_t i = 0; i < n_words; i++) {
        if (text.n > strlen(words[i]) && phrase.end == end && am_span_ends(text, words[i])) {
            phrase = am_field_cut_verbs(scan, phrase);
            phrase = field_widen(scan, phrase, &scoped);
            return am_phrase_text(scan, phrase);
        }
    }
    return (AmSpan){NULL, 0};
}

/* 积分榜的, 服务业100强: a list of competitors names its field itself. */
static AmSpan field_list(const AmScan *scan, size_t end) {
    static const char *const lists[] = {"榜", "榜单", "强"};
    if (end >= scan->start + 3 && am_scan_has(scan, end - 3, "的")) {
        end -= 3;
    }
    return field_list_ending(scan, end, lists, sizeof(lists) / sizeof(lists[0]));
}

AmSpan am_field_list_before(const AmScan *scan, size_t end) {
    static const char *const lists[] = {"榜", "榜单", "排行", "排名"}; /* 排名 only in 排名中 */
    AmSpan before = {scan->text.z + scan->start, end - scan->start};
    bool in = am_list_ends(&am_list_field_list_before_inside, before);
    return field_list_ending(scan, end - (in ? 3 : 0), lists,
                             sizeof(lists) / sizeof(lists[0]) - (in ? 0 : 2));
}

AmSpan am_field_before(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->start;
    AmPhrase phrase = am_phrase_left(scan, k, end);
    AmSpan text = am_phrase_text(scan, phrase);
    size_t after;
    bool scoped = false;
    if (text.z != NULL && text.n <= 30 && phrase.end == end) {
        size_t n = am_lexicon_suffix(AM_SUFFIX_PLACE, text);
        phrase = am_field_cut_verbs(scan, phrase);
        text = am_phrase_text(scan, phrase);
        if (n > 0 && n < text.n && am_lexicon_suffix(AM_SUFFIX_NO_CITY, text) == 0) {
            return text;
        }
    }
    AmSpan list = field_list(scan, end);
    if (list.z != NULL) {
        return list;
    }
    bool place = am_scan_token(scan, k)->kind == AM_TOKEN_ORDINAL &&
                 am_scan_ordinal(scan, k)->form == AM_ORDINAL_PLACE;
    if (place && end >= scan->start + 3 && am_scan_has(scan, end - 3, "的")) {
        AmSpan event = am_field_event_by(scan, end - 3); /* 云泽大奖赛的|第9名 */
        if (event.z != NULL) {
            return event;
        }
    }
    AmSpan among = am_field_among(reader, k, &after);
    if (among.z != NULL && am_phrase_touching(scan, after, end)) {
        return among;
    }
    AmPhrase group = am_field_group(scan, end, &scoped);
    if (!am_phrase_empty(group) && scoped) {
        return am_phrase_text(scan, group);
    }
    return (AmSpan){NULL, 0};
}
