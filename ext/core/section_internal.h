/*
** section_internal.h - what the steps that find sections share; for section*.c alone.
**
** The text is cut into parts (lines, at first), each step then says more about them:
**
**     section_line.c       lines -> parts, with a hash of their folded text
**     section_unbroken.c   a text of one line -> parts, where something says that lines ended
**     section_mark.c       titles and headings that tags tell
**     section_furniture.c  boilerplate and bylines, by pattern
**     section_title.c      the title, its copies, a byline glued to a copy
**     section_table.c      the table of hashes that the next two look into
**     section_repeat.c     parts that repeat earlier ones
**     section_near.c       parts that repeat others nearly, copies that were cut off
**     section_heading.c    headings, their levels, and what stands under them
*/
#ifndef AM_SECTION_INTERNAL_H
#define AM_SECTION_INTERNAL_H

#include "section.h"

/* How the text of a part ends, closing quotes and brackets left aside. */
typedef enum AmPartEnding {
    AM_PART_ENDS_PLAIN,    /* a word */
    AM_PART_ENDS_CALL,     /* ！ ？: a sentence, but titles end so too */
    AM_PART_ENDS_SENTENCE, /* 。 … */
    AM_PART_ENDS_CLAUSE,   /* ， 、 ； ： */
} AmPartEnding;

typedef struct AmPart {
    size_t start; /* bytes in the clean text */
    size_t end;
    uint64_t hash;    /* of the folded text; at first of its head alone */
    size_t first;     /* index of the first part with the same folded text, or its own */
    size_t repeats;   /* index + 1 of the part that it repeats, 0 for none; later than a cut one */
    size_t heading;   /* index + 1 of the heading it stands under, 0 for none */
    uint32_t n_chars; /* of the folded text: hanzi count 1, letters and digits 1/2 */
    uint32_t n_wide;  /* hanzi and other wide characters among them */
    uint8_t kind;     /* AmSectionKind */
    uint8_t ending;   /* AmPartEnding */
    uint8_t style;    /* HeadingMark, 0 for none */
    uint8_t level;
    AmLook look;    /* what the engine knows of its text */
    uint8_t marked; /* level of the HTML heading that it is, 0 for none */
    bool differs;   /* of those that begin like it, one has other bytes */
    bool twin;      /* it, or the first that begins like it, differs so */
    bool refrain;   /* comes again, and is no copy */
    bool known;     /* the kind is decided; until then it is a paragraph */
} AmPart;

#define AM_NO_PART SIZE_MAX

typedef struct AmPartList {
    AmArena *arena;
    const AmEngine *engine;
    const AmOptions *options; /* may be NULL */
    AmSpan text;
    const AmClean *clean;   /* whose text it is */
    const AmMarkup *markup; /* may be NULL */
    AmVec items;            /* AmPart */
    size_t title;           /* index, or AM_NO_PART */
    size_t body;            /* index of the first part that reads like a paragraph; n for none */
    AmStatus status;        /* sticky */
} AmPartList;

static inline AmPart *am_part(const AmPartList *parts, size_t i) {
    return (AmPart *)parts->items.items + i;
}

/* Decides what the part is. */
static inline void am_part_set(AmPart *part, AmSectionKind kind) {
    part->kind = (uint8_t)kind;
    part->known = true;
}

/* Neither boilerplate nor a copy: what a reader takes for the article. */
static inline bool am_part_counts(const AmPart *part) {
    return part->kind != AM_SECTION_BOILERPLATE && part->repeats == 0;
}

static inline AmSpan am_part_text(const AmPartList *parts, const AmPart *part) {
    return (AmSpan){parts->text.z + part->start, part->end - part->start};
}

/* Asked by a loop over many parts for each of them; false once the steps should end. */
static inline bool am_part_go_on(const AmPartList *parts) {
    return am_arena_work(parts->arena, sizeof(AmPart)) && parts->status == AM_OK;
}

/* ---- section_line.c ---- */

/* Cuts the text at line ends and trims the lines; those of white space alone give no part. */
void am_part_split_lines(AmPartList *parts);

/* Appends [start, end), trimmed, to items; NULL when nothing is left of it or memory is out. */
AmPart *am_part_push(const AmPartList *parts, AmVec *items, size_t start, size_t end);

/* White space of any kind, and what has no width. */
bool am_line_is_blank(uint32_t c);

/* Closing quotes and brackets, after which the sentence before them counts. */
bool am_line_is_closer(uint32_t c);

/* Cuts part `at` where it tells that lines ended; see section_unbroken.c. True when it was cut:
** then all parts are as new, and nothing is marked. */
bool am_part_split_unbroken(AmPartList *parts, size_t at);

/* Gives parts the kind that tags say: <title> is a title, <h1> to <h6> are headings. The first
** <h1> of a page without <title> is its title. */
void am_part_take_marks(AmPartList *parts);

/* A paragraph by its looks: long, or a sentence. */
bool am_part_is_body(const AmPart *part);

/* Sets body: the first part of unknown kind that is a paragraph by its looks. */
void am_part_find_body(AmPartList *parts);

/* ---- section_fold.c ---- */

/*
** The text of a part as it counts for repeats: without blanks and punctuation, full-width forms
** and capitals folded. ８．６％， and 8.6% are the same, 1.5 and 15 are not.
*/
typedef struct AmFold {
    const char *z;
    const char *end;
    uint32_t last; /* the character given last, 0 at the start */
} AmFold;

static inline AmFold am_fold_start(AmSpan text) {
    return (AmFold){.z = text.z, .end = text.z + text.n};
}

/* The next folded character, 0 at the end. Nearly all are hanzi of three bytes, read in line. */
uint32_t am_fold_next_other(AmFold *fold);
static inline uint32_t am_fold_next(AmFold *fold) {
    const unsigned char *u = (const unsigned char *)fold->z;
    if (fold->end - fold->z >= 3 && u[0] - 0xE4u < 6 && (u[1] & 0xC0) == 0x80 &&
        (u[2] & 0xC0) == 0x80) {
        fold->z += 3;
        fold->last = (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
        return fold->last;
    }
    return am_fold_next_other(fold);
}

/* Fills hash, n_chars and n_wide. Of a long part only the head is read: nearly no two paragraphs
** begin alike, and what counts is whether a part is long, not how long. */
void am_fold_measure(const AmPartList *parts, AmPart *part);

/* Sets hash to that of the whole text. */
void am_fold_hash_whole(const AmPartList *parts, AmPart *part);

/* The folded texts are the same. Both hashes are of the heads, or both of the whole. */
bool am_fold_same(const AmPartList *parts, const AmPart *a, const AmPart *b);

/* The bytes of text that its beginning `head` takes (folded alike, closing punctuation included);
** 0 when text does not begin with it. */
size_t am_fold_prefix(AmSpan text, AmSpan head);

/* ---- section_table.c ---- */

/* Indexes of parts (+ 1, 0 for free) by hash; open addressing, at most half full. */
typedef struct AmPartTable {
    uint64_t *hashes;
    uint32_t *slots;
    size_t size; /* a power of 2 */
} AmPartTable;

/* Room for so many entries, in the arena of the parts; false when memory is out. */
bool am_part_table_init(const AmPartList *parts, AmPartTable *table, size_t n_entries);

/* The slot of a hash: that of an earlier entry, or a free one that gets the hash. */
size_t am_part_table_slot(const AmPartTable *table, uint64_t hash);

/* Frees every slot. */
void am_part_table_clear(const AmPartList *parts, AmPartTable *table);

/* ---- section_furniture.c ---- */

/* Boilerplate wherever it stands. */
bool am_furniture_is_boilerplate(AmPartList *parts, AmSpan line, AmLook *look);

/* Says where the text comes from; in the head of a page a time alone does too. */
bool am_furniture_is_byline(AmPartList *parts, AmSpan line, AmLook *look, bool head);

/* ---- section_heading.c ---- */

/* The line begins with a number as headings have it: 一、 （一） 1. 第一章. */
bool am_heading_is_numbered(AmSpan text);

/* ---- the steps ---- */

void am_furniture_mark(AmPartList *parts);      /* patterns that count anywhere */
void am_furniture_mark_head(AmPartList *parts); /* before the first paragraph */
void am_furniture_mark_tail(AmPartList *parts); /* after the last */
void am_title_mark(AmPartList *parts);
void am_repeat_mark(AmPartList *parts);
void am_near_mark(AmPartList *parts); /* near copies and cut ones */
void am_heading_mark(AmPartList *parts);

#endif
