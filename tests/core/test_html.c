/*
** test_html.c - an article as HTML: elements, marks, and text that stays text.
*/
#include "facts_support.h"

#include "html.h"

typedef struct HtmlText {
    char *z;
    size_t n;
} HtmlText;

/* The HTML of a text, NUL-terminated; free z. */
static AmStatus html_make(const AmAllocator *allocator, AmSpan raw, HtmlText *html) {
    AmEngine *engine = NULL;
    AmArticle *article = NULL;
    AmError error;
    AmBuf out;
    *html = (HtmlText){NULL, 0};
    AmStatus status = am_engine_new(allocator, &engine, &error);
    if (status != AM_OK) {
        return status;
    }
    am_buf_init(&out, allocator);
    status =
        am_article_parse(engine, NULL, raw, AM_PARSE_SECTIONS | AM_PARSE_FACTS, &article, &error);
    if (status == AM_OK) {
        status = am_html_write(article, &out);
    }
    if (status == AM_OK) {
        html->z = am_buf_take(&out, &html->n);
        status = html->z != NULL ? AM_OK : AM_NOMEM;
    }
    am_buf_free(&out);
    am_article_free(article);
    am_engine_free(engine);
    return status;
}

static HtmlText html_of(AmSpan raw) {
    HtmlText html;
    assert_int_equal(html_make(&plain, raw, &html), AM_OK);
    return html;
}

static void assert_html(const char *text, const char *expected) {
    HtmlText html = html_of((AmSpan){text, strlen(text)});
    assert_string_equal(html.z, expected);
    free(html.z);
}

static void assert_html_has(const char *text, const char *part) {
    HtmlText html = html_of((AmSpan){text, strlen(text)});
    if (strstr(html.z, part) == NULL) {
        fail_msg("no %s in\n%s", part, html.z);
    }
    free(html.z);
}

static void sections_are_elements(void **state) {
    (void)state;
    assert_html("云泽茶叶丰收\n云泽茶叶丰收\n来源：云泽日报　作者：沈怀瑾\n\n"
                "一、收成\n茶农(chánóng)喜笑颜开，收购点排起长队。\n"
                "（一）春茶\n春茶很香，茶园很静。\n二、前景\n来年更好，茶农这样说。\n扫一扫\n",
                "<article>\n"
                "<h1 id=\"s1\">云泽茶叶丰收</h1>\n"
                "<p class=\"byline\" id=\"s3\">来源：云泽日报　作者：沈怀瑾</p>\n"
                "<h2 id=\"s4\">一、收成</h2>\n"
                "<p id=\"s5\">茶农喜笑颜开，收购点排起长队。</p>\n"
                "<h3 id=\"s6\">（一）春茶</h3>\n"
                "<p id=\"s7\">春茶很香，茶园很静。</p>\n"
                "<h2 id=\"s8\">二、前景</h2>\n"
                "<p id=\"s9\">来年更好，茶农这样说。</p>\n"
                "</article>");
}

static void a_place_is_a_mark_that_says_all_of_the_fact(void **state) {
    (void)state;
    assert_html("2024年，云泽市外贸总额居全国第8位。",
                "<article>\n<p id=\"s1\">2024年，云泽市外贸总额居全国"
                "<mark class=\"rank exact\" id=\"r1\" data-rank=\"8\" data-basis=\"exact\""
                " data-scope=\"全国\" data-metric=\"外贸总额\" data-subject=\"云泽市\""
                " data-period=\"2024年\" data-period-start=\"2024-01-01\""
                " data-period-end=\"2024-12-31\" title=\"#r1 · rank 8 · basis exact · scope 全国"
                " · metric 外贸总额 · subject 云泽市 · period 2024年\">第8位</mark>。</p>\n"
                "</article>");
}

static void a_figure_is_a_mark_that_says_all_of_the_fact(void **state) {
    (void)state;
    assert_html("禾川市茶叶产量约3.2万吨，同比下降6.5%，居全省第2位；鲜叶收购价每公斤40至60元。",
                "<article>\n<p id=\"s1\">禾川市茶叶产量约"
                "<mark class=\"metric level\" id=\"m1\" data-metric=\"茶叶产量\""
                " data-value=\"32000\" data-unit=\"吨\" data-kind=\"level\""
                " data-qualifier=\"about\" data-rank=\"2\" data-scope=\"全省\""
                " data-subject=\"禾川市\" title=\"#m1 · metric 茶叶产量 · value 32000 · unit 吨"
                " · kind level · qualifier about · rank 2 · scope 全省 · subject 禾川市\">"
                "3.2万吨</mark>，同比下降"
                "<mark class=\"metric change\" id=\"m2\" data-metric=\"茶叶产量\""
                " data-value=\"-6.5\" data-unit=\"%\" data-kind=\"change\" data-basis=\"同比\""
                " data-rank=\"2\" data-scope=\"全省\" data-subject=\"禾川市\""
                " title=\"#m2 · metric 茶叶产量 · value -6.5 · unit % · kind change · basis 同比"
                " · rank 2 · scope 全省 · subject 禾川市\">6.5%</mark>，居全省"
                "<mark class=\"rank exact\" id=\"r1\" data-rank=\"2\" data-basis=\"exact\""
                " data-scope=\"全省\" data-metric=\"茶叶产量\" data-subject=\"禾川市\""
                " title=\"#r1 · rank 2 · basis exact · scope 全省 · metric 茶叶产量"
                " · subject 禾川市\">第2位</mark>；鲜叶收购价每公斤"
                "<mark class=\"metric level\" id=\"m3\" data-metric=\"鲜叶收购价\""
                " data-value=\"40\" data-value-max=\"60\" data-unit=\"元\" data-kind=\"level\""
                " data-subject=\"禾川市\" title=\"#m3 · metric 鲜叶收购价 · value 40"
                " · value-max 60 · unit 元 · kind level · subject 禾川市\">40至60元</mark>。</p>\n"
                "</article>");
}

static void places_of_one_token_stand_inside_each_other(void **state) {
    HtmlText html = html_of(AM_SPAN("茶叶产量、油菜籽产量均居全省第2位。"));
    (void)state;
    const char *outer = strstr(html.z, "<mark class=\"rank exact\" id=\"r1\"");
    const char *inner = strstr(html.z, "<mark class=\"rank exact\" id=\"r2\"");
    assert_non_null(outer);
    assert_non_null(inner);
    assert_true(outer < inner);
    assert_non_null(strstr(inner, "\">第2位</mark></mark>。</p>"));
    free(html.z);
}

/* Facts as the grammar does not give them today, written into an article by hand. */
static void html_of_made_facts(AmRank *ranks, size_t n_ranks, AmMetric *metrics, size_t n_metrics,
                               char *marks, size_t n_bytes) {
    AmSection section = {.kind = AM_SECTION_PARAGRAPH, .clean_start = 0, .clean_end = 10};
    AmArticle article = {.clean = am_clean_whole(AM_SPAN("abcdefghij")),
                         .sections = {&section, 1},
                         .ranks = ranks,
                         .n_ranks = n_ranks,
                         .metrics = metrics,
                         .n_metrics = n_metrics};
    AmBuf out;
    size_t n;
    am_arena_init(&article.arena, &plain);
    am_buf_init(&out, &plain);
    assert_int_equal(am_html_write(&article, &out), AM_OK);
    char *z = am_buf_take(&out, &n);
    /* <mark ... id="r1" ...> becomes [r1: and </mark> becomes ] */
    size_t at = 0;
    const char *text = strstr(z, "<p id=\"s1\">") + strlen("<p id=\"s1\">");
    while (strncmp(text, "</p>", 4) != 0) {
        assert_true(at + 8 < n_bytes);
        if (strncmp(text, "</mark>", 7) == 0) {
            marks[at++] = ']';
            text += 7;
        } else if (*text == '<') {
            const char *id = strstr(text, " id=\"") + 5;
            at += (size_t)snprintf(marks + at, n_bytes - at, "[%.2s:", id);
            text = strchr(text, '>') + 1;
        } else {
            marks[at++] = *text++;
        }
    }
    marks[at] = '\0';
    free(z);
}

static AmFact html_made(size_t start, size_t end) {
    return (AmFact){.section = 1, .clean_start = start, .clean_end = end};
}

static void marks_that_overlap_are_nested(void **state) {
    char marks[256];
    AmRank ranks[] = {{.fact = html_made(1, 6)}, {.fact = html_made(4, 8)}};
    AmMetric metrics[] = {{.fact = html_made(1, 3)}, {.fact = html_made(8, 12)}};
    (void)state;
    html_of_made_facts(ranks, 2, metrics, 2, marks, sizeof(marks));
    /* r2 ends with r1, which it overlaps; m2 with the section */
    assert_string_equal(marks, "a[r1:[m1:bc]d[r2:ef]]gh[m2:ij]");
    ranks[0].fact = html_made(0, 2);
    ranks[1].fact = html_made(2, 4);
    metrics[0].fact = html_made(0, 4);
    metrics[1].fact = html_made(4, 4);
    html_of_made_facts(ranks, 2, metrics, 2, marks, sizeof(marks));
    assert_string_equal(marks, "[m1:[r1:ab][r2:cd]][m2:]efghij");
}

static void hostile_text_stays_text(void **state) {
    (void)state;
    assert_html("<script>alert(1)</script>茶园很静。\"><img src=x onerror='f()'>&amp;",
                "<article>\n<p id=\"s1\">&lt;script&gt;alert(1)&lt;/script&gt;茶园很静。"
                "&quot;&gt;&lt;img src=x onerror=&#39;f()&#39;&gt;&amp;amp;</p>\n</article>");
    assert_html_has("“x\" onmouseover=\"f()<b>”产量居全省第2位。",
                    " data-metric=\"“x&quot; onmouseover=&quot;f()&lt;b&gt;”产量\"");
}

static void what_html_has_no_place_for_is_replaced(void **state) {
    (void)state;
    HtmlText html = html_of(AM_SPAN("茶\0园\xE5\x85<b\x1B\xC2\x81\xEF\xBF\xBE"));
    assert_string_equal(html.z, "<article>\n<p id=\"s1\">茶\xEF\xBF\xBD园\xEF\xBF\xBD\xEF\xBF\xBD"
                                "&lt;b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD</p>\n</article>");
    assert_int_equal(strlen(html.z), html.n);
    free(html.z);
}

static void a_text_without_sections_is_an_empty_article(void **state) {
    (void)state;
    assert_html("", "<article>\n</article>");
    assert_html(" \n \n", "<article>\n</article>");
}

static void figures_are_written_as_they_are_read(void **state) {
    (void)state;
    assert_html_has("投诉约占三分之一。", " data-value=\"33.33333333333333\"");
    assert_html_has("净利润下降0.1%。", " data-value=\"-0.1\"");
    assert_html_has("总资产300万亿元。", " data-value=\"300000000000000\"");
}

static AmStatus html_task(const AmAllocator *allocator) {
    HtmlText html;
    AmStatus status = html_make(
        allocator, AM_SPAN("茶叶产量3.2万吨，茶叶产量、油菜籽产量均居全省第2位。"), &html);
    if (html.z != NULL) {
        allocator->resize(allocator->ctx, html.z, 0);
    }
    return status;
}

static void every_failure_of_memory_is_survived(void **state) {
    (void)state;
    assert_survives_failures(html_task);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sections_are_elements),
        cmocka_unit_test(a_place_is_a_mark_that_says_all_of_the_fact),
        cmocka_unit_test(a_figure_is_a_mark_that_says_all_of_the_fact),
        cmocka_unit_test(places_of_one_token_stand_inside_each_other),
        cmocka_unit_test(marks_that_overlap_are_nested),
        cmocka_unit_test(hostile_text_stays_text),
        cmocka_unit_test(what_html_has_no_place_for_is_replaced),
        cmocka_unit_test(a_text_without_sections_is_an_empty_article),
        cmocka_unit_test(figures_are_written_as_they_are_read),
        cmocka_unit_test(every_failure_of_memory_is_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
