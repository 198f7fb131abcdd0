"""Make ``han.tsv`` and ``japanese_names.tsv``: how Chinese characters are read.

Run it with a Python that has pypinyin, hanja, janome and opencc-python-reimplemented:

    python tables/han.py src/tricord/names/sounds

The facts come from four packages; README.md beside this script names versions and licences.
"""

from __future__ import annotations

import importlib.util
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import opencc
from hanja.table import hanja_table
from janome.sysdic import entries
from pypinyin.constants import PINYIN_DICT
from pypinyin.style import convert
from pypinyin.constants import Style

ROOT = Path(__file__).resolve().parents[1]
DICTIONARY = Path(opencc.__file__).parent / "dictionary"
# Variants used in Korean names that opencc does not fold.
KOREAN_VARIANTS = {"裵": "裴", "曺": "曹", "兪": "俞", "吳": "吴", "呉": "吴", "髙": "高", "﨑": "崎", "濵": "滨", "濱": "滨", "邉": "边", "邊": "边", "辺": "边", "嶋": "岛", "嶌": "岛", "廣": "广"}
# The package has one reading for a character; these have another one in names.
SECOND_KOREAN = {
    "金": "김", "沈": "심", "樂": "악", "率": "솔", "丹": "란", "說": "열", "參": "삼", "若": "야",
    "北": "배", "行": "항", "降": "항", "易": "이", "復": "부", "省": "생", "什": "집", "龜": "귀",
    "茶": "차", "見": "현", "更": "경", "度": "탁", "布": "보", "不": "부", "奈": "나", "葉": "섭",
    "乾": "간", "馮": "빙", "洗": "선", "洞": "통", "車": "차", "宅": "댁", "六": "육", "十": "시",
    "炳": "병", "燮": "섭", "亮": "량", "諒": "량", "串": "곶", "數": "삭", "識": "지", "拓": "탁",
}  # fmt: skip
KANJI = re.compile("[\u3400-\u4dbf\u4e00-\u9fff々]+")
LONGEST_READING = 4
ROUNDS = 6


def romaji_of() -> object:
    """The product's own romaji, loaded by path: the product's other parts are not needed here."""
    place = ROOT / "src/tricord/names/sounds/kana.py"
    spec = importlib.util.spec_from_file_location("kana", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.romaji


def rows(name: str) -> list[tuple[str, str]]:
    """Pairs of one character and the first it is written as, of one dictionary of opencc."""
    found = []
    for line in (DICTIONARY / name).read_text("utf-8").splitlines():
        left, _, right = line.partition("\t")
        if len(left) == 1 and len(right.split(" ")[0]) == 1:
            found.append((left, right.split(" ")[0]))
    return found


def canonical() -> dict[str, str]:
    """Every variant character with the simplified one it is folded to."""
    to_traditional = {new: old for old, new in rows("JPVariants.txt")}
    to_traditional |= {new: old for old, new in rows("TWVariants.txt")}
    to_traditional |= {new: old for old, new in rows("HKVariants.txt")}
    simplified = dict(rows("TSCharacters.txt"))
    folded = {}
    for char in {*to_traditional, *simplified, *KOREAN_VARIANTS}:
        traditional = to_traditional.get(char, char)
        folded[char] = KOREAN_VARIANTS.get(char) or simplified.get(traditional, traditional)
    return {char: target for char, target in folded.items() if char != target}


def pinyin(char: str) -> list[str]:
    """Readings of a character without tones, the usual one first, at most three."""
    found = []
    for reading in PINYIN_DICT.get(ord(char), "").split(","):
        plain = convert(reading, Style.NORMAL, strict=False).replace("ü", "u").replace("v", "u")
        if plain.isascii() and plain.isalpha() and plain not in found:
            found.append(plain)
    return found[:3]


def korean(char: str, traditional: dict[str, str]) -> list[str]:
    """Readings of a character in Hangul, the initial rule of the South not applied."""
    source = char if char in hanja_table else traditional.get(char, char)
    found = [hanja_table[source]] if source in hanja_table else []
    second = SECOND_KOREAN.get(char) or SECOND_KOREAN.get(traditional.get(char, char))
    return found + [second] if second and second not in found else found


def japanese_entries() -> list[tuple[str, str, str, float]]:
    """Nouns of ipadic in characters alone: written form, kind, sound in kana, weight."""
    found = []
    for _, entry in sorted(entries().items()):
        written, _, _, _, kind, _, _, _, _, sound = entry
        if not KANJI.fullmatch(written) or not 1 <= len(written) <= 4:
            continue
        if kind.startswith("名詞,固有名詞,人名,") and kind.endswith(("姓", "名")):
            found.append((written, kind[-1], sound, 1.0))
        elif kind.startswith(("名詞,一般", "名詞,サ変接続")):
            found.append((written, "noun", sound, 0.1))
    return found


def cuts(sound: str, parts: int) -> list[tuple[str, ...]]:
    """Every way to cut a sound into as many parts, each at most a few kana long."""
    if parts == 1:
        return [(sound,)] if 1 <= len(sound) <= LONGEST_READING else []
    return [
        (sound[:size], *rest)
        for size in range(1, min(LONGEST_READING, len(sound) - parts + 1) + 1)
        if sound[size : size + 1] not in tuple("ーャュョッンァィゥェォ")
        for rest in cuts(sound[size:], parts - 1)
    ]


def by_character(known: list[tuple[str, str, str, float]]) -> dict[str, Counter]:
    """How often a character is read how, learned by expectation and maximisation over cuts."""
    share: dict[str, dict[str, float]] = {}
    counts: dict[str, Counter] = {}
    for turn in range(ROUNDS):
        counts = defaultdict(Counter)
        for written, _, sound, weight in known:
            ways = cuts(sound, len(written))
            chances = [
                math.prod(share.get(c, {}).get(r, 1e-4) if turn else 1.0 for c, r in zip(written, way))
                for way in ways
            ]
            total = sum(chances)
            for way, chance in zip(ways, chances):
                for char, reading in zip(written, way):
                    counts[char][reading] += weight * chance / total
        share = {
            char: {r: n / sum(line.values()) for r, n in line.items()} for char, line in counts.items()
        }
    return counts


def main(folder: Path) -> None:
    """Write both tables into a folder."""
    romaji = romaji_of()
    folded = canonical()
    traditional: dict[str, str] = {}
    for left, right in rows("STCharacters.txt"):
        traditional[left] = right
    for left, right in rows("JPVariants.txt"):
        traditional.setdefault(right, left)
    known = japanese_entries()
    heard = by_character(known)
    lines = []
    chars = {chr(n) for n in range(0x4E00, 0xA000)} | set(folded) | set(folded.values()) | {"㐂"}
    for char in sorted(chars):
        if ord(char) > 0xFFFF:
            continue
        readings = []
        counts = heard.get(char) or heard.get(traditional.get(char, char)) or Counter()
        total = sum(counts.values())
        for kana, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            sound = romaji(kana)
            if n >= 0.07 * total and n >= 0.08 and sound and sound not in readings:
                readings.append(sound)
        line = (char, folded.get(char, ""), "".join(korean(char, traditional)), " ".join(pinyin(char)), " ".join(readings[:4]))
        if line[2] or line[3]:
            lines.append("\t".join(line))
    (folder / "han.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    whole: dict[str, list[str]] = {}
    for written, kind, sound, _ in known:
        if kind != "noun":
            found = whole.setdefault(written, [])
            if (name := romaji(sound)) not in found:
                found.append(name)
    names = [f"{written}\t{' '.join(found[:4])}" for written, found in sorted(whole.items())]
    (folder / "japanese_names.tsv").write_text("\n".join(names) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
