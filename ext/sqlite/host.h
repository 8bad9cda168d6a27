/*
** host.h - the one place where SQLite's headers come in, and what older ones lack.
*/
#ifndef AM_HOST_H
#define AM_HOST_H

#include <stdbool.h>

#include "sqlite3ext.h"

#ifndef SQLITE_RESULT_SUBTYPE
#define SQLITE_RESULT_SUBTYPE 0x001000000 /* 3.45; older hosts mask it off */
#endif

/* register.c defines the variable that this declares. */
SQLITE_EXTENSION_INIT3

/* True after sqlite3_interrupt, where SQLite can tell (3.41 and later). */
static inline bool am_host_interrupted(sqlite3 *db) {
#if SQLITE_VERSION_NUMBER >= 3041000
    return sqlite3_libversion_number() >= 3041000 && sqlite3_is_interrupted(db) != 0;
#else
    (void)db;
    return false;
#endif
}

#endif
