"""Data files and settings: what is wrong is refused with its place, nothing is half taken."""

import shutil

import pytest

from tricord.errors import SourceError
from tricord.items import catalogue, items
from tricord.items.grading import default_grade
from tricord.items.reading import DATA, read


@pytest.fixture
def data(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def refused(call, *arguments):
    with pytest.raises(SourceError) as error:
        call(*arguments)
    assert error.value.code == "items-file-invalid"
    return error.value.params


def changed(data, name, old, new):
    text = (data / name).read_text("utf-8")
    assert old in text
    (data / name).write_text(text.replace(old, new, 1), "utf-8")
    return refused(read, data)


@pytest.mark.parametrize(
    ("name", "change", "where", "problem"),
    [
        ("fertilisers.yaml", ("    stage: ore", "    stage: mined"), "items.", "ore"),
        ("fertilisers.yaml", ("    stage: ore", "    stag: ore"), "items.", ""),
        ("fertilisers.yaml", ("material: urea", "material: ureum"), ".material", "ureum"),
        ("fertilisers.yaml", ("sources: [hs2022", "sources: [hs2099"), "items.", "hs2099"),
        ("fertilisers.yaml", ("'310210', sole: true", "'3102', sole: true"), ".code", ""),
        ("fertilisers.yaml", ("'310210', sole: true", "310210, sole: true"), ".code", ""),
        ("fertilisers.yaml", ("sole: true}", "sole: true, purity: 0.4}"), "lines.0", "purity"),
        ("fertilisers.yaml", ("  urea:\n", "  ammonia:\n"), "-", "ammonia stands twice"),
        ("food_energy.yaml", ("  wheat:\n", "  urea:\n"), "items.urea", "twice"),
        ("fertilisers.yaml", ("item: ammonium_sulfate", "item: nothing"), "items.urea", "nothing"),
        ("fertilisers.yaml", ("3102.10.00.30", "3103.10.00.30"), ".national", "3103.10.00.30"),
        ("fertilisers.yaml", ("shares: {CHN: 0.", "shares: {CHN: 9."), ".shares", ""),
        ("fertilisers.yaml", ("items:", "items: ["), "-", ""),
        ("materials.yaml", ("materials:", "material:"), "", ""),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_its_place(data, name, change, where, problem):
    params = changed(data, name, *change)
    assert params["file"] == name
    assert where in params["where"]
    assert problem in params["problem"]


def test_a_missing_file_is_refused(data):
    (data / "batteries.yaml").unlink()
    assert refused(read, data)["file"] == "batteries.yaml"


SETTINGS = """
sources: {customs: "Own tariff, 2026"}
items:
  gallium_metal:
    owners: {KOR: mcee}
    grade: {JPN: D}
    national: [{scheme: JP-9, line: '8112.92-999', source: customs}]
    purity: {'811292': 0.6}
"""


def test_settings_replace_defaults_and_leave_the_rest(tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text(SETTINGS, "utf-8")
    own, shipped = catalogue(file), items()
    changed, before = own["gallium_metal"], shipped["gallium_metal"]
    assert changed.owners == {**before.owners, "KOR": "mcee"}
    assert changed.grade == {**before.grade, "JPN": "D"}
    assert changed.cadence_days["JPN"] == 92
    assert changed.national[-1].line == "8112.92-999"
    assert changed.lines[0].purity == 0.6
    assert "Own tariff, 2026" in changed.sources
    assert {k: v for k, v in own.items() if k != "gallium_metal"} == {
        k: v for k, v in shipped.items() if k != "gallium_metal"
    }


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("gallium_metal:", "galium_metal:", "items.galium_metal"),
        ("owners:", "owner:", "items.gallium_metal.owner"),
        ("KOR: mcee", "CHN: mcee", "items.gallium_metal.owners"),
        ("JPN: D", "JPN: E", "items.gallium_metal.grade.JPN"),
        ("source: customs", "source: nobody", "items.gallium_metal.national.0.source"),
        ("8112.92-999", "8112.99-999", "items.gallium_metal.national.0.line"),
        ("'811292': 0.6", "'250410': 0.6", "items.gallium_metal.purity.250410"),
        ("'811292': 0.6", "'811292': 1.6", "items.gallium_metal.purity.811292"),
    ],
)
def test_settings_that_do_not_fit_are_refused_with_their_place(tmp_path, old, new, where):
    file = tmp_path / "own.yaml"
    file.write_text(SETTINGS.replace(old, new), "utf-8")
    params = refused(catalogue, file)
    assert params["file"] == "own.yaml"
    assert params["where"].startswith(where)


def test_settings_that_are_not_there_are_refused(tmp_path):
    assert refused(catalogue, tmp_path / "none.yaml")["file"] == "none.yaml"


@pytest.mark.parametrize(
    ("own", "of_material", "replaceable", "grade"),
    [
        (0.6, None, "loss", "A"),
        (0.59, None, "loss", "B"),
        (0.59, None, "none", "A"),
        (0.2, None, "ready", "D"),
        (0.1, 0.9, "loss", "D"),
        (None, 0.9, "loss", "B"),
        (None, 0.1, "none", "C"),
        (None, None, "unknown", "C"),
        (0.7, None, "unknown", "A"),
    ],
)
def test_the_grade_follows_concentration_and_substitutes(own, of_material, replaceable, grade):
    assert default_grade(own, of_material, replaceable) == grade
