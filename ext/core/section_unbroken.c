/*
** section_unbroken.c - cuts a text that has lost its line ends.
**
**     云泽茶业再进一位云泽茶业再进一位 来源：云泽日报 3月4日，…。一、产量提高 全市…。二、品牌…
**     -> title, its copy, byline, paragraph, heading, paragraph, …
**
** Only an article of one line is cut, and only where something says that a line ended: the title
** stands twice, a piece between blanks is a byline or boilerplate, a numbered heading or two wide
** blanks follow a sentence, a long sentence stands twice, or the text begins again. Sentences are
** never cut.
*/
#include <string.h>

#include "list.h"
#include "section_internal.h"
#include "utf8.h"

enum {
    UNBROKEN_SHORTEST = 60,      /* bytes; nothing shorter holds two lines worth telling apart */
    UNBROKEN_TITLE_LONGEST = 50, /* characters */
    UNBROKEN_TITLE_TWICE = 12,   /* characters of a title that stands twice ... */
    UNBROKEN_TITLE_THRICE = 8,   /* ... or more often */
    UNBROKEN_PIECES = 24,        /* looked at before the first sentence, and after the last */
    UNBROKEN_RUN = 8,            /* pieces that make one byline: 记者 秦越 通讯员 林澈 */
    UNBROKEN_LINE_LONGEST = 240, /* bytes of a byline or a line of boilerplate */
    UNBROKEN_TWICE = 90,         /* bytes of a sentence that stands twice */
    UNBROKEN_AGAIN = 60,         /* bytes by which a second copy of the text is known */
    UNBROKEN_HEADING_LONGEST = 120, /* bytes */
    UNBROKEN_BLOCK = 32,            /* bytes looked at together */
};

typedef struct Unbroken {
    AmPartList *parts;
    AmVec cuts; /* size_t: bytes in the text, ascending */
    AmVec ends; /* const char *: of the sentences that follow the head */
    const char *start;
    const char *end;
    bool numbered; /* headings 一、 and a second one begin sentences */
    bool indented; /* two wide blanks follow a sentence */
} Unbroken;

static void unbroken_cut(Unbroken *text, const char *at) {
    size_t offset = (size_t)(at - text->parts->text.z);
    const size_t *cuts = text->cuts.items;
    if (at > text->start && at < text->end &&
        (text->cuts.n == 0 || cuts[text->cuts.n - 1] < offset)) {
        size_t *cut = am_vec_push(&text->cuts);
        if (cut != NULL) {
            *cut = offset;
        }
    }
}

static const char *unbroken_skip_blanks(const char *at, const char *end) {
    size_t n;
    while (at < end && am_line_is_blank(am_utf8_decode(at, end, &n))) {
        at += n;
    }
    return at;
}

/* 1 when 。, ！ or ？ begins at z, else 0. Bytes alone and no branch, so that the loop over a block
** becomes vector code. */
static inline unsigned char unbroken_stops_at(const unsigned char *z) {
    unsigned char full = (z[0] == 0xE3) & (z[1] == 0x80) & (z[2] == 0x82);
    unsigned char call = (z[0] == 0xEF) & (z[1] == 0xBC) & ((z[2] == 0x81) | (z[2] == 0x9F));
    return full | call;
}

/* A place at or after `at` before which no sentence ends, whole blocks of bytes further. */
static const char *unbroken_skip(const char *at, const char *end) {
    while (end - at >= UNBROKEN_BLOCK + 2) {
        const unsigned char *z = (const unsigned char *)at;
        unsigned char any = 0;
        for (size_t i = 0; i < UNBROKEN_BLOCK; i++) {
            any |= unbroken_stops_at(z + i);
        }
        if (any != 0) {
            break;
        }
        at += UNBROKEN_BLOCK;
    }
    return at;
}

/* Where the sentence that begins at `at` ends, closing quotes included; NULL for none. */
static const char *unbroken_sentence_end(const char *at, const char *end) {
    size_t n;
    at = unbroken_skip(at, end);
    while (at < end) {
        if ((unsigned char)*at != 0xE3 && (unsigned char)*at != 0xEF) {
            at++; /* no stop begins with this byte; it need not begin a character */
            continue;
        }
        uint32_t c = am_utf8_decode(at, end, &n);
        at += n;
        if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F) {
            while (at < end && am_line_is_closer(am_utf8_decode(at, end, &n))) {
                at += n;
            }
            return at;
        }
    }
    return NULL;
}

static AmSpan unbroken_span(const char *start, const char *end) {
    return (AmSpan){start, (size_t)(end - start)};
}

/* ---- a title that stands twice ---- */

/* `n` bytes at z say the same again and again: no title. */
static bool unbroken_is_drone(const char *z, size_t n) {
    for (size_t step = 1; step <= n / 2; step++) {
        if (memcmp(z, z + step, n - step) == 0) {
            return true;
        }
    }
    return false;
}

/* How often the first `n` bytes stand one after the other, blanks between left aside; *after is
** set behind the last. */
static size_t unbroken_times(const Unbroken *text, size_t n, const char **after) {
    size_t times = 1;
    const char *at = unbroken_skip_blanks(text->start + n, text->end);
    while (n <= (size_t)(text->end - at) && memcmp(text->start, at, n) == 0) {
        times++;
        at = unbroken_skip_blanks(at + n, text->end);
    }
    *after = at;
    return times;
}

/* Cuts behind every copy of a title that begins the text; gives the place behind the last. */
static const char *unbroken_cut_titles(Unbroken *text) {
    const char *at = text->start;
    for (size_t n_chars = 1; n_chars <= UNBROKEN_TITLE_LONGEST && at < text->end; n_chars++) {
        size_t n;
        uint32_t c = am_utf8_decode(at, text->end, &n);
        at += n;
        if (c == 0x3002) {
            break;
        }
        size_t bytes = (size_t)(at - text->start);
        const char *after;
        if (n_chars < UNBROKEN_TITLE_THRICE || am_line_is_blank(c)) {
            continue;
        }
        size_t times = unbroken_times(text, bytes, &after);
        bool told = times > 2 || (times == 2 && n_chars >= UNBROKEN_TITLE_TWICE);
        if (told && after < text->end && !unbroken_is_drone(text->start, bytes)) {
            const char *copy = text->start;
            for (size_t i = 0; i < times; i++) {
                copy = unbroken_skip_blanks(copy + bytes, text->end);
                unbroken_cut(text, copy);
            }
            return after;
        }
    }
    return text->start;
}

/* ---- bylines and boilerplate between blanks ---- */

/* A blank beside one of these signs parts no lines: 首页 > 新闻 > 正文, 来源： 云泽日报. */
static bool unbroken_is_joint(uint32_t c) {
    return am_utf8_in(c, ">|›»／/：:，、") || c == '<';
}

/* The pieces of [at, end) between blanks: where each begins, and, last, `end`. */
static size_t unbroken_pieces(AmArena *arena, const char *at, const char *end,
                              const char **starts) {
    size_t count = 0;
    size_t n;
    uint32_t last = '|';
    bool blank = true;
    for (; at < end && count < UNBROKEN_PIECES; at += n) {
        uint32_t c = am_utf8_decode(at, end, &n);
        if (!am_arena_work(arena, n)) {
            break; /* a text without stops is looked at as a whole */
        }
        if (am_line_is_blank(c)) {
            blank = true;
            continue;
        }
        if (count == 0 || (blank && !unbroken_is_joint(c) && !unbroken_is_joint(last))) {
            starts[count++] = at;
        }
        blank = false;
        last = c;
    }
    starts[count] = at < end ? at : end;
    return count;
}

/* The start of a byline between other words: it has a label (来源：) or begins with a time. */
static bool unbroken_is_labelled(AmSpan line) {
    static const char colon[] = "：";
    size_t n;
    uint32_t c = am_utf8_decode(line.z, line.z + line.n, &n);
    return (c >= '0' && c <= '9') || memchr(line.z, ':', line.n) != NULL ||
           am_span_contains(line, (AmSpan){colon, strlen(colon)});
}

/* Ends with words after which more must come: a dateline, a name that is missing. */
static bool unbroken_is_open(AmSpan line) {
    return am_list_ends(&am_list_unbroken_is_open_ends, line);
}

/* How many pieces from the first on are a line of their own: the longest byline, since a byline has
** blanks in it, but the shortest furniture, since its patterns are open at the end. 0 for none.
** Names without a label are a byline only right behind a cut. */
static size_t unbroken_run(const Unbroken *text, const char *const *starts, size_t n, bool tail) {
    size_t taken = 0;
    const size_t *cuts = text->cuts.items;
    bool free = text->cuts.n > 0 && text->parts->text.z + cuts[text->cuts.n - 1] == starts[0];
    for (size_t i = 1; i <= UNBROKEN_RUN && i <= n; i++) {
        AmSpan line = am_utf8_trim(unbroken_span(starts[0], starts[i]), am_line_is_blank);
        if (line.n > UNBROKEN_LINE_LONGEST) {
            break;
        }
        AmLook look = {.ahead = false};
        bool may_be = (free || unbroken_is_labelled(line)) && !unbroken_is_open(line);
        if (may_be && am_furniture_is_byline(text->parts, line, &look, !tail)) {
            taken = i;
        } else if (taken == 0 && am_furniture_is_boilerplate(text->parts, line, &look)) {
            return i;
        }
    }
    return taken;
}

/* Cuts [from, to) around the pieces that are lines of their own. The last piece is left alone when
** the first sentence begins in it. */
static void unbroken_cut_pieces(Unbroken *text, const char *from, const char *to, bool tail) {
    const char *starts[UNBROKEN_PIECES + 1];
    size_t count = unbroken_pieces(text->parts->arena, from, to, starts);
    size_t last = tail || count == 0 ? count : count - 1;
    for (size_t i = 0; i < last;) {
        size_t taken = unbroken_run(text, starts + i, last - i, tail);
        if (taken > 0) {
            unbroken_cut(text, starts[i]);
            unbroken_cut(text, starts[i + taken]);
        }
        i += taken > 0 ? taken : 1;
    }
}

/* ---- between sentences ---- */

static bool unbroken_is_indent(const char *at, const char *end) {
    return am_span_starts(unbroken_span(at, end), "　　");
}

/* The first of its kind: a text that numbers its headings begins with one. */
static bool unbroken_is_first(AmSpan text) {
    return am_list_starts(&am_list_unbroken_is_first_firsts, text);
}

/* Finds `from` and the ends of all sentences after it. */
static void unbroken_find_ends(Unbroken *text, const char *from) {
    for (const char *at = from; at != NULL; at = unbroken_sentence_end(at, text->end)) {
        const char **end = am_vec_push(&text->ends);
        if (end == NULL) {
            return;
        }
        *end = at;
    }
}

/* Looks at what follows the sentences: numbered headings, indents. */
static void unbroken_look(Unbroken *text, const char *from) {
    size_t n_numbered = 0;
    for (size_t i = 0; i < text->ends.n; i++) {
        const char *at = ((const char **)text->ends.items)[i];
        AmSpan next = unbroken_span(unbroken_skip_blanks(at, text->end), text->end);
        text->indented = text->indented || (at > from && unbroken_is_indent(at, text->end));
        if (am_heading_is_numbered(next) && (n_numbered > 0 || unbroken_is_first(next))) {
            n_numbered++;
        }
    }
    text->numbered = n_numbered >= 2;
}

/* A heading that begins at `at` ends at the blank after it, when no sentence goes on there. */
static void unbroken_cut_heading_end(Unbroken *text, const char *at) {
    const char *limit = (size_t)(text->end - at) > UNBROKEN_HEADING_LONGEST
                            ? at + UNBROKEN_HEADING_LONGEST
                            : text->end;
    size_t n;
    for (const char *z = at; z < limit; z += n) {
        uint32_t c = am_utf8_decode(z, text->end, &n);
        if (am_utf8_in(c, "。，；：！？")) {
            return;
        }
        if (am_line_is_blank(c) && z - at > 9) {
            unbroken_cut(text, unbroken_skip_blanks(z, text->end));
            return;
        }
    }
}

/* Cuts around two sentences that say the same, [first, second) and [second, end): a page that gave
** every paragraph twice. */
static void unbroken_cut_twice(Unbroken *text, const char *first, const char *second,
                               const char *end) {
    AmSpan one = am_utf8_trim(unbroken_span(first, second), am_line_is_blank);
    AmSpan two = am_utf8_trim(unbroken_span(second, end), am_line_is_blank);
    if (one.n >= UNBROKEN_TWICE && am_span_same(one, two)) {
        unbroken_cut(text, one.z);
        unbroken_cut(text, two.z);
        unbroken_cut(text, unbroken_skip_blanks(end, text->end));
    }
}

/* Cuts before headings, indented paragraphs and further copies of the text that begins at `from`;
** gives the end of the last sentence. */
static const char *unbroken_cut_sentences(Unbroken *text, const char *from) {
    const char *last = from;
    const char *before = from; /* where the sentence that ends at `last` begins */
    bool known =
        (size_t)(text->end - from) > 2 * UNBROKEN_AGAIN && !unbroken_is_drone(from, UNBROKEN_AGAIN);
    for (size_t i = 0; i < text->ends.n; i++) {
        const char *at = ((const char **)text->ends.items)[i];
        if (at > from) {
            unbroken_cut_twice(text, before, last, at);
            before = last;
        }
        last = at;
        const char *next = unbroken_skip_blanks(at, text->end);
        bool again = known && at > from && (size_t)(text->end - next) >= UNBROKEN_AGAIN &&
                     memcmp(from, next, UNBROKEN_AGAIN) == 0;
        bool heading = text->numbered && am_heading_is_numbered(unbroken_span(next, text->end));
        if (again || heading || (text->indented && unbroken_is_indent(at, text->end))) {
            unbroken_cut(text, next);
        }
        if (heading) {
            unbroken_cut_heading_end(text, next);
        }
    }
    return last;
}

/* ---- the whole ---- */

static void unbroken_find_cuts(Unbroken *text) {
    AmArena *arena = text->parts->arena;
    size_t n = (size_t)(text->end - text->start); /* each step may look at all of it */
    const char *head = unbroken_cut_titles(text);
    am_arena_work(arena, n);
    const char *stop = unbroken_sentence_end(head, text->end);
    am_arena_work(arena, n);
    unbroken_cut_pieces(text, head, stop != NULL ? stop : text->end, false);
    const size_t *cuts = text->cuts.items;
    const char *body = text->cuts.n > 0 ? text->parts->text.z + cuts[text->cuts.n - 1] : head;
    if (stop != NULL) {
        unbroken_find_ends(text, body);
        unbroken_look(text, body);
        am_arena_work(arena, n);
        const char *last = unbroken_cut_sentences(text, body);
        unbroken_cut_pieces(text, last, text->end, true);
    }
}

/* The parts again, part `only` cut; false when memory is out. */
static bool unbroken_rebuild(Unbroken *text, size_t only, AmVec *items) {
    AmPartList *parts = text->parts;
    const size_t *cuts = text->cuts.items;
    for (size_t i = 0; i < parts->items.n; i++) {
        const AmPart *part = am_part(parts, i);
        size_t start = part->start;
        for (size_t k = 0; i == only && k < text->cuts.n; k++) {
            am_part_push(parts, items, start, cuts[k]);
            start = cuts[k];
        }
        am_part_push(parts, items, start, part->end);
    }
    return !am_arena_failed(parts->arena);
}

bool am_part_split_unbroken(AmPartList *parts, size_t at) {
    const AmPart *whole = am_part(parts, at);
    Unbroken text = {
        .parts = parts, .start = parts->text.z + whole->start, .end = parts->text.z + whole->end};
    if (whole->end - whole->start < UNBROKEN_SHORTEST) {
        return false;
    }
    am_vec_init(&text.cuts, parts->arena, sizeof(size_t));
    am_vec_init(&text.ends, parts->arena, sizeof(const char *));
    am_arena_work(parts->arena, whole->end - whole->start);
    unbroken_find_cuts(&text);
    am_arena_work(parts->arena, whole->end - whole->start);
    if (text.cuts.n == 0) {
        return false;
    }
    AmVec items;
    am_vec_init(&items, parts->arena, sizeof(AmPart));
    if (!unbroken_rebuild(&text, at, &items)) {
        return false;
    }
    parts->items = items;
    parts->title = AM_NO_PART;
    return true;
}
