"""The HTML: one file by itself, readable by machine and man, and deaf to hostile names."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html as parser
from tests.reports.examples import every_block, finding, report
from tests.reports.sea_examples import encounter, sea, sea_report, watched

from tricord.locale import LANGUAGES
from tricord.reports.html import html
from tricord.reports.sanctions import sanctions_document

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "SAFE\u202egpj.exe",
    "</style><script>",
    "{{ 7 * 7 }}{% raw %}",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", [report, sea_report])
def test_a_report_is_a_sound_page(language, made):
    page = parser.document_fromstring(html(sanctions_document(made(language))))
    assert page.get("lang") == language
    assert len(page.xpath("//h1")) == 1
    assert len(page.xpath("//main")) == 1
    assert page.xpath("//body/header")
    assert page.xpath("//body/footer")
    assert page.xpath("//nav[@aria-label]")
    assert all(table.xpath("caption") for table in page.xpath("//table"))
    assert all(cell.get("scope") for cell in page.xpath("//th"))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {href[1:] for href in page.xpath("//a/@href")}
    assert targets <= set(ids)
    levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("given", [report, sea_report])
def test_nothing_is_fetched_from_anywhere(given):
    made = html(sanctions_document(given("en")))
    page = parser.document_fromstring(made)
    assert page.xpath("//script | //iframe | //img | //object | //form") == []
    addresses = page.xpath("//@src | //@href | //@action | //@srcset")
    assert all(address.startswith(("#", "data:")) for address in addresses)
    style = "".join(page.xpath("//style/text()"))
    assert not re.search(r"url\(|@import|https?:", style)
    assert "default-src 'none'" in page.xpath("//meta/@content")[1]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_shown_and_does_nothing(name):
    made = html(sanctions_document(report("en", findings=(finding(name, name, "KPe.1"),))))
    page = parser.document_fromstring(made)
    assert page.xpath("//script | //img") == []
    assert "\u202e" not in made
    shown = name.replace("\u202e", "‹U+202E›")
    assert shown in page.text_content()


def test_a_name_written_from_right_to_left_turns_nothing_around_it():
    made = html(sanctions_document(report("en", findings=(finding("محمد علي", "X", "KPe.1"),))))
    assert "<bdi>محمد علي</bdi>" in made


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_carry_the_language_of_their_shapes(language):
    page = parser.document_fromstring(html(sanctions_document(report(language))))
    tagged = {(e.get("lang"), e.text_content()) for e in page.xpath("//bdi[@lang]")}
    assert ("zh-Hans", "华东贸易发展有限公司") in tagged
    assert ("ja", "クムガン 3 号") in tagged


def test_a_simulated_page_says_so_and_another_does_not():
    assert "SIMULATED DATA" in html(every_block())
    honest = sanctions_document(report("en", parties=()))
    assert "SIMULATED" not in html(honest)


def test_the_same_document_gives_the_same_page():
    assert html(every_block()) == html(every_block())


def test_the_marking_stands_at_head_and_foot_of_the_page_and_of_every_printed_page():
    made = html(every_block())
    assert made.count("TLP:AMBER</b>") == 2
    assert made.count("REL JPN, ROK") == 2
    assert made.count('-right { content: "TLP:AMBER//REL JPN,ROK";') == 2


def test_a_picture_stands_in_the_page_itself_with_its_words():
    page = parser.document_fromstring(html(sanctions_document(sea_report("ko"))))
    pictures = page.xpath("//figure")
    assert len(pictures) == 6
    for picture in pictures:
        assert picture.xpath("figcaption")[0].text_content()
        (drawn,) = picture.xpath("svg")
        titles = {each.get("id") for each in drawn.xpath("title | desc")}
        assert set(drawn.get("aria-labelledby").split()) == titles
        links = re.findall(r"url\((.*?)\)", parser.tostring(drawn, encoding="unicode"))
        assert all(link.startswith("#map-") for link in links)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_of_a_ship_does_nothing_in_a_picture(name):
    lead = encounter(0)
    hostile = replace(
        lead,
        subjects=tuple(replace(subject, name=name) for subject in lead.subjects),
        params=dict(lead.params) | {"ship": name, "other": name},
    )
    made = html(sanctions_document(sea_report("en", sea=sea(watched("encounters", hostile)))))
    page = parser.document_fromstring(made)
    assert page.xpath("//script | //img") == []
    assert "\u202e" not in made
    shown = name.replace("\u202e", "‹U+202E›")
    assert shown in page.xpath("//figure")[1].text_content()


def test_words_that_went_and_came_are_told_by_elements_and_not_by_colour():
    page = parser.document_fromstring(html(every_block()))
    assert [each.text_content() for each in page.xpath("//del")] == [" in the strongest terms"]
    assert [each.text_content() for each in page.xpath("//ins")] == [" strongly"]
    style = "".join(page.xpath("//style/text()"))
    assert re.search(r"del \{[^}]*line-through", style)
    assert re.search(r"ins \{[^}]*underline", style)
