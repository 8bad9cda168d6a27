/*
** pinyin.c - finds inline pinyin and decides what goes: 禾川(héchuān)市(héchuānshì) -> 禾川市,
** while 人工智能(AI), 西安(Xi'an) and 何塞(José) stay.
**
** A bracket goes when its letters read as the hanzi before it in the text as cleaned so far.
** Letters without any tone could be an acronym or a name, so they need more: a particle, a
** repeat, or a text that is full of annotations. That is known only at the end of the text, so a
** text with such brackets is read a second time.
*/
#include "pinyin.h"

#include "pinyin_internal.h"
#include "utf8.h"

enum {
    PINYIN_NEUTRAL_COUNT = 2, /* toned annotations that let neutral readings go */
    PINYIN_DENSE_COUNT = 6,   /* one-syllable annotations that make a text dense ... */
    PINYIN_DENSE_TONED = 45,  /* ... with one in so many bytes where they have tones */
    PINYIN_DENSE_PLAIN = 20,  /* ... and where they have not */
    PINYIN_WORK = 64,         /* a bracket costs as much as reading so many bytes */
    PINYIN_BARE_WORDS = 6,    /* words in a row that pinyin without brackets may have */
};

/* State of one pass over a text. */
typedef struct PinyinFinder {
    AmArena *arena;
    AmSpan raw;
    AmPinyinMode mode;
    AmStripped text;
    AmVec found; /* AmAnnotation, when list is set */
    bool list;
    bool accept_neutral;  /* the text has toned annotations */
    bool accept_toneless; /* the text is dense with annotations */
    size_t n_plain;       /* toneless, one syllable, reads as its hanzi */
    size_t n_deferred;    /* brackets that go only if the text has other annotations */
} PinyinFinder;

/* The annotation right before this one has the same letters: 时(shi)(shi). */
static bool pinyin_repeats(const PinyinFinder *finder, const AmBracket *b) {
    AmLetters last;
    if (finder->text.last_end != b->open || finder->text.last_end == 0) {
        return false;
    }
    const char *z = finder->raw.z;
    am_letters_read(z + finder->text.last_start, z + finder->text.last_end, &last);
    return am_letters_same(&last, &b->letters);
}

/* The rules for letters without tones, in mode verified. */
static bool pinyin_accept_toneless(PinyinFinder *finder, const AmBracket *b) {
    if (b->letters.n_capitals > 0 || !b->closed) {
        return false;
    }
    finder->n_plain += b->reading.n_hanzi == 1;
    if (b->reading.particle || pinyin_repeats(finder, b)) {
        return true;
    }
    finder->n_deferred++;
    return (b->reading.neutral && finder->accept_neutral) || finder->accept_toneless;
}

/* Does the bracket read as its hanzi, tones too? */
static bool pinyin_verify(PinyinFinder *finder, const AmBracket *b) {
    const AmLetters *letters = &b->letters;
    if (!b->reads) {
        return false;
    }
    if (!am_letters_toned(letters)) {
        return pinyin_accept_toneless(finder, b);
    }
    if (letters->n == 1 && letters->n_numbers > 0 && letters->n_capitals > 0) {
        return false; /* 俄(E2) is a name */
    }
    /* scrapers use fixed tables, so half of the tones may be wrong; but one must be right */
    return b->reading.n_wrong == 0 ||
           (b->reading.n_wrong * 2 <= b->reading.n_hanzi && b->reading.n_wrong < letters->n_marks);
}

/* Capitals alone are an acronym unless a tone is marked. */
static bool pinyin_is_acronym(const AmLetters *letters) {
    return letters->n_capitals == letters->n && letters->n_marks == 0;
}

/* Does the bracket look like pinyin of the hanzi before it, whatever it reads? */
static bool pinyin_has_shape(const AmBracket *b) {
    return b->closed && b->n_hanzi > 0 && !pinyin_is_acronym(&b->letters) &&
           am_reading_has_shape(&b->letters);
}

static bool pinyin_goes(const PinyinFinder *finder, const AmBracket *b, bool verified) {
    switch (finder->mode) {
    case AM_PINYIN_SHAPE: return verified || pinyin_has_shape(b);
    case AM_PINYIN_ALL:
        return verified || (b->closed && b->reads && !am_letters_toned(&b->letters) &&
                            (b->letters.n == 1 || !pinyin_is_acronym(&b->letters)));
    default: return verified;
    }
}

/* Adds the bracket to the list of pinyin_annotations. */
static void pinyin_remember(PinyinFinder *finder, const AmBracket *b, bool verified) {
    AmAnnotation *annotation = am_vec_push(&finder->found);
    if (annotation == NULL) {
        return;
    }
    size_t from = b->letters_start;
    size_t to = b->letters_end;
    while (to > from && finder->raw.z[to - 1] == ' ') {
        to--;
    }
    while (from < to && finder->raw.z[from] == ' ') {
        from++;
    }
    annotation->pinyin = (AmSpan){finder->raw.z + from, to - from};
    annotation->verified = verified;
    annotation->raw_start = b->open;
    annotation->raw_end = b->end;
    if (b->reads) {
        char *z = am_arena_alloc(finder->arena, b->reading.n_hanzi * 4);
        size_t n = 0;
        for (size_t i = b->n_hanzi - b->reading.n_hanzi; z != NULL && i < b->n_hanzi; i++) {
            n += am_utf8_encode(b->hanzi[i], z + n);
        }
        annotation->hanzi = (AmSpan){z, n};
    }
}

/* Handles the bracket at `open`; returns where to go on. */
static size_t pinyin_bracket(PinyinFinder *finder, size_t open) {
    AmBracket b;
    b.open = open;
    size_t next = open + am_bracket_open(finder->raw.z + open, finder->raw.z + finder->raw.n);
    if (!am_bracket_read(finder->raw, &b)) {
        return next;
    }
    am_bracket_match(am_stripped_until(&finder->text, open), &b);
    bool verified = pinyin_verify(finder, &b);
    if (verified && am_letters_toned(&b.letters)) {
        finder->text.n_toned++;
        finder->text.n_single += b.reading.n_hanzi == 1;
    }
    if (finder->list && (verified || pinyin_has_shape(&b))) {
        pinyin_remember(finder, &b, verified);
    }
    if (!pinyin_goes(finder, &b, verified)) {
        return next;
    }
    am_stripped_cut(&finder->text, b.start, b.end);
    finder->text.last_start = b.letters_start;
    finder->text.last_end = b.end;
    return b.end;
}

/* ---- pinyin without brackets, mode all ---- */

static bool pinyin_is_letter_byte(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC3 && c <= 0xCD);
}

/* Where a word of letters begins in [at, end); end when none does. */
static size_t pinyin_next_bare(AmSpan raw, size_t at, size_t end) {
    const unsigned char *u = (const unsigned char *)raw.z;
    bool inside = at > 0 && pinyin_is_letter_byte(u[at - 1]);
    for (; at < end; at++) {
        bool letter = pinyin_is_letter_byte(u[at]);
        if (letter && !inside) {
            return at;
        }
        inside = letter;
    }
    return end;
}

/* Reads the n bytes at `at` against the hanzi before them. Letters with a tone must be right;
** letters without must be lower-case, and a word of two syllables or a particle. */
static bool pinyin_bare_reads(PinyinFinder *finder, AmBracket *b, size_t n) {
    const char *z = finder->raw.z + b->open;
    size_t n_read = am_letters_read(z, z + n, &b->letters);
    if (n_read != n || b->letters.n == 0 || b->letters.n_numbers > 0) {
        return false;
    }
    am_bracket_match(am_stripped_until(&finder->text, b->open), b);
    if (!b->reads || b->reading.n_wrong > 0) {
        return false;
    }
    return b->letters.n_marks > 0 ||
           (b->letters.n_capitals == 0 && (b->reading.n_hanzi > 1 || b->reading.particle));
}

/* Pinyin without brackets after the word it reads: 不bú过guò. As many words go as read so. `at`
** is the first letter; returns where to go on. */
static size_t pinyin_bare(PinyinFinder *finder, size_t at) {
    AmBracket b;
    b.open = at;
    const char *z = finder->raw.z + at;
    size_t room = finder->raw.n - at;
    size_t limit = room > AM_PINYIN_MAX_CONTENT ? AM_PINYIN_MAX_CONTENT : room;
    if (am_bracket_hanzi(am_stripped_until(&finder->text, at), 1, &b) == 0) {
        return at + 1;
    }
    size_t n = am_letters_read(z, z + limit, &b.letters);
    if (n < room && (pinyin_is_letter_byte((unsigned char)z[n]) || (z[n] >= '0' && z[n] <= '9'))) {
        while (n > 0 && z[n - 1] != ' ') {
            n--; /* the last word goes on with what pinyin does not have */
        }
    }
    for (int words = 0; n > 0 && words < PINYIN_BARE_WORDS; words++) {
        while (n > 0 && z[n - 1] == ' ') {
            n--;
        }
        if (n > 0 && pinyin_bare_reads(finder, &b, n)) {
            am_stripped_cut(&finder->text, b.start, at + n);
            return at + n;
        }
        while (n > 0 && z[n - 1] != ' ') {
            n--;
        }
    }
    return at + 1;
}

/* ---- passes ---- */

/* One pass over the text. */
static void pinyin_pass(PinyinFinder *finder) {
    AmSpan raw = finder->raw;
    am_stripped_restart(&finder->text);
    finder->found.n = 0;
    finder->n_plain = finder->n_deferred = 0;
    size_t at = 0;
    while (at < raw.n && !am_arena_failed(finder->arena)) {
        bool plain = finder->mode != AM_PINYIN_ALL && !finder->list;
        size_t open = plain ? am_exact_run(&finder->text, at) : am_stripped_next(&finder->text, at);
        am_arena_work(finder->arena, open - at + PINYIN_WORK);
        if (finder->mode == AM_PINYIN_ALL) {
            for (at = pinyin_next_bare(raw, at, open); at < open;
                 at = pinyin_next_bare(raw, at, open)) {
                at = pinyin_bare(finder, at);
                am_arena_work(finder->arena, PINYIN_WORK);
            }
        }
        at = open < raw.n ? pinyin_bracket(finder, open) : raw.n;
    }
}

/* cuts is NULL when the way back to raw is not wanted. */
static PinyinFinder pinyin_finder(AmArena *arena, AmSpan raw, AmVec *cuts) {
    return (PinyinFinder){
        .arena = arena, .raw = raw, .text = {.arena = arena, .raw = raw, .cuts = cuts}};
}

static void pinyin_run(PinyinFinder *finder) {
    am_vec_init(&finder->found, finder->arena, sizeof(AmAnnotation));
    pinyin_pass(finder);
    size_t n_single = finder->text.n_single;
    size_t n_both = n_single + finder->n_plain;
    bool neutral = finder->text.n_toned >= PINYIN_NEUTRAL_COUNT;
    bool dense =
        (n_single >= PINYIN_DENSE_COUNT && finder->raw.n / n_single <= PINYIN_DENSE_TONED) ||
        (n_both >= PINYIN_DENSE_COUNT && finder->raw.n / n_both <= PINYIN_DENSE_PLAIN);
    if (finder->n_deferred > 0 && (neutral || dense)) {
        finder->accept_neutral = neutral;
        finder->accept_toneless = dense;
        pinyin_pass(finder);
    }
}

/* The text without what was cut; the raw text when that is nothing. */
static AmSpan pinyin_text(PinyinFinder *finder) {
    return finder->text.removed == 0 ? finder->raw
                                     : am_stripped_until(&finder->text, finder->raw.n);
}

AmStatus am_pinyin_text(AmArena *arena, AmSpan raw, AmPinyinMode mode, AmSpan *text) {
    PinyinFinder finder = pinyin_finder(arena, raw, NULL);
    finder.mode = mode;
    pinyin_run(&finder);
    if (am_arena_failed(arena)) {
        return AM_NOMEM;
    }
    *text = pinyin_text(&finder);
    return AM_OK;
}

AmStatus am_pinyin_strip(AmArena *arena, AmSpan raw, AmPinyinMode mode, AmClean *clean) {
    AmVec cuts;
    am_vec_init(&cuts, arena, sizeof(AmCut));
    PinyinFinder finder = pinyin_finder(arena, raw, &cuts);
    finder.mode = mode;
    *clean = am_clean_whole(raw);
    pinyin_run(&finder);
    if (am_arena_failed(arena)) {
        return AM_NOMEM;
    }
    clean->text = pinyin_text(&finder);
    clean->cuts = cuts.items;
    clean->n_cuts = cuts.n;
    return AM_OK;
}

AmStatus am_pinyin_list(AmArena *arena, AmSpan raw, AmAnnotation **annotations, size_t *n) {
    PinyinFinder finder = pinyin_finder(arena, raw, NULL);
    finder.list = true;
    pinyin_run(&finder);
    *annotations = finder.found.items;
    *n = finder.found.n;
    return am_arena_failed(arena) ? AM_NOMEM : AM_OK;
}
