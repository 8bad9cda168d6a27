/*
** reader.h - the state that the clause grammar carries through a sentence, and where facts go.
**
** A sentence is scanned once; then its figures and ordinals are read from left to right. What was
** named is remembered, because later clauses leave it out: 分别, 均 and 增长5% speak of it.
*/
#ifndef AM_READER_H
#define AM_READER_H

#include "article.h"
#include "phrase.h"
#include "scan.h"
#include "subject.h"

/* A quantity that was named in this sentence. */
typedef struct AmNamed {
    AmSpan name;
    AmMetricKind kind;
    size_t segment; /* parts between ； ; a fresh count each sentence */
} AmNamed;

typedef struct AmReader AmReader;
struct AmReader {
    AmArena *arena;
    AmParseDepth wanted; /* which facts are asked for; others are read where these need them */
    AmScan scan;
    AmVec ranks;   /* AmRank */
    AmVec metrics; /* AmMetric */
    AmVec named;   /* AmNamed, of this sentence */
    size_t section;
    AmSpan sentence;
    size_t segment;
    AmSpan composed; /* the last composed name, and the name without its attribute: 总量居第3 */
    AmSpan composed_base; /* and 增速居第1 both complete the same name */
    bool topic_ranked;    /* a rank fact named the topic: no counts are of it */
    AmSpan outer_topic;   /* the topic before the bracket that is open, and where it came from */
    bool outer_ranked;
    size_t topic_segment; /* where the topic was named */
    AmSpan topic;         /* the quantity named last in this sentence */
    AmSubjects subjects;  /* whose figures these are */
    size_t named_at_rank; /* named.n when the last rank fact was made */
    AmSpan rank_scope;    /* of the last rank fact in this sentence */
    AmSpan rank_metric;
    size_t rank_token; /* its token, AM_NO_PARTNER for none */
    AmSpan list_title; /* 《...榜》 named in this sentence */
    bool conditional;  /* 只要, 如果 were read: bounds define a condition */
    AmSpan most_scope; /* of the last superlative, for A最大、B最高 */
    size_t most_token;
    AmReader *helper; /* reads sentences once more for their holders; NULL until one is needed */
};

/* sections may be NULL: then no subjects are told. options may be NULL. */
void am_reader_init(AmReader *reader, AmArena *arena, AmSpan clean, const AmSectionList *sections,
                    const AmOptions *options);

/* Reads one sentence [start, end) of a section; the facts that are wanted are appended. */
void am_reader_sentence(AmReader *reader, size_t section, size_t start, size_t end);

/* ---- for the parts of the grammar ---- */

/* Reads the figures that begin at token k; returns the first token after them. */
size_t am_metric_read(AmReader *reader, size_t k);

/* Reads what begins at token k; the token to go on with. */
size_t am_reader_token(AmReader *reader, size_t k);

/* Reads the ordinals or superlatives that begin at token k; returns the first token after them. */
size_t am_rank_read(AmReader *reader, size_t k);
size_t am_superlative_read(AmReader *reader, size_t k);
size_t am_first_read(AmReader *reader, size_t k);
size_t am_title_read(AmReader *reader, size_t k);

/* Remembers a name as said; it becomes the topic. */
void am_reader_name(AmReader *reader, AmSpan name, AmMetricKind kind);

/* The last n levels named in the sentence (changes when there are no n levels), oldest first;
** false when fewer were named. */
bool am_reader_last_names(const AmReader *reader, size_t n, AmSpan *names);

/* Levels named in this segment since the last rank fact; the number, at most max. */
size_t am_reader_open_names(const AmReader *reader, AmSpan *names, size_t max);

/* The quantity that the clause before token k speaks of (日均客流较上年增长，位列第一); empty for
 * none. */
AmPhrase am_reader_earlier_name(const AmReader *reader, size_t k);

/* The field of competitors that ends at token k and is no scope word alone: a place that the
** lexicon does not know (云岭高原首张), a scope with the group in it (全区公安机关首个), a
** group with 中 (十家企业中唯一). z NULL for none. */
AmSpan am_field_before(const AmReader *reader, size_t k);

/* The event of which a quantity before token k is said (本届茶博会|展出面积|最大); *after is
** the byte where the quantity begins. z NULL for none. */
AmSpan am_field_event(const AmReader *reader, size_t k, size_t *after);

/* True when quantity k counts the competitors of the place after it: 全省|11个|设区市|第3位. */
bool am_field_is_counted(const AmScan *scan, size_t k);

/* Steps over 内, 上, 境内 between a scope and byte `at`, before which *token tokens lie:
** 贵州省|内|首家. The byte where the scope ends, or `at` when no scope stands there. */
size_t am_field_inside(const AmScan *scan, size_t *token, size_t at);

/* The list that is named right before a byte (在茶机排行榜上|排名, 积分榜|位列), without what leads
** to it; z NULL for none. */
AmSpan am_field_list_before(const AmScan *scan, size_t end);

/* Where the field begins that scope token k ends: 中国厨电|行业, 零售|行业 are one field; the start
** of the token itself when no name of a trade stands before it. */
size_t am_field_trade(const AmReader *reader, size_t k);

/* The race or match whose name ends at a byte (以|半决赛|第一的成绩); z NULL for none. */
AmSpan am_field_event_by(const AmScan *scan, size_t end);

/* The event that is named right before a byte: 在茶艺锦标赛上|获得, 在资格赛|排名; z NULL for none.
 */
AmSpan am_field_event_before(const AmScan *scan, size_t end);

/* The field that a clause before token k states: 在全国30个省份中，…位居第四; 在茶艺大赛决赛中，…
** 夺得冠军. z NULL for none. */
AmSpan am_field_stated(const AmReader *reader, size_t k);

/* The group that 中 names in the clause before token k (理事国中出口最多); *after is the byte
** after 中. z NULL for none. */
AmSpan am_field_among(const AmReader *reader, size_t k, size_t *after);

/* name + attribute (地区生产总值 + 总量), in the arena; the attribute when name is absent. */
AmSpan am_reader_compose(AmReader *reader, AmSpan name, AmSpan attribute);

/* True when the phrase is nothing but words like 总量, 增速, which complete a name said before. */
bool am_reader_is_attribute(const AmReader *reader, AmPhrase phrase);

/* True when the phrase ends like a quantity (率 量 额 ...). */
bool am_reader_is_quantity(const AmReader *reader, AmPhrase phrase);

/* Fills what all facts have: section, sentence, surface, period, subject. left is NULL for ranks.
 */
void am_reader_place(AmReader *reader, AmFact *fact, size_t start, size_t end, size_t token,
                     const AmLeft *left);

/* What AmFact.rule holds: "id:word" in the arena, or the id alone when there is no word. The ids
** stand in ext/data/rules.tsv. */
AmSpan am_reader_rule(AmReader *reader, AmSpan id, AmSpan word);

/* Appends a rank fact. metric or scope with z NULL mean none. */
void am_reader_add_rank(AmReader *reader, size_t k, AmRankBasis basis, AmSpan scope, AmSpan metric,
                        AmSpan rule);

/* True when token i exists and touches byte `at` from the right. */
bool am_reader_follows(const AmReader *reader, size_t i, size_t at);

#endif
