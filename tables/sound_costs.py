"""Learn ``costs.tsv``: what it costs to take one sound for another, script by script.

    python tables/sound_costs.py DATA src/tricord/names/sounds   # write the table
    python tables/sound_costs.py DATA --held-out                 # learn on half, print figures

DATA is a folder with katakana_tokens_dev.csv, chinese_tokens_dev.csv and russian_tokens_dev.csv
(columns name_latin, name_native) and mof_dprk_names_dev.tsv. The costs start from
``sound_priors.py`` and move down the gradient of a loss that counts related pairs lost and
unrelated pairs (each native word with each other Latin word) found, both softly, so that
hopeless pairs, which are noise in the data, do not pull. What is learned has two parts: one for
all scripts, one for each.
"""

# ruff: noqa: ANN001, ANN201, PLR0917, N803  # kernels: numba finds the types, calls are by position

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path

import numba
import numpy as np
from numpy.typing import NDArray
from sound_priors import NUMBER, Tables, prior

from tricord.names.folding import fold
from tricord.names.scripts import Script, runs
from tricord.names.sounds.alphabet import UNITS, VOWELS, encode
from tricord.names.sounds.cost import RELATED
from tricord.names.sounds.reading import readings

FILES = {"kana": "katakana", "han": "chinese", "cyrillic": "russian"}
# How much an unrelated pair found weighs against a related pair lost.
WEIGHT_OF_UNRELATED = {"kana": 0.1, "han": 0.3, "cyrillic": 0.15}
STEPS, RATE, SOFTNESS, STEADINESS, SHRINKING = 55, 1.0, 0.02, 0.05, 1e-4
PER_WORD = 300  # weight added to that of two words, so that short words are judged more strictly
FINER = 4  # whole numbers in the table are this many times finer than the costs here
WORTH_A_LINE = 8  # a context that changes a cost by less, in whole numbers, is not written
FALSE_RELATIONS = 1 / 2000
THRESHOLD_UNLEARNED = {"consonants": 0.10, "other": 0.13}
CLASSES = (
    "p b f v ph", "t d th dz ts", "k c g gh kh qu q x", "l r -r", "n m ng gn", "h h- w y-",
    "s z sh zh ch j cz sz sch shch j- sh- x- ce ge t-", " ".join(VOWELS),
)  # fmt: skip
IN_CLASS = np.array([[unit in line.split() for unit in UNITS] for line in CLASSES], float)
Pair = tuple[str, str]


def pairs(folder: Path, kind: str) -> list[Pair]:
    """Latin and native words of one script that are said to be the same, folded."""
    with (folder / f"{FILES[kind]}_tokens_dev.csv").open(encoding="utf-8") as file:
        found = [(row["name_latin"], row["name_native"]) for row in csv.DictReader(file)]
    if kind == "kana":
        with (folder / "mof_dprk_names_dev.tsv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                native = [row["name_ja"], *row["alias_ja"].split(";")]
                latin = [row["name_en"], *row["alias_en"].split(";")]
                for one, other in zip(native, latin, strict=False):
                    found += word_by_word(one, other, row["schema"])
    kept: dict[Pair, None] = {}
    for latin_word, native_word in found:
        pair = (
            fold(latin_word.replace("'", "")).replace(" ", ""),
            fold(native_word).replace(" ", ""),
        )
        if {script for _, script in runs(pair[1])} == {Script(kind)} and len(pair[0]) > 1:
            kept[pair] = None
    return list(kept)


def word_by_word(native: str, latin: str, schema: str) -> list[Pair]:
    """The words of two names paired, where the counts agree; a given name may be in two words."""
    left = native.split("・")
    right = fold(latin.replace("'", "").replace("’", "")).split()
    if schema == "Person" and len(left) == 2 and len(right) == 3:
        right = [right[0], right[1] + right[2]]
    return list(zip(right, left, strict=True)) if len(left) == len(right) else []


def half(pair: Pair) -> int:
    """Which half of the data a pair is in."""
    return hashlib.sha256("|".join(pair).encode()).digest()[0] & 1


def packed(words: list[str]) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """The units of many words in one array, and where each begins."""
    units = [encode(word) for word in words]
    return np.concatenate(units), np.cumsum([0, *map(len, units)]).astype(np.int32)


class Crossed:
    """Native words, each against every Latin word."""

    def __init__(self, kind: str, known: list[Pair], further: set[str] = frozenset()) -> None:
        self.latin = sorted({latin for latin, _ in known} | further)
        self.native = sorted({native for _, native in known})
        self.same = np.zeros((len(self.native), len(self.latin)), bool)
        for latin, native in known:
            self.same[self.native.index(native), self.latin.index(latin)] = True
        read = [(i, s) for i, n in enumerate(self.native) for s in readings(n, Script(kind))]
        self.owners = np.array([owner for owner, _ in read], np.int32)
        self.readings = packed([spelling for _, spelling in read])
        self.words = packed(self.latin)

    def costs(self, tables: Tables) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
        """The least cost of each pair over the readings, and which reading has it."""
        return crossed_costs(*self.readings, self.owners, len(self.native), *self.words, *tables)


@numba.njit(nogil=True)
def aligned(a, b, sub, cd, ci, dl, il, w, steps):
    """Cost of two words as a share, its factor, and the steps of the cheapest way, filled in."""
    n, m = len(a), len(b)
    weight = 0.0
    for x in a:
        weight += w[x]
    for y in b:
        weight += w[y]
    table = np.zeros((n + 1, m + 1), np.float32)
    for i in range(n + 1):
        for j in range(m + 1):
            if i + j == 0:
                continue
            best = np.float32(1e9)
            if i and j:
                best = table[i - 1, j - 1] + sub[a[i - 1], b[j - 1]]
                steps[i, j] = 1
            if i:
                gap = dl[a[i - 1]] if i == n else cd[a[i - 2] if i > 1 else 0, a[i - 1]]
                if table[i - 1, j] + gap < best:
                    best = table[i - 1, j] + gap
                    steps[i, j] = 2
            if j:
                gap = il[b[j - 1]] if j == m else ci[b[j - 2] if j > 1 else 0, b[j - 1]]
                if table[i, j - 1] + gap < best:
                    best = table[i, j - 1] + gap
                    steps[i, j] = 3
            table[i, j] = best
    factor = (weight + PER_WORD) / (weight * weight)
    return table[n, m] * factor, factor


@numba.njit(nogil=True)
def crossed_costs(A, a_at, owners, natives, B, b_at, sub, cd, ci, dl, il, w):
    """The least cost of each native word and Latin word, and the reading that has it."""
    least = np.full((natives, len(b_at) - 1), np.float32(9))
    which = np.zeros(least.shape, np.int32)
    steps = np.zeros((64, 64), np.uint8)
    for r in range(len(a_at) - 1):
        for j in range(len(b_at) - 1):
            a, b = A[a_at[r] : a_at[r + 1]], B[b_at[j] : b_at[j + 1]]
            cost, _ = aligned(a, b, sub, cd, ci, dl, il, w, steps)
            if cost < least[owners[r], j]:
                least[owners[r], j] = cost
                which[owners[r], j] = r
    return least, which


@numba.njit(nogil=True)
def pulls(A, a_at, B, b_at, which, words, strength, sub, cd, ci, dl, il, w, found):
    """Add to ``found`` how strongly each step of each chosen pair is pulled."""
    gs, gcd, gci, gdl, gil = found
    steps = np.zeros((64, 64), np.uint8)
    for k in range(len(which)):
        a, b = A[a_at[which[k]] : a_at[which[k] + 1]], B[b_at[words[k]] : b_at[words[k] + 1]]
        _, factor = aligned(a, b, sub, cd, ci, dl, il, w, steps)
        pull = strength[k] * factor
        i, j = len(a), len(b)
        while i or j:
            step = steps[i, j]
            if step == 1:
                gs[a[i - 1], b[j - 1]] += pull
            elif step == 2 and i == len(a):
                gdl[0, a[i - 1]] += pull
            elif step == 2:
                gcd[a[i - 2] if i > 1 else 0, a[i - 1]] += pull
            elif j == len(b):
                gil[0, b[j - 1]] += pull
            else:
                gci[b[j - 2] if j > 1 else 0, b[j - 1]] += pull
            i -= step != 3
            j -= step != 2


Learned = dict[str, NDArray[np.float64]]


def nothing_learned() -> Learned:
    """What is added to the prior: for single pairs, after a unit, after a class, for a unit."""
    n, c = len(UNITS), len(CLASSES)
    shapes = {"s": (n, n), "dl": (1, n), "il": (1, n)}
    for side in "di":
        shapes |= {f"{side}-unit": (1, n), f"{side}-class": (c, n), f"{side}-pair": (n, n)}
    return {name: np.zeros(shape) for name, shape in shapes.items()}


def with_learned(start: Tables, parts: list[Learned]) -> Tables:
    """The tables after learning: never below 1, never above taking both units out."""
    sub, cd, ci, dl, il, w = start
    total = {name: sum(part[name] for part in parts) for name in parts[0]}
    after = {
        side: total[f"{side}-unit"] + IN_CLASS.T @ total[f"{side}-class"] + total[f"{side}-pair"]
        for side in "di"
    }
    sub = np.minimum(np.maximum(sub + total["s"], 1), w[:, None] + w[None, :])
    np.fill_diagonal(sub, 0)
    found = [sub, *(np.maximum(t, 1) for t in (cd + after["d"], ci + after["i"]))]
    found += [np.maximum(dl + (total["dl"] + total["d-unit"])[0], 1)]
    found += [np.maximum(il + (total["il"] + total["i-unit"])[0], 1), w]
    return [table.astype(np.float32) for table in found]


def gradient(crossed: Crossed, tables: Tables, unrelated: float) -> Learned:
    """Where each figure should move, for one script."""
    cost, which = crossed.costs(tables)
    others = np.sort(cost[~crossed.same])
    distance = (cost - others[int(len(others) * FALSE_RELATIONS)]) / SOFTNESS
    share = 1 / (1 + np.exp(-np.clip(distance, -30, 30)))
    slope = share * (1 - share) / SOFTNESS
    strength = np.where(crossed.same, slope, -unrelated * slope)
    rows, words = np.nonzero(np.abs(distance) < 6)
    n = len(UNITS)
    found = tuple(np.zeros(shape) for shape in ((n, n), (n, n), (n, n), (1, n), (1, n)))
    chosen = which[rows, words], words, strength[rows, words]
    pulls(*crossed.readings, *crossed.words, *chosen, *tables, found)
    gs, gcd, gci, gdl, gil = found
    result = {"s": gs, "dl": gdl, "il": gil}
    for side, pair, last in (("d", gcd, gdl), ("i", gci, gil)):
        result[f"{side}-pair"], result[f"{side}-class"] = pair, IN_CLASS @ pair
        result[f"{side}-unit"] = pair.sum(0, keepdims=True) + last
    return result


def learn(data: dict[str, Crossed]) -> dict[str, Tables]:
    """The tables of all scripts, learned together (gradient descent with Adam's steps)."""
    start = {kind: prior(kind) for kind in data}
    parts = {name: nothing_learned() for name in ("all", *data)}
    mean = {name: nothing_learned() for name in parts}
    square = {name: nothing_learned() for name in parts}
    for step in range(1, STEPS + 1):
        total = {"all": nothing_learned()}
        for kind, crossed in data.items():
            tables = with_learned(start[kind], [parts["all"], parts[kind]])
            total[kind] = gradient(crossed, tables, WEIGHT_OF_UNRELATED[kind])
            for name, pull in total[kind].items():
                total["all"][name] = total["all"][name] + pull
        for part, learned in parts.items():
            for name in learned:
                finest = 2 if name.endswith(("pair", "class")) else 1
                shrink = SHRINKING * finest * (1 if part == "all" else 1.5)
                pull = total[part][name] + shrink * learned[name]
                mean[part][name] = 0.9 * mean[part][name] + 0.1 * pull
                square[part][name] = 0.98 * square[part][name] + 0.02 * pull**2
                size = np.sqrt(square[part][name] / (1 - 0.98**step)) + STEADINESS
                learned[name] -= RATE * mean[part][name] / (1 - 0.9**step) / size
    return {kind: with_learned(start[kind], [parts["all"], parts[kind]]) for kind in data}


def lines(name: str, tables: Tables, threshold: float) -> list[str]:
    """One table as lines: costs that equal leaving both units out are not written."""
    sub, cd, ci, dl, il, w = (np.rint(table * FINER).astype(int) for table in tables)
    found = [("scale", PER_WORD * FINER, "", round(RELATED / threshold))]
    for unit in UNITS[1:]:
        at = NUMBER[unit]
        for operation, table in (("weight", w), ("delete-last", dl), ("insert-last", il)):
            found.append((operation, unit, "", table[at]))
        for other in UNITS[1:]:
            cost = sub[at, NUMBER[other]]
            if unit != other and cost < w[at] + w[NUMBER[other]]:
                found.append(("substitute", unit, other, cost))
    for operation, table in (("delete", cd), ("insert", ci)):
        for unit in UNITS[1:]:
            column = table[:, NUMBER[unit]]
            usual = int(np.bincount(column).argmax())
            found.append((operation, "*", unit, usual))
            found += [
                (operation, before, unit, cost)
                for before, cost in zip(UNITS, column.tolist(), strict=True)
                if abs(cost - usual) >= WORTH_A_LINE
            ]
    return ["\t".join(map(str, (name, *line))) for line in found]


HEADER = """\
# What it costs to take one sound for another: table, operation, unit, other unit, cost.
# delete and insert: the other unit, after the unit (* any, empty the beginning of the word).
# Made by tables/sound_costs.py, from pairs of words derived from Wikidata (CC0) and from the list
# of assets frozen by the Japanese Ministry of Finance (Public Data License 1.0).
# The figures are Tricord's own: Apache-2.0."""


def write(known: dict[str, list[Pair]], folder: Path) -> None:
    """Learn from all pairs; the thresholds are set on words of the other scripts' pairs."""
    learned = learn({kind: Crossed(kind, found) for kind, found in known.items()})
    written = [HEADER]
    for kind, tables in learned.items():
        own = {latin for latin, _ in known[kind]}
        further = {latin for found in known.values() for latin, _ in found} - own
        crossed = Crossed(kind, known[kind], further)
        strange = np.array([word not in own for word in crossed.latin])
        others = np.sort(crossed.costs(tables)[0][:, strange].ravel())
        written += lines(kind, tables, others[int(len(others) * FALSE_RELATIONS)])
    for kind, threshold in THRESHOLD_UNLEARNED.items():
        substitute, *rest = prior(kind)
        if kind == "other":  # which of two words is the reading, nothing tells
            substitute = np.minimum(substitute, substitute.T)
        written += lines(kind, [substitute, *rest], threshold)
    (folder / "costs.tsv").write_text("\n".join(written) + "\n", encoding="utf-8")


def figures(crossed: Crossed, tables: Tables) -> str:
    """Recall at three rates of false relations, and at precision .95 of as many of either."""
    cost = crossed.costs(tables)[0]
    same, others = np.sort(cost[crossed.same]), np.sort(cost[~crossed.same])
    at = [
        np.mean(same < others[int(len(others) * rate)]) for rate in (1 / 500, 1 / 2000, 1 / 10000)
    ]
    rates = np.searchsorted(others, same) / len(others)
    recalls = np.arange(1, len(same) + 1) / len(same)
    at.append(max(recalls[rates <= 0.05 / 0.95 * recalls], default=0.0))
    return "  ".join(f"{value:.3f}" for value in at)


def held_out(known: dict[str, list[Pair]]) -> None:
    """Print the figures of either half, learned on the other."""
    out = sys.stdout.write
    out("recall at 1/500, 1/2000, 1/10000 false relations; at precision .95\n")
    for learning in (0, 1):
        halves = [
            {
                kind: Crossed(kind, [p for p in found if half(p) == side])
                for kind, found in known.items()
            }
            for side in (learning, 1 - learning)
        ]
        learned = learn(halves[0])
        for kind, crossed in halves[1].items():
            out(f"{kind:9} prior    {figures(crossed, prior(kind))}\n")
            out(f"{kind:9} learned  {figures(crossed, learned[kind])}\n")


if __name__ == "__main__":
    KNOWN = {kind: pairs(Path(sys.argv[1]), kind) for kind in FILES}
    if sys.argv[2] == "--held-out":
        held_out(KNOWN)
    else:
        write(KNOWN, Path(sys.argv[2]))
