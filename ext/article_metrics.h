/*
** article_metrics.h - the public header: version, and the entry point for programs that link
** the extension statically.
**
**     sqlite3_auto_extension((void (*)(void))sqlite3_articlemetrics_init);
*/
#ifndef ARTICLE_METRICS_H
#define ARTICLE_METRICS_H

#include "sqlite3.h"

#define ARTICLE_METRICS_VERSION "0.1.0"

#ifdef __cplusplus
extern "C" {
#endif

struct sqlite3_api_routines;

/*
** Registers every function and table of article_metrics on the connection.
** Returns SQLITE_OK, or another code with *error_message set (free it with sqlite3_free).
** Needs SQLite 3.31 or later. api is not used in a build with SQLITE_CORE and may be NULL there.
*/
int sqlite3_articlemetrics_init(sqlite3 *db, char **error_message,
                                const struct sqlite3_api_routines *api);

#ifdef __cplusplus
}
#endif

#endif
