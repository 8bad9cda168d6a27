/*
** value.h - between sqlite3_value and spans, statuses and results.
*/
#ifndef AM_VALUE_H
#define AM_VALUE_H

#include "host.h"

#include "base.h"

/*
** The text of a value, borrowed until the value changes: a BLOB is read as its bytes, a number as
** its text. z is NULL for SQL NULL and when memory is out (then *no_memory is set, else left).
*/
AmSpan am_value_text(sqlite3_value *value, bool *no_memory);

/* Gives a text result; z NULL gives SQL NULL. The bytes are copied. */
void am_value_result(sqlite3_context *context, AmSpan text);

/*
** The message for a status other than AM_OK, AM_NOMEM and AM_CANCELLED, beginning with the
** function's name; free it with sqlite3_free. NULL when memory is out.
*/
char *am_value_message(const char *function, AmStatus status, const AmError *error);

/* Turns a status other than AM_OK into the result (error may be NULL where there is no message):
 * out of memory, or interrupted, or the message. */
void am_value_error(sqlite3_context *context, const char *function, AmStatus status,
                    const AmError *error);

#endif
