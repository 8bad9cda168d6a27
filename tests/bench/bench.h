/*
** bench.h - what the parts of the benchmark program share.
**
** The program measures and prints lines of fields between tabs; what they mean for a reader is
** decided by report.py, so that a change of the report needs no new measurement.
*/
#ifndef BENCH_H
#define BENCH_H

#include <sqlite3.h>
#include <stddef.h>

/* CPU time of this process in nanoseconds: other work on the machine does not count. */
long long bench_cpu(void);

/* Ends the program with a message when a call of SQLite failed. */
void bench_must(sqlite3 *db, int rc, const char *what);

/* A connection that may load extensions, with room in its cache for every page of the database. */
sqlite3 *bench_open(const char *path);
void bench_load(sqlite3 *db, const char *extension);

/* null_text(x), null_table(x): what a function costs in SQLite before it does any work. */
int bench_register_null(sqlite3 *db);

/* A family of texts that grow: a unit that is repeated, or rows of a database. */
typedef struct BenchFamily {
    const char *name;
    const char *head; /* once, before the units */
    const char *unit; /* NULL: the text is made of rows */
} BenchFamily;

extern const BenchFamily bench_families[];
extern const size_t bench_n_families;

/* n bytes of a family, for free(). The last character may be cut: any bytes are legal. */
char *bench_family_text(const BenchFamily *family, sqlite3 *db, size_t n_bytes);

/* How far texts grow: to so many bytes, or until a call would take so many seconds. */
typedef struct BenchGrowth {
    const char *functions; /* the names of those to call, between blanks */
    double seconds;
    size_t largest;
} BenchGrowth;

/* The modes of the program; each returns its exit status. */
int bench_rounds(sqlite3 *db, int n_rounds, double slow);
int bench_growth(sqlite3 *db, const BenchGrowth *limits);
int bench_start(const char *extension, int n_connections);

#endif
