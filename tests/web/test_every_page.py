"""What holds for every page: found by following links, as each of the people at the desk."""

from __future__ import annotations

import csv
import io
from collections import Counter

import pytest
from pydantic import TypeAdapter
from tests.web.walking import Seen, walk
from tests.web.world import HIDDEN_WORD

from tricord.web.pages import PAGES

KINDS = {kind.name: kind for kind in PAGES}
PEOPLE = ("kim", "lee", "han", "sato", "hill")


@pytest.fixture(scope="module")
def walked(client) -> dict[str, list[Seen]]:
    """What each of them came to."""
    return {name: list(walk(client(name))) for name in PEOPLE}


@pytest.mark.parametrize("name", PEOPLE)
def test_every_link_leads_to_a_page(walked, name):
    bad = [(seen.address, seen.status) for seen in walked[name] if seen.status != 200]
    assert bad == []
    assert len(walked[name]) > 10


def test_every_kind_of_page_can_be_reached_by_links(walked):
    reached = {seen.kind for name in PEOPLE for seen in walked[name]}
    assert sorted(set(KINDS) - reached) == []


@pytest.mark.parametrize("name", ["sato", "hill"])
def test_nobody_of_another_partner_reads_what_is_for_us_alone(walked, client, name):
    browser = client(name)
    for seen in walked[name]:
        assert HIDDEN_WORD not in seen.text, seen.address
        for twin in _twins(seen):
            assert HIDDEN_WORD not in browser.get(twin).text, twin


def test_what_we_read_others_do_not_get_by_its_address(walked, client):
    sato, met = client("sato"), 0
    for seen in walked["lee"]:
        if HIDDEN_WORD not in seen.text:
            continue
        met += 1
        for address in (seen.address, *_twins(seen)):
            assert HIDDEN_WORD not in sato.get(address).text, address
    assert met


@pytest.mark.parametrize("name", ["kim", "sato"])
def test_every_page_is_json_of_the_kind_the_api_promises(walked, client, name):
    browser = client(name)
    for seen in walked[name]:
        for twin in _twins(seen):
            answer = browser.get(twin)
            assert answer.status_code == 200, twin
            if ".csv" in twin:
                rows = list(csv.reader(io.StringIO(answer.text)))
                assert len({len(row) for row in rows}) <= 1, twin
            else:
                TypeAdapter(KINDS[seen.kind].content).validate_json(answer.content)
                assert answer.json()["marking"].startswith("TLP:"), twin


def test_a_hostile_name_is_shown_as_it_is_and_does_nothing(walked):
    shown = [seen for seen in walked["kim"] if "alert(1)" in seen.text]
    assert {"alerts", "findings"} <= {seen.kind for seen in shown}
    for seen in shown:
        assert "<script>alert" not in seen.text, seen.address
        assert "<img src=x" not in seen.text, seen.address
        assert "\u202e" not in seen.text, seen.address


def test_every_page_can_be_read_without_seeing_it(walked):
    faults = [fault for seen in walked["kim"] for fault in _faults(seen)]
    assert faults == []


def _twins(seen: Seen) -> list[str]:
    return seen.tree.xpath("//ul[@class='twins']//a/@href")


def _faults(seen: Seen) -> list[tuple[str, str]]:
    """What a page lacks for those who do not see it, or who may not run its code."""
    tree, faults = seen.tree, []
    if len(tree.xpath("//h1")) != 1:
        faults.append("not one h1")
    if not tree.xpath("//*[contains(@class, 'tlp')]"):
        faults.append("no marking")
    ids = Counter(tree.xpath("//@id"))
    faults += [f"id {each} stands twice" for each, times in ids.items() if times > 1]
    labelled = set(tree.xpath("//label/@for"))
    for field in tree.xpath("//input[not(@type='hidden')] | //select | //textarea"):
        named = (
            field.get("id") in labelled or field.get("aria-label") or field.xpath("ancestor::label")
        )
        if not named:
            faults.append(f"field {field.get('name')} has no label")
    if tree.xpath("//@style | //*[starts-with(name(), 'on')]"):
        faults.append("a style or handler stands in it")
    faults += ["table without caption" for each in tree.xpath("//table[not(caption)]")]
    faults += [
        "button without words" for each in tree.xpath("//button") if not each.text_content().strip()
    ]
    faults += [
        "link without words" for each in tree.xpath("//a[@href]") if not each.text_content().strip()
    ]
    for script in tree.xpath("//script[not(@src)]"):
        if script.get("type") != "application/json":
            faults.append("a script stands in it")
    level = 1
    for heading in tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]"):
        now = int(heading.tag[1])
        if now > level + 1:
            faults.append(f"a heading leaps from {level} to {now}: {heading.text_content()[:30]}")
        level = now
    return [(seen.address, fault) for fault in faults]
