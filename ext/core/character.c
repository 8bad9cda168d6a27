/*
** character.c - the tables of character.h, and the search by them.
*/
#include "character.h"

#include "utf8.h"

#include "character_data.h"

size_t am_character_find(const char *z, size_t at, size_t end, unsigned bits) {
    const unsigned char *u = (const unsigned char *)z;
    while (at < end) {
        size_t n = 1;
        uint32_t c = u[at];
        if (c >= 0xE0 && c < 0xF0 && end - at >= 3 && (u[at + 1] & 0xC0) == 0x80 &&
            (u[at + 2] & 0xC0) == 0x80) {
            /* three bytes, or three characters that are broken and have no bits */
            c = (u[at + 1] & 0x3Fu) << 6 | (u[at + 2] & 0x3Fu);
            n = 3;
        } else if (c >= 0x80) {
            c = am_utf8_decode(z + at, z + end, &n);
        }
        if ((am_character_sift[c & 4095] & bits) != 0) {
            return at;
        }
        at += n;
    }
    return end;
}
