/*
** pinyin_internal.h - letters, readings and brackets; for pinyin*.c alone.
*/
#ifndef AM_PINYIN_INTERNAL_H
#define AM_PINYIN_INTERNAL_H

#include "arena.h"
#include "base.h"
#include "clean.h"

enum {
    AM_PINYIN_MAX_LETTERS = 120, /* a longer bracket is no annotation */
    AM_PINYIN_MAX_HANZI = 40,
    AM_PINYIN_MAX_CONTENT = 640, /* bytes; more than 120 characters of any letters */
};

/* What stands in a bracket, letter by letter. */
typedef struct AmLetters {
    size_t n;
    char letter[AM_PINYIN_MAX_LETTERS];    /* a-z; v is u with two dots */
    uint8_t tone[AM_PINYIN_MAX_LETTERS];   /* of a mark on this letter, 0 for none */
    bool edge[AM_PINYIN_MAX_LETTERS];      /* a separator stands before this letter */
    uint8_t number[AM_PINYIN_MAX_LETTERS]; /* a tone number after this letter, 1-5, 0 for none */
    size_t n_marks;                        /* letters with a tone mark */
    size_t n_numbers;                      /* tone numbers */
    size_t n_capitals;                     /* letters in upper case */
} AmLetters;

/*
** Reads letters from z up to end; stops before the first character that pinyin does not have.
** Returns the bytes read. letters->n is 0 when there are none or too many.
*/
size_t am_letters_read(const char *z, const char *end, AmLetters *letters);

static inline bool am_letters_toned(const AmLetters *letters) {
    return letters->n_marks + letters->n_numbers > 0;
}

/* True when both are the same letters, whatever their tones. */
bool am_letters_same(const AmLetters *a, const AmLetters *b);

/*
** Reads one syllable of bopomofo at z (z < end), ㄏㄢˋ or ˙ㄉㄜ, as letters with a tone number.
** Returns the bytes read, 0 when there is none or no room.
*/
size_t am_bopomofo_read(const char *z, const char *end, AmLetters *letters);

/* Appends a letter; false when there are too many. */
static inline bool am_letters_push(AmLetters *letters, char letter, uint8_t tone, bool edge) {
    size_t n = letters->n;
    if (n == AM_PINYIN_MAX_LETTERS) {
        return false;
    }
    letters->letter[n] = letter;
    letters->tone[n] = tone;
    letters->edge[n] = edge;
    letters->number[n] = 0;
    letters->n_marks += tone > 0;
    letters->n = n + 1;
    return true;
}

/*
** A text without what was cut so far. Nothing is copied before the first cut: up to there it is the
** raw text. Begins as {.arena, .raw, .cuts}.
*/
typedef struct AmStripped {
    AmArena *arena;
    AmSpan raw;
    AmVec *cuts;       /* AmCut; NULL when the way back to raw is not wanted */
    char *z;           /* room for raw.n bytes; NULL before the first cut */
    size_t copied;     /* raw bytes that are in z or cut */
    size_t removed;    /* of these are cut */
    size_t kept;       /* the raw byte where the last cut ends */
    size_t n_toned;    /* annotations that were verified by their tones */
    size_t n_single;   /* of these, with one syllable */
    size_t last_start; /* letters of the annotation that ended at last_end, in raw bytes */
    size_t last_end;
} AmStripped;

/* Where the next opening bracket stands at or after raw byte `at`, which is not before the last
** cut; raw.n when there is none. */
size_t am_stripped_next(AmStripped *text, size_t at);

/* Copies the raw text up to byte `at` into z, when there is z. */
void am_stripped_copy(AmStripped *text, size_t at);

/* The text as cleaned so far up to raw byte `at`, which is not before the last cut. It holds until
** the next call. */
AmSpan am_stripped_until(AmStripped *text, size_t at);

/* Cuts the raw bytes [start, end), start not before the last cut. Cuts that touch are noted as one.
** The arena knows when memory is out. */
void am_stripped_cut(AmStripped *text, size_t start, size_t end);

/* A copy of the first `at` bytes of raw, with room for all of it; NULL when memory is out. */
char *am_stripped_begin(AmArena *arena, AmSpan raw, size_t at);

/* Notes the cut [start, end), which stood before clean byte clean_at. */
void am_stripped_note(AmVec *cuts, size_t clean_at, size_t start, size_t end);

/* Forgets all cuts. */
void am_stripped_restart(AmStripped *text);

/* A reading is syllable * 5 + tone, 0 for neutral; the flag tells that its character has a longer
** or shorter syllable with the same end. */
enum { AM_PINYIN_TWO_WAYS = 0x8000 };

static inline size_t am_pinyin_reading(uint16_t reading) {
    return reading & (AM_PINYIN_TWO_WAYS - 1u);
}

/* The readings of a character: a count, then as many readings with flags; NULL for none. */
const uint16_t *am_pinyin_readings(uint32_t code_point);

/* In a spelling (pinyin_data.h): it has a tone. */
enum { AM_PINYIN_TONED = 64 };

/*
** Goes on from `at` as am_stripped_next does, and cuts the commonest kind of annotation on the way:
** ( or （ right after hanzi, that holds their readings as dictionaries spell them, byte for
** byte, one of them with a tone, and in one way. Stops at every other bracket: there letters are
** to be read, and am_bracket_match decides.
*/
size_t am_exact_run(AmStripped *text, size_t at);

/* How letters read against hanzi. */
typedef struct AmReading {
    size_t n_hanzi; /* hanzi that were read */
    size_t n_wrong; /* syllables whose tone mark disagrees */
    bool neutral;   /* every syllable has a neutral reading */
    bool particle;  /* one syllable, a particle such as 的 */
} AmReading;

/*
** Tries to read all letters as the last hanzi of hanzi[0..n_hanzi). False when they do not read
** so, whatever their tones. Tones count only where the letters have any.
*/
bool am_reading_match(const AmLetters *letters, const uint32_t *hanzi, size_t n_hanzi,
                      AmReading *reading);

/*
** One step of the common case of am_reading_match, for letters with tones: the syllable that ends
** before letter `end` is the hanzi's, in one way, its tone right. Returns the letter where it
** begins; SIZE_MAX when it is not that simple: then am_reading_match decides.
*/
size_t am_reading_step(const AmLetters *letters, size_t end, uint32_t hanzi);

/* True when the letters are a chain of syllables, whatever they read. */
bool am_reading_has_shape(const AmLetters *letters);

/* One bracket with letters. Places are raw bytes. */
typedef struct AmBracket {
    size_t start; /* where the blanks before the bracket begin */
    size_t open;
    size_t letters_start;
    size_t letters_end;
    size_t end;
    bool closed; /* false for a bracket whose closing half is lost */
    AmLetters letters;
    uint32_t hanzi[AM_PINYIN_MAX_HANZI]; /* what stands before it in the text as cleaned so far */
    size_t n_hanzi;
    bool reads; /* the letters read as the last reading.n_hanzi hanzi, tones apart */
    AmReading reading;
} AmBracket;

/* Length of the opening bracket at z (z <= end), 0 for none. */
size_t am_bracket_open(const char *z, const char *end);

/* Reads the bracket that opens at byte b->open; false when it holds anything but letters. Sets
** all but the hanzi and what they read. */
bool am_bracket_read(AmSpan raw, AmBracket *b);

/*
** Collects into b->hanzi at most `most` hanzi at the end of `before`, the text as cleaned so far up
** to raw byte b->open; sets b->start. Up to two blanks and two closing quotes may lie between.
** Returns how many there are.
*/
size_t am_bracket_hanzi(AmSpan before, size_t most, AmBracket *b);

/* Reads the letters of the bracket against the hanzi before it; sets hanzi, reads and reading. */
void am_bracket_match(AmSpan before, AmBracket *b);

#endif
