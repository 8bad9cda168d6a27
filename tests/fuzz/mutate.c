/*
** mutate.c - mutations that keep texts readable: words are put in, taken out, moved and replaced at
** the borders of characters, where changes of single bytes would mostly break a hanzi.
**
** Words come from the file that the environment names in FUZZ_WORDS, one a line (seeds.py writes
** it); without it all mutations are libFuzzer's own, and so is every second one with it.
*/
#include "fuzz.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t n, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t n, size_t most, unsigned seed);

typedef struct Words {
    char *text;
    AmSpan *items;
    size_t n;
} Words;

static uint32_t mutate_next(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static Words mutate_load(void) {
    Words words = {NULL, NULL, 0};
    const char *path = getenv("FUZZ_WORDS");
    FILE *file = path != NULL ? fopen(path, "rb") : NULL;
    if (file == NULL) {
        return words;
    }
    size_t room = 1 << 20;
    words.text = malloc(room);
    words.items = calloc(room / 2, sizeof(AmSpan));
    size_t n = words.text != NULL ? fread(words.text, 1, room, file) : 0;
    fclose(file);
    for (size_t at = 0; words.items != NULL && at < n;) {
        const char *end = memchr(words.text + at, '\n', n - at);
        size_t length = end != NULL ? (size_t)(end - words.text) - at : n - at;
        if (length > 0) {
            words.items[words.n++] = (AmSpan){words.text + at, length};
        }
        at += length + 1;
    }
    return words;
}

/* A border of characters, from a random byte on. */
static size_t mutate_border(const uint8_t *data, size_t n, uint32_t *state) {
    size_t at = mutate_next(state) % (n + 1);
    while (at < n && (data[at] & 0xC0) == 0x80) {
        at++;
    }
    return at;
}

static size_t mutate_characters(const uint8_t *data, size_t n, size_t at, size_t characters) {
    while (at < n && characters > 0) {
        at++;
        while (at < n && (data[at] & 0xC0) == 0x80) {
            at++;
        }
        characters--;
    }
    return at;
}

/* Puts bytes in the place of those from `at` to `end`; unchanged when there is no room. */
static size_t mutate_replace(uint8_t *data, size_t n, size_t most, size_t at, size_t end,
                             AmSpan bytes) {
    if (n - (end - at) + bytes.n > most) {
        return n;
    }
    memmove(data + at + bytes.n, data + end, n - end);
    memcpy(data + at, bytes.z, bytes.n);
    return n - (end - at) + bytes.n;
}

static size_t mutate_once(const Words *words, uint8_t *data, size_t n, size_t most,
                          uint32_t *state) {
    char kept[256];
    size_t at = mutate_border(data, n, state);
    size_t end = mutate_characters(data, n, at, 1 + mutate_next(state) % 5);
    AmSpan word = words->items[mutate_next(state) % words->n];
    switch (mutate_next(state) % 5) {
    case 0: return mutate_replace(data, n, most, at, end, word);
    case 1: return mutate_replace(data, n, most, at, end, (AmSpan){"", 0});
    case 2: { /* some characters are said once more, elsewhere */
        size_t from = mutate_border(data, n, state);
        size_t to = mutate_characters(data, n, from, 1 + mutate_next(state) % 20);
        size_t length = to - from < sizeof(kept) ? to - from : 0;
        memcpy(kept, data + from, length);
        return mutate_replace(data, n, most, at, at, (AmSpan){kept, length});
    }
    default: return mutate_replace(data, n, most, at, at, word);
    }
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t n, size_t most, unsigned seed) {
    static Words words;
    static bool loaded;
    uint32_t state = seed;
    if (!loaded) {
        words = mutate_load();
        loaded = true;
    }
    if (words.n == 0 || mutate_next(&state) % 2 == 0) {
        return LLVMFuzzerMutate(data, n, most);
    }
    for (uint32_t times = 1 + mutate_next(&state) % 4; times > 0; times--) {
        n = mutate_once(&words, data, n, most, &state);
    }
    return n;
}
