/*
** metric.c - figures: value, unit, kind, and the name of the quantity.
**
**     A18家,B44家,分别较两年前增加3家、9家     2 levels, then 2 changes with the names before
**     由2021年的18.4%提高至2023年的22.7%           2 levels of one quantity
**     东岸、西岸泊位分别增长3.1%、4.7%         a list of names for a list of figures
**
** Figures that stand in one list (3.6、1.8个百分点) are read together: verb, comparison and unit
** are said once.
*/
#include <string.h>

#include "list.h"
#include "metric_internal.h"
#include "utf8.h"

static bool metric_is_number(const AmToken *token) {
    return token->kind == AM_TOKEN_QUANTITY || token->kind == AM_TOKEN_NUMBER;
}

/* The bracket that follows the figure of token k: 5亿元（+3%）. AM_NO_PARTNER for none. */
static size_t metric_bracket_after(const AmReader *reader, size_t k) {
    size_t end;
    size_t i = am_metric_skip_after(reader, k, &end);
    bool opens = am_reader_follows(reader, i, end) &&
                 am_scan_opens_round(&reader->scan, am_scan_token(&reader->scan, i));
    return opens ? i : AM_NO_PARTNER;
}

/* 9.5/|千人口, 6.8张/|千人: what is divided by is no figure. */
static bool metric_is_divisor(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    bool after = token->start > scan->start && scan->text.z[token->start - 1] == '/';
    return after && am_list_starts(&am_list_metric_is_divisor_powers, am_scan_text(scan, token));
}

/* The next figure of the list after token k, or k: they are joined by 、 和 与 及 or /, where 分别
** led to them also behind brackets. */
static size_t metric_list_next(const AmReader *reader, size_t k, bool respectively) {
    const AmScan *scan = &reader->scan;
    size_t end;
    size_t i = am_metric_skip_after(reader, k, &end);
    size_t bracket = respectively ? metric_bracket_after(reader, k) : AM_NO_PARTNER;
    if (bracket != AM_NO_PARTNER) {
        i = am_scan_token(scan, bracket)->partner;
        end = am_scan_token(scan, i++)->end;
    }
    if (i >= scan->tokens.n) {
        return k;
    }
    const AmToken *joint = am_scan_token(scan, i);
    bool heads = am_scan_token(scan, k)->start == scan->start &&
                 am_is_digit((unsigned char)scan->text.z[scan->start]) && end <= scan->start + 2;
    if (heads && joint->kind == AM_TOKEN_ENUM) {
        return k; /* 1、一元茶, 5、41种茶: the number of a heading */
    }
    if (metric_is_number(joint) && scan->text.z[end] == '/' && end < joint->start &&
        am_phrase_touching(scan, end + 1, joint->start)) {
        return metric_is_divisor(scan, i) ? k : i;
    }
    bool joins = joint->kind == AM_TOKEN_ENUM || am_scan_is_word(joint, AM_WORD_AND);
    if (!joins || !am_reader_follows(reader, i, end) ||
        !am_reader_follows(reader, i + 1, joint->end) ||
        !metric_is_number(am_scan_token(scan, i + 1))) {
        return k;
    }
    /* 500余人、80台机械设备 are two facts with their own names */
    const AmQuantity *a = am_scan_quantity(scan, k);
    const AmQuantity *b = am_scan_quantity(scan, i + 1);
    bool rates =
        am_metric_is_rate(a->unit_class) && am_metric_is_rate(b->unit_class); /* 2.6倍、70.4% */
    bool alike = a->unit.z == NULL || b->unit.z == NULL || rates || a->unit_class == b->unit_class;
    return alike ? i + 1 : k;
}

/* Collects the list that begins at token k. Numbers after its last unit do not belong to it. */
static void metric_collect(const AmReader *reader, size_t k, AmFigures *group) {
    size_t with_unit = 0;
    *group = (AmFigures){.n = 0, .left = am_phrase_strip_left(&reader->scan, k)};
    for (;;) {
        group->tokens[group->n++] = k;
        if (am_scan_token(&reader->scan, k)->kind == AM_TOKEN_QUANTITY) {
            with_unit = group->n;
        }
        size_t next = metric_list_next(reader, k, group->left.respectively);
        if (next == k || group->n == AM_MAX_FIGURES) {
            break;
        }
        group->slashed = group->slashed || next == k + 1;
        group->bracketed = group->bracketed || metric_bracket_after(reader, k) != AM_NO_PARTNER;
        k = next;
    }
    if (with_unit > 0) {
        group->n = with_unit;
    }
    size_t end;
    group->next = am_metric_skip_after(reader, group->tokens[group->n - 1], &end);
}

/* The basis of the i-th figure: 环比、同比分别上涨2%、5% has one for each of two, 环比、同比上涨2%
** both for one. */
static AmPhrase metric_basis(const AmFigures *group, size_t i) {
    const AmLeft *left = &group->left;
    if (am_phrase_empty(left->first_basis) || group->n > 2 || i > 0) {
        return left->basis;
    }
    return group->n == 1 ? (AmPhrase){left->first_basis.start, left->basis.end} : left->first_basis;
}

/* 净利率20.37%/+13.29pct, 营收18.72亿元/+2.25%: with a sign behind a figure of another unit. */
static bool metric_is_signed_change(const AmScan *scan, const AmFigures *group, size_t i) {
    const AmQuantity *own = am_scan_quantity(scan, group->tokens[i]);
    bool relative = own->unit_class == AM_UNIT_PERCENT || own->unit_class == AM_UNIT_POINT;
    return i > 0 && relative && own->number.signed_ &&
           am_scan_quantity(scan, group->tokens[i - 1])->unit.z != NULL &&
           am_scan_quantity(scan, group->tokens[i - 1])->unit_class != own->unit_class;
}

static void metric_add(AmReader *reader, const AmFigures *group, size_t i, AmSpan name,
                       AmSpan rule) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[i];
    const AmToken *token = am_scan_token(scan, k);
    const AmQuantity *own = am_scan_quantity(scan, k);
    const AmQuantity *unit = own;
    for (size_t u = i; unit->unit.z == NULL && u < group->n; u++) {
        unit = am_scan_quantity(scan, group->tokens[u]); /* 3.6、1.8个百分点 share the unit */
    }
    double scale = own->unit.z == NULL && !own->number.multiplied && unit->number.multiplied
                       ? unit->multiplier
                       : 1;
    AmMetric *metric = am_vec_push(&reader->metrics);
    if (metric == NULL) {
        return;
    }
    AmSpan before = {scan->text.z + scan->start, token->start - scan->start};
    bool below = am_span_ends(before, "零下") && !own->has_max && !own->number.signed_;
    bool falls = group->kind == AM_METRIC_CHANGE && group->sign < 0 && !own->number.signed_;
    bool negative = falls || below;
    metric->value = am_number_scaled(negative ? -own->value : own->value, scale);
    metric->has_value_max = own->has_max;
    metric->value_max = am_number_scaled(negative ? -own->value_max : own->value_max, scale);
    enum { LARGE = 100000000 }; /* 近千亿、4个县市: a sum of money shares no unit with a count */
    bool apart = unit != own && own->number.multiplied && own->value >= LARGE &&
                 !unit->number.multiplied && am_unit_counts(unit->unit_class);
    metric->unit = apart ? own->unit : unit->unit;
    if (am_span_ends(metric->unit, ".")) {
        metric->unit.n--; /* pct. */
    }
    metric->kind = group->kind;
    if (group->kind == AM_METRIC_LEVEL && metric_is_signed_change(scan, group, i)) {
        metric->kind = AM_METRIC_CHANGE;
    }
    metric->qualifier = am_metric_qualifier(reader, group, i);
    metric->fact.metric = name;
    metric->fact.rule = rule;
    if (group->kind == AM_METRIC_CHANGE) {
        metric->basis = am_phrase_text(scan, metric_basis(group, i));
    }
    metric->base = am_phrase_text(scan, group->left.base);
    am_reader_place(reader, &metric->fact, token->start, token->end, k, &group->left);
}

/* What found the fact: where the name stands, and the word that says how the figure is meant. */
static AmSpan metric_rule(AmReader *reader, const AmFigures *group, AmSpan id) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[group->n - 1];
    if (group->kind == AM_METRIC_THRESHOLD &&
        am_reader_follows(reader, k + 1, am_scan_token(scan, k)->end) &&
        am_scan_is_word(am_scan_token(scan, k + 1), AM_WORD_AFTER)) {
        return am_reader_rule(reader, id, am_scan_text(scan, am_scan_token(scan, k + 1)));
    }
    AmSpan word = group->left.verb != NULL ? am_scan_text(scan, group->left.verb)
                                           : am_phrase_text(scan, group->left.basis);
    return am_reader_rule(reader, id, word);
}

/* One figure said of several names by 均 or 都 gives a fact for each. */
static size_t metric_add_each(AmReader *reader, const AmFigures *group, AmPhrase name,
                              AmSpan whole) {
    AmPhrase items[AM_MAX_FIGURES];
    size_t n = am_phrase_split(&reader->scan, name, true, items, AM_MAX_FIGURES);
    if (n < 2) {
        metric_add(reader, group, 0, whole, metric_rule(reader, group, AM_SPAN("left")));
        am_reader_name(reader, whole, group->kind);
        return group->next;
    }
    AmSpan rule = metric_rule(reader, group, AM_SPAN("each"));
    for (size_t i = 0; i < n; i++) {
        AmSpan item = am_phrase_item_name(&reader->scan, reader->arena, items, n, i);
        metric_add(reader, group, 0, item, rule);
        am_reader_name(reader, item, group->kind);
    }
    return group->next;
}

/* 最新净值1.6765: written with a point, so it is no number of a thing. */
static bool metric_is_decimal(const AmReader *reader, const AmFigures *group) {
    AmSpan text = am_scan_text(&reader->scan, am_scan_token(&reader->scan, group->tokens[0]));
    return memchr(text.z, '.', text.n) != NULL;
}

/* Reads the bracket after a figure inside a list; what stands there is said of that figure. */
static void metric_read_bracket(AmReader *reader, size_t k, AmSpan name) {
    size_t open = metric_bracket_after(reader, k);
    size_t close = open != AM_NO_PARTNER ? am_scan_token(&reader->scan, open)->partner : 0;
    reader->topic = name;
    reader->topic_segment = reader->segment;
    reader->topic_ranked = false;
    for (size_t i = open + 1; open != AM_NO_PARTNER && i < close;) {
        size_t next = am_reader_token(reader, i);
        i = next > i ? next : i + 1;
    }
}

/* Figures without a unit are no facts, but their names are said: 指数分别为81.2和64.5, 营收22亿.
** Names of none are NULL. */
static void metric_say_names(AmReader *reader, AmFigures *group, AmPhrase left_name,
                             AmSpan *names) {
    const AmQuantity *first = am_scan_quantity(&reader->scan, group->tokens[0]);
    bool said = group->left.verb != NULL ||
                ((first->number.multiplied || metric_is_decimal(reader, group)) &&
                 am_reader_is_quantity(reader, left_name));
    said = said && !am_phrase_empty(left_name);
    if (said) {
        am_metric_names(reader, group, left_name, names);
    }
    for (size_t i = 0; i < group->n; i++) {
        if (said) {
            am_reader_name(reader, names[i], AM_METRIC_LEVEL);
        } else {
            names[i] = (AmSpan){NULL, 0};
        }
        if (group->bracketed && i + 1 < group->n) {
            metric_read_bracket(reader, group->tokens[i], names[i]);
        }
    }
}

/* 较当前茶价有21%的获利余地: the phrase before the figure is what is compared with. */
static bool metric_is_compared(const AmReader *reader, const AmFigures *group, AmPhrase left_name) {
    const AmScan *scan = &reader->scan;
    size_t i = am_phrase_token_at(scan, 0, left_name.start);
    while (i > 0 && (am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_ADVERB) ||
                     am_scan_token(scan, i - 1)->kind == AM_TOKEN_PERIOD)) {
        i--;
    }
    return group->kind == AM_METRIC_LEVEL && !am_phrase_empty(group->right) && i > 0 &&
           am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_THAN);
}

/* The sign of a change verb that stands before the name with a period between them; 0 for none. */
static int metric_change_before(const AmReader *reader, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    size_t i = am_phrase_token_at(scan, 0, name.start);
    if (am_phrase_empty(name) || i < 2) {
        return 0;
    }
    const AmToken *period = am_scan_token(scan, i - 1);
    const AmToken *verb = am_scan_token(scan, i - 2);
    bool stands = period->kind == AM_TOKEN_PERIOD && am_scan_is_change(verb) &&
                  verb->end - verb->start > 3 && !am_scan_has(scan, period->end, "的") &&
                  am_phrase_touching(scan, verb->end, period->start) &&
                  am_phrase_touching(scan, period->end, name.start);
    return stands ? verb->value : 0;
}

static void metric_add_threshold(AmReader *reader, AmFigures *group, AmPhrase left_name) {
    bool unnamed = am_phrase_empty(left_name) || am_metric_is_stake(reader, group);
    AmSpan name = am_phrase_text(&reader->scan, unnamed ? group->right : left_name);
    if (unnamed && group->left.qualifier != NULL && reader->topic.z != NULL) {
        name = reader->topic; /* 超过300亿元的县市: the bound is on what was said */
    }
    group->kind = AM_METRIC_THRESHOLD;
    metric_add(reader, group, 0, name, metric_rule(reader, group, AM_SPAN("threshold")));
}

size_t am_metric_read(AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    AmFigures group;
    AmSpan names[AM_MAX_FIGURES];
    if (metric_is_divisor(scan, k)) {
        return k + 1;
    }
    metric_collect(reader, k, &group);
    const AmQuantity *last = am_scan_quantity(scan, group.tokens[group.n - 1]);
    AmPhrase left_name = am_metric_left_name(reader, &group);
    if (last->unit.z == NULL) {
        metric_say_names(reader, &group, left_name, names);
        return group.next;
    }
    am_metric_find_right(reader, &group);
    am_metric_find_kind(reader, &group);
    left_name = am_phrase_empty(group.right) ? am_metric_cut_verb(reader, left_name) : left_name;
    if (group.left.verb == NULL && group.kind == AM_METRIC_LEVEL && !group.left.share) {
        /* 减少碳排放150万吨: the verb opens the phrase */
        AmPhrase rest;
        int sign = am_phrase_leading_change(scan, left_name, &rest);
        if (sign == 0 && am_metric_is_rate(last->unit_class)) {
            sign = metric_change_before(reader, left_name); /* 上调|19年|EPS 4% */
            rest = left_name;
        }
        if (sign != 0) {
            group.kind = AM_METRIC_CHANGE;
            group.sign = sign;
            left_name = rest;
        }
    }
    am_metric_kind_from_name(reader, &group, left_name);
    if (metric_is_compared(reader, &group, left_name)) {
        left_name.start = left_name.end;
    }
    if (am_metric_is_no_figure(reader, &group, left_name)) {
        return group.next;
    }
    if (group.n == 1 && am_metric_is_threshold(reader, &group, left_name)) {
        metric_add_threshold(reader, &group, left_name);
        return group.next;
    }
    group.left_name = left_name;
    AmPhrase name = am_metric_choose_name(reader, &group, last, left_name);
    am_metric_names(reader, &group, name, names);
    if (group.n == 1 && group.left.each) {
        return metric_add_each(reader, &group, name, names[0]);
    }
    AmSpan side = name.start == left_name.start ? AM_SPAN("left") : AM_SPAN("right");
    AmSpan rule = metric_rule(reader, &group, group.n > 1 ? AM_SPAN("list") : side);
    for (size_t i = 0; i < group.n; i++) {
        metric_add(reader, &group, i, names[i], rule);
        if (group.bracketed && i + 1 < group.n) {
            metric_read_bracket(reader, group.tokens[i], names[i]);
        }
    }
    for (size_t i = 0; i < group.n && !am_phrase_empty(name); i++) {
        am_reader_name(reader, names[i], group.kind);
    }
    return group.next;
}
