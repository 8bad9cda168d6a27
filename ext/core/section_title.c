/*
** section_title.c - the title, its copies, and a byline glued to a copy.
**
**     云泽数字经济再进位                        title
**     云泽数字经济再进位澜江新闻 记者 秦越      title, a copy | byline
**     3月18日，记者从…
**
** A title is the first line that could be one, and only when a text follows. Copies of it are
** found by their folded text, anywhere; a line that begins with the title is cut in two only when
** the rest is a byline.
*/
#include "list.h"
#include "section_internal.h"

#include <string.h>

#include "utf8.h"

enum {
    TITLE_SHORTEST = 4, /* characters */
    TITLE_LONGEST = 50,
    TITLE_CALL_SHORTEST = 10, /* 各位代表！ is no title, 云泽首次登顶全国数字百强！ is */
    TITLE_COPY_SHORTEST = 8, /* copies this long count anywhere, shorter ones in the head */
    TITLE_GLUED_SHORTEST = 6,
    TITLE_BYLINE_LONGEST = 300, /* bytes */
    TITLE_SITE_LONGEST = 60,
    TITLE_MARK_LONGEST = 20, /* bytes */
    TITLE_SITE_CHARS = 16,   /* the name of a site that stands alone */
    TITLE_WEAK = 12,         /* characters; a longer line says something */
    TITLE_MENU_WORD = 6,     /* characters of a word in a menu, in the mean */
    TITLE_HEAD_PARTS = 20,   /* looked at for a better title */
    TITLE_AGAIN_WITHIN = 60, /* parts within which a title comes again */
};

/* Lines that are short and stand first, but name no article: captions, broken sentences. */
static bool title_is_other(AmSpan text) {
    return am_list_ends(&am_list_title_is_other_suffixes, text) ||
           am_list_starts(&am_list_title_is_other_prefixes, text);
}

/* The entry of an encyclopedia, of two characters or more: its text begins with it. */
static bool title_is_entry(const AmPartList *parts, size_t i) {
    const AmPart *part = am_part(parts, i);
    return part->n_wide >= 2 && part->n_wide == part->n_chars && i < parts->body &&
           parts->body < parts->items.n &&
           am_fold_prefix(am_part_text(parts, am_part(parts, parts->body)),
                          am_part_text(parts, part)) > 0;
}

static bool title_may_be(const AmPartList *parts, size_t i) {
    const AmPart *part = am_part(parts, i);
    AmSpan text = am_part_text(parts, part);
    bool brief = part->n_chars < TITLE_SHORTEST && !title_is_entry(parts, i);
    if (part->known || brief || part->n_chars > TITLE_LONGEST ||
        part->ending == AM_PART_ENDS_SENTENCE || part->ending == AM_PART_ENDS_CLAUSE) {
        return false;
    }
    if (part->ending == AM_PART_ENDS_CALL) {
        bool again = i + 1 < parts->items.n && am_fold_same(parts, part, am_part(parts, i + 1));
        return again || (part->n_chars >= TITLE_CALL_SHORTEST && !am_span_ends(text, "们！"));
    }
    return !am_heading_is_numbered(text) && !title_is_other(text);
}

/* True when a paragraph stands after part i. */
static bool title_has_text(const AmPartList *parts, size_t i) {
    for (size_t k = i + 1; k < parts->items.n; k++) {
        const AmPart *part = am_part(parts, k);
        if (!part->known && am_part_is_body(part) &&
            !am_fold_same(parts, part, am_part(parts, i))) {
            return true;
        }
    }
    return false;
}

/* Appends the parts [from, to) of the list to items; false when memory is out. */
static bool title_copy_parts(const AmPartList *parts, AmVec *items, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        AmPart *item = am_vec_push(items);
        if (item == NULL) {
            return false;
        }
        *item = *am_part(parts, i);
    }
    return true;
}

/* Names whose page it is: an office, a paper, a place of the site. */
static bool title_is_site(const AmPartList *parts, size_t i) {
    const AmPart *part = am_part(parts, i);
    return part->n_chars <= TITLE_SITE_CHARS &&
           am_list_ends(&am_list_title_is_site_suffixes, am_part_text(parts, part));
}

/* The first part from i on that nothing is known of; lines of two or three characters (要闻) are
** passed over. n when there is none. */
static size_t title_next(const AmPartList *parts, size_t i) {
    while (i < parts->items.n &&
           (am_part(parts, i)->known ||
            (am_part(parts, i)->n_chars < TITLE_SHORTEST && !title_is_entry(parts, i)))) {
        i++;
    }
    return i;
}

/* The title with the name of the site after it: 云泽茶业居全省第五_云泽新闻网. */
static bool title_has_site(AmSpan text, AmSpan title) {
    static const char *const joints[] = {"_", "-", "－", "—", "|", "｜", "–", "·"};
    size_t n = am_fold_prefix(text, title);
    AmSpan rest = {text.z + n, text.n - n};
    while (rest.n > 0 && rest.z[0] == ' ') {
        rest = (AmSpan){rest.z + 1, rest.n - 1};
    }
    if (n == 0 || rest.n == 0 || rest.n > TITLE_SITE_LONGEST) {
        return false;
    }
    /* the fold passes over most joints: what stands before the rest is looked at as well */
    size_t n_joints = sizeof(joints) / sizeof(joints[0]);
    return am_span_starts_any(rest, joints, n_joints) ||
           am_span_ends_any((AmSpan){text.z, n}, joints, n_joints) ||
           am_span_ends_any((AmSpan){text.z, n - 1}, joints, n_joints);
}

/* A menu: three or more short words between blanks or bars. */
static bool title_is_menu(AmSpan text) {
    size_t n_words = 0;
    size_t n_chars = 0;
    bool inside = false;
    size_t n;
    for (const char *z = text.z; z < text.z + text.n; z += n) {
        uint32_t c = am_utf8_decode(z, text.z + text.n, &n);
        bool parts = am_line_is_blank(c) || am_utf8_in(c, "|｜│·/>＞»");
        n_words += !parts && !inside ? 1 : 0;
        n_chars += parts ? 0 : 1;
        inside = !parts;
    }
    return n_words >= 3 && n_chars <= n_words * TITLE_MENU_WORD;
}

/* The line stands again further down, alone or with the name of the site. */
static bool title_comes_again(const AmPartList *parts, size_t i) {
    const AmPart *part = am_part(parts, i);
    AmSpan own = am_part_text(parts, part);
    for (size_t k = i + 1; k < parts->items.n && k - i <= TITLE_AGAIN_WITHIN; k++) {
        const AmPart *other = am_part(parts, k);
        AmSpan text = am_part_text(parts, other);
        if (am_fold_same(parts, part, other) ||
            (other->n_chars <= TITLE_LONGEST * 2 &&
             (title_has_site(text, own) || title_has_site(own, text)))) {
            return true;
        }
    }
    return false;
}

/* Short, or a menu, or a name: gives way to a line that is more likely the title. */
static bool title_is_weak(const AmPartList *parts, size_t i) {
    return am_part(parts, i)->n_chars <= TITLE_WEAK || title_is_site(parts, i) ||
           title_is_menu(am_part_text(parts, am_part(parts, i)));
}

/* The longest line of the head that comes again; n for none. */
static size_t title_repeated(const AmPartList *parts) {
    size_t best = parts->items.n;
    for (size_t i = 0; i < parts->body && i < TITLE_HEAD_PARTS; i++) {
        const AmPart *part = am_part(parts, i);
        bool may = part->n_chars >= TITLE_COPY_SHORTEST && title_may_be(parts, i) &&
                   !title_is_site(parts, i) && !title_is_menu(am_part_text(parts, part));
        if (may && title_comes_again(parts, i) &&
            (best == parts->items.n || am_part(parts, best)->n_wide < part->n_wide)) {
            best = i;
        }
    }
    return best;
}

/* The last line that could be a title above the first byline; n for none. */
static size_t title_above_byline(const AmPartList *parts) {
    size_t last = parts->items.n;
    for (size_t i = 0; i < parts->body && i < TITLE_HEAD_PARTS; i++) {
        if (am_part(parts, i)->kind == AM_SECTION_BYLINE && last < parts->items.n) {
            return last;
        }
        AmSpan text = am_part_text(parts, am_part(parts, i));
        bool label = am_span_contains(text, AM_SPAN("：")) || am_span_contains(text, AM_SPAN(":"));
        if (am_part(parts, i)->n_chars > TITLE_WEAK && !label && title_may_be(parts, i)) {
            last = i;
        }
    }
    return parts->items.n;
}

/* The first line that is neither boilerplate nor byline; when it names the site, the next one that
** can be a title. */
static size_t title_first(const AmPartList *parts) {
    size_t at = title_next(parts, 0);
    for (int tries = 0; tries < 3 && at < parts->items.n && title_is_site(parts, at); tries++) {
        size_t next = title_next(parts, at + 1);
        if (next >= parts->body || !title_may_be(parts, next) ||
            am_part(parts, next)->n_wide <= am_part(parts, at)->n_wide) {
            break; /* a title says more than a name */
        }
        at = next;
    }
    return at;
}

/* Names and menus above the title are of the page; what else stands there may be of the text,
** unless the title comes again, for then a page was put round it. */
static void title_mark_above(AmPartList *parts, bool again) {
    for (size_t i = 0; i < parts->title; i++) {
        AmPart *part = am_part(parts, i);
        bool page = title_is_site(parts, i) || title_is_menu(am_part_text(parts, part)) ||
                    part->n_chars < TITLE_SHORTEST || (again && part->n_chars <= TITLE_WEAK);
        if (!part->known && part->ending == AM_PART_ENDS_PLAIN && page) {
            am_part_set(part, AM_SECTION_BOILERPLATE);
        }
    }
}

/* A first line that is weak gives way to one that comes again, or to the one above the byline. */
static void title_find(AmPartList *parts) {
    size_t n = parts->items.n;
    size_t at = title_first(parts);
    bool weak = at < n && at < parts->body && title_is_weak(parts, at);
    size_t again = weak ? title_repeated(parts) : n;
    size_t above = weak && again == n ? title_above_byline(parts) : again;
    at = above < n ? above : at;
    if (at < n && title_may_be(parts, at) && title_has_text(parts, at)) {
        am_part_set(am_part(parts, at), AM_SECTION_TITLE);
        parts->title = at;
        title_mark_above(parts, again < n);
    }
}

/* 原标题：X before the text names the title X: the label becomes a part of its own, boilerplate. */
static void title_cut_label(AmPartList *parts) {
    size_t i = 0;
    while (i < parts->items.n && am_part(parts, i)->known) {
        i++;
    }
    if (i == parts->items.n) {
        return;
    }
    const AmPart *part = am_part(parts, i);
    AmSpan text = am_part_text(parts, part);
    bool labelled = am_span_starts(text, "原标题：") || am_span_starts(text, "原标题:");
    if (!labelled || part->n_chars > TITLE_LONGEST || part->ending == AM_PART_ENDS_SENTENCE) {
        return;
    }
    size_t n_label = strlen("原标题") + (text.z[strlen("原标题")] == ':' ? 1 : strlen("："));
    AmVec items;
    am_vec_init(&items, parts->arena, sizeof(AmPart));
    if (title_copy_parts(parts, &items, 0, i)) {
        AmPart *label = am_part_push(parts, &items, part->start, part->start + n_label);
        if (label != NULL) {
            am_part_set(label, AM_SECTION_BOILERPLATE);
        }
        am_part_push(parts, &items, part->start + n_label, part->end);
        if (title_copy_parts(parts, &items, i + 1, parts->items.n)) {
            parts->items = items;
        }
    }
}

/* A line under the title that begins with a dash is its second line. */
static void title_mark_subtitle(AmPartList *parts) {
    size_t i = parts->title + 1;
    if (i < parts->items.n) {
        AmPart *part = am_part(parts, i);
        AmSpan text = am_part_text(parts, part);
        static const char *const dashes[] = {"——", "--", "──"};
        bool dash = am_span_starts_any(text, dashes, sizeof(dashes) / sizeof(dashes[0]));
        if (!part->known && dash && part->ending == AM_PART_ENDS_PLAIN &&
            part->n_chars >= TITLE_SHORTEST && part->n_chars <= TITLE_LONGEST) {
            am_part_set(part, AM_SECTION_TITLE);
        }
    }
}

/* Where the byline begins in a part that is the title with a byline glued to it; 0 for none. */
static size_t title_glued_at(AmPartList *parts, const AmPart *part) {
    AmSpan title = am_part_text(parts, am_part(parts, parts->title));
    AmSpan text = am_part_text(parts, part);
    if (text.n > title.n + title.n / 2 + TITLE_BYLINE_LONGEST || part->kind == AM_SECTION_TITLE) {
        return 0;
    }
    size_t n = am_fold_prefix(text, title);
    if (n == 0 || n >= text.n) {
        return 0;
    }
    AmLook look = {.ahead = false};
    AmSpan rest = {text.z + n, text.n - n};
    return am_furniture_is_byline(parts, rest, &look, true) ? part->start + n : 0;
}

/* Appends the two halves of a part: up to byte `at` a copy of the title, after it a byline. */
static void title_cut(AmPartList *parts, AmVec *items, const AmPart *part, size_t at) {
    AmPart *copy = am_part_push(parts, items, part->start, at);
    if (copy != NULL) {
        am_part_set(copy, AM_SECTION_TITLE);
    }
    AmPart *byline = am_part_push(parts, items, at, part->end);
    if (byline != NULL) {
        am_part_set(byline, AM_SECTION_BYLINE);
    }
}

/* Cuts every part that has a byline glued to the title. Most texts have none. */
static void title_cut_glued(AmPartList *parts) {
    if (am_part(parts, parts->title)->n_chars < TITLE_GLUED_SHORTEST) {
        return;
    }
    AmVec items;
    am_vec_init(&items, parts->arena, sizeof(AmPart));
    size_t copied = 0; /* parts of the old list that are in the new one, or were cut */
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        size_t at = title_glued_at(parts, am_part(parts, i));
        if (at == 0) {
            continue;
        }
        if (!title_copy_parts(parts, &items, copied, i)) {
            return;
        }
        title_cut(parts, &items, am_part(parts, i), at);
        copied = i + 1;
    }
    if (copied > 0 && title_copy_parts(parts, &items, copied, parts->items.n)) {
        parts->items = items;
    }
}

/* The text without what a page puts round a title: [专题] before it, [1] (2) .pdf after it. */
static AmSpan title_bare(AmSpan text) {
    static const char *const opens[] = {"[", "【", "(", "（"};
    static const char *const closes[] = {"]", "】", ")", "）"};
    static const char *const files[] = {".pdf", ".doc", ".docx", ".html", ".shtml"};
    for (size_t i = 0; i < 4; i++) {
        size_t most = text.n < TITLE_MARK_LONGEST ? text.n : TITLE_MARK_LONGEST;
        AmSpan head = {text.z, most};
        AmSpan tail = {text.z + text.n - most, most};
        size_t close = am_span_starts(head, opens[i]) ? am_span_find(head, closes[i]) : most;
        if (close < most) {
            text = (AmSpan){text.z + close + strlen(closes[i]), text.n - close - strlen(closes[i])};
        }
        size_t open = am_span_ends(tail, closes[i]) ? am_span_find(tail, opens[i]) : most;
        /* (2) is the second page, （续） is another text */
        bool page = i < 2 || (open + strlen(opens[i]) < most &&
                              am_is_digit((unsigned char)tail.z[open + strlen(opens[i])]));
        if (page && open < most && tail.z + open > text.z) {
            text.n = (size_t)(tail.z + open - text.z);
        }
    }
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        text.n -= am_span_ends(text, files[i]) ? strlen(files[i]) : 0;
    }
    return am_utf8_trim(text, am_line_is_blank);
}

/* Both say the same, or one has the name of the site after it. */
static bool title_is_like(AmSpan text, AmSpan title) {
    size_t n = am_fold_prefix(text, title);
    return (n > 0 && n == text.n) || title_has_site(text, title) || title_has_site(title, text);
}

/* The end of the title: 关于云泽的公告 of 云泽茶业：关于云泽的公告. */
static bool title_ends_so(AmSpan title, AmSpan text) {
    return title.n > text.n + strlen("：") &&
           memcmp(title.z + title.n - text.n, text.z, text.n) == 0 &&
           am_span_ends((AmSpan){title.z, title.n - text.n}, "：");
}

/* The part says what the title says; `own` is the bare title. */
static bool title_is_copy(const AmPartList *parts, const AmPart *part, AmSpan own) {
    const AmPart *title = am_part(parts, parts->title);
    if (am_fold_same(parts, part, title)) {
        return true;
    }
    if (title->n_chars < TITLE_COPY_SHORTEST || part->n_chars < TITLE_COPY_SHORTEST ||
        part->n_chars > TITLE_LONGEST * 2) {
        return false;
    }
    AmSpan text = title_bare(am_part_text(parts, part));
    return title_is_like(text, own) || title_ends_so(own, text);
}

/* Copies of the title: in the head always, further down when they are long enough. */
static void title_mark_copies(AmPartList *parts) {
    const AmPart *title = am_part(parts, parts->title);
    bool keep = parts->options != NULL && parts->options->keep_duplicates;
    AmSpan own = title_bare(am_part_text(parts, title));
    for (size_t i = parts->title + 1; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        bool counts = i < parts->body || title->n_chars >= TITLE_COPY_SHORTEST;
        bool free = !part->known || part->kind == AM_SECTION_TITLE || part->marked != 0;
        if (counts && free && title_is_copy(parts, part, own)) {
            am_part_set(part, AM_SECTION_TITLE);
            part->repeats = keep ? 0 : parts->title + 1;
        }
    }
}

void am_title_mark(AmPartList *parts) {
    if (parts->title == AM_NO_PART) { /* else a tag told it */
        title_cut_label(parts);
        title_find(parts);
    }
    if (parts->title != AM_NO_PART) {
        title_mark_subtitle(parts);
        title_cut_glued(parts);
        am_part_find_body(parts);
        title_mark_copies(parts);
    }
}
