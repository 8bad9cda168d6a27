/*
** number_digits.c - numbers in ASCII and full-width digits: 18,871,285,497.62 and ４７．15.
*/
#include <limits.h>

#include "number_internal.h"

enum { SPACED_MAX = 6 /* digits that blanks part: 1 2 3 ．4 */ };

/* What ends a number of single digits that blanks part: 8 5 ％, 6 8 7 万. */
static bool digits_ends_spaced(const char *z, const char *end) {
    static const char *const ends[] = {"％",    "‰",     "万",    "亿",  " 元", " 人",
                                       " 吨",   " 个",   " 件",   " 户", " 家", " 倍",
                                       " 公里", " 平方", " 美元", " 多"};
    bool blank = end - z > 1 && z[0] == ' ' && (unsigned char)z[1] >= 0x80;
    AmSpan at = {z, (size_t)(end - z)};
    AmSpan after = {z + blank, (size_t)(end - z) - blank};
    return am_span_starts_any(at, ends, sizeof(ends) / sizeof(ends[0])) ||
           am_span_starts_any(after, ends, 4);
}

/* The bytes up to and with the full-width point of a number whose characters blanks part
** (8 ．8, 1 7 ．5), or up to its last digit when it has no point (8 5 ％), z being behind a
** digit; 0 for none. */
static size_t digits_spaced(const char *z, const char *end) {
    const char *at = z;
    for (int i = 0; i < SPACED_MAX && at < end && *at == ' '; i++) {
        AmSymbol symbol = am_symbol_at(at + 1, end);
        if (symbol.kind == AM_SYMBOL_DOT && symbol.n_bytes == 3) {
            at += 1 + symbol.n_bytes;
            const char *digit = at < end && *at == ' ' ? at + 1 : at;
            return am_symbol_at(digit, end).kind == AM_SYMBOL_ASCII ? (size_t)(at - z) : 0;
        }
        if (symbol.kind != AM_SYMBOL_ASCII) {
            return at > z && digits_ends_spaced(at, end) ? (size_t)(at - z) : 0;
        }
        at += 1 + symbol.n_bytes;
    }
    return at > z && digits_ends_spaced(at, end) ? (size_t)(at - z) : 0;
}

/* Takes digits and point of such a number from *z on; false when it is none. */
static bool digits_take_spaced(const char **z, const char *end, AmDigits *digits) {
    size_t n = digits_spaced(*z, end);
    const char *stop = *z + n;
    bool point = n >= 3 && am_span_starts((AmSpan){stop - 3, 3}, "．");
    if (n == 0 || (!point && digits->n_digits > 1)) {
        return false; /* 12 3 ％ */
    }
    for (int i = 0; i < 2 * SPACED_MAX && *z < end; i++) {
        AmSymbol symbol = am_symbol_at(**z == ' ' ? *z + 1 : *z, end);
        if (symbol.kind != AM_SYMBOL_ASCII && !(symbol.kind == AM_SYMBOL_DOT && *z < stop)) {
            break;
        }
        digits->fraction = digits->fraction || symbol.kind == AM_SYMBOL_DOT;
        if (symbol.kind == AM_SYMBOL_ASCII) {
            am_decimal_digit(&digits->value, symbol.value, digits->fraction);
            digits->last = symbol;
            digits->n_digits += digits->fraction ? 0 : 1;
        }
        *z += (**z == ' ' ? 1 : 0) + symbol.n_bytes;
    }
    return true;
}

/* Takes digits from *z on; returns how many (at most INT_MAX). */
static int digits_take(const char **z, const char *end, AmDigits *digits) {
    int n = 0;
    AmSymbol symbol = am_symbol_at(*z, end);
    while (symbol.kind == AM_SYMBOL_ASCII) {
        am_decimal_digit(&digits->value, symbol.value, digits->fraction);
        digits->last = symbol;
        *z += symbol.n_bytes;
        n += n < INT_MAX ? 1 : 0;
        symbol = am_symbol_at(*z, end);
    }
    return n;
}

/* Bytes of a comma with exactly three digits after it, 0 for none. */
static size_t digits_group(const char *z, const char *end) {
    AmSymbol symbol = am_symbol_at(z, end);
    if (symbol.kind != AM_SYMBOL_COMMA) {
        return 0;
    }
    const char *at = z + symbol.n_bytes;
    for (int i = 0; i < 3; i++) {
        symbol = am_symbol_at(at, end);
        if (symbol.kind != AM_SYMBOL_ASCII) {
            return 0;
        }
        at += symbol.n_bytes;
    }
    return am_symbol_at(at, end).kind == AM_SYMBOL_ASCII ? 0 : (size_t)(at - z);
}

/* Takes the point at *z when a digit follows it. */
static bool digits_point(const char **z, const char *end) {
    AmSymbol point = am_symbol_at(*z, end);
    if (point.kind != AM_SYMBOL_DOT ||
        am_symbol_at(*z + point.n_bytes, end).kind != AM_SYMBOL_ASCII) {
        return false;
    }
    *z += point.n_bytes;
    return true;
}

bool am_digits_read(const char *z, const char *end, bool whole, AmDigits *digits) {
    *digits = (AmDigits){0};
    bool zero_first = am_symbol_at(z, end).value == 0;
    digits->n_digits = digits_take(&z, end, digits);
    if (digits->n_digits == 0 && !whole) {
        return false;
    }
    if (digits->n_digits >= 1 && digits->n_digits <= 3 && !zero_first) {
        for (size_t n = digits_group(z, end); n > 0; n = digits_group(z, end)) {
            z += am_symbol_at(z, end).n_bytes;
            digits->n_digits += digits_take(&z, end, digits);
            digits->grouped = true;
            digits->n_digits = digits->n_digits > INT_MAX - 3 ? INT_MAX - 3 : digits->n_digits;
        }
    }
    if (digits->n_digits > 0 && !digits->grouped && digits_take_spaced(&z, end, digits)) {
        digits->end = z; /* 8 ．8 ％ */
        return true;
    }
    if (digits_point(&z, end)) {
        digits->fraction = true;
        digits_take(&z, end, digits);
        if (digits_point(&z, end)) {
            return false;
        }
    }
    uint64_t value = digits->value.mantissa;
    digits->year = digits->n_digits == 4 && !digits->grouped && !digits->fraction &&
                   value >= 1900 && value <= 2100;
    digits->end = z;
    return digits->n_digits > 0 || digits->fraction;
}
