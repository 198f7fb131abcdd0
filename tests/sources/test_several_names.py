import pytest

from tricord.sources.several_names import also_known, several_names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("", ()),
        ("Promtekh; ORSIS;\nООО Промтех", ("Promtekh", "ORSIS", "ООО Промтех")),
        ("VSC, Восточная Компания, ООО", ("VSC", "Восточная Компания, ООО")),
        ("IMAGINED CO., LTD., Other Name", ("IMAGINED CO., LTD.", "Other Name")),
        ("Министерство образования, науки и молодежи",) * 2,
        ("Anna Made Up or Hanna Mayd Up", ("Anna Made Up", "Hanna Mayd Up")),
        ("Ilia Vasilyevich or Vasilievich", ("Ilia Vasilyevich or Vasilievich",)),
        ("Иван ИВАНОВ / Iван IВАНОВ", ("Иван ИВАНОВ", "Iван IВАНОВ")),
        ("A Name, Russian: Имя Фамилия", ("A Name", "Имя Фамилия")),
        ("A Name, A Name, ,", ("A Name",)),
    ],
)
def test_names_are_cut_apart_but_not_what_is_no_name_of_its_own(cell, names):
    wanted = (names,) if isinstance(names, str) else names
    assert tuple(name.rstrip(", ") for name in several_names(cell)) == wanted


def test_another_name_beside_the_first_is_found():
    assert also_known("Plant (also known as Zavod\n Plant)") == ("Plant", "Zavod Plant")
    assert also_known("Iranian Army/Armée iranienne") == ("Iranian Army", "Armée iranienne")
    assert also_known("MEC Mills (Hmaw Bi/Pyi)") == ("MEC Mills (Hmaw Bi/Pyi)",)
