"""Acts as analysts write them down: days with years, goods of measures, nothing guessed."""

from pathlib import Path

import pytest

from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.measures import load
from tricord.model.act import Act
from tricord.monitors.sanctions.conduct.judging import judge
from tricord.sources.acts import Acts
from tricord.sources.base import Raw

FIXTURE = Path(__file__).parent / "fixtures" / "acts" / "acts.yaml"


def fixture():
    return Acts().read({"": Raw(FIXTURE, FIXTURE.name)}, {})


@pytest.fixture
def read(tmp_path):
    def of(**row):
        said = {"act": "carriage", "words": "coal", "when": "2031-05-02", "source": "s"} | row
        path = tmp_path / "ours.csv"
        lines = [",".join(line) for line in zip(*said.items(), strict=True)]
        path.write_text("".join(f"{line}\n" for line in lines))
        raw = Raw(path, path.name)
        return Acts().read({"": raw}, {})

    return of


def test_an_act_is_read_with_ship_cargo_and_days():
    first, second = fixture().frames["acts"].to_dicts()
    assert (first["goods_ids"], first["low"], first["unit"]) == (["coal"], 25000.0, "t")
    assert (first["imo"], first["flag"], first["state"]) == ("9990014", "PA", "CHN")
    assert first["parties"] == ["Example Trading", "Example Shipping"]
    assert (str(second["first_day"]), str(second["last_day"])) == ("2031-11-19", "2031-11-20")
    assert second["act_id"].startswith("transfer_at_sea-20311119-")


def test_what_is_read_can_be_held_against_the_measures_of_its_day():
    row = fixture().frames["acts"].row(0, named=True)
    assert "M2371-8" in {one.measure.measure_id for one in judge(row) if one.bears}


def test_every_entry_set_aside_says_why():
    reasons = [reject.reason for reject in fixture().rejects]
    assert reasons == [
        *("claims-day-yearless", "acts-act", "claims-barrels-productless", "claims-negative"),
        *("claims-sourceless", "yaml-key-twice", "yaml-entry-shape"),
    ]
    assert all(text(f"reject-{each}", language) for each in reasons for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_acts_are_known_by_their_labels(read, language):
    for act in (Act.CARRIAGE, Act.TRANSFER_AT_SEA, Act.EMPLOYMENT):
        words = text(f"measures-act-{act.replace('_', '-')}", language)
        assert read(act=words).frames["acts"]["act"].to_list() == [str(act)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"act": "levitation"}, "acts-act"),
        ({"words": ""}, "acts-wordless"),
        ({"source": ""}, "claims-sourceless"),
        ({"when": ""}, "acts-dayless"),
        ({"when": "5 June"}, "claims-day-yearless"),
        ({"direction": "sideways"}, "acts-direction"),
        ({"hs": "coal"}, "acts-hs"),
        ({"goods_ids": "unicorns"}, "acts-goods"),
        ({"quantity": "-5 t"}, "claims-negative"),
        ({"quantity": "5"}, "claims-unitless"),
        ({"quantity": "5 t", "unit": "bbl"}, "claims-unit-twice"),
        ({"quantity": "5 barrels"}, "claims-barrels-productless"),
        ({"imo": "9074720"}, "claims-imo"),
        ({"flag": "Atlantis"}, "acts-flag"),
        ({"state": "Korea"}, "claims-state"),
        ({"place_kind": "moon"}, "acts-place-kind"),
        ({"actors": "wizard"}, "acts-actor"),
    ],
)
def test_a_row_that_cannot_stand_is_set_aside(read, row, reason):
    reading = read(**row)
    assert [reject.reason for reject in reading.rejects] == [reason]
    for language in LANGUAGES:
        assert text(f"reject-{reason}", language)


def test_goods_of_measures_may_be_named_by_their_ids(read):
    goods = next(g.goods_id for measure in load() for g in measure.goods)
    assert read(goods_ids=goods).frames["acts"]["goods_ids"].to_list() == [[goods]]


def test_a_table_without_days_is_refused(tmp_path):
    path = tmp_path / "ours.csv"
    path.write_text("act,words,source\ncarriage,coal,s\n")
    with pytest.raises(SourceError) as refused:
        Acts().read({"": Raw(path, path.name)}, {})
    assert (refused.value.code, refused.value.params["wanted"]) == ("acts-columns-missing", "when")
