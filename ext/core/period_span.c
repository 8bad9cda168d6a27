/*
** period_span.c - stretches of time that are counted:
**
**     近三年, 未来几天, 这五年内, 前11个月, “十四五”期间, 80年代
**
** A five-year plan is named by its ordinal and 五: “十四五” is the fourteenth. The first two ran
** 1953-1957 and 1958-1962; from the third (1966) on each follows the one before at once.
*/
#include "period_internal.h"

/* ---- sums from the start of the year: 前三季度, 前11个月, 头五个月 ---- */

const char *am_period_head(const PeriodReader *reader, const char *p, PeriodPoint *point) {
    const char *at = am_period_literals(reader, p, "前 头 頭");
    PeriodNumber number;
    if (at == NULL || !am_period_number(reader, at, &number) || number.value < 1 ||
        number.value > 12 || number.digits > 2 || number.places > 1) {
        return NULL;
    }
    const char *q = am_period_blanks(reader, number.after);
    int months = number.value;
    const char *after = am_period_literals(reader, q, "个月 個月 个季度 個季度 季度 季 月");
    if (after == NULL) {
        return NULL;
    }
    bool month = am_period_literals(reader, q, "个月 個月 月") != NULL;
    bool bare = am_period_literals(reader, q, "季度 个 個") == NULL; /* 前三季, 前5月 */
    if ((!month && months > 4) ||
        (bare && am_period_literals(reader, after, "报 報 节 節 赛") != NULL)) {
        return NULL;
    }
    point->month_first = 1;
    point->month_last = month ? months : months * 3;
    point->unit = month ? PERIOD_UNIT_MONTH : PERIOD_UNIT_QUARTER;
    point->cumulative = true;
    const char *edge = am_period_edge(reader, after, PERIOD_UNIT_QUARTER, point);
    return edge != NULL && !month ? edge : after;
}

/* ---- counted back or forth from now: 近三年, 过去五年, 未来几天, 这五年 ---- */

typedef enum PeriodSpanUnit {
    PERIOD_SPAN_YEARS,
    PERIOD_SPAN_MONTHS,
    PERIOD_SPAN_WEEKS,
    PERIOD_SPAN_DAYS,
    PERIOD_SPAN_OTHER,
} PeriodSpanUnit;

/* How many, when that is said exactly; count 0 for 几, 数, 半, 两三, 30多. */
typedef struct PeriodCount {
    const char *after;
    int count;
    bool few;
} PeriodCount;

static bool period_span_count(const PeriodReader *reader, const char *p, PeriodCount *count) {
    PeriodNumber number;
    const char *few = am_period_literals(reader, p, "十几 几十 数十 几百 上百 百 几 数 半 幾 數");
    *count = (PeriodCount){.after = few, .count = 0, .few = few != NULL};
    if (few != NULL) {
        return true;
    }
    if (!am_period_number(reader, p, &number) || number.value == 0 || number.places > 2) {
        return false;
    }
    const char *more = am_period_literals(reader, number.after, "余 餘 多 几");
    const char *much = more != NULL ? NULL : am_period_literals(reader, number.after, "个多 個多");
    count->after = more != NULL ? more : number.after;
    count->count = more != NULL || much != NULL || number.places == 2 ? 0 : number.value;
    return true;
}

static const char *period_span_unit(const PeriodReader *reader, const char *p,
                                    PeriodSpanUnit *unit) {
    static const struct {
        const char *literals;
        PeriodSpanUnit unit;
    } units[] = {
        {"年半", PERIOD_SPAN_OTHER},
        {"周年", PERIOD_SPAN_OTHER},
        {"年", PERIOD_SPAN_YEARS},
        {"个月 個月 个自然月", PERIOD_SPAN_MONTHS},
        {"个星期 個星期 周 週 个自然周", PERIOD_SPAN_WEEKS},
        {"天 日", PERIOD_SPAN_DAYS},
        {"个多月 个多星期 个半月 个季度 季度 個季度 个交易日 個交易日 个工作日 个小时 小时 个财年 "
         "个年度 个财季 月",
         PERIOD_SPAN_OTHER},
    };
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        const char *after = am_period_literals(reader, p, units[i].literals);
        if (after != NULL) {
            *unit = units[i].unit;
            return am_period_literals(reader, after, "代 级 龄 年化 均 线 薪 租") != NULL ? NULL
                                                                                          : after;
        }
    }
    return NULL;
}

/* 来, 内, 间 after a counted stretch. */
static const char *period_span_tail(const PeriodReader *reader, const char *p) {
    const char *after =
        am_period_literals(reader, p, "以来 以來 之内 之內 以内 以內 期间 期間 来 來 内 內 间 間");
    if (after == NULL ||
        am_period_literals(reader, after, "看 说 讲 源 自 到 部 地 容 外 接 隔 需") != NULL) {
        return p;
    }
    return after;
}

static void period_span_roll(const PeriodReader *reader, int count, PeriodSpanUnit unit,
                             bool future, PeriodPoint *point) {
    point->open = true;
    if (count == 0 || reader->published == NULL || unit == PERIOD_SPAN_OTHER ||
        (unit == PERIOD_SPAN_YEARS && count > 999)) {
        return;
    }
    AmDate here = *reader->published;
    AmDate there;
    int step = future ? count : -count;
    if (unit == PERIOD_SPAN_DAYS || unit == PERIOD_SPAN_WEEKS) {
        long days = unit == PERIOD_SPAN_WEEKS ? 7L * step : step;
        there = am_period_day_date(am_period_day_number(here) + days);
    } else {
        there = am_period_add_months(here, unit == PERIOD_SPAN_YEARS ? step * 12 : step);
    }
    if (!am_period_date_exists(there)) {
        return;
    }
    /* the day that stands still is outside: a year back from 2025-05-23 begins on 2024-05-24 */
    point->fixed = true;
    point->start = am_period_day_date(am_period_day_number(future ? here : there) + 1);
    point->end = future ? there : here;
}

const char *am_period_rolling(const PeriodReader *reader, const char *p, PeriodPoint *point) {
    const char *near = am_period_literal(reader, p, "近");
    const char *these = am_period_literals(reader, p, "这 這");
    const char *head = am_period_literals(reader, p, "前 头 頭");
    const char *future = am_period_literals(reader, p, "未来 未來 今后 今後 此后 此後");
    const char *past = am_period_literals(reader, p, "最近 过去 過去");
    const char *lead = near != NULL     ? near
                       : these != NULL  ? these
                       : head != NULL   ? head
                       : future != NULL ? future
                                        : past;
    if (lead == NULL ||
        (near != NULL &&
         am_utf8_in(am_period_peek_back(reader, p), "附接临靠将亲贴远相达时已长了续期过")) ||
        (head != NULL && am_utf8_in(am_period_peek_back(reader, p),
                                    "目当以之此日提年月天会眼跟空先生赛产婚龙源街码点"))) {
        return NULL;
    }
    const char *of = past != NULL || future != NULL ? am_period_literal(reader, lead, "的") : NULL;
    PeriodCount count;
    PeriodSpanUnit unit;
    if (!period_span_count(reader, of != NULL ? of : lead, &count) ||
        (near != NULL && am_period_literals(reader, count.after, "年 日 天") != NULL && count.few &&
         am_period_literals(reader, lead, "几 数") != NULL)) {
        return NULL; /* 近几年 is a word of its own and says no time */
    }
    const char *after = period_span_unit(reader, am_period_blanks(reader, count.after), &unit);
    if (after == NULL ||
        (these != NULL && unit != PERIOD_SPAN_YEARS && unit != PERIOD_SPAN_MONTHS)) {
        return NULL;
    }
    point->open = true;
    if (these == NULL && head == NULL) {
        period_span_roll(reader, count.count, unit, future != NULL, point);
    }
    return period_span_tail(reader, after);
}

/* ---- five-year plans ---- */

enum { PERIOD_MAX_PLAN = 99 };

static int period_plan_first_year(int ordinal) {
    return ordinal == 1 ? 1953 : ordinal == 2 ? 1958 : 1966 + 5 * (ordinal - 3);
}

/* 十四五, 七五, 十五: the last 五 is no part of the ordinal. */
static const char *period_plan_name(const PeriodReader *reader, const char *p, int *ordinal) {
    size_t n;
    uint32_t c = am_period_peek(reader, p, &n);
    int value = 0;
    if (c == 0x5341) { /* 十 */
        value = 10;
        p += n;
        int ones = am_period_hanzi_digit(am_period_peek(reader, p, &n));
        if (ones > 0 && am_period_literal(reader, p + n, "五") != NULL) {
            value += ones;
            p += n;
        }
    } else {
        value = am_period_hanzi_digit(c);
        p += n;
    }
    *ordinal = value;
    return value > 0 ? am_period_literal(reader, p, "五") : NULL;
}

/* One plan with its quotes: “十四五”, or 第十四个五年规划. */
static const char *period_plan_one(const PeriodReader *reader, const char *p, int *ordinal) {
    const char *full = am_period_literal(reader, p, "第");
    if (full != NULL) {
        PeriodNumber number;
        if (!am_period_number(reader, full, &number) || number.value < 1 ||
            number.value > PERIOD_MAX_PLAN) {
            return NULL;
        }
        *ordinal = number.value;
        const char *five = am_period_literals(reader, number.after, "个五年 個五年 个5年");
        const char *plan =
            five != NULL ? am_period_literals(reader, five, "规划 計劃 计划 規劃") : NULL;
        return plan;
    }
    const char *quote = am_period_literals(reader, p, "“ \" 「 ‘ '");
    const char *after = period_plan_name(reader, quote != NULL ? quote : p, ordinal);
    if (after == NULL) {
        return NULL;
    }
    /* a caller that took the opening quote for itself starts at 十 */
    bool quoted = quote != NULL || am_utf8_in(am_period_peek_back(reader, p), "“\"「‘'");
    const char *close = quoted ? am_period_literals(reader, after, "” \" 」 ’ '") : NULL;
    return close != NULL ? close : quote != NULL ? NULL : after;
}

/* 前三年, 头两年, 第一年, 后三年 of a plan; gives its years, counted from 0. */
static const char *period_plan_years(const PeriodReader *reader, const char *p, int *first,
                                     int *last) {
    const char *at = am_period_literals(reader, p, "前 头 頭 第 后 後 最后 最後");
    PeriodNumber number;
    if (at == NULL || !am_period_number(reader, at, &number) || number.value < 1 ||
        number.value > 5) {
        return NULL;
    }
    bool ordinal = am_period_literal(reader, p, "第") != NULL;
    bool late = am_period_literals(reader, p, "后 後 最后 最後") != NULL;
    *first = ordinal ? number.value - 1 : late ? 5 - number.value : 0;
    *last = late ? 4 : number.value - 1;
    const char *unit = am_period_literals(reader, number.after, "个年头 個年頭 年");
    return unit;
}

const char *am_period_plan(const PeriodReader *reader, const char *p, PeriodPoint *point) {
    int ordinal;
    const char *after = period_plan_one(reader, p, &ordinal);
    if (after == NULL) {
        return NULL;
    }
    int ordinal_last = ordinal;
    const char *mark = am_period_range_mark(reader, after);
    mark = mark != NULL ? mark : am_period_literals(reader, after, "、 和 与 以及 及");
    mark = mark != NULL ? mark : after; /* “十二五”“十三五”期间 */
    int next;
    const char *second = period_plan_one(reader, mark, &next);
    if (second != NULL && next > ordinal) {
        ordinal_last = next;
        after = second;
    }
    after = am_period_blanks(reader, after);
    const char *of = am_period_literal(reader, after, "的");
    int first = 0;
    int last = 4;
    const char *end = period_plan_years(reader, of != NULL ? of : after, &first, &last);
    const PeriodWord *word = NULL;
    if (end == NULL) {
        word = am_period_word(reader, after, PERIOD_ROLE_PLAN, PERIOD_UNIT_NONE);
        if (word == NULL) {
            return NULL; /* “十四五”规划 is a name, no time */
        }
        end = after + word->n;
    }
    point->unit = PERIOD_UNIT_YEAR;
    point->year_state = PERIOD_YEAR_KNOWN;
    point->year = period_plan_first_year(ordinal) + first;
    point->year_last = period_plan_first_year(ordinal_last) + last;
    if (word != NULL && word->anchor == PERIOD_ANCHOR_SINCE) {
        point->fixed = true;
        point->start = (AmDate){point->year, 1, 1};
        point->end = reader->published != NULL ? *reader->published : PERIOD_UNKNOWN;
    } else if (word != NULL && word->first != 1) {
        point->year = point->year_last;
        point->has_edge = true;
        point->edge_first = point->edge_last = word->first;
    } else if (word != NULL && word->last == 1) {
        point->has_edge = true;
        point->edge_first = point->edge_last = 1;
    }
    return end;
}

/* ---- decades and centuries ---- */

/* 20世纪, 上世纪, 本世纪; *first_year is 0 when nothing tells which. */
static const char *period_span_century(const PeriodReader *reader, const char *p, int *first_year) {
    const char *last = am_period_literals(reader, p, "上世纪 上世紀 上个世纪 上個世紀");
    const char *own = last != NULL ? last : am_period_literals(reader, p, "本世纪 本世紀");
    if (own != NULL) {
        int century = reader->published != NULL ? (reader->published->year - 1) / 100 : 0;
        *first_year = century == 0 ? 0 : (century - (last != NULL ? 1 : 0)) * 100;
        return own;
    }
    PeriodNumber number;
    if (!am_period_number(reader, p, &number) || number.value < 1 || number.value > 30) {
        return NULL;
    }
    *first_year = (number.value - 1) * 100;
    const char *after =
        am_period_literals(reader, am_period_blanks(reader, number.after), "世纪 世紀");
    return after != NULL && am_period_literal(reader, after, "福") != NULL ? NULL : after;
}

const char *am_period_decade(const PeriodReader *reader, const char *p, PeriodPoint *point) {
    int century = 0;
    const char *after = period_span_century(reader, p, &century);
    PeriodNumber number;
    const char *at = am_period_blanks(reader, after != NULL ? after : p);
    const char *decade = NULL;
    if (am_period_number(reader, at, &number) && number.value % 10 == 0 &&
        (number.digits == 4 || number.value < 100)) {
        decade = am_period_literal(reader, am_period_blanks(reader, number.after), "年代");
        decade = decade != NULL && am_period_literals(reader, decade, "理 表 码") != NULL ? NULL
                                                                                          : decade;
    }
    if (decade != NULL) {
        int turn = after != NULL ? century : number.digits == 4 ? 0 : number.value >= 30 ? 1900 : 0;
        bool known = turn != 0 || number.digits == 4;
        point->year_state = known ? PERIOD_YEAR_KNOWN : PERIOD_YEAR_LOST;
        point->year = turn + number.value;
        point->year_last = point->year + 9;
    } else if (after == NULL) {
        return NULL;
    } else {
        point->year_state = century != 0 ? PERIOD_YEAR_KNOWN : PERIOD_YEAR_LOST;
        point->year = century + 1;
        point->year_last = century + 100;
    }
    point->unit = PERIOD_UNIT_YEAR;
    after = decade != NULL ? decade : after;
    const char *edge =
        am_period_literals(reader, after, "初期 末期 中期 后期 後期 前期 初步 初 末 中叶 中后期");
    edge = edge != NULL && am_period_literal(reader, after, "初步") != NULL ? NULL : edge;
    point->open = edge != NULL;
    return edge != NULL ? edge : after;
}
