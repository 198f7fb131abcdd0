"""Lines that mix materials, and the national lines that tell them apart."""

from tricord.items import abstains, items, items_of_line, mixed_line, mixed_lines


def test_a_mixed_line_names_what_it_holds_and_who_sees_it():
    line = mixed_line("8112.92")
    assert line is not None
    assert {"gallium", "germanium", "indium", "niobium", "vanadium"} <= set(line.materials)
    assert ("HTS-10", "8112.92.10", "gallium") in [
        (each.scheme, each.line, each.material) for each in line.national
    ]
    assert {each.material for each in line.national} <= set(line.materials)
    assert all(share < 0.5 for share in line.purity.values())
    assert line.source


def test_a_line_of_one_material_is_none():
    assert mixed_line("250410") is None
    assert mixed_line("8112921010") is None
    assert mixed_line("010121") is None


def test_a_line_whose_largest_part_is_known_is_judged():
    assert mixed_line("850511") is None
    assert mixed_line("284180") is None


def test_a_line_of_which_nothing_was_measured_is_mixed():
    line = mixed_line("370790")
    assert line is not None
    assert dict(line.purity) == {}


def test_a_line_is_mixed_where_every_item_of_it_is_silent():
    codes = {line.code for each in items().values() for line in each.lines}
    silent = {
        code
        for code in codes
        if all(abstains(each, code) is not None for each in items_of_line(code))
    }
    assert silent == set(mixed_lines())
    assert len(silent) > 15
