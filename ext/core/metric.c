/*
** metric.c - figures: value, unit, kind, and the name of the quantity.
**
**     A31家,B102家,分别较三年前增加5家、17家     2 levels, then 2 changes with the names before
**     由2022年的32.2%提高至2024年的36.9%           2 levels of one quantity
**     城镇、农村居民收入分别增长4.4%、5.6%         a list of names for a list of figures
**
** Figures that stand in one list (4.4、2.1个百分点) are read together: verb, comparison and unit
** are said once.
*/
#include <string.h>

#include "reader.h"
#include "utf8.h"

enum { METRIC_MAX_GROUP = 32 };

/* Figures in one list. */
typedef struct MetricGroup {
    size_t tokens[METRIC_MAX_GROUP];
    size_t n;
    size_t next; /* the first token after the list */
    AmLeft left;
    bool slashed;       /* joined by /, which lists figures of one quantity: +43.4%/+6.3% */
    AmPhrase left_name; /* the phrase before the list, empty for none */
    AmPhrase right;     /* the noun after the list, empty for none */
    bool of;            /* 的 stands before that noun */
    bool right_verb;    /* that noun begins with a verb: 5亿元支持技改 */
    AmMetricKind kind;
    int sign;
} MetricGroup;

static bool metric_is_number(const AmToken *token) {
    return token->kind == AM_TOKEN_QUANTITY || token->kind == AM_TOKEN_NUMBER;
}

/* The first token after k that is no qualifier touching the figure (以上, 左右). */
static size_t metric_skip_after(const AmReader *reader, size_t k, size_t *end) {
    size_t i = k + 1;
    *end = am_scan_token(&reader->scan, k)->end;
    while (am_reader_follows(reader, i, *end) &&
           am_reader_is_word(am_scan_token(&reader->scan, i), AM_WORD_AFTER)) {
        *end = am_scan_token(&reader->scan, i)->end;
        i++;
    }
    return i;
}

static bool metric_is_rate(uint8_t class) {
    return class == AM_UNIT_PERCENT || class == AM_UNIT_POINT || class == AM_UNIT_RATIO;
}

/* The next figure of the list after token k, or k: they are joined by 、 和 与 及 or /. */
static size_t metric_list_next(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t end;
    size_t i = metric_skip_after(reader, k, &end);
    if (i >= scan->tokens.n) {
        return k;
    }
    const AmToken *joint = am_scan_token(scan, i);
    if (metric_is_number(joint) && joint->start == end + 1 && scan->text.z[end] == '/') {
        return i;
    }
    bool joins = joint->kind == AM_TOKEN_ENUM || am_reader_is_word(joint, AM_WORD_AND);
    if (!joins || !am_reader_follows(reader, i, end) ||
        !am_reader_follows(reader, i + 1, joint->end) ||
        !metric_is_number(am_scan_token(scan, i + 1))) {
        return k;
    }
    /* 3400余人、2400台机械设备 are two facts with their own names */
    const AmQuantity *a = am_scan_quantity(scan, k);
    const AmQuantity *b = am_scan_quantity(scan, i + 1);
    bool rates = metric_is_rate(a->unit_class) && metric_is_rate(b->unit_class); /* 3.8倍、80.2% */
    bool alike = a->unit.z == NULL || b->unit.z == NULL || rates || a->unit_class == b->unit_class;
    return alike ? i + 1 : k;
}

/* Collects the list that begins at token k. Numbers after its last unit do not belong to it. */
static void metric_collect(const AmReader *reader, size_t k, MetricGroup *group) {
    size_t with_unit = 0;
    *group = (MetricGroup){.n = 0};
    for (;;) {
        group->tokens[group->n++] = k;
        if (am_scan_token(&reader->scan, k)->kind == AM_TOKEN_QUANTITY) {
            with_unit = group->n;
        }
        size_t next = metric_list_next(reader, k);
        if (next == k || group->n == METRIC_MAX_GROUP) {
            break;
        }
        group->slashed = group->slashed || next == k + 1;
        k = next;
    }
    if (with_unit > 0) {
        group->n = with_unit;
    }
    size_t end;
    group->next = metric_skip_after(reader, group->tokens[group->n - 1], &end);
}

/* ---- the noun to the right ---- */

/* True when this word after a figure says that the name stands to the left. */
static bool metric_word_goes_on(const AmToken *token) {
    switch ((AmWordCategory)token->category) {
    case AM_WORD_REACH:
    case AM_WORD_SHARE:
    case AM_WORD_RANK:
    case AM_WORD_TO:
    case AM_WORD_RISE:
    case AM_WORD_FALL:
    case AM_WORD_DISTRIBUTE:
    case AM_WORD_BASIS:
    case AM_WORD_THAN:
    case AM_WORD_COMPARE:
    case AM_WORD_ADVERB:
    case AM_WORD_PREP:
    case AM_WORD_FROM:
    case AM_WORD_LEAD:
    case AM_WORD_AND:
    case AM_WORD_DONE:
    case AM_WORD_AFTER:
    case AM_WORD_BEFORE:
    case AM_WORD_LIST:
    case AM_WORD_WIN: return true;
    case AM_WORD_VERB: return token->value == 1;
    default: return false;
    }
}

static bool metric_counts(const AmReader *reader, size_t k) {
    return am_scan_quantity(&reader->scan, k)->unit_class == AM_UNIT_COUNT;
}

/* Finds the noun after the figures: 1880亿元投资补助资金, 24.4%的进出口额, 2座35万千瓦光热发电项目.
 */
static void metric_find_right(const AmReader *reader, MetricGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t at;
    size_t i = metric_skip_after(reader, group->tokens[group->n - 1], &at);
    group->right = (AmPhrase){at, at};
    while (i < scan->tokens.n && am_reader_follows(reader, i, at)) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_scan_opens_round(scan, token)) {
            at = am_scan_token(scan, token->partner)->end;
            i = token->partner + 1;
        } else if (token->kind == AM_TOKEN_QUANTITY &&
                   metric_counts(reader, group->tokens[group->n - 1]) && !group->of) {
            at = token->end; /* 2座35万千瓦光热发电项目 */
            i++;
        } else if (token->kind == AM_TOKEN_PERIOD && at == token->start) {
            at = token->end; /* 6家2024年上市的新股 */
            i++;
        } else if (am_reader_is_word(token, AM_WORD_OF) && !group->of) {
            group->of = true;
            at = token->end;
            i++;
        } else {
            break;
        }
    }
    if (i < scan->tokens.n && am_reader_follows(reader, i, at)) {
        const AmToken *token = am_scan_token(scan, i);
        bool noun =
            token->kind == AM_TOKEN_OPEN ||
            (token->kind == AM_TOKEN_WORD && (group->of || !metric_word_goes_on(token))) ||
            (group->of && (token->kind == AM_TOKEN_PERIOD || token->kind == AM_TOKEN_SUPERLATIVE));
        if (!noun) {
            return;
        }
    }
    group->right = am_phrase_right(scan, i, at);
    group->right_verb = i < scan->tokens.n && am_scan_token(scan, i)->start == group->right.start &&
                        am_reader_is_word(am_scan_token(scan, i), AM_WORD_VERB);
    if (am_phrase_empty(group->right)) {
        return;
    }
    /* 5家企业列入X: what is counted is X, since 企业 alone says nothing */
    const char *z = scan->text.z;
    const AmWord *noun = am_lexicon_find(AM_SET_WORD, z + group->right.start, z + group->right.end);
    if (noun == NULL || noun->category != AM_WORD_CLASS ||
        noun->n != group->right.end - group->right.start) {
        return;
    }
    size_t list = am_phrase_token_at(scan, i, group->right.end);
    if (am_reader_follows(reader, list, group->right.end) &&
        am_reader_is_word(am_scan_token(scan, list), AM_WORD_LIST)) {
        AmPhrase listed = am_phrase_right(scan, list + 1, am_scan_token(scan, list)->end);
        group->right = am_phrase_empty(listed) ? group->right : listed;
    }
}

/* ---- kind, qualifier ---- */

static void metric_find_kind(const AmReader *reader, MetricGroup *group) {
    const AmLeft *left = &group->left;
    const AmQuantity *first = am_scan_quantity(&reader->scan, group->tokens[0]);
    const AmQuantity *last = am_scan_quantity(&reader->scan, group->tokens[group->n - 1]);
    uint8_t class = last->unit_class;
    bool relative = class == AM_UNIT_PERCENT || class == AM_UNIT_POINT;
    group->kind = AM_METRIC_LEVEL;
    group->sign = 1;
    if (left->verb != NULL && !left->leads_to &&
        (left->verb->category == AM_WORD_RISE || left->verb->category == AM_WORD_FALL)) {
        group->kind = AM_METRIC_CHANGE;
        group->sign = left->verb->value;
    } else if (left->compare != 0) {
        group->kind = AM_METRIC_CHANGE;
        group->sign = left->compare;
    } else if (first->doubling) {
        group->kind = AM_METRIC_CHANGE;
    } else if (relative && first->number.signed_ && left->verb == NULL) {
        group->kind = AM_METRIC_CHANGE;
    } else if (!am_phrase_empty(left->basis) && left->verb == NULL && !left->share) {
        group->kind = AM_METRIC_CHANGE;
    }
}

/* 同比增长达到21%: the name ends in a change verb and holds 同比, so the figure is a change. */
static void metric_kind_from_name(const AmReader *reader, MetricGroup *group, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    if (group->kind != AM_METRIC_LEVEL || group->left.verb == NULL ||
        group->left.verb->category != AM_WORD_REACH) {
        return;
    }
    bool basis = false;
    for (size_t i = am_phrase_token_at(scan, 0, name.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end <= name.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_reader_is_word(token, AM_WORD_BASIS)) {
            basis = true;
            group->left.basis = (AmPhrase){token->start, token->end};
        }
        bool verb =
            am_reader_is_word(token, AM_WORD_RISE) || am_reader_is_word(token, AM_WORD_FALL);
        if (basis && verb && token->end == name.end) {
            group->kind = AM_METRIC_CHANGE;
            group->sign = token->value;
        }
    }
}

/* The qualifier of one figure: before the list, inside the number, or after it. */
static const char *metric_qualifier(const AmReader *reader, const MetricGroup *group, size_t i) {
    size_t k = group->tokens[i];
    const AmToken *token = am_scan_token(&reader->scan, k);
    const char *qualifier = i == 0 || group->n > 1 ? group->left.qualifier : NULL;
    if (am_reader_follows(reader, k + 1, token->end)) {
        const AmToken *after = am_scan_token(&reader->scan, k + 1);
        if (am_reader_is_word(after, AM_WORD_AFTER) && qualifier == NULL) {
            qualifier = after->canonical;
        }
    }
    if (qualifier == NULL && am_scan_quantity(&reader->scan, k)->number.over) {
        qualifier = "over";
    }
    return qualifier != NULL && strcmp(qualifier, "cap") == 0 ? NULL : qualifier;
}

/* ---- what is no figure ---- */

static bool metric_is_bound_word(const char *qualifier) {
    return qualifier != NULL && (strcmp(qualifier, "over") == 0 || strcmp(qualifier, "under") == 0);
}

/* 28亿年前, 3天后, 5年来 tell when, not how much. */
static bool metric_is_time_ago(const AmReader *reader, size_t k) {
    static const char *const words[] = {"前", "后", "来", "间", "以来", "期", "之"};
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->end;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        size_t n = strlen(words[i]);
        if (scan->end - end >= n && memcmp(scan->text.z + end, words[i], n) == 0) {
            return true;
        }
    }
    return false;
}

/* 亿元以上: a bound without a digit. */
static bool metric_is_bounded_after(const AmReader *reader, const MetricGroup *group) {
    size_t k = group->tokens[group->n - 1];
    size_t end = am_scan_token(&reader->scan, k)->end;
    return am_reader_follows(reader, k + 1, end) &&
           am_reader_is_word(am_scan_token(&reader->scan, k + 1), AM_WORD_AFTER) &&
           metric_is_bound_word(am_scan_token(&reader->scan, k + 1)->canonical);
}

/* Small counts in hanzi (三名, 两家), durations and ages as time, 亿元 without a number. */
static bool metric_is_no_figure(const AmReader *reader, const MetricGroup *group, AmPhrase name) {
    const AmQuantity *quantity = am_scan_quantity(&reader->scan, group->tokens[group->n - 1]);
    const AmNumber *number = &quantity->number;
    uint8_t class = quantity->unit_class;
    const AmLeft *left = &group->left;
    bool counts = class == AM_UNIT_COUNT || class == AM_UNIT_PERSON || class == AM_UNIT_TIME;
    if (quantity->doubling) {
        return false;
    }
    size_t last = group->tokens[group->n - 1];
    if (last + 1 < reader->scan.tokens.n &&
        am_scan_token(&reader->scan, last + 1)->kind == AM_TOKEN_ORDINAL &&
        am_scan_token(&reader->scan, last + 1)->start == am_scan_token(&reader->scan, last)->end) {
        return true; /* 男子100米第1名: part of an event's name */
    }
    if (counts && number->hanzi && !number->multiplied && !number->bare && quantity->value < 100) {
        return true;
    }
    size_t start = am_scan_token(&reader->scan, group->tokens[0])->start;
    if (start >= reader->scan.start + 3 &&
        (memcmp(reader->scan.text.z + start - 3, "前", 3) == 0 ||
         memcmp(reader->scan.text.z + start - 3, "末", 3) == 0)) {
        return true; /* 前1% is a percentile, 末3位 are places */
    }
    if (class == AM_UNIT_TIME && metric_is_time_ago(reader, group->tokens[group->n - 1])) {
        return true;
    }
    if (class == AM_UNIT_TIME && !number->multiplied) {
        bool measured =
            left->verb != NULL &&
            (left->verb->category == AM_WORD_TO || left->verb->category == AM_WORD_RISE ||
             left->verb->category == AM_WORD_FALL ||
             (left->verb->category == AM_WORD_REACH && left->verb->value == 1));
        measured = measured || am_reader_is_quantity(reader, name); /* 办理时限3个工作日 */
        return !measured || am_phrase_empty(name);
    }
    if (number->bare && !metric_is_bounded_after(reader, group)) {
        return left->qualifier == NULL && left->verb == NULL &&
               !am_reader_is_quantity(reader, name);
    }
    return false;
}

/* ---- thresholds ---- */

/* A bound in a definition: 10亿元以上制造业项目, 产值过十亿元企业, GDP突破5000亿元的县级市. */
static bool metric_is_threshold(const AmReader *reader, const MetricGroup *group, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[group->n - 1];
    const AmQuantity *quantity = am_scan_quantity(scan, k);
    size_t end;
    size_t next = metric_skip_after(reader, k, &end);
    bool after = next > k + 1;
    bool after_bound = after && metric_is_bound_word(am_scan_token(scan, k + 1)->canonical);
    bool noun = !am_phrase_empty(group->right);
    if (after_bound && reader->conditional) {
        return true; /* 是指从业人员20人以下的企业 */
    }
    if (after_bound && group->of && !noun && group->left.verb == NULL) {
        return true; /* 从业人员20人以下的， */
    }
    if (after_bound && noun && group->left.verb == NULL) {
        return !(group->of && quantity->unit_class == AM_UNIT_PERCENT);
    }
    bool bound = metric_is_bound_word(group->left.qualifier) || quantity->number.bare;
    if (!bound || after) {
        return false;
    }
    if (reader->conditional && !quantity->number.bare) {
        return true;
    }
    if (group->of && next < scan->tokens.n) {
        /* 不足15元的， : a condition */
        const AmToken *token = am_scan_token(scan, next);
        const AmToken *mark = next + 1 < scan->tokens.n ? am_scan_token(scan, next + 1) : NULL;
        if (am_reader_is_word(token, AM_WORD_OF) && mark != NULL && mark->kind == AM_TOKEN_COMMA &&
            mark->start == token->end) {
            return true;
        }
    }
    if (!noun) {
        return false;
    }
    size_t at = group->right.start;
    size_t i = am_phrase_token_at(scan, 0, at);
    const char *z = scan->text.z;
    if (group->of) {
        /* the head noun of the phrase says whether a class is defined */
        for (; i < scan->tokens.n && am_scan_token(scan, i)->end <= group->right.end; i++) {
            if (am_reader_is_word(am_scan_token(scan, i), AM_WORD_CLASS) &&
                am_scan_token(scan, i)->end == group->right.end) {
                return true;
            }
        }
        return false;
    }
    const AmWord *word = am_lexicon_find(AM_SET_WORD, z + at, z + group->right.end);
    return word != NULL && word->category == AM_WORD_CLASS && !am_phrase_empty(name);
}

/* ---- names ---- */

/* The phrase before the figures. In a bracket that holds nothing else it is the one before the
** bracket: 净收入(7千万美元). */
static AmPhrase metric_left_name(const AmReader *reader, const MetricGroup *group) {
    const AmScan *scan = &reader->scan;
    AmPhrase name = am_phrase_left(scan, group->left.token, group->left.end);
    if (am_phrase_empty(name) && group->left.token > 0) {
        size_t open = group->left.token - 1;
        const AmToken *token = am_scan_token(scan, open);
        if (token->kind == AM_TOKEN_OPEN && am_phrase_touching(scan, token->end, group->left.end)) {
            name = am_phrase_left(scan, open, token->start);
        }
    }
    if (!am_phrase_names(scan, name)) {
        name.start = name.end;
    }
    return name;
}

/* One name for each figure of the list; names[i].z NULL for none. */
static void metric_names(AmReader *reader, MetricGroup *group, AmPhrase name, AmSpan *names) {
    const AmScan *scan = &reader->scan;
    AmPhrase items[METRIC_MAX_GROUP];
    size_t n = group->n;
    if (am_phrase_empty(name) && n > 1 && !group->slashed &&
        am_reader_last_names(reader, n, names)) {
        return;
    }
    if (am_phrase_empty(name) &&
        (reader->topic.z == NULL || reader->topic_segment != reader->segment)) {
        name = am_reader_earlier_name(reader, group->tokens[0]);
        am_reader_name(reader, am_phrase_text(scan, name), AM_METRIC_LEVEL);
    }
    if (am_phrase_empty(name)) {
        uint8_t class = am_scan_quantity(scan, group->tokens[n - 1])->unit_class;
        bool counts = class == AM_UNIT_COUNT || class == AM_UNIT_PERSON;
        /* 金牌数居第3, 5枚 speaks of it; 综合实力居第3, 占4席 does not */
        AmSpan topic = reader->topic;
        bool numbered = topic.n >= 3 && memcmp(topic.z + topic.n - 3, "数", 3) == 0;
        for (size_t i = 0; i < n; i++) {
            names[i] =
                reader->topic_ranked && counts && !numbered ? (AmSpan){NULL, 0} : reader->topic;
        }
        return;
    }
    size_t found = 0;
    if (n > 1) {
        found = am_phrase_split(scan, name, false, items, METRIC_MAX_GROUP);
        if (found != n) {
            found = am_phrase_split(scan, name, true, items, METRIC_MAX_GROUP);
        }
    }
    AmSpan whole = am_phrase_text(scan, name);
    if (am_reader_is_attribute(reader, name)) {
        whole = am_reader_compose(reader, reader->topic, whole);
    }
    bool right = name.start == group->right.start && name.start != group->left_name.start;
    AmSpan unit = am_scan_quantity(scan, group->tokens[n - 1])->unit;
    for (size_t i = 0; i < n; i++) {
        AmSpan own = am_scan_quantity(scan, group->tokens[i])->unit;
        names[i] =
            found == n && n > 1 ? am_phrase_item_name(scan, reader->arena, items, n, i) : whole;
        if (right && own.z != NULL && (own.n != unit.n || memcmp(own.z, unit.z, own.n) != 0)) {
            names[i] = am_phrase_text(scan, group->left_name); /* 27分、11次拦网 */
        }
    }
}

/* Which side names the figures: the noun after them, or the phrase before. */
static AmPhrase metric_choose_name(const AmReader *reader, const MetricGroup *group,
                                   const AmQuantity *quantity, AmPhrase left_name) {
    uint8_t class = quantity->unit_class;
    bool share = group->left.share;
    bool change = group->kind == AM_METRIC_CHANGE;
    bool percent = class == AM_UNIT_PERCENT || class == AM_UNIT_POINT || class == AM_UNIT_RATIO;
    bool reached = group->left.verb != NULL && group->left.verb->category == AM_WORD_REACH &&
                   group->left.verb->value == 1;
    if (am_phrase_empty(group->right) || share) {
        return left_name;
    }
    bool named = !am_phrase_empty(left_name);
    if (named && group->of && am_reader_is_quantity(reader, left_name)) {
        return left_name; /* 总投资近2000亿元的基地 */
    }
    /* 人 is a noun itself, what follows it is said of them: 代表130余人参加 */
    bool people = quantity->unit.n >= 3 && memcmp(quantity->unit.z, "人", 3) == 0;
    bool counted = class == AM_UNIT_COUNT || class == AM_UNIT_PERSON;
    if (named && !group->of && ((group->right_verb && !counted) || people)) {
        return left_name;
    }
    if (named && am_phrase_ends_in_verb(&reader->scan, left_name)) {
        return group->right; /* 提供300万元保障额度 */
    }
    if (percent && (change || !group->of) && !am_phrase_empty(left_name)) {
        return left_name;
    }
    if (change && percent) {
        return left_name;
    }
    if (reached && !am_phrase_empty(left_name) && class != AM_UNIT_COUNT &&
        class != AM_UNIT_PERSON) {
        return left_name;
    }
    return group->right;
}

/* ---- facts ---- */

static void metric_add(AmReader *reader, const MetricGroup *group, size_t i, AmSpan name,
                       const char *rule) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[i];
    const AmToken *token = am_scan_token(scan, k);
    const AmQuantity *own = am_scan_quantity(scan, k);
    const AmQuantity *unit = own;
    for (size_t u = i; unit->unit.z == NULL && u < group->n; u++) {
        unit = am_scan_quantity(scan, group->tokens[u]); /* 4.4、2.1个百分点 share the unit */
    }
    double scale = own->unit.z == NULL && !own->number.multiplied && unit->number.multiplied
                       ? unit->multiplier
                       : 1;
    AmMetric *metric = am_vec_push(&reader->metrics);
    if (metric == NULL) {
        return;
    }
    bool negative = group->kind == AM_METRIC_CHANGE && group->sign < 0 && !own->number.signed_;
    metric->value = (negative ? -own->value : own->value) * scale;
    metric->has_value_max = own->has_max;
    metric->value_max = (negative ? -own->value_max : own->value_max) * scale;
    metric->unit = unit->unit;
    metric->kind = group->kind;
    metric->qualifier = metric_qualifier(reader, group, i);
    metric->fact.metric = name;
    metric->fact.rule = rule;
    if (group->kind == AM_METRIC_CHANGE) {
        metric->basis = am_phrase_text(scan, group->left.basis);
    }
    metric->base = am_phrase_text(scan, group->left.base);
    am_reader_place(reader, &metric->fact, token->start, token->end, k, &group->left);
}

/* One figure said of several names by 均 or 都 gives a fact for each. */
static size_t metric_add_each(AmReader *reader, const MetricGroup *group, AmPhrase name,
                              AmSpan whole) {
    AmPhrase items[METRIC_MAX_GROUP];
    size_t n = am_phrase_split(&reader->scan, name, true, items, METRIC_MAX_GROUP);
    if (n < 2) {
        metric_add(reader, group, 0, whole, "left");
        am_reader_name(reader, whole, group->kind);
        return group->next;
    }
    for (size_t i = 0; i < n; i++) {
        AmSpan item = am_phrase_item_name(&reader->scan, reader->arena, items, n, i);
        metric_add(reader, group, 0, item, "each");
        am_reader_name(reader, item, group->kind);
    }
    return group->next;
}

size_t am_metric_read(AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    MetricGroup group;
    AmSpan names[METRIC_MAX_GROUP];
    metric_collect(reader, k, &group);
    group.left = am_phrase_strip_left(scan, k);
    const AmQuantity *last = am_scan_quantity(scan, group.tokens[group.n - 1]);
    AmPhrase left_name = metric_left_name(reader, &group);
    if (last->unit.z == NULL) {
        /* 指数分别为394.3和222.4: no facts without a unit, but the names are said */
        if (group.left.verb != NULL && !am_phrase_empty(left_name)) {
            metric_names(reader, &group, left_name, names);
            for (size_t i = 0; i < group.n; i++) {
                am_reader_name(reader, names[i], AM_METRIC_LEVEL);
            }
        }
        return group.next;
    }
    metric_find_right(reader, &group);
    metric_find_kind(reader, &group);
    if (group.left.verb == NULL && group.kind == AM_METRIC_LEVEL && !group.left.share) {
        /* 减少碳排放150万吨: the verb opens the phrase */
        AmPhrase rest;
        int sign = am_phrase_leading_change(scan, left_name, &rest);
        if (sign != 0) {
            group.kind = AM_METRIC_CHANGE;
            group.sign = sign;
            left_name = rest;
        }
    }
    metric_kind_from_name(reader, &group, left_name);
    if (metric_is_no_figure(reader, &group, left_name)) {
        return group.next;
    }
    if (group.n == 1 && metric_is_threshold(reader, &group, left_name)) {
        group.kind = AM_METRIC_THRESHOLD;
        AmPhrase bounded = am_phrase_empty(left_name) ? group.right : left_name;
        AmSpan bound_name = am_phrase_text(scan, bounded);
        if (am_phrase_empty(left_name) && group.left.qualifier != NULL && reader->topic.z != NULL) {
            bound_name = reader->topic; /* 超过5000亿元的地市: the bound is on what was said */
        }
        metric_add(reader, &group, 0, bound_name, "threshold");
        return group.next;
    }
    group.left_name = left_name;
    AmPhrase name = metric_choose_name(reader, &group, last, left_name);
    metric_names(reader, &group, name, names);
    const char *rule = group.n > 1 ? "list" : name.start == left_name.start ? "left" : "right";
    if (group.n == 1 && group.left.each) {
        return metric_add_each(reader, &group, name, names[0]);
    }
    for (size_t i = 0; i < group.n; i++) {
        metric_add(reader, &group, i, names[i], rule);
    }
    for (size_t i = 0; i < group.n && !am_phrase_empty(name); i++) {
        am_reader_name(reader, names[i], group.kind);
    }
    return group.next;
}
