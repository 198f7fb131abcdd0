"""What a data set is called after its file."""

from urllib.parse import quote

import pytest

from tricord.sources.base import Raw
from tricord.sources.dataset_names import LONGEST, dataset_of


@pytest.fixture
def named(tmp_path):
    def raw(name, content=b"x"):
        file = tmp_path / "f"
        file.write_bytes(content)
        return dataset_of(Raw(file, name))

    return raw


@pytest.mark.parametrize(
    ("name", "dataset"),
    [
        ("our parties.csv", "our parties"),
        ("a|b.xlsx", "a-b"),
        ("entities.ftm.json", "entities"),
        (".csv", ".csv"),
    ],
)
def test_a_data_set_is_called_after_its_file(named, name, dataset):
    assert named(name) == dataset


def test_a_long_korean_name_fits_into_a_folder_of_the_lake_and_stays_one_of_its_own(named):
    long = "대한민국과 미국과 일본의 공급망 조기경보 시스템 시범사업 보고 모음집 제일권.csv"
    one, other = named(long, b"1"), named(long, b"2")
    assert len(quote(one, safe="")) <= LONGEST
    assert one != other
    assert one[:10] == long[:10]
