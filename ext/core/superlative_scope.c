/*
** superlative_scope.c - a superlative after its scope: 全国|单机规模|最大, 国内|最大的|机场.
**
** What stands between the two names the quantity, or belongs to the field; who holds the place may
** stand there too (浙江产量最高).
*/
#include <string.h>

#include "list.h"
#include "superlative_internal.h"

/* 在建 of 世界在建最高的大坝, 有记录以来 of 全球有记录以来: what narrows a field names no quantity.
 */
static AmPhrase superlative_cut_state(const AmReader *reader, AmPhrase between) {
    AmSpan text = am_phrase_text(&reader->scan, between);
    for (size_t n = am_lexicon_suffix(AM_SUFFIX_STATE, text); n > 0;
         n = am_lexicon_suffix(AM_SUFFIX_STATE, text)) {
        text.n -= n;
    }
    between.end = text.n == 0 ? between.start : between.end;
    for (size_t n = 12; n >= 6; n -= 3) {
        AmSpan state = {text.z, n};
        if (text.n > n && am_lexicon_suffix(AM_SUFFIX_STATE, state) == n &&
            !am_span_is(state, "单体")) {
            between.start += n; /* 在建|海拔最高 */
            break;
        }
    }
    return am_superlative_trim(reader, between.start, between.end);
}

/* 遇到 of 美国遇到的最大一次危机. */
static bool superlative_ends_in_verb(const AmScan *scan, AmPhrase between) {
    size_t i = am_phrase_token_at(scan, 0, between.end);
    return i > 0 && am_scan_token(scan, i - 1)->end == between.end &&
           am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_VERB);
}

/* True when a verb stands inside. */
static bool superlative_holds_verb(const AmScan *scan, AmPhrase between) {
    for (size_t i = am_phrase_token_at(scan, 0, between.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end <= between.end; i++) {
        if (am_scan_is_word(am_scan_token(scan, i), AM_WORD_VERB)) {
            return true;
        }
    }
    return false;
}

/* False for what only leads to the superlative: 世界现存鱼类中|最多, 中国这个|最多. */
static bool superlative_says_amount(const AmScan *scan, AmPhrase between) {
    AmSpan text = am_phrase_text(scan, between);
    for (size_t i = am_phrase_token_at(scan, 0, between.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end <= between.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_scan_is_word(token, AM_WORD_VERB) || am_scan_is_word(token, AM_WORD_WIN)) {
            return false; /* 世界面临最严重的 */
        }
    }
    return am_phrase_chars(scan, between) >= 2 &&
           !am_list_ends(&am_list_superlative_says_amount_leads, text) &&
           !am_phrase_ends_in_verb(scan, between);
}

/* A股上市 of 为A股上市农商行最高: it narrows the competitors that follow. */
static bool superlative_is_field(const AmReader *reader, const AmToken *scope, AmPhrase name) {
    const AmScan *scan = &reader->scan;
    size_t i = am_phrase_token_at(scan, 0, name.start);
    return !am_phrase_empty(name) && name.end == scope->start && scope->value == AM_SCOPE_FIELD &&
           !am_reader_is_quantity(reader, name) &&
           !am_span_contains(am_phrase_text(scan, name), AM_SPAN("的")) && i > 0 &&
           am_scan_token(scan, i - 1)->end == name.start &&
           am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_REACH);
}

/* A scope and what stands between it and the superlative. */
typedef struct SuperlativeField {
    size_t scope; /* token */
    size_t start; /* bytes of the field */
    size_t end;
    size_t from;      /* where the words after the field begin */
    bool word;        /* a word of its own begins right after the scope */
    AmPhrase between; /* what stands before the superlative, trimmed */
    bool of;          /* 的 before the superlative */
    bool of_noun;     /* 的 after it */
    bool listed;      /* no word touches it: 、 or a comma */
    bool amount;      /* 最多, 最快: what stands before is ranked */
} SuperlativeField;

/* 文山|村, 日本|队|实力: the end of the place that the scope word begins. */
static void superlative_end_place(const AmReader *reader, size_t k, SuperlativeField *f) {
    const AmScan *scan = &reader->scan;
    const AmToken *scope = am_scan_token(scan, f->scope);
    size_t most = am_scan_token(scan, k)->start;
    AmSpan rest = {scan->text.z + f->from, most - f->from};
    for (size_t i = 0; !f->word && i < am_list_superlative_end_place_places.n; i++) {
        if (f->from == scope->end && most > f->from &&
            am_scan_has(scan, f->from, am_list_superlative_end_place_places.words[i].z)) {
            f->from += 3;
        }
    }
    for (size_t i = 0; i < am_list_superlative_end_place_parts.n; i++) {
        bool part = f->from == scope->end &&
                    am_scan_has(scan, f->from, am_list_superlative_end_place_parts.words[i].z) &&
                    most >= f->from + am_list_superlative_end_place_parts.words[i].n;
        f->from +=
            part ? am_list_superlative_end_place_parts.words[i].n : 0; /* 北京|西边, 华语|乐坛 */
        f->word = f->word && !part;
    }
    if (!f->word && f->from == scope->end && scope->value >= AM_SCOPE_PROVINCE &&
        am_span_starts(rest, "队") &&
        !am_list_starts(&am_list_superlative_end_place_others, rest)) {
        f->from += 3;
    }
    f->end = f->from;
}

/* 世界|上, 沿江地区|中|茶价: words that end the field and do not belong to it. */
static void superlative_skip_inside(const AmReader *reader, size_t k, SuperlativeField *f) {
    const AmScan *scan = &reader->scan;
    const AmToken *scope = am_scan_token(scan, f->scope);
    size_t most = am_scan_token(scan, k)->start;
    if (f->word && am_scan_token(scan, f->scope + 1)->kind == AM_TOKEN_PERIOD) {
        f->from = am_scan_token(scan, f->scope + 1)->end;
    }
    if (am_scan_token_is(scan, scope, "世界") && am_scan_has(scan, f->from, "上") &&
        most > f->from + 3) {
        f->from += 3; /* 世界上|行驶里程, though 上行 is a word */
        f->word = false;
    }
    AmPhrase among = am_superlative_trim(reader, f->from + 3, most);
    if (am_span_ends(am_scan_text(scan, scope), "业") && am_scan_has(scan, f->from, "中") &&
        most > f->from + 3) {
        f->word = false; /* 茶叶行业|中|产品种类最多, though 中产 is a word */
    }
    if (!f->word && f->from == scope->end && most > f->from + 3 &&
        am_scan_has(scan, f->from, "中") && !am_scan_has(scan, f->from, "中小") &&
        !am_scan_has(scan, f->from, "中高") && !am_scan_has(scan, f->from, "中长") &&
        (f->amount || am_reader_is_quantity(reader, among) ||
         am_span_ends(am_scan_text(scan, scope), "行业"))) {
        f->from += 3; /* 沿江地区中茶价最高, not 中小企业 */
    }
    if (!f->word && f->from == scope->end && most > f->from &&
        (am_scan_has(scan, f->from, "上") || am_scan_has(scan, f->from, "内"))) {
        f->from += 3;
    }
}

static SuperlativeField superlative_field(const AmReader *reader, size_t scope_token, size_t k) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, k);
    SuperlativeField f = {.scope = scope_token, .from = am_scan_token(scan, scope_token)->end};
    /* 世界上, 全国范围内: the end of the field, unless a word such as 上海 begins there */
    f.word = am_reader_follows(reader, scope_token + 1, f.from) && scope_token + 1 < k &&
             !am_scan_token_is(scan, am_scan_token(scan, scope_token + 1), "内");
    f.amount = am_lexicon_suffix(AM_SUFFIX_AMOUNT, am_scan_text(scan, token)) > 0;
    superlative_end_place(reader, k, &f);
    superlative_skip_inside(reader, k, &f);
    f.between = superlative_cut_state(reader, am_superlative_trim(reader, f.from, token->start));
    f.of = f.between.end < token->start && am_scan_has(scan, f.between.end, "的");
    bool touched = am_reader_follows(reader, k + 1, token->end);
    f.listed = touched && am_scan_token(scan, k + 1)->kind != AM_TOKEN_WORD;
    f.of_noun = touched && am_scan_is_word(am_scan_token(scan, k + 1), AM_WORD_OF);
    f.start = am_field_trade(reader, scope_token);
    const AmToken *scope = am_scan_token(scan, scope_token);
    if (f.start == scope->start && scope_token > 0 &&
        am_scan_is_word(am_scan_token(scan, scope_token - 1), AM_WORD_SCOPE) &&
        am_scan_token(scan, scope_token - 1)->end == f.start &&
        am_span_ends(am_scan_text(scan, scope), "内")) {
        f.start = am_scan_token(scan, scope_token - 1)->start; /* 中国|境内 */
    }
    return f;
}

/* 上海|至|昆明|的最快运行时间: the end of a way, no field. */
static bool superlative_is_route(const AmScan *scan, const SuperlativeField *f) {
    const AmToken *scope = am_scan_token(scan, f->scope);
    AmSpan before = {scan->text.z + scan->start, scope->start - scan->start};
    if (!am_list_ends(&am_list_superlative_is_route_joints, before)) {
        return false;
    }
    size_t from = scope->start - am_list_superlative_is_route_joints.words[0].n;
    size_t i = am_phrase_token_at(scan, 0, from);
    return i > 0 && am_scan_token(scan, i - 1)->end == from &&
           am_scan_is_word(am_scan_token(scan, i - 1), AM_WORD_SCOPE);
}

/* 向|中国官员提议|的最高数字: to whom it is done. */
static bool superlative_is_recipient(const AmScan *scan, const SuperlativeField *f) {
    AmSpan before = {scan->text.z + scan->start,
                     am_scan_token(scan, f->scope)->start - scan->start};
    return am_list_ends(&am_list_superlative_is_recipient_toward, before) &&
           superlative_holds_verb(scan, f->between);
}

/* 持有|贵州茅台|最多的基金: what is held, when no quantity stands between. */
static bool superlative_is_held(const AmReader *reader, const SuperlativeField *f) {
    const AmScan *scan = &reader->scan;
    const AmToken *scope = am_scan_token(scan, f->scope);
    AmSpan before = {scan->text.z + scan->start, scope->start - scan->start};
    return f->of_noun && !f->of && !am_phrase_empty(f->between) &&
           am_list_ends(&am_list_superlative_is_held_verbs, before) &&
           scope->value >= AM_SCOPE_PROVINCE && !am_reader_is_quantity(reader, f->between);
}

/* 买不到|最先进的, but not 不良率: the field has none of it. */
static bool superlative_denies(AmSpan text) {
    return am_span_contains(text, AM_SPAN("不")) && !am_span_contains(text, AM_SPAN("不良")) &&
           !am_span_contains(text, AM_SPAN("不动产"));
}

/* True when the scope is who holds the place, where it happened, or no field at all. */
static bool superlative_is_no_field(const AmReader *reader, const SuperlativeField *f,
                                    const AmSuperlative *s) {
    const AmScan *scan = &reader->scan;
    const AmToken *scope = am_scan_token(scan, f->scope);
    AmSpan text = am_phrase_text(scan, f->between);
    bool bare = !f->of && !f->of_noun && !am_phrase_empty(f->between) && !s->listed;
    if (f->of && am_phrase_empty(s->noun) && superlative_ends_in_verb(scan, f->between)) {
        return true; /* 在美国遇到的最大一次危机: where it happened */
    }
    AmSpan before = {scan->text.z + scan->start, scope->start - scan->start};
    if (am_list_ends(&am_list_superlative_is_no_field_toward, before) ||
        superlative_is_route(scan, f) || superlative_is_recipient(scan, f) ||
        superlative_is_held(reader, f)) {
        return true; /* 面向东盟最大的口岸, 甲国—东盟航线最大的茶船, 并非全国最大 */
    }
    bool age = am_scan_token_is(scan, am_scan_token(scan, s->k), "最悠久"); /* 禾川历史最悠久的港 */
    if ((am_span_ends(text, "历史") && !age) || superlative_denies(text)) {
        return true; /* 茶税创历史最高, 中国茶商买不到最先进的茶机: not within that field */
    }
    if (bare && am_phrase_empty(s->noun) && am_span_starts(text, "市场的")) {
        return true; /* 禾川|市场的降幅最大: the market holds it */
    }
    bool named = scope->value >= AM_SCOPE_PROVINCE && f->between.start == scope->end;
    bool in = f->scope > 0 && am_scan_is_word(am_scan_token(scan, f->scope - 1), AM_WORD_PREP);
    if (bare && named && !in && am_phrase_empty(s->noun)) {
        return true; /* 禾川茶商最多, 浙江产量最高: the place holds it */
    }
    /* 茶艺行业涨幅最高: the trade holds it */
    return bare && am_field_trade(reader, f->scope) < scope->start;
}

/* 世界茶艺赛|历史上|规模最大, 中国航天史上最长的飞行: of all times of the field. */
static bool superlative_of_history(const AmReader *reader, const SuperlativeField *f,
                                   AmSuperlative *s) {
    AmSpan text = am_phrase_text(&reader->scan, f->between);
    size_t scope_end = am_scan_token(&reader->scan, f->scope)->end;
    for (size_t n = 0; f->between.start == scope_end && n + 12 <= text.n; n++) {
        if (am_span_starts((AmSpan){text.z + n, text.n - n}, "历史上")) {
            size_t after = f->between.start + n + strlen("历史上");
            s->scope.n = f->between.start + n - f->start;
            s->quantity =
                superlative_cut_state(reader, am_superlative_trim(reader, after, f->between.end));
            return true;
        }
    }
    if (am_span_ends(text, "史上") && !am_phrase_empty(s->noun)) {
        bool deed = superlative_holds_verb(&reader->scan, f->between); /* 欧洲|遭遇史上最热的夏天 */
        s->scope.n = deed ? scope_end - f->start : f->between.end - f->start;
        s->quantity = s->noun;
        return true;
    }
    return false;
}

/* Nothing stands between: the name is the noun after the superlative, or stands before the scope
** (泊位全省最多). */
static void superlative_name_outside(const AmReader *reader, const SuperlativeField *f,
                                     AmSuperlative *s) {
    const AmScan *scan = &reader->scan;
    AmLeft left = am_phrase_strip_left(scan, f->scope);
    AmPhrase name = am_phrase_left(scan, left.token, left.end);
    bool quantity = am_reader_is_quantity(reader, name);
    bool noun = !am_phrase_empty(s->noun);
    name.start = am_phrase_names(scan, name) ? name.start : name.end; /* 全部|实现|全国最优 */
    s->quantity = !noun || quantity ? name : s->noun;
    if (!noun && superlative_is_field(reader, am_scan_token(scan, f->scope), name)) {
        s->scope = (AmSpan){scan->text.z + name.start, f->end - name.start};
        s->quantity.end = s->quantity.start; /* 占比18%，为A股上市农商行最高 */
    }
    bool holders = !noun && am_span_contains(am_phrase_text(scan, name), AM_SPAN("、"));
    if (((f->of_noun && !noun) || s->listed || holders) && !quantity) {
        s->quantity.end = s->quantity.start; /* 秦越拿下全场最高的26分 */
    }
}

/* 得分 of 在本场比赛中得分最高, nothing of 被高估最严重: where and how stand before. */
static AmPhrase superlative_cut_clause(const AmReader *reader, AmPhrase between, AmPhrase noun) {
    const AmScan *scan = &reader->scan;
    bool in = am_scan_has(scan, between.start, "在");
    for (size_t at = between.start + 6; in && at + 6 < between.end; at++) {
        AmPhrase rest = {at + 3, between.end};
        if (am_scan_has(scan, at, "中") && am_reader_is_quantity(reader, rest)) {
            return rest;
        }
    }
    bool deed = am_scan_has(scan, between.start, "被") && !am_reader_is_quantity(reader, between);
    return deed && !am_phrase_empty(noun) ? noun : between;
}

/* 全国|单机规模|最大, 数量|全省|最多, 国内|最大的|机场. */
bool am_superlative_after_scope(AmReader *reader, size_t scope_token, AmSuperlative *s) {
    const AmScan *scan = &reader->scan;
    const SuperlativeField f = superlative_field(reader, scope_token, s->k);
    AmSpan text = am_phrase_text(scan, f.between);
    bool counted =
        f.start == am_scan_token(scan, scope_token)->start && /* 百强县|数量|最多 */
        am_span_contains(am_scan_text(scan, am_scan_token(scan, scope_token)), AM_SPAN("强")) &&
        am_list_starts(&am_list_superlative_after_scope_counts, text);
    if (counted || superlative_is_no_field(reader, &f, s)) {
        return false;
    }
    s->scope = (AmSpan){scan->text.z + f.start, f.end - f.start};
    s->quantity = f.between;
    if (superlative_of_history(reader, &f, s)) {
        return true;
    }
    if (am_phrase_empty(f.between)) {
        bool narrowed = am_scan_token(scan, s->k)->start > f.end + 3;
        if (narrowed && !am_phrase_empty(s->noun)) {
            s->quantity = s->noun; /* 世界在建最高混凝土坝 */
        } else {
            superlative_name_outside(reader, &f, s);
        }
        return true;
    }
    bool group = am_lexicon_suffix(AM_SUFFIX_GROUP, text) > 0;
    if (!f.word && group && !f.amount && f.between.start == am_scan_token(scan, scope_token)->end) {
        s->scope.n = f.between.end - f.start; /* 全球绝大多数国家|最经济的电力 */
    }
    if (f.of && am_list_ends(&am_list_superlative_after_scope_domains, text)) {
        s->scope.n = f.between.end - f.start; /* 中国自主茶机领域|的最大买家 */
    }
    bool holder = group || am_lexicon_suffix(AM_SUFFIX_HOLDER, text) > 0;
    bool quantity = am_reader_is_quantity(reader, f.between);
    bool named = quantity || (f.amount && !holder && superlative_says_amount(scan, f.between));
    if (f.of || (!named && !f.listed && !am_phrase_empty(s->noun) && f.of_noun)) {
        s->quantity = s->noun; /* 国内现存最高的灯塔, 全国高校最大的图书馆 */
    }
    s->quantity = f.of ? s->quantity : superlative_cut_clause(reader, s->quantity, s->noun);
    bool short_name = f.of_noun && am_phrase_chars(scan, f.between) <= 8;
    return f.of || (f.between.end - f.between.start <= AM_SUPERLATIVE_MAX_NAME &&
                    (quantity || f.listed || short_name));
}
