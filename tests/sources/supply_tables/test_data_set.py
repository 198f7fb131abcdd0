"""Names of data sets: people name files in sentences, and folders bear no more than 255 bytes."""

from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.base import Raw
from tricord.sources.dataset_names import LONGEST, dataset_of


def raw(tmp_path, name, content=b"x"):
    path = tmp_path / "file"
    path.write_bytes(content)
    return Raw(path, name)


def test_a_name_of_usual_length_is_left_as_it_is(tmp_path):
    assert dataset_of(raw(tmp_path, "주예시국 보고 3월.eml")) == "주예시국 보고 3월"


def test_two_long_names_that_begin_alike_stay_apart_by_what_is_in_them(tmp_path):
    name = "2024년 3월 천연흑연 수출통제 동향에 관한 주예시국 대사관 보고서"
    first = dataset_of(raw(tmp_path, f"{name} 1.eml", b"one"))
    second = dataset_of(raw(tmp_path, f"{name} 2.eml", b"two"))
    assert first != second
    assert first[:10] == second[:10] == name[:10]


@given(st.text(max_size=300))
def test_any_name_fits_a_folder_of_the_lake(tmp_path_factory, name):
    found = dataset_of(
        raw(tmp_path_factory.mktemp("d"), f"{name}.csv".replace("/", "").replace("\0", ""))
    )
    assert 0 < len(quote(found, safe="", errors="replace")) <= LONGEST
    assert found.strip() == found
