/*
** number.h - numerals as Chinese text writes them: digits, hanzi, both mixed, full-width.
**
** Values are kept as scaled integers (digits x 10^exponent) and become a double once, correctly
** rounded: 1.57% is 1.57 and never 1.5699999999999998.
*/
#ifndef AM_NUMBER_H
#define AM_NUMBER_H

#include "base.h"

typedef enum AmNumberForm {
    AM_NUMBER_PLAIN,    /* 12, 1.2万, 三百六十五 */
    AM_NUMBER_PERCENT,  /* 百分之三点五: value 3.5, to be read as 3.5 % */
    AM_NUMBER_FRACTION, /* 三分之一: value 1/3; 千分之一: 0.001 */
} AmNumberForm;

typedef struct AmNumber {
    size_t n_bytes; /* length of the numeral from where the scan began */
    double value;
    double value_max; /* of 两三, 七八十, 三五百: the larger one */
    bool has_value_max;
    AmNumberForm form;
    bool hanzi; /* written in hanzi numerals alone (multipliers after ASCII digits: false) */
    bool bare; /* a multiplier without a digit: 万(亿元), 千亿, 亿; value is the multiplier */
    bool multiplied; /* holds 万 or 亿 (or 千, 百 after digits) */
    bool decimal;    /* holds a decimal point, 点, or grouping commas */
    bool signed_;    /* starts with + - － ＋ 负 正 */
    bool over; /* 余, 多, 几, 数, 来, 上 inside: 2000余, 2.9亿余, 20多, 十几万, 数十 */
    int n_digits; /* ASCII or full-width digits before any point or multiplier; 0 for hanzi */
} AmNumber;

/*
** Reads the longest numeral that begins exactly at z (z < end). False when none begins there.
** Text after the numeral is not looked at, except to leave alone what belongs to a unit (千 of
** 千瓦, 千米, 千克; 百 of 百帕; 万 is never a unit) and to words that only look numeral (一般,
** 统一 is not entered). Takes 余/多/来/几 with it (2000余 in 2000余场, 2.9亿余 in 2.9亿余元),
** never the unit. A sign counts only directly before a digit; grouping commas only in groups of
** three. A plain hyphen after the numeral is never taken (ranges are read by the caller).
*/
bool am_number_scan(const char *z, const char *end, AmNumber *number);

/*
** When am_number_scan found nothing at z because a word begins there that only looks numeral:
** the bytes of the numeral characters it begins with (9 for 十四五规划, 6 for 千万不要, 3 for
** 一般), so that the caller steps over them and does not read 四五 or 万 next. 0 when no such
** word begins at z.
*/
size_t am_number_skip(const char *z, const char *end);

/* value times a power of ten, as the decimal number that is written: 1.13 shared 亿 is 113000000.
 */
double am_number_scaled(double value, double scale);

/* What chinese_number gives. */
typedef struct AmNumeral {
    bool is_integer; /* integer holds the value exactly; else real */
    int64_t integer;
    double real;
} AmNumeral;

/* Reads text that is a numeral as a whole (white space at its edges allowed): 三百六十五,
** 1.2万, 两千零五, 〇, 壹佰贰拾, 百分之三点五 (0.035), 三分之二, 负二, 1,100万. False when it
** is none (一心一意, empty). */
bool am_chinese_number(AmSpan text, AmNumeral *numeral);

#endif
