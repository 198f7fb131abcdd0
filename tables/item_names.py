"""Names of the items of the catalogue as messages, made of the catalogue.

    python tables/item_names.py

Findings name an item by the key ``item-<item_id>``, so that it reads in each language. The names
themselves stand in the catalogue alone (`src/tricord/items/data`); a test holds the two together.
"""

from __future__ import annotations

from pathlib import Path

from tricord.items import items
from tricord.locale import LANGUAGES

LOCALE = Path(__file__).resolve().parents[1] / "src" / "tricord" / "locale"
HEADS = {
    "en": "# Items of the catalogue. Made by tables/item_names.py of src/tricord/items/data.",
    "ko": "# 목록의 품목. tables/item_names.py가 src/tricord/items/data에서 생성.",
    "ja": "# 目録の品目。tables/item_names.pyがsrc/tricord/items/dataから生成。",
}


def messages(language: str) -> str:
    """The file of a language."""
    lines = [f"item-{item_id} = {item.name(language)}" for item_id, item in sorted(items().items())]
    return "\n".join([HEADS[language], "", *lines, ""])


def main() -> None:
    """Write the files of all languages."""
    for language in LANGUAGES:
        path = LOCALE / language / "item_names.ftl"
        path.write_text(messages(language), encoding="utf-8")


if __name__ == "__main__":
    main()
