/*
** number_terms.c - the terms of an amount: 三百, 六十, 五, and the 万 and 亿 that close them.
**
** An amount is a row of terms, a digit with its place, gathered in a section below ten
** thousand. 万 and 亿 close a section: they multiply it, together with all smaller closed parts
** before it (一百零三亿 has none, 三十万零七十兆 has one). Places only fall inside a section,
** and closed parts only fall too; where they do not, the amount ends. A term is taken whole or
** not at all, so nothing is ever taken back.
*/
#include "list.h"
#include "number_terms.h"

/* The symbol at z as this terms sees it. */
AmSymbol am_terms_symbol(const AmTerms *terms, const char *z) {
    AmSymbol symbol = am_symbol_at(z, terms->end);
    if (symbol.kind == AM_SYMBOL_OTHER && terms->whole) {
        symbol.kind = AM_SYMBOL_DIGIT;
    } else if (symbol.formal && !terms->formal) {
        symbol.kind = AM_SYMBOL_NONE;
    }
    return symbol;
}

AmDecimal am_terms_value(unsigned digit, int exponent) {
    return (AmDecimal){.mantissa = digit, .exponent = digit == 0 ? 0 : exponent};
}

/* 两 and 俩 stand before places and in 两三, never inside a row of digits. */
static bool terms_is_pair_word(AmSymbol symbol) {
    return symbol.code_point == 0x4E24 || symbol.code_point == 0x5169 ||
           symbol.code_point == 0x4FE9 || symbol.code_point == 0x5006;
}

bool am_terms_is_row_digit(AmSymbol symbol) {
    return symbol.kind == AM_SYMBOL_DIGIT && !terms_is_pair_word(symbol);
}

/* 两三, 七八: neighbours say "about"; 三五 too, at the start of a numeral. */
bool am_terms_is_range(AmSymbol low, AmSymbol high, bool at_start) {
    if (low.kind != AM_SYMBOL_DIGIT || high.kind != AM_SYMBOL_DIGIT || low.value == 0) {
        return false;
    }
    return high.value == low.value + 1 || (at_start && low.value == 3 && high.value == 5);
}

/* True when a multiplier at z really multiplies here and is not part of a unit or a name. */
static bool terms_big_counts(const AmTerms *terms, const char *z, AmSymbol big) {
    if (big.kind != AM_SYMBOL_BIG) {
        return false;
    }
    const char *after = z + big.n_bytes;
    if (terms->whole) { /* 沟 and above end no numeral: 三沟, 千载 */
        return big.value < AM_TERMS_GOU || am_terms_symbol(terms, after).kind != AM_SYMBOL_NONE;
    }
    if (big.value <= AM_TERMS_YI) {
        return true;
    }
    if (big.value != AM_TERMS_ZHAO) {
        return false;
    }
    /* 500兆 is a bandwidth on the mainland; 3.5兆元 counts money. */
    for (size_t i = 0; i < am_list_terms_big_counts_money.n; i++) {
        if (am_symbol_text(after, terms->end, am_list_terms_big_counts_money.words[i].z)) {
            return true;
        }
    }
    return false;
}

/* The multiplier at z, also 个亿 of 两个亿; kind NONE for none. */
AmSymbol am_terms_big(const AmTerms *terms, const char *z) {
    AmSymbol big = am_terms_symbol(terms, z);
    if (!terms->whole && big.kind == AM_SYMBOL_NONE &&
        (am_symbol_text(z, terms->end, "个亿") || am_symbol_text(z, terms->end, "個億")) &&
        !am_symbol_text(z + 6, terms->end, "万")) {
        return (AmSymbol){.kind = AM_SYMBOL_BIG, .value = AM_TERMS_YI, .n_bytes = 6};
    }
    if (!terms_big_counts(terms, z, big)) {
        big.kind = AM_SYMBOL_NONE;
    }
    return big;
}

void am_terms_take(AmTerms *terms, const char *z, AmSymbol symbol) {
    terms->z = z + symbol.n_bytes;
    terms->amount->last = symbol;
    if (symbol.kind == AM_SYMBOL_BIG || (symbol.kind == AM_SYMBOL_SMALL && terms->amount->ascii)) {
        terms->amount->multiplied = true;
    }
}

/* 万 or 亿 at z: multiplies the section or, right after another multiplier, the last part. */
bool am_terms_close(AmTerms *terms, const char *z, AmSymbol big) {
    int unit = big.value;
    int k = terms->n_parts;
    if (terms->closed) {
        return false;
    }
    if (terms->has_section) {
        AmDecimal sum = terms->section;
        while (k > 0 && terms->unit[k - 1] < unit) {
            k--;
            sum = am_decimal_add(terms->part[k], sum);
        }
        if (sum.mantissa == 0 || k == AM_TERMS_MAX_PARTS || (k > 0 && terms->unit[k - 1] == unit)) {
            return false;
        }
        terms->part[k] = am_decimal_shift(sum, unit);
        terms->unit[k] = unit;
        terms->n_parts = k + 1;
    } else { /* 万亿, 万万 */
        bool touches = k > 0 && terms->amount->last.kind == AM_SYMBOL_BIG;
        if (!touches || unit < terms->amount->last.value || terms->unit[k - 1] > 400 ||
            (k > 1 && terms->unit[k - 2] <= terms->unit[k - 1] + unit)) {
            return false;
        }
        terms->part[k - 1] = am_decimal_shift(terms->part[k - 1], unit);
        terms->unit[k - 1] += unit;
    }
    terms->amount->spread = am_decimal_shift(terms->amount->spread, unit);
    terms->section = (AmDecimal){0};
    terms->has_section = false;
    terms->floor = AM_TERMS_FRESH;
    am_terms_take(terms, z, big);
    return true;
}

/* Adds a term to the section; symbol at z is its last. */
void am_terms_add(AmTerms *terms, AmDecimal value, int floor, const char *z, AmSymbol symbol) {
    terms->section = am_decimal_add(terms->section, value);
    terms->has_section = true;
    terms->floor = floor;
    terms->amount->bare = false;
    am_terms_take(terms, z, symbol);
}

/* The exponent that a lone last digit has: 2 of 一千五, 3 of 一万五, 0 where it counts ones; -1
** where none may stand. */
static int terms_last_place(const AmTerms *terms, bool zero) {
    AmSymbol last = terms->amount->last;
    bool first = terms->n_parts == 0 && !terms->has_section;
    if (terms->floor == 0) {
        return -1;
    }
    if (first || zero || terms->floor == 1) {
        return 0;
    }
    if (last.kind == AM_SYMBOL_BIG) {
        return terms->unit[terms->n_parts - 1] - 1;
    }
    return last.kind == AM_SYMBOL_SMALL ? last.value - 1 : -1;
}

/* The same for a digit that ends at z, where 万 or 亿 may follow: 三 of 五亿三万 counts ones,
** and the 五 of 三百五万 nothing. */
static int terms_lone_place(const AmTerms *terms, const char *z, bool zero) {
    int place = terms_last_place(terms, zero);
    AmSymbol big = am_terms_big(terms, z);
    if (place <= 0 || big.kind != AM_SYMBOL_BIG) {
        return place;
    }
    bool again = false; /* 一万八万 are two numerals */
    for (int i = 0; i < terms->n_parts; i++) {
        again = again || terms->unit[i] == big.value;
    }
    return terms->has_section || again ? -1 : 0;
}

/* True when a term with this place may follow: 百 after 千; 零 only where a place is left out. */
static bool terms_place_fits(const AmTerms *terms, int exponent, bool zero) {
    bool skips = !terms->has_section || exponent < terms->floor - 1;
    return exponent < terms->floor && (!zero || skips);
}

/* 二三 of 一百二三十: the digits low at z and high, and the place after them. */
static bool terms_range_term(AmTerms *terms, const char *z, AmSymbol low, AmSymbol high,
                             bool zero) {
    const char *at = z + low.n_bytes + high.n_bytes;
    AmSymbol place = am_terms_symbol(terms, at);
    bool at_start = terms->n_parts == 0 && !terms->has_section;
    if (terms->whole || !am_terms_is_range(low, high, at_start) || place.kind == AM_SYMBOL_DIGIT) {
        return false;
    }
    int exponent = place.value;
    bool fits = terms_place_fits(terms, exponent, zero);
    if (place.kind != AM_SYMBOL_SMALL) {
        exponent = terms_lone_place(terms, at, zero);
        fits = exponent >= 0;
        terms->closed = exponent > 0;
        at = z + low.n_bytes;
        place = high;
    }
    if (!fits) {
        return false;
    }
    terms->amount->spread = am_terms_value((unsigned)(high.value - low.value), exponent);
    terms->no_terms = true;
    am_terms_add(terms, am_terms_value(low.value, exponent), exponent, at, place);
    return true;
}

/* A lone digit: the ones of 三百零五, or the 五 of 一万五. */
static bool terms_lone_digit(AmTerms *terms, const char *z, AmSymbol digit, bool zero) {
    int exponent = terms_lone_place(terms, z + digit.n_bytes, zero);
    if (exponent < 0) {
        return false;
    }
    if (exponent > 0) {
        bool doubtful =
            digit.value == 1 || terms_is_pair_word(digit) || am_numeral_word(z, terms->end) > 0;
        if (terms_is_pair_word(digit) || (!terms->whole && doubtful)) {
            return false; /* 一百万一年; 两 of 五百两 is a weight */
        }
        terms->closed = true;
    }
    am_terms_add(terms, am_terms_value(digit.value, exponent), exponent, z, digit);
    return true;
}

/* A term that begins with a hanzi digit. */
static bool terms_digit_term(AmTerms *terms, const char *z, AmSymbol digit, bool zero) {
    const char *at = z + digit.n_bytes;
    AmSymbol place = am_terms_symbol(terms, at);
    if (place.kind == AM_SYMBOL_SMALL) {
        bool odd = place.value == 1 && terms_is_pair_word(digit) && !terms->whole; /* 两十 */
        if (odd || !terms_place_fits(terms, place.value, zero)) {
            return false;
        }
        am_terms_add(terms, am_terms_value(digit.value, place.value), place.value, at, place);
        return true;
    }
    if (place.kind == AM_SYMBOL_DIGIT) {
        return terms_range_term(terms, z, digit, place, zero);
    }
    return terms_lone_digit(terms, z, digit, zero);
}

/* A later term in ASCII digits: 5千 of 2万5千; with whole also 230 of 4千230 and 5 of 2万5. */
static bool terms_ascii_term(AmTerms *terms, const char *z, bool zero) {
    AmDecimal value = {0};
    AmSymbol digit = am_terms_symbol(terms, z);
    const char *at = z;
    const char *last_at = z;
    int n = 0;
    for (; digit.kind == AM_SYMBOL_ASCII && n < 5; n++) {
        am_decimal_digit(&value, digit.value, false);
        last_at = at;
        at += digit.n_bytes;
        digit = am_terms_symbol(terms, at);
    }
    bool goes_on = digit.kind == AM_SYMBOL_ASCII || digit.kind == AM_SYMBOL_DOT;
    if (value.mantissa == 0 || goes_on || (!terms->whole && !terms->amount->ascii)) {
        return false;
    }
    AmSymbol last = am_terms_symbol(terms, last_at);
    if (digit.kind == AM_SYMBOL_SMALL) {
        bool unit_word = !terms->whole && am_numeral_word(at, terms->end) > 0;
        if (n > 1 || unit_word || !terms_place_fits(terms, digit.value, zero)) {
            return false;
        }
        terms->amount->ascii = true;
        am_terms_add(terms, am_decimal_shift(value, digit.value), digit.value, at, digit);
        return true;
    }
    int place = terms_lone_place(terms, at, zero);
    if (!terms->whole && am_terms_big(terms, at).kind != AM_SYMBOL_BIG) {
        return false; /* 3万5G */
    }
    place = n > 1 && place > 0 ? 0 : place;
    if (place < 0 || !am_decimal_below(value, terms->floor)) {
        return false;
    }
    terms->closed = place > 0;
    terms->amount->ascii = true;
    am_terms_add(terms, am_decimal_shift(value, place), place, last_at, last);
    return true;
}

/* Takes the next term, or nothing. */
bool am_terms_next(AmTerms *terms) {
    const char *z = terms->z;
    bool first = terms->n_parts == 0 && !terms->has_section;
    if (terms->no_terms || terms->closed) {
        return false;
    }
    AmSymbol symbol = am_terms_symbol(terms, z);
    int zeros = 0;
    for (; !first && am_terms_is_row_digit(symbol) && symbol.value == 0 && zeros < 2; zeros++) {
        z += symbol.n_bytes;
        symbol = am_terms_symbol(terms, z);
    }
    bool zero = zeros > 0;
    if (symbol.kind == AM_SYMBOL_ASCII) {
        return !first && terms_ascii_term(terms, z, zero);
    }
    if (terms->amount->ascii && !terms->whole) {
        return false;
    }
    if (symbol.kind == AM_SYMBOL_DIGIT && symbol.value != 0) {
        return terms_digit_term(terms, z, symbol, zero);
    }
    bool ten = symbol.kind == AM_SYMBOL_SMALL && symbol.value == 1;
    if (!ten && symbol.kind != AM_SYMBOL_TENS) {
        return false;
    }
    /* 十 without a digit: 十五, 一千零十, 一百十五; not 百十 and not 三万十. */
    bool bare = terms->amount->bare;
    bool fits = first || zero || (terms->has_section && !bare) || (terms->whole && !ten);
    if (!fits || (ten && bare) || !terms_place_fits(terms, 1, zero)) {
        return false;
    }
    unsigned tens = ten ? 1 : symbol.value;
    symbol.kind = AM_SYMBOL_SMALL;
    symbol.value = 1;
    am_terms_add(terms, am_terms_value(tens, 1), 1, z, symbol);
    return true;
}
