/*
** markup.h - rows that are HTML, or hold some of it.
**
** A row in which tags dominate is read as HTML: tags, comments, scripts and styles go, block
** elements end lines, named and numbered characters are decoded. Any other row loses nothing
** but that <br> and <p> end its lines and that characters such as &nbsp; and &ldquo; are
** decoded. This is one tolerant pass, not a browser: nothing is nested, closed or repaired.
*/
#ifndef AM_MARKUP_H
#define AM_MARKUP_H

#include "arena.h"
#include "clean.h"

/* What a tag says of a stretch of text: <title>, <h1> to <h6>. */
typedef struct AmMark {
    size_t start; /* bytes in the text without markup */
    size_t end;
    uint8_t level; /* of a heading from 1 on; 0 for the title */
} AmMark;

typedef struct AmMarkup {
    AmClean clean; /* the text without markup, with the way back to the row */
    AmMark *marks; /* ascending */
    size_t n_marks;
} AmMarkup;

/*
** Reads the markup of a row. A row without any borrows its bytes. Linear in the length of the row.
** Returns AM_OK or AM_NOMEM.
*/
AmStatus am_markup_read(AmArena *arena, AmSpan raw, AmMarkup *markup);

#endif
