/*
** period_internal.h - what the parts of the period reader share; for period*.c alone.
**
** A reader function takes the place where its piece may begin and gives the place after it, or NULL
** when the piece is not there. All of them look a bounded number of characters ahead.
*/
#ifndef AM_PERIOD_INTERNAL_H
#define AM_PERIOD_INTERNAL_H

#include "period.h"
#include "utf8.h"

static const AmDate PERIOD_UNKNOWN = {0}; /* nothing decides the date */

typedef enum PeriodRole {
    PERIOD_ROLE_BASE,    /* stands alone: 今年, 上月, 昨日 */
    PERIOD_ROLE_PART,    /* part of a year: 上半年 */
    PERIOD_ROLE_EDGE,    /* part of the unit before: 底 in 2022年底 */
    PERIOD_ROLE_TAIL,    /* closes an expression: 以来 */
    PERIOD_ROLE_NAMED,   /* a feast */
    PERIOD_ROLE_HOLIDAY, /* after a feast: 期间, 假期 */
    PERIOD_ROLE_VAGUE,   /* 报告期内 */
    PERIOD_ROLE_DAYPART, /* 上午 */
    PERIOD_ROLE_OPEN,    /* 截至 */
    PERIOD_ROLE_NOW,     /* 目前 after 截至 */
    PERIOD_ROLE_CLOSE,   /* 收盘 after 截至 and a day */
    PERIOD_ROLE_PLAN,    /* after “十四五” */
} PeriodRole;

typedef enum PeriodAnchor {
    PERIOD_ANCHOR_NONE,
    PERIOD_ANCHOR_PUBLISHED, /* counts from the published date */
    PERIOD_ANCHOR_CONTEXT,   /* counts from the period in force before */
    PERIOD_ANCHOR_ANY,       /* from the context, else from the published date */
    PERIOD_ANCHOR_SINCE,     /* tail: until the published date */
    PERIOD_ANCHOR_FROM,      /* tail: end unknown */
    PERIOD_ANCHOR_SAME,      /* tail: same part of another year */
    PERIOD_ANCHOR_WHOLE,     /* tail: changes nothing */
} PeriodAnchor;

typedef enum PeriodUnit {
    PERIOD_UNIT_NONE,
    PERIOD_UNIT_DAY,
    PERIOD_UNIT_WEEK,
    PERIOD_UNIT_MONTH,
    PERIOD_UNIT_QUARTER,
    PERIOD_UNIT_YEAR,
    PERIOD_UNIT_SEASON,
} PeriodUnit;

typedef struct PeriodWord {
    const char *text;    /* n bytes */
    const char *stop;    /* words that must not follow, parted by blanks; "*": any hanzi */
    uint32_t code_point; /* its first character */
    uint8_t n;
    uint8_t role;   /* PeriodRole */
    uint8_t anchor; /* PeriodAnchor */
    uint8_t unit;   /* PeriodUnit */
    int16_t first;  /* see the roles in ext/data/period_words.tsv */
    int16_t last;
} PeriodWord;

/* What may begin with a character: readers (bits of PeriodRead) and words (bits of PeriodRole). */
typedef struct PeriodClass {
    uint16_t readers;
    uint16_t roles;
    bool any; /* any character may follow; else the first two are in period_pairs */
} PeriodClass;

/* The readers of expressions, by what may begin them; in the order of READERS in gen_periods.py. */
typedef enum PeriodRead {
    PERIOD_READ_OPEN,
    PERIOD_READ_SINCE,
    PERIOD_READ_NUMBER,
    PERIOD_READ_PLAN,
    PERIOD_READ_DECADE,
    PERIOD_READ_YEAR,
    PERIOD_READ_HEAD,
    PERIOD_READ_BASE,
    PERIOD_READ_ROLLING,
    PERIOD_READ_QUARTERS,
    PERIOD_READ_MONTHS,
    PERIOD_READ_PART,
    PERIOD_READ_WEEK,
    PERIOD_READ_NAMED,
    PERIOD_READ_EDGE,
    PERIOD_READ_CLOCK,
} PeriodRead;

typedef struct PeriodReader {
    const char *text_start;
    const char *end;
    const AmDate *published; /* may be NULL */
    const AmPeriod *context; /* may be NULL */
} PeriodReader;

/* One numeral. digits counts ASCII or full-width digits, places counts hanzi written digit by digit
** (二〇二四: 4, 三: 1); both are 0 for 十二, 廿三. */
typedef struct PeriodNumber {
    const char *after;
    int value;
    int digits;
    int places;
} PeriodNumber;

typedef enum PeriodYearState {
    PERIOD_YEAR_NONE, /* not said */
    PERIOD_YEAR_KNOWN,
    PERIOD_YEAR_LOST, /* said, but nothing to count from: 今年 without a published date */
} PeriodYearState;

/* A point or stretch as read, before it is resolved into dates. */
typedef struct PeriodPoint {
    PeriodUnit unit; /* the smallest one that was said */
    PeriodYearState year_state;
    int year;
    int year_last;   /* of 2021-2023年; else the same as year */
    int month_first; /* 0: none */
    int month_last;
    int day_first; /* 0: none */
    int day_last;
    bool cumulative; /* 1-6月, 前三季度: figures exist only once it is over */
    bool has_edge;   /* edge_first..edge_last are days inside the stretch; 0: open */
    int edge_first;
    int edge_last;
    bool fixed; /* start and end are given here already */
    bool open;  /* no dates: 春节期间 */
    AmDate start;
    AmDate end;
} PeriodPoint;

/* period_text.c: characters, numerals, words. */
static inline uint32_t am_period_peek(const PeriodReader *reader, const char *p, size_t *n_bytes) {
    *n_bytes = 0;
    return p < reader->end ? am_utf8_decode(p, reader->end, n_bytes) : 0;
}
uint32_t am_period_peek_back(const PeriodReader *reader, const char *p);
static inline const char *am_period_literal(const PeriodReader *reader, const char *p,
                                            const char *literal) {
    return am_span_starts((AmSpan){p, (size_t)(reader->end - p)}, literal) ? p + strlen(literal)
                                                                           : NULL;
}
/* After one of several literals, parted by blanks; the first that fits counts. */
const char *am_period_literals(const PeriodReader *reader, const char *p, const char *literals);
const char *am_period_blanks(const PeriodReader *reader, const char *p);
/* After 至, 到, a dash or a tilde. */
const char *am_period_range_mark(const PeriodReader *reader, const char *p);
/* The readers that may find something at p, as bits of PeriodRead. */
unsigned am_period_readers(const PeriodReader *reader, const char *p);
bool am_period_number(const PeriodReader *reader, const char *p, PeriodNumber *number);
int am_period_hanzi_digit(uint32_t code_point); /* 0-9, or -1 */
int am_period_tens(uint32_t code_point);        /* 十 is 10, 廿 20, 卅 30; 0 for others */
/* The longest word of the role (and unit, unless NONE) at p whose stop words do not follow. */
const PeriodWord *am_period_word(const PeriodReader *reader, const char *p, PeriodRole role,
                                 PeriodUnit unit);

/* period_date.c: the calendar. Day numbers count from 1970-01-01. */
long am_period_day_number(AmDate date);
AmDate am_period_day_date(long day_number);
int am_period_month_days(int year, int month);
bool am_period_date_exists(AmDate date);
/* The date so many months later (or earlier), the day cut to the length of the month. */
AmDate am_period_add_months(AmDate date, int months);
int am_period_compare(AmDate a, AmDate b);

/* period_resolve.c: from what was read to dates. */
void am_period_resolve(const PeriodReader *reader, const PeriodPoint *point, AmDate *start,
                       AmDate *end);
void am_period_base(const PeriodReader *reader, const PeriodWord *word, PeriodPoint *point);
/* Sets the year of 底 in 年底, or the month of 底 in 月底, that stand alone. */
void am_period_own_edge(const PeriodReader *reader, const PeriodWord *edge, PeriodPoint *point);
void am_period_weekday(const PeriodReader *reader, int weekday, PeriodPoint *point);
/* The context moved to the year of the point: 去年同期. */
void am_period_same(const PeriodReader *reader, const PeriodPoint *point, AmDate *start,
                    AmDate *end);

/* period_year.c, period_month.c, period_point.c: calendar expressions. */
const char *am_period_year(const PeriodReader *reader, const char *p, PeriodPoint *point);
const char *am_period_numeric_date(const PeriodReader *reader, const char *p, PeriodPoint *point);
const char *am_period_quarters(const PeriodReader *reader, const char *p, bool after_year,
                               PeriodPoint *point);
const char *am_period_months(const PeriodReader *reader, const char *p, PeriodPoint *point);
const char *am_period_days(const PeriodReader *reader, const char *p, bool alone,
                           PeriodPoint *point);
const char *am_period_edge(const PeriodReader *reader, const char *p, PeriodUnit unit,
                           PeriodPoint *point);
/* may: what am_period_readers says of p. */
const char *am_period_point(const PeriodReader *reader, const char *p, unsigned may,
                            PeriodPoint *point);

/* period_span.c: stretches that are counted: 近三年, 前11个月, “十四五”期间, 80年代. */
const char *am_period_head(const PeriodReader *reader, const char *p, PeriodPoint *point);
const char *am_period_rolling(const PeriodReader *reader, const char *p, PeriodPoint *point);
const char *am_period_plan(const PeriodReader *reader, const char *p, PeriodPoint *point);
const char *am_period_decade(const PeriodReader *reader, const char *p, PeriodPoint *point);

/* period_clock.c: 上午9时许, 11:29:59, 20时至次日8时. */
const char *am_period_clock(const PeriodReader *reader, const char *p);
/* What may follow a day: 上午, 24时, 9:30; p itself when nothing does. */
const char *am_period_day_time(const PeriodReader *reader, const char *p);

#endif
