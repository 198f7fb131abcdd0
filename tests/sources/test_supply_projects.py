"""Projects of minerals partnerships: stages by words, rights to the output as amounts."""

import json
from datetime import date

import pytest

from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.model.tables import TABLES
from tricord.sources.supply_projects import SupplyProjects

FILE = "projects.tsv"
ROW = {
    "Project no.": "SYN-1",
    "Project": "Example Mine",
    "Item": "natural graphite",
    "Project stage": "construction",
    "Capacity, t/yr": "40,000",
}


@pytest.fixture
def read(raw_of):
    def of(*rows):
        told = [ROW | row for row in rows]
        heads = list(dict.fromkeys(key for row in told for key in row))
        lines = [heads, *([row.get(head, "") for head in heads] for row in told)]
        raw = raw_of("".join("\t".join(line) + "\n" for line in lines))
        return SupplyProjects().read({"": raw}, {})

    return of


@pytest.fixture
def only(read):
    def of(**row):
        reading = read({key.replace("_", " "): value for key, value in row.items()})
        assert reading.rejects == ()
        [project] = reading.frames["projects"].to_dicts()
        return project

    return of


@pytest.mark.parametrize(
    ("written", "stage"),
    [
        ("ramp-up", "ramp_up"),
        ("Feasibility study", "study"),
        ("건설 중", "construction"),
        ("가동", "operating"),
        ("資金調達", "financing"),
        ("操業中", "operating"),
        ("care and maintenance", "paused"),
        ("취소", "ended"),
        ("構想", "idea"),
    ],
)
def test_stages_are_known_by_words_of_three_languages(only, written, stage):
    assert only(Project_stage=written)["stage"] == stage


@pytest.mark.parametrize(
    ("written", "rights"),
    [
        ("KOR 10000; JPN 5000", {"JPN": 5000.0, "KOR": 10000.0}),
        ("Korea, Republic of: 10,000 t; Japan: 5,000 t", {"JPN": 5000.0, "KOR": 10000.0}),
        ("한국 10,000톤; 일본 5,000톤", {"JPN": 5000.0, "KOR": 10000.0}),
        ("韓国 10,000; 日本 5,000", {"JPN": 5000.0, "KOR": 10000.0}),
        ("USA=7", {"USA": 7.0}),
    ],
)
def test_rights_to_the_output_become_json_by_state(only, written, rights):
    offtake = only(Offtake=written)["offtake"]
    assert json.loads(offtake) == rights
    assert list(json.loads(offtake)) == sorted(rights)


@pytest.mark.parametrize(
    "written",
    [
        "KOR",
        "10000",
        "KOR some",
        "KOR 5-6",
        "KOR over 5",
        "KOR 5 kg",
        "KOR 5; KOR 6",
        "Example Co 5",
    ],
)
def test_a_right_that_cannot_be_read_sets_the_row_aside(read, written):
    assert [reject.reason for reject in read({"Offtake": written}).rejects] == ["projects-offtake"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"Project no.": ""}, "projects-nameless"),
        ({"Project": ""}, "projects-nameless"),
        ({"Item": "gallium"}, "supply-item-several"),
        ({"Item": "unheard of"}, "supply-item-unknown"),
        ({"Project stage": "dreaming"}, "projects-stage"),
        ({"Project stage": ""}, "projects-stage"),
        ({"Stage of material": "half-baked"}, "projects-material-stage"),
        ({"Country": "Atlantis"}, "supply-country"),
        ({"Capacity, t/yr": "40-50"}, "supply-weight-range"),
        ({"Starts": "soon"}, "claims-day"),
        ({"Marking": "TLP:WHITE"}, "supply-marking"),
    ],
)
def test_what_is_not_known_sets_a_row_aside(read, row, why):
    assert [reject.reason for reject in read(row).rejects] == [why]
    for language in LANGUAGES:
        assert text(f"reject-{why}", language)


def test_a_start_within_a_month_or_year_is_promised_no_earlier_than_its_last_day(read):
    reading = read({"Starts": "2033-07", "Due": "2031", "Next step": "permit"})
    [row] = reading.frames["projects"].to_dicts()
    assert (row["starts_on"], row["next_on"]) == (date(2033, 7, 31), date(2031, 12, 31))
    assert dict(reading.notes)["note-projects-day-vague"]["count"] == "2"


def test_states_are_coded_and_firms_stay_as_printed_commas_and_all(only):
    row = only(Partners="KOR; Example Minerals Co., Ltd.; 日本")
    assert row["partners"] == ["KOR", "Example Minerals Co., Ltd.", "JPN"]
    assert only(Partners="Korea, Republic of")["partners"] == ["KOR"]
    assert only(Partners="JPN, USA")["partners"] == ["JPN", "USA"]


def test_more_promised_than_can_be_made_is_kept_and_noted(read):
    reading = read({"Offtake": "KOR 30000; JPN 20000"})
    assert reading.frames["projects"].height == 1
    assert "note-projects-offtake-over" in dict(reading.notes)


def test_a_project_without_a_marking_keeps_none(read):
    frame = read({"Marking": "TLP:GREEN"}, {"Project no.": "SYN-2"}).frames["projects"]
    assert frame["marking"].to_list() == ["TLP:GREEN", None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_headed_by_the_labels_of_the_lake_is_recognised(raw_of, language):
    labels = [column.labels[language] for column in TABLES["projects"].columns]
    assert SupplyProjects().recognise(raw_of("\t".join(labels) + "\n")) == ""


def test_a_table_without_stages_is_refused(raw_of):
    with pytest.raises(SourceError) as refused:
        SupplyProjects().read({"": raw_of("Project no.\tProject\tItem\n1\tx\tgallium metal\n")}, {})
    assert refused.value.code == "projects-columns-missing"
