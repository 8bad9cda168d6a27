/*
** period.c - the time expression that begins at a place, the longest one, with its dates.
**
**     截至2022年底 -> end 2022-12-31; 2024年1-6月 -> 2024-01-01 .. 2024-06-30
**     自2018年4月试行以来 -> start 2018-04-01; 3小时, 30天, 5年 -> none, for they are durations
**
**     expression := 截至 stretch | 自 stretch ... 以来 | stretch | clock
**     stretch    := point [至 point] [以来 | 起 | 至今 | 同期 | 期间]
**
** Every part looks a bounded way ahead and nothing is read twice after it was taken, so a scan that
** calls this at every character stays linear on any input.
*/
#include "period_internal.h"

/* A stretch with its dates. */
typedef struct PeriodStretch {
    const char *after;
    PeriodUnit unit;
    bool range;
    bool closed; /* a tail (以来, 起) was read */
    AmDate start;
    AmDate end;
} PeriodStretch;

/* Ends a range with its second point, which inner reads with the first one as context: what it
** leaves out is as there (2023年6月至8月, 10日至12日). */
static void period_scan_second(const PeriodReader *reader, const PeriodReader *inner,
                               const PeriodPoint *first, const PeriodPoint *second,
                               PeriodStretch *stretch) {
    PeriodPoint point = *second;
    AmDate start;
    AmDate end;
    stretch->end = PERIOD_UNKNOWN;
    if (stretch->start.year == 0 && second->year_state == PERIOD_YEAR_NONE && !second->fixed) {
        return;
    }
    am_period_resolve(inner, &point, &start, &end);
    if (end.year != 0 && stretch->start.year != 0 && am_period_compare(end, stretch->start) < 0) {
        /* 12月30日至1月2日, 30日至2日 */
        bool day = point.month_first == 0 && point.day_first != 0;
        end = second->year_state == PERIOD_YEAR_NONE ? am_period_add_months(end, day ? 1 : 12)
                                                     : PERIOD_UNKNOWN;
        if (end.year != 0 && am_period_compare(end, stretch->start) < 0) {
            end = PERIOD_UNKNOWN;
        }
    }
    stretch->end = end;
    /* 1月至6月, published in March: of the year before */
    bool free_year = first->year_state == PERIOD_YEAR_NONE && first->month_first != 0 &&
                     !first->fixed && second->year_state == PERIOD_YEAR_NONE &&
                     reader->context == NULL;
    if (free_year && reader->published != NULL && end.year != 0 &&
        first->unit == PERIOD_UNIT_MONTH && second->unit == PERIOD_UNIT_MONTH &&
        end.year == reader->published->year && end.month > reader->published->month) {
        stretch->start = am_period_add_months(stretch->start, -12);
        stretch->end = am_period_add_months(end, -12);
    }
}

/* 以来, 起, 至今, 同期 after a stretch. */
static void period_scan_tail(const PeriodReader *reader, const PeriodPoint *point,
                             PeriodStretch *stretch) {
    const char *p = stretch->after;
    const PeriodWord *tail = am_period_word(reader, p, PERIOD_ROLE_TAIL, PERIOD_UNIT_NONE);
    if (tail == NULL) {
        const char *blank = am_period_blanks(reader, p);
        tail = blank > p ? am_period_word(reader, blank, PERIOD_ROLE_TAIL, PERIOD_UNIT_NONE) : NULL;
        p = blank;
    }
    if (tail == NULL) {
        return;
    }
    stretch->after = p + tail->n;
    switch ((PeriodAnchor)tail->anchor) {
    case PERIOD_ANCHOR_SINCE:
        stretch->end = reader->published != NULL ? *reader->published : PERIOD_UNKNOWN;
        stretch->closed = true;
        break;
    case PERIOD_ANCHOR_FROM:
        stretch->end = PERIOD_UNKNOWN;
        stretch->closed = true;
        break;
    case PERIOD_ANCHOR_SAME:
        if (point->unit == PERIOD_UNIT_YEAR && !point->has_edge && point->month_first == 0 &&
            !stretch->range) {
            am_period_same(reader, point, &stretch->start, &stretch->end);
        }
        break;
    default: break;
    }
}

static bool period_scan_stretch(const PeriodReader *reader, const char *p, unsigned may,
                                PeriodStretch *stretch) {
    PeriodPoint first;
    const char *after = am_period_point(reader, p, may, &first);
    *stretch = (PeriodStretch){.after = after, .unit = first.unit};
    if (after == NULL) {
        return false;
    }
    am_period_resolve(reader, &first, &stretch->start, &stretch->end);
    const char *mark = am_period_range_mark(reader, after);
    bool tail_first = am_period_word(reader, after, PERIOD_ROLE_TAIL, PERIOD_UNIT_NONE) != NULL;
    PeriodPoint second;
    AmPeriod context = {.kind = AM_PERIOD_TIME, .start = stretch->start, .end = stretch->start};
    PeriodReader inner = *reader;
    inner.context = &context;
    const char *end = NULL;
    if (mark != NULL && !tail_first) {
        end = am_period_point(&inner, mark, am_period_readers(&inner, mark), &second);
    }
    if (end != NULL) {
        stretch->range = true;
        stretch->after = end;
        stretch->unit = second.unit;
        period_scan_second(reader, &inner, &first, &second, stretch);
    }
    period_scan_tail(reader, &first, stretch);
    return true;
}

/* 截至2022年底, 截至7月28日收盘, 截至目前: the end is known, the start is not. */
static const char *period_scan_open(const PeriodReader *reader, const char *p, AmPeriod *period) {
    const PeriodWord *open = am_period_word(reader, p, PERIOD_ROLE_OPEN, PERIOD_UNIT_NONE);
    if (open == NULL) {
        return NULL;
    }
    p = am_period_blanks(reader, p + open->n);
    const char *zone =
        am_period_literals(reader, p, "北京时间 北京時間 当地时间 當地時間 美东时间 莫斯科时间");
    p = zone != NULL ? zone : p;
    const PeriodWord *now = am_period_word(reader, p, PERIOD_ROLE_NOW, PERIOD_UNIT_NONE);
    if (now != NULL) {
        period->end = reader->published != NULL ? *reader->published : PERIOD_UNKNOWN;
        return p + now->n;
    }
    PeriodStretch stretch;
    const char *close_at = p;
    if (period_scan_stretch(reader, p, am_period_readers(reader, p), &stretch)) {
        period->end = stretch.end;
        close_at = stretch.after;
        if (stretch.unit != PERIOD_UNIT_DAY) {
            return close_at;
        }
    }
    const PeriodWord *close = am_period_word(reader, close_at, PERIOD_ROLE_CLOSE, PERIOD_UNIT_NONE);
    if (close != NULL) {
        return close_at + close->n;
    }
    if (close_at > p) {
        return close_at;
    }
    period->kind = AM_PERIOD_CLOCK;
    return am_period_clock(reader, p);
}

enum { PERIOD_MAX_GAP = 24 };

/* 以来 within the clause: after hanzi and letters alone. NULL when something else comes first. */
static const char *period_scan_gap(const PeriodReader *reader, const char *p) {
    for (int i = 0; i <= PERIOD_MAX_GAP; i++) {
        const char *since = am_period_literals(reader, p, "以来 以來 至今");
        if (since != NULL) {
            return since;
        }
        size_t n;
        uint32_t c = am_period_peek(reader, p, &n);
        bool letter = am_is_letter(c);
        if (!am_is_hanzi(c) && !letter && c != 0x201C && c != 0x201D) {
            return NULL;
        }
        p += n;
    }
    return NULL;
}

/* 自2018年4月…以来, 自2022年1月1日起, 从2021年到2023年; a mere 从2022年 (的32%) is left to the
 * caller. */
static const char *period_scan_since(const PeriodReader *reader, const char *p, AmPeriod *period) {
    const char *at = am_period_literals(reader, p, "自从 自從 自 从 從");
    PeriodStretch stretch;
    if (at == NULL || am_utf8_in(am_period_peek_back(reader, p), "各来來独獨亲親") ||
        at >= reader->end) {
        return NULL;
    }
    at = am_period_blanks(reader, at);
    if (!period_scan_stretch(reader, at, am_period_readers(reader, at), &stretch)) {
        return NULL;
    }
    period->start = stretch.start;
    period->end = stretch.end;
    if (stretch.closed || stretch.range) {
        return stretch.after;
    }
    const char *begin = am_period_literals(reader, stretch.after, "开始 開始 始");
    period->end = PERIOD_UNKNOWN;
    if (begin != NULL) {
        return begin;
    }
    const char *since = period_scan_gap(reader, stretch.after);
    if (since != NULL && reader->published != NULL) {
        period->end = *reader->published;
    }
    return since;
}

/* False where the character before makes z the middle of something: 12024年, 1.5月, 第9年,
 * 三十五年. */
static bool period_scan_may_begin(const PeriodReader *reader, const char *z) {
    size_t n;
    uint32_t here = am_period_peek(reader, z, &n);
    bool digit = am_is_digit(here);
    bool numeral = am_period_hanzi_digit(here) >= 0 || am_period_tens(here) != 0;
    if (!digit && !numeral) {
        return true;
    }
    uint32_t before = am_period_peek_back(reader, z);
    if (am_is_digit(before) || am_utf8_in(before, "第十百千万亿萬億")) {
        return false;
    }
    if (numeral && (am_period_hanzi_digit(before) >= 0 || am_utf8_in(before, "几数幾數"))) {
        return false;
    }
    bool point = digit && (before == '.' || before == ',' || before == ':' || before == 0xFF0E ||
                           before == '-' || before == '/');
    if (point && z - 1 > reader->text_start) {
        return !am_is_digit((unsigned char)z[-2]); /* 1.5月, 10-20日 from its middle */
    }
    return true;
}

bool am_period_scan(const char *text_start, const char *z, const char *end, const AmDate *published,
                    const AmPeriod *context, AmPeriod *period) {
    PeriodReader reader = {text_start, end, published, context};
    unsigned may = z < end ? am_period_readers(&reader, z) : 0;
    *period = (AmPeriod){.kind = AM_PERIOD_NONE};
    if (may == 0 || !period_scan_may_begin(&reader, z)) {
        return false;
    }
    period->kind = AM_PERIOD_TIME;
    const char *after =
        (may >> PERIOD_READ_OPEN & 1) != 0 ? period_scan_open(&reader, z, period) : NULL;
    if (after == NULL && (may >> PERIOD_READ_SINCE & 1) != 0) {
        *period = (AmPeriod){.kind = AM_PERIOD_TIME};
        after = period_scan_since(&reader, z, period);
    }
    PeriodStretch stretch;
    if (after == NULL && may != 0 && period_scan_stretch(&reader, z, may, &stretch)) {
        after = stretch.after;
        period->start = stretch.start;
        period->end = stretch.end;
    }
    if (after == NULL && (may >> PERIOD_READ_CLOCK & 1) != 0) {
        *period = (AmPeriod){.kind = AM_PERIOD_CLOCK};
        after = am_period_clock(&reader, z);
    }
    if (after == NULL || after <= z) {
        *period = (AmPeriod){.kind = AM_PERIOD_NONE};
        return false;
    }
    period->n_bytes = (size_t)(after - z);
    return true;
}
