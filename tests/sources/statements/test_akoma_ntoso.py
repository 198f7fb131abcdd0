"""Akoma Ntoso, out and in."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.statements.texts import (
    JOINT_EN,
    LEADERS_EN,
    OTHERS,
    RELEASE_KO,
    SUMMARY_JA,
    only,
)

from tricord.errors import SourceError
from tricord.locale import LANGUAGES
from tricord.sources.statements import Forum, Kind, Level, Statement, read_statement
from tricord.sources.statements.akn_names import names
from tricord.sources.statements.akoma_ntoso import read, write
from tricord.sources.statements.statement import REMARKS, remark
from tricord.text.clauses import parse
from tricord.text.clauses.blocks import Block
from tricord.text.found import Found

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
DAY = date(2031, 3, 4)


def dated(text, day=DAY):
    """A statement with a day, whether or not its text prints one."""
    statement = only(read_statement(text.encode(), "x.txt"))
    return replace(statement, dated=statement.dated or Found(day, 0, 0, "", "given"))


def refused(raw, name="x.xml"):
    with pytest.raises(SourceError) as fault:
        read(raw, name)
    for language in LANGUAGES:
        assert fault.value.sentence(language)
        assert fault.value.hint(language)
    return fault.value.code


SIGNS = st.text(st.characters(), max_size=60) | st.text(
    "ab \n\r\t\x0b\x0c\x00\ufffe<&>]'\"\\漢", max_size=40
)


@st.composite
def statements(draw):
    text = draw(SIGNS)
    places = st.integers(0, len(text))
    first, last = sorted((draw(places), draw(places)))
    edges = sorted({0, draw(places), len(text)})
    blocks = tuple(
        Block(draw(st.sampled_from(["en", "ja", "ko"])), start, end)
        for start, end in pairwise(edges)
    )
    codes = sorted(draw(st.sets(st.sampled_from(REMARKS))))
    return Statement(
        name=draw(SIGNS),
        text=text,
        offset=draw(st.integers(0, 10**6)),
        language_blocks=blocks,
        kinds=tuple(draw(st.sampled_from(Kind)) for _ in blocks),
        title=draw(
            st.none() | st.just(Found(text[first:last], first, last, text[first:last], "title"))
        ),
        dated=Found(draw(st.dates()), first, last, text[first:last], "told"),
        forum=draw(st.sampled_from(Forum)),
        level=draw(st.sampled_from(Level)),
        in_person=draw(st.sampled_from([None, True, False])),
        parties=tuple(draw(st.lists(st.sampled_from(["KOR", "USA", "JPN", "EU"]), unique=True))),
        issuer=draw(st.sampled_from(["", "KOR"])),
        authoritative=draw(st.sampled_from([None, True, False])),
        address=draw(SIGNS),
        sha256="0" * 64,
        remarks=tuple(remark(code) for code in codes),
    )


@given(statements())
def test_what_is_written_is_read_back_sign_by_sign_and_field_by_field(statement):
    raw = write(statement)
    assert read(raw) == statement
    assert write(read(raw)) == raw


@pytest.mark.parametrize(
    "text",
    [
        JOINT_EN,
        LEADERS_EN,
        SUMMARY_JA,
        RELEASE_KO,
        f"{SUMMARY_JA}\n{JOINT_EN}".replace("\n", "\r\n"),
    ],
)
def test_marked_clauses_change_no_sign_of_the_text(text):
    statement = dated(text)
    clauses = parse(statement.text, statement.dated.value)
    assert clauses
    raw = write(statement, clauses)
    assert raw == write(statement, clauses[::-1])
    assert read(raw) == statement
    spans = [*ET.fromstring(raw).iter(f"{AKN}span")]
    assert ["".join(span.itertext()) for span in spans] == [clause.text for clause in clauses]
    assert [span.get("class") for span in spans] == [
        clause.act.value if clause.act else "none" for clause in clauses
    ]


def test_a_clause_over_two_lines_stays_in_one_paragraph():
    statement = dated(
        "Joint Statement\n\nThe Ministers strongly condemned\nthe launches of missiles.\n"
    )
    clauses = [c for c in parse(statement.text, DAY) if "\n" in c.text]
    assert clauses
    spans = ET.fromstring(write(statement, clauses)).iter(f"{AKN}span")
    assert ["".join(span.itertext()) for span in spans] == [clause.text for clause in clauses]


def test_clauses_of_another_text_are_left_out_rather_than_misplaced():
    statement = dated("Joint Statement\n\nWe, the leaders, met.\n")
    assert read(write(statement, parse(JOINT_EN, DAY))) == statement


def test_every_eid_stands_once():
    statement = dated(f"{SUMMARY_JA}\n{JOINT_EN}")
    eids = re.findall(rb' eId="([^"]+)"', write(statement, parse(statement.text, DAY)))
    assert len(eids) == len(set(eids)) > 20


@pytest.mark.parametrize(
    ("change", "work", "language"),
    [
        ({}, "/akn/xt/statement/joint/kor-usa-jpn-ministers/2031-03-04/1", "eng"),
        ({"level": Level.UNKNOWN}, "/akn/xt/statement/joint/kor-usa-jpn/2031-03-04/1", "eng"),
        (
            {"kinds": (Kind.NATIONAL_SUMMARY,), "issuer": "USA", "level": Level.VICE_MINISTERS},
            "/akn/xt/statement/summary/usa-vice-ministers/2031-03-04/1",
            "eng",
        ),
        (
            {"forum": Forum.SEVERAL, "parties": ("USA", "AUS", "EU"), "kinds": (Kind.FACT_SHEET,)},
            "/akn/xt/statement/fact-sheet/usa-aus-eu-ministers/2031-03-04/1",
            "eng",
        ),
        (
            {
                "forum": Forum.UNKNOWN,
                "parties": (),
                "level": Level.UNKNOWN,
                "kinds": (Kind.UNKNOWN,),
            },
            "/akn/xt/statement/other/unknown/2031-03-04/1",
            "eng",
        ),
        (
            {"language_blocks": (Block("ko", 0, 9),)},
            "/akn/xt/statement/joint/kor-usa-jpn-ministers/2031-03-04/1",
            "kor",
        ),
    ],
)
def test_a_statement_is_named_by_kind_issuer_and_day(change, work, language):
    called = names(replace(dated(JOINT_EN), **change), 1)
    assert called.work == work
    assert called.expression == f"{work}/{language}@2031-03-04"
    assert called.manifestation == f"{called.expression}/.xml"


def test_a_file_of_two_languages_is_one_expression_in_several():
    statement = dated(f"{SUMMARY_JA}\n{JOINT_EN}")
    raw = write(statement, number=3).decode()
    assert "/2031-03-04/3/mul@2031-03-04/.xml" in raw
    assert re.findall('FRBRlanguage language="(.*?)"', raw) == ["jpn", "eng"]
    assert re.findall('xml:lang="(.*?)"', raw) == ["ja", "en"]


def test_a_translation_beside_its_source_says_from_which_language():
    text = "共同声明(仮訳)\n\n我々は、関与を再確認する。\n\n" + JOINT_EN
    raw = write(dated(text)).decode()
    assert 'fromLanguage="eng"' in raw
    assert "FRBRtranslation" not in write(dated(JOINT_EN)).decode()


def test_a_statement_without_a_day_cannot_be_named():
    with pytest.raises(SourceError) as fault:
        write(only(read_statement(SUMMARY_JA.encode(), "x.txt")))
    assert fault.value.code == "statement-undated"


def test_a_document_of_others_is_read_as_its_lines():
    for raw in (OTHERS.encode(), OTHERS.replace("UTF-8", "UTF-16").encode("utf-16")):
        statement = only(read_statement(raw, "others.xml"))
        title, first = statement.text.strip().split("\n\n")
        assert title.startswith("Joint Statement of the Leaders of Japan")
        assert first == (
            "1. We, the leaders of Japan, the Republic of Korea, and the United States, met. "
            "We will meet again."
        )
        assert (statement.dated.value, statement.dated.rule) == (
            date(2032, 11, 8),
            "frbr-work-date",
        )
        assert (statement.forum, statement.level) == (Forum.KOR_USA_JPN, Level.LEADERS)
        assert statement.name == "others.xml"


def test_what_tricord_wrote_is_recognised_by_what_is_in_it():
    statement = dated(JOINT_EN)
    assert read_statement(write(statement), "saved.bin") == (statement,)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))


@pytest.mark.parametrize(
    "prologue",
    [
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE x [<!ENTITY l8 SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        "<!DOCTYPE x>",
    ],
)
def test_a_document_type_is_refused_before_any_entity_is_looked_at(prologue):
    body = OTHERS.partition("?>")[2].replace("We will", "&l8;")
    assert refused(f'<?xml version="1.0"?>{prologue}{body}'.encode()) == "statement-doctype"
    assert refused(f'<?xml version="1.0"?>{prologue}{body}'.encode("utf-16")) == "statement-doctype"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (OTHERS.encode()[:-30], "statement-xml-broken"),
        (OTHERS.replace("We will", "&nbsp;").encode(), "statement-xml-broken"),
        (OTHERS.replace("UTF-8", "no-such-encoding").encode(), "statement-xml-broken"),
        (b"<akomaNtoso/>", "statement-akn-unread"),
        (b"<statement/>", "statement-akn-unread"),
        (b"<akomaNtoso>" + b" " * (9 << 20) + b"</akomaNtoso>", "file-too-large"),
    ],
)
def test_a_broken_document_is_refused(raw, code):
    assert refused(raw) == code


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'forum="kor-usa-jpn"', b'forum="moon"'),
        (b'offset="0"', b'offset="-1"'),
        (b'inPerson="true"', b'inPerson="maybe"'),
        (b'remarks=""', b'remarks="no-such-remark"'),
        (b'language="en"', b'language="tlh"'),
        (b'<t:dated value="2031-03-04"', b'<t:dated value="2031-02-30"'),
        (b'<t:title value="', b'<t:title lost="" words="'),
        (b' forum="', b' lost="'),
    ],
)
def test_a_document_whose_own_data_cannot_be_is_refused(old, new):
    raw = write(dated(JOINT_EN))
    assert old in raw
    assert refused(raw.replace(old, new)) == "statement-akn-unread"


def test_a_deeply_nested_document_is_read_without_running_out_of_stack_or_time():
    deep = b"<p>" * 200_000 + b"We met." + b"</p>" * 200_000
    assert read(b"<akomaNtoso>" + deep + b"</akomaNtoso>", "deep.xml").text == "We met.\n\n"
