/*
** lexicon.c - look-up of the longest word at a place: a set of pairs says whether any word begins
** with the first two characters; then comes a hash of the first one, and the words that begin with
** it in the order of their second one.
*/
#include "lexicon.h"

#include <string.h>

#include "character.h"
#include "utf8.h"

/* Words of one set that share their first character: [first, first + n) in the word table. Most
** characters that begin words begin none where they stand, so the second one is looked at first. */
typedef struct LexiconSlot {
    uint64_t seconds;    /* bit c % 64 for each second character c */
    uint32_t code_point; /* 0: the slot is free */
    uint16_t first;
    uint16_t n;
} LexiconSlot;

typedef struct LexiconSet {
    const LexiconSlot *slots; /* open addressing, never full */
    uint32_t mask;
} LexiconSet;

/* What a word has behind its first character: n bytes, the first eight of them in `head`, lowest
** first. */
typedef struct LexiconRest {
    uint64_t head;
    uint8_t n;
} LexiconRest;

typedef struct LexiconSuffix {
    const char *text; /* n bytes */
    uint8_t n;
    uint16_t roles; /* bits of AmSuffixRole */
} LexiconSuffix;

/* Suffixes that share their last character, the longest first, with the roles of all of them. */
typedef struct LexiconSuffixSlot {
    uint32_t code_point; /* 0: the slot is free */
    uint16_t roles;
    uint16_t first;
    uint16_t n;
} LexiconSuffixSlot;

#include "lexicon_data.h"

static uint32_t lexicon_hash(uint32_t code_point) {
    return code_point * 2654435761u >> 7;
}

static const LexiconSlot *lexicon_slot(AmWordSet set, uint32_t code_point) {
    const LexiconSet *s = &lexicon_sets[set];
    uint32_t i = lexicon_hash(code_point) & s->mask;
    while (s->slots[i].code_point != 0) {
        if (s->slots[i].code_point == code_point) {
            return &s->slots[i];
        }
        i = (i + 1) & s->mask;
    }
    return NULL;
}

/* True when a word of AM_SET_WORD may begin with both characters. */
static bool lexicon_may_pair(uint32_t first, uint32_t second) {
    uint32_t bit = (first * 40503u + second * 25117u) & (LEXICON_PAIR_BITS - 1);
    return (lexicon_pairs[bit >> 5] >> (bit & 31) & 1) != 0;
}

/* Up to eight bytes at z as a word, the first one lowest, whatever the machine. */
static uint64_t lexicon_bytes(const char *z, size_t n) {
    uint64_t word = 0;
    for (size_t i = 0; i < n; i++) {
        word |= (uint64_t)(unsigned char)z[i] << (8 * i);
    }
    return word;
}

/* The same for all eight: one read where the machine allows it. */
static uint64_t lexicon_eight_bytes(const char *z) {
    const unsigned char *u = (const unsigned char *)z;
    return (uint64_t)u[0] | (uint64_t)u[1] << 8 | (uint64_t)u[2] << 16 | (uint64_t)u[3] << 24 |
           (uint64_t)u[4] << 32 | (uint64_t)u[5] << 40 | (uint64_t)u[6] << 48 |
           (uint64_t)u[7] << 56;
}

/* The first word of the slot whose second character is not less. */
static size_t lexicon_from(const LexiconSlot *slot, uint32_t second) {
    size_t low = slot->first;
    size_t high = low + slot->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (lexicon_seconds[middle] < second) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* The longest word of the slot that has both characters and goes on as the text does after the
** first one; NULL for none. rest has `room` bytes. */
static const AmWord *lexicon_match(const LexiconSlot *slot, uint32_t second, const char *rest,
                                   size_t room) {
    uint64_t head = room >= 8 ? lexicon_eight_bytes(rest) : lexicon_bytes(rest, room);
    size_t last = (size_t)slot->first + slot->n;
    for (size_t i = lexicon_from(slot, second); i < last && lexicon_seconds[i] == second; i++) {
        size_t n = lexicon_rests[i].n;
        uint64_t other = head ^ lexicon_rests[i].head;
        if (n > room || (n < 8 ? other << (64 - 8 * n) : other) != 0) {
            continue;
        }
        const AmWord *word = &lexicon_words[i];
        if (n <= 8 || memcmp(word->text + word->n - n + 8, rest + 8, n - 8) == 0) {
            return word;
        }
    }
    return NULL;
}

const AmWord *am_lexicon_find(AmWordSet set, const char *z, const char *end) {
    if (z >= end) {
        return NULL;
    }
    size_t n;
    uint32_t first = am_utf8_decode(z, end, &n);
    size_t room = (size_t)(end - z) - n;
    size_t n_second;
    uint32_t second = room > 0 ? am_utf8_decode(z + n, end, &n_second) : 0;
    bool pair = second != 0 && (set != AM_SET_WORD || lexicon_may_pair(first, second));
    if (!pair && set == AM_SET_WORD && (am_character(first) & AM_CHARACTER_SINGLE) == 0) {
        return NULL;
    }
    const LexiconSlot *slot = lexicon_slot(set, first);
    if (slot == NULL) {
        return NULL;
    }
    if (pair && (slot->seconds >> (second & 63) & 1) != 0) {
        const AmWord *word = lexicon_match(slot, second, z + n, room);
        if (word != NULL) {
            return word;
        }
    }
    /* a word of this character alone stands before all others */
    return lexicon_seconds[slot->first] == 0 ? &lexicon_words[slot->first] : NULL;
}

/* The last character of a text that is ASCII or has three bytes; what other bytes give finds no
** suffix that ends like them. */
static uint32_t lexicon_last(AmSpan text) {
    const unsigned char *u = (const unsigned char *)text.z + text.n;
    if (u[-1] < 0x80) {
        return u[-1];
    }
    return text.n < 3 ? 0 : (u[-3] & 0x0Fu) << 12 | (u[-2] & 0x3Fu) << 6 | (u[-1] & 0x3Fu);
}

static const LexiconSuffixSlot *lexicon_suffix_slot(uint32_t code_point) {
    const uint32_t mask = sizeof(lexicon_suffix_slots) / sizeof(lexicon_suffix_slots[0]) - 1;
    uint32_t i = lexicon_hash(code_point) & mask;
    while (lexicon_suffix_slots[i].code_point != 0 &&
           lexicon_suffix_slots[i].code_point != code_point) {
        i = (i + 1) & mask;
    }
    return &lexicon_suffix_slots[i];
}

size_t am_lexicon_suffix(AmSuffixRole role, AmSpan text) {
    if (text.z == NULL || text.n == 0) {
        return 0;
    }
    const LexiconSuffixSlot *slot = lexicon_suffix_slot(lexicon_last(text));
    if ((slot->roles >> role & 1) == 0) {
        return 0;
    }
    for (size_t i = slot->first; i < (size_t)slot->first + slot->n; i++) {
        const LexiconSuffix *suffix = &lexicon_suffixes[i];
        if ((suffix->roles >> role & 1) != 0 && text.n >= suffix->n &&
            memcmp(text.z + text.n - suffix->n, suffix->text, suffix->n) == 0) {
            return suffix->n;
        }
    }
    return 0;
}

size_t am_lexicon_count(void) {
    return sizeof(lexicon_rows) / sizeof(lexicon_rows[0]);
}

void am_lexicon_entry(size_t i, AmLexiconEntry *out) {
    *out = lexicon_rows[i];
}
