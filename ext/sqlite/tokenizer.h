/*
** tokenizer.h - the tokenizer `article` of FTS5.
*/
#ifndef AM_TERMIZER_H
#define AM_TERMIZER_H

#include "cache.h"

/*
** Registers the tokenizer with the connection; it holds a reference to the cache. A host without
** FTS5 gets none, and SQLITE_OK. Returns SQLite's code otherwise: only SQLITE_NOMEM is to be
** expected.
*/
int am_tokenizer_register(sqlite3 *db, AmCache *cache);

#endif
