/*
** test_json.c - the strict JSON reader: escapes, faults with their place, bytes as they are.
*/
#include "failing_allocator.h"

#include <string.h>

#include "json.h"

/* Reads a text that is one string; z NULL when it is none. */
static AmSpan read_string(AmArena *arena, const char *text, size_t n) {
    AmJson json;
    AmSpan value;
    am_json_init(&json, arena, (AmSpan){text, n});
    bool good = am_json_string(&json, &value) && am_json_finish(&json);
    return good ? value : (AmSpan){NULL, 0};
}

static void assert_string(const char *text, const char *expected, size_t n) {
    AmArena arena;
    am_arena_init(&arena, &plain);
    AmSpan value = read_string(&arena, text, strlen(text));
    assert_non_null(value.z);
    assert_int_equal(value.n, n);
    assert_memory_equal(value.z, expected, n);
    am_arena_free(&arena);
}

static void assert_no_string(const char *text) {
    AmArena arena;
    am_arena_init(&arena, &plain);
    assert_null(read_string(&arena, text, strlen(text)).z);
    am_arena_free(&arena);
}

static void strings_and_escapes(void **state) {
    (void)state;
    assert_string("\"\"", "", 0);
    assert_string(" \"亩\" ", "亩", 3);
    assert_string("\"\\u4ea9\\u4EA9\"", "亩亩", 6);
    assert_string("\"\\ud83c\\udf3e\"", "🌾", 4);
    assert_string("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t", 8);
    assert_string("\"a\\u0000b\"", "a\0b", 3);
    assert_string("\"\xFF\xE4\"", "\xFF\xE4", 2);
}

static void wrong_strings(void **state) {
    (void)state;
    const char *const wrong[] = {"",
                                 "\"",
                                 "\"a",
                                 "'a'",
                                 "\"\\\"",
                                 "\"\\x41\"",
                                 "\"\\u12\"",
                                 "\"\\u12g4\"",
                                 "\"\\ud83c\"",
                                 "\"\\ud83cx\"",
                                 "\"\\udf3e\"",
                                 "\"\\ud83c\\u0041\"",
                                 "\"a\nb\"",
                                 "\"a\" b",
                                 "\"\\"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        assert_no_string(wrong[i]);
    }
}

/* Walks any object of strings and arrays of strings; NULL when it is well formed, else the fault.
 */
static const char *walk(const char *text, size_t *n_values, size_t *at) {
    AmArena arena;
    AmJson json;
    AmSpan key;
    AmSpan value;
    am_arena_init(&arena, &plain);
    am_json_init(&json, &arena, (AmSpan){text, strlen(text)});
    *n_values = 0;
    bool first = true;
    am_json_enter_object(&json);
    while (am_json_next_key(&json, &first, &key)) {
        if (am_json_peek(&json) == AM_JSON_ARRAY) {
            bool first_item = true;
            am_json_enter_array(&json);
            while (am_json_next_item(&json, &first_item) && am_json_string(&json, &value)) {
                *n_values += 1;
            }
        } else if (am_json_peek(&json) == AM_JSON_NULL) {
            am_json_null(&json);
        } else if (am_json_string(&json, &value)) {
            *n_values += 1;
        }
    }
    am_json_finish(&json);
    *at = json.fault_at;
    am_arena_free(&arena);
    return json.fault;
}

static void objects_and_arrays(void **state) {
    (void)state;
    size_t n;
    size_t at;
    assert_null(walk("{}", &n, &at));
    assert_null(walk(" { \"a\" : [ ] , \"b\" : null } ", &n, &at));
    assert_null(walk("{\"a\":[\"x\",\"y\"],\"b\":\"z\"}", &n, &at));
    assert_int_equal(n, 3);
}

static void faults_say_what_and_where(void **state) {
    (void)state;
    size_t n;
    size_t at;
    assert_string_equal(walk("[]", &n, &at), "an object is missing");
    assert_int_equal(at, 0);
    assert_string_equal(walk("{\"a\" \"b\"}", &n, &at), "expected :");
    assert_int_equal(at, 5);
    assert_string_equal(walk("{\"a\":\"b\" \"c\":\"d\"}", &n, &at), "expected , or }");
    assert_string_equal(walk("{\"a\":\"b\",}", &n, &at), "a string is missing");
    assert_string_equal(walk("{\"a\":[\"b\",]}", &n, &at), "a value is missing");
    assert_string_equal(walk("{\"a\":[\"b\" \"c\"]}", &n, &at), "expected , or ]");
    assert_string_equal(walk("{\"a\":nul}", &n, &at), "a value is missing");
    assert_string_equal(walk("{} x", &n, &at), "text after the end");
    assert_int_equal(at, 3);
    assert_string_equal(walk("{\"a\":[\"b\"", &n, &at), "expected , or ]");
    assert_string_equal(walk("{", &n, &at), "a string is missing");
}

static void kinds_are_told_by_the_first_byte(void **state) {
    (void)state;
    static const char *const texts[] = {"{",    " [",    "\"",   "-1", "0",
                                        "true", "false", "null", "+1", ""};
    static const AmJsonKind kinds[] = {
        AM_JSON_OBJECT, AM_JSON_ARRAY, AM_JSON_STRING, AM_JSON_NUMBER, AM_JSON_NUMBER,
        AM_JSON_TRUE,   AM_JSON_FALSE, AM_JSON_NULL,   AM_JSON_NONE,   AM_JSON_NONE};
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        AmArena arena;
        AmJson json;
        am_arena_init(&arena, &plain);
        am_json_init(&json, &arena, (AmSpan){texts[i], strlen(texts[i])});
        assert_int_equal(am_json_peek(&json), kinds[i]);
        am_arena_free(&arena);
    }
}

static AmStatus read_one(const AmAllocator *allocator) {
    AmArena arena;
    AmJson json;
    AmSpan value;
    am_arena_init(&arena, allocator);
    am_json_init(&json, &arena, AM_SPAN("\"亩\""));
    bool good = am_json_string(&json, &value);
    assert_true(good || json.no_memory);
    am_arena_free(&arena);
    return good ? AM_OK : AM_NOMEM;
}

static void survives_failing_allocations(void **state) {
    (void)state;
    assert_survives_failures(read_one);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_and_escapes),
        cmocka_unit_test(wrong_strings),
        cmocka_unit_test(objects_and_arrays),
        cmocka_unit_test(faults_say_what_and_where),
        cmocka_unit_test(kinds_are_told_by_the_first_byte),
        cmocka_unit_test(survives_failing_allocations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
