/*
** article.c - the facade: strips pinyin, finds sections, and reads the facts of those that count.
**
**     raw text -> markup read -> pinyin stripped -> sections -> sentences -> AmReader -> facts
*/
#include "article.h"

#include <string.h>

#include "pinyin.h"
#include "reader.h"
#include "utf8.h"

const char *am_rank_basis_name(AmRankBasis basis) {
    static const char *const names[] = {"exact", "within", "superlative", "only", "first", "last"};
    return names[basis];
}

const char *am_metric_kind_name(AmMetricKind kind) {
    static const char *const names[] = {"level", "change", "threshold"};
    return names[kind];
}

/* A sentence ends after 。！？ and ASCII ! ?, with the closing quote or bracket that follows. */
static size_t article_sentence_end(AmSpan text, size_t at, size_t end) {
    while (at < end) {
        const unsigned char *u = (const unsigned char *)text.z + at;
        bool ideographic = end - at >= 3 && u[0] == 0xE3 && u[1] == 0x80 && u[2] == 0x82;
        bool wide = end - at >= 3 && u[0] == 0xEF && u[1] == 0xBC && (u[2] == 0x81 || u[2] == 0x9F);
        if (ideographic || wide) {
            at += 3;
            while (end - at >= 3 &&
                   (memcmp(text.z + at, "”", 3) == 0 || memcmp(text.z + at, "」", 3) == 0 ||
                    memcmp(text.z + at, "』", 3) == 0)) {
                at += 3;
            }
            return at;
        }
        if (u[0] == '!' || u[0] == '?' || u[0] == '\n') {
            return at + 1;
        }
        bool hanzi = u[0] >= 0xE4 && u[0] <= 0xE9 && end - at >= 3 && (u[1] & 0xC0) == 0x80 &&
                     (u[2] & 0xC0) == 0x80;
        at += hanzi ? 3 : 1;
    }
    return end;
}

enum { ARTICLE_MAX_SENTENCE = 65536 }; /* bytes; keeps memory and time in bounds on any text */

/* Where to cut a sentence that is too long: after the last comma before the limit, else between two
** characters. */
static size_t article_cut(AmSpan text, size_t start) {
    size_t limit = start + ARTICLE_MAX_SENTENCE;
    for (size_t at = limit; at > start + ARTICLE_MAX_SENTENCE / 2; at--) {
        bool wide = memcmp(text.z + at - 3, "，", 3) == 0 || memcmp(text.z + at - 3, "；", 3) == 0;
        if (wide || text.z[at - 1] == ',' || text.z[at - 1] == ';') {
            return at;
        }
    }
    while (((unsigned char)text.z[limit] & 0xC0) == 0x80 && limit > start + 1) {
        limit--;
    }
    return limit;
}

/* ---- questions ---- */

/* Stands in the text as it is, or in two pieces. */
static bool article_holds_pieces(AmSpan text, AmSpan word) {
    if (am_span_contains(text, word)) {
        return true;
    }
    size_t n;
    for (size_t at = 0; at < word.n; at += n) {
        am_utf8_decode(word.z + at, word.z + word.n, &n);
        AmSpan head = {word.z, at + n};
        AmSpan tail = {word.z + at + n, word.n - at - n};
        if (!am_span_contains(text, head)) {
            return false; /* nor will any longer head */
        }
        if (tail.n > 0 && am_span_contains(text, tail)) {
            return true;
        }
    }
    return false;
}

static bool article_may_answer(AmSpan text, const AmQuestion *question) {
    return (question->scope.z == NULL || am_span_contains(text, question->scope)) &&
           (question->metric.z == NULL || article_holds_pieces(text, question->metric));
}

bool am_article_may_answer(const AmAllocator *allocator, AmSpan raw, AmQuestion question) {
    AmArena arena;
    AmMarkup markup;
    AmClean clean;
    if (article_may_answer(raw, &question)) {
        return true;
    }
    /* the words may hold tags or pinyin in the raw text: 全<b>省</b>, 全(quán)省 */
    am_arena_init(&arena, allocator);
    AmStatus status = am_markup_read(&arena, raw, &markup);
    if (status == AM_OK) {
        status = am_pinyin_strip(&arena, markup.clean.text, AM_PINYIN_VERIFIED, &clean);
    }
    bool same = status == AM_OK && markup.clean.n_cuts == 0 && clean.n_cuts == 0;
    bool may = status != AM_OK || (!same && article_may_answer(clean.text, &question));
    am_arena_free(&arena);
    return may;
}

/* ---- facts ---- */

/* Reads the sentences of a section; those alone that can answer the question when there is one. */
static void article_read_section(AmReader *reader, const AmSection *section, size_t seq,
                                 AmSpan text, const AmQuestion *question) {
    size_t at = section->clean_start;
    reader->in_title = section->kind == AM_SECTION_TITLE;
    while (at < section->clean_end && !am_arena_failed(reader->arena)) {
        /* looks no further than one sentence may reach, so that a text without any end is linear */
        bool longer = section->clean_end - at > ARTICLE_MAX_SENTENCE;
        size_t limit = longer ? at + ARTICLE_MAX_SENTENCE : section->clean_end;
        size_t end = article_sentence_end(text, at, limit);
        if (longer && end == limit) {
            end = article_cut(text, at);
        }
        size_t start = at;
        while (start < end &&
               (text.z[start] == ' ' || text.z[start] == '\t' || text.z[start] == '\n')) {
            start++;
        }
        AmSpan sentence = {text.z + start, end - start};
        if (start < end && (question == NULL || article_may_answer(sentence, question))) {
            am_reader_sentence(reader, seq, start, end);
        }
        am_arena_work(reader->arena, end - at);
        at = end;
    }
}

static void article_read(const AmArticle *article, const AmQuestion *question, AmReader *reader) {
    for (size_t i = 0; i < article->sections.n; i++) {
        const AmSection *section = &article->sections.items[i];
        if (am_section_counts(section)) {
            article_read_section(reader, section, i + 1, article->clean.text, question);
        }
    }
}

static AmStatus article_read_facts(AmArticle *article, const AmOptions *options) {
    AmReader reader;
    am_reader_init(&reader, &article->arena, article->clean.text, options);
    article_read(article, NULL, &reader);
    article->ranks = reader.ranks.items;
    article->n_ranks = reader.ranks.n;
    article->metrics = reader.metrics.items;
    article->n_metrics = reader.metrics.n;
    return am_arena_failed(&article->arena) ? AM_NOMEM : AM_OK;
}

AmStatus am_article_answer(const AmArticle *article, AmQuestion question, AmFacts *facts) {
    AmReader reader;
    am_arena_init(&facts->arena, article->arena.allocator);
    am_reader_init(&reader, &facts->arena, article->clean.text, NULL);
    article_read(article, &question, &reader);
    facts->ranks = reader.ranks.items;
    facts->n_ranks = reader.ranks.n;
    facts->metrics = reader.metrics.items;
    facts->n_metrics = reader.metrics.n;
    return am_arena_failed(&facts->arena) ? AM_NOMEM : AM_OK;
}

AmStatus am_article_parse(const AmEngine *engine, const AmOptions *options, AmSpan raw,
                          AmParseDepth depth, AmArticle **article, AmError *error) {
    const AmAllocator *allocator = am_engine_allocator(engine);
    AmArticle *a = allocator->resize(allocator->ctx, NULL, sizeof(AmArticle));
    *article = NULL;
    error->text[0] = '\0';
    if (a == NULL) {
        return AM_NOMEM;
    }
    *a = (AmArticle){.n_ranks = 0};
    am_arena_init(&a->arena, allocator);
    AmStatus status = am_markup_read(&a->arena, raw, &a->markup);
    if (status == AM_OK) {
        status = am_pinyin_strip(&a->arena, a->markup.clean.text, AM_PINYIN_VERIFIED, &a->clean);
        a->clean.under = a->markup.clean.n_cuts > 0 ? &a->markup.clean : NULL;
    }
    if (status == AM_OK) {
        status = am_sections_find(&a->arena, engine, options, &a->clean, &a->markup, &a->sections);
    }
    if (status == AM_OK && depth == AM_PARSE_FACTS) {
        status = article_read_facts(a, options);
    }
    if (status == AM_LIMIT) {
        static const char message[] = "a pattern ran into its match limit";
        memcpy(error->text, message, sizeof(message));
    }
    if (status != AM_OK) {
        am_article_free(a);
        return status;
    }
    *article = a;
    return AM_OK;
}

void am_article_free(AmArticle *article) {
    if (article != NULL) {
        const AmAllocator *allocator = article->arena.allocator;
        am_arena_free(&article->arena);
        allocator->resize(allocator->ctx, article, 0);
    }
}
