"""Who decides: the person who is signed in, or whom ``--by`` names where nobody is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

_T = TypeVar("_T")


class Said(NamedTuple):
    """What is decided, as the log of the desk is to tell it.

    Attributes:
        act: ``<noun>.<verb>``.
        about: ``<noun>:<key>``.
        facts: What it says; what is empty is left out.
        marking: Its marking; empty for the node's default.
    """

    act: str
    about: str
    facts: Mapping[str, Any]
    marking: str = ""


def decided(path: Path, given: tuple[str, str], said: Said, decide: Callable[[str], _T]) -> _T:
    """Decide something that stands in the lake.

    Args:
        path: Folder of the node.
        given: What ``--as`` and ``--by`` say.
        said: What is decided.
        decide: Writes it to the lake; given who decides, empty for the operator of the node.

    Raises:
        WrongUsage: ``usage-by-and-as``: both are given.
        DeskError: Nobody of that name is signed in, or they may not.
        TricordError: What ``decide`` raises.
    """
    from tricord.cli import seats
    from tricord.cli.usage import WrongUsage

    who, by = given
    if who and by:
        raise WrongUsage("usage-by-and-as")
    if by or not (who or seats.is_signed_in(path)):
        return decide(by)

    import tricord
    from tricord.model.marking import Marking
    from tricord.node.signing import Intent, signed

    marking = Marking.parse(said.marking or tricord.open(path).settings.default_marking)
    facts = {name: value for name, value in said.facts.items() if value not in ("", None, (), [])}
    with seats.seat_of(path, who) as seat:
        return signed(seat, Intent(said.act, said.about, facts, marking), decide)
