/*
** number.c - numerals in running text: 12.5亿 of 12.5亿元, 2000余, 三分之一, 百分之三点五,
** 两三.
**
** An amount is read by its own grammar (number_amount.c); here stands what is round it: the
** sign, words that must be left alone (一般, 百货), vague numerals (数十亿, 十几万), fractions
** and percents.
*/
#include "character.h"
#include "number_internal.h"
#include "utf8.h"

/* Measure words and the like that may follow the vague 来 of 三十来个. */
static const char *const number_after_lai[] = {
    "个", "位", "岁", "人", "家", "年", "天", "分", "块", "元", "条", "件", "斤",
    "里", "公", "米", "吨", "亩", "名", "次", "只", "头", "台", "户", "种", "平",
    "款", "本", "套", "辆", "座", "处", "篇", "所", "項", "项", "個", "歲"};

/* True when 来 at z is vague and begins no verb: 三十来个, 百来万. */
static bool number_lai_counts(const char *z, const char *end) {
    const char *after = z + 3;
    for (size_t i = 0; i < sizeof(number_after_lai) / sizeof(number_after_lai[0]); i++) {
        if (am_symbol_text(after, end, number_after_lai[i])) {
            return true;
        }
    }
    return am_symbol_at(after, end).kind == AM_SYMBOL_BIG;
}

/* True for 20, 3000: digits that 多 can follow. */
static bool number_is_round(const AmAmount *amount) {
    return amount->last.kind == AM_SYMBOL_ASCII && !amount->decimal && amount->n_digits >= 2 &&
           amount->last.value == 0;
}

/* True when the vague character c may follow the amount. */
static bool number_may_be_vague(const AmAmount *amount, uint32_t c) {
    bool unit = amount->last.kind == AM_SYMBOL_SMALL || amount->last.kind == AM_SYMBOL_BIG;
    switch (c) {
    case 0x4F59:
    case 0x9918: /* 余餘 */ return unit || amount->last.kind == AM_SYMBOL_ASCII;
    case 0x591A: /* 多 */ return unit || number_is_round(amount);
    case 0x6765:
    case 0x4F86: /* 来來: 三十来, 10来, 百来 */
        return (amount->last.kind == AM_SYMBOL_SMALL && amount->last.value <= 2) ||
               (number_is_round(amount) && amount->n_digits == 2);
    case 0x51E0:
    case 0x5E7E: /* 几幾: 十几 */
        return amount->last.kind == AM_SYMBOL_SMALL && amount->last.value == 1 && !amount->ascii;
    default: return false;
    }
}

/* 五亿二千多万: a multiplier after 多 counts for what stands after 亿 alone. */
static void number_multiply_low(const AmAmount *before, AmAmount *grown) {
    const uint64_t hundred_million = 100000000;
    double old = am_decimal_double(before->value);
    double factor = old > 0 ? am_decimal_double(grown->value) / old : 1;
    if (old < 1e8 || old > 1e15 || factor < 2 || factor > 1e6) {
        return;
    }
    uint64_t whole = (uint64_t)old;
    uint64_t low = whole % hundred_million;
    if (low > 0) {
        grown->value = (AmDecimal){.mantissa = whole - low + low * (uint64_t)factor};
    }
}

void am_amount_over(AmAmount *amount, const char *end, bool whole) {
    const char *z = amount->end;
    AmSymbol mark = am_symbol_at(z, end);
    if (mark.kind == AM_SYMBOL_DIGIT && mark.value == 0 && amount->last.kind == AM_SYMBOL_SMALL) {
        const char *after = z + mark.n_bytes; /* 一百零几万 */
        AmSymbol few = am_symbol_at(after, end);
        if (few.code_point != 0x51E0 && few.code_point != 0x5E7E) {
            return;
        }
        z = after;
        mark = few;
    } else if (mark.kind != AM_SYMBOL_OVER || !number_may_be_vague(amount, mark.code_point)) {
        return;
    }
    bool lai = mark.code_point == 0x6765 || mark.code_point == 0x4F86;
    if (amount->spread.mantissa != 0 || am_numeral_after_word(z, end) > 0 ||
        (lai && !number_lai_counts(z, end))) {
        return;
    }
    z += mark.n_bytes;
    AmAmount grown = *amount;
    grown.end = z;
    grown.over = true;
    grown.bare = false;
    am_amount_multiply(&grown, end, whole);
    number_multiply_low(amount, &grown);
    if (!whole || grown.end > z) {
        *amount = grown;
    }
}

/* 数十, 几百万, 上千: a vague word before a multiplier. */
static bool number_vague_start(const char *z, const char *end, AmAmount *amount) {
    AmSymbol word = am_symbol_at(z, end);
    const char *from = z + word.n_bytes;
    AmSymbol unit = am_symbol_at(from, end);
    bool few = word.code_point == 0x51E0 || word.code_point == 0x5E7E;
    bool many = word.code_point == 0x6570 || word.code_point == 0x6578;
    bool up = word.code_point == 0x4E0A;
    bool ten = unit.kind == AM_SYMBOL_SMALL && unit.value == 1;
    if ((!few && !many && !up) || unit.formal ||
        (unit.kind != AM_SYMBOL_SMALL && unit.kind != AM_SYMBOL_BIG) ||
        am_numeral_word(z, end) > 0 || am_numeral_word(from, end) > 0) {
        return false;
    }
    if (!ten) {
        return am_amount_read(from, end, false, amount);
    }
    *amount = (AmAmount){.end = from + unit.n_bytes, .last = unit, .value = {.mantissa = 10}};
    am_amount_multiply(amount, end, false);
    return !up || amount->multiplied; /* 历史上十大 */
}

/* Words that look numeral end the matter, except that a row of three or more digits is stronger
** than a shorter word: 一九八五 is no 一九. */
static bool number_is_word(const char *z, const char *end) {
    size_t word = am_numeral_word(z, end);
    size_t row = 0;
    if (word == 0) {
        return false;
    }
    for (AmSymbol digit = am_symbol_at(z, end); digit.kind == AM_SYMBOL_DIGIT && row <= word;
         digit = am_symbol_at(z + row, end)) {
        row += digit.n_bytes;
    }
    return row < 9 || row <= word;
}

size_t am_number_skip(const char *z, const char *end) {
    size_t word = am_numeral_word(z, end);
    size_t n = 0;
    if (word == 0 || !number_is_word(z, end)) {
        return 0;
    }
    while (n < word) {
        AmSymbol symbol = am_symbol_at(z + n, end);
        if (symbol.kind != AM_SYMBOL_DIGIT && symbol.kind != AM_SYMBOL_SMALL &&
            (symbol.kind != AM_SYMBOL_BIG || symbol.value > 8)) {
            break;
        }
        n += symbol.n_bytes;
    }
    return n;
}

/* An amount that stands at z in running text, without a sign. */
static bool number_amount(const char *z, const char *end, AmAmount *amount) {
    AmSymbol first = am_symbol_at(z, end);
    switch ((AmSymbolKind)first.kind) {
    case AM_SYMBOL_ASCII: return am_amount_read(z, end, false, amount);
    case AM_SYMBOL_DIGIT:
    case AM_SYMBOL_TENS:
    case AM_SYMBOL_SMALL:
    case AM_SYMBOL_BIG: break;
    default: return false;
    }
    if (number_is_word(z, end)) {
        return false;
    }
    if (first.formal) { /* 陆 alone is no 6 */
        AmSymbol second = am_symbol_at(z + first.n_bytes, end);
        bool numeral = second.kind == AM_SYMBOL_DIGIT || second.kind == AM_SYMBOL_SMALL ||
                       (second.kind == AM_SYMBOL_BIG && second.value <= 8);
        if (!numeral) {
            return false;
        }
    }
    if (!am_amount_read(z, end, false, amount)) {
        return false;
    }
    bool lone_zero = first.kind == AM_SYMBOL_DIGIT && first.value == 0 &&
                     amount->end == z + first.n_bytes; /* 零 of 零售 */
    return !lone_zero;
}

/* 分之 and what follows: turns the amount into a percent or a fraction, with its value in *value.
 */
static bool number_fraction(AmAmount *amount, const char *end, AmNumber *number) {
    AmAmount part;
    if (!am_symbol_text(amount->end, end, "分之") || amount->spread.mantissa != 0 ||
        amount->decimal || amount->value.mantissa == 0 ||
        am_symbol_at(amount->end + 6, end).kind == AM_SYMBOL_NONE ||
        !am_amount_read(amount->end + 6, end, false, &part)) {
        return false; /* after 分之 一 is a number, whatever word it could begin: 千分之一的面积 */
    }
    am_amount_over(&part, end, false);
    int hundred = 2;
    bool power = amount->value.mantissa == 1 && amount->bare;
    double whole = am_decimal_double(amount->value);
    if (power && amount->value.exponent == hundred) {
        number->form = AM_NUMBER_PERCENT;
        whole = 1;
    } else {
        number->form = AM_NUMBER_FRACTION;
    }
    if (power && number->form == AM_NUMBER_FRACTION) {
        int exponent = -amount->value.exponent;
        part.value = am_decimal_shift(part.value, exponent);
        part.spread = am_decimal_shift(part.spread, exponent);
        whole = 1;
    }
    number->value = am_decimal_double(part.value) / whole;
    number->value_max = am_decimal_double(am_decimal_add(part.value, part.spread)) / whole;
    number->has_value_max = part.spread.mantissa != 0;
    part.ascii = part.ascii || amount->ascii;
    part.n_digits = amount->n_digits;
    part.bare = false;
    part.multiplied = false;
    *amount = part;
    return true;
}

/* The bytes of a sign at z that counts, 0 for none. */
static size_t number_sign(const char *z, const char *end, bool *negative) {
    AmSymbol sign = am_symbol_at(z, end);
    if (sign.kind != AM_SYMBOL_PLUS && sign.kind != AM_SYMBOL_MINUS) {
        return 0;
    }
    bool word = sign.code_point == 0x8D1F || sign.code_point == 0x8CA0; /* 负 of 负百分之五 */
    AmSymbol next = am_symbol_at(z + sign.n_bytes, end);
    *negative = sign.kind == AM_SYMBOL_MINUS;
    bool hanzi = next.kind == AM_SYMBOL_DIGIT || next.kind == AM_SYMBOL_SMALL;
    return next.kind == AM_SYMBOL_ASCII || (word && hanzi) ? sign.n_bytes : 0;
}

/* The bytes of a lone 万 or 亿 that multiplies digits, with its exponent; 0 for none. */
static size_t number_plain_multiplier(const char *z, const char *end, int *exponent) {
    AmSymbol big = am_symbol_at(z, end);
    if (big.kind != AM_SYMBOL_BIG || big.value > 8) {
        return 0;
    }
    *exponent = big.value;
    return big.n_bytes;
}

/* False when what stands at z is surely no part of the numeral before it. */
static bool number_goes_on(const char *z, const char *end) {
    size_t n;
    uint32_t next = z < end ? am_utf8_decode(z, end, &n) : 0;
    return (am_character(next) & AM_CHARACTER_NUMBER) != 0 || next == ' ' ||
           am_symbol_text(z, end, "分之") || am_symbol_text(z, end, "个亿") ||
           am_symbol_text(z, end, "個億");
}

/*
** Most numbers: ASCII digits, with a point or not, with 万 or 亿 or not (12.5亿), and behind them
** a character that has no part in any numeral. False for all others, which the grammar of amounts
** reads.
*/
static bool number_plain(const char *z, const char *end, AmNumber *number) {
    enum { MOST_DIGITS = 15 };
    AmDecimal value = {0};
    const char *at = z;
    int n_digits = 0;
    int n_after = 0;
    int exponent = 0;
    for (; at < end && *at >= '0' && *at <= '9' && n_digits <= MOST_DIGITS; at++, n_digits++) {
        value.mantissa = value.mantissa * 10 + (unsigned)(*at - '0');
    }
    bool point = end - at >= 2 && at[0] == '.' && at[1] >= '0' && at[1] <= '9';
    for (at += point;
         point && at < end && *at >= '0' && *at <= '9' && n_digits + n_after <= MOST_DIGITS;
         at++, n_after++) {
        value.mantissa = value.mantissa * 10 + (unsigned)(*at - '0');
    }
    size_t n_big = number_plain_multiplier(at, end, &exponent);
    at += n_big;
    if (n_digits == 0 || n_digits + n_after > MOST_DIGITS || value.mantissa == 0 ||
        number_goes_on(at, end)) {
        return false;
    }
    value.exponent = exponent - n_after;
    *number = (AmNumber){.form = AM_NUMBER_PLAIN,
                         .n_bytes = (size_t)(at - z),
                         .value = am_decimal_double(value),
                         .multiplied = n_big > 0,
                         .decimal = point,
                         .n_digits = n_digits};
    number->value_max = number->value;
    return true;
}

/* 三 of 三家: one hanzi digit, of the plain ones from 一 on, in no word of its own. */
static bool number_lone_digit(const char *z, const char *end, AmSymbol digit, AmNumber *number) {
    if (digit.kind != AM_SYMBOL_DIGIT || digit.formal || digit.value == 0 ||
        number_goes_on(z + digit.n_bytes, end) || am_numeral_word(z, end) > 0) {
        return false;
    }
    *number = (AmNumber){.form = AM_NUMBER_PLAIN,
                         .n_bytes = digit.n_bytes,
                         .value = digit.value,
                         .value_max = digit.value,
                         .hanzi = true};
    return true;
}

bool am_number_scan(const char *z, const char *end, AmNumber *number) {
    AmAmount amount = {0};
    bool negative = false;
    bool vague = false;
    const char *start = z;
    if (number_plain(z, end, number)) {
        return true;
    }
    AmSymbol first = am_symbol_at(z, end);
    if (first.kind == AM_SYMBOL_NONE) {
        return false;
    }
    if (number_lone_digit(z, end, first, number)) {
        return true;
    }
    z += number_sign(z, end, &negative);
    if (first.kind == AM_SYMBOL_OVER) {
        vague = number_vague_start(z, end, &amount);
    }
    if (!vague && !number_amount(z, end, &amount)) {
        return false;
    }
    *number = (AmNumber){.form = AM_NUMBER_PLAIN, .signed_ = z > start};
    if (vague) {
        amount.over = true;
        amount.bare = false;
    }
    bool fraction = !vague && number_fraction(&amount, end, number);
    if (!fraction && amount.bare && am_symbol_text(amount.end, end, "分之")) {
        return false; /* 百分之 and then no number */
    }
    if (!fraction) {
        am_amount_over(&amount, end, false);
        number->value = am_decimal_double(amount.value);
        number->value_max = am_decimal_double(am_decimal_add(amount.value, amount.spread));
        number->has_value_max = amount.spread.mantissa != 0;
    }
    if (!number->has_value_max) {
        number->value_max = number->value;
    }
    if (negative) {
        number->value = -number->value;
        number->value_max = -number->value_max;
    }
    number->n_bytes = (size_t)(amount.end - start);
    number->hanzi = !amount.ascii;
    number->bare = amount.bare;
    number->multiplied = amount.multiplied;
    number->decimal = amount.decimal;
    number->over = amount.over;
    number->n_digits = amount.n_digits;
    return true;
}
