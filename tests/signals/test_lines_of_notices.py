"""Which items a line or a clause of a notice bears on, and which it only seems to."""

from datetime import date

import pytest
from tests.signals.filled import frame

from tricord.items import items
from tricord.signals.policy import policy_signals, shown_by, what_is_controlled
from tricord.signals.signal import Channel
from tricord.signals.weights import weights

PARTNERS = ("KOR", "USA", "JPN")


def found(**row):
    usual = {
        "notice_id": "a",
        "state": "CHN",
        "title": "A control",
        "issued_on": date(2031, 5, 3),
    }
    table = frame("notices", [{**usual, **row}])
    of = weights().channels[Channel.POLICY]
    said = policy_signals(table, items(), PARTNERS, date(2031, 12, 31), of)
    return {signal.item_id: signal.kind for signal in said.signals}


@pytest.mark.parametrize(
    ("line", "scheme", "held"),
    [
        ("811292", "CN-10", set()),  # mixes gallium, germanium, indium, niobium and vanadium
        ("2841900077", "CN-10", set()),  # another molybdate than any cathode
        ("2849909000", "CN-10", set()),  # a carbide, and not that of the catalogue
        ("8112921090", "CN-10", {"germanium_metal"}),
        ("8112925000", "HSK-10", {"indium_metal"}),
        ("811292200", "JP-9", {"vanadium_metal"}),
        ("284990", "HS", {"tungsten_carbide"}),
        ("2604000000", "CN-10", {"nickel_ore"}),
        ("2605", "HS", {"cobalt_ore"}),
        ("8112", "HS", set()),
        ("81129290", "HS", set()),
    ],
)
def test_a_line_that_mixes_materials_bears_on_none(line, scheme, held):
    assert {item.item_id for item in shown_by(line, scheme)} == held


def test_a_control_on_one_material_of_a_line_is_none_on_its_neighbours():
    of = found(hs_lines=["811292", "8112929090"], items=["镓"])
    assert of == {"gallium_metal": "line_printed", "gallium_arsenide": "named"}


@pytest.mark.parametrize(
    ("lines", "words", "held"),
    [
        # Helium is most of 2804.29; a control on neon is none on it.
        (["280429"], ["네온"], {"rare_gases"}),
        (["280429"], ["ヘリウム"], {"helium"}),
        (["280429"], [], {"helium"}),
        # A State's own line beneath 8112.92, which the notice says is another material's.
        (["8112925000"], ["니오븀"], {"niobium_metal", "niobium_ore", "ferroniobium"}),
        (["8112925000"], ["인듐"], {"indium_metal"}),
        # A line that is all of one item is that one's, whatever else is named.
        (["811010"], ["钨粉"], {"antimony_metal", "tungsten_metal"}),
    ],
)
def test_a_mixed_line_is_none_of_an_item_where_only_its_neighbours_are_named(lines, words, held):
    assert set(found(state="KOR", hs_lines=lines, items=words)) == held


def test_a_notice_in_chinese_bears_on_what_it_names():
    of = found(items=["铼", "锆矿"])
    assert of == {"rhenium": "named", "zirconium_ore": "named"}


def test_a_compound_does_not_bear_on_what_it_is_made_of():
    assert found(items=["indium phosphide", "磷化铟"]) == {}


@pytest.mark.parametrize(
    ("clause", "kept"),
    [
        ("专门设计用于钛、铝超塑成形的模具", "模具"),
        ("crucibles specially designed for molten tantalum", "crucibles "),
        ("锑矿及原料", "锑矿及原料"),
        ("graphite for use in batteries", "graphite "),
    ],
)
def test_what_goods_are_for_is_not_what_is_controlled(clause, kept):
    assert what_is_controlled(clause) == kept
