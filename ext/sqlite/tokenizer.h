/*
** tokenizer.h - the tokenizer `article` of FTS5.
*/
#ifndef AM_TOKENIZER_H
#define AM_TOKENIZER_H

#include "host.h"

/*
** Registers the tokenizer with the connection. A host without FTS5 gets none, and SQLITE_OK.
** Returns SQLite's code otherwise: only SQLITE_NOMEM is to be expected.
*/
int am_tokenizer_register(sqlite3 *db);

#endif
