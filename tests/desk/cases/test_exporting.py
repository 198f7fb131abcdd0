"""A case as a document: all a person may see, who it is for, and the same bytes every time."""

from __future__ import annotations

import io
import json

from tests.desk.cases.conftest import acts, opened, worked

from tricord.desk.cases import files, notes
from tricord.desk.cases.audiences import given
from tricord.desk.cases.certifying import propose
from tricord.desk.cases.deciding import decide
from tricord.desk.cases.decision import Verdict
from tricord.desk.cases.exporting import document, page_for_export, write_files
from tricord.desk.cases.page import look


def test_the_same_case_is_the_same_bytes_and_says_who_it_is_for(lee, monkeypatch):
    number, item = worked(lee)
    propose(lee, number, look(lee, number).seen, item, "two origins")
    decide(lee, number, look(lee, number).seen, Verdict.SUBSTANTIATED, "both agree")
    first = document(page_for_export(lee, number))
    monkeypatch.setenv("TRICORD_NOW", "2099-03-02T12:00:00Z")
    assert document(page_for_export(lee, number)) == first
    told = json.loads(first)
    assert told["label"] == "TLP:GREEN//REL JPN,ROK,USA"
    assert (told["case"]["number"], told["case"]["state"]) == (number, "ready")
    assert [each["kind"] for each in told["items"]] == ["finding", "claim", "note"]
    assert told["standard"]["level"] == "corroborated"
    assert told["requests"][0]["ruling"] is None
    assert told["decisions"][0]["reason"] == "both agree"
    assert told["history"][0]["after"] == "ready"


def test_the_label_is_that_of_the_strictest_thing_in_it(lee):
    number = opened(lee).number
    notes.write(lee, number, "y", given(lee, "TLP:AMBER+STRICT//REL ROK,USA"))
    told = json.loads(document(page_for_export(lee, number)))
    assert told["label"] == "TLP:AMBER+STRICT//REL ROK,USA"
    notes.write(lee, number, "z", given(lee, "TLP:GREEN", persons=["lee"]))
    told = json.loads(document(page_for_export(lee, number)))
    assert told["label"] == "TLP:RED//REL ROK,USA"
    assert told["audience"]["persons"] == [str(lee.reader.person)]


def test_files_go_out_whole_each_under_a_name_of_its_own(lee, tmp_path):
    number = opened(lee).number
    first = files.attach(lee, number, io.BytesIO(b"one"), "bill.txt")
    second = files.attach(lee, number, io.BytesIO(b"two"), "bill.txt")
    write_files(lee, look(lee, number), tmp_path / "files")
    found = {each.name: each.read_bytes() for each in (tmp_path / "files").iterdir()}
    assert found == {f"{first.short}-bill.txt": b"one", f"{second.short}-bill.txt": b"two"}


def test_that_restricted_parts_were_written_down_is_on_record(desk, lee, kim):
    number = opened(lee).number
    page_for_export(kim, number)
    assert acts(desk, "case.exported") == []
    notes.write(lee, number, "y", given(lee, "TLP:RED"))
    page_for_export(kim, number)
    assert len(acts(desk, "case.exported")) == 1
