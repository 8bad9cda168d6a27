/*
** rows.c - rows as JSON: [{"seq":1,"rank":3,"scope":"全省","metric":null}, ...].
**
** Text keeps its bytes; only what JSON forbids is escaped. A REAL is written so that reading it
** gives the same number: with 15 digits where they are enough, else with 17.
*/
#include "rows.h"

#include <math.h>
#include <string.h>

static void rows_write_text(AmBuf *out, AmSpan text) {
    enum {
        AT_ONCE = 1024 * 1024
    }; /* bytes looked at before they are copied, so that the host is asked */
    size_t done = 0;
    am_buf_append_char(out, '"');
    for (size_t i = 0; i < text.n && !out->failed; i++) {
        unsigned char c = (unsigned char)text.z[i];
        if (i - done == AT_ONCE) {
            am_buf_append(out, (AmSpan){text.z + done, i - done});
            done = i;
        }
        if (c >= 0x20 && c != '"' && c != '\\') {
            continue;
        }
        am_buf_append(out, (AmSpan){text.z + done, i - done});
        done = i + 1;
        if (c >= 0x20) {
            am_buf_append_char(out, '\\');
            am_buf_append_char(out, (char)c);
        } else {
            am_buf_append(out, AM_SPAN("\\u00"));
            am_buf_append_char(out, c < 0x10 ? '0' : '1');
            am_buf_append_char(out, "0123456789abcdef"[c & 15]);
        }
    }
    am_buf_append(out, (AmSpan){text.z + done, text.n - done});
    am_buf_append_char(out, '"');
}

/*
** True when the decimal number z is surely read as the double v. Digits below 2^53 times or by a
** power of ten up to 10^22 give the nearest double in one operation; strtod is not used
** because it reads the decimal point of the locale.
*/
static bool rows_reads_as(const char *z, double v) {
    double digits = 0;
    double power = 1;
    int exponent = 0;
    bool after_point = false;
    bool negative = *z == '-';
    for (z += negative; *z == '.' || (*z >= '0' && *z <= '9'); z++) {
        if (*z == '.') {
            after_point = true;
        } else if (after_point && z[1] == '\0' && *z == '0') {
            break; /* the .0 that is written after whole numbers */
        } else {
            digits = digits * 10 + (*z - '0');
            exponent += after_point;
        }
    }
    bool plain = *z == '\0' || (*z == '0' && z[1] == '\0');
    if (!plain || digits >= 9007199254740992.0 || exponent > 22) {
        return false;
    }
    for (int i = 0; i < exponent; i++) {
        power *= 10;
    }
    double read = digits / power;
    return (negative ? -read : read) == v;
}

static void rows_write_real(AmBuf *out, double v) {
    char z[64];
    if (isinf(v)) {
        am_buf_append(out, v > 0 ? AM_SPAN("9e999") : AM_SPAN("-9e999"));
        return;
    }
    sqlite3_snprintf((int)sizeof(z), z, "%!.15g", v);
    if (!rows_reads_as(z, v)) {
        sqlite3_snprintf((int)sizeof(z), z, "%!.17g", v);
    }
    am_buf_append(out, (AmSpan){z, strlen(z)});
}

static void rows_write_cell(AmBuf *out, const AmCell *cell) {
    char z[32];
    switch (cell->type) {
    case AM_CELL_NULL: am_buf_append(out, AM_SPAN("null")); break;
    case AM_CELL_INTEGER:
        sqlite3_snprintf((int)sizeof(z), z, "%lld", (sqlite3_int64)cell->integer);
        am_buf_append(out, (AmSpan){z, strlen(z)});
        break;
    case AM_CELL_REAL: rows_write_real(out, cell->real); break;
    case AM_CELL_TEXT: rows_write_text(out, cell->text); break;
    }
}

void am_rows_json(const AmTable *table, const AmParsed *parsed, AmBuf *out) {
    size_t n_rows = table->count(parsed);
    size_t asked = 0; /* bytes written when the host was asked last */
    am_buf_append_char(out, '[');
    for (size_t row = 0; row < n_rows && !out->failed; row++) {
        am_buf_append_char(out, row > 0 ? ',' : '{');
        if (row > 0) {
            am_buf_append_char(out, '{');
        }
        for (int i = 0; i < table->n_columns; i++) {
            const AmColumn *column = &table->columns[i];
            AmCell cell = table->cell(parsed, row, column->field);
            am_buf_append(out, i > 0 ? AM_SPAN(",\"") : AM_SPAN("\""));
            am_buf_append(out, (AmSpan){column->name, strlen(column->name)});
            am_buf_append(out, AM_SPAN("\":"));
            rows_write_cell(out, &cell);
        }
        am_buf_append_char(out, '}');
        if (out->n - asked >= AM_WORK_BYTES) {
            asked = out->n;
            bool (*cancelled)(void *) = out->allocator->cancelled;
            if (cancelled != NULL && cancelled(out->allocator->host)) {
                return; /* who asked for the rows finds the call cancelled */
            }
        }
    }
    am_buf_append_char(out, ']');
}
