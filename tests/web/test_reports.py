"""The report builder: documents as their reader sees them, with the sections that are wanted."""

from __future__ import annotations

import pytest
from lxml import html
from tests.web.world import HIDDEN_WORD

from tricord.errors import TricordError
from tricord.web.making import Making


@pytest.fixture
def made(site):
    """Gets a document that takes a while."""

    def get(browser, address: str):
        for _ in range(4):
            answer = browser.get(address)
            if answer.status_code != 202:
                return answer
            assert answer.headers["refresh"]
            site.making.settle()
        raise AssertionError("never made")

    return get


@pytest.fixture
def built(made):
    """Gets the builder, once the document is ready."""

    def get(browser, query: str) -> dict:
        made(browser, f"/reports/preview?{query}")
        found = browser.get(f"/reports.json?{query}").json()
        assert found["state"] == "ready"
        return found

    return get


def test_a_document_is_shown_as_its_reader_sees_the_node(client, made, built):
    ours = made(client("lee"), "/reports/preview?kind=sanctions")
    assert ours.status_code == 200
    assert HIDDEN_WORD in ours.text
    theirs = made(client("sato"), "/reports/preview?kind=supply")
    assert theirs.status_code == 200
    assert HIDDEN_WORD not in theirs.text
    assert built(client("lee"), "kind=sanctions")["marking"] == "TLP:AMBER//REL ROK"


@pytest.mark.parametrize("query", ["kind=sanctions", "kind=monitoring&year=2024"])
def test_what_the_node_s_own_runs_looked_at_is_told_by_its_own_people(client, made, query):
    answer = made(client("sato"), f"/reports/preview?{query}")
    assert answer.status_code == 403
    assert "report-of-the-node" in answer.text
    assert HIDDEN_WORD not in answer.text


def test_a_preview_runs_nothing(client, made):
    answer = made(client("lee"), "/reports/preview?kind=sanctions")
    policy = answer.headers["content-security-policy"]
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy


def test_only_wanted_sections_stand_in_it_and_it_says_what_was_left_out(client, made, built):
    lee = client("lee")
    sections = built(lee, "kind=sanctions")["sections"]
    assert len(sections) > 2
    kept, left = sections[0], sections[1]
    page = made(lee, f"/reports/preview?kind=sanctions&section={kept['anchor']}").text
    tree = html.fromstring(page)
    assert tree.xpath(f"//h2[@id='{kept['anchor']}']")
    assert not tree.xpath(f"//h2[@id='{left['anchor']}']")
    assert left["title"] in tree.text_content()


def test_it_is_to_be_had_in_the_language_and_form_somebody_wants(client, made):
    answer = made(client("lee"), "/reports/file.docx?kind=sanctions&language=ja")
    assert answer.content.startswith(b"PK")
    assert 'filename="sanctions-ja.docx"' in answer.headers["content-disposition"]
    pdf = made(client("lee", "ko"), "/reports/file.pdf?kind=sanctions")
    assert pdf.content.startswith(b"%PDF")
    assert "sanctions-ko.pdf" in pdf.headers["content-disposition"]


def test_the_builder_waits_by_itself_while_the_document_is_made(client, built):
    page = client("kim").get("/reports?kind=monitoring&year=2024")
    assert page.status_code == 200
    assert 'http-equiv="refresh"' in page.text
    built(client("kim"), "kind=monitoring&year=2024")
    assert (
        'http-equiv="refresh"' not in client("kim").get("/reports?kind=monitoring&year=2024").text
    )


@pytest.mark.parametrize("query", ["kind=monitoring&year=1999", "kind=monitoring&year=9000"])
def test_a_year_no_measure_knows_is_refused(client, query):
    answer = client("lee").get(f"/reports/preview?{query}")
    assert answer.status_code == 400
    assert "web-given" in answer.text


def test_a_document_that_cannot_be_made_is_refused_and_tried_again():
    making, tried = Making(), []

    def make() -> str:
        tried.append(1)
        if len(tried) == 1:
            raise TricordError("web-busy")
        return "made"

    first = making.ask("key", make)
    with pytest.raises(TricordError):
        first.result()
    with pytest.raises(TricordError):
        making.ask("key", make).result()
    assert making.ask("key", make).result() == "made"
    making.close()
