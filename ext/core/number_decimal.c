/*
** number_decimal.c - exact decimal values: digits gathered one by one, shifted, added.
**
** 12.5亿 is 125 x 10^7 and becomes 1250000000 in one step. Up to 19 digits are exact; a longer
** value keeps its first 19 and remembers that something follows, which is enough to round rightly.
*/
#include <float.h>
#include <stdio.h>
#include <stdlib.h>

#include "number_internal.h"

/* Exponents beyond this are as good as infinite; keeps sums of exponents far from INT_MAX. */
enum { DECIMAL_MAX_EXPONENT = 100000, DECIMAL_MAX_DIGITS = 19 };

static const uint64_t decimal_powers[] = {1u,
                                          10u,
                                          100u,
                                          1000u,
                                          10000u,
                                          100000u,
                                          1000000u,
                                          10000000u,
                                          100000000u,
                                          1000000000u,
                                          10000000000u,
                                          100000000000u,
                                          1000000000000u,
                                          10000000000000u,
                                          100000000000000u,
                                          1000000000000000u,
                                          10000000000000000u,
                                          100000000000000000u,
                                          1000000000000000000u,
                                          10000000000000000000u};

static int decimal_clamp(long exponent) {
    if (exponent > DECIMAL_MAX_EXPONENT) {
        return DECIMAL_MAX_EXPONENT;
    }
    return exponent < -DECIMAL_MAX_EXPONENT ? -DECIMAL_MAX_EXPONENT : (int)exponent;
}

void am_decimal_digit(AmDecimal *decimal, unsigned digit, bool fraction) {
    if (decimal->mantissa < decimal_powers[DECIMAL_MAX_DIGITS - 1]) {
        decimal->mantissa = decimal->mantissa * 10 + digit;
        if (fraction) {
            decimal->exponent = decimal_clamp((long)decimal->exponent - 1);
        }
        return;
    }
    decimal->inexact = decimal->inexact || digit != 0;
    if (!fraction) {
        decimal->exponent = decimal_clamp((long)decimal->exponent + 1);
    }
}

AmDecimal am_decimal_shift(AmDecimal decimal, int exponent) {
    if (decimal.mantissa != 0) {
        decimal.exponent = decimal_clamp((long)decimal.exponent + exponent);
    }
    return decimal;
}

/* Writes the value with as small an exponent as 19 digits allow, but not below `exponent`. */
static AmDecimal decimal_lower(AmDecimal decimal, int exponent) {
    while (decimal.exponent > exponent &&
           decimal.mantissa < decimal_powers[DECIMAL_MAX_DIGITS - 1]) {
        decimal.mantissa *= 10;
        decimal.exponent--;
    }
    return decimal;
}

/* Writes the value with the larger exponent; what falls off makes it inexact. */
static AmDecimal decimal_raise(AmDecimal decimal, int exponent) {
    while (decimal.exponent < exponent && decimal.mantissa != 0) {
        decimal.inexact = decimal.inexact || decimal.mantissa % 10 != 0;
        decimal.mantissa /= 10;
        decimal.exponent++;
    }
    decimal.exponent = exponent;
    return decimal;
}

AmDecimal am_decimal_add(AmDecimal a, AmDecimal b) {
    if (a.mantissa == 0 || b.mantissa == 0) {
        return a.mantissa == 0 ? b : a;
    }
    if (a.exponent < b.exponent) {
        AmDecimal swap = a;
        a = b;
        b = swap;
    }
    a = decimal_lower(a, b.exponent);
    b = decimal_raise(b, a.exponent);
    a.inexact = a.inexact || b.inexact;
    if (a.mantissa > UINT64_MAX - b.mantissa) {
        a = decimal_raise(a, a.exponent + 1);
        b = decimal_raise(b, a.exponent);
        a.inexact = a.inexact || b.inexact;
    }
    a.mantissa += b.mantissa;
    return a;
}

bool am_decimal_below(AmDecimal decimal, int exponent) {
    int digits = exponent - decimal.exponent;
    if (decimal.mantissa == 0 || digits > DECIMAL_MAX_DIGITS) {
        return true;
    }
    return digits > 0 && decimal.mantissa < decimal_powers[digits];
}

double am_decimal_double(AmDecimal decimal) {
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (decimal.mantissa == 0) {
        return 0;
    }
    /* Both factors are exact doubles, so the one operation rounds rightly. */
    if (!decimal.inexact && decimal.mantissa <= (UINT64_C(1) << 53) && decimal.exponent >= -22 &&
        decimal.exponent <= 22) {
        double mantissa = (double)decimal.mantissa;
        return decimal.exponent < 0 ? mantissa / powers[-decimal.exponent]
                                    : mantissa * powers[decimal.exponent];
    }
    /* Without a radix character strtod does not ask the locale. */
    char text[64];
    snprintf(text, sizeof(text), "%llu%se%d", (unsigned long long)decimal.mantissa,
             decimal.inexact ? "1" : "", decimal.exponent - (decimal.inexact ? 1 : 0));
    double value = strtod(text, NULL);
    return value > DBL_MAX ? DBL_MAX : value;
}

bool am_decimal_integer(AmDecimal decimal, bool negative, int64_t *integer) {
    while (decimal.exponent < 0 && decimal.mantissa % 10 == 0 && decimal.mantissa != 0) {
        decimal.mantissa /= 10;
        decimal.exponent++;
    }
    uint64_t limit = (uint64_t)INT64_MAX + (negative ? 1 : 0);
    if (decimal.mantissa == 0) {
        *integer = 0;
        return !decimal.inexact;
    }
    if (decimal.inexact || decimal.exponent < 0 || decimal.exponent > DECIMAL_MAX_DIGITS) {
        return false;
    }
    if (decimal.mantissa > limit / decimal_powers[decimal.exponent]) {
        return false;
    }
    uint64_t value = decimal.mantissa * decimal_powers[decimal.exponent];
    if (negative) {
        *integer = value == limit ? INT64_MIN : -(int64_t)value;
    } else {
        *integer = (int64_t)value;
    }
    return true;
}

double am_number_scaled(double value, double scale) {
    double product = value * scale;
    for (double part = 1; scale > 1 && part <= 1e4; part *= 10) {
        double whole = product * part;
        if (whole > -9e15 && whole < 9e15) {
            double nearest = (double)(int64_t)(whole < 0 ? whole - 0.5 : whole + 0.5);
            double off = whole > nearest ? whole - nearest : nearest - whole;
            if (off <= 4e-16 * (whole < 0 ? -whole : whole)) {
                return nearest / part;
            }
        }
    }
    return product;
}
