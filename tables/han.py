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
from collections.abc import Callable
from pathlib import Path

import opencc
from hanja.table import hanja_table
from janome.sysdic import entries
from pypinyin.constants import PINYIN_DICT, Style
from pypinyin.style import convert

ROOT = Path(__file__).resolve().parents[1]
DICTIONARY = Path(opencc.__file__).parent / "dictionary"
# Variants used in Korean and Japanese names that opencc does not fold.
FURTHER_VARIANTS = {
    "裵": "裴", "曺": "曹", "兪": "俞", "吳": "吴", "呉": "吴", "髙": "高", "﨑": "崎", "濵": "滨",
    "濱": "滨", "邉": "边", "邊": "边", "辺": "边", "嶋": "岛", "嶌": "岛", "廣": "广",
}  # fmt: skip
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
MOST_READINGS = 4
# A reading of a character is kept from this share of its readings, and this count, on.
LEAST_SHARE, LEAST_COUNT = 0.07, 0.08
HAN_HEADER = """\
# Chinese characters: character, character it is folded to, Hangul, pinyin, Japanese readings.
# Made by tables/han.py from facts in opencc-python-reimplemented 0.1.7 (Apache-2.0), hanja 0.15.1
# (MIT), pypinyin 0.55.0 (MIT) and the mecab-ipadic dictionary 2.7.0-20070801 as carried by
# Janome 0.5.0 (Apache-2.0; notice of the Nara Institute of Science and Technology and of ICOT
# Free Software in tables/README.md)."""
NAMES_HEADER = """\
# Japanese surnames and given names in characters, and how they are read, long vowels short.
# Made by tables/han.py from facts in the mecab-ipadic dictionary 2.7.0-20070801 as carried by
# Janome 0.5.0 (Apache-2.0; notice of the Nara Institute of Science and Technology and of ICOT
# Free Software in tables/README.md)."""


def romaji_of() -> Callable[[str], str]:
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
    for char in {*to_traditional, *simplified, *FURTHER_VARIANTS}:
        traditional = to_traditional.get(char, char)
        folded[char] = FURTHER_VARIANTS.get(char) or simplified.get(traditional, traditional)
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
    return [*found, second] if second and second not in found else found


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
                math.prod(
                    share.get(c, {}).get(r, 1e-4) if turn else 1.0
                    for c, r in zip(written, way, strict=True)
                )
                for way in ways
            ]
            total = sum(chances)
            for way, chance in zip(ways, chances, strict=True):
                for char, reading in zip(written, way, strict=True):
                    counts[char][reading] += weight * chance / total
        share = {
            char: {r: n / sum(line.values()) for r, n in line.items()}
            for char, line in counts.items()
        }
    return counts


def characters(known: list[tuple[str, str, str, float]]) -> list[str]:
    """The lines of ``han.tsv``."""
    romaji, folded, heard = romaji_of(), canonical(), by_character(known)
    traditional = dict(rows("STCharacters.txt"))
    for left, right in rows("JPVariants.txt"):
        traditional.setdefault(right, left)
    found = []
    for char in sorted({*map(chr, range(0x4E00, 0xA000)), *folded, *folded.values()}):
        counts = heard.get(char) or heard.get(traditional.get(char, char)) or Counter()
        total = sum(counts.values())
        usual = (
            romaji(kana)
            for kana, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            if count >= LEAST_SHARE * total and count >= LEAST_COUNT
        )
        japanese = [sound for sound in dict.fromkeys(usual) if sound][:MOST_READINGS]
        hangul, chinese = "".join(korean(char, traditional)), " ".join(pinyin(char))
        if ord(char) <= 0xFFFF and (hangul or chinese):
            line = (char, folded.get(char, ""), hangul, chinese, " ".join(japanese))
            found.append("\t".join(line))
    return found


def names(known: list[tuple[str, str, str, float]]) -> list[str]:
    """The lines of ``japanese_names.tsv``."""
    romaji = romaji_of()
    whole: dict[str, dict[str, None]] = {}
    for written, kind, sound, _ in known:
        if kind != "noun":
            whole.setdefault(written, {})[romaji(sound)] = None
    return [
        f"{written}\t{' '.join(list(sounds)[:MOST_READINGS])}"
        for written, sounds in sorted(whole.items())
    ]


def main(folder: Path) -> None:
    """Write both tables into a folder."""
    known = japanese_entries()
    for name, header, lines in (
        ("han.tsv", HAN_HEADER, characters(known)),
        ("japanese_names.tsv", NAMES_HEADER, names(known)),
    ):
        (folder / name).write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
