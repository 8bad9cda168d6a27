/*
** host.h - the one place where SQLite's headers come in, and what older ones lack.
*/
#ifndef AM_HOST_H
#define AM_HOST_H

#include "sqlite3ext.h"

#ifndef SQLITE_RESULT_SUBTYPE
#define SQLITE_RESULT_SUBTYPE 0x001000000 /* 3.45; older hosts mask it off */
#endif

/* register.c defines the variable that this declares. */
SQLITE_EXTENSION_INIT3

#endif
