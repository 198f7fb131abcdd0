"""Lines that mix materials, and the national lines that tell them apart."""

from tricord.items import mixed_line


def test_a_mixed_line_names_what_it_holds_and_who_sees_it():
    line = mixed_line("8112.92")
    assert line is not None
    assert "gallium" in line.materials
    assert ("HTS-10", "8112.92.10", "gallium") in [
        (each.scheme, each.line, each.material) for each in line.national
    ]
    assert {each.material for each in line.national} <= set(line.materials)
    assert all(share < 0.5 for share in line.purity.values())


def test_a_line_of_one_material_is_none():
    assert mixed_line("250410") is None
    assert mixed_line("8112921010") is None
