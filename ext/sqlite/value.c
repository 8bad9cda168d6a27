/*
** value.c - between sqlite3_value and spans: x'E585A8' (a BLOB) is read as the text 全.
*/
#include "value.h"

AmSpan am_value_text(sqlite3_value *value, bool *no_memory) {
    AmSpan text = {NULL, 0};
    int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) {
        return text;
    }
    if (type == SQLITE_BLOB) {
        /* not sqlite3_value_text: in a UTF-16 database it would take the bytes for UTF-16 */
        text.z = sqlite3_value_blob(value);
        text.n = (size_t)sqlite3_value_bytes(value);
        if (text.z == NULL) {
            *no_memory = *no_memory || text.n > 0;
            text = (AmSpan){text.n > 0 ? NULL : "", 0};
        }
        return text;
    }
    text.z = (const char *)sqlite3_value_text(value);
    text.n = text.z != NULL ? (size_t)sqlite3_value_bytes(value) : 0;
    *no_memory = *no_memory || text.z == NULL;
    return text;
}

void am_value_result(sqlite3_context *context, AmSpan text) {
    if (text.z == NULL) {
        sqlite3_result_null(context);
    } else {
        sqlite3_result_text64(context, text.z, text.n, SQLITE_TRANSIENT, SQLITE_UTF8);
    }
}

char *am_value_message(const char *function, AmStatus status, const AmError *error) {
    if (status == AM_BAD_OPTION) {
        return sqlite3_mprintf("%s", error->text); /* the core has named the function already */
    }
    return sqlite3_mprintf("%s(): %s", function, error->text);
}

void am_value_error(sqlite3_context *context, const char *function, AmStatus status,
                    const AmError *error) {
    if (status == AM_CANCELLED) {
        sqlite3_result_error_code(context, SQLITE_INTERRUPT);
        return;
    }
    char *message = status == AM_NOMEM ? NULL : am_value_message(function, status, error);
    if (message == NULL) {
        sqlite3_result_error_nomem(context);
    } else {
        sqlite3_result_error(context, message, -1);
        sqlite3_free(message);
    }
}
