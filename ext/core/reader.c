/*
** reader.c - what the parts of the grammar share, and the loop over the tokens of a sentence.
*/
#include "list.h"
#include "reader.h"

#include <string.h>

#include "utf8.h"

enum { READER_MAX_BACK = 200 }; /* how far a list looks back for its names */

static AmNotes reader_holders(void *ctx, size_t start, size_t end);

void am_reader_init(AmReader *reader, AmArena *arena, AmSpan clean, const AmSectionList *sections,
                    const AmOptions *options) {
    *reader = (AmReader){.arena = arena, .wanted = AM_PARSE_FACTS};
    am_subject_init(&reader->subjects, arena, clean, sections, options);
    reader->subjects.read_ranks = reader_holders;
    reader->subjects.ctx = reader;
    am_scan_init(&reader->scan, arena, clean, options);
    am_vec_init(&reader->ranks, arena, sizeof(AmRank));
    am_vec_init(&reader->metrics, arena, sizeof(AmMetric));
    am_vec_init(&reader->named, arena, sizeof(AmNamed));
}

bool am_reader_follows(const AmReader *reader, size_t i, size_t at) {
    return i < reader->scan.tokens.n &&
           am_phrase_touching(&reader->scan, at, am_scan_token(&reader->scan, i)->start);
}

void am_reader_name(AmReader *reader, AmSpan name, AmMetricKind kind) {
    if (name.z == NULL) {
        return;
    }
    AmNamed *named = am_vec_push(&reader->named);
    if (named != NULL) {
        *named = (AmNamed){.name = name, .kind = kind, .segment = reader->segment};
    }
    reader->topic = name;
    reader->topic_segment = reader->segment;
    reader->topic_ranked = false;
}

bool am_reader_last_names(const AmReader *reader, size_t n, AmSpan *names) {
    const AmNamed *all = reader->named.items;
    size_t found = 0;
    size_t oldest = reader->named.n > READER_MAX_BACK ? reader->named.n - READER_MAX_BACK : 0;
    for (size_t i = reader->named.n; i > oldest && found < n; i--) {
        if (all[i - 1].kind == AM_METRIC_LEVEL) {
            names[n - ++found] = all[i - 1].name;
        }
    }
    if (found == 0 && reader->named.n >= n) {
        for (; found < n; found++) {
            names[found] = all[reader->named.n - n + found].name;
        }
    }
    return found == n;
}

size_t am_reader_open_names(const AmReader *reader, AmSpan *names, size_t max) {
    const AmNamed *all = reader->named.items;
    size_t n = 0;
    for (size_t i = reader->named_at_rank; i < reader->named.n && n < max; i++) {
        if (all[i].segment == reader->segment && all[i].kind == AM_METRIC_LEVEL) {
            names[n++] = all[i].name;
        }
    }
    return n;
}

AmPhrase am_reader_earlier_name(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t comma = k;
    while (comma > 0 && k - comma < 24 && am_scan_token(scan, comma - 1)->kind != AM_TOKEN_COMMA) {
        comma--;
    }
    AmPhrase none = {scan->start, scan->start};
    if (comma == 0 || k - comma >= 24) {
        return none;
    }
    size_t end = am_scan_token(scan, --comma)->start;
    size_t first = comma;
    while (first > 0 && comma - first < 24 &&
           am_scan_token(scan, first - 1)->kind != AM_TOKEN_COMMA &&
           am_scan_token(scan, first - 1)->kind != AM_TOKEN_SEMICOLON) {
        first--;
    }
    size_t start = first > 0 ? am_scan_token(scan, first - 1)->end : scan->start;
    AmPhrase name = am_phrase_right(scan, first, start);
    name = am_phrase_trim_words(scan, name, &am_list_reader_earlier_name_by, &am_list_nothing);
    if (name.end <= end && am_reader_is_quantity(reader, name)) {
        return name;
    }
    name = am_phrase_left(scan, comma, end);
    return am_reader_is_quantity(reader, name) ? name : none;
}

AmSpan am_reader_compose(AmReader *reader, AmSpan name, AmSpan attribute) {
    if (name.z == NULL || attribute.z == NULL) {
        return name.z == NULL ? attribute : name;
    }
    if (name.z == reader->composed.z) {
        name = reader->composed_base;
    }
    if (am_span_is(name, "人") ||
        (am_span_starts(attribute, "数量") && am_span_ends(name, "价格"))) {
        return attribute; /* 授予价格21.68元、数量595.72万股 */
    }
    /* 项目投资 and 投资规模 are 项目投资规模 */
    for (size_t n = 6; n < attribute.n && n < name.n; n += 3) {
        AmSpan head = {attribute.z, n};
        if (am_span_same((AmSpan){name.z + name.n - n, n}, head)) {
            attribute = (AmSpan){attribute.z + n, attribute.n - n};
            break;
        }
    }
    bool said = name.n >= attribute.n &&
                am_span_same((AmSpan){name.z + name.n - attribute.n, attribute.n}, attribute);
    char *z = said ? NULL : am_arena_alloc(reader->arena, name.n + attribute.n);
    if (z == NULL) {
        return name;
    }
    memcpy(z, name.z, name.n);
    memcpy(z + name.n, attribute.z, attribute.n);
    reader->composed_base = name;
    reader->composed = (AmSpan){z, name.n + attribute.n};
    return reader->composed;
}

bool am_reader_is_attribute(const AmReader *reader, AmPhrase phrase) {
    const char *z = reader->scan.text.z;
    size_t at = phrase.start;
    while (at < phrase.end) {
        const AmWord *word = am_lexicon_find(AM_SET_WORD, z + at, z + phrase.end);
        if (word == NULL || word->category != AM_WORD_ATTRIBUTE) {
            return false;
        }
        at += word->n;
    }
    return !am_phrase_empty(phrase);
}

bool am_reader_is_quantity(const AmReader *reader, AmPhrase phrase) {
    return am_lexicon_is_quantity(am_phrase_text(&reader->scan, phrase));
}

/* 2008年以来|的最高水平, 今年来|首次增长: since when nothing like it was seen. */
static bool reader_tells_record(const AmScan *scan, const AmToken *period) {
    AmSpan rest = {scan->text.z + period->end, scan->end - period->end};
    AmSpan text = am_scan_text(scan, period);
    bool since = am_span_ends(text, "来");
    return since && am_list_starts(&am_list_reader_tells_record_records, rest);
}

/* The period in force at byte `at`: the last one said before it that is no part of a comparison. */
static size_t reader_period_before(const AmReader *reader, size_t token, const AmLeft *left) {
    size_t tries = 0;
    for (size_t i = token; i > 0 && tries < 200; i--, tries++) {
        const AmToken *t = am_scan_token(&reader->scan, i - 1);
        if (t->kind != AM_TOKEN_PERIOD) {
            continue;
        }
        bool compared = left != NULL && t->start >= left->basis.start && t->end <= left->basis.end;
        const AmToken *before = i >= 2 ? am_scan_token(&reader->scan, i - 2) : NULL;
        bool than = before != NULL && am_scan_is_word(before, AM_WORD_THAN);
        than = than || (before != NULL && am_scan_is_word(before, AM_WORD_BASIS) &&
                        am_phrase_touching(&reader->scan, before->end, t->start)); /* 同比|20Q1 */
        if (!compared && !than && !reader_tells_record(&reader->scan, t)) {
            return i - 1;
        }
    }
    return AM_NO_PARTNER;
}

static AmSpan reader_date(AmArena *arena, AmDate date) {
    char text[11];
    if (date.year == 0) {
        return (AmSpan){NULL, 0};
    }
    am_date_write(date, text);
    return am_arena_copy(arena, (AmSpan){text, strlen(text)});
}

void am_reader_place(AmReader *reader, AmFact *fact, size_t start, size_t end, size_t token,
                     const AmLeft *left) {
    const AmScan *scan = &reader->scan;
    fact->clean_start = start;
    fact->clean_end = end;
    fact->surface = (AmSpan){scan->text.z + start, end - start};
    if ((reader->wanted & (left != NULL ? AM_PARSE_METRICS : AM_PARSE_RANKS)) == 0) {
        return; /* read for the sake of the others alone */
    }
    fact->section = reader->section;
    fact->sentence = reader->sentence;
    fact->subject = am_subject_now(&reader->subjects);
    size_t period = left != NULL ? left->period : AM_NO_PARTNER;
    if (period == AM_NO_PARTNER) {
        period = reader_period_before(reader, token, left);
    }
    if (period != AM_NO_PARTNER) {
        const AmToken *t = am_scan_token(scan, period);
        const AmPeriod *p = am_scan_period(scan, period);
        fact->period = am_scan_text(scan, t);
        fact->period_start = reader_date(reader->arena, p->start);
        fact->period_end = reader_date(reader->arena, p->end);
    }
}

AmSpan am_reader_rule(AmReader *reader, AmSpan id, AmSpan word) {
    if (word.n == 0) {
        return id;
    }
    size_t n = id.n + 1 + word.n;
    char *z = am_arena_alloc(reader->arena, n);
    if (z == NULL) {
        return id; /* the arena remembers that memory was out */
    }
    memcpy(z, id.z, id.n);
    z[id.n] = ':';
    memcpy(z + id.n + 1, word.z, word.n);
    return (AmSpan){z, n};
}

void am_reader_add_rank(AmReader *reader, size_t k, AmRankBasis basis, AmSpan scope, AmSpan metric,
                        AmSpan rule) {
    AmRank *rank = am_vec_push(&reader->ranks);
    if (rank == NULL) {
        return;
    }
    const AmToken *token = am_scan_token(&reader->scan, k);
    rank->rank = am_scan_ordinal(&reader->scan, k)->place;
    rank->basis = basis;
    rank->fact.scope = scope;
    rank->fact.metric = metric;
    rank->fact.rule = rule;
    if (metric.z != NULL && basis != AM_RANK_FIRST && basis != AM_RANK_ONLY &&
        (basis != AM_RANK_WITHIN || am_lexicon_is_quantity(metric))) {
        reader->topic = metric;
        reader->topic_segment = reader->segment;
        reader->topic_ranked = true;
    }
    am_reader_place(reader, &rank->fact, token->start, token->end, k, NULL);
}

/* 禾川位居第二，增速达到6.4%: a place of a holder is named by the level in the clause right
** after it. Places on lists (百强榜第28位) rank the holder itself. */
static void reader_name_ranks(AmReader *reader, size_t first_rank, size_t first_metric) {
    enum { NEAR = 90 }; /* bytes from the place to the figure */
    AmRank *ranks = reader->ranks.items;
    const AmMetric *metrics = reader->metrics.items;
    size_t m = first_metric;
    for (size_t i = first_rank; i < reader->ranks.n; i++) {
        AmFact *fact = &ranks[i].fact;
        while (m < reader->metrics.n && metrics[m].fact.clean_start < fact->clean_end) {
            m++;
        }
        bool field = fact->scope.z == NULL;
        if (!field) {
            const AmWord *word =
                am_lexicon_find(AM_SET_WORD, fact->scope.z, fact->scope.z + fact->scope.n);
            field = word != NULL && word->n == fact->scope.n && word->category == AM_WORD_SCOPE;
        }
        if (fact->metric.z != NULL || !field || m == reader->metrics.n ||
            ranks[i].basis != AM_RANK_EXACT || am_span_starts(fact->rule, "title")) {
            continue;
        }
        const AmFact *next = &metrics[m].fact;
        AmSpan between = {reader->scan.text.z + fact->clean_end,
                          next->clean_start - fact->clean_end};
        bool comma = between.n >= 3 && between.n < NEAR &&
                     (am_span_starts(between, "，") || between.z[0] == ',') &&
                     !am_span_contains(between, AM_SPAN("它")) &&
                     !am_span_contains(between, AM_SPAN("其"));
        uintptr_t name = (uintptr_t)next->metric.z; /* a composed name lies outside the text */
        bool named = comma && name > (uintptr_t)between.z && name < (uintptr_t)next->surface.z;
        if (named && metrics[m].kind == AM_METRIC_LEVEL && am_lexicon_is_quantity(next->metric)) {
            fact->metric = next->metric;
        }
    }
}

/* Gives the figures of this sentence the place said of the same quantity. */
static void reader_join(AmReader *reader, size_t first_rank, size_t first_metric) {
    AmMetric *metrics = reader->metrics.items;
    const AmRank *ranks = reader->ranks.items;
    size_t n_ranks = reader->ranks.n - first_rank;
    n_ranks =
        n_ranks < 32 ? n_ranks : 32; /* a longer list of places is no sentence about one thing */
    for (size_t i = first_metric; i < reader->metrics.n; i++) {
        for (size_t k = first_rank; k < first_rank + n_ranks && !metrics[i].has_rank; k++) {
            if (metrics[i].fact.metric.z != NULL &&
                am_span_same(metrics[i].fact.metric, ranks[k].fact.metric) &&
                metrics[i].kind != AM_METRIC_THRESHOLD) {
                metrics[i].has_rank = true;
                metrics[i].rank = ranks[k].rank;
                metrics[i].fact.scope = ranks[k].fact.scope;
            }
        }
    }
}

/* 《云泽企业百强榜》: a later place without a field is one on this list. */
static void reader_note_list(AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, k);
    if (token->partner == AM_NO_PARTNER || !am_scan_token_is(scan, token, "》")) {
        return;
    }
    size_t start = am_scan_token(scan, token->partner)->end;
    AmSpan title = {scan->text.z + start, token->start - start};
    for (size_t i = 0; i < am_list_reader_note_list_tails.n; i++) {
        if (title.n > am_list_reader_note_list_tails.words[i].n &&
            am_span_ends(title, am_list_reader_note_list_tails.words[i].z)) {
            reader->list_title = title;
        }
    }
}

static size_t reader_ordinal(AmReader *reader, size_t k) {
    switch (am_scan_ordinal(&reader->scan, k)->form) {
    case AM_ORDINAL_PIECE:
    case AM_ORDINAL_ONLY: return am_first_read(reader, k);
    case AM_ORDINAL_TITLE: return am_title_read(reader, k);
    case AM_ORDINAL_MOST: return am_superlative_read(reader, k);
    default: return am_rank_read(reader, k);
    }
}

/* Begins a sentence: what was named in others is forgotten. */
static void reader_begin(AmReader *reader, size_t section, size_t start, size_t end) {
    am_subject_begin(&reader->subjects, section, start);
    am_subject_note(&reader->subjects, &reader->scan, AM_NO_PARTNER);
    reader->section = section;
    reader->sentence = (AmSpan){reader->scan.text.z + start, end - start};
    reader->segment = 0;
    reader->named.n = 0;
    reader->named_at_rank = 0;
    reader->topic = reader->outer_topic = reader->rank_scope = reader->rank_metric =
        reader->most_scope = (AmSpan){NULL, 0};
    reader->rank_token = reader->most_token = AM_NO_PARTNER;
    reader->list_title = reader->composed = (AmSpan){NULL, 0};
    reader->conditional = false;
}

/* 产能2万吨（另有3千吨在建），位居第二: what a bracket speaks of is forgotten behind it. */
static void reader_bracket(AmReader *reader, const AmToken *token) {
    if (am_scan_opens_round(&reader->scan, token)) {
        reader->outer_topic = reader->topic;
        reader->outer_ranked = reader->topic_ranked;
    } else if (token->kind == AM_TOKEN_CLOSE && token->partner != AM_NO_PARTNER &&
               am_scan_opens_round(&reader->scan, am_scan_token(&reader->scan, token->partner)) &&
               reader->outer_topic.z != NULL && reader->topic_segment == reader->segment) {
        reader->topic = reader->outer_topic;
        reader->topic_ranked = reader->outer_ranked;
    }
}

size_t am_reader_token(AmReader *reader, size_t k) {
    const AmToken *token = am_scan_token(&reader->scan, k);
    switch ((AmTokenKind)token->kind) {
    case AM_TOKEN_QUANTITY:
    case AM_TOKEN_NUMBER: return am_metric_read(reader, k);
    case AM_TOKEN_ORDINAL:
    case AM_TOKEN_SUPERLATIVE: return reader_ordinal(reader, k);
    case AM_TOKEN_SEMICOLON: reader->segment++; break;
    case AM_TOKEN_OPEN: reader_bracket(reader, token); break;
    case AM_TOKEN_CLOSE:
        reader_note_list(reader, k);
        reader_bracket(reader, token);
        break;
    case AM_TOKEN_WORD:
        if (am_scan_is_word(token, AM_WORD_LEAD) && token->value != 0) {
            reader->conditional = token->value == 1; /* 如果 opens a condition, 那么 ends it */
        }
        break;
    default: break;
    }
    return k + 1;
}

/* The tokens up to which a sentence is read for the facts that are wanted; 0 when it holds none.
** Every figure may belong to a place said later, but no place to a figure after the next one. */
static size_t reader_end(const AmReader *reader) {
    size_t last_rank = 0;
    size_t last_figure = 0;
    for (size_t k = 0; k < reader->scan.tokens.n; k++) {
        AmTokenKind kind = (AmTokenKind)am_scan_token(&reader->scan, k)->kind;
        if (kind == AM_TOKEN_ORDINAL || kind == AM_TOKEN_SUPERLATIVE) {
            last_rank = k + 1;
        } else if (kind == AM_TOKEN_QUANTITY) {
            last_figure = k + 1;
        }
    }
    if ((reader->wanted & AM_PARSE_METRICS) != 0 && last_figure > 0) {
        return last_figure > last_rank ? last_figure : last_rank;
    }
    return (reader->wanted & AM_PARSE_RANKS) != 0 ? last_rank : 0;
}

/* True when a place of this sentence may be named by a figure after it. */
static bool reader_waits(const AmReader *reader, size_t first_rank) {
    const AmRank *ranks = reader->ranks.items;
    for (size_t i = first_rank; i < reader->ranks.n; i++) {
        if (ranks[i].fact.metric.z == NULL && ranks[i].basis == AM_RANK_EXACT) {
            return true;
        }
    }
    return false;
}

/* Reads the first n tokens, and on to the next figure when a place waits for its name. The others
** are looked at for their places alone. */
static void reader_read(AmReader *reader, size_t n, size_t first_rank) {
    size_t n_tokens = reader->scan.tokens.n;
    size_t k = 0;
    while (k < n) {
        am_subject_note(&reader->subjects, &reader->scan, k);
        size_t next = am_reader_token(reader, k);
        k = next > k ? next : k + 1;
    }
    size_t n_metrics = reader->metrics.n;
    bool waits = k < n_tokens && reader_waits(reader, first_rank);
    while (k < n_tokens) {
        am_subject_note(&reader->subjects, &reader->scan, k);
        size_t next = waits ? am_reader_token(reader, k) : k + 1;
        waits = waits && reader->metrics.n == n_metrics;
        k = next > k ? next : k + 1;
    }
}

void am_reader_sentence(AmReader *reader, size_t section, size_t start, size_t end) {
    size_t first_rank = reader->ranks.n;
    size_t first_metric = reader->metrics.n;
    am_scan_sentence(&reader->scan, start, end);
    size_t n = reader_end(reader);
    if (n == 0 && reader->scan.ordinals.n > 0) {
        am_subject_skip(&reader->subjects, section, start, end);
        return; /* places that nobody wants: who holds them is asked later, if at all */
    }
    reader_begin(reader, section, start, end);
    reader_read(reader, n, first_rank);
    reader_name_ranks(reader, first_rank, first_metric);
    reader_join(reader, first_rank, first_metric);
    if ((reader->wanted & AM_PARSE_RANKS) == 0) {
        reader->ranks.n = first_rank;
    }
    if ((reader->wanted & AM_PARSE_METRICS) == 0) {
        reader->metrics.n = first_metric;
    }
}

/* What a sentence says of places and of the holders of places in rankings. */
static AmNotes reader_holders(void *ctx, size_t start, size_t end) {
    AmReader *reader = ctx;
    const AmNotes none = {.is_said = false};
    AmReader *helper = reader->helper;
    if (helper == NULL) {
        helper = am_arena_alloc(reader->arena, sizeof(AmReader));
        if (helper == NULL) {
            return none; /* the arena remembers */
        }
        am_reader_init(helper, reader->arena, reader->scan.text, NULL, reader->scan.options);
        helper->wanted = AM_PARSE_RANKS;
        reader->helper = helper;
    }
    am_reader_sentence(helper, 1, start, end);
    helper->ranks.n = 0;
    return helper->subjects.here;
}
