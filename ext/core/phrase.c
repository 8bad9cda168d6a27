/*
** phrase.c - noun phrases to the left and right of a figure.
**
**     全市|重点传统制造业规上利润总额|同比增长|10.4%
**          ^ am_phrase_left           ^ am_phrase_strip_left
**
** Edges: the left walk ends at punctuation, at another figure, at a period and at words that no
** name holds (实现, 目前, 分别); it steps over brackets and quotes as a whole. A name that is too
** long rather than too short is the lesser evil, so only words that are never part of a name stop
*it.
*/
#include "phrase.h"

#include <string.h>

#include "utf8.h"

enum { PHRASE_MAX_BYTES = 180, PHRASE_MAX_TOKENS = 60 };

bool am_phrase_empty(AmPhrase phrase) {
    return phrase.start >= phrase.end;
}

AmSpan am_phrase_text(const AmScan *scan, AmPhrase phrase) {
    if (am_phrase_empty(phrase)) {
        return (AmSpan){NULL, 0};
    }
    return (AmSpan){scan->text.z + phrase.start, phrase.end - phrase.start};
}

size_t am_phrase_chars(const AmScan *scan, AmPhrase phrase) {
    AmSpan text = am_phrase_text(scan, phrase);
    return text.z == NULL ? 0 : am_utf8_count(text.z, text.n);
}

bool am_phrase_touching(const AmScan *scan, size_t from, size_t to) {
    while (from < to && (scan->text.z[from] == ' ' || scan->text.z[from] == '\t')) {
        from++;
    }
    return from == to || (to - from == 3 && memcmp(scan->text.z + from, "　", 3) == 0);
}

size_t am_phrase_token_at(const AmScan *scan, size_t from, size_t byte) {
    size_t high = scan->tokens.n;
    while (from < high) {
        size_t middle = from + (high - from) / 2;
        if (am_scan_token(scan, middle)->start < byte) {
            from = middle + 1;
        } else {
            high = middle;
        }
    }
    return from;
}

static bool phrase_starts_with(const AmScan *scan, AmPhrase phrase, const char *word) {
    size_t n = strlen(word);
    return phrase.end - phrase.start >= n && memcmp(scan->text.z + phrase.start, word, n) == 0;
}

static bool phrase_ends_with(const AmScan *scan, AmPhrase phrase, const char *word) {
    size_t n = strlen(word);
    return phrase.end - phrase.start >= n && memcmp(scan->text.z + phrase.end - n, word, n) == 0;
}

/* Cuts blanks, quotes left alone, and the particles 的 了 at the edges. */
static AmPhrase phrase_trim(const AmScan *scan, AmPhrase phrase) {
    static const char *const edges[] = {" ",  "\t", "　", "的", "了", "、",
                                        "，", ",",  "：", ":",  "/"};
    for (bool cut = true; cut && !am_phrase_empty(phrase);) {
        cut = false;
        for (size_t i = 0; i < sizeof(edges) / sizeof(edges[0]); i++) {
            if (phrase_starts_with(scan, phrase, edges[i])) {
                phrase.start += strlen(edges[i]);
                cut = true;
            }
            if (!am_phrase_empty(phrase) && phrase_ends_with(scan, phrase, edges[i])) {
                phrase.end -= strlen(edges[i]);
                cut = true;
            }
        }
    }
    return phrase;
}

/* ---- strip_left: from the figure leftwards ---- */

static bool phrase_is_word(const AmToken *token, AmWordCategory category) {
    return token->kind == AM_TOKEN_WORD && token->category == category;
}

/* 高 多 快 and 低 少 慢 are changes only in a comparison: 身高1.8米 is none, 比上年高2个百分点 is
 * one. */
static bool phrase_needs_than(const AmScan *scan, const AmToken *verb) {
    static const char *const adjectives[] = {"高", "多", "快", "低", "少", "慢"};
    for (size_t i = 0; verb->end - verb->start == 3 && i < 6; i++) {
        if (am_scan_token_is(scan, verb, adjectives[i])) {
            return true;
        }
    }
    return false;
}

/* Handles one token that touches the figure's left context; false when it stops the walk. */
static bool phrase_strip_word(const AmToken *token, AmLeft *left) {
    switch ((AmWordCategory)token->category) {
    case AM_WORD_BEFORE:
        left->qualifier = left->qualifier == NULL ? token->canonical : left->qualifier;
        return true;
    case AM_WORD_RISE:
    case AM_WORD_FALL:
    case AM_WORD_TO:
    case AM_WORD_REACH:
    case AM_WORD_RANK:
    case AM_WORD_WIN:
        if (left->verb == NULL) {
            left->verb = token;
        } else if (left->verb->category == AM_WORD_REACH &&
                   (token->category == AM_WORD_RISE || token->category == AM_WORD_FALL)) {
            return false; /* 增长达到: the change is the name, the verb is 达到 */
        }
        return true;
    case AM_WORD_COMPARE:
        if (left->qualifier == NULL) {
            left->qualifier = token->value > 0 ? "over" : "under";
        }
        return true;
    case AM_WORD_CURRENCY: return true;
    case AM_WORD_SHARE:
        left->share = true;
        left->verb = left->verb == NULL ? token : left->verb;
        return true;
    case AM_WORD_DONE: left->leads_to = left->leads_to || token->value == 1; return true;
    case AM_WORD_DISTRIBUTE:
        if (token->value == 1) {
            left->each = true;
        } else {
            left->respectively = true;
        }
        return true;
    case AM_WORD_BASIS:
        if (am_phrase_empty(left->basis)) {
            left->basis = (AmPhrase){token->start, token->end};
        }
        return true;
    case AM_WORD_ADVERB:
    case AM_WORD_LEAD: return true;
    case AM_WORD_FROM: left->from = true; return true;
    case AM_WORD_PREP: return token->end - token->start == 3; /* 在 以 为: single ones only */
    default: return false;
    }
}

/* Passes over durations before a rank verb: 连续四年蝉联, 连续第29年居. */
static bool phrase_strip_duration(const AmScan *scan, size_t i) {
    const AmToken *token = am_scan_token(scan, i);
    if (token->kind == AM_TOKEN_NOISE) {
        return i > 0 && phrase_is_word(am_scan_token(scan, i - 1), AM_WORD_ADVERB);
    }
    return token->kind == AM_TOKEN_QUANTITY &&
           am_scan_quantity(scan, i)->unit_class == AM_UNIT_TIME && i > 0 &&
           phrase_is_word(am_scan_token(scan, i - 1), AM_WORD_ADVERB);
}

/* 的 between a period or 由 and the figure: 由2022年的32.2%. */
static bool phrase_strip_of(const AmScan *scan, size_t i) {
    return i > 0 && am_scan_token(scan, i - 1)->kind == AM_TOKEN_PERIOD &&
           am_phrase_touching(scan, am_scan_token(scan, i - 1)->end, am_scan_token(scan, i)->start);
}

/* A clause ends to the left of token i. 三年 of 较三年前 does not end it. */
static bool phrase_is_edge(const AmScan *scan, size_t i) {
    switch ((AmTokenKind)am_scan_token(scan, i)->kind) {
    case AM_TOKEN_QUANTITY: return am_scan_quantity(scan, i)->unit_class != AM_UNIT_TIME;
    case AM_TOKEN_COMMA:
    case AM_TOKEN_SEMICOLON:
    case AM_TOKEN_ORDINAL:
    case AM_TOKEN_SUPERLATIVE: return true;
    case AM_TOKEN_OPEN: return true;
    default: return false;
    }
}

/* Looks for 占 to the left: what lies between is the whole that the share is of. With 的 before
** the figure 为 and 是 do the same: 后肢长约为体长的1.8倍. */
static void phrase_find_share(const AmScan *scan, AmLeft *left) {
    bool of = left->token > 0 && phrase_is_word(am_scan_token(scan, left->token - 1), AM_WORD_OF) &&
              am_phrase_touching(scan, am_scan_token(scan, left->token - 1)->end, left->end);
    for (size_t i = left->token; i > 0 && left->token - i < PHRASE_MAX_TOKENS; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind == AM_TOKEN_CLOSE && token->partner != AM_NO_PARTNER) {
            i = token->partner + 1;
            continue;
        }
        if (phrase_is_edge(scan, i - 1)) {
            return;
        }
        if (phrase_is_word(token, AM_WORD_SHARE) || (of && phrase_is_word(token, AM_WORD_REACH))) {
            AmPhrase base = phrase_trim(scan, (AmPhrase){token->end, left->end});
            left->share = true;
            left->base = base;
            left->ratio_named = am_lexicon_suffix(AM_SUFFIX_RATIO, am_phrase_text(scan, base)) > 0;
            if (!left->ratio_named) {
                left->end = token->start;
                left->token = i - 1;
            }
            return;
        }
    }
}

/* Looks for 比, 较, 相比 (or 高于 with its object) to the left, in the same clause. */
static void phrase_find_comparison(const AmScan *scan, AmLeft *left) {
    bool changes = left->doubles || (left->verb != NULL && (left->verb->category == AM_WORD_RISE ||
                                                            left->verb->category == AM_WORD_FALL));
    size_t tail = left->end; /* the object of the comparison ends here */
    bool of = left->token > 0 && phrase_is_word(am_scan_token(scan, left->token - 1), AM_WORD_OF) &&
              am_phrase_touching(scan, am_scan_token(scan, left->token - 1)->end, tail);
    for (size_t i = left->token; i > 0 && left->token - i < PHRASE_MAX_TOKENS; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind == AM_TOKEN_CLOSE && token->partner != AM_NO_PARTNER) {
            i = token->partner + 1;
            continue;
        }
        if (phrase_is_edge(scan, i - 1)) {
            return;
        }
        bool than = phrase_is_word(token, AM_WORD_THAN) && changes;
        bool compare =
            phrase_is_word(token, AM_WORD_COMPARE) && !changes && left->verb == NULL && !of;
        if (!than && !compare) {
            continue;
        }
        size_t start = token->start;
        size_t before = i - 1;
        /* 与2022年7月相比: the comparison opens with 与 or 同 */
        for (size_t k = i - 1; than && k > 0 && i - k < 12; k--) {
            const AmToken *opener = am_scan_token(scan, k - 1);
            if (phrase_is_edge(scan, k - 1)) {
                break;
            }
            if (phrase_is_word(opener, AM_WORD_AND) && token->end - token->start == 6) {
                start = opener->start;
                before = k - 1;
                break;
            }
        }
        if (left->period != AM_NO_PARTNER) {
            tail = am_scan_token(scan, left->period)->end; /* 较上年: the period is compared with */
            left->period = AM_NO_PARTNER;
        }
        left->basis = phrase_trim(scan, (AmPhrase){start, tail});
        left->compare = compare ? token->value : 0;
        left->end = start;
        left->token = before;
        return;
    }
}

/* The words that touch the figure; fills left and leaves its end where plain text begins. */
static void phrase_strip_touching(const AmScan *scan, AmLeft *left) {
    while (left->token > 0) {
        size_t i = left->token - 1;
        const AmToken *token = am_scan_token(scan, i);
        bool taken = false;
        if (token->end > left->end || !am_phrase_touching(scan, token->end, left->end)) {
            return;
        }
        if (token->kind == AM_TOKEN_WORD) {
            taken = phrase_is_word(token, AM_WORD_OF) ? phrase_strip_of(scan, i)
                                                      : phrase_strip_word(token, left);
        } else if (token->kind == AM_TOKEN_PERIOD) {
            left->period = left->period == AM_NO_PARTNER ? i : left->period;
            taken = true;
        } else if (phrase_strip_duration(scan, i)) {
            left->duration = true;
            taken = true;
        }
        if (!taken) {
            return;
        }
        left->end = token->start;
        left->token = i;
    }
}

AmLeft am_phrase_strip_left(const AmScan *scan, size_t k) {
    AmLeft left = {.end = am_scan_token(scan, k)->start, .token = k, .period = AM_NO_PARTNER};
    uint8_t kind = am_scan_token(scan, k)->kind;
    left.doubles = kind == AM_TOKEN_QUANTITY && am_scan_quantity(scan, k)->doubling;
    phrase_strip_touching(scan, &left);
    if (left.verb == NULL || left.verb->category == AM_WORD_REACH) {
        phrase_find_share(scan, &left);
    }
    if (left.share) {
        phrase_strip_touching(scan, &left);
    } else {
        bool named = !am_phrase_empty(left.basis);
        AmPhrase said = left.basis;
        phrase_find_comparison(scan, &left);
        if (named) {
            left.basis = said;
        }
        phrase_strip_touching(scan, &left);
    }
    if (left.verb != NULL && phrase_needs_than(scan, left.verb) && am_phrase_empty(left.basis)) {
        left.end = left.verb->end; /* 身高: the adjective belongs to the name */
        while (left.token < k && am_scan_token(scan, left.token)->start < left.end) {
            left.token++;
        }
        left.verb = NULL;
    }
    return left;
}

/* ---- names to the left ---- */

typedef enum PhraseStop { PHRASE_PASS, PHRASE_STOP, PHRASE_STOP_BEFORE } PhraseStop;

/* What a word does to a name that runs over it from the right. */
static PhraseStop phrase_word_stops(const AmScan *scan, const AmToken *token) {
    bool single = token->end - token->start <= 3;
    static const char *const short_stops[] = {"已", "共", "均", "也", "仍", "还", "又",
                                              "再", "是", "将", "把", "被", "较", "比"};
    switch ((AmWordCategory)token->category) {
    case AM_WORD_NEW: return PHRASE_STOP_BEFORE;
    case AM_WORD_REACH:
    case AM_WORD_RANK:
    case AM_WORD_ADVERB:
    case AM_WORD_DISTRIBUTE:
    case AM_WORD_LEAD:
    case AM_WORD_TO:
    case AM_WORD_THAN:
    case AM_WORD_COMPARE:
    case AM_WORD_PREP:
        for (size_t i = 0; single && i < sizeof(short_stops) / sizeof(short_stops[0]); i++) {
            if (am_scan_token_is(scan, token, short_stops[i])) {
                return PHRASE_STOP;
            }
        }
        return single ? PHRASE_PASS : PHRASE_STOP;
    case AM_WORD_VERB: return token->value % 2 == 1 ? PHRASE_STOP : PHRASE_PASS;
    case AM_WORD_WIN: return single ? PHRASE_PASS : PHRASE_STOP;
    case AM_WORD_DONE: return token->value == 2 ? PHRASE_STOP : PHRASE_PASS;
    default: return PHRASE_PASS;
    }
}

/* A figure inside a name: the bound of 10亿元以上制造业重大项目, which is followed by 以上 or the
** like and then by a noun, or a count that opens the name. */
static bool phrase_holds_bound(const AmScan *scan, size_t i, size_t end) {
    const AmToken *figure = am_scan_token(scan, i);
    bool opens = i == 0 || am_scan_token(scan, i - 1)->kind == AM_TOKEN_COMMA ||
                 am_scan_token(scan, i - 1)->kind == AM_TOKEN_SEMICOLON ||
                 am_scan_token(scan, i - 1)->kind == AM_TOKEN_PERIOD ||
                 am_scan_token(scan, i - 1)->kind == AM_TOKEN_ENUM;
    size_t n;
    if (opens && am_scan_quantity(scan, i)->unit_class == AM_UNIT_COUNT && figure->end < end &&
        am_is_hanzi(am_utf8_decode(scan->text.z + figure->end, scan->text.z + end, &n))) {
        return true; /* 14种农产品产量: the count belongs to the name */
    }
    if (i + 1 >= scan->tokens.n) {
        return false;
    }
    const AmToken *after = am_scan_token(scan, i + 1);
    bool bound = i > 0 && (phrase_is_word(am_scan_token(scan, i - 1), AM_WORD_BEFORE) ||
                           phrase_is_word(am_scan_token(scan, i - 1), AM_WORD_COMPARE));
    if (bound && phrase_is_word(after, AM_WORD_CLASS) && after->start == figure->end) {
        return true; /* 产值过十亿元企业 */
    }
    return phrase_is_word(after, AM_WORD_AFTER) && after->start == am_scan_token(scan, i)->end &&
           after->end < end;
}

/* True when 、 at token i parts two facts and not two names: a figure stands right before it. */
static bool phrase_parts_facts(const AmScan *scan, size_t i) {
    const AmToken *mark = am_scan_token(scan, i);
    for (size_t k = i; k > 0; k--) {
        const AmToken *token = am_scan_token(scan, k - 1);
        if (token->end != mark->start && !am_phrase_touching(scan, token->end, mark->start)) {
            return false;
        }
        if (token->kind == AM_TOKEN_QUANTITY || token->kind == AM_TOKEN_ORDINAL ||
            token->kind == AM_TOKEN_SUPERLATIVE) {
            return true;
        }
        if (!phrase_is_word(token, AM_WORD_AFTER)) {
            return false;
        }
        mark = token;
    }
    return false;
}

/* True when token i follows 、 or 和 directly. */
static bool phrase_joins_names(const AmScan *scan, size_t i) {
    const AmToken *before = am_scan_token(scan, i - 1);
    return before->end == am_scan_token(scan, i)->start &&
           (before->kind == AM_TOKEN_ENUM || phrase_is_word(before, AM_WORD_AND));
}

/* Cuts 以, 将 at the start of a name: 以总分339分 is named 总分. */
static AmPhrase phrase_cut_preposition(const AmScan *scan, AmPhrase phrase) {
    static const char *const words[] = {"以", "将", "把", "被", "由", "从", "使", "让", "为"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        size_t at = am_phrase_token_at(scan, 0, phrase.start);
        if (!am_phrase_empty(phrase) && at < scan->tokens.n &&
            am_scan_token(scan, at)->start == phrase.start &&
            am_scan_token_is(scan, am_scan_token(scan, at), words[i])) {
            phrase.start = am_scan_token(scan, at)->end;
        }
    }
    return phrase_trim(scan, phrase);
}

/* The bytes of a place that the lexicon does not know at the start of a name (云泽市), 0 for none:
** two to four hanzi and 市, 县, 区 or 州, when no other word is made of them (市场, 区域). */
static size_t phrase_place_prefix(AmSpan text) {
    static const char *const tails[] = {"市", "县", "区", "州", "省", "縣", "區"};
    static const char *const not_after[] = {"场", "場", "值", "民", "政", "面", "占",
                                            "域", "间", "位", "别", "块", "划", "级",
                                            "会", "份", "委", "镇", "圈", "价"};
    size_t at = 0;
    for (size_t chars = 0; chars < 5 && at < text.n; chars++) {
        size_t n;
        if (!am_is_hanzi(am_utf8_decode(text.z + at, text.z + text.n, &n))) {
            return 0;
        }
        for (size_t i = 0; chars >= 2 && i < sizeof(tails) / sizeof(tails[0]); i++) {
            if (n != 3 || memcmp(text.z + at, tails[i], 3) != 0) {
                continue;
            }
            for (size_t k = 0; k < sizeof(not_after) / sizeof(not_after[0]); k++) {
                if (text.n - at >= 6 && memcmp(text.z + at + 3, not_after[k], 3) == 0) {
                    return 0;
                }
            }
            return at + 3;
        }
        at += n;
    }
    return 0;
}

/* Cuts 全市, 我省 and the like at the start of a name, when a name remains. */
static AmPhrase phrase_cut_subject(const AmScan *scan, AmPhrase phrase) {
    AmSpan text = am_phrase_text(scan, phrase);
    if (text.z == NULL) {
        return phrase;
    }
    const AmWord *word = am_lexicon_find(AM_SET_WORD, text.z, text.z + text.n);
    size_t unknown = word == NULL ? phrase_place_prefix(text) : 0;
    if (unknown > 0) {
        AmPhrase named = phrase_trim(scan, (AmPhrase){phrase.start + unknown, phrase.end});
        bool quantity = am_lexicon_suffix(AM_SUFFIX_QUANTITY, am_phrase_text(scan, named)) > 0;
        return quantity && am_phrase_chars(scan, named) >= 3 ? named : phrase;
    }
    if (word == NULL) {
        return phrase;
    }
    bool relative = word->category == AM_WORD_SCOPE && word->value == 1;
    bool pronoun = word->category == AM_WORD_PRONOUN;
    AmPhrase rest = phrase_trim(scan, (AmPhrase){phrase.start + word->n, phrase.end});
    size_t chars = am_phrase_chars(scan, rest);
    bool place = word->category == AM_WORD_SCOPE && word->value == 0 && chars >= 3 &&
                 am_lexicon_suffix(AM_SUFFIX_QUANTITY, am_phrase_text(scan, rest)) > 0;
    return ((relative || pronoun) && chars >= 2) || place ? rest : phrase;
}

AmPhrase am_phrase_left(const AmScan *scan, size_t n_tokens, size_t end) {
    size_t start = scan->start;
    size_t steps = 0;
    for (size_t i = n_tokens; i > 0 && steps < PHRASE_MAX_TOKENS; steps++) {
        const AmToken *token = am_scan_token(scan, --i);
        if (end - token->start > PHRASE_MAX_BYTES) {
            start = token->end;
            break;
        }
        if (token->kind == AM_TOKEN_CLOSE && token->partner != AM_NO_PARTNER) {
            i = token->partner;
            continue;
        }
        bool edge = token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
                    token->kind == AM_TOKEN_OPEN || token->kind == AM_TOKEN_PERIOD ||
                    token->kind == AM_TOKEN_ORDINAL || token->kind == AM_TOKEN_SUPERLATIVE ||
                    (token->kind == AM_TOKEN_ENUM && phrase_parts_facts(scan, i));
        if (token->kind == AM_TOKEN_QUANTITY) {
            if (phrase_holds_bound(scan, i, end)) {
                continue;
            }
            edge = true;
        }
        PhraseStop stop =
            token->kind == AM_TOKEN_WORD ? phrase_word_stops(scan, token) : PHRASE_PASS;
        bool closes = token->end == end && phrase_is_word(token, AM_WORD_VERB) && token->value != 3;
        bool stem = end > token->end && end - token->end == 3;
        if (closes || (stem && stop == PHRASE_STOP)) {
            stop = PHRASE_PASS; /* 研发投入, 水土保持率: the verb belongs to the name */
        }
        if (stop == PHRASE_STOP_BEFORE && i > 0 && phrase_joins_names(scan, i)) {
            stop = PHRASE_PASS; /* 城镇就业、新增贷款分别完成 */
        }
        if (edge || stop == PHRASE_STOP) {
            start = token->end;
            break;
        }
        if (stop == PHRASE_STOP_BEFORE) {
            start = token->start;
            break;
        }
    }
    if (end > start && end - start > PHRASE_MAX_BYTES) {
        start = end; /* plain text without any edge: no name */
    }
    AmPhrase phrase = phrase_cut_preposition(scan, phrase_trim(scan, (AmPhrase){start, end}));
    return phrase_cut_subject(scan, phrase);
}

int am_phrase_leading_change(const AmScan *scan, AmPhrase phrase, AmPhrase *rest) {
    size_t i = am_phrase_token_at(scan, 0, phrase.start);
    if (i >= scan->tokens.n) {
        return 0;
    }
    const AmToken *token = am_scan_token(scan, i);
    bool verb = phrase_is_word(token, AM_WORD_RISE) || phrase_is_word(token, AM_WORD_FALL);
    *rest = phrase_trim(scan, (AmPhrase){token->end, phrase.end});
    bool usable = verb && token->start == phrase.start && token->end - token->start > 3 &&
                  am_phrase_chars(scan, *rest) >= 2;
    return usable ? token->value : 0;
}

bool am_phrase_ends_in_verb(const AmScan *scan, AmPhrase phrase) {
    size_t i = am_phrase_token_at(scan, 0, phrase.end);
    return i > 0 && am_scan_token(scan, i - 1)->end == phrase.end &&
           phrase_is_word(am_scan_token(scan, i - 1), AM_WORD_VERB) &&
           am_scan_token(scan, i - 1)->value == 1;
}

bool am_phrase_names(const AmScan *scan, AmPhrase phrase) {
    if (am_phrase_chars(scan, phrase) < 2) {
        return false;
    }
    size_t i = am_phrase_token_at(scan, 0, phrase.start);
    if (i < scan->tokens.n && am_scan_token(scan, i)->start == phrase.start) {
        const AmToken *first = am_scan_token(scan, i);
        if (am_scan_opens_round(scan, first) &&
            am_scan_token(scan, first->partner)->end == phrase.end) {
            return false;
        }
        bool empty = phrase_is_word(first, AM_WORD_SCOPE) ||
                     (phrase_is_word(first, AM_WORD_VERB) && first->value % 2 == 1) ||
                     phrase_is_word(first, AM_WORD_ADVERB) ||
                     phrase_is_word(first, AM_WORD_PRONOUN);
        if (empty && first->end == phrase.end) {
            return false;
        }
    }
    return true;
}

/* ---- names to the right ---- */

/* Words that end a name which began before them. */
static bool phrase_word_ends(const AmScan *scan, const AmToken *token) {
    bool single = token->end - token->start <= 3;
    static const char *const short_ends[] = {"在", "将", "被", "由", "已", "均", "也", "是", "为",
                                             "占", "居", "比", "较", "达", "超", "向", "有", "共"};
    switch ((AmWordCategory)token->category) {
    case AM_WORD_REACH:
    case AM_WORD_SHARE:
    case AM_WORD_RANK:
    case AM_WORD_TO:
    case AM_WORD_RISE:
    case AM_WORD_FALL:
    case AM_WORD_ADVERB:
    case AM_WORD_DISTRIBUTE:
    case AM_WORD_THAN:
    case AM_WORD_BASIS:
    case AM_WORD_LIST:
    case AM_WORD_PREP:
    case AM_WORD_FROM:
    case AM_WORD_BEFORE:
    case AM_WORD_COMPARE:
    case AM_WORD_WIN:
        for (size_t i = 0; single && i < sizeof(short_ends) / sizeof(short_ends[0]); i++) {
            if (am_scan_token_is(scan, token, short_ends[i])) {
                return true;
            }
        }
        return !single;
    case AM_WORD_VERB: return token->value > 0;
    case AM_WORD_DONE: return true;
    default: return false;
    }
}

AmPhrase am_phrase_right(const AmScan *scan, size_t token, size_t start) {
    size_t end = scan->end;
    for (size_t i = token; i < scan->tokens.n; i++) {
        const AmToken *t = am_scan_token(scan, i);
        if (t->start > start + PHRASE_MAX_BYTES) {
            end = t->start;
            break;
        }
        if (t->kind == AM_TOKEN_OPEN && t->partner != AM_NO_PARTNER) {
            i = t->partner;
            continue;
        }
        bool and_figure = (phrase_is_word(t, AM_WORD_AND) || t->kind == AM_TOKEN_ENUM) &&
                          i + 1 < scan->tokens.n &&
                          (am_scan_token(scan, i + 1)->kind == AM_TOKEN_QUANTITY ||
                           am_scan_token(scan, i + 1)->kind == AM_TOKEN_SUPERLATIVE);
        bool edge = t->kind == AM_TOKEN_COMMA || t->kind == AM_TOKEN_SEMICOLON ||
                    t->kind == AM_TOKEN_OPEN || t->kind == AM_TOKEN_CLOSE ||
                    t->kind == AM_TOKEN_PERIOD || t->kind == AM_TOKEN_QUANTITY ||
                    t->kind == AM_TOKEN_ORDINAL || t->kind == AM_TOKEN_SUPERLATIVE || and_figure;
        bool adverb = t->start == start && phrase_is_word(t, AM_WORD_ADVERB);
        if (edge || (t->kind == AM_TOKEN_WORD && !adverb && phrase_word_ends(scan, t))) {
            end = t->start;
            break;
        }
    }
    if (end > start + PHRASE_MAX_BYTES) {
        return (AmPhrase){start, start};
    }
    return phrase_trim(scan, (AmPhrase){start, end});
}

/* ---- lists of names ---- */

size_t am_phrase_split(const AmScan *scan, AmPhrase phrase, bool and_too, AmPhrase *items,
                       size_t max) {
    size_t n = 0;
    size_t start = phrase.start;
    size_t i = am_phrase_token_at(scan, 0, phrase.start);
    for (; i < scan->tokens.n && am_scan_token(scan, i)->start < phrase.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (token->kind == AM_TOKEN_OPEN && token->partner != AM_NO_PARTNER) {
            i = token->partner;
            continue;
        }
        bool cut = token->kind == AM_TOKEN_ENUM ||
                   (and_too && phrase_is_word(token, AM_WORD_AND) && token->start > start);
        if (cut) {
            AmPhrase item = phrase_trim(scan, (AmPhrase){start, token->start});
            if (!am_phrase_empty(item)) {
                if (n == max) {
                    return 0;
                }
                items[n++] = item;
            }
            start = token->end;
        }
    }
    AmPhrase last = phrase_trim(scan, (AmPhrase){start, phrase.end});
    if (!am_phrase_empty(last)) {
        if (n == max) {
            return 0;
        }
        items[n++] = last;
    }
    return n;
}

/* The byte length of the first `chars` characters of a phrase. */
static size_t phrase_prefix_bytes(const AmScan *scan, AmPhrase phrase, size_t chars) {
    size_t at = phrase.start;
    for (; chars > 0 && at < phrase.end; chars--) {
        size_t n;
        am_utf8_decode(scan->text.z + at, scan->text.z + phrase.end, &n);
        at += n;
    }
    return at - phrase.start;
}

/* The tail that the last item lends to the others, empty for none: the parallel heads of such lists
** (城镇、农村; 东盟、欧盟) are short and of one length. */
static AmPhrase phrase_shared_tail(const AmScan *scan, const AmPhrase *items, size_t n) {
    AmPhrase last = items[n - 1];
    size_t shortest = SIZE_MAX;
    for (size_t i = 0; i + 1 < n; i++) {
        size_t chars = am_phrase_chars(scan, items[i]);
        chars -= phrase_starts_with(scan, items[i], "对") ? 1 : 0;
        shortest = chars < shortest ? chars : shortest;
    }
    size_t chars = am_phrase_chars(scan, last);
    if (n < 2 || shortest < 2 || shortest > 4 || chars < shortest + 2) {
        return (AmPhrase){last.end, last.end};
    }
    last.start += phrase_prefix_bytes(scan, last, shortest);
    return last;
}

AmSpan am_phrase_item_name(const AmScan *scan, AmArena *arena, const AmPhrase *items, size_t n,
                           size_t i) {
    AmSpan head = am_phrase_text(scan, items[i]);
    AmPhrase tail_phrase = phrase_shared_tail(scan, items, n);
    AmSpan tail = am_phrase_text(scan, tail_phrase);
    if (i + 1 == n || tail.z == NULL || phrase_ends_with(scan, items[i], "率") ||
        phrase_ends_with(scan, items[i], "额") || phrase_ends_with(scan, items[i], "量")) {
        return head;
    }
    char *z = am_arena_alloc(arena, head.n + tail.n);
    if (z == NULL) {
        return head;
    }
    memcpy(z, head.z, head.n);
    memcpy(z + head.n, tail.z, tail.n);
    return (AmSpan){z, head.n + tail.n};
}
