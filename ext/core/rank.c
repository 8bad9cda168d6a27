/*
** rank.c - places: 居全省第5位, 全国第一大银行, 由第15位跃升至第6位, 分别位列第5、21和27位.
**
** An ordinal is a rank when a rank verb leads to it, when the field of competitors stands right
** before it, or when its form can mean nothing else (第5名, 第二大). The field is what lies between
** verb and ordinal; the metric is the phrase before the verb, or after 的.
*/
#include <string.h>

#include "reader.h"
#include "utf8.h"

enum { RANK_MAX_GROUP = 32, RANK_MAX_STEPS = 24, RANK_MAX_FIELD = 60 };

/* Ordinals in one list with what stands before them. */
typedef struct RankGroup {
    size_t tokens[RANK_MAX_GROUP];
    size_t n;
    size_t next;
    size_t verb;      /* token of the rank verb, or AM_NO_PARTNER */
    AmPhrase between; /* text from the verb to the ordinal */
    AmSpan scope;
    bool of_holder;    /* what stands before is who ranks, unless it ends like a quantity */
    bool listed;       /* the scope is a list, 涨幅榜 */
    bool bare;         /* no verb and no field: only a quantity before it is its name */
    bool keeps;        /* 保住X第一: X is what is ranked */
    AmPhrase metric;   /* named by the construction itself; empty for none */
    size_t name_token; /* the name ends before this token ... */
    size_t name_end;   /* ... and this byte */
} RankGroup;

static AmRankBasis rank_basis(const AmReader *reader, const RankGroup *group, size_t i) {
    AmOrdinalForm form = am_scan_ordinal(&reader->scan, group->tokens[i])->form;
    if (form == AM_ORDINAL_WITHIN) {
        return AM_RANK_WITHIN;
    }
    bool last = am_scan_ordinal(&reader->scan, group->tokens[0])->form == AM_ORDINAL_LAST;
    return last ? AM_RANK_LAST : AM_RANK_EXACT;
}

/* Collects 第3、第5位 and 倒数第一和第二. */
static void rank_collect(const AmReader *reader, size_t k, RankGroup *group) {
    const AmScan *scan = &reader->scan;
    *group = (RankGroup){.verb = AM_NO_PARTNER};
    for (;;) {
        group->tokens[group->n++] = k;
        group->next = k + 1;
        if (group->n == RANK_MAX_GROUP || k + 2 >= scan->tokens.n) {
            return;
        }
        const AmToken *joint = am_scan_token(scan, k + 1);
        const AmToken *next = am_scan_token(scan, k + 2);
        bool joins = joint->kind == AM_TOKEN_ENUM || am_scan_is_word(joint, AM_WORD_AND);
        if (!joins || joint->start != am_scan_token(scan, k)->end || next->start != joint->end ||
            next->kind != AM_TOKEN_ORDINAL) {
            return;
        }
        AmOrdinalForm form = am_scan_ordinal(scan, k + 2)->form;
        if (form != AM_ORDINAL_PLACE && form != AM_ORDINAL_LAST && form != AM_ORDINAL_WITHIN) {
            return;
        }
        k += 2;
    }
}

static bool rank_is_edge(const AmToken *token) {
    return token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
           token->kind == AM_TOKEN_ORDINAL || token->kind == AM_TOKEN_SUPERLATIVE ||
           token->kind == AM_TOKEN_OPEN || token->kind == AM_TOKEN_QUANTITY;
}

/* 居全省|11个|设区市|第3位: a count of competitors belongs to their field. */
static bool rank_counts_field(const AmScan *scan, size_t k) {
    if (am_scan_token(scan, k)->kind != AM_TOKEN_QUANTITY) {
        return false;
    }
    const AmQuantity *quantity = am_scan_quantity(scan, k);
    return quantity->value >= 2 && am_unit_counts(quantity->unit_class);
}

/* Finds the verb that leads to the ordinal, in the same clause. */
static void rank_find_verb(const AmReader *reader, RankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    size_t steps = 0;
    for (size_t i = k; i > 0 && steps < RANK_MAX_STEPS; i--, steps++) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind == AM_TOKEN_CLOSE && token->partner != AM_NO_PARTNER) {
            i = token->partner + 1;
            continue;
        }
        if (rank_is_edge(token) && !rank_counts_field(scan, i - 1)) {
            return;
        }
        bool touches = am_phrase_touching(scan, token->end, am_scan_token(scan, k)->start);
        bool before_scope = i < k && am_scan_is_word(am_scan_token(scan, i), AM_WORD_SCOPE) &&
                            am_scan_token(scan, i)->start == token->end;
        bool verb =
            am_scan_is_word(token, AM_WORD_RANK) || am_scan_is_word(token, AM_WORD_TO) ||
            am_scan_is_word(token, AM_WORD_WIN) ||
            ((am_scan_is_word(token, AM_WORD_REACH) || am_scan_is_word(token, AM_WORD_DONE)) &&
             (touches || before_scope));
        if (verb) {
            group->verb = i - 1;
            return;
        }
    }
}

/* True when a hanzi noun follows the token without 的. */
static bool rank_noun_follows(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->end;
    size_t n;
    if (end >= scan->end ||
        !am_is_hanzi(am_utf8_decode(scan->text.z + end, scan->text.z + scan->end, &n))) {
        return false;
    }
    if (!am_reader_follows(reader, k + 1, end)) {
        return true;
    }
    const AmToken *token = am_scan_token(scan, k + 1);
    return token->kind == AM_TOKEN_WORD &&
           (token->category == AM_WORD_SHIELD || token->category == AM_WORD_SCOPE ||
            token->category == AM_WORD_CLASS || token->category == AM_WORD_ATTRIBUTE);
}

/* 第8位夺得茶艺冠军的茶师: 位 counts people when what they did follows. */
static bool rank_counts_people(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    size_t end = am_scan_token(scan, k)->end;
    if (am_scan_ordinal(scan, k)->form != AM_ORDINAL_PLACE ||
        !am_span_ends(am_scan_text(scan, am_scan_token(scan, k)), "位") ||
        !am_reader_follows(reader, k + 1, end)) {
        return false;
    }
    const AmToken *token = am_scan_token(scan, k + 1);
    return am_scan_is_word(token, AM_WORD_WIN) || am_scan_is_word(token, AM_WORD_VERB) ||
           (am_scan_is_word(token, AM_WORD_ADVERB) && token->end - token->start > 3);
}

/* The scope word that ends at byte `at`; joined with one that touches it (杭州|全市). z NULL: none.
 */
static AmSpan rank_scope_before(const AmReader *reader, size_t token, size_t at, size_t *first) {
    const AmScan *scan = &reader->scan;
    AmSpan none = {NULL, 0};
    at = am_field_inside(scan, &token, at);
    if (token == 0) {
        return none;
    }
    const AmToken *scope = am_scan_token(scan, token - 1);
    if (!am_scan_is_word(scope, AM_WORD_SCOPE) || !am_phrase_touching(scan, scope->end, at)) {
        return none;
    }
    *first = token - 1;
    size_t start = am_field_trade(reader, token - 1);
    if (start < scope->start) { /* 中国厨电|行业 */
        *first = am_phrase_token_at(scan, 0, start);
    } else if (token >= 2 && scope->value != AM_SCOPE_RELATIVE) {
        const AmToken *outer = am_scan_token(scan, token - 2);
        if (am_scan_is_word(outer, AM_WORD_SCOPE) && outer->end == start &&
            outer->value != AM_SCOPE_RELATIVE) {
            start = outer->start;
            *first = token - 2;
        }
    }
    return (AmSpan){scan->text.z + start, scope->end - start};
}

static AmPhrase rank_trim(const AmReader *reader, AmPhrase phrase) {
    static const char *const heads[] = {" ",  "的", "了", "在", "到", "至",
                                        "为", "由", "从", "自", NULL};
    static const char *const tails[] = {" ", "的", "中", "里", "之", "当中", "第", NULL};
    return am_phrase_trim_words(&reader->scan, phrase, heads, tails);
}

/* Parts the text between verb and ordinal into scope and metric:
** 全国|推广面积|第一, 所有A股公司|中|研发投入|之首, 省会城市机场|首位. */
static void rank_read_between(AmReader *reader, RankGroup *group, bool won) {
    const AmScan *scan = &reader->scan;
    AmPhrase between = rank_trim(reader, group->between);
    size_t i = am_phrase_token_at(scan, 0, between.start);
    for (; i < scan->tokens.n && am_scan_token(scan, i)->start == between.start &&
           (am_scan_token(scan, i)->kind == AM_TOKEN_PERIOD ||
            am_scan_is_word(am_scan_token(scan, i), AM_WORD_ADVERB));
         i++) {
        between = rank_trim(reader, (AmPhrase){am_scan_token(scan, i)->end, between.end});
    }
    if (am_phrase_empty(between)) {
        return;
    }
    AmSpan text = am_phrase_text(scan, between);
    for (size_t at = between.start + 3; at + 6 < between.end; at++) {
        bool among = am_scan_has(scan, at, "中");
        AmPhrase rest = {at + 3, between.end};
        if (among && am_reader_is_quantity(reader, rest)) {
            group->scope = am_phrase_text(scan, rank_trim(reader, (AmPhrase){between.start, at}));
            group->metric = rest;
            return;
        }
    }
    if (am_span_ends(text, "榜") || am_span_ends(text, "榜单")) {
        group->scope = text; /* 位列积分榜第一, 升至全国富豪榜第3位: a list is a field */
        group->listed = true;
        return;
    }
    const AmToken *head = i < scan->tokens.n ? am_scan_token(scan, i) : NULL;
    if (head != NULL && am_scan_is_word(head, AM_WORD_SCOPE) && head->start == between.start) {
        AmPhrase rest = rank_trim(reader, (AmPhrase){head->end, between.end});
        if (!am_phrase_empty(rest) && am_reader_is_quantity(reader, rest)) {
            group->scope = am_scan_text(scan, head);
            group->metric = rest;
            return;
        }
    } else if (!won && (am_reader_is_quantity(reader, between) || group->keeps)) {
        group->metric = between;
        return;
    }
    bool field = !won || am_lexicon_suffix(AM_SUFFIX_EVENT, text) > 0 ||
                 (head != NULL && am_scan_is_word(head, AM_WORD_SCOPE));
    group->scope = field ? text : group->scope; /* 夺得铜牌和第四名: what was won is no field */
}

/* 的 after the place and then a quantity: 以全省第9的人口规模. */
static void rank_read_after(AmReader *reader, RankGroup *group) {
    static const char *const empty_nouns[] = {"位置", "成绩",     "名次",        "好成绩",
                                              "佳绩", "身份",     "宝座",        "排名",
                                              "水平", "优异成绩", "历史最好成绩"};
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[group->n - 1];
    const AmToken *token = am_scan_token(scan, k);
    AmOrdinalForm form = am_scan_ordinal(scan, k)->form;
    size_t i = k + 1;
    size_t at = token->end;
    bool of = am_reader_follows(reader, i, at) &&
              am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF) &&
              am_scan_token_is(scan, am_scan_token(scan, i), "的");
    if (of) {
        at = am_scan_token(scan, i)->end;
        i++;
    } else if (form != AM_ORDINAL_GREAT) {
        return;
    }
    AmPhrase noun = am_phrase_right(scan, i, at);
    for (; !of && i < scan->tokens.n && am_scan_token(scan, i)->end < noun.end; i++) {
        bool scoped = i + 1 < scan->tokens.n &&
                      am_scan_token(scan, i + 1)->start == am_scan_token(scan, i)->end &&
                      am_scan_is_word(am_scan_token(scan, i + 1), AM_WORD_SCOPE);
        AmPhrase head = {at, am_scan_token(scan, i)->start};
        bool whole = am_phrase_chars(scan, head) >= 4; /* not 第二大私营|的银行 */
        if (am_scan_is_word(am_scan_token(scan, i), AM_WORD_AND)) {
            break; /* 第二大经济体和重要的基地 */
        }
        if (am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF) && (scoped || whole)) {
            noun.end = head.end; /* 第二大茶市|的原因, 第二大茶企|的禾川 */
        }
    }
    noun = of ? noun : am_phrase_cut_holder(scan, noun); /* 第四大设备商|鸿舟 */
    AmSpan text = am_phrase_text(scan, noun);
    for (size_t w = 0; w < sizeof(empty_nouns) / sizeof(empty_nouns[0]); w++) {
        if (am_span_starts(text, empty_nouns[w])) {
            return;
        }
    }
    if (of && form != AM_ORDINAL_GREAT && !am_reader_is_quantity(reader, noun)) {
        return;
    }
    group->metric = noun;
}

/* 在19个港口中|排名第4, 在所有茶企中增速|排名第4: the group that 中 names before the verb is the
** field; a quantity after it is what ranks. A list is a field likewise: 在茶机排行榜上|排名第7. */
static void rank_field_of_verb(const AmReader *reader, RankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t after;
    size_t verb = group->verb;
    size_t end = am_scan_token(scan, verb)->start;
    while (verb > 0 && am_scan_token(scan, verb - 1)->end == end &&
           (am_scan_is_word(am_scan_token(scan, verb - 1), AM_WORD_ADVERB) ||
            am_scan_is_word(am_scan_token(scan, verb - 1), AM_WORD_DISTRIBUTE))) {
        end = am_scan_token(scan, --verb)->start; /* 在茶企排名中|连续|位列 */
    }
    AmSpan field = am_field_among(reader, verb, &after);
    if (field.z == NULL) {
        field = am_field_list_before(scan, end);
        field = field.z == NULL ? am_field_event_before(scan, end) : field;
        after = end;
    }
    if (field.z == NULL) {
        return;
    }
    AmPhrase between = rank_trim(reader, (AmPhrase){after, end});
    if (!am_phrase_empty(between) && !am_reader_is_quantity(reader, between)) {
        return;
    }
    group->scope = field;
    group->metric = between;
    group->name_end = (size_t)(field.z - scan->text.z);
    group->name_token = am_phrase_token_at(scan, 0, group->name_end);
    const AmToken *before =
        group->name_token > 0 ? am_scan_token(scan, group->name_token - 1) : NULL;
    if (before != NULL && before->end == group->name_end && am_scan_token_is(scan, before, "在")) {
        group->name_end = before->start;
        group->name_token--;
    }
}

/* Words between the field and the verb that add nothing: 累计, 排名. */
static bool rank_says_place(const AmScan *scan, size_t i) {
    static const char *const words[] = {"累计", "排名", "位次", "名次"};
    for (size_t w = 0; w < sizeof(words) / sizeof(words[0]); w++) {
        if (am_scan_token_is(scan, am_scan_token(scan, i), words[w])) {
            return true;
        }
    }
    return false;
}

/* A verb leads to the ordinal: fills scope and the place where the name ends. False when it counts
** things (有第三家企业) instead of ranking. */
static bool rank_accept_verb(AmReader *reader, RankGroup *group, bool scoped, bool marked) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    const AmToken *verb = am_scan_token(scan, group->verb);
    AmOrdinalForm form = am_scan_ordinal(scan, k)->form;
    bool ranks = verb->category == AM_WORD_RANK;
    bool won = verb->category == AM_WORD_WIN && group->verb + 1 < k &&
               am_scan_is_word(am_scan_token(scan, group->verb + 1), AM_WORD_SCOPE);
    bool strong =
        ranks || won || scoped || marked || form == AM_ORDINAL_GREAT || form == AM_ORDINAL_LAST;
    bool counts = rank_noun_follows(reader, group->tokens[group->n - 1]) && !ranks &&
                  form != AM_ORDINAL_GREAT;
    if (!strong || (counts && !marked)) {
        return false;
    }
    group->keeps = ranks && verb->value == 1;
    group->between = (AmPhrase){verb->end, am_scan_token(scan, k)->start};
    group->name_token = group->verb;
    group->name_end = verb->start;
    rank_read_between(reader, group, verb->category == AM_WORD_WIN);
    if (group->scope.z == NULL && am_phrase_empty(rank_trim(reader, group->between))) {
        size_t last = group->verb;
        size_t at = verb->start; /* 全国|累计|排名, 行业|排名|保持在 */
        while (last > 0 && rank_says_place(scan, last - 1) &&
               am_phrase_touching(scan, am_scan_token(scan, last - 1)->end, at)) {
            at = am_scan_token(scan, --last)->start;
        }
        size_t first = last;
        group->scope = rank_scope_before(reader, last, at, &first);
        bool of = am_scan_has(scan, am_scan_token(scan, k)->end, "的"); /* 中国|排名第一的茶师 */
        bool trade = group->scope.z != NULL && last > 0 &&
                     group->scope.z < am_scan_text(scan, am_scan_token(scan, last - 1)).z &&
                     am_span_ends(group->scope, "行业");
        if (group->scope.z != NULL && !of &&
            (trade || am_scan_token(scan, last - 1)->value >= AM_SCOPE_PROVINCE)) {
            group->scope = (AmSpan){NULL, 0}; /* 禾川排在第二位, 茶业行业位列第二: the holder */
        }
        if (group->scope.z != NULL) {
            group->name_token = first;
            group->name_end = am_scan_token(scan, first)->start;
            group->of_holder = true; /* 禾川女排全国排名第6 */
        }
    }
    if (group->scope.z == NULL) {
        rank_field_of_verb(reader, group);
    }
    return true;
}

/* The field stands right before the ordinal: 全省11个设区市|第3位, 积分榜的|第四位. */
static bool rank_accept_field(const AmReader *reader, RankGroup *group) {
    const AmScan *scan = &reader->scan;
    group->scope = am_field_before(reader, group->tokens[0]);
    if (group->scope.z == NULL) {
        return false;
    }
    group->bare = true;
    group->listed = am_span_ends(group->scope, "榜");
    group->name_end = (size_t)(group->scope.z - scan->text.z);
    group->name_token = am_phrase_token_at(scan, 0, group->name_end);
    return true;
}

/* A place without a verb or a field: 第三名 by its form, or where a place was said before. */
static bool rank_accept_place(AmReader *reader, RankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    const AmToken *token = am_scan_token(scan, k);
    const AmToken *before = k > 0 ? am_scan_token(scan, k - 1) : NULL;
    bool bracket = before != NULL && before->kind == AM_TOKEN_OPEN;
    bool from = before != NULL && am_scan_is_word(before, AM_WORD_FROM);
    bool passed = before != NULL && am_scan_is_word(before, AM_WORD_COMPARE); /* 领先第三名6分 */
    /* 第15位的海滨队: who counts people says 第15位队员 */
    bool of = am_scan_ordinal(scan, k)->place > 1 && am_scan_has(scan, token->end, "的") &&
              !am_scan_has(scan, token->end, "的是");
    group->scope = bracket ? reader->rank_scope : (AmSpan){NULL, 0};
    group->bare = of && !from && !bracket;
    return !passed && (bracket || from || of || am_span_ends(am_scan_text(scan, token), "名"));
}

/* True when token b stands in the clause of token a, which comes before it. */
static bool rank_same_clause(const AmScan *scan, size_t a, size_t b) {
    for (size_t i = a; i < b && i < a + RANK_MAX_STEPS; i++) {
        uint8_t kind = am_scan_token(scan, i)->kind;
        if (kind == AM_TOKEN_SEMICOLON || kind == AM_TOKEN_COMMA) {
            return false;
        }
    }
    return b - a < RANK_MAX_STEPS;
}

/* 产量第一、总分第三 at the end of a clause: a quantity holds a place without a verb. What is good
** in itself comes first in slogans: 质量第一. */
static bool rank_accept_quantity(const AmReader *reader, RankGroup *group) {
    static const char *const values[] = {"质量", "效率", "信誉", "能力", "水平"};
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    const AmToken *token = am_scan_token(scan, k);
    AmPhrase name = am_phrase_left(scan, k, token->start);
    size_t head = am_phrase_token_at(scan, 0, name.start);
    if (head > 0 && am_scan_token(scan, head - 1)->end == name.start &&
        am_scan_is_word(am_scan_token(scan, head - 1), AM_WORD_SCOPE)) {
        group->scope = am_scan_text(scan, am_scan_token(scan, head - 1)); /* 全球|市占率第一 */
    }
    bool follows = am_reader_follows(reader, k + 1, token->end);
    const AmToken *next = follows ? am_scan_token(scan, k + 1) : NULL;
    bool of = next != NULL && am_scan_is_word(next, AM_WORD_OF); /* 涨幅第二的茶企 */
    bool ends = token->end >= scan->end ||
                (next != NULL && next->kind != AM_TOKEN_WORD && next->kind != AM_TOKEN_QUANTITY);
    size_t shortest = of || am_scan_ordinal(scan, k)->place > 1 ? 2 : 4;
    return (ends || of) && name.end == token->start && am_phrase_chars(scan, name) >= shortest &&
           am_reader_is_quantity(reader, name) &&
           !am_span_ends_any(am_phrase_text(scan, name), values,
                             sizeof(values) / sizeof(values[0]));
}

/* 净利润创下|历史|第二高: of all times, not of what is called 历史; the name stands before. */
static void rank_pass_history(const AmScan *scan, RankGroup *group) {
    static const char *const times[] = {"有史以来", "历史", "史上", "同期"};
    static const char *const verbs[] = {"创下", "创", "为", "达", "是", NULL};
    static const char *const heads[] = {NULL};
    for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); i++) {
        size_t n = strlen(times[i]);
        if (group->name_end >= scan->start + n &&
            am_scan_has(scan, group->name_end - n, times[i])) {
            AmPhrase name = {scan->start, group->name_end - n};
            group->name_end = am_phrase_trim_words(scan, name, heads, verbs).end;
            group->name_token = am_phrase_token_at(scan, 0, group->name_end);
            return;
        }
    }
}

/* Neither verb nor scope: only forms that can mean nothing else are ranks. */
static bool rank_accept_alone(AmReader *reader, RankGroup *group, bool marked) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    AmSpan text = am_scan_text(scan, am_scan_token(scan, k));
    switch (am_scan_ordinal(scan, k)->form) {
    case AM_ORDINAL_GREAT: {
        group->scope = am_field_before(reader, k);
        rank_pass_history(scan, group);
        bool listed = k > 0 && am_scan_token(scan, k - 1)->kind == AM_TOKEN_ENUM &&
                      reader->rank_token != AM_NO_PARTNER &&
                      rank_same_clause(scan, reader->rank_token, k);
        if (group->scope.z == NULL && listed) {
            group->scope = reader->rank_scope; /* 全省第一大茶区、第一大林区 */
        }
        return true;
    }
    case AM_ORDINAL_WITHIN: /* 前五大客户 are nobody's rank */
        return marked && !am_span_ends(text, "大") && (rank_accept_field(reader, group) || true);
    case AM_ORDINAL_LAST: return marked;
    case AM_ORDINAL_PLACE:
        if (!marked && am_field_list_before(scan, am_scan_token(scan, k)->start).z != NULL) {
            return rank_accept_field(reader, group); /* 名列金牌榜第一、奖牌榜|第二 */
        }
        return (marked && (rank_accept_field(reader, group) || rank_accept_place(reader, group))) ||
               rank_accept_quantity(reader, group);
    case AM_ORDINAL_TOP: /* 安全放在首位 ranks nothing, 暂升榜首 does */
        group->bare = !am_span_starts(text, "居首");
        return marked && (rank_accept_field(reader, group) || am_span_starts(text, "榜首") ||
                          am_span_starts(text, "头名") || am_span_starts(text, "居首"));
    default: return false;
    }
}

/* 世界首位接受新疗法的患者, 全国第一位女船长: the first of its kind, counted as a person. */
static bool rank_is_first_person(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, k);
    const AmOrdinal *ordinal = am_scan_ordinal(scan, k);
    AmSpan text = am_scan_text(scan, token);
    bool person = ordinal->place == 1 && am_span_ends(text, "位") &&
                  (am_span_is(text, "首位") || ordinal->form == AM_ORDINAL_PLACE);
    bool ranks = k > 0 && am_scan_is_word(am_scan_token(scan, k - 1), AM_WORD_RANK);
    size_t n;
    uint32_t after = token->end < scan->end
                         ? am_utf8_decode(scan->text.z + token->end, scan->text.z + scan->end, &n)
                         : 0;
    bool quoted = after == 0x201C; /* 我国首位“太空教师” */
    if (!person || ranks || (!am_is_hanzi(after) && !quoted)) {
        return false;
    }
    bool follows = am_reader_follows(reader, k + 1, token->end);
    const AmToken *next = follows ? am_scan_token(scan, k + 1) : NULL;
    return next == NULL || quoted ||
           (next->kind == AM_TOKEN_WORD &&
            (next->category == AM_WORD_SHIELD || next->category == AM_WORD_VERB ||
             next->category == AM_WORD_WIN || next->category == AM_WORD_CLASS ||
             next->category == AM_WORD_PREP || next->category == AM_WORD_ATTRIBUTE));
}

/* Is it a rank at all? Fills scope and the place where the name ends. */
static bool rank_accept(AmReader *reader, RankGroup *group) {
    const AmScan *scan = &reader->scan;
    size_t k = group->tokens[0];
    size_t last = group->tokens[group->n - 1];
    size_t first = k;
    bool marked = am_scan_ordinal(scan, k)->marked || am_scan_ordinal(scan, last)->marked;
    AmSpan scope = rank_scope_before(reader, k, am_scan_token(scan, k)->start, &first);
    group->name_token = k;
    group->name_end = am_scan_token(scan, k)->start;
    rank_find_verb(reader, group);
    bool ranks = group->verb != AM_NO_PARTNER &&
                 am_scan_is_word(am_scan_token(scan, group->verb), AM_WORD_RANK);
    if (!ranks && scope.z == NULL && rank_counts_people(reader, last)) {
        return false;
    }
    if (group->verb != AM_NO_PARTNER) {
        return rank_accept_verb(reader, group, scope.z != NULL, marked);
    }
    if (scope.z == NULL) {
        return rank_accept_alone(reader, group, marked);
    }
    AmOrdinalForm form = am_scan_ordinal(scan, k)->form;
    if (first > 0 && am_scan_token(scan, first - 1)->kind == AM_TOKEN_QUANTITY &&
        am_scan_quantity(scan, first - 1)->unit_class != AM_UNIT_TIME &&
        am_scan_token(scan, first - 1)->end == am_scan_token(scan, first)->start) {
        return false; /* 60多项国内第一 are counted */
    }
    group->scope = scope;
    group->name_token = first;
    group->name_end = am_scan_token(scan, first)->start;
    return !rank_noun_follows(reader, last) || form == AM_ORDINAL_GREAT ||
           form == AM_ORDINAL_WITHIN;
}

/* ---- whose place it is ---- */

/* The holder, not the quantity, stands before the verb: 禾川位居第二, 法国队排名第5. */
static bool rank_is_holder(const AmReader *reader, AmPhrase phrase) {
    const AmScan *scan = &reader->scan;
    if (am_reader_is_quantity(reader, phrase)) {
        return false;
    }
    if (am_lexicon_suffix(AM_SUFFIX_HOLDER, am_phrase_text(scan, phrase)) > 0 ||
        am_phrase_chars(scan, phrase) <= 3) {
        return true; /* short names are those of places and people */
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
           (first->value == AM_SCOPE_RELATIVE || first->value == AM_SCOPE_FIELD);
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
    return field && text.n <= RANK_MAX_FIELD ? text : (AmSpan){NULL, 0};
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
        AmPhrase rest = rank_trim(reader, (AmPhrase){token->end, name.end});
        AmPhrase before = rank_trim(reader, (AmPhrase){name.start, token->start});
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

/* The phrase before the verb or the scope; empty for none. In a bracket that holds nothing else
** it is the one before the bracket: 出口额（全省第2位）. */
static AmPhrase rank_left_name(const AmReader *reader, RankGroup *group, AmLeft *left) {
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
        name = am_phrase_left(scan, left->token - 1, open->start);
    }
    name = rank_after_in(reader, name, &group->scope);
    if (am_span_ends(am_phrase_text(scan, name), "榜中")) {
        name.end -= 3;
    }
    AmSpan said = am_phrase_text(scan, name);
    bool wide = rank_is_wide_field(reader, name);
    bool field =
        am_span_ends(said, "市场") || am_span_ends(said, "榜") || am_span_ends(said, "榜单");
    if (group->scope.z == NULL && group->verb != AM_NO_PARTNER && (field || wide) &&
        !am_phrase_empty(name)) {
        group->scope = said; /* 南洋市场位居第四, 下载榜排名前三 */
        name.start = name.end;
    }
    /* 满意度测评禾川市: the holder stands between the quantity and its place */
    size_t last = am_phrase_token_at(scan, 0, name.end);
    if (last > 0 && am_scan_token(scan, last - 1)->end == name.end &&
        am_scan_is_word(am_scan_token(scan, last - 1), AM_WORD_SCOPE)) {
        AmPhrase rest = {name.start, am_scan_token(scan, last - 1)->start};
        name = am_reader_is_quantity(reader, rest) ? rest : name;
    }
    bool with = am_scan_has(scan, name.start, "与") && !am_reader_is_quantity(reader, name);
    if (with || !am_phrase_names(scan, name) ||
        (rank_tells_list(scan, name) && (!am_reader_is_quantity(reader, name) ||
                                         am_span_ends(am_phrase_text(scan, name), "榜单")))) {
        name.start = name.end; /* 与上届前六名一起 */
    }
    return name;
}

/* 排名, 位列, 跻身: what stands before is who ranks unless it ends like a quantity. 居 and 保持 are
** said of what is done as well: 地热供暖居全国首位. */
static bool rank_says_who(const AmReader *reader, const RankGroup *group) {
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

/* Names that were said before: by 均 all open ones, by a list of places the last ones, else the
 * topic. */
static size_t rank_names_before(AmReader *reader, const RankGroup *group, bool each, bool holder,
                                AmSpan *names) {
    if (each && group->n == 1) {
        size_t n = am_reader_open_names(reader, names, RANK_MAX_GROUP);
        if (n > 0) {
            return n;
        }
    }
    if (group->n > 1 && am_reader_last_names(reader, group->n, names)) {
        return group->n;
    }
    bool follows = reader->rank_token != AM_NO_PARTNER &&
                   rank_same_clause(&reader->scan, reader->rank_token, group->tokens[0]);
    /* 绿色工厂76家，居全省第2位 speaks of them; a holder or a deed said before is no quantity */
    bool topic = am_lexicon_suffix(AM_SUFFIX_QUANTITY, reader->topic) > 0 ||
                 (group->scope.z != NULL && !rank_says_who(reader, group));
    bool counted = am_scan_ordinal(&reader->scan, group->tokens[0])->form == AM_ORDINAL_WITHIN &&
                   rank_noun_follows(reader, group->tokens[group->n - 1]);
    if (counted) {
        names[0] = (AmSpan){NULL, 0}; /* 排名前6企业的产能: they rank themselves */
        return 1;
    }
    names[0] = follows ? reader->rank_metric : topic ? reader->topic : (AmSpan){NULL, 0};
    if (names[0].z == NULL && !holder) {
        AmPhrase earlier = am_reader_earlier_name(reader, group->tokens[0]);
        names[0] = am_phrase_text(&reader->scan, earlier);
    }
    return 1;
}

/* A list of names before the verb. Returns how many names it gives; 0 when it is no list, and then
** *name is the one to take. */
static size_t rank_names_list(AmReader *reader, const RankGroup *group, bool each, AmPhrase *name,
                              AmSpan *names) {
    const AmScan *scan = &reader->scan;
    AmPhrase items[RANK_MAX_GROUP];
    size_t n = am_phrase_split(scan, *name, each || group->n > 1, items, RANK_MAX_GROUP);
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
    AmSpan open[RANK_MAX_GROUP];
    size_t n = each ? am_reader_open_names(reader, open, RANK_MAX_GROUP) : 0;
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
static size_t rank_names(AmReader *reader, RankGroup *group, AmSpan *names) {
    AmLeft left;
    AmPhrase name = rank_left_name(reader, group, &left);
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
        reader->subject = am_phrase_text(&reader->scan, name);
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
    for (size_t i = 1; n == 1 && i < group->n; i++) {
        names[i] = names[0];
    }
    return n > 1 ? n : group->n;
}

/* 茶业创新指数排名: a ranking by an index names the index, and its field only where a scope opens
** it. */
static void rank_split_index(AmReader *reader, RankGroup *group) {
    const AmScan *scan = &reader->scan;
    AmSpan index = group->scope;
    if (index.z == NULL || !am_span_ends(index, "排名")) {
        return;
    }
    index.n -= strlen("排名");
    size_t start = (size_t)(index.z - scan->text.z);
    size_t i = am_phrase_token_at(scan, 0, start);
    bool scoped = i < scan->tokens.n && am_scan_token(scan, i)->start == start &&
                  am_scan_is_word(am_scan_token(scan, i), AM_WORD_SCOPE);
    if (scoped && am_scan_token(scan, i)->end == start + index.n) {
        group->scope = index; /* 在世界|排名上 */
        return;
    }
    if (!am_span_ends(index, "指数")) {
        return;
    }
    group->scope = scoped ? am_scan_text(scan, am_scan_token(scan, i)) : (AmSpan){NULL, 0};
    if (am_phrase_empty(group->metric)) {
        group->metric = (AmPhrase){start, start + index.n};
    }
}

/* What made it a rank: the verb before, else the field, else the form of the ordinal alone. */
static AmSpan rank_rule(AmReader *reader, const RankGroup *group) {
    if (group->verb != AM_NO_PARTNER) {
        const AmToken *verb = am_scan_token(&reader->scan, group->verb);
        return am_reader_rule(reader, AM_SPAN("verb"), am_scan_text(&reader->scan, verb));
    }
    if (group->scope.z != NULL) {
        return am_reader_rule(reader, AM_SPAN("scope"), group->scope);
    }
    return AM_SPAN("ordinal");
}

/* True when no ； stands between two tokens. */
static bool rank_same_segment(const AmScan *scan, size_t a, size_t b) {
    bool same = b - a < 2 * RANK_MAX_STEPS;
    for (size_t i = a; same && i < b; i++) {
        same = am_scan_token(scan, i)->kind != AM_TOKEN_SEMICOLON;
    }
    return same;
}

/* The field when none stands by the place: that of the place before it (跃居世界首位并保持第一,
** 销量榜上排名第8，…排名第45), or one that a clause before states. */
static AmSpan rank_scope_said(const AmReader *reader, const RankGroup *group, AmSpan metric,
                              bool moved, bool follows) {
    size_t k = group->tokens[0];
    bool verb = group->verb != AM_NO_PARTNER;
    bool ranks = verb && am_scan_is_word(am_scan_token(&reader->scan, group->verb), AM_WORD_RANK);
    bool listed = ranks && reader->rank_token != AM_NO_PARTNER && reader->rank_scope.z != NULL &&
                  am_span_ends(reader->rank_scope, "榜") &&
                  rank_same_segment(&reader->scan, reader->rank_token, k);
    /* 甲以32%的份额位居全球第一，乙以28%的份额位居第二 */
    bool row = ranks && reader->rank_token != AM_NO_PARTNER && metric.z != NULL &&
               reader->rank_metric.z != NULL && am_span_same(metric, reader->rank_metric) &&
               rank_same_segment(&reader->scan, reader->rank_token, k);
    if (moved || (ranks && follows) || listed || row) {
        return reader->rank_scope;
    }
    return verb || am_scan_ordinal(&reader->scan, k)->marked ? am_field_stated(reader, k)
                                                             : (AmSpan){NULL, 0};
}

size_t am_rank_read(AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    RankGroup group;
    AmSpan names[RANK_MAX_GROUP];
    if (rank_is_first_person(reader, k)) {
        return am_first_read(reader, k);
    }
    rank_collect(reader, k, &group);
    if (!rank_accept(reader, &group)) {
        return group.next;
    }
    rank_read_after(reader, &group);
    bool follows =
        reader->rank_token != AM_NO_PARTNER && rank_same_clause(scan, reader->rank_token, k);
    bool moved = follows && group.verb != AM_NO_PARTNER &&
                 am_scan_is_word(am_scan_token(scan, group.verb), AM_WORD_TO);
    rank_split_index(reader, &group);
    size_t n = rank_names(reader, &group, names);
    if (names[0].z == NULL && follows) {
        for (size_t i = 0; i < n; i++) {
            names[i] = reader->rank_metric;
        }
    }
    if (group.scope.z == NULL) {
        group.scope = rank_scope_said(reader, &group, names[0], moved, follows);
        rank_split_index(reader, &group);
    }
    if (group.scope.z == NULL && group.verb != AM_NO_PARTNER &&
        am_scan_is_word(am_scan_token(scan, group.verb), AM_WORD_RANK)) {
        group.scope = reader->list_title;
    }
    AmSpan rule = rank_rule(reader, &group);
    for (size_t i = 0; i < n; i++) {
        size_t at = group.n == n ? i : 0;
        am_reader_add_rank(reader, group.tokens[at], rank_basis(reader, &group, at), group.scope,
                           names[i], rule);
    }
    reader->rank_scope = group.scope;
    reader->rank_metric = names[0];
    reader->rank_token = k;
    reader->named_at_rank = reader->named.n;
    return group.next;
}
