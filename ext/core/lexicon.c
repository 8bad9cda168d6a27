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

/* The same for the words of AM_SET_WORD that share two characters, each of 16 bits. */
typedef struct LexiconPair {
    uint32_t pair; /* 0: the slot is free */
    uint16_t first;
    uint16_t n;
} LexiconPair;

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
    uint32_t roles; /* bits of AmSuffixRole */
} LexiconSuffix;

/* Suffixes that share their last character, the longest first, with the roles of all of them. */
typedef struct LexiconSuffixSlot {
    uint32_t code_point; /* 0: the slot is free */
    uint32_t roles;
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

/* The words of AM_SET_WORD that begin with both characters; n is 0 for none. */
static LexiconPair lexicon_pair(uint32_t first, uint32_t second) {
    const LexiconPair none = {0, 0, 0};
    uint32_t hash = first * 40503u + second * 25117u;
    uint32_t bit = hash & (LEXICON_PAIR_BITS - 1);
    if ((lexicon_pair_bits[bit >> 5] >> (bit & 31) & 1) == 0 || (first | second) > 0xFFFF) {
        return none;
    }
    uint32_t pair = first << 16 | second;
    uint32_t i = hash & (LEXICON_PAIR_SLOTS - 1);
    while (lexicon_pair_slots[i].pair != 0 && lexicon_pair_slots[i].pair != pair) {
        i = (i + 1) & (LEXICON_PAIR_SLOTS - 1);
    }
    return lexicon_pair_slots[i];
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

/* The first of n words from `first` on that goes on as the text does after the first character: the
** longest one, when they share the second. rest has `room` bytes. NULL for none. */
static const AmWord *lexicon_match(size_t first, size_t n_words, const char *rest, size_t room) {
    uint64_t head = room >= 8 ? lexicon_eight_bytes(rest) : lexicon_bytes(rest, room);
    for (size_t i = first; i < first + n_words; i++) {
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

/* A word of AM_SET_WORD: most places are told by the pair of characters alone. */
static const AmWord *lexicon_find_word(const char *z, const char *end) {
    size_t n;
    size_t n_second;
    uint32_t first = am_utf8_decode(z, end, &n);
    size_t room = (size_t)(end - z) - n;
    if (room > 0) {
        LexiconPair pair = lexicon_pair(first, am_utf8_decode(z + n, end, &n_second));
        const AmWord *word = pair.n > 0 ? lexicon_match(pair.first, pair.n, z + n, room) : NULL;
        if (word != NULL) {
            return word;
        }
    }
    bool single = (am_character(first) & AM_CHARACTER_SINGLE) != 0;
    return single ? &lexicon_words[lexicon_slot(AM_SET_WORD, first)->first] : NULL;
}

const AmWord *am_lexicon_find(AmWordSet set, const char *z, const char *end) {
    if (z >= end) {
        return NULL;
    }
    if (set == AM_SET_WORD) {
        return lexicon_find_word(z, end);
    }
    size_t n;
    const LexiconSlot *slot = lexicon_slot(set, am_utf8_decode(z, end, &n));
    if (slot == NULL) {
        return NULL;
    }
    size_t room = (size_t)(end - z) - n;
    size_t n_second;
    uint32_t second = room > 0 ? am_utf8_decode(z + n, end, &n_second) : 0;
    if (second != 0 && (slot->seconds >> (second & 63) & 1) != 0) {
        size_t from = lexicon_from(slot, second);
        size_t to = from;
        while (to < (size_t)slot->first + slot->n && lexicon_seconds[to] == second) {
            to++;
        }
        const AmWord *word = lexicon_match(from, to - from, z + n, room);
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

bool am_lexicon_is_quantity(AmSpan text) {
    return am_lexicon_suffix(AM_SUFFIX_QUANTITY, text) > 0 &&
           am_lexicon_suffix(AM_SUFFIX_NO_QUANTITY, text) == 0;
}

size_t am_lexicon_count(void) {
    return sizeof(lexicon_rows) / sizeof(lexicon_rows[0]);
}

void am_lexicon_entry(size_t i, AmLexiconEntry *out) {
    *out = lexicon_rows[i];
}
