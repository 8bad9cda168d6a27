/*
** phrase.h - the noun phrases round a figure: where a name begins and ends.
**
** Text between tokens is the stuff of names; tokens decide where a name must stop. All functions
** work on one scanned sentence and count bytes of the clean text.
*/
#ifndef AM_PHRASE_H
#define AM_PHRASE_H

#include "arena.h"
#include "list.h"
#include "scan.h"

/* Byte range in the clean text; empty when start == end. */
typedef struct AmPhrase {
    size_t start;
    size_t end;
} AmPhrase;

/* What stands between a name and the figure after it, read from right to left. */
typedef struct AmLeft {
    size_t end;   /* the rest of the text to the left ends here (byte) */
    size_t token; /* and these many tokens lie before that byte */
    const AmToken
        *verb;         /* the verb nearest to the figure: RISE, FALL, TO, REACH, SHARE, RANK ... */
    bool leads_to;     /* 至, 到, 为 stand between a change verb and the figure */
    bool from;         /* 由, 从: the first of two levels */
    bool doubles;      /* the figure is a change without a verb: 翻一番, -2.0pct */
    bool by;           /* 以: what stands before is who did it */
    bool each;         /* 均, 都 */
    bool respectively; /* 分别, 依次 */
    bool duration;     /* 连续四年, 连续第12年 were passed over */
    const char *qualifier; /* over, under, near, about, cap or NULL */
    AmPhrase basis;        /* 同比, 比上年, 高于全国 ...; empty for none */
    AmPhrase first_basis; /* of the first of two figures: 环比 of 环比、同比分别; empty for none */
    int compare;   /* sign of 高于 (1), 低于 (-1) with their object before the figure, else 0 */
    AmPhrase base; /* of 占: the whole; empty for none */
    bool share;    /* 占 was read */
    bool ratio_named; /* the share has a name of its own: 占GDP比重 */
    size_t period;    /* token of a period that belongs to this figure, or AM_NO_PARTNER */
} AmLeft;

bool am_phrase_empty(AmPhrase phrase);
AmSpan am_phrase_text(const AmScan *scan, AmPhrase phrase);
size_t am_phrase_chars(const AmScan *scan, AmPhrase phrase);

/* Cuts the words of heads at the start and those of tails at the end of a phrase, as often as they
** stand there. */
AmPhrase am_phrase_trim_words(const AmScan *scan, AmPhrase phrase, const AmWordList *heads,
                              const AmWordList *tails);

/* True when nothing but blanks lies between two bytes. */
bool am_phrase_touching(const AmScan *scan, size_t from, size_t to);

/* Reads leftwards from token k over verbs, qualifiers, adverbs and comparisons. */
AmLeft am_phrase_strip_left(const AmScan *scan, size_t k);

/* The noun phrase that ends at byte `end`, before which `n_tokens` tokens lie. */
AmPhrase am_phrase_left(const AmScan *scan, size_t n_tokens, size_t end);

/* The bytes of a place that the lexicon does not know at the start of a text (云泽市), 0 for
** none: two to four hanzi and 市, 县, 区 or 州, when no other word is made of them (市场,
** 区域). */
size_t am_phrase_place_prefix(AmSpan text);

/* 市, 县 and the others that such a place ends with. */
bool am_phrase_is_place_tail(uint32_t code_point);

/* False for what names no quantity: one character, a bracket alone, a place alone (阜阳). */
bool am_phrase_names(const AmScan *scan, AmPhrase phrase);

/* The sign of a change verb that begins the phrase (减少碳排放: -1) with the phrase after it in
** *rest; 0 for none. */
int am_phrase_leading_change(const AmScan *scan, AmPhrase phrase, AmPhrase *rest);

/* True for 参保提供: the phrase ends in a verb that asks for an object. */
bool am_phrase_ends_in_verb(const AmScan *scan, AmPhrase phrase);

/* The noun phrase that begins at byte `start`; tokens from `token` on lie at or after it. */
AmPhrase am_phrase_right(const AmScan *scan, size_t token, size_t start);

/* 制造商|鸿舟, 在野党|茶农党: the noun without the name of the one it is said of. */
AmPhrase am_phrase_cut_holder(const AmScan *scan, AmPhrase noun);

/* A noun without the proper name or the list that follows its head: 茶叶报|《云泽报》,
** 采购网络|Tea-Arbor, 茶隧道|等难题, 攀岩墙|-高85米. */
AmPhrase am_phrase_cut_apposition(const AmScan *scan, AmPhrase noun);

/* The first token that begins at or after the byte, searched from token `from` on. */
size_t am_phrase_token_at(const AmScan *scan, size_t from, size_t byte);

/* Splits a list of names at 、 and, when `and_too`, at 和 与 及; returns the number of items,
** at most max (a longer list gives 0). */
size_t am_phrase_split(const AmScan *scan, AmPhrase phrase, bool and_too, AmPhrase *items,
                       size_t max);

/* Splits 营收/净利润 at its slashes; the number of items, 0 when one is empty or there are more
** than max. */
size_t am_phrase_split_slashed(const AmScan *scan, AmPhrase phrase, AmPhrase *items, size_t max);

/* The name of item i of a split list with the tail that the last item shares with all of them:
** 东岸、西岸港区集装箱吞吐量 -> 东岸港区集装箱吞吐量. Composed names live in the arena. */
AmSpan am_phrase_item_name(const AmScan *scan, AmArena *arena, const AmPhrase *items, size_t n,
                           size_t i);

#endif
