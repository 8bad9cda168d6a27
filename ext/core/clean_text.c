/*
** clean_text.c - the article to read, and its title; declared in article.h.
**
**     title, title (a copy), paragraph, 责任编辑：… -> title \n paragraph
*/
#include "article.h"

#include "buf.h"

static bool clean_text_counts(const AmSection *section) {
    return section->kind != AM_SECTION_BOILERPLATE && section->duplicate_of == 0;
}

static AmSpan clean_text_of(const AmArticle *article, const AmSection *section) {
    return (AmSpan){article->clean.text.z + section->clean_start,
                    section->clean_end - section->clean_start};
}

void am_article_write_clean(const AmArticle *article, struct AmBuf *out) {
    bool first = true;
    for (size_t i = 0; i < article->sections.n && !out->failed; i++) {
        const AmSection *section = &article->sections.items[i];
        if (clean_text_counts(section)) {
            if (!first) {
                am_buf_append_char(out, '\n');
            }
            am_buf_append(out, clean_text_of(article, section));
            first = false;
        }
    }
}

AmSpan am_article_title(const AmArticle *article) {
    for (size_t i = 0; i < article->sections.n; i++) {
        const AmSection *section = &article->sections.items[i];
        if (section->kind == AM_SECTION_TITLE && section->duplicate_of == 0) {
            return clean_text_of(article, section);
        }
    }
    return (AmSpan){NULL, 0};
}
