/*
** lexicon.h - the built-in words: units, scopes, verbs, superlatives, stop words.
**
** The words are tables in ext/data; ext/tools/gen_lexicon.py writes them into lexicon_data.h.
** They stand in sets by the place where they are looked up, so that 期 as a unit (after a
** number) and 期 as a stop word (after 第3) do not get in each other's way. Everything is constant.
*/
#ifndef AM_LEXICON_H
#define AM_LEXICON_H

#include "base.h"

typedef enum AmWordSet {
    AM_SET_WORD,             /* anywhere in running text */
    AM_SET_UNIT,             /* after a number */
    AM_SET_ADJECTIVE,        /* after 最, some also after 第N */
    AM_SET_SUPERLATIVE_STOP, /* at 最: fixed phrases that rank nothing */
    AM_SET_ORDINAL_STOP,     /* after 第N: nouns that make it no rank */
    AM_N_SETS
} AmWordSet;

/* Categories of AM_SET_WORD, and classes of AM_SET_UNIT; see ext/data/README.md. */
typedef enum AmWordCategory {
    AM_WORD_NONE,
    AM_WORD_SHIELD,     /* plain word that only looks like another: 为了, 标的, 比重 */
    AM_WORD_RISE,       /* change verb, positive: 增长 */
    AM_WORD_FALL,       /* change verb, negative: 下降 */
    AM_WORD_TO,         /* leads to a level: 增至, 降到 */
    AM_WORD_REACH,      /* says a level: 达, 为, 是 */
    AM_WORD_SHARE,      /* 占 */
    AM_WORD_NEW,        /* begins a count that is a level: 新增 */
    AM_WORD_RANK,       /* rank verb: 居, 位列 */
    AM_WORD_WIN,        /* 夺得, 荣获 */
    AM_WORD_SCOPE,      /* field of competitors or place: 全省, 浙江 */
    AM_WORD_DISTRIBUTE, /* 分别, 均 */
    AM_WORD_BEFORE,     /* qualifier before a number: 超过, 近 */
    AM_WORD_AFTER,      /* qualifier after a number: 以上, 左右 */
    AM_WORD_BASIS,      /* 同比, 环比 */
    AM_WORD_THAN,       /* opens a comparison: 比, 较 */
    AM_WORD_COMPARE,    /* 高于, 低于 with what follows */
    AM_WORD_LIST,       /* 列入, 入选: what follows is what is counted */
    AM_WORD_VERB, /* transitive verb before a noun phrase: 实现, 创建; value 4: 角逐, 错失 */
    AM_WORD_ADVERB,    /* 累计, 已, 仍 */
    AM_WORD_LEAD,      /* opens a clause: 其中, 此外 */
    AM_WORD_FROM,      /* 由, 从 before the first of two levels */
    AM_WORD_PREP,      /* 在, 对, 向 */
    AM_WORD_AND,       /* 和, 与, 及 */
    AM_WORD_OF,        /* 的 */
    AM_WORD_DONE,      /* 了 */
    AM_WORD_ATTRIBUTE, /* 总量, 增速: completes the quantity named before */
    AM_WORD_FIRST,     /* 首个, 首家 and the like */
    AM_WORD_ONLY,      /* 唯一 */
    AM_WORD_TOP,       /* 首位, 榜首 */
    AM_WORD_TITLE,     /* 冠军, 亚军, 季军 */
    AM_WORD_CURRENCY,  /* 人民币 before an amount: no part of its name */
    AM_WORD_PRONOUN,   /* 这, 该, 其 */
    AM_WORD_CLASS,     /* 企业, 城市 directly after a bound makes it a threshold */
    AM_UNIT_MONEY,
    AM_UNIT_PERCENT,
    AM_UNIT_POINT,
    AM_UNIT_RATIO,
    AM_UNIT_TIME,
    AM_UNIT_PERSON,
    AM_UNIT_COUNT,
    AM_UNIT_MEASURE, /* length, area, mass, energy, data and all other units of nature */
} AmWordCategory;

/* The value of a word of category SCOPE. */
typedef enum AmScopeKind {
    AM_SCOPE_OTHER,    /* added by the user, or a group such as 小组 */
    AM_SCOPE_RELATIVE, /* 全市, 我省 */
    AM_SCOPE_FIELD,    /* 世界, 行业, 长三角 */
    AM_SCOPE_PROVINCE, /* this and the following are places with a name */
    AM_SCOPE_PREFECTURE,
    AM_SCOPE_COUNTRY,
} AmScopeKind;

/* 家, 个, 人: units that count things or people, which a noun may follow. */
static inline bool am_unit_counts(uint8_t unit_class) {
    return unit_class == AM_UNIT_COUNT || unit_class == AM_UNIT_PERSON;
}

typedef struct AmWord {
    const char *text; /* n bytes */
    uint8_t n;
    uint8_t category;      /* AmWordCategory */
    int16_t value;         /* sign of a change, place of a title, ordinal use of an adjective ... */
    const char *canonical; /* unit or qualifier to report, NULL when as written */
} AmWord;

/* The longest word of the set that begins at z and ends at or before end; NULL for none. */
const AmWord *am_lexicon_find(AmWordSet set, const char *z, const char *end);

/* What the last word of a noun phrase says of the whole phrase. */
typedef enum AmSuffixRole {
    AM_SUFFIX_QUANTITY,    /* 率 量 额: it is a quantity */
    AM_SUFFIX_HOLDER,      /* 市 队 公司: it holds a place */
    AM_SUFFIX_PLACE,       /* 高原 行业: it is a field or a place */
    AM_SUFFIX_EVENT,       /* 赛 杯 */
    AM_SUFFIX_RATIO,       /* 比重 比例 */
    AM_SUFFIX_LOOSE_LEFT,  /* 则 各 等: no part of the name before a figure */
    AM_SUFFIX_LOOSE_RIGHT, /* 中 里 之一: no part of the noun after one */
    AM_SUFFIX_FIRM,        /* 规则 高中 公里: such an ending belongs to its word */
    AM_SUFFIX_NO_CITY,     /* 上市 超市: 市 is no city */
    AM_SUFFIX_GROUP,       /* 国家 企业: competitors, a field after 中 or with a scope */
    AM_SUFFIX_COMPOUND,    /* 销售 of 销售、管理费用率: also the head of a name */
    AM_SUFFIX_FATE,        /* 死亡, 受灾: what befell the people counted before it */
    AM_SUFFIX_STATE,       /* 在建, 现存: between a field and 最, narrows the field */
    AM_SUFFIX_AMOUNT,      /* 多, 快 of 最多, 最快: what stands before it is ranked */
    AM_SUFFIX_NO_NAME,     /* 日均, 左右: names nothing when it is the whole phrase */
    AM_SUFFIX_AGENT, /* 制造商, 在野党: a name may follow it that is no part of the noun */
    AM_SUFFIX_NO_QUANTITY, /* 较量, 季度: 量 and 度 that name no quantity */
    AM_SUFFIX_FOREIGN,     /* 斯 尔 娜: characters that spell the names of foreigners */
    AM_N_SUFFIX_ROLES
} AmSuffixRole;

/* The length in bytes of the longest suffix with this role that text ends with; 0 for none. */
size_t am_lexicon_suffix(AmSuffixRole role, AmSpan text);

/* True when the last word of text names a quantity: 增加值 does, 较量 and 季度 do not. */
bool am_lexicon_is_quantity(AmSpan text);

/* Rows for article_lexicon, patterns included. */
typedef struct AmLexiconEntry {
    const char *category;
    const char *entry;
    const char *value; /* NULL when the entry has none */
    const char *note;  /* NULL when the entry has none */
} AmLexiconEntry;

size_t am_lexicon_count(void);
void am_lexicon_entry(size_t i, AmLexiconEntry *out);

#endif
