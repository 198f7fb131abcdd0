"""The desk of the demo: somebody can sign in, and the second person has something to certify."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

import tricord
from tricord.desk.cases import certifying
from tricord.desk.cases.item import Kind
from tricord.desk.cases.listing import Asked, listed
from tricord.desk.cases.page import look
from tricord.desk.cases.states import State
from tricord.desk.people import door
from tricord.node.demo_desk import FILE, seated


@pytest.fixture
def filled(world_node, desk, tmp_path):
    """A node of nobody's in particular with the demo's desk, and its accounts."""
    shutil.copytree(world_node.path, tmp_path / "node")
    node = tricord.open(tmp_path / "node")
    own = replace(desk, partner="")
    return node, own, seated(node, own)


def test_both_accounts_can_sign_in_and_their_passwords_are_for_the_owner_alone(filled):
    _, desk, accounts = filled
    assert [each.name for each in accounts] == ["demo", "second"]
    for each in accounts:
        assert door.enter(desk, each.name, each.password).name == each.name
    assert (desk.folder / FILE).stat().st_mode & 0o777 == 0o600


def test_filling_the_desk_again_changes_nothing(filled):
    node, desk, accounts = filled
    version = node.lake.version
    assert seated(node, desk) == accounts
    assert node.lake.version == version
    seat = desk.seat(door.enter(desk, "demo", accounts[0].password).secret)
    assert len(listed(seat, Asked())) == 1


def test_the_second_person_certifies_what_the_first_proposed(filled):
    _, desk, accounts = filled
    seat = desk.seat(door.enter(desk, "second", accounts[1].password).secret)
    [case] = [each.case for each in listed(seat, Asked()) if each.waiting]
    page = look(seat, case.number)
    [finding] = page.of(Kind.FINDING)
    certifying.certify(seat, case.number, page.seen, finding.short, "looked through it")
    assert look(seat, case.number).case.state is State.CERTIFIED


def test_somebody_answers_for_the_first_promise_that_is_overdue(filled):
    node, _, _ = filled
    assert any(entry.owners for entry in node.register.entries())
