/*
** test_article.c - ranks and metrics are the same whether they are read together or apart, and in
** whatever order.
*/
#include "facts_support.h"

static const char *const article_texts[] = {
    /* the subject is a holder that a place names, in a sentence without a figure */
    "云泽队夺得茶艺锦标赛冠军。比赛用时3小时，门票收入达5万元。",
    "鸿舟科技在上市茶企中排名第二。营业收入90亿元，增长8%。",
    /* who 全市 is, is said in a sentence without facts */
    "记者从禾川市统计局获悉。收购点排起长队。全市茶园面积12万亩，居全省第3位。",
    "云泽市茶业再进位\n\n茶农喜笑颜开。茶园面积12万亩。\n\n茶叶产量居全省第2位，比上年增长8%。",
    "澜江省茶叶大会开幕。云岭县的茶农来了。全省茶园面积120万亩，全县茶园面积12万亩。",
    "王禾居首。茶农来了。王禾得了98分，全省第一大茶企获得5个订单。",
    /* a place that the figure after it names, and a figure that takes its place */
    "禾川位居第二，增速达到6.4%，茶农增收。茶叶产量达5万吨，居全省第一。",
    "利润额和收益率在上市茶企中均排名第一。",
    /* what only looks like a fact */
    "第三产业和第一季度都好，最后大家说：前，后，左，右。",
    "茶凉了。",
    "",
};

/* Writes everything that a fact says. */
static void article_write_fact(FactsText *out, const AmFact *fact) {
    const AmSpan spans[] = {fact->metric,   fact->subject,      fact->scope,
                            fact->period,   fact->period_start, fact->period_end,
                            fact->sentence, fact->surface,      fact->rule};
    for (size_t i = 0; i < sizeof(spans) / sizeof(spans[0]); i++) {
        facts_print_span(out, spans[i]);
        facts_print(out, "|");
    }
    facts_print(out, "%zu %zu %zu ", fact->section, fact->clean_start, fact->clean_end);
}

static void article_write(FactsText *out, const AmArticle *article) {
    out->n = 0;
    for (size_t i = 0; i < article->n_ranks; i++) {
        article_write_fact(out, &article->ranks[i].fact);
        facts_write_rank(out, &article->ranks[i]);
    }
    facts_print(out, "metrics\n");
    for (size_t i = 0; i < article->n_metrics; i++) {
        article_write_fact(out, &article->metrics[i].fact);
        facts_print(out, "%lld ",
                    article->metrics[i].has_rank ? (long long)article->metrics[i].rank : 0);
        facts_write_metric(out, &article->metrics[i]);
    }
}

/* Parses for `first`, reads on for `second`, and writes what was found. */
static void article_read_in_steps(const char *text, AmParseDepth first, AmParseDepth second,
                                  FactsText *out) {
    AmEngine *engine = NULL;
    AmArticle *article = NULL;
    AmError error;
    AmSpan raw = {text, strlen(text)};
    assert_int_equal(am_engine_new(&plain, &engine, &error), AM_OK);
    assert_int_equal(am_article_parse(engine, NULL, raw, first, &article, &error), AM_OK);
    assert_int_equal(am_article_read(article, engine, NULL, second, &error), AM_OK);
    article_write(out, article);
    am_article_free(article);
    am_engine_free(engine);
}

static void facts_are_the_same_together_and_apart(void **state) {
    static const AmParseDepth steps[][2] = {
        {AM_PARSE_RANKS, AM_PARSE_METRICS},  {AM_PARSE_METRICS, AM_PARSE_RANKS},
        {AM_PARSE_SECTIONS, AM_PARSE_FACTS}, {AM_PARSE_CLEAN, AM_PARSE_FACTS},
        {AM_PARSE_FACTS, AM_PARSE_SECTIONS},
    };
    (void)state;
    for (size_t t = 0; t < sizeof(article_texts) / sizeof(article_texts[0]); t++) {
        FactsText together;
        article_read_in_steps(article_texts[t], AM_PARSE_FACTS, AM_PARSE_FACTS, &together);
        for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
            FactsText apart;
            article_read_in_steps(article_texts[t], steps[i][0], steps[i][1], &apart);
            assert_string_equal(apart.z, together.z);
        }
    }
}

static void the_subject_of_a_figure_may_be_the_holder_of_a_place(void **state) {
    FactsText out;
    (void)state;
    article_read_in_steps(article_texts[1], AM_PARSE_METRICS, AM_PARSE_METRICS, &out);
    assert_non_null(strstr(out.z, "营业收入|鸿舟科技|"));
}

static void a_question_without_words_is_answered_by_the_first_place(void **state) {
    AmEngine *engine = NULL;
    AmArticle *article = NULL;
    AmError error;
    AmFacts facts;
    (void)state;
    assert_int_equal(am_engine_new(&plain, &engine, &error), AM_OK);
    for (size_t t = 0; t < sizeof(article_texts) / sizeof(article_texts[0]); t++) {
        AmSpan raw = {article_texts[t], strlen(article_texts[t])};
        assert_int_equal(am_article_parse(engine, NULL, raw, AM_PARSE_CLEAN, &article, &error),
                         AM_OK);
        AmQuestion question = {.depth = AM_PARSE_RANKS};
        assert_int_equal(am_article_answer(article, engine, question, &facts, &error), AM_OK);
        assert_int_equal(am_article_read(article, engine, NULL, AM_PARSE_RANKS, &error), AM_OK);
        assert_int_equal(facts.n_ranks > 0, article->n_ranks > 0);
        if (facts.n_ranks > 0) {
            assert_int_equal(facts.ranks[0].rank, article->ranks[0].rank);
            assert_int_equal(facts.ranks[0].fact.clean_start, article->ranks[0].fact.clean_start);
        }
        am_arena_free(&facts.arena);
        am_article_free(article);
    }
    am_engine_free(engine);
}

static void a_text_that_can_hold_no_place_has_no_sections_read_for_it(void **state) {
    AmEngine *engine = NULL;
    AmArticle *article = NULL;
    AmError error;
    (void)state;
    assert_int_equal(am_engine_new(&plain, &engine, &error), AM_OK);
    AmSpan raw = AM_SPAN("茶园面积12万亩。茶农来了。");
    assert_int_equal(am_article_parse(engine, NULL, raw, AM_PARSE_RANKS, &article, &error), AM_OK);
    assert_int_equal(article->depth, AM_PARSE_RANKS);
    assert_int_equal(article->sections.n, 0);
    assert_int_equal(am_article_read(article, engine, NULL, AM_PARSE_METRICS, &error), AM_OK);
    assert_int_equal(article->sections.n, 1);
    assert_int_equal(article->n_metrics, 1);
    am_article_free(article);
    am_engine_free(engine);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts_are_the_same_together_and_apart),
        cmocka_unit_test(the_subject_of_a_figure_may_be_the_holder_of_a_place),
        cmocka_unit_test(a_question_without_words_is_answered_by_the_first_place),
        cmocka_unit_test(a_text_that_can_hold_no_place_has_no_sections_read_for_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
