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

#define PLACE_BLOCK ((size_t)1024)

/* The count so far and whether a byte >= 0xC0 still takes continuation bytes along. */
typedef struct PlaceCount {
    uint64_t n;
    bool open;
} PlaceCount;

static PlaceCount place_count(PlaceCount count, const char *z, size_t n_bytes) {
    const unsigned char *u = (const unsigned char *)z;
    uint64_t n = count.n;
    bool open = count.open;
    for (size_t i = 0; i < n_bytes; i++) {
        bool continues = (u[i] & 0xC0) == 0x80;
        n += !(continues && open);
        open = (open && continues) || u[i] >= 0xC0;
    }
    return (PlaceCount){n, open};
}

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
    PlaceCount count = {0, false};
    for (size_t i = 0; i < n_marks; i++) {
        count = place_count(count, text.z + i * PLACE_BLOCK, PLACE_BLOCK);
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
    PlaceCount count = {0, false};
    if (block > 0) {
        uint64_t mark = places->marks[block - 1];
        count = (PlaceCount){mark >> 1, (mark & 1) != 0};
    }
    count = place_count(count, places->text.z + block * PLACE_BLOCK, byte - block * PLACE_BLOCK);
    return (int64_t)count.n;
}
