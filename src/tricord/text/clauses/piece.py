"""A clause before its fields are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause of a sentence, before its fields are read.

    Attributes:
        start: First character, counted in the text.
        end: Character after the last.
        verb: Where the speech verb begins; ``end`` where there is none.
        after: Where what is said begins: in English behind the verb, else with the clause.
        kind: What it does; ``meeting`` or empty where it says nothing.
        ladder: Ladder its verb stands on.
        rung: Rung of the bare verb.
        pledge: Whether it undertakes something.
        rule: Which rule fired.
        subject: The words of the subject; empty where it is the one of the piece before.
        denied: Whether the act is denied: "did not condemn".
        others: Whether the subject is somebody who is no party.
    """

    start: int
    end: int
    verb: int
    after: int
    kind: str
    ladder: str
    rung: int
    pledge: bool
    rule: str
    subject: str
    denied: bool = False
    others: bool = False
