"""The query to the State that publishes the lines: polite, exact, and without accusation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tricord.errors import NotFound
from tricord.locale import Term, text
from tricord.measures import load
from tricord.model.finding import Finding

_KINDS: Final = ("trade_from_dprk", "trade_to_dprk")


def letter(finding: Finding, language: str) -> str:
    """A query to the State that publishes the lines of a finding.

    It names the lines with period and figures, and asks four questions: whether the entries are
    an error, whether the goods are covered, whether an exemption was granted, and whether the
    trade is confirmed. It says nothing of what may be thought of it.

    Args:
        finding: A finding of this monitor about trade.
        language: ``en``, ``ko`` or ``ja``.

    Returns:
        Plain text; parts in square brackets are for the sender to fill in.

    Raises:
        NotFound: ``letter-none``: findings of this kind have no query.
    """
    if finding.kind not in _KINDS:
        raise NotFound("letter-none", finding=finding.finding_id, kind=finding.kind)
    named = {name: finding.params[name] for name in ("reporter", "year", "goods", "dataset")}
    parts = [
        text("letter-goods-head", language, **named),
        text(f"letter-goods-opening-{finding.kind}", language, **named),
        "\n".join(_lines(finding, language)),
        text("letter-goods-law", language, measures=_paragraphs(finding, language)),
        text("letter-goods-questions", language),
        "\n".join(
            f"{number}. {text(f'letter-goods-question-{name}', language)}"
            for number, name in enumerate(("error", "scope", "exemption", "confirm"), 1)
        ),
        text("letter-goods-closing", language),
    ]
    return "\n\n".join(parts) + "\n"


def _lines(finding: Finding, language: str) -> Iterator[str]:
    """The lines asked about, one a row."""
    unknown = text("goods-not-reported", language)
    for row in finding.params["table"].splitlines():
        hs, period, flow, currency, value, kg = row.split("|")
        yield text(
            "letter-goods-line",
            language,
            hs=hs,
            period=period,
            flow=Term(f"letter-goods-flow-{flow}"),
            value=f"{currency} {value}" if value else unknown,
            kg=f"{kg} kg" if kg else unknown,
        )
    rest = finding.params["table_rest"]
    if rest != "0":
        value = finding.params["table_rest_value"]
        yield text("letter-goods-rest", language, count=rest, value=value)


def _paragraphs(finding: Finding, language: str) -> str:
    """The paragraphs the finding names, as one cites them."""
    cited = []
    for measure_id in finding.measures:
        measure = load()[measure_id]
        year = measure.adopted.year
        cited.append(
            text(
                "letter-goods-paragraph",
                language,
                resolution=str(measure.resolution),
                year=str(year),
                paragraph=measure.paragraph,
            )
        )
    return text("letter-goods-and", language).join(dict.fromkeys(cited))
