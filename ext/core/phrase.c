/*
** phrase.c - what all phrases share, and the name that follows a figure.
**
**     下达|1880亿元|技改资金
*/
#include "list.h"
#include "phrase.h"

#include <string.h>

#include "phrase_internal.h"
#include "utf8.h"

bool am_phrase_empty(AmPhrase phrase) {
    return phrase.start >= phrase.end;
}

AmSpan am_phrase_text(const AmScan *scan, AmPhrase phrase) {
    if (am_phrase_empty(phrase)) {
        return (AmSpan){NULL, 0};
    }
    return (AmSpan){scan->text.z + phrase.start, phrase.end - phrase.start};
}

size_t am_phrase_chars(const AmScan *scan, AmPhrase phrase) {
    AmSpan text = am_phrase_text(scan, phrase);
    return text.z == NULL ? 0 : am_utf8_count(text.z, text.n);
}

bool am_phrase_touching(const AmScan *scan, size_t from, size_t to) {
    while (from < to && (scan->text.z[from] == ' ' || scan->text.z[from] == '\t')) {
        from++;
    }
    return from == to || (to - from == 3 && memcmp(scan->text.z + from, "　", 3) == 0);
}

size_t am_phrase_within(const AmScan *scan, size_t i) {
    const AmToken *figure = am_scan_token(scan, i);
    if (figure->kind != AM_TOKEN_QUANTITY ||
        am_scan_quantity(scan, i)->unit_class != AM_UNIT_TIME || i + 1 >= scan->tokens.n) {
        return 0;
    }
    const AmToken *word = am_scan_token(scan, i + 1);
    bool within = am_scan_is_word(word, AM_WORD_AFTER) && word->start == figure->end &&
                  am_span_ends(am_scan_text(scan, word), "内");
    return within ? word->end : 0;
}

size_t am_phrase_token_at(const AmScan *scan, size_t from, size_t byte) {
    size_t high = scan->tokens.n;
    while (from < high) {
        size_t middle = from + (high - from) / 2;
        if (am_scan_token(scan, middle)->start < byte) {
            from = middle + 1;
        } else {
            high = middle;
        }
    }
    return from;
}

bool am_phrase_starts_with(const AmScan *scan, AmPhrase phrase, const char *word) {
    return am_span_starts(am_phrase_text(scan, phrase), word);
}

bool am_phrase_ends_with(const AmScan *scan, AmPhrase phrase, const char *word) {
    return am_span_ends(am_phrase_text(scan, phrase), word);
}

AmPhrase am_phrase_trim_words(const AmScan *scan, AmPhrase phrase, const AmWordList *heads,
                              const AmWordList *tails) {
    for (bool cut = true; cut && !am_phrase_empty(phrase);) {
        cut = false;
        for (size_t i = 0; i < heads->n; i++) {
            if (am_phrase_starts_with(scan, phrase, heads->words[i].z)) {
                phrase.start += heads->words[i].n;
                cut = true;
            }
        }
        for (size_t i = 0; i < tails->n; i++) {
            if (am_phrase_ends_with(scan, phrase, tails->words[i].z)) {
                phrase.end -= tails->words[i].n;
                cut = true;
            }
        }
    }
    return phrase;
}

/* Blanks, the particles 的 了, and signs that part words. */
static bool phrase_is_trimmed(uint32_t c) {
    switch (c) {
    case ' ':
    case '\t':
    case 0x3000:
    case 0x7684: /* 的 */
    case 0x4E86: /* 了 */
    case 0x3001: /* 、 */
    case 0xFF0C: /* ， */
    case ',':
    case 0xFF1A: /* ： */
    case ':':
    case '/': return true;
    default: return false;
    }
}

/* True for a hanzi of three bytes that is not trimmed: what most phrases begin and end with. */
static bool phrase_is_plain(const char *z) {
    const unsigned char *u = (const unsigned char *)z;
    bool hanzi = u[0] >= 0xE4 && u[0] <= 0xE9 && (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80;
    return hanzi && memcmp(z, "的", 3) != 0 && memcmp(z, "了", 3) != 0;
}

AmPhrase am_phrase_trim(const AmScan *scan, AmPhrase phrase) {
    const char *z = scan->text.z;
    if (am_phrase_empty(phrase) ||
        (phrase.end - phrase.start >= 3 && phrase_is_plain(z + phrase.start) &&
         phrase_is_plain(z + phrase.end - 3))) {
        return phrase;
    }
    AmSpan text = am_utf8_trim(am_phrase_text(scan, phrase), phrase_is_trimmed);
    phrase.start = (size_t)(text.z - scan->text.z);
    phrase.end = phrase.start + text.n;
    return phrase;
}

/* ---- names to the right ---- */

/* Words that end a name which began before them. */
static bool phrase_word_ends(const AmScan *scan, const AmToken *token) {
    bool single = token->end - token->start <= 3 &&
                  (unsigned char)scan->text.z[token->start] >= 0x80; /* yoy has three letters */
    switch ((AmWordCategory)token->category) {
    case AM_WORD_REACH:
    case AM_WORD_SHARE:
    case AM_WORD_RANK:
    case AM_WORD_TO:
    case AM_WORD_RISE:
    case AM_WORD_FALL:
    case AM_WORD_ADVERB:
    case AM_WORD_LEAD:
    case AM_WORD_DISTRIBUTE:
    case AM_WORD_THAN:
    case AM_WORD_BASIS:
    case AM_WORD_LIST:
    case AM_WORD_PREP:
    case AM_WORD_FROM:
    case AM_WORD_BEFORE:
    case AM_WORD_COMPARE:
    case AM_WORD_WIN:
        if (single && am_scan_token_is(scan, token, "获") &&
            (am_scan_has(scan, token->end, "第") || am_scan_has(scan, token->end, "“"))) {
            return true; /* 19个茶项目|获|第二十届茶奖 */
        }
        for (size_t i = 0; single && i < am_list_phrase_word_ends_short_ends.n; i++) {
            if (am_scan_token_is(scan, token, am_list_phrase_word_ends_short_ends.words[i].z)) {
                return true;
            }
        }
        return !single;
    case AM_WORD_VERB: return token->value > 0;
    case AM_WORD_DONE: return true;
    default: return false;
    }
}

/* 全区首家, 全省最大 after 、: another fact begins. */
static bool phrase_scoped_ordinal(const AmScan *scan, size_t i) {
    if (i + 1 >= scan->tokens.n || !am_scan_is_word(am_scan_token(scan, i), AM_WORD_SCOPE)) {
        return false;
    }
    uint8_t kind = am_scan_token(scan, i + 1)->kind;
    return kind == AM_TOKEN_ORDINAL || kind == AM_TOKEN_SUPERLATIVE;
}

/* A preposition, a pronoun or 和 left at the end: what it leads to is no part of the name
 * (车企鸿舟于 7月). */
static AmPhrase phrase_cut_tail(const AmScan *scan, AmPhrase phrase) {
    size_t i = am_phrase_token_at(scan, 0, phrase.end);
    const AmToken *last = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    bool inside = last != NULL && last->end == phrase.end && last->start >= phrase.start;
    if (inside && (am_scan_token_is(scan, last, "其") || am_scan_token_is(scan, last, "且"))) {
        phrase.end = last->start;
        return phrase_cut_tail(scan, phrase); /* 1.13港元|按|其各自的比例 */
    }
    bool cut =
        inside && (am_scan_is_word(last, AM_WORD_PREP) || am_scan_is_word(last, AM_WORD_FROM) ||
                   am_scan_is_word(last, AM_WORD_AND));
    phrase.end = cut ? last->start : phrase.end;
    bool near = inside && am_scan_is_word(last, AM_WORD_BEFORE) && i < scan->tokens.n &&
                am_scan_token(scan, i)->kind == AM_TOKEN_QUANTITY &&
                am_scan_token(scan, i)->start == last->end && last->start > phrase.start;
    if (near) { /* 15个国家|近|3000家茶企 */
        AmPhrase rest = am_phrase_trim(scan, (AmPhrase){phrase.start, last->start});
        bool joined = am_span_ends(am_phrase_text(scan, rest), "和") && rest.end > rest.start + 6;
        rest.end -= joined ? 3 : 0; /* 70%的茶山和|近80%的茶厂 */
        return rest;
    }
    if (am_span_is(am_phrase_text(scan, phrase), "时") ||
        am_span_is(am_phrase_text(scan, phrase), "按")) {
        phrase.end = phrase.start; /* 到5公里时 */
    }
    return phrase;
}

AmPhrase am_phrase_cut_loose(const AmScan *scan, AmPhrase phrase, AmSuffixRole role) {
    AmSpan text = am_phrase_text(scan, phrase);
    size_t n = am_lexicon_suffix(role, text);
    if (n == 0 || am_phrase_chars(scan, phrase) < 3 ||
        am_lexicon_suffix(AM_SUFFIX_FIRM, text) > 0) {
        return phrase;
    }
    phrase.end -= n;
    return am_phrase_trim(scan, phrase);
}

AmPhrase am_phrase_cut_holder(const AmScan *scan, AmPhrase noun) {
    AmSpan text = am_phrase_text(scan, noun);
    for (size_t n = 3; n + 3 <= text.n; n++) {
        bool of = am_span_starts((AmSpan){text.z + n, text.n - n}, "的") ||
                  (text.n < n + 6 && (unsigned char)text.z[n] >= 0x80); /* 运营商|云 is no name */
        if (am_lexicon_suffix(AM_SUFFIX_AGENT, (AmSpan){text.z, n}) > 0 && !of) {
            AmSpan rest = {text.z + n, text.n - n};
            bool listed = am_span_starts(rest, "、") || am_span_starts(rest, "和") ||
                          am_span_starts(rest, "及") || am_span_starts(rest, "之") ||
                          am_span_starts(rest, "名单");
            noun.end = listed ? noun.end : noun.start + n;
            return noun;
        }
    }
    return noun;
}

/* The Latin word at the end of a text when it is a proper name: a capital, then small letters. */
static size_t phrase_latin_name(AmSpan text) {
    size_t at = text.n;
    bool small = false;
    while (at > 0 && (am_is_letter((unsigned char)text.z[at - 1]) || text.z[at - 1] == '-')) {
        at--;
        small = small || (text.z[at] >= 'a' && text.z[at] <= 'z');
    }
    return small && text.n - at >= 3 && text.z[at] >= 'A' && text.z[at] <= 'Z' ? text.n - at : 0;
}

/* 等 of 茶隧道等难题, not of 高等, 等级: what a list sums up begins there. */
static bool phrase_sums_up(AmSpan text, size_t at) {
    AmSpan head = {text.z, at};
    AmSpan rest = {text.z + at + 3, text.n - at - 3};
    return at >= 6 && rest.n >= 6 && !am_span_contains(head, AM_SPAN("、")) &&
           am_span_starts((AmSpan){text.z + at, text.n - at}, "等") &&
           !am_list_ends(&am_list_phrase_sums_up_before, head) &&
           !am_list_starts(&am_list_phrase_sums_up_after, rest);
}

/* 茶厂 of 茶厂禾川茶厂 and of 茶厂禾川茶厂产量: the noun, which a proper name after it says
** again. Its length in bytes, or 0. */
static size_t phrase_said_again(AmSpan text) {
    enum { LEAST = 6, NAME_LEAST = 6, NAME_MOST = 15 };
    for (size_t n = text.n / 2; n >= LEAST; n--) {
        AmSpan noun = {text.z, n};
        AmSpan tail = {text.z + text.n - n, n};
        AmSpan name = {text.z + n, text.n - 2 * n};
        if (name.n >= NAME_LEAST && name.n <= NAME_MOST && am_span_same(noun, tail) &&
            !am_span_contains(name, AM_SPAN("公司"))) { /* not 茶具公司云泽茶具 */
            return n;
        }
        for (size_t at = n + NAME_LEAST; at <= n + NAME_MOST && at + n < text.n; at++) {
            AmSpan rest = {text.z + at + n, text.n - at - n};
            if (am_span_same(noun, (AmSpan){text.z + at, n}) && am_lexicon_is_quantity(rest) &&
                rest.n <= NAME_MOST) {
                return n;
            }
        }
    }
    return 0;
}

AmPhrase am_phrase_cut_apposition(const AmScan *scan, AmPhrase noun) {
    AmSpan text = am_phrase_text(scan, noun);
    for (size_t at = 6; at + 3 < text.n; at++) {
        AmSpan rest = {text.z + at, text.n - at};
        size_t n;
        bool dash = text.z[at] == '-' && (unsigned char)text.z[at - 1] >= 0x80 &&
                    am_is_hanzi(am_utf8_decode(text.z + at + 1, text.z + text.n, &n));
        if (dash || am_span_starts(rest, "《") || phrase_sums_up(text, at)) {
            noun.end = noun.start + at;
            return am_phrase_trim(scan, noun);
        }
    }
    size_t again = phrase_said_again(text);
    if (again > 0) {
        noun.end = noun.start + again;
        return noun;
    }
    size_t name = phrase_latin_name(text);
    bool after_noun =
        name > 0 && text.n - name >= 6 &&
        ((unsigned char)text.z[text.n - name - 1] >= 0x80 ||
         (text.z[text.n - name - 1] == ' ' && (unsigned char)text.z[text.n - name - 2] >= 0x80));
    noun.end -= after_noun ? name : 0;
    return am_phrase_trim(scan, noun);
}

AmPhrase am_phrase_right(const AmScan *scan, size_t token, size_t start) {
    size_t end = scan->end;
    for (size_t i = token; i < scan->tokens.n; i++) {
        const AmToken *t = am_scan_token(scan, i);
        if (t->start > start + AM_PHRASE_MAX_BYTES) {
            end = t->start;
            break;
        }
        if (t->kind == AM_TOKEN_OPEN && t->partner != AM_NO_PARTNER) {
            i = t->partner;
            continue;
        }
        bool and_figure = (am_scan_is_word(t, AM_WORD_AND) || t->kind == AM_TOKEN_ENUM) &&
                          i + 1 < scan->tokens.n &&
                          (am_scan_token(scan, i + 1)->kind == AM_TOKEN_QUANTITY ||
                           am_scan_token(scan, i + 1)->kind == AM_TOKEN_SUPERLATIVE ||
                           phrase_scoped_ordinal(scan, i + 1));
        bool edge = t->kind == AM_TOKEN_COMMA || t->kind == AM_TOKEN_SEMICOLON ||
                    t->kind == AM_TOKEN_OPEN || t->kind == AM_TOKEN_CLOSE ||
                    t->kind == AM_TOKEN_PERIOD || t->kind == AM_TOKEN_QUANTITY ||
                    t->kind == AM_TOKEN_ORDINAL || t->kind == AM_TOKEN_SUPERLATIVE || and_figure;
        bool adverb = t->start == start && am_scan_is_word(t, AM_WORD_ADVERB);
        bool ranked = t->start > start && am_scan_is_word(t, AM_WORD_SCOPE) &&
                      i + 1 < scan->tokens.n && am_scan_token(scan, i + 1)->start == t->end &&
                      (am_scan_is_word(am_scan_token(scan, i + 1), AM_WORD_RANK) ||
                       am_scan_token(scan, i + 1)->kind == AM_TOKEN_ORDINAL);
        edge = edge || ranked; /* 7位选手|世界|排名 */
        if (edge || (t->kind == AM_TOKEN_WORD && !adverb && phrase_word_ends(scan, t))) {
            end = t->start;
            break;
        }
    }
    if (end > start + AM_PHRASE_MAX_BYTES) {
        return (AmPhrase){start, start};
    }
    AmPhrase phrase = am_phrase_trim(scan, (AmPhrase){start, end});
    return am_phrase_cut_loose(scan, phrase_cut_tail(scan, phrase), AM_SUFFIX_LOOSE_RIGHT);
}
