/*
** title_won.c - whether a title was won: 夺冠热门, 志在夺得冠军 and 冠军争夺战 hold none yet.
*/
#include <string.h>

#include "superlative_internal.h"
#include "utf8.h"

bool am_title_is_deed(const AmScan *scan, size_t k) {
    const AmToken *token = am_scan_token(scan, k);
    return am_scan_token_is(scan, token, "夺冠") || am_scan_token_is(scan, token, "夺魁") ||
           am_scan_token_is(scan, token, "折桂");
}

/* True when a title opens what is said and who holds it follows: 冠军|中国选手秦越. */
static bool title_opens_name(const AmScan *scan, size_t k) {
    static const char *const things[] = {"奖", "杯", "争", "赛", "队", "归",
                                         "由", "的", "得", "积", "获", "将"};
    const AmToken *token = am_scan_token(scan, k);
    const AmToken *before = k > 0 ? am_scan_token(scan, k - 1) : NULL;
    AmSpan rest = {scan->text.z + token->end, scan->end - token->end};
    size_t n;
    bool opens = before == NULL ? token->start == scan->start
                                : before->end == token->start && before->kind != AM_TOKEN_WORD &&
                                      before->kind != AM_TOKEN_QUANTITY;
    return opens && rest.n > 0 && am_is_hanzi(am_utf8_decode(rest.z, rest.z + rest.n, &n)) &&
           !am_span_starts_any(rest, things, sizeof(things) / sizeof(things[0]));
}

bool am_title_is_of_medallists(const AmScan *scan, size_t k) {
    enum { REACH = 24 }; /* tokens from one to the next */
    if (!title_opens_name(scan, k)) {
        return false;
    }
    int64_t place = am_scan_ordinal(scan, k)->place;
    for (size_t i = k > REACH ? k - REACH : 0; i < scan->tokens.n && i < k + REACH; i++) {
        if (i != k && am_scan_token(scan, i)->kind == AM_TOKEN_ORDINAL &&
            am_scan_ordinal(scan, i)->form == AM_ORDINAL_TITLE &&
            am_scan_ordinal(scan, i)->place == place + (i > k ? 1 : -1) &&
            title_opens_name(scan, i)) {
            return true;
        }
    }
    return false;
}

/* The last title of a row: 季军 of 冠、亚、季军. */
static size_t title_last_of_row(const AmScan *scan, size_t k) {
    while (k + 1 < scan->tokens.n &&
           am_scan_token(scan, k + 1)->start == am_scan_token(scan, k)->end) {
        size_t next = k + (am_scan_token(scan, k + 1)->kind == AM_TOKEN_ENUM ? 2 : 1);
        if (next >= scan->tokens.n || am_scan_token(scan, next)->kind != AM_TOKEN_ORDINAL ||
            am_scan_ordinal(scan, next)->form != AM_ORDINAL_TITLE) {
            break;
        }
        k = next;
    }
    return k;
}

/* 冠军总决赛, 冠军争夺战, 冠军归属变得明朗: a contest, which nobody has won yet;
 *冠、亚、季军将分别获得奖金:
 ** whoever wins. */
bool am_title_names_contest(const AmScan *scan, size_t k) {
    static const char *const contests[] = {
        "总决赛", "决赛",   "争夺",   "之争",     "争霸",   "纪录",   "头衔", "只是",   "是目标",
        "归属变", "归属仍", "归属尚", "将分别获", "将获得", "将分获", "可获", "的两队", "的两支"};
    size_t end = am_scan_token(scan, title_last_of_row(scan, k))->end;
    return am_span_starts_any((AmSpan){scan->text.z + end, scan->end - end}, contests,
                              sizeof(contests) / sizeof(contests[0]));
}

/* 无缘夺冠, 夺冠热门, 有望夺冠: a title that was not won, or not yet. */
bool am_title_is_hoped_for(const AmScan *scan, size_t k) {
    static const char *const after[] = {
        "热门",   "大热",   "概率",   "希望",   "赔率",   "呼声",   "机会",   "之路",
        "之旅",   "目标",   "梦想",   "前景",   "形势",   "可能",   "次数",   "难度",
        "候选",   "经验",   "的机会", "的希望", "的可能", "的实力", "的资格", "的资本",
        "的能力", "的概率", "的热门", "的目标", "的梦想", "的呼声", "的大热"};
    static const char *const before[] = {"无缘", "有望", "渴望", "希望", "争取", "力争", "冲击",
                                         "未能", "没有", "没能", "不能", "不会", "能否", "如果",
                                         "若",   "可能", "或将", "即将", "为了", "志在", "誓言",
                                         "看好", "预测", "预计", "无望", "期待", "目标", "错失",
                                         "想要", "才能", "从未", "距离", "能够", "是否", "一旦"};
    const AmToken *token = am_scan_token(scan, k);
    AmSpan rest = {scan->text.z + token->end, scan->end - token->end};
    if (am_span_starts_any(rest, after, sizeof(after) / sizeof(after[0]))) {
        return true;
    }
    size_t start = token->start > scan->start + 60 ? token->start - 60 : scan->start;
    for (size_t i = k; i > 0 && am_scan_token(scan, i - 1)->end > start; i--) {
        uint8_t kind = am_scan_token(scan, i - 1)->kind;
        if (kind == AM_TOKEN_COMMA || kind == AM_TOKEN_SEMICOLON) {
            start = am_scan_token(scan, i - 1)->end;
        }
    }
    AmSpan clause = {scan->text.z + start, token->start - start};
    for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
        if (am_span_contains(clause, (AmSpan){before[i], strlen(before[i])})) {
            return true;
        }
    }
    return am_span_ends(clause, "想") || am_span_ends(clause, "要") || am_span_ends(clause, "能");
}

/* 志在夺得冠军, 有望赢得冠军: not won, or not yet. */
bool am_title_is_wished(const AmScan *scan, size_t k) {
    static const char *const wishes[] = {
        "志在", "有望",   "力争",   "争取",   "渴望",   "无缘",   "未能", "没能",   "能否", "希望",
        "目标", "没有夺", "没有取", "没有获", "没有拿", "没有赢", "从未", "不足以", "尚未"};
    const AmToken *token = am_scan_token(scan, k);
    size_t start = token->start > scan->start + 45 ? token->start - 45 : scan->start;
    for (size_t i = k; i > 0 && am_scan_token(scan, i - 1)->end > start; i--) {
        uint8_t kind = am_scan_token(scan, i - 1)->kind;
        if (kind == AM_TOKEN_COMMA || kind == AM_TOKEN_SEMICOLON) {
            start = am_scan_token(scan, i - 1)->end;
        }
    }
    AmSpan clause = {scan->text.z + start, token->start - start};
    for (size_t i = 0; i < sizeof(wishes) / sizeof(wishes[0]); i++) {
        if (am_span_contains(clause, (AmSpan){wishes[i], strlen(wishes[i])})) {
            return true;
        }
    }
    return false;
}

/* 禾川队夺冠。: who did it stands in the same clause, and nothing says that it is asked or planned.
 */
static bool title_ends_clause(const AmScan *scan, size_t k) {
    static const char *const open[] = {"谁", "如何", "怎", "将", "为何", "会",
                                       "能", "要",   "想", "不", "没",   "未",
                                       "若", "如果", "就", "才", "阻止", "梦想"};
    const AmToken *token = am_scan_token(scan, k);
    size_t start = token->start > scan->start + 60 ? token->start - 60 : scan->start;
    for (size_t i = k; i > 0 && am_scan_token(scan, i - 1)->end > start; i--) {
        uint8_t kind = am_scan_token(scan, i - 1)->kind;
        bool edge = kind == AM_TOKEN_COMMA || kind == AM_TOKEN_SEMICOLON;
        start = edge ? am_scan_token(scan, i - 1)->end : start;
    }
    AmSpan clause = {scan->text.z + start, token->start - start};
    for (size_t i = 0; i < sizeof(open) / sizeof(open[0]); i++) {
        if (am_span_contains(clause, (AmSpan){open[i], strlen(open[i])})) {
            return false;
        }
    }
    const AmToken *next = k + 1 < scan->tokens.n ? am_scan_token(scan, k + 1) : NULL;
    bool ends = token->end >= scan->end ||
                (next != NULL && next->start == token->end &&
                 (next->kind == AM_TOKEN_COMMA || next->kind == AM_TOKEN_SEMICOLON)) ||
                am_scan_has(scan, token->end, "。") || am_scan_has(scan, token->end, "！");
    return ends && clause.n >= 9;
}

/* 夺冠 ends its clause or 后, 并, 了, 的 follows; without an event the clause says how it came.
** 夺冠功臣, 夺冠纪录 are nouns. */
bool am_title_is_predicate(const AmScan *scan, size_t k, bool event) {
    static const char *const after[] = {"后", "并", "了", "的"};
    static const char *const ways[] = {"以",   "再次", "成功", "轻松",
                                       "最终", "顺利", "一举", "如愿"};
    const AmToken *token = am_scan_token(scan, k);
    AmSpan rest = {scan->text.z + token->end, scan->end - token->end};
    size_t n;
    bool noun = rest.n > 0 && am_is_hanzi(am_utf8_decode(rest.z, rest.z + rest.n, &n)) &&
                !am_span_starts_any(rest, after, sizeof(after) / sizeof(after[0]));
    size_t start = token->start > scan->start + 60 ? token->start - 60 : scan->start;
    AmSpan clause = {scan->text.z + start, token->start - start};
    for (size_t i = 0; !event && i < sizeof(ways) / sizeof(ways[0]); i++) {
        event = am_span_contains(clause, (AmSpan){ways[i], strlen(ways[i])});
    }
    return (event || title_ends_clause(scan, k)) && !noun;
}
