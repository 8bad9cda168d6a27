/*
** field_event.c - events as fields: 本届茶艺赛|得分最高, 在茶艺锦标赛中|夺冠, and fields that a
** clause before states.
*/
#include <string.h>

#include "field_internal.h"
#include "list.h"

AmSpan am_field_event(const AmReader *reader, size_t k, size_t *after) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->start;
    size_t first = end > scan->start + FIELD_MAX_REACH ? end - FIELD_MAX_REACH : scan->start;
    for (size_t at = end; at >= first + 6; at--) {
        bool this_one = am_scan_has(scan, at - 6, "本届") || am_scan_has(scan, at - 6, "该届");
        if (!this_one) {
            continue;
        }
        AmSpan longest = {NULL, 0};
        for (size_t split = at + 3; split + 6 <= end; split++) {
            AmSpan event = {scan->text.z + at - 6, split - at + 6};
            AmPhrase rest = {split + (am_scan_has(scan, split, "是") ? 3 : 0), end};
            if (am_lexicon_suffix(AM_SUFFIX_EVENT, event) > 0 &&
                am_reader_is_quantity(reader, rest)) {
                *after = rest.start;
                longest = event;
            }
        }
        return longest;
    }
    return (AmSpan){NULL, 0};
}

/* The event whose name ends at a byte: its last noun phrase without the day and the place that 的
** parts from it (在禾川举行的|茶艺大赛决赛); empty for none. */
static AmPhrase field_event_ending(const AmScan *scan, size_t first, size_t end) {
    AmPhrase event = {first, end};
    AmSpan text = am_phrase_text(scan, event);
    if (text.z == NULL || am_lexicon_suffix(AM_SUFFIX_EVENT, text) == 0) {
        return (AmPhrase){end, end};
    }
    for (size_t i = am_phrase_token_at(scan, 0, end); i > 0; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        bool leads = am_scan_is_word(token, AM_WORD_OF) || am_scan_is_word(token, AM_WORD_PREP) ||
                     am_scan_is_word(token, AM_WORD_VERB) || am_scan_is_word(token, AM_WORD_LEAD) ||
                     token->kind == AM_TOKEN_PERIOD || token->kind == AM_TOKEN_COMMA ||
                     token->kind == AM_TOKEN_SEMICOLON;
        if (leads && token->end < end) {
            event.start = token->end > first ? token->end : first;
            break;
        }
    }
    if (am_list_starts(&am_list_field_event_ending_vague, am_phrase_text(scan, event))) {
        event.end = event.start; /* 在其他比赛中: which one is not said */
    }
    return event;
}

AmSpan am_field_event_by(const AmScan *scan, size_t end) {
    AmPhrase event = am_field_cut_verbs(scan, field_event_ending(scan, scan->start, end));
    AmSpan text = am_phrase_text(scan, event);
    return am_span_ends(text, "赛") && text.n <= FIELD_MAX_BYTES / 2 ? text : (AmSpan){NULL, 0};
}

AmSpan am_field_event_before(const AmScan *scan, size_t end) {
    AmSpan before = {scan->text.z + scan->start, end - scan->start};
    bool in = am_list_ends(&am_list_field_event_before_inside, before);
    AmPhrase event = field_event_ending(scan, scan->start, end - (in ? 3 : 0));
    size_t i = am_phrase_token_at(scan, 0, event.start);
    bool at = i > 0 && am_scan_token(scan, i - 1)->end == event.start &&
              am_scan_token_is(scan, am_scan_token(scan, i - 1), "在");
    bool fits = event.end - event.start <= FIELD_MAX_BYTES && (in || at);
    fits =
        fits && !(event.end - event.start == am_list_field_event_before_vague.words[0].n &&
                  am_list_starts(&am_list_field_event_before_vague, am_phrase_text(scan, event)));
    return fits ? am_phrase_text(scan, event) : (AmSpan){NULL, 0};
}

/* 跳水锦标赛, 男子剑术项目, 女子跳远: the words that only events of sport end in or hold. */
static bool field_is_sport(AmSpan text) {
    if (am_list_ends(&am_list_field_is_sport_ends, text)) {
        return true;
    }
    for (size_t i = 0; i < am_list_field_is_sport_kinds.n; i++) {
        if (text.z != NULL && am_span_contains(text, am_list_field_is_sport_kinds.words[i])) {
            return true;
        }
    }
    return false;
}

/* The event that 在 names in the clause of token i: 在本届茶艺锦标赛上|第二次获胜; empty for none.
 */
static AmPhrase field_event_at(const AmScan *scan, size_t i) {
    size_t from = am_scan_token(scan, i)->end;
    size_t until = from + FIELD_MAX_BYTES < scan->end ? from + FIELD_MAX_BYTES : scan->end;
    for (size_t t = i + 1; t < scan->tokens.n && am_scan_token(scan, t)->start < until; t++) {
        if (am_scan_token(scan, t)->kind == AM_TOKEN_COMMA) {
            until = am_scan_token(scan, t)->start;
        }
    }
    for (size_t at = from + 6; at + 3 <= until; at++) {
        if (am_scan_has(scan, at, "上") || am_scan_has(scan, at, "中")) {
            AmPhrase event = field_event_ending(scan, from, at);
            if (field_is_sport(am_phrase_text(scan, event))) {
                event.end -= am_span_ends(am_phrase_text(scan, event), "项目") ? strlen("项目") : 0;
                return event;
            }
        }
    }
    return (AmPhrase){from, from};
}

/* 决赛, 预赛: a round of an event that another word names. */
static bool field_is_round(AmSpan event) {
    for (size_t i = 0; i < am_list_field_is_round_rounds.n; i++) {
        if (am_span_is(event, am_list_field_is_round_rounds.words[i].z)) {
            return true;
        }
    }
    return false;
}

AmSpan am_field_stated(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    bool scoped = false;
    AmSpan round = {NULL, 0}; /* said nearest, when no event tells of what */
    for (size_t i = k; i > 0 && k - i < FIELD_MAX_STEPS; i--) {
        const AmToken *comma = am_scan_token(scan, i - 1);
        if (comma->kind == AM_TOKEN_SEMICOLON) {
            return round;
        }
        if (am_scan_is_word(comma, AM_WORD_PREP) && am_scan_token_is(scan, comma, "在")) {
            AmSpan event = am_phrase_text(scan, field_event_at(scan, i - 1));
            if (event.z != NULL && !field_is_round(event)) {
                return event;
            }
            round = round.z == NULL ? event : round;
        }
        AmSpan before = {scan->text.z + scan->start, comma->start - scan->start};
        for (size_t w = 0; comma->kind == AM_TOKEN_COMMA && w < am_list_field_stated_inside.n;
             w++) {
            const AmSpan inside = am_list_field_stated_inside.words[w];
            size_t end = comma->start - inside.n;
            if (!am_span_ends(before, inside.z) || end <= scan->start) {
                continue;
            }
            AmSpan list = am_field_list_before(scan, comma->start);
            if (list.z != NULL) {
                return list; /* 黑榜中，规模最大的是… */
            }
            AmPhrase event = field_event_ending(scan, scan->start, end);
            AmPhrase group = am_span_is(inside, "上") || !am_field_stands_free(scan, end)
                                 ? (AmPhrase){end, end}
                                 : am_field_group(scan, end, &scoped);
            bool among =
                am_span_ends(inside, "中") && am_phrase_chars(scan, group) >= 4; /* 茶属的植物中 */
            AmPhrase field = am_phrase_empty(event) && (scoped || among) ? group : event;
            return field.end - field.start <= FIELD_MAX_BYTES ? am_phrase_text(scan, field)
                                                              : (AmSpan){NULL, 0};
        }
    }
    return round;
}
