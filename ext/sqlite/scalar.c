/*
** scalar.c - all scalar functions.
**
**     SELECT extract_rank('全市财政收入居全省第3位。', '全省')  ->  3
**
** Each reads its arguments, asks the core, and gives the result. A first argument of NULL gives
** NULL; further arguments of NULL count as not given, save the metric that extract_metric needs.
*/
#include "scalar.h"

#include "article_metrics.h"
#include "cache.h"
#include "html.h"
#include "lexicon.h"
#include "number.h"
#include "pattern.h"
#include "rows.h"
#include "utf8.h"
#include "value.h"

/* JSON's subtype: what json_each and json_object take for JSON and do not quote. */
#define SCALAR_JSON_SUBTYPE 74

/*
** Reads a text for a function; options may be NULL. Returns NULL when there is nothing to go on
** with: the text is NULL, or an error was set as the result. Otherwise release it.
*/
static AmParsed *scalar_read(sqlite3_context *context, const char *function, AmReadDepth reading,
                             sqlite3_value *text_value, sqlite3_value *options_value) {
    AmError error;
    AmParsed *parsed = NULL;
    bool no_memory = false;
    AmSpan text = am_value_text(text_value, &no_memory);
    AmSpan options = {NULL, 0};
    if (options_value != NULL) {
        options = am_value_text(options_value, &no_memory);
    }
    if (no_memory) {
        sqlite3_result_error_nomem(context);
    } else if (text.z != NULL) {
        AmStatus status = am_cache_read(sqlite3_user_data(context), function, text, options,
                                        reading, &parsed, &error);
        if (status != AM_OK) {
            am_value_error(context, function, status, &error);
        }
    }
    return parsed;
}

/* Gives the bytes of the buffer, which is empty afterwards. True unless memory is out. */
static bool scalar_give(sqlite3_context *context, AmBuf *buf) {
    size_t n;
    char *z = am_buf_take(buf, &n);
    if (z == NULL) {
        sqlite3_result_error_nomem(context);
        return false;
    }
    sqlite3_result_text64(context, z, n, sqlite3_free, SQLITE_UTF8);
    return true;
}

/* The mode of strip_pinyin by its name; false for a name that is none. */
static bool scalar_pinyin_mode(AmSpan name, AmPinyinMode *mode) {
    static const char *const names[] = {"verified", "shape", "all"};
    static const AmPinyinMode modes[] = {AM_PINYIN_VERIFIED, AM_PINYIN_SHAPE, AM_PINYIN_ALL};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (am_span_is(name, names[i])) {
            *mode = modes[i];
            return true;
        }
    }
    return false;
}

static void scalar_bad_mode(sqlite3_context *context, AmSpan name) {
    static const char format[] =
        "strip_pinyin(): mode \"%.*s\" is unknown; allowed: verified, shape, all";
    int shown = (int)am_utf8_head(name, 40).n; /* a whole article given by mistake is cut */
    char *message = sqlite3_mprintf(format, shown, name.z);
    if (message == NULL) {
        sqlite3_result_error_nomem(context);
        return;
    }
    sqlite3_result_error(context, message, -1);
    sqlite3_free(message);
}

void am_scalar_strip_pinyin(sqlite3_context *context, int argc, sqlite3_value **argv) {
    AmCache *cache = sqlite3_user_data(context);
    bool no_memory = false;
    AmSpan text = am_value_text(argv[0], &no_memory);
    AmSpan name = argc > 1 ? am_value_text(argv[1], &no_memory) : (AmSpan){NULL, 0};
    AmPinyinMode mode = AM_PINYIN_VERIFIED;
    if (no_memory) {
        sqlite3_result_error_nomem(context);
        return;
    }
    if (name.z != NULL && !scalar_pinyin_mode(name, &mode)) {
        scalar_bad_mode(context, name);
        return;
    }
    if (text.z == NULL) {
        return;
    }
    AmArena arena;
    AmSpan stripped;
    am_arena_init(&arena, &cache->allocator);
    AmStatus status = am_pinyin_text(&arena, text, mode, &stripped);
    if (status == AM_OK && text.n >= AM_WORK_BYTES && am_cache_cancelled(cache)) {
        status = AM_NOMEM; /* the result is copied next, and that takes as long as the search */
    }
    status = am_cache_settle(cache, status);
    if (status == AM_OK) {
        am_value_result(context, stripped);
    } else {
        am_value_error(context, "strip_pinyin", status, NULL);
    }
    am_arena_free(&arena);
}

void am_scalar_clean(sqlite3_context *context, int argc, sqlite3_value **argv) {
    const AmCache *cache = sqlite3_user_data(context);
    AmParsed *parsed =
        scalar_read(context, "article_clean", AM_READ_SECTIONS, argv[0], argc > 1 ? argv[1] : NULL);
    if (parsed != NULL) {
        AmBuf buf;
        am_buf_init(&buf, &cache->allocator);
        am_article_write_clean(parsed->article, &buf);
        scalar_give(context, &buf);
        am_parsed_release(parsed);
    }
}

void am_scalar_html(sqlite3_context *context, int argc, sqlite3_value **argv) {
    const AmCache *cache = sqlite3_user_data(context);
    AmParsed *parsed =
        scalar_read(context, "article_html", AM_READ_ALL, argv[0], argc > 1 ? argv[1] : NULL);
    if (parsed != NULL) {
        AmBuf buf;
        am_buf_init(&buf, &cache->allocator);
        if (am_html_write(parsed->article, &buf) == AM_OK) {
            scalar_give(context, &buf);
        } else {
            am_buf_free(&buf);
            sqlite3_result_error_nomem(context);
        }
        am_parsed_release(parsed);
    }
}

void am_scalar_title(sqlite3_context *context, int argc, sqlite3_value **argv) {
    AmParsed *parsed =
        scalar_read(context, "article_title", AM_READ_SECTIONS, argv[0], argc > 1 ? argv[1] : NULL);
    if (parsed != NULL) {
        am_value_result(context, am_article_title(parsed->article));
        am_parsed_release(parsed);
    }
}

/* Any text agrees when none is asked for. */
static bool scalar_equals(AmSpan text, AmSpan asked) {
    return asked.z == NULL || am_span_same(text, asked);
}

static bool scalar_contains(AmSpan text, AmSpan asked) {
    return asked.z == NULL || am_span_contains(text, asked);
}

/* Arguments 1 and 2; false, with an error set, when memory is out. */
static bool scalar_asked(sqlite3_context *context, int argc, sqlite3_value **argv, AmSpan *asked) {
    bool no_memory = false;
    for (int i = 1; i <= 2; i++) {
        asked[i - 1] = argc > i ? am_value_text(argv[i], &no_memory) : (AmSpan){NULL, 0};
    }
    if (no_memory) {
        sqlite3_result_error_nomem(context);
    }
    return !no_memory;
}

/* The facts that can answer a question; spans and arrays are borrowed from the three below. */
typedef struct ScalarAnswer {
    const AmRank *ranks;
    size_t n_ranks;
    const AmMetric *metrics;
    size_t n_metrics;
    AmParsed *parsed; /* NULL when the facts are those of the cache */
    AmFacts facts;
    bool own; /* facts were read for this question */
} ScalarAnswer;

static void scalar_answer_free(ScalarAnswer *answer) {
    if (answer->own) {
        am_arena_free(&answer->facts.arena);
    }
    am_parsed_release(answer->parsed);
}

static void scalar_answer_use(ScalarAnswer *answer, const AmArticle *article) {
    answer->ranks = article->ranks;
    answer->n_ranks = article->n_ranks;
    answer->metrics = article->metrics;
    answer->n_metrics = article->n_metrics;
}

/*
** Finds facts of argument 0 for a question. Facts that are at hand are used; else a look at the
** text comes first, then the sections, which other functions of the row want too, and then only
** the sentences that can answer. False when there is nothing to go on with; an error may be set.
*/
static bool scalar_answer(sqlite3_context *context, const char *function, sqlite3_value *text_value,
                          AmQuestion question, ScalarAnswer *answer) {
    AmCache *cache = sqlite3_user_data(context);
    AmError error;
    bool no_memory = false;
    AmReadDepth reading = question.depth == AM_PARSE_RANKS ? AM_READ_RANKS : AM_READ_METRICS;
    *answer = (ScalarAnswer){.n_ranks = 0};
    AmSpan text = am_value_text(text_value, &no_memory);
    if (no_memory) {
        sqlite3_result_error_nomem(context);
        return false;
    }
    if (text.z == NULL) {
        return false;
    }
    const AmParsed *last = am_cache_peek(cache, text, reading);
    if (last != NULL) {
        scalar_answer_use(answer, last->article);
        return true;
    }
    bool names = question.scope.z != NULL || question.metric.z != NULL;
    bool may = !names || am_article_may_answer(&cache->allocator, text, question);
    AmStatus looked = am_cache_settle(cache, AM_NOMEM); /* the look tells no more than yes and no */
    if (looked == AM_CANCELLED) {
        am_value_error(context, function, looked, NULL);
        return false;
    }
    if (!may) {
        return false;
    }
    answer->parsed = scalar_read(context, function, AM_READ_CLEAN, text_value, NULL);
    if (answer->parsed == NULL) {
        return false;
    }
    answer->own = true;
    AmStatus status =
        am_article_answer(answer->parsed->article, cache->engine, question, &answer->facts, &error);
    status = am_cache_settle(cache, status);
    if (status != AM_OK) {
        am_value_error(context, function, status, &error);
        scalar_answer_free(answer);
        am_cache_forget(cache);
        return false;
    }
    answer->ranks = answer->facts.ranks;
    answer->n_ranks = answer->facts.n_ranks;
    answer->metrics = answer->facts.metrics;
    answer->n_metrics = answer->facts.n_metrics;
    return true;
}

void am_scalar_extract_rank(sqlite3_context *context, int argc, sqlite3_value **argv) {
    AmSpan asked[2];
    ScalarAnswer answer;
    if (!scalar_asked(context, argc, argv, asked) ||
        !scalar_answer(context, "extract_rank", argv[0],
                       (AmQuestion){AM_PARSE_RANKS, asked[0], asked[1]}, &answer)) {
        return;
    }
    for (size_t i = 0; i < answer.n_ranks; i++) {
        const AmRank *rank = &answer.ranks[i];
        if (scalar_equals(rank->fact.scope, asked[0]) &&
            scalar_contains(rank->fact.metric, asked[1])) {
            sqlite3_result_int64(context, rank->rank);
            break;
        }
    }
    scalar_answer_free(&answer);
}

void am_scalar_extract_metric(sqlite3_context *context, int argc, sqlite3_value **argv) {
    AmSpan asked[2];
    ScalarAnswer answer;
    if (!scalar_asked(context, argc, argv, asked) || asked[0].z == NULL ||
        !scalar_answer(context, "extract_metric", argv[0],
                       (AmQuestion){AM_PARSE_METRICS, {NULL, 0}, asked[0]}, &answer)) {
        return;
    }
    const AmMetric *found = NULL;
    for (size_t i = 0; i < answer.n_metrics; i++) {
        const AmMetric *metric = &answer.metrics[i];
        bool wanted =
            metric->kind == AM_METRIC_LEVEL || (metric->kind == AM_METRIC_CHANGE && found == NULL);
        if (wanted && scalar_contains(metric->fact.metric, asked[0]) &&
            scalar_equals(metric->fact.period, asked[1])) {
            found = metric;
            if (metric->kind == AM_METRIC_LEVEL) {
                break;
            }
        }
    }
    if (found != NULL) {
        sqlite3_result_double(context, found->value);
    }
    scalar_answer_free(&answer);
}

void am_scalar_chinese_number(sqlite3_context *context, int argc, sqlite3_value **argv) {
    AmNumeral numeral;
    bool no_memory = false;
    (void)argc;
    AmSpan text = am_value_text(argv[0], &no_memory);
    if (no_memory) {
        sqlite3_result_error_nomem(context);
    } else if (text.z != NULL && am_chinese_number(text, &numeral)) {
        if (numeral.is_integer) {
            sqlite3_result_int64(context, numeral.integer);
        } else {
            sqlite3_result_double(context, numeral.real);
        }
    }
}

/* The rows of a table as JSON. */
static void scalar_twin(sqlite3_context *context, const AmTable *table, int argc,
                        sqlite3_value **argv) {
    AmCache *cache = sqlite3_user_data(context);
    AmParsed *parsed =
        scalar_read(context, table->name, table->reading, argv[0], argc > 1 ? argv[1] : NULL);
    if (parsed == NULL) {
        return;
    }
    if (am_parsed_locate(parsed) != AM_OK) {
        sqlite3_result_error_nomem(context);
    } else {
        AmBuf buf;
        am_buf_init(&buf, &cache->allocator);
        am_rows_json(table, parsed, &buf);
        if (am_cache_settle(cache, AM_NOMEM) == AM_CANCELLED) {
            am_buf_free(&buf);
            sqlite3_result_error_code(context, SQLITE_INTERRUPT);
        } else if (scalar_give(context, &buf)) {
            sqlite3_result_subtype(context, SCALAR_JSON_SUBTYPE);
        }
    }
    am_parsed_release(parsed);
}

void am_scalar_sections(sqlite3_context *context, int argc, sqlite3_value **argv) {
    scalar_twin(context, &am_table_sections, argc, argv);
}

void am_scalar_ranks(sqlite3_context *context, int argc, sqlite3_value **argv) {
    scalar_twin(context, &am_table_ranks, argc, argv);
}

void am_scalar_metrics(sqlite3_context *context, int argc, sqlite3_value **argv) {
    scalar_twin(context, &am_table_metrics, argc, argv);
}

void am_scalar_pinyin(sqlite3_context *context, int argc, sqlite3_value **argv) {
    scalar_twin(context, &am_table_pinyin, argc, argv);
}

void am_scalar_version(sqlite3_context *context, int argc, sqlite3_value **argv) {
    (void)argc;
    (void)argv;
    sqlite3_result_text(context, ARTICLE_METRICS_VERSION, -1, SQLITE_STATIC);
}

void am_scalar_debug(sqlite3_context *context, int argc, sqlite3_value **argv) {
#if defined(__clang__)
    static const char compiler[] = __VERSION__;
#elif defined(__GNUC__)
    static const char compiler[] = "gcc " __VERSION__;
#else
    static const char compiler[] = "unknown";
#endif
    char pcre2[128];
    (void)argc;
    (void)argv;
    am_pattern_describe(pcre2, sizeof(pcre2));
    char *text = sqlite3_mprintf("article_metrics %s; compiler %s; SQLite %s (built against %s); "
                                 "PCRE2 %s; lexicon %llu entries",
                                 ARTICLE_METRICS_VERSION, compiler, sqlite3_libversion(),
                                 SQLITE_VERSION, pcre2, (sqlite3_uint64)am_lexicon_count());
    if (text == NULL) {
        sqlite3_result_error_nomem(context);
    } else {
        sqlite3_result_text(context, text, -1, sqlite3_free);
    }
}
