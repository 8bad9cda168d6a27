/*
** superlative_internal.h - shared by superlative*.c, first.c and title.c.
*/
#ifndef AM_SUPERLATIVE_INTERNAL_H
#define AM_SUPERLATIVE_INTERNAL_H

#include "reader.h"

enum {
    AM_SUPERLATIVE_MAX_STEPS = 24, /* tokens that are looked back over */
    AM_SUPERLATIVE_MAX_NAME = 60,  /* bytes */
    AM_SUPERLATIVE_MAX_REST = 240,
    AM_SUPERLATIVE_MAX_EVENT = 120,
};

/* True for a token that neither a field nor a quantity goes over. */
bool am_superlative_is_edge(const AmToken *token);

/* What stands between two bytes, without blanks, 的 and 之一 at its edges. */
AmPhrase am_superlative_trim(const AmReader *reader, size_t start, size_t end);

/* The phrase after token k to the end of the clause, since it may hold verbs (能够提供全流程工具的
** 本土企业). */
AmPhrase am_superlative_rest(const AmReader *reader, size_t k);

/* The noun after the superlative of token k, past 的; *scope_after is the token of a scope that 的
** parts from it, AM_NO_PARTNER for none. */
AmPhrase am_superlative_noun(const AmReader *reader, size_t k, size_t *scope_after);

/* A superlative on its way to a fact. */
typedef struct AmSuperlative {
    size_t k;
    size_t scope_after; /* token of a scope after 的, or AM_NO_PARTNER */
    bool again;         /* right after another one, of the same quantity */
    bool listed;        /* 、 follows: 全球最庞大、最活跃的市场, whose noun is far */
    AmPhrase noun;      /* what follows */
    AmPhrase quantity;  /* what is ranked */
    AmSpan scope;
} AmSuperlative;

/* Fills scope and quantity of a superlative after a scope token; false when that is no field. */
bool am_superlative_after_scope(AmReader *reader, size_t scope_token, AmSuperlative *s);

/* 冠军总决赛, 冠军争夺战: a contest, which nobody has won yet. */
bool am_title_names_contest(const AmScan *scan, size_t k);

/* 无缘夺冠, 夺冠热门, 有望夺冠: a title that was not won, or not yet. */
bool am_title_is_hoped_for(const AmScan *scan, size_t k);

/* 志在夺得冠军, 有望赢得冠军: not won, or not yet. */
bool am_title_is_wished(const AmScan *scan, size_t k);

/* 夺冠 ends its clause or 后, 并, 了, 的 follows; without an event the clause says how it came.
** 夺冠功臣, 夺冠纪录 are nouns. */
bool am_title_is_predicate(const AmScan *scan, size_t k, bool event);

/* 夺冠, 夺魁, 折桂: verbs that say the title. */
bool am_title_is_deed(const AmScan *scan, size_t k);

/* 冠军秦越、亚军沈洛、季军麦某: titles in a row, each before who holds it. */
bool am_title_is_of_medallists(const AmScan *scan, size_t k);

#endif
