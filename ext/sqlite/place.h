/*
** place.h - from bytes in a text to characters, as SQLite counts them.
**
** A table of the counts at every 256th byte makes each look-up cheap in any order.
*/
#ifndef AM_PLACE_H
#define AM_PLACE_H

#include "base.h"

typedef struct AmPlaces {
    AmSpan text;
    uint64_t *marks; /* for byte 256, 512, ...: characters begun before it; owned */
} AmPlaces;

/* Counts through the text once; it must outlive the places. Returns AM_OK or AM_NOMEM. */
AmStatus am_places_init(AmPlaces *places, AmSpan text);
void am_places_free(AmPlaces *places);

/* Characters of the text that begin before this byte. */
int64_t am_places_before(const AmPlaces *places, size_t byte);

#endif
