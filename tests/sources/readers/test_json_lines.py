import pytest

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.readers import json_lines


@pytest.fixture
def read(tmp_path):
    def reader(data):
        path = tmp_path / "lines.jsonl"
        path.write_bytes(data)
        return list(json_lines.json_lines(Raw(path, path.name)))

    return reader


def test_objects_come_with_their_line_and_blank_lines_are_none(read):
    data = b'\xef\xbb\xbf{"a": 1}\n\n  {"b": "\\ud83d\\ude00\\\\u0000"}\r\n'
    assert read(data) == [(1, {"a": 1}), (3, {"b": "\U0001f600\\u0000"})]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"a": 1', "json-line-broken"),
        (b"[1]", "json-line-broken"),
        (b'{"a": NaN}', "json-line-broken"),
        (b'{"a": "\\ud800"}', "json-line-broken"),
        (b'{"a": ["\\u0000"]}', "json-line-broken"),
        (b'{"\\u0000": 1}', "json-line-broken"),
        (b'{"a": ' * 100_000, "json-line-broken"),
        (b'{"a": "\xff"}', "encoding-not-utf8"),
    ],
    ids=["cut", "no object", "NaN", "surrogate", "NUL", "NUL in a key", "deep", "not UTF-8"],
)
def test_a_line_that_is_no_object_of_texts_is_refused_by_number(read, line, code):
    with pytest.raises(SourceError) as refused:
        read(b'{"a": 1}\n' + line + b"\n")
    assert refused.value.code == code
    assert refused.value.params["line"] == 2


def test_a_gigantic_line_is_refused_before_it_is_parsed(read, monkeypatch):
    monkeypatch.setattr(json_lines, "LINE_LIMIT", 1000)
    with pytest.raises(SourceError) as refused:
        read(b'{"a": "' + b"x" * 1000 + b'"}')
    assert refused.value.code == "line-too-long"
