"""When a line says nothing of an item, and which lines would."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tricord.items.catalogue import book, items_of_line, lines_under
from tricord.items.entry import MOST_MIXED, Item, NationalLine, digits_of
from tricord.locale import language_of, text


@dataclass(frozen=True, slots=True)
class Abstention:
    """Why nothing is said of an item from a line.

    Attributes:
        item_id: The item.
        code: The line, as it was given.
        why: ``unmeasured``: the line mixes materials and nobody measured the item's share.
            ``small``: its share is below `MOST_MIXED`. ``foreign``: the item is not traded under
            that line.
        purity: The share, where measured.
        materials: What else of the catalogue the line holds, by material.
        seen_by: Lines of States that would show the item.
        lies_in: Lines of States that have none of their own for it.
    """

    item_id: str
    code: str
    why: Literal["unmeasured", "small", "foreign"]
    purity: float | None
    materials: tuple[str, ...]
    seen_by: tuple[NationalLine, ...]
    lies_in: tuple[NationalLine, ...] = ()

    def sentence(self, language: str | None = None) -> str:
        """The reason in one or two sentences, in ``en``, ``ko`` or ``ja``."""
        spoken = language or language_of()
        named = book().items[self.item_id].name(spoken)
        share = "" if self.purity is None else f"{100 * self.purity:.1f}"
        why = text(f"items-abstain-{self.why}", spoken, line=self.code, item=named, percent=share)
        lines = _printed(self.seen_by)
        key = "items-abstain-seen" if lines else "items-abstain-unseen"
        seen = text(key, spoken, lines=lines) if lines else text(key, spoken)
        said = [why, seen]
        if self.lies_in:
            said.append(text("items-abstain-lies-in", spoken, lines=_printed(self.lies_in)))
        return ("" if spoken == "ja" else " ").join(said)

    def __str__(self) -> str:
        return self.sentence()


def _printed(lines: Iterable[NationalLine]) -> str:
    return ", ".join(f"{each.scheme} {each.line}" for each in lines)


def seen_by(item: Item, code: str = "") -> tuple[NationalLine, ...]:
    """Lines of States that hold an item alone.

    Args:
        item: The item.
        code: Only those beneath this code of six digits; all by default.
    """
    return lines_under(item.national, digits_of(code)[:6])


def abstains(item: Item, code: str, scheme: str = "HS") -> Abstention | None:
    """Why a line shows nothing of an item; ``None`` where it shows it.

    A line of the Harmonized System that mixes materials hides a control on one of them: it is
    judged only where the item was measured to be at least half of its value. A national line that
    holds the item alone is always judged.

    Args:
        item: The item.
        code: Six digits, or a line of a State's tariff; dots allowed.
        scheme: Whose tariff; with ``HS`` the first six digits count.
    """
    digits = digits_of(code)
    line = item.line(digits[:6])
    own = lines_under(item.national, digits[:6], scheme) if scheme != "HS" else ()
    if any(digits.startswith(each.digits) for each in own):
        return None
    if line is None or (own and not line.sole and len(digits) > 6):
        return Abstention(item.item_id, code, "foreign", None, (), seen_by(item))
    if line.sole or (line.purity is not None and line.purity >= MOST_MIXED):
        return None
    others = [each.material for each in items_of_line(line.code) if each is not item]
    return Abstention(
        item_id=item.item_id,
        code=code,
        why="unmeasured" if line.purity is None else "small",
        purity=line.purity,
        materials=tuple(dict.fromkeys(others)),
        seen_by=seen_by(item, line.code),
        lies_in=lines_under(item.lies_in, line.code),
    )
