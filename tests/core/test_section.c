/*
** test_section.c - sections of invented articles, clean and dirty.
**
** A text is given as lines; what comes out is written as one token a section:
** T title, B byline, H1 heading of level 1, P paragraph, X boilerplate; <5 under the heading with
** seq 5; =2 repeats the section with seq 2.
*/
#include "failing_allocator.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "article.h"
#include "buf.h"

#define P1                                                                                         \
    "3月18日，记者从云泽市统计局获悉，去年全市数字经济核心产业增加值412.6亿元，同比增长12.8%。"
#define P2                                                                                                                        \
    "三年来，全市建成基站1.36万个，数量排全省第6位；重点场所千兆网络覆盖率从71.5%提升到96.2%" \
    "，机架突破2.4万架。"
#define P3                                                                                                                                  \
    "省级数字车间、黑灯工厂分别有36个、11家，分别排在全省第4位和第7位，软件百强企业5家，均进入全" \
    "省前四。"
#define TITLE "云泽数字经济再进位，多项指标领跑全省"
#define BYLINE "澜江新闻 记者 秦越 通讯员 陆小满"
#define QUESTION "在激烈的竞赛中,云泽何以问鼎?"
#define LINES(...)                                                                                 \
    (const char *const[]){__VA_ARGS__},                                                            \
        sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)

static AmEngine *engine;

static int set_up(void **state) {
    (void)state;
    AmError error;
    return am_engine_new(&plain, &engine, &error) == AM_OK ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    am_engine_free(engine);
    return 0;
}

typedef struct Parsed {
    AmArena arena;
    AmClean clean;
    AmSectionList list;
} Parsed;

static void parse_bytes(const char *z, size_t n, const AmOptions *options, Parsed *parsed) {
    am_arena_init(&parsed->arena, &plain);
    parsed->clean = am_clean_whole((AmSpan){z, n});
    assert_int_equal(
        am_sections_find(&parsed->arena, engine, options, &parsed->clean, NULL, &parsed->list),
        AM_OK);
}

static void write_tokens(const AmSectionList *list, char *out, size_t size) {
    size_t n = 0;
    out[0] = '\0';
    for (size_t i = 0; i < list->n; i++) {
        const AmSection *s = &list->items[i];
        n += (size_t)snprintf(out + n, size - n, "%s%c", i > 0 ? " " : "", "TBHPX"[s->kind]);
        if (s->level > 0) {
            n += (size_t)snprintf(out + n, size - n, "%d", s->level);
        }
        if (s->heading > 0) {
            n += (size_t)snprintf(out + n, size - n, "<%zu", s->heading);
        }
        if (s->duplicate_of > 0) {
            n += (size_t)snprintf(out + n, size - n, "=%zu", s->duplicate_of);
        }
        assert_true(n < size);
    }
}

static void assert_text(const char *z, size_t n, const AmOptions *options, const char *expected) {
    Parsed parsed;
    char tokens[4096];
    parse_bytes(z, n, options, &parsed);
    write_tokens(&parsed.list, tokens, sizeof(tokens));
    assert_string_equal(tokens, expected);
    am_arena_free(&parsed.arena);
}

static size_t join_lines(const char *const *lines, size_t n_lines, char *text, size_t size) {
    size_t n = 0;
    for (size_t i = 0; i < n_lines; i++) {
        n += (size_t)snprintf(text + n, size - n, "%s\n", lines[i]);
        assert_true(n < size);
    }
    return n;
}

static void assert_sections(const char *const *lines, size_t n_lines, const char *expected) {
    static char text[32768];
    size_t n = join_lines(lines, n_lines, text, sizeof(text));
    assert_text(text, n, NULL, expected);
}

static void a_page_with_everything_twice(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, TITLE, TITLE BYLINE, P1, QUESTION, "强底座，算力网络越织越密", P2,
                          "育主体，链上企业接连上榜", P3, BYLINE, P1, QUESTION,
                          "强底座，算力网络越织越密", P2, "育主体，链上企业接连上榜", P3, "", "  ",
                          "相关推荐", "评论列表", "暂无评论，快抢沙发吧~", "你 发表评论:", "欢迎"),
                    "T T=1 T=1 B P P H1 P<7 H1 P<9 B=4 P=5 P=6 H1=7 P<7=8 H1=9 P<9=10 X X X X X");
}

static void a_glued_byline_begins_inside_the_line(void **state) {
    (void)state;
    static const char text[] = TITLE "\n" TITLE "！　" BYLINE "\n" P1;
    Parsed parsed;
    parse_bytes(text, sizeof(text) - 1, NULL, &parsed);
    assert_int_equal(parsed.list.n, 4);
    const AmSection *copy = &parsed.list.items[1];
    const AmSection *byline = &parsed.list.items[2];
    assert_int_equal(copy->kind, AM_SECTION_TITLE);
    assert_int_equal(copy->duplicate_of, 1);
    assert_int_equal(byline->kind, AM_SECTION_BYLINE);
    assert_memory_equal(text + byline->clean_start, BYLINE, strlen(BYLINE));
    assert_int_equal(byline->clean_end - byline->clean_start, strlen(BYLINE));
    assert_true(copy->clean_end <= byline->clean_start);
    am_arena_free(&parsed.arena);
}

static void a_title_glued_to_running_text_stays(void **state) {
    (void)state;
    assert_sections(
        LINES(TITLE, TITLE "，这是新华路上人人都在说的事，也是这座小城三年来最大的变化。"), "T P");
}

static void titles(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, P1), "T P");
    assert_sections(LINES("云泽首次登顶全国数字百强市榜单！", P1), "T P");
    assert_sections(LINES("要闻", TITLE, P1), "X T P");
    assert_sections(LINES("首页 > 新闻中心 > 正文", TITLE, "2025-03-18 09:30　来源：澜江新闻", P1),
                    "X T B P");
    assert_sections(LINES(TITLE, "——来自云泽的报告", P1), "T T P");
    assert_sections(LINES("原标题：" TITLE, P1), "X T P");
    assert_sections(LINES(TITLE, P1, "原标题：云泽数字经济又进一位"), "T P X");
}

static void first_lines_that_are_no_title(void **state) {
    (void)state;
    assert_sections(LINES("各位代表！", P1), "P P");
    assert_sections(LINES("同志们，朋友们：", P1), "P P");
    assert_sections(LINES("今天是个好日子。", P1), "P P");
    assert_sections(LINES("图为云泽港夜景", P1), "P P");
    assert_sections(LINES("云泽港夜景 秦越 摄", P1), "P P");
    assert_sections(LINES("十一、完善监督", P1), "H1 P<1");
    assert_sections(LINES(TITLE), "P");
    assert_sections(LINES(TITLE, TITLE), "P P");
    assert_sections(LINES("云泽", "青岚", "禾川"), "P P P");
    assert_sections(LINES(P1), "P");
}

static void the_title_is_the_line_that_comes_again(void **state) {
    (void)state;
    /* a menu and a slogan above it are of the page */
    assert_sections(LINES("看见云泽的变化", "要闻 茶市 乡村 视频", TITLE, TITLE, P1),
                    "X X T T=3 P");
    /* a short line is no title when a longer one stands over the byline */
    assert_sections(LINES("半亩书灯", TITLE, "2025年3月18日", P1), "P T B P");
    /* but a title that is short stays one */
    assert_sections(LINES("茶山三日", "2025年3月18日", P1), "T B P");
    /* an entry of two characters, whose text begins with it */
    assert_sections(LINES("茶山",
                          "茶山，位于云泽市东郊，海拔三百六十米，山上茶树连片，旧有茶亭三座，"
                          "今存其一，碑刻尚在。"),
                    "T P");
}

static void copies_of_the_title_carry_marks_of_the_page(void **state) {
    (void)state;
    assert_sections(LINES(TITLE "_云泽新闻网", TITLE "[1]", P1, TITLE ".pdf"), "T T=1 P T=1");
    assert_sections(LINES("云泽茶业股份：" TITLE, P1, TITLE, P2), "T P T=1 P");
    assert_sections(LINES(TITLE, P1, TITLE "[复制链接]", "2025.03.18 作者：秦越", P2),
                    "T P T=1 B P");
    /* a heading that only begins like the title is none */
    assert_sections(LINES(TITLE, P1, TITLE "的经验", P2), "T P H1 P<3");
}

static void lines_below_the_closing_are_of_the_page(void **state) {
    (void)state;
    assert_sections(
        LINES(TITLE, P1 P2, "责任编辑：沈怀瑾", "茶客：写得好，去过三次。", "云泽一日游"),
        "T P X X X");
    /* nothing has closed the article: a short sentence may be its last one */
    assert_sections(LINES(TITLE, P1 P2, "茶凉了。", "暂无评论"), "T P P X");
    /* a paragraph follows: the closing was that of a first copy or of a part */
    assert_sections(LINES(TITLE, "责任编辑：沈怀瑾", "茶凉了。", P1 P2), "T X P P");
    /* a numbered heading takes the article up again */
    assert_sections(LINES(TITLE, P1 P2, "责任编辑：沈怀瑾", "三、结语", "茶凉了。"),
                    "T P X H1 P<4");
}

static void bylines(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, "本报记者 秦越 通讯员陆小满", P1), "T B P");
    assert_sections(LINES(TITLE, "来源：澜江日报　作者：沈怀瑾", P1), "T B P");
    assert_sections(LINES(TITLE, "2025年3月18日", P1), "T B P");
    assert_sections(
        LINES(TITLE, "发布时间：2025-03-18 09:30:00 浏览次数：208 字号：[大 中 小]", P1), "T B P");
    assert_sections(LINES(TITLE, "中新社云泽3月18日电（记者 秦越）", P1), "T B P");
    assert_sections(LINES(TITLE, P1, "（记者 秦越）"), "T P B");
    assert_sections(LINES(TITLE, P1, "2025年3月18日"), "T P P");
    assert_sections(LINES(TITLE, "记者了解到", P1), "T P P");
    assert_sections(LINES(TITLE, P1, "记者在现场看到，队伍排出两条街。", P2), "T P P P");
}

static void numbered_headings_have_levels(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, "一、总体情况", P1, "（一）工业", P2, "1. 规上企业", P3,
                          "二、下一步打算", P2 P1),
                    "T H1 P<2 H2<2 P<4 H3<4 P<6 H1 P<8");
    assert_sections(LINES(TITLE, "第一章 总则", "第一节 范围", P1, "第二章 附则", P2),
                    "T H1 H2<2 P<3 H1 P<5");
    assert_sections(LINES("1、云泽全景照片", P1, "2、《织网》", P2), "H1 P<1 H1 P<3");
    assert_sections(LINES(TITLE, "1.1 概述", P1, "1.2 范围", P2), "T H1 P<2 H1 P<4");
    assert_sections(LINES(TITLE, "①起步", P1, "②成长", P2, "（1）壮大", P3),
                    "T H2 P<2 H2 P<4 H1 P<6");
}

static void numbered_lines_that_are_no_heading(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, P1, "一、抓项目", "二、抓园区", "三、抓人才"), "T P P P P");
    assert_sections(LINES(TITLE, "一、全年新增企业36家，比上年多9家。", P1), "T P P");
    assert_sections(LINES(TITLE, P1, "1.5亿元投向老旧小区", P2), "T P H1 P<3");
    assert_sections(LINES(TITLE, P1, "5、", P2), "T P P P");
    assert_sections(LINES(TITLE, P1, "一是抓项目，二是抓人才：", P2), "T P P P");
}

static void plain_headings_stand_between_paragraphs(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, P1, "算力网络越织越密", P2, "链上企业接连上榜", P3),
                    "T P H1 P<3 H1 P<5");
    assert_sections(LINES(TITLE, P1, "茶事", P2, "“上榜”", P3, "【打算】", P2 P1),
                    "T P H1 P<3 H1 P<5 H1 P<7");
    assert_sections(LINES(TITLE, P1, "一是", P2), "T P P P");
    assert_sections(LINES(TITLE, P1, QUESTION, P2), "T P P P");
    assert_sections(LINES(TITLE, P1, "时间：3月18日", P2), "T P P P");
    assert_sections(LINES(TITLE, P1, "算力网络", "机架数量", "上架比例", P2), "T P P P P P");
    assert_sections(LINES(TITLE, P1, "（本文有删节）", P2), "T P P P");
    assert_sections(LINES(TITLE, P1, "链上企业接连上榜"), "T P P");
    assert_sections(LINES(TITLE, "市领导到场并讲话", P1, P2), "T P P P");
    assert_sections(LINES(TITLE, "强底座", "算力网络越织越密", P1, "链上企业接连上榜", P2),
                    "T P P P H1 P<5");
    assert_sections(LINES(TITLE, "算力网络越织越密", P1, "链上企业接连上榜", P2),
                    "T H1 P<2 H1 P<4");
}

static void plain_headings_above_or_below_numbers(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, P1, "算力网络越织越密", P2, "1. 机架", P3), "T P H1 P<3 H2<3 P<5");
    assert_sections(LINES(TITLE, P1, "重要提示", P2, "一、合同", P3), "T P H1 P<3 H1 P<5");
    assert_sections(LINES(TITLE, P1, "重要提示", P2, "一、合同", P3, "另行说明", P2 P1),
                    "T P H1 P<3 H2<3 P<5 H1 P<7");
    assert_sections(LINES(TITLE, "一、总体情况", P1, "算力网络越织越密", P2, "二、打算", P3),
                    "T H1 P<2 H2<2 P<4 H1 P<6");
}

static void copies_differ_in_width_and_punctuation(void **state) {
    (void)state;
    assert_sections(LINES(TITLE,
                          "３月１８日,记者从云泽市统计局获悉,去年全市数字经济 "
                          "核心产业增加值４１２．６亿元,同比增长12.8％.",
                          P1),
                    "T P P=2");
    /* A figure that differs is no copy. */
    assert_sections(LINES("3月18日，记者从云泽市统计局获悉，去年全市数字经济核心产业增加值4126亿元"
                          "，同比增长12.8%。",
                          P1),
                    "P P");
    assert_sections(LINES("三县分别有企业3、5、7家，合计15家，都在去年三季度以前投产，今年又各自扩"
                          "建了厂房和仓库。",
                          "三县分别有企业35、7家，合计15家，都在去年三季度以前投产，今年又各自扩建"
                          "了厂房和仓库。"),
                    "P P");
}

static void near_copies_are_one_edit_in_twenty_apart(void **state) {
    (void)state;
    static const char *const whole = "云泽市茶业协会介绍，今年春茶开园早、天气好，各县茶农抓紧采摘"
                                     "，收购点排起长队，茶商从外地赶来。";
    assert_sections(LINES(TITLE, whole,
                          "云泽市茶业协会介绍今年春茶开园早、天气好，各县茶农抓緊采摘，收购点排起了"
                          "长队，茶商从外地赶来"),
                    "T P P=2");
    /* three edits in fifty characters are too many */
    assert_sections(LINES(TITLE, whole,
                          "青岚市茶业协会介绍，今年秋茶开园早、天气坏，各县茶农抓紧采摘，收购点排起"
                          "长队，茶商从外地赶来。"),
                    "T P P");
    /* short lines are not compared, nor do lines that lead to a table count */
    assert_sections(
        LINES(TITLE, P1, "茶农抓紧采摘，收购点排起长队。", "茶农抓緊采摘，收购点排起长队。"),
        "T P P P");
}

static void a_cut_copy_repeats_the_whole_one(void **state) {
    (void)state;
    static const char *const whole = "云泽市茶业协会介绍，今年春茶开园早、天气好，各县茶农抓紧采摘"
                                     "，收购点排起长队，茶商从外地赶来。";
    static const char *const cut =
        "云泽市茶业协会介绍，今年春茶开园早、天气好，各县茶农抓紧采摘，收购点";
    assert_sections(LINES(TITLE, P1, cut, P1, whole), "T P P=5 P=2 P");
    assert_sections(LINES(TITLE, P1, whole, P1, cut), "T P P P=2 P=3");
    /* a sentence that another paragraph begins with is no cut copy */
    assert_sections(
        LINES(TITLE,
              "云泽市茶业协会介绍，今年春茶开园早、天气好，各县茶农抓紧采摘，收购点排起长队。",
              "云泽市茶业协会介绍，今年春茶开园早、天气好，各县茶农抓紧采摘，收购点排起长队。茶商从"
              "外地赶来，价格比去年高了不少，茶农说这样的年景不多见。"),
        "T P P");
}

static void interleaved_copies(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, P1, P1, "算力网络越织越密", "算力网络越织越密", P2, P2),
                    "T P P=2 H1 H1=4 P<4 P<4=6");
}

static void a_copy_that_is_cut_off(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, P1, P2, P1, "三年来，全市建成基站1.36万个，数量排全省第6位"),
                    "T P P P=2 P=3");
}

static void refrains_stay(void **state) {
    (void)state;
    assert_sections(LINES(P1, "归来吧，归来哟", P2, "归来吧，归来哟", P3, "归来吧，归来哟"),
                    "P P P P P P");
    assert_sections(LINES("好", "好", "好", "好"), "P P P P");
    assert_sections(LINES("其他说明", P1, "不适用", P2, "不适用", P3, "不适用"), "T P P P P P P");
}

static void a_list_that_comes_twice(void **state) {
    (void)state;
    assert_sections(LINES("云泽市新材料产业联合会", "青岚县农产品加工协会", "禾川市跨境电商促进会",
                          "北屏市建筑业企业联合会", "澜江流域航运协会", "其余单位名单另发",
                          "云泽市新材料产业联合会", "青岚县农产品加工协会", "禾川市跨境电商促进会",
                          "北屏市建筑业企业联合会", "澜江流域航运协会"),
                    "P P P P P P P P P P P");
    assert_sections(LINES("云泽市新材料产业联合会会长单位", "青岚县农产品加工协会副会长单位",
                          "禾川市跨境电商促进会副会长单位", "北屏市建筑业企业联合会理事单位",
                          "澜江流域航运协会理事单位", "云泽市新材料产业联合会会长单位",
                          "青岚县农产品加工协会副会长单位", "禾川市跨境电商促进会副会长单位",
                          "北屏市建筑业企业联合会理事单位", "澜江流域航运协会理事单位"),
                    "P P P P P P=1 P=2 P=3 P=4 P=5");
}

static void boilerplate_only_as_whole_lines(void **state) {
    (void)state;
    assert_sections(LINES(TITLE, P1, "责任编辑：冯知微", "版权所有，未经授权不得转载"), "T P X X");
    assert_sections(LINES(TITLE, P1, "相关阅读", "青岚老街改造完工", "禾川夜市重新开张"),
                    "T P X X X");
    assert_sections(
        LINES(TITLE, "他点开相关推荐，又翻了翻评论列表，发现暂无评论，便关上了手机，走到窗前看雨。",
              P1),
        "T P P");
    /* Text after such a line is kept. */
    assert_sections(LINES(TITLE, P1, "相关阅读", "青岚老街改造完工", P2), "T P X H1 P<4");
    /* 欢迎 and 点赞 are boilerplate in such company alone. */
    assert_sections(LINES(TITLE, P1, "欢迎"), "T P P");
    assert_sections(LINES(TITLE, P1, "点赞（16）", "收藏", "发表评论"), "T P X X X");
}

static void options_change_what_is_marked(void **state) {
    (void)state;
    AmOptions options;
    AmError error;
    static const char text[] = TITLE "\n" TITLE "\n" P1 "\n" P1 "\n小编说两句\n";
    AmSpan keep = AM_SPAN("{\"duplicates\":\"keep\"}");
    assert_int_equal(am_options_parse(&plain, "article_clean", keep, &options, &error), AM_OK);
    assert_text(text, sizeof(text) - 1, &options, "T T P P P");
    am_options_free(&options);
    AmSpan own = AM_SPAN("{\"boilerplate\":[\"^小编\"]}");
    assert_int_equal(am_options_parse(&plain, "article_clean", own, &options, &error), AM_OK);
    assert_text(text, sizeof(text) - 1, &options, "T T=1 P P=3 X");
    am_options_free(&options);
    AmSpan hard = AM_SPAN("{\"boilerplate\":[\"^(?:(a)|aa)+$\"]}");
    assert_int_equal(am_options_parse(&plain, "article_clean", hard, &options, &error), AM_OK);
    char line[2000];
    memset(line, 'a', sizeof(line));
    line[sizeof(line) - 1] = 'b';
    AmArena arena;
    AmSectionList list;
    AmClean clean = am_clean_whole((AmSpan){line, sizeof(line)});
    am_arena_init(&arena, &plain);
    assert_int_equal(am_sections_find(&arena, engine, &options, &clean, NULL, &list), AM_LIMIT);
    am_arena_free(&arena);
    am_options_free(&options);
}

static void every_line_end_counts(void **state) {
    (void)state;
    static const char text[] =
        TITLE "\r\n" P1 "\r" P2 "\xE2\x80\xA8" P3 "\xE2\x80\xA9甲\x0B乙\x0C丙\xC2\x85丁";
    assert_text(text, sizeof(text) - 1, NULL, "T P P P P P P P");
}

static void line_ends_are_found_at_every_offset(void **state) {
    (void)state;
    static const char *const ends[] = {"\n",       "\r",           "\r\n",
                                       "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
    char text[400];
    for (size_t e = 0; e < sizeof(ends) / sizeof(ends[0]); e++) {
        for (size_t at = 1; at < 200; at++) {
            memset(text, 'x', 300);
            memcpy(text + at, ends[e], strlen(ends[e]));
            Parsed parsed;
            parse_bytes(text, 300, NULL, &parsed);
            assert_int_equal(parsed.list.n, 2);
            assert_int_equal(parsed.list.items[0].clean_end, at);
            assert_int_equal(parsed.list.items[1].clean_start, at + strlen(ends[e]));
            am_arena_free(&parsed.arena);
        }
    }
}

static void edges_are_trimmed(void **state) {
    (void)state;
    static const char text[] = "\xEF\xBB\xBF　\xC2\xA0 \t云泽 \xE2\x80\x8B　\n　　\n \xC2\xA0\n";
    Parsed parsed;
    parse_bytes(text, sizeof(text) - 1, NULL, &parsed);
    assert_int_equal(parsed.list.n, 1);
    assert_memory_equal(text + parsed.list.items[0].clean_start, "云泽", 6);
    assert_int_equal(parsed.list.items[0].clean_end - parsed.list.items[0].clean_start, 6);
    am_arena_free(&parsed.arena);
}

static void any_bytes_are_legal(void **state) {
    (void)state;
    assert_text("", 0, NULL, "");
    assert_text(NULL, 0, NULL, "");
    assert_text("\0", 1, NULL, "P");
    assert_text("\xE2\x80", 2, NULL, "P");
    assert_text("a\0b\n\xFF\xFE", 6, NULL, "P P");
    uint32_t seed = 1;
    for (int round = 0; round < 2000; round++) {
        char text[300];
        char *copy = NULL;
        size_t n = (size_t)(round % 300);
        for (size_t i = 0; i < n; i++) {
            seed = seed * 1664525u + 1013904223u;
            static const char bytes[] =
                "\n\r\xE2\x80\xA8\xC2\x85\xE3\x80\x82\xE4\xB8\x80、一1.a\0\xFF\xF0\x9F";
            text[i] =
                seed >> 31 != 0 ? bytes[(seed >> 8) % (sizeof(bytes) - 1)] : (char)(seed >> 16);
        }
        copy = malloc(n > 0 ? n : 1); /* of the exact size, so that a read past the end is seen */
        assert_non_null(copy);
        memcpy(copy, text, n);
        Parsed parsed;
        parse_bytes(copy, n, NULL, &parsed);
        size_t at = 0;
        for (size_t i = 0; i < parsed.list.n; i++) {
            assert_true(parsed.list.items[i].clean_start >= at);
            assert_true(parsed.list.items[i].clean_end > parsed.list.items[i].clean_start);
            at = parsed.list.items[i].clean_end;
        }
        assert_true(at <= n);
        am_arena_free(&parsed.arena);
        free(copy);
    }
}

/* Milliseconds for n copies of a piece. */
static double time_of(const char *piece, size_t n) {
    size_t n_piece = strlen(piece);
    char *text = malloc(n * n_piece);
    assert_non_null(text);
    for (size_t i = 0; i < n; i++) {
        memcpy(text + i * n_piece, piece, n_piece);
    }
    clock_t start = clock();
    Parsed parsed;
    parse_bytes(text, n * n_piece, NULL, &parsed);
    double ms = (double)(clock() - start) * 1000 / CLOCKS_PER_SEC;
    am_arena_free(&parsed.arena);
    free(text);
    return ms;
}

static void time_is_linear(void **state) {
    (void)state;
    static const char *const pieces[] = {"第1位\n",
                                         P1 "\n",
                                         P1,
                                         " ",
                                         "\n",
                                         "一、a\n",
                                         "相关阅读\n青岚老街改造\n",
                                         "记者 ",
                                         "来源：a ",
                                         "评论\n",
                                         TITLE "\n",
                                         "\xE2\x80",
                                         "原标题：",
                                         "“"};
    for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
        double small = time_of(pieces[i], 40000);
        double large = time_of(pieces[i], 160000);
        if (large > 60 && large > small * 8) {
            fail_msg("%s: %.0f ms, four times as much: %.0f ms", pieces[i], small, large);
        }
    }
}

static AmStatus find_all(const AmAllocator *allocator) {
    static const char text[] = "原标题：" TITLE "\n" TITLE BYLINE "\n" P1 "\n一、甲乙\n" P2 "\n" P1
                               "\n一、甲乙\n" P2 "\n相关推荐\n青岚老街改造完工\n";
    AmArena arena;
    AmSectionList list;
    AmClean clean = am_clean_whole((AmSpan){text, sizeof(text) - 1});
    am_arena_init(&arena, allocator);
    AmStatus status = am_sections_find(&arena, engine, NULL, &clean, NULL, &list);
    if (status == AM_OK) {
        char tokens[256];
        write_tokens(&list, tokens, sizeof(tokens));
        assert_string_equal(tokens, "X T T=2 B P H1 P<6 P=5 H1=6 P<6=7 X X");
    }
    am_arena_free(&arena);
    return status;
}

static void survives_failing_allocations(void **state) {
    (void)state;
    assert_survives_failures(find_all);
}

static void clean_text_and_title(void **state) {
    (void)state;
    static const char text[] =
        "首页 > 新闻\n" TITLE "\n" TITLE "\n  " P1 "\r\n\n" P2 "\n" P1 "\n责任编辑：冯知微\n";
    Parsed parsed;
    parse_bytes(text, sizeof(text) - 1, NULL, &parsed);
    AmArticle article = {.clean = parsed.clean, .sections = parsed.list};
    AmSpan title = am_article_title(&article);
    assert_int_equal(title.n, strlen(TITLE));
    assert_memory_equal(title.z, TITLE, title.n);
    AmBuf out;
    am_buf_init(&out, &plain);
    am_article_write_clean(&article, &out);
    size_t n;
    char *clean = am_buf_take(&out, &n);
    assert_string_equal(clean, TITLE "\n" P1 "\n" P2);
    failing_resize(&plain_memory, clean, 0);
    am_arena_free(&parsed.arena);
    parse_bytes(P1, strlen(P1), NULL, &parsed);
    article = (AmArticle){.clean = parsed.clean, .sections = parsed.list};
    assert_null(am_article_title(&article).z);
    am_arena_free(&parsed.arena);
}

static void kinds_have_names(void **state) {
    (void)state;
    assert_string_equal(am_section_kind_name(AM_SECTION_TITLE), "title");
    assert_string_equal(am_section_kind_name(AM_SECTION_BOILERPLATE), "boilerplate");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_with_everything_twice),
        cmocka_unit_test(a_glued_byline_begins_inside_the_line),
        cmocka_unit_test(a_title_glued_to_running_text_stays),
        cmocka_unit_test(titles),
        cmocka_unit_test(first_lines_that_are_no_title),
        cmocka_unit_test(the_title_is_the_line_that_comes_again),
        cmocka_unit_test(copies_of_the_title_carry_marks_of_the_page),
        cmocka_unit_test(lines_below_the_closing_are_of_the_page),
        cmocka_unit_test(bylines),
        cmocka_unit_test(numbered_headings_have_levels),
        cmocka_unit_test(numbered_lines_that_are_no_heading),
        cmocka_unit_test(plain_headings_stand_between_paragraphs),
        cmocka_unit_test(plain_headings_above_or_below_numbers),
        cmocka_unit_test(copies_differ_in_width_and_punctuation),
        cmocka_unit_test(near_copies_are_one_edit_in_twenty_apart),
        cmocka_unit_test(a_cut_copy_repeats_the_whole_one),
        cmocka_unit_test(interleaved_copies),
        cmocka_unit_test(a_copy_that_is_cut_off),
        cmocka_unit_test(refrains_stay),
        cmocka_unit_test(a_list_that_comes_twice),
        cmocka_unit_test(boilerplate_only_as_whole_lines),
        cmocka_unit_test(options_change_what_is_marked),
        cmocka_unit_test(every_line_end_counts),
        cmocka_unit_test(line_ends_are_found_at_every_offset),
        cmocka_unit_test(edges_are_trimmed),
        cmocka_unit_test(any_bytes_are_legal),
        cmocka_unit_test(time_is_linear),
        cmocka_unit_test(survives_failing_allocations),
        cmocka_unit_test(clean_text_and_title),
        cmocka_unit_test(kinds_have_names),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
