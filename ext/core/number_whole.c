/*
** number_whole.c - am_chinese_number: a text that is a numeral throughout, 三百六十五 or
** 百分之三点五.
**
** Here nothing surrounds the numeral, so every way of writing counts that running text would
** make doubtful: banking forms (壹佰贰拾), 一又二分之一, blanks inside (三千 八百), 3.5%, 元整
** at the end. What can be read in two ways is none: 一,10万, 三百五万, 十二三.
*/
#include <string.h>

#include "number_internal.h"
#include "utf8.h"

/* Longest text with blanks inside that is read; no numeral is longer. */
enum { WHOLE_MAX_BYTES = 256 };

static bool whole_is_blank(uint32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x3000 || c == 0xA0 || c == 0xFEFF;
}

static bool whole_is_digit(AmSymbol symbol) {
    return symbol.kind == AM_SYMBOL_ASCII || symbol.kind == AM_SYMBOL_DIGIT ||
           symbol.kind == AM_SYMBOL_TENS;
}

/* Copies the text without its blanks; false when it is long, or when a blank parts two digits or
** stands by a comma, a point or after a sign. */
static bool whole_compact(AmSpan text, char out[WHOLE_MAX_BYTES], size_t *n_out) {
    const char *end = text.z + text.n;
    AmSymbol before = {0};
    bool gap = false;
    *n_out = 0;
    if (text.n > WHOLE_MAX_BYTES) {
        return false;
    }
    for (const char *z = text.z; z < end;) {
        size_t n;
        if (whole_is_blank(am_utf8_decode(z, end, &n))) {
            gap = true;
        } else {
            AmSymbol symbol = am_symbol_at(z, end);
            bool sign = before.kind == AM_SYMBOL_PLUS || before.kind == AM_SYMBOL_MINUS;
            bool mark = before.kind == AM_SYMBOL_COMMA || symbol.kind == AM_SYMBOL_COMMA ||
                        before.kind == AM_SYMBOL_DOT || symbol.kind == AM_SYMBOL_DOT;
            if (gap && (sign || mark || (whole_is_digit(before) && whole_is_digit(symbol)))) {
                return false;
            }
            memcpy(out + *n_out, z, n);
            *n_out += n;
            before = symbol;
            gap = false;
        }
        z += n;
    }
    return true;
}

/* Takes one sign off the front. */
static const char *whole_sign(const char *z, const char *end, bool *negative) {
    AmSymbol sign = am_symbol_at(z, end);
    if (sign.kind == AM_SYMBOL_PLUS || sign.kind == AM_SYMBOL_MINUS) {
        *negative = sign.kind == AM_SYMBOL_MINUS ? !*negative : *negative;
        z += sign.n_bytes;
    }
    return z;
}

/* One amount and what may follow it before 分之 or the end. */
static bool whole_amount(const char *z, const char *end, AmAmount *amount) {
    AmSymbol first = am_symbol_at(z, end);
    if (first.code_point == '.' && am_symbol_at(z + 1, end).kind != AM_SYMBOL_ASCII) {
        return false;
    }
    if (!am_amount_read(z, end, true, amount) ||
        (first.kind == AM_SYMBOL_POINT && amount->value.mantissa == 0)) { /* 点零 */
        return false;
    }
    am_amount_over(amount, end, true);
    return true;
}

/* 万 and 亿 alone count nothing; 百 and 千万 do. */
static bool whole_counts(const char *z, const char *end, const AmAmount *amount) {
    return !amount->bare || am_symbol_at(z, end).kind == AM_SYMBOL_SMALL;
}

/* The percent or per mille sign at z that ends the text: 2 or 3, 0 for none. */
static int whole_percent(const char *z, const char *end) {
    size_t n = (size_t)(end - z);
    if ((n == 1 && *z == '%') || (n == 3 && am_symbol_text(z, end, "％"))) {
        return 2;
    }
    return n == 3 && am_symbol_text(z, end, "‰") ? 3 : 0;
}

static bool whole_set_real(double value, bool negative, AmNumeral *numeral) {
    numeral->real = negative ? -value : value;
    numeral->is_integer = value < 9007199254740992.0 && value == (double)(int64_t)value;
    numeral->integer = numeral->is_integer ? (int64_t)numeral->real : 0;
    return true;
}

static bool whole_set(AmDecimal value, bool negative, AmNumeral *numeral) {
    double real = am_decimal_double(value);
    numeral->real = negative ? -real : real;
    numeral->is_integer = am_decimal_integer(value, negative, &numeral->integer);
    return true;
}

/* B of A分之B, with the A before it; whole_part is the 一 of 一又二分之一, or zero. */
static bool whole_fraction(const char *z, const char *end, const AmAmount *parts,
                           AmDecimal whole_part, bool negative, AmNumeral *numeral) {
    AmAmount share;
    bool over_decimal = parts->decimal || parts->over || parts->value.mantissa == 0;
    z = whole_sign(z, end, &negative);
    if (over_decimal || !whole_amount(z, end, &share) || share.end != end ||
        !whole_counts(z, end, &share) || share.over) {
        return false;
    }
    if (parts->value.mantissa == 1) { /* 百分之 千分之: exact */
        AmDecimal value = am_decimal_shift(share.value, -parts->value.exponent);
        return whole_set(am_decimal_add(whole_part, value), negative, numeral);
    }
    double value = am_decimal_double(share.value) / am_decimal_double(parts->value);
    return whole_set_real(am_decimal_double(whole_part) + value, negative, numeral);
}

/* Reads text without blanks from z to end. */
static bool whole_read(const char *z, const char *end, AmNumeral *numeral) {
    bool negative = false;
    AmAmount amount;
    AmDecimal none = {0};
    if (am_numeral_is_idiom(z, end)) {
        return false;
    }
    z = whole_sign(z, end, &negative);
    if (!whole_amount(z, end, &amount)) {
        return false;
    }
    if (am_symbol_text(amount.end, end, "又") && !amount.decimal && whole_counts(z, end, &amount)) {
        AmAmount parts;
        if (!whole_amount(amount.end + 3, end, &parts) || !am_symbol_text(parts.end, end, "分之")) {
            return false;
        }
        return whole_fraction(parts.end + 6, end, &parts, amount.value, negative, numeral);
    }
    if (am_symbol_text(amount.end, end, "分之")) {
        return whole_fraction(amount.end + 6, end, &amount, none, negative, numeral);
    }
    if (!whole_counts(z, end, &amount)) {
        return false;
    }
    int percent = whole_percent(amount.end, end);
    bool money = am_symbol_text(amount.end, end, "元整") ||
                 am_symbol_text(amount.end, end, "圆整") || am_symbol_text(amount.end, end, "圓整");
    if (amount.end != end && percent == 0 && !(money && end - amount.end == 6)) {
        return false;
    }
    return whole_set(am_decimal_shift(amount.value, -percent), negative, numeral);
}

bool am_chinese_number(AmSpan text, AmNumeral *numeral) {
    *numeral = (AmNumeral){0};
    if (text.z == NULL) {
        return false;
    }
    text = am_utf8_trim(text, whole_is_blank);
    if (text.n == 0) {
        return false;
    }
    if (whole_read(text.z, text.z + text.n, numeral)) {
        return true;
    }
    char compact[WHOLE_MAX_BYTES];
    size_t n;
    return whole_compact(text, compact, &n) && n < text.n &&
           whole_read(compact, compact + n, numeral);
}
