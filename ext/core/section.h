/*
** section.h - the parts of an article: title, byline, headings, paragraphs, boilerplate.
*/
#ifndef AM_SECTION_H
#define AM_SECTION_H

#include "arena.h"
#include "clean.h"
#include "engine.h"
#include "markup.h"
#include "options.h"

typedef enum AmSectionKind {
    AM_SECTION_TITLE,
    AM_SECTION_BYLINE,
    AM_SECTION_HEADING,
    AM_SECTION_PARAGRAPH,
    AM_SECTION_BOILERPLATE,
} AmSectionKind;

typedef struct AmSection {
    AmSectionKind kind;
    int level;           /* depth of a heading, 1 is the highest; 0 for all others */
    size_t heading;      /* seq (from 1) of the heading it stands under, 0 for none */
    size_t duplicate_of; /* seq (from 1) of the section that this one repeats, 0 for none */
    size_t clean_start; /* byte range in the clean text, no white space at its edges, never empty */
    size_t clean_end;
} AmSection;

typedef struct AmSectionList {
    AmSection *items; /* in text order; seq is index + 1 */
    size_t n;
} AmSectionList;

/* Splits the clean text into sections. Lines of white space alone give none. options may be NULL,
** and so may markup: its marks are titles and headings. Linear in the length of the text. Returns
** AM_OK, AM_NOMEM or AM_LIMIT. */
AmStatus am_sections_find(AmArena *arena, const AmEngine *engine, const AmOptions *options,
                          const AmClean *clean, const AmMarkup *markup, AmSectionList *list);

/* False for boilerplate and for what repeats an earlier section. */
bool am_section_counts(const AmSection *section);

/* Name as SQL shows it: title, byline, heading, paragraph, boilerplate. */
const char *am_section_kind_name(AmSectionKind kind);

#endif
