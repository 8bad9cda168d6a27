/*
** fuzz_options.c - options objects of any bytes: read, or refused with a message that names the
** function; and what was read is used on a text.
*/
#include "article.h"
#include "fuzz.h"
#include "options.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static AmEngine *engine;
    AmError error;
    AmOptions options;
    if (engine == NULL) {
        fuzz_must(am_engine_new(&fuzz_memory, &engine, &error) == AM_OK, "an engine is made");
    }
    AmSpan json = {n > 0 ? (const char *)data : "", n};
    AmStatus status = am_options_parse(&fuzz_memory, "article_ranks", json, &options, &error);
    fuzz_must(status == AM_OK || status == AM_BAD_OPTION, "options are read or refused");
    if (status == AM_BAD_OPTION) {
        fuzz_must(memchr(error.text, '\0', sizeof(error.text)) != NULL, "a message ends");
        fuzz_must(strncmp(error.text, "article_ranks(): ", 17) == 0, "a message names the function");
    } else {
        AmArticle *article = NULL;
        AmSpan text = AM_SPAN("扫一扫\n去年全区茶叶产量居全省第3位，栽种芡实3.5塘。\n来源：某报\n");
        status = am_article_parse(engine, &options, text, AM_PARSE_FACTS, &article, &error);
        fuzz_must(status == AM_OK || status == AM_LIMIT, "options are used");
        am_article_free(article);
    }
    am_options_free(&options);
    return 0;
}
