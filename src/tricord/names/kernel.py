"""Names laid side by side and scored, many times a second.

Integer arithmetic throughout: the same inputs give the same bits on every machine. What is
computed is described in `tricord.names.aligning` and `tricord.names.scoring`; the tests hold
this kernel against a plain restatement of those pages.
"""

from __future__ import annotations

from typing import Final

import numba
import numpy as np

from tricord.names.scoring import (
    COMMON_BELOW,
    DISAGREEING,
    GLUED,
    INITIAL,
    LOSSES,
    MISSING,
    NO_DISTINCTIVE_WORD,
    ONE_WORD_OF_MANY,
    OTHER_GENERATION,
    OTHER_NUMBER,
    SAID_FROM,
    VAGUE,
)

SAME, NUMBER, FORM, TRANSLATION, NICKNAME, SPELLING, KOREAN, SOUND, TYPO, LETTER = range(10)
RULES: Final = (
    "same",
    "number",
    "form",
    "translation",
    "nickname",
    "spelling",
    "korean",
    "sound",
    "typo",
    "initial",
)
"""Rules by their numbers here; from `KOREAN` on, and `SAME`, they also hold for joined words."""

WORD, PLACES, WEIGHT, RARITY, FLAGS, SCRIPT = range(6)
"""Columns of a unit: number of its word, places it covers, weight, rarity, flags, and the
number of its script where letters may be mistyped (0 elsewhere)."""
DISTINCTIVE, JOINED, ONE_LETTER, KNOWN, COUNTS = 1, 2, 4, 8, 16
"""Flags of a unit. ``COUNTS``: a single word that is a name, and no initial; ``ONE_LETTER``: an
initial; ``KNOWN``: it stands in many names."""
PEOPLE, SHIP = 1, 2
"""What bears the names, as bits."""
TELLING, WHOLE, NUMBERS, SUFFIXES, NAMES, BEARER, KINDS, LENGTH, LETTERS = range(9)
"""Facts of a name: weight of its distinctive words, the same with its generic ones, a hash of
its numbers and of its suffixes (0 for none), how many of its words are distinctive, what bears
it, what kinds of thing it may be the name of (bits); and where it can be mistyped as a whole,
how many letters it has (else 0), and which (bits)."""
WORTH_A_LOOK: Final = 150
"""How far above the least score a score by words may be improved by the whole."""
AS_A_WHOLE: Final = 128
"""The bit among the reasons that says that the names are one but for typing errors."""
MOST_OFFERS: Final = 256
_VAGUE = np.array(VAGUE, np.int64)
_LOSSES = np.array(LOSSES, np.int64)
LIGHT: Final = 10
"""Weight up to which a word (a particle, a form) is laid beside another last."""
TRANSPOSED_ROWS: Final = 3
LONGEST_WORD: Final = 64
MOST_ERRORS: Final = 3
SPACE: Final = 32


@numba.njit(cache=True, nogil=True)
def errors(one, other, most):
    """Typing errors between two words (optimal string alignment); ``most + 1`` if more."""
    n, m = len(one), len(other)
    if abs(n - m) > most or n > LONGEST_WORD or m > LONGEST_WORD:
        return most + 1
    rows = np.empty((TRANSPOSED_ROWS, m + 1), np.int64)
    for j in range(m + 1):
        rows[0, j] = j
    for i in range(1, n + 1):
        row, above, before = i % 3, (i - 1) % 3, (i - 2) % 3
        rows[row, 0] = i
        least = i
        for j in range(1, m + 1):
            step = 0 if one[i - 1] == other[j - 1] else 1
            best = min(rows[above, j] + 1, rows[row, j - 1] + 1, rows[above, j - 1] + step)
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                best = min(best, rows[before, j - 2] + 1)
            rows[row, j] = best
            least = min(least, best)
        if least > most:
            return most + 1
    return min(rows[n % 3, m], most + 1)


@numba.njit(cache=True, nogil=True)
def typo(one, other, both_known):
    """Cost of two words as typing errors of each other; -1 where they are none.

    One error is allowed in words of three letters or more, two from eight letters, three from
    fourteen. Two words that both stand in many names are two words, not an error.
    """
    shortest, longest = min(len(one), len(other)), max(len(one), len(other))
    if shortest < 3:
        return -1
    most = 1 if shortest < 8 else 2 if shortest < 14 else 3
    found = errors(one, other, most)
    if found > most:
        return -1
    cost = 60 + 550 * found // longest
    if shortest == 3:
        cost += 150
    if one[0] != other[0]:
        cost += 40
    if both_known:
        cost = max(cost, 420)
    return cost


@numba.njit(cache=True, nogil=True)
def covered(bits):
    """How many bits are set."""
    bits -= (bits >> 1) & 0x5555555555555555
    bits = (bits & 0x3333333333333333) + ((bits >> 2) & 0x3333333333333333)
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F
    return (bits * 0x0101010101010101) >> 56


@numba.njit(cache=True, nogil=True)
def first(places):
    """The first word bits cover."""
    at = 0
    while places and not places & 1:
        places >>= 1
        at += 1
    return at


@numba.njit(cache=True, nogil=True)
def score(mine, theirs, related, my_facts, their_facts, found):
    """Lay two names side by side and score them.

    Args:
        mine: Units of the first name, one row each.
        theirs: Units of the second.
        related: Rows of unit of the first, unit of the second, cost, rule.
        my_facts: Facts of the first name.
        their_facts: Facts of the second.
        found: Room for the pairs: unit, unit, cost, rule; filled in.

    Returns:
        Score, reasons against (bits), rarity, how many rows of `found` are filled.
    """
    offers = len(related)
    order = np.empty(offers, np.int64)
    for at in range(offers):
        x, y = related[at, 0], related[at, 1]
        i, j = first(mine[x, PLACES]), first(theirs[y, PLACES])
        words = covered(mine[x, PLACES]) + covered(theirs[y, PLACES])
        light = 1 if min(mine[x, WEIGHT], theirs[y, WEIGHT]) <= LIGHT else 0
        cost = light * 1000 + related[at, 2]
        place = (((cost * 64 + 63 - words) * 32 + abs(i - j)) * 32 + i) * 32 + j
        order[at] = place * 512 + at
    order.sort()
    left, right, pairs = 0, 0, 0
    agreed, lost, shared, distinctive, counted = 0, 0, 0, 0, 0
    glued, mistyped, their_mistyped = False, 0, 0
    for key in order:
        at = key % 512
        x, y = related[at, 0], related[at, 1]
        if left & mine[x, PLACES] or right & theirs[y, PLACES]:
            continue
        left |= mine[x, PLACES]
        right |= theirs[y, PLACES]
        cost = related[at, 2]
        weight = min(mine[x, WEIGHT], theirs[y, WEIGHT])
        lost += weight * cost // 1000
        agreed += weight - weight * cost // 1000
        told = min(mine[x, RARITY], theirs[y, RARITY])
        shared += max(told - _VAGUE[related[at, 3]], min(told, 10))
        both = mine[x, FLAGS] & theirs[y, FLAGS] & DISTINCTIVE
        distinctive += both
        if not both:  # a generic word mistyped is no name
            mistyped += (mine[x, FLAGS] & COUNTS) // COUNTS
            their_mistyped += (theirs[y, FLAGS] & COUNTS) // COUNTS
        if weight > LIGHT:
            counted += 1
        glued = glued or bool((mine[x, FLAGS] | theirs[y, FLAGS]) & JOINED)
        found[pairs, 0], found[pairs, 1], found[pairs, 2], found[pairs, 3] = (
            x,
            y,
            cost,
            related[at, 3],
        )
        pairs += 1
    if not agreed:
        return 0, 0, 0, 0
    my_rest, my_names = rest(mine, left)
    their_rest, their_names = rest(theirs, right)
    my_names, their_names = my_names - mistyped, their_names - their_mistyped
    disagreeing, missing = min(my_rest, their_rest), abs(my_rest - their_rest)
    whole = agreed + lost + disagreeing * DISAGREEING // 1000 + missing * MISSING // 1000
    value = 1000 * agreed // whole
    value -= value * _LOSSES[min(shared, len(_LOSSES) - 1)] // 1000
    against = 0
    if disagreeing >= SAID_FROM:
        against |= 1
    if missing >= SAID_FROM:
        against |= 2
    if shared < COMMON_BELOW:
        against |= 4
    if not distinctive and my_names + their_names:
        value, against = min(value, NO_DISTINCTIVE_WORD), against | 8
    bearer, numbers, others = my_facts[BEARER], my_facts[NUMBERS], their_facts[NUMBERS]
    if numbers != others and (numbers * others != 0 or bearer & SHIP):
        value, against = min(value, OTHER_NUMBER), against | 16
    suffix, other = my_facts[SUFFIXES], their_facts[SUFFIXES]
    if suffix * other != 0 and suffix != other:
        value, against = min(value, OTHER_GENERATION), against | 32
    few, many = min(my_names, their_names), max(my_names, their_names)
    if bearer & PEOPLE and few <= 1 < many and counted == 1 and not glued:
        value, against = min(value, ONE_WORD_OF_MANY), against | 64
    return value, against, shared, pairs


@numba.njit(cache=True, nogil=True)
def near(length, letters, their_length, their_letters):
    """Whether two names may be mistyped ones of each other, by their letters alone."""
    if not length or not their_length:
        return False
    most = min((min(length, their_length) + 1) // 7, MOST_ERRORS)
    return abs(length - their_length) <= most and covered(letters ^ their_letters) <= 2 * most


@numba.njit(cache=True, nogil=True)
def entire(mine, my_codes, my_starts, my_facts, theirs, codes, starts, their_facts):
    """Score and rarity of two names mistyped as a whole, wherever the errors stand; 0 if not.

    One error is allowed in six letters, two in thirteen, three in twenty. Names whose words stand
    opposite each other, and differ in words that both stand in many names, are two names.
    """
    longest = max(my_facts[LENGTH], their_facts[LENGTH])
    most = min((min(my_facts[LENGTH], their_facts[LENGTH]) + 1) // 7, MOST_ERRORS)
    if not near(my_facts[LENGTH], my_facts[LETTERS], their_facts[LENGTH], their_facts[LETTERS]):
        return 0, 0
    if my_facts[NUMBERS] != their_facts[NUMBERS] or my_facts[SUFFIXES] != their_facts[SUFFIXES]:
        return 0, 0
    one, my_words, my_rarity = written(mine, my_codes, my_starts, my_facts[LENGTH])
    other, their_words, their_rarity = written(theirs, codes, starts, their_facts[LENGTH])
    found = errors(one, other, most)
    if found > most:
        return 0, 0
    if my_words == their_words:
        for at in range(my_words):
            if mine[at, FLAGS] & theirs[at, FLAGS] & KNOWN:
                x, y = mine[at, WORD], theirs[at, WORD]
                a = my_codes[my_starts[x] : my_starts[x + 1]]
                b = codes[starts[y] : starts[y + 1]]
                if len(a) != len(b) or (a != b).any():
                    return 0, 0
    told = max(min(my_rarity, their_rarity) - _VAGUE[TYPO], 0)
    value = 950 - 850 * found // longest
    return value - value * _LOSSES[min(told, len(_LOSSES) - 1)] // 1000, told


@numba.njit(cache=True, nogil=True)
def written(units, codes, starts, length):
    """Letters of a name without spaces, how many words it has, and how rare they are."""
    text = np.empty(length, np.int64)
    filled, words, rare = 0, 0, 0
    for at in range(len(units)):
        if units[at, FLAGS] & JOINED:
            break
        word = units[at, WORD]
        for place in range(starts[word], starts[word + 1]):
            if codes[place] != SPACE and filled < length:
                text[filled] = codes[place]
                filled += 1
        words += 1
        rare += units[at, RARITY]
    return text[:filled], words, rare


@numba.njit(cache=True, nogil=True)
def rest(units, taken):
    """Weight of the words that are not taken, and how many of all words are names."""
    weight, names = 0, 0
    for at in range(len(units)):
        flags = units[at, FLAGS]
        if not flags & JOINED:
            if not units[at, PLACES] & taken:
                weight += units[at, WEIGHT]
            if flags & COUNTS:
                names += 1
    return weight, names


@numba.njit(cache=True, nogil=True)
def offers(mine, my_codes, my_starts, theirs, codes, starts, table, related):
    """Every way in which units of two names may be one.

    Args:
        mine: Units of the first name.
        my_codes: Letters of its words, as code points.
        my_starts: Where each word starts in them; one more at the end.
        theirs: Units of the second name.
        codes: Letters of all words of the index.
        starts: Where each word starts in them.
        table: ``head``, ``next``, ``unit``, ``cost``, ``rule``: relations by listed word.
        related: Room for the result; filled in.

    Returns:
        How many rows of `related` are filled.
    """
    head, follow, unit, cost, rule = table
    count = 0
    met = np.zeros((len(mine), len(theirs)), np.uint8)
    exact = np.zeros(len(theirs), np.uint8)
    my_exact = np.zeros(len(mine), np.uint8)
    for y in range(len(theirs)):
        at = head[theirs[y, WORD]]
        while at >= 0:
            x = unit[at]
            joined = (mine[x, FLAGS] | theirs[y, FLAGS]) & JOINED
            both = mine[x, FLAGS] & theirs[y, FLAGS] & JOINED
            if joined and 0 < rule[at] < KOREAN:
                at = follow[at]
                continue
            if not both and count < len(related):
                price = cost[at] + GLUED if joined else cost[at]
                related[count, 0], related[count, 1] = x, y
                related[count, 2], related[count, 3] = price, rule[at]
                count += 1
                met[x, y] = 1
                if cost[at] == 0 and not joined:
                    exact[y], my_exact[x] = 1, 1
            at = follow[at]
    for x in range(len(mine)):
        if my_exact[x]:
            continue
        for y in range(len(theirs)):
            if exact[y] or met[x, y] or count >= len(related):
                continue
            price = unlisted(
                x, y, mine, theirs,
                my_codes[my_starts[x] : my_starts[x + 1]],
                codes[starts[theirs[y, WORD]] : starts[theirs[y, WORD] + 1]],
            )
            if price >= 0:
                is_letter = (mine[x, FLAGS] | theirs[y, FLAGS]) & ONE_LETTER
                related[count, 0], related[count, 1] = x, y
                related[count, 2], related[count, 3] = price, LETTER if is_letter else TYPO
                count += 1
    return count


@numba.njit(cache=True, nogil=True)
def unlisted(x, y, mine, theirs, one, other):
    """Cost of two units that no table relates: initials, and several typing errors; or -1."""
    flags = mine[x, FLAGS] | theirs[y, FLAGS]
    if mine[x, SCRIPT] != theirs[y, SCRIPT] or not mine[x, SCRIPT]:
        return -1
    both = mine[x, FLAGS] & theirs[y, FLAGS]
    if flags & ONE_LETTER:
        if both & ONE_LETTER or flags & JOINED or not both & DISTINCTIVE:
            return -1
        return INITIAL if one[0] == other[0] else -1
    if both & JOINED:
        return -1
    if not flags & JOINED and min(len(one), len(other)) < 8:
        return -1
    price = typo(one, other, both & KNOWN != 0)
    return price + GLUED if price >= 0 and flags & JOINED else price


@numba.njit(cache=True, nogil=True)
def search(
    query, my_codes, my_starts, my_facts, relations,
    units, unit_starts, facts, codes, starts, post_starts, postings, scratch, least,
):
    """Names of an index that are like one name.

    Args:
        query: Units of the name.
        my_codes: Letters of its units, as code points.
        my_starts: Where each unit's letters start; one more at the end.
        my_facts: Its row of facts, see `FACTS`.
        relations: Rows of unit, listed word, cost, rule.
        units: Units of all listed names.
        unit_starts: Where each name's units start; one more at the end.
        facts: Facts of all listed names.
        codes: Letters of all listed words.
        starts: Where each listed word's letters start.
        post_starts: Where the names found by a listed word start in `postings`.
        postings: Listed names, by word.
        scratch: Zeros per listed name, and -1 per listed word; left so.
        least: Scores below this are left out.

    Returns:
        Rows of name, score, reasons against, rarity, where its pairs start and stop; and the
        pairs: unit, unit, cost, rule.
    """
    agreed, head = scratch
    follow = np.empty(len(relations), np.int64)
    touched = np.empty(64, np.int64)
    count = 0
    for at in range(len(relations)):
        word = relations[at, 1]
        follow[at] = head[word]
        head[word] = at
        worth = query[relations[at, 0], WEIGHT] * (1000 - relations[at, 2]) // 1000
        for place in range(post_starts[word], post_starts[word + 1]):
            name = postings[place]
            if agreed[name] == 0:
                if count == len(touched):
                    touched = np.concatenate((touched, np.empty(count, np.int64)))
                touched[count] = name
                count += 1
            agreed[name] += worth
    table = (head, follow, relations[:, 0], relations[:, 2], relations[:, 3])
    related, found = np.empty((MOST_OFFERS, 4), np.int64), np.empty((32, 4), np.int64)
    hits, pairs = np.empty((8, 6), np.int64), np.empty((32, 4), np.int64)
    kept, paired = 0, 0
    length, letters = my_facts[LENGTH], my_facts[LETTERS]
    for at in range(count):
        name = touched[at]
        part = TELLING if my_facts[NAMES] and facts[name, NAMES] else WHOLE
        most = min(agreed[name], my_facts[part], facts[name, part])
        agreed[name] = 0
        if not my_facts[KINDS] & facts[name, KINDS]:
            continue
        if most <= 0:
            continue
        left, right = my_facts[part] - most, facts[name, part] - most
        against = DISAGREEING * min(left, right) + MISSING * abs(left - right)
        alike = 1_000_000 * most // (1000 * most + against) >= least
        mistyped = near(length, letters, facts[name, LENGTH], facts[name, LETTERS])
        if not alike and not mistyped:
            continue
        theirs = units[unit_starts[name] : unit_starts[name + 1]]
        value, reasons, rare, matched = 0, 0, 0, 0
        if alike:
            some = offers(query, my_codes, my_starts, theirs, codes, starts, table, related)
            value, reasons, rare, matched = score(
                query, theirs, related[:some], my_facts, facts[name], found
            )
        if mistyped and value < least + WORTH_A_LOOK:
            whole, told = entire(
                query, my_codes, my_starts, my_facts, theirs, codes, starts, facts[name]
            )
            if whole > value:
                value, reasons, rare, matched = whole, AS_A_WHOLE, told, 0
        if value < least:
            continue
        if kept == len(hits):
            hits = np.concatenate((hits, np.empty((kept, 6), np.int64)))
        while paired + matched > len(pairs):
            pairs = np.concatenate((pairs, np.empty((len(pairs), 4), np.int64)))
        hits[kept, 0], hits[kept, 1], hits[kept, 2], hits[kept, 3] = name, value, reasons, rare
        hits[kept, 4], hits[kept, 5] = paired, paired + matched
        pairs[paired : paired + matched] = found[:matched]
        kept += 1
        paired += matched
    for at in range(len(relations)):
        head[relations[at, 1]] = -1
    return hits[:kept], pairs[:paired]
