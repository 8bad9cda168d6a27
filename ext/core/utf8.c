/*
** utf8.c - see utf8.h.
*/
#include "utf8.h"

#include <string.h>

static bool utf8_is_tail(const char *z, const char *end) {
    return z < end && ((unsigned char)*z & 0xC0) == 0x80;
}

uint32_t am_utf8_decode_slow(const char *z, const char *end, size_t *n_bytes) {
    const unsigned char *u = (const unsigned char *)z;
    uint32_t c = u[0];
    *n_bytes = 1;
    if (c < 0x80) {
        return c;
    }
    if (c >= 0xC2 && c <= 0xDF && utf8_is_tail(z + 1, end)) {
        *n_bytes = 2;
        return (c & 0x1F) << 6 | (u[1] & 0x3Fu);
    }
    if (c >= 0xE0 && c <= 0xEF && utf8_is_tail(z + 1, end) && utf8_is_tail(z + 2, end)) {
        uint32_t code_point = (c & 0x0F) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
        bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
        if (code_point >= 0x800 && !surrogate) {
            *n_bytes = 3;
            return code_point;
        }
        return AM_UTF8_BAD;
    }
    if (c >= 0xF0 && c <= 0xF4 && utf8_is_tail(z + 1, end) && utf8_is_tail(z + 2, end) &&
        utf8_is_tail(z + 3, end)) {
        uint32_t code_point =
            (c & 0x07) << 18 | (u[1] & 0x3Fu) << 12 | (u[2] & 0x3Fu) << 6 | (u[3] & 0x3Fu);
        if (code_point >= 0x10000 && code_point <= 0x10FFFF) {
            *n_bytes = 4;
            return code_point;
        }
    }
    return AM_UTF8_BAD;
}

const char *am_utf8_previous(const char *start, const char *z) {
    const char *p = z - 1;
    for (int back = 0; back < 3 && p > start && ((unsigned char)*p & 0xC0) == 0x80; back++) {
        p--;
    }
    size_t n;
    if (am_utf8_decode(p, z, &n) == AM_UTF8_BAD || p + n != z) {
        return z - 1;
    }
    return p;
}

/* The count after one more byte. */
static AmUtf8Count utf8_count_byte(AmUtf8Count count, unsigned char byte) {
    bool tail = (byte & 0xC0) == 0x80;
    count.n += !(tail && count.open);
    count.open = (count.open && tail) || byte >= 0xC0;
    return count;
}

/* The top bit of every byte of a word. */
static const uint64_t UTF8_TOPS = 0x8080808080808080;

/* Eight bytes at z as a word, in whatever order. */
static uint64_t utf8_word(const char *z) {
    uint64_t word;
    memcpy(&word, z, sizeof(word));
    return word;
}

AmUtf8Count am_utf8_count_on(AmUtf8Count count, const char *z, size_t n_bytes) {
    const char *end = z + n_bytes;
    /* A continuation byte is a character of its own only behind an ASCII byte or behind another
    ** one that is. Eight bytes without it are counted at a time: each begins or continues one. */
    for (const char *start = z; z < end;) {
        if (z > start && end - z >= 8 && (count.open || (unsigned char)z[-1] < 0x80)) {
            uint64_t word = utf8_word(z);
            uint64_t tails = word & ~(word << 1) & UTF8_TOPS;
            uint64_t behind_ascii = ~utf8_word(z - 1) & UTF8_TOPS;
            if ((tails & behind_ascii) == 0) {
                count.n += 8 - ((tails >> 7) * 0x0101010101010101 >> 56);
                count.open = (unsigned char)z[7] >= 0x80;
                z += 8;
                continue;
            }
        }
        count = utf8_count_byte(count, (unsigned char)*z++);
    }
    return count;
}

size_t am_utf8_count(const char *z, size_t n_bytes) {
    return (size_t)am_utf8_count_on((AmUtf8Count){0, false}, z, n_bytes).n;
}

AmSpan am_utf8_head(AmSpan text, size_t most) {
    if (text.n > most) {
        text.n = most;
        while (text.n > 0 && ((unsigned char)text.z[text.n] & 0xC0) == 0x80) {
            text.n--;
        }
    }
    return text;
}

AmSpan am_utf8_trim(AmSpan text, bool (*is_edge)(uint32_t code_point)) {
    const char *z = text.z;
    const char *end = text.z + text.n;
    size_t n;
    while (z < end && is_edge(am_utf8_decode(z, end, &n))) {
        z += n;
    }
    while (z < end) {
        const char *last = am_utf8_previous(z, end);
        if (!is_edge(am_utf8_decode(last, end, &n))) {
            break;
        }
        end = last;
    }
    return (AmSpan){z, (size_t)(end - z)};
}

/* Bytes of the character that begins with the byte, in valid UTF-8. */
static size_t utf8_length(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool am_utf8_in(uint32_t c, const char *set) {
    char z[5] = {0};
    if (c == 0 || c > 0x10FFFF) {
        return false;
    }
    if (c < 0x80) {
        return strchr(set, (int)c) != NULL;
    }
    size_t n_bytes = am_utf8_encode(c, z);
    if (n_bytes != 3) {
        return strstr(set, z) != NULL; /* characters of other lengths are rare */
    }
    while (*set != '\0') {
        size_t n = utf8_length((unsigned char)*set);
        if (n == 3 && set[2] == z[2] && set[1] == z[1] && set[0] == z[0]) {
            return true;
        }
        set += n;
    }
    return false;
}

size_t am_utf8_encode(uint32_t code_point, char *out) {
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        out[0] = (char)(0xC0 | code_point >> 6);
        out[1] = (char)(0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point < 0x10000) {
        out[0] = (char)(0xE0 | code_point >> 12);
        out[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code_point & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code_point >> 18);
    out[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code_point & 0x3F));
    return 4;
}

bool am_is_hanzi(uint32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}
