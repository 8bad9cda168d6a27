/*
** pinyin_letters.c - from the bytes in a bracket to plain letters with tones: héchuān, HÉ CHUĀN,
** he2chuan1, lüè, lu:e4 all become the same kind of thing.
*/
#include <string.h>

#include "pinyin_internal.h"
#include "utf8.h"

/* A letter that is not plain ASCII, in lower case. */
typedef struct LettersVowel {
    uint32_t code_point;
    char letter;
    uint8_t tone;
} LettersVowel;

static const LettersVowel letters_vowels[] = {
    /* ascending */
    {0x00E0, 'a', 4}, {0x00E1, 'a', 2}, {0x00E8, 'e', 4}, {0x00E9, 'e', 2}, {0x00EA, 'e', 0},
    {0x00EC, 'i', 4}, {0x00ED, 'i', 2}, {0x00F2, 'o', 4}, {0x00F3, 'o', 2}, {0x00F9, 'u', 4},
    {0x00FA, 'u', 2}, {0x00FC, 'v', 0}, {0x0101, 'a', 1}, {0x0103, 'a', 3}, {0x0113, 'e', 1},
    {0x0115, 'e', 3}, {0x011B, 'e', 3}, {0x012B, 'i', 1}, {0x012D, 'i', 3}, {0x0144, 'n', 2},
    {0x0148, 'n', 3}, {0x014D, 'o', 1}, {0x014F, 'o', 3}, {0x016B, 'u', 1}, {0x016D, 'u', 3},
    {0x01CE, 'a', 3}, {0x01D0, 'i', 3}, {0x01D2, 'o', 3}, {0x01D4, 'u', 3}, {0x01D6, 'v', 1},
    {0x01D8, 'v', 2}, {0x01DA, 'v', 3}, {0x01DC, 'v', 4}, {0x01F9, 'n', 4}, {0x0251, 'a', 0},
    {0x0261, 'g', 0}, {0x1E3F, 'm', 2}, {0x1EBF, 'e', 2}, {0x1EC1, 'e', 4},
};

/* The lower-case form of the letters that pinyin uses. */
static uint32_t letters_lower(uint32_t c) {
    if (c >= 0xFF21 && c <= 0xFF5A) {
        c -= 0xFF00 - 0x20; /* full width */
    }
    bool ascii = c >= 'A' && c <= 'Z';
    bool latin1 = c >= 0xC0 && c <= 0xDE && c != 0xD7;
    if (ascii || latin1) {
        return c + 0x20;
    }
    bool even = (c >= 0x0100 && c <= 0x0137) || (c >= 0x014A && c <= 0x0177) || c == 0x01F8 ||
                (c >= 0x1E3E && c <= 0x1EC1);
    bool odd = (c >= 0x0139 && c <= 0x0148) || (c >= 0x01CD && c <= 0x01DC);
    return c + ((even && c % 2 == 0) || (odd && c % 2 == 1) ? 1 : 0);
}

static const LettersVowel *letters_vowel(uint32_t c) {
    size_t low = 0;
    size_t high = sizeof(letters_vowels) / sizeof(letters_vowels[0]);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (letters_vowels[middle].code_point == c) {
            return &letters_vowels[middle];
        }
        if (letters_vowels[middle].code_point < c) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

enum { LETTERS_DOTS = 5, LETTERS_HAT = 6 };

/* The tone of a combining mark, LETTERS_DOTS for ü, LETTERS_HAT for ê, 0 for none. */
static int letters_mark(uint32_t c) {
    switch (c) {
    case 0x0304: return 1;
    case 0x0301: return 2;
    case 0x030C:
    case 0x0306: return 3;
    case 0x0300: return 4;
    case 0x0308: return LETTERS_DOTS;
    case 0x0302: return LETTERS_HAT;
    default: return 0;
    }
}

static bool letters_is_separator(uint32_t c) {
    return c == ' ' || c == '\t' || c == '-' || c == '\'' || c == 0x2019 || c == 0x2018 ||
           c == 0x02BC || c == 0x00B7 || c == '`' || c == 0x00B4 || c == 0x2032 || c == 0x3000 ||
           c == 0x00A0 || c == 0x2010 || c == 0xFF07;
}

/* Reads one letter with its marks; bytes read, 0 for none. */
static size_t letters_latin(const char *z, const char *end, bool edge, AmLetters *letters) {
    size_t n;
    uint32_t written = am_utf8_decode(z, end, &n);
    uint32_t c = letters_lower(written);
    const LettersVowel *vowel = c >= 0x80 ? letters_vowel(c) : NULL;
    bool plain = c >= 'a' && c <= 'z';
    if (!plain && vowel == NULL) {
        return 0;
    }
    char letter = vowel != NULL ? vowel->letter : (char)c;
    uint8_t tone = vowel != NULL ? vowel->tone : 0;
    /* marks are beyond ASCII, but for the colon */
    bool marked = z + n < end && ((unsigned char)z[n] >= 0x80 || z[n] == ':');
    size_t step;
    while (marked && z + n < end) {
        uint32_t mark = am_utf8_decode(z + n, end, &step);
        int kind = letters_mark(mark);
        bool dots = kind == LETTERS_DOTS || (mark == ':' && letter == 'u');
        if (kind == 0 && !dots) {
            break;
        }
        if (dots) {
            letter = letter == 'u' ? 'v' : letter;
        } else {
            tone = kind <= 4 ? (uint8_t)kind : tone;
        }
        n += step;
    }
    letters->n_capitals += written < 0xFF41 && c != written;
    return am_letters_push(letters, letter, tone, edge) ? n : 0;
}

/* The tone that a figure after a syllable writes, 0 for none: he2, he², men0. */
static uint8_t letters_figure(uint32_t c) {
    switch (c) {
    case 0x00B9: return 1;
    case 0x00B2: return 2;
    case 0x00B3: return 3;
    case 0x2074: return 4;
    case '0': return 5;
    default: return c >= '1' && c <= '5' ? (uint8_t)(c - '0') : 0;
    }
}

/* The common case: a lower-case letter that no mark can follow. */
static bool letters_plain(const char *z, const char *end) {
    unsigned char next = z + 1 < end ? (unsigned char)z[1] : 0;
    return *z >= 'a' && *z <= 'z' && next != ':' && next != 0xCC;
}

/* The other common case: a lower-case vowel with its mark in two bytes, and no further mark. NULL
** for anything else. */
static const LettersVowel *letters_marked(const char *z, const char *end) {
    const unsigned char *u = (const unsigned char *)z;
    if (end - z < 2 || u[0] < 0xC3 || u[0] > 0xC7 || (u[1] & 0xC0) != 0x80) {
        return NULL;
    }
    bool more = end - z > 2 && (u[2] == 0xCC || u[2] == ':');
    return more ? NULL : letters_vowel((u[0] & 0x1Fu) << 6 | (u[1] & 0x3Fu));
}

size_t am_letters_read(const char *z, const char *end, AmLetters *letters) {
    letters->n = letters->n_marks = letters->n_numbers = letters->n_capitals = 0;
    size_t at = 0;
    bool edge = true;
    size_t limit = (size_t)(end - z);
    while (at < limit) {
        if (letters_plain(z + at, end) && am_letters_push(letters, z[at], 0, edge)) {
            edge = false;
            at++;
            continue;
        }
        const LettersVowel *vowel = letters_marked(z + at, end);
        if (vowel != NULL && am_letters_push(letters, vowel->letter, vowel->tone, edge)) {
            edge = false;
            at += 2;
            continue;
        }
        size_t n;
        uint32_t c = am_utf8_decode(z + at, end, &n);
        uint8_t figure = letters->n_marks == 0 && !edge ? letters_figure(c) : 0;
        if (letters_is_separator(c)) {
            edge = true;
        } else if (figure > 0) {
            letters->number[letters->n - 1] = figure;
            letters->n_numbers++;
            edge = true;
        } else if ((c >= 0x3105 && c <= 0x3129) || c == 0x02D9) {
            n = am_bopomofo_read(z + at, end, letters);
            edge = true;
        } else {
            n = letters_latin(z + at, end, edge, letters);
            edge = false;
        }
        if (n == 0) {
            if (letters->n == AM_PINYIN_MAX_LETTERS) {
                letters->n = 0; /* too long for an annotation */
            }
            break;
        }
        at += n;
    }
    return at;
}

bool am_letters_same(const AmLetters *a, const AmLetters *b) {
    return a->n == b->n && memcmp(a->letter, b->letter, a->n) == 0;
}
