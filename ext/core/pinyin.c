/*
** pinyin.c - finds inline pinyin and decides what goes: 湖州(húzhōu)市(húzhōushì) -> 湖州市,
** while 人工智能(AI), 西安(Xi'an) and 何塞(José) stay.
**
** A bracket goes when its letters read as the hanzi before it in the text as cleaned so far.
*Letters
** without any tone could be an acronym or a name, so they need more: a particle, a repeat, or a
*text
** that is full of annotations. That is known only at the end of the text, so a text with such
** brackets is read a second time.
*/
#include "pinyin.h"

#include <string.h>

#include "pinyin_internal.h"
#include "utf8.h"

enum {
    PINYIN_MAX_CONTENT = 640, /* bytes; more than 120 characters of any letters */
    PINYIN_DENSE_COUNT = 10,  /* one-syllable annotations that make a text dense ... */
    PINYIN_DENSE_BYTES = 120, /* ... with at least one in so many bytes */
};

/* State of one pass over a text. */
typedef struct PinyinFinder {
    AmArena *arena;
    AmSpan raw;
    AmPinyinMode mode;
    AmVec cuts;  /* AmCut */
    AmVec found; /* AmAnnotation, when list is set */
    bool list;
    bool accept_neutral;  /* the text has two toned annotations */
    bool accept_toneless; /* the text is dense with them */
    size_t n_toned;
    size_t n_single;
    size_t n_deferred;
    AmLetters last; /* letters of the annotation that ended at last_end */
    size_t last_end;
} PinyinFinder;

/* One bracket with letters. */
typedef struct PinyinCandidate {
    size_t start; /* raw bytes: the bracket with blanks before it */
    size_t open;
    size_t letters_start;
    size_t letters_end;
    size_t end;
    bool closed;
    AmLetters letters;
    uint32_t hanzi[AM_PINYIN_MAX_HANZI];
    size_t n_hanzi;
    AmReading reading;
    bool reads;
} PinyinCandidate;

/* Length of an opening bracket at z, 0 for none. */
static size_t pinyin_open(const char *z, const char *end) {
    static const char *const wide[] = {"（", "【", "〔", "［", "｛"};
    if (z >= end) {
        return 0;
    }
    if (*z == '(' || *z == '[' || *z == '{') {
        return 1;
    }
    for (size_t i = 0; i < 5; i++) {
        if (end - z >= 3 && memcmp(z, wide[i], 3) == 0) {
            return 3;
        }
    }
    return 0;
}

static size_t pinyin_close(const char *z, const char *end) {
    static const char *const wide[] = {"）", "】", "〕", "］", "｝"};
    if (z >= end) {
        return 0;
    }
    if (*z == ')' || *z == ']' || *z == '}') {
        return 1;
    }
    for (size_t i = 0; i < 5; i++) {
        if (end - z >= 3 && memcmp(z, wide[i], 3) == 0) {
            return 3;
        }
    }
    return 0;
}

/* Collects the hanzi that stand before raw byte `at` in the text as cleaned so far; up to two
 *blanks
 ** and two closing quotes may lie between. *start becomes where the blanks begin. */
static void pinyin_hanzi_before(const PinyinFinder *finder, size_t at, PinyinCandidate *c) {
    const AmCut *cuts = finder->cuts.items;
    size_t n_cuts = finder->cuts.n;
    size_t n = 0;
    int blanks = 0;
    int quotes = 0;
    uint32_t reversed[AM_PINYIN_MAX_HANZI];
    c->start = at;
    while (at > 0 && n < AM_PINYIN_MAX_HANZI) {
        if (n_cuts > 0 && cuts[n_cuts - 1].raw_at + cuts[n_cuts - 1].raw_length == at) {
            at = cuts[--n_cuts].raw_at;
            continue;
        }
        const char *here = finder->raw.z + at;
        const char *before = am_utf8_previous(finder->raw.z, here);
        size_t step;
        uint32_t code_point = am_utf8_decode(before, here, &step);
        bool blank = code_point == ' ' || code_point == 0x3000 || code_point == 0xA0;
        bool quote = code_point == 0x201D || code_point == 0x2019 || code_point == 0x300D ||
                     code_point == 0x300F || code_point == 0x300B || code_point == '"';
        if (am_is_hanzi(code_point)) {
            reversed[n++] = code_point;
        } else if (n == 0 && blank && blanks < 2) {
            blanks++;
            c->start = quotes == 0 ? (size_t)(before - finder->raw.z) : c->start;
        } else if (n == 0 && quote && quotes < 2) {
            quotes++;
        } else {
            break;
        }
        at = (size_t)(before - finder->raw.z);
    }
    c->n_hanzi = n;
    c->start = n > 0 ? c->start : c->open;
    for (size_t i = 0; i < n; i++) {
        c->hanzi[i] = reversed[n - 1 - i];
    }
}

/* Reads a bracket at byte `open`; false when it holds no letters alone. */
static bool pinyin_read_bracket(const PinyinFinder *finder, size_t open, PinyinCandidate *c) {
    const char *z = finder->raw.z;
    const char *end = z + finder->raw.n;
    size_t at = open;
    size_t depth = 0;
    for (size_t n = pinyin_open(z + at, end); n > 0 && depth < 3; n = pinyin_open(z + at, end)) {
        at += n;
        depth++;
    }
    const char *limit =
        (size_t)(end - (z + at)) > PINYIN_MAX_CONTENT ? z + at + PINYIN_MAX_CONTENT : end;
    c->open = open;
    c->letters_start = at;
    size_t n_letters = am_letters_read(z + at, limit, &c->letters);
    if (c->letters.n == 0) {
        return false;
    }
    at += n_letters;
    c->letters_end = at;
    c->closed = false;
    for (size_t n = pinyin_close(z + at, end); n > 0 && depth > 0; n = pinyin_close(z + at, end)) {
        at += n;
        depth--;
        c->closed = true;
    }
    c->end = at;
    if (!c->closed) {
        size_t n;
        bool hanzi = at < finder->raw.n && am_is_hanzi(am_utf8_decode(z + at, end, &n));
        return c->letters.n_marks > 0 && (hanzi || at == finder->raw.n);
    }
    return true;
}

static bool pinyin_toned(const AmLetters *letters) {
    return letters->n_marks + letters->n_numbers > 0;
}

static bool pinyin_same_letters(const AmLetters *a, const AmLetters *b) {
    return a->n == b->n && memcmp(a->letter, b->letter, a->n) == 0;
}

/* The rules for letters without tones, in mode verified. */
static bool pinyin_accept_toneless(PinyinFinder *finder, const PinyinCandidate *c) {
    if (c->letters.capitals) {
        return false;
    }
    bool repeat = finder->last_end == c->open && finder->last_end > 0 &&
                  pinyin_same_letters(&finder->last, &c->letters);
    if (c->reading.particle || repeat) {
        return true;
    }
    finder->n_deferred++;
    return (c->reading.neutral && finder->accept_neutral) || finder->accept_toneless;
}

/* Does the bracket read as its hanzi? */
static bool pinyin_verify(PinyinFinder *finder, const PinyinCandidate *c) {
    if (!c->reads) {
        return false;
    }
    if (!pinyin_toned(&c->letters)) {
        return c->closed && pinyin_accept_toneless(finder, c);
    }
    return c->reading.n_wrong == 0 || c->reading.n_wrong * 2 <= c->reading.n_hanzi;
}

static bool pinyin_goes(const PinyinFinder *finder, const PinyinCandidate *c, bool verified) {
    bool toned = pinyin_toned(&c->letters);
    switch (finder->mode) {
    case AM_PINYIN_SHAPE:
        return verified || (c->closed && c->n_hanzi > 0 && (toned || !c->letters.capitals) &&
                            am_reading_has_shape(&c->letters));
    case AM_PINYIN_ALL:
        return verified ||
               (c->closed && c->reads && !toned && (c->letters.lower || c->letters.n < 2));
    default: return verified;
    }
}

static void pinyin_cut(PinyinFinder *finder, size_t start, size_t end) {
    AmCut *cut = am_vec_push(&finder->cuts);
    if (cut != NULL) {
        cut->raw_at = start;
        cut->raw_length = end - start;
    }
}

/* Adds the candidate to the list of pinyin_annotations. */
static void pinyin_remember(PinyinFinder *finder, const PinyinCandidate *c, bool verified) {
    AmAnnotation *annotation = am_vec_push(&finder->found);
    if (annotation == NULL) {
        return;
    }
    size_t from = c->letters_start;
    size_t to = c->letters_end;
    while (to > from && finder->raw.z[to - 1] == ' ') {
        to--;
    }
    annotation->pinyin = (AmSpan){finder->raw.z + from, to - from};
    annotation->verified = verified;
    annotation->raw_start = c->open;
    annotation->raw_end = c->end;
    if (c->reads) {
        char *z = am_arena_alloc(finder->arena, c->reading.n_hanzi * 4);
        size_t n = 0;
        for (size_t i = c->n_hanzi - c->reading.n_hanzi; z != NULL && i < c->n_hanzi; i++) {
            n += am_utf8_encode(c->hanzi[i], z + n);
        }
        annotation->hanzi = (AmSpan){z, n};
    }
}

/* Handles the bracket at `open`; returns where to go on. */
static size_t pinyin_bracket(PinyinFinder *finder, size_t open, size_t n_open) {
    PinyinCandidate c;
    if (!pinyin_read_bracket(finder, open, &c)) {
        return open + n_open;
    }
    pinyin_hanzi_before(finder, open, &c);
    c.reads = c.n_hanzi > 0 && am_reading_match(&c.letters, c.hanzi, c.n_hanzi, &c.reading);
    bool verified = pinyin_verify(finder, &c);
    if (verified && pinyin_toned(&c.letters)) {
        finder->n_toned++;
        finder->n_single += c.reading.n_hanzi == 1;
    }
    if (finder->list && c.closed && (verified || am_reading_has_shape(&c.letters))) {
        pinyin_remember(finder, &c, verified);
    }
    if (!pinyin_goes(finder, &c, verified)) {
        return open + n_open;
    }
    pinyin_cut(finder, c.start, c.end);
    finder->last = c.letters;
    finder->last_end = c.end;
    return c.end;
}

/* Pinyin without brackets after the word it reads (不bú过guò): only in mode all, and only with
 *tones.
 ** `at` is the first letter; returns where to go on. */
static size_t pinyin_bare(PinyinFinder *finder, size_t at) {
    PinyinCandidate c = {.open = at};
    const char *z = finder->raw.z;
    size_t room = finder->raw.n - at;
    size_t limit = room > PINYIN_MAX_CONTENT ? PINYIN_MAX_CONTENT : room;
    size_t n = am_letters_read(z + at, z + at + limit, &c.letters);
    if (n == 0) {
        return at + 1;
    }
    pinyin_hanzi_before(finder, at, &c);
    if (c.letters.n_marks > 0 && c.n_hanzi > 0 &&
        am_reading_match(&c.letters, c.hanzi, c.n_hanzi, &c.reading) && c.reading.n_wrong == 0) {
        pinyin_cut(finder, at, at + n);
    }
    return at + n;
}

/* One pass over the text. */
static void pinyin_pass(PinyinFinder *finder) {
    const char *z = finder->raw.z;
    const char *end = z + finder->raw.n;
    bool all = finder->mode == AM_PINYIN_ALL;
    finder->cuts.n = finder->found.n = 0;
    finder->n_toned = finder->n_single = finder->n_deferred = 0;
    finder->last_end = 0;
    size_t at = 0;
    while (at < finder->raw.n && !am_arena_failed(finder->arena)) {
        unsigned char c = (unsigned char)z[at];
        bool lead = c == '(' || c == '[' || c == '{' || c == 0xEF || c == 0xE3;
        if (lead) {
            size_t n = pinyin_open(z + at, end);
            at = n > 0 ? pinyin_bracket(finder, at, n) : at + 1;
        } else if (all && ((c >= 'a' && c <= 'z') || (c >= 0xC3 && c <= 0xC7))) {
            at = pinyin_bare(finder, at);
        } else {
            at++;
        }
    }
}

static void pinyin_run(PinyinFinder *finder) {
    am_vec_init(&finder->cuts, finder->arena, sizeof(AmCut));
    am_vec_init(&finder->found, finder->arena, sizeof(AmAnnotation));
    pinyin_pass(finder);
    bool neutral = finder->n_toned >= 2;
    bool dense = finder->n_single >= PINYIN_DENSE_COUNT &&
                 finder->raw.n / finder->n_single <= PINYIN_DENSE_BYTES;
    if (finder->n_deferred > 0 && (neutral || dense)) {
        finder->accept_neutral = neutral;
        finder->accept_toneless = dense;
        pinyin_pass(finder);
    }
}

AmStatus am_pinyin_strip(AmArena *arena, AmSpan raw, AmPinyinMode mode, AmClean *clean) {
    PinyinFinder finder = {.arena = arena, .raw = raw, .mode = mode};
    *clean = am_clean_whole(raw);
    pinyin_run(&finder);
    if (am_arena_failed(arena)) {
        return AM_NOMEM;
    }
    return am_clean_build(arena, raw, finder.cuts.items, finder.cuts.n, clean);
}

AmStatus am_pinyin_list(AmArena *arena, AmSpan raw, AmAnnotation **annotations, size_t *n) {
    PinyinFinder finder = {.arena = arena, .raw = raw, .list = true};
    pinyin_run(&finder);
    *annotations = finder.found.items;
    *n = finder.found.n;
    return am_arena_failed(arena) ? AM_NOMEM : AM_OK;
}
