/*
** article.c - the facade: strips pinyin, finds sections, and reads the facts of those that count.
**
**     raw text -> markup read -> pinyin stripped -> sections -> sentences -> AmReader -> facts
*/
#include "article.h"

#include <string.h>

#include "pinyin.h"
#include "reader.h"
#include "sentence.h"
#include "utf8.h"

const char *am_rank_basis_name(AmRankBasis basis) {
    static const char *const names[] = {"exact", "within", "superlative", "only", "first", "last"};
    return names[basis];
}

const char *am_metric_kind_name(AmMetricKind kind) {
    static const char *const names[] = {"level", "change", "threshold"};
    return names[kind];
}

/* ---- questions ---- */

/* False when the sentence holds no facts of the kinds that are wanted. characters are its bits. */
static bool article_may_hold(AmReader *reader, size_t start, size_t end, unsigned characters) {
    const AmSpan text = {reader->scan.text.z + start, end - start};
    return ((reader->wanted & AM_PARSE_RANKS) != 0 && (characters & AM_CHARACTER_RANK) != 0 &&
            am_scan_may_rank(&reader->scan, start, end)) ||
           ((reader->wanted & AM_PARSE_METRICS) != 0 &&
            ((characters & AM_CHARACTER_DIGIT) != 0 ||
             ((characters & AM_CHARACTER_COUNT) != 0 &&
              am_scan_may_count(text, reader->scan.options))));
}

/* What a sentence must hold for it. */
static unsigned article_characters(AmParseDepth depth) {
    return ((depth & AM_PARSE_RANKS) != 0 ? AM_CHARACTER_RANK : 0u) |
           ((depth & AM_PARSE_METRICS) != 0 ? AM_CHARACTER_DIGIT | AM_CHARACTER_COUNT : 0u);
}

/* The word stands in the text, which may be the whole article: looking takes its time. */
static bool article_contains(AmArena *arena, AmSpan text, AmSpan word) {
    return am_arena_work(arena, text.n) && am_span_contains(text, word);
}

/* Stands in the text as it is, or in two pieces. */
static bool article_holds_pieces(AmArena *arena, AmSpan text, AmSpan word) {
    if (article_contains(arena, text, word)) {
        return true;
    }
    size_t n;
    for (size_t at = 0; at < word.n; at += n) {
        am_utf8_decode(word.z + at, word.z + word.n, &n);
        AmSpan head = {word.z, at + n};
        AmSpan tail = {word.z + at + n, word.n - at - n};
        if (!article_contains(arena, text, head)) {
            return false; /* nor will any longer head */
        }
        if (tail.n > 0 && article_contains(arena, text, tail)) {
            return true;
        }
    }
    return false;
}

static bool article_names_none(const AmQuestion *question) {
    return question->scope.z == NULL && question->metric.z == NULL;
}

static bool article_holds(AmArena *arena, AmSpan text, const AmQuestion *question) {
    return (question->scope.z == NULL || article_contains(arena, text, question->scope)) &&
           (question->metric.z == NULL || article_holds_pieces(arena, text, question->metric));
}

bool am_article_may_answer(const AmAllocator *allocator, AmSpan raw, AmQuestion question) {
    AmArena arena;
    AmMarkup markup;
    AmClean clean;
    am_arena_init(&arena, allocator);
    bool may = article_holds(&arena, raw, &question); /* whatever it is */
    if (!may) {
        /* the words may hold tags or pinyin in the raw text: 全<b>省</b>, 全(quán)省 */
        AmStatus status = am_markup_read(&arena, raw, &markup);
        if (status == AM_OK) {
            status = am_pinyin_strip(&arena, markup.clean.text, AM_PINYIN_VERIFIED, &clean);
        }
        may = status != AM_OK || article_holds(&arena, clean.text, &question);
    }
    may = may || am_arena_failed(&arena); /* the reading says why */
    am_arena_free(&arena);
    return may;
}

/* ---- facts ---- */

/* Reads the sentences of a section; those alone that can answer the question when there is one. */
static void article_read_section(AmReader *reader, const AmSection *section, size_t seq,
                                 AmSpan text, const AmQuestion *question) {
    AmSentences sentences = {.text = text,
                             .at = section->clean_start,
                             .end = section->clean_end,
                             .wanted = article_characters(reader->wanted)};
    bool first = question != NULL && article_names_none(question);
    size_t start;
    size_t end;
    while (am_sentence_next(&sentences, &start, &end) && !am_arena_failed(reader->arena) &&
           !(first && reader->ranks.n + reader->metrics.n > 0)) {
        AmSpan sentence = {text.z + start, end - start};
        bool may = (question == NULL || article_holds(reader->arena, sentence, question)) &&
                   article_may_hold(reader, start, end, sentences.characters);
        if (may) {
            am_reader_sentence(reader, seq, start, end);
        } else {
            am_subject_skip(&reader->subjects, seq, start, end);
        }
        am_arena_work(reader->arena, end - start);
    }
}

static void article_read_sections(const AmArticle *article, const AmQuestion *question,
                                  AmReader *reader) {
    for (size_t i = 0; i < article->sections.n; i++) {
        const AmSection *section = &article->sections.items[i];
        if (am_section_counts(section)) {
            article_read_section(reader, section, i + 1, article->clean.text, question);
        }
    }
}

/* Reads facts that were not read before; there are sections. */
static void article_read_facts(AmArticle *article, const AmOptions *options, AmParseDepth depth) {
    AmReader reader;
    am_reader_init(&reader, &article->arena, article->clean.text, &article->sections, options);
    reader.wanted = depth;
    article_read_sections(article, NULL, &reader);
    if ((depth & AM_PARSE_RANKS) != 0) {
        article->ranks = reader.ranks.items;
        article->n_ranks = reader.ranks.n;
    }
    if ((depth & AM_PARSE_METRICS) != 0) {
        article->metrics = reader.metrics.items;
        article->n_metrics = reader.metrics.n;
    }
}

/* False when the text holds no fact of these kinds, wherever its sections and sentences end. */
static bool article_text_may_hold(AmArticle *article, const AmOptions *options,
                                  AmParseDepth depth) {
    AmSpan text = article->clean.text;
    return ((depth & AM_PARSE_METRICS) != 0 && am_scan_may_count(text, options)) ||
           ((depth & AM_PARSE_RANKS) != 0 && am_scan_text_may_rank(&article->arena, text));
}

/* What to do when a pattern would not come to an end; those built in are linear. */
static void article_say_limit(const AmOptions *options, AmError *error) {
    static const char own[] =
        "option \"boilerplate\" holds a pattern that ran into its match limit; "
        "write it without a repeat inside a repeat, or begin it with ^";
    static const char built_in[] = "a built-in pattern ran into its match limit";
    if (options != NULL && options->n_boilerplate > 0) {
        memcpy(error->text, own, sizeof(own));
    } else {
        memcpy(error->text, built_in, sizeof(built_in));
    }
}

AmStatus am_article_read(AmArticle *article, const AmEngine *engine, const AmOptions *options,
                         AmParseDepth depth, AmError *error) {
    AmStatus status = AM_OK;
    AmParseDepth facts = depth & ~article->depth & AM_PARSE_FACTS;
    bool sectioned = (article->depth & AM_PARSE_SECTIONS) != 0;
    if (!sectioned && facts != 0 && !article_text_may_hold(article, options, facts)) {
        article->depth |= facts; /* there are none */
        facts = 0;
    }
    if (!sectioned && (facts != 0 || (depth & AM_PARSE_SECTIONS) != 0)) {
        status = am_sections_find(&article->arena, engine, options, &article->clean,
                                  &article->markup, &article->sections);
        article->depth |= status == AM_OK ? AM_PARSE_SECTIONS : 0;
    }
    if (status == AM_OK && facts != 0) {
        article_read_facts(article, options, facts);
        article->depth |= facts;
        status = am_arena_failed(&article->arena) ? AM_NOMEM : AM_OK;
    }
    if (status == AM_LIMIT) {
        article_say_limit(options, error);
    }
    return status;
}

AmStatus am_article_answer(AmArticle *article, const AmEngine *engine, AmQuestion question,
                           AmFacts *facts, AmError *error) {
    AmReader reader;
    AmStatus status = AM_OK;
    bool may = (article->depth & AM_PARSE_SECTIONS) != 0 ||
               article_text_may_hold(article, NULL, question.depth);
    *facts = (AmFacts){.n_ranks = 0};
    am_arena_init(&facts->arena, article->arena.allocator);
    if (may) {
        status = am_article_read(article, engine, NULL, AM_PARSE_SECTIONS, error);
    }
    if (!may || status != AM_OK) {
        return status;
    }
    am_reader_init(&reader, &facts->arena, article->clean.text, NULL, NULL);
    reader.wanted = question.depth;
    article_read_sections(article, &question, &reader);
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
        status = am_article_read(a, engine, options, depth, error);
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
