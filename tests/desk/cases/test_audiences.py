"""What a document bears says who a thing is for, and nothing else."""

import pytest
from tests.desk.cases.conftest import of

from tricord.desk.cases.audiences import marking_of


@pytest.mark.parametrize(
    ("marking", "owner", "borne"),
    [
        ("TLP:RED", "", "TLP:RED"),
        ("TLP:AMBER", "", "TLP:AMBER"),
        ("TLP:AMBER", "ROK", "TLP:AMBER//REL ROK"),
        ("TLP:AMBER//REL JPN", "", "TLP:AMBER//REL JPN"),
        ("TLP:GREEN", "", "TLP:GREEN//REL JPN,ROK,USA"),
        ("TLP:CLEAR", "", "TLP:CLEAR"),
    ],
)
def test_a_label_names_partners_where_it_is_for_any(marking, owner, borne):
    assert str(marking_of(of(marking, owner))) == borne
