/*
** engines.c - one set of compiled patterns for all connections of the process.
**
** Patterns cost some milliseconds to compile and cannot change, so that connections of a pool share
** them. They live as long as a connection uses them: a host may unload the extension after the last
** one is closed, and nothing must be left behind. The two variables are the only ones of the
** extension; SQLite's own mutex for applications guards them.
*/
#include "engines.h"

static AmEngine *engines_shared; /* NULL while nobody uses it */
static unsigned engines_users;

static sqlite3_mutex *engines_enter(void) {
    sqlite3_mutex *mutex = sqlite3_mutex_alloc(SQLITE_MUTEX_STATIC_APP1); /* NULL without threads */
    sqlite3_mutex_enter(mutex);
    return mutex;
}

/* One user less; the mutex is held. */
static void engines_drop(void) {
    if (--engines_users == 0) {
        am_engine_free(engines_shared);
        engines_shared = NULL;
    }
}

AmStatus am_engines_take(const AmAllocator *allocator, AmEngine **engine, AmError *error) {
    AmStatus status = AM_OK;
    *engine = NULL;
    sqlite3_mutex *mutex = engines_enter();
    if (engines_shared == NULL) {
        AmAllocator shared = *allocator;
        shared.cancelled = NULL; /* the connection that asks may be gone before the patterns are */
        shared.host = NULL;
        status = am_engine_new(&shared, &engines_shared, error);
    }
    if (status == AM_OK) {
        engines_users++;
        status = am_engine_share(allocator, engines_shared, engine);
        if (status != AM_OK) {
            engines_drop();
        }
    }
    sqlite3_mutex_leave(mutex);
    return status;
}

void am_engines_return(AmEngine *engine) {
    if (engine != NULL) {
        sqlite3_mutex *mutex = engines_enter();
        am_engine_free(engine);
        engines_drop();
        sqlite3_mutex_leave(mutex);
    }
}
