/*
** test_pattern.c - compiling, matching and limits, and the built-in line patterns row by row.
*/
#include "failing_allocator.h"

#include <string.h>

#include "engine.h"
#include "pattern.h"

typedef struct PatternExample {
    AmPatternGroup group;
    const char *example;
    const char *near_miss;
} PatternExample;

#include "pattern_examples_data.h"

static AmSpan span(const char *text) {
    return (AmSpan){text, strlen(text)};
}

static AmPattern *compile(const char *source) {
    AmPattern *pattern = NULL;
    AmError error;
    assert_int_equal(am_pattern_new(&plain, span(source), &pattern, &error), AM_OK);
    return pattern;
}

static void groups_are_byte_ranges(void **state) {
    (void)state;
    AmPattern *pattern = compile("(\\d+)(家)?(店)?");
    AmGroup groups[4];
    bool found;
    assert_int_equal(am_pattern_match(pattern, span("共21家"), 0, false, groups, 4, &found), AM_OK);
    assert_true(found);
    assert_int_equal(groups[0].start, 3);
    assert_int_equal(groups[0].end, 8);
    assert_int_equal(groups[1].end, 5);
    assert_int_equal(groups[2].start, 5);
    assert_true(groups[3].start == SIZE_MAX);
    am_pattern_free(pattern);
}

static void anchored_matches_at_the_place_alone(void **state) {
    (void)state;
    AmPattern *pattern = compile("\\d+");
    AmGroup group;
    bool found;
    assert_int_equal(am_pattern_match(pattern, span("共21家"), 0, true, &group, 1, &found), AM_OK);
    assert_false(found);
    assert_true(group.start == SIZE_MAX);
    assert_int_equal(am_pattern_match(pattern, span("共21家"), 3, true, &group, 1, &found), AM_OK);
    assert_true(found);
    am_pattern_free(pattern);
}

static void fault_has_message_and_offset(void **state) {
    (void)state;
    AmPattern *pattern = NULL;
    AmError error;
    assert_int_equal(am_pattern_new(&plain, span("^(扫一扫"), &pattern, &error), AM_BAD_OPTION);
    assert_null(pattern);
    assert_string_equal(error.text, "missing closing parenthesis at offset 11");
    assert_int_equal(am_pattern_new(&plain, span("a\\Cb"), &pattern, &error), AM_BAD_OPTION);
}

static void broken_text_and_nul_are_ordinary(void **state) {
    (void)state;
    static const char text[] = "\xE5\x85 \0x\xFF共3家";
    AmSpan subject = {text, sizeof(text) - 1};
    AmPattern *pattern = compile("共\\d家");
    AmGroup group;
    bool found;
    assert_int_equal(am_pattern_match(pattern, subject, 0, false, &group, 1, &found), AM_OK);
    assert_true(found);
    assert_int_equal(group.start, 6);
    am_pattern_free(pattern);
    pattern = compile(".\\x{FF}.");
    assert_int_equal(am_pattern_match(pattern, subject, 0, false, &group, 1, &found), AM_OK);
    assert_false(found);
    am_pattern_free(pattern);
}

static void a_limit_is_not_a_miss(void **state) {
    (void)state;
    char text[4000];
    memset(text, 'a', sizeof(text));
    text[sizeof(text) - 1] = 'b';
    AmPattern *pattern = compile("^(?:a|aa)+$");
    AmGroup group;
    bool found;
    AmStatus status =
        am_pattern_match(pattern, (AmSpan){text, sizeof(text)}, 0, false, &group, 1, &found);
    assert_int_equal(status, AM_LIMIT);
    assert_false(found);
    status = am_pattern_match(pattern, (AmSpan){text, sizeof(text)}, 0, true, &group, 1, &found);
    assert_int_equal(status, AM_LIMIT);
    /* The pattern is as good as before. */
    assert_int_equal(am_pattern_match(pattern, span("aaa"), 0, false, &group, 1, &found), AM_OK);
    assert_true(found);
    am_pattern_free(pattern);
}

static void of_a_long_line_the_head_is_looked_at(void **state) {
    (void)state;
    char text[1100];
    bool found = false;
    memset(text, 'a', sizeof(text));
    text[700] = 'x';
    text[768] = 'y';
    AmSpan line = {text, sizeof(text)};
    AmPattern *pattern = compile("ax");
    assert_int_equal(am_pattern_stands(pattern, line, &found), AM_OK);
    assert_true(found);
    am_pattern_free(pattern);
    pattern = compile("y");
    assert_int_equal(am_pattern_stands(pattern, line, &found), AM_OK);
    assert_false(found);
    am_pattern_free(pattern);
    pattern = compile("xa+$");
    assert_int_equal(am_pattern_stands(pattern, line, &found), AM_OK);
    assert_false(found);
    assert_int_equal(am_pattern_stands(pattern, (AmSpan){text, 768}, &found), AM_OK);
    assert_true(found);
    am_pattern_free(pattern);
    pattern = compile("^(?:a|aa)+$");
    assert_int_equal(am_pattern_stands(pattern, (AmSpan){text, 700}, &found), AM_OK);
    assert_true(found);
    assert_int_equal(am_pattern_stands(pattern, line, &found), AM_LIMIT);
    assert_false(found);
    am_pattern_free(pattern);
}

static void a_small_jit_stack_falls_back(void **state) {
    (void)state;
    /* Deep recursion needs more than the JIT stack holds, not more than the interpreter's heap. */
    static char text[60001];
    memset(text, '(', 30000);
    memset(text + 30000, ')', 30000);
    AmPattern *pattern = compile("^(\\((?1)?\\))$");
    AmGroup group;
    bool found = false;
    AmStatus status = am_pattern_match(pattern, (AmSpan){text, 60000}, 0, false, &group, 1, &found);
    assert_true(status == AM_LIMIT || (status == AM_OK && found));
    status = am_pattern_match(pattern, (AmSpan){text + 25000, 10000}, 0, false, &group, 1, &found);
    assert_int_equal(status, AM_OK);
    assert_true(found);
    am_pattern_free(pattern);
}

static void describes_itself(void **state) {
    (void)state;
    char text[128];
    am_pattern_describe(text, sizeof(text));
    assert_non_null(strstr(text, "JIT"));
    am_pattern_describe(text, 6);
    assert_int_equal(strlen(text), 5);
}

static AmStatus compile_and_match(const AmAllocator *allocator) {
    AmPattern *pattern = NULL;
    AmError error;
    AmStatus status =
        am_pattern_new(allocator, span("^(?:第(\\d+)[位名]|前(\\d+))$"), &pattern, &error);
    bool found = true;
    if (status == AM_OK) {
        AmGroup group;
        status = am_pattern_match(pattern, span("第5位"), 0, true, &group, 1, &found);
    }
    assert_true(status != AM_OK || found);
    am_pattern_free(pattern);
    return status;
}

static void survives_failing_allocations(void **state) {
    (void)state;
    assert_survives_failures(compile_and_match);
}

static AmStatus build_engine(const AmAllocator *allocator) {
    AmEngine *engine = NULL;
    AmError error;
    AmStatus status = am_engine_new(allocator, &engine, &error);
    am_engine_free(engine);
    return status;
}

static void engine_survives_failing_allocations(void **state) {
    (void)state;
    assert_survives_failures(build_engine);
}

/* Boilerplate groups overlap on purpose (赞 counts in a block), bylines do too; kinds must not. */
static bool group_says(const AmEngine *engine, AmPatternGroup group, const char *line) {
    bool found;
    AmLook look = {.ahead = false};
    assert_int_equal(am_engine_match(engine, group, span(line), &look, &found), AM_OK);
    return found;
}

static void every_row_matches_its_example_alone(void **state) {
    (void)state;
    AmEngine *engine = NULL;
    AmError error;
    assert_int_equal(am_engine_new(&plain, &engine, &error), AM_OK);
    for (size_t i = 0; i < sizeof(pattern_examples) / sizeof(pattern_examples[0]); i++) {
        const PatternExample *row = &pattern_examples[i];
        if (!group_says(engine, row->group, row->example)) {
            fail_msg("no pattern of group %d matches %s", (int)row->group, row->example);
        }
        for (int group = 0; group < AM_N_PATTERN_GROUPS; group++) {
            if (group_says(engine, (AmPatternGroup)group, row->near_miss)) {
                fail_msg("group %d matches %s", group, row->near_miss);
            }
        }
    }
    am_engine_free(engine);
}

/* Rows that can begin with anything are looked for inside the line, others by its first characters;
** a NUL ends neither look. */
static void looks_go_on_after_a_nul(void **state) {
    (void)state;
    static const char inside[] = "a\0b 发表于 2025-03-18";
    static const char ahead[] = "GMT+8\0, Processed";
    AmEngine *engine = NULL;
    AmError error;
    bool found = false;
    AmLook look = {.ahead = false};
    assert_int_equal(am_engine_new(&plain, &engine, &error), AM_OK);
    AmSpan line = {inside, sizeof(inside) - 1};
    assert_int_equal(am_engine_match(engine, AM_PATTERNS_BOILERPLATE_BLOCK, line, &look, &found),
                     AM_OK);
    assert_true(found);
    line = (AmSpan){ahead, sizeof(ahead) - 1};
    look = (AmLook){.ahead = false};
    assert_int_equal(am_engine_match(engine, AM_PATTERNS_BOILERPLATE, line, &look, &found), AM_OK);
    assert_true(found);
    am_engine_free(engine);
}

static void whole_lines_only(void **state) {
    (void)state;
    AmEngine *engine = NULL;
    AmError error;
    bool found;
    assert_int_equal(am_engine_new(&plain, &engine, &error), AM_OK);
    assert_false(group_says(engine, AM_PATTERNS_LINKS, "他说，相关推荐"));
    assert_false(group_says(engine, AM_PATTERNS_LINKS, ""));
    static const char broken[] = "\xFF相关推荐";
    AmSpan line = {broken, sizeof(broken) - 1};
    AmLook look = {.ahead = false};
    assert_int_equal(am_engine_match(engine, AM_PATTERNS_LINKS, line, &look, &found), AM_OK);
    assert_false(found);
    static const char broken_end[] = "相关推荐\xFF";
    line = (AmSpan){broken_end, sizeof(broken_end) - 1};
    look = (AmLook){.ahead = false};
    assert_int_equal(am_engine_match(engine, AM_PATTERNS_LINKS, line, &look, &found), AM_OK);
    assert_false(found);
    am_engine_free(engine);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_are_byte_ranges),
        cmocka_unit_test(anchored_matches_at_the_place_alone),
        cmocka_unit_test(fault_has_message_and_offset),
        cmocka_unit_test(broken_text_and_nul_are_ordinary),
        cmocka_unit_test(a_limit_is_not_a_miss),
        cmocka_unit_test(of_a_long_line_the_head_is_looked_at),
        cmocka_unit_test(a_small_jit_stack_falls_back),
        cmocka_unit_test(describes_itself),
        cmocka_unit_test(survives_failing_allocations),
        cmocka_unit_test(engine_survives_failing_allocations),
        cmocka_unit_test(every_row_matches_its_example_alone),
        cmocka_unit_test(looks_go_on_after_a_nul),
        cmocka_unit_test(whole_lines_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
