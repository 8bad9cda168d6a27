/*
** subject.c - see subject.h.
*/
#include "subject.h"

#include "character.h"
#include "phrase.h"
#include "utf8.h"

/* The first city and province that a sentence names. */
typedef struct AmHomes {
    size_t start; /* of the sentence */
    AmSpan city;
    AmSpan province;
} AmHomes;

typedef struct AmSentence {
    size_t start;
    size_t end;
} AmSentence;

void am_subject_init(AmSubjects *subjects, AmArena *arena, AmSpan clean,
                     const AmSectionList *sections, const AmOptions *options) {
    *subjects = (AmSubjects){.text = clean, .sections = sections};
    am_scan_init(&subjects->scan, arena, clean, options);
    am_vec_init(&subjects->skipped, arena, sizeof(AmSentence));
    am_vec_init(&subjects->read, arena, sizeof(AmHomes));
}

/* ---- what a sentence says ---- */

/* Remembers the first city and province that the sentence names. */
static void subject_note_home(const AmScan *scan, const AmToken *token, AmNotes *notes) {
    AmSpan text = am_scan_text(scan, token);
    bool city = token->value == AM_SCOPE_PREFECTURE;
    bool province = token->value == AM_SCOPE_PROVINCE;
    if ((city || province) && notes->place.z == NULL) {
        notes->place = text;
    }
    if (city && notes->city.z == NULL) {
        notes->city = text;
    } else if (province && notes->province.z == NULL) {
        notes->province = text;
    }
}

/* 全市, 湖州市 at the start of a clause: the figures after it are theirs. */
static void subject_note_scope(const AmScan *scan, size_t k, AmNotes *notes) {
    const AmToken *token = am_scan_token(scan, k);
    subject_note_home(scan, token, notes);
    bool opens = token->start == scan->start;
    if (k > 0) {
        const AmToken *before = am_scan_token(scan, k - 1);
        opens = (before->kind == AM_TOKEN_COMMA || before->kind == AM_TOKEN_SEMICOLON ||
                 before->kind == AM_TOKEN_PERIOD || am_scan_is_word(before, AM_WORD_LEAD)) &&
                am_phrase_touching(scan, before->end, token->start);
    }
    bool ranked = k + 1 < scan->tokens.n && am_scan_token(scan, k + 1)->kind == AM_TOKEN_ORDINAL &&
                  am_scan_token(scan, k + 1)->start == token->end;
    bool field = token->value == AM_SCOPE_FIELD || token->value == AM_SCOPE_OTHER;
    if (opens && !ranked && !field) {
        AmSpan word = am_scan_text(scan, token);
        bool city = am_span_ends(word, "市");
        bool province = am_span_ends(word, "省");
        notes->said = (AmSaid){.word = word,
                               .relative = city || province,
                               .home = city ? notes->city : notes->province,
                               .sentence = scan->start};
        notes->is_said = true;
    }
}

/* 云泽市, a place that the lexicon does not know, where a clause begins or after 从, 在. */
static void subject_note_unknown(const AmScan *scan, size_t at, bool opens_clause, AmNotes *notes) {
    AmSpan text = {scan->text.z + at, scan->end - at};
    size_t n = am_phrase_place_prefix(text);
    if (n == 0 || am_lexicon_find(AM_SET_WORD, text.z, text.z + text.n) != NULL) {
        return;
    }
    AmSpan place = {text.z, n};
    if (notes->place.z == NULL) {
        notes->place = place;
    }
    if (notes->city.z == NULL && am_span_ends(place, "市")) {
        notes->city = place;
    }
    if (opens_clause) {
        notes->said = (AmSaid){.word = place};
        notes->is_said = true;
    }
}

/* Places after punctuation, a period or a preposition, and known ones. */
static void subject_note_token(const AmScan *scan, size_t k, AmNotes *notes) {
    const AmToken *token = am_scan_token(scan, k);
    bool opens = token->kind == AM_TOKEN_COMMA || token->kind == AM_TOKEN_SEMICOLON ||
                 token->kind == AM_TOKEN_PERIOD;
    bool leads = am_scan_is_word(token, AM_WORD_FROM) || am_scan_is_word(token, AM_WORD_PREP);
    if (opens || leads) {
        subject_note_unknown(scan, token->end, opens, notes);
    } else if (am_scan_is_word(token, AM_WORD_SCOPE)) {
        subject_note_scope(scan, k, notes);
    }
}

/* Reads a sentence for its places alone. */
static AmNotes subject_read(AmSubjects *subjects, size_t start, size_t end) {
    AmNotes notes = {.is_said = false};
    am_scan_sentence(&subjects->scan, start, end);
    subject_note_unknown(&subjects->scan, start, true, &notes);
    for (size_t k = 0; k < subjects->scan.tokens.n; k++) {
        subject_note_token(&subjects->scan, k, &notes);
    }
    return notes;
}

/* ---- the sentence being read ---- */

/* Remembers what the sentence that was read says of homes: it need not be read for them again. */
static void subject_keep(AmSubjects *subjects) {
    AmHomes *homes = subjects->sections != NULL ? am_vec_push(&subjects->read) : NULL;
    if (homes != NULL) {
        *homes = (AmHomes){subjects->start, subjects->here.city, subjects->here.province};
    }
    subjects->begun = false;
}

static void subject_next(AmSubjects *subjects, size_t section) {
    if (subjects->begun) {
        subject_keep(subjects);
    }
    if (subjects->here.is_said) {
        subjects->carried = subjects->here.said;
        subjects->by_title = false;
        subjects->skipped.n = 0;
    }
    if (section != subjects->section) {
        subjects->section = section;
        subjects->by_title = true;
        subjects->skipped.n = 0;
    }
    subjects->here = (AmNotes){.is_said = false};
}

void am_subject_begin(AmSubjects *subjects, size_t section, size_t start) {
    subject_next(subjects, section);
    subjects->begun = true;
    subjects->start = start;
}

void am_subject_skip(AmSubjects *subjects, size_t section, size_t start, size_t end) {
    subject_next(subjects, section);
    AmSentence *sentence = subjects->sections != NULL ? am_vec_push(&subjects->skipped) : NULL;
    if (sentence != NULL) {
        *sentence = (AmSentence){start, end};
    }
}

void am_subject_note(AmSubjects *subjects, const AmScan *scan, size_t k) {
    if (k == AM_NO_PARTNER) {
        subject_note_unknown(scan, scan->start, true, &subjects->here);
    } else {
        subject_note_token(scan, k, &subjects->here);
    }
}

void am_subject_holder(AmSubjects *subjects, AmSpan holder) {
    subjects->here.said = (AmSaid){.word = holder};
    subjects->here.is_said = true;
}

/* ---- what sentences before say ---- */

/* True when a word for one of these stands somewhere, or what may be a place that no table knows;
** cheaper than to read the sentence. */
static bool subject_names(AmSpan text, bool homes) {
    size_t n;
    for (size_t at = 0; at < text.n; at += n) {
        uint32_t c = am_utf8_decode(text.z + at, text.z + text.n, &n);
        if (am_phrase_is_place_tail(c)) {
            return true;
        }
        const AmWord *word = (am_character(c) & AM_CHARACTER_WORD) != 0
                                 ? am_lexicon_find(AM_SET_WORD, text.z + at, text.z + text.n)
                                 : NULL;
        if (word == NULL || word->category != AM_WORD_SCOPE) {
            continue;
        }
        bool home = word->value == AM_SCOPE_PREFECTURE || word->value == AM_SCOPE_PROVINCE;
        bool field = word->value == AM_SCOPE_FIELD || word->value == AM_SCOPE_OTHER;
        if (homes ? home : !field) {
            return true;
        }
    }
    return false;
}

/* The homes of a sentence; those of sentences that were read are at hand. They are asked for in the
** order of the text. */
static AmHomes subject_homes(AmSubjects *subjects, size_t start, size_t end) {
    const AmHomes *read = subjects->read.items;
    AmHomes homes = {.start = start};
    while (subjects->n_read < subjects->read.n && read[subjects->n_read].start < start) {
        subjects->n_read++;
    }
    if (subjects->n_read < subjects->read.n && read[subjects->n_read].start == start) {
        return read[subjects->n_read];
    }
    if (subject_names((AmSpan){subjects->text.z + start, end - start}, true)) {
        AmNotes notes = subject_read(subjects, start, end);
        homes.city = notes.city;
        homes.province = notes.province;
    }
    return homes;
}

/* Finds the next sentence to be looked through for homes, unless one is found already. */
static bool subject_next_for_homes(AmSubjects *subjects) {
    if (subjects->home_start < subjects->home_end) {
        return true;
    }
    while (!am_sentence_next(&subjects->home_left, &subjects->home_start, &subjects->home_end)) {
        if (subjects->n_homes == subjects->sections->n) {
            subjects->home_start = subjects->home_end = 0;
            return false;
        }
        const AmSection *section = &subjects->sections->items[subjects->n_homes++];
        bool counts = am_section_counts(section);
        subjects->home_left =
            (AmSentences){.text = subjects->text,
                          .at = section->clean_start,
                          .end = counts ? section->clean_end : section->clean_start};
    }
    return true;
}

/* The first city and province that the article names before a byte. */
static void subject_find_homes(AmSubjects *subjects, const AmSpan *wanted, size_t before) {
    while (wanted->z == NULL && !am_arena_failed(subjects->skipped.arena) &&
           subject_next_for_homes(subjects) && subjects->home_start < before) {
        AmHomes homes = subject_homes(subjects, subjects->home_start, subjects->home_end);
        subjects->home_start = subjects->home_end;
        subjects->city = subjects->city.z == NULL ? homes.city : subjects->city;
        subjects->province = subjects->province.z == NULL ? homes.province : subjects->province;
    }
}

/* What 全市 or 我省 stands for: the first city or province of the article, or the word itself. */
static AmSpan subject_resolve(AmSubjects *subjects, const AmSaid *said) {
    const AmSpan *home = am_span_ends(said->word, "市") ? &subjects->city : &subjects->province;
    subject_find_homes(subjects, home, said->sentence);
    if (home->z != NULL && home->z < subjects->text.z + said->sentence) {
        return *home;
    }
    return said->home.z != NULL ? said->home : said->word;
}

/* The first place in the titles before the section being read. */
static AmSpan subject_title(AmSubjects *subjects) {
    const AmSectionList *list = subjects->sections;
    for (; subjects->title_place.z == NULL && subjects->n_titles + 1 < subjects->section;
         subjects->n_titles++) {
        const AmSection *section = &list->items[subjects->n_titles];
        size_t start;
        size_t end;
        AmSentences left = {
            .text = subjects->text, .at = section->clean_start, .end = section->clean_end};
        bool title = section->kind == AM_SECTION_TITLE && am_section_counts(section);
        while (title && subjects->title_place.z == NULL && am_sentence_next(&left, &start, &end)) {
            subjects->title_place = subject_read(subjects, start, end).place;
        }
    }
    return subjects->title_place;
}

/* What was said last before the sentence being read. */
static void subject_look_back(AmSubjects *subjects) {
    const AmSentence *sentences = subjects->skipped.items;
    for (size_t i = subjects->skipped.n; i > 0; i--) {
        size_t start = sentences[i - 1].start;
        size_t end = sentences[i - 1].end;
        AmSpan text = {subjects->text.z + start, end - start};
        bool ranks = am_scan_may_rank(&subjects->scan, start, end);
        if (!ranks && !subject_names(text, false)) {
            continue;
        }
        AmNotes notes = subject_read(subjects, start, end);
        if (subjects->scan.ordinals.n > 0) {
            notes = subjects->read_ranks(subjects->ctx, start, end);
        }
        if (notes.is_said) {
            subjects->carried = notes.said;
            subjects->by_title = false;
            break;
        }
    }
    subjects->skipped.n = 0;
    if (subjects->by_title) {
        subjects->carried = (AmSaid){.word = subject_title(subjects)};
        subjects->by_title = false;
    }
}

AmSpan am_subject_now(AmSubjects *subjects) {
    if (subjects->sections == NULL) {
        return (AmSpan){NULL, 0};
    }
    AmSaid *said = &subjects->here.said;
    if (!subjects->here.is_said) {
        subject_look_back(subjects);
        said = &subjects->carried;
    }
    if (said->relative) {
        *said = (AmSaid){.word = subject_resolve(subjects, said)};
    }
    return said->word;
}
