/*
** pinyin_letters.c - from the bytes in a bracket to plain letters with tones: húzhōu, HÚ ZHŌU,
** hu2zhou1, lüè, lu:e4, ㄏㄢˋ all become the same kind of thing.
*/
#include <string.h>

#include "pinyin_internal.h"
#include "utf8.h"

/* A vowel with its mark as one code point. */
typedef struct LettersVowel {
    uint32_t code_point;
    char letter;
    uint8_t tone;
} LettersVowel;

static const LettersVowel letters_vowels[] = {
    {0x0101, 'a', 1}, {0x00E1, 'a', 2}, {0x01CE, 'a', 3}, {0x00E0, 'a', 4}, {0x0103, 'a', 3},
    {0x0113, 'e', 1}, {0x00E9, 'e', 2}, {0x011B, 'e', 3}, {0x00E8, 'e', 4}, {0x0115, 'e', 3},
    {0x012B, 'i', 1}, {0x00ED, 'i', 2}, {0x01D0, 'i', 3}, {0x00EC, 'i', 4}, {0x012D, 'i', 3},
    {0x014D, 'o', 1}, {0x00F3, 'o', 2}, {0x01D2, 'o', 3}, {0x00F2, 'o', 4}, {0x014F, 'o', 3},
    {0x016B, 'u', 1}, {0x00FA, 'u', 2}, {0x01D4, 'u', 3}, {0x00F9, 'u', 4}, {0x016D, 'u', 3},
    {0x01D6, 'v', 1}, {0x01D8, 'v', 2}, {0x01DA, 'v', 3}, {0x01DC, 'v', 4}, {0x00FC, 'v', 0},
    {0x00EA, 'e', 0}, {0x1EBF, 'e', 2}, {0x1EC1, 'e', 4}, {0x0144, 'n', 2}, {0x0148, 'n', 3},
    {0x01F9, 'n', 4}, {0x0143, 'n', 2}, {0x0147, 'n', 3}, {0x01F8, 'n', 4}, {0x1E3F, 'm', 2},
    {0x0251, 'a', 0}, {0x0261, 'g', 0}, {0x0100, 'a', 1}, {0x00C1, 'a', 2}, {0x01CD, 'a', 3},
    {0x00C0, 'a', 4}, {0x0112, 'e', 1}, {0x00C9, 'e', 2}, {0x011A, 'e', 3}, {0x00C8, 'e', 4},
    {0x014C, 'o', 1}, {0x00D3, 'o', 2}, {0x01D1, 'o', 3}, {0x00D2, 'o', 4}, {0x012A, 'i', 1},
    {0x00CD, 'i', 2}, {0x01CF, 'i', 3}, {0x00CC, 'i', 4}, {0x016A, 'u', 1}, {0x00DA, 'u', 2},
    {0x01D3, 'u', 3}, {0x00D9, 'u', 4}, {0x01D5, 'v', 1}, {0x01D7, 'v', 2}, {0x01D9, 'v', 3},
    {0x01DB, 'v', 4}, {0x00DC, 'v', 0},
};

static const LettersVowel *letters_vowel(uint32_t c) {
    for (size_t i = 0; i < sizeof(letters_vowels) / sizeof(letters_vowels[0]); i++) {
        if (letters_vowels[i].code_point == c) {
            return &letters_vowels[i];
        }
    }
    return NULL;
}

/* The tone of a combining mark, 5 for two dots, 0 for none. */
static int letters_mark(uint32_t c) {
    switch (c) {
    case 0x0304: return 1;
    case 0x0301: return 2;
    case 0x030C:
    case 0x0306: return 3;
    case 0x0300: return 4;
    case 0x0308: return 5;
    default: return 0;
    }
}

static bool letters_is_separator(uint32_t c) {
    return c == ' ' || c == '\t' || c == '-' || c == '\'' || c == 0x2019 || c == 0x2018 ||
           c == 0x02BC || c == 0x00B7 || c == 0x3000 || c == 0x00A0 || c == 0x2010 || c == 0xFF07;
}

static bool letters_push(AmLetters *letters, char letter, uint8_t tone, bool edge) {
    if (letters->n == AM_PINYIN_MAX_LETTERS) {
        return false;
    }
    letters->letter[letters->n] = letter;
    letters->tone[letters->n] = tone;
    letters->edge[letters->n] = edge;
    letters->number[letters->n] = 0;
    letters->n_marks += tone > 0;
    letters->n++;
    return true;
}

/* ---- bopomofo ---- */

static const char *const letters_initials[] = {"b",  "p",  "m",  "f", "d", "t", "n",
                                               "l",  "g",  "k",  "h", "j", "q", "x",
                                               "zh", "ch", "sh", "r", "z", "c", "s"};

/* Finals by medial (none, ㄧ, ㄨ, ㄩ) and rime ㄚ ㄛ ㄜ ㄝ ㄞ ㄟ ㄠ ㄡ ㄢ ㄣ ㄤ ㄥ ㄦ; "" for no
 *rime. With an
 ** initial | without one. */
static const char *const letters_rimes[4][14][2] = {{{"i", "yi"},
                                                     {"a", "a"},
                                                     {"o", "o"},
                                                     {"e", "e"},
                                                     {"e", "e"},
                                                     {"ai", "ai"},
                                                     {"ei", "ei"},
                                                     {"ao", "ao"},
                                                     {"ou", "ou"},
                                                     {"an", "an"},
                                                     {"en", "en"},
                                                     {"ang", "ang"},
                                                     {"eng", "eng"},
                                                     {"er", "er"}},
                                                    {{"i", "yi"},
                                                     {"ia", "ya"},
                                                     {"io", "yo"},
                                                     {"ie", "ye"},
                                                     {"ie", "ye"},
                                                     {"iai", "yai"},
                                                     {"iei", "yei"},
                                                     {"iao", "yao"},
                                                     {"iu", "you"},
                                                     {"ian", "yan"},
                                                     {"in", "yin"},
                                                     {"iang", "yang"},
                                                     {"ing", "ying"},
                                                     {"ier", "yer"}},
                                                    {{"u", "wu"},
                                                     {"ua", "wa"},
                                                     {"uo", "wo"},
                                                     {"ue", "we"},
                                                     {"ue", "we"},
                                                     {"uai", "wai"},
                                                     {"ui", "wei"},
                                                     {"uao", "wao"},
                                                     {"uou", "wou"},
                                                     {"uan", "wan"},
                                                     {"un", "wen"},
                                                     {"uang", "wang"},
                                                     {"ong", "weng"},
                                                     {"uer", "wer"}},
                                                    {{"v", "yu"},
                                                     {"va", "yua"},
                                                     {"vo", "yuo"},
                                                     {"ve", "yue"},
                                                     {"ve", "yue"},
                                                     {"vai", "yuai"},
                                                     {"vei", "yuei"},
                                                     {"vao", "yuao"},
                                                     {"vou", "yuou"},
                                                     {"van", "yuan"},
                                                     {"vn", "yun"},
                                                     {"vang", "yuang"},
                                                     {"iong", "yong"},
                                                     {"ver", "yuer"}}};

static int letters_bopomofo_tone(uint32_t c) {
    switch (c) {
    case 0x02CA: return 2;
    case 0x02C7: return 3;
    case 0x02CB: return 4;
    case 0x02D9: return 5; /* neutral */
    case 0x02C9: return 1;
    default: return 0;
    }
}

/* Reads one syllable of bopomofo; bytes read, 0 for none. */
static size_t letters_bopomofo(const char *z, const char *end, AmLetters *letters) {
    size_t n = 0;
    size_t step;
    int initial = -1;
    int medial = 0;
    int rime = 0;
    int tone = 0;
    while (z + n < end) {
        uint32_t c = am_utf8_decode(z + n, end, &step);
        if (c >= 0x3105 && c <= 0x3119 && initial < 0 && medial == 0 && rime == 0) {
            initial = (int)(c - 0x3105);
        } else if (c >= 0x3127 && c <= 0x3129 && medial == 0 && rime == 0) {
            medial = (int)(c - 0x3126);
        } else if (c >= 0x311A && c <= 0x3126 && rime == 0) {
            rime = (int)(c - 0x3119);
        } else {
            break;
        }
        n += step;
    }
    if (n == 0) {
        return 0;
    }
    if (z + n < end) {
        tone = letters_bopomofo_tone(am_utf8_decode(z + n, end, &step));
        n += tone > 0 ? step : 0;
    }
    const char *head = initial >= 0 ? letters_initials[initial] : "";
    const char *tail = letters_rimes[medial][rime][initial < 0];
    /* after j q x the two dots are not written: ju, not jv */
    bool plain = initial >= 11 && initial <= 13;
    for (size_t i = 0; head[i] != '\0'; i++) {
        if (!letters_push(letters, head[i], 0, i == 0)) {
            return 0;
        }
    }
    for (size_t i = 0; tail[i] != '\0'; i++) {
        char c = tail[i] == 'v' && plain ? 'u' : tail[i];
        if (!letters_push(letters, c, 0, i == 0 && initial < 0)) {
            return 0;
        }
    }
    letters->number[letters->n - 1] = (uint8_t)(tone == 0 ? 1 : tone);
    letters->n_numbers++;
    letters->bopomofo = true;
    return n;
}

/* ---- Latin letters ---- */

/* Reads one letter with its marks; bytes read, 0 for none. */
static size_t letters_latin(const char *z, const char *end, bool edge, AmLetters *letters) {
    size_t n;
    uint32_t c = am_utf8_decode(z, end, &n);
    const LettersVowel *vowel = c >= 0x80 ? letters_vowel(c) : NULL;
    char letter;
    uint8_t tone = 0;
    if (c >= 0xFF21 && c <= 0xFF3A) {
        c = c - 0xFF21 + 'A';
    } else if (c >= 0xFF41 && c <= 0xFF5A) {
        c = c - 0xFF41 + 'a';
    }
    if (c >= 'A' && c <= 'Z') {
        letters->capitals = true;
        letter = (char)(c - 'A' + 'a');
    } else if (c >= 'a' && c <= 'z') {
        letters->lower = true;
        letter = (char)c;
    } else if (vowel != NULL) {
        letter = vowel->letter;
        tone = vowel->tone;
        letters->capitals =
            letters->capitals || (c < 0x250 && (c & 1) == 0 && c >= 0x100 && c < 0x180);
    } else {
        return 0;
    }
    size_t step;
    while (z + n < end) {
        uint32_t mark = am_utf8_decode(z + n, end, &step);
        int kind = letters_mark(mark);
        bool colon = mark == ':' && letter == 'u';
        if (kind == 0 && !colon) {
            break;
        }
        if (kind == 5 || colon) {
            letter = letter == 'u' ? 'v' : letter;
        } else {
            tone = (uint8_t)kind;
        }
        n += step;
    }
    return letters_push(letters, letter, tone, edge) ? n : 0;
}

size_t am_letters_read(const char *z, const char *end, AmLetters *letters) {
    letters->n = letters->n_marks = letters->n_numbers = 0;
    letters->capitals = letters->lower = letters->bopomofo = false;
    size_t at = 0;
    bool edge = true;
    size_t limit = (size_t)(end - z);
    while (at < limit) {
        size_t n;
        uint32_t c = am_utf8_decode(z + at, end, &n);
        if (letters_is_separator(c)) {
            edge = true;
        } else if (c >= '1' && c <= '5' && letters->n > 0 && !edge &&
                   letters->number[letters->n - 1] == 0) {
            letters->number[letters->n - 1] = (uint8_t)(c - '0');
            letters->n_numbers++;
            edge = true;
        } else if (c >= 0x3105 && c <= 0x3129) {
            n = letters_bopomofo(z + at, end, letters);
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
