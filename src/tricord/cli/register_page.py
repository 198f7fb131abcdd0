"""The register for people: one entry on a page, rows of tables, lines as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import typer

from tricord.cli.rows import facts, shown
from tricord.locale import text
from tricord.model.register import About, Entry, EntryKind, Said, State, Written, partners_in
from tricord.reports.characters import legible

if TYPE_CHECKING:
    import polars as pl

    from tricord.lake.register_folding import Compliance

_SHORT: Final = 60
"""Letters of a title in a table; the page of an entry shows all of them."""


def headings() -> dict[str, str]:
    """Headings of the list, in order."""
    columns = ("entry", "kind", "title", "state", "members", "owners", "next_date", "last_said")
    return {column: text(f"register-column-{column}") for column in columns}


def printed(found: pl.DataFrame) -> pl.DataFrame:
    """Rows of the overview as the table prints them."""
    import polars as pl

    rows = [
        {
            "entry": row["entry"],
            "kind": kind_said(row["kind"]),
            "title": _cut(row["title"]),
            "state": _state(row["state"] or "", row["state_by"]),
            "members": ", ".join(row["members"]),
            "owners": "; ".join(row["owners"]),
            "next_date": _next(row),
            "last_said": shown(row["last_said"]),
        }
        for row in found.iter_rows(named=True)
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(headings(), pl.String()))


def _next(row: dict[str, object]) -> str:
    day = shown(row["next_date"]) or str(row["next_words"])
    return f"{day} ({text('register-past-due')})" if row["past_due"] else day


def _cut(words: str) -> str:
    return words if len(words) <= _SHORT else words[:_SHORT].rstrip() + "…"


def _state(state: str, by: str) -> str:
    if not state:
        return text("register-state-unknown")
    said = text(f"register-state-{state}")
    proposed = by == "rule"
    return f"{said} ({text('register-proposed') if proposed else legible(by)})"


def kind_said(kind: str) -> str:
    """A kind of entry in the reader's language."""
    return text(f"register-kind-{kind}")


def page(entry: Entry) -> None:
    """Print an entry."""
    typer.echo(legible(entry.title.value))
    facts(
        [
            (text("register-column-entry"), legible(entry.key)),
            (text("register-keys"), legible(", ".join(entry.keys[1:]))),
            (text("register-column-kind"), _cited(entry.kind, kind_said(entry.kind.value))),
            (text("register-column-state"), _of_state(entry.state)),
            *((f"  {each}", _of_state(said)) for each, said in entry.states.items()),
            (text("register-column-members"), _cited(entry.members, ", ".join(entry.bound))),
            *(
                (text("register-owner", partner=each), _cited(said, said.value))
                for each, said in entry.owners.items()
            ),
            (text("register-column-next_date"), _next_date(entry)),
            (text("register-column-evidence"), legible(", ".join(entry.evidence))),
            (text("cli-column-marking"), str(entry.marking)),
        ]
    )
    _part("register-scores", [_score(each) for said in entry.scores.values() for each in said])
    if entry.quotes:
        typer.echo("")
        typer.secho(text("register-quotes"), bold=True)
        for quote in entry.quotes:
            said = text(f"register-state-{quote.state}") if quote.state else ""
            typer.echo(legible("  ".join(filter(None, [shown(quote.dated), said, quote.file]))))
            facts([(quote.reference, legible(quote.said))], 2)
    else:
        typer.echo("")
        typer.echo(text("register-no-quotes"))
    undone = text("cli-subject-undone")
    _part(
        "register-log",
        [
            (line.log_id[:10], sentence(line) + f" [{undone}]" * (line.log_id in entry.undone))
            for line in entry.log
        ],
    )


def _part(key: str, pairs: Sequence[tuple[str, str]]) -> None:
    if pairs:
        typer.echo("")
        typer.secho(text(key), bold=True)
        facts(pairs, 2)


def _of_state(said: Said) -> str:
    state = said.value
    return _cited(said, text(f"register-state-{state}" if state else "register-state-unknown"))


def _cited(said: Said, words: str) -> str:
    """A value with who says it and when."""
    if said.line is None:
        return legible(f"{words} ({text('register-proposed')})") if said.value else words
    return legible(f"{words} ({said.line.written_by}, {shown(said.line.written_at)})")


def _next_date(entry: Entry) -> str:
    if entry.next_date.line is None and not entry.next_date.value:
        return legible(entry.next_words)
    words = entry.next_date.value
    if entry.next_date.line is None and entry.next_words:
        words += f" “{entry.next_words}”"
    return _cited(entry.next_date, words)


def _score(line: Written) -> tuple[str, str]:
    return f"{line.partner} {line.value}", sentence(line)


def sentence(line: Written) -> str:
    """A line of the log in one sentence."""
    said = {
        "entry": line.entry,
        "value": _value(line),
        "by": line.written_by,
        "day": shown(line.written_at),
        "partner": line.partner,
        "rationale": line.rationale,
        "evidence": ", ".join(line.evidence),
        "scored": shown(line.day),
        "undoes": line.undoes[:10],
    }
    about = str(line.about)
    whole = line.about is About.STATE and not line.partner
    words = text(f"register-line-{about}" + ("-all" if whole else ""), **said)
    return legible(" ".join(filter(None, [words, *_grounds(line)])))


def _grounds(line: Written) -> Iterator[str]:
    if line.rationale:
        yield text("register-because", rationale=line.rationale)
    if line.evidence:
        yield text("register-resting-on", evidence=", ".join(line.evidence))


def _value(line: Written) -> str:
    match line.about:
        case About.STATE:
            return text(f"register-state-{State(line.value)}")
        case About.KIND:
            return kind_said(EntryKind(line.value))
        case About.MEMBERS:
            return ", ".join(partners_in(line.value))
        case _:
            return line.value


def compliance_headings() -> dict[str, str]:
    """Headings of what was scored, in order."""
    columns = ("entry", "title", "scores", "scorers", "scored", "percent")
    return {column: text(f"register-column-{column}") for column in columns}


def compliance_printed(found: pl.DataFrame) -> pl.DataFrame:
    """Rows of what was scored as the table prints them."""
    import polars as pl

    rows = [
        {
            "entry": row["entry"],
            "title": _cut(row["title"]),
            "scores": ", ".join(row["scores"]),
            "scorers": ", ".join(row["scorers"]),
            "scored": text("register-scored-of", scored=row["scored"], of=row["of"]),
            "percent": "" if row["percent"] is None else f"{row['percent']:.1f} %",
        }
        for row in found.iter_rows(named=True)
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(compliance_headings(), pl.String()))


def compliance_said(found: Compliance) -> Iterator[str]:
    """The figure with what it rests on; where nothing is scored, that there is none."""
    if not found.commitments:
        yield text("register-compliance-no-commitments")
        return
    if found.percent is None or found.score is None:
        yield text("register-compliance-none", commitments=len(found.commitments))
    else:
        yield text(
            "register-compliance",
            percent=f"{found.percent:.1f}",
            score=f"{found.score:+.2f}",
            scored=len(found.scored),
            commitments=len(found.commitments),
            members=found.members_scored,
            of=found.members,
        )
        if found.partly:
            yield text("register-compliance-partly", partly=len(found.partly))
    if found.disputed:
        yield text("register-compliance-disputed", disputed=found.disputed)
    yield text("register-compliance-note")
