/*
** title.c - 冠军, 亚军, 季军: the place that a title of an event says.
*/
#include <string.h>

#include "list.h"
#include "superlative_internal.h"
#include "utf8.h"

/* 甲获得某赛冠军，乙获得亚军: a title below the one said before is of the same event. z NULL: none.
 */
static AmSpan title_event_before(const AmReader *reader, size_t k) {
    const AmRank *ranks = reader->ranks.items;
    const AmRank *last = reader->ranks.n > 0 ? &ranks[reader->ranks.n - 1] : NULL;
    enum { NEAR = 120 }; /* bytes from one title to the next */
    bool below =
        last != NULL && am_scan_token(&reader->scan, k)->start < last->fact.clean_end + NEAR &&
        am_span_starts(last->fact.rule, "title") && last->fact.sentence.z == reader->sentence.z &&
        last->rank + 1 == am_scan_ordinal(&reader->scan, k)->place;
    return below ? last->fact.scope : (AmSpan){NULL, 0};
}

/* Adds the title of the event; event and verb have z NULL for none. */
static void superlative_add_title(AmReader *reader, size_t k, AmSpan event, AmSpan verb) {
    if (event.n == 0) { /* 夺得总冠军 */
        event = title_event_before(reader, k);
        event = event.z == NULL && verb.z != NULL ? am_field_stated(reader, k) : event;
    }
    am_reader_add_rank(reader, k, AM_RANK_EXACT, event, (AmSpan){NULL, 0},
                       am_reader_rule(reader, AM_SPAN("title"), verb.z != NULL ? verb : event));
    reader->rank_token = k;
}

/* The event of a title that nobody wins here (校友、里约奥运冠军某某): the last noun phrase
** before it, of games only with the place that gave them. */
static AmPhrase superlative_epithet(const AmScan *scan, size_t k, AmPhrase phrase) {
    AmPhrase noun = am_phrase_left(scan, k, phrase.end);
    size_t i = am_phrase_token_at(scan, 0, noun.start);
    for (; i > 0 && am_scan_token(scan, i - 1)->end == noun.start; i--) {
        const AmToken *before = am_scan_token(scan, i - 1);
        bool distance = before->kind == AM_TOKEN_QUANTITY &&
                        am_scan_quantity(scan, i - 1)->unit_class == AM_UNIT_MEASURE;
        if (!distance && !am_scan_is_word(before, AM_WORD_SCOPE) &&
            !am_scan_is_word(before, AM_WORD_PRONOUN)) {
            break; /* not 全国|锦标赛, 该|项目 */
        }
        noun.start = distance ? am_phrase_left(scan, i - 1, before->start).start : before->start;
    }
    phrase.start = noun.start > phrase.start ? noun.start : phrase.start;
    for (size_t at = phrase.end; at >= phrase.start + 3; at--) {
        AmSpan rest = {scan->text.z + at, phrase.end - at};
        bool of = am_scan_has(scan, at - 3, "的") && am_lexicon_suffix(AM_SUFFIX_EVENT, rest) > 0;
        bool whom = at - 3 == phrase.start ||
                    (at - 6 == phrase.start &&
                     (am_scan_has(scan, at - 6, "他") || am_scan_has(scan, at - 6, "她")));
        bool to = whom && (am_scan_has(scan, at - 3, "向") || am_scan_has(scan, at - 3, "给"));
        bool others = am_scan_has(scan, at - 3, "等") &&
                      at > phrase.start + 6 && /* 秦越等|冬奥会冠军 */
                      am_lexicon_suffix(AM_SUFFIX_EVENT, rest) > 0;
        if (am_scan_has(scan, at - 3, "、") || am_scan_has(scan, at - 3, "与") || of || to ||
            others) {
            phrase.start = at;
            break;
        }
    }
    AmSpan event = am_phrase_text(scan, phrase);
    size_t n = am_lexicon_suffix(AM_SUFFIX_EVENT, event); /* 里约奥运, 奥运 */
    for (i = 0; n > 0 && i < am_list_superlative_epithet_games.n; i++) {
        phrase.start = am_span_ends(event, am_list_superlative_epithet_games.words[i].z)
                           ? phrase.end - n
                           : phrase.start;
    }
    return phrase;
}

/* 全省茶叶销量冠军: the first by a quantity, with the scope that stands before it. */
static void superlative_add_leader(AmReader *reader, size_t k, AmPhrase quantity) {
    const AmScan *scan = &reader->scan;
    AmSpan scope = {NULL, 0};
    size_t i = am_phrase_token_at(scan, 0, quantity.start);
    for (; i < k && am_scan_token(scan, i)->end < quantity.end; i++) {
        const AmToken *token = am_scan_token(scan, i);
        if (am_scan_is_word(token, AM_WORD_SCOPE) && token->start == quantity.start) {
            scope = am_scan_text(scan, token);
            quantity.start = token->end;
        }
    }
    am_reader_add_rank(reader, k, AM_RANK_EXACT, scope, am_phrase_text(scan, quantity),
                       am_reader_rule(reader, AM_SPAN("title"), am_phrase_text(scan, quantity)));
    reader->rank_token = k;
}

/* True for a token that no event's name holds. */
static bool title_is_edge(const AmScan *scan, size_t i) {
    const AmToken *t = am_scan_token(scan, i);
    bool lead = (am_scan_is_word(t, AM_WORD_LEAD) && t->end - t->start > 3) ||
                (am_scan_is_word(t, AM_WORD_PREP) &&
                 (am_scan_token_is(scan, t, "把") || am_scan_token_is(scan, t, "将")));
    bool score = t->kind == AM_TOKEN_NOISE && t->end - t->start >= 3 &&
                 memchr(scan->text.z + t->start, ':', t->end - t->start) != NULL;
    bool distance = t->kind == AM_TOKEN_QUANTITY && /* 男子|10米|跳台, 19岁|以下茶艺赛 */
                    (am_scan_quantity(scan, i)->unit_class == AM_UNIT_MEASURE ||
                     am_span_is(am_scan_quantity(scan, i)->unit, "岁"));
    return (am_superlative_is_edge(t) && !distance) || lead || score || t->kind == AM_TOKEN_CLOSE;
}

/* 世锦赛 of 世锦赛花样游泳女子单人: an event, and what was held in it. */
static bool superlative_holds_event(AmSpan text) {
    for (size_t n = 9; text.z != NULL && n + 6 <= text.n; n++) {
        AmSpan head = {text.z, n};
        if (am_list_ends(&am_list_superlative_holds_event_games, head) &&
            am_lexicon_suffix(AM_SUFFIX_EVENT, head) >= 6) {
            return true;
        }
    }
    return false;
}

/* The Latin letters that end at a byte: LPL of 两个LPL冠军. */
static AmSpan title_code(const AmScan *scan, size_t end) {
    size_t start = end;
    while (start > scan->start && am_is_letter((unsigned char)scan->text.z[start - 1])) {
        start--;
    }
    return (AmSpan){scan->text.z + start, end - start};
}

/* True for the short name of a league. */
static bool title_is_code(const AmScan *scan, size_t end) {
    size_t n = title_code(scan, end).n;
    return n >= 2 && n <= 6;
}

/* One hanzi tells no event (月冠军); that of a cup or a race takes the word before it along,
** 挑战|杯 and 排名|赛, though that is a verb elsewhere. */
static AmPhrase title_whole(const AmScan *scan, AmPhrase phrase) {
    AmSpan text = am_phrase_text(scan, phrase);
    if (text.n != 3 || (unsigned char)text.z[0] < 0x80) {
        return phrase;
    }
    size_t i = am_phrase_token_at(scan, 0, phrase.start);
    bool games = am_span_is(text, "赛") || am_span_is(text, "杯");
    if (!games || i == 0 || am_scan_token(scan, i - 1)->end != phrase.start ||
        am_scan_token(scan, i - 1)->kind != AM_TOKEN_WORD) {
        return (AmPhrase){phrase.end, phrase.end};
    }
    AmPhrase before = am_phrase_left(scan, i - 1, am_scan_token(scan, i - 1)->start);
    phrase.start = am_phrase_empty(before) ? am_scan_token(scan, i - 1)->start : before.start;
    return phrase;
}

/* The event of 夺冠: 在茶艺赛决赛中|夺冠, 五人对抗赛|由禾川队夺冠, else one that a clause before
** states. */
static AmSpan title_event_of_deed(const AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    AmSpan event = am_field_event_before(scan, am_scan_token(scan, k)->start);
    for (size_t i = k; event.z == NULL && i > 0 && k - i < AM_SUPERLATIVE_MAX_STEPS; i--) {
        const AmToken *token = am_scan_token(scan, i - 1);
        if (token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON) {
            break;
        }
        if (am_scan_token_is(scan, token, "由")) {
            event = am_field_event_by(scan, token->start);
        }
    }
    return event.z != NULL ? event : am_field_stated(reader, k);
}

enum { TITLE_TAIL_BYTES = 12 }; /* of an event behind a name in quotes */

/* How a title came to its holder. */
typedef struct TitleDeed {
    bool won;
    AmSpan verb;  /* that won it; z NULL for none */
    size_t start; /* byte where the words of its event begin */
    bool done;    /* the title is read, or is none */
} TitleDeed;

/* Looks back from title k for the verb that won it, or the edge before its event. */
static TitleDeed title_deed(AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    TitleDeed deed = {.start = scan->start};
    for (size_t i = k; i > 0 && k - i < AM_SUPERLATIVE_MAX_STEPS; i--) {
        const AmToken *t = am_scan_token(scan, i - 1);
        bool verb = am_scan_is_word(t, AM_WORD_WIN) || am_scan_is_word(t, AM_WORD_REACH) ||
                    am_scan_is_word(t, AM_WORD_RANK);
        bool joint = t->kind == AM_TOKEN_ENUM || am_scan_is_word(t, AM_WORD_AND);
        if (joint && i >= 2 && am_scan_token(scan, i - 2)->kind == AM_TOKEN_ORDINAL) {
            const AmRank *ranks = reader->ranks.items;
            bool before = reader->rank_token == i - 2;
            deed.start = t->end;
            deed.won = before; /* 茶艺赛冠军、品茗赛亚军: won by the same verb */
            deed.done = t->end >= am_scan_token(scan, k)->start;
            if (deed.done && before) { /* 冠、亚军: one event */
                superlative_add_title(reader, k, ranks[reader->ranks.n - 1].fact.scope, deed.verb);
            }
            return deed;
        }
        if (t->kind == AM_TOKEN_CLOSE && t->partner != AM_NO_PARTNER &&
            am_scan_token(scan, k)->start - t->end <= TITLE_TAIL_BYTES &&
            !am_scan_opens_round(scan, am_scan_token(scan, t->partner))) {
            i = t->partner + 1; /* 首届“县茶赛”|冠军, 《茶王》|赛事总冠军 */
            continue;
        }
        size_t start = am_scan_token(scan, k)->start;
        if (t->kind == AM_TOKEN_PERIOD &&
            (t->end == start || (t->end + 3 == start && am_scan_has(scan, t->end, "的")))) {
            continue; /* 获得了|今年的|冠军 */
        }
        if (am_scan_is_word(t, AM_WORD_VERB) && t->value == 4) {
            deed.done = true; /* 角逐男团冠军: not held */
            return deed;
        }
        if (title_is_edge(scan, i - 1) || verb) {
            deed.won = verb && (t->category == AM_WORD_WIN || am_scan_token_is(scan, t, "屈居") ||
                                am_scan_token_is(scan, t, "位居"));
            deed.verb = deed.won ? am_scan_text(scan, t) : deed.verb;
            deed.start = t->end;
            return deed;
        }
    }
    return deed;
}

/* The words of the event before title k, without 过, 总 and what is said of the holder. */
static AmPhrase title_event_words(const AmReader *reader, size_t k, const TitleDeed *deed) {
    const AmScan *scan = &reader->scan;
    AmPhrase phrase = am_superlative_trim(reader, deed->start, am_scan_token(scan, k)->start);
    size_t first = am_phrase_token_at(scan, 0, phrase.start);
    if (first < k && am_scan_token(scan, first)->kind == AM_TOKEN_PERIOD &&
        am_scan_token(scan, first)->end >= phrase.end) {
        phrase.end = phrase.start; /* 今年的冠军: when, not of what */
    }
    if (am_scan_has(scan, phrase.start, "过") && deed->won) {
        phrase.start += 3; /* 获得|过|茶艺赛冠军 */
    }
    if (phrase.end >= phrase.start + 3 && am_scan_has(scan, phrase.end - 3, "总")) {
        phrase.end -= 3; /* 总冠军 */
    }
    if (am_list_starts(&am_list_title_event_words_holders, am_phrase_text(scan, phrase))) {
        phrase.start += am_list_title_event_words_holders.words[0].n; /* 新科|茶盟杯冠军 */
    }
    if (am_list_ends(&am_list_title_event_words_holders, am_phrase_text(scan, phrase))) {
        phrase.end -= am_list_title_event_words_holders.words[0].n; /* 茶盟杯新科冠军 */
    }
    return title_whole(scan, phrase);
}

/* 世界冠军秦越, 欧洲冠军禾川队: an epithet of who is named after it, whose field is the world. The
** scope, or z NULL: 30位世界冠军 are counted, 与世界冠军见面 and 世界冠军的影响力 speak of anyone.
*/
static AmSpan title_of_world(const AmScan *scan, size_t k) {
    const AmToken *scope = k > 0 ? am_scan_token(scan, k - 1) : NULL;
    const AmToken *count = k > 1 ? am_scan_token(scan, k - 2) : NULL;
    if (scope == NULL || !am_scan_is_word(scope, AM_WORD_SCOPE) ||
        scope->end != am_scan_token(scan, k)->start ||
        !am_list_starts(&am_list_title_of_world_worlds, am_scan_text(scan, scope))) {
        return (AmSpan){NULL, 0};
    }
    size_t end = am_scan_token(scan, k)->end;
    AmSpan rest = {scan->text.z + end, scan->end - end};
    size_t n;
    const AmWord *next = am_lexicon_find(AM_SET_WORD, rest.z, rest.z + rest.n);
    bool named = rest.n > 0 && am_is_hanzi(am_utf8_decode(rest.z, rest.z + rest.n, &n)) &&
                 (next == NULL || next->category == AM_WORD_SCOPE) &&
                 !am_list_starts(&am_list_title_of_world_anyone, rest);
    bool counted = count != NULL && count->end == scope->start &&
                   count->kind == AM_TOKEN_QUANTITY &&
                   !am_span_is(am_scan_quantity(scan, k - 2)->unit, "届");
    return counted || !named ? (AmSpan){NULL, 0} : am_scan_text(scan, scope);
}

/* 季军|归属禾川队, 亚军|由禾川队获得: who took the title follows it. What says so, or z NULL. */
static AmSpan title_taken_by(const AmScan *scan, size_t k) {
    size_t end = am_scan_token(scan, k)->end;
    AmSpan rest = {scan->text.z + end, scan->end - end};
    bool opens = k == 0 || am_scan_token(scan, k - 1)->kind == AM_TOKEN_COMMA ||
                 am_scan_token(scan, k - 1)->kind == AM_TOKEN_SEMICOLON;
    for (size_t i = 0; opens && i < am_list_title_taken_by_passive.n; i++) {
        if (am_span_starts(rest, am_list_title_taken_by_passive.words[i].z)) {
            return (AmSpan){rest.z, am_list_title_taken_by_passive.words[i].n};
        }
    }
    return (AmSpan){NULL, 0};
}

/* Adds the title when its event is one, or was won. */
static void title_add(AmReader *reader, size_t k, const TitleDeed *deed, AmPhrase phrase,
                      AmSpan event) {
    const AmScan *scan = &reader->scan;
    size_t start = am_scan_token(scan, k)->start;
    if (event.n > am_list_title_add_worlds.words[0].n &&
        am_list_ends(&am_list_title_add_worlds, event)) {
        event = (AmSpan){event.z + event.n - am_list_title_add_worlds.words[0].n,
                         am_list_title_add_worlds.words[0].n}; /* 游泳|世界冠军 */
    }
    bool list = am_span_ends(event, "榜");
    bool named = am_lexicon_suffix(AM_SUFFIX_EVENT, event) > 0;
    bool led = am_lexicon_is_quantity(event) && !list && !am_span_ends(event, "年度") && !named;
    if (!deed->won && title_is_code(scan, start)) {
        superlative_add_title(reader, k, title_code(scan, start), deed->verb);
    } else if (am_span_ends(event, "上届")) {
        superlative_add_title(reader, k, (AmSpan){NULL, 0}, event); /* 上届冠军禾川队 */
    } else if (led) {
        superlative_add_leader(reader, k,
                               deed->won ? phrase : superlative_epithet(scan, k, phrase));
    } else if (((deed->won || list || named || superlative_holds_event(event)) &&
                event.n <= AM_SUPERLATIVE_MAX_EVENT) ||
               (event.z == NULL && am_title_is_of_medallists(scan, k))) {
        superlative_add_title(reader, k, event, deed->verb);
    } else if (event.z == NULL && title_taken_by(scan, k).z != NULL) {
        superlative_add_title(reader, k, event, title_taken_by(scan, k));
    } else if (title_of_world(scan, k).z != NULL) {
        superlative_add_title(reader, k, title_of_world(scan, k), deed->verb);
    }
}

/* 首个|茶王赛冠军: part of the name of the fact before. */
static bool title_is_inside(const AmReader *reader, const AmToken *title) {
    const AmRank *ranks = reader->ranks.items;
    const AmSpan name =
        reader->ranks.n > 0 ? ranks[reader->ranks.n - 1].fact.metric : (AmSpan){NULL, 0};
    uintptr_t z = (uintptr_t)reader->scan.text.z + title->start;
    return name.z != NULL && z >= (uintptr_t)name.z && z < (uintptr_t)name.z + name.n;
}

/* 10座|茶超冠军, 3个冠军: counted, of no event by itself. */
static bool title_is_counted(const AmScan *scan, const TitleDeed *deed, size_t end) {
    size_t i = am_phrase_token_at(scan, 0, deed->start);
    const AmToken *count = i > 0 ? am_scan_token(scan, i - 1) : NULL;
    if (title_is_code(scan, end)) {
        return false; /* 两个|LPL冠军 are a club's */
    }
    return count != NULL && count->end == deed->start && count->kind == AM_TOKEN_QUANTITY &&
           am_list_ends(&am_list_title_is_counted_units, am_scan_quantity(scan, i - 1)->unit);
}

/* 没有|联赛冠军, 无|联赛冠军. */
static bool title_is_denied(const AmScan *scan, AmSpan event) {
    if (event.z == NULL) {
        return false;
    }
    AmSpan before = {scan->text.z + scan->start, (size_t)(event.z - scan->text.z) - scan->start};
    return am_list_ends(&am_list_title_is_denied_denials, before) || am_span_starts(event, "没有");
}

size_t am_title_read(AmReader *reader, size_t k) {
    const AmScan *scan = &reader->scan;
    const AmToken *token = am_scan_token(scan, k);
    if (am_title_names_contest(scan, k)) {
        return k + 1;
    }
    if (am_title_is_deed(scan, k)) {
        AmSpan event = title_event_of_deed(reader, k);
        if (am_title_is_predicate(scan, k, event.z != NULL) && !am_title_is_hoped_for(scan, k)) {
            superlative_add_title(reader, k, event, am_scan_text(scan, token));
        }
        return k + 1;
    }
    const TitleDeed deed = title_deed(reader, k);
    if (deed.done || (!deed.won && (title_is_inside(reader, token) ||
                                    title_is_counted(scan, &deed, token->start)))) {
        return k + 1;
    }
    AmPhrase phrase = title_event_words(reader, k, &deed);
    AmSpan event = am_phrase_text(scan, deed.won ? phrase : superlative_epithet(scan, k, phrase));
    size_t lead = am_span_starts(event, "即") ? 3 : 6;
    if (am_list_starts(&am_list_title_read_times, event) && event.n > lead) {
        event = (AmSpan){event.z + lead, event.n - lead}; /* 七度|法甲冠军, 即|法甲的冠军 */
    }
    if (am_list_starts(&am_list_title_read_several, event) || am_span_ends(event, "个") ||
        am_span_ends(event, "多项") || (deed.won && am_title_is_wished(scan, k))) {
        return k + 1; /* 取得这两个冠军 */
    }
    if (!deed.won && (am_span_starts(event, "不") || title_is_denied(scan, event))) {
        return k + 1; /* 不考虑联赛冠军, 没有|联赛冠军 */
    }
    if (am_span_starts(event, "除") && event.n > 9) {
        event = (AmSpan){event.z + 3, event.n - 3}; /* 除首届茶盟杯冠军外 */
    }
    if (am_span_is(event, "最终") || am_span_is(event, "最后")) {
        event = (AmSpan){NULL, 0};
    }
    title_add(reader, k, &deed, phrase, event);
    return k + 1;
}
