"""What a user said of a report: where it is written, in which form, and about which item."""

from __future__ import annotations

from pathlib import Path

from tricord.errors import NotFound, ReportError


def target(out: Path | None, form: str | None, usual: Path) -> Path:
    """The file to write.

    Args:
        out: File or existing directory the user named; ``None`` where they named none.
        form: Form they asked for: ``pdf``, ``html``, ``docx`` or ``json``.
        usual: File where they said nothing; its name stands in a directory they named.

    Raises:
        ReportError: ``report-format-differs``: the ending of the file is another form.
    """
    named = usual if form is None else usual.with_suffix(f".{form}")
    if out is None:
        return named
    if out.is_dir():
        return out / named.name
    if not out.suffix:
        return out.with_suffix(named.suffix)
    if form is not None and out.suffix.lower() != f".{form}":
        raise ReportError("report-format-differs", file=out.name, format=form)
    return out


def item_meant(said: str) -> str:
    """The identifier of an item a user named, by it or by the only name that words hold.

    Raises:
        NotFound: ``item-unknown``.
    """
    from tricord.items import item, items, named

    if said in items():
        return said
    found = named(said)
    if len(found) == 1:
        return found[0].item_id
    if found:
        raise NotFound("item-unknown", item=said, known=", ".join(each.item_id for each in found))
    return item(said).item_id
