"""What the tests of national lists share: their invented publications, read and refused."""

from pathlib import Path

import pytest

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.registry import recognise, source

FIXTURES = Path(__file__).parent / "fixtures"


def fixture_of(name):
    """The one file of a source's invented publication."""
    (path,) = (FIXTURES / name).glob("[!.]*")
    return Raw(path, path.name)


def read(name, raw=None):
    """A reading by the source of that name."""
    return source(name).read({"": raw or fixture_of(name)}, {})


def entries_of(name, raw=None):
    """The entries read, by key."""
    return {entry.entry_id: entry for entry in read(name, raw).entries}


def real(shared_data, name, place):
    """The reading of a real file, which its source alone must have claimed."""
    raw = Raw(shared_data / "screening" / place, Path(place).name)
    assert recognise(raw) == (source(name), "")
    return read(name, raw)


def changed(name, folder, *changes, encoding="utf-8"):
    """The invented publication with texts replaced, each once."""
    text = fixture_of(name).data.decode(encoding)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = Path(folder) / "list"
    path.write_bytes(text.encode(encoding))
    return Raw(path, "list")


def refusal(name, raw):
    """The refusal of a file, which must be readable in every language."""
    with pytest.raises(SourceError) as refused:
        read(name, raw)
    assert refused.value.params["file"] == raw.name
    assert refused.value.sentence("ko")
    assert refused.value.hint("ja")
    return refused.value
