/*
** fuzz_number.c - numerals: any bytes, and numerals that a slow and obvious reader understands too.
**
** Each input byte is also taken for a symbol (digit, 十百千万亿, 点), and where the symbols are a
** numeral by the grammar of school books, the value must be what the reader here says.
*/
#include <math.h>

#include "fuzz.h"
#include "number.h"

/* ---- the obvious reader ---- */

typedef struct Symbols {
    unsigned char z[64]; /* index into names */
    size_t n;
    size_t at;
} Symbols;

enum { TEN = 10, HUNDRED, THOUSAND, WAN, YI, N_SYMBOLS };

static const char *const names[N_SYMBOLS] = {"零", "一", "二", "三", "四", "五", "六", "七",
                                             "八", "九", "十", "百", "千", "万", "亿"};

static int peek(const Symbols *symbols) {
    return symbols->at < symbols->n ? symbols->z[symbols->at] : N_SYMBOLS;
}

/* Reads up to 9999: d千[零]d百[零]d十[零]d, a zero where and only where a place is left out between
** two others. -1 when it is not written so. */
static long read_group(Symbols *symbols, bool after_gap) {
    static const int units[] = {THOUSAND, HUNDRED, TEN};
    static const long values[] = {1000, 100, 10};
    long sum = 0;
    bool zero = false;
    bool gap = after_gap; /* places were left out since the last digit */
    bool any = after_gap;
    for (int place = 0; place <= 3; place++) {
        size_t before = symbols->at;
        if (peek(symbols) == 0 && !zero) {
            symbols->at++;
            zero = true;
        }
        int digit = peek(symbols);
        if (digit < 1 || digit > 9) {
            symbols->at = before;
            zero = false;
            break;
        }
        symbols->at++;
        int next = peek(symbols);
        bool here = place == 3 ? next < TEN || next > THOUSAND : next == units[place];
        if (!here) {
            symbols->at = before;
            zero = false;
            gap = true;
            continue;
        }
        if (zero != (any && gap)) {
            return -1;
        }
        symbols->at += place < 3 ? 1 : 0;
        sum += digit * (place < 3 ? values[place] : 1);
        any = true;
        zero = gap = false;
    }
    return sum;
}

/* A whole number below 10^12, or -1. */
static long long read_number(Symbols *symbols) {
    static const int units[] = {YI, WAN, N_SYMBOLS};
    static const long long values[] = {100000000, 10000, 1};
    long long sum = 0;
    for (int i = 0; i < 3; i++) {
        Symbols try = *symbols;
        if (try.at == try.n) {
            return sum;
        }
        long group = read_group(&try, sum > 0);
        if (group > 0 && (i == 2 ? try.at == try.n : peek(&try) == units[i])) {
            try.at += i < 2 ? 1 : 0;
            /* 一亿三千万: with or without a zero, so that case is not asked about */
            if (sum > 0 && group < 1000 && symbols->at < symbols->n && symbols->z[symbols->at] != 0) {
                return -1;
            }
            sum += group * values[i];
            *symbols = try;
        } else if (group < 0) {
            return -1;
        }
    }
    return symbols->at == symbols->n && sum > 0 ? sum : -1;
}

static void check_reader(const uint8_t *data, size_t n) {
    Symbols symbols = {.n = 0};
    char text[64 * 3];
    size_t at = 0;
    for (size_t i = 0; i < n && symbols.n < sizeof(symbols.z); i++) {
        unsigned char symbol = (unsigned char)(data[i] % N_SYMBOLS);
        symbols.z[symbols.n++] = symbol;
        memcpy(text + at, names[symbol], 3);
        at += 3;
    }
    long long wanted = read_number(&symbols);
    if (wanted > 0) {
        AmNumeral numeral;
        bool read = am_chinese_number((AmSpan){text, at}, &numeral);
        if (!read || !numeral.is_integer || numeral.integer != wanted) {
            fprintf(stderr, "%.*s is %lld\n", (int)at, text, wanted);
            fuzz_must(false, "a numeral has its value");
        }
    }
}

/* Every whole number, written as school books have it, is read back. */
static size_t write_group(char *z, long group, bool zero) {
    static const long places[] = {1000, 100, 10, 1};
    size_t n = 0;
    bool any = false;
    for (int i = 0; i < 4; i++) {
        long digit = group / places[i] % 10;
        if (digit == 0) {
            zero = zero || any;
            continue;
        }
        if (zero) {
            memcpy(z + n, names[0], 3);
            n += 3;
        }
        memcpy(z + n, names[digit], 3);
        n += 3;
        if (i < 3) {
            memcpy(z + n, names[i == 0 ? THOUSAND : i == 1 ? HUNDRED : TEN], 3);
            n += 3;
        }
        any = true;
        zero = false;
    }
    return n;
}

static void check_written(const uint8_t *data, size_t n) {
    unsigned long long value = 0;
    char text[256];
    size_t at = 0;
    for (size_t i = 0; i < n && i < 5; i++) {
        value = value << 8 | data[i];
    }
    value %= 1000000000000;
    long groups[3] = {(long)(value / 100000000), (long)(value / 10000 % 10000),
                      (long)(value % 10000)};
    bool zero = false;
    for (int i = 0; i < 3; i++) {
        if (groups[i] > 0) {
            at += write_group(text + at, groups[i], zero || (at > 0 && groups[i] < 1000));
            if (i < 2) {
                memcpy(text + at, names[i == 0 ? YI : WAN], 3);
                at += 3;
            }
            zero = false;
        } else {
            zero = at > 0;
        }
    }
    AmNumeral numeral;
    if (value > 0) {
        bool read = am_chinese_number((AmSpan){text, at}, &numeral);
        if (!read || !numeral.is_integer || numeral.integer != (int64_t)value) {
            fprintf(stderr, "%.*s is %llu\n", (int)at, text, value);
            fuzz_must(false, "a written number is read back");
        }
    }
}

/* ASCII digits with a point: strtod says what they are worth. */
static void check_decimal(AmSpan text) {
    char z[32];
    size_t points = 0;
    if (text.n == 0 || text.n > 15 || text.z[0] == '.' || text.z[text.n - 1] == '.') {
        return;
    }
    for (size_t i = 0; i < text.n; i++) {
        points += text.z[i] == '.';
        if ((text.z[i] < '0' || text.z[i] > '9') && text.z[i] != '.') {
            return;
        }
    }
    if (points > 1) {
        return;
    }
    memcpy(z, text.z, text.n);
    z[text.n] = '\0';
    AmNumeral numeral;
    fuzz_must(am_chinese_number(text, &numeral), "digits are a numeral");
    double value = numeral.is_integer ? (double)numeral.integer : numeral.real;
    fuzz_must(value == strtod(z, NULL), "digits have their value");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    AmSpan text = {n > 0 ? (const char *)data : "", n};
    AmNumeral numeral;
    if (am_chinese_number(text, &numeral) && !numeral.is_integer) {
        fuzz_must(!isnan(numeral.real), "a numeral is a number");
    }
    for (size_t at = 0; at < n && at < 4096;) {
        AmNumber number;
        bool found = am_number_scan(text.z + at, text.z + n, &number);
        size_t skipped = found ? number.n_bytes : am_number_skip(text.z + at, text.z + n);
        fuzz_must(!found || number.n_bytes > 0, "a numeral has bytes");
        fuzz_must(skipped <= n - at, "a numeral ends in the text");
        fuzz_must(!found || !isnan(number.value), "its value is a number");
        at += skipped > 0 ? skipped : 1;
    }
    check_reader(data, n);
    check_written(data, n);
    check_decimal(text);
    return 0;
}
