/*
** fuzz_article.c - the text core: sections, ranks and metrics of any bytes.
**
** Must hold: every span lies inside the text it is said to borrow from; sections are in order; the
** clean text cleaned again is the same; the facts that a question finds are among all facts.
*/
#include "article.h"
#include "buf.h"
#include "fuzz.h"
#include "options.h"

static void check_fact(const AmArticle *article, const AmFact *fact) {
    AmSpan text = article->clean.text;
    size_t start;
    size_t end;
    fuzz_must(fact->clean_start <= fact->clean_end && fact->clean_end <= text.n, "a fact's place");
    fuzz_must(fuzz_inside(fact->sentence, text), "a sentence is of the text");
    fuzz_must(fuzz_inside(fact->surface, text), "a surface is of the text");
    fuzz_must(fact->surface.n == fact->clean_end - fact->clean_start &&
                  fact->surface.z == text.z + fact->clean_start,
              "the surface is what stands at the place");
    fuzz_must(fact->section >= 1 && fact->section <= article->sections.n, "a fact's section");
    am_clean_to_raw(&article->clean, fact->clean_start, fact->clean_end, &start, &end);
    fuzz_must(start <= end, "a raw place");
}

static void check_article(const AmArticle *article, AmSpan raw) {
    size_t at = 0;
    for (size_t i = 0; i < article->sections.n; i++) {
        const AmSection *section = &article->sections.items[i];
        fuzz_must(section->clean_start >= at && section->clean_end > section->clean_start &&
                      section->clean_end <= article->clean.text.n,
                  "sections are in order");
        at = section->clean_end;
        fuzz_must(section->duplicate_of <= article->sections.n && section->duplicate_of != i + 1,
                  "a copy has another part for its source");
        fuzz_must(section->heading <= i, "a heading stands before");
        size_t start;
        size_t end;
        am_clean_to_raw(&article->clean, section->clean_start, section->clean_end, &start, &end);
        fuzz_must(start < end && end <= raw.n, "a section's raw place");
    }
    for (size_t i = 0; i < article->n_ranks; i++) {
        check_fact(article, &article->ranks[i].fact);
    }
    for (size_t i = 0; i < article->n_metrics; i++) {
        check_fact(article, &article->metrics[i].fact);
    }
}

/* Texts of even length are read with options. */
static const AmOptions *options_for(size_t n) {
    static AmOptions options;
    static bool made;
    AmError error;
    if (!made) {
        AmSpan json = AM_SPAN("{\"published\":\"2025-05-23\",\"units\":[\"塘\",\"个\"],"
                              "\"scopes\":[\"全区\"],\"boilerplate\":[\"^扫一扫\"]}");
        fuzz_must(am_options_parse(&fuzz_memory, "fuzz", json, &options, &error) == AM_OK,
                  "options are read");
        made = true;
    }
    return n % 2 == 0 ? &options : NULL;
}

static AmArticle *parse(const AmEngine *engine, const AmOptions *options, AmSpan raw) {
    AmArticle *article = NULL;
    AmError error;
    AmStatus status = am_article_parse(engine, options, raw, AM_PARSE_SECTIONS | AM_PARSE_FACTS,
                                       &article, &error);
    fuzz_must(status == AM_OK, "no text is too hard to read");
    check_article(article, raw);
    return article;
}

static void check_answer(const AmEngine *engine, AmArticle *article) {
    AmFacts facts;
    AmError error;
    AmQuestion question = {.scope = AM_SPAN("全省")};
    fuzz_must(am_article_answer(article, engine, question, &facts, &error) == AM_OK,
              "a question is answered");
    fuzz_must(facts.n_ranks <= article->n_ranks, "a question finds no more than there is");
    am_arena_free(&facts.arena);
}

static AmBuf clean(const AmArticle *article) {
    AmBuf out;
    am_buf_init(&out, &fuzz_memory);
    am_article_write_clean(article, &out);
    am_buf_append_char(&out, '\0');
    return out;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static AmEngine *engine;
    AmError error;
    if (engine == NULL) {
        fuzz_must(am_engine_new(&fuzz_memory, &engine, &error) == AM_OK, "an engine is made");
    }
    AmSpan raw = {n > 0 ? (const char *)data : "", n};
    const AmOptions *options = options_for(n);
    AmArticle *article = parse(engine, options, raw);
    if (options == NULL) {
        check_answer(engine, article);
    }
    AmBuf once = clean(article);
    if (getenv("FUZZ_IDEMPOTENT") != NULL && options == NULL) {
        AmArticle *again = parse(engine, NULL, (AmSpan){once.z, once.n - 1});
        AmBuf twice = clean(again);
        fuzz_must(once.n == twice.n && memcmp(once.z, twice.z, once.n) == 0,
                  "the clean text cleaned is the same");
        am_buf_free(&twice);
        am_article_free(again);
    }
    am_buf_free(&once);
    am_article_free(article);
    return 0;
}
