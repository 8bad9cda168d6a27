/*
** html.h - an article as safe HTML: its sections as elements, every fact as a mark.
**
**     <article>
**     <h1 id="s1">云泽再进位</h1>
**     <p id="s3">居全国<mark class="rank exact" id="r1" data-rank="8" ...>第8位</mark>。</p>
**     </article>
**
** What is written is the clean article: no pinyin, boilerplate or repeats. Text can neither open a
** tag nor leave an attribute: & < > " ' are always written as entities, so that tags and the double
** quotes of attributes in the result are ours alone. What HTML has no place for (bytes that are no
** UTF-8, control characters) is written as U+FFFD.
*/
#ifndef AM_HTML_H
#define AM_HTML_H

#include "article.h"
#include "buf.h"

/*
** Appends the article, which was parsed for sections and all facts. Marks of one token stand inside
** each other, the first in text order outermost; one that would end behind the mark around it ends
** with it. Linear in the text and its facts. Returns AM_OK or AM_NOMEM.
*/
AmStatus am_html_write(const AmArticle *article, AmBuf *out);

#endif
