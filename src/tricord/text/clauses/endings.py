"""Japanese and Korean clauses: found from the predicate that closes each.

Both languages say the act last. A sentence is cut where a predicate of the list meets a joint
(…を非難するとともに、… / …을 규탄하고, …) and at its end; the predicate tells what each part does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from tricord.text import plain_yaml
from tricord.text.clauses.actors import subject_of
from tricord.text.clauses.due import says_when
from tricord.text.clauses.others import topic_of_others
from tricord.text.clauses.piece import Piece

_INFLECTED: Final = {"ja": r"[\u3041-\u309f]{0,8}[。.]?$", "ko": r"[\uac00-\ud7af]{0,7}\s?[.]?$"}
# 지지한다고 밝혔다: what is said decides, not that it is said.
_TOLD_BY: Final = re.compile(
    r"(?<=[다라자]고)\s(?:했|하였|말했|말하였|밝혔|밝히|전했|전하였|언급했|언급하였|덧붙였)\S{0,4}$"
)
_ENDS: Final = ("。", ".", "！", "다", "음", "함", "임", "됨")
_MARGIN: Final = " \u3000、,□ㅇ○◇-•·\t"
# The number of a paragraph: "1 三者は", "(2)".
_NUMBERED: Final = re.compile(r"^(?:\(?[0-9０-９]{1,2}(?:[).．、)]|(?=[ \u3000]))|[①-⑳])[ \u3000]*")
# How much of the end of a clause a predicate may take, in characters.
_TAIL: Final = 70


@dataclass(frozen=True, slots=True)
class _Ending:
    """A predicate, and what it does."""

    rule: str
    kind: str
    ladder: str = "positive"
    rung: int = 0
    pledge: bool = False


# Joints behind a verb that is no act of speech, where one agreement covers both sides.
_TWO: Final = re.compile(r"^と(?:とも|共)に|^[、,]\s?.*こと$")
_SHARED: Final = frozenset({"agreed-to", "decided", "again-will"})
_HEADING: Final = _Ending("heading", "")
_NOTHING: Final = _Ending("no-sentence", "")
_TOLD: Final = _Ending("told", "note", rung=1)
_OF_OTHERS: Final = _Ending("others", "note", rung=1)
_CONSULTED: Final = _Ending("consulted", "note", rung=1)
_PRESENT: Final = _Ending("present", "commit", "commit", 4, True)
_DENIED: Final = _Ending("denied", "note", rung=1)


@dataclass(frozen=True, slots=True)
class _Rules:
    joints: re.Pattern[str]
    endings: tuple[tuple[re.Pattern[str], _Ending], ...]
    parties: re.Pattern[str]
    present: re.Pattern[str]
    state: re.Pattern[str]
    denied: re.Pattern[str]

    def ending(self, words: str) -> _Ending | None:
        """The predicate that words end in."""
        quoted = _TOLD_BY.sub("", words)
        found = self._ending(quoted[-_TAIL:]) if quoted != words else None
        return found or self._ending(words[-_TAIL:])

    def _ending(self, tail: str) -> _Ending | None:
        if self.denied.search(tail):
            return _DENIED
        return next((each for pattern, each in self.endings if pattern.search(tail)), None)

    def promises(self, words: str) -> bool:
        """Whether words end in a verb of the present that is no state."""
        return bool(self.present.search(words)) and not self.state.search(words)


def pieces(
    sentence: str,
    offset: int,
    language: Literal["ja", "ko"],
    listed: bool = False,
    speaking: frozenset[str] = frozenset(),
) -> list[Piece]:
    """The clauses of a sentence.

    Args:
        sentence: The sentence.
        offset: Where it begins in the text.
        language: Its language.
        listed: Whether it is an item of a list of what was agreed.
        speaking: Those who speak here and are elsewhere no party.
    """
    rules = _rules(language)
    masked = _mask(sentence)
    found = []
    others = ""
    for cut, end, predicate in _cut(sentence, masked, rules, language, listed):
        begin = end - len(_NUMBERED.sub("", sentence[cut:end].lstrip(_MARGIN)))
        subject = subject_of(masked[begin:end], language)
        topic = topic_of_others(masked[begin:end], language, speaking)
        if topic or rules.parties.search(masked[begin:end]):
            # 北朝鮮は…しており、三者は…非難した: the parties speak in the end.
            others = topic if not _speaks_later(masked[begin:end], topic, rules) else ""
        ending = _OF_OTHERS if others and predicate.kind else predicate
        found.append(
            Piece(
                start=offset + begin,
                end=offset + end,
                verb=offset + end,
                after=offset + begin,
                kind=ending.kind,
                ladder=ending.ladder,
                rung=ending.rung,
                pledge=ending.pledge,
                rule=f"{language}-{ending.rule}",
                subject=others or subject,
                others=bool(others),
                denied=ending is _DENIED,
            )
        )
    return found


def _speaks_later(words: str, topic: str, rules: _Rules) -> bool:
    """Whether behind the acts of somebody else the parties speak, in the same clause."""
    return bool(topic) and rules.parties.search(words, words.index(topic) + len(topic)) is not None


def _cut(
    sentence: str, masked: str, rules: _Rules, language: Literal["ja", "ko"], listed: bool
) -> Iterator[tuple[int, int, _Ending]]:
    """Where each clause begins and ends, and its predicate."""
    begin = 0
    for hit in rules.joints.finditer(masked):
        words = masked[begin : hit.start()].rstrip(" 、,")
        ending = rules.ending(words) if words.strip() else None
        if ending is None and hit.end() < len(masked) and _two(masked, words, hit, language):
            # "進めるとともに、…確保することで一致": what is agreed is two things.
            ending = _agreed(masked[hit.end() :], rules, listed)
        if ending is None:
            continue
        # Only what ends a sentence in the present promises; before a joint it tells.
        yield begin, begin + len(words), _CONSULTED if ending.rule == "will-consult" else ending
        begin = hit.end()
    words = masked[begin:].rstrip(" 。.\u3000")
    if words.strip():
        ended = sentence.rstrip().endswith(_ENDS)
        whole = begin == 0
        yield begin, begin + len(words), _last(masked, words, rules, (ended, whole, listed))


def _two(masked: str, words: str, hit: re.Match[str], language: Literal["ja", "ko"]) -> bool:
    """Whether what stands on both sides of a joint are two things: each has a day of its own."""
    if _TWO.search(hit[0] + words[-2:]):
        return True
    return says_when(words, language) and says_when(masked[hit.end() :], language)


def _agreed(rest: str, rules: _Rules, listed: bool) -> _Ending | None:
    """The predicate of the whole sentence, where it is one of agreement to act."""
    ending = rules.ending(rest.rstrip(" 。."))
    if ending and ending.pledge and ending.rule in _SHARED:
        return ending
    return _PRESENT if listed and rules.promises(rest.rstrip(" 。.")) else None


def _last(masked: str, words: str, rules: _Rules, place: tuple[bool, bool, bool]) -> _Ending:
    """The predicate of the last clause; one that is not on the list is judged by its form."""
    ended, whole, listed = place
    if whole and not (ended or listed) and not re.search(r"[\u3041-\u309f\uac00-\ud7af]$", words):
        return _HEADING
    ending = rules.ending(words)
    if ending:
        return ending
    if listed and (rules.promises(words) or re.search(r"(?:こと|것|기)$", words)):
        return _PRESENT
    if whole and words.endswith("こと"):
        return _PRESENT  # an item of what was agreed, whatever opened the list
    if whole and not ended:
        return _NOTHING
    return _PRESENT if rules.parties.search(masked) and rules.promises(words) else _TOLD


def _mask(sentence: str) -> str:
    """The sentence with quotations and asides blanked, at the same places."""

    def inner(hit: re.Match[str]) -> str:
        return hit[0][0] + "＿" * (len(hit[0]) - 2) + hit[0][-1]

    masked = re.sub(r"[「『“‘][^」』”’\n]{0,200}[」』”’]", inner, sentence)
    masked = masked.replace("\n", " ")
    masked = re.sub(r"(?<!申)し合(?=[いうっえ])", "しあ", masked)  # 確認し合った: as 確認した
    return re.sub(r"[(（][^()（）\n]{0,200}[)）]", lambda hit: "＿" * len(hit[0]), masked)


@cache
def _rules(language: Literal["ja", "ko"]) -> _Rules:
    path = Path(__file__).parent / "data" / f"{language}.yaml"
    said: dict[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return _Rules(
        joints=re.compile(said["joints"]),
        endings=tuple(
            (re.compile(f"(?:{each['say']}){_INFLECTED[language]}"), _ending(each))
            for each in said["acts"]
        ),
        parties=re.compile(said["parties"]),
        present=re.compile(said["present"]),
        state=re.compile(said["state"]),
        denied=re.compile(f"(?:{said['denied']})$"),
    )


def _ending(each: dict[str, Any]) -> _Ending:
    return _Ending(
        rule=each["id"],
        kind=each["type"],
        ladder=each.get("ladder", "positive"),
        rung=int(each.get("rung", 0)),
        pledge=bool(each.get("pledge", False)),
    )
