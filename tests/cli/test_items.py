"""`tricord items`: the catalogue, from the command line."""

import csv
import io
import json

import pytest

from tricord.cli.item_rows import page
from tricord.items import items
from tricord.locale import LANGUAGES


def records(ended):
    assert ended.status == 0, ended.err
    return {row["item_id"]: row for row in csv.DictReader(io.StringIO(ended.out))}


def test_every_item_is_listed_without_any_node(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = records(call("items", "--format", "csv"))
    assert set(found) == set(items())
    assert records(call("items", "list", "--format", "csv")) == found
    table = call("items").out
    assert len(table.splitlines()) == len(found) + 1
    gallium = found["gallium_metal"]
    assert (gallium["ko"], gallium["silent"]) == ("금속 갈륨", "811292")
    assert found["urea"]["silent"] == ""


def test_an_item_without_verified_lines_says_so(call):
    assert "HSK-10: none verified" in call("items", "show", "nickel_ore").out


def test_an_item_is_shown_with_its_lines_and_what_they_do_not_show(call):
    told = call("items", "show", "gallium_metal").out
    assert "금속 갈륨" in told
    assert "金属ガリウム" in told
    assert "8112.92 (HS 2022)" in told
    assert "HSK-10: 8112.92-3000" in told
    assert "JP-9: no line of its own; lies in 8112.92-990 with other goods" in told
    assert "HTS-10: 8112.92.10" in told
    assert "811292 holds other goods beside gallium metal" in told
    assert "China" in told
    assert "Ministry of Economy, Trade and Industry of Japan" in told
    assert "every 7 days" in told
    assert "USGS" in told
    assert "the partners publish no such list" in told


def test_an_item_whose_lines_show_it_has_no_such_warning(call):
    told = call("items", "show", "urea").out
    assert "all of it by the text of the line" in told
    assert "holds other goods" not in told
    assert "Strait of Hormuz" in told


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ko", ["대한민국 산업통상부", "측정된 적이 없습니다", "등급"]),
        ("ja", ["経済産業省", "測定されていません", "等級"]),
    ],
)
def test_an_item_reads_in_the_readers_language(call, monkeypatch, language, said):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    told = call("items", "show", "photoresist").out
    assert [words for words in said if words not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_has_a_page_in_every_language(capsys, language):
    for item in items().values():
        page(item, language)
        told = capsys.readouterr().out
        assert item.name(language) in told
        assert all(line.code[:4] + "." + line.code[4:] in told for line in item.lines)


@pytest.mark.parametrize("words", ["황린", "黄リン", "yellow phosphorus", "phosphorus"])
def test_an_item_can_be_asked_for_by_name(call, words):
    [row] = json.loads(call("items", "show", words, "--format", "json").out)
    assert row["item_id"] == "phosphorus"


@pytest.mark.parametrize(
    ("words", "like"),
    [("gallium", "gallium_arsenide"), ("galium_metal", "gallium_metal"), ("zzzz", "tricord items")],
)
def test_an_unknown_item_is_refused_with_what_is_like_it(call, words, like):
    ended = call("items", "show", words)
    assert (ended.status, ended.out) == (2, "")
    assert "[item-unknown]" in ended.err
    assert like in ended.err


def test_settings_change_what_is_shown(call, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("items: {urea: {grade: {KOR: A}, owners: {KOR: mcee}}}", "utf-8")
    urea = records(call("items", "--settings", own, "--format", "csv"))["urea"]
    assert (urea["grade_KOR"], urea["owner_KOR"]) == ("A", "mcee")
    assert urea["owner_JPN"] == "maff"
    told = call("items", "show", "urea", "--settings", own).out
    assert "Ministry of Climate, Energy and Environment" in told


def test_settings_that_do_not_fit_are_refused(call, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("items: {ureum: {}}", "utf-8")
    ended = call("items", "--settings", own)
    assert (ended.status, ended.out) == (2, "")
    assert "own.yaml" in ended.err
    assert "items.ureum" in ended.err
    assert "[items-file-invalid]" in ended.err
