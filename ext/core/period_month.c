/*
** period_month.c - months, days and quarters: 1-6月, 5月23日, 3月下旬, 前三季度, 2季度末, Q3.
**
** Several numbers may share one unit: 1—8月, 7、8月份, 二三季度, 10-12日.
*/
#include "period_internal.h"

/* Two numbers that share a unit: first and last. */
typedef struct PeriodPair {
    int first;
    int last;
    bool single;
    PeriodNumber number; /* the first one */
    const char *after;
} PeriodPair;

/* 3, 3-6, 3至6, 三、四: numbers from 1 to max, of at most two digits. */
static bool period_month_pair(const PeriodReader *reader, const char *p, int max,
                              PeriodPair *pair) {
    PeriodNumber *number = &pair->number;
    if (!am_period_number(reader, p, number) || number->digits > 2 || number->places > 2) {
        return false;
    }
    pair->after = number->after;
    pair->single = number->places != 2;
    pair->first = pair->last = number->value;
    if (number->places == 2) { /* 二三季度 */
        pair->first = number->value / 10;
        pair->last = number->value % 10;
        return pair->first >= 1 && pair->last == pair->first + 1 && pair->last <= max;
    }
    if (pair->first < 1 || pair->first > max) {
        return false;
    }
    const char *next = am_period_range_mark(reader, pair->after);
    bool list = next == NULL;
    if (list) {
        next = am_period_literals(reader, pair->after, "、 / 和");
    }
    PeriodNumber second;
    if (next != NULL && am_period_number(reader, next, &second) && second.digits <= 2 &&
        second.places <= 1 && second.value >= 1 && second.value <= max) {
        /* 1、2月 are neighbours; anything else is a list number before a month */
        bool fits = list ? second.value == pair->first + 1 && (max == 4 || p > reader->text_start)
                         : second.value > pair->first;
        if (fits) {
            pair->last = second.value;
            pair->single = false;
            pair->after = second.after;
        }
    }
    return true;
}

const char *am_period_edge(const PeriodReader *reader, const char *p, PeriodUnit unit,
                           PeriodPoint *point) {
    const PeriodWord *edge = am_period_word(reader, p, PERIOD_ROLE_EDGE, unit);
    if (edge == NULL) {
        return NULL;
    }
    point->has_edge = true;
    point->edge_first = edge->first;
    point->edge_last = edge->last;
    return p + edge->n;
}

/* Days after a month, or alone when they cannot be a duration. */
const char *am_period_days(const PeriodReader *reader, const char *p, bool alone,
                           PeriodPoint *point) {
    PeriodPair pair;
    if (!period_month_pair(reader, p, 31, &pair)) {
        return NULL;
    }
    const char *mark = am_period_blanks(reader, pair.after);
    const char *after = am_period_literal(reader, mark, "日");
    if (after == NULL && !alone) {
        after = am_period_literals(reader, mark, "号 號");
        if (after != NULL && am_period_literals(reader, after, "线 楼 院 店 文 门") != NULL) {
            return NULL;
        }
    }
    if (after == NULL || am_period_literal(reader, after, "元") != NULL) {
        return NULL;
    }
    if (alone) {
        /* 三日 and 5日内 are durations; 20日 as a day is written in digits or is a two-part numeral
         */
        const char *stop = "内 內 之内 之內 以内 以內 游 年化 均 线 線 龄 齡 后 後 之后 间 間 语 "
                           "常 益 左右 以上 为限";
        bool report = am_period_literals(reader, after,
                                         "内瓦 间谍 间諜 报道 报讯 報道 報導 後半 后半") != NULL;
        uint32_t before = am_period_peek_back(reader, p);
        if ((!report && am_period_literals(reader, after, stop) != NULL) ||
            pair.number.places != 0 ||
            am_utf8_in(before, "续期近每共时约第前后满超足达逾需周早晚用+．.%")) {
            return NULL;
        }
        if (!report && am_period_literals(reader, after, "报 報") != NULL) {
            return NULL;
        }
    }
    point->day_first = pair.first;
    point->day_last = pair.last;
    point->unit = PERIOD_UNIT_DAY;
    return am_period_day_time(reader, after);
}

/* What may follow 月: 份, an edge, days. */
static const char *period_month_rest(const PeriodReader *reader, const char *p, bool days,
                                     PeriodPoint *point) {
    static const char *const lunar = "初一 初二 初三 初四 初五 初六 初七 初八 初九 初十";
    const char *moon = am_period_literals(reader, p, lunar);
    if (moon != NULL) {
        point->open = true; /* 七月初二 is of the lunar calendar */
        return moon;
    }
    const char *share = am_period_literal(reader, p, "份");
    if (share != NULL && am_period_literals(reader, p, "份额 份額 份量 份数") == NULL) {
        const char *edge = am_period_edge(reader, share, PERIOD_UNIT_MONTH, point);
        return edge != NULL ? edge : share;
    }
    const char *next = am_period_edge(reader, p, PERIOD_UNIT_MONTH, point);
    if (next == NULL && days) {
        next = am_period_days(reader, am_period_blanks(reader, p), false, point);
    }
    return next != NULL ? next : p;
}

const char *am_period_months(const PeriodReader *reader, const char *p, PeriodPoint *point) {
    const char *first = am_period_literals(reader, p, "元月 首月");
    PeriodPair pair = {.first = 1, .last = 1, .single = true, .after = first};
    const char *after = first;
    if (first == NULL) {
        uint32_t before = am_period_peek_back(reader, p);
        if (!period_month_pair(reader, p, 12, &pair) || am_utf8_in(before, "续續第满滿每")) {
            return NULL;
        }
        after = am_period_literal(reader, am_period_blanks(reader, pair.after), "月");
        bool hanzi = pair.number.digits == 0;
        if (after == NULL || am_period_literals(reader, after, "龄 齡 刊 嫂 牙") != NULL ||
            (hanzi && am_period_literals(reader, after, "天气") == NULL &&
             am_period_literals(reader, after, "天 有余 之内 之久 花 子 球") != NULL)) {
            return NULL;
        }
    }
    point->month_first = pair.first;
    point->month_last = pair.last;
    point->unit = PERIOD_UNIT_MONTH;
    point->cumulative = !pair.single;
    point->open = point->open || am_utf8_in(am_period_peek_back(reader, p), "历曆"); /* 农历七月 */
    return period_month_rest(reader, after, pair.single, point);
}

static void period_month_set_quarters(PeriodPoint *point, int first, int last) {
    point->month_first = first * 3 - 2;
    point->month_last = last * 3;
    point->unit = PERIOD_UNIT_QUARTER;
    point->cumulative = first != last;
}

/* Q3, Q1-Q3, Q1-3; H1; 9M is not read. */
static const char *period_month_latin(const PeriodReader *reader, const char *p,
                                      PeriodPoint *point) {
    size_t n;
    uint32_t letter = am_period_peek(reader, p, &n);
    if (letter != 'Q' && letter != 'H') {
        return NULL;
    }
    int max = letter == 'Q' ? 4 : 2;
    PeriodNumber number;
    if (!am_period_number(reader, p + 1, &number) || number.digits != 1 || number.value < 1 ||
        number.value > max) {
        return NULL;
    }
    int first = number.value;
    int last = first;
    const char *after = number.after;
    const char *mark = am_period_range_mark(reader, after);
    if (mark != NULL && letter == 'Q') {
        const char *next = am_period_literal(reader, mark, "Q");
        if (am_period_number(reader, next != NULL ? next : mark, &number) && number.digits == 1 &&
            number.value > first && number.value <= max) {
            last = number.value;
            after = number.after;
        }
    }
    uint32_t next = am_period_peek(reader, after, &n);
    if (am_is_letter(next) || am_is_digit(next)) {
        return NULL;
    }
    period_month_set_quarters(point, first, last);
    if (letter == 'H') {
        point->month_first = first * 6 - 5;
        point->month_last = first * 6;
    }
    return after;
}

const char *am_period_quarters(const PeriodReader *reader, const char *p, bool after_year,
                               PeriodPoint *point) {
    const char *latin = period_month_latin(reader, p, point);
    if (latin != NULL) {
        const char *edge = am_period_edge(reader, latin, PERIOD_UNIT_QUARTER, point);
        return edge != NULL ? edge : latin;
    }
    const char *ordinal = am_period_literal(reader, p, "第");
    PeriodPair pair;
    if (!period_month_pair(reader, ordinal != NULL ? ordinal : p, 4, &pair)) {
        return NULL;
    }
    const char *after = am_period_literal(reader, am_period_blanks(reader, pair.after), "季");
    if (after == NULL) {
        return NULL;
    }
    const char *full = am_period_literal(reader, after, "度");
    full = full != NULL && am_period_literal(reader, full, "假") != NULL ? NULL : full;
    if (full != NULL) {
        after = full;
    } else if (am_period_literals(reader, after, "报 報 稻 节 節 赛 賽 军 后") != NULL ||
               (!after_year && am_period_literals(reader, after, "末 初") == NULL)) {
        return NULL; /* 一季报 is a report, 第三季 a show */
    }
    period_month_set_quarters(point, pair.first, pair.last);
    const char *edge = am_period_edge(reader, after, PERIOD_UNIT_QUARTER, point);
    return edge != NULL ? edge : after;
}
