/*
** engine_look.c - which patterns can match a line, told by a few characters.
**
**     "责任编辑：沈怀瑾" -> those with rows that begin with 责任编
**     "全市茶园面积12万亩，…" -> none, or those with rows that can begin with anything
**
** Most patterns are known by the first three characters of the line. Rows that can begin with
** anything are known by pairs of characters of which one must stand in the line, by how long it
** can be, and by the stops that it may hold. The tables are hashed: they say yes too often at
** times, never no.
*/
#include "engine.h"

#include "utf8.h"

/* A row that can begin with anything; its number is its bit in engine_inside. */
typedef struct EngineOpen {
    uint8_t pattern; /* group * 2, + 1 for rows that stop */
    uint16_t most;   /* characters that are no blanks */
    bool comma;      /* may hold ， */
    bool stop;       /* and 。 */
} EngineOpen;

#include "pattern_look_data.h"

enum {
    ENGINE_LONGEST_LINE = 1600, /* bytes; a disclaimer has some 400 characters */
    ENGINE_N_OPENS = sizeof(engine_opens) / sizeof(engine_opens[0]),
};

static size_t engine_slot(uint32_t first, uint32_t second, int bits) {
    return (first * 0x9E3779B1u + second * 0x85EBCA6Bu) >> (32 - bits);
}

/* The next character, blanks and digits folded as the tables have them; 0 at the end alone. Nearly
** all are hanzi of three bytes. */
static inline uint32_t engine_next(const char **z, const char *end) {
    const unsigned char *u = (const unsigned char *)*z;
    size_t n;
    if (end - *z >= 3 && u[0] - 0xE4u < 6 && (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80) {
        *z += 3;
        return (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
    }
    if (*z == end) {
        return 0;
    }
    uint32_t c = am_utf8_decode(*z, end, &n);
    *z += n;
    if (c == 0x09 || c == 0xA0 || c == 0x3000) {
        return ' ';
    }
    return c >= '0' && c <= '9' ? '0' : c + (c == 0);
}

/* Reads the first characters, for all but the open rows. */
static void engine_look_ahead(AmSpan line, AmLook *look) {
    const char *z = line.z;
    const char *end = line.z + line.n;
    look->ahead = true;
    look->inside = line.n == 0 || line.n > ENGINE_LONGEST_LINE;
    if (!look->inside) {
        uint32_t a = engine_next(&z, end);
        uint32_t b = engine_next(&z, end);
        uint32_t c = engine_next(&z, end);
        look->may = engine_early[engine_slot(a, 0, ENGINE_EARLY_BITS)] |
                    engine_early[engine_slot(a, b, ENGINE_EARLY_BITS)] |
                    (engine_first[engine_slot(a, b, ENGINE_START_BITS)] &
                     engine_second[engine_slot(b, c, ENGINE_START_BITS)]);
    }
}

/* The patterns of those open rows in `rows` that a line can be: n characters without the blanks. */
static uint32_t engine_opens_of(uint64_t rows, size_t n, bool comma, bool stop) {
    uint32_t may = 0;
    for (size_t i = 0; i < ENGINE_N_OPENS && rows >> i != 0; i++) {
        const EngineOpen *row = &engine_opens[i];
        if ((rows >> i & 1) != 0 && n <= row->most && (row->comma || !comma) &&
            (row->stop || !stop)) {
            may |= (uint32_t)1 << row->pattern;
        }
    }
    return may;
}

/* Reads the whole line for the open rows. */
static void engine_look_inside(AmSpan line, AmLook *look) {
    const char *z = line.z;
    const char *end = line.z + line.n;
    uint64_t rows = 0;
    size_t n = 0;
    bool comma = false;
    bool stop = false;
    look->inside = true;
    for (uint32_t c = engine_next(&z, end), next; c != 0; c = next) {
        next = engine_next(&z, end);
        rows |= engine_inside[engine_slot(c, 0, ENGINE_INSIDE_BITS)] |
                engine_inside[engine_slot(c, next, ENGINE_INSIDE_BITS)];
        n += c != ' ' ? 1 : 0;
        comma = comma || c == 0xFF0C;
        stop = stop || c == 0x3002;
    }
    look->may |= engine_opens_of(rows, n, comma, stop);
}

bool am_engine_may_match(AmPatternGroup group, AmSpan line, AmLook *look) {
    const uint32_t patterns = (uint32_t)3 << ((unsigned)group * 2);
    if (!look->ahead) {
        engine_look_ahead(line, look);
    }
    if (!look->inside && (engine_open_patterns & patterns) != 0) {
        engine_look_inside(line, look);
    }
    return (look->may & patterns) != 0;
}
