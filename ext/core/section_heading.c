/*
** section_heading.c - headings, their levels, and which heading a part stands under.
**
**     一、总体情况        heading, level 1
**     （一）工业          heading, level 2
**     全市规上工业…       paragraph under （一）工业
**
** A numbered line is a heading when it is short, is no sentence, and is no item of a list. A line
** without a number is one when it stands alone between paragraphs. Levels are counted among the
** kinds of numbers that the text uses: the highest one is 1.
*/
#include "section_internal.h"

#include <string.h>

#include "utf8.h"

enum {
    HEADING_NUMBERED_LONGEST = 45, /* characters */
    HEADING_PLAIN_SHORTEST = 2,
    HEADING_PLAIN_LONGEST = 30,
    HEADING_BRIEF = 3,
    HEADING_TEXT_LONGER = 2, /* the paragraph below is more than this many times as long */
};

/* How a heading is marked, from the highest to the lowest. */
typedef enum HeadingMark {
    HEADING_MARK_NONE,
    HEADING_MARK_TAG, /* <h1>; <h2> to <h6> follow */
    HEADING_MARK_TAG_LAST = HEADING_MARK_TAG + 5,
    HEADING_MARK_PLAIN_ABOVE, /* without a number, when such a heading comes first */
    HEADING_MARK_PART,        /* 第一部分 第一篇 */
    HEADING_MARK_CHAPTER,     /* 第一章 */
    HEADING_MARK_SECTION,     /* 第一节 */
    HEADING_MARK_HAN,         /* 一、 */
    HEADING_MARK_HAN_ROUND,   /* （一） */
    HEADING_MARK_DIGIT,       /* 1. 1、 */
    HEADING_MARK_DIGIT_TWO,   /* 1.1 */
    HEADING_MARK_DIGIT_ROUND, /* （1） 1） */
    HEADING_MARK_CIRCLED,     /* ① */
    HEADING_MARK_PLAIN,       /* without a number */
    HEADING_N_MARKS
} HeadingMark;

/* A place in a line that moves on when something is read. */
typedef struct HeadingCursor {
    const char *z;
    const char *end;
} HeadingCursor;

static uint32_t heading_peek(const HeadingCursor *cursor, size_t *n) {
    *n = 0;
    return cursor->z < cursor->end ? am_utf8_decode(cursor->z, cursor->end, n) : 0;
}

static bool heading_take(HeadingCursor *cursor, const char *text) {
    bool stands = am_span_starts((AmSpan){cursor->z, (size_t)(cursor->end - cursor->z)}, text);
    cursor->z += stands ? strlen(text) : 0;
    return stands;
}

static bool heading_take_any(HeadingCursor *cursor, const char *const *texts, size_t n_texts) {
    for (size_t i = 0; i < n_texts; i++) {
        if (heading_take(cursor, texts[i])) {
            return true;
        }
    }
    return false;
}

static bool heading_is_han_digit(uint32_t c) {
    return am_utf8_in(c, "一二三四五六七八九十百〇");
}

static bool heading_is_digit(uint32_t c) {
    return am_is_digit(c);
}

/* Reads one to three digits of a kind. */
static bool heading_take_number(HeadingCursor *cursor, bool (*is_digit)(uint32_t)) {
    size_t n;
    int count = 0;
    while (count < 4 && is_digit(heading_peek(cursor, &n))) {
        cursor->z += n;
        count++;
    }
    return count >= 1 && count <= 3;
}

static HeadingMark heading_ordinal(HeadingCursor *cursor) {
    static const char *const parts[] = {"部分", "篇", "编", "編", "卷"};
    static const char *const chapters[] = {"章"};
    static const char *const sections[] = {"节", "節"};
    if (!heading_take_number(cursor, heading_is_han_digit) &&
        !heading_take_number(cursor, heading_is_digit)) {
        return HEADING_MARK_NONE;
    }
    if (heading_take_any(cursor, parts, sizeof(parts) / sizeof(parts[0]))) {
        return HEADING_MARK_PART;
    }
    if (heading_take_any(cursor, chapters, sizeof(chapters) / sizeof(chapters[0]))) {
        return HEADING_MARK_CHAPTER;
    }
    return heading_take_any(cursor, sections, sizeof(sections) / sizeof(sections[0]))
               ? HEADING_MARK_SECTION
               : HEADING_MARK_NONE;
}

/* After （ or (: 一） or 1). */
static HeadingMark heading_round(HeadingCursor *cursor) {
    static const char *const closes[] = {"）", ")"};
    bool han = heading_take_number(cursor, heading_is_han_digit);
    if (!han && !heading_take_number(cursor, heading_is_digit)) {
        return HEADING_MARK_NONE;
    }
    if (!heading_take_any(cursor, closes, 2)) {
        return HEADING_MARK_NONE;
    }
    return han ? HEADING_MARK_HAN_ROUND : HEADING_MARK_DIGIT_ROUND;
}

/* After a number in digits: 、 . ） or a second number; 1.5亿元 is none of these. */
static HeadingMark heading_after_digits(HeadingCursor *cursor) {
    static const char *const closes[] = {"）", ")"};
    static const char *const points[] = {".", "．", "、"};
    size_t n;
    if (heading_take_any(cursor, closes, 2)) {
        return HEADING_MARK_DIGIT_ROUND;
    }
    if (!heading_take_any(cursor, points, 3)) {
        return HEADING_MARK_NONE;
    }
    if (!heading_is_digit(heading_peek(cursor, &n))) {
        return HEADING_MARK_DIGIT;
    }
    heading_take_number(cursor, heading_is_digit);
    uint32_t c = heading_peek(cursor, &n);
    return c == ' ' || c == 0x3000 || c == 0x3001 ? HEADING_MARK_DIGIT_TWO : HEADING_MARK_NONE;
}

/* The mark at the start of a line; the cursor stands after it. */
static HeadingMark heading_mark(HeadingCursor *cursor) {
    static const char *const opens[] = {"（", "("};
    static const char *const points[] = {"、", "．", ".", "，"};
    size_t n;
    uint32_t c = heading_peek(cursor, &n);
    if (c >= 0x2460 && c <= 0x2473) {
        cursor->z += n;
        return HEADING_MARK_CIRCLED;
    }
    if (heading_take(cursor, "第")) {
        return heading_ordinal(cursor);
    }
    if (heading_take_any(cursor, opens, 2)) {
        return heading_round(cursor);
    }
    if (heading_take_number(cursor, heading_is_digit)) {
        return heading_after_digits(cursor);
    }
    if (heading_take_number(cursor, heading_is_han_digit)) {
        return heading_take_any(cursor, points, 3) ? HEADING_MARK_HAN : HEADING_MARK_NONE;
    }
    return HEADING_MARK_NONE;
}

bool am_heading_is_numbered(AmSpan text) {
    HeadingCursor cursor = {text.z, text.z + text.n};
    return heading_mark(&cursor) != HEADING_MARK_NONE;
}

static bool heading_has(AmSpan text, const char *word) {
    return am_span_contains(text, (AmSpan){word, strlen(word)});
}

/* The nearest part that is no boilerplate, downwards or upwards; NULL for none. Copies are passed
** over too: they are not judged, and interleaved ones must not part a heading from its text. */
static const AmPart *heading_neighbour(const AmPartList *parts, size_t i, bool down) {
    for (;;) {
        if (down ? i + 1 >= parts->items.n : i == 0) {
            return NULL;
        }
        i = down ? i + 1 : i - 1;
        const AmPart *part = am_part(parts, i);
        if (am_part_counts(part)) {
            return part;
        }
    }
}

/* A numbered line of the right size, whatever stands beside it. */
static HeadingMark heading_numbered(const AmPartList *parts, const AmPart *part) {
    if (part->known || part->ending != AM_PART_ENDS_PLAIN ||
        part->n_chars > HEADING_NUMBERED_LONGEST) {
        return HEADING_MARK_NONE;
    }
    AmSpan text = am_part_text(parts, part);
    HeadingCursor cursor = {text.z, text.z + text.n};
    HeadingMark mark = heading_mark(&cursor);
    bool sentence = heading_has(text, "。") || heading_has(text, "；");
    return cursor.end - cursor.z >= 4 && !sentence ? mark : HEADING_MARK_NONE;
}

/* Numbered lines that follow each other are a list; a heading has text or deeper ones under it. */
static void heading_mark_numbered(AmPartList *parts) {
    const AmPart *above = NULL;
    AmPart *open = NULL; /* numbered line whose next part is not seen yet */
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        if (!am_part_counts(part)) {
            continue;
        }
        HeadingMark mark = heading_numbered(parts, part);
        if (part->marked != 0 && part->kind == AM_SECTION_HEADING) {
            mark = (HeadingMark)(HEADING_MARK_TAG + part->marked - 1);
        }
        part->style = (uint8_t)mark;
        bool listed = mark != HEADING_MARK_NONE && above != NULL && above->style == mark;
        if (open != NULL && !listed) {
            am_part_set(open, AM_SECTION_HEADING);
        }
        open = mark != HEADING_MARK_NONE && !listed ? part : NULL;
        above = part;
    }
}

/* Looks like a heading without a number: a few hanzi, no sentence, no label (时间：…), no caption.
 */
static bool heading_is_plain(const AmPartList *parts, const AmPart *part) {
    if (part->known || part->refrain || part->style != HEADING_MARK_NONE ||
        part->ending != AM_PART_ENDS_PLAIN || part->n_chars < HEADING_PLAIN_SHORTEST ||
        part->n_chars > HEADING_PLAIN_LONGEST || part->n_wide * 10 < part->n_chars * 7) {
        return false;
    }
    static const char *const strangers[] = {"。",     "；",   "：", ":", "图为",
                                            "资料图", "http", "|",  "\t"};
    AmSpan text = am_part_text(parts, part);
    for (size_t i = 0; i < sizeof(strangers) / sizeof(strangers[0]); i++) {
        if (heading_has(text, strangers[i])) {
            return false;
        }
    }
    if (am_span_starts(text, "【") && am_span_ends(text, "】")) {
        return true; /* 【看点】 */
    }
    static const char *const edges[] = {"（", "(", "—", "-", "·", "•", "●", "*", "※"};
    bool quoted = am_span_starts(text, "“") || am_span_starts(text, "「");
    if (quoted && !am_span_ends(text, "”") && !am_span_ends(text, "」")) {
        return false; /* speech that goes on */
    }
    static const char *const leads[] = {"是", "要", "于"};
    if (part->n_chars <= HEADING_BRIEF &&
        am_span_ends_any(text, leads, sizeof(leads) / sizeof(leads[0]))) {
        return false; /* 一是, 二要 lead to a sentence */
    }
    return !am_span_starts_any(text, edges, sizeof(edges) / sizeof(edges[0])) &&
           !am_span_ends(text, "摄");
}

/* A short line stands alone when a paragraph follows and no other short line comes before it. */
static bool heading_stands_alone(const AmPartList *parts, size_t i) {
    const AmPart *part = am_part(parts, i);
    if (i + 1 < parts->items.n && am_part(parts, i + 1)->kind == AM_SECTION_TITLE) {
        return false; /* the name of a firm over a copy of the title */
    }
    const AmPart *above = heading_neighbour(parts, i, false);
    const AmPart *below = heading_neighbour(parts, i, true);
    if (above == NULL || below == NULL || below->known || below->style != HEADING_MARK_NONE) {
        return false;
    }
    /* text, or the first item of a list, or the words that lead to speech */
    bool goes_on = am_part_is_body(below) || below->ending == AM_PART_ENDS_CLAUSE;
    bool text_below = goes_on && below->n_chars > part->n_chars * HEADING_TEXT_LONGER;
    bool text_above = above->known || am_part_is_body(above);
    return text_below && text_above;
}

static void heading_mark_plain(AmPartList *parts) {
    size_t n_others = 0;
    AmPart *first = NULL; /* one directly under the title: a heading if it is not the only one */
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        n_others += part->kind == AM_SECTION_HEADING && part->repeats == 0 ? 1 : 0;
        if (part->repeats != 0 || !heading_is_plain(parts, part) ||
            !heading_stands_alone(parts, i)) {
            continue;
        }
        if (i < parts->body) {
            first = part;
            continue;
        }
        am_part_set(part, AM_SECTION_HEADING);
        part->style = HEADING_MARK_PLAIN;
        n_others++;
    }
    if (first != NULL && n_others > 0) {
        am_part_set(first, AM_SECTION_HEADING);
        first->style = HEADING_MARK_PLAIN;
    }
}

/* The headings of a text: which marks are in use, and how those without a number stand to them. */
typedef struct HeadingMarks {
    bool used[HEADING_N_MARKS];
    bool plain_first; /* the first heading has no number ... */
    bool plain_again; /* ... and after numbered ones another such one comes */
    bool digits_top;  /* the numbered ones begin with 1. and no higher mark */
} HeadingMarks;

static HeadingMarks heading_look(const AmPartList *parts) {
    HeadingMarks marks = {.plain_first = false};
    bool any = false;
    bool numbered = false;
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        const AmPart *part = am_part(parts, i);
        if (part->kind != AM_SECTION_HEADING || part->repeats != 0) {
            continue;
        }
        bool plain = part->style == HEADING_MARK_PLAIN;
        marks.plain_first = any ? marks.plain_first : plain;
        marks.plain_again = marks.plain_again || (plain && numbered);
        numbered = numbered || !plain;
        any = true;
        marks.used[part->style] = true;
    }
    marks.digits_top = true;
    for (int mark = HEADING_MARK_TAG; mark < HEADING_MARK_DIGIT; mark++) {
        marks.digits_top = marks.digits_top && !marks.used[mark];
    }
    return marks;
}

/* Levels by the marks in use. Headings without a number are the lowest; but when one comes first
** they stand over the numbered ones, or beside them when none comes later (重要提示 before 一、).
*/
static void heading_set_levels(AmPartList *parts) {
    HeadingMarks marks = heading_look(parts);
    bool above = marks.plain_first && (marks.plain_again || marks.digits_top);
    bool beside = marks.plain_first && !above;
    if (marks.plain_first) {
        marks.used[HEADING_MARK_PLAIN] = false;
        marks.used[HEADING_MARK_PLAIN_ABOVE] = above;
    }
    uint8_t levels[HEADING_N_MARKS] = {0};
    uint8_t level = 0;
    for (int mark = 0; mark < HEADING_N_MARKS; mark++) {
        level = (uint8_t)(level + (marks.used[mark] ? 1 : 0));
        levels[mark] = level;
    }
    if (above || beside) {
        levels[HEADING_MARK_PLAIN] = 1;
    }
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        if (part->kind == AM_SECTION_HEADING && part->repeats == 0) {
            part->level = levels[part->style];
        }
    }
}

/* Every part stands under the nearest heading before it, a heading under one of a higher level; a
** copy stands where its first stands, and takes its level. */
static void heading_set_parents(AmPartList *parts) {
    size_t last[HEADING_N_MARKS] = {0}; /* by level: index + 1 of the heading in force */
    size_t nearest = 0;
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        if (part->repeats != 0) {
            const AmPart *source = am_part(parts, part->repeats - 1);
            part->level = source->level;
            part->heading = source->heading;
        } else if (part->kind == AM_SECTION_HEADING) {
            part->heading = 0;
            for (int level = 1; level < part->level; level++) {
                part->heading = last[level] != 0 ? last[level] : part->heading;
            }
            last[part->level] = i + 1;
            for (int level = part->level + 1; level < HEADING_N_MARKS; level++) {
                last[level] = 0;
            }
            nearest = i + 1;
        } else if (part->kind == AM_SECTION_PARAGRAPH) {
            part->heading = nearest;
        }
    }
}

void am_heading_mark(AmPartList *parts) {
    heading_mark_numbered(parts);
    heading_mark_plain(parts);
    heading_set_levels(parts);
    heading_set_parents(parts);
}
