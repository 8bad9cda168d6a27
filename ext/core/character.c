/*
** character.c - the tables of character.h, and the search by them.
*/
#include "character.h"

#include "utf8.h"

#include "character_data.h"

size_t am_character_find(const char *z, size_t at, size_t end, unsigned bits) {
    const unsigned char *u = (const unsigned char *)z;
    for (;;) {
        /* three bytes: one character, or three that are broken and have no bits */
        while (end - at >= 3 && (u[at] & 0xF0) == 0xE0) {
            unsigned second = u[at + 1] ^ 0x80u;
            unsigned third = u[at + 2] ^ 0x80u;
            if ((second | third) >= 0x40) {
                break;
            }
            if ((am_character_sift[second << 6 | third] & bits) != 0) {
                return at;
            }
            at += 3;
        }
        if (at >= end) {
            return end;
        }
        size_t n;
        uint32_t c = am_utf8_decode(z + at, z + end, &n);
        if ((am_character_sift[c & 4095] & bits) != 0) {
            return at;
        }
        at += n;
    }
}
