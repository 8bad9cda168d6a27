/*
** options.c - reads the options object; see options.h.
**
**     {"published":"2025-05-23","units":["亩"]} -> published 2025-05-23, one more unit
**     {"unit":["亩"]} -> article_ranks(): option "unit" is unknown; allowed: published, units, ...
**
** Options come from people who type SQL, so every message names the function, the option and what
** would have been right.
*/
#include "options.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "period.h"
#include "utf8.h"

enum { OPTIONS_SHOWN = 60 }; /* bytes of a wrong name or value that a message repeats */

typedef struct OptionsReader {
    const AmAllocator *allocator;
    const char *function;
    AmJson json;
    AmOptions *options;
    AmError *error;
    unsigned seen; /* bit i: option i was given */
} OptionsReader;

typedef struct OptionsKey {
    const char *name;
    AmStatus (*read)(OptionsReader *reader);
} OptionsKey;

/* `article_ranks(): ` and the message; always AM_BAD_OPTION. */
__attribute__((format(printf, 2, 3))) static AmStatus options_say(const OptionsReader *reader,
                                                                  const char *format, ...) {
    AmError *error = reader->error;
    int n = snprintf(error->text, sizeof(error->text), "%s(): ", reader->function);
    size_t at = n > 0 && (size_t)n < sizeof(error->text) ? (size_t)n : 0;
    va_list args;
    va_start(args, format);
    vsnprintf(error->text + at, sizeof(error->text) - at, format, args);
    va_end(args);
    return AM_BAD_OPTION;
}

/* How many bytes of the text to repeat in a message. */
static int options_shown(AmSpan text) {
    return (int)am_utf8_head(text, OPTIONS_SHOWN).n;
}

static AmStatus options_json_fault(const OptionsReader *reader) {
    if (reader->json.no_memory || am_arena_failed(&reader->options->arena)) {
        return AM_NOMEM;
    }
    return options_say(reader,
                       "options are no JSON object like {\"published\":\"2025-05-23\"}: "
                       "%s at byte %zu",
                       reader->json.fault, reader->json.fault_at);
}

static AmStatus options_read_published(OptionsReader *reader) {
    static const char allowed[] = "allowed: a date as \"YYYY-MM-DD\", or null";
    AmJson *json = &reader->json;
    AmJsonKind kind = am_json_peek(json);
    if (kind == AM_JSON_NULL || kind == AM_JSON_NONE) {
        /* json_object('published', a.published) of a row without a date */
        return am_json_null(json) ? AM_OK : options_json_fault(reader);
    }
    if (kind != AM_JSON_STRING) {
        return options_say(reader, "option \"published\" is no string; %s", allowed);
    }
    AmSpan text;
    AmDate date;
    if (!am_json_string(json, &text)) {
        return options_json_fault(reader);
    }
    if (!am_date_parse(text, &date)) {
        return options_say(reader, "option \"published\" is \"%.*s\"; %s", options_shown(text),
                           text.z, allowed);
    }
    reader->options->published = text;
    return AM_OK;
}

/* An array of strings that are not empty; words and n are set only when all are. */
static AmStatus options_read_words(OptionsReader *reader, const char *name, const char *example,
                                   AmSpan **words, size_t *n) {
    AmJson *json = &reader->json;
    AmVec items;
    am_vec_init(&items, &reader->options->arena, sizeof(AmSpan));
    AmJsonKind kind = am_json_peek(json);
    if (kind != AM_JSON_ARRAY && kind != AM_JSON_NONE) {
        return options_say(reader,
                           "option \"%s\" is no array; allowed: an array of "
                           "strings like %s",
                           name, example);
    }
    bool first = true;
    if (!am_json_enter_array(json)) {
        return options_json_fault(reader);
    }
    while (am_json_next_item(json, &first)) {
        AmSpan text;
        if (am_json_peek(json) != AM_JSON_STRING) {
            return options_say(reader,
                               "option \"%s\" holds an item that is no string; allowed: an "
                               "array of strings like %s",
                               name, example);
        }
        if (!am_json_string(json, &text)) {
            return options_json_fault(reader);
        }
        if (text.n == 0) {
            return options_say(reader,
                               "option \"%s\" holds an empty string; allowed: an array of "
                               "strings like %s",
                               name, example);
        }
        AmSpan *item = am_vec_push(&items);
        if (item == NULL) {
            return AM_NOMEM;
        }
        *item = text;
    }
    if (am_json_failed(json)) {
        return options_json_fault(reader);
    }
    *words = items.items;
    *n = items.n;
    return AM_OK;
}

static AmStatus options_read_units(OptionsReader *reader) {
    AmOptions *options = reader->options;
    return options_read_words(reader, "units", "[\"亩\"]", &options->units, &options->n_units);
}

static AmStatus options_read_scopes(OptionsReader *reader) {
    AmOptions *options = reader->options;
    return options_read_words(reader, "scopes", "[\"全市\"]", &options->scopes, &options->n_scopes);
}

static AmStatus options_read_boilerplate(OptionsReader *reader) {
    AmSpan *sources = NULL;
    size_t n = 0;
    AmStatus status = options_read_words(reader, "boilerplate", "[\"^扫一扫\"]", &sources, &n);
    AmOptions *options = reader->options;
    if (status != AM_OK || n == 0) {
        return status;
    }
    options->boilerplate = am_arena_alloc(&options->arena, n * sizeof(AmPattern *));
    if (options->boilerplate == NULL) {
        return AM_NOMEM;
    }
    for (size_t i = 0; i < n; i++) {
        AmSpan source = sources[i];
        AmError fault;
        status = am_pattern_new(reader->allocator, source, &options->boilerplate[i], &fault);
        if (status == AM_BAD_OPTION) {
            return options_say(reader,
                               "option \"boilerplate\" holds \"%.*s\", which does not "
                               "compile: %s; allowed: PCRE2 patterns",
                               options_shown(source), source.z, fault.text);
        }
        if (status != AM_OK) {
            return status;
        }
        options->n_boilerplate = i + 1;
    }
    return AM_OK;
}

static AmStatus options_read_duplicates(OptionsReader *reader) {
    AmJson *json = &reader->json;
    AmJsonKind kind = am_json_peek(json);
    AmSpan text = {NULL, 0};
    if (kind == AM_JSON_STRING || kind == AM_JSON_NONE) {
        if (!am_json_string(json, &text)) {
            return options_json_fault(reader);
        }
        if (am_span_is(text, "keep")) {
            reader->options->keep_duplicates = true;
            return AM_OK;
        }
        return options_say(reader, "option \"duplicates\" is \"%.*s\"; allowed: \"keep\"",
                           options_shown(text), text.z);
    }
    return options_say(reader, "option \"duplicates\" is no string; allowed: \"keep\"");
}

static const OptionsKey options_keys[] = {
    {"published", options_read_published},   {"units", options_read_units},
    {"scopes", options_read_scopes},         {"boilerplate", options_read_boilerplate},
    {"duplicates", options_read_duplicates},
};

static AmStatus options_read_key(OptionsReader *reader, AmSpan key) {
    for (size_t i = 0; i < sizeof(options_keys) / sizeof(options_keys[0]); i++) {
        const char *name = options_keys[i].name;
        if (am_span_is(key, name)) {
            if ((reader->seen >> i & 1) != 0) {
                return options_say(reader, "option \"%s\" is given twice; allowed: once", name);
            }
            reader->seen |= 1u << i;
            return options_keys[i].read(reader);
        }
    }
    return options_say(reader,
                       "option \"%.*s\" is unknown; allowed: published, units, scopes, "
                       "boilerplate, duplicates",
                       options_shown(key), key.z);
}

AmStatus am_options_parse(const AmAllocator *allocator, const char *function, AmSpan json,
                          AmOptions *options, AmError *error) {
    *options = (AmOptions){.n_units = 0};
    am_arena_init(&options->arena, allocator);
    error->text[0] = '\0';
    if (json.z == NULL || json.n == 0) {
        return AM_OK;
    }
    OptionsReader reader = {
        .allocator = allocator, .function = function, .options = options, .error = error};
    am_json_init(&reader.json, &options->arena, json);
    bool first = true;
    AmSpan key;
    if (!am_json_enter_object(&reader.json)) {
        return options_json_fault(&reader);
    }
    while (am_json_next_key(&reader.json, &first, &key)) {
        AmStatus status = options_read_key(&reader, key);
        if (status != AM_OK) {
            return status;
        }
    }
    return am_json_finish(&reader.json) ? AM_OK : options_json_fault(&reader);
}

void am_options_free(AmOptions *options) {
    for (size_t i = 0; i < options->n_boilerplate; i++) {
        am_pattern_free(options->boilerplate[i]);
    }
    am_arena_free(&options->arena);
    *options = (AmOptions){.n_units = 0};
}
