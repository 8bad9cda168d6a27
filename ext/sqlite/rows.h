/*
** rows.h - the tables as data: their columns, and the value of every cell.
**
** The table-valued function and its scalar twin both read rows through this, so they cannot differ.
*/
#ifndef AM_ROWS_H
#define AM_ROWS_H

#include "buf.h"
#include "cache.h"

typedef enum AmCellType { AM_CELL_NULL, AM_CELL_INTEGER, AM_CELL_REAL, AM_CELL_TEXT } AmCellType;

typedef struct AmCell {
    AmCellType type;
    int64_t integer;
    double real;
    AmSpan text; /* borrowed from the parsed text */
} AmCell;

/* What a column holds; the names users see stand in tables.c and help.c. */
typedef enum AmField {
    AM_FIELD_SEQ,
    AM_FIELD_START,
    AM_FIELD_LENGTH,
    AM_FIELD_HEADING,
    AM_FIELD_KIND,
    AM_FIELD_LEVEL,
    AM_FIELD_TEXT,
    AM_FIELD_DUPLICATE_OF,
    AM_FIELD_METRIC,
    AM_FIELD_SUBJECT,
    AM_FIELD_SCOPE,
    AM_FIELD_PERIOD,
    AM_FIELD_PERIOD_START,
    AM_FIELD_PERIOD_END,
    AM_FIELD_SECTION,
    AM_FIELD_SENTENCE,
    AM_FIELD_SURFACE,
    AM_FIELD_RULE,
    AM_FIELD_RANK,
    AM_FIELD_BASIS,
    AM_FIELD_VALUE,
    AM_FIELD_VALUE_MAX,
    AM_FIELD_UNIT,
    AM_FIELD_BASE,
    AM_FIELD_QUALIFIER,
    AM_FIELD_HANZI,
    AM_FIELD_PINYIN,
    AM_FIELD_VERIFIED,
    AM_FIELD_CATEGORY,
    AM_FIELD_ENTRY,
    AM_FIELD_NOTE,
    AM_FIELD_FUNCTION,
    AM_FIELD_ARGUMENTS,
    AM_FIELD_RETURNS,
    AM_FIELD_SUMMARY,
    AM_FIELD_EXAMPLE,
    AM_FIELD_RESULT,
} AmField;

typedef struct AmColumn {
    const char *name;
    const char *type; /* as declared */
    AmField field;
} AmColumn;

typedef struct AmTable {
    const char *name;        /* of the table and of its scalar twin */
    const char *text_column; /* hidden column of the text argument; NULL: no arguments */
    bool has_options;        /* a second hidden column, options */
    bool has_rule;           /* a third, rule: not in SELECT * nor in the scalar twin */
    AmReadDepth reading;
    const AmColumn *columns;
    int n_columns;
    size_t (*count)(const AmParsed *parsed);
    AmCell (*cell)(const AmParsed *parsed, size_t row, AmField field);
} AmTable;

/* The tables; parsed is NULL for the two without arguments. */
extern const AmTable am_table_sections;
extern const AmTable am_table_ranks;
extern const AmTable am_table_metrics;
extern const AmTable am_table_pinyin;
extern const AmTable am_table_lexicon;
extern const AmTable am_table_help; /* in help.c */

/* Appends the rows as a JSON array of objects. Out of memory is remembered by the buffer. */
void am_rows_json(const AmTable *table, const AmParsed *parsed, AmBuf *out);

#endif
