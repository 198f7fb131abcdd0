"""Cases, and what tests put into them."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text

from tricord.desk.cases import claims, findings, notes
from tricord.desk.cases.claims import Claim
from tricord.desk.cases.lineage import Lineage
from tricord.desk.cases.moving import move
from tricord.desk.cases.opening import Opening, open_case
from tricord.desk.cases.origins import SourceClass
from tricord.desk.cases.page import look
from tricord.desk.cases.states import State
from tricord.desk.database.roles import Login
from tricord.desk.policy import Audience, audience
from tricord.errors import DeskError
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.marking import Marking

NOW = "2099-03-01T12:00:00Z"
TODAY = date(2099, 3, 1)


@pytest.fixture(autouse=True)
def fixed_moment(monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", NOW)


def refused(call, *words, **named):
    """The code of what a call refuses; it can be said in words."""
    with pytest.raises(DeskError) as said:
        call(*words, **named)
    assert str(said.value)
    assert said.value.hint()
    return said.value.code


def acts(desk, begins="case."):
    """What the log holds of cases: act and facts, in order."""
    asked = """
        SELECT e.act, f.facts FROM desk.audit_entry AS e JOIN desk.audit_fact AS f USING (number)
        WHERE e.act LIKE :begins ORDER BY number
    """
    with desk.database.begin(Login.WORKER) as connection:
        rows = connection.execute(text(asked), {"begins": f"{begins}%"}).all()
    return [(act, facts) for act, facts in rows]


def of(marking, owner="ROK", **narrowed) -> Audience:
    """Who a thing of a marking is for."""
    return audience(Marking.parse(marking), owner, **narrowed)


def finding(name="EXAMPLE STAR", grade=Grade.INDICATION, marking="TLP:GREEN", about=""):
    """A finding as a monitor makes them; made up."""
    return Finding(
        monitor="designations@1",
        strand=Strand.SANCTIONS,
        kind="un",
        subjects=(Subject("Vessel", f"parties|port|{name}", name),),
        about=about,
        start=date(2099, 1, 5),
        end=None,
        where="",
        measures=(),
        grade=grade,
        score=0.91,
        score_meaning="score-name-match",
        message="people-changed",
        params={"name": name, "version": "1"},
        doubts=("people-left",),
        evidence=(
            Evidence("parties", "port|17", "v1", "a" * 64, "row 17"),
            Evidence("list_entries", "un-sc|KPe.001", "v1", "b" * 64, "1"),
        ),
        marking=Marking.parse(marking),
    )


LINEAGES = (
    Lineage(SourceClass.PARTNER_REPORT, ("publisher|port",)),
    Lineage(SourceClass.OFFICIAL_LIST, ("publisher|un-sc",)),
)

PHOTO = Claim(
    "Harbour office",
    "The ship was at the berth.",
    SourceClass.PRIMARY_DOCUMENT,
    on=date(2099, 1, 6),
    scope="one berth",
    caveat="name read by eye",
)


@pytest.fixture
def lee(seated):
    """An analyst of the node's own partner."""
    return seated("lee", "analyst")


@pytest.fixture
def kim(seated):
    """A coordinator and releaser of the same."""
    return seated("kim", "coordinator", "releaser")


@pytest.fixture
def sato(seated):
    """An analyst of another partner."""
    return seated("sato", "analyst", partner="JPN")


def opened(seat, marking="TLP:GREEN", **more):
    """A case."""
    said = {"title": "Example Star at berth 4", "strand": Strand.SANCTIONS} | more
    return open_case(seat, Opening(audience=of(marking), **said))


def seen(seat, number):
    """The mark of a case as somebody sees it now."""
    return look(seat, number).seen


def worked(seat, marking="TLP:GREEN"):
    """A case with a finding and a claim, said to be ready; its number and the finding's item."""
    case = opened(seat, marking)
    item = findings.put(seat, case.number, finding(), LINEAGES)
    claims.put(seat, case.number, PHOTO)
    notes.write(seat, case.number, "Berth plan is in the file room.")
    move(seat, case.number, seen(seat, case.number), State.READY)
    return case.number, item.short
