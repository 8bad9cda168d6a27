/*
** period_text.c - the characters, numerals and words that time expressions are made of.
**
**     "二〇二四年" -> number {value 2024, places 4}; "廿三日" -> {value 23}; "２０２４" -> {digits
** 4}
**
** A numeral longer than a year (2024202420242024) is none: the reader gives up after five
** digits, so long runs of digits cost nothing.
*/
#include "period_internal.h"

#include <string.h>

#include "character.h"
#include "period_words_data.h"

bool am_period_can_start(uint32_t c) {
    return (am_character(c) & AM_CHARACTER_PERIOD) != 0;
}

uint32_t am_period_peek_back(const PeriodReader *reader, const char *p) {
    if (p <= reader->text_start) {
        return 0;
    }
    size_t n;
    return am_utf8_decode(am_utf8_previous(reader->text_start, p), p, &n);
}

static const char *period_text_has(const PeriodReader *reader, const char *p, const char *z,
                                   size_t n) {
    bool fits = (size_t)(reader->end - p) >= n && memcmp(p, z, n) == 0;
    return fits ? p + n : NULL;
}

/* Bytes of a character of a literal by its first one. */
static size_t period_text_step(char first) {
    unsigned char u = (unsigned char)first;
    return u < 0xC0 ? 1 : u < 0xE0 ? 2 : 3;
}

const char *am_period_literals(const PeriodReader *reader, const char *p, const char *literals) {
    size_t room = (size_t)(reader->end - p);
    if (room == 0) {
        return NULL;
    }
    /* the second and third byte of a hanzi tell it from others sooner than the first */
    char third = '\0';
    if (room >= 3) {
        third = p[2];
    }
    for (;;) {
        size_t step = period_text_step(*literals);
        if (step != 3 || literals[2] == third) {
            size_t n = 0;
            while (n < room && literals[n] == p[n] && literals[n] != ' ' && literals[n] != '\0') {
                n++;
            }
            if (n > 0 && (literals[n] == ' ' || literals[n] == '\0')) {
                return p + n;
            }
        }
        while (*literals != ' ' && *literals != '\0') {
            literals += period_text_step(*literals);
        }
        if (*literals == '\0') {
            return NULL;
        }
        literals++;
    }
}

const char *am_period_blanks(const PeriodReader *reader, const char *p) {
    for (int i = 0; i < 2; i++) {
        size_t n;
        uint32_t c = am_period_peek(reader, p, &n);
        if (c != ' ' && c != 0x3000 && c != 0xA0) {
            break;
        }
        p += n;
    }
    return p;
}

const char *am_period_range_mark(const PeriodReader *reader, const char *p) {
    p = am_period_blanks(reader, p);
    const char *after = am_period_literals(reader, p, "—— 至 到 - － — – ‐ ― ─ ~ ～ 〜 −");
    return after == NULL ? NULL : am_period_blanks(reader, after);
}

int am_period_hanzi_digit(uint32_t c) {
    switch (c) {
    case 0x3007: /* 〇 */
    case 0x25CB: /* ○ */
    case 0x25EF: /* ◯ */
    case 0x041E: /* a Cyrillic О, from typists */
    case 0x96F6: /* 零 */ return 0;
    case 0x4E00: return 1;
    case 0x4E8C: /* 二 */
    case 0x5169: /* 兩 */
    case 0x4E24: /* 两 */ return 2;
    case 0x4E09: return 3;
    case 0x56DB: return 4;
    case 0x4E94: return 5;
    case 0x516D: return 6;
    case 0x4E03: return 7;
    case 0x516B: return 8;
    case 0x4E5D: return 9;
    default: return -1;
    }
}

enum { PERIOD_MAX_PLACES = 4 };

/* 12, ２０２４; false when there are more than four digits. */
static bool period_text_digits(const PeriodReader *reader, const char *p, PeriodNumber *number) {
    size_t n;
    uint32_t c = am_period_peek(reader, p, &n);
    while (am_is_digit(c)) {
        if (number->digits == PERIOD_MAX_PLACES) {
            return false;
        }
        number->value = number->value * 10 + (int)am_digit_value(c);
        number->digits++;
        p += n;
        c = am_period_peek(reader, p, &n);
    }
    number->after = p;
    return number->digits > 0;
}

int am_period_tens(uint32_t c) {
    return c == 0x5341 ? 10 : c == 0x5EFF ? 20 : c == 0x5345 ? 30 : 0;
}

/* 二〇二四, 三, 十二, 二十三, 廿三, 三十. */
static bool period_text_hanzi(const PeriodReader *reader, const char *p, PeriodNumber *number) {
    size_t n;
    uint32_t c = am_period_peek(reader, p, &n);
    int digit = am_period_hanzi_digit(c);
    while (digit >= 0) {
        if (number->places == PERIOD_MAX_PLACES) {
            return false;
        }
        number->value = number->value * 10 + digit;
        number->places++;
        p += n;
        c = am_period_peek(reader, p, &n);
        digit = am_period_hanzi_digit(c);
    }
    int tens = am_period_tens(c);
    if (tens != 0 && number->places <= 1) {
        if (number->places == 1 && (tens != 10 || number->value == 0)) {
            return false;
        }
        number->value = number->places == 1 ? number->value * 10 : tens;
        number->places = 0;
        p += n;
        c = am_period_peek(reader, p, &n);
        digit = am_period_hanzi_digit(c);
        if (digit > 0) {
            number->value += digit;
            p += n;
            c = am_period_peek(reader, p, &n);
        }
    } else if (number->places == 0) {
        return false;
    }
    number->after = p;
    /* 三百年, 五千: part of a larger numeral */
    return am_period_hanzi_digit(c) < 0 && am_period_tens(c) == 0 && !am_utf8_in(c, "百千万亿萬億");
}

bool am_period_number(const PeriodReader *reader, const char *p, PeriodNumber *number) {
    *number = (PeriodNumber){.after = p};
    size_t n;
    if (am_is_digit(am_period_peek(reader, p, &n))) {
        return period_text_digits(reader, p, number);
    }
    return period_text_hanzi(reader, p, number);
}

static const PeriodClass *period_text_class(uint32_t c) {
    size_t class = c > 0xFFFF ? 0 : period_class_of[period_class_pages[c >> 6]][c & 63];
    return &period_classes[class];
}

enum {
    PERIOD_NUMERIC = 1u << PERIOD_READ_NUMBER | 1u << PERIOD_READ_DECADE | 1u << PERIOD_READ_YEAR |
                     1u << PERIOD_READ_QUARTERS | 1u << PERIOD_READ_MONTHS |
                     1u << PERIOD_READ_CLOCK,
};

/* The readers of what follows digits directly: 月 is no year, 年 no month. */
static unsigned period_text_after_digits(const PeriodNumber *number, uint32_t next) {
    bool year = number->digits == 4; /* 2023 alone may be one */
    switch (next) {
    case 0x5E74: /* 年 */ return 1u << PERIOD_READ_YEAR | 1u << PERIOD_READ_DECADE;
    case 0x6708: /* 月 */ return year ? PERIOD_NUMERIC : 1u << PERIOD_READ_MONTHS;
    case 0x65E5: /* 日 */ return year ? PERIOD_NUMERIC : 1u << PERIOD_READ_NUMBER;
    default: return PERIOD_NUMERIC;
    }
}

/* The numeric readers that a numeral at p is for: it begins an expression only with four digits, or
** when a unit or a sign of dates follows. */
static unsigned period_text_numeric(const PeriodReader *reader, const char *p) {
    PeriodNumber number;
    size_t n;
    if (!am_period_number(reader, p, &number)) {
        return 0;
    }
    uint32_t next = am_period_peek(reader, number.after, &n);
    if (number.digits > 0 && (am_character(next) & AM_CHARACTER_DATE) != 0) {
        return period_text_after_digits(&number, next);
    }
    next = am_period_peek(reader, am_period_blanks(reader, number.after), &n);
    bool counts =
        number.digits == 4 || number.places == 4 || (am_character(next) & AM_CHARACTER_DATE) != 0;
    return counts ? PERIOD_NUMERIC : 0;
}

/* True when an expression may begin with both characters. */
static bool period_text_may_pair(uint32_t first, uint32_t second) {
    uint32_t bit = (first * 40503u + second * 25117u) & (PERIOD_PAIR_BITS - 1);
    return (period_pairs[bit >> 5] >> (bit & 31) & 1) != 0;
}

/* The readers of 第 at p: 第一季度, 第十四个五年规划. */
static unsigned period_text_ordinal(const PeriodReader *reader, const char *p) {
    PeriodNumber number;
    size_t n;
    if (!am_period_number(reader, p, &number)) {
        return 0;
    }
    uint32_t next = am_period_peek(reader, number.after, &n);
    if (next == 0x4E2A || next == 0x500B) { /* 个 個 */
        return 1u << PERIOD_READ_PLAN;
    }
    bool quarter = (am_character(next) & AM_CHARACTER_DATE) != 0 ||
                   am_period_blanks(reader, number.after) > number.after;
    return quarter ? 1u << PERIOD_READ_QUARTERS : 0;
}

unsigned am_period_readers(const PeriodReader *reader, const char *p) {
    size_t n;
    size_t n_second;
    uint32_t c = am_period_peek(reader, p, &n);
    const PeriodClass *class = period_text_class(c);
    uint32_t second = am_period_peek(reader, p + n, &n_second);
    if (second != 0 && !class->any && !period_text_may_pair(c, second)) {
        return 0;
    }
    unsigned readers = class->readers;
    if (c == 0x7B2C) { /* 第 */
        return readers & period_text_ordinal(reader, p + n);
    }
    if (!am_is_digit(c) && am_period_hanzi_digit(c) < 0 && am_period_tens(c) == 0) {
        return readers;
    }
    if (am_period_hanzi_digit(second) < 0) {
        readers &= ~(1u << PERIOD_READ_PLAN); /* 十四五 has a second digit */
    }
    return (readers & PERIOD_NUMERIC) != 0
               ? readers & (period_text_numeric(reader, p) | ~(unsigned)PERIOD_NUMERIC)
               : readers;
}

static bool period_text_stopped(const PeriodReader *reader, const char *p, const char *stop) {
    size_t n;
    if (stop[0] == '*') {
        return am_is_hanzi(am_period_peek(reader, p, &n));
    }
    return stop[0] != '\0' && am_period_literals(reader, p, stop) != NULL;
}

/* The first row of the role that begins with the character, or the number of rows. */
static size_t period_text_first_row(uint32_t code_point, PeriodRole role) {
    size_t low = 0;
    size_t high = sizeof(period_words) / sizeof(period_words[0]);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const PeriodWord *word = &period_words[middle];
        if (word->role < role || (word->role == role && word->code_point < code_point)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const PeriodWord *am_period_word(const PeriodReader *reader, const char *p, PeriodRole role,
                                 PeriodUnit unit) {
    size_t n;
    uint32_t c = am_period_peek(reader, p, &n);
    if ((period_text_class(c)->roles >> role & 1) == 0) {
        return NULL;
    }
    size_t n_words = sizeof(period_words) / sizeof(period_words[0]);
    for (size_t i = period_text_first_row(c, role); i < n_words; i++) {
        const PeriodWord *word = &period_words[i];
        if (word->role != role || word->code_point != c) {
            break;
        }
        const char *after = period_text_has(reader, p, word->text, word->n);
        bool unit_fits = unit == PERIOD_UNIT_NONE || word->unit == unit;
        if (after != NULL && unit_fits && !period_text_stopped(reader, after, word->stop)) {
            return word;
        }
    }
    return NULL;
}
