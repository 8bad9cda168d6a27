/*
** help.c - the table article_help: the manual inside SQL.
**
**     SELECT arguments, example FROM article_help WHERE function = 'extract_rank'
**
** Its rows are those of ext/data/help.tsv, which ext/tools/gen_help.py writes into help_data.h. The
** tests run every example and compare the rows with what the extension registers.
*/
#include "rows.h"

#include <string.h>

/* NULL for a cell that is empty. */
typedef struct HelpRow {
    const char *function;
    const char *kind;
    const char *arguments;
    const char *returns;
    const char *summary;
    const char *example;
    const char *result;
} HelpRow;

#include "help_data.h"

static const AmColumn help_columns[] = {
    {"function", "TEXT", AM_FIELD_FUNCTION},   {"kind", "TEXT", AM_FIELD_KIND},
    {"arguments", "TEXT", AM_FIELD_ARGUMENTS}, {"returns", "TEXT", AM_FIELD_RETURNS},
    {"summary", "TEXT", AM_FIELD_SUMMARY},     {"example", "TEXT", AM_FIELD_EXAMPLE},
    {"result", "TEXT", AM_FIELD_RESULT},
};

static size_t help_count(const AmParsed *parsed) {
    (void)parsed;
    return sizeof(help_rows) / sizeof(help_rows[0]);
}

static const char *help_text(const HelpRow *row, AmField field) {
    switch (field) {
    case AM_FIELD_FUNCTION: return row->function;
    case AM_FIELD_KIND: return row->kind;
    case AM_FIELD_ARGUMENTS: return row->arguments;
    case AM_FIELD_RETURNS: return row->returns;
    case AM_FIELD_SUMMARY: return row->summary;
    case AM_FIELD_EXAMPLE: return row->example;
    default: return row->result;
    }
}

static AmCell help_cell(const AmParsed *parsed, size_t row, AmField field) {
    const char *z = help_text(&help_rows[row], field);
    (void)parsed;
    if (z == NULL) {
        return (AmCell){.type = AM_CELL_NULL};
    }
    return (AmCell){.type = AM_CELL_TEXT, .text = {z, strlen(z)}};
}

const AmTable am_table_help = {
    .name = "article_help",
    .columns = help_columns,
    .n_columns = sizeof(help_columns) / sizeof(help_columns[0]),
    .count = help_count,
    .cell = help_cell,
};
