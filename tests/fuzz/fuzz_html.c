/*
** fuzz_html.c - the article as HTML, of any bytes, read again by a reader that knows only what the
** writer may write.
**
** Must hold: tags are those of html.h, close in order, and hold nothing but attributes in double
** quotes; text has no tag and only the five entities; no control characters; the text between the
** tags is the clean article; every fact is marked once.
*/
#include "article.h"
#include "buf.h"
#include "fuzz.h"
#include "html.h"
#include "utf8.h"

enum { HTML_DEEPEST = 64 };

typedef struct Reader {
    const char *at;
    const char *end;
    AmSpan open[HTML_DEEPEST]; /* the names of the elements that are open */
    size_t n_open;
    size_t n_marks;
    AmBuf text; /* between the tags, entities read */
} Reader;

static bool takes(Reader *reader, const char *word) {
    size_t n = strlen(word);
    bool here = (size_t)(reader->end - reader->at) >= n && memcmp(reader->at, word, n) == 0;
    reader->at += here ? n : 0;
    return here;
}

/* One of the five entities; 0 when it is none. */
static char entity(Reader *reader) {
    static const char *const names[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (takes(reader, names[i])) {
            return "&<>\"'"[i];
        }
    }
    return '\0';
}

static AmSpan name(Reader *reader) {
    AmSpan word = {reader->at, 0};
    while (reader->at + word.n < reader->end &&
           ((word.z[word.n] >= 'a' && word.z[word.n] <= 'z') || word.z[word.n] == '-' ||
            (word.z[word.n] >= '1' && word.z[word.n] <= '6'))) {
        word.n++;
    }
    reader->at += word.n;
    fuzz_must(word.n > 0, "a tag and an attribute have a name");
    return word;
}

static void read_attributes(Reader *reader) {
    while (takes(reader, " ")) {
        name(reader);
        fuzz_must(takes(reader, "=\""), "an attribute has a value in quotes");
        while (!takes(reader, "\"")) {
            fuzz_must(reader->at < reader->end && *reader->at != '<' && *reader->at != '>',
                      "an attribute ends");
            if (*reader->at == '&') {
                fuzz_must(entity(reader) != '\0', "& begins an entity");
            } else {
                reader->at++;
            }
        }
    }
    fuzz_must(takes(reader, ">"), "a tag ends");
}

static void read_tag(Reader *reader) {
    static const char *const known[] = {"article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "mark"};
    if (takes(reader, "/")) {
        AmSpan word = name(reader);
        fuzz_must(reader->n_open > 0 && am_span_same(word, reader->open[reader->n_open - 1]),
                  "elements close in order");
        reader->n_open--;
        fuzz_must(takes(reader, ">"), "a tag ends");
        return;
    }
    AmSpan word = name(reader);
    bool good = false;
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        good = good || am_span_is(word, known[i]);
    }
    fuzz_must(good, "a tag is one that is known");
    reader->n_marks += am_span_is(word, "mark");
    fuzz_must(reader->n_open < HTML_DEEPEST, "elements are not deep");
    reader->open[reader->n_open++] = word;
    read_attributes(reader);
}

static void read_html(Reader *reader) {
    while (reader->at < reader->end) {
        if (takes(reader, "<")) {
            read_tag(reader);
        } else if (*reader->at == '&') {
            char c = entity(reader);
            fuzz_must(c != '\0', "& begins an entity");
            am_buf_append_char(&reader->text, c);
        } else {
            fuzz_must(strchr(">\"'", *reader->at) == NULL, "text is escaped");
            am_buf_append_char(&reader->text, *reader->at++);
        }
    }
    fuzz_must(reader->n_open == 0, "all elements are closed");
}

/* The next character that both texts must have: blanks and what HTML has no place for left out. */
static uint32_t next(AmSpan text, size_t *at) {
    while (*at < text.n) {
        size_t n;
        uint32_t c = am_utf8_decode(text.z + *at, text.z + text.n, &n);
        *at += n;
        bool none = c <= ' ' || (c >= 0x7F && c < 0xA0) || c == AM_UTF8_BAD || c == 0xFFFD ||
                    (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        if (!none) {
            return c;
        }
    }
    return 0;
}

static void check_text(AmSpan html, AmSpan clean) {
    size_t i = 0;
    size_t k = 0;
    uint32_t c;
    do {
        c = next(html, &i);
        fuzz_must(c == next(clean, &k), "the text is the clean article");
    } while (c != 0);
}

static void check_characters(AmSpan html) {
    size_t n;
    for (size_t i = 0; i < html.n; i += n) {
        uint32_t c = am_utf8_decode(html.z + i, html.z + html.n, &n);
        fuzz_must(c != AM_UTF8_BAD && (c >= ' ' || c == '\n' || c == '\t') && c != 0x7F,
                  "HTML is UTF-8 without control characters");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static AmEngine *engine;
    AmError error;
    if (engine == NULL) {
        fuzz_must(am_engine_new(&fuzz_memory, &engine, &error) == AM_OK, "an engine is made");
    }
    AmArticle *article = NULL;
    AmSpan raw = {n > 0 ? (const char *)data : "", n};
    AmStatus status =
        am_article_parse(engine, NULL, raw, AM_PARSE_SECTIONS | AM_PARSE_FACTS, &article, &error);
    fuzz_must(status == AM_OK, "no text is too hard to read");
    AmBuf html;
    AmBuf clean;
    am_buf_init(&html, &fuzz_memory);
    am_buf_init(&clean, &fuzz_memory);
    fuzz_must(am_html_write(article, &html) == AM_OK, "HTML is written");
    am_article_write_clean(article, &clean);
    Reader reader = {.at = html.z, .end = html.z + html.n};
    am_buf_init(&reader.text, &fuzz_memory);
    check_characters((AmSpan){html.z, html.n});
    read_html(&reader);
    check_text((AmSpan){reader.text.z, reader.text.n}, (AmSpan){clean.z, clean.n});
    fuzz_must(reader.n_marks == article->n_ranks + article->n_metrics, "each fact is marked");
    am_buf_free(&reader.text);
    am_buf_free(&clean);
    am_buf_free(&html);
    am_article_free(article);
    return 0;
}
