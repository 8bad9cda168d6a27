/*
** field_internal.h - what the parts of the fields share; for field*.c alone.
*/
#ifndef AM_FIELD_INTERNAL_H
#define AM_FIELD_INTERNAL_H

#include "reader.h"

enum { FIELD_MAX_BYTES = 60, FIELD_MAX_REACH = 96, FIELD_MAX_STEPS = 24, FIELD_MAX_TRADE = 10 };

/* The noun phrase that ends at a byte, when it ends in a group of competitors; empty for none.
** *scoped is set when a scope or a count belongs to it. */
AmPhrase am_field_group(const AmScan *scan, size_t end, bool *scoped);

/* True when no token but 中 itself covers the byte: 其中, 中小 are words of their own. */
bool am_field_stands_free(const AmScan *scan, size_t at);

/* 来到了|积分榜, 占据|金牌榜: the phrase without what leads to the list. */
AmPhrase am_field_cut_verbs(const AmScan *scan, AmPhrase phrase);

#endif
