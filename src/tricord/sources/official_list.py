"""What sources of official lists, and of copies of them, have in common."""

from __future__ import annotations

from typing import ClassVar

from tricord.model.listing import Authority
from tricord.model.marking import CLEAR
from tricord.sources.base import Raw, Source


class OfficialList(Source):
    """A source of one list that a national authority publishes for everybody.

    Attributes:
        form_of: The list it reads another form of; empty where it has the list's own name.
    """

    tables = ("list_entries",)
    authority: ClassVar[Authority | None] = Authority.NATIONAL
    marking = CLEAR
    form_of: ClassVar[str] = ""

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # a list has one data set
        """The list's name."""
        return self.form_of or self.name
