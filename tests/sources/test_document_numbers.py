import pytest

from tricord.sources.document_numbers import document_number


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("654120219", "654120219"),
        ("472320665、旅券失効日：2017年9月26日", "472320665"),
        ("アフガニスタン旅券 P04581926（2024年8月7日に発行）", "P04581926"),
        ("外交旅券番号：836110034、旅券失効日：2020年1月1日", "836110034"),
        ("コンゴ民主共和国国軍（FARDC）ID：1-78-09-44621-80", "1-78-09-44621-80"),
        ("No34409/129（1997年7月）", "34409/129"),
        ("여권 PS472330208", "PS472330208"),
        ("旅券失効日：2019年5月7日（北朝鮮旅券）", ""),
        ("2019년 5월 7일", ""),
        ("不明", ""),
        ("", ""),
    ],
)
def test_the_number_is_found_and_no_date_is_taken_for_one(printed, number):
    assert document_number(printed) == number
