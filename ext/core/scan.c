/*
** scan.c - the scanner's loop: decides by the first character who reads on.
**
**     累计创建智慧农场35家,居全省第4位
**     ADVERB VERB ....... QUANTITY COMMA RANK SCOPE ORDINAL
**
** Words are taken longest first from left to right, so that a shield word (为了, 标的) keeps its
** characters from being read as something else.
*/
#include "scan.h"

#include <string.h>

#include "character.h"
#include "scan_internal.h"
#include "utf8.h"

void am_scan_init(AmScan *scan, AmArena *arena, AmSpan text, const AmOptions *options) {
    *scan = (AmScan){.text = text, .options = options};
    am_vec_init(&scan->tokens, arena, sizeof(AmToken));
    am_vec_init(&scan->quantities, arena, sizeof(AmQuantity));
    am_vec_init(&scan->ordinals, arena, sizeof(AmOrdinal));
    am_vec_init(&scan->periods, arena, sizeof(AmPeriod));
    if (options != NULL && options->published.z != NULL) {
        am_date_parse(options->published, &scan->published);
    }
}

AmToken *am_scan_push(AmScan *scan, AmTokenKind kind, size_t start, size_t end) {
    AmToken *token = am_vec_push_raw(&scan->tokens);
    if (token != NULL) {
        *token =
            (AmToken){.kind = (uint8_t)kind, .start = start, .end = end, .partner = AM_NO_PARTNER};
    }
    return token;
}

bool am_scan_opens_round(const AmScan *scan, const AmToken *token) {
    return token->kind == AM_TOKEN_OPEN && token->partner != AM_NO_PARTNER &&
           (am_scan_token_is(scan, token, "(") || am_scan_token_is(scan, token, "（"));
}

uint32_t am_scan_peek(const AmScan *scan, size_t at, size_t *n_bytes) {
    size_t n = 0;
    uint32_t c = 0;
    if (at < scan->end) {
        c = am_utf8_decode(scan->text.z + at, scan->text.z + scan->end, &n);
    }
    if (n_bytes != NULL) {
        *n_bytes = n;
    }
    return c;
}

uint32_t am_scan_peek_back(const AmScan *scan, size_t at) {
    if (at <= scan->start) {
        return 0;
    }
    const char *here = scan->text.z + at;
    const char *before = am_utf8_previous(scan->text.z + scan->start, here);
    size_t n;
    return am_utf8_decode(before, here, &n);
}

static bool scan_is_blank(uint32_t c) {
    return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0;
}

size_t am_scan_skip_blanks(const AmScan *scan, size_t at) {
    size_t n;
    while (scan_is_blank(am_scan_peek(scan, at, &n))) {
        at += n;
    }
    return at;
}

/* The closing bracket or quote for an opening one, 0 for other characters. */
static uint32_t scan_closer(uint32_t c) {
    switch (c) {
    case '(': return ')';
    case 0xFF08: return 0xFF09; /* （） */
    case '[': return ']';
    case 0x3010: return 0x3011; /* 【】 */
    case 0x3014: return 0x3015; /* 〔〕 */
    case 0x300A: return 0x300B; /* 《》 */
    case 0x3008: return 0x3009; /* 〈〉 */
    case 0x300C: return 0x300D; /* 「」 */
    case 0x300E: return 0x300F; /* 『』 */
    case 0x201C: return 0x201D; /* “” */
    case 0x2018: return 0x2019; /* ‘’ */
    default: return 0;
    }
}

/* Mixed widths close each other: （ ... ). */
static uint32_t scan_fold_bracket(uint32_t c) {
    return c == 0xFF08 ? '(' : c == 0xFF09 ? ')' : c;
}

static bool scan_is_close(uint32_t c) {
    return c == ')' || c == 0xFF09 || c == ']' || c == 0x3011 || c == 0x3015 || c == 0x300B ||
           c == 0x3009 || c == 0x300D || c == 0x300F || c == 0x201D || c == 0x2019;
}

enum { SCAN_MAX_DEPTH = 16, SCAN_MAX_BRACKET_TOKENS = 400 };

/* Open brackets of the sentence, innermost last. Deeper ones than SCAN_MAX_DEPTH stay alone. */
typedef struct ScanStack {
    uint32_t closer[SCAN_MAX_DEPTH];
    size_t token[SCAN_MAX_DEPTH];
    size_t n;
} ScanStack;

static void scan_open(AmScan *scan, ScanStack *stack, uint32_t closer, size_t start, size_t end) {
    if (am_scan_push(scan, AM_TOKEN_OPEN, start, end) != NULL && stack->n < SCAN_MAX_DEPTH) {
        stack->closer[stack->n] = scan_fold_bracket(closer);
        stack->token[stack->n] = scan->tokens.n - 1;
        stack->n++;
    }
}

static void scan_close(AmScan *scan, ScanStack *stack, uint32_t c, size_t start, size_t end) {
    if (am_scan_push(scan, AM_TOKEN_CLOSE, start, end) == NULL) {
        return;
    }
    size_t here = scan->tokens.n - 1;
    for (size_t i = stack->n; i > 0; i--) {
        size_t open = stack->token[i - 1];
        if (stack->closer[i - 1] == scan_fold_bracket(c)) {
            stack->n = i - 1;
            if (here - open <= SCAN_MAX_BRACKET_TOKENS) {
                AmToken *tokens = scan->tokens.items;
                tokens[open].partner = here;
                tokens[here].partner = open;
            }
            return;
        }
    }
}

/* Punctuation that the grammar needs; returns the byte after it, or `at`. */
static size_t scan_punctuation(AmScan *scan, ScanStack *stack, size_t at, uint32_t c, size_t n) {
    uint32_t closer = scan_closer(c);
    if (closer != 0) {
        scan_open(scan, stack, closer, at, at + n);
    } else if (scan_is_close(c)) {
        scan_close(scan, stack, c, at, at + n);
    } else if (c == 0xFF0C || c == ',' || c == 0xFF1A || c == ':' || c == '|' || c == 0xFF5C) {
        am_scan_push(scan, AM_TOKEN_COMMA, at, at + n);
    } else if (c == 0xFF1B || c == ';' || c == 0x3002 || c == '!' || c == 0xFF01 || c == '?' ||
               c == 0xFF1F) {
        am_scan_push(scan, AM_TOKEN_SEMICOLON, at, at + n);
    } else if (c == 0x3001) {
        am_scan_push(scan, AM_TOKEN_ENUM, at, at + n);
    } else if (c == 0x2014 && am_scan_has(scan, at + n, "—")) {
        n += 3; /* a dash of two characters parts clauses; a single one is a range */
        am_scan_push(scan, AM_TOKEN_COMMA, at, at + n);
    } else {
        return at;
    }
    return at + n;
}

/* A run of blanks; between two hanzi it parts clauses (潮头晚报 记者). */
static size_t scan_blanks(AmScan *scan, size_t at) {
    size_t end = am_scan_skip_blanks(scan, at);
    if (am_is_hanzi(am_scan_peek_back(scan, at)) && am_is_hanzi(am_scan_peek(scan, end, NULL))) {
        am_scan_push(scan, AM_TOKEN_COMMA, at, end);
    }
    return end;
}

static size_t scan_period(AmScan *scan, size_t at) {
    const char *z = scan->text.z;
    const AmPeriod *context = NULL;
    if (scan->periods.n > 0) {
        context = (const AmPeriod *)scan->periods.items + (scan->periods.n - 1);
    }
    AmPeriod period;
    const AmDate *published = scan->published.year != 0 ? &scan->published : NULL;
    if (!am_period_scan(z + scan->start, z + at, z + scan->end, published, context, &period) ||
        period.n_bytes == 0) {
        return at;
    }
    bool time = period.kind == AM_PERIOD_TIME;
    AmToken *token =
        am_scan_push(scan, time ? AM_TOKEN_PERIOD : AM_TOKEN_NOISE, at, at + period.n_bytes);
    if (token != NULL && time) {
        token->item = scan->periods.n;
        AmPeriod *kept = am_vec_push(&scan->periods);
        if (kept != NULL) {
            *kept = period;
        }
    }
    return at + period.n_bytes;
}

size_t am_scan_longest(const AmScan *scan, size_t at, const AmSpan *words, size_t n) {
    size_t longest = 0;
    for (size_t i = 0; i < n; i++) {
        if (words[i].n > longest && words[i].n <= scan->end - at &&
            memcmp(words[i].z, scan->text.z + at, words[i].n) == 0) {
            longest = words[i].n;
        }
    }
    return longest;
}

/* A scope word that the user added by the option "scopes". */
static size_t scan_user_scope(AmScan *scan, size_t at) {
    size_t longest = am_scan_longest(scan, at, scan->options->scopes, scan->options->n_scopes);
    if (longest > 0) {
        AmToken *token = am_scan_push(scan, AM_TOKEN_WORD, at, at + longest);
        if (token != NULL) {
            token->category = AM_WORD_SCOPE;
        }
    }
    return at + longest;
}

/* The place of 全香港, 全浙江: 全 belongs to it. NULL where none stands after 全. */
static const AmWord *scan_whole_place(const AmScan *scan, size_t at) {
    const char *z = scan->text.z;
    const AmWord *word = am_scan_has(scan, at, "全")
                             ? am_lexicon_find(AM_SET_WORD, z + at + 3, z + scan->end)
                             : NULL;
    bool place =
        word != NULL && word->category == AM_WORD_SCOPE && word->value >= AM_SCOPE_PROVINCE;
    return place ? word : NULL;
}

/* The word at a byte. 排名|中国, not 排名中|国: 中 goes with the place that it begins. */
static const AmWord *scan_find_word(const AmScan *scan, size_t at) {
    const char *z = scan->text.z;
    const AmWord *word = am_lexicon_find(AM_SET_WORD, z + at, z + scan->end);
    if (word == NULL || word->n <= 3 || !am_scan_has(scan, at + word->n - 3, "中")) {
        return word;
    }
    const char *last = z + at + word->n - 3;
    const AmWord *place = am_lexicon_find(AM_SET_WORD, last, z + scan->end);
    const AmWord *verb = am_lexicon_find(AM_SET_WORD, z + at, last);
    bool place_begins = place != NULL && place->category == AM_WORD_SCOPE && place->n > 3;
    return place_begins && verb != NULL && verb->category == AM_WORD_RANK ? verb : word;
}

static size_t scan_word(AmScan *scan, size_t at) {
    const AmWord *word = scan_find_word(scan, at);
    size_t end = at + (word != NULL ? word->n : 0);
    if (word == NULL) {
        word = scan_whole_place(scan, at);
        end = word != NULL ? at + 3 + word->n : at;
    }
    if (word == NULL) {
        return at;
    }
    switch ((AmWordCategory)word->category) {
    case AM_WORD_FIRST:
    case AM_WORD_ONLY:
    case AM_WORD_TOP:
    case AM_WORD_TITLE: return am_scan_ordinal_word(scan, word, at, end);
    default: break;
    }
    AmToken *token = am_scan_push(scan, AM_TOKEN_WORD, at, end);
    if (token != NULL) {
        token->category = word->category;
        token->value = word->value;
        token->canonical = word->canonical;
    }
    return end;
}

/* Letters: YoY and the like are words of the lexicon, the rest is the scanner's of Latin. */
static size_t scan_letters(AmScan *scan, size_t at) {
    const char *z = scan->text.z;
    if ((z[at] == 'Q' || z[at] == 'H') && am_is_digit(am_scan_peek(scan, at + 1, NULL)) &&
        !am_is_letter(am_scan_peek_back(scan, at))) {
        size_t end = scan_period(scan, at); /* Q3, H1 */
        if (end > at) {
            return end;
        }
    }
    const AmWord *word = am_lexicon_find(AM_SET_WORD, z + at, z + scan->end);
    bool known = word != NULL && (word->category == AM_WORD_BASIS || /* YoY */
                                  word->category == AM_WORD_SCOPE);  /* NBA */
    const AmToken *last = scan->tokens.n > 0 ? am_scan_token(scan, scan->tokens.n - 1) : NULL;
    bool figure = last != NULL && last->kind == AM_TOKEN_QUANTITY && last->end == at; /* 1pctYoY */
    if (known && (figure || !am_is_letter(am_scan_peek_back(scan, at))) &&
        !am_is_letter(am_scan_peek(scan, at + word->n, NULL))) {
        return scan_word(scan, at);
    }
    return am_scan_latin_at(scan, at);
}

/* What only this character can begin; `at` when nothing does. */
static size_t scan_by_character(AmScan *scan, size_t at, uint32_t c) {
    switch (c) {
    case 0x7B2C: /* 第 */ return am_scan_ordinal_at(scan, at);
    case 0x524D: /* 前 */ return am_scan_within_at(scan, at);
    case 0x6700: /* 最 */ return am_scan_superlative_at(scan, at);
    case 0x5C45: /* 居 */ return am_scan_leads_at(scan, at);
    case 0x4E9A: /* 亚 */
    case 0x51A0: /* 冠 */ return am_scan_titles_at(scan, at);
    case 0x7FFB: /* 翻 */ return am_scan_doubling_at(scan, at);
    case 0x6BCF: /* 每 */ return am_scan_rate_at(scan, at);
    default: return at;
    }
}

/* What begins at a hanzi or another character outside ASCII; bits are those of the character. */
static size_t scan_wide(AmScan *scan, size_t at, uint32_t c, unsigned bits) {
    size_t end = scan->options != NULL ? scan_user_scope(scan, at) : at;
    if (end == at && (bits & AM_CHARACTER_PERIOD) != 0) {
        end = scan_period(scan, at);
    }
    if (end == at && (bits & AM_CHARACTER_SPECIAL) != 0) {
        end = scan_by_character(scan, at, c);
    }
    if (end == at && (bits & AM_CHARACTER_WORD) != 0) {
        end = scan_word(scan, at);
    }
    if (end == at && (bits & AM_CHARACTER_NUMBER) != 0) {
        end = am_scan_bare_pair_at(scan, at);
        return end > at ? end : am_scan_number_at(scan, at);
    }
    return end;
}

/* The end of a number at a digit or sign, or the byte after that. */
static size_t scan_number(AmScan *scan, size_t at, size_t n) {
    size_t end = am_scan_number_at(scan, at);
    return end > at ? end : at + n;
}

/* What begins at a character that is marked: punctuation, a blank, a letter, a digit, a sign. */
static size_t scan_mark(AmScan *scan, ScanStack *stack, size_t at, uint32_t c, size_t n) {
    if (scan_is_blank(c)) {
        return scan_blanks(scan, at);
    }
    if (am_is_letter(c)) {
        return scan_letters(scan, at);
    }
    if (am_is_digit(c)) {
        size_t end = scan_period(scan, at);
        end = end > at ? end : am_scan_bare_place_at(scan, at);
        return end > at ? end : scan_number(scan, at, n);
    }
    bool quoted = c == 0x201C || c == '"' || c == 0x300C || c == 0x2018;
    size_t end = quoted ? scan_period(scan, at) : at; /* “十四五”期间 */
    end = end == at ? scan_punctuation(scan, stack, at, c, n) : end;
    return end == at && am_scan_is_sign(c) ? scan_number(scan, at, n) : end;
}

static void scan_begin(AmScan *scan, size_t start, size_t end) {
    scan->start = start;
    scan->end = end;
    scan->tokens.n = scan->quantities.n = scan->ordinals.n = scan->periods.n = 0;
}

/* True when an ordinal begins at the byte, whatever a scan would make of the text before it. */
static bool scan_is_rank(AmScan *scan, size_t at, uint32_t c) {
    if ((c == 0x4F4D || c == 0x540D) && am_scan_may_be_bare_place(scan, at)) { /* 位 名 */
        return true;
    }
    size_t next = c < 0x80 ? am_scan_latin_at(scan, at) : scan_by_character(scan, at, c);
    if (next == at) {
        scan_word(scan, at);
    }
    scan->tokens.n = 0; /* so that a text full of them takes no room */
    return scan->ordinals.n > 0;
}

/* Asks every place that may begin an ordinal. */
bool am_scan_may_rank(AmScan *scan, size_t start, size_t end) {
    const char *z = scan->text.z;
    scan_begin(scan, start, end);
    for (size_t at = start; (at = am_character_find(z, at, end, AM_CHARACTER_RANK)) < end;) {
        size_t n;
        uint32_t c = am_utf8_decode(z + at, z + end, &n);
        if ((am_character(c) & AM_CHARACTER_RANK) != 0 && scan_is_rank(scan, at, c)) {
            return true;
        }
        at += n;
    }
    return am_arena_failed(scan->tokens.arena);
}

/* Where the sentence that goes on at a byte may have been cut, if it was cut soon: an article that
** lost its line ends is cut before blanks and the numbers of headings. */
static size_t scan_soon_cut(const AmScan *scan, size_t at) {
    enum { SOON = 24 };
    size_t n;
    bool first = true;
    for (size_t from = at; from < scan->end && from - at < SOON; from += n) {
        uint32_t c = am_scan_peek(scan, from, &n);
        if (!first &&
            (scan_is_blank(c) || (am_is_digit(c) && am_is_hanzi(am_scan_peek_back(scan, from))))) {
            return from;
        }
        first = false;
    }
    return scan->end;
}

bool am_scan_text_may_rank(AmArena *arena, AmSpan text) {
    AmScan scan;
    am_scan_init(&scan, arena, text, NULL);
    scan_begin(&scan, 0, text.n);
    for (size_t at = 0; (at = am_character_find(text.z, at, text.n, AM_CHARACTER_RANK)) < text.n;) {
        size_t n;
        uint32_t c = am_utf8_decode(text.z + at, text.z + text.n, &n);
        if ((am_character(c) & AM_CHARACTER_RANK) != 0) {
            bool is = scan_is_rank(&scan, at, c);
            scan.end = is ? text.n : scan_soon_cut(&scan, at + n);
            is = is || (scan.end < text.n && scan_is_rank(&scan, at, c));
            scan.end = text.n;
            if (is) {
                return true;
            }
        }
        at += n;
    }
    return am_arena_failed(arena);
}

void am_scan_sentence(AmScan *scan, size_t start, size_t end) {
    ScanStack stack = {.n = 0};
    /* a scope that the user added may begin with any character */
    unsigned others = scan->options != NULL ? AM_CHARACTER_WORD : 0;
    size_t at = start;
    scan_begin(scan, start, end);
    while (at < end && !am_arena_failed(scan->tokens.arena)) {
        size_t n;
        uint32_t c = am_utf8_decode(scan->text.z + at, scan->text.z + end, &n);
        unsigned bits = am_character(c);
        size_t next = (bits & AM_CHARACTER_MARK) != 0 ? scan_mark(scan, &stack, at, c, n) : at;
        if (next == at && c >= 0x80 && (bits | others) != 0) {
            next = scan_wide(scan, at, c, bits | others);
        }
        at = next > at ? next : at + n;
    }
}
