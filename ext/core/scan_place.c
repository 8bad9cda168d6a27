/*
** scan_place.c - places that say no 第: 最高, 居首, 榜首, 首个, 唯一, 冠、亚军, TOP10, No.1.
*/
#include <string.h>

#include "list.h"
#include "scan_internal.h"
#include "utf8.h"

size_t am_scan_superlative_at(AmScan *scan, size_t at) {
    const char *z = scan->text.z;
    const AmWord *stop = am_lexicon_find(AM_SET_SUPERLATIVE_STOP, z + at, z + scan->end);
    const AmWord *word = am_lexicon_find(AM_SET_WORD, z + at, z + scan->end);
    if (stop != NULL && word != NULL && word->n >= stop->n && word->category != AM_WORD_SHIELD) {
        return at; /* 最终 is an adverb */
    }
    if (stop != NULL) {
        am_scan_push(scan, AM_TOKEN_NOISE, at, at + stop->n);
        return at + stop->n;
    }
    const AmWord *adjective = am_lexicon_find(AM_SET_ADJECTIVE, z + at + 3, z + scan->end);
    if (adjective == NULL) {
        return at;
    }
    size_t end = at + 3 + adjective->n;
    uint32_t next = am_scan_peek(scan, am_scan_skip_blanks(scan, end), NULL);
    if (word != NULL && am_is_digit(next)) {
        return at; /* 最高300万元 is a cap */
    }
    am_scan_ordinal_push(scan, AM_TOKEN_SUPERLATIVE,
                         (AmOrdinal){.form = AM_ORDINAL_MOST, .place = 1}, at, end);
    return end;
}

/* 居首 at the end of what is said (增速居首，): a place without a noun. In 居首位 居 is a verb. */
size_t am_scan_leads_at(AmScan *scan, size_t at) {
    size_t end = at + 6;
    if (!am_scan_has(scan, at, "居首") ||
        (am_is_hanzi(am_scan_peek(scan, end, NULL)) && !am_scan_has(scan, end, "的"))) {
        return at;
    }
    am_scan_ordinal_push(scan, AM_TOKEN_ORDINAL,
                         (AmOrdinal){.form = AM_ORDINAL_TOP, .place = 1, .marked = true}, at, end);
    return end;
}

/* 冠、亚军, 冠亚季军 and 亚季军: titles that share 军. */
size_t am_scan_titles_at(AmScan *scan, size_t at) {
    static const char *const ranks[] = {"冠", "亚", "季"};
    size_t ends[3];
    size_t starts[3];
    size_t n = 0;
    size_t first = am_scan_has(scan, at, ranks[1]) ? 1 : 0;
    size_t end = at;
    while (first + n < 3 && am_scan_has(scan, end, ranks[first + n])) {
        starts[n] = end;
        end += 3;
        ends[n++] = end;
        if (am_scan_has(scan, end, "军")) {
            break;
        }
        end += am_scan_has(scan, end, "、") ? 3 : 0;
    }
    if (n < 2 || !am_scan_has(scan, ends[n - 1], "军")) {
        return at;
    }
    for (size_t i = 0; i < am_list_scan_titles_at_nouns.n; i++) {
        if (am_scan_has(scan, ends[n - 1], am_list_scan_titles_at_nouns.words[i].z)) {
            return at;
        }
    }
    ends[n - 1] += 3;
    for (size_t i = 0; i < n; i++) {
        if (i > 0) {
            am_scan_push(scan, AM_TOKEN_ENUM, ends[i - 1], starts[i]);
        }
        am_scan_ordinal_push(
            scan, AM_TOKEN_ORDINAL,
            (AmOrdinal){.form = AM_ORDINAL_TITLE, .place = (int64_t)(first + i) + 1}, starts[i],
            ends[i]);
    }
    return ends[n - 1];
}

size_t am_scan_ordinal_word(AmScan *scan, const AmWord *word, size_t start, size_t end) {
    if (am_scan_has(scan, start, "榜首位") && !am_scan_has(scan, start, "榜首位置")) {
        start += 3; /* 金牌榜|首位 */
        end += 3;
    }
    AmOrdinal ordinal = {.place = word->value > 0 ? word->value : 1};
    switch ((AmWordCategory)word->category) {
    case AM_WORD_FIRST: ordinal.form = AM_ORDINAL_PIECE; break;
    case AM_WORD_ONLY: ordinal.form = AM_ORDINAL_ONLY; break;
    case AM_WORD_TITLE: ordinal.form = AM_ORDINAL_TITLE; break;
    default:
        ordinal.form = AM_ORDINAL_TOP;
        ordinal.marked = !am_scan_ordinal_noun_follows(scan, end);
        break;
    }
    am_scan_ordinal_push(scan, AM_TOKEN_ORDINAL, ordinal, start, end);
    return end;
}

/* TOP10, Top 3, No.1; other Latin words are passed over as parts of names. */
size_t am_scan_latin_at(AmScan *scan, size_t at) {
    const char *z = scan->text.z + at;
    size_t room = scan->end - at;
    bool top = room >= 4 && (memcmp(z, "TOP", 3) == 0 || memcmp(z, "Top", 3) == 0);
    bool no = room >= 4 && (memcmp(z, "No.", 3) == 0 || memcmp(z, "NO.", 3) == 0);
    if (top || no) {
        AmOrdinal ordinal = {.form = AM_ORDINAL_PLACE, .marked = true};
        size_t from = am_scan_skip_blanks(scan, at + 3);
        size_t end = am_scan_ordinal_number(scan, from, &ordinal.place);
        AmSpan rest = {scan->text.z + end, scan->end - end};
        bool list = top && am_list_starts(&am_list_scan_latin_at_lists, rest);
        if (end > from && ordinal.place <= 500 && !list &&
            /* TOP10榜单 is what it is called */ !am_is_letter(am_scan_peek(scan, end, NULL))) {
            ordinal.form = top && ordinal.place > 1 ? AM_ORDINAL_WITHIN : AM_ORDINAL_PLACE;
            am_scan_ordinal_push(scan, AM_TOKEN_ORDINAL, ordinal, at, end);
            return end;
        }
    }
    size_t n;
    while (am_is_letter(am_scan_peek(scan, at, &n))) {
        at += n;
    }
    return at;
}
