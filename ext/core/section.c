/*
** section.c - the parts of an article: runs the steps that find them and hands out the result.
**
**     云泽数字经济再进位 \n 澜江新闻 记者 秦越 \n 3月18日，…。 -> title, byline, paragraph
**
** Section_internal.h says which step does what.
*/
#include "section.h"

#include "section_internal.h"

const char *am_section_kind_name(AmSectionKind kind) {
    static const char *const names[] = {"title", "byline", "heading", "paragraph", "boilerplate"};
    return names[kind];
}

bool am_section_counts(const AmSection *section) {
    return section->kind != AM_SECTION_BOILERPLATE && section->duplicate_of == 0;
}

/* A copy takes the kind of its first once that is settled: a heading that comes again is one. */
static void section_settle_copies(const AmPartList *parts) {
    for (size_t i = 0; i < parts->items.n; i++) {
        AmPart *part = am_part(parts, i);
        if (part->repeats != 0) {
            part->kind = am_part(parts, part->repeats - 1)->kind;
        }
    }
}

static void section_mark_repeats(AmPartList *parts) {
    if (parts->options == NULL || !parts->options->keep_duplicates) {
        am_repeat_mark(parts);
    }
}

static AmStatus section_mark(AmPartList *parts) {
    static void (*const steps[])(AmPartList *) = {
        am_part_take_marks,   am_furniture_mark, am_part_find_body,      am_furniture_mark_head,
        am_title_mark,        am_part_find_body, am_furniture_mark_head, am_furniture_mark_tail,
        section_mark_repeats, am_heading_mark,
    };
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
        steps[i](parts);
        am_arena_work(parts->arena, parts->text.n / 4); /* a line may be the whole text */
    }
    section_settle_copies(parts);
    if (am_arena_failed(parts->arena)) {
        return AM_NOMEM;
    }
    return parts->status;
}

/* The only part that an article is made of; AM_NO_PART when there are more, or none. */
static size_t section_only_part(const AmPartList *parts) {
    size_t only = AM_NO_PART;
    for (size_t i = 0; i < parts->items.n; i++) {
        const AmPart *part = am_part(parts, i);
        if (am_part_counts(part)) {
            if (only != AM_NO_PART) {
                return AM_NO_PART;
            }
            only = i;
        }
    }
    return only;
}

/* An article that turns out to be one line may have lost its line ends: it is cut and marked anew.
** What else stood there, boilerplate and copies, makes no difference, so that a cleaned article is
** read like the row that it comes from. */
static AmStatus section_run_steps(AmPartList *parts) {
    am_part_split_lines(parts);
    AmStatus status = section_mark(parts);
    size_t only = section_only_part(parts);
    if (status == AM_OK && only != AM_NO_PART && am_part_split_unbroken(parts, only)) {
        status = section_mark(parts);
    }
    return status;
}

AmStatus am_sections_find(AmArena *arena, const AmEngine *engine, const AmOptions *options,
                          const AmClean *clean, const AmMarkup *markup, AmSectionList *list) {
    *list = (AmSectionList){.items = NULL};
    AmPartList parts = {.arena = arena,
                        .engine = engine,
                        .options = options,
                        .text = clean->text,
                        .clean = clean,
                        .markup = markup,
                        .title = AM_NO_PART,
                        .status = AM_OK};
    am_vec_init(&parts.items, arena, sizeof(AmPart));
    AmStatus status = section_run_steps(&parts);
    if (status != AM_OK || parts.items.n == 0) {
        return status;
    }
    list->items = am_arena_alloc(arena, parts.items.n * sizeof(AmSection));
    if (list->items == NULL) {
        return AM_NOMEM;
    }
    for (size_t i = 0; i < parts.items.n; i++) {
        const AmPart *part = am_part(&parts, i);
        bool heading = part->kind == AM_SECTION_HEADING;
        if (!am_arena_work(arena, sizeof(AmSection))) {
            return AM_NOMEM;
        }
        list->items[i] = (AmSection){.kind = (AmSectionKind)part->kind,
                                     .level = heading ? part->level : 0,
                                     .heading = part->heading,
                                     .duplicate_of = part->repeats,
                                     .clean_start = part->start,
                                     .clean_end = part->end};
    }
    list->n = parts.items.n;
    return AM_OK;
}
