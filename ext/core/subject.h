/*
** subject.h - whose facts they are: the place or holder that was said last in the section.
**
**     云泽市 in the title, then 全市茶园面积12万亩 -> 云泽市
**
** Most sentences hold no fact that is asked for, and most facts do not wait for an earlier
** sentence to say whose they are. So sentences without facts are only remembered, and read for
** their places alone, the last one first, when a fact asks.
*/
#ifndef AM_SUBJECT_H
#define AM_SUBJECT_H

#include "scan.h"
#include "section.h"
#include "sentence.h"

/* Who was said, and what 全市 or 全省 stood for in its own sentence up to there. */
typedef struct AmSaid {
    AmSpan word;     /* z NULL for nobody */
    bool relative;   /* the first city or province of the article, when there is one, is meant */
    AmSpan home;     /* the first one in its own sentence; z NULL for none */
    size_t sentence; /* the byte where that begins */
} AmSaid;

/* What a sentence says of places, up to a token. */
typedef struct AmNotes {
    AmSaid said;
    bool is_said; /* said was set in this sentence */
    AmSpan city;  /* the first one of each */
    AmSpan province;
    AmSpan place; /* that a title would give to the article */
} AmNotes;

/* Reads a sentence with its places in rankings, whose holders are subjects too. */
typedef AmNotes (*AmNotesReader)(void *ctx, size_t start, size_t end);

typedef struct AmSubjects {
    AmSpan text;
    const AmSectionList *sections; /* NULL: nobody asks for subjects */
    AmNotesReader read_ranks;
    void *ctx;
    AmScan scan;    /* of sentences that are read for their places alone */
    size_t section; /* seq of the one being read, 0 before the first */
    AmNotes here;   /* of the sentence being read */
    AmSaid carried; /* said before the skipped sentences ... */
    bool by_title;  /* ... or not yet: the place of the title */
    bool begun;     /* a sentence is being read, from byte `start` on */
    size_t start;
    AmVec read;      /* AmHomes: of the sentences that were read */
    size_t n_read;   /* those that were looked at for homes */
    AmVec skipped;   /* AmSentence: those of this section that were not read since */
    size_t n_titles; /* sections that were looked through for a title's place */
    AmSpan title_place;
    size_t n_homes;        /* sections that were looked through for cities and provinces, ... */
    AmSentences home_left; /* ... and what is left of the one after them, behind ... */
    size_t home_start;     /* ... a sentence that was found and not looked through; none when */
    size_t home_end;       /* both are the same */
    AmSpan city;           /* the first one of each in the sentences looked through */
    AmSpan province;
} AmSubjects;

/* sections may be NULL: then am_subject_now gives nobody. options may be NULL. */
void am_subject_init(AmSubjects *subjects, AmArena *arena, AmSpan clean,
                     const AmSectionList *sections, const AmOptions *options);

/* The sentence from `start` on, of section number `section` (from 1), is read next, or passed
** over. */
void am_subject_begin(AmSubjects *subjects, size_t section, size_t start);
void am_subject_skip(AmSubjects *subjects, size_t section, size_t start, size_t end);

/* Notes what token k of the sentence being read says, AM_NO_PARTNER: how the sentence begins. */
void am_subject_note(AmSubjects *subjects, const AmScan *scan, size_t k);

/* A holder of a place was named: it is the subject from here on. */
void am_subject_holder(AmSubjects *subjects, AmSpan holder);

/* Whose facts are read now; z NULL for nobody. */
AmSpan am_subject_now(AmSubjects *subjects);

#endif
