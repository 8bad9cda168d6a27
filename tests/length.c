/*
** length.c - the core on texts of more than 2^31 bytes: offsets stay right behind that border.
**
** SQLite itself takes no text of that length, so this is for programs that call the core.
**
** usage: length [BYTES]      default 2300000000; needs some three times as much memory
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article.h"
#include "pinyin.h"

static void *length_resize(void *ctx, void *p, size_t n_bytes) {
    (void)ctx;
    if (n_bytes == 0) {
        free(p);
        return NULL;
    }
    return realloc(p, n_bytes);
}

static int length_passed;
static int length_failed;

static void length_check(bool good, const char *what) {
    length_passed += good;
    length_failed += !good;
    if (!good) {
        printf("length: %s\n", what);
    }
}

int main(int argc, char **argv) {
    static const char line[] =
        "本市各区县的茶园面积逐年扩大，农户的收入也随之提高，道路两旁新栽了树木。\n";
    static const char tail[] = "云泽(yúnzé)市茶叶产量居全省第3位。";
    const AmAllocator allocator = {.resize = length_resize};
    size_t n = argc > 1 ? strtoull(argv[1], NULL, 10) : 2300000000u;
    char *z = malloc(n);
    if (z == NULL || n < 1000) {
        printf("length: 0 passed, 1 failed (no memory for the text)\n");
        return 1;
    }
    size_t at = 0;
    for (; at + sizeof(line) + sizeof(tail) < n; at += sizeof(line) - 1) {
        memcpy(z + at, line, sizeof(line) - 1);
    }
    memset(z + at, ' ', n - at);
    memcpy(z + n - sizeof(tail) + 1, tail, sizeof(tail) - 1);
    AmSpan raw = {z, n};

    AmArena arena;
    AmAnnotation *annotations = NULL;
    size_t n_annotations = 0;
    am_arena_init(&arena, &allocator);
    AmStatus status = am_pinyin_list(&arena, raw, &annotations, &n_annotations);
    length_check(status == AM_OK && n_annotations == 1, "one annotation is found");
    length_check(n_annotations == 1 && annotations[0].raw_start == n - sizeof(tail) + 1 + 6,
                 "it stands where it stands");
    am_arena_free(&arena);

    AmEngine *engine = NULL;
    AmArticle *article = NULL;
    AmError error;
    status = am_engine_new(&allocator, &engine, &error);
    if (status == AM_OK) {
        status = am_article_parse(engine, NULL, raw, AM_PARSE_FACTS, &article, &error);
    }
    length_check(status == AM_OK && article->n_ranks == 1, "one rank is found");
    if (article != NULL && article->n_ranks == 1) {
        const AmRank *rank = &article->ranks[0];
        size_t start;
        size_t end;
        am_clean_to_raw(&article->clean, rank->fact.clean_start, rank->fact.clean_end, &start,
                        &end);
        length_check(rank->rank == 3 && start == n - strlen("第3位。") && end == n - strlen("。"),
                     "its place is right");
        length_check(article->clean.text.n == n - strlen("(yúnzé)"), "the clean text is whole");
    }
    am_article_free(article);
    am_engine_free(engine);
    free(z);
    printf("length: %d passed, %d failed (%zu bytes)\n", length_passed, length_failed, n);
    return length_failed > 0;
}
