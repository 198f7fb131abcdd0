"""Files of OFAC's list, written as the publisher writes them."""

from pathlib import Path

END = b"\x1a"


def line(*cells: str | int | None) -> bytes:
    """One record; ``None`` for nothing."""
    said = ("-0- " if c is None else str(c) if isinstance(c, int) else f'"{c}"' for c in cells)
    return ",".join(said).encode() + b"\r\n"


def sdn(*entries: tuple[int, str] | tuple[int, str, dict[str, str]]) -> bytes:
    """``sdn.csv``: (ent_num, name) or (ent_num, name, {kind, programme, call_sign, remarks})."""
    lines = []
    for number, name, *more in entries:
        said = {"kind": None, "programme": "DPRK4", "call_sign": None, "remarks": None}
        said |= more[0] if more else {}
        kind, programme, call_sign, remarks = said.values()
        lines.append(line(number, name, kind, programme, None, call_sign, *[None] * 5, remarks))
    return b"".join(lines) + END


def alt(*names: tuple[int, int, str]) -> bytes:
    """``alt.csv``: (ent_num, alt_num, name)."""
    return b"".join(line(e, a, "aka", name, None) for e, a, name in names) + END


def add(*addresses: tuple[int, int, str]) -> bytes:
    """``add.csv``: (ent_num, add_num, country)."""
    return b"".join(line(e, a, None, None, country, None) for e, a, country in addresses) + END


def write(folder: Path, name: str, content: bytes) -> Path:
    """A file with that content."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_bytes(content)
    return file
