/*
** fuzz_pinyin.c - strip_pinyin and pinyin_annotations on any bytes, in all modes.
**
** Must hold: the search for brackets, which looks at blocks, finds what a loop over bytes finds;
** what is left is the text without the cuts; stripped text stripped again is the same; what is
** listed lies in the text and is in order.
*/
#include "fuzz.h"
#include "pinyin.h"
#include "pinyin_internal.h"

/* The reference: is there an opening bracket at this byte? */
static bool opens(AmSpan raw, size_t at) {
    static const char *const brackets[] = {"(", "[", "{", "（", "【", "〔", "［", "｛"};
    for (size_t i = 0; i < sizeof(brackets) / sizeof(brackets[0]); i++) {
        if (am_span_starts((AmSpan){raw.z + at, raw.n - at}, brackets[i])) {
            return true;
        }
    }
    return false;
}

static void check_brackets(AmSpan raw) {
    AmArena arena;
    am_arena_init(&arena, &fuzz_memory);
    AmStripped text = {.arena = &arena, .raw = raw};
    size_t found = am_stripped_next(&text, 0);
    for (size_t at = 0; at < raw.n; at++) {
        if (opens(raw, at)) {
            fuzz_must(found == at, "the next bracket is found");
            found = am_stripped_next(&text, at + 1);
        } else {
            fuzz_must(found > at, "no bracket is found where there is none");
        }
    }
    fuzz_must(found == raw.n, "there is no bracket behind the text");
    am_arena_free(&arena);
}

static void check_clean(const AmClean *clean, AmSpan raw) {
    size_t at = 0;
    size_t left = 0;
    for (size_t i = 0; i < clean->n_cuts; i++) {
        const AmCut *cut = &clean->cuts[i];
        fuzz_must(cut->raw_at >= at && cut->raw_length > 0 && cut->n_put == 0, "cuts are in order");
        size_t n = cut->raw_at - at;
        fuzz_must(clean->text.n - left >= n && memcmp(clean->text.z + left, raw.z + at, n) == 0,
                  "what is not cut stays");
        left += n;
        at = cut->raw_at + cut->raw_length;
        fuzz_must(at <= raw.n, "a cut lies in the text");
    }
    fuzz_must(clean->text.n - left == raw.n - at &&
                  (raw.n == at || memcmp(clean->text.z + left, raw.z + at, raw.n - at) == 0),
              "the end stays");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static const AmPinyinMode modes[] = {AM_PINYIN_VERIFIED, AM_PINYIN_SHAPE, AM_PINYIN_ALL};
    AmSpan raw = {n > 0 ? (const char *)data : "", n};
    check_brackets(raw);
    for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
        AmArena arena;
        AmClean once;
        AmClean twice;
        am_arena_init(&arena, &fuzz_memory);
        fuzz_must(am_pinyin_strip(&arena, raw, modes[i], &once) == AM_OK, "text is stripped");
        check_clean(&once, raw);
        fuzz_must(am_pinyin_strip(&arena, once.text, modes[i], &twice) == AM_OK, "and again");
        fuzz_must(am_span_same(once.text, twice.text), "stripped text stripped is the same");
        am_arena_free(&arena);
    }
    AmArena arena;
    AmAnnotation *found = NULL;
    size_t n_found = 0;
    am_arena_init(&arena, &fuzz_memory);
    fuzz_must(am_pinyin_list(&arena, raw, &found, &n_found) == AM_OK, "annotations are listed");
    for (size_t i = 0; i < n_found; i++) {
        size_t before = i > 0 ? found[i - 1].raw_end : 0;
        fuzz_must(found[i].raw_start >= before && found[i].raw_end > found[i].raw_start &&
                      found[i].raw_end <= n,
                  "annotations are in order");
        fuzz_must(fuzz_inside(found[i].pinyin, raw), "pinyin is of the text");
    }
    am_arena_free(&arena);
    return 0;
}
