"""Japanese and Korean clauses: found from the predicate that closes each.

Both languages say the act last. A sentence is cut where a predicate of the list meets a joint
(…を非難するとともに、… / …을 규탄하고, …) and at its end; the predicate tells what each part does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from tricord.text import plain_yaml
from tricord.text.clauses.english import Piece

_INFLECTED: Final = {"ja": r"[\u3041-\u309f]{0,8}[。.]?$", "ko": r"[\uac00-\ud7af]{0,7}\s?[.]?$"}


@dataclass(frozen=True, slots=True)
class _Ending:
    """A predicate, and what it does."""

    rule: str
    pattern: re.Pattern[str]
    kind: str
    ladder: str
    rung: int
    pledge: bool


@dataclass(frozen=True, slots=True)
class _Rules:
    joints: re.Pattern[str]
    endings: tuple[_Ending, ...]
    parties: re.Pattern[str]
    present: re.Pattern[str]
    state: re.Pattern[str]


def pieces(
    sentence: str, offset: int, language: Literal["ja", "ko"], listed: str = ""
) -> list[Piece]:
    """The clauses of a sentence.

    Args:
        sentence: The sentence.
        offset: Where it begins in the text.
        language: Its language.
        listed: What the items of a list do, where the sentence is one: "the following was agreed".
    """
    rules = _rules(language)
    masked = _mask(sentence)
    found: list[Piece] = []
    begin = 0
    for hit in rules.joints.finditer(masked):
        words = masked[begin : hit.start()].rstrip(" 、,")
        ending = _ending(words, rules)
        if ending is None or not words.strip():
            continue
        if ending.rule == "will-consult":
            # Only what ends a sentence in the present promises; before a joint it tells.
            ending = _Ending("told", rules.parties, "note", "positive", 0, False)
        found.append(_piece(sentence, begin, begin + len(words), offset, ending, language))
        begin = hit.end()
    last = _last(sentence, masked, begin, offset, rules, language, listed, bool(found))
    if last:
        found.append(last)
    return _inherit(found, sentence, offset, language)


def _last(
    sentence: str,
    masked: str,
    begin: int,
    offset: int,
    rules: _Rules,
    language: Literal["ja", "ko"],
    listed: str,
    joined: bool,
) -> Piece | None:
    words = masked[begin:].rstrip(" 。.\u3000")
    if not words.strip():
        return None
    end = begin + len(words)
    ended = sentence.rstrip().endswith(("。", ".", "！", "다", "음", "함", "임", "됨"))
    ending = _ending(words, rules)
    if (
        not ended
        and not joined
        and not listed
        and not re.search(r"[\u3041-\u309f\uac00-\ud7af]$", words)
    ):
        # A heading ends in a noun.
        ending = _Ending("heading", rules.parties, "", "positive", 0, False)
    if ending is None and listed and rules.present.search(words) and not rules.state.search(words):
        ending = _Ending(f"listed-{listed}", rules.parties, listed, "commit", 4, listed == "commit")
    if ending is None and listed and re.search(r"(?:こと|것|기)$", words):
        ending = _Ending(f"listed-{listed}", rules.parties, listed, "commit", 4, listed == "commit")
    if ending is None and (ended or joined):
        promised = (
            rules.parties.search(masked)
            and rules.present.search(words)
            and not rules.state.search(words)
        )
        ending = (
            _Ending("present", rules.parties, "commit", "commit", 4, True)
            if promised
            else _Ending("told", rules.parties, "note", "positive", 1, False)
        )
    if ending is None:
        ending = _Ending("no-sentence", rules.parties, "", "positive", 0, False)
    return _piece(sentence, begin, end, offset, ending, language)


def _piece(
    sentence: str, begin: int, end: int, offset: int, ending: _Ending, language: str
) -> Piece:
    while begin < end and sentence[begin] in " \u3000、,□ㅇ○◇-•·\t":
        begin += 1
    subject = re.match(
        r"[^、,。]{0,40}?(?:は|から|より)[、,\s]"
        if language == "ja"
        else r"[^,.]{0,40}?(?:은|는|이|가)\s",
        sentence[begin:end],
    )
    return Piece(
        start=offset + begin,
        end=offset + end,
        verb=offset + end,
        after=offset + begin,
        kind=ending.kind,
        ladder=ending.ladder,
        rung=ending.rung,
        pledge=ending.pledge,
        rule=f"{language}-{ending.rule}",
        subject=subject[0] if subject else "",
    )


def _inherit(found: list[Piece], sentence: str, offset: int, language: str) -> list[Piece]:
    """Clauses in order; what stands before a meeting line belongs to it."""
    return found


def _ending(words: str, rules: _Rules) -> _Ending | None:
    tail = words[-70:]
    return next((each for each in rules.endings if each.pattern.search(tail)), None)


def _mask(sentence: str) -> str:
    """The sentence with quotations and asides blanked, at the same places."""

    def inner(hit: re.Match[str]) -> str:
        return hit[0][0] + "＿" * (len(hit[0]) - 2) + hit[0][-1]

    masked = re.sub(r"[「『“‘][^」』”’\n]{0,200}[」』”’]", inner, sentence)
    return re.sub(r"[(（][^()（）\n]{0,200}[)）]", lambda hit: "＿" * len(hit[0]), masked)


@cache
def _rules(language: Literal["ja", "ko"]) -> _Rules:
    path = Path(__file__).parent / "data" / f"{language}.yaml"
    said: dict[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return _Rules(
        joints=re.compile(said["joints"]),
        endings=tuple(
            _Ending(
                rule=each["id"],
                pattern=re.compile(f"(?:{each['say']}){_INFLECTED[language]}"),
                kind=each["type"],
                ladder=each.get("ladder", "positive"),
                rung=int(each.get("rung", 0)),
                pledge=bool(each.get("pledge", False)),
            )
            for each in said["acts"]
        ),
        parties=re.compile(said["parties"]),
        present=re.compile(said["present"]),
        state=re.compile(said["state"]),
    )
