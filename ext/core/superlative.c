/*
** superlative.c - places said without a number: 全国最大, 世界上最古老.
**
** Each needs its field of competitors in the text: 最高 alone ranks nothing.
*/
#include <string.h>

#include "superlative_internal.h"

bool am_superlative_is_edge(const AmToken *token) {
    return token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
           token->kind == AM_TOKEN_ORDINAL || token->kind == AM_TOKEN_QUANTITY ||
           token->kind == AM_TOKEN_OPEN || token->kind == AM_TOKEN_PERIOD ||
           (am_scan_is_word(token, AM_WORD_VERB) && token->value == 1);
}

/* Words that a plain quantity name between scope and superlative does not hold. */
static bool superlative_parts_name(const AmToken *token) {
    if (token->kind != AM_TOKEN_WORD) {
        return false;
    }
    switch ((AmWordCategory)token->category) {
    case AM_WORD_REACH:
    case AM_WORD_RANK:
    case AM_WORD_LEAD:
    case AM_WORD_TO:
    case AM_WORD_THAN:
    case AM_WORD_PREP:
    case AM_WORD_DONE:
    case AM_WORD_LIST: return true;
    case AM_WORD_VERB: return token->value == 1;
    default: return false;
    }
}

/* The scope of a superlative: the nearest scope word before it in its clause, with nothing but a
** quantity between them. Its token, or AM_NO_PARTNER. *coordinate is set when 、 and an earlier
** superlative stand before the quantity: 全国A最大、B最高. */
static size_t superlative_scope(const AmReader *reader, size_t k, bool *coordinate) {
    const AmScan *scan = &reader->scan;
    *coordinate = false;
    for (size_t i = k; i > 0 && k - i < AM_SUPERLATIVE_MAX_STEPS; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind == AM_TOKEN_SUPERLATIVE) {
            *coordinate = reader->most_token == i - 1;
            return AM_NO_PARTNER;
        }
        bool clause = am_scan_is_word(token, AM_WORD_VERB) && i < k &&
                      am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF) &&
                      am_scan_token(scan, i)->start == token->end; /* 该地区发生的最强地震 */
        bool time = token->kind == AM_TOKEN_PERIOD && i >= 2 &&
                    am_scan_is_word(am_scan_token(scan, i - 2), AM_WORD_SCOPE) &&
                    am_scan_token(scan, i - 2)->end == token->start; /* 全省|今年|产量最高 */
        if (!clause && !time && (am_superlative_is_edge(token) || superlative_parts_name(token))) {
            return AM_NO_PARTNER;
        }
        if (am_scan_is_word(token, AM_WORD_SCOPE)) {
            return i - 1;
        }
    }
    return AM_NO_PARTNER;
}

/* What stands between two bytes, without blanks, 的 and 之一 at its edges. */
AmPhrase am_superlative_trim(const AmReader *reader, size_t start, size_t end) {
    static const char *const heads[] = {"的", "、", " ", "了", NULL};
    static const char *const tails[] = {"的", "、", " ", "之一", NULL};
    return am_phrase_trim_words(&reader->scan, (AmPhrase){start, end}, heads, tails);
}

/* The noun after the superlative, past 的. */
static AmPhrase superlative_noun(const AmReader *reader, size_t k, size_t *scope_after) {
    const AmScan *scan = &reader->scan;
    size_t at = am_scan_token(scan, k)->end;
    size_t i = k + 1;
    *scope_after = AM_NO_PARTNER;
    if (am_reader_follows(reader, i, at) && am_scan_is_word(am_scan_token(scan, i), AM_WORD_OF)) {
        at = am_scan_token(scan, i)->end;
        i++;
        if (am_reader_follows(reader, i, at) && am_scan_token(scan, i)->kind == AM_TOKEN_QUANTITY &&
            am_unit_counts(am_scan_quantity(scan, i)->unit_class) &&
            am_scan_quantity(scan, i)->value == 1 &&
            !am_scan_has(scan, am_scan_token(scan, i)->end - 3, "次")) {
            at = am_scan_token(scan, i)->end; /* 最鼎盛的|一个|朝代 */
            i++;
        } else if (am_reader_follows(reader, i, at) &&
                   am_scan_is_word(am_scan_token(scan, i), AM_WORD_SCOPE)) {
            *scope_after = i;
        }
    }
    if (i == k + 1 && am_reader_follows(reader, i, at) &&
        am_scan_token(scan, i)->kind == AM_TOKEN_QUANTITY &&
        am_unit_counts(am_scan_quantity(scan, i)->unit_class) &&
        am_scan_quantity(scan, i)->value >= 2) {
        at = am_scan_token(scan, i)->end; /* 最大|两家|茶厂的库存 */
        i++;
    }
    AmPhrase noun = am_phrase_right(scan, i, at);
    if (am_span_starts(am_phrase_text(scan, noun), "几") && am_phrase_chars(scan, noun) > 3) {
        noun.start += strlen("几只"); /* 最大几只茶股的涨势 */
    }
    bool bare =
        at == am_scan_token(scan, i - 1)->end &&
        !am_scan_is_word(
            am_scan_token(scan, i - 1),
            AM_WORD_OF); /* 最大茶山的鸿舟集团: without 的 before it the first noun is meant */
    for (size_t n = i; bare && n < scan->tokens.n && am_scan_token(scan, n)->end < noun.end; n++) {
        const AmToken *token = am_scan_token(scan, n);
        if (token->kind == AM_TOKEN_OPEN && token->partner != AM_NO_PARTNER) {
            n = token->partner; /* 最强“茶之队” */
        } else if (am_scan_is_word(token, AM_WORD_OF) && token->start > noun.start) {
            noun.end = token->start;
        }
    }
    for (size_t b = noun.start + 3; b + 6 <= noun.end; b++) {
        if (am_scan_has(scan, b, "之一")) {
            noun.end = b; /* 最大茶商之一鸿舟茶业 */
        }
    }
    noun = am_superlative_trim(reader, noun.start, noun.end);
    return am_phrase_cut_holder(scan, am_phrase_cut_apposition(scan, noun));
}

/* 对我国的冲击最大, 对禾川队最好: whom it is done to is no field. */
static bool superlative_is_object(const AmScan *scan, size_t scope_token, size_t k) {
    enum { REACH = 4 };
    const AmToken *scope = am_scan_token(scan, scope_token);
    bool touches = scope_token > 0 && am_scan_token(scan, scope_token - 1)->end == scope->start &&
                   am_scan_token_is(scan, am_scan_token(scan, scope_token - 1), "对");
    bool last = !am_scan_has(scan, am_scan_token(scan, k)->end, "的");
    bool object = am_scan_has(scan, scope->end, "的") ||
                  (touches && last && scope->end < am_scan_token(scan, k)->start) ||
                  am_scan_token_is(scan, am_scan_token(scan, k), "最好");
    for (size_t i = scope_token; object && i > 0 && scope_token - i < REACH; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (am_superlative_is_edge(token)) {
            return false;
        }
        if (am_scan_token_is(scan, token, "对")) {
            return scope->start - token->end <= 12;
        }
    }
    return false;
}

/* A superlative on its way to a fact. */
typedef struct Superlative {
    size_t k;
    size_t scope_after; /* token of a scope after 的, or AM_NO_PARTNER */
    bool again;         /* right after another one, of the same quantity */
    bool listed;        /* 、 follows: 全球最庞大、最活跃的市场, whose noun is far */
    AmPhrase noun;      /* what follows */
    AmPhrase quantity;  /* what is ranked */
    AmSpan scope;
} Superlative;

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

/* False for what only leads to the superlative: 世界现存鱼类中|最多, 中国这个|最多. */
static bool superlative_says_amount(const AmScan *scan, AmPhrase between) {
    static const char *const leads[] = {"中", "里", "上", "内", "个", "种", "和", "化", "得"};
    AmSpan text = am_phrase_text(scan, between);
    for (size_t i = am_phrase_token_at(scan, 0, between.start);
         i < scan->tokens.n && am_scan_token(scan, i)->end <= between.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_scan_is_word(token, AM_WORD_VERB) || am_scan_is_word(token, AM_WORD_WIN)) {
            return false; /* 世界面临最严重的 */
        }
    }
    return am_phrase_chars(scan, between) >= 2 &&
           !am_span_ends_any(text, leads, sizeof(leads) / sizeof(leads[0])) &&
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

/* A scope word stands before: 全国|单机规模|最大, 数量|全省|最多, 国内|最大的|机场. */
static bool superlative_after_scope(AmReader *reader, size_t scope_token, Superlative *s) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, s->k);
    const AmToken *scope = am_scan_token(scan, scope_token);
    size_t from = scope->end;
    /* 世界上, 全国范围内: the end of the field, unless a word such as 上海 begins there */
    bool word = am_reader_follows(reader, scope_token + 1, from) && scope_token + 1 < s->k;
    word = word && !am_scan_token_is(scan, am_scan_token(scan, scope_token + 1), "内");
    static const char *const places[] = {"村", "镇", "乡", "省", "县", "州", "岛"};
    for (size_t i = 0; !word && i < sizeof(places) / sizeof(places[0]); i++) {
        if (from == scope->end && token->start > from && am_scan_has(scan, from, places[i])) {
            from += 3; /* 文山|村 */
        }
    }
    if (!word && scope->value >= AM_SCOPE_PROVINCE && token->start >= from + 3 &&
        am_scan_has(scan, from, "队") && !am_scan_has(scan, from, "队伍") &&
        !am_scan_has(scan, from, "队员") && !am_scan_has(scan, from, "队的")) {
        from += 3; /* 日本|队|实力 */
    }
    size_t field_end = from;
    if (word && am_scan_token(scan, scope_token + 1)->kind == AM_TOKEN_PERIOD) {
        from = am_scan_token(scan, scope_token + 1)->end;
    }
    /* 沿江地区中茶价最高: 中 and a quantity, not a word such as 中小企业 */
    if (am_scan_token_is(scan, scope, "世界") && am_scan_has(scan, from, "上") &&
        token->start > from + 3) {
        from += 3; /* 世界上|行驶里程, though 上行 is a word */
        word = false;
    }
    AmPhrase among = am_superlative_trim(reader, from + 3, token->start);
    bool amount = am_lexicon_suffix(AM_SUFFIX_AMOUNT, am_scan_text(scan, token)) > 0;
    if (!word && from == scope->end && token->start > from + 3 && am_scan_has(scan, from, "中") &&
        !am_scan_has(scan, from, "中小") && !am_scan_has(scan, from, "中高") &&
        !am_scan_has(scan, from, "中长") && (amount || am_reader_is_quantity(reader, among))) {
        from += 3;
    }
    if (!word && from == scope->end && token->start > from &&
        (am_scan_has(scan, from, "上") || am_scan_has(scan, from, "内"))) {
        from += 3;
    }
    AmPhrase between = am_superlative_trim(reader, from, token->start);
    between = superlative_cut_state(reader, between);
    bool of = between.end < token->start && am_scan_has(scan, between.end, "的");
    bool touched = am_reader_follows(reader, s->k + 1, token->end);
    bool listed = touched && am_scan_token(scan, s->k + 1)->kind != AM_TOKEN_WORD;
    bool of_noun = touched && am_scan_is_word(am_scan_token(scan, s->k + 1), AM_WORD_OF);
    bool quantity = am_reader_is_quantity(reader, between);
    AmSpan text = am_phrase_text(scan, between);
    bool clause = of && am_phrase_empty(s->noun) && superlative_ends_in_verb(scan, between);
    if (clause) {
        return false; /* 在美国遇到的最大一次危机: where it happened is no field */
    }
    if (am_span_ends(text, "历史") || am_span_contains(text, AM_SPAN("不"))) {
        return false; /* 茶税创历史最高, 中国茶商买不到最先进的茶机: not within that field */
    }
    bool named_place = scope->value >= AM_SCOPE_PROVINCE && between.start == scope->end;
    bool in =
        scope_token > 0 && am_scan_is_word(am_scan_token(scan, scope_token - 1), AM_WORD_PREP);
    if (named_place && !in && !of && !am_phrase_empty(between) && am_phrase_empty(s->noun) &&
        !of_noun && !s->listed) {
        return false; /* 禾川茶商最多, 浙江产量最高: the place holds it */
    }
    size_t field = am_field_trade(reader, scope_token);
    if (field < scope->start && !of && !of_noun && !am_phrase_empty(between) && !s->listed) {
        return false; /* 茶艺行业涨幅最高: the trade is the holder */
    }
    if (field == scope->start && scope_token > 0 &&
        am_scan_is_word(am_scan_token(scan, scope_token - 1), AM_WORD_SCOPE) &&
        am_scan_token(scan, scope_token - 1)->end == field &&
        am_span_ends(am_scan_text(scan, scope), "内")) {
        field = am_scan_token(scan, scope_token - 1)->start; /* 中国|境内 */
    }
    s->scope = (AmSpan){scan->text.z + field, field_end - field};
    s->quantity = between;
    for (size_t n = 0; between.start == scope->end && n + 12 <= text.n; n++) {
        AmSpan rest = {text.z + n, text.n - n};
        if (am_span_starts(rest, "历史上")) { /* 世界茶艺赛|历史上|规模最大 */
            s->scope.n = between.start + n - field;
            s->quantity = superlative_cut_state(
                reader,
                am_superlative_trim(reader, between.start + n + strlen("历史上"), between.end));
            return true;
        }
    }
    if (am_span_ends(text, "史上") && !am_phrase_empty(s->noun)) {
        s->scope.n = between.end - field; /* 中国航天史上最长的飞行 */
        s->quantity = s->noun;
        return true;
    }
    bool narrowed = am_phrase_empty(between) && token->start > field_end + 3;
    if (narrowed && !am_phrase_empty(s->noun)) {
        s->quantity = s->noun; /* 世界在建最高混凝土坝 */
        return true;
    }
    if (am_phrase_empty(between)) { /* 泊位全省最多: the name stands before the scope */
        AmLeft left = am_phrase_strip_left(scan, scope_token);
        AmPhrase name = am_phrase_left(scan, left.token, left.end);
        bool before = am_phrase_empty(s->noun) || am_reader_is_quantity(reader, name);
        s->quantity = before ? name : s->noun;
        if (am_phrase_empty(s->noun) && superlative_is_field(reader, scope, name)) {
            s->scope = (AmSpan){scan->text.z + name.start, field_end - name.start};
            s->quantity.end = s->quantity.start; /* 占比18%，为A股上市农商行最高 */
        }
        if (of_noun && am_phrase_empty(s->noun) && !am_reader_is_quantity(reader, name)) {
            s->quantity.end = s->quantity.start; /* 秦越拿下全场最高的26分 */
        }
        if (s->listed && !am_reader_is_quantity(reader, name)) {
            s->quantity.end = s->quantity.start;
        }
        return true;
    }
    bool group = am_lexicon_suffix(AM_SUFFIX_GROUP, text) > 0;
    if (!word && group && !amount && between.start == scope->end) {
        s->scope.n = between.end - field; /* 全球绝大多数国家|最经济的电力 */
    }
    bool holder = group || am_lexicon_suffix(AM_SUFFIX_HOLDER, text) > 0;
    bool named = quantity || (amount && !holder && superlative_says_amount(scan, between));
    if (of || (!named && !listed && !am_phrase_empty(s->noun) && of_noun)) {
        s->quantity = s->noun; /* 国内现存最高的灯塔, 全国高校最大的图书馆 */
    }
    bool short_name = of_noun && am_phrase_chars(scan, between) <= 8;
    return of || (between.end - between.start <= AM_SUPERLATIVE_MAX_NAME &&
                  (quantity || listed || short_name));
}

/* 理事国中|派出人员|最多: the group that 中 names is the field. */
static bool superlative_among(const AmReader *reader, Superlative *s) {
    const AmScan *scan = &reader->scan;
    size_t from = 0;
    s->scope = am_field_among(reader, s->k, &from);
    s->scope = s->scope.z != NULL ? s->scope : am_field_event(reader, s->k, &from);
    if (s->scope.z == NULL) {
        return false;
    }
    s->quantity = am_superlative_trim(reader, from, am_scan_token(scan, s->k)->start);
    if (am_phrase_empty(s->quantity)) {
        s->quantity = s->noun;
        return true;
    }
    size_t said = 0; /* bytes of words that name nothing: 处于, 是 */
    for (size_t i = am_phrase_token_at(scan, 0, s->quantity.start); i < s->k; i++) {
        const AmToken *token = am_scan_token(scan, i);
        bool verb = am_scan_is_word(token, AM_WORD_VERB) || am_scan_is_word(token, AM_WORD_RANK) ||
                    am_scan_is_word(token, AM_WORD_REACH) || am_scan_is_word(token, AM_WORD_PREP);
        if (am_superlative_is_edge(token) && !verb) {
            return false;
        }
        said += verb ? token->end - token->start : 0;
    }
    if (said == s->quantity.end - s->quantity.start) {
        s->quantity = s->noun; /* 在发达国家中处于最高水平 */
    }
    return s->quantity.end - s->quantity.start <= AM_SUPERLATIVE_MAX_NAME;
}

/* 31个城市中，房价最高的是云泽: a clause before states the field, a quantity opens this one. */
static bool superlative_stated(const AmReader *reader, Superlative *s) {
    const AmScan *scan = &reader->scan;
    s->quantity = am_phrase_left(scan, s->k, am_scan_token(scan, s->k)->start);
    bool quantity = am_reader_is_quantity(reader, s->quantity);
    s->scope = quantity ? am_field_stated(reader, s->k) : (AmSpan){NULL, 0};
    return s->scope.z != NULL;
}

/* Fills scope and quantity; false when there is no fact. */
static bool superlative_find(AmReader *reader, Superlative *s) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, s->k);
    bool coordinate;
    size_t scope_token = superlative_scope(reader, s->k, &coordinate);
    if (scope_token != AM_NO_PARTNER) {
        if (superlative_is_object(scan, scope_token, s->k)) {
            return false;
        }
        size_t after;
        AmSpan among = am_field_among(reader, s->k, &after); /* 国内A股企业|中|投入|最多 */
        size_t start = am_scan_token(scan, scope_token)->start;
        bool inside = among.z != NULL && among.z <= scan->text.z + start &&
                      among.z + among.n > scan->text.z + am_scan_token(scan, scope_token)->end;
        return inside ? superlative_among(reader, s)
                      : superlative_after_scope(reader, scope_token, s);
    }
    if (coordinate && reader->most_scope.z != NULL) {
        s->scope = reader->most_scope;
        s->quantity =
            am_superlative_trim(reader, am_scan_token(scan, reader->most_token)->end, token->start);
        const AmToken *most = am_scan_token(scan, reader->most_token);
        s->again = most->end == token->start; /* 增长最快|最多 */
        if (am_phrase_empty(s->quantity)) {
            s->quantity = s->noun; /* 全球增速最快、最活跃的市场 */
        }
        return true;
    }
    if (s->scope_after == AM_NO_PARTNER) {
        return superlative_among(reader, s) || superlative_stated(reader, s);
    }
    /* 排名最高的欧洲球队 says of what; 最大的中国企业 does not */
    const AmToken *scope = am_scan_token(scan, s->scope_after);
    s->quantity = am_phrase_left(scan, s->k, token->start);
    s->scope = am_scan_text(scan, scope);
    bool ranked = s->k > 0 && am_scan_is_word(am_scan_token(scan, s->k - 1), AM_WORD_RANK);
    bool era = am_span_ends(am_phrase_text(scan, s->quantity), "当代"); /* 当代最大的国际茶商 */
    return ranked || (!am_phrase_empty(s->quantity) && !era);
}

/* The first in time: what it did follows. */
static bool superlative_is_early(const AmReader *reader, size_t k) {
    const AmToken *token = am_scan_token(&reader->scan, k);
    return am_scan_token_is(&reader->scan, token, "最早") ||
           am_scan_token_is(&reader->scan, token, "最先");
}

size_t am_superlative_read(AmReader *reader, size_t k) {
    Superlative s = {.k = k};
    if (am_scan_has(&reader->scan, am_scan_token(&reader->scan, k)->end, "之列")) {
        return k + 1; /* among the strongest, without a place */
    }
    size_t next = k + 1;
    if (am_reader_follows(reader, next, am_scan_token(&reader->scan, k)->end) &&
        am_scan_token(&reader->scan, next)->kind == AM_TOKEN_QUANTITY &&
        (!am_unit_counts(am_scan_quantity(&reader->scan, next)->unit_class) ||
         am_scan_has(&reader->scan, am_scan_token(&reader->scan, next)->end, "半小时"))) {
        return k + 1; /* 最旧10%: a percentile; 最快四小时, 最大8级: a bound */
    }
    s.noun = superlative_noun(reader, k, &s.scope_after);
    s.listed = am_reader_follows(reader, next, am_scan_token(&reader->scan, k)->end) &&
               (am_scan_token(&reader->scan, next)->kind == AM_TOKEN_ENUM ||
                am_scan_is_word(am_scan_token(&reader->scan, next), AM_WORD_AND));
    bool office = am_scan_token_is(&reader->scan, am_scan_token(&reader->scan, k), "最高") &&
                  am_span_contains(am_phrase_text(&reader->scan, s.noun), AM_SPAN("委员会"));
    bool row_noun = am_phrase_empty(s.noun) &&
                    am_reader_follows(reader, next, am_scan_token(&reader->scan, k)->end) &&
                    am_scan_token(&reader->scan, next)->kind == AM_TOKEN_SUPERLATIVE;
    if (row_noun) { /* 最大|最厚的书 */
        size_t none;
        s.noun = superlative_noun(reader, next, &none);
    } else if (am_phrase_empty(s.noun) && superlative_is_early(reader, k) &&
               !am_scan_has(&reader->scan, am_scan_token(&reader->scan, k)->end, "的")) {
        s.noun = am_superlative_rest(reader, k); /* 最早开展茶叶直投的机构 */
    }
    if (office || !superlative_find(reader, &s)) { /* 最高茶务委员会 is a name */
        return k + 1;
    }
    AmSpan metric = am_phrase_text(&reader->scan, s.quantity);
    /* 建成时间最长、规模最大: in a row of superlatives each has its own quantity */
    bool row = k > 0 && am_scan_token(&reader->scan, k)->start > 0 &&
               reader->most_token != AM_NO_PARTNER && reader->most_token < k &&
               reader->most_scope.z != NULL && reader->most_scope.z == s.scope.z;
    if (am_reader_is_attribute(reader, s.quantity) && !row) {
        metric = am_reader_compose(reader, reader->topic, metric);
    }
    metric = metric.z != NULL || s.listed ? metric : reader->topic;
    const AmRank *ranks = reader->ranks.items;
    metric = s.again && reader->ranks.n > 0 ? ranks[reader->ranks.n - 1].fact.metric : metric;
    am_reader_add_rank(reader, k, AM_RANK_SUPERLATIVE, s.scope, metric,
                       am_reader_rule(reader, AM_SPAN("superlative"), s.scope));
    reader->most_scope = s.scope;
    reader->most_token = k;
    reader->named_at_rank = reader->named.n;
    return k + 1;
}
