/*
** tables.c - the columns of the tables over articles and words, and what stands in each cell.
**
** A column list is what users see: order, names, types. Cells come from the parsed article.
*/
#include "rows.h"

#include <string.h>

#include "lexicon.h"

/* One column a line: */
/* clang-format off */

static const AmColumn tables_section_columns[] = {
    {"seq", "INTEGER", AM_FIELD_SEQ},
    {"kind", "TEXT", AM_FIELD_KIND},
    {"level", "INTEGER", AM_FIELD_LEVEL},
    {"heading", "TEXT", AM_FIELD_HEADING},
    {"text", "TEXT", AM_FIELD_TEXT},
    {"start", "INTEGER", AM_FIELD_START},
    {"length", "INTEGER", AM_FIELD_LENGTH},
    {"duplicate_of", "INTEGER", AM_FIELD_DUPLICATE_OF},
};

static const AmColumn tables_rank_columns[] = {
    {"seq", "INTEGER", AM_FIELD_SEQ},
    {"rank", "INTEGER", AM_FIELD_RANK},
    {"basis", "TEXT", AM_FIELD_BASIS},
    {"scope", "TEXT", AM_FIELD_SCOPE},
    {"metric", "TEXT", AM_FIELD_METRIC},
    {"subject", "TEXT", AM_FIELD_SUBJECT},
    {"period", "TEXT", AM_FIELD_PERIOD},
    {"period_start", "TEXT", AM_FIELD_PERIOD_START},
    {"period_end", "TEXT", AM_FIELD_PERIOD_END},
    {"section", "INTEGER", AM_FIELD_SECTION},
    {"heading", "TEXT", AM_FIELD_HEADING},
    {"sentence", "TEXT", AM_FIELD_SENTENCE},
    {"surface", "TEXT", AM_FIELD_SURFACE},
    {"start", "INTEGER", AM_FIELD_START},
    {"length", "INTEGER", AM_FIELD_LENGTH},
};

static const AmColumn tables_metric_columns[] = {
    {"seq", "INTEGER", AM_FIELD_SEQ},
    {"metric", "TEXT", AM_FIELD_METRIC},
    {"value", "REAL", AM_FIELD_VALUE},
    {"value_max", "REAL", AM_FIELD_VALUE_MAX},
    {"unit", "TEXT", AM_FIELD_UNIT},
    {"kind", "TEXT", AM_FIELD_KIND},
    {"basis", "TEXT", AM_FIELD_BASIS},
    {"base", "TEXT", AM_FIELD_BASE},
    {"qualifier", "TEXT", AM_FIELD_QUALIFIER},
    {"subject", "TEXT", AM_FIELD_SUBJECT},
    {"period", "TEXT", AM_FIELD_PERIOD},
    {"period_start", "TEXT", AM_FIELD_PERIOD_START},
    {"period_end", "TEXT", AM_FIELD_PERIOD_END},
    {"rank", "INTEGER", AM_FIELD_RANK},
    {"scope", "TEXT", AM_FIELD_SCOPE},
    {"section", "INTEGER", AM_FIELD_SECTION},
    {"heading", "TEXT", AM_FIELD_HEADING},
    {"sentence", "TEXT", AM_FIELD_SENTENCE},
    {"surface", "TEXT", AM_FIELD_SURFACE},
    {"start", "INTEGER", AM_FIELD_START},
    {"length", "INTEGER", AM_FIELD_LENGTH},
};

static const AmColumn tables_pinyin_columns[] = {
    {"seq", "INTEGER", AM_FIELD_SEQ},
    {"hanzi", "TEXT", AM_FIELD_HANZI},
    {"pinyin", "TEXT", AM_FIELD_PINYIN},
    {"verified", "INTEGER", AM_FIELD_VERIFIED},
    {"start", "INTEGER", AM_FIELD_START},
    {"length", "INTEGER", AM_FIELD_LENGTH},
};

static const AmColumn tables_lexicon_columns[] = {
    {"category", "TEXT", AM_FIELD_CATEGORY},
    {"entry", "TEXT", AM_FIELD_ENTRY},
    {"value", "TEXT", AM_FIELD_VALUE},
    {"note", "TEXT", AM_FIELD_NOTE},
};

/* clang-format on */

static AmCell tables_null(void) {
    return (AmCell){.type = AM_CELL_NULL};
}

static AmCell tables_integer(int64_t integer) {
    return (AmCell){.type = AM_CELL_INTEGER, .integer = integer};
}

static AmCell tables_real(double real) {
    return (AmCell){.type = AM_CELL_REAL, .real = real};
}

static AmCell tables_text(AmSpan text) {
    return (AmCell){.type = text.z != NULL ? AM_CELL_TEXT : AM_CELL_NULL, .text = text};
}

static AmCell tables_string(const char *z) {
    return tables_text((AmSpan){z, z != NULL ? strlen(z) : 0});
}

/* start or length, in characters, of a raw byte range. */
static AmCell tables_place(const AmParsed *parsed, size_t raw_start, size_t raw_end,
                           AmField field) {
    int64_t before = am_places_before(&parsed->places, raw_start);
    if (field == AM_FIELD_START) {
        return tables_integer(before + 1);
    }
    return tables_integer(am_places_before(&parsed->places, raw_end) - before);
}

/* The same for a range of the clean text. */
static AmCell tables_clean_place(const AmParsed *parsed, size_t start, size_t end, AmField field) {
    size_t raw_start;
    size_t raw_end;
    am_clean_to_raw(&parsed->article->clean, start, end, &raw_start, &raw_end);
    return tables_place(parsed, raw_start, raw_end, field);
}

/* Text of the heading that section number seq (from 1) stands under. */
static AmCell tables_heading_of(const AmArticle *article, size_t seq) {
    const AmSectionList *list = &article->sections;
    size_t heading = seq >= 1 && seq <= list->n ? list->items[seq - 1].heading : 0;
    if (heading == 0 || heading > list->n) {
        return tables_null();
    }
    return tables_text(am_article_section_text(article, &list->items[heading - 1]));
}

/* article_sections */

static size_t tables_count_sections(const AmParsed *parsed) {
    return parsed->article->sections.n;
}

static AmCell tables_section_cell(const AmParsed *parsed, size_t row, AmField field) {
    const AmArticle *article = parsed->article;
    const AmSection *section = &article->sections.items[row];
    switch (field) {
    case AM_FIELD_SEQ: return tables_integer((int64_t)row + 1);
    case AM_FIELD_KIND: return tables_string(am_section_kind_name(section->kind));
    case AM_FIELD_LEVEL: return tables_integer(section->level);
    case AM_FIELD_HEADING: return tables_heading_of(article, row + 1);
    case AM_FIELD_TEXT: return tables_text(am_article_section_text(article, section));
    case AM_FIELD_DUPLICATE_OF:
        return section->duplicate_of > 0 ? tables_integer((int64_t)section->duplicate_of)
                                         : tables_null();
    default: return tables_clean_place(parsed, section->clean_start, section->clean_end, field);
    }
}

const AmTable am_table_sections = {
    .name = "article_sections",
    .text_column = "article", /* its own column text is the clean one */
    .has_options = true,
    .reading = AM_READ_SECTIONS,
    .columns = tables_section_columns,
    .n_columns = sizeof(tables_section_columns) / sizeof(tables_section_columns[0]),
    .count = tables_count_sections,
    .cell = tables_section_cell,
};

/* What ranks and metrics have in common. */
static AmCell tables_fact_cell(const AmParsed *parsed, const AmFact *fact, AmField field) {
    switch (field) {
    case AM_FIELD_METRIC: return tables_text(fact->metric);
    case AM_FIELD_SUBJECT: return tables_text(fact->subject);
    case AM_FIELD_SCOPE: return tables_text(fact->scope);
    case AM_FIELD_PERIOD: return tables_text(fact->period);
    case AM_FIELD_PERIOD_START: return tables_text(fact->period_start);
    case AM_FIELD_PERIOD_END: return tables_text(fact->period_end);
    case AM_FIELD_SECTION: return tables_integer((int64_t)fact->section);
    case AM_FIELD_HEADING: return tables_heading_of(parsed->article, fact->section);
    case AM_FIELD_SENTENCE: return tables_text(fact->sentence);
    case AM_FIELD_SURFACE: return tables_text(fact->surface);
    case AM_FIELD_RULE: return tables_text(fact->rule);
    default: return tables_clean_place(parsed, fact->clean_start, fact->clean_end, field);
    }
}

/* article_ranks */

static size_t tables_count_ranks(const AmParsed *parsed) {
    return parsed->article->n_ranks;
}

static AmCell tables_rank_cell(const AmParsed *parsed, size_t row, AmField field) {
    const AmRank *rank = &parsed->article->ranks[row];
    switch (field) {
    case AM_FIELD_SEQ: return tables_integer((int64_t)row + 1);
    case AM_FIELD_RANK: return tables_integer(rank->rank);
    case AM_FIELD_BASIS: return tables_string(am_rank_basis_name(rank->basis));
    default: return tables_fact_cell(parsed, &rank->fact, field);
    }
}

const AmTable am_table_ranks = {
    .name = "article_ranks",
    .text_column = "text",
    .has_options = true,
    .has_rule = true,
    .reading = AM_READ_RANKS,
    .columns = tables_rank_columns,
    .n_columns = sizeof(tables_rank_columns) / sizeof(tables_rank_columns[0]),
    .count = tables_count_ranks,
    .cell = tables_rank_cell,
};

/* article_metrics */

static size_t tables_count_metrics(const AmParsed *parsed) {
    return parsed->article->n_metrics;
}

static AmCell tables_metric_cell(const AmParsed *parsed, size_t row, AmField field) {
    const AmMetric *metric = &parsed->article->metrics[row];
    switch (field) {
    case AM_FIELD_SEQ: return tables_integer((int64_t)row + 1);
    case AM_FIELD_VALUE: return tables_real(metric->value);
    case AM_FIELD_VALUE_MAX:
        return metric->has_value_max ? tables_real(metric->value_max) : tables_null();
    case AM_FIELD_UNIT: return tables_text(metric->unit);
    case AM_FIELD_KIND: return tables_string(am_metric_kind_name(metric->kind));
    case AM_FIELD_BASIS: return tables_text(metric->basis);
    case AM_FIELD_BASE: return tables_text(metric->base);
    case AM_FIELD_QUALIFIER: return tables_string(metric->qualifier);
    case AM_FIELD_RANK: return metric->has_rank ? tables_integer(metric->rank) : tables_null();
    case AM_FIELD_SCOPE: return metric->has_rank ? tables_text(metric->fact.scope) : tables_null();
    default: return tables_fact_cell(parsed, &metric->fact, field);
    }
}

const AmTable am_table_metrics = {
    .name = "article_metrics",
    .text_column = "text",
    .has_options = true,
    .has_rule = true,
    .reading = AM_READ_METRICS,
    .columns = tables_metric_columns,
    .n_columns = sizeof(tables_metric_columns) / sizeof(tables_metric_columns[0]),
    .count = tables_count_metrics,
    .cell = tables_metric_cell,
};

/* pinyin_annotations */

static size_t tables_count_pinyin(const AmParsed *parsed) {
    return parsed->n_annotations;
}

static AmCell tables_pinyin_cell(const AmParsed *parsed, size_t row, AmField field) {
    const AmAnnotation *annotation = &parsed->annotations[row];
    switch (field) {
    case AM_FIELD_SEQ: return tables_integer((int64_t)row + 1);
    case AM_FIELD_HANZI: return tables_text(annotation->hanzi);
    case AM_FIELD_PINYIN: return tables_text(annotation->pinyin);
    case AM_FIELD_VERIFIED: return tables_integer(annotation->verified);
    default: return tables_place(parsed, annotation->raw_start, annotation->raw_end, field);
    }
}

const AmTable am_table_pinyin = {
    .name = "pinyin_annotations",
    .text_column = "text",
    .reading = AM_READ_PINYIN,
    .columns = tables_pinyin_columns,
    .n_columns = sizeof(tables_pinyin_columns) / sizeof(tables_pinyin_columns[0]),
    .count = tables_count_pinyin,
    .cell = tables_pinyin_cell,
};

/* article_lexicon */

static size_t tables_count_lexicon(const AmParsed *parsed) {
    (void)parsed;
    return am_lexicon_count();
}

static AmCell tables_lexicon_cell(const AmParsed *parsed, size_t row, AmField field) {
    AmLexiconEntry entry;
    (void)parsed;
    am_lexicon_entry(row, &entry);
    switch (field) {
    case AM_FIELD_CATEGORY: return tables_string(entry.category);
    case AM_FIELD_ENTRY: return tables_string(entry.entry);
    case AM_FIELD_VALUE: return tables_string(entry.value);
    default: return tables_string(entry.note);
    }
}

const AmTable am_table_lexicon = {
    .name = "article_lexicon",
    .columns = tables_lexicon_columns,
    .n_columns = sizeof(tables_lexicon_columns) / sizeof(tables_lexicon_columns[0]),
    .count = tables_count_lexicon,
    .cell = tables_lexicon_cell,
};
