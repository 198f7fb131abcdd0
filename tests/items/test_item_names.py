"""Names of items in findings are those of the catalogue."""

import runpy
from pathlib import Path

import pytest

from tricord.locale import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_item_renamed_in_the_catalogue_would_keep_its_old_name_in_findings(language):
    made = runpy.run_path(str(ROOT / "tables" / "item_names.py"))["messages"](language)
    held = ROOT / "src" / "tricord" / "locale" / language / "item_names.ftl"
    assert held.read_text("utf-8") == made, "run python tables/item_names.py"
