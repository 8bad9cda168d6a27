/*
** section_line.c - cuts a text into lines and trims them.
**
**     "云泽数字经济再进位\r\n　　3月18日，…" -> two parts, without the blanks at their edges
**
** Lines end at \n, \r\n, \r, VT, FF, NEL, U+2028 and U+2029.
*/
#include <string.h>

#include "section_internal.h"
#include "utf8.h"

enum { LINE_BODY_CHARS = 40, LINE_CALL_CHARS = 8 };

/* Bytes of the line end that begins at u[at]; 0 for none. */
static size_t line_end_at(const unsigned char *u, size_t at, size_t n) {
    if (u[at] >= 0x0A && u[at] <= 0x0D) {
        return u[at] == '\r' && at + 1 < n && u[at + 1] == '\n' ? 2 : 1;
    }
    if (u[at] == 0xC2 && at + 1 < n && u[at + 1] == 0x85) {
        return 2;
    }
    if (u[at] == 0xE2 && at + 2 < n && u[at + 1] == 0x80 && (u[at + 2] & 0xFE) == 0xA8) {
        return 3;
    }
    return 0;
}

/* What may end lines of a text beside \n, looked for once: most texts have none of it. */
static bool line_has_rare_ends(const unsigned char *u, size_t n) {
    static const unsigned char controls[] = {'\r', 0x0B, 0x0C};
    for (size_t i = 0; i < sizeof(controls); i++) {
        if (memchr(u, controls[i], n) != NULL) {
            return true;
        }
    }
    static const unsigned char leads[] = {0xC2, 0xE2}; /* of NEL; of U+2028 and of “ ” — … */
    for (size_t i = 0; i < sizeof(leads); i++) {
        for (const unsigned char *at = u; (at = memchr(at, leads[i], n - (size_t)(at - u))) != NULL;
             at++) {
            if (line_end_at(u, (size_t)(at - u), n) > 0) {
                return true;
            }
        }
    }
    return false;
}

/* The first line end at or after `at`; its bytes in *n_end. n when there is none. rare: ends other
** than \n are there. */
static size_t line_find_end(const unsigned char *u, size_t at, size_t n, bool rare, size_t *n_end) {
    if (!rare) {
        const unsigned char *end = memchr(u + at, '\n', n - at);
        *n_end = end != NULL ? 1 : 0;
        return end != NULL ? (size_t)(end - u) : n;
    }
    for (*n_end = 0; at < n; at++) {
        *n_end = line_end_at(u, at, n);
        if (*n_end > 0) {
            break;
        }
    }
    return at;
}

bool am_line_is_blank(uint32_t c) {
    return c <= 0x20 ? c == ' ' || (c >= 0x09 && c <= 0x0D)
                     : c == 0x3000 || c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200F) ||
                           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
                           c == 0x2060 || c == 0xFEFF;
}

bool am_line_is_closer(uint32_t c) {
    return c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F || c == 0xFF09 || c == ')' ||
           c == 0x3011 || c == ']' || c == '"' || c == '\'' || c == 0x300B || c == 0x3015;
}

static AmPartEnding line_ending(const char *start, const char *end) {
    for (int skipped = 0; end > start && skipped < 4; skipped++) {
        const char *at = am_utf8_previous(start, end);
        size_t n;
        uint32_t c = am_utf8_decode(at, end, &n);
        if (!am_line_is_closer(c) && !am_line_is_blank(c)) {
            switch (c) {
            case 0xFF01:
            case 0xFF1F:
            case '!':
            case '?': return AM_PART_ENDS_CALL;
            case 0x3002:
            case 0xFF61:
            case 0x2026:
            case '.':
            case 0xFF0E: return AM_PART_ENDS_SENTENCE;
            case 0xFF0C:
            case 0x3001:
            case 0xFF1B:
            case 0xFF1A:
            case ',':
            case ';':
            case ':': return AM_PART_ENDS_CLAUSE;
            default: return AM_PART_ENDS_PLAIN;
            }
        }
        end = at;
    }
    return AM_PART_ENDS_PLAIN;
}

AmPart *am_part_push(const AmPartList *parts, AmVec *items, size_t start, size_t end) {
    AmSpan line = am_utf8_trim((AmSpan){parts->text.z + start, end - start}, am_line_is_blank);
    if (line.n == 0) {
        return NULL;
    }
    AmPart *part = am_vec_push(items);
    if (part != NULL) {
        part->start = (size_t)(line.z - parts->text.z);
        part->end = part->start + line.n;
        part->kind = AM_SECTION_PARAGRAPH;
        part->ending = (uint8_t)line_ending(line.z, line.z + line.n);
        am_fold_measure(parts, part);
    }
    return part;
}

void am_part_split_lines(AmPartList *parts) {
    const unsigned char *u = (const unsigned char *)parts->text.z;
    size_t n = parts->text.n;
    size_t start = 0;
    bool rare = n > 0 && line_has_rare_ends(u, n);
    while (start < n && !am_arena_failed(parts->arena)) {
        size_t n_end;
        size_t end = line_find_end(u, start, n, rare, &n_end);
        am_part_push(parts, &parts->items, start, end);
        am_arena_work(parts->arena, end - start);
        start = end + n_end;
    }
}

bool am_part_is_body(const AmPart *part) {
    return part->n_chars >= LINE_BODY_CHARS || part->ending == AM_PART_ENDS_SENTENCE ||
           (part->ending == AM_PART_ENDS_CALL && part->n_chars >= LINE_CALL_CHARS);
}

void am_part_find_body(AmPartList *parts) {
    size_t i = 0;
    while (i < parts->items.n) {
        const AmPart *part = am_part(parts, i);
        if (!part->known && am_part_is_body(part)) {
            break;
        }
        i++;
    }
    parts->body = i;
}
