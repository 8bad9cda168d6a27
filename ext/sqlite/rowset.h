/*
** rowset.h - the one implementation of table-valued functions, for every AmTable.
*/
#ifndef AM_ROWSET_H
#define AM_ROWSET_H

#include "rows.h"

/*
** Registers the table, under its name, as a module that takes a reference to the cache.
** Returns a SQLite code.
*/
int am_rowset_register(sqlite3 *db, const AmTable *table, AmCache *cache);

#endif
