/*
** engine.h - what is made once and used for every article: the compiled patterns.
**
** An engine serves one call at a time (patterns hold scratch memory); two engines share nothing.
** The SQL host keeps one per connection.
*/
#ifndef AM_ENGINE_H
#define AM_ENGINE_H

#include "base.h"
#include "pattern.h"

typedef struct AmEngine AmEngine;

/* Compiles the built-in patterns. The allocator is copied; its ctx must outlive the engine.
** Returns AM_OK or AM_NOMEM (or AM_BAD_OPTION with error->text, if a built-in pattern is wrong). */
AmStatus am_engine_new(const AmAllocator *allocator, AmEngine **engine, AmError *error);
void am_engine_free(AmEngine *engine);

const AmAllocator *am_engine_allocator(const AmEngine *engine);

#endif
