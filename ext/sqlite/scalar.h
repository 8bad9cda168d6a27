/*
** scalar.h - all scalar functions; sqlite3_user_data is the AmCache of the connection.
*/
#ifndef AM_SCALAR_H
#define AM_SCALAR_H

#include "host.h"

/* (text [, mode]) */
void am_scalar_strip_pinyin(sqlite3_context *context, int argc, sqlite3_value **argv);

/* (text [, options]) */
void am_scalar_clean(sqlite3_context *context, int argc, sqlite3_value **argv);
void am_scalar_html(sqlite3_context *context, int argc, sqlite3_value **argv);
void am_scalar_title(sqlite3_context *context, int argc, sqlite3_value **argv);

/* (text [, scope [, metric]]) */
void am_scalar_extract_rank(sqlite3_context *context, int argc, sqlite3_value **argv);

/* (text, metric [, period]) */
void am_scalar_extract_metric(sqlite3_context *context, int argc, sqlite3_value **argv);

/* (text) */
void am_scalar_chinese_number(sqlite3_context *context, int argc, sqlite3_value **argv);

/* The scalar twins of the tables: (text [, options]), pinyin (text). */
void am_scalar_sections(sqlite3_context *context, int argc, sqlite3_value **argv);
void am_scalar_ranks(sqlite3_context *context, int argc, sqlite3_value **argv);
void am_scalar_metrics(sqlite3_context *context, int argc, sqlite3_value **argv);
void am_scalar_pinyin(sqlite3_context *context, int argc, sqlite3_value **argv);

/* () */
void am_scalar_version(sqlite3_context *context, int argc, sqlite3_value **argv);
void am_scalar_debug(sqlite3_context *context, int argc, sqlite3_value **argv);

#endif
