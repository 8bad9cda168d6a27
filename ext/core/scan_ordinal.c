/*
** scan_ordinal.c - what may be a place and says so by 第 or 前: 第5位, 第5、21和27位, 前三,
** 倒数第二, 第二大.
**
** Most ordinals in real text rank nothing (第三产业, 第二批), so the stop words are asked first.
** Whether a token is a rank fact is decided later, from what stands around it.
*/
#include <string.h>

#include "list.h"
#include "scan_internal.h"
#include "utf8.h"

/* What a hanzi numeral is worth when it stands alone; 0 for none. */
static int64_t ordinal_digit(uint32_t c) {
    switch (c) {
    case 0x4E00: return 1; /* 一 */
    case 0x4E8C:
    case 0x4E24: return 2;  /* 二两 */
    case 0x4E09: return 3;  /* 三 */
    case 0x56DB: return 4;  /* 四 */
    case 0x4E94: return 5;  /* 五 */
    case 0x516D: return 6;  /* 六 */
    case 0x4E03: return 7;  /* 七 */
    case 0x516B: return 8;  /* 八 */
    case 0x4E5D: return 9;  /* 九 */
    case 0x5341: return 10; /* 十 */
    default: return 0;
    }
}

/* Characters of hanzi numerals that ordinals use. */
static bool ordinal_is_numeral(uint32_t c) {
    return ordinal_digit(c) > 0 || c == 0x767E || c == 0x5343 || c == 0x96F6 || c == 0x3007;
}

/* 二三 of 第二三名: two places that follow each other, not 23. */
static bool ordinal_is_pair(const AmScan *scan, size_t at, size_t end) {
    if (end - at != 6) {
        return false;
    }
    int64_t first = ordinal_digit(am_scan_peek(scan, at, NULL));
    int64_t second = ordinal_digit(am_scan_peek(scan, at + 3, NULL));
    return first > 0 && second < 10 && second == first + 1 &&
           (am_scan_has(scan, end, "名") || am_scan_has(scan, end, "位"));
}

/* Reads the number of an ordinal; the byte after it, or `at`. Digits or a run of hanzi numerals. */
size_t am_scan_ordinal_number(const AmScan *scan, size_t at, int64_t *place) {
    size_t n;
    size_t end = at;
    int64_t value = 0;
    uint32_t c = am_scan_peek(scan, at, &n);
    if (am_is_digit(c)) {
        while (am_is_digit(c) && end - at < 9 * n) {
            value = value * 10 + (int64_t)am_digit_value(c);
            end += n;
            c = am_scan_peek(scan, end, &n);
        }
        *place = value;
        return am_is_digit(c) || value == 0 ? at : end;
    }
    value = ordinal_digit(c);
    while (ordinal_is_numeral(c) && end - at < 24) {
        end += n;
        c = am_scan_peek(scan, end, &n);
    }
    if ((end - at == 3 && value > 0) || ordinal_is_pair(scan, at, end)) {
        *place = value;
        return at + 3;
    }
    AmNumeral numeral;
    if (end == at || !am_chinese_number((AmSpan){scan->text.z + at, end - at}, &numeral) ||
        !numeral.is_integer || numeral.integer <= 0) {
        return at;
    }
    *place = numeral.integer;
    return end;
}

AmToken *am_scan_ordinal_push(AmScan *scan, AmTokenKind kind, AmOrdinal ordinal, size_t start,
                              size_t end) {
    AmOrdinal *kept = am_vec_push(&scan->ordinals);
    AmToken *token = am_scan_push(scan, kind, start, end);
    if (kept == NULL || token == NULL) {
        return NULL;
    }
    *kept = ordinal;
    token->item = scan->ordinals.n - 1;
    return token;
}

/* 位 or 名 that says a place, not a person: 第一位女院士 counts persons. Its length, else 0. */
static size_t ordinal_marker(const AmScan *scan, size_t at) {
    if (am_scan_has(scan, at, "位置")) {
        return 0;
    }
    if (!am_scan_has(scan, at, "位") && !am_scan_has(scan, at, "名")) {
        return 0;
    }
    if (am_scan_has(scan, at, "位次") || am_scan_has(scan, at, "名次")) {
        return 6;
    }
    return 3;
}

/* True when plain hanzi follow, that is a noun or a verb the lexicon does not know. */
bool am_scan_ordinal_noun_follows(const AmScan *scan, size_t at) {
    if (!am_is_hanzi(am_scan_peek(scan, at, NULL))) {
        return false;
    }
    if (am_scan_has(scan, at, "晋级") || am_scan_has(scan, at, "出线")) {
        return false; /* 以第五名晋级 */
    }
    if (am_scan_has(scan, at, "后") && !am_is_hanzi(am_scan_peek(scan, at + 3, NULL))) {
        return false; /* 夺得第三名后，not 第三名后卫 */
    }
    const AmWord *word = am_lexicon_find(AM_SET_WORD, scan->text.z + at, scan->text.z + scan->end);
    return word == NULL || word->category == AM_WORD_SHIELD || word->category == AM_WORD_SCOPE ||
           word->category == AM_WORD_CLASS || word->category == AM_WORD_ATTRIBUTE ||
           word->category == AM_WORD_VERB;
}

/* 、 和 与 及 至 between the places of a list; its length, 0 for none. */
static size_t ordinal_joint(const AmScan *scan, size_t at) {
    for (size_t i = 0; i < am_list_ordinal_joint_joints.n; i++) {
        if (am_scan_has(scan, at, am_list_ordinal_joint_joints.words[i].z)) {
            return am_list_ordinal_joint_joints.words[i].n;
        }
    }
    return 0;
}

/* 大 of 第二大, 高 of 第一高峰; its length, 0 for none. */
static size_t ordinal_adjective(const AmScan *scan, size_t at) {
    const AmWord *word =
        am_lexicon_find(AM_SET_ADJECTIVE, scan->text.z + at, scan->text.z + scan->end);
    const AmWord *longer =
        am_lexicon_find(AM_SET_WORD, scan->text.z + at, scan->text.z + scan->end);
    bool place = word != NULL && longer != NULL && longer->category == AM_WORD_SCOPE &&
                 longer->n > word->n; /* 上海第二|深圳垫底 */
    return word != NULL && word->value == 1 && !place ? word->n : 0;
}

/* The rest of 第5、21和27位, where 第 is said once: pushes 21 and 27位 when 位 or 名 ends the list.
 */
static size_t ordinal_elided(AmScan *scan, size_t at) {
    int64_t place;
    if (at >= scan->start + 3 && ordinal_is_pair(scan, at - 3, at + 3)) {
        AmOrdinal second = {.form = AM_ORDINAL_PLACE,
                            .place = ordinal_digit(am_scan_peek(scan, at, NULL)),
                            .marked = true};
        size_t end = at + 3 + ordinal_marker(scan, at + 3);
        am_scan_ordinal_push(scan, AM_TOKEN_ORDINAL, second, at, end);
        return end;
    }
    size_t ends[2] = {at, at};
    size_t probe = at;
    size_t count = 0;
    bool marked = false;
    bool great = false;
    for (size_t joint = ordinal_joint(scan, probe); joint > 0 && !marked && count < 64;
         joint = ordinal_joint(scan, probe)) {
        size_t end = am_scan_ordinal_number(scan, probe + joint, &place);
        if (end == probe + joint) {
            break;
        }
        size_t marker = ordinal_marker(scan, end);
        great = marker == 0 && ordinal_adjective(scan, end) > 0; /* 第一、二|大股东 */
        marker = great ? ordinal_adjective(scan, end) : marker;
        marked = marker > 0;
        probe = end + marker;
        ends[1] = probe;
        count++;
    }
    if (!marked) {
        return at;
    }
    const AmOrdinalForm form = great ? AM_ORDINAL_GREAT : AM_ORDINAL_PLACE;
    AmOrdinal *first =
        scan->ordinals.n > 0 ? (AmOrdinal *)scan->ordinals.items + (scan->ordinals.n - 1) : NULL;
    if (first != NULL) {
        first->form = form;
    }
    for (probe = at; probe < ends[1];) {
        size_t start = probe + ordinal_joint(scan, probe);
        am_scan_push(scan, AM_TOKEN_ENUM, probe, start);
        probe = am_scan_ordinal_number(scan, start, &place);
        size_t marker = ordinal_marker(scan, probe);
        probe += marker == 0 && great ? ordinal_adjective(scan, probe) : marker;
        am_scan_ordinal_push(scan, AM_TOKEN_ORDINAL,
                             (AmOrdinal){.form = form, .place = place, .marked = true}, start,
                             probe);
    }
    return probe;
}

/* 首 + this measure word is in the lexicon (首架, 首座): then 第一架 is a first of its kind. */
static size_t ordinal_piece(const AmScan *scan, size_t at) {
    size_t n;
    char word[8] = "首";
    uint32_t c = am_scan_peek(scan, at, &n);
    if (!am_is_hanzi(c) || n != 3) {
        return 0;
    }
    memcpy(word + 3, scan->text.z + at, n);
    const AmWord *found = am_lexicon_find(AM_SET_WORD, word, word + 6);
    return found != NULL && found->category == AM_WORD_FIRST && found->n == 6 ? n : 0;
}

size_t am_scan_ordinal_at(AmScan *scan, size_t at) {
    size_t from = am_scan_skip_blanks(scan, at + 3); /* 第 */
    AmOrdinal ordinal = {.form = AM_ORDINAL_PLACE};
    size_t end = am_scan_ordinal_number(scan, from, &ordinal.place);
    if (end == from) {
        am_scan_push(scan, AM_TOKEN_NOISE, at, at + 3);
        return at + 3;
    }
    if (am_scan_has(scan, at - (at - scan->start >= 6 ? 6 : 0), "倒数")) {
        ordinal.form = AM_ORDINAL_LAST;
    }
    size_t noun = am_scan_skip_blanks(scan, end);
    const AmWord *stop =
        am_lexicon_find(AM_SET_ORDINAL_STOP, scan->text.z + noun, scan->text.z + scan->end);
    size_t marker = ordinal_marker(scan, noun);
    size_t piece = ordinal.place == 1 ? ordinal_piece(scan, noun) : 0;
    size_t adjective = marker == 0 ? ordinal_adjective(scan, noun) : 0;
    if (marker > 0 && (stop == NULL || stop->n <= marker)) {
        ordinal.marked = !am_scan_ordinal_noun_follows(scan, noun + marker);
        end = noun + marker;
    } else if (piece > 0 && (stop == NULL || stop->n <= piece)) {
        ordinal.form = AM_ORDINAL_PIECE;
        end = noun + piece;
    } else if (stop != NULL) {
        am_scan_push(scan, AM_TOKEN_NOISE, at, noun + stop->n);
        return noun + stop->n;
    } else if (adjective > 0) {
        ordinal.form = AM_ORDINAL_GREAT;
        end = noun + adjective;
    }
    size_t start = ordinal.form == AM_ORDINAL_LAST ? at - 6 : at;
    AmToken *tokens = scan->tokens.items;
    if (start < at && scan->tokens.n > 0 && tokens[scan->tokens.n - 1].end > start) {
        scan->tokens.n--; /* 倒数 was read as a word */
    }
    am_scan_ordinal_push(scan, AM_TOKEN_ORDINAL, ordinal, start, end);
    if (ordinal.form == AM_ORDINAL_PLACE && !ordinal.marked) {
        end = ordinal_elided(scan, end);
    }
    return end;
}

bool am_scan_may_be_bare_place(const AmScan *scan, size_t at) {
    enum { REACH = 36 };                                              /* bytes of a field */
    for (size_t n = 6; n <= 9 && at >= scan->start + n + 3; n += 3) { /* 分列二三位 */
        size_t pair = at - n;
        bool digits = ordinal_digit(am_scan_peek(scan, pair, NULL)) > 0 &&
                      ordinal_digit(am_scan_peek(scan, at - 3, NULL)) > 0;
        AmSpan verb = {scan->text.z + scan->start, pair - scan->start};
        if (digits && (am_span_ends(verb, "列") || am_span_ends(verb, "居") ||
                       am_span_ends(verb, "获") || am_span_ends(verb, "占"))) {
            return true;
        }
    }
    size_t from = at;
    while (from > scan->start && am_is_digit(am_scan_peek_back(scan, from))) {
        from -= (unsigned char)scan->text.z[from - 1] < 0x80 ? 1 : 3;
    }
    size_t first = from > scan->start + REACH ? from - REACH : scan->start;
    AmSpan before = {scan->text.z + first, from - first};
    for (size_t i = 0; from < at && i < am_list_scan_may_be_bare_place_verbs.n; i++) {
        if (am_span_contains(before, am_list_scan_may_be_bare_place_verbs.words[i])) {
            return true;
        }
    }
    return false;
}

/* True when 排名, 位列 or 居 touches byte `at`, or a field between does: 位列|行业|. */
static bool ordinal_is_led(const AmScan *scan, size_t at) {
    size_t i = scan->tokens.n;
    const AmToken *token = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    if (token != NULL && token->end == at && am_scan_is_word(token, AM_WORD_SCOPE)) {
        at = token->start;
        token = i > 1 ? am_scan_token(scan, i - 2) : NULL;
    }
    return token != NULL && token->end == at && am_scan_is_word(token, AM_WORD_RANK) &&
           am_list_ends(&am_list_ordinal_is_led_verbs, am_scan_text(scan, token));
}

size_t am_scan_bare_place_at(AmScan *scan, size_t at) {
    AmOrdinal ordinal = {.form = AM_ORDINAL_PLACE, .marked = true};
    if (!ordinal_is_led(scan, at)) {
        return at;
    }
    size_t end = am_scan_ordinal_number(scan, at, &ordinal.place);
    size_t marker = end > at ? ordinal_marker(scan, end) : 0;
    if (marker == 0 || am_scan_ordinal_noun_follows(scan, end + marker)) {
        return at; /* 名列17名茶师之中 are counted */
    }
    am_scan_ordinal_push(scan, AM_TOKEN_ORDINAL, ordinal, at, end + marker);
    return end + marker;
}

size_t am_scan_bare_pair_at(AmScan *scan, size_t at) {
    size_t i = scan->tokens.n;
    const AmToken *verb = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    if (verb == NULL || verb->end != at || verb->kind != AM_TOKEN_WORD ||
        !am_scan_has(scan, verb->start, "分")) {
        return at;
    }
    AmOrdinal ordinal = {.form = AM_ORDINAL_PLACE,
                         .place = ordinal_digit(am_scan_peek(scan, at, NULL))};
    size_t joint = at + 3 < scan->end ? ordinal_joint(scan, at + 3) : 0;
    bool list = joint > 0 && ordinal_digit(am_scan_peek(scan, at + 3 + joint, NULL)) > 0 &&
                ordinal_marker(scan, at + 6 + joint) > 0;
    if (ordinal.place == 0 || (!list && !ordinal_is_pair(scan, at, at + 6))) {
        return at;
    }
    am_scan_ordinal_push(scan, AM_TOKEN_ORDINAL, ordinal, at, at + 3);
    return ordinal_elided(scan, at + 3);
}

size_t am_scan_within_at(AmScan *scan, size_t at) {
    AmOrdinal ordinal = {.form = AM_ORDINAL_WITHIN};
    size_t from = am_scan_skip_blanks(scan, at + 3); /* 前 */
    size_t end = am_scan_ordinal_number(scan, from, &ordinal.place);
    if (end == from || ordinal.place == 1) {
        return at; /* 前一名 is the one before */
    }
    size_t after = am_scan_skip_blanks(scan, end);
    for (size_t i = 0; i < am_list_scan_within_at_markers.n; i++) {
        if (am_scan_has(scan, after, am_list_scan_within_at_markers.words[i].z)) {
            ordinal.marked = true;
            end = after + am_list_scan_within_at_markers.words[i].n;
        }
    }
    if (!ordinal.marked) {
        const char *z = scan->text.z;
        const AmWord *unit = am_lexicon_find(AM_SET_UNIT, z + after, z + scan->end);
        const AmWord *stop = am_lexicon_find(AM_SET_ORDINAL_STOP, z + after, z + scan->end);
        uint32_t c = am_scan_peek(scan, after, NULL);
        if (unit != NULL || stop != NULL || c == '.' || c == 0x591A || c == 0x4E2A) { /* 多 个 */
            return at;
        }
    }
    am_scan_ordinal_push(scan, AM_TOKEN_ORDINAL, ordinal, at, end);
    return end;
}
