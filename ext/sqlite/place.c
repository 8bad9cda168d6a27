/*
** place.c - from bytes to characters: in 全省第3位 byte 6 is where character 3 (counted from 1)
** begins.
**
** SQLite's rule says which bytes begin a character: all but the continuation bytes (10xxxxxx) that
** follow a byte >= 0xC0. Whether a continuation byte at the edge of a block follows such a byte is
** kept beside the count, so that blocks add up on broken text too.
*/
#include "place.h"

#include "host.h"
#include "utf8.h"

#define PLACE_BLOCK ((size_t)256)

AmStatus am_places_init(AmPlaces *places, AmSpan text) {
    size_t n_marks = text.n / PLACE_BLOCK;
    *places = (AmPlaces){.text = text};
    if (n_marks == 0) {
        return AM_OK;
    }
    places->marks = sqlite3_malloc64(n_marks * sizeof(uint64_t));
    if (places->marks == NULL) {
        return AM_NOMEM;
    }
    AmUtf8Count count = {0, false};
    for (size_t i = 0; i < n_marks; i++) {
        count = am_utf8_count_on(count, text.z + i * PLACE_BLOCK, PLACE_BLOCK);
        places->marks[i] = count.n << 1 | (uint64_t)count.open;
    }
    return AM_OK;
}

void am_places_free(AmPlaces *places) {
    sqlite3_free(places->marks);
    places->marks = NULL;
}

int64_t am_places_before(const AmPlaces *places, size_t byte) {
    size_t block = byte / PLACE_BLOCK;
    AmUtf8Count count = {0, false};
    if (block > 0) {
        uint64_t mark = places->marks[block - 1];
        count = (AmUtf8Count){mark >> 1, (mark & 1) != 0};
    }
    count =
        am_utf8_count_on(count, places->text.z + block * PLACE_BLOCK, byte - block * PLACE_BLOCK);
    return (int64_t)count.n;
}
