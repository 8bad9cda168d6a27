/*
** period_year.c - years and what stands in them: 2024年, ２０２４年, 二〇二四年, 2022年底,
** 2023一季度, 2020-2023年, 2023-07-29, 公元618年, 民国二十三年.
**
** Four digits and 年 are a year; four digits alone are one only before a part of a year
** (2023上半年, 2023Q1). Two digits are a year only before such a part (23年底, 22年12月), for
** 23年 alone is a duration.
*/
#include <string.h>

#include "list.h"
#include "period_internal.h"
#include "utf8.h"

enum { PERIOD_FIRST_YEAR = 1000, PERIOD_LAST_YEAR = 2199, PERIOD_MAX_LIST = 8 };

static void period_year_set(PeriodPoint *point, int first, int last) {
    point->unit = PERIOD_UNIT_YEAR;
    point->year_state = PERIOD_YEAR_KNOWN;
    point->year = first;
    point->year_last = last;
}

/* 公元前15年, 公元618年, 民国二十三年: an era, a number of any size, 年. */
static const char *period_year_era(const PeriodReader *reader, const char *p, PeriodPoint *point) {
    const char *republic = am_period_literal(reader, p, "民国");
    const char *before = am_period_literal(reader, p, "公元前");
    const char *era = before != NULL ? before : am_period_literal(reader, p, "公元");
    const char *at = republic != NULL ? republic : era;
    PeriodNumber number;
    if (at == NULL || !am_period_number(reader, am_period_blanks(reader, at), &number)) {
        return NULL;
    }
    const char *after = am_period_literal(reader, am_period_blanks(reader, number.after), "年");
    if (after == NULL || number.value == 0) {
        return NULL;
    }
    int year = republic != NULL ? 1911 + number.value : number.value;
    period_year_set(point, year, year);
    point->open = before != NULL;
    return after;
}

static bool period_year_is_full(const PeriodNumber *number) {
    return (number->digits == 4 || number->places == 4) && number->value >= PERIOD_FIRST_YEAR &&
           number->value <= PERIOD_LAST_YEAR;
}

/* The next year of 2021-2023, 2023/24, 2021、2022、2023; false when there is none. */
static bool period_year_next(const PeriodReader *reader, const char *p, int last,
                             PeriodNumber *number) {
    const char *next = am_period_range_mark(reader, p);
    if (next == NULL) {
        next = am_period_literals(reader, p, "/ 、 和 与 及");
    }
    if (next == NULL || !am_period_number(reader, next, number)) {
        return false;
    }
    if (number->digits == 2 && number->value > last % 100) {
        number->value += last - last % 100;
        return true;
    }
    return period_year_is_full(number) && number->value > last;
}

/* 八年级, 80年代, 年龄: no year, but 2019年代理 is one. */
static bool period_year_is_other(const PeriodReader *reader, const char *p) {
    const char *decade = am_period_literal(reader, p, "年代");
    if (decade != NULL) {
        return am_period_literals(reader, decade, "理 表 码") == NULL;
    }
    return am_period_literals(reader, p, "年级 年級 年龄 年齡") != NULL;
}

/* The mark of a year: 年, 年度, or the E and A of broker notes; NULL when none follows. */
static const char *period_year_mark(const PeriodReader *reader, const char *p) {
    const char *q = am_period_blanks(reader, p);
    const char *year = am_period_literals(reader, q, "年度 年");
    if (year != NULL) {
        if (am_period_literals(reader, q, "年度假 年度过 年度日") != NULL) {
            year = am_period_literal(reader, q, "年");
        }
        return period_year_is_other(reader, q) ? NULL : year;
    }
    year = am_period_literals(reader, p, "E A 财年 財年 学年 學年 赛季 賽季 雪季 榨季");
    size_t n;
    uint32_t next = year != NULL ? am_period_peek(reader, year, &n) : 0;
    bool latin = am_is_letter(next) || (next >= '0' && next <= '9');
    return latin ? NULL : year;
}

/* 1500年历史, 2000年前: so long ago, or for so long. */
static bool period_year_is_age(const PeriodReader *reader, const char *after, int year) {
    if (am_period_literals(reader, after, "历史 歷史 的历史 的歷史 多 余 餘 来的 来，") != NULL) {
        return true;
    }
    return (year < 1800 || year == 2000) &&
           am_period_literals(reader, after, "前 以前 之久 左右") != NULL;
}

/* 春节, 春节期间; of events (世界杯) only the second form is a time. */
static const char *period_year_feast(const PeriodReader *reader, const char *p,
                                     PeriodPoint *point) {
    const PeriodWord *word = am_period_word(reader, p, PERIOD_ROLE_NAMED, PERIOD_UNIT_NONE);
    if (word == NULL) {
        return NULL;
    }
    const char *after = p + word->n;
    const PeriodWord *tail = am_period_word(reader, after, PERIOD_ROLE_HOLIDAY, PERIOD_UNIT_NONE);
    if (tail == NULL && word->unit != PERIOD_UNIT_SEASON) {
        return NULL;
    }
    point->open = true;
    return tail != NULL ? after + tail->n : after;
}

/* What stands in a year: 底, 年底, 上半年, 一季度, 前三季度, 1-6月, 5月23日, 春节假期. */
static const char *period_year_part(const PeriodReader *reader, const char *p, PeriodPoint *point) {
    const char *after = am_period_edge(reader, p, PERIOD_UNIT_YEAR, point);
    const char *again = am_period_literal(reader, p, "年");
    if (after == NULL && again != NULL) {
        after = am_period_edge(reader, again, PERIOD_UNIT_YEAR, point);
    }
    if (after != NULL) {
        return after;
    }
    const PeriodWord *word = am_period_word(reader, p, PERIOD_ROLE_PART, PERIOD_UNIT_NONE);
    if (word != NULL) {
        point->month_first = word->first;
        point->month_last = word->last;
        point->open = point->open || word->unit == PERIOD_UNIT_SEASON;
        const char *edge = am_period_edge(reader, p + word->n, PERIOD_UNIT_QUARTER, point);
        return edge != NULL ? edge : p + word->n;
    }
    after = am_period_quarters(reader, p, true, point);
    after = after != NULL ? after : am_period_head(reader, p, point);
    after = after != NULL ? after : am_period_months(reader, p, point);
    if (after == NULL) {
        after = period_year_feast(reader, p, point);
    }
    return after;
}

/* The part after a year, with 的 or blanks between; NULL when none follows. */
static const char *period_year_parts(const PeriodReader *reader, const char *p,
                                     PeriodPoint *point) {
    const char *q = am_period_blanks(reader, p);
    const char *of = am_period_literal(reader, q, "的");
    PeriodPoint try = *point;
    const char *after = period_year_part(reader, of != NULL ? of : q, &try);
    if (after != NULL) {
        try.open = try.open || try.year != try.year_last;
        *point = try;
    }
    return after;
}

/* 20年公司营收, 21年毛利率: in broker notes the firm and its figures follow the year at once; 连续
** 20年营收 is a duration. */
static bool period_year_opens_report(const PeriodReader *reader, const char *digits_end,
                                     const char *after) {
    const char *start = digits_end - 2;
    if (start < reader->text_start || !am_is_digit((unsigned char)start[0]) || start[0] > '2' ||
        am_period_literals(reader, after, "公司 归母 扣非 归属 毛利率 净利率 营收") == NULL) {
        return false;
    }
    for (size_t i = 0; i < am_list_period_year_opens_report_spans.n; i++) {
        if (start - reader->text_start >= 3 &&
            memcmp(start - 3, am_list_period_year_opens_report_spans.words[i].z, 3) == 0) {
            return false;
        }
    }
    return start[0] != '0';
}

/* 23年底, 08年, 五八年, 23Q1: two digits. */
static const char *period_year_short(const PeriodReader *reader, const PeriodNumber *number,
                                     PeriodPoint *point) {
    /* 85年 is 1985, 23年 2023; in hanzi 四九年 is 1949 */
    int turn = number->digits == 2 ? 50 : 30;
    int year = number->value + (number->value >= turn ? 1900 : 2000);
    const char *after = am_period_literal(reader, number->after, "年");
    period_year_set(point, year, year);
    if (number->digits == 2) {
        size_t n;
        uint32_t next = am_period_peek(reader, number->after, &n);
        const char *at = after != NULL ? after : number->after;
        const char *part = after != NULL || next == 'Q' || next == 'H'
                               ? period_year_parts(reader, at, point)
                               : NULL;
        bool own = after != NULL &&
                   am_period_literals(reader, after, "内 间 中 后 终 內 間 後 終") == NULL;
        bool report = after != NULL && period_year_opens_report(reader, number->after, after);
        return part != NULL && (own || after == NULL) ? part
               : number->value < 10 || report         ? after
                                                      : NULL;
    }
    /* 五八年 is written digit by digit; neighbours (七八年) and 三五年 say "about so many" */
    int tens = number->value / 10;
    int ones = number->value % 10;
    if (after == NULL || (tens != 0 && (tens < 3 || ones - tens == 1 || number->value == 35))) {
        return NULL;
    }
    if (am_period_literals(reader, after, "级 級 来 來 多 后 後 前") != NULL) {
        return NULL;
    }
    const char *part = period_year_parts(reader, after, point);
    return part != NULL ? part : after;
}

static const char *period_year_full(const PeriodReader *reader, const PeriodNumber *number,
                                    PeriodPoint *point) {
    const char *p = number->after;
    const char *first_mark = period_year_mark(reader, p);
    int last = number->value;
    for (int i = 1; first_mark == NULL && i < PERIOD_MAX_LIST; i++) {
        PeriodNumber next;
        if (!period_year_next(reader, p, last, &next)) {
            break;
        }
        p = next.after;
        last = next.value;
    }
    const char *after = first_mark != NULL ? first_mark : period_year_mark(reader, p);
    period_year_set(point, number->value, last);
    if (after == NULL) {
        if (number->digits != 4 || last != number->value) {
            return NULL;
        }
        const char *part = period_year_parts(reader, p, point);
        bool report = am_period_literals(reader, p, "半年报 一季报 三季报 年报 中报") != NULL;
        return part == NULL && report ? p : part;
    }
    const char *season = am_period_literals(reader, after, "采暖季 供暖季");
    if (am_period_literals(reader, p, "财年 財年 学年 學年 赛季 賽季 雪季 榨季") != NULL ||
        season != NULL) {
        point->open = true;
        return season != NULL ? season : after;
    }
    if (last == number->value && period_year_is_age(reader, after, last)) {
        return NULL;
    }
    const char *part = period_year_parts(reader, after, point);
    return part != NULL ? part : after;
}

/* 1H23, 3Q2023, 9M23: the way of broker notes. */
static const char *period_year_note(const PeriodReader *reader, const PeriodNumber *part,
                                    PeriodPoint *point) {
    static const struct {
        char letter;
        int months;
        int max;
    } kinds[] = {{'Q', 3, 4}, {'H', 6, 2}, {'M', 1, 9}};
    size_t n;
    uint32_t letter = am_period_peek(reader, part->after, &n);
    PeriodNumber year;
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        if (letter != (uint32_t)kinds[i].letter || part->value < 1 || part->value > kinds[i].max) {
            continue;
        }
        if (!am_period_number(reader, part->after + 1, &year) ||
            (year.digits != 2 && !(year.digits == 4 && period_year_is_full(&year)))) {
            return NULL;
        }
        int full = year.value + (year.digits == 4 ? 0 : year.value >= 50 ? 1900 : 2000);
        period_year_set(point, full, full);
        point->unit = PERIOD_UNIT_QUARTER;
        point->month_last = part->value * kinds[i].months;
        point->month_first = letter == 'M' ? 1 : point->month_last - kinds[i].months + 1;
        const char *edge = am_period_edge(reader, year.after, PERIOD_UNIT_QUARTER, point);
        return edge != NULL ? edge : year.after;
    }
    return NULL;
}

const char *am_period_year(const PeriodReader *reader, const char *p, PeriodPoint *point) {
    const char *after = period_year_era(reader, p, point);
    const PeriodWord *word = NULL;
    if (after == NULL) {
        word = am_period_word(reader, p, PERIOD_ROLE_BASE, PERIOD_UNIT_YEAR);
        if (word != NULL) {
            after = p + word->n;
            am_period_base(reader, word, point);
        }
    }
    if (after != NULL) {
        const char *part = period_year_parts(reader, after, point);
        return part != NULL ? part : after;
    }
    PeriodNumber number;
    if (!am_period_number(reader, p, &number)) {
        return NULL;
    }
    if (number.digits == 1) {
        return period_year_note(reader, &number, point);
    }
    if (period_year_is_full(&number)) {
        return period_year_full(reader, &number, point);
    }
    return number.digits == 2 || number.places == 2 ? period_year_short(reader, &number, point)
                                                    : NULL;
}

/* 2023-07-29, 2023/7/29, 2023.7.29 with a time of day after it. */
const char *am_period_numeric_date(const PeriodReader *reader, const char *p, PeriodPoint *point) {
    PeriodNumber year;
    PeriodNumber month;
    PeriodNumber day;
    size_t n;
    if (!am_period_number(reader, p, &year) || year.digits != 4 || !period_year_is_full(&year)) {
        return NULL;
    }
    uint32_t mark = am_period_peek(reader, year.after, &n);
    if ((mark != '-' && mark != '/' && mark != '.') ||
        !am_period_number(reader, year.after + 1, &month) || month.digits < 1 || month.digits > 2 ||
        am_period_peek(reader, month.after, &n) != mark ||
        !am_period_number(reader, month.after + 1, &day) || day.digits < 1 || day.digits > 2) {
        return NULL;
    }
    AmDate date = {year.value, month.value, day.value};
    uint32_t next = am_period_peek(reader, day.after, &n);
    uint32_t before = am_period_peek_back(reader, p);
    bool letter = am_is_letter(before);
    bool longer =
        next == mark && day.after + 1 < reader->end && am_is_digit((unsigned char)day.after[1]);
    if (!am_period_date_exists(date) || longer || letter) {
        return NULL;
    }
    period_year_set(point, year.value, year.value);
    point->unit = PERIOD_UNIT_DAY;
    point->month_first = point->month_last = month.value;
    point->day_first = point->day_last = day.value;
    const char *clock = next == 'T' ? am_period_clock(reader, day.after + 1) : NULL;
    return clock != NULL ? clock : am_period_day_time(reader, day.after);
}
