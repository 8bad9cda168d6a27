/*
** rank_name.c - what is ranked: the phrase before the verb, names said before, a list of names.
**
** Who ranks stands at the same place; a quantity is told by its last word.
*/
#include <string.h>

#include "list.h"
#include "rank_internal.h"
#include "utf8.h"

/* 麦克罗伊, 斯帕诺·切娃: a foreign name, all of the characters that spell such names. */
static bool rank_is_foreign_name(AmSpan text) {
    enum { LEAST = 9, MOST = 36 };
    for (size_t at = 0; at + 3 <= text.n; at += 3) {
        AmSpan c = {text.z + at, 3};
        if ((unsigned char)text.z[at] == 0xC2) { /* · has two bytes */
            at--;
            continue;
        }
        if ((unsigned char)text.z[at] < 0xE4 || am_lexicon_suffix(AM_SUFFIX_FOREIGN, c) == 0) {
            return false;
        }
    }
    return text.n >= LEAST && text.n <= MOST;
}

/* The holder, not the quantity, stands before the verb: 禾川位居第二, 法国队排名第5. */
static bool rank_is_holder(const AmReader *reader, AmPhrase phrase) {
    const AmScan *scan = &reader->scan;
    if (am_reader_is_quantity(reader, phrase)) {
        return false;
    }
    if (am_lexicon_suffix(AM_SUFFIX_HOLDER, am_phrase_text(scan, phrase)) > 0 ||
        am_phrase_chars(scan, phrase) <= 3 || rank_is_foreign_name(am_phrase_text(scan, phrase))) {
        return true; /* short names are those of places and people */
    }
    AmSpan text = am_phrase_text(scan, phrase);
    bool latin = true; /* OPPO */
    for (size_t at = 0; at < text.n; at++) {
        latin = latin && (unsigned char)text.z[at] < 0x80;
    }
    bool spelled = am_span_ends(text, ")") || am_span_ends(text, "）"); /* 麦克（Mike） */
    if (latin || spelled || memchr(text.z, '/', text.n) != NULL) {
        return true;
    }
    size_t i = am_phrase_token_at(scan, 0, phrase.start);
    for (; i < scan->tokens.n && am_scan_token(scan, i)->end <= phrase.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (token->end == phrase.end &&
            (am_scan_is_word(token, AM_WORD_SCOPE) || am_scan_is_word(token, AM_WORD_PRONOUN))) {
            return true;
        }
    }
    return false;
}

/* 全球电信设备商, 全省百强企业: competitors of a whole field, when no quantity is named. */
static bool rank_is_wide_field(const AmReader *reader, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    size_t i = am_phrase_token_at(scan, 0, name.start);
    if (i >= scan->tokens.n || am_reader_is_quantity(reader, name)) {
        return false;
    }
    const AmToken *first = am_scan_token(scan, i);
    AmSpan text = am_phrase_text(scan, name);
    bool group = am_span_ends(text, "商") || am_span_ends(text, "强") ||
                 am_span_ends(text, "企业") || am_span_ends(text, "公司") ||
                 am_span_ends(text, "城市") || am_span_ends(text, "业");
    return group && am_scan_is_word(first, AM_WORD_SCOPE) && first->start == name.start &&
           first->end < name.end &&
           (first->value == AM_SCOPE_RELATIVE || first->value == AM_SCOPE_FIELD ||
            am_scan_token_is(scan, first, "全球") || am_scan_token_is(scan, first, "世界"));
}

/* The field of competitors that 在 names: 在全国市场, 在31个行业中, 在锦标赛上; z NULL when it is
 * none. 上 after what is no event names what is ranked: 在综合影响力上. */
static AmSpan rank_field_in(const AmReader *reader, AmPhrase in) {
    const AmSpan ends[] = {AM_SPAN("市场"), AM_SPAN("中"),   AM_SPAN("里"),
                           AM_SPAN("当中"), AM_SPAN("之中"), AM_SPAN("内")};
    AmSpan text = am_phrase_text(&reader->scan, in);
    AmSpan bare = {text.z, am_span_ends(text, "上") ? text.n - 3 : text.n};
    bool field = am_lexicon_suffix(AM_SUFFIX_EVENT, bare) > 0 || am_span_ends(bare, "榜") ||
                 rank_is_wide_field(reader, in);
    text = field ? bare : text;
    for (size_t i = 0; text.z != NULL && i < sizeof(ends) / sizeof(ends[0]); i++) {
        if (text.n > ends[i].n + 3 && am_span_ends(text, ends[i].z)) {
            text.n -= i == 0 ? 0 : ends[i].n;
            field = true;
        }
    }
    return field && text.n <= AM_RANK_MAX_FIELD ? text : (AmSpan){NULL, 0};
}

/* 该校在某某指数排名中: the holder stands before 在, and what it is ranked by after it, when
** that is a ranking or a quantity. A quantity before 在 is what ranks, and what follows is its
** field (净利润在全部险企中). Fills the field of the group when it has none. */
static AmPhrase rank_after_in(const AmReader *reader, AmPhrase name, AmSpan *field) {
    const AmScan *scan = &reader->scan;
    for (size_t i = am_phrase_token_at(scan, 0, name.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end < name.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (!am_scan_is_word(token, AM_WORD_PREP) || !am_scan_token_is(scan, token, "在")) {
            continue;
        }
        AmPhrase rest = am_rank_trim(reader, (AmPhrase){token->end, name.end});
        AmPhrase before = am_rank_trim(reader, (AmPhrase){name.start, token->start});
        AmPhrase whole = {token->end, name.end};
        bool in = name.end - rest.start >= 3 && am_scan_has(scan, name.end - 3, "中");
        rest.end = in && rest.end == name.end ? rest.end - 3 : rest.end;
        if (am_reader_is_quantity(reader, rest)) {
            return rest;
        }
        AmSpan in_text = am_phrase_text(scan, whole);
        AmSpan named = rank_field_in(reader, whole);
        *field = field->z == NULL ? named : *field;
        if (named.z == NULL && !am_reader_is_quantity(reader, before) &&
            am_span_ends(in_text, "上")) {
            return (AmPhrase){rest.start, name.end - 3}; /* 在综合影响力上 */
        }
        return am_reader_is_quantity(reader, before) ? before : (AmPhrase){name.end, name.end};
    }
    return name;
}

/* 坐镇主场迎来 of 坐镇主场迎来第一: what was done is no name. */
static bool rank_ends_in_verb(const AmScan *scan, AmPhrase name) {
    size_t i = am_phrase_token_at(scan, 0, name.end);
    const AmToken *last = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    return last != NULL && last->end == name.end && last->start > name.start &&
           am_scan_is_word(last, AM_WORD_VERB) && (last->value == 1 || last->value == 2);
}

/* 凭借|精彩表现|获得第二名: how it was won. */
static bool rank_tells_means(const AmScan *scan, const AmRankGroup *group, AmSpan name) {
    return am_span_is(name, "成绩") || am_span_ends(name, "的成绩") || /* 以418分的|成绩|获得第一 */
           (group->verb != AM_NO_PARTNER &&
            am_scan_is_word(am_scan_token(scan, group->verb), AM_WORD_WIN) &&
            am_list_ends(&am_list_rank_tells_means_means, name));
}

/* 公司入选“茶企先锋”榜单: a clause about a list, no name. */
static bool rank_tells_list(const AmScan *scan, AmPhrase name) {
    for (size_t i = am_phrase_token_at(scan, 0, name.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end < name.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_scan_is_word(token, AM_WORD_LIST) && token->end - token->start > 3) {
            return true;
        }
    }
    return false;
}

/* Takes the name as the field: 南洋|市场|位居第四, with the scope that opens it: 国内|市场. A
** quantity before that scope is what ranks: 市占率|国内市场|排名第三. */
static AmPhrase rank_name_is_field(const AmReader *reader, AmRankGroup *group, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    AmPhrase field = name;
    size_t i = am_phrase_token_at(scan, 0, name.start);
    if (i > 0 && am_scan_token(scan, i - 1)->end == name.start &&
        am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_SCOPE)) {
        field.start = am_scan_token(scan, i - 1)->start;
    }
    AmPhrase before = {name.start, name.start};
    for (; i < scan->tokens.n && am_scan_token(scan, i)->end < name.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        AmPhrase quantity = {name.start, token->start};
        if (am_scan_is_word(token, AM_WORD_SCOPE) && am_reader_is_quantity(reader, quantity)) {
            field.start = token->start;
            before = quantity;
        }
    }
    group->scope = am_phrase_text(scan, field);
    return before;
}

/* The phrase before the verb or the scope; empty for none. In a bracket that holds nothing else
** it is the one before the bracket: 出口额（全省第2位）. */
static AmPhrase rank_left_name(const AmReader *reader, AmRankGroup *group, AmLeft *left) {
    const AmScan *scan = &reader->scan;
    *left = (AmLeft){.end = group->name_end, .token = group->name_token};
    if (group->name_token > 0) {
        *left = am_phrase_strip_left(scan, group->name_token);
        left->end = left->end < group->name_end ? left->end : group->name_end;
    }
    AmPhrase name = am_phrase_left(scan, left->token, left->end);
    if (am_phrase_empty(name) && left->token > 0 &&
        am_scan_opens_round(scan, am_scan_token(scan, left->token - 1))) {
        const AmToken *open = am_scan_token(scan, left->token - 1);
        const AmToken *figure = left->token > 1 ? am_scan_token(scan, left->token - 2) : NULL;
        bool number =
            figure != NULL && figure->kind == AM_TOKEN_NUMBER && figure->end == open->start;
        AmLeft inner = {.token = left->token - 1, .end = open->start};
        inner =
            number ? am_phrase_strip_left(scan, left->token - 2) : inner; /* 人口|102万（第18） */
        name = am_phrase_left(scan, inner.token, inner.end);
    }
    size_t head = am_phrase_token_at(scan, 0, name.start);
    if (head < scan->tokens.n && am_scan_token(scan, head)->kind == AM_TOKEN_NUMBER &&
        am_scan_token(scan, head)->start == name.start &&
        am_scan_has(scan, am_scan_token(scan, head)->end, "的")) {
        name.start = am_scan_token(scan, head)->end + 3; /* 460万的|出货量 */
    }
    name = rank_after_in(reader, name, &group->scope);
    if (am_span_ends(am_phrase_text(scan, name), "榜中")) {
        name.end -= 3;
    }
    AmPhrase placed = {name.start, name.end - (name.end > name.start + 6 ? 3 : 0)};
    if (am_scan_has(scan, placed.end, "位") && am_reader_is_quantity(reader, placed)) {
        name = placed; /* 申请量|位|全球前三 */
    }
    AmSpan said = am_phrase_text(scan, name);
    bool wide = rank_is_wide_field(reader, name);
    bool field =
        am_span_ends(said, "市场") || am_span_ends(said, "榜") || am_span_ends(said, "榜单");
    if (group->scope.z == NULL && group->verb != AM_NO_PARTNER && (field || wide) &&
        !am_phrase_empty(name)) {
        name = rank_name_is_field(reader, group, name);
    }
    /* 满意度测评禾川市: the holder stands between the quantity and its place */
    size_t last = am_phrase_token_at(scan, 0, name.end);
    if (last > 0 && am_scan_token(scan, last - 1)->end == name.end &&
        am_scan_is_word(am_scan_token(scan, last - 1), AM_WORD_SCOPE)) {
        AmPhrase rest = {name.start, am_scan_token(scan, last - 1)->start};
        name = am_reader_is_quantity(reader, rest) ? rest : name;
    }
    bool with = am_scan_has(scan, name.start, "仅次于") ||
                (am_scan_has(scan, name.start, "与") && !am_reader_is_quantity(reader, name));
    bool deed = rank_ends_in_verb(scan, name) && !am_reader_is_quantity(reader, name);
    said = am_phrase_text(scan, name);
    deed = deed || am_span_ends(said, "劣势") || am_span_ends(said, "优势"); /* 因净胜球的劣势 */
    bool result = rank_tells_means(scan, group, said);
    if (with || deed || result || !am_phrase_names(scan, name) ||
        (rank_tells_list(scan, name) && (!am_reader_is_quantity(reader, name) ||
                                         am_span_ends(am_phrase_text(scan, name), "榜单")))) {
        name.start = name.end; /* 与上届前六名一起 */
    }
    return name;
}

/* 排名, 位列, 跻身: what stands before is who ranks unless it ends like a quantity. 居 and 保持 are
** said of what is done as well: 地热供暖居全国首位. */
static bool rank_says_who(const AmReader *reader, const AmRankGroup *group) {
    const AmSpan stems[] = {AM_SPAN("排"),   AM_SPAN("列"),   AM_SPAN("跻身"),
                            AM_SPAN("进入"), AM_SPAN("晋级"), AM_SPAN("晋升")};
    if (group->verb == AM_NO_PARTNER) {
        return false;
    }
    const AmToken *token = am_scan_token(&reader->scan, group->verb);
    if (token->category == AM_WORD_WIN) {
        return true;
    }
    AmSpan verb = am_scan_text(&reader->scan, token);
    for (size_t i = 0; i < sizeof(stems) / sizeof(stems[0]); i++) {
        if (am_span_contains(verb, stems[i])) {
            return true;
        }
    }
    return false;
}

/* 茶仓26座，|位列全国第3: the verb opens the clause right behind a count, which ranks. */
static bool rank_follows_figure(const AmReader *reader, const AmRankGroup *group) {
    const AmScan *scan = &reader->scan;
    if (group->verb == AM_NO_PARTNER || group->verb < 2) {
        return false;
    }
    const AmToken *comma = am_scan_token(scan, group->verb - 1);
    const AmToken *figure = am_scan_token(scan, group->verb - 2);
    return comma->kind == AM_TOKEN_COMMA && comma->end == am_scan_token(scan, group->verb)->start &&
           figure->kind == AM_TOKEN_QUANTITY && figure->end == comma->start;
}

/* Names that were said before: by 均 all open ones, by a list of places the last ones, else the
 * topic. */
static size_t rank_names_before(AmReader *reader, const AmRankGroup *group, bool each, bool holder,
                                AmSpan *names) {
    if (each && group->n == 1) {
        size_t n = am_reader_open_names(reader, names, AM_RANK_MAX_GROUP);
        if (n > 0) {
            return n;
        }
    }
    if (group->n > 1 && am_reader_last_names(reader, group->n, names)) {
        return group->n;
    }
    bool follows = reader->rank_token != AM_NO_PARTNER &&
                   am_rank_same_clause(&reader->scan, reader->rank_token, group->tokens[0]);
    /* 绿色工厂76家，居全省第2位 speaks of them; a holder or a deed said before is no quantity */
    bool topic = am_lexicon_is_quantity(reader->topic) ||
                 (group->scope.z != NULL && !rank_says_who(reader, group));
    topic = topic || (group->scope.z != NULL && rank_follows_figure(reader, group));
    bool counted = am_scan_ordinal(&reader->scan, group->tokens[0])->form == AM_ORDINAL_WITHIN &&
                   am_rank_noun_follows(reader, group->tokens[group->n - 1]);
    if (counted) {
        names[0] = (AmSpan){NULL, 0}; /* 排名前6企业的产能: they rank themselves */
        return 1;
    }
    names[0] = follows ? reader->rank_metric : topic ? reader->topic : (AmSpan){NULL, 0};
    if (names[0].z == NULL && !holder) {
        AmPhrase earlier = am_reader_earlier_name(reader, group->tokens[0]);
        names[0] = am_phrase_text(&reader->scan, earlier);
    }
    if (rank_tells_means(&reader->scan, group, names[0]) || am_span_ends(names[0], "榜")) {
        names[0] = (AmSpan){NULL, 0};
    }
    return 1;
}

/* 茶DM、汉EV、秦plus: Latin letters in a list tell models, who rank themselves. */
static bool rank_lists_models(const AmScan *scan, AmPhrase name) {
    AmSpan text = am_phrase_text(scan, name);
    size_t letters = 0;
    for (size_t at = 0; at < text.n; at++) {
        letters += am_is_letter((unsigned char)text.z[at]) ? 1 : 0;
    }
    return letters >= 3;
}

/* A list of names before the verb. Returns how many names it gives; 0 when it is no list, and then
** *name is the one to take. */
static size_t rank_names_list(AmReader *reader, const AmRankGroup *group, bool each, AmPhrase *name,
                              AmSpan *names) {
    const AmScan *scan = &reader->scan;
    AmPhrase items[AM_RANK_MAX_GROUP];
    size_t n = am_phrase_split(scan, *name, each || group->n > 1, items, AM_RANK_MAX_GROUP);
    bool quantities = true;
    for (size_t i = 0; i < n; i++) {
        quantities = quantities && am_reader_is_quantity(reader, items[i]);
    }
    if (n > 1 && !quantities && !each && group->n == 1) {
        /* several holders of one place, or a clause before 、: the last item is the name */
        bool within = am_scan_ordinal(scan, group->tokens[0])->form == AM_ORDINAL_WITHIN;
        bool ranks = group->verb != AM_NO_PARTNER &&
                     am_scan_is_word(am_scan_token(scan, group->verb), AM_WORD_RANK);
        if (ranks && !am_reader_is_quantity(reader, items[n - 1])) {
            names[0] = (AmSpan){NULL, 0}; /* 甲公司和乙公司进入前十位 */
            return 1;
        }
        for (size_t i = 0; within && i < n; i++) {
            AmSpan item = am_phrase_item_name(scan, reader->arena, items, n, i);
            am_reader_name(reader, item, AM_METRIC_LEVEL);
        }
        *name = items[n - 1];
        return 0;
    }
    if (n < 2 || (group->n != 1 && group->n != n)) {
        return 0;
    }
    if (!quantities && rank_lists_models(scan, *name)) {
        names[0] = (AmSpan){NULL, 0};
        return 1;
    }
    for (size_t i = 0; i < n; i++) {
        names[i] = am_phrase_item_name(scan, reader->arena, items, n, i);
        if (am_reader_is_attribute(reader, items[i])) {
            names[i] = am_reader_compose(reader, reader->topic, names[i]);
        }
    }
    return n;
}

/* One name before the verb; 总量 and the like complete what was named before. */
static size_t rank_names_one(AmReader *reader, bool each, AmPhrase name, AmSpan *names) {
    AmSpan text = am_phrase_text(&reader->scan, name);
    names[0] = text;
    if (!am_reader_is_attribute(reader, name)) {
        return 1;
    }
    AmSpan open[AM_RANK_MAX_GROUP];
    size_t n = each ? am_reader_open_names(reader, open, AM_RANK_MAX_GROUP) : 0;
    for (size_t i = 0; i < n; i++) {
        names[i] = am_reader_compose(reader, open[i], text);
    }
    if (n == 0) {
        names[0] = am_reader_compose(reader, reader->topic, text);
    }
    return n > 0 ? n : 1;
}

/* Fills names for the places of the group; returns how many facts there are. One place said of
** several names (均) gives a fact for each name. */
size_t am_rank_names(AmReader *reader, AmRankGroup *group, AmSpan *names) {
    AmLeft left;
    AmPhrase name = rank_left_name(reader, group, &left);
    left.each = left.each || group->each;
    if (group->bare && !am_reader_is_quantity(reader, name)) {
        name.start = name.end;
    }
    bool won = group->verb != AM_NO_PARTNER &&
               am_scan_is_word(am_scan_token(&reader->scan, group->verb), AM_WORD_WIN);
    bool holder =
        !am_phrase_empty(name) && (rank_is_holder(reader, name) ||
                                   ((won || group->of_holder || rank_says_who(reader, group)) &&
                                    !am_reader_is_quantity(reader, name)));
    size_t n = 1;
    if (holder) {
        am_subject_holder(&reader->subjects, am_phrase_text(&reader->scan, name));
    }
    if (!am_phrase_empty(group->metric)) {
        names[0] = am_phrase_text(&reader->scan, group->metric);
    } else if (group->listed && !am_reader_is_quantity(reader, name)) {
        names[0] = (AmSpan){NULL, 0}; /* the list says by what it ranks */
    } else if (am_phrase_empty(name) || holder) {
        n = rank_names_before(reader, group, left.each && !holder, holder, names);
    } else {
        n = rank_names_list(reader, group, left.each, &name, names);
        n = n > 0 ? n : rank_names_one(reader, left.each, name, names);
    }
    bool list = am_span_ends(names[0], "榜") || am_span_ends(names[0], "榜单");
    if (n == 1 && names[0].z != NULL && (am_span_same(names[0], group->scope) || list)) {
        names[0] = (AmSpan){NULL, 0}; /* 保持|世界|第一, 面对|积分榜|第四的 */
    }
    for (size_t i = 1; n == 1 && i < group->n; i++) {
        names[i] = names[0];
    }
    return n > 1 ? n : group->n;
}
