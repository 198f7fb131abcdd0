"""Files given to sources."""

import pytest

from tricord.sources.base import Raw


@pytest.fixture
def raw_of(tmp_path, request):
    """Writes a file and gives it as a source gets it; its usual name is the module's `FILE`."""

    def given_as(content, name=None):
        path = tmp_path / (name or request.module.FILE)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return Raw(path, path.name)

    return given_as
