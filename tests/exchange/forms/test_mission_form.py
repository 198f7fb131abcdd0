"""The offline form: one file that asks for nothing, and whose reports are read as they were meant.

No browser runs here. The script's own functions run under Node where there is one; else what the
page is made of is held against what the source reads.
"""

import hashlib
import json
import re
import shutil
import subprocess
from base64 import b64encode
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tricord.exchange.forms import mission_form as module
from tricord.exchange.forms.mission_form import form_data, mission_form
from tricord.items.catalogue import items
from tricord.locale import LANGUAGES, keys
from tricord.sources.base import Raw
from tricord.sources.missions import words
from tricord.sources.missions.mission_reports import MissionReports
from tricord.sources.missions.saved import SavedFields, SavedReport
from tricord.sources.missions.words import VOCABULARY
from tricord.sources.supply_tables.cells import country_of, marking_of, partner_of, unit_of

HERE = Path(module.__file__).parent
NODE = shutil.which("node")
SAID = {
    "report_id": "SYN-1",
    "partner": "KOR",
    "mission": "Embassy in Examplia",
    "host": "CHN",
    "item": "gallium metal",
    "item_id": "gallium_metal",
    "hs": ["811292", "8112929090"],
    "origin": "CHN",
    "signal": "policy",
    "direction": "worse",
    "volume": "1200.5",
    "unit": "t",
    "observed_on": "2024-03-02",
    "expected_on": "2024-04-01",
    "reliability": "B",
    "credibility": "2",
    "claim_origin": "a newspaper",
    "words": "Synthetic: one.\n\nReliability: this is text\n> and this\nEnd of report\nlast",
    "attachments": [{"name": "gate, north; east.jpg", "sha256": "a" * 64}],
    "marking": "TLP:AMBER+STRICT//REL JPN,ROK",
}


class Page(HTMLParser):
    """What a page consists of, and what it would load."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.labelled, self.fields, self.loads, self.style = [], set(), [], [], []
        self.within, self.raw = "", {"script": [], "style": []}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if "id" in said:
            self.ids.append(said["id"])
        if tag == "label" and "for" in said:
            self.labelled.add(said["for"])
        if tag in {"input", "select", "textarea"} and said.get("type") != "radio":
            self.fields.append(said["id"])
        self.loads += [said[name] for name in ("src", "href", "action", "srcset") if name in said]
        self.style += [said["style"]] if "style" in said else []
        self.style += [name for name in said if name.startswith("on")]
        if tag in self.raw and said.get("type", "") != "application/json":
            self.within = tag
            self.raw[tag].append("")

    def handle_endtag(self, tag):
        self.within = "" if tag == self.within else self.within

    def handle_data(self, data):
        if self.within:
            self.raw[self.within][-1] += data


@pytest.fixture(scope="module")
def page():
    return mission_form("en")


def test_the_form_is_the_same_bytes_every_time_and_opens_in_its_language():
    for language in LANGUAGES:
        assert mission_form(language) == mission_form(language)
        assert f'<html lang="{language}">' in mission_form(language)


def test_the_form_loads_nothing_from_anywhere(page):
    assert Page(page).loads == ["data:,"]
    assert not re.search(r"https?:|//[a-z]+\.|@import|url\(", page.split('id="data"')[0])
    assert re.findall(r"\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b", page) == []


def test_the_policy_lets_run_the_script_of_the_page_and_no_other(page):
    found = Page(page)
    for kind in ("script", "style"):
        [content] = found.raw[kind]
        digest = b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in page
    assert "default-src 'none'" in page
    assert found.style == [], "a style or a handler in an attribute would not run"


def test_every_field_has_its_label_and_every_id_stands_once(page):
    found = Page(page)
    assert sorted(set(found.ids)) == sorted(found.ids)
    assert set(found.fields) <= found.labelled
    assert set(re.findall(r'aria-describedby="([^"]+)"', page)) <= set(found.ids)


def test_every_word_the_page_and_its_script_ask_for_is_there(page):
    asked = set(re.findall(r'data-(?:word|aria)="([^"]+)"', page))
    script = (HERE / "mission_form.js").read_text("utf-8")
    asked |= set(re.findall(r'word\("([a-z-]+)"\)', script))
    asked |= set(
        re.findall(r'"(problem-[a-z-]+)"', (HERE / "mission_report.js").read_text("utf-8"))
    )
    for language in LANGUAGES:
        assert asked - form_data()["languages"][language]["words"].keys() == set()


def test_no_message_of_the_form_is_left_out_of_it():
    begin = "mission-form-"
    there = {key.removeprefix(begin) for key in keys("en") if key.startswith(begin)}
    assert there == set(form_data()["languages"]["en"]["words"])


def test_the_page_has_a_field_for_each_that_is_saved_and_none_for_a_person(page):
    assert set(SavedFields.model_fields) <= set(Page(page).ids)
    assert set(SavedFields.model_fields) == {*SAID}
    script = (HERE / "mission_report.js").read_text("utf-8")
    listed = re.search(r"TEXTS = \[(.*?)\]", script, re.DOTALL)[1]
    assert re.findall(r'"(\w+)"', listed) == [*SavedFields.model_fields]


def test_everything_the_page_lets_choose_is_known_to_the_reader():
    data = form_data()
    assert all(unit_of(unit) == unit for unit in data["units"])
    assert all(partner_of(code) == code for code in data["partners"])
    assert all(marking_of(f"TLP:{level}") for level in data["levels"])
    assert set(data["partners"].values()) == set(data["releasable"])
    for language in LANGUAGES:
        told = data["languages"][language]
        assert all(country_of(code) == code for code in told["countries"])
        for step in data["reliability"]:
            said = told["words"][f"reliability-{step.lower()}"]
            assert words.reliability_of(f"{step} – {said}") == words.reliability_of(said) == step
        for step in data["credibility"]:
            said = told["words"][f"credibility-{step}"]
            assert (
                words.credibility_of(f"{step} – {said}") == words.credibility_of(said) == int(step)
            )


def test_the_page_offers_every_item_with_its_tariff_lines():
    offered = {item["id"]: item for item in form_data()["items"]}
    assert offered.keys() == items().keys()
    for item_id, item in items().items():
        assert offered[item_id]["lines"] == [line.code for line in item.lines]
        assert offered[item_id]["names"].keys() == set(LANGUAGES)


def test_data_cannot_end_the_element_they_stand_in(page):
    written = page.split('id="data">')[1].split("</script>")[0]
    assert "<" not in written
    assert json.loads(written) == json.loads(json.dumps(form_data()))


def test_the_saved_shape_is_the_one_the_source_reads(tmp_path, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2024-06-01T12:00:00Z")
    data = form_data()
    whole = {
        "format": data["format"],
        "version": data["version"],
        "saved_at": "2024-03-03T09:30:00+09:00",
        "language": "en",
        "report": SAID,
    }
    script = (HERE / "mission_report.js").read_text("utf-8")
    order = re.search(r"const whole = \{(.*?)\};", script, re.DOTALL)[1]
    assert re.findall(r"(\w+)(?::|,)", re.sub(r"data\.\w+|savedAt", "", order)) == [*whole]
    assert [*SavedReport.model_fields] == [*whole]
    row = read(tmp_path, "x.json", json.dumps(whole).encode())
    assert row["words"] == SAID["words"]


def read(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    raw = Raw(path, name)
    assert MissionReports().recognise(raw) == ""
    reading = MissionReports().read({"": raw}, {})
    assert reading.rejects == ()
    [row] = reading.frames["mission_reports"].to_dicts()
    return row


def ran(expression):
    """What an expression over the page's own functions comes to."""
    if NODE is None:
        pytest.skip("no Node on this machine to run the script of the form")
    script = (HERE / "mission_report.js").read_text("utf-8")
    code = f"{script}\nconst [data, said] = process.argv.slice(1).map((each) => JSON.parse(each));"
    code += f"\nconsole.log(JSON.stringify({expression}));"
    given = [json.dumps(form_data()), json.dumps(SAID)]
    done = subprocess.run(
        [NODE, "-e", code, *given], capture_output=True, check=True, text=True, timeout=60
    )
    return json.loads(done.stdout)


EXPECTED = {
    **{name: SAID[name] for name in SAID if name not in {"attachments", "volume", "credibility"}},
    "volume": 1200.5,
    "credibility": 2,
    "attachments": [f"{'a' * 64} gate, north; east.jpg"],
}


def shown(row):
    days = {name: row[name].isoformat() for name in ("observed_on", "expected_on")}
    return {name: (row | days)[name] for name in EXPECTED}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_page_saves_is_read_as_it_was_filled_in(tmp_path, monkeypatch, language):
    monkeypatch.setenv("TRICORD_NOW", "2024-06-01T12:00:00Z")
    stamp = "2024-03-03T09:30:00+09:00"
    saved = ran(f'missionReport.saved(said, "{language}", "{stamp}", data)')
    row = read(tmp_path, "x.json", saved.encode())
    assert shown(row) == EXPECTED
    assert row["reported_at"] == datetime(2024, 3, 3, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("charset", ["utf-8", "euc-kr", "iso-2022-jp"])
def test_what_the_page_copies_is_read_from_an_e_mail(tmp_path, monkeypatch, language, charset):
    monkeypatch.setenv("TRICORD_NOW", "2024-06-01T12:00:00Z")
    text = ran(f'missionReport.mail(said, "{language}", data)')
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        charset = "utf-8"  # as a mail program would
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Date"] = "a@b.example", "Sun, 03 Mar 2024 09:30:00 +0900"
    mail.set_content(f"Dear desk,\n\n{text}\n-- \nA Person\n", charset=charset, cte="base64")
    row = read(tmp_path, "x.eml", mail.as_bytes())
    words_said = SAID["words"].replace("\nEnd of report\n", "\nEnd of report.\n")
    assert shown(row) == EXPECTED | {"words": words_said}


@pytest.mark.parametrize(
    ("change", "column", "problem"),
    [
        ("{}", None, None),
        ('{"report_id": ""}', "report_id", "problem-missing"),
        ('{"marking": ""}', "marking", "problem-missing"),
        ('{"credibility": ""}', "credibility", "problem-missing"),
        ('{"item": "", "hs": []}', "item", "problem-item"),
        ('{"hs": ["25041"]}', "hs", "problem-hs"),
        ('{"hs": ["abcd"]}', "hs", "problem-hs"),
        ('{"volume": "1-2"}', "volume", "problem-volume"),
        ('{"unit": ""}', "unit", "problem-unit"),
        ('{"observed_on": "2024-06-02"}', "observed_on", "problem-observed-later"),
    ],
)
def test_the_page_refuses_what_the_source_would_set_aside(change, column, problem):
    found = ran(f'missionReport.problems(Object.assign({{}}, said, {change}), "2024-06-01", data)')
    assert found == ([[column, problem]] if column else [])


@pytest.mark.parametrize("zone", ["UTC", "Asia/Seoul", "America/New_York", "Asia/Kolkata"])
def test_a_moment_is_stamped_with_the_offset_of_its_clock(monkeypatch, zone):
    monkeypatch.setenv("TZ", zone)
    stamped = ran('missionReport.stamped(new Date("2024-03-03T00:30:00Z"))')
    assert datetime.fromisoformat(stamped) == datetime(2024, 3, 3, 0, 30, tzinfo=UTC)


def test_labels_of_an_e_mail_are_headings_the_reader_knows():
    from tricord.sources.column_mapping import known_heading

    for language in LANGUAGES:
        labels = form_data()["languages"][language]["labels"]
        for name in SAID:
            assert known_heading(labels[name], VOCABULARY) == (name, None)
