"""What a language model proposes for the clauses of a node's statements that no rule knows.

A proposal is kept as it was checked, with the model, the seed and the hash of what was asked, and
its status is always ``proposed``. Nothing that reads statements reads this table: what a rule says
of a clause stays as it is.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from tricord import clock
from tricord.errors import LanguageModelError, NotFound
from tricord.lake import Lake
from tricord.model.finding import content_hash
from tricord.model.marking import Marking
from tricord.model.tables import TABLES
from tricord.node.language_model import LanguageModel
from tricord.text.clauses import Clause, Span, parse, unknown
from tricord.text.proposals import SEED, Proposal, Reason, prompt_sha256

TABLE: Final = "clause_proposals"

PROPOSED: Final = "proposed"
"""The only status there is here: what a person makes of a proposal is not told in this table."""

PATIENCE: Final = 3
"""How many answers in a row may be late before no further clause is asked about."""

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What asking came to for one statement.

    Attributes:
        statement_id: The statement.
        name: Its file.
        unknown: Clauses of it that no rule knows.
        held: Of these, those for which this model proposed something before, asked the same.
        proposed: Proposals that were added.
        rejected: How many answers were rejected, by reason.
        withheld: Clauses that were not sent, for the marking of the statement.
    """

    statement_id: str
    name: str
    unknown: int
    held: int = 0
    proposed: int = 0
    rejected: Mapping[Reason, int] | None = None
    withheld: int = 0


def propose(
    lake: Lake,
    model: LanguageModel | None,
    wanted: str = "",
    tell: Tell = lambda _name, _done, _of: None,
) -> list[Asked]:
    """Ask a model about every clause no rule knows, and keep what passes; one statement at a time.

    Args:
        lake: The lake.
        model: The model; without one nothing is asked, and clauses are only counted.
        wanted: One statement, by its identifier or the beginning of it; all by default.
        tell: Told a statement's name, how many of all clauses are done, and of how many.

    Raises:
        NotFound: ``statement-unknown``: none, or more than one, begins so.
        LanguageModelError: The model cannot be asked, or was late again and again; what was
            recorded until then stays.
    """
    rows = _statements(lake, wanted)
    found = [(row, [each for each in _clauses(row) if unknown(each)]) for row in rows]
    if model is None:
        return [Asked(row["statement_id"], row["name"], len(clauses)) for row, clauses in found]
    asking = _Asking(lake, model, tell, sum(len(clauses) for _, clauses in found))
    return [asking.statement(row, clauses) for row, clauses in found]


def proposals(lake: Lake, wanted: str = "") -> pl.DataFrame:
    """The proposals of a node, in the order of their statements.

    Args:
        lake: The lake.
        wanted: Those for one statement, by its identifier or the beginning of it.

    Returns:
        Rows of ``clause_proposals`` with ``name``, the file of the statement, and ``rule_knows``:
        whether a rule knows the clause by now, or reads the statement as other clauses.

    Raises:
        NotFound: ``statement-unknown``.
    """
    statements = {row["statement_id"]: row for row in _statements(lake, wanted)}
    held = lake.read(TABLE).filter(pl.col("statement_id").is_in(sorted(statements)))
    held = held.sort("statement_id", "start", "end", "model", "published_at", "proposal_id")
    told = held.get_column("statement_id").unique().sort()
    open_still = {
        (each, clause.start, clause.end)
        for each in told
        for clause in _clauses(statements[each])
        if unknown(clause)
    }
    places = held.select("statement_id", "start", "end").iter_rows()
    names = {key: row["name"] for key, row in statements.items()}
    return held.with_columns(
        pl.col("statement_id").replace(names).alias("name"),
        pl.Series("rule_knows", [place not in open_still for place in places], pl.Boolean),
    )


@dataclass
class _Asking:
    """One round of questions."""

    lake: Lake
    model: LanguageModel
    tell: Tell
    of: int
    done: int = 0
    late: int = 0

    def statement(self, row: Mapping[str, Any], clauses: Sequence[Clause]) -> Asked:
        """Ask about the clauses of a statement, and record what passes, whatever happens then."""
        marking = Marking.parse(row["marking"])
        if marking.level == "RED" and not self.model.endpoint.here:
            # TLP:RED is for the eyes of those it was given to: it goes to no other machine.
            self._went_on(row, len(clauses))
            return Asked(row["statement_id"], row["name"], len(clauses), withheld=len(clauses))
        held = self._held(row["statement_id"])
        left = [each for each in clauses if (each.start, each.end) not in held]
        self._went_on(row, len(clauses) - len(left))
        made: list[dict[str, Any]] = []
        reasons: Counter[Reason] = Counter()
        try:
            for said in self._answers(row, left):
                if isinstance(said, Reason):
                    reasons[said] += 1
                else:
                    made.append(said)
        finally:
            added = self._record(row["name"], made)
        return Asked(
            statement_id=row["statement_id"],
            name=row["name"],
            unknown=len(clauses),
            held=len(clauses) - len(left),
            proposed=added,
            rejected=dict(sorted(reasons.items())),
        )

    def _answers(
        self, row: Mapping[str, Any], clauses: Sequence[Clause]
    ) -> Iterator[dict[str, Any] | Reason]:
        for clause in clauses:
            moment = clock.now()
            reference = f"{row['statement_id']}:{clause.start}-{clause.end}"
            said = self.model.propose(clause, reference)
            self.late = self.late + 1 if said is Reason.LATE else 0
            if self.late == PATIENCE:
                raise LanguageModelError(
                    "language-model-slow",
                    host=self.model.endpoint.name,
                    seconds=f"{self.model.timeout_s:g}",
                    times=PATIENCE,
                )
            self._went_on(row, 1)
            if isinstance(said, Reason):
                yield said
            else:
                yield _row(row, clause, said, self.model.name) | {"asked_at": moment}

    def _went_on(self, row: Mapping[str, Any], clauses: int) -> None:
        self.done += clauses
        self.tell(row["name"], self.done, self.of)

    def _held(self, statement_id: str) -> set[tuple[int, int]]:
        """Places for which this model has proposed something, asked the same."""
        same = (
            pl.col("statement_id") == statement_id,
            pl.col("model") == self.model.name,
            pl.col("prompt_sha256") == prompt_sha256(),
        )
        return {*self.lake.scan(TABLE).filter(*same).select("start", "end").collect().iter_rows()}

    def _record(self, name: str, made: Sequence[Mapping[str, Any]]) -> int:
        """Add what no other process has added in the meantime; gives how many."""
        if not made:
            return 0
        with self.lake.transaction(f"clause proposals for {name}") as transaction:
            there = transaction.read(TABLE).select("proposal_id").collect()
            known = set(there.get_column("proposal_id"))
            moment = {"published_at": clock.now()}
            fresh = [{**each, **moment} for each in made if each["proposal_id"] not in known]
            transaction.append(TABLE, pl.DataFrame(fresh, schema=TABLES[TABLE].schema))
        return len(fresh)


def _statements(lake: Lake, wanted: str) -> list[dict[str, Any]]:
    """Each statement once, as it was first published; in the order of their days."""
    rows = (
        lake.read("statements")
        .sort("published_at", "file_sha256")
        .unique("statement_id", keep="first", maintain_order=True)
        .sort("dated", "statement_id", nulls_last=True)
        .to_dicts()
    )
    if not wanted:
        return rows
    meant = [row for row in rows if row["statement_id"].startswith(wanted)]
    if len(meant) != 1:
        raise NotFound("statement-unknown", statement=wanted, count=len(meant))
    return meant


def _clauses(row: Mapping[str, Any]) -> tuple[Clause, ...]:
    return parse(row["words"], row["dated"])


def _row(
    statement: Mapping[str, Any], clause: Clause, proposal: Proposal, model: str
) -> dict[str, Any]:
    """A proposal as a row, without the moments."""
    place = (statement["statement_id"], clause.start, clause.end)
    one = {"target": proposal.target, "hedge": proposal.hedge, "due_text": proposal.due}
    many = {"actors": proposal.others, "programmes": proposal.programmes}
    spans: dict[str, Any] = {key: _place(span) for key, span in one.items() if span}
    spans |= {key: [_place(span) for span in each] for key, each in many.items() if each}
    return {
        "proposal_id": content_hash([*place, clause.text], [model, SEED, prompt_sha256()]),
        "statement_id": statement["statement_id"],
        "start": clause.start,
        "end": clause.end,
        "language": clause.language,
        "clause": clause.text,
        "type": str(proposal.act),
        "actors": [*proposal.partners, *(span.text for span in proposal.others)],
        **{key: span.text if span else "" for key, span in one.items()},
        "programmes": [span.text for span in proposal.programmes],
        "spans": json.dumps(spans, sort_keys=True),
        "status": PROPOSED,
        "model": model,
        "seed": SEED,
        "prompt_sha256": prompt_sha256(),
        "file_sha256": statement["file_sha256"],
        "marking": statement["marking"],
    }


def _place(span: Span) -> list[int]:
    return [span.start, span.end]
