/*
** period.h - dates and periods as written:
**
**     2024年, 截至2022年底, 今年1至6月, 前三季度, “十四五”期间
*/
#ifndef AM_PERIOD_H
#define AM_PERIOD_H

#include "base.h"

typedef enum AmPeriodKind {
    AM_PERIOD_NONE,
    AM_PERIOD_TIME,  /* a point or stretch of calendar time that a figure can belong to */
    AM_PERIOD_CLOCK, /* 11:29:59, 上午9时许 alone: no figure, and no period */
} AmPeriodKind;

typedef struct AmDate {
    int year; /* 0: unknown */
    int month;
    int day;
} AmDate;

typedef struct AmPeriod {
    AmPeriodKind kind;
    size_t n_bytes; /* from where the scan began */
    AmDate start;   /* year 0: the text does not decide, or no published date was given */
    AmDate end;
} AmPeriod;

/*
** Reads the longest time expression that begins exactly at z; text_start <= z < end allows a
** look back (第 before a year is no year). published may be NULL; relative expressions (今年,
** 上半年, 5月23日) then stay without start and end. context may be NULL: the period in force
** before (其中一九八五年…, 同年, 当年 resolve against it). False when no time expression begins
** at z. Durations that are a measured quantity (3小时, 30天, 5年) are not time expressions;
** 近三年 is.
**
** Dates: 2022年底 is its last day (start and end), 年初 the first day of the year, 3月初 the
** 1st to the 10th. 截至X has X's end and no start; X以来 and X至今 end on the published date,
** X起 has no end. 近三年 counts back from the published date. 去年同期 is the context moved by
** a year. A date without a year takes that of the context, else the latest that has begun
** (1-6月, 前三季度: that has reached its last month) on the published date. Feasts (春节期间),
** 全年 and 年底 alone stay without dates. Looks a bounded number of characters ahead and back;
** allocates nothing.
*/
bool am_period_scan(const char *text_start, const char *z, const char *end, const AmDate *published,
                    const AmPeriod *context, AmPeriod *period);

/* True when a time expression may begin with this character: a quick test before am_period_scan.
** Says yes to opening quotes (“十四五”期间) and to a few others too often, never no too often. */
bool am_period_can_start(uint32_t code_point);

/* Reads an ISO date (YYYY-MM-DD) that is the whole text and exists in the calendar. */
bool am_date_parse(AmSpan text, AmDate *date);

/* Writes YYYY-MM-DD and a NUL. */
void am_date_write(AmDate date, char out[11]);

#endif
