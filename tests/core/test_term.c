/*
** test_term.c - the terms of documents and queries, and where they stand in the raw text.
**
** Tokens are written as positions: "湖|湖州 州" is 湖 with 湖州 at one position, then 州.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "term.h"

enum { WRITTEN_ROOM = 1 << 16 };

typedef struct Written {
    size_t n;
    size_t n_terms;
    size_t stop_after; /* 0: never */
    bool slices;       /* write what a term stands for in the raw text, first at a position only */
    AmSpan raw;
    char z[WRITTEN_ROOM];
} Written;

static void write_span(Written *written, AmSpan span) {
    assert_true(written->n + span.n + 1 < WRITTEN_ROOM);
    memcpy(written->z + written->n, span.z, span.n);
    written->n += span.n;
    written->z[written->n] = '\0';
}

static int take(void *ctx, const AmTerm *term) {
    Written *written = ctx;
    assert_true(term->raw_start < term->raw_end && term->raw_end <= written->raw.n);
    assert_true(term->text.n > 0);
    written->n_terms++;
    if (!written->slices || !term->colocated) {
        AmSpan slice = {written->raw.z + term->raw_start, term->raw_end - term->raw_start};
        if (written->n > 0) {
            write_span(written, term->colocated ? AM_SPAN("|") : AM_SPAN(" "));
        }
        write_span(written, written->slices ? slice : term->text);
    }
    return written->n_terms == written->stop_after ? 7 : 0;
}

/* Writes the terms; gives what the sink stopped with. */
static int terms(Written *written, AmSpan raw, unsigned use) {
    AmArena arena;
    AmTermSink sink = {.take = take, .ctx = written};
    written->n = written->n_terms = 0;
    written->z[0] = '\0';
    written->raw = raw;
    am_arena_init(&arena, &plain);
    assert_int_equal(am_term_each(&arena, raw, use, &sink), AM_OK);
    am_arena_free(&arena);
    return sink.stopped;
}

static void assert_bytes(AmSpan raw, unsigned use, bool slices, const char *wanted) {
    static Written written;
    written.slices = slices;
    written.stop_after = 0;
    terms(&written, raw, use);
    if (strcmp(written.z, wanted) != 0) {
        print_error("%.*s gives\n  %s\nnot\n  %s\n", (int)raw.n, raw.z, written.z, wanted);
        fail();
    }
}

static void assert_document(const char *raw, const char *wanted) {
    assert_bytes((AmSpan){raw, strlen(raw)}, AM_TERM_DOCUMENT, false, wanted);
}

static void assert_query(const char *raw, const char *wanted) {
    assert_bytes((AmSpan){raw, strlen(raw)}, AM_TERM_QUERY, false, wanted);
}

static void assert_slices(unsigned use, const char *raw, const char *wanted) {
    assert_bytes((AmSpan){raw, strlen(raw)}, use, true, wanted);
}

static void assert_by_pinyin(unsigned use, const char *raw, const char *wanted) {
    assert_bytes((AmSpan){raw, strlen(raw)}, use | AM_TERM_PINYIN, false, wanted);
}

/* ---- hanzi ---- */

static void a_document_has_hanzi_and_pairs(void **state) {
    (void)state;
    assert_document("湖", "湖");
    assert_document("湖州", "湖|湖州 州");
    assert_document("湖州市", "湖|湖州 州|州市 市");
}

static void a_query_has_pairs_and_the_last_hanzi(void **state) {
    (void)state;
    assert_query("湖", "湖");
    assert_query("湖州", "湖州 州");
    assert_query("湖州市", "湖州 州市 市");
    assert_bytes(AM_SPAN("湖州"), AM_TERM_QUERY | AM_TERM_PREFIX, false, "湖州 州");
}

static void annotations_are_passed_over(void **state) {
    (void)state;
    assert_document("湖(hú)州(zhōu)市", "湖|湖州 州|州市 市");
    assert_document("湖州（húzhōu） 市", "湖|湖州 州 市");
    assert_query("湖(hú)州市(shì)", "湖州 州市 市");
    assert_document("湖州(AI)市", "湖|湖州 州 ai 市");
}

static void terms_stand_for_slices_of_the_raw_text(void **state) {
    (void)state;
    assert_slices(AM_TERM_DOCUMENT, "云(yún)泽(zé)市，５Ｇ 基(jī)站", "云 泽 市 ５Ｇ 基 站");
    assert_slices(AM_TERM_QUERY, "云(yún)泽(zé)市", "云(yún)泽 泽(zé)市 市");
}

static void what_is_no_letter_parts_pairs(void **state) {
    (void)state;
    assert_document("湖，州", "湖 州");
    assert_document("湖 州", "湖 州");
    assert_document("湖\n州", "湖 州");
    assert_document("湖5州", "湖 5 州");
    assert_query("湖，州市", "湖 州市 市");
}

static void joiners_and_marks_part_nothing(void **state) {
    (void)state;
    assert_document("湖\xE2\x80\x8B州", "湖|湖州 州");
    assert_document("ne\xCC\x81"
                    "e",
                    "nee");
    assert_slices(AM_TERM_DOCUMENT,
                  "a\xC2\xAD"
                  "b c",
                  "a\xC2\xAD"
                  "b c");
}

static void the_forms_of_a_hanzi_are_one(void **state) {
    (void)state;
    assert_document("臺灣", "台|台湾 湾");
    assert_query("臺湾", "台湾 湾");
    assert_slices(AM_TERM_DOCUMENT, "臺灣", "臺 灣");
}

static void hanzi_beyond_the_first_plane_and_kana_stand_alone(void **state) {
    (void)state;
    assert_document("𠮷の家", "𠮷|𠮷の の|の家 家");
}

/* ---- words ---- */

static void letters_and_digits_are_words(void **state) {
    (void)state;
    assert_document("GDP增长12.8%", "gdp 增|增长 长 12 8");
    assert_document("Ｇ60科创", "g60 科|科创 创");
    assert_query("5G基站C919", "5g 基站 站 c919");
    assert_document("何塞(José)", "何|何塞 塞 jose");
}

static void a_text_without_letters_has_no_terms(void **state) {
    (void)state;
    assert_document("", "");
    assert_document("，。 \n(%)", "");
    assert_query("，", "");
    assert_by_pinyin(AM_TERM_QUERY | AM_TERM_PREFIX, "，", "");
}

static void a_very_long_word_counts_by_its_beginning(void **state) {
    (void)state;
    enum { N = 5000 };
    static char raw[N + 4];
    static Written written;
    memset(raw, 'x', N);
    memcpy(raw + N, "湖", 3);
    terms(&written, (AmSpan){raw, N + 3}, AM_TERM_DOCUMENT);
    assert_int_equal(written.n_terms, 2);
    assert_int_equal(written.n, 252 + 1 + 3);
    terms(&written, (AmSpan){raw, N}, AM_TERM_QUERY);
    assert_int_equal(written.n, 252);
    /* letters of three bytes, which are not cut in two */
    for (size_t i = 0; i + 3 <= N; i += 3) {
        memcpy(raw + i, "각", 3);
    }
    raw[0] = 'x';
    raw[1] = 'x';
    raw[2] = 'x';
    raw[3] = 'x';
    terms(&written, (AmSpan){raw + 2, N - 2}, AM_TERM_DOCUMENT);
    assert_true(written.n <= 255);
}

static void any_bytes_are_legal(void **state) {
    (void)state;
    assert_bytes(AM_SPAN("湖\0州"), AM_TERM_DOCUMENT, false, "湖 州");
    assert_document("湖\xE5州\xFF", "湖 州");
    assert_document("\xE6\xB9", "");
    assert_document("a\x80"
                    "b",
                    "a b");
    assert_bytes((AmSpan){NULL, 0}, AM_TERM_DOCUMENT, false, "");
}

/* ---- by pinyin ---- */

static void hanzi_have_their_readings(void **state) {
    (void)state;
    assert_by_pinyin(AM_TERM_DOCUMENT, "湖州", "湖|湖州|:hu|:h 州|-zhou|-z");
    assert_by_pinyin(AM_TERM_DOCUMENT, "湖，州", "湖|:hu|:h 州|:zhou|:z");
    assert_by_pinyin(AM_TERM_DOCUMENT, "女", "女|:nv|:n|:nu|:ru|:r");
    assert_by_pinyin(AM_TERM_QUERY, "湖州", "湖州 州");
}

static void words_have_pieces(void **state) {
    (void)state;
    assert_by_pinyin(AM_TERM_DOCUMENT, "Shanghai", "shanghai|shang+ +hai");
    assert_by_pinyin(AM_TERM_DOCUMENT, "GDP", "gdp|g+ +dp|+d+ +p");
    assert_by_pinyin(AM_TERM_DOCUMENT, "pm2", "pm2|p+ +m2|+m+ +2");
    assert_by_pinyin(AM_TERM_DOCUMENT, "5G", "5g");
    assert_slices(AM_TERM_DOCUMENT | AM_TERM_PINYIN, "Ｓhanghaí", "Ｓhang haí");
}

static void a_query_of_letters_is_a_word_or_a_reading(void **state) {
    (void)state;
    assert_by_pinyin(AM_TERM_QUERY, "huzhou", "hu+|:hu|-hu +zhou|-zhou");
    assert_by_pinyin(AM_TERM_QUERY, "hz", "h+|:h|-h +z|-z");
    assert_by_pinyin(AM_TERM_QUERY, "hu", "hu|:hu|-hu");
    assert_by_pinyin(AM_TERM_QUERY, "húzhōu", "hu+|:hu|-hu +zhou|-zhou");
}

static void one_letter_and_digits_are_no_reading(void **state) {
    (void)state;
    assert_by_pinyin(AM_TERM_QUERY, "A股", "a 股");
    assert_by_pinyin(AM_TERM_QUERY, "g60", "g+ +60");
    assert_by_pinyin(AM_TERM_QUERY, "ж", "ж");
}

static void a_consonant_before_a_vowel_begins_a_syllable(void **state) {
    (void)state;
    assert_by_pinyin(AM_TERM_DOCUMENT, "fanguo", "fanguo|fan+ +guo");
    assert_by_pinyin(AM_TERM_DOCUMENT, "xinan", "xinan|xi+ +nan");
    assert_by_pinyin(AM_TERM_DOCUMENT, "xian", "xian");
    assert_by_pinyin(AM_TERM_DOCUMENT, "xi'an", "xi an");
}

static void a_query_has_both_ways_to_part_two_syllables(void **state) {
    (void)state;
    assert_by_pinyin(AM_TERM_QUERY, "fangan", "fan+|:fan|-fan|:fang|-fang +gan|-gan|-an");
}

static void the_last_piece_of_a_prefix_may_be_half_a_syllable(void **state) {
    (void)state;
    unsigned prefix = AM_TERM_QUERY | AM_TERM_PREFIX;
    assert_by_pinyin(prefix, "huzh", "hu+|:hu|-hu +zh|-zh");
    assert_by_pinyin(AM_TERM_QUERY, "huzh", "hu+|:hu|-hu +z+|-z +h|-h");
    assert_by_pinyin(prefix, "fang", "fang|:fang|-fang");
    assert_by_pinyin(prefix, "zh，", "zh|:zh|-zh");
    assert_by_pinyin(prefix, "zh hu", "z+|:z|-z +h|-h hu|:hu|-hu");
}

static void a_long_word_has_few_pieces(void **state) {
    (void)state;
    enum { N = 100000 };
    static char raw[N];
    static Written written;
    memset(raw, 'x', N);
    terms(&written, (AmSpan){raw, N}, AM_TERM_DOCUMENT | AM_TERM_PINYIN);
    assert_int_equal(written.n_terms, 16 + 15);
}

/* Ends the first position with a NUL; gives the next one, NULL for none. */
static char *end_position(char *position) {
    char *end = strchr(position, ' ');
    if (end != NULL) {
        *end++ = '\0';
    }
    return end;
}

/* Whatever a word is, a query that is its beginning has the pieces before the last one in common
** with it, and the last one begins what the word has left: so word* finds it. */
static void a_prefix_has_the_pieces_of_the_word(void **state) {
    (void)state;
    static const char letters[] = "aeiougnhzsxlvt2";
    static Written word;
    static Written prefix;
    uint32_t seed = 5;
    for (int round = 0; round < 20000; round++) {
        char raw[12];
        size_t n = 1 + (seed >> 20) % sizeof(raw);
        for (size_t i = 0; i < n; i++) {
            seed = seed * 1664525u + 1013904223u;
            raw[i] = letters[(seed >> 16) % (sizeof(letters) - 1)];
        }
        size_t n_prefix = 1 + (seed >> 8) % n;
        terms(&word, (AmSpan){raw, n}, AM_TERM_DOCUMENT | AM_TERM_PINYIN);
        terms(&prefix, (AmSpan){raw, n_prefix}, AM_TERM_QUERY | AM_TERM_PREFIX | AM_TERM_PINYIN);
        char *there = word.z;
        for (char *position = prefix.z; position != NULL;) {
            char *next = end_position(position);
            char *next_there = there != NULL ? end_position(there) : NULL;
            assert_non_null(there);
            char *piece = strchr(there, '|');
            position[strcspn(position, "|")] = '\0';
            if (next != NULL) {
                assert_non_null(piece);
                assert_string_equal(piece + 1, position);
            } else {
                assert_memory_equal(there, position, strlen(position));
            }
            position = next;
            there = next_there;
        }
    }
}

/* Both texts as positions; true when at each position of the query one of its terms is one of the
** document's. Takes both apart. */
static bool finds_itself(char *document, char *query) {
    while (query != NULL && *query != '\0') {
        char *next = end_position(query);
        char *next_there = document != NULL ? end_position(document) : NULL;
        bool found = false;
        for (char *z = query; z != NULL && !found;) {
            char *bar = strchr(z, '|');
            size_t n = bar != NULL ? (size_t)(bar - z) : strlen(z);
            for (char *there = document; there != NULL && !found;) {
                char *end = strchr(there, '|');
                size_t n_there = end != NULL ? (size_t)(end - there) : strlen(there);
                found = n == n_there && memcmp(z, there, n) == 0;
                there = end != NULL ? end + 1 : NULL;
            }
            z = bar != NULL ? bar + 1 : NULL;
        }
        if (!found) {
            return false;
        }
        query = next;
        document = next_there;
    }
    return true;
}

static void every_text_finds_itself(void **state) {
    (void)state;
    static const char *const parts[] = {"湖", "州", "(hú)", "(zhōu)", "，", " ",  "a",    "ng",
                                        "xi", "an", "5",    "灣",     "é",  "𠮷", "\xE6", "の"};
    static Written document;
    static Written query;
    uint32_t seed = 9;
    for (uint32_t round = 0; round < 20000; round++) {
        char raw[128];
        size_t n = 0;
        for (uint32_t i = 0; i < 1 + round % 12; i++) {
            seed = seed * 1664525u + 1013904223u;
            const char *part = parts[(seed >> 16) % (sizeof(parts) / sizeof(parts[0]))];
            memcpy(raw + n, part, strlen(part));
            n += strlen(part);
        }
        for (unsigned use = 0; use <= AM_TERM_PINYIN; use += AM_TERM_PINYIN) {
            AmSpan text = {raw, n};
            terms(&document, text, use);
            terms(&query, text, use | AM_TERM_QUERY);
            if (!finds_itself(document.z, query.z)) {
                terms(&document, text, use);
                terms(&query, text, use | AM_TERM_QUERY);
                print_error("%.*s\n  is %s\n  and looks for %s\n", (int)n, raw, document.z,
                            query.z);
                fail();
            }
        }
    }
}

/* ---- the sink and memory ---- */

static void the_sink_can_stop(void **state) {
    (void)state;
    static Written written;
    written.stop_after = 2;
    assert_int_equal(terms(&written, AM_SPAN("湖州市民"), AM_TERM_DOCUMENT), 7);
    assert_int_equal(written.n_terms, 2);
    assert_int_equal(terms(&written, AM_SPAN("database x"), AM_TERM_PINYIN), 7);
    assert_int_equal(written.n_terms, 2);
    written.stop_after = 0;
}

static int count(void *ctx, const AmTerm *term) {
    (void)term;
    (*(size_t *)ctx)++;
    return 0;
}

static AmStatus read_dirty(const AmAllocator *allocator) {
    size_t n = 0;
    AmArena arena;
    AmTermSink sink = {.take = count, .ctx = &n};
    am_arena_init(&arena, allocator);
    AmStatus status = am_term_each(&arena, AM_SPAN("云(yún)泽(zé)市 GDP"), AM_TERM_PINYIN, &sink);
    am_arena_free(&arena);
    return status;
}

static void every_failed_allocation_is_survived(void **state) {
    (void)state;
    assert_survives_failures(read_dirty);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_has_hanzi_and_pairs),
        cmocka_unit_test(a_query_has_pairs_and_the_last_hanzi),
        cmocka_unit_test(annotations_are_passed_over),
        cmocka_unit_test(terms_stand_for_slices_of_the_raw_text),
        cmocka_unit_test(what_is_no_letter_parts_pairs),
        cmocka_unit_test(joiners_and_marks_part_nothing),
        cmocka_unit_test(the_forms_of_a_hanzi_are_one),
        cmocka_unit_test(hanzi_beyond_the_first_plane_and_kana_stand_alone),
        cmocka_unit_test(letters_and_digits_are_words),
        cmocka_unit_test(a_text_without_letters_has_no_terms),
        cmocka_unit_test(a_very_long_word_counts_by_its_beginning),
        cmocka_unit_test(any_bytes_are_legal),
        cmocka_unit_test(hanzi_have_their_readings),
        cmocka_unit_test(words_have_pieces),
        cmocka_unit_test(a_query_of_letters_is_a_word_or_a_reading),
        cmocka_unit_test(one_letter_and_digits_are_no_reading),
        cmocka_unit_test(a_consonant_before_a_vowel_begins_a_syllable),
        cmocka_unit_test(a_query_has_both_ways_to_part_two_syllables),
        cmocka_unit_test(the_last_piece_of_a_prefix_may_be_half_a_syllable),
        cmocka_unit_test(a_long_word_has_few_pieces),
        cmocka_unit_test(a_prefix_has_the_pieces_of_the_word),
        cmocka_unit_test(every_text_finds_itself),
        cmocka_unit_test(the_sink_can_stop),
        cmocka_unit_test(every_failed_allocation_is_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
