/*
** pattern.h - the only door to PCRE2: compile, match with limits, error text with its offset.
**
** Patterns are compiled in UTF mode with invalid UTF-8 allowed in the subject (it never matches).
** JIT is used where PCRE2 has it.
*/
#ifndef AM_PATTERN_H
#define AM_PATTERN_H

#include "base.h"

typedef struct AmPattern AmPattern;

/* Byte range of a capture group inside the subject; start == SIZE_MAX when it took no part. */
typedef struct AmGroup {
    size_t start;
    size_t end;
} AmGroup;

/*
** Compiles a PCRE2 pattern. Returns AM_OK, AM_NOMEM, or AM_BAD_OPTION with PCRE2's message and the
** byte offset in error->text. Free the result with am_pattern_free.
*/
AmStatus am_pattern_new(const AmAllocator *allocator, AmSpan source, AmPattern **pattern,
                        AmError *error);
void am_pattern_free(AmPattern *pattern);

/*
** A second pattern on the compiled code of `source`, with scratch memory of its own: both can match
** at the same time, in different threads. source must outlive it. Returns AM_OK or AM_NOMEM.
*/
AmStatus am_pattern_share(const AmAllocator *allocator, const AmPattern *source,
                          AmPattern **pattern);

/*
** Looks for the pattern in subject from byte `from` on (only at `from` itself when anchored).
** groups[0] is the whole match, further groups follow; unused ones get start SIZE_MAX.
** Returns AM_OK with *found set, AM_NOMEM, or AM_LIMIT when the match limit was reached.
** A pattern holds scratch memory: one call at a time.
*/
AmStatus am_pattern_match(AmPattern *pattern, AmSpan subject, size_t from, bool anchored,
                          AmGroup *groups, size_t n_groups, bool *found);

/*
** Whether a pattern that nobody has looked at stands anywhere in a line. Of a long line the first
** 768 bytes are looked at (it does not end there: $ does not match), and no more steps are taken
** than some tens of milliseconds hold, at however many places the pattern begins. Returns as
** am_pattern_match does.
*/
AmStatus am_pattern_stands(AmPattern *pattern, AmSpan line, bool *found);

/* "10.42 2022-12-11, JIT x86 64bit (little endian + unaligned)" or "..., no JIT". */
void am_pattern_describe(char *out, size_t n_bytes);

#endif
