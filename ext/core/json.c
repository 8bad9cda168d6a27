/*
** json.c - a strict reader for small JSON texts; see json.h.
**
**     {"units":["\u4ea9"]} -> enter_object, next_key "units", enter_array, next_item, string "亩"
**
** RFC 8259 and nothing more: no comments, no trailing commas, no single quotes. Bytes inside a
** string are passed on as they are, also when they are no valid UTF-8.
*/
#include "json.h"

#include <string.h>

#include "utf8.h"

void am_json_init(AmJson *json, AmArena *arena, AmSpan text) {
    const char *z = text.z != NULL ? text.z : "";
    *json = (AmJson){.arena = arena, .start = z, .z = z, .end = z + text.n};
}

static bool json_fail(AmJson *json, const char *fault) {
    if (!am_json_failed(json)) {
        json->fault = fault;
        json->fault_at = (size_t)(json->z - json->start);
    }
    return false;
}

static void json_skip_blanks(AmJson *json) {
    while (json->z < json->end && memchr(" \t\r\n", *json->z, 4) != NULL) {
        json->z++;
    }
}

/* Reads `c` after blanks; false, and nothing read, when another byte stands there. */
static bool json_take(AmJson *json, char c) {
    json_skip_blanks(json);
    if (am_json_failed(json) || json->z >= json->end || *json->z != c) {
        return false;
    }
    json->z++;
    return true;
}

AmJsonKind am_json_peek(AmJson *json) {
    json_skip_blanks(json);
    if (am_json_failed(json) || json->z >= json->end) {
        return AM_JSON_NONE;
    }
    switch (*json->z) {
    case '{': return AM_JSON_OBJECT;
    case '[': return AM_JSON_ARRAY;
    case '"': return AM_JSON_STRING;
    case 't': return AM_JSON_TRUE;
    case 'f': return AM_JSON_FALSE;
    case 'n': return AM_JSON_NULL;
    default:
        return *json->z == '-' || (*json->z >= '0' && *json->z <= '9') ? AM_JSON_NUMBER
                                                                       : AM_JSON_NONE;
    }
}

bool am_json_enter_object(AmJson *json) {
    return json_take(json, '{') || json_fail(json, "an object is missing");
}

bool am_json_enter_array(AmJson *json) {
    return json_take(json, '[') || json_fail(json, "an array is missing");
}

/* Before an item: reads the comma, or the close. True when an item must follow. */
static bool json_next(AmJson *json, bool *first, char close) {
    if (am_json_failed(json) || json_take(json, close)) {
        /* A close after a comma never comes here: the item that must follow has failed first. */
        return false;
    }
    if (!*first && !json_take(json, ',')) {
        return json_fail(json, close == '}' ? "expected , or }" : "expected , or ]");
    }
    *first = false;
    return true;
}

bool am_json_next_key(AmJson *json, bool *first, AmSpan *key) {
    if (!json_next(json, first, '}') || !am_json_string(json, key)) {
        return false;
    }
    return json_take(json, ':') || json_fail(json, "expected :");
}

bool am_json_next_item(AmJson *json, bool *first) {
    if (!json_next(json, first, ']')) {
        return false;
    }
    return am_json_peek(json) != AM_JSON_NONE || json_fail(json, "a value is missing");
}

/* Four hex digits at json->z; AM_UTF8_BAD when there are none. */
static uint32_t json_hex(AmJson *json) {
    uint32_t value = 0;
    if (json->end - json->z < 4) {
        return AM_UTF8_BAD;
    }
    for (int i = 0; i < 4; i++) {
        unsigned char c = (unsigned char)json->z[i];
        if (c >= '0' && c <= '9') {
            value = value * 16 + (c - '0');
        } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
            value = value * 16 + ((c | 0x20u) - 'a' + 10);
        } else {
            return AM_UTF8_BAD;
        }
    }
    json->z += 4;
    return value;
}

/* After \u: a code point, of a surrogate pair if need be, written to out; the bytes written. */
static size_t json_unicode(AmJson *json, char *out) {
    uint32_t code_point = json_hex(json);
    if (code_point >= 0xD800 && code_point <= 0xDBFF && json->end - json->z >= 2 &&
        json->z[0] == '\\' && json->z[1] == 'u') {
        json->z += 2;
        uint32_t low = json_hex(json);
        bool pair = low >= 0xDC00 && low <= 0xDFFF;
        code_point = pair ? 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00) : AM_UTF8_BAD;
    }
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
        json_fail(json, "\\u is followed by no character");
        return 0;
    }
    return am_utf8_encode(code_point, out);
}

/* After a backslash: writes the character meant to out; the bytes written, 0 for a fault. */
static size_t json_escape(AmJson *json, char *out) {
    static const char names[] = "\"\\/bfnrt";
    static const char values[] = "\"\\/\b\f\n\r\t";
    if (json->z < json->end && *json->z == 'u') {
        json->z++;
        return json_unicode(json, out);
    }
    const char *name = json->z < json->end ? memchr(names, *json->z, sizeof(names) - 1) : NULL;
    if (name == NULL) {
        json_fail(json, "unknown escape in a string");
        return 0;
    }
    json->z++;
    *out = values[name - names];
    return 1;
}

/* The bytes up to the closing quote: escapes only ever get shorter, so this much room is enough. */
static size_t json_string_room(const AmJson *json) {
    const char *z = json->z;
    while (z < json->end && *z != '"') {
        z += *z == '\\' && json->end - z > 1 ? 2 : 1;
    }
    return (size_t)(z - json->z) + 1;
}

bool am_json_string(AmJson *json, AmSpan *text) {
    *text = (AmSpan){NULL, 0};
    if (!json_take(json, '"')) {
        return json_fail(json, "a string is missing");
    }
    char *out = am_arena_alloc(json->arena, json_string_room(json));
    if (out == NULL) {
        json->no_memory = true;
        return false;
    }
    size_t n = 0;
    while (json->z < json->end && *json->z != '"' && !am_json_failed(json)) {
        if ((unsigned char)*json->z < 0x20) {
            return json_fail(json, "control character in a string");
        }
        char c = *json->z++;
        if (c == '\\') {
            n += json_escape(json, out + n);
        } else {
            out[n++] = c;
        }
    }
    if (am_json_failed(json) || !json_take(json, '"')) {
        return json_fail(json, "a string does not end");
    }
    *text = (AmSpan){out, n};
    return true;
}

bool am_json_null(AmJson *json) {
    json_skip_blanks(json);
    if (am_json_failed(json) || json->end - json->z < 4 || memcmp(json->z, "null", 4) != 0) {
        return json_fail(json, "a value is missing");
    }
    json->z += 4;
    return true;
}

bool am_json_finish(AmJson *json) {
    json_skip_blanks(json);
    return !am_json_failed(json) && (json->z == json->end || json_fail(json, "text after the end"));
}
