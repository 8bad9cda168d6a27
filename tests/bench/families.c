/*
** families.c - texts that grow to any length, kind ones and hostile ones.
**
** A hostile family is one small thing said again and again, so that a scanner that looks back, or
** for an end that never comes, shows itself: its time would grow with the square of the length.
*/
#include "bench.h"

#include <stdlib.h>
#include <string.h>

const BenchFamily bench_families[] = {
    {"rows of the database", "", NULL},
    {"equal lines with facts", "", "全市茶叶产量3.2万吨，增长5.2%，居全省第2位。\n"},
    {"facts in one line", "", "全市茶叶产量3.2万吨，增长5.2%，居全省第2位，"},
    {"annotated lines", "", "云泽(yúnzé)市(shì)茶叶(cháyè)丰收(fēngshōu)。\n"},
    {"annotated, one line", "", "云泽(yúnzé)市(yúnzéshì)茶叶(cháyè)"},
    {"第", "", "第"},
    {"digits", "", "8"},
    {"numerals", "", "三百六十五"},
    {"open brackets", "", "("},
    {"nested pinyin", "", "市(shì"},
    {"letters in one bracket", "市(", "shì"},
    {"list marks", "", "茶叶、"},
    {"commas", "", "，"},
    {"open quotes", "", "“茶"},
    {"hanzi without an end", "", "茶叶产量稳步增长"},
    {"blanks", "", " "},
    {"line ends", "", "\n"},
    {"headings", "", "一、茶叶\n"},
    {"equal lines", "", "来源：禾川日报\n"},
    {"open tags", "<html>", "<p"},
    {"entities", "<html>", "&amp"},
    {"blocks", "<html>", "<div><p>茶叶</p>"},
    {"ordinals", "", "第8"},
    {"ordinals in hanzi", "", "第三百"},
    {"closing brackets", "市", "shì)"},
    {"bracket pairs", "", "()"},
    {"wide brackets", "", "（（）"},
    {"letters", "", "shi"},
    {"percentages", "", "5.2%"},
    {"years", "", "2024年"},
    {"times to times", "", "2024年5月至"},
    {"ranges", "", "3至"},
    {"units", "", "亿元"},
    {"names", "", "茶叶产量和"},
    {"scopes", "", "全省"},
    {"superlatives", "", "最大"},
    {"colons", "", "茶叶："},
    {"bylines", "", "记者 秦越 "},
    {"titles again", "云泽茶叶丰收\n", "云泽茶叶丰收 "},
    {"references", "<html>", "&#38;lt;"},
    {"comments", "<html>", "<!--"},
    {"quotes in tags", "<html>", "<a href=\""},
    {"broken bytes", "", "\xE8\x8C\xFF\x80"},
};

const size_t bench_n_families = sizeof(bench_families) / sizeof(bench_families[0]);

static size_t append(char *text, size_t at, size_t n_bytes, const char *z, size_t n) {
    size_t room = n_bytes - at;
    memcpy(text + at, z, n < room ? n : room);
    return at + (n < room ? n : room);
}

/* All bodies in turn, from the first again when there are no more. */
static void append_rows(char *text, sqlite3 *db, size_t n_bytes) {
    const char *sql = "SELECT CAST(body AS BLOB) FROM articles";
    sqlite3_stmt *statement = NULL;
    size_t at = 0;
    bench_must(db, sqlite3_prepare_v2(db, sql, -1, &statement, NULL), sql);
    for (size_t before = n_bytes; at < n_bytes && before != at; sqlite3_reset(statement)) {
        before = at;
        while (at < n_bytes && sqlite3_step(statement) == SQLITE_ROW) {
            const char *body = sqlite3_column_blob(statement, 0);
            at = append(text, at, n_bytes, body, (size_t)sqlite3_column_bytes(statement, 0));
            at = append(text, at, n_bytes, "\n", 1);
        }
    }
    sqlite3_finalize(statement);
}

char *bench_family_text(const BenchFamily *family, sqlite3 *db, size_t n_bytes) {
    char *text = calloc(n_bytes, 1);
    bench_must(NULL, text != NULL ? SQLITE_OK : SQLITE_NOMEM, family->name);
    if (family->unit == NULL) {
        append_rows(text, db, n_bytes);
    } else {
        size_t at = append(text, 0, n_bytes, family->head, strlen(family->head));
        while (at < n_bytes) {
            at = append(text, at, n_bytes, family->unit, strlen(family->unit));
        }
    }
    return text;
}
