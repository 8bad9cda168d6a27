/*
** metric_internal.h - a list of figures on its way to facts; for metric*.c alone.
*/
#ifndef AM_METRIC_INTERNAL_H
#define AM_METRIC_INTERNAL_H

#include "reader.h"

enum { AM_MAX_FIGURES = 32 };

/* Figures in one list. */
typedef struct AmFigures {
    size_t tokens[AM_MAX_FIGURES];
    size_t n;
    size_t next; /* the first token after the list */
    AmLeft left;
    bool bracketed; /* brackets stand between the figures: 分别为5亿元（+3%）、6亿元（+4%） */
    bool slashed;       /* joined by /, which lists figures of one quantity: +18.2%/+5.4% */
    AmPhrase left_name; /* the phrase before the list, empty for none */
    AmPhrase right;     /* the noun after the list, empty for none */
    bool of;            /* 的 stands before that noun */
    bool right_verb;    /* that noun begins with a verb: 5亿元支持技改 */
    AmMetricKind kind;
    int sign;
} AmFigures;

/* Units of shares and changes, and units of things and people that are counted. */
static inline bool am_metric_is_rate(uint8_t unit_class) {
    return unit_class == AM_UNIT_PERCENT || unit_class == AM_UNIT_POINT ||
           unit_class == AM_UNIT_RATIO;
}

/* The first token after k that is no qualifier touching the figure (以上, 左右); *end becomes
** the byte after the last such qualifier. */
size_t am_metric_skip_after(const AmReader *reader, size_t k, size_t *end);

/* Fills kind and sign from the words before the list. */
void am_metric_find_kind(const AmReader *reader, AmFigures *group);

/* 同比增长达到17%: the name ends in a change verb and holds 同比, so the figure is a change. */
void am_metric_kind_from_name(const AmReader *reader, AmFigures *group, AmPhrase name);

/* The qualifier of figure i: over, under, near, about or NULL; static text. */
const char *am_metric_qualifier(const AmReader *reader, const AmFigures *group, size_t i);

/* Small counts in hanzi, durations and ages as time, multipliers without a number. */
bool am_metric_is_no_figure(const AmReader *reader, const AmFigures *group, AmPhrase name);

/* A bound in a definition: 5亿元以上物流项目, 营收过五亿元企业, GDP突破800亿元的县级市. */
bool am_metric_is_threshold(const AmReader *reader, const AmFigures *group, AmPhrase name);

/* Finds the noun after the figures; fills right, of and right_verb. */
void am_metric_find_right(const AmReader *reader, AmFigures *group);

/* The phrase before the figures, empty for none. */
AmPhrase am_metric_left_name(const AmReader *reader, const AmFigures *group);

/* The name without a verb at its end that is no part of it. */
AmPhrase am_metric_cut_verb(const AmReader *reader, AmPhrase name);

/* Which side names the figures: the noun after them, or the phrase before. */
AmPhrase am_metric_choose_name(const AmReader *reader, const AmFigures *group,
                               const AmQuantity *quantity, AmPhrase left_name);

/* True when a stake in a firm follows: 5%股权. */
bool am_metric_is_stake(const AmReader *reader, const AmFigures *group);

/* One name for each figure of the list; names[i].z NULL for none. */
void am_metric_names(AmReader *reader, AmFigures *group, AmPhrase name, AmSpan *names);

#endif
