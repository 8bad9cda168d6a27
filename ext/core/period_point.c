/*
** period_point.c - one point or stretch of the calendar, whatever it begins with: 2024年…, 今年…,
** 3月…, 20日, 上月末, 昨日, 下周一, 上半年, 年底.
*/
#include "period_internal.h"

/* 一 to 六, 日, 天: Monday is 0; -1 for others. */
static int period_point_weekday(uint32_t c) {
    switch (c) {
    case 0x4E00: return 0;
    case 0x4E8C: return 1;
    case 0x4E09: return 2;
    case 0x56DB: return 3;
    case 0x4E94: return 4;
    case 0x516D: return 5;
    case 0x65E5: /* 日 */
    case 0x5929: /* 天 */ return 6;
    default: return -1;
    }
}

/* The day of the week after 周, 星期 or 下周. */
static const char *period_point_day_of_week(const PeriodReader *reader, const char *p,
                                            PeriodPoint *point) {
    size_t n;
    int weekday = period_point_weekday(am_period_peek(reader, p, &n));
    if (weekday < 0 || am_period_literals(reader, p + n, "岁 个 個 期 年 次 鸣 家 把") != NULL) {
        return NULL;
    }
    am_period_weekday(reader, weekday, point);
    return am_period_day_time(reader, p + n);
}

/* 周五, 星期五 */
static const char *period_point_week(const PeriodReader *reader, const char *p,
                                     PeriodPoint *point) {
    const char *at = am_period_literals(reader, p, "星期 礼拜 禮拜 周 週");
    if (at == NULL || am_utf8_in(am_period_peek_back(reader, p),
                                 "每双雙两兩一二三四五六七八九十几半个四多逢0123456789")) {
        return NULL;
    }
    const char *rest = am_period_literals(reader, at, "末");
    if (rest != NULL && am_utf8_in(am_period_peek_back(reader, p), "这本上下")) {
        point->open = true;
        return rest;
    }
    return period_point_day_of_week(reader, at, point);
}

/* 本月, 上月末, 本月5日, 昨日上午, 下周一, 上季度末 */
static const char *period_point_base(const PeriodReader *reader, const char *p,
                                     PeriodPoint *point) {
    const PeriodWord *word = am_period_word(reader, p, PERIOD_ROLE_BASE, PERIOD_UNIT_NONE);
    if (word == NULL || word->unit == PERIOD_UNIT_YEAR) {
        return NULL;
    }
    const char *after = p + word->n;
    const char *more = NULL;
    am_period_base(reader, word, point);
    switch (point->unit) {
    case PERIOD_UNIT_DAY:
        /* 当日本央行…: 日本 */
        if (am_period_literals(reader, after, "本央 本国 本首 本政 本股 本经 本东") != NULL) {
            return NULL;
        }
        return am_period_day_time(reader, after);
    case PERIOD_UNIT_WEEK:
        more = period_point_day_of_week(reader, after, point);
        if (more == NULL) {
            more = am_period_literals(reader, after, "末");
            point->open = point->open || more != NULL;
            point->fixed = point->fixed && more == NULL;
        }
        break;
    case PERIOD_UNIT_MONTH:
        more = am_period_edge(reader, after, PERIOD_UNIT_MONTH, point);
        more = more != NULL ? more : am_period_days(reader, after, false, point);
        break;
    case PERIOD_UNIT_QUARTER:
        more = am_period_edge(reader, after, PERIOD_UNIT_QUARTER, point);
        break;
    case PERIOD_UNIT_NONE:
    case PERIOD_UNIT_YEAR:
    case PERIOD_UNIT_SEASON: break;
    }
    return more != NULL ? more : after;
}

/* 年底, 年初, 年内, 月末 that stand alone. */
static const char *period_point_own_edge(const PeriodReader *reader, const char *p,
                                         PeriodPoint *point) {
    const char *year = am_period_literal(reader, p, "年");
    const char *month = am_period_literal(reader, p, "月");
    const char *at = year != NULL ? year : month;
    PeriodUnit unit = year != NULL ? PERIOD_UNIT_YEAR : PERIOD_UNIT_MONTH;
    /* 少年初, 三年内, 每年底: the 年 belongs to the word before */
    if (at == NULL ||
        am_utf8_in(am_period_peek_back(reader, p),
                   "青少中老成壮童幼当周常学多整半几数百千万每逐历两一二三四五六七八九十"
                   "0123456789０１２３４５６７８９余个個蜜明新过過财財隔歲岁正腊臘冬")) {
        return NULL;
    }
    const PeriodWord *edge = am_period_word(reader, at, PERIOD_ROLE_EDGE, unit);
    if (edge == NULL || (month != NULL && (edge->first == 1 && edge->last == 31)) ||
        am_period_literals(reader, at, "间 間 初期 末期 中期 后期 後期 终 終") != NULL) {
        return NULL;
    }
    am_period_own_edge(reader, edge, point);
    return at + edge->n;
}

/* 上半年, 首季度: parts of a year that stand alone. */
static const char *period_point_part(const PeriodReader *reader, const char *p,
                                     PeriodPoint *point) {
    const PeriodWord *word = am_period_word(reader, p, PERIOD_ROLE_PART, PERIOD_UNIT_YEAR);
    if (word == NULL) {
        return NULL;
    }
    point->unit = PERIOD_UNIT_QUARTER;
    point->month_first = word->first;
    point->month_last = word->last;
    const char *edge = am_period_edge(reader, p + word->n, PERIOD_UNIT_QUARTER, point);
    return edge != NULL ? edge : p + word->n;
}

/* 春节期间, 国庆假期; 报告期内 */
static const char *period_point_named(const PeriodReader *reader, const char *p,
                                      PeriodPoint *point) {
    const PeriodWord *word = am_period_word(reader, p, PERIOD_ROLE_NAMED, PERIOD_UNIT_NONE);
    point->open = true;
    if (word != NULL) {
        const PeriodWord *tail =
            am_period_word(reader, p + word->n, PERIOD_ROLE_HOLIDAY, PERIOD_UNIT_NONE);
        if (tail != NULL) {
            return p + word->n + tail->n;
        }
    }
    word = am_period_word(reader, p, PERIOD_ROLE_VAGUE, PERIOD_UNIT_NONE);
    return word != NULL ? p + word->n : NULL;
}

/* 前11个月, 前三季度; not 目前11个月 */
static const char *period_point_head(const PeriodReader *reader, const char *p,
                                     PeriodPoint *point) {
    bool inside = am_utf8_in(am_period_peek_back(reader, p), "目当當以之此日提年月天会會眼跟空先");
    return inside ? NULL : am_period_head(reader, p, point);
}

static const char *period_point_quarters(const PeriodReader *reader, const char *p,
                                         PeriodPoint *point) {
    return am_period_quarters(reader, p, false, point);
}

static const char *period_point_days(const PeriodReader *reader, const char *p,
                                     PeriodPoint *point) {
    return am_period_days(reader, p, true, point);
}

const char *am_period_point(const PeriodReader *reader, const char *p, unsigned may,
                            PeriodPoint *point) {
    static const struct {
        PeriodRead needs;
        const char *(*read)(const PeriodReader *, const char *, PeriodPoint *);
    } readers[] = {
        {PERIOD_READ_NUMBER, am_period_numeric_date},  {PERIOD_READ_PLAN, am_period_plan},
        {PERIOD_READ_DECADE, am_period_decade},        {PERIOD_READ_YEAR, am_period_year},
        {PERIOD_READ_HEAD, period_point_head}, /* 前11个月 before 前三天 */
        {PERIOD_READ_BASE, period_point_base},         {PERIOD_READ_ROLLING, am_period_rolling},
        {PERIOD_READ_QUARTERS, period_point_quarters}, {PERIOD_READ_MONTHS, am_period_months},
        {PERIOD_READ_PART, period_point_part},         {PERIOD_READ_WEEK, period_point_week},
        {PERIOD_READ_NAMED, period_point_named},       {PERIOD_READ_EDGE, period_point_own_edge},
        {PERIOD_READ_NUMBER, period_point_days},
    };
    for (size_t i = 0; may != 0 && i < sizeof(readers) / sizeof(readers[0]); i++) {
        if ((may >> readers[i].needs & 1) == 0) {
            continue;
        }
        *point = (PeriodPoint){0};
        const char *after = readers[i].read(reader, p, point);
        if (after != NULL) {
            return after;
        }
    }
    *point = (PeriodPoint){0};
    return NULL;
}
