/*
** progress.c - a progress bar on stderr, when that is a terminal.
**
**     INSERT INTO facts SELECT article_progress(a.n, 20000, '抽取'), ... FROM articles a
**     抽取 [############--------]  60% 12000/20000  1540/s  0:05 left
**
** The line is drawn over itself, at most ten times a second. The clock is that of SQLite's VFS, so
** that nothing here depends on the platform but how a terminal is known. A clock that is set back
** begins the run anew: it may show a wrong rate for a moment, never a wrong share.
*/
#include "progress.h"

#include <stdio.h>
#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#include "cache.h"
#include "utf8.h"
#include "value.h"

enum {
    PROGRESS_GAP = 112,      /* milliseconds between drawings: nine in a second */
    PROGRESS_END_GAP = 1000, /* and a tenth, for the end of a run */
    PROGRESS_LABEL = 24,     /* columns */
    PROGRESS_BAR = 20,
};

static bool progress_on_terminal(void) {
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

/* Milliseconds, from some fixed time on. */
static int64_t progress_now(void) {
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    sqlite3_int64 now = 0;
    double days = 0;
    if (vfs != NULL && vfs->iVersion >= 2 && vfs->xCurrentTimeInt64 != NULL) {
        vfs->xCurrentTimeInt64(vfs, &now);
    } else if (vfs != NULL) {
        vfs->xCurrentTime(vfs, &days);
        now = (sqlite3_int64)(days * 86400000.0);
    }
    return now;
}

/* ---- the label ---- */

/* Columns of a terminal: two for hanzi and what is as wide. */
static int progress_columns(uint32_t c) {
    bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

/* The label as it is drawn: nothing in it can move the cursor. */
typedef struct ProgressLabel {
    char z[PROGRESS_LABEL_BYTES];
    int columns;
} ProgressLabel;

static ProgressLabel progress_label(AmSpan text) {
    ProgressLabel label = {.columns = 0};
    size_t at = 0;
    size_t n;
    for (size_t i = 0; i < text.n; i += n) {
        uint32_t c = am_utf8_decode(text.z + i, text.z + text.n, &n);
        bool plain = c != AM_UTF8_BAD && c >= 0x20 && (c < 0x7F || c >= 0xA0);
        int width = plain ? progress_columns(c) : 1;
        if (label.columns + width > PROGRESS_LABEL || at + n >= sizeof(label.z)) {
            break;
        }
        memcpy(label.z + at, plain ? text.z + i : "?", plain ? n : 1);
        at += plain ? n : 1;
        label.columns += width;
    }
    return label;
}

/* ---- the line ---- */

/* Seconds as 0:07, 12:30 or 3:00:00. */
static void progress_time(double seconds, char *z, int n_bytes) {
    sqlite3_int64 s = seconds < 359999999.0 ? (sqlite3_int64)seconds : 359999999;
    if (s >= 3600) {
        sqlite3_snprintf(n_bytes, z, "%lld:%02d:%02d", s / 3600, (int)(s / 60 % 60), (int)(s % 60));
    } else {
        sqlite3_snprintf(n_bytes, z, "%d:%02d", (int)(s / 60), (int)(s % 60));
    }
}

/* "  1540/s  0:05 left", or "took" at the end; empty while nothing is known. */
static void progress_rate(const AmProgress *progress, int64_t now, char *z, int n_bytes) {
    char time[32];
    double elapsed = (double)(now - progress->started) / 1000.0;
    double rate = elapsed > 0 ? (progress->done - progress->first) / elapsed : 0;
    bool ended = progress->total > 0 && progress->done >= progress->total;
    z[0] = '\0';
    if (!(rate > 0)) {
        return;
    }
    const char *digits = rate < 10 ? "  %.1f/s" : "  %.0f/s";
    sqlite3_snprintf(n_bytes, z, digits, rate);
    if (progress->total > 0) {
        int n = (int)strlen(z);
        progress_time(ended ? elapsed : (progress->total - progress->done) / rate + 0.999, time,
                      (int)sizeof(time));
        sqlite3_snprintf(n_bytes - n, z + n, ended ? "  took %s" : "  %s left", time);
    }
}

/* "[####----]  50% 5/10", or "5" when the total is not known. */
static void progress_share(const AmProgress *progress, char *z, int n_bytes) {
    char bar[PROGRESS_BAR + 1];
    if (!(progress->total > 0)) {
        sqlite3_snprintf(n_bytes, z, "%.0f", progress->done);
        return;
    }
    double share = progress->done / progress->total;
    share = share > 1 ? 1 : share > 0 ? share : 0;
    int filled = (int)(share * PROGRESS_BAR);
    for (int i = 0; i < PROGRESS_BAR; i++) {
        bar[i] = i < filled ? '#' : '-';
    }
    bar[PROGRESS_BAR] = '\0';
    sqlite3_snprintf(n_bytes, z, "[%s] %3d%% %.0f/%.0f", bar, (int)(share * 100), progress->done,
                     progress->total);
}

/* Draws the line over what is there; the end of a run ends the line too. */
static void progress_draw(AmProgress *progress, int64_t now) {
    char share[160];
    char rate[160];
    progress_share(progress, share, (int)sizeof(share));
    progress_rate(progress, now, rate, (int)sizeof(rate));
    int columns = progress->label_columns + (progress->label_columns > 0) +
                  (int)(strlen(share) + strlen(rate));
    int blanks = progress->drawn > columns ? progress->drawn - columns : 0;
    fprintf(stderr, "\r%s%s%s%s%*s", progress->label, progress->label[0] != '\0' ? " " : "", share,
            rate, blanks, "");
    fflush(stderr);
    progress->drawn = columns;
    progress->line_open = true;
    progress->updated = now;
}

void am_progress_end(AmProgress *progress) {
    if (progress->line_open) {
        fputc('\n', stderr);
        fflush(stderr);
    }
    progress->line_open = false;
    progress->drawn = 0;
}

/* ---- runs ---- */

static void progress_start(AmProgress *progress, const ProgressLabel *label, double done,
                           double total, int64_t now) {
    am_progress_end(progress);
    progress->running = true;
    progress->terminal = progress_on_terminal();
    memcpy(progress->label, label->z, sizeof(label->z));
    progress->label_columns = label->columns;
    progress->first = done;
    progress->total = total;
    progress->started = now;
}

static void progress_step(AmProgress *progress, AmSpan text, double done, double total) {
    const ProgressLabel label = progress_label(text);
    int64_t now = progress_now();
    bool same = progress->running && progress->total == total && done >= progress->done &&
                now >= progress->started && strcmp(progress->label, label.z) == 0;
    if (!same) {
        progress_start(progress, &label, done, total, now);
    }
    progress->done = done;
    bool ended = total > 0 && done >= total;
    int64_t gap = now - progress->updated;
    bool due = gap >= PROGRESS_GAP || gap < 0 ||
               (ended && progress->line_open && now - progress->ended >= PROGRESS_END_GAP);
    if (progress->terminal && due && (!ended || progress->line_open || !same)) {
        progress_draw(progress, now);
        if (ended) {
            progress->ended = now;
            am_progress_end(progress);
        }
    }
}

void am_progress_scalar(sqlite3_context *context, int argc, sqlite3_value **argv) {
    AmCache *cache = sqlite3_user_data(context);
    bool no_memory = false;
    AmSpan label = argc > 2 ? am_value_text(argv[2], &no_memory) : (AmSpan){NULL, 0};
    if (no_memory) {
        sqlite3_result_error_nomem(context);
        return;
    }
    if (sqlite3_value_type(argv[0]) != SQLITE_NULL) {
        progress_step(&cache->progress, label, sqlite3_value_double(argv[0]),
                      sqlite3_value_double(argv[1]));
    }
    sqlite3_result_value(context, argv[0]);
}
