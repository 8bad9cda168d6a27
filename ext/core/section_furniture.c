/*
** section_furniture.c - what a page puts around an article: boilerplate and bylines, by pattern.
**
**     "澜江新闻 记者 秦越" -> byline      "暂无评论，快来说两句吧" -> boilerplate
**
** Text lost is worse than a line too many. So a pattern speaks of whole lines, and what could be
** text elsewhere counts only where pages have it: before the first paragraph, after the last one,
** or next to a line that is boilerplate for certain.
*/
#include "section_internal.h"
#include "utf8.h"

enum {
    FURNITURE_HEAD_PARTS = 20, /* no page has more lines before its first paragraph */
    FURNITURE_LINKS = 40,      /* longest list of links */
    FURNITURE_LINK_SHORTEST = 5,
    FURNITURE_LINK_LONGEST = 45, /* characters */
    FURNITURE_COMMENT_LONGEST = 80,
    FURNITURE_TEXT_SHORTEST = 50, /* no line of the page is longer, but for notices by pattern */
};

/* A pattern of the group matches the whole line. */
static bool furniture_matches_line(AmPartList *parts, AmPatternGroup group, AmSpan line,
                                   AmLook *look) {
    bool found = false;
    if (parts->status == AM_OK) {
        parts->status = am_engine_match(parts->engine, group, line, look, &found);
    }
    return found;
}

static bool furniture_matches(AmPartList *parts, AmPatternGroup group, AmPart *part) {
    return furniture_matches_line(parts, group, am_part_text(parts, part), &part->look);
}

bool am_furniture_is_boilerplate(AmPartList *parts, AmSpan line, AmLook *look) {
    return furniture_matches_line(parts, AM_PATTERNS_BOILERPLATE, line, look) ||
           furniture_matches_line(parts, AM_PATTERNS_CLOSING, line, look);
}

bool am_furniture_is_byline(AmPartList *parts, AmSpan line, AmLook *look, bool head) {
    return furniture_matches_line(parts, AM_PATTERNS_BYLINE, line, look) ||
           furniture_matches_line(parts, AM_PATTERNS_BYLINE_NAMED, line, look) ||
           (head && furniture_matches_line(parts, AM_PATTERNS_BYLINE_HEAD, line, look));
}

/* Patterns that the caller gave, tried anywhere in the line. */
static bool furniture_matches_user(AmPartList *parts, const AmPart *part) {
    bool found = false;
    size_t n = parts->options != NULL ? parts->options->n_boilerplate : 0;
    for (size_t i = 0; i < n && !found && parts->status == AM_OK; i++) {
        parts->status =
            am_pattern_stands(parts->options->boilerplate[i], am_part_text(parts, part), &found);
    }
    return found;
}

void am_furniture_mark(AmPartList *parts) {
    for (size_t i = 0; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        if (part->marked == 0 && part->known) {
            continue; /* the title of a page */
        }
        am_arena_work(parts->arena, part->end - part->start);
        if (furniture_matches_user(parts, part) ||
            am_furniture_is_boilerplate(parts, am_part_text(parts, part), &part->look) ||
            furniture_matches(parts, AM_PATTERNS_LINKS, part) ||
            furniture_matches(parts, AM_PATTERNS_CREDIT, part)) {
            am_part_set(part, AM_SECTION_BOILERPLATE);
        } else if (am_furniture_is_byline(parts, am_part_text(parts, part), &part->look, false)) {
            am_part_set(part, AM_SECTION_BYLINE);
        }
    }
}

void am_furniture_mark_head(AmPartList *parts) {
    if (parts->body > FURNITURE_HEAD_PARTS || parts->body == parts->items.n) {
        return;
    }
    for (size_t i = 0; i < parts->body; i++) {
        AmPart *part = am_part(parts, i);
        if (part->known) {
            continue;
        }
        bool below = parts->title != AM_NO_PART && i > parts->title;
        if (furniture_matches(parts, AM_PATTERNS_BYLINE_HEAD, part) ||
            (below && furniture_matches(parts, AM_PATTERNS_BYLINE_BELOW, part))) {
            am_part_set(part, AM_SECTION_BYLINE);
        } else if (furniture_matches(parts, AM_PATTERNS_BOILERPLATE_EDGE, part) ||
                   furniture_matches(parts, AM_PATTERNS_BOILERPLATE_HEAD, part)) {
            am_part_set(part, AM_SECTION_BOILERPLATE);
        }
    }
}

/* A copy of the title further down brings its byline along. */
static void furniture_mark_below_copies(AmPartList *parts) {
    for (size_t i = parts->body + 1; i < parts->items.n && am_part_go_on(parts); i++) {
        AmPart *part = am_part(parts, i);
        if (am_part(parts, i - 1)->kind == AM_SECTION_TITLE && !part->known &&
            furniture_matches(parts, AM_PATTERNS_BYLINE_BELOW, part)) {
            am_part_set(part, AM_SECTION_BYLINE);
        }
    }
}

/* Lines of boilerplate spread to neighbours that are boilerplate only in such company. */
static void furniture_spread(AmPartList *parts, size_t i, size_t neighbour) {
    AmPart *part = am_part(parts, i);
    const AmPart *beside = am_part(parts, neighbour);
    if (!part->known && beside->known && beside->kind == AM_SECTION_BOILERPLATE &&
        furniture_matches(parts, AM_PATTERNS_BOILERPLATE_BLOCK, part)) {
        am_part_set(part, AM_SECTION_BOILERPLATE);
    }
}

/* The title of another article: short, and no sentence of this one. */
static bool furniture_is_link(const AmPart *part) {
    return !part->known && part->n_chars >= FURNITURE_LINK_SHORTEST &&
           part->n_chars <= FURNITURE_LINK_LONGEST && part->ending != AM_PART_ENDS_SENTENCE &&
           part->ending != AM_PART_ENDS_CLAUSE;
}

/* Opens a list that may go on to the end of the page: of links (相关阅读), or of comments. */
static bool furniture_opens(AmPartList *parts, AmPart *part, bool links) {
    return furniture_matches(parts, AM_PATTERNS_COMMENTS, part) ||
           (links && part->known && part->kind == AM_SECTION_BOILERPLATE &&
            furniture_matches(parts, AM_PATTERNS_LINKS, part));
}

/* Goes back from part `from` to the line that opens a list; marks the list. What stands in a list
** of links are titles, comments may be sentences. False when no such line stands there. */
static bool furniture_take_list(AmPartList *parts, size_t from) {
    bool links = true;
    for (size_t i = from + 1; i-- > 1 && from - i <= FURNITURE_LINKS;) {
        AmPart *part = am_part(parts, i);
        if (furniture_opens(parts, part, links)) {
            for (size_t k = i; k <= from; k++) {
                am_part_set(am_part(parts, k), AM_SECTION_BOILERPLATE);
            }
            return true;
        }
        bool furniture = part->known && part->kind == AM_SECTION_BOILERPLATE;
        if (!furniture && (part->known || part->n_chars > FURNITURE_COMMENT_LONGEST)) {
            return false;
        }
        links = links && (furniture || furniture_is_link(part));
    }
    return false;
}

/* A line that only the end of a page has. */
static bool furniture_is_tail(AmPartList *parts, AmPart *part) {
    return furniture_matches(parts, AM_PATTERNS_BOILERPLATE_TAIL, part) ||
           furniture_matches(parts, AM_PATTERNS_BOILERPLATE_EDGE, part);
}

/* From the end upwards as long as all is boilerplate; gives the part where it stops, 0 for none. */
static size_t furniture_mark_end(AmPartList *parts) {
    for (size_t i = parts->items.n; i-- > 1 && am_part_go_on(parts);) {
        AmPart *part = am_part(parts, i); /* the first part is never a tail */
        if (part->known) {
            continue;
        }
        if (furniture_is_tail(parts, part)) {
            am_part_set(part, AM_SECTION_BOILERPLATE);
        } else if (!furniture_matches(parts, AM_PATTERNS_BOILERPLATE_BLOCK, part) &&
                   !furniture_take_list(parts, i)) {
            return i;
        }
    }
    return 0;
}

/* Below the last paragraph lines that are not told apart may stand between those that are;
** `from` is one of them, or that paragraph. */
static void furniture_mark_below(AmPartList *parts, size_t from) {
    for (size_t i = from + 1; i-- > 1 && parts->items.n - i <= FURNITURE_LINKS;) {
        AmPart *part = am_part(parts, i);
        if (part->known) {
            continue;
        }
        if (i < from && furniture_is_tail(parts, part)) {
            am_part_set(part, AM_SECTION_BOILERPLATE);
        } else if (am_part_is_body(part)) {
            break;
        }
    }
}

/* The last part that is a paragraph beyond doubt; n for none. */
static size_t furniture_last_text(const AmPartList *parts) {
    for (size_t i = parts->items.n; i-- > 0;) {
        const AmPart *part = am_part(parts, i);
        if (!part->known && part->n_chars >= FURNITURE_TEXT_SHORTEST) {
            return i;
        }
    }
    return parts->items.n;
}

/* Where the page says that the article has ended: who edited it, what else there is to read, what
** others say of it. */
static bool furniture_closes(AmPartList *parts, AmPart *part) {
    return furniture_matches(parts, AM_PATTERNS_CLOSING, part) ||
           furniture_matches(parts, AM_PATTERNS_LINKS, part) ||
           furniture_matches(parts, AM_PATTERNS_COMMENTS, part);
}

/* Short lines below the last paragraph: once the page itself has spoken, lines without a stop
** are of the page as well, and once it has closed the article, sentences too. */
static void furniture_mark_after(AmPartList *parts) {
    size_t last = furniture_last_text(parts);
    bool page = false;
    bool closed = false;
    for (size_t i = last + 1; last < parts->items.n && i < parts->items.n; i++) {
        AmPart *part = am_part(parts, i);
        if (part->known) {
            page = page || part->kind == AM_SECTION_BOILERPLATE;
            closed =
                closed || (part->kind == AM_SECTION_BOILERPLATE && furniture_closes(parts, part));
            continue;
        }
        AmSpan text = am_part_text(parts, part);
        if (am_heading_is_numbered(text) && !am_is_digit((unsigned char)text.z[0])) {
            page = closed = false; /* 三、: the article goes on; pages number their lists 1. 2. */
            continue;
        }
        bool line = part->ending == AM_PART_ENDS_PLAIN && part->n_chars <= FURNITURE_LINK_LONGEST;
        if (closed || (page && line)) {
            am_part_set(part, AM_SECTION_BOILERPLATE);
        }
    }
}

void am_furniture_mark_tail(AmPartList *parts) {
    size_t n = parts->items.n;
    furniture_mark_below_copies(parts);
    furniture_mark_below(parts, furniture_mark_end(parts));
    furniture_mark_after(parts);
    for (size_t i = 1; i < n && am_part_go_on(parts); i++) {
        furniture_spread(parts, i, i - 1);
    }
    for (size_t i = n; i-- > 1 && am_part_go_on(parts);) {
        furniture_spread(parts, i - 1, i);
    }
}
