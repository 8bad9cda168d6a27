/*
** number_amount.c - one amount without its sign: 12.5亿, 三百六十五, 三点五, 七八十万, 二〇二四.
**
** How it begins decides how it goes on: ASCII digits, a row of hanzi digits, a bare multiplier, or
** terms (number_terms.c), then perhaps a point.
*/
#include "number_terms.h"

static AmDecimal amount_total(const AmTerms *terms) {
    AmDecimal total = terms->section;
    for (int i = terms->n_parts; i > 0; i--) {
        total = am_decimal_add(terms->part[i - 1], total);
    }
    return total;
}

/* The digits after 点, with whole in either script; false when none stand there. */
static bool amount_fraction(AmTerms *terms, const char *z, AmDecimal *value) {
    const char *last = NULL;
    AmSymbol symbol = am_terms_symbol(terms, z);
    while (am_terms_is_row_digit(symbol) || (terms->whole && symbol.kind == AM_SYMBOL_ASCII)) {
        am_decimal_digit(value, symbol.value, true);
        last = z;
        z += symbol.n_bytes;
        symbol = am_terms_symbol(terms, z);
    }
    /* 三点五十 is a time */
    if (last == NULL || symbol.kind == AM_SYMBOL_SMALL || symbol.kind == AM_SYMBOL_TENS) {
        bool multiplies = symbol.kind == AM_SYMBOL_SMALL && symbol.value > 1;
        if (last == NULL || !multiplies) {
            return false;
        }
    }
    am_terms_take(terms, last, am_terms_symbol(terms, last));
    return true;
}

/* 点 and what follows; value is what was read before it. */
static AmDecimal amount_point(AmTerms *terms, AmDecimal value) {
    AmAmount *amount = terms->amount;
    AmSymbol point = am_terms_symbol(terms, terms->z);
    bool allowed = terms->whole ? !amount->decimal : !amount->ascii && !amount->bare;
    if (point.kind != AM_SYMBOL_POINT || !allowed || amount->spread.mantissa != 0) {
        return value;
    }
    AmDecimal fraction = {0};
    if (!amount_fraction(terms, terms->z + point.n_bytes, &fraction)) {
        return value;
    }
    amount->decimal = true;
    amount->end = terms->z;
    return am_decimal_add(value, fraction);
}

/* A row of hanzi digits, 二〇二四; n is their number. 万 may multiply it. */
static void amount_row(AmTerms *terms, size_t n) {
    AmDecimal value = {0};
    for (size_t i = 0; i < n; i++) {
        AmSymbol digit = am_terms_symbol(terms, terms->z);
        am_decimal_digit(&value, digit.value, false);
        am_terms_take(terms, terms->z, digit);
    }
    terms->section = value;
    terms->has_section = true;
    terms->no_terms = true;
    terms->floor = 0;
}

/* Digits in a row at z, 两 not among them. */
static size_t amount_row_length(const AmTerms *terms) {
    size_t n = 0;
    const char *z = terms->z;
    AmSymbol digit = am_terms_symbol(terms, z);
    for (; am_terms_is_row_digit(digit); n++) {
        z += digit.n_bytes;
        digit = am_terms_symbol(terms, z);
    }
    return n;
}

/* True when 十 百 千 after ASCII digits multiplies them: 3千万, 12百万元, 1166.2千公顷; not
** 2024百强, 5千瓦, 2.4百分点. */
static bool amount_place_after_digits(const AmTerms *terms, const AmDigits *digits,
                                      AmSymbol place) {
    const char *after = terms->z + place.n_bytes;
    if (terms->whole) {
        return true;
    }
    if (am_numeral_word(terms->z, terms->end) > 0 || place.value == 1 || digits->year) {
        return false;
    }
    bool big = am_terms_big(terms, after).kind == AM_SYMBOL_BIG;
    return place.value == 3 || big || (digits->n_digits == 1 && !digits->fraction);
}

/* An ASCII number at the start, and the 千 of 3千5百 after it. */
static bool amount_start_ascii(AmTerms *terms) {
    AmAmount *amount = terms->amount;
    AmDigits digits;
    if (!am_digits_read(terms->z, terms->end, terms->whole, &digits)) {
        amount->broken = true;
        return false;
    }
    amount->ascii = true;
    amount->decimal = digits.fraction || digits.grouped;
    amount->n_digits = digits.n_digits;
    amount->last = digits.last;
    terms->section = digits.value;
    terms->has_section = true;
    terms->floor = 0;
    terms->no_terms = digits.fraction;
    terms->z = digits.end;
    AmSymbol big = am_terms_big(terms, terms->z);
    if (big.kind == AM_SYMBOL_NONE && terms->z < terms->end && *terms->z == ' ') {
        big = am_terms_big(terms, terms->z + 1);
        bool name = digits.year && am_numeral_word(terms->z + 1, terms->end) > 0;
        terms->z += big.kind == AM_SYMBOL_BIG && !name ? 1 : 0;
        return true;
    }
    AmSymbol place = am_terms_symbol(terms, terms->z);
    if (place.kind == AM_SYMBOL_SMALL && amount_place_after_digits(terms, &digits, place)) {
        terms->section = am_decimal_shift(terms->section, place.value);
        terms->floor = place.value;
        am_terms_take(terms, terms->z, place);
    }
    return true;
}

/* The first term, whatever it begins with; false when no amount begins here. */
static bool amount_start(AmTerms *terms) {
    AmSymbol symbol = am_terms_symbol(terms, terms->z);
    AmAmount *amount = terms->amount;
    size_t row;
    switch ((AmSymbolKind)symbol.kind) {
    case AM_SYMBOL_ASCII: return amount_start_ascii(terms);
    case AM_SYMBOL_DOT: return terms->whole && amount_start_ascii(terms);
    case AM_SYMBOL_POINT: terms->closed = true; return terms->whole;
    case AM_SYMBOL_DIGIT:
        row = amount_row_length(terms);
        if (row >= 2) {
            AmSymbol next = am_terms_symbol(terms, terms->z + symbol.n_bytes);
            bool about = row == 2 && am_terms_is_range(symbol, next, true);
            bool range = about && !terms->whole;
            AmSymbol after = am_terms_symbol(terms, terms->z + symbol.n_bytes + next.n_bytes);
            if (about && terms->whole && after.kind == AM_SYMBOL_BIG) {
                return false; /* 五六万 says about how many */
            }
            if (!range) {
                amount_row(terms, row);
                return true;
            }
        }
        if (symbol.value == 0) {
            amount_row(terms, 1);
            return true;
        }
        return am_terms_next(terms);
    case AM_SYMBOL_TENS: return am_terms_next(terms);
    case AM_SYMBOL_SMALL:
        if (symbol.value == 1) {
            return am_terms_next(terms);
        }
        am_terms_add(terms, am_terms_value(1, symbol.value), symbol.value, terms->z, symbol);
        terms->no_terms = !terms->whole;
        break;
    case AM_SYMBOL_BIG:
        terms->section = am_terms_value(1, 0);
        terms->has_section = true;
        terms->no_terms = true;
        if (am_terms_big(terms, terms->z).kind != AM_SYMBOL_BIG ||
            !am_terms_close(terms, terms->z, symbol)) {
            return false;
        }
        break;
    default: return false;
    }
    amount->bare = true;
    amount->multiplied = true;
    return true;
}

bool am_amount_read(const char *z, const char *end, bool whole, AmAmount *amount) {
    *amount = (AmAmount){.end = z};
    AmTerms terms = {.z = z, .end = end, .whole = whole, .floor = AM_TERMS_FRESH, .amount = amount};
    terms.formal = whole || am_symbol_at(z, end).formal;
    if (!amount_start(&terms)) {
        return false;
    }
    for (bool more = true; more;) {
        AmSymbol big = am_terms_big(&terms, terms.z);
        more = big.kind == AM_SYMBOL_BIG ? am_terms_close(&terms, terms.z, big)
                                         : am_terms_next(&terms);
    }
    amount->end = terms.z;
    amount->value = amount_point(&terms, amount_total(&terms));
    if (amount->decimal && terms.z > z && amount->last.kind == AM_SYMBOL_DIGIT) {
        am_amount_multiply(amount, end, whole);
    }
    return amount->end > z;
}

void am_amount_multiply(AmAmount *amount, const char *end, bool whole) {
    AmTerms terms = {.z = amount->end, .end = end, .whole = whole, .amount = amount};
    terms.formal = whole;
    AmSymbol small = am_terms_symbol(&terms, terms.z);
    bool decimal = amount->decimal && !amount->over;
    if (decimal && small.kind == AM_SYMBOL_SMALL && small.value > 1) {
        amount->value = am_decimal_shift(amount->value, small.value);
        am_terms_take(&terms, terms.z, small);
    }
    for (AmSymbol big = am_terms_big(&terms, terms.z); big.kind == AM_SYMBOL_BIG;
         big = am_terms_big(&terms, terms.z)) {
        amount->value = am_decimal_shift(amount->value, big.value);
        amount->spread = am_decimal_shift(amount->spread, big.value);
        am_terms_take(&terms, terms.z, big);
    }
    amount->end = terms.z;
}
