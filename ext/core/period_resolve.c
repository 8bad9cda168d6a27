/*
** period_resolve.c - from what was read to dates.
**
**     5月23日, published 2025-06-01 -> 2025-05-23; 一季度 after 2023年 -> 2023-01-01 .. 2023-03-31
**
** A year that is not written comes from the period in force before, else from the published date:
** the latest such time that has begun, or for sums over months (1-6月) the latest that is over.
** Where neither decides, dates stay unknown (year 0).
*/
#include "period_internal.h"

/* The one year that the context lies in, or 0. */
static int period_resolve_context_year(const PeriodReader *reader) {
    const AmPeriod *context = reader->context;
    if (context == NULL) {
        return 0;
    }
    if (context->end.year == 0) {
        return context->start.year;
    }
    bool one = context->start.year == 0 || context->start.year == context->end.year;
    return one ? context->end.year : 0;
}

/* The one month (or the one quarter: n_months 3) that the context lies in, as year and last month;
** false when there is none. */
static bool period_resolve_context_month(const PeriodReader *reader, int n_months, int *year,
                                         int *month) {
    *year = period_resolve_context_year(reader);
    if (*year == 0) {
        return false;
    }
    AmDate start = reader->context->start;
    AmDate end = reader->context->end;
    *month = end.year != 0 ? end.month : start.month;
    return start.year == 0 || end.year == 0 ||
           (start.month - 1) / n_months == (end.month - 1) / n_months;
}

/* The single day of the context; false when it is longer. */
static bool period_resolve_context_day(const PeriodReader *reader, AmDate *day) {
    const AmPeriod *context = reader->context;
    if (context == NULL || context->end.year == 0) {
        return false;
    }
    *day = context->end;
    return context->start.year == 0 || am_period_compare(context->start, context->end) == 0;
}

static bool period_resolve_uses_context(PeriodAnchor anchor) {
    return anchor == PERIOD_ANCHOR_CONTEXT || anchor == PERIOD_ANCHOR_ANY;
}

static void period_resolve_base_year(const PeriodReader *reader, const PeriodWord *word,
                                     PeriodPoint *point) {
    int year = period_resolve_uses_context((PeriodAnchor)word->anchor)
                   ? period_resolve_context_year(reader)
                   : 0;
    if (year == 0 && word->anchor != PERIOD_ANCHOR_CONTEXT && reader->published != NULL) {
        year = reader->published->year;
    }
    point->year_state = year != 0 ? PERIOD_YEAR_KNOWN : PERIOD_YEAR_LOST;
    point->year = point->year_last = year + word->first;
}

static void period_resolve_base_month(const PeriodReader *reader, const PeriodWord *word,
                                      PeriodPoint *point) {
    int year = 0;
    int month = 1;
    int length = word->unit == PERIOD_UNIT_QUARTER ? 3 : 1;
    bool known = period_resolve_uses_context((PeriodAnchor)word->anchor) &&
                 period_resolve_context_month(reader, length, &year, &month);
    if (!known && word->anchor != PERIOD_ANCHOR_CONTEXT && reader->published != NULL) {
        year = reader->published->year;
        month = reader->published->month;
        known = true;
    }
    int step = word->first * length;
    month -= (month - 1) % length;
    AmDate date = known ? am_period_add_months((AmDate){year, month, 1}, step) : PERIOD_UNKNOWN;
    point->year_state = date.year != 0 ? PERIOD_YEAR_KNOWN : PERIOD_YEAR_LOST;
    point->year = point->year_last = date.year;
    point->month_first = date.year != 0 ? date.month : 1;
    point->month_last = point->month_first + length - 1;
}

/* Monday is 0. */
static int period_resolve_weekday(long day_number) {
    return (int)(((day_number + 3) % 7 + 7) % 7);
}

static void period_resolve_fix(PeriodPoint *point, long first, long last) {
    point->fixed = true;
    point->start = am_period_day_date(first);
    point->end = am_period_day_date(last);
}

static void period_resolve_base_day(const PeriodReader *reader, const PeriodWord *word,
                                    PeriodPoint *point) {
    AmDate day;
    if (word->anchor == PERIOD_ANCHOR_PUBLISHED && reader->published != NULL) {
        long number = am_period_day_number(*reader->published) + word->first;
        period_resolve_fix(point, number, number);
    } else if (word->anchor == PERIOD_ANCHOR_CONTEXT && period_resolve_context_day(reader, &day)) {
        long number = am_period_day_number(day) + word->first;
        period_resolve_fix(point, number, number);
    } else {
        point->open = true;
    }
}

void am_period_base(const PeriodReader *reader, const PeriodWord *word, PeriodPoint *point) {
    point->unit = (PeriodUnit)word->unit;
    switch (point->unit) {
    case PERIOD_UNIT_YEAR: period_resolve_base_year(reader, word, point); break;
    case PERIOD_UNIT_MONTH:
    case PERIOD_UNIT_QUARTER: period_resolve_base_month(reader, word, point); break;
    case PERIOD_UNIT_DAY: period_resolve_base_day(reader, word, point); break;
    case PERIOD_UNIT_WEEK:
        if (word->anchor == PERIOD_ANCHOR_PUBLISHED && reader->published != NULL) {
            long today = am_period_day_number(*reader->published);
            long monday = today - period_resolve_weekday(today) + 7L * word->first;
            period_resolve_fix(point, monday, monday + 6);
        } else {
            point->open = true;
        }
        break;
    case PERIOD_UNIT_NONE:
    case PERIOD_UNIT_SEASON: point->open = true; break;
    }
}

void am_period_own_edge(const PeriodReader *reader, const PeriodWord *edge, PeriodPoint *point) {
    /* 年初 and 年内 are of the running year; 年底 may as well be of the last one. */
    bool late = edge->first > 1 || edge->first == 0;
    PeriodAnchor anchor = late ? PERIOD_ANCHOR_CONTEXT : PERIOD_ANCHOR_ANY;
    PeriodWord own = {.unit = edge->unit, .anchor = (uint8_t)anchor};
    am_period_base(reader, &own, point);
    point->has_edge = true;
    point->edge_first = edge->first;
    point->edge_last = edge->last;
}

void am_period_weekday(const PeriodReader *reader, int weekday, PeriodPoint *point) {
    if (point->fixed) { /* 下周 + 一 */
        long monday = am_period_day_number(point->start);
        period_resolve_fix(point, monday + weekday, monday + weekday);
    } else if (!point->open && reader->published != NULL) {
        long today = am_period_day_number(*reader->published);
        long back = (period_resolve_weekday(today) - weekday + 7) % 7;
        period_resolve_fix(point, today - back, today - back);
    } else {
        point->open = true;
    }
    point->unit = PERIOD_UNIT_DAY;
}

/* First and last day of the point in a year; year 0 when there is no such day. */
static void period_resolve_in_year(const PeriodPoint *point, int year, int year_last, AmDate *start,
                                   AmDate *end) {
    AmDate first = {year, point->month_first != 0 ? point->month_first : 1, 1};
    AmDate last = {year_last, point->month_last != 0 ? point->month_last : 12, 31};
    if (point->day_first != 0) {
        first.day = point->day_first;
        last.day = point->day_last;
    } else {
        last.day = am_period_month_days(last.year, last.month);
    }
    bool exist = am_period_date_exists(first) && am_period_date_exists(last) &&
                 am_period_compare(first, last) <= 0;
    *start = exist ? first : PERIOD_UNKNOWN;
    *end = exist ? last : PERIOD_UNKNOWN;
}

/* The latest year in which the point has begun (or, for sums, is over) on the published date. */
static int period_resolve_latest_year(const PeriodPoint *point, AmDate published) {
    if (point->cumulative) {
        return published.year - (published.month < point->month_last ? 1 : 0);
    }
    AmDate first = {published.year, point->month_first,
                    point->day_first != 0 ? point->day_first : 1};
    return published.year - (am_period_compare(first, published) > 0 ? 1 : 0);
}

/* 23日: the month comes from the context, else from the published date. */
static void period_resolve_bare_day(const PeriodReader *reader, PeriodPoint *point) {
    int year;
    int month;
    if (!period_resolve_context_month(reader, 1, &year, &month)) {
        if (reader->published == NULL || period_resolve_context_year(reader) != 0) {
            point->open = true;
            return;
        }
        AmDate date = {reader->published->year, reader->published->month, 1};
        date = point->day_first > reader->published->day ? am_period_add_months(date, -1) : date;
        year = date.year;
        month = date.month;
    }
    point->year_state = PERIOD_YEAR_KNOWN;
    point->year = point->year_last = year;
    point->month_first = point->month_last = month;
}

static void period_resolve_year(const PeriodReader *reader, PeriodPoint *point) {
    int year = period_resolve_context_year(reader);
    if (year == 0 && reader->published != NULL) {
        year = period_resolve_latest_year(point, *reader->published);
    }
    point->year_state = year > 0 ? PERIOD_YEAR_KNOWN : PERIOD_YEAR_LOST;
    point->year = point->year_last = year;
}

static void period_resolve_edge(const PeriodPoint *point, AmDate *start, AmDate *end) {
    if (!point->has_edge || start->year == 0) {
        return;
    }
    if (point->edge_first == 0) {
        *start = *end = PERIOD_UNKNOWN;
        return;
    }
    long first = am_period_day_number(*start);
    long last = am_period_day_number(*end);
    long edge_first = first + point->edge_first - 1;
    long edge_last = first + point->edge_last - 1;
    /* 末 stands at or behind the last day in the table: 31, 92, 366 */
    bool at_end = point->edge_first == point->edge_last && point->edge_first > 1;
    *start = am_period_day_date(at_end || edge_first > last ? last : edge_first);
    *end = am_period_day_date(at_end || edge_last > last ? last : edge_last);
}

void am_period_resolve(const PeriodReader *reader, const PeriodPoint *read, AmDate *start,
                       AmDate *end) {
    PeriodPoint point = *read;
    *start = *end = PERIOD_UNKNOWN;
    if (point.fixed) {
        *start = point.start;
        *end = point.end;
    } else if (!point.open) {
        if (point.year_state == PERIOD_YEAR_NONE && point.month_first == 0) {
            period_resolve_bare_day(reader, &point);
        } else if (point.year_state == PERIOD_YEAR_NONE) {
            period_resolve_year(reader, &point);
        }
        if (!point.open && point.year_state == PERIOD_YEAR_KNOWN) {
            period_resolve_in_year(&point, point.year, point.year_last, start, end);
        }
    }
    period_resolve_edge(&point, start, end);
}

void am_period_same(const PeriodReader *reader, const PeriodPoint *point, AmDate *start,
                    AmDate *end) {
    *start = *end = PERIOD_UNKNOWN;
    const AmPeriod *context = reader->context;
    if (context == NULL || context->end.year == 0) {
        return;
    }
    int step = point->year_state == PERIOD_YEAR_KNOWN ? point->year - context->end.year : -1;
    AmDate last = context->end;
    bool month_end = last.day == am_period_month_days(last.year, last.month);
    last = am_period_add_months(last, step * 12);
    if (month_end && last.year != 0) {
        last.day =
            am_period_month_days(last.year, last.month); /* 2月28日 becomes 29日 in a leap year */
    }
    *end = last;
    if (context->start.year != 0) {
        bool day = am_period_compare(context->start, context->end) == 0;
        *start = day ? last : am_period_add_months(context->start, step * 12);
    }
}
