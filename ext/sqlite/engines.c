/*
** engines.c - one set of compiled patterns for all connections of the process.
**
** Patterns cost some milliseconds to compile and cannot change, so that connections of a pool share
** them. They live as long as a connection uses them: a host may unload the extension after the last
** one is closed, and nothing must be left behind. The two variables are the only ones of the
** extension; SQLite's own mutex for applications guards them. A SQLite without threads has
** none: its functions are missing from the table that extensions get, and from the library, so
** that a program linked with both compiles the extension with the same -DSQLITE_THREADSAFE=0.
*/
#include "engines.h"

#if defined(SQLITE_CORE) && defined(SQLITE_THREADSAFE) && SQLITE_THREADSAFE == 0
#define ENGINES_ALONE 1
#else
#define ENGINES_ALONE 0
#endif

static AmEngine *engines_shared; /* NULL while nobody uses it */
static unsigned engines_users;

#if ENGINES_ALONE

static sqlite3_mutex *engines_enter(void) {
    return NULL;
}

static void engines_leave(const sqlite3_mutex *mutex) {
    (void)mutex;
}

#else

static sqlite3_mutex *engines_enter(void) {
    if (sqlite3_threadsafe() == 0) {
        return NULL;
    }
    sqlite3_mutex *mutex = sqlite3_mutex_alloc(SQLITE_MUTEX_STATIC_APP1);
    sqlite3_mutex_enter(mutex); /* NULL where threads were turned off at run time */
    return mutex;
}

static void engines_leave(sqlite3_mutex *mutex) {
    if (mutex != NULL) {
        sqlite3_mutex_leave(mutex);
    }
}

#endif

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
    engines_leave(mutex);
    return status;
}

void am_engines_return(AmEngine *engine) {
    if (engine != NULL) {
        sqlite3_mutex *mutex = engines_enter();
        am_engine_free(engine);
        engines_drop();
        engines_leave(mutex);
    }
}
