/*
** phrase_list.c - lists of names, and the tail that the last one lends to the others.
**
**     城镇、农村|居民收入    销售/管理|费用率    白毫、银针、焦茶|销量
*/
#include <string.h>

#include "list.h"
#include "phrase_internal.h"
#include "utf8.h"

size_t am_phrase_split_slashed(const AmScan *scan, AmPhrase phrase, AmPhrase *items, size_t max) {
    size_t n = 0;
    size_t start = phrase.start;
    for (size_t at = phrase.start; at <= phrase.end; at++) {
        if (at < phrase.end && scan->text.z[at] != '/') {
            continue;
        }
        if (n == max || at == start) {
            return 0;
        }
        items[n++] = am_phrase_trim(scan, (AmPhrase){start, at});
        start = at + 1;
    }
    return n;
}

size_t am_phrase_split(const AmScan *scan, AmPhrase phrase, bool and_too, AmPhrase *items,
                       size_t max) {
    size_t n = 0;
    size_t start = phrase.start;
    size_t i = am_phrase_token_at(scan, 0, phrase.start);
    for (; i < scan->tokens.n && am_scan_token(scan, i)->start < phrase.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (token->kind == AM_TOKEN_OPEN && token->partner != AM_NO_PARTNER) {
            i = token->partner;
            continue;
        }
        bool cut = token->kind == AM_TOKEN_ENUM ||
                   (and_too && am_scan_is_word(token, AM_WORD_AND) && token->start > start);
        if (cut) {
            AmPhrase item = am_phrase_trim(scan, (AmPhrase){start, token->start});
            if (!am_phrase_empty(item)) {
                if (n == max) {
                    return 0;
                }
                items[n++] = item;
            }
            start = token->end;
        }
    }
    AmPhrase last = am_phrase_trim(scan, (AmPhrase){start, phrase.end});
    if (!am_phrase_empty(last)) {
        if (n == max) {
            return 0;
        }
        items[n++] = last;
    }
    return n;
}

/* The byte length of the first `chars` characters of a phrase. */
static size_t phrase_prefix_bytes(const AmScan *scan, AmPhrase phrase, size_t chars) {
    size_t at = phrase.start;
    for (; chars > 0 && at < phrase.end; chars--) {
        size_t n;
        am_utf8_decode(scan->text.z + at, scan->text.z + phrase.end, &n);
        at += n;
    }
    return at - phrase.start;
}

/* 茶叶类、茶具类销售额: the last character of all heads stands in the last item before what
** they share. Empty for none. */
static AmPhrase phrase_tail_after(const AmScan *scan, const AmPhrase *items, size_t n) {
    AmPhrase last = items[n - 1];
    AmPhrase none = {last.end, last.end};
    if (n < 2 || items[0].end < items[0].start + 6) {
        return none;
    }
    AmSpan mark = {scan->text.z + items[0].end - 3, 3};
    for (size_t i = 1; i + 1 < n; i++) {
        AmSpan text = am_phrase_text(scan, items[i]);
        if (text.n < 6 || !am_span_same((AmSpan){text.z + text.n - 3, 3}, mark)) {
            return none;
        }
    }
    for (size_t at = last.start + 3; at + 3 < last.end; at++) {
        AmPhrase tail = {at + 3, last.end};
        if (am_span_same((AmSpan){scan->text.z + at, 3}, mark) &&
            am_lexicon_is_quantity(am_phrase_text(scan, tail))) {
            return tail;
        }
    }
    return none;
}

/* 白毫、银针、焦茶|销量: where the heads have no length in common with the last item, they share
** the word of quantity at its end. */
static AmPhrase phrase_tail_word(const AmScan *scan, const AmPhrase *items, size_t n_items) {
    AmPhrase last = items[n_items - 1];
    if (n_items == 2 && !am_scan_has(scan, items[0].end, "、") &&
        !am_scan_has(scan, items[0].end, "/")) {
        return (AmPhrase){last.end, last.end}; /* 游客人次和旅游收入 */
    }
    AmSpan text = am_phrase_text(scan, last);
    size_t n = am_span_ends(text, "率") ? 9 : 6; /* 毛利率, 销量 */
    bool quantity = text.n >= n + 6 && am_lexicon_is_quantity(text);
    for (size_t i = 0; quantity && i < n; i += 3) {
        size_t bytes;
        quantity = am_is_hanzi(am_utf8_decode(text.z + text.n - n + i, text.z + text.n, &bytes)) &&
                   bytes == 3;
    }
    return (AmPhrase){quantity ? last.end - n : last.end, last.end};
}

static bool phrase_is_code(char c) {
    uint32_t code_point = (unsigned char)c;
    return am_is_digit(code_point) || am_is_letter(code_point);
}

/* The tail that the last item lends to the others, empty for none: the parallel heads of such lists
** (城镇、农村; 东盟、欧盟) are short and of one length. */
static AmPhrase phrase_shared_tail(const AmScan *scan, const AmPhrase *items, size_t n) {
    AmPhrase last = items[n - 1];
    size_t shortest = SIZE_MAX;
    for (size_t i = 0; i + 1 < n; i++) {
        size_t chars = am_phrase_chars(scan, items[i]);
        chars -= am_phrase_starts_with(scan, items[i], "对") ? 1 : 0;
        shortest = chars < shortest ? chars : shortest;
    }
    size_t chars = am_phrase_chars(scan, last);
    if (n < 2 || shortest < 2 || shortest > 4 || chars < shortest + 2) {
        AmPhrase tail = phrase_tail_after(scan, items, n);
        return am_phrase_empty(tail) && n > 1 && shortest >= 2 ? phrase_tail_word(scan, items, n)
                                                               : tail;
    }
    last.start += phrase_prefix_bytes(scan, last, shortest);
    AmSpan mark = {scan->text.z + items[0].end - 3, 3};
    if (last.end > last.start + 6 && am_span_same(mark, (AmSpan){scan->text.z + last.start, 3})) {
        last.start += 3; /* 绿茶类、普洱茶|类|销售额 */
    }
    while (last.start < last.end && phrase_is_code(scan->text.z[last.start - 1]) &&
           phrase_is_code(scan->text.z[last.start])) {
        last.start++; /* R22、R134a价格: a code is not parted */
    }
    for (size_t at = last.start; at < last.end; at++) {
        bool wide = am_scan_has(scan, at, "）");
        if (wide || scan->text.z[at] == ')') { /* 白毫、银针(98%)|均价 */
            last.start = at + (wide ? 3 : 1);
        }
    }
    bool blank = last.start < last.end && scan->text.z[last.start] == ' ';
    last = am_phrase_trim(scan, last);
    bool thing = blank && !am_phrase_empty(last) && phrase_is_code(scan->text.z[last.start]);
    return thing ? (AmPhrase){last.end, last.end} : last; /* names of things: 汉DM、秦 EV */
}

/* 营收 and 净利润 are quantities on their own; 销售 of 销售、管理费用率 is not, nor is 格力. */
static bool phrase_is_whole(AmSpan head) {
    size_t n = am_lexicon_suffix(AM_SUFFIX_QUANTITY, head);
    bool whole = n > 3;
    for (size_t i = 0; n == 3 && i < am_list_phrase_is_whole_ends.n; i++) {
        whole = whole || am_span_ends(head, am_list_phrase_is_whole_ends.words[i].z);
    }
    return whole && am_lexicon_suffix(AM_SUFFIX_COMPOUND, head) == 0;
}

/* The attribute at the end of the last item, with 同比 before it, which all items share:
** 收入、净利润 同比增速. Empty for none. */
static AmPhrase phrase_shared_attribute(const AmScan *scan, AmPhrase last) {
    AmPhrase tail = {last.end, last.end};
    for (size_t i = am_phrase_token_at(scan, 0, last.end); i > 0; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        bool part = am_scan_is_word(token, AM_WORD_ATTRIBUTE) ||
                    (am_scan_is_word(token, AM_WORD_BASIS) && tail.start < tail.end);
        if (token->end != tail.start || token->start <= last.start || !part) {
            break;
        }
        tail.start = token->start;
    }
    AmSpan text = am_phrase_text(scan, tail);
    bool rate = am_span_ends(text, "速") || am_span_ends(text, "幅") || am_span_ends(text, "比") ||
                am_span_ends(text, "CAGR");
    return rate ? tail : (AmPhrase){last.end, last.end};
}

AmSpan am_phrase_item_name(const AmScan *scan, AmArena *arena, const AmPhrase *items, size_t n,
                           size_t i) {
    AmSpan head = am_phrase_text(scan, items[i]);
    AmPhrase tail_phrase = phrase_is_whole(head) ? phrase_shared_attribute(scan, items[n - 1])
                                                 : phrase_shared_tail(scan, items, n);
    AmSpan tail = am_phrase_text(scan, tail_phrase);
    bool said = head.n >= tail.n && tail.n > 0 &&
                am_span_same((AmSpan){head.z + head.n - tail.n, tail.n}, tail);
    for (size_t again = 6; !said && again < tail.n && again < head.n; again += 3) {
        AmSpan first = {tail.z, again}; /* 工业投资 and 投资规模 are 工业投资规模 */
        if (am_span_same((AmSpan){head.z + head.n - again, again}, first)) {
            tail = (AmSpan){tail.z + again, tail.n - again};
            break;
        }
    }
    char *z = i + 1 == n || tail.z == NULL || said ? NULL : am_arena_alloc(arena, head.n + tail.n);
    if (z == NULL) {
        return head;
    }
    memcpy(z, head.z, head.n);
    memcpy(z + head.n, tail.z, tail.n);
    return (AmSpan){z, head.n + tail.n};
}
