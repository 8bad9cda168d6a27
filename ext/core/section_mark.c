/*
** section_mark.c - titles and headings that the tags of a page tell.
**
**     <title>云泽经济</title><h2>工业</h2> -> title, heading
**
** Marks and parts are both in text order; marks count bytes of the text without markup, parts those
** of the text without pinyin as well.
*/
#include "section_internal.h"

enum { MARK_TITLE_LONGEST = 100, MARK_HEADING_LONGEST = 80 }; /* characters */

/* The byte of the text without markup where a part begins. */
static size_t mark_place(const AmPartList *parts, const AmPart *part) {
    size_t start;
    size_t end;
    am_clean_to_under(parts->clean, part->start, part->end, &start, &end);
    return start;
}

static void mark_part(AmPartList *parts, size_t i, const AmMark *mark) {
    AmPart *part = am_part(parts, i);
    bool first = mark->level <= 1 && parts->title == AM_NO_PART;
    if (first && part->n_chars <= MARK_TITLE_LONGEST) {
        am_part_set(part, AM_SECTION_TITLE);
        parts->title = i;
    } else if (mark->level > 0 && part->n_chars <= MARK_HEADING_LONGEST) {
        am_part_set(part, AM_SECTION_HEADING);
        part->marked = mark->level;
    }
}

void am_part_take_marks(AmPartList *parts) {
    const AmMarkup *markup = parts->markup;
    size_t n_marks = markup != NULL ? markup->n_marks : 0;
    size_t k = 0;
    for (size_t i = 0; i < parts->items.n && k < n_marks && am_part_go_on(parts); i++) {
        size_t place = mark_place(parts, am_part(parts, i));
        while (k < n_marks && markup->marks[k].end <= place) {
            k++;
        }
        if (k < n_marks && markup->marks[k].start <= place) {
            mark_part(parts, i, &markup->marks[k]);
        }
    }
}
