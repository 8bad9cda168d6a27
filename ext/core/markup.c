/*
** markup.c - see markup.h.
**
**     <h1>云泽</h1><p>A&nbsp;B</p> -> 云泽 \n A B     with a mark over 云泽
**
** A first pass over the tags decides what the row is, a second one makes the cuts. What cannot be a
** tag (a < b, <未完>) is text. Searches that found nothing are remembered, so that a row full of
** openings without an end is still read in one go.
*/
#include "list.h"
#include "markup.h"

#include <stdlib.h>
#include <string.h>

#include "utf8.h"

enum {
    MARKUP_MAX_NAME = 10,
    MARKUP_MAX_ENTITY = 8, /* letters of a name, digits of a number */
    MARKUP_MAX_QUOTES = 64,
    MARKUP_WORK = 64,      /* a tag costs as much as reading so many bytes */
    MARKUP_MIN_BLOCKS = 3, /* a row with so many block tags ... */
    MARKUP_MIN_SHARE = 10, /* ... that take a tenth of it is HTML */
};

typedef enum MarkupKind {
    MARKUP_LINE,
    MARKUP_CELL,
    MARKUP_DROP,
    MARKUP_HEADING,
    MARKUP_TITLE,
    MARKUP_ROOT,
    MARKUP_INLINE,
} MarkupKind;

typedef struct MarkupElement {
    const char *name;
    uint8_t kind;
    uint8_t level;
} MarkupElement;

typedef struct MarkupEntity {
    const char *name;
    uint32_t code_point;
} MarkupEntity;

#include "markup_data.h"

enum { MARKUP_N_ELEMENTS = sizeof(markup_elements) / sizeof(markup_elements[0]) };

typedef struct MarkupTag {
    size_t end;                   /* byte after > */
    const MarkupElement *element; /* NULL for a comment and for names that HTML does not have */
    bool closing;
} MarkupTag;

typedef struct Markup {
    AmSpan raw;
    AmVec cuts;  /* AmCut */
    AmVec marks; /* AmMark */
    size_t done; /* raw bytes that are read */
    size_t gone; /* raw bytes cut so far, less those put in their place */
    bool html;
    bool open;                      /* the last mark is not closed */
    size_t pre;                     /* depth of <pre> */
    bool no_close;                  /* there is no > any more */
    bool no_comment;                /* nor --> */
    bool no_quote[2];               /* nor " and ' */
    bool no_end[MARKUP_N_ELEMENTS]; /* nor the closing tag of what is dropped */
} Markup;

/* ---- tags ---- */

static char markup_lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool markup_is_letter(char c) {
    return am_is_letter((unsigned char)c);
}

static bool markup_is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* A key against a row of elements or of entities; both begin with their name. */
static int markup_compare(const void *key, const void *row) {
    const char *const *name = row;
    return strcmp(key, *name);
}

static const MarkupElement *markup_element(const char *name, size_t n) {
    char lower[MARKUP_MAX_NAME + 1];
    if (n > MARKUP_MAX_NAME) {
        return NULL;
    }
    for (size_t i = 0; i < n; i++) {
        lower[i] = markup_lower(name[i]);
    }
    lower[n] = '\0';
    return bsearch(lower, markup_elements, MARKUP_N_ELEMENTS, sizeof(markup_elements[0]),
                   markup_compare);
}

/* The byte after the first `word` at or after `at`; raw.n + 1 for none. */
static size_t markup_after(AmSpan raw, size_t at, const char *word) {
    size_t n = strlen(word);
    while (at + n <= raw.n) {
        const char *found = memchr(raw.z + at, word[0], raw.n - at - n + 1);
        if (found == NULL) {
            break;
        }
        at = (size_t)(found - raw.z);
        if (memcmp(found, word, n) == 0) {
            return at + n;
        }
        at++;
    }
    return raw.n + 1;
}

/* The byte after the > that ends a tag, `at` being after its name; 0 when it does not end. */
static size_t markup_tag_end(Markup *m, size_t at) {
    bool value = false; /* = was the last sign */
    for (int quotes = 0; at < m->raw.n; at++) {
        char c = m->raw.z[at];
        if (c == '>') {
            return at + 1;
        }
        if (c == '<') {
            return 0;
        }
        if (value && (c == '"' || c == '\'')) {
            bool *gone = &m->no_quote[c == '\''];
            const char *end = *gone ? NULL : memchr(m->raw.z + at + 1, c, m->raw.n - at - 1);
            *gone = end == NULL;
            if (end == NULL || ++quotes > MARKUP_MAX_QUOTES) {
                return 0;
            }
            at = (size_t)(end - m->raw.z);
        }
        value = c == '=' || (value && markup_is_blank(c));
    }
    m->no_close = true;
    return 0;
}

/* Reads the tag or comment that begins at the < at `at`. False when it is text. */
static bool markup_tag(Markup *m, size_t at, MarkupTag *tag) {
    AmSpan raw = m->raw;
    *tag = (MarkupTag){.element = NULL};
    if (m->no_close || at + 2 >= raw.n) {
        return false;
    }
    if (raw.n - at >= 4 && memcmp(raw.z + at, "<!--", 4) == 0) {
        size_t end = m->no_comment ? raw.n + 1 : markup_after(raw, at + 4, "-->");
        m->no_comment = end > raw.n;
        tag->end = end;
        return !m->no_comment;
    }
    if (raw.z[at + 1] == '!' || raw.z[at + 1] == '?') {
        bool letter = markup_is_letter(raw.z[at + 2]) || raw.z[at + 2] == '[';
        tag->end = letter ? markup_tag_end(m, at + 2) : 0;
        return tag->end > 0;
    }
    size_t name = at + 1;
    tag->closing = raw.z[name] == '/';
    name += tag->closing ? 1 : 0;
    size_t n = 0;
    while (name + n < raw.n && n <= MARKUP_MAX_NAME &&
           (markup_is_letter(raw.z[name + n]) ||
            (n > 0 && raw.z[name + n] >= '0' && raw.z[name + n] <= '9'))) {
        n++;
    }
    if (n == 0 || name + n >= raw.n) {
        return false;
    }
    char next = raw.z[name + n];
    tag->element = markup_element(raw.z + name, n);
    if (tag->element == NULL || (next != '>' && next != '/' && !markup_is_blank(next))) {
        return false;
    }
    tag->end = markup_tag_end(m, name + n);
    return tag->end > 0;
}

static bool markup_is_block(const MarkupElement *element) {
    return element != NULL && element->kind != MARKUP_INLINE && element->kind != MARKUP_DROP;
}

/* True when the tag at [at, end) is named, not used: `<br>`, “<p>”, <br>标签. */
static bool markup_is_named(AmSpan raw, size_t at, size_t end) {
    static const char *const marks[] = {"`", "\"", "'", "“", "「", "‘"};
    AmSpan before = {raw.z, at};
    AmSpan after = {raw.z + end, raw.n - end};
    while (after.n > 0 && after.z[0] == ' ') {
        after = (AmSpan){after.z + 1, after.n - 1};
    }
    bool named = false;
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        named = named || am_span_ends(before, marks[i]);
    }
    for (size_t i = 0; i < am_list_markup_is_named_nouns.n; i++) {
        named = named || am_span_starts(after, am_list_markup_is_named_nouns.words[i].z);
    }
    return named;
}

/* Tags dominate: the row says that it is a page, or block tags are a good part of it. */
static bool markup_is_html(Markup *m) {
    size_t blocks = 0;
    size_t bytes = 0;
    bool root = false;
    for (size_t at = 0; at < m->raw.n;) {
        const char *found = memchr(m->raw.z + at, '<', m->raw.n - at);
        if (found == NULL) {
            break;
        }
        if (!am_arena_work(m->cuts.arena, (size_t)(found - m->raw.z) - at + MARKUP_WORK)) {
            break;
        }
        at = (size_t)(found - m->raw.z);
        MarkupTag tag;
        if (!markup_tag(m, at, &tag)) {
            at++;
            continue;
        }
        if (!markup_is_named(m->raw, at, tag.end)) {
            bytes += tag.end - at;
            blocks += markup_is_block(tag.element) ? 1 : 0;
            root = root || (tag.element != NULL && tag.element->kind == MARKUP_ROOT);
        }
        at = tag.end;
    }
    m->no_close = m->no_comment = m->no_quote[0] = m->no_quote[1] = false;
    bool many = blocks >= MARKUP_MIN_BLOCKS && bytes >= m->raw.n / MARKUP_MIN_SHARE;
    return many || (root && blocks >= MARKUP_MIN_BLOCKS);
}

/* ---- cuts ---- */

/* Raw bytes [at, end) become the n bytes of put; a cut that touches one that put nothing, or a line
** end or blank that touches its like, goes into it. */
static void markup_cut(Markup *m, size_t at, size_t end, const char *put, size_t n) {
    AmCut *last = m->cuts.n > 0 ? (AmCut *)m->cuts.items + m->cuts.n - 1 : NULL;
    bool blank = n == 1 && (put[0] == '\n' || put[0] == ' ');
    if (last != NULL && last->raw_at + last->raw_length == at &&
        (last->n_put == 0 || (blank && last->n_put == 1 && last->put[0] == put[0]))) {
        last->raw_length += end - at;
        m->gone += end - at;
        if (last->n_put == 0) {
            memcpy(last->put, put, n);
            last->n_put = (uint8_t)n;
            m->gone -= n;
        }
    } else {
        AmCut *cut = am_vec_push(&m->cuts);
        if (cut != NULL) {
            cut->raw_at = at;
            cut->raw_length = end - at;
            memcpy(cut->put, put, n);
            cut->n_put = (uint8_t)n;
            m->gone += end - at - n;
        }
    }
    m->done = end;
}

/* Length of the clean text up to raw byte `at`, all cuts before it being made. */
static size_t markup_clean_at(const Markup *m, size_t at) {
    return at - m->gone;
}

static void markup_close_mark(Markup *m, size_t at) {
    if (m->open) {
        AmMark *mark = (AmMark *)m->marks.items + m->marks.n - 1;
        mark->end = markup_clean_at(m, at);
        m->open = false;
    }
}

static void markup_open_mark(Markup *m, size_t at, uint8_t level) {
    AmMark *mark = am_vec_push(&m->marks);
    if (mark != NULL) {
        mark->start = markup_clean_at(m, at);
        mark->level = level;
        m->open = true;
    }
}

/* Cuts an element with what stands in it (script, style); only the tag when it is never closed. */
static void markup_drop(Markup *m, size_t at, const MarkupTag *tag) {
    bool *no_end = &m->no_end[tag->element - markup_elements];
    size_t close = tag->end;
    while (!tag->closing && !*no_end) {
        size_t after = markup_after(m->raw, close, "</");
        *no_end = after > m->raw.n;
        MarkupTag end;
        if (!*no_end && markup_tag(m, after - 2, &end) && end.element == tag->element) {
            markup_cut(m, at, end.end, "", 0);
            return;
        }
        close = after;
    }
    markup_cut(m, at, tag->end, "", 0);
}

/* A tag of a row that is HTML. */
static void markup_take_tag(Markup *m, size_t at, const MarkupTag *tag) {
    if (tag->element == NULL || tag->element->kind == MARKUP_INLINE) {
        markup_cut(m, at, tag->end, "", 0);
        return;
    }
    if (tag->element->kind == MARKUP_DROP) {
        markup_drop(m, at, tag);
        return;
    }
    if (tag->element->kind == MARKUP_CELL) {
        markup_cut(m, at, tag->end, " ", 1);
        return;
    }
    if (strcmp(tag->element->name, "pre") == 0) {
        m->pre = tag->closing ? 0 : 1;
    }
    bool marks = tag->element->kind == MARKUP_HEADING || tag->element->kind == MARKUP_TITLE;
    markup_close_mark(m, at);
    markup_cut(m, at, tag->end, "\n", 1);
    if (marks && !tag->closing) {
        markup_open_mark(m, tag->end, tag->element->level);
    }
}

/* A tag of any other row: only <br> and <p> count. */
static void markup_take_stray(Markup *m, size_t at, const MarkupTag *tag) {
    bool line = tag->element != NULL &&
                (strcmp(tag->element->name, "br") == 0 || strcmp(tag->element->name, "p") == 0);
    if (line && !markup_is_named(m->raw, at, tag->end)) {
        markup_cut(m, at, tag->end, "\n", 1);
    } else {
        m->done = tag->end;
    }
}

/* ---- characters ---- */

static const MarkupEntity *markup_entity(const char *name, size_t n) {
    char key[MARKUP_MAX_NAME + 1];
    if (n > MARKUP_MAX_NAME) {
        return NULL;
    }
    memcpy(key, name, n);
    key[n] = '\0';
    return bsearch(key, markup_entities, sizeof(markup_entities) / sizeof(markup_entities[0]),
                   sizeof(markup_entities[0]), markup_compare);
}

/* The code point of &#38; or &#x26; whose digits are `text`; 0 for none that text can hold. */
static uint32_t markup_numbered(AmSpan text) {
    bool hexadecimal = text.n > 0 && markup_lower(text.z[0]) == 'x';
    uint32_t value = 0;
    size_t i = hexadecimal ? 1 : 0;
    if (i == text.n) {
        return 0;
    }
    for (; i < text.n; i++) {
        char c = markup_lower(text.z[i]);
        uint32_t digit = c >= '0' && c <= '9'                  ? (uint32_t)(c - '0')
                         : hexadecimal && c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10
                                                               : 99;
        value = value * (hexadecimal ? 16 : 10) + digit;
        if (digit == 99 || value > 0x10FFFF) {
            return 0;
        }
    }
    bool control = value < 0x20 && value != '\t' && value != '\n' && value != '\r';
    bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return control || surrogate ? 0 : value;
}

/* The character reference that begins after the & before `at`: its code point and, in *end, the
** byte after its semicolon. 0 for none. */
static uint32_t markup_reference(AmSpan raw, size_t at, size_t *end) {
    const char *name = raw.z + at;
    size_t room = raw.n - at;
    bool number = room > 0 && name[0] == '#';
    size_t n = 0;
    while (n < room && n <= MARKUP_MAX_ENTITY &&
           (markup_is_letter(name[n]) || (name[n] >= '0' && name[n] <= '9') ||
            (n == 0 && name[n] == '#'))) {
        n++;
    }
    *end = at + n + 1;
    if (n == 0 || n >= room || name[n] != ';') {
        return 0;
    }
    const MarkupEntity *entity = number ? NULL : markup_entity(name, n);
    if (entity != NULL) {
        return entity->code_point;
    }
    return number ? markup_numbered((AmSpan){name + 1, n - 1}) : 0;
}

/* A character that what follows would make markup: it is not decoded, so that the clean text reads
** the same when it is cleaned again. */
static bool markup_would_read(AmSpan raw, size_t at, uint32_t c) {
    char next = at < raw.n ? raw.z[at] : ' ';
    bool opens = c == '<' && (markup_is_letter(next) || next == '/' || next == '!' || next == '?');
    size_t end;
    return opens || (c == '&' && markup_reference(raw, at, &end) != 0);
}

/* Decodes the character reference at the & at `at`; passes over what is none. */
static void markup_take_entity(Markup *m, size_t at) {
    size_t end;
    uint32_t c = markup_reference(m->raw, at + 1, &end);
    bool soft = c == '<' || c == '>' || c == '&';
    m->done = at + 1;
    if (c == 0 || (soft && (!m->html || markup_would_read(m->raw, end, c)))) {
        return;
    }
    char put[4];
    c = c == 0xA0 || c == 0xAD ? ' ' : c; /* as SQL users search for them */
    markup_cut(m, at, end, put, am_utf8_encode(c, put));
}

/* White space with a line end in the source of a page is a blank, and none between two hanzi. */
static void markup_take_break(Markup *m, size_t at) {
    const AmCut *last = m->cuts.n > 0 ? (const AmCut *)m->cuts.items + m->cuts.n - 1 : NULL;
    size_t start = at;
    while (start > m->done && markup_is_blank(m->raw.z[start - 1])) {
        start--;
    }
    size_t end = at;
    while (end < m->raw.n && markup_is_blank(m->raw.z[end])) {
        end++;
    }
    bool after_line = last != NULL && last->n_put == 1 && last->put[0] == '\n' &&
                      last->raw_at + last->raw_length == start;
    bool wide = start > 0 && end < m->raw.n && (unsigned char)m->raw.z[start - 1] >= 0x80 &&
                (unsigned char)m->raw.z[end] >= 0xE3;
    if (m->pre > 0) {
        m->done = end;
        return;
    }
    bool none = start == 0 || after_line || wide;
    markup_cut(m, start, end, " ", none ? 0 : 1);
}

/* ---- the row ---- */

/* The next byte at or after `at` that may be markup; raw.n for none. */
static size_t markup_next(const Markup *m, size_t at) {
    while (at < m->raw.n) {
        char c = m->raw.z[at];
        if (c == '<' || c == '&' || (m->html && (c == '\n' || c == '\r'))) {
            return at;
        }
        at++;
    }
    return at;
}

static void markup_walk(Markup *m) {
    size_t from = 0; /* what was told of as work */
    for (size_t at = markup_next(m, 0); at < m->raw.n; at = markup_next(m, m->done)) {
        MarkupTag tag;
        if (m->raw.z[at] == '&') {
            markup_take_entity(m, at);
        } else if (m->raw.z[at] != '<') {
            markup_take_break(m, at);
        } else if (!markup_tag(m, at, &tag)) {
            m->done = at + 1;
        } else if (m->html) {
            markup_take_tag(m, at, &tag);
        } else {
            markup_take_stray(m, at, &tag);
        }
        if (!am_arena_work(m->cuts.arena, m->done - from)) {
            return;
        }
        from = m->done;
    }
    markup_close_mark(m, m->raw.n);
}

AmStatus am_markup_read(AmArena *arena, AmSpan raw, AmMarkup *markup) {
    *markup = (AmMarkup){.clean = am_clean_whole(raw)};
    bool tags = raw.n > 0 && memchr(raw.z, '<', raw.n) != NULL;
    if (!tags && (raw.n == 0 || memchr(raw.z, '&', raw.n) == NULL)) {
        return AM_OK;
    }
    Markup m = {.raw = raw};
    am_vec_init(&m.cuts, arena, sizeof(AmCut));
    am_vec_init(&m.marks, arena, sizeof(AmMark));
    m.html = tags && markup_is_html(&m);
    markup_walk(&m);
    if (am_arena_failed(arena)) {
        return AM_NOMEM;
    }
    markup->marks = m.marks.items;
    markup->n_marks = m.marks.n;
    return am_clean_build(arena, raw, m.cuts.items, m.cuts.n, &markup->clean);
}
