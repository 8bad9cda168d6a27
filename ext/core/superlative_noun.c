/*
** superlative_noun.c - the noun that follows a superlative: 最大的|茶市, 最大|两家|茶厂.
*/
#include <string.h>

#include "list.h"
#include "superlative_internal.h"

/* 最大的两家|茶企|禾川茶业和云泽茶业, 最大的两个|应用| Teago 和 Chaly: names follow. */
static AmPhrase superlative_cut_names(const AmScan *scan, AmPhrase noun) {
    for (size_t i = am_phrase_token_at(scan, 0, noun.start + 1);
         i < scan->tokens.n && am_scan_token(scan, i)->end < noun.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_scan_is_word(token, AM_WORD_SCOPE) && token->value >= AM_SCOPE_PROVINCE &&
            token->start >= noun.start + 6) {
            noun.end = token->start;
        }
    }
    for (size_t at = noun.start + 6; at < noun.end; at++) {
        if (scan->text.z[at] == ' ') {
            noun.end = at;
        }
    }
    return noun;
}

/* 最有名的建筑师|罗伯特·李: a foreign name round · follows who it names. */
static AmPhrase superlative_cut_foreign(const AmScan *scan, AmPhrase noun) {
    for (size_t at = noun.start + 9; at + 2 <= noun.end; at++) {
        if (!am_scan_has(scan, at, "·")) {
            continue;
        }
        size_t start = at;
        while (start >= noun.start + 3 &&
               am_lexicon_suffix(AM_SUFFIX_FOREIGN, (AmSpan){scan->text.z + start - 3, 3}) > 0) {
            start -= 3;
        }
        if (start < at && start >= noun.start + 6) {
            noun.end = start;
        }
        break;
    }
    return noun;
}

/* 最大的|“自变量”|这个说法: the quotes hold the whole name. */
static AmPhrase superlative_cut_quoted(const AmScan *scan, AmPhrase noun) {
    size_t i = am_phrase_token_at(scan, 0, noun.start);
    if (i >= scan->tokens.n || am_scan_token(scan, i)->start != noun.start ||
        am_scan_token(scan, i)->kind != AM_TOKEN_OPEN ||
        am_scan_token(scan, i)->partner == AM_NO_PARTNER) {
        return noun;
    }
    size_t end = am_scan_token(scan, am_scan_token(scan, i)->partner)->end;
    if (end < noun.end) {
        AmSpan rest = {scan->text.z + end, noun.end - end};
        bool cut = am_list_starts(&am_list_superlative_cut_quoted_after, rest);
        noun.end = cut ? end : noun.end;
    }
    return noun;
}

/* 最大城市|纽约, 最大的茶商国|泰国: the place that is meant follows at the end. */
static AmPhrase superlative_cut_place(const AmScan *scan, AmPhrase noun) {
    size_t i = am_phrase_token_at(scan, 0, noun.end);
    const AmToken *last = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    if (last != NULL && last->end == noun.end && last->start >= noun.start + 6 &&
        am_scan_is_word(last, AM_WORD_SCOPE) && last->value >= AM_SCOPE_PROVINCE) {
        noun.end = last->start;
    }
    return noun;
}

/* The noun after the superlative, past 的. */
AmPhrase am_superlative_noun(const AmReader *reader, size_t k, size_t *scope_after) {
    const AmScan *scan = &reader->scan;
    size_t at = am_scan_token(scan, k)->end;
    size_t i = k + 1;
    bool several = false;
    *scope_after = AM_NO_PARTNER;
    if (am_reader_follows(reader, i, at) && am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF)) {
        at = am_scan_token(scan, i)->end;
        i++;
        if (am_reader_follows(reader, i, at) && am_scan_token(scan, i)->kind == AM_TOKEN_QUANTITY &&
            am_unit_counts(am_scan_quantity(scan, i)->unit_class) &&
            am_scan_quantity(scan, i)->value == 1 &&
            !am_scan_has(scan, am_scan_token(scan, i)->end - 3, "次")) {
            at = am_scan_token(scan, i)->end; /* 最鼎盛的|一个|朝代 */
            i++;
        } else if (am_reader_follows(reader, i, at) &&
                   am_scan_is_word(am_scan_token(scan, i), AM_WORD_SCOPE)) {
            *scope_after = i;
        }
    }
    if (am_reader_follows(reader, i, at) && am_scan_token(scan, i)->kind == AM_TOKEN_QUANTITY &&
        am_unit_counts(am_scan_quantity(scan, i)->unit_class) &&
        am_scan_quantity(scan, i)->value >= 2) {
        at = am_scan_token(scan, i)->end; /* 最大|两家|茶厂的库存, 最大的|两个|茶区 */
        several = true;
        i++;
    }
    AmPhrase noun = am_phrase_right(scan, i, at);
    if (am_span_starts(am_phrase_text(scan, noun), "几") && am_phrase_chars(scan, noun) > 3) {
        noun.start += strlen("几只"); /* 最大几只茶股的涨势 */
    }
    bool bare =
        at == am_scan_token(scan, i - 1)->end &&
        !am_scan_is_word(
            am_scan_token(scan, i - 1),
            AM_WORD_OF); /* 最大茶山的鸿舟集团: without 的 before it the first noun is meant */
    for (size_t n = i; bare && n < scan->tokens.n && am_scan_token(scan, n)->end < noun.end; n++) {
        const AmToken *token = am_scan_token(scan, n);
        if (token->kind == AM_TOKEN_OPEN && token->partner != AM_NO_PARTNER) {
            n = token->partner; /* 最强“茶之队” */
        } else if (am_scan_is_word(token, AM_WORD_OF) && token->start > noun.start) {
            noun.end = token->start;
        }
    }
    for (size_t b = noun.start + 3; b + 6 <= noun.end; b++) {
        if (am_scan_has(scan, b, "之一")) {
            noun.end = b; /* 最大茶商之一鸿舟茶业 */
        }
    }
    for (size_t b = noun.start + 3; b + 6 <= noun.end; b++) {
        if (am_scan_has(scan, b, "、最")) {
            noun.end = b; /* 最老的朋友、最为坚定的依靠 */
        }
    }
    noun = superlative_cut_quoted(scan, noun);
    noun = superlative_cut_place(scan, superlative_cut_foreign(scan, noun));
    noun = several ? superlative_cut_names(scan, noun) : noun;
    noun = am_superlative_trim(reader, noun.start, noun.end);
    return am_phrase_cut_holder(scan, am_phrase_cut_apposition(scan, noun));
}
