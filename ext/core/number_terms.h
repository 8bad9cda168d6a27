/*
** number_terms.h - reading an amount term by term; for number_terms.c and number_amount.c.
*/
#ifndef AM_NUMBER_TERMS_H
#define AM_NUMBER_TERMS_H

#include "number_internal.h"

enum {
    AM_TERMS_MAX_PARTS = 14,
    AM_TERMS_FRESH = 4, /* floor of a section without terms: all places are free */
    AM_TERMS_YI = 8,    /* exponents of 亿, 兆 and 沟 */
    AM_TERMS_ZHAO = 12,
    AM_TERMS_GOU = 32,
};

typedef struct AmTerms {
    const char *z; /* read up to here */
    const char *end;
    bool whole;
    bool formal;       /* banking forms count */
    bool no_terms;     /* only multipliers may follow: after a decimal, a range */
    bool closed;       /* nothing but a point may follow: after the 五 of 一万五 */
    bool has_section;  /* the section holds a term */
    int floor;         /* exponent of its last term, AM_TERMS_FRESH before the first */
    AmDecimal section; /* what stands since the last 万 or 亿 */
    AmDecimal part[AM_TERMS_MAX_PARTS]; /* closed parts, the largest first */
    int unit[AM_TERMS_MAX_PARTS];       /* their exponents */
    int n_parts;
    AmAmount *amount;
} AmTerms;

/* The symbol at z as this reader sees it: banking forms and 俩 may count or not. */
AmSymbol am_terms_symbol(const AmTerms *terms, const char *z);

/* digit x 10^exponent. */
AmDecimal am_terms_value(unsigned digit, int exponent);

/* True for a digit of a row such as 二〇二四; 两 is none. */
bool am_terms_is_row_digit(AmSymbol symbol);

/* True for 两三, 七八 and, at the start of a numeral, 三五. */
bool am_terms_is_range(AmSymbol low, AmSymbol high, bool at_start);

/* The multiplier at z, also 个亿 of 两个亿; kind NONE for none. */
AmSymbol am_terms_big(const AmTerms *terms, const char *z);

/* Moves on past the symbol at z. */
void am_terms_take(AmTerms *terms, const char *z, AmSymbol symbol);

/* Adds a term to the section; symbol at z is its last. */
void am_terms_add(AmTerms *terms, AmDecimal value, int floor, const char *z, AmSymbol symbol);

/* Takes 万 or 亿 at z; false, and nothing taken, where it cannot stand. */
bool am_terms_close(AmTerms *terms, const char *z, AmSymbol big);

/* Takes the next term, or nothing. */
bool am_terms_next(AmTerms *terms);

#endif
