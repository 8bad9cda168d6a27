/*
** pinyin_bopomofo.c - one syllable of bopomofo as letters with a tone number: ㄏㄢˋ -> han4.
**
** A syllable is an initial, a medial (ㄧ ㄨ ㄩ) and a rime, each of which may be missing, then
** the tone; no tone is the first one. The letters differ with and without an initial: ㄍㄨㄟ gui,
** ㄨㄟ wei.
*/
#include "pinyin_internal.h"
#include "utf8.h"

/* ㄅ to ㄙ */
static const char *const bopomofo_initials[] = {"b",  "p",  "m",  "f", "d", "t", "n",
                                                "l",  "g",  "k",  "h", "j", "q", "x",
                                                "zh", "ch", "sh", "r", "z", "c", "s"};

enum {
    BOPOMOFO_J = 11, /* j q x come before two dots that are not written: ju, not jv */
    BOPOMOFO_X = 13,
    BOPOMOFO_ZH = 14, /* zh ch sh r z c s are syllables alone: ㄓ zhi */
};

/* By medial (none, ㄧ, ㄨ, ㄩ) and rime (none, ㄚ to ㄦ); after an initial, and without one. ""
** for what no syllable has. */
static const char *const bopomofo_finals[4][14][2] = {
    {{"i", ""},
     {"a", "a"},
     {"o", "o"},
     {"e", "e"},
     {"e", "e"},
     {"ai", "ai"},
     {"ei", "ei"},
     {"ao", "ao"},
     {"ou", "ou"},
     {"an", "an"},
     {"en", "en"},
     {"ang", "ang"},
     {"eng", "eng"},
     {"", "er"}},
    {{"i", "yi"},
     {"ia", "ya"},
     {"", "yo"},
     {"", ""},
     {"ie", "ye"},
     {"", "yai"},
     {"", ""},
     {"iao", "yao"},
     {"iu", "you"},
     {"ian", "yan"},
     {"in", "yin"},
     {"iang", "yang"},
     {"ing", "ying"},
     {"", ""}},
    {{"u", "wu"},
     {"ua", "wa"},
     {"uo", "wo"},
     {"", ""},
     {"", ""},
     {"uai", "wai"},
     {"ui", "wei"},
     {"", ""},
     {"", ""},
     {"uan", "wan"},
     {"un", "wen"},
     {"uang", "wang"},
     {"ong", "weng"},
     {"", ""}},
    {{"v", "yu"},
     {"", ""},
     {"", ""},
     {"", ""},
     {"ve", "yue"},
     {"", ""},
     {"", ""},
     {"", ""},
     {"", ""},
     {"van", "yuan"},
     {"vn", "yun"},
     {"", ""},
     {"iong", "yong"},
     {"", ""}},
};

/* The parts of one syllable; initial is -1 and the others 0 when they are missing. */
typedef struct BopomofoSyllable {
    int initial;
    int medial;
    int rime;
    uint8_t tone; /* 1-5 */
} BopomofoSyllable;

enum { BOPOMOFO_NEUTRAL_DOT = 0x02D9 };

static uint8_t bopomofo_tone(uint32_t c) {
    switch (c) {
    case 0x02C9: return 1;
    case 0x02CA: return 2;
    case 0x02C7: return 3;
    case 0x02CB: return 4;
    case BOPOMOFO_NEUTRAL_DOT: return 5;
    default: return 0;
    }
}

/* ㄧ ㄨ ㄩ. After ㄓ to ㄙ only ㄨ; the others begin a syllable of their own: ㄗㄩˊ is 資於. */
static bool bopomofo_is_medial(uint32_t c, int initial) {
    return c == 0x3128 || ((c == 0x3127 || c == 0x3129) && initial < BOPOMOFO_ZH);
}

/* Reads the parts; bytes read. The neutral dot stands before the syllable or after it. */
static size_t bopomofo_parts(const char *z, const char *end, BopomofoSyllable *s) {
    size_t n = 0;
    size_t step = 0;
    *s = (BopomofoSyllable){.initial = -1, .tone = 1};
    while (z + n < end) {
        uint32_t c = am_utf8_decode(z + n, end, &step);
        bool begun = s->initial >= 0 || s->medial > 0 || s->rime > 0;
        if (c == BOPOMOFO_NEUTRAL_DOT && !begun && s->tone != 5) {
            s->tone = 5;
        } else if (c >= 0x3105 && c <= 0x3119 && !begun) {
            s->initial = (int)(c - 0x3105);
        } else if (bopomofo_is_medial(c, s->initial) && s->medial == 0 && s->rime == 0) {
            s->medial = (int)(c - 0x3126);
        } else if (c >= 0x311A && c <= 0x3126 && s->rime == 0) {
            s->rime = (int)(c - 0x3119);
        } else {
            uint8_t tone = begun && s->tone != 5 ? bopomofo_tone(c) : 0;
            s->tone = tone > 0 ? tone : s->tone;
            return tone > 0 ? n + step : n;
        }
        n += step;
    }
    return n;
}

static bool bopomofo_push(AmLetters *letters, const char *part, bool begins, bool plain) {
    for (size_t i = 0; part[i] != '\0'; i++) {
        char c = part[i] == 'v' && plain ? 'u' : part[i];
        if (!am_letters_push(letters, c, 0, begins && i == 0)) {
            return false;
        }
    }
    return true;
}

size_t am_bopomofo_read(const char *z, const char *end, AmLetters *letters) {
    BopomofoSyllable s;
    size_t n = bopomofo_parts(z, end, &s);
    bool alone = s.medial == 0 && s.rime == 0 && s.initial < BOPOMOFO_ZH;
    const char *initial = s.initial >= 0 ? bopomofo_initials[s.initial] : "";
    const char *final = bopomofo_finals[s.medial][s.rime][s.initial < 0];
    bool plain = s.initial >= BOPOMOFO_J && s.initial <= BOPOMOFO_X;
    if (alone || final[0] == '\0' || !bopomofo_push(letters, initial, true, false) ||
        !bopomofo_push(letters, final, s.initial < 0, plain)) {
        return 0;
    }
    bool soft = s.initial < 0 && final[0] == 'e' && final[1] == 'r' && s.tone == 1;
    letters->number[letters->n - 1] = soft ? 5 : s.tone; /* 花兒 ㄏㄨㄚㄦ */
    letters->n_numbers++;
    return n;
}
