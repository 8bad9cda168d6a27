/*
** facts_support.h - parses a text and writes its facts as lines, for the tests of the grammar.
**
**     rank   5 exact 全省 <规上工业增加值>
**     metric 6 % level <规上工业增加值>
*/
#ifndef FACTS_SUPPORT_H
#define FACTS_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "article.h"
#include "failing_allocator.h"

typedef struct FactsText {
    char z[8192];
    size_t n;
} FactsText;

__attribute__((format(printf, 2, 3))) static void facts_print(FactsText *out, const char *format,
                                                              ...) {
    va_list args;
    va_start(args, format);
    int n = vsnprintf(out->z + out->n, sizeof(out->z) - out->n, format, args);
    va_end(args);
    assert_true(n >= 0 && out->n + (size_t)n < sizeof(out->z));
    out->n += (size_t)n;
}

static void facts_print_span(FactsText *out, AmSpan span) {
    if (span.z == NULL) {
        facts_print(out, "-");
    } else {
        facts_print(out, "%.*s", (int)span.n, span.z);
    }
}

static void facts_write_rank(FactsText *out, const AmRank *rank) {
    facts_print(out, "%lld %s ", (long long)rank->rank, am_rank_basis_name(rank->basis));
    facts_print_span(out, rank->fact.scope);
    facts_print(out, " <");
    facts_print_span(out, rank->fact.metric);
    facts_print(out, ">\n");
}

static void facts_write_metric(FactsText *out, const AmMetric *metric) {
    facts_print(out, "%.12g", metric->value);
    if (metric->has_value_max) {
        facts_print(out, "..%.12g", metric->value_max);
    }
    facts_print(out, " ");
    facts_print_span(out, metric->unit);
    facts_print(out, " %s", am_metric_kind_name(metric->kind));
    if (metric->basis.z != NULL) {
        facts_print(out, " [");
        facts_print_span(out, metric->basis);
        facts_print(out, "]");
    }
    if (metric->qualifier != NULL) {
        facts_print(out, " %s", metric->qualifier);
    }
    facts_print(out, " <");
    facts_print_span(out, metric->fact.metric);
    facts_print(out, ">\n");
}

/* Parses text and writes its ranks or metrics. */
static void facts_of(const char *text, bool ranks, FactsText *out) {
    AmEngine *engine = NULL;
    AmArticle *article = NULL;
    AmError error;
    assert_int_equal(am_engine_new(&plain, &engine, &error), AM_OK);
    AmStatus status = am_article_parse(engine, NULL, (AmSpan){text, strlen(text)}, AM_PARSE_FACTS,
                                       &article, &error);
    assert_int_equal(status, AM_OK);
    out->n = 0;
    out->z[0] = '\0';
    for (size_t i = 0; ranks && i < article->n_ranks; i++) {
        facts_write_rank(out, &article->ranks[i]);
    }
    for (size_t i = 0; !ranks && i < article->n_metrics; i++) {
        facts_write_metric(out, &article->metrics[i]);
    }
    am_article_free(article);
    am_engine_free(engine);
}

static void assert_ranks(const char *text, const char *expected) {
    FactsText out;
    facts_of(text, true, &out);
    assert_string_equal(out.z, expected);
}

static void assert_metrics(const char *text, const char *expected) {
    FactsText out;
    facts_of(text, false, &out);
    assert_string_equal(out.z, expected);
}

#endif
