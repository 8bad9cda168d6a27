/*
** period_clock.c - times of day: 11:29:59, 上午9时许, 9时30分, 20时至次日8时.
**
** Alone they are no period, but their numbers are no figures either. After a day they belong to it
** (8月8日24时).
*/
#include "period_internal.h"

/* A number of at most two digits up to max; NULL otherwise. */
static const char *period_clock_part(const PeriodReader *reader, const char *p, int max,
                                     PeriodNumber *number) {
    if (!am_period_number(reader, p, number) || number->digits > 2 || number->places > 1 ||
        number->value > max) {
        return NULL;
    }
    return number->after;
}

/* 9:30, 11:29:59, with either colon. */
static const char *period_clock_colon(const PeriodReader *reader, const char *p) {
    PeriodNumber number;
    p = period_clock_part(reader, p, 24, &number);
    if (p == NULL || number.digits == 0) {
        return NULL;
    }
    const char *after = NULL;
    for (int i = 0; i < 2; i++) {
        const char *colon = am_period_literals(reader, p, ": ：");
        const char *part = colon == NULL ? NULL : period_clock_part(reader, colon, 59, &number);
        if (part == NULL || number.digits != 2) {
            break;
        }
        after = p = part;
    }
    return after;
}

/* 9时, 9时30分, 9时30分15秒, 9点半; a bare 9点 only when it is surely a time. */
static const char *period_clock_hour(const PeriodReader *reader, const char *p, bool sure) {
    PeriodNumber number;
    p = period_clock_part(reader, p, 24, &number);
    if (p == NULL) {
        return NULL;
    }
    sure = sure || number.digits > 0;
    const char *range = am_period_range_mark(reader, p); /* 0-24时 */
    const char *later = range != NULL ? period_clock_part(reader, range, 24, &number) : NULL;
    p = am_period_blanks(reader, later != NULL ? later : p);
    const char *hour = am_period_literals(reader, p, "时 時");
    if (hour != NULL &&
        (!sure || am_period_literals(reader, hour, "间 間 代 期 常 候 空 差 速 尚") != NULL)) {
        return NULL;
    }
    bool point = hour == NULL;
    if (point) {
        hour = am_period_literals(reader, p, "点钟 點鐘 点 點");
        if (hour == NULL) {
            return NULL;
        }
    }
    const char *after = am_period_literals(reader, hour, "整 半 许 正");
    if (after != NULL) {
        return after;
    }
    const char *minute = period_clock_part(reader, hour, 59, &number);
    const char *mark = minute == NULL ? NULL : am_period_literal(reader, minute, "分");
    if (mark == NULL || am_period_literals(reader, mark, "之 钟 鐘 以") != NULL) {
        return point && !sure ? NULL : hour;
    }
    const char *second = period_clock_part(reader, mark, 59, &number);
    const char *second_mark = second == NULL ? NULL : am_period_literal(reader, second, "秒");
    mark = second_mark != NULL ? second_mark : mark;
    after = am_period_literal(reader, mark, "许");
    return after != NULL ? after : mark;
}

/* One time of day with the part of the day before it. */
static const char *period_clock_one(const PeriodReader *reader, const char *p, bool after_day) {
    const PeriodWord *part = am_period_word(reader, p, PERIOD_ROLE_DAYPART, PERIOD_UNIT_NONE);
    if (part != NULL) {
        p = am_period_blanks(reader, p + part->n);
    }
    const char *after = period_clock_colon(reader, p);
    return after != NULL ? after : period_clock_hour(reader, p, part != NULL || after_day);
}

/* True for 9点 or 三点 without minutes, which may be points of an index or of an argument. */
static bool period_clock_is_bare_point(const PeriodReader *reader, const char *p,
                                       const char *after) {
    PeriodNumber number;
    if (!am_period_number(reader, p, &number)) {
        return false;
    }
    const char *mark = am_period_literals(reader, am_period_blanks(reader, number.after), "点 點");
    return mark == after;
}

static const char *period_clock_span(const PeriodReader *reader, const char *p, bool after_day) {
    const char *after = period_clock_one(reader, p, after_day);
    if (after == NULL || (!after_day && period_clock_is_bare_point(reader, p, after))) {
        return NULL;
    }
    const char *mark = am_period_range_mark(reader, after);
    if (mark != NULL) {
        const char *next = am_period_literals(reader, mark, "次日 翌日 当日 當日 当天 當天");
        const char *second = period_clock_one(reader, next != NULL ? next : mark, true);
        after = second != NULL ? second : after;
    }
    return after;
}

const char *am_period_clock(const PeriodReader *reader, const char *p) {
    return period_clock_span(reader, p, false);
}

const char *am_period_day_time(const PeriodReader *reader, const char *p) {
    const char *q = am_period_blanks(reader, p);
    const char *clock = period_clock_span(reader, q, true);
    if (clock != NULL) {
        return clock;
    }
    const PeriodWord *part = am_period_word(reader, p, PERIOD_ROLE_DAYPART, PERIOD_UNIT_NONE);
    return part != NULL ? p + part->n : p;
}
