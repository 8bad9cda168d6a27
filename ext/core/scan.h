/*
** scan.h - one pass over a sentence: numbers with units, ordinals, periods, known words,
** punctuation.
**
** Text that is none of these stays between the tokens: it is the stuff that names are made of.
** A token knows its bytes in the clean text; what it says in detail stands in its own array.
*/
#ifndef AM_SCAN_H
#define AM_SCAN_H

#include "arena.h"
#include "base.h"
#include "lexicon.h"
#include "number.h"
#include "options.h"
#include "period.h"
#include "utf8.h"

typedef enum AmTokenKind {
    AM_TOKEN_WORD,        /* a word of the lexicon: category, value, canonical */
    AM_TOKEN_QUANTITY,    /* a number with a unit: quantities[item] */
    AM_TOKEN_NUMBER,      /* a number without a unit: quantities[item], unit.z NULL */
    AM_TOKEN_ORDINAL,     /* 第5位, 前三, 首位: ordinals[item] */
    AM_TOKEN_NOISE,       /* 第三产业, 2:1, 11:29:59, G60: no figure */
    AM_TOKEN_PERIOD,      /* periods[item] */
    AM_TOKEN_SUPERLATIVE, /* 最大: ordinals[item] */
    AM_TOKEN_COMMA,       /* ends a clause: ， , : ： and a blank between hanzi */
    AM_TOKEN_SEMICOLON,   /* ends a segment: ； ; */
    AM_TOKEN_ENUM,        /* 、 */
    AM_TOKEN_OPEN,        /* bracket or quote; partner is its close */
    AM_TOKEN_CLOSE,
} AmTokenKind;

#define AM_NO_PARTNER SIZE_MAX

typedef struct AmToken {
    uint8_t kind;     /* AmTokenKind */
    uint8_t category; /* AmWordCategory of a word */
    int16_t value;
    size_t start; /* bytes in the clean text */
    size_t end;
    size_t item;           /* index into quantities, ordinals or periods */
    size_t partner;        /* of OPEN and CLOSE: token index, or AM_NO_PARTNER */
    const char *canonical; /* of a qualifier: over, under, near, about, cap */
} AmToken;

typedef struct AmQuantity {
    AmNumber number;
    double value; /* 三成 is 30, 三分之一 is 33.3, 翻一番 is 100 */
    double value_max;
    bool has_max;
    double multiplier;  /* what a written 万 or 亿 at its end is worth, else 1 */
    bool doubling;      /* 翻番, 翻两番 */
    AmSpan unit;        /* as written, or its canonical form; z NULL for none */
    uint8_t unit_class; /* AmWordCategory */
} AmQuantity;

typedef enum AmOrdinalForm {
    AM_ORDINAL_PLACE,  /* 第5, 第5位 */
    AM_ORDINAL_WITHIN, /* 前三, 前3位 */
    AM_ORDINAL_LAST,   /* 倒数第二 */
    AM_ORDINAL_TOP,    /* 首位, 榜首 */
    AM_ORDINAL_TITLE,  /* 冠军, 亚军 */
    AM_ORDINAL_GREAT,  /* 第二大, 第一高 */
    AM_ORDINAL_PIECE,  /* 第一架, 首个: first in time when a scope stands before it */
    AM_ORDINAL_ONLY,   /* 唯一 */
    AM_ORDINAL_MOST,   /* 最大 */
} AmOrdinalForm;

typedef struct AmOrdinal {
    AmOrdinalForm form;
    int64_t place;
    bool marked; /* 位, 名 follow */
} AmOrdinal;

typedef struct AmScan {
    AmSpan text;              /* the whole clean text; offsets count in it */
    const AmOptions *options; /* may be NULL */
    size_t start;             /* the sentence */
    size_t end;
    AmVec tokens;     /* AmToken */
    AmVec quantities; /* AmQuantity */
    AmVec ordinals;   /* AmOrdinal */
    AmVec periods;    /* AmPeriod */
    AmDate published; /* year 0 for none */
} AmScan;

/* Prepares a scan over the clean text; its arrays are used again for every sentence. */
void am_scan_init(AmScan *scan, AmArena *arena, AmSpan text, const AmOptions *options);

/* Scans the sentence [start, end) in bytes of the clean text. */
void am_scan_sentence(AmScan *scan, size_t start, size_t end);

static inline const AmToken *am_scan_token(const AmScan *scan, size_t i) {
    return (const AmToken *)scan->tokens.items + i;
}

static inline const AmQuantity *am_scan_quantity(const AmScan *scan, size_t token) {
    return (const AmQuantity *)scan->quantities.items + am_scan_token(scan, token)->item;
}

static inline const AmOrdinal *am_scan_ordinal(const AmScan *scan, size_t token) {
    return (const AmOrdinal *)scan->ordinals.items + am_scan_token(scan, token)->item;
}

static inline const AmPeriod *am_scan_period(const AmScan *scan, size_t token) {
    return (const AmPeriod *)scan->periods.items + am_scan_token(scan, token)->item;
}

static inline AmSpan am_scan_text(const AmScan *scan, const AmToken *token) {
    return (AmSpan){scan->text.z + token->start, token->end - token->start};
}

/* True when the token's text is the literal. */
static inline bool am_scan_token_is(const AmScan *scan, const AmToken *token, const char *literal) {
    return am_span_is(am_scan_text(scan, token), literal);
}

/* True when the text has `literal` at byte `at`, inside the sentence. */
static inline bool am_scan_has(const AmScan *scan, size_t at, const char *literal) {
    return at <= scan->end && am_span_starts((AmSpan){scan->text.z + at, scan->end - at}, literal);
}

/* True for a word of the category. */
static inline bool am_scan_is_word(const AmToken *token, AmWordCategory category) {
    return token->kind == AM_TOKEN_WORD && token->category == category;
}

/* True for a change verb: 增长, 下降. */
static inline bool am_scan_is_change(const AmToken *token) {
    return am_scan_is_word(token, AM_WORD_RISE) || am_scan_is_word(token, AM_WORD_FALL);
}

/* False when am_scan_sentence would find no ordinal or superlative: a quick test, for most have
** none. May say yes too often. */
bool am_scan_may_rank(AmScan *scan, size_t start, size_t end);

/* The same for a text, wherever sentences begin and end in it. The arena serves for a moment. */
bool am_scan_text_may_rank(AmArena *arena, AmSpan text);

/* False when no scan of the text gives a quantity; may say yes too often. options may be NULL. */
bool am_scan_may_count(AmSpan text, const AmOptions *options);

/* True for an opening ( or （ that is closed. */
bool am_scan_opens_round(const AmScan *scan, const AmToken *token);

#endif
