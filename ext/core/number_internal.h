/*
** number_internal.h - what the parts of the numeral reader share; for number*.c alone.
**
** number.c          what running text needs: qualifiers (余 多 几), fractions, words to leave alone
** number_amount.c   one amount: how it begins, digit rows, the point
** number_terms.c    its terms, and the 万 and 亿 that close them
** number_digits.c   ASCII and full-width digits with points and commas
** number_symbol.c   what one character means, and words that only look numeral
** number_decimal.c  exact decimal values
** number_whole.c    am_chinese_number
*/
#ifndef AM_NUMBER_INTERNAL_H
#define AM_NUMBER_INTERNAL_H

#include "number.h"

/*
** mantissa x 10^exponent. The mantissa keeps 19 digits; when more were read or added, inexact says
** that the true value is a little larger. Zero has mantissa 0.
*/
typedef struct AmDecimal {
    uint64_t mantissa;
    int exponent;
    bool inexact;
} AmDecimal;

/* Appends a digit (0-9) of the integer part or, with fraction, of the part after the point. */
void am_decimal_digit(AmDecimal *decimal, unsigned digit, bool fraction);

/* decimal x 10^exponent. */
AmDecimal am_decimal_shift(AmDecimal decimal, int exponent);
AmDecimal am_decimal_add(AmDecimal a, AmDecimal b);

/* True when the value is less than 10^exponent. */
bool am_decimal_below(AmDecimal decimal, int exponent);

/* The nearest double; DBL_MAX when there is none so large. Needs no locale. */
double am_decimal_double(AmDecimal decimal);

/* True when the value, negated if asked, is an int64_t. */
bool am_decimal_integer(AmDecimal decimal, bool negative, int64_t *integer);

typedef enum AmSymbolKind {
    AM_SYMBOL_NONE,
    AM_SYMBOL_ASCII, /* 0-9 and full-width ０-９ */
    AM_SYMBOL_DIGIT, /* 零 to 九 */
    AM_SYMBOL_TENS,  /* 廿 卅 卌: value is the number of tens */
    AM_SYMBOL_SMALL, /* 十 百 千: value is the exponent of ten */
    AM_SYMBOL_BIG,   /* 万 亿 兆 and above: value is the exponent of ten */
    AM_SYMBOL_POINT, /* 点 */
    AM_SYMBOL_DOT,   /* . ． */
    AM_SYMBOL_COMMA, /* , ， */
    AM_SYMBOL_PLUS,  /* + ＋ 正 */
    AM_SYMBOL_MINUS, /* - － − 负 */
    AM_SYMBOL_OVER,  /* 余 多 来 几 数 上 */
    AM_SYMBOL_OTHER, /* ○ 幺 俩 仨 : read in whole texts alone */
} AmSymbolKind;

typedef struct AmSymbol {
    uint8_t kind; /* AmSymbolKind */
    uint8_t value;
    uint8_t n_bytes; /* 0 at the end of the text */
    bool formal;     /* 壹 贰 拾 佰: banking forms, which also stand in names (陆军) */
    uint32_t code_point;
} AmSymbol;

/* The symbol at z; kind NONE when z == end or the character means no number. */
AmSymbol am_symbol_at(const char *z, const char *end);

/* Length of a word at z that begins with a numeral character and is no numeral (一般), 0 for none.
 */
size_t am_numeral_word(const char *z, const char *end);

/* Length of a word at z that begins with 余 多 来 几 and must not be cut (余姚), 0 for none. */
size_t am_numeral_after_word(const char *z, const char *end);

/* True when z to end is an idiom that looks like a numeral throughout (七七八八). */
bool am_numeral_is_idiom(const char *z, const char *end);

/* True when the bytes at z begin with the literal (NUL-terminated UTF-8). */
static inline bool am_symbol_text(const char *z, const char *end, const char *literal) {
    return am_span_starts((AmSpan){z, (size_t)(end - z)}, literal);
}

/* ASCII or full-width digits with their point and commas. */
typedef struct AmDigits {
    const char *end; /* the byte after them */
    AmDecimal value;
    AmSymbol last;
    int n_digits;  /* before the point */
    bool fraction; /* has a point */
    bool grouped;  /* has commas */
    bool year;     /* looks like a year of our time: 1900 to 2100, nothing else around it */
} AmDigits;

/*
** Reads 12, 1,234.5, １２．５ at z; with whole also .5. Commas count only between groups of three.
** False when none begins or when it goes on like no number (1.2.3).
*/
bool am_digits_read(const char *z, const char *end, bool whole, AmDigits *digits);

typedef struct AmAmount {
    const char *end; /* the byte after it */
    AmDecimal value;
    AmDecimal spread; /* of 七八十: what the larger value has more (10); mantissa 0 for none */
    int n_digits;     /* ASCII digits before any point or multiplier */
    bool ascii;       /* holds an ASCII or full-width digit */
    bool decimal;     /* a point or grouping commas */
    bool multiplied;  /* 万 or above, or 千 百 after digits */
    bool bare;        /* a multiplier without a digit */
    bool over;        /* 余 多 来 几 inside or after it */
    bool broken;      /* digits that no number is made of: 1.2.3 */
    AmSymbol last;    /* its last symbol */
} AmAmount;

/*
** Reads the longest amount without a sign that begins at z: 12.5亿, 三百六十五, 七八十万, 百万.
** whole: the text is meant to be a numeral throughout, so every way of writing counts (banking
** forms, 2万5, 点五, 幺); otherwise what running text makes doubtful is left out. False when none
** begins.
*/
bool am_amount_read(const char *z, const char *end, bool whole, AmAmount *amount);

/* Takes further multipliers that stand at amount->end: 万 of 十余万. */
void am_amount_multiply(AmAmount *amount, const char *end, bool whole);

/* Takes 余 多 来 几 after an amount, and the multiplier that may follow (十几万). */
void am_amount_over(AmAmount *amount, const char *end, bool whole);

#endif
