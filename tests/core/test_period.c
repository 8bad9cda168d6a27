/*
** test_period.c - tests of the period reader: what is a time, how far it reaches, which dates.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "period.h"
#include "utf8.h"

typedef struct PeriodVector {
    const char *text;
    const char *plain;
    const char *dated;
} PeriodVector;

#include "period_vectors.h"

static const AmDate published = {2025, 5, 23};

/* "2024-01-01..2024-12-31", "-" for an unknown date. */
static void write_dates(const AmPeriod *period, char out[32]) {
    char start[11] = "-";
    char end[11] = "-";
    if (period->start.year != 0) {
        am_date_write(period->start, start);
    }
    if (period->end.year != 0) {
        am_date_write(period->end, end);
    }
    snprintf(out, 32, "%s..%s", start, end);
}

typedef struct Marked {
    char text[512];
    size_t n;
    size_t start;
    size_t end;
    char kind; /* [ { ^ */
} Marked;

/* Takes the marks out of a vector's text. */
static Marked unmark(const char *z) {
    Marked m = {.n = 0};
    for (; *z != '\0' && m.n < sizeof(m.text); z++) {
        if (*z == '[' || *z == '{' || *z == '^') {
            m.kind = *z;
            m.start = m.n;
        } else if (*z == ']' || *z == '}') {
            m.end = m.n;
        } else {
            m.text[m.n++] = *z;
        }
    }
    return m;
}

static int count_failures(const PeriodVector *vector, const AmDate *date, const char *dates) {
    Marked m = unmark(vector->text);
    AmPeriod period;
    bool found = am_period_scan(m.text, m.text + m.start, m.text + m.n, date, NULL, &period);
    if (m.kind == '^') {
        if (found) {
            print_error("%s: read %d bytes, should be none\n", vector->text, (int)period.n_bytes);
        }
        return found ? 1 : 0;
    }
    AmPeriodKind kind = m.kind == '[' ? AM_PERIOD_TIME : AM_PERIOD_CLOCK;
    char got[32] = "";
    if (found && kind == AM_PERIOD_TIME) {
        write_dates(&period, got);
    }
    if (!found || period.kind != kind || period.n_bytes != m.end - m.start ||
        strcmp(got, dates) != 0) {
        print_error("%s: read %d bytes, %s instead of %s\n", vector->text,
                    found ? (int)period.n_bytes : -1, got, dates);
        return 1;
    }
    return 0;
}

static void every_vector_is_read_as_written_down(void **state) {
    (void)state;
    int failures = 0;
    size_t n = sizeof(period_vectors) / sizeof(period_vectors[0]);
    for (size_t i = 0; i < n; i++) {
        failures += count_failures(&period_vectors[i], NULL, period_vectors[i].plain);
        failures += count_failures(&period_vectors[i], &published, period_vectors[i].dated);
    }
    assert_true(n >= 250);
    assert_int_equal(failures, 0);
}

static void the_quick_test_lets_every_expression_through(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof(period_vectors) / sizeof(period_vectors[0]); i++) {
        Marked m = unmark(period_vectors[i].text);
        size_t n;
        if (m.kind != '^') {
            assert_true(am_period_can_start(am_utf8_decode(m.text + m.start, m.text + m.n, &n)));
        }
    }
    assert_false(am_period_can_start(0x7684)); /* 的 */
    assert_false(am_period_can_start(0xFF0C));
}

/* Reads context, then text with that context. */
static void assert_in_context(const char *context, const char *text, const AmDate *date,
                              const char *expected) {
    AmPeriod before;
    AmPeriod period;
    size_t n = strlen(text);
    assert_true(am_period_scan(context, context, context + strlen(context), date, NULL, &before));
    assert_true(am_period_scan(text, text, text + n, date, &before, &period));
    assert_int_equal(period.n_bytes, n);
    char got[32];
    write_dates(&period, got);
    assert_string_equal(got, expected);
}

static void what_is_not_written_comes_from_the_period_before(void **state) {
    (void)state;
    assert_in_context("2023年", "一季度", NULL, "2023-01-01..2023-03-31");
    assert_in_context("2023年", "1-6月", &published, "2023-01-01..2023-06-30");
    assert_in_context("2023年", "下半年", &published, "2023-07-01..2023-12-31");
    assert_in_context("2023年", "全年", NULL, "2023-01-01..2023-12-31");
    assert_in_context("2023年", "年末", NULL, "2023-12-31..2023-12-31");
    assert_in_context("2023年", "上年", NULL, "2022-01-01..2022-12-31");
    assert_in_context("2023年", "次年", NULL, "2024-01-01..2024-12-31");
    assert_in_context("2023年3月", "同年9月26日", NULL, "2023-09-26..2023-09-26");
    assert_in_context("2023年3月", "当月", NULL, "2023-03-01..2023-03-31");
    assert_in_context("2023年1月", "上月", &published, "2022-12-01..2022-12-31");
    assert_in_context("2024年2月", "29日", NULL, "2024-02-29..2024-02-29");
    assert_in_context("2023年2月", "29日", NULL, "-..-");
    assert_in_context("2023年2月28日", "当日", NULL, "2023-02-28..2023-02-28");
    assert_in_context("2023年2月28日", "次日", NULL, "2023-03-01..2023-03-01");
    assert_in_context("2023年二季度", "上季度", NULL, "2023-01-01..2023-03-31");
    assert_in_context("截至2022年底", "三季度", NULL, "2022-07-01..2022-09-30");
    assert_in_context("5月23日", "次日", &published, "2025-05-24..2025-05-24");
}

static void a_context_of_many_years_decides_nothing(void **state) {
    (void)state;
    assert_in_context("2020-2023年", "一季度", NULL, "-..-");
    assert_in_context("2020-2023年", "一季度", &published, "2025-01-01..2025-03-31");
    assert_in_context("2020-2023年", "当年", &published, "-..-");
}

static void the_same_period_of_another_year_moves_the_context(void **state) {
    (void)state;
    assert_in_context("2024年1-2月", "上年同期", NULL, "2023-01-01..2023-02-28");
    assert_in_context("2023年2月", "2024年同期", NULL, "2024-02-01..2024-02-29");
    assert_in_context("上半年", "去年同期", &published, "2024-01-01..2024-06-30");
    assert_in_context("2024年2月29日", "上年同期", NULL, "2023-02-28..2023-02-28");
    assert_in_context("截至2023年6月末", "上年同期", NULL, "-..2022-06-30");
}

static void every_possible_cut_of_a_text_is_read_inside_its_bounds(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof(period_vectors) / sizeof(period_vectors[0]); i++) {
        Marked m = unmark(period_vectors[i].text);
        for (size_t n = m.start + 1; n <= m.n; n++) {
            char *copy = malloc(n); /* of the exact size: a sanitizer sees any step beyond */
            assert_non_null(copy);
            memcpy(copy, m.text, n);
            AmPeriod period;
            if (am_period_scan(copy, copy + m.start, copy + n, &published, NULL, &period)) {
                assert_true(period.n_bytes > 0 && period.n_bytes <= n - m.start);
            }
            free(copy);
        }
    }
}

static uint32_t next_random(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static bool is_sound(AmDate date) {
    char text[11];
    AmDate again;
    am_date_write(date, text);
    return date.year == 0 ||
           (am_date_parse((AmSpan){text, 10}, &again) && again.year == date.year &&
            again.month == date.month && again.day == date.day);
}

/* Bytes at random with pieces of real expressions among them. */
static size_t fill_at_random(char *out, size_t capacity, uint32_t *seed) {
    static const char *const pieces[] = {
        "2024",   "年",   "1",    "月",   "日",   "至",     "-",      "、",       "“",
        "十四五", "”",    "期间", "截至", "自",   "以来",   "今年",   "上半年",   "季度",
        "前",     "个月", "同期", "底",   "近",   "三",     "9999",   ":30",      "时",
        "Q",      "世纪", "年代", " ",    "第",   "公元前", "12月30", "\xE5\xB9", "２０",
        "一九",   "周",   "五",   "次年", "去年", "0001",   "29日",
    };
    size_t n = 0;
    while (n + 16 < capacity) {
        uint32_t r = next_random(seed);
        if (r % 16 == 0) {
            out[n++] = (char)(r >> 8);
        } else {
            const char *piece = pieces[(r >> 4) % (sizeof(pieces) / sizeof(pieces[0]))];
            size_t length = strlen(piece);
            memcpy(out + n, piece, length);
            n += length;
        }
    }
    return n;
}

static void random_bytes_give_sound_dates_and_a_bounded_look_ahead(void **state) {
    (void)state;
    enum { ROUNDS = 500, CAPACITY = 700, WINDOW = 500 };
    uint32_t seed = 20250523;
    for (int round = 0; round < ROUNDS; round++) {
        char text[CAPACITY];
        size_t n = fill_at_random(text, CAPACITY, &seed);
        char *copy = malloc(n);
        assert_non_null(copy);
        memcpy(copy, text, n);
        AmPeriod context = {.kind = AM_PERIOD_NONE};
        for (size_t at = 0; at < n; at++) {
            const AmPeriod *before = context.kind == AM_PERIOD_TIME ? &context : NULL;
            AmPeriod period;
            AmPeriod again;
            bool found = am_period_scan(copy, copy + at, copy + n, &published, before, &period);
            if (n - at > WINDOW) {
                assert_int_equal(found, am_period_scan(copy, copy + at, copy + at + WINDOW,
                                                       &published, before, &again));
                assert_true(!found || again.n_bytes == period.n_bytes);
            }
            if (found) {
                assert_true(period.n_bytes > 0 && period.n_bytes <= n - at);
                assert_true(is_sound(period.start) && is_sound(period.end));
                context = period;
            }
        }
        free(copy);
    }
}

static void long_runs_of_one_piece_are_given_up_early(void **state) {
    (void)state;
    static const char *const pieces[] = {"2024年", "2024、", "2024", "9",     "自",
                                         "近",     "前三",   "“十",  "截至",  "1月至",
                                         "十四五", "周",     "第一", "1时至", "  "};
    enum { LENGTH = 20000 };
    char *text = malloc(LENGTH + 16);
    assert_non_null(text);
    for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
        size_t n = 0;
        while (n < LENGTH) {
            memcpy(text + n, pieces[i], strlen(pieces[i]));
            n += strlen(pieces[i]);
        }
        for (size_t at = 0; at < n; at++) {
            AmPeriod period;
            if (am_period_scan(text, text + at, text + n, &published, NULL, &period)) {
                assert_true(period.n_bytes < 200);
            }
        }
    }
    free(text);
}

static bool parses(const char *z, size_t n) {
    AmDate date;
    return am_date_parse((AmSpan){z, n}, &date);
}

static void iso_dates_are_read_whole_and_only_when_they_exist(void **state) {
    (void)state;
    AmDate date;
    assert_true(am_date_parse(AM_SPAN("2024-02-29"), &date));
    assert_int_equal(date.year, 2024);
    assert_int_equal(date.month, 2);
    assert_int_equal(date.day, 29);
    assert_true(parses("2000-02-29", 10));
    assert_true(parses("9999-12-31", 10));
    assert_true(parses("0001-01-01", 10));
    assert_false(parses("1900-02-29", 10));
    assert_false(parses("2023-02-29", 10));
    assert_false(parses("2023-04-31", 10));
    assert_false(parses("2023-13-01", 10));
    assert_false(parses("2023-00-10", 10));
    assert_false(parses("2023-01-00", 10));
    assert_false(parses("0000-01-01", 10));
    assert_false(parses("2023-1-01", 9));
    assert_false(parses("2023-01-01 ", 11));
    assert_false(parses("2023/01/01", 10));
    assert_false(parses("20a3-01-01", 10));
    assert_false(parses("", 0));
    assert_false(parses(NULL, 0));
}

static void a_date_is_written_as_it_was_read(void **state) {
    (void)state;
    char out[11];
    am_date_write((AmDate){618, 3, 7}, out);
    assert_string_equal(out, "0618-03-07");
    am_date_write((AmDate){2025, 12, 31}, out);
    assert_string_equal(out, "2025-12-31");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_vector_is_read_as_written_down),
        cmocka_unit_test(the_quick_test_lets_every_expression_through),
        cmocka_unit_test(what_is_not_written_comes_from_the_period_before),
        cmocka_unit_test(a_context_of_many_years_decides_nothing),
        cmocka_unit_test(the_same_period_of_another_year_moves_the_context),
        cmocka_unit_test(every_possible_cut_of_a_text_is_read_inside_its_bounds),
        cmocka_unit_test(random_bytes_give_sound_dates_and_a_bounded_look_ahead),
        cmocka_unit_test(long_runs_of_one_piece_are_given_up_early),
        cmocka_unit_test(iso_dates_are_read_whole_and_only_when_they_exist),
        cmocka_unit_test(a_date_is_written_as_it_was_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
