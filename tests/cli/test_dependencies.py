"""`tricord run dependency --trade FILE`: a row for each importer and product, without a node."""

import csv
import json
import zipfile

import polars as pl
import pytest

from tricord.locale import text
from tricord.trade.countries import m49
from tricord.trade.editions import converted

COLUMNS = [
    *("importer", "product", "year", "hhi", "hhi_quantity", "top", "top_share", "world_hhi"),
    *("m_over_x", "c1", "c2", "c3", "c4", "outside_share", "group", "doubts"),
]
OTHERS = ("DEU", "FRA", "USA", "IND", "BRA", "VNM")


def name(year):
    return f"BACI_HS17_Y{year}_V202401b.csv"


def baci(folder, year, china=80, extra=""):
    """Korea and Japan buy graphite mostly of China, of photographic goods the other way round."""
    lines = ["t,i,j,k,v,q"]
    for buyer in ("KOR", "JPN"):
        lines.append(f"{year},{m49('CHN')},{m49(buyer)},250410,{china},{china / 2}")
        lines += [
            f"{year},{m49(code)},{m49(buyer)},250410,{(100 - china) / 6},NA" for code in OTHERS
        ]
        lines += [f"{year},{m49(code)},{m49(buyer)},370790,10,5" for code in OTHERS]
    lines.append(f"{year},{m49('CHN')},{m49('IND')},250410,70,1")
    lines.append(f"{year},{m49('KOR')},{m49('VNM')},250410,2,1")
    file = folder / name(year)
    file.write_text("\n".join(lines) + f"\n{extra}", "utf-8")
    return file


@pytest.fixture
def folder(tmp_path):
    given = tmp_path / "given"
    given.mkdir()
    for year in (2019, 2020, 2021, 2022):
        baci(given, year)
    return given


def ran(call, *words):
    return call("run", "dependency", "--param", "least_reporters=2", *words)


def rows(file):
    with file.open(encoding="utf-8") as opened:
        return list(csv.DictReader(opened))


def row_of(file, importer="KOR", product="250410"):
    [row] = [r for r in rows(file) if (r["importer"], r["product"]) == (importer, product)]
    return row


def test_one_year_has_a_row_for_each_importer_and_product(call, folder, tmp_path):
    out = tmp_path / "out.csv"
    ended = ran(call, "--trade", folder / name(2022), "--out", out)
    assert ended.status == 0
    assert list(rows(out)[0]) == COLUMNS
    assert sorted((r["importer"], r["product"]) for r in rows(out)) == [
        ("IND", "250410"),
        ("JPN", "250410"),
        ("JPN", "370790"),
        ("KOR", "250410"),
        ("KOR", "370790"),
        ("VNM", "250410"),
    ]
    korea = row_of(out)
    assert (korea["year"], korea["top"], korea["c1"]) == ("2022", "CHN", "true")
    assert float(korea["hhi"]) == pytest.approx(0.64 + 6 * (0.2 / 6) ** 2)
    assert float(korea["m_over_x"]) == pytest.approx(50)
    assert korea["hhi_quantity"] == ""
    assert korea["c4"] == ""
    assert korea["group"] == "trilateral (JPN, KOR, USA)"
    assert korea["doubts"] == "reconciled; quantity"
    assert row_of(out, "JPN")["m_over_x"] == "9999.0"
    assert row_of(out, "JPN", "370790")["c1"] == "false"
    assert "C4 looks at three years" in ended.err


def test_a_folder_of_years_tells_the_fourth_condition(call, folder, tmp_path):
    out = tmp_path / "out.csv"
    ended = ran(call, "--trade", folder, "--out", out)
    assert ended.status == 0
    assert row_of(out)["year"] == "2022"
    assert row_of(out)["c4"] == "true"
    assert row_of(out, "KOR", "370790")["c4"] == "false"
    assert "Republic of Korea" in ended.out
    early = ran(call, "--trade", folder, "--year", "2020", "--out", out)
    assert early.status == 0
    assert {row["year"] for row in rows(out)} == {"2020"}


def test_the_archive_of_all_years_is_read_for_those_that_count(call, folder, tmp_path):
    archive = tmp_path / "BACI_HS17_V202401b.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in sorted(folder.iterdir()):
            packed.write(file, file.name)
        packed.writestr("country_codes_V202401b.csv", "country_code,country_name\n4,Afghanistan\n")
    plain, packed_ = tmp_path / "plain.csv", tmp_path / "packed.csv"
    assert ran(call, "--trade", folder, "--out", plain).status == 0
    assert ran(call, "--trade", archive, "--out", packed_).status == 0
    assert plain.read_bytes() == packed_.read_bytes()
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_a_file_with_an_odd_line_gives_the_same_figures_and_says_what_was_set_aside(
    call, folder, tmp_path
):
    clean, odd = tmp_path / "clean.csv", tmp_path / "odd.csv"
    other = tmp_path / "odd"
    other.mkdir()
    file = baci(other, 2022, extra=f"2022,{m49('CHN')},9999,250410,5,5\n")
    assert ran(call, "--trade", folder / name(2022), "--out", clean).status == 0
    ended = ran(call, "--trade", file, "--out", odd)
    assert ended.status == 0
    assert clean.read_bytes() == odd.read_bytes()
    assert f"{text('reject-trade-country')} 1" in ended.err


def test_every_form_says_the_same(call, folder, tmp_path):
    written = {}
    for form in ("csv", "json", "parquet"):
        out = tmp_path / f"out.{form}"
        assert ran(call, "--trade", folder, "--out", out).status == 0
        written[form] = out
    from_json = json.loads(written["json"].read_text("utf-8"))
    table = pl.read_parquet(written["parquet"])
    assert table.columns == COLUMNS
    assert table.to_dicts() == from_json
    assert [row["top"] for row in rows(written["csv"])] == table["top"].to_list()


def test_the_same_file_gives_the_same_bytes(call, folder, tmp_path):
    one, two = tmp_path / "one.parquet", tmp_path / "two.parquet"
    for out in (one, two):
        ran(call, "--trade", folder, "--out", out)
    assert one.read_bytes() == two.read_bytes()


def test_without_a_file_it_is_counted_and_shown(call, folder):
    ended = ran(call, "--trade", folder)
    assert ended.status == 0
    assert "Dependent (C4)" in ended.out
    assert "Year 2022" in ended.out


def test_parameters_change_what_is_told(call, folder, tmp_path):
    out = tmp_path / "out.csv"
    given = ("--param", "importers=KOR", "--param", "group=two", "--param", "members=CHN,JPN")
    assert ran(call, "--trade", folder, "--out", out, *given).status == 0
    assert {row["importer"] for row in rows(out)} == {"KOR"}
    assert {row["group"] for row in rows(out)} == {"two (CHN, JPN)"}
    assert float(row_of(out)["outside_share"]) == pytest.approx(0.2)
    ended = ran(call, "--trade", folder, "--out", out, "--param", "eu=one")
    assert row_of(out, "KOR", "370790")["top"] == "EU"
    assert "more concentrated than they are" in ended.err


def test_a_group_that_a_spreadsheet_would_take_for_a_formula_is_marked(call, folder, tmp_path):
    out = tmp_path / "out.csv"
    assert ran(call, "--trade", folder, "--out", out, "--param", "group==1+1").status == 0
    assert {row["group"] for row in rows(out)} == {"'=1+1 (JPN, KOR, USA)"}


def test_own_reports_of_any_source_are_read(call, tmp_path):
    lines = ["reporter,partner,flow,period,hs,value_usd,net_kg"]
    for code, value in (("China", 80), ("Japan", 20), ("World", 125)):
        lines.append(f"Korea Rep,{code},import,2022,250410,{value},{value}")
    file, out = tmp_path / "trade.csv", tmp_path / "out.csv"
    file.write_text("\n".join(lines).replace("Korea Rep", "KOR") + "\n", "utf-8")
    ended = call("run", "dependency", "--trade", file, "--out", out)
    assert ended.status == 0
    row = row_of(out)
    assert (row["top"], row["top_share"], row["c2"], row["m_over_x"]) == ("CHN", "0.8", "", "")
    assert "world_total 20.0%" in row["doubts"]
    assert "does not hold the world's trade" in ended.err


def test_files_of_several_editions_are_brought_to_one(call, tmp_path):
    given = tmp_path / "given"
    given.mkdir()
    baci(given, 2021)
    newer = baci(given, 2022)
    newer.rename(given / "BACI_HS22_Y2022_V202401b.csv")
    out = tmp_path / "out.csv"
    assert ran(call, "--trade", given, "--out", out).status == 0
    assert converted("250410", 2017, 2022) == {"250410"}
    assert row_of(out)["c4"] == "true"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--year", "1999"), "dependency-year"),
        (("--param", "eu=half"), "dependency-eu"),
        (("--param", "members=Korea"), "dependency-group"),
        (("--param", "nope=1"), "parameter-unknown"),
        (("--param", "only_catalogue=perhaps"), "usage-parameter"),
        (("--param", "hhi=much"), "usage-parameter"),
        (("--out", "out.doc"), "usage-ending"),
        (("--option", "nope=1"), "trade-option-unknown"),
        (("--law-day", "2018-12-31"), "dependency-empty"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(call, folder, words, code):
    ended = call("run", "dependency", "--trade", folder, *words)
    assert ended.status == 2
    assert code in ended.err
    assert "Traceback" not in ended.err


def test_no_file_and_other_files_are_refused(call, folder, tmp_path):
    assert "file-missing" in call("run", "dependency", "--trade", tmp_path / "none.csv").err
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "file-missing" in call("run", "dependency", "--trade", empty).err
    other = tmp_path / "parties.csv"
    other.write_text("id,name,type\n1,Example Trading,company\n", "utf-8")
    ended = call("run", "dependency", "--trade", other)
    assert ended.status == 2
    assert "trade-file-other" in ended.err
    out = folder / name(2022)
    before = out.read_bytes()
    assert call("run", "dependency", "--trade", out, "--out", out).status == 2
    assert out.read_bytes() == before


def test_a_damaged_archive_is_refused(call, folder, tmp_path):
    archive = tmp_path / "BACI_HS17_V202401b.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(folder / name(2022), name(2022))
    data = bytearray(archive.read_bytes())
    data[80:120] = bytes(40)
    archive.write_bytes(data)
    ended = ran(call, "--trade", archive)
    assert ended.status == 2
    assert "stream-damaged" in ended.err


def test_over_a_node_findings_are_recorded_once_and_shown(call, folder, tmp_path):
    node = tmp_path / "node"
    assert call("init", node).status == 0
    files = sorted(folder.iterdir())
    assert call("ingest", *files, "--path", node).status == 0
    bounds = ("--param", "least_reporters=2", "--param", "least_usd=1000", "--path", node)
    first = call("run", "dependency", *bounds)
    assert first.status == 0
    assert "Dependence on few origins" in first.out
    listed = json.loads(
        call("findings", "list", "--monitor", "dependency", "--format", "json", "--path", node).out
    )
    assert len(listed) == 2
    shown = call("findings", "show", listed[0]["finding_id"], "--path", node)
    assert "natural graphite" in shown.out
    assert "nobody's own" in shown.out
    call("run", "dependency", *bounds)
    again = call("findings", "list", "--monitor", "dependency", "--format", "json", "--path", node)
    assert json.loads(again.out) == listed


def test_without_a_node_other_monitors_take_no_trade(call, folder):
    ended = call("run", "designations", "--trade", folder / name(2022))
    assert ended.status == 2
    assert "usage-trade" in ended.err
