/*
** json.h - a strict reader for small JSON texts such as the options object.
**
** A pull reader: the caller asks for what it expects next. The first fault is sticky: every later
** call says false, and am_json_failed tells what was wrong and where.
*/
#ifndef AM_JSON_H
#define AM_JSON_H

#include "arena.h"
#include "base.h"

typedef enum AmJsonKind {
    AM_JSON_NONE, /* the text ends, or something that begins no value */
    AM_JSON_OBJECT,
    AM_JSON_ARRAY,
    AM_JSON_STRING,
    AM_JSON_NUMBER,
    AM_JSON_TRUE,
    AM_JSON_FALSE,
    AM_JSON_NULL,
} AmJsonKind;

typedef struct AmJson {
    AmArena *arena; /* holds the strings that were read */
    const char *start;
    const char *z;
    const char *end;
    const char *fault; /* static text, NULL while all is well */
    size_t fault_at;   /* bytes from the start */
    bool no_memory;
} AmJson;

void am_json_init(AmJson *json, AmArena *arena, AmSpan text);

/* What kind of value stands next (judged by its first byte); nothing is read. */
AmJsonKind am_json_peek(AmJson *json);

/* Enter an object or array; false when something else stands there (a fault). */
bool am_json_enter_object(AmJson *json);
bool am_json_enter_array(AmJson *json);

/* The next key of the object that was entered, with its colon read; false at its end, which is
** read too. *first is true before the first call and kept by the reader. */
bool am_json_next_key(AmJson *json, bool *first, AmSpan *key);

/* True when another item of the array stands next; false at its end, which is read too. */
bool am_json_next_item(AmJson *json, bool *first);

/* A string, with its escapes read; the bytes live in the arena. */
bool am_json_string(AmJson *json, AmSpan *text);

/* Reads the word null. */
bool am_json_null(AmJson *json);

/* Nothing but white space may be left. */
bool am_json_finish(AmJson *json);

static inline bool am_json_failed(const AmJson *json) {
    return json->fault != NULL || json->no_memory;
}

#endif
