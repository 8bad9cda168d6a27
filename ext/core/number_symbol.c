/*
** number_symbol.c - what one character means in a numeral (七 7, 佰 10^2, 亿 10^8), and the
** words that begin like a numeral and are none (一般, 百货).
*/
#include <string.h>

#include "character.h"
#include "number_internal.h"
#include "utf8.h"

typedef enum NumberWordKind {
    NUMBER_WORD_WORD,
    NUMBER_WORD_IDIOM,
    NUMBER_WORD_NUMBER,
    NUMBER_WORD_UNIT,
    NUMBER_WORD_AFTER,
} NumberWordKind;

typedef struct NumberWord {
    const char *text;
    uint8_t n;
    uint8_t kind; /* NumberWordKind */
} NumberWord;

/* Words that share their first two characters, the longest first; key 0: the slot is free. */
typedef struct NumberWordSlot {
    uint32_t key;
    uint16_t first;
    uint16_t n;
} NumberWordSlot;

#include "numeral_words_data.h"

static AmSymbol symbol_make(AmSymbolKind kind, unsigned value, bool formal) {
    return (AmSymbol){
        .kind = (uint8_t)kind, .value = (uint8_t)value, .n_bytes = 3, .formal = formal};
}

static AmSymbol symbol_narrow(unsigned char c) {
    AmSymbol symbol = {.n_bytes = 1, .code_point = c};
    if (c >= '0' && c <= '9') {
        symbol.kind = AM_SYMBOL_ASCII;
        symbol.value = (uint8_t)(c - '0');
    } else if (c == '.') {
        symbol.kind = AM_SYMBOL_DOT;
    } else if (c == ',') {
        symbol.kind = AM_SYMBOL_COMMA;
    } else if (c == '+') {
        symbol.kind = AM_SYMBOL_PLUS;
    } else if (c == '-') {
        symbol.kind = AM_SYMBOL_MINUS;
    }
    return symbol;
}

/* Digits in plain and banking form, simplified and traditional. */
static AmSymbol symbol_digit(uint32_t c) {
    switch (c) {
    case 0x3007:
    case 0x96F6: return symbol_make(AM_SYMBOL_DIGIT, 0, false); /* 〇零 */
    case 0x4E00: return symbol_make(AM_SYMBOL_DIGIT, 1, false); /* 一 */
    case 0x4E8C: return symbol_make(AM_SYMBOL_DIGIT, 2, false); /* 二 */
    case 0x4E24:
    case 0x5169: return symbol_make(AM_SYMBOL_DIGIT, 2, false); /* 两兩 */
    case 0x4E09: return symbol_make(AM_SYMBOL_DIGIT, 3, false); /* 三 */
    case 0x56DB: return symbol_make(AM_SYMBOL_DIGIT, 4, false); /* 四 */
    case 0x4E94: return symbol_make(AM_SYMBOL_DIGIT, 5, false); /* 五 */
    case 0x516D: return symbol_make(AM_SYMBOL_DIGIT, 6, false); /* 六 */
    case 0x4E03: return symbol_make(AM_SYMBOL_DIGIT, 7, false); /* 七 */
    case 0x516B: return symbol_make(AM_SYMBOL_DIGIT, 8, false); /* 八 */
    case 0x4E5D: return symbol_make(AM_SYMBOL_DIGIT, 9, false); /* 九 */
    case 0x58F9:
    case 0x58F1: return symbol_make(AM_SYMBOL_DIGIT, 1, true); /* 壹壱 */
    case 0x8D30:
    case 0x8CB3:
    case 0x8CAE:
    case 0x5F10: /* 贰貳貮弐 */ return symbol_make(AM_SYMBOL_DIGIT, 2, true);
    case 0x53C1:
    case 0x53C4:
    case 0x53C3:
    case 0x53C2:
    case 0x5F0E: /* 叁叄參参弎 */ return symbol_make(AM_SYMBOL_DIGIT, 3, true);
    case 0x8086: return symbol_make(AM_SYMBOL_DIGIT, 4, true); /* 肆 */
    case 0x4F0D: return symbol_make(AM_SYMBOL_DIGIT, 5, true); /* 伍 */
    case 0x9646:
    case 0x9678: return symbol_make(AM_SYMBOL_DIGIT, 6, true); /* 陆陸 */
    case 0x67D2: return symbol_make(AM_SYMBOL_DIGIT, 7, true); /* 柒 */
    case 0x634C: return symbol_make(AM_SYMBOL_DIGIT, 8, true); /* 捌 */
    case 0x7396: return symbol_make(AM_SYMBOL_DIGIT, 9, true); /* 玖 */
    default: return symbol_make(AM_SYMBOL_NONE, 0, false);
    }
}

/* Multipliers. 兆 and above count by ten thousands: 兆 10^12, 京 10^16 and so on. */
static AmSymbol symbol_multiplier(uint32_t c) {
    switch (c) {
    case 0x5341: return symbol_make(AM_SYMBOL_SMALL, 1, false); /* 十 */
    case 0x767E: return symbol_make(AM_SYMBOL_SMALL, 2, false); /* 百 */
    case 0x5343: return symbol_make(AM_SYMBOL_SMALL, 3, false); /* 千 */
    case 0x62FE: return symbol_make(AM_SYMBOL_SMALL, 1, true);  /* 拾 */
    case 0x4F70: return symbol_make(AM_SYMBOL_SMALL, 2, true);  /* 佰 */
    case 0x4EDF: return symbol_make(AM_SYMBOL_SMALL, 3, true);  /* 仟 */
    case 0x4E07:
    case 0x842C: return symbol_make(AM_SYMBOL_BIG, 4, false); /* 万萬 */
    case 0x4EBF:
    case 0x5104: return symbol_make(AM_SYMBOL_BIG, 8, false);  /* 亿億 */
    case 0x5146: return symbol_make(AM_SYMBOL_BIG, 12, false); /* 兆 */
    case 0x4EAC: return symbol_make(AM_SYMBOL_BIG, 16, false); /* 京 */
    case 0x5793: return symbol_make(AM_SYMBOL_BIG, 20, false); /* 垓 */
    case 0x79ED: return symbol_make(AM_SYMBOL_BIG, 24, false); /* 秭 */
    case 0x7A70: return symbol_make(AM_SYMBOL_BIG, 28, false); /* 穰 */
    case 0x6C9F:
    case 0x6E9D: return symbol_make(AM_SYMBOL_BIG, 32, false); /* 沟溝 */
    case 0x6DA7:
    case 0x6F97: return symbol_make(AM_SYMBOL_BIG, 36, false); /* 涧澗 */
    case 0x8F7D:
    case 0x8F09: return symbol_make(AM_SYMBOL_BIG, 44, false); /* 载載 */
    case 0x6781:
    case 0x6975: return symbol_make(AM_SYMBOL_BIG, 48, false); /* 极極 */
    case 0x5EFF:
    case 0x5344: return symbol_make(AM_SYMBOL_TENS, 2, false); /* 廿卄 */
    case 0x5345: return symbol_make(AM_SYMBOL_TENS, 3, false); /* 卅 */
    case 0x534C: return symbol_make(AM_SYMBOL_TENS, 4, false); /* 卌 */
    default: return symbol_make(AM_SYMBOL_NONE, 0, false);
    }
}

/* Signs, points, commas and the characters that make a numeral vague. */
static AmSymbol symbol_mark(uint32_t c) {
    switch (c) {
    case 0x70B9:
    case 0x9EDE: return symbol_make(AM_SYMBOL_POINT, 0, false); /* 点點 */
    case 0xFF0E: return symbol_make(AM_SYMBOL_DOT, 0, false);   /* ． */
    case 0xFF0C: return symbol_make(AM_SYMBOL_COMMA, 0, false); /* ， */
    case 0xFF0B:
    case 0x6B63: return symbol_make(AM_SYMBOL_PLUS, 0, false); /* ＋正 */
    case 0xFF0D:
    case 0x2212:
    case 0x8D1F:
    case 0x8CA0: /* －−负負 */ return symbol_make(AM_SYMBOL_MINUS, 0, false);
    case 0x4F59:
    case 0x9918:
    case 0x591A:
    case 0x6765:
    case 0x4F86: /* 余餘多来來 */
    case 0x51E0:
    case 0x5E7E:
    case 0x6570:
    case 0x6578:
    case 0x4E0A: /* 几幾数數上 */ return symbol_make(AM_SYMBOL_OVER, 0, false);
    case 0x25CB:
    case 0x25EF: return symbol_make(AM_SYMBOL_OTHER, 0, false); /* ○◯ typed for 〇; bullets too */
    case 0x5E7A: return symbol_make(AM_SYMBOL_OTHER, 1, false); /* 幺 */
    case 0x4FE9:
    case 0x5006: return symbol_make(AM_SYMBOL_OTHER, 2, false); /* 俩倆 */
    case 0x4EE8: return symbol_make(AM_SYMBOL_OTHER, 3, false); /* 仨 */
    default: return symbol_make(AM_SYMBOL_NONE, 0, false);
    }
}

/* What a character outside ASCII means. */
static AmSymbol symbol_wide(uint32_t c) {
    if ((am_character(c) & AM_CHARACTER_NUMBER) == 0) {
        return symbol_make(AM_SYMBOL_NONE, 0, false);
    }
    if (c >= 0xFF10 && c <= 0xFF19) {
        return symbol_make(AM_SYMBOL_ASCII, c - 0xFF10, false);
    }
    AmSymbol symbol = symbol_digit(c);
    if (symbol.kind == AM_SYMBOL_NONE) {
        symbol = symbol_multiplier(c);
    }
    return symbol.kind != AM_SYMBOL_NONE ? symbol : symbol_mark(c);
}

AmSymbol am_symbol_at(const char *z, const char *end) {
    if (z >= end) {
        return (AmSymbol){.kind = AM_SYMBOL_NONE};
    }
    if ((unsigned char)*z < 0x80) {
        return symbol_narrow((unsigned char)*z);
    }
    size_t n;
    uint32_t c = am_utf8_decode(z, end, &n);
    AmSymbol symbol = symbol_wide(c);
    symbol.n_bytes = (uint8_t)n;
    symbol.code_point = c;
    return symbol;
}

/* Code point of three bytes that are known to begin with 0xE0 to 0xEF; garbage finds no slot. */
static uint32_t symbol_three(const char *z) {
    const unsigned char *u = (const unsigned char *)z;
    return (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
}

/* The longest entry at z, NULL for none. */
static const NumberWord *symbol_find_word(const char *z, const char *end) {
    size_t room = (size_t)(end - z);
    if (room < 6 || ((unsigned char)z[0] & 0xF0) != 0xE0 || ((unsigned char)z[3] & 0xF0) != 0xE0) {
        return NULL;
    }
    uint32_t key = symbol_three(z) << 16 | symbol_three(z + 3);
    uint32_t mask = (1u << NUMBER_WORD_SLOT_BITS) - 1;
    uint32_t i = (uint32_t)(key * 2654435761u) >> (32 - NUMBER_WORD_SLOT_BITS);
    while (number_word_slots[i].key != 0 && number_word_slots[i].key != key) {
        i = (i + 1) & mask;
    }
    for (size_t n = 0; n < number_word_slots[i].n; n++) {
        const NumberWord *word = &number_words[number_word_slots[i].first + n];
        if (word->n <= room && memcmp(word->text, z, word->n) == 0) {
            return word;
        }
    }
    return NULL;
}

size_t am_numeral_word(const char *z, const char *end) {
    const NumberWord *word = symbol_find_word(z, end);
    if (word == NULL || word->kind == NUMBER_WORD_NUMBER || word->kind == NUMBER_WORD_AFTER) {
        return 0;
    }
    const char *after = z + word->n;
    bool point = am_symbol_text(after - 3, after, "点") && after < end;
    AmSymbol next = point ? am_symbol_at(after, end) : (AmSymbol){.code_point = 0};
    bool decimal = point && next.kind == AM_SYMBOL_DIGIT && next.code_point != 0x4E24;
    return decimal ? 0 : word->n; /* 一点|八倍, but 一点|两地 */
}

size_t am_numeral_after_word(const char *z, const char *end) {
    const NumberWord *word = symbol_find_word(z, end);
    return word != NULL && word->kind == NUMBER_WORD_AFTER ? word->n : 0;
}

bool am_numeral_is_idiom(const char *z, const char *end) {
    const NumberWord *word = symbol_find_word(z, end);
    return word != NULL && word->kind == NUMBER_WORD_IDIOM && word->n == (size_t)(end - z);
}
