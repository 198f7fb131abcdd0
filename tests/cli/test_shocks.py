"""`tricord run MONITOR --series FILE`: alarms out, odd rows told."""

import csv
import json
from datetime import date, timedelta

import pytest


def months(count):
    return [date(2000 + n // 12, n % 12 + 1, 1) for n in range(count)]


@pytest.fixture
def prices(tmp_path):
    """A price that triples in spring 2010, beside four that do not; one line is broken."""
    lines = ["series,period_start,value"]
    for name in ("A", "B", "C", "D", "E"):
        for n, month in enumerate(months(144)):
            value = 100 + (n * n * 7 + n * ord(name)) % 23
            if name == "A" and month >= date(2010, 4, 1):
                value *= 3
            lines.append(f"{name},{month},{value}")
    lines.append("B,2012-01-01,none")
    file = tmp_path / "prices.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def test_alarms_are_written_with_what_they_rest_on(call, prices, tmp_path):
    out = tmp_path / "alarms.csv"
    ended = call(*("run", "price_shock", "--series", prices, "--as-of", "2011-12-31", "--out", out))
    assert ended.status == 0
    with out.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [
        *("series", "onset_date", "detector", "level", "score", "direction", "terms")
    ]
    assert [(row["series"], row["onset_date"], row["direction"]) for row in rows] == [
        ("A", "2010-05-05", "up")
    ]
    terms = json.loads(rows[0]["terms"])
    assert terms["period"] == "2010-04-01"
    assert terms["known"] == "usual_lag"
    assert "pseudo-real-time" in ended.err
    assert "line 722" in ended.err


def test_the_same_file_gives_the_same_bytes(call, prices, tmp_path):
    written = []
    for name in ("one.csv", "two.csv"):
        out = tmp_path / name
        call("run", "price_shock", "--series", prices, "--as-of", "2011-12-31", "--out", out)
        written.append(out.read_bytes())
    assert written[0] == written[1]


def test_without_a_file_they_are_shown(call, tmp_path):
    lines = ["place,date,calls,capacity"]
    for n in range(500):
        calls = 60 + n % 3 if n < 450 else 20
        lines.append(f"Strait,{date(2023, 1, 1) + timedelta(days=n)},{calls},")
    file = tmp_path / "calls.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    ended = call("run", "chokepoint", "--series", file, "--as-of", "2025-01-01")
    assert ended.status == 0
    assert "Strait" in ended.out
    assert "high" in ended.out
    assert "Alarms: 1; series looked at: 1." in ended.out


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("designations",), "detector-unknown"),
        (("price_shock", "--as-of", "soon"), "date"),
        (("price_shock", "--out", "alarms.doc"), "usage-ending"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(call, prices, given, code):
    ended = call("run", given[0], "--series", prices, *given[1:])
    assert ended.status == 2
    assert code in ended.err
    assert "Traceback" not in ended.err


def test_a_line_that_mixes_materials_is_not_judged_and_says_who_sees_it(call, tmp_path):
    lines = ["reporter,partner,item,period_start,value_usd,net_kg"]
    lines += [f"CHN,KOR,811292,{month},1000,{10 + n % 3}" for n, month in enumerate(months(60))]
    file, out = tmp_path / "trade.csv", tmp_path / "alarms.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    ended = call("run", "flow_shock", "--series", file, "--as-of", "2006-01-01", "--out", out)
    assert ended.status == 0
    assert "gallium" in ended.err
    assert "HTS-10 8112.92.10" in ended.err
    with out.open(encoding="utf-8") as written:
        [row] = csv.DictReader(written)
    assert (row["level"], row["onset_date"]) == ("abstained", "")
    assert "HTS-10 8112.92.10 (gallium)" in json.loads(row["terms"])["seen_by"]


def test_a_warning_of_a_file_says_stage_probability_and_what_was_not_listened_to(
    call, prices, tmp_path
):
    out = tmp_path / "warnings.csv"
    ended = call("run", "warning", "--series", prices, "--as-of", "2011-12-31", "--out", out)
    assert ended.status == 0
    with out.open(encoding="utf-8") as file:
        [row] = list(csv.DictReader(file))
    assert (row["series"], row["detector"], row["level"]) == ("A", "warning", "watch")
    assert row["onset_date"] == "2010-05-05"
    terms = json.loads(row["terms"])
    assert float(row["score"]) == terms["probability"]
    assert [each["channel"] for each in terms["terms"]] == ["price"]
    assert set(terms["missing"]) == {"structure", "trade", "transit", "policy", "mission"}
    assert terms["without"]["price"] == terms["prior"]


def test_warnings_up_to_a_day_are_those_of_a_run_as_of_that_day(call, prices, tmp_path):
    written = []
    for day in ("2010-05-04", "2010-05-05"):
        out = tmp_path / f"{day}.csv"
        call("run", "warning", "--series", prices, "--as-of", day, "--out", out)
        written.append(out.read_text("utf-8").splitlines())
    assert [len(lines) for lines in written] == [1, 2]


def test_a_file_of_no_known_figures_is_refused_with_what_is_known(call, tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("a,b\n1,2\n", "utf-8")
    ended = call("run", "warning", "--series", file)
    assert ended.status != 0
    assert "reporter,partner,item,period_start" in ended.err
