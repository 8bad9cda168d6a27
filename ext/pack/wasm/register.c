/*
** register.c - gives every connection of a WebAssembly module the extension, since such a module loads
** no shared objects. SQLite calls it once by its compile-time option SQLITE_EXTRA_INIT.
*/
#include "article_metrics.h"

int article_metrics_register(const char *unused);

int article_metrics_register(const char *unused) {
    (void)unused;
    return sqlite3_auto_extension((void (*)(void))sqlite3_articlemetrics_init);
}
