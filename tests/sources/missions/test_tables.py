"""Tables of mission reports: words of three languages, and nothing guessed."""

from datetime import UTC, date, datetime

import pytest
from tests.sources.missions.conftest import FIELDS
from tests.sources.workbooks import xlsx

from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.model.mission_report import Direction, Signal
from tricord.model.tables import TABLES
from tricord.sources.base import Raw
from tricord.sources.missions import words
from tricord.sources.missions.mission_reports import MissionReports

KOREAN = {
    "보고 번호": "SYN-KO",
    "파트너": "한국",
    "공관": "주예시국 대사관",
    "주재국": "중국",
    "품목": "천연흑연",
    "징후": "정책·규제",
    "방향": "악화",
    "물량": "1,200톤",
    "관측일": "2024년 3월 2일",
    "출처 신뢰도": "B",
    "정보 신빙성": "사실일 가능성이 높음",
    "내용": "지어낸 보고: 허가가 늦어진다고 한다.",
    "공개 등급": "TLP:AMBER",
}
JAPANESE = {
    "報告番号": "SYN-JA",
    "パートナー": "日本",
    "公館": "在例示国大使館",
    "駐在国": "中国",
    "品目": "天然黒鉛",
    "兆候": "物流",
    "方向": "悪化",
    "数量": "1,200 t",
    "観測日": "令和6年3月2日",
    "情報源の信頼性": "通常は信頼できる",
    "情報の確度": "2",
    "内容": "架空の報告: 港が閉まる。",
    "共有区分": "TLP:AMBER",
}


def test_a_row_is_a_report_with_everything_the_mission_said(read, rows, table):
    [row] = rows(read(table({"Volume": "1,200 t", "Reported": "2024-03-03T09:00:00+09:00"})))
    assert (row["report_id"], row["partner"], row["host"]) == ("SYN-1", "KOR", "CHN")
    assert (row["item"], row["item_id"]) == ("natural graphite", "natural_graphite")
    assert (row["signal"], row["direction"]) == ("policy", "unclear")
    assert (row["volume"], row["unit"]) == (1200.0, "t")
    assert row["observed_on"] == date(2024, 3, 2)
    assert row["expected_on"] is None
    assert (row["reliability"], row["credibility"]) == ("B", 2)
    assert row["reported_at"] == datetime(2024, 3, 3, tzinfo=UTC)
    assert row["marking"] == "TLP:AMBER//REL JPN,ROK"


@pytest.mark.parametrize("report", [KOREAN, JAPANESE], ids=["ko", "ja"])
def test_korean_and_japanese_tables_are_read_as_english_ones_are(read, rows, report):
    lines = ["\t".join(report), "\t".join(report.values())]
    reading = read("\n".join(lines) + "\n", "ours.tsv")
    assert reading.rejects == ()
    [row] = rows(reading)
    assert (row["host"], row["item_id"], row["direction"]) == ("CHN", "natural_graphite", "worse")
    assert (row["volume"], row["unit"]) == (1200.0, "t")
    assert (row["reliability"], row["credibility"]) == ("B", 2)
    assert row["observed_on"] == date(2024, 3, 2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_headed_by_the_labels_of_the_lake_is_recognised(tmp_path, language):
    labels = [column.labels[language] for column in TABLES["mission_reports"].columns]
    path = tmp_path / "x.csv"
    path.write_text(",".join(f'"{each}"' for each in labels) + "\n", encoding="utf-8")
    assert MissionReports().recognise(Raw(path, path.name)) == ""


def test_a_workbook_is_read_as_a_text_is(read, rows):
    data = xlsx({"Sheet1": [list(FIELDS), list(FIELDS.values())]})
    [row] = rows(read(data, "ours.xlsx"))
    assert (row["report_id"], row["record"]) == ("SYN-1", "Sheet1!2")


@pytest.mark.parametrize(
    ("report", "why"),
    [
        ({"Report": ""}, "mission-report-id"),
        ({"Partner": "France"}, "supply-partner"),
        ({"Partner": ""}, "supply-partner"),
        ({"Mission": ""}, "mission-nameless"),
        ({"Host country": "Atlantis"}, "supply-country"),
        ({"Origin": "Congo, maybe"}, "supply-country"),
        ({"Item": ""}, "mission-item"),
        ({"Item id": "no_such_item"}, "supply-item-unknown"),
        ({"HS": "25041"}, "supply-hs"),
        ({"HS": "chapter 81"}, "supply-hs"),
        ({"Signal": "rumour"}, "mission-signal"),
        ({"Direction": "sideways"}, "mission-direction"),
        ({"Volume": "300"}, "claims-unitless"),
        ({"Volume": "300", "Unit": "bushels"}, "claims-unit"),
        ({"Volume": "300", "Unit": "thousand tonnes"}, "claims-unit"),
        ({"Volume": "300 t", "Unit": "kg"}, "claims-unit-twice"),
        ({"Volume": "300-400 t"}, "mission-volume-range"),
        ({"Volume": "over 300 t"}, "mission-volume-range"),
        ({"Volume": "-3 t"}, "claims-negative"),
        ({"Observed": ""}, "mission-observed-on"),
        ({"Observed": "March 2024"}, "supply-day-vague"),
        ({"Observed": "2/3/2024"}, "claims-day"),
        ({"Observed": "5 June"}, "claims-day-yearless"),
        ({"Observed": "2024-06-09"}, "mission-observed-later"),
        ({"Observed": "2024-03-05", "Reported": "2024-03-03"}, "mission-observed-later"),
        ({"Reported": "yesterday"}, "mission-reported-at"),
        ({"Reported": "2024-06-09"}, "mission-reported-later"),
        ({"Reliability": "G"}, "mission-reliability"),
        ({"Reliability": "B, or rather C"}, "mission-reliability"),
        ({"Reliability": "B – fairly reliable"}, "mission-reliability"),
        ({"Credibility": "7"}, "mission-credibility"),
        ({"Credibility": ""}, "mission-credibility"),
        ({"Marking": "TLP:WHITE"}, "supply-marking"),
        ({"Marking": "TLP:AMBER//REL FRA"}, "supply-marking"),
        ({"Attachments": "a photo.jpg"}, "mission-attachment"),
        ({"Text": "a\x07b"}, "table-row-unprintable"),
    ],
)
def test_what_is_not_known_sets_a_report_aside_with_its_reason(reason, report, why):
    assert reason(report) == why
    for language in LANGUAGES:
        assert text(f"reject-{why}", language)


def test_a_mission_east_of_greenwich_may_report_before_its_day_has_begun_in_utc(reason):
    assert reason({"Observed": "2024-03-05", "Reported": "2024-03-05T08:00:00+09:00"}) == ""


def test_a_number_given_twice_keeps_the_first_report(read, rows, table):
    reading = read(table({}, {"Signal": "price"}), "ours.tsv")
    assert [row["signal"] for row in rows(reading)] == ["policy"]
    assert [reject.reason for reject in reading.rejects] == ["mission-id-twice"]


def test_a_report_without_a_marking_keeps_none_and_a_note_says_so(read, rows, table):
    reading = read(table({}, {"Report": "SYN-2", "Marking": ""}), "ours.tsv")
    assert [row["marking"] for row in rows(reading)] == ["TLP:AMBER//REL JPN,ROK", None]
    assert ("note-mission-unmarked", {"count": "1", "first": "3"}) in reading.notes


@pytest.mark.parametrize(
    ("report", "item_id", "doubt"),
    [
        ({"Item": "gallium"}, "", "several"),
        ({"Item": "gallium metal"}, "gallium_metal", ""),
        ({"Item": "a mineral nobody heard of"}, "", "none"),
        ({"Item": "", "HS": "250410"}, "natural_graphite", ""),
        ({"Item": "natural graphite", "HS": "2504.10"}, "natural_graphite", ""),
        ({"Item": "natural graphite", "HS": "811292"}, "", "differ"),
        ({"Item": "gallium", "Item id": "gallium_metal"}, "gallium_metal", ""),
    ],
)
def test_an_item_is_entered_only_where_the_words_leave_no_other(
    read, table, report, item_id, doubt
):
    reading = read(table(report), "ours.tsv")
    assert reading.frames["mission_reports"]["item_id"].to_list() == [item_id]
    keys = [key for key, _ in reading.notes if key.startswith("note-mission-item-")]
    assert keys == ([f"note-mission-item-{doubt}"] if doubt else [])


def test_nothing_is_noted_of_a_report_that_is_set_aside(read, table):
    reading = read(table({"Item": "gallium", "Attachments": "none of this"}), "ours.tsv")
    assert len(reading.rejects) == 1
    assert [key for key, _ in reading.notes if "mission" in key] == []


def test_a_month_of_an_expected_effect_counts_from_its_first_day_and_a_note_says_so(
    read, rows, table
):
    reading = read(table({"Effect expected": "April 2024"}), "ours.tsv")
    assert [row["expected_on"] for row in rows(reading)] == [date(2024, 4, 1)]
    assert "note-mission-expected-span" in dict(reading.notes)


def test_a_comma_in_the_name_of_an_attachment_does_not_cut_it(read, rows, table):
    one, two = "a" * 64, "B" * 64
    reading = read(table({"Attachments": f"{one} gate, north.jpg; {two} list.csv"}), "ours.tsv")
    [row] = rows(reading)
    assert row["attachments"] == [f"{one} gate, north.jpg", f"{two.lower()} list.csv"]


def test_a_table_without_a_scale_is_refused_by_the_columns_it_lacks(read):
    with pytest.raises(SourceError) as refused:
        read("Report,Partner,Mission,Signal,Observed,Item\n1,KOR,x,price,2024-03-02,gallium\n")
    assert refused.value.code == "mission-columns-missing"
    assert refused.value.params["wanted"] == "reliability, credibility"


def test_an_option_overrules_a_heading(read, rows, table):
    data = table({"Judgement": "A"}).replace("Reliability", "Letters")
    [row] = rows(read(data, "ours.tsv", map__reliability="Judgement"))
    assert row["reliability"] == "A"


def test_every_word_of_the_model_has_words_in_three_languages():
    for signal in Signal:
        assert words.signal_of(str(signal)) is signal
        for language in LANGUAGES:
            assert words.signal_of(text(f"mission-form-signal-{signal}", language)) is signal
    for direction in Direction:
        for language in LANGUAGES:
            said = text(f"mission-form-direction-{direction}", language)
            assert words.direction_of(said) is direction


def test_no_word_of_a_scale_stands_for_two_steps():
    for scale in ("signals", "directions", "reliability", "credibility"):
        said = [word for step in words.WORDS[scale].values() for word in step]
        assert len(said) == len(set(said)), scale
