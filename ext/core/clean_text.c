/*
** clean_text.c - the article to read, and its title; declared in article.h.
**
**     title, title (a copy), paragraph, 责任编辑：… -> title \n paragraph
*/
#include "article.h"

#include "buf.h"

AmSpan am_article_section_text(const AmArticle *article, const AmSection *section) {
    return (AmSpan){article->clean.text.z + section->clean_start,
                    section->clean_end - section->clean_start};
}

void am_article_write_clean(const AmArticle *article, struct AmBuf *out) {
    bool first = true;
    for (size_t i = 0; i < article->sections.n && !out->failed; i++) {
        const AmSection *section = &article->sections.items[i];
        if (am_section_counts(section)) {
            if (!first) {
                am_buf_append_char(out, '\n');
            }
            am_buf_append(out, am_article_section_text(article, section));
            first = false;
        }
    }
}

AmSpan am_article_title(const AmArticle *article) {
    for (size_t i = 0; i < article->sections.n; i++) {
        const AmSection *section = &article->sections.items[i];
        if (section->kind == AM_SECTION_TITLE && am_section_counts(section)) {
            return am_article_section_text(article, section);
        }
    }
    return (AmSpan){NULL, 0};
}
