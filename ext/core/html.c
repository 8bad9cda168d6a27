/*
** html.c - an article as safe HTML; see html.h.
**
** The sections that count are written in order. Ranks and metrics are two lists in text order; they
** are merged, and the ends of the marks that are open are a stack: an end is never behind the one
** under it, so that marks close in the order HTML wants.
*/
#include "html.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "utf8.h"

typedef struct HtmlWriter {
    const AmArticle *article;
    AmBuf *out;
    size_t n_ranks;   /* written so far */
    size_t n_metrics; /* written so far */
    AmVec ends;       /* of the open marks, clean bytes (size_t) */
    size_t at;        /* clean bytes before this are written */
} HtmlWriter;

/* ---- characters ---- */

/* What a character is written as; z NULL when it stands for itself. */
static AmSpan html_entity(uint32_t c) {
    switch (c) {
    case '&': return AM_SPAN("&amp;");
    case '<': return AM_SPAN("&lt;");
    case '>': return AM_SPAN("&gt;");
    case '"': return AM_SPAN("&quot;");
    case '\'': return AM_SPAN("&#39;");
    case '\t':
    case '\n': return (AmSpan){NULL, 0};
    default: break;
    }
    bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    bool none = c == AM_UTF8_BAD || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return control || none ? AM_SPAN("\xEF\xBF\xBD") : (AmSpan){NULL, 0};
}

static void html_text(AmBuf *out, AmSpan text) {
    size_t done = 0;
    size_t n;
    for (size_t i = 0; i < text.n; i += n) {
        AmSpan entity = html_entity(am_utf8_decode(text.z + i, text.z + text.n, &n));
        if (entity.z != NULL) {
            am_buf_append(out, (AmSpan){text.z + done, i - done});
            am_buf_append(out, entity);
            done = i + n;
        }
    }
    am_buf_append(out, (AmSpan){text.z + done, text.n - done});
}

static void html_string(AmBuf *out, const char *z) {
    am_buf_append(out, (AmSpan){z, strlen(z)});
}

static void html_integer(AmBuf *out, int64_t integer) {
    char z[32];
    snprintf(z, sizeof(z), "%lld", (long long)integer);
    html_string(out, z);
}

/* The fewest of 15 to 17 digits that are read as the same number, with a point in every locale. */
static void html_real(AmBuf *out, double real) {
    char z[64];
    if (isinf(real)) {
        html_string(out, real > 0 ? "Infinity" : "-Infinity");
        return;
    }
    int digits = 15;
    do {
        snprintf(z, sizeof(z), "%.*g", digits, real);
    } while (strtod(z, NULL) != real && ++digits <= 17);
    bool point = false; /* a locale may have more than one byte for it */
    for (const char *c = z; *c != '\0'; c++) {
        bool plain = (*c >= '0' && *c <= '9') || *c == '-' || *c == '+' || *c == 'e';
        if (plain || !point) {
            am_buf_append_char(out, plain ? *c : '.');
        }
        point = point || !plain;
    }
}

/* ---- attributes: what a fact says is written twice, as data and in the tooltip ---- */

typedef enum HtmlForm { HTML_DATA, HTML_TOOLTIP } HtmlForm;

/* ` data-NAME="` or `NAME ` after a dot that parts it from what stands before. */
static void html_begin(AmBuf *out, HtmlForm form, const char *name) {
    am_buf_append(out, form == HTML_DATA ? AM_SPAN(" data-") : AM_SPAN(" · "));
    html_string(out, name);
    am_buf_append(out, form == HTML_DATA ? AM_SPAN("=\"") : AM_SPAN(" "));
}

static void html_end(AmBuf *out, HtmlForm form) {
    if (form == HTML_DATA) {
        am_buf_append_char(out, '"');
    }
}

/* Nothing for text that is absent. */
static void html_field(AmBuf *out, HtmlForm form, const char *name, AmSpan text) {
    if (text.z != NULL) {
        html_begin(out, form, name);
        html_text(out, text);
        html_end(out, form);
    }
}

static void html_word(AmBuf *out, HtmlForm form, const char *name, const char *word) {
    html_field(out, form, name, (AmSpan){word, word != NULL ? strlen(word) : 0});
}

static void html_place(AmBuf *out, HtmlForm form, int64_t rank) {
    html_begin(out, form, "rank");
    html_integer(out, rank);
    html_end(out, form);
}

static void html_number(AmBuf *out, HtmlForm form, const char *name, double value) {
    html_begin(out, form, name);
    html_real(out, value);
    html_end(out, form);
}

static void html_fact_fields(AmBuf *out, HtmlForm form, const AmFact *fact) {
    html_field(out, form, "subject", fact->subject);
    html_field(out, form, "period", fact->period);
    if (form == HTML_DATA) {
        html_field(out, form, "period-start", fact->period_start);
        html_field(out, form, "period-end", fact->period_end);
    }
}

static void html_rank_fields(AmBuf *out, HtmlForm form, const AmRank *rank) {
    html_place(out, form, rank->rank);
    html_word(out, form, "basis", am_rank_basis_name(rank->basis));
    html_field(out, form, "scope", rank->fact.scope);
    html_field(out, form, "metric", rank->fact.metric);
    html_fact_fields(out, form, &rank->fact);
}

static void html_metric_fields(AmBuf *out, HtmlForm form, const AmMetric *metric) {
    html_field(out, form, "metric", metric->fact.metric);
    html_number(out, form, "value", metric->value);
    if (metric->has_value_max) {
        html_number(out, form, "value-max", metric->value_max);
    }
    html_field(out, form, "unit", metric->unit);
    html_word(out, form, "kind", am_metric_kind_name(metric->kind));
    html_field(out, form, "basis", metric->basis);
    html_field(out, form, "base", metric->base);
    html_word(out, form, "qualifier", metric->qualifier);
    if (metric->has_rank) {
        html_place(out, form, metric->rank);
        html_field(out, form, "scope", metric->fact.scope);
    }
    html_fact_fields(out, form, &metric->fact);
}

/* ---- marks ---- */

static void html_open_rank(AmBuf *out, const AmRank *rank, size_t seq) {
    am_buf_append(out, AM_SPAN("<mark class=\"rank "));
    html_string(out, am_rank_basis_name(rank->basis));
    am_buf_append(out, AM_SPAN("\" id=\"r"));
    html_integer(out, (int64_t)seq);
    am_buf_append_char(out, '"');
    html_rank_fields(out, HTML_DATA, rank);
    am_buf_append(out, AM_SPAN(" title=\"#r"));
    html_integer(out, (int64_t)seq);
    html_rank_fields(out, HTML_TOOLTIP, rank);
    am_buf_append(out, AM_SPAN("\">"));
}

static void html_open_metric(AmBuf *out, const AmMetric *metric, size_t seq) {
    am_buf_append(out, AM_SPAN("<mark class=\"metric "));
    html_string(out, am_metric_kind_name(metric->kind));
    am_buf_append(out, AM_SPAN("\" id=\"m"));
    html_integer(out, (int64_t)seq);
    am_buf_append_char(out, '"');
    html_metric_fields(out, HTML_DATA, metric);
    am_buf_append(out, AM_SPAN(" title=\"#m"));
    html_integer(out, (int64_t)seq);
    html_metric_fields(out, HTML_TOOLTIP, metric);
    am_buf_append(out, AM_SPAN("\">"));
}

/* The fact that comes next: the one that begins first, then the longer, then a rank. NULL for
** none. */
static const AmFact *html_next(const HtmlWriter *writer, bool *is_rank) {
    const AmArticle *article = writer->article;
    const AmFact *rank =
        writer->n_ranks < article->n_ranks ? &article->ranks[writer->n_ranks].fact : NULL;
    const AmFact *metric =
        writer->n_metrics < article->n_metrics ? &article->metrics[writer->n_metrics].fact : NULL;
    *is_rank = rank != NULL;
    if (rank != NULL && metric != NULL) {
        *is_rank = rank->clean_start != metric->clean_start
                       ? rank->clean_start < metric->clean_start
                       : rank->clean_end >= metric->clean_end;
    }
    return *is_rank ? rank : metric;
}

/* Writes text up to a clean byte, and nothing when that is written. */
static void html_text_to(HtmlWriter *writer, size_t end) {
    if (writer->at < end) {
        html_text(writer->out,
                  (AmSpan){writer->article->clean.text.z + writer->at, end - writer->at});
        writer->at = end;
    }
}

/* Closes the marks that end at or before a clean byte. */
static void html_close_to(HtmlWriter *writer, size_t end) {
    const size_t *ends = writer->ends.items;
    while (writer->ends.n > 0 && ends[writer->ends.n - 1] <= end) {
        html_text_to(writer, ends[writer->ends.n - 1]);
        am_buf_append(writer->out, AM_SPAN("</mark>"));
        writer->ends.n--;
    }
}

static void html_open(HtmlWriter *writer, const AmFact *fact, bool is_rank, size_t section_end) {
    const size_t *ends = writer->ends.items;
    size_t limit = writer->ends.n > 0 ? ends[writer->ends.n - 1] : section_end;
    size_t *end = am_vec_push(&writer->ends);
    if (end == NULL) {
        return;
    }
    *end = fact->clean_end < limit ? fact->clean_end : limit;
    if (is_rank) {
        const AmRank *rank = &writer->article->ranks[writer->n_ranks++];
        html_open_rank(writer->out, rank, writer->n_ranks);
    } else {
        const AmMetric *metric = &writer->article->metrics[writer->n_metrics++];
        html_open_metric(writer->out, metric, writer->n_metrics);
    }
}

/* ---- sections ---- */

/* The name of the element: title h1, headings h2 to h6, all else p. */
static const char *html_element(const AmSection *section) {
    static const char *const headings[] = {"h2", "h3", "h4", "h5", "h6"};
    if (section->kind == AM_SECTION_TITLE) {
        return "h1";
    }
    if (section->kind != AM_SECTION_HEADING) {
        return "p";
    }
    int deepest = (int)(sizeof(headings) / sizeof(headings[0])) - 1;
    int depth = section->level > 1 ? section->level - 1 : 0;
    return headings[depth < deepest ? depth : deepest];
}

static void html_section(HtmlWriter *writer, const AmSection *section, size_t seq) {
    const char *element = html_element(section);
    const AmFact *fact;
    bool is_rank;
    am_buf_append_char(writer->out, '<');
    html_string(writer->out, element);
    if (section->kind == AM_SECTION_BYLINE) {
        am_buf_append(writer->out, AM_SPAN(" class=\"byline\""));
    }
    am_buf_append(writer->out, AM_SPAN(" id=\"s"));
    html_integer(writer->out, (int64_t)seq);
    am_buf_append(writer->out, AM_SPAN("\">"));
    writer->at = section->clean_start;
    while ((fact = html_next(writer, &is_rank)) != NULL && fact->clean_start < section->clean_end &&
           !am_arena_failed(writer->ends.arena)) {
        html_close_to(writer, fact->clean_start);
        html_text_to(writer, fact->clean_start);
        html_open(writer, fact, is_rank, section->clean_end);
    }
    html_close_to(writer, section->clean_end);
    html_text_to(writer, section->clean_end);
    am_buf_append(writer->out, AM_SPAN("</"));
    html_string(writer->out, element);
    am_buf_append(writer->out, AM_SPAN(">\n"));
}

AmStatus am_html_write(const AmArticle *article, AmBuf *out) {
    AmArena arena;
    HtmlWriter writer = {.article = article, .out = out};
    am_arena_init(&arena, article->arena.allocator);
    am_vec_init(&writer.ends, &arena, sizeof(size_t));
    am_buf_append(out, AM_SPAN("<article>\n"));
    for (size_t i = 0; i < article->sections.n; i++) {
        if (am_section_counts(&article->sections.items[i])) {
            html_section(&writer, &article->sections.items[i], i + 1);
        }
    }
    am_buf_append(out, AM_SPAN("</article>"));
    AmStatus status = out->failed || am_arena_failed(&arena) ? AM_NOMEM : AM_OK;
    am_arena_free(&arena);
    return status;
}
