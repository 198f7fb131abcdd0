"""Invented statements of a forum, as an agenda is drawn from."""

from datetime import date

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import parse
from tricord.text.wording import Told

HEAD = "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n"

ALIKE = """They strongly condemned the DPRK’s launches of ballistic missiles over Examplia.
They called on all Member States to implement the resolutions on Example Island in full.
They expressed concern over the blockade of ports in the Middle East by example forces.
"""


def told(
    name: str,
    day: date,
    sentences: str,
    *,
    kind: Kind = Kind.JOINT_TEXT,
    level: Level = Level.LEADERS,
    forum: Forum = Forum.KOR_USA_JPN,
) -> Told:
    """A statement of the three in English."""
    words = HEAD + sentences
    return Told(
        name=name,
        dated=day,
        clauses=parse(words, day),
        statement_id=f"id-{name}",
        forum=forum,
        level=level,
        parties=("KOR", "USA", "JPN"),
        issuer="USA",
        kinds=(("en", kind),),
        words=words,
    )
