"""Deletion: asked by one, confirmed by another; what stays is that it was, and why it went."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import text
from tests.desk.cases.conftest import acts, opened, refused, seen

from tricord.desk.cases import files, notes
from tricord.desk.cases.audiences import given
from tricord.desk.cases.deleting import confirm, request_deletion
from tricord.desk.cases.page import look
from tricord.desk.cases.refusing import refuse
from tricord.desk.cases.request import Kind
from tricord.desk.database.roles import Login
from tricord.errors import DeskError

CANARY = "canary-7f3e"


def confirmed(seat, number, item):
    return confirm(seat, number, seen(seat, number), item, "agreed")


def everything(desk):
    """Every text the database holds of cases and in its log."""
    tables = (
        "case_content",
        "case_item",
        "case_request",
        "case_ruling",
        "audit_fact",
        "audit_entry",
    )
    with desk.database.begin(Login.OWNER) as connection:
        rows = [
            connection.execute(text(f"SELECT t::text FROM desk.{t} AS t")).all() for t in tables
        ]
    return str(rows)


def test_a_deleted_item_leaves_its_id_its_hash_and_who_and_why(desk, lee, kim):
    number = opened(lee).number
    note = notes.write(lee, number, f"{CANARY} lives at 4 Harbour Street")
    file = files.attach(lee, number, io.BytesIO(CANARY.encode()), f"{CANARY}.txt")
    for item in (note, file):
        request_deletion(lee, number, item.short, "personal data")
        confirmed(kim, number, item.short)
    page = look(lee, number)
    assert page.standing == ()
    for item, held, request in zip((note, file), page.items, page.requests, strict=True):
        assert (held.item_id, held.content_sha256) == (item.item_id, item.content_sha256)
        assert (held.content, held.file_sha256) == (None, item.file_sha256)
        assert (request.item_id, request.signed, request.reason) == (
            item.item_id,
            "Lee (ROK)",
            "personal data",
        )
        assert (request.ruling.signed, request.ruling.reason) == ("Kim (ROK)", "agreed")
    assert CANARY not in everything(desk)
    assert list(files.store(desk).hashes()) == []
    assert [act for act, _ in acts(desk, "case.delete")] == [
        "case.delete-asked",
        "case.delete-decided",
    ] * 2


def test_nobody_deletes_alone(seated, lee, kim):
    both = seated("both", "analyst", "coordinator", "releaser", "administrator")
    number = opened(lee).number
    item = notes.write(lee, number, "x").short
    assert refused(confirmed, both, number, item) == "desk-case-nothing-asked"
    request_deletion(both, number, item, "personal data")
    assert refused(confirmed, both, number, item) == "desk-case-second-person"
    assert refused(request_deletion, lee, number, item, "mine too") == "desk-case-asked"
    assert look(lee, number).items[0].content == {"words": "x"}


def test_a_refused_deletion_deletes_nothing_and_stays_on_record(lee, kim):
    number = opened(lee).number
    item = notes.write(lee, number, "x").short
    request_deletion(lee, number, item, "personal data")
    refuse(kim, number, seen(kim, number), Kind.DELETE, item, reason="it is evidence")
    page = look(lee, number)
    assert page.standing == page.items
    assert page.requests[0].ruling.reason == "it is evidence"
    assert refused(confirmed, kim, number, item) == "desk-case-nothing-asked"


def test_what_is_gone_is_not_deleted_corrected_or_cited_again(lee, kim):
    number = opened(lee).number
    item = notes.write(lee, number, "x").short
    request_deletion(lee, number, item, "personal data")
    confirmed(kim, number, item)
    assert refused(request_deletion, lee, number, item, "again") == "desk-case-item-gone"
    assert refused(notes.write, lee, number, "y", None, item) == "desk-case-item-gone"


def test_when_a_correction_is_deleted_what_it_corrected_stands_again(lee, kim):
    number = opened(lee).number
    first = notes.write(lee, number, "berth 4")
    second = notes.write(lee, number, "berth 5", corrects=first.short)
    request_deletion(lee, number, second.short, "a slip")
    confirmed(kim, number, second.short)
    assert look(lee, number).standing == (first,)


def test_who_does_not_see_an_item_neither_asks_nor_confirms(lee, kim, sato):
    number = opened(lee).number
    item = notes.write(lee, number, "x", given(lee, "TLP:AMBER")).short
    assert refused(request_deletion, sato, number, item, "x") == "desk-case-item-unknown"
    request_deletion(lee, number, item, "personal data")
    assert refused(confirmed, sato, number, item) == "desk-case-item-unknown"
    assert look(sato, number).requests == ()


def test_of_two_who_confirm_at_once_one_does(seated, lee, kim):
    park = seated("park", "analyst")
    number = opened(lee).number
    item = notes.write(lee, number, "x").short
    request_deletion(lee, number, item, "personal data")
    marks = {each.name: seen(each, number) for each in (park, kim)}
    barrier = Barrier(2)

    def say(seat):
        barrier.wait()
        try:
            return confirm(seat, number, marks[seat.name], item, "agreed").short
        except DeskError as refusal:
            return refusal.code

    with ThreadPoolExecutor(2) as pool:
        said = {*pool.map(say, (park, kim))}
    assert said == {item, "desk-changed-meanwhile"}
