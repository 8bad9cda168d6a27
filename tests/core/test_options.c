/*
** test_options.c - the options object: what is taken, and what a wrong one is told.
*/
#include "failing_allocator.h"

#include <stdio.h>
#include <string.h>

#include "options.h"

static void assert_span(AmSpan span, const char *expected) {
    assert_int_equal(span.n, strlen(expected));
    assert_memory_equal(span.z, expected, span.n);
}

static void assert_refused(const char *json, const char *message) {
    AmOptions options;
    AmError error;
    AmStatus status =
        am_options_parse(&plain, "article_ranks", (AmSpan){json, strlen(json)}, &options, &error);
    assert_int_equal(status, AM_BAD_OPTION);
    assert_string_equal(error.text, message);
    am_options_free(&options);
}

static void assert_taken(const char *json) {
    AmOptions options;
    AmError error;
    AmStatus status =
        am_options_parse(&plain, "article_ranks", (AmSpan){json, strlen(json)}, &options, &error);
    assert_int_equal(status, AM_OK);
    assert_string_equal(error.text, "");
    am_options_free(&options);
}

static void all_options_at_once(void **state) {
    (void)state;
    AmOptions options;
    AmError error;
    AmSpan json = AM_SPAN("{\"published\":\"2025-05-23\", \"units\":[\"亩\",\"\\u7bb1\"],"
                          " \"scopes\":[\"澜江走廊\"], \"boilerplate\":[\"^扫一扫\",\"广告$\"],"
                          " \"duplicates\":\"keep\"}");
    assert_int_equal(am_options_parse(&plain, "article_ranks", json, &options, &error), AM_OK);
    assert_span(options.published, "2025-05-23");
    assert_int_equal(options.n_units, 2);
    assert_span(options.units[0], "亩");
    assert_span(options.units[1], "箱");
    assert_int_equal(options.n_scopes, 1);
    assert_span(options.scopes[0], "澜江走廊");
    assert_int_equal(options.n_boilerplate, 2);
    bool found;
    AmStatus status =
        am_pattern_match(options.boilerplate[1], AM_SPAN("这是广告"), 0, false, NULL, 0, &found);
    assert_int_equal(status, AM_OK);
    assert_true(found);
    assert_true(options.keep_duplicates);
    am_options_free(&options);
}

static void no_options(void **state) {
    (void)state;
    AmOptions options;
    AmError error;
    assert_int_equal(am_options_parse(&plain, "article_ranks", (AmSpan){NULL, 0}, &options, &error),
                     AM_OK);
    assert_null(options.published.z);
    assert_false(options.keep_duplicates);
    am_options_free(&options);
    assert_taken("");
    assert_taken("{}");
    assert_taken("{\"units\":[],\"boilerplate\":[]}");
    assert_taken("{\"published\":null}");
}

static void unknown_and_repeated_names(void **state) {
    (void)state;
    assert_refused(
        "{\"unit\":[\"亩\"]}",
        "article_ranks(): option \"unit\" is unknown; allowed: published, units, scopes, "
        "boilerplate, duplicates");
    assert_refused("{\"units\":[],\"units\":[]}",
                   "article_ranks(): option \"units\" is given twice; allowed: once");
    /* A long name is cut between characters. */
    assert_refused(
        "{\"一二三四五六七八九十一二三四五六七八九十一二三\":1}",
        "article_ranks(): option \"一二三四五六七八九十一二三四五六七八九十\" is unknown; "
        "allowed: published, units, scopes, boilerplate, duplicates");
}

static void wrong_types(void **state) {
    (void)state;
    assert_refused("{\"published\":20250523}",
                   "article_ranks(): option \"published\" is no string; "
                   "allowed: a date as \"YYYY-MM-DD\", or null");
    assert_refused("{\"units\":\"亩\"}",
                   "article_ranks(): option \"units\" is no array; allowed: an "
                   "array of strings like [\"亩\"]");
    assert_refused("{\"units\":[1]}", "article_ranks(): option \"units\" holds an item that is no "
                                      "string; allowed: an array of strings like [\"亩\"]");
    assert_refused("{\"scopes\":[\"\"]}",
                   "article_ranks(): option \"scopes\" holds an empty string; "
                   "allowed: an array of strings like [\"全市\"]");
    assert_refused("{\"duplicates\":true}",
                   "article_ranks(): option \"duplicates\" is no string; allowed: \"keep\"");
    assert_refused("{\"duplicates\":\"drop\"}",
                   "article_ranks(): option \"duplicates\" is \"drop\"; allowed: \"keep\"");
}

static void dates_must_be_in_the_calendar(void **state) {
    (void)state;
    assert_taken("{\"published\":\"2024-02-29\"}");
    assert_taken("{\"published\":\"2000-02-29\"}");
    assert_taken("{\"published\":\"2025-12-31\"}");
    static const char *const wrong[] = {"2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10",
                                        "2025-04-31", "2025-4-1",   "2025/04/01", "0000-01-01",
                                        "2025-01-00", "2025-01-0x", "20250523",   ""};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        char json[64];
        char message[160];
        snprintf(json, sizeof(json), "{\"published\":\"%s\"}", wrong[i]);
        snprintf(message, sizeof(message),
                 "article_ranks(): option \"published\" is \"%s\"; allowed: a "
                 "date as \"YYYY-MM-DD\", or null",
                 wrong[i]);
        assert_refused(json, message);
    }
}

static void patterns_that_do_not_compile(void **state) {
    (void)state;
    assert_refused(
        "{\"boilerplate\":[\"^广告\",\"(扫一扫\"]}",
        "article_ranks(): option \"boilerplate\" holds \"(扫一扫\", which does not compile: "
        "missing closing parenthesis at offset 10; allowed: PCRE2 patterns");
}

static void broken_json(void **state) {
    (void)state;
    assert_refused("[]", "article_ranks(): options are no JSON object like "
                         "{\"published\":\"2025-05-23\"}: an object is missing at byte 0");
    assert_refused("{\"units\":[\"亩\",]}",
                   "article_ranks(): options are no JSON object like "
                   "{\"published\":\"2025-05-23\"}: a value is missing at byte 16");
    assert_refused("{\"published\":}",
                   "article_ranks(): options are no JSON object like "
                   "{\"published\":\"2025-05-23\"}: a value is missing at byte 13");
    assert_refused("{'units':[]}", "article_ranks(): options are no JSON object like "
                                   "{\"published\":\"2025-05-23\"}: a string is missing at byte 1");
    assert_refused(" ", "article_ranks(): options are no JSON object like "
                        "{\"published\":\"2025-05-23\"}: an object is missing at byte 1");
}

static AmStatus parse_all(const AmAllocator *allocator) {
    AmOptions options;
    AmError error;
    AmSpan json = AM_SPAN("{\"units\":[\"亩\",\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\"],"
                          "\"boilerplate\":[\"^扫一扫\",\"广告$\"],\"published\":\"2025-05-23\"}");
    AmStatus status = am_options_parse(allocator, "article_clean", json, &options, &error);
    am_options_free(&options);
    return status;
}

static void survives_failing_allocations(void **state) {
    (void)state;
    assert_survives_failures(parse_all);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_options_at_once),
        cmocka_unit_test(no_options),
        cmocka_unit_test(unknown_and_repeated_names),
        cmocka_unit_test(wrong_types),
        cmocka_unit_test(dates_must_be_in_the_calendar),
        cmocka_unit_test(patterns_that_do_not_compile),
        cmocka_unit_test(broken_json),
        cmocka_unit_test(survives_failing_allocations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
