/*
** term_word.c - what makes texts found by pinyin: readings of hanzi, and words in pieces.
**
**     document 湖州  -> :hu and :h with 湖, -zhou and -z with 州
**     document shy   -> shy and s+, +hy and +h+, +y: three pieces, three positions
**     query huzhou   -> hu+, :hu or -hu; then +zhou or -zhou: fits the word huzhou, and 湖州
**     query hz       -> h+, :h or -h; then +z or -z
**
** A query cannot know whether its letters are a word of the document or the reading of hanzi, and
** terms that stand for each other share a position. So a word takes as many positions as it has
** pieces: syllables, or single letters where no syllable fits. At each piece a document has the
** rest of the word from there on and, if there is more, the piece alone; a query has the last piece
** as a rest and the others alone. Hence a whole word of a query fits whole words only, and with *
** it fits where the word goes on, in whatever pieces. + stands where the word does, so that no
** piece is taken for a word. Readings have : where a run of hanzi begins and - within it, so that
** the syllables of one word fit only hanzi that stand together.
**
** A consonant before a vowel begins a syllable (fanguo is fan guo), as spelling has it; where the
** other reading has as many syllables (fang an for 方案) a query has both.
*/
#include "term_internal.h"

#include "pinyin.h"

enum { WORD_MAX_SYLLABLE = 6 };

/* The pieces of a word; piece i is the bytes [start[i], start[i + 1]). */
typedef struct WordPieces {
    size_t n;
    size_t start[AM_TERM_MAX_PIECES + 1];
} WordPieces;

static bool word_is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

static bool word_is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'v';
}

/* Letters from `at` on, at most one more than a syllable has. */
static size_t word_letters(const AmTermWord *word, size_t at) {
    size_t n = 0;
    while (at + n < word->n && n <= WORD_MAX_SYLLABLE && word_is_letter(word->z[at + n])) {
        n++;
    }
    return n;
}

/* Where the piece that begins at `at` ends. is_open: the word may go on behind its last letter. */
static size_t word_piece_end(const AmTermWord *word, size_t at, bool is_open) {
    const char *z = word->z + at;
    size_t n_letters = word_letters(word, at);
    size_t longest = 0;
    size_t fits = 0;
    if (n_letters == 0) {
        return word->n;
    }
    if (is_open && at + n_letters == word->n && am_pinyin_begins_syllable(z, n_letters)) {
        return word->n;
    }
    for (size_t n = 1; n <= n_letters && n <= WORD_MAX_SYLLABLE; n++) {
        if (am_pinyin_is_syllable(z, n)) {
            longest = n;
            fits = n == n_letters || !word_is_vowel(z[n]) ? n : fits;
        }
    }
    return at + (fits > 0 ? fits : longest > 0 ? longest : 1);
}

static void word_split(const AmTermWord *word, bool is_open, WordPieces *pieces) {
    size_t at = 0;
    pieces->n = 0;
    while (at < word->n) {
        pieces->start[pieces->n++] = at;
        at = pieces->n < AM_TERM_MAX_PIECES ? word_piece_end(word, at, is_open) : word->n;
    }
    pieces->start[pieces->n] = word->n;
}

/* A term at the place of piece i: the text of `term`, with a sign before and behind it (0 for
** none). */
static void word_give(AmTermPass *pass, const WordPieces *pieces, size_t i, AmTerm term,
                      const char signs[2]) {
    const AmTermWord *word = &pass->word;
    char z[AM_TERM_MAX_WORD + 8];
    size_t n = 0;
    if (signs[0] != '\0') {
        z[n++] = signs[0];
    }
    memcpy(z + n, term.text.z, term.text.n);
    n += term.text.n;
    if (signs[1] != '\0') {
        z[n++] = signs[1];
    }
    term.text = (AmSpan){z, n};
    term.raw_start = word->raw_at[pieces->start[i]];
    term.raw_end = i + 1 < pieces->n ? word->raw_at[pieces->start[i + 1]] : word->raw_end;
    am_term_give(pass, &term);
}

/* The piece i alone, as the word it stands in has it. */
static void word_give_piece(AmTermPass *pass, const WordPieces *pieces, size_t i, bool colocated) {
    size_t from = pieces->start[i];
    AmSpan text = {pass->word.z + from, pieces->start[i + 1] - from};
    word_give(pass, pieces, i, (AmTerm){.text = text, .colocated = colocated},
              (const char[2]){i > 0 ? '+' : '\0', '+'});
}

/* The word from piece i on. */
static void word_give_rest(AmTermPass *pass, const WordPieces *pieces, size_t i) {
    size_t from = pieces->start[i];
    AmSpan text = {pass->word.z + from, pass->word.n - from};
    word_give(pass, pieces, i, (AmTerm){.text = text}, (const char[2]){i > 0 ? '+' : '\0', '\0'});
}

/* The letters [from, to) as a reading, at the place of piece i. */
static void word_give_reading(AmTermPass *pass, const WordPieces *pieces, size_t i, size_t from,
                              size_t to) {
    AmTerm term = {.text = {pass->word.z + from, to - from}, .colocated = true};
    if (i == 0) {
        word_give(pass, pieces, i, term, (const char[2]){':', '\0'});
    }
    word_give(pass, pieces, i, term, (const char[2]){'-', '\0'});
}

/* Pieces i and i + 1 can also be read with the first letter of the second one as the last of the
** first one: fan gan, fang an. */
static bool word_has_two_ways(const AmTermWord *word, const WordPieces *pieces, size_t i) {
    if (i + 1 >= pieces->n) {
        return false;
    }
    size_t from = pieces->start[i];
    size_t between = pieces->start[i + 1] + 1;
    size_t to = pieces->start[i + 2];
    return to > between && am_pinyin_is_syllable(word->z + from, between - from) &&
           am_pinyin_is_syllable(word->z + between, to - between);
}

/* May the word be the reading of hanzi? One letter alone is none. */
static bool word_may_be_pinyin(const AmTermWord *word) {
    for (size_t i = 0; i < word->n; i++) {
        if (!word_is_letter(word->z[i])) {
            return false;
        }
    }
    return word->n > 1;
}

static void word_give_query(AmTermPass *pass, const WordPieces *pieces) {
    const AmTermWord *word = &pass->word;
    bool reads = word_may_be_pinyin(word);
    bool two_ways = false; /* the piece and the one before it */
    for (size_t i = 0; i < pieces->n; i++) {
        size_t from = pieces->start[i];
        size_t to = pieces->start[i + 1];
        if (i + 1 < pieces->n) {
            word_give_piece(pass, pieces, i, false);
        } else {
            word_give_rest(pass, pieces, i);
        }
        if (!reads) {
            continue;
        }
        word_give_reading(pass, pieces, i, from, to);
        if (two_ways) {
            word_give_reading(pass, pieces, i, from + 1, to);
        }
        two_ways = word_has_two_ways(word, pieces, i);
        if (two_ways) {
            word_give_reading(pass, pieces, i, from, to + 1);
        }
    }
}

void am_term_word_pieces(AmTermPass *pass, bool is_last) {
    WordPieces pieces;
    bool query = (pass->use & AM_TERM_QUERY) != 0;
    word_split(&pass->word, query && is_last && (pass->use & AM_TERM_PREFIX) != 0, &pieces);
    if (query) {
        word_give_query(pass, &pieces);
        return;
    }
    for (size_t i = 0; i < pieces.n; i++) {
        word_give_rest(pass, &pieces, i);
        if (i + 1 < pieces.n) {
            word_give_piece(pass, &pieces, i, true);
        }
    }
}

/* A reading of the waiting character. */
static void word_give_syllable(AmTermPass *pass, const char *z, size_t n) {
    char text[AM_PINYIN_LONGEST + 2];
    text[0] = pass->single_follows ? '-' : ':';
    memcpy(text + 1, z, n);
    am_term_give(pass, &(AmTerm){.text = {text, n + 1},
                                 .raw_start = pass->single_start,
                                 .raw_end = pass->single_end,
                                 .colocated = true});
}

void am_term_readings(AmTermPass *pass) {
    const char *syllables[AM_PINYIN_MAX_READINGS];
    uint32_t initials = 0;
    size_t n = am_pinyin_syllables(pass->single_raw, syllables);
    for (size_t i = 0; i < n; i++) {
        uint32_t bit = 1u << (unsigned)(syllables[i][0] - 'a');
        size_t n_letters = strlen(syllables[i]);
        word_give_syllable(pass, syllables[i], n_letters);
        if ((initials & bit) == 0 && n_letters > 1) {
            word_give_syllable(pass, syllables[i], 1);
        }
        initials |= bit;
    }
}
