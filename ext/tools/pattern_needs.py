"""What a line must have so that a pattern, as Python's re parses it, can match the whole of it.

Every answer may say yes too often, never no: starts() are the characters a match can begin with,
needs() are pairs of which one must stand in it, most() is how long it can be, may_hold() and
may_end() ask for one character. Blanks count as one character, and so do digits; see fold().
"""
from re import _constants as op
from re import _parser as parser

BLANKS = {0x09, 0x20, 0xA0, 0x3000}
MOST_CLASS = 40  # characters of a class that are told apart; a larger one stands for any
MOST_COST = 20000  # of needs(): roughly, how often in 100,000 characters one of the pairs stands
ENDLESS = 65535
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
EMPTY = (op.ASSERT, op.ASSERT_NOT, op.AT)


def parse(pattern):
    return list(parser.parse(pattern))


def fold(c):
    """Blanks become one blank and digits one digit; engine_look.c folds the line alike."""
    return 0x20 if c in BLANKS else 0x30 if 0x30 <= c <= 0x39 else c


def class_of(value):
    """The characters of a class, None for too many."""
    found = set()
    for what, arg in value:
        if what is op.LITERAL:
            found.add(arg)
        elif what is op.RANGE and arg[1] - arg[0] < MOST_CLASS:
            found.update(range(arg[0], arg[1] + 1))
        elif what is op.CATEGORY and arg is op.CATEGORY_DIGIT:
            found.update(range(0x30, 0x3A))
        else:
            return None
    return found if len(found) <= MOST_CLASS else None


def in_class(value, c):
    """True when the class holds the character."""
    negated, inside = False, False
    for what, arg in value:
        negated = negated or what is op.NEGATE
        inside = inside or (what is op.LITERAL and arg == c) or (
            what is op.RANGE and arg[0] <= c <= arg[1]) or (
            what is op.CATEGORY and arg not in (op.CATEGORY_DIGIT, op.CATEGORY_SPACE))
    return inside != negated


def body_of(kind, value):
    """The items inside a group or a repeat; None for anything else."""
    if kind is op.SUBPATTERN:
        return list(value[3])
    if kind is op.ATOMIC_GROUP:
        return list(value)
    return list(value[2]) if kind in REPEATS else None


# ---- how it begins ----

def join(heads, tails, n):
    found = {h for h in heads if len(h) >= n}
    for size in {len(h) for h in heads if len(h) < n}:
        cut = {t[:n - size] for t in tails}
        found |= {h + t for h in heads if len(h) == size for t in cut}
    return found


def heads_of_item(kind, value, n):
    if kind is op.LITERAL:
        return {(fold(value),)}
    if kind is op.IN:
        return {(None,) if c is None else (fold(c),) for c in class_of(value) or [None]}
    if kind in REPEATS:
        least, most, body = value
        once, found, sofar = heads(list(body), n), set(), {()}
        for count in range(min(most, n) + 1):
            found |= sofar if count >= least else set()
            sofar = join(sofar, once, n)
        return found | (sofar if least > n else set())
    if kind is op.BRANCH:
        return set().union(*(heads(list(branch), n) for branch in value[1]))
    if kind in EMPTY:
        return {()}
    body = body_of(kind, value)
    return {(None,)} if body is None else heads(body, n)


def heads(items, n):
    """The first n characters, as tuples with None for any; shorter where the items end."""
    found = {()}
    for kind, value in items:
        if all(len(h) >= n for h in found):
            break
        found = join(found, heads_of_item(kind, value, n), n)
    return found


def starts(items, n):
    """The first characters, at most n, as tuples: a shorter one says nothing of what follows."""
    return {h[:h.index(None)] if None in h else h for h in heads(items, n)}


# ---- what must stand in it ----

def cost(pair):
    """How often a pair stands in texts; a pair of one character stands for it and any."""
    if len(pair) == 1:
        return {0x20: 2000, 0x30: 500}.get(pair[0], 60)
    return 100 if pair == (0x30, 0x30) else 20 if pair[1] == 0x20 else 1


def choices(items):
    """(cost, pairs) for each place of the pattern where one of the pairs must stand."""
    for i, (kind, value) in enumerate(items):
        if kind in EMPTY:
            continue
        pairs = starts(items[i:], 2)
        if all(pairs):
            yield sum(map(cost, pairs)), pairs
        if kind is op.BRANCH:
            best = [cheapest(list(branch)) for branch in value[1]]
            if all(best):
                yield sum(b[0] for b in best), set().union(*(b[1] for b in best))
        elif kind not in REPEATS or value[0] >= 1:
            yield from choices(body_of(kind, value) or [])


def cheapest(items):
    return min(choices(items), default=None, key=lambda choice: choice[0])


def needs(items):
    """Pairs, or single characters, of which one must stand in the line; None when too common."""
    best = cheapest(items)
    return best[1] if best is not None and best[0] <= MOST_COST else None


# ---- how long it is ----

def width_of_item(kind, value):
    if kind is op.LITERAL:
        return 0 if value in BLANKS else 1
    if kind is op.IN:
        found = class_of(value)
        return 0 if found is not None and found <= BLANKS else 1
    if kind is op.BRANCH:
        return max(width(list(branch)) for branch in value[1])
    if kind in EMPTY:
        return 0
    body = body_of(kind, value)
    inner = 1 if body is None else width(body)
    times = value[1] if kind in REPEATS else 1
    return 0 if inner == 0 else min(ENDLESS, inner * int(times))


def width(items):
    return min(ENDLESS, sum(width_of_item(kind, value) for kind, value in items))


def most(items):
    """The most characters that are no blanks, by the items and by what looks ahead to the end."""
    found = width(items)
    for kind, value in items:
        if kind not in EMPTY:
            break
        ahead = list(value[1]) if kind is op.ASSERT and value[0] == 1 else []
        if ahead and ahead[-1] == (op.AT, op.AT_END_STRING):
            found = min(found, width(ahead))
    return found


# ---- single characters ----

def may_hold(items, c):
    """True when the character may stand in a match."""
    for kind, value in items:
        if kind is op.LITERAL:
            holds = value == c
        elif kind is op.NOT_LITERAL:
            holds = value != c
        elif kind is op.IN:
            holds = in_class(value, c)
        elif kind is op.BRANCH:
            holds = any(may_hold(list(branch), c) for branch in value[1])
        elif kind in EMPTY:
            holds = False
        else:
            body = body_of(kind, value)
            holds = body is None or may_hold(body, c)
        if holds:
            return True
    return False


def ends_of_item(kind, value, c):
    """(the item may end with the character, it may be empty)"""
    if kind is op.LITERAL:
        return value == c, False
    if kind is op.NOT_LITERAL:
        return value != c, False
    if kind is op.IN:
        return in_class(value, c), False
    if kind is op.BRANCH:
        parts = [ends(list(branch), c) for branch in value[1]]
        return any(p[0] for p in parts), any(p[1] for p in parts)
    if kind in EMPTY:
        return False, True
    body = body_of(kind, value)
    if body is None:
        return True, False
    found, empty = ends(body, c)
    return found, empty or (kind in REPEATS and value[0] == 0)


def ends(items, c):
    for kind, value in reversed(items):
        found, empty = ends_of_item(kind, value, c)
        if found or not empty:
            return found, False
    return False, True


def may_end(items, c):
    """True when a match may end with the character."""
    return ends(items, c)[0]
