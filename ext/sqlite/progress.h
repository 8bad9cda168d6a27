/*
** progress.h - the progress bar of article_progress: what a connection remembers of the run, and
** when and what it draws.
*/
#ifndef AM_PROGRESS_H
#define AM_PROGRESS_H

#include "host.h"

#include "base.h"

enum { PROGRESS_LABEL_BYTES = 100 };

/* One run: calls with the same label and total in which done never falls. All zero before it. */
typedef struct AmProgress {
    bool running;
    bool terminal;                    /* stderr is one */
    bool line_open;                   /* the bar is drawn and its line not ended */
    char label[PROGRESS_LABEL_BYTES]; /* as drawn; NUL-terminated */
    int label_columns;
    int drawn;    /* columns that the line holds */
    double first; /* done at the first call: what a resumed run had before */
    double done;  /* at the last call */
    double total;
    int64_t started; /* of the run, in milliseconds */
    int64_t updated; /* of the last drawing, of whatever run */
    int64_t ended;   /* of the last drawing that ended a run */
} AmProgress;

/* (done, total [, label]) */
void am_progress_scalar(sqlite3_context *context, int argc, sqlite3_value **argv);

/* Ends the line of a bar that is still drawn, so that what follows begins a new one. */
void am_progress_end(AmProgress *progress);

#endif
