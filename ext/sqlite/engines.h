/*
** engines.h - one set of compiled patterns for all connections of the process.
*/
#ifndef AM_ENGINES_H
#define AM_ENGINES_H

#include "host.h"

#include "engine.h"

/*
** An engine for one connection, on patterns that all connections share; the first caller compiles
** them. Give it back with am_engines_return. Returns AM_OK, AM_NOMEM, or AM_BAD_OPTION with
** error->text. May be called from any thread. The allocator's ctx must outlive all connections.
*/
AmStatus am_engines_take(const AmAllocator *allocator, AmEngine **engine, AmError *error);

/* Frees the engine; the last one to go takes the patterns along. engine may be NULL. */
void am_engines_return(AmEngine *engine);

#endif
