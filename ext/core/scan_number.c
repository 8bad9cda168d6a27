/*
** scan_number.c - numbers with their units: 12.5亿元, 55-60亿元, 2400台(套), 三成, 1万吨/年.
**
** A number without a unit becomes a NUMBER token: it may share the unit of a later one
** (收窄3.6、1.8个百分点) and is else no figure.
*/
#include <string.h>

#include "list.h"
#include "scan_internal.h"
#include "utf8.h"

/* A number as written together with its unit, before it becomes a token. */
typedef struct ScanFigure {
    AmNumber number;
    AmSpan unit; /* z NULL for none */
    uint8_t unit_class;
    size_t number_end; /* bytes */
    size_t end;
} ScanFigure;

/* Length of a unit that the user added by the option "units"; 0 for none. */
static size_t scan_user_unit(const AmScan *scan, size_t at) {
    const AmOptions *options = scan->options;
    return options != NULL ? am_scan_longest(scan, at, options->units, options->n_units) : 0;
}

/* YoY, QoQ: glued to the unit of 1.20pctYoY. */
static bool scan_basis_at(const AmScan *scan, size_t at) {
    const char *z = scan->text.z;
    const AmWord *word = am_lexicon_find(AM_SET_WORD, z + at, z + scan->end);
    return word != NULL && word->category == AM_WORD_BASIS;
}

/* A unit at byte `at`: its length, 0 for none. Latin units end where the letters end. */
static size_t scan_unit_at(const AmScan *scan, size_t at, AmSpan *unit, uint8_t *unit_class) {
    const char *z = scan->text.z;
    size_t user = scan_user_unit(scan, at);
    const AmWord *word = am_lexicon_find(AM_SET_UNIT, z + at, z + scan->end);
    size_t n = word != NULL ? word->n : 0;
    if (user >= n && user > 0) {
        *unit = (AmSpan){z + at, user};
        *unit_class = AM_UNIT_MEASURE;
        return user;
    }
    if (word == NULL || word->category == AM_WORD_NONE) {
        return 0;
    }
    if (am_is_letter((unsigned char)word->text[n - 1]) &&
        am_is_letter(am_scan_peek(scan, at + n, NULL)) && !scan_basis_at(scan, at + n)) {
        return 0;
    }
    *unit = word->canonical != NULL ? (AmSpan){word->canonical, strlen(word->canonical)}
                                    : (AmSpan){z + at, n};
    *unit_class = word->category;
    return n;
}

/* The second part of a unit: /年 of 吨/年, （套） of 台（套）; its length in bytes, 0 for none. */
static size_t scan_unit_tail(const AmScan *scan, size_t at) {
    AmSpan unit;
    uint8_t unit_class = AM_WORD_NONE;
    size_t n;
    uint32_t c = am_scan_peek(scan, at, &n);
    if (c == '/' || c == 0xFF0F) {
        size_t tail = scan_unit_at(scan, at + n, &unit, &unit_class);
        for (size_t i = 0; tail == 0 && i < am_list_scan_unit_tail_rates.n; i++) {
            tail = am_scan_has(scan, at + n, am_list_scan_unit_tail_rates.words[i].z)
                       ? am_list_scan_unit_tail_rates.words[i].n
                       : 0;
        }
        return tail > 0 ? n + tail : 0;
    }
    if (c == '(' || c == 0xFF08) {
        size_t tail = scan_unit_at(scan, at + n, &unit, &unit_class);
        size_t close_n;
        uint32_t close = am_scan_peek(scan, at + n + tail, &close_n);
        return tail > 0 && am_unit_counts(unit_class) && (close == ')' || close == 0xFF09)
                   ? n + tail + close_n
                   : 0;
    }
    return 0;
}

/* A measure word that the lexicon does not know: one hanzi between digits and the end of a
** clause, after a word that leads to a figure (种植小麦达300畈，). Its length, 0 for none. */
static size_t scan_unknown_unit(const AmScan *scan, size_t number_start, size_t at) {
    size_t n;
    size_t next_n;
    uint32_t c = am_scan_peek(scan, at, &n);
    uint32_t next = am_scan_peek(scan, at + n, &next_n);
    bool ends = next == 0 || next == 0xFF0C || next == ',' || next == 0x3001 || next == 0xFF1B ||
                next == ';' || next == 0x3002;
    if (!am_is_hanzi(c) || n != 3 || !ends || scan->tokens.n == 0) {
        return 0;
    }
    for (size_t i = 0; i < am_list_scan_unknown_unit_never.n; i++) {
        if (am_scan_has(scan, at, am_list_scan_unknown_unit_never.words[i].z)) {
            return 0;
        }
    }
    const AmToken *before = am_scan_token(scan, scan->tokens.n - 1);
    bool leads = before->kind == AM_TOKEN_WORD && before->end == number_start &&
                 (before->category == AM_WORD_REACH || before->category == AM_WORD_BEFORE ||
                  am_scan_is_change(before) || before->category == AM_WORD_NEW ||
                  before->category == AM_WORD_TO || before->category == AM_WORD_COMPARE ||
                  before->category == AM_WORD_ADVERB);
    return leads ? n : 0;
}

/* Reads the unit after a number whose end is figure->number_end. */
static void scan_read_unit(const AmScan *scan, ScanFigure *figure) {
    const AmNumber *number = &figure->number;
    figure->end = figure->number_end;
    figure->unit = (AmSpan){NULL, 0};
    figure->unit_class = AM_WORD_NONE;
    if (number->form != AM_NUMBER_PLAIN) {
        const AmWord *stop = am_lexicon_find(AM_SET_UNIT, scan->text.z + figure->number_end,
                                             scan->text.z + scan->end);
        if (stop != NULL && stop->category == AM_WORD_NONE && stop->n > 3) {
            return; /* 四分之一决赛 */
        }
        figure->unit = AM_SPAN("%");
        figure->unit_class = AM_UNIT_PERCENT;
        return;
    }
    size_t at = am_scan_skip_blanks(scan, figure->number_end);
    if (at - figure->number_end > 2) {
        return;
    }
    size_t n = scan_unit_at(scan, at, &figure->unit, &figure->unit_class);
    if (number->multiplied && n == 3 && am_span_starts(figure->unit, "级")) {
        n = 0; /* 十亿级, 万吨级: a class of size */
    }
    if (n == 0 && !number->hanzi) {
        n = scan_unknown_unit(scan, figure->number_end - number->n_bytes, at);
        figure->unit = (AmSpan){scan->text.z + at, n};
        figure->unit_class = AM_UNIT_COUNT;
    }
    if (n == 0) {
        figure->unit = (AmSpan){NULL, 0};
        figure->unit_class = AM_WORD_NONE;
        return;
    }
    size_t tail = scan_unit_tail(scan, at + n);
    if (tail > 0) {
        figure->unit = (AmSpan){scan->text.z + at, n + tail};
    }
    figure->end = at + n + tail;
}

static bool scan_read_figure(const AmScan *scan, size_t at, ScanFigure *figure) {
    const char *z = scan->text.z;
    if (at >= scan->end || !am_number_scan(z + at, z + scan->end, &figure->number)) {
        return false;
    }
    figure->number_end = at + figure->number.n_bytes;
    scan_read_unit(scan, figure);
    return true;
}

/* The byte after a range sign and its blanks, or `at`. */
static size_t scan_range_sign(const AmScan *scan, size_t at) {
    size_t n;
    size_t from = am_scan_skip_blanks(scan, at);
    switch (am_scan_peek(scan, from, &n)) {
    case '-':
    case '~':
    case 0xFF5E: /* ～ */
    case 0x2014: /* — */
    case 0x2013: /* – */
    case 0xFF0D: /* － */
    case 0x81F3: /* 至 */
    case 0x5230: /* 到 */ return am_scan_skip_blanks(scan, from + n);
    default: return at;
    }
}

/* What a written multiplier at the end of the number is worth: 亿 of 60亿. */
static double scan_multiplier(const AmScan *scan, const ScanFigure *figure) {
    const char *z = scan->text.z;
    size_t start = figure->number_end - figure->number.n_bytes;
    size_t end = figure->number_end;
    for (bool cut = true; cut;) {
        cut = false;
        for (size_t i = 0; i < am_list_scan_multiplier_signs.n; i++) {
            if (end - start > 3 &&
                memcmp(z + end - 3, am_list_scan_multiplier_signs.words[i].z, 3) == 0) {
                end -= 3;
                cut = true;
            }
        }
    }
    AmNumber plain;
    bool whole = am_number_scan(z + start, z + end, &plain) && plain.n_bytes == end - start;
    return whole && plain.value > 0 ? figure->number.value / plain.value : 1;
}

/* True when 由, 从 or 自 opens the clause part that ends here: the two numbers are then levels. */
static bool scan_after_from(const AmScan *scan) {
    for (size_t i = scan->tokens.n; i > 0 && scan->tokens.n - i < 8; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
            token->kind == AM_TOKEN_QUANTITY) {
            return false;
        }
        if (am_scan_is_word(token, AM_WORD_FROM)) {
            return true;
        }
    }
    return false;
}

/* True after a change verb: 增加1个至26个 is a change and a level. */
static bool scan_after_change(const AmScan *scan) {
    return scan->tokens.n > 0 && am_scan_is_change(am_scan_token(scan, scan->tokens.n - 1));
}

/* 同比|下降|150%至168%: growth that is compared ends in no level, so both are bounds of it. */
static bool scan_after_comparison(const AmScan *scan) {
    enum { NEAR = 5 };
    for (size_t i = scan->tokens.n; i > 0 && scan->tokens.n - i < NEAR; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (am_scan_is_word(token, AM_WORD_BASIS) || am_scan_is_word(token, AM_WORD_THAN)) {
            return true;
        }
        if (token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON) {
            return false;
        }
    }
    return false;
}

/* Joins a second figure to the first when both make a range; true when they do. */
static bool scan_join_range(const AmScan *scan, ScanFigure *first, double *value, double *top) {
    size_t from = scan_range_sign(scan, first->end);
    ScanFigure second;
    if (from == first->end || am_scan_peek_back(scan, first->end) == 0 ||
        !scan_read_figure(scan, from, &second) || second.unit.z == NULL) {
        return false;
    }
    bool same_unit = first->unit.z == NULL || am_span_same(first->unit, second.unit);
    bool word_sign =
        am_scan_peek_back(scan, from) == 0x81F3 || am_scan_peek_back(scan, from) == 0x5230;
    if (!same_unit || (first->unit.z != NULL && word_sign &&
                       (scan_after_from(scan) ||
                        (scan_after_change(scan) && !(second.unit_class == AM_UNIT_PERCENT &&
                                                      scan_after_comparison(scan)))))) {
        return false;
    }
    *value = first->number.value;
    if (!first->number.multiplied && second.number.multiplied) {
        *value = am_number_scaled(*value, scan_multiplier(scan, &second));
    }
    *top = second.number.value;
    if (*value >= *top) {
        return false;
    }
    first->unit = second.unit;
    first->unit_class = second.unit_class;
    first->end = second.end;
    return true;
}

/* 五 of 九成五 and 二 of 一成二: the tenth of a tenth; its value, 0 for none. */
static double scan_tenth(const AmScan *scan, size_t at) {
    AmNumber number;
    AmSpan unit;
    uint8_t unit_class;
    const char *z = scan->text.z;
    bool digit = at < scan->end && am_number_scan(z + at, z + scan->end, &number) && number.hanzi &&
                 number.n_bytes == 3 && number.value >= 1 && number.value <= 9;
    return digit && scan_unit_at(scan, at + 3, &unit, &unit_class) == 0 ? number.value : 0;
}

/* A figure said in parts of a whole or by tens becomes percent. */
static void scan_normalise(const AmScan *scan, ScanFigure *figure, AmQuantity *quantity) {
    if (figure->number.form == AM_NUMBER_FRACTION) {
        quantity->value *= 100;
        quantity->value_max *= 100;
    }
    if (am_span_is(figure->unit, "成")) {
        double tenth = scan_tenth(scan, figure->end);
        quantity->value = quantity->value * 10 + tenth;
        quantity->value_max *= 10;
        figure->end += tenth > 0 ? 3 : 0;
        quantity->unit = AM_SPAN("%");
        quantity->unit_class = AM_UNIT_PERCENT;
    }
}

static void scan_push_figure(AmScan *scan, size_t at, ScanFigure *figure) {
    AmQuantity *quantity = am_vec_push(&scan->quantities);
    if (quantity == NULL) {
        return;
    }
    quantity->number = figure->number;
    quantity->value = figure->number.value;
    quantity->value_max = figure->number.value_max;
    quantity->has_max = figure->number.has_value_max;
    quantity->multiplier = figure->number.multiplied ? scan_multiplier(scan, figure) : 1;
    double low;
    double high;
    if (figure->number.form == AM_NUMBER_PLAIN && !quantity->has_max &&
        scan_join_range(scan, figure, &low, &high)) {
        quantity->value = low;
        quantity->value_max = high;
        quantity->has_max = true;
    }
    quantity->unit = figure->unit;
    quantity->unit_class = figure->unit_class;
    if (quantity->unit.z != NULL) {
        scan_normalise(scan, figure, quantity);
    }
    AmToken *token = am_scan_push(
        scan, quantity->unit.z != NULL ? AM_TOKEN_QUANTITY : AM_TOKEN_NUMBER, at, figure->end);
    if (token != NULL) {
        token->item = scan->quantities.n - 1;
    }
}

/* The end of a run of letters, digits and signs inside names such as 3GPP, 2.5, 16-bit. */
static size_t scan_alnum_end(const AmScan *scan, size_t at) {
    size_t n;
    for (uint32_t c = am_scan_peek(scan, at, &n);
         am_is_letter(c) || am_is_digit(c) ||
         ((c == '.' || c == '-' || c == '_') && (am_is_digit(am_scan_peek(scan, at + n, NULL)) ||
                                                 am_is_letter(am_scan_peek(scan, at + n, NULL))));
         c = am_scan_peek(scan, at, &n)) {
        at += n;
    }
    return at;
}

/* True for 2:1 and 06:00: no figures but a score or a time. */
static bool scan_is_score(const AmScan *scan, size_t at) {
    size_t n;
    uint32_t c = am_scan_peek(scan, at, &n);
    return (c == ':' || c == 0xFF1A) && am_is_digit(am_scan_peek(scan, at + n, NULL));
}

/* Digits glued to letters are part of a name (G60, PM2.5) unless their unit says otherwise. */
static bool scan_glued_is_name(const ScanFigure *figure) {
    if (figure->unit.z == NULL) {
        return true;
    }
    return !(figure->number.multiplied || figure->unit_class == AM_UNIT_MONEY ||
             figure->unit_class == AM_UNIT_PERCENT || figure->unit_class == AM_UNIT_POINT);
}

/* YoY-3%: the sign after a word of comparison is one, after other letters it is a hyphen. */
static bool scan_after_basis(const AmScan *scan, size_t at) {
    const AmToken *last = scan->tokens.n > 0 ? am_scan_token(scan, scan->tokens.n - 1) : NULL;
    return last != NULL && last->end == at && am_scan_is_word(last, AM_WORD_BASIS);
}

/* Results in sports: 52秒07, 3分48秒16 and 1小时52分09 are times, 15米37 is 15.37 metres.
** Returns the end of the result, or at. */
static size_t scan_result(const AmScan *scan, ScanFigure *figure) {
    const char *z = scan->text.z;
    size_t at = figure->end;
    size_t digits = 0;
    while (digits < 3 && at + digits < scan->end && z[at + digits] >= '0' &&
           z[at + digits] <= '9') {
        digits++;
    }
    size_t end = at + digits;
    bool minutes = am_span_is(figure->unit, "分") && digits > 0 && am_scan_has(scan, end, "秒");
    bool seconds = (am_span_is(figure->unit, "秒") && digits > 0) ||
                   (am_span_is(figure->unit, "分") && digits == 2 && !minutes);
    if (minutes) {
        end += 3;
        while (end < scan->end && z[end] >= '0' && z[end] <= '9') {
            end++;
        }
    }
    if (minutes || seconds) {
        return end;
    }
    if (am_span_is(figure->unit, "米") && digits == 2 && figure->unit_class == AM_UNIT_MEASURE &&
        !figure->number.multiplied && !am_is_letter(am_scan_peek(scan, end, NULL)) &&
        !am_scan_has(scan, end, ".") && !am_scan_has(scan, end, "厘") &&
        !am_scan_has(scan, end, "年") && !am_scan_has(scan, end, "分")) {
        figure->number.value += ((z[at] - '0') * 10 + (z[at + 1] - '0')) / 100.0;
        figure->end = end;
    }
    return at;
}

size_t am_scan_number_at(AmScan *scan, size_t at) {
    uint32_t before = am_scan_peek_back(scan, at);
    uint32_t first = am_scan_peek(scan, at, NULL);
    bool digit = am_is_digit(first);
    if (am_scan_is_sign(first) && (am_is_digit(before) || am_is_letter(before)) &&
        !scan_after_basis(scan, at)) {
        return at;
    }
    ScanFigure figure;
    bool hyphen = before == '-' && am_is_letter(am_scan_peek_back(scan, at - 1));
    bool glued = digit && (am_is_letter(before) || before == '.' || before == '_' || hyphen);
    if (!scan_read_figure(scan, at, &figure)) {
        if (digit) { /* a number too long or malformed: left alone as a whole */
            size_t end = scan_alnum_end(scan, at);
            am_scan_push(scan, AM_TOKEN_NOISE, at, end);
            return end;
        }
        /* a word that begins with numerals: 十四五规划, 千万不要 */
        return at + am_number_skip(scan->text.z + at, scan->text.z + scan->end);
    }
    bool letters_follow =
        figure.unit.z == NULL && am_is_letter(am_scan_peek(scan, figure.number_end, NULL));
    if (digit && ((glued && scan_glued_is_name(&figure)) || letters_follow)) {
        size_t end = scan_alnum_end(scan, figure.number_end);
        am_scan_push(scan, AM_TOKEN_NOISE, at, end);
        return end;
    }
    if (digit && figure.unit.z == NULL && scan_is_score(scan, figure.number_end)) {
        size_t n; /* of the colon */
        am_scan_peek(scan, figure.number_end, &n);
        size_t end = scan_alnum_end(scan, figure.number_end + n);
        am_scan_push(scan, AM_TOKEN_NOISE, at, end);
        return end;
    }
    size_t unit_end = figure.end;
    size_t result = digit ? scan_result(scan, &figure) : unit_end;
    bool minutes = before == 0x65F6 && am_span_is(figure.unit, "分"); /* 3小时|53分: time */
    if (result > unit_end || minutes) {
        am_scan_push(scan, AM_TOKEN_NOISE, at, result);
        return result;
    }
    if (figure.unit.z == NULL && figure.number.hanzi && figure.number.n_bytes == 3) {
        return at; /* a lone 一 or 万 inside a word */
    }
    scan_push_figure(scan, at, &figure);
    return figure.end;
}

size_t am_scan_doubling_at(AmScan *scan, size_t at) {
    size_t end = at + 3; /* 翻 */
    end += am_scan_has(scan, end, "了") ? 3 : 0;
    unsigned times = 1;
    AmNumber number;
    const char *z = scan->text.z;
    if (!am_scan_has(scan, end, "番")) {
        if (end >= scan->end || !am_number_scan(z + end, z + scan->end, &number)) {
            return at;
        }
        times = number.value >= 1 && number.value <= 20 ? (unsigned)number.value : 0;
        end += number.n_bytes;
    }
    if (!am_scan_has(scan, end, "番") || times == 0) {
        return at;
    }
    end += 3;
    AmQuantity *quantity = am_vec_push(&scan->quantities);
    AmToken *token = am_scan_push(scan, AM_TOKEN_QUANTITY, at, end);
    if (quantity != NULL && token != NULL) {
        quantity->value = ((1u << times) - 1) * 100.0;
        quantity->doubling = true;
        quantity->unit = AM_SPAN("%");
        quantity->unit_class = AM_UNIT_PERCENT;
        token->item = scan->quantities.n - 1;
    }
    return end;
}

/* 每亩 of 每亩580公斤: what the figure is counted by, an adverb to the grammar. In 每股收益 a noun
** follows, and 每股 belongs to its name. */
size_t am_scan_rate_at(AmScan *scan, size_t at) {
    AmSpan unit;
    uint8_t unit_class;
    AmNumber number;
    const char *z = scan->text.z;
    size_t n = scan_unit_at(scan, at + 3, &unit, &unit_class);
    size_t end = am_scan_skip_blanks(scan, at + 3 + n);
    if (n == 0 || end >= scan->end || !am_number_scan(z + end, z + scan->end, &number)) {
        return at;
    }
    AmToken *token = am_scan_push(scan, AM_TOKEN_WORD, at, at + 3 + n);
    if (token != NULL) {
        token->category = AM_WORD_ADVERB;
    }
    return at + 3 + n;
}
