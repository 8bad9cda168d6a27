/*
** pinyin_reading.c - do these letters read as the hanzi before them?
**
**     hanzi ...禾 川, letters h é c h u ā n: chuān reads 川, hé reads 禾, none is left -> yes
**
** Dynamic programming from the right: after k hanzi, at which letters may the next syllable end,
** and with how few wrong tones. Every letter must be used, so the work is letters x hanzi x
** readings.
*/
#include <string.h>

#include "pinyin.h"
#include "pinyin_internal.h"
#include "utf8.h"

#include "pinyin_syllables_data.h"

/* Letters stand for a syllable when they are it, or write its two dots another way: lue, jv. */
static bool reading_same_letter(char written, const char *syllable, size_t i) {
    char read = syllable[i];
    if (written == read) {
        return true;
    }
    if (read == 'v' && written == 'u') {
        return syllable[i + 1] == 'e';
    }
    return read == 'u' && written == 'v' && strchr("jqxy", syllable[0]) != NULL;
}

/* The syllable ends before letter `end`: where it begins, or SIZE_MAX when it does not fit. */
static size_t reading_fit(const AmLetters *letters, size_t end, size_t syllable_index) {
    const char *syllable = pinyin_syllables[syllable_index];
    size_t n = pinyin_lengths[syllable_index];
    if (n > end || !reading_same_letter(letters->letter[end - 1], syllable, n - 1)) {
        return SIZE_MAX;
    }
    size_t start = end - n;
    for (size_t i = 0; i < n; i++) {
        bool inside = i > 0 && letters->edge[start + i];
        bool number = i + 1 < n && letters->number[start + i] != 0;
        if (inside || number || !reading_same_letter(letters->letter[start + i], syllable, i)) {
            return SIZE_MAX;
        }
    }
    return start;
}

/* How the tone written on the letters [start, end) goes with the tone of a reading. */
typedef enum ReadingTone {
    READING_TONE_RIGHT,
    READING_TONE_WRONG,
    READING_TONE_REFUSED
} ReadingTone;

static ReadingTone reading_tone(const AmLetters *letters, size_t start, size_t end, int tone) {
    int number = letters->number[end - 1];
    int written = number == 5 ? 0 : number;
    for (size_t i = start; i < end && number == 0; i++) {
        written = letters->tone[i] > written ? letters->tone[i] : written;
    }
    if (written == tone) {
        return READING_TONE_RIGHT;
    }
    if (written == 0) {
        /* any syllable may be neutral, but not the first */
        bool first = start == 0 && am_letters_toned(letters);
        return first ? READING_TONE_REFUSED : READING_TONE_RIGHT;
    }
    if (written == 2 && tone == 3 && end < letters->n) {
        return READING_TONE_RIGHT; /* two third tones in a row: níhǎo */
    }
    return number > 0 ? READING_TONE_REFUSED : READING_TONE_WRONG;
}

enum { READING_NONE = 255 };

/* One step of the search: which letters can be reached, at what cost. */
typedef struct ReadingStep {
    uint8_t wrong[AM_PINYIN_MAX_LETTERS + 1]; /* READING_NONE: not reached */
    bool neutral[AM_PINYIN_MAX_LETTERS + 1];  /* by neutral readings alone */
} ReadingStep;

/* Extends every reached place by the readings of one character; true when any was. */
static bool reading_extend(const AmLetters *letters, const uint16_t *set, const ReadingStep *from,
                           ReadingStep *to) {
    bool any = false;
    memset(to->wrong, READING_NONE, letters->n + 1);
    memset(to->neutral, 0, letters->n + 1);
    for (size_t end = 1; end <= letters->n; end++) {
        if (from->wrong[end] == READING_NONE) {
            continue;
        }
        for (size_t r = 1; r <= set[0]; r++) {
            size_t reading = am_pinyin_reading(set[r]);
            int tone = (int)(reading % 5);
            size_t start = reading_fit(letters, end, reading / 5);
            if (start == SIZE_MAX) {
                continue;
            }
            ReadingTone fit = reading_tone(letters, start, end, tone);
            if (fit == READING_TONE_REFUSED) {
                continue;
            }
            uint8_t cost = (uint8_t)(from->wrong[end] + (fit == READING_TONE_WRONG));
            to->wrong[start] = cost < to->wrong[start] ? cost : to->wrong[start];
            to->neutral[start] = to->neutral[start] || (from->neutral[end] && tone == 0);
            any = true;
        }
    }
    return any;
}

static bool reading_is_particle(uint32_t c) {
    return am_utf8_in(c, "的了着著吗嗎吧呢啊呀嘛啦哦么麼地得们們");
}

bool am_reading_match(const AmLetters *letters, const uint32_t *hanzi, size_t n_hanzi,
                      AmReading *reading) {
    ReadingStep steps[2];
    bool found = false;
    memset(steps[0].wrong, READING_NONE, letters->n + 1);
    memset(steps[0].neutral, 0, letters->n + 1);
    steps[0].wrong[letters->n] = 0;
    steps[0].neutral[letters->n] = true;
    for (size_t k = 1; k <= n_hanzi; k++) {
        const ReadingStep *from = &steps[(k - 1) % 2];
        ReadingStep *to = &steps[k % 2];
        const uint16_t *set = am_pinyin_readings(hanzi[n_hanzi - k]);
        if (set == NULL || !reading_extend(letters, set, from, to)) {
            break;
        }
        if (to->wrong[0] != READING_NONE && (!found || to->wrong[0] < reading->n_wrong)) {
            *reading = (AmReading){
                .n_hanzi = k,
                .n_wrong = to->wrong[0],
                .neutral = to->neutral[0],
                .particle = k == 1 && to->neutral[0] && reading_is_particle(hanzi[n_hanzi - 1]),
            };
            found = true;
            if (reading->n_wrong == 0) {
                break;
            }
        }
    }
    return found;
}

size_t am_reading_step(const AmLetters *letters, size_t end, uint32_t hanzi) {
    const uint16_t *set = am_pinyin_readings(hanzi);
    size_t only = SIZE_MAX;
    bool right = false;
    for (size_t r = 1; set != NULL && r <= set[0]; r++) {
        size_t reading = am_pinyin_reading(set[r]);
        size_t start = reading_fit(letters, end, reading / 5);
        if (start == SIZE_MAX) {
            continue;
        }
        if (only != SIZE_MAX && only != start) {
            return SIZE_MAX; /* two ways to go on */
        }
        only = start;
        int tone = (int)(reading % 5);
        right = right || reading_tone(letters, start, end, tone) == READING_TONE_RIGHT;
    }
    return right ? only : SIZE_MAX;
}

/* True when the first n letters of text are a syllable. */
static bool reading_is_syllable(const char *text, size_t n) {
    size_t low = 0;
    size_t high = PINYIN_N_SYLLABLES;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strncmp(pinyin_syllables[middle], text, n);
        if (order == 0 && pinyin_syllables[middle][n] == '\0') {
            return true;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return false;
}

bool am_reading_has_shape(const AmLetters *letters) {
    bool reached[AM_PINYIN_MAX_LETTERS + 1] = {true};
    bool vowel = false;
    for (size_t i = 0; i < letters->n; i++) {
        vowel = vowel || strchr("aeiouv", letters->letter[i]) != NULL;
    }
    if (!vowel) {
        return false; /* M2 and ng look like no pinyin to a reader */
    }
    for (size_t start = 0; start < letters->n; start++) {
        for (size_t n = 1; reached[start] && n <= 6 && start + n <= letters->n; n++) {
            bool inside =
                n > 1 && (letters->edge[start + n - 1] || letters->number[start + n - 2] != 0);
            if (inside) {
                break;
            }
            char syllable[8] = {0};
            memcpy(syllable, letters->letter + start, n);
            bool ok = reading_is_syllable(syllable, n);
            if (!ok && n >= 3 && syllable[n - 2] == 'u' && syllable[n - 1] == 'e') {
                syllable[n - 2] = 'v'; /* lue */
                ok = reading_is_syllable(syllable, n);
            }
            reached[start + n] = reached[start + n] || ok;
        }
    }
    return letters->n > 0 && reached[letters->n];
}

/* ---- syllables without tones, for others ---- */

/* The first syllable that is not before the n letters, n being less than a syllable may have. */
static size_t reading_not_before(const char *z, size_t n) {
    size_t low = 0;
    size_t high = PINYIN_N_SYLLABLES;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strncmp(pinyin_syllables[middle], z, n) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool reading_has_vowel(const char *z, size_t n) {
    size_t i = 0;
    while (i < n && memchr("aeiouv", z[i], 6) == NULL) {
        i++;
    }
    return i < n;
}

bool am_pinyin_begins_syllable(const char *z, size_t n) {
    if (n == 0 || n > AM_PINYIN_LONGEST) {
        return false;
    }
    size_t at = reading_not_before(z, n);
    bool found = at < PINYIN_N_SYLLABLES && memcmp(pinyin_syllables[at], z, n) == 0;
    return found || am_pinyin_is_syllable(z, n);
}

bool am_pinyin_is_syllable(const char *z, size_t n) {
    char plain[AM_PINYIN_LONGEST + 1] = {0};
    if (n == 0 || n > AM_PINYIN_LONGEST || !reading_has_vowel(z, n)) {
        return false;
    }
    memcpy(plain, z, n);
    if (reading_is_syllable(plain, n)) {
        return true;
    }
    if (n >= 3 && plain[n - 2] == 'u' && plain[n - 1] == 'e') {
        plain[n - 2] = 'v'; /* lue */
        return reading_is_syllable(plain, n);
    }
    return false;
}

/* Appends a syllable that is not among the n there are. */
static size_t reading_add(const char **syllables, size_t n, const char *syllable) {
    for (size_t i = 0; i < n; i++) {
        if (strcmp(syllables[i], syllable) == 0) {
            return n;
        }
    }
    if (n < AM_PINYIN_MAX_READINGS) {
        syllables[n++] = syllable;
    }
    return n;
}

size_t am_pinyin_syllables(uint32_t hanzi, const char **syllables) {
    static const char *const with_u[][2] = {
        {"lv", "lu"}, {"nv", "nu"}, {"lve", "lue"}, {"nve", "nue"}};
    const uint16_t *set = am_pinyin_readings(hanzi);
    size_t n = 0;
    for (size_t r = 1; set != NULL && r <= set[0]; r++) {
        const char *syllable = pinyin_syllables[am_pinyin_reading(set[r]) / 5];
        if (!reading_has_vowel(syllable, strlen(syllable))) {
            continue;
        }
        n = reading_add(syllables, n, syllable);
        for (size_t i = 0; i < sizeof(with_u) / sizeof(with_u[0]); i++) {
            if (strcmp(syllable, with_u[i][0]) == 0) {
                n = reading_add(syllables, n, with_u[i][1]);
            }
        }
    }
    return n;
}
