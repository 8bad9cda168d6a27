/*
** rank_internal.h - ordinals on their way to rank facts; for rank*.c alone.
*/
#ifndef AM_RANK_INTERNAL_H
#define AM_RANK_INTERNAL_H

#include "reader.h"

enum { AM_RANK_MAX_GROUP = 32, AM_RANK_MAX_STEPS = 24, AM_RANK_MAX_FIELD = 60 };

/* Ordinals in one list with what stands before them. */
typedef struct AmRankGroup {
    size_t tokens[AM_RANK_MAX_GROUP];
    size_t n;
    size_t next;
    size_t verb;      /* token of the rank verb, or AM_NO_PARTNER */
    AmPhrase between; /* text from the verb to the ordinal */
    AmSpan scope;
    bool of_holder;    /* what stands before is who ranks, unless it ends like a quantity */
    bool listed;       /* the scope is a list, 涨幅榜 */
    bool bare;         /* no verb and no field: only a quantity before it is its name */
    bool keeps;        /* 保住X第一: X is what is ranked */
    bool each;         /* 均 stands between the field and the verb */
    AmPhrase metric;   /* named by the construction itself; empty for none */
    size_t name_token; /* the name ends before this token ... */
    size_t name_end;   /* ... and this byte */
} AmRankGroup;

/* Cuts blanks and particles off both ends (的, 在, 由 before; 中, 之 after). */
AmPhrase am_rank_trim(const AmReader *reader, AmPhrase phrase);

/* True when token b stands in the clause of token a, which comes before it. */
bool am_rank_same_clause(const AmScan *scan, size_t a, size_t b);

/* True when a hanzi noun follows the token without 的. */
bool am_rank_noun_follows(const AmReader *reader, size_t k);

/* The scope word that ends at byte `at`, before which `token` tokens lie, joined with one that
** touches it (杭州|全市); *first becomes its first token. z NULL for none. */
AmSpan am_rank_scope_before(const AmReader *reader, size_t token, size_t at, size_t *first);

/* Parts the text between verb and ordinal into scope and metric; won: the verb is one of winning,
** and what was won is no field. */
void am_rank_read_between(AmReader *reader, AmRankGroup *group, bool won);

/* Reads the metric after the place: 以全省第9的人口规模. */
void am_rank_read_after(AmReader *reader, AmRankGroup *group);

/* Reads the field that stands before the verb: 在19个港口中|排名第4. */
void am_rank_field_of_verb(const AmReader *reader, AmRankGroup *group);

/* True when what is said ends with the token: a mark or the end of the sentence follows. */
bool am_rank_ends_clause(const AmReader *reader, size_t k);

/* Fills the verb that leads to the ordinal, in the same clause. */
void am_rank_find_verb(const AmReader *reader, AmRankGroup *group);

/* The verb leads to the ordinal: fills scope and the place where the name ends. scoped: a field
** stands right before it; marked: 位 or 名 follows. False when it counts things (有第三家企业). */
bool am_rank_accept_verb(AmReader *reader, AmRankGroup *group, bool scoped, bool marked);

/* Is it a rank at all? Fills verb, scope and the place where the name ends. */
bool am_rank_accept(AmReader *reader, AmRankGroup *group);

/* True when the group looks like a rank and is none: counted people, a table's heading, a question.
** scoped: a field stands right before it, and opens at token first. */
bool am_rank_is_refused(const AmReader *reader, const AmRankGroup *group, bool scoped,
                        size_t first);

/* True when the text before a byte ends in a word that denies what follows: 未, 不是, 跌出. */
bool am_rank_is_denied(const AmScan *scan, size_t end);

/* 现金第一、利润第二、营收第三: what comes before what, nobody's place. */
bool am_rank_is_slogan(const AmScan *scan, size_t k);

/* 前100名还将免费获赠: an order of those who come, no ranking. */
bool am_rank_is_offer(const AmScan *scan, size_t k);

/* Fills names (room for AM_RANK_MAX_GROUP) for the places of the group; returns how many facts
** there are. One place said of several names (均) gives a fact for each. */
size_t am_rank_names(AmReader *reader, AmRankGroup *group, AmSpan *names);

#endif
