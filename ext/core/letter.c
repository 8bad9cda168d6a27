/*
** letter.c - the tables of letter.h, and the characters that do not fit them.
*/
#include "letter.h"

#include "letter_data.h"

uint32_t am_letter_rare(uint32_t c) {
    size_t low = 0;
    size_t high = sizeof(letter_rare) / sizeof(letter_rare[0]);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (letter_rare[middle][0] == c) {
            return letter_rare[middle][1];
        }
        if (letter_rare[middle][0] < c) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return am_is_hanzi(c) ? c : AM_LETTER_NONE;
}
