/*
** rank.c - places: 居全省第5位, 全国第一大银行, 由第15位跃升至第6位, 分别位列第5、21和27位.
**
** An ordinal is a rank when a rank verb leads to it, when the field of competitors stands right
** before it, or when its form can mean nothing else (第5名, 第二大). The field is what lies between
** verb and ordinal; the metric is the phrase before the verb, or after 的.
*/
#include <string.h>

#include "list.h"
#include "rank_internal.h"
#include "utf8.h"

static AmRankBasis rank_basis(const AmReader *reader, const AmRankGroup *group, size_t i) {
    AmOrdinalForm form = am_scan_ordinal(&reader->scan, group->tokens[i])->form;
    AmSpan text = am_scan_text(&reader->scan, am_scan_token(&reader->scan, group->tokens[i]));
    if (form == AM_ORDINAL_WITHIN) { /* TOP1和TOP2 are places */
        return group->n > 1 && text.z[0] == 'T' ? AM_RANK_EXACT : AM_RANK_WITHIN;
    }
    bool last = am_scan_ordinal(&reader->scan, group->tokens[0])->form == AM_ORDINAL_LAST;
    return last ? AM_RANK_LAST : AM_RANK_EXACT;
}

/* Collects 第3、第5位 and 倒数第一和第二. */
static void rank_collect(const AmReader *reader, size_t k, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    *group = (AmRankGroup){.verb = AM_NO_PARTNER};
    for (;;) {
        group->tokens[group->n++] = k;
        group->next = k + 1;
        size_t end = am_scan_token(scan, k)->end;
        bool pair = k + 1 < scan->tokens.n &&
                    am_scan_token(scan, k + 1)->kind == AM_TOKEN_ORDINAL &&
                    (am_scan_token(scan, k + 1)->start == end ||
                     (am_scan_token(scan, k + 1)->start == end + 1 && scan->text.z[end] == '/'));
        if (pair && group->n < AM_RANK_MAX_GROUP) { /* 第二|三名, 第二/第四 */
            k++;
            continue;
        }
        if (group->n == AM_RANK_MAX_GROUP || k + 2 >= scan->tokens.n) {
            return;
        }
        const AmToken *joint = am_scan_token(scan, k + 1);
        const AmToken *next = am_scan_token(scan, k + 2);
        bool joins = joint->kind == AM_TOKEN_ENUM || am_scan_is_word(joint, AM_WORD_AND);
        if (!joins || joint->start != am_scan_token(scan, k)->end || next->start != joint->end ||
            next->kind != AM_TOKEN_ORDINAL) {
            return;
        }
        AmOrdinalForm form = am_scan_ordinal(scan, k + 2)->form;
        if (form != AM_ORDINAL_PLACE && form != AM_ORDINAL_LAST && form != AM_ORDINAL_WITHIN) {
            return;
        }
        k += 2;
    }
}

/* True when token b stands in the clause of token a, which comes before it. */
bool am_rank_same_clause(const AmScan *scan, size_t a, size_t b) {
    for (size_t i = a; i < b && i < a + AM_RANK_MAX_STEPS; i++) {
        uint8_t kind = am_scan_token(scan, i)->kind;
        if (kind == AM_TOKEN_SEMICOLON || kind == AM_TOKEN_COMMA) {
            return false;
        }
    }
    return b - a < AM_RANK_MAX_STEPS;
}

AmPhrase am_rank_trim(const AmReader *reader, AmPhrase phrase) {
    return am_phrase_trim_words(&reader->scan, phrase, &am_list_rank_trim_heads,
                                &am_list_rank_trim_tails);
}

/* 世界首位接受新疗法的患者, 全国第一位女船长: the first of its kind, counted as a person. */
static bool rank_is_first_person(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, k);
    const AmOrdinal *ordinal = am_scan_ordinal(scan, k);
    AmSpan text = am_scan_text(scan, token);
    bool person = ordinal->place == 1 && am_span_ends(text, "位") &&
                  (am_span_is(text, "首位") || ordinal->form == AM_ORDINAL_PLACE);
    bool ranks = k > 0 && am_scan_is_word(am_scan_token(scan, k - 1), AM_WORD_RANK);
    size_t n;
    uint32_t after = token->end < scan->end
                         ? am_utf8_decode(scan->text.z + token->end, scan->text.z + scan->end, &n)
                         : 0;
    bool quoted = after == 0x201C; /* 我国首位“太空教师” */
    if (!person || ranks || (!am_is_hanzi(after) && !quoted)) {
        return false;
    }
    bool follows = am_reader_follows(reader, k + 1, token->end);
    const AmToken *next = follows ? am_scan_token(scan, k + 1) : NULL;
    return next == NULL || quoted ||
           (next->kind == AM_TOKEN_WORD &&
            (next->category == AM_WORD_SHIELD || next->category == AM_WORD_VERB ||
             next->category == AM_WORD_WIN || next->category == AM_WORD_CLASS ||
             next->category == AM_WORD_PREP || next->category == AM_WORD_ATTRIBUTE));
}

/* 茶业创新指数排名: a ranking by an index names the index, and its field only where a scope opens
** it. */
static void rank_split_index(AmReader *reader, AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    AmSpan index = group->scope;
    if (index.z == NULL || !am_span_ends(index, "排名")) {
        return;
    }
    index.n -= strlen("排名");
    size_t start = (size_t)(index.z - scan->text.z);
    size_t i = am_phrase_token_at(scan, 0, start);
    bool scoped = i < scan->tokens.n && am_scan_token(scan, i)->start == start &&
                  am_scan_is_word(am_scan_token(scan, i), AM_WORD_SCOPE);
    if (scoped && am_scan_token(scan, i)->end == start + index.n) {
        group->scope = index; /* 在世界|排名上 */
        return;
    }
    if (!am_span_ends(index, "指数")) {
        return;
    }
    group->scope = scoped ? am_scan_text(scan, am_scan_token(scan, i)) : (AmSpan){NULL, 0};
    if (am_phrase_empty(group->metric)) {
        group->metric = (AmPhrase){start, start + index.n};
    }
}

/* What made it a rank: the verb before, else the field, else the form of the ordinal alone. */
static AmSpan rank_rule(AmReader *reader, const AmRankGroup *group) {
    if (group->verb != AM_NO_PARTNER) {
        const AmToken *verb = am_scan_token(&reader->scan, group->verb);
        return am_reader_rule(reader, AM_SPAN("verb"), am_scan_text(&reader->scan, verb));
    }
    if (group->scope.z != NULL) {
        return am_reader_rule(reader, AM_SPAN("scope"), group->scope);
    }
    return AM_SPAN("ordinal");
}

/* True when no ； stands between two tokens. */
static bool rank_same_segment(const AmScan *scan, size_t a, size_t b) {
    bool same = b - a < 2 * AM_RANK_MAX_STEPS;
    for (size_t i = a; same && i < b; i++) {
        same = am_scan_token(scan, i)->kind != AM_TOKEN_SEMICOLON;
    }
    return same;
}

/* The field when none stands by the place: that of the place before it (跃居世界首位并保持第一,
** 销量榜上排名第8，…排名第45), or one that a clause before states. */
static AmSpan rank_scope_said(const AmReader *reader, const AmRankGroup *group, AmSpan metric,
                              bool moved, bool follows) {
    size_t k = group->tokens[0];
    bool verb = group->verb != AM_NO_PARTNER;
    bool ranks = verb && am_scan_is_word(am_scan_token(&reader->scan, group->verb), AM_WORD_RANK);
    bool listed = ranks && reader->rank_token != AM_NO_PARTNER && reader->rank_scope.z != NULL &&
                  am_span_ends(reader->rank_scope, "榜") &&
                  rank_same_segment(&reader->scan, reader->rank_token, k);
    /* 甲以32%的份额位居全球第一，乙以28%的份额位居第二 */
    bool row = ranks && reader->rank_token != AM_NO_PARTNER && metric.z != NULL &&
               reader->rank_metric.z != NULL && am_span_same(metric, reader->rank_metric) &&
               rank_same_segment(&reader->scan, reader->rank_token, k);
    if (moved || (ranks && follows) || listed || row) {
        return reader->rank_scope;
    }
    return verb || am_scan_ordinal(&reader->scan, k)->marked ? am_field_stated(reader, k)
                                                             : (AmSpan){NULL, 0};
}

/* 禾川科技全球|手机出货量|第三: the field stands inside the name of the quantity. */
static void rank_scope_in_name(const AmReader *reader, AmRankGroup *group, AmSpan *name) {
    const AmScan *scan = &reader->scan;
    uintptr_t z = (uintptr_t)name->z; /* a composed name lies outside the text */
    uintptr_t text = (uintptr_t)scan->text.z;
    if (name->z == NULL || z < text + scan->start || z >= text + scan->end) {
        return;
    }
    size_t start = (size_t)(z - text);
    size_t end = start + name->n;
    size_t i = am_phrase_token_at(scan, 0, start);
    i -= i > 0 && am_scan_token(scan, i - 1)->end == start ? 1 : 0; /* 全球|产量 */
    if (i > 0 && am_scan_token(scan, i)->end == start &&
        am_scan_is_word(am_scan_token(scan, i), AM_WORD_SCOPE) &&
        am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_REACH) &&
        am_scan_token(scan, i - 1)->end == am_scan_token(scan, i)->start) {
        group->scope = am_scan_text(scan, am_scan_token(scan, i)); /* 成为|禾川省|产量第一名 */
        return;
    }
    for (; i < scan->tokens.n && am_scan_token(scan, i)->end < end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        AmPhrase rest = am_rank_trim(reader, (AmPhrase){token->end, end});
        AmSpan field = am_scan_text(scan, token);
        bool whole = am_scan_is_word(token, AM_WORD_SCOPE) &&
                     am_list_ends(&am_list_rank_scope_in_name_fields, field);
        if (whole && am_reader_is_quantity(reader, rest)) {
            group->scope = field;
            *name = am_phrase_text(scan, rest);
            return;
        }
    }
}

/* 禾川3家上榜企业: no field of who is 157th. */
static bool rank_field_is_small(const AmReader *reader, AmSpan scope, int64_t place) {
    const AmScan *scan = &reader->scan;
    uintptr_t z = (uintptr_t)scope.z; /* a field may be one of a sentence before */
    uintptr_t text = (uintptr_t)scan->text.z;
    if (scope.z == NULL || z < text + scan->start || z >= text + scan->end) {
        return false;
    }
    size_t start = (size_t)(z - text);
    for (size_t i = am_phrase_token_at(scan, 0, start);
         i < scan->tokens.n && am_scan_token(scan, i)->end <= start + scope.n; i++) {
        if (am_scan_token(scan, i)->kind != AM_TOKEN_QUANTITY) {
            continue;
        }
        const AmQuantity *count = am_scan_quantity(scan, i);
        double most = count->has_max ? count->value_max : count->value; /* 五六名排位赛 */
        if (am_unit_counts(count->unit_class) && most < (double)place) {
            return true;
        }
    }
    return false;
}

size_t am_rank_read(AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    AmRankGroup group;
    AmSpan names[AM_RANK_MAX_GROUP];
    if (rank_is_first_person(reader, k)) {
        return am_first_read(reader, k);
    }
    rank_collect(reader, k, &group);
    if (!am_rank_accept(reader, &group)) {
        return group.next;
    }
    am_rank_read_after(reader, &group);
    bool follows =
        reader->rank_token != AM_NO_PARTNER && am_rank_same_clause(scan, reader->rank_token, k);
    bool moved = follows && group.verb != AM_NO_PARTNER &&
                 am_scan_is_word(am_scan_token(scan, group.verb), AM_WORD_TO);
    rank_split_index(reader, &group);
    size_t n = am_rank_names(reader, &group, names);
    if (names[0].z == NULL && follows) {
        for (size_t i = 0; i < n; i++) {
            names[i] = reader->rank_metric;
        }
    }
    if (group.scope.z == NULL) {
        group.scope = rank_scope_said(reader, &group, names[0], moved, follows);
        bool listed = am_list_ends(&am_list_rank_read_lists, group.scope) &&
                      !am_lexicon_is_quantity(names[0]);
        if (listed && n == 1 && am_phrase_empty(group.metric)) {
            names[0] = (AmSpan){NULL, 0}; /* 在茶企排名中，秦越茶业位居第三 */
        }
        rank_split_index(reader, &group);
    }
    if (group.scope.z == NULL && group.verb != AM_NO_PARTNER &&
        am_scan_is_word(am_scan_token(scan, group.verb), AM_WORD_RANK)) {
        group.scope = reader->list_title;
    }
    if (group.scope.z == NULL && n == 1) {
        rank_scope_in_name(reader, &group, &names[0]);
    }
    if (rank_field_is_small(reader, group.scope, am_scan_ordinal(scan, k)->place)) {
        group.scope = (AmSpan){NULL, 0};
    }
    AmSpan rule = rank_rule(reader, &group);
    for (size_t i = 0; i < n; i++) {
        size_t at = group.n == n ? i : 0;
        am_reader_add_rank(reader, group.tokens[at], rank_basis(reader, &group, at), group.scope,
                           names[i], rule);
    }
    reader->rank_scope = group.scope;
    reader->rank_metric = names[0];
    reader->rank_token = k;
    reader->named_at_rank = reader->named.n;
    return group.next;
}
