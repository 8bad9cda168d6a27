/*
** pinyin_letters.c - from the bytes in a bracket to plain letters with tones: héchuān, HÉ CHUĀN,
** he2chuan1, lüè, lu:e4 all become the same kind of thing.
*/
#include <string.h>

#include "pinyin_internal.h"
#include "utf8.h"

const AmVowel am_letters_vowels[0x200] = {
    [0x0E0] = {'a', 4}, [0x0E1] = {'a', 2}, [0x0E8] = {'e', 4}, [0x0E9] = {'e', 2},
    [0x0EA] = {'e', 0}, [0x0EC] = {'i', 4}, [0x0ED] = {'i', 2}, [0x0F2] = {'o', 4},
    [0x0F3] = {'o', 2}, [0x0F9] = {'u', 4}, [0x0FA] = {'u', 2}, [0x0FC] = {'v', 0},
    [0x101] = {'a', 1}, [0x103] = {'a', 3}, [0x113] = {'e', 1}, [0x115] = {'e', 3},
    [0x11B] = {'e', 3}, [0x12B] = {'i', 1}, [0x12D] = {'i', 3}, [0x144] = {'n', 2},
    [0x148] = {'n', 3}, [0x14D] = {'o', 1}, [0x14F] = {'o', 3}, [0x16B] = {'u', 1},
    [0x16D] = {'u', 3}, [0x1CE] = {'a', 3}, [0x1D0] = {'i', 3}, [0x1D2] = {'o', 3},
    [0x1D4] = {'u', 3}, [0x1D6] = {'v', 1}, [0x1D8] = {'v', 2}, [0x1DA] = {'v', 3},
    [0x1DC] = {'v', 4}, [0x1F9] = {'n', 4},
};

/* The others, beyond U+01FF. */
static const struct {
    uint32_t code_point;
    AmVowel vowel;
} letters_others[] = {
    {0x0251, {'a', 0}}, {0x0261, {'g', 0}}, {0x1E3F, {'m', 2}},
    {0x1EBF, {'e', 2}}, {0x1EC1, {'e', 4}},
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

static AmVowel letters_vowel(uint32_t c) {
    if (c < sizeof(am_letters_vowels) / sizeof(am_letters_vowels[0])) {
        return am_letters_vowels[c];
    }
    for (size_t i = 0; i < sizeof(letters_others) / sizeof(letters_others[0]); i++) {
        if (letters_others[i].code_point == c) {
            return letters_others[i].vowel;
        }
    }
    return (AmVowel){0, 0};
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
    AmVowel vowel = letters_vowel(c);
    bool plain = c >= 'a' && c <= 'z';
    if (!plain && vowel.letter == 0) {
        return 0;
    }
    char letter = plain ? (char)c : vowel.letter;
    uint8_t tone = vowel.tone;
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

/* The other common case: a lower-case vowel with its mark in two bytes, and no further mark. */
static AmVowel letters_marked(const char *z, const char *end) {
    const unsigned char *u = (const unsigned char *)z;
    bool more = end - z > 2 && (u[2] == 0xCC || u[2] == ':');
    return end - z < 2 || more ? (AmVowel){0, 0} : am_letters_vowel(u[0], u[1]);
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
        AmVowel vowel = letters_marked(z + at, end);
        if (vowel.letter != 0 && am_letters_push(letters, vowel.letter, vowel.tone, edge)) {
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
