/*
** pinyin_exact.c - the readings of hanzi, and annotations that spell them as dictionaries do.
**
**     禾川(héchuān)  ->  the bracket ends in chuān, which 川 reads, before it hé, which 禾 reads
**
** Most annotations are like that, so they are compared byte for byte: one look-up and
** one comparison of eight bytes a syllable, from the right. Everything else is left to the letters.
*/
#include "pinyin_block.h"
#include "pinyin_internal.h"

#include "pinyin_data.h"

const uint16_t *am_pinyin_readings(uint32_t c) {
    uint16_t at = 0;
    if (c >= 0x4E00 && c < 0xA000) {
        at = pinyin_main[c - 0x4E00];
    } else if (c >= 0x3400 && c < 0x4DC0) {
        at = pinyin_extension[c - 0x3400];
    } else {
        size_t low = 0;
        size_t high = sizeof(pinyin_others) / sizeof(pinyin_others[0]);
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (pinyin_others[middle].code_point < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low < sizeof(pinyin_others) / sizeof(pinyin_others[0]) &&
            pinyin_others[low].code_point == c) {
            at = pinyin_others[low].set;
        }
    }
    return at != 0 ? &pinyin_sets[at] : NULL;
}

/* Four and eight bytes as a number, the last one highest. */
static inline uint32_t exact_four(const unsigned char *u) {
    uint32_t four;
    memcpy(&four, u, sizeof(four));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    four = __builtin_bswap32(four);
#endif
    return four;
}

static inline uint64_t exact_eight(const unsigned char *u) {
    uint64_t eight;
    memcpy(&eight, u, sizeof(eight));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    return eight;
}

/* Where a hanzi of three bytes and one byte more stands in pinyin_main and pinyin_first; beyond
** them for anything else. */
static inline uint32_t exact_hanzi(uint32_t four) {
    uint32_t c = (four & 0x0F) << 12 | (four >> 2 & 0xFC0) | (four >> 16 & 0x3F);
    return (four & 0xC0C0F0) == 0x8080E0 ? c - 0x4E00 : UINT32_MAX;
}

/* The word of eight bytes ends in the spelling. */
static inline bool exact_ends(uint64_t word, uint64_t spelling) {
    return (word ^ spelling) >> (spelling & 63) == 0;
}

/* The spelling of any reading of the hanzi that the word ends in; 0 for none and for one that has
** a second way. */
static uint64_t exact_any_spelling(uint32_t hanzi, uint64_t word) {
    const uint16_t *set = &pinyin_sets[pinyin_main[hanzi]];
    for (size_t r = 1; r <= set[0]; r++) {
        uint64_t spelling = pinyin_spellings[am_pinyin_reading(set[r])];
        if (exact_ends(word, spelling)) {
            return (set[r] & AM_PINYIN_TWO_WAYS) == 0 ? spelling : 0;
        }
    }
    return 0;
}

/* Length of ( or （ at u, of ) or ）, 0 for none; three bytes can be read. */
static inline size_t exact_half(const unsigned char *u, unsigned char narrow) {
    bool wide = u[0] == 0xEF && u[1] == 0xBC && u[2] == (narrow == '(' ? 0x88 : 0x89);
    return u[0] == narrow ? 1 : wide ? 3 : 0;
}

/* Do the bytes [start, end) read as the hanzi before the bracket at `open`, one with a tone?
** `marks` has a bit for each letter beyond ASCII: mostly one a syllable, so that the processor
** knows early how many syllables there are. Returns the number of hanzi, 0 when they do not. */
static inline size_t exact_reads(const AmStripped *text, size_t open, size_t start, size_t end,
                                 uint32_t marks) {
    const unsigned char *u = (const unsigned char *)text->raw.z;
    const unsigned char *hanzi = u + open; /* the next one ends here */
    const unsigned char *first = u + text->kept;
    uint64_t all = 0;
    size_t n = 0;
    while (marks != 0 || end > start) {
        if (hanzi - first < 3) {
            if (hanzi != first || text->z == NULL || text->kept - text->removed < 3) {
                return 0;
            }
            first = (const unsigned char *)text->z; /* goes on before the last cut */
            hanzi = first + (text->kept - text->removed);
        }
        hanzi -= 3;
        uint32_t c = exact_hanzi(exact_four(hanzi));
        uint64_t word = exact_eight(u + end - 8);
        if (c >= sizeof(pinyin_first) / sizeof(pinyin_first[0])) {
            return 0;
        }
        uint64_t spelling = pinyin_spellings[pinyin_first[c]];
        if (!exact_ends(word, spelling)) {
            spelling = exact_any_spelling(c, word);
        }
        if (spelling == 0) {
            return 0;
        }
        end -= 8 - (spelling & 63) / 8;
        all |= spelling;
        n++;
        marks &= marks - 1;
        if (marks != 0 && end == start) {
            break; /* ü and its tone: lüè */
        }
    }
    return (all & AM_PINYIN_TONED) != 0 ? n : 0;
}

enum { EXACT_BEFORE = 6 }; /* bytes before a bracket, so that a word ends in its first letter */

/* Finds the annotation at `open`: sets last_start, last_end and the counts; the caller cuts it.
** False when it is not that simple. */
static inline bool exact_find(AmStripped *text, size_t open) {
    const unsigned char *u = (const unsigned char *)text->raw.z;
    if (open < EXACT_BEFORE || text->raw.n - open < 3 + AM_BLOCK_INSIDE + 3) {
        return false;
    }
    size_t start = open + exact_half(u + open, '(');
    AmBlockInside inside = am_block_inside(u + start);
    size_t close = start + inside.n;
    size_t n_close = exact_half(u + close, ')');
    if (start == open || n_close == 0) {
        return false;
    }
    size_t n_hanzi = exact_reads(text, open, start, close, inside.marks);
    if (n_hanzi == 0) {
        return false;
    }
    text->n_toned++;
    text->n_single += n_hanzi == 1;
    text->last_start = start;
    text->last_end = close + n_close;
    return true;
}

size_t am_exact_run(AmStripped *text, size_t at) {
    /* a copy that nobody else sees, so that storing text does not make it be read again */
    AmStripped t = *text;
    const unsigned char *u = (const unsigned char *)t.raw.z;
    if (t.z == NULL) {
        at = am_stripped_next(text, at);
    } else {
        am_stripped_copy(text, at);
    }
    for (;;) {
        size_t first = 0;
        if (t.z != NULL) {
            char *z = t.z + (at - t.removed);
            do {
                if (t.raw.n - at < AM_BLOCK + 2) {
                    t.copied = at;
                    *text = t;
                    return am_stripped_next(text, at);
                }
                first = am_block_find(u + at, z);
                at += first;
                z += first;
            } while (first == AM_BLOCK);
        }
        if (!exact_find(&t, at)) {
            break;
        }
        if (t.z == NULL) {
            t.z = am_stripped_begin(t.arena, t.raw, at);
            if (t.z == NULL) {
                break;
            }
        }
        if (t.cuts != NULL) {
            am_stripped_note(t.cuts, at - t.removed, at, t.last_end);
        }
        size_t n_work = t.last_end - t.kept;
        t.removed += t.last_end - at;
        at = t.kept = t.last_end;
        if (!am_arena_work(t.arena, n_work)) {
            break;
        }
    }
    t.copied = at;
    *text = t;
    return at;
}
