/*
** article.h - the facade: raw text in, sections and facts out.
**
**     AmArticle *article;
**     am_article_parse(engine, NULL, text, AM_PARSE_FACTS, &article, &error);
**     for (size_t i = 0; i < article->n_ranks; i++) { ... article->ranks[i].scope ... }
**     am_article_free(article);
**
** Everything found lives in the article's arena and dies with it; spans may borrow from the raw
** text given to am_article_parse, which must outlive the article.
*/
#ifndef AM_ARTICLE_H
#define AM_ARTICLE_H

#include "arena.h"
#include "base.h"
#include "clean.h"
#include "markup.h"
#include "engine.h"
#include "options.h"
#include "section.h"

typedef enum AmRankBasis {
    AM_RANK_EXACT,
    AM_RANK_WITHIN,
    AM_RANK_SUPERLATIVE,
    AM_RANK_ONLY,
    AM_RANK_FIRST,
    AM_RANK_LAST,
} AmRankBasis;

typedef enum AmMetricKind { AM_METRIC_LEVEL, AM_METRIC_CHANGE, AM_METRIC_THRESHOLD } AmMetricKind;

/* Where a fact stands and what both kinds of fact have. Absent text has z NULL. */
typedef struct AmFact {
    AmSpan metric;
    AmSpan subject;
    AmSpan scope;
    AmSpan period;
    AmSpan period_start; /* ISO date */
    AmSpan period_end;
    AmSpan sentence;
    AmSpan surface;     /* the clean token */
    AmSpan rule;        /* what matched: "verb:位居", an id of rules.tsv and the deciding word */
    size_t section;     /* seq in the sections, from 1 */
    size_t clean_start; /* of the surface, bytes */
    size_t clean_end;
} AmFact;

typedef struct AmRank {
    AmFact fact;
    int64_t rank;
    AmRankBasis basis;
} AmRank;

typedef struct AmMetric {
    AmFact fact;
    double value;
    double value_max; /* only when has_value_max */
    bool has_value_max;
    bool has_rank; /* rank (and fact.scope) said of the same metric in the same sentence */
    int64_t rank;
    AmMetricKind kind;
    AmSpan unit;
    AmSpan basis;
    AmSpan base;
    const char *qualifier; /* "near", "about", "over", "under" or NULL; static text */
} AmMetric;

/* What is read of an article: bits that can be joined. Facts need sections, where there are any. */
typedef enum AmParseDepth {
    AM_PARSE_CLEAN = 0, /* no more than the text without tags and pinyin */
    AM_PARSE_SECTIONS = 1,
    AM_PARSE_RANKS = 2,
    AM_PARSE_METRICS = 4,
    AM_PARSE_FACTS = AM_PARSE_RANKS | AM_PARSE_METRICS,
} AmParseDepth;

typedef struct AmArticle {
    AmArena arena;
    AmParseDepth depth; /* what was read */
    AmMarkup markup;    /* the row without tags */
    AmClean clean;      /* and without pinyin: lies over markup.clean */
    AmSectionList sections;
    AmRank *ranks; /* in text order */
    size_t n_ranks;
    AmMetric *metrics; /* in text order */
    size_t n_metrics;
} AmArticle;

/*
** Parses raw text. options may be NULL. *article is NULL unless AM_OK is returned; free it with
** am_article_free. Returns AM_OK, AM_NOMEM or AM_LIMIT with error->text.
*/
AmStatus am_article_parse(const AmEngine *engine, const AmOptions *options, AmSpan raw,
                          AmParseDepth depth, AmArticle **article, AmError *error);
void am_article_free(AmArticle *article);

/*
** Reads what the article was not yet parsed for; engine and options as given to am_article_parse.
** Facts that were read stay where they are. A text that cannot hold any is not parted into sections
** for them. Returns as am_article_parse does; unless that is AM_OK, the article is of no more use.
*/
AmStatus am_article_read(AmArticle *article, const AmEngine *engine, const AmOptions *options,
                         AmParseDepth depth, AmError *error);

/* What a question names: a fact that answers it stands in a sentence that holds the words. */
typedef struct AmQuestion {
    AmParseDepth depth; /* ranks or metrics */
    AmSpan scope;       /* stands there as it is; z NULL when any will do */
    AmSpan metric; /* may be put together of two pieces of the sentence (工业, 总量); z NULL
                      likewise */
} AmQuestion;

/* Facts in an arena of their own, with spans into the article; free it with am_arena_free. */
typedef struct AmFacts {
    AmArena arena;
    AmRank *ranks;
    size_t n_ranks;
    AmMetric *metrics;
    size_t n_metrics;
} AmFacts;

/* False when no fact of a raw text can answer the question, by the words that it names: a look that
** costs far less than to parse it. True when out of memory. */
bool am_article_may_answer(const AmAllocator *allocator, AmSpan raw, AmQuestion question);

/*
** Reads the facts of the sentences alone that can answer the question, and no more than one when
** it names no words; subject says nothing there. The article may be parsed without facts, even
** without sections, and must outlive what is read. It was read without options. Returns as
** am_article_read does; facts->arena is to be freed in all cases.
*/
AmStatus am_article_answer(AmArticle *article, const AmEngine *engine, AmQuestion question,
                           AmFacts *facts, AmError *error);

/*
** The article to read: sections that repeat nothing and are no boilerplate, one a line, without a
** line end after the last. Appends to out.
*/
struct AmBuf;
void am_article_write_clean(const AmArticle *article, struct AmBuf *out);

/* The clean text of a section of this article. */
AmSpan am_article_section_text(const AmArticle *article, const AmSection *section);

/* The title without repeats, or {NULL, 0}. */
AmSpan am_article_title(const AmArticle *article);

const char *am_rank_basis_name(AmRankBasis basis);
const char *am_metric_kind_name(AmMetricKind kind);

#endif
