"""The blocks of a document as paragraphs, tables and pictures of a Word file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from typing import Any, Final

import docx as word
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from tricord.reports import document as model
from tricord.reports import tlp
from tricord.reports.characters import legible
from tricord.reports.document import SHAPES, Badge, Document, Inline, Line, outline
from tricord.reports.docx.markup import (
    EAST_ASIAN,
    bookmark,
    described,
    field,
    heads,
    kept_whole,
    link,
    ruled,
    shaded,
    spoken,
)
from tricord.reports.raster import png
from tricord.reports.wording import Wording

_WIDTH_MM: Final = 170
_QUIET: Final = RGBColor(0x5B, 0x65, 0x70)
_LINKED: Final = RGBColor(0x1F, 0x4E, 0x79)
_FIELDS: Final = {"\ue000": "PAGE", "\ue001": "NUMPAGES"}
_HEAD: Final = "E9EDF1"
_LINES: Final = "C8CED4"
_NOTE: Final = "F4F1E8"
_OLDEST: Final = (1980, 1, 1, 0, 0, 0)
"""A zip file knows no day before; every part bears it, so that bytes depend on contents alone."""


def docx(document: Document) -> bytes:
    """A document as a Word file.

    Args:
        document: What to print.
    """
    printer = _Printer(document)
    for block in document.blocks:
        if isinstance(block, model.Part):
            printer.part(block)
        else:
            printer.block(block)
    return _packed(printer.file)


class _Printer:
    """Prints one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.file: WordFile = word.Document()
        self._numbers = {heading.anchor: number for number, heading in outline(document)}
        self._language = ""
        """Language of the part that is being printed; empty for the document's."""
        self._marks = 0
        self._pictures = 0
        self._set_up()
        self._open()

    def block(self, block: model.Block) -> None:
        """Print one block."""
        match block:
            case model.Heading():
                self._heading(block)
            case model.Paragraph(line=line):
                self._line(self.file.add_paragraph(), line)
            case model.Bullets(items=items):
                for item in items:
                    self._line(self.file.add_paragraph(style="List Bullet"), item)
            case model.Table():
                self._table(block)
            case model.Figure():
                self._figure(block)
            case model.KeyValues(pairs=pairs):
                said = [[((model.Run(key, strong=True),),), cell] for key, cell in pairs]
                self._grid(said, (1, 3))
            case model.Tallies(items=items):
                self._grid([self._tally(item) for item in items], (2, 1, 2))
            case model.Note(title=title, lines=lines):
                self._note(title, lines)
            case model.PageBreak():
                self.file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            case model.TableOfContents(title=title):
                self._contents(title)

    def part(self, part: model.Part) -> None:
        """Print a part in another language: every run of it says so."""
        self.file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        self._language = part.language
        for each in (part.heading, *part.blocks):
            self.block(each)
        self._language = ""

    def _set_up(self) -> None:
        document, file = self.document, self.file
        core = file.core_properties
        core.title = legible(document.title)
        core.subject = legible(document.subtitle)
        core.identifier = legible(document.identifier)
        core.language = document.language
        core.author = "Tricord"
        core.last_modified_by = ""
        core.revision = 1
        day = datetime.combine(document.day, time(), UTC)
        core.created = core.modified = core.last_printed = day
        style = file.styles["Normal"]
        style.font.name = "Calibri"
        style.font.size = Pt(10)
        for each in ("Normal", "Heading 1", "Heading 2", "Heading 3", "Title"):
            fonts = file.styles[each].element.get_or_add_rPr().get_or_add_rFonts()
            name = EAST_ASIAN.get(document.language, EAST_ASIAN["ja"])
            fonts.set(
                "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia", name
            )
        section = file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        for paragraph in (section.header.paragraphs[0], section.footer.paragraphs[0]):
            self._marking(paragraph)
        footer = section.footer.add_paragraph()
        words = Wording(document.language)("page", page="\ue000", pages="\ue001")
        for piece in (
            words.replace("\ue000", "\ue002PAGE\ue002")
            .replace("\ue001", "\ue002NUMPAGES\ue002")
            .split("\ue002")
        ):
            if piece in {"PAGE", "NUMPAGES"}:
                field(footer, piece)
            else:
                footer.add_run(piece)

    def _marking(self, paragraph: WordParagraph) -> None:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        marking = self.document.marking
        said = " ".join(filter(None, (tlp.label(marking), tlp.restriction(marking))))
        run = paragraph.add_run(said)
        run.bold = True
        run.font.size = Pt(12)
        if self.document.simulated:
            banner = Wording(self.document.language)("simulated-banner")
            paragraph.add_run(f"   {SHAPES[model.Sign.SIMULATED]} {banner}").bold = True

    def _open(self) -> None:
        document = self.document
        self._line(self.file.add_paragraph(style="Title"), (model.Run(document.title),))
        self._line(self.file.add_paragraph(), (model.Run(document.subtitle, strong=True),))
        said = f"{document.identifier} · {document.day.isoformat()}"
        self._line(self.file.add_paragraph(), (model.Run(said, aside=True),))

    def _heading(self, block: model.Heading) -> None:
        paragraph = self.file.add_paragraph(style=f"Heading {block.level}")
        number = self._numbers[block.anchor]
        numbered = (model.Run(f"{number} "),) if number else ()
        self._line(paragraph, (*numbered, *block.line))
        self._bookmark(paragraph, block.anchor)

    def _bookmark(self, paragraph: WordParagraph, anchor: str) -> None:
        self._marks += 1
        bookmark(paragraph, anchor, self._marks)

    def _line(self, paragraph: WordParagraph, line: Line) -> None:
        for part in line:
            self._inline(paragraph, part)

    def _inline(self, paragraph: WordParagraph, part: Inline) -> None:
        if isinstance(part, Badge):
            paragraph.add_run(f"{SHAPES[part.sign]} {legible(part.label)}").bold = True
            return
        run = paragraph.add_run(legible(part.text))
        run.bold = part.strong or None
        run.font.strike = part.gone or None
        run.underline = part.came or None
        if part.code:
            run.font.name = "Consolas"
        if part.aside:
            run.font.size = Pt(8)
            run.font.color.rgb = _QUIET
        if part.lang or self._language:
            spoken(run, part.lang or self._language)
        if part.link:
            run.font.color.rgb = _LINKED
            link(paragraph, run, part.link)

    def _table(self, table: model.Table) -> None:
        caption = self.file.add_paragraph()
        caption.paragraph_format.keep_with_next = True
        self._line(caption, (model.Run(table.caption, strong=True),))
        grid = self._ruled(1, [column.share for column in table.columns])
        heads(grid.rows[0])
        for cell, column in zip(grid.rows[0].cells, table.columns, strict=True):
            shaded(cell, _HEAD)
            self._cell(cell, ((model.Run(column.label, strong=True),),), numeric=column.numeric)
        for row in table.rows:
            made = grid.add_row()
            if not row.splits:
                kept_whole(made)
            cells = made.cells
            for cell, said, column in zip(cells, row.cells, table.columns, strict=True):
                self._cell(cell, said, numeric=column.numeric)
            if row.anchor:
                self._bookmark(cells[0].paragraphs[0], row.anchor)
        self.file.add_paragraph()

    def _cell(self, cell: _Cell, lines: model.Cell, *, numeric: bool = False) -> None:
        for place, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
            if numeric:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            self._line(paragraph, line)

    def _grid(self, rows: Iterable[list[model.Cell]], shares: Sequence[float]) -> None:
        grid = self._ruled(0, shares)
        for row in rows:
            made = grid.add_row()
            kept_whole(made)
            for cell, said in zip(made.cells, row, strict=True):
                self._cell(cell, said)
        self.file.add_paragraph()

    def _ruled(self, rows: int, shares: Sequence[float]) -> Any:
        """A table whose columns take their shares of the width."""
        grid = self.file.add_table(rows=rows, cols=len(shares))
        grid.autofit = False
        ruled(grid, _LINES)
        for column, share in zip(grid.columns, shares, strict=True):
            column.width = Mm(_WIDTH_MM * share / sum(shares))
        return grid

    def _tally(self, tally: model.Tally) -> list[model.Cell]:
        parts = tuple((badge, model.Run(f" {figure}")) for badge, figure in tally.parts)
        return [((tally.badge,),), ((model.Run(tally.figure, strong=True),),), parts]

    def _note(self, title: str, lines: Iterable[Line]) -> None:
        cell = self._ruled(1, (1,)).rows[0].cells[0]
        shaded(cell, _NOTE)
        self._cell(cell, ((model.Run(title, strong=True),), *lines))
        self.file.add_paragraph()

    def _figure(self, figure: model.Figure) -> None:
        caption = self.file.add_paragraph()
        caption.paragraph_format.keep_with_next = True
        self._line(caption, (model.Run(figure.caption, strong=True),))
        self._pictures += 1
        picture = self.file.add_picture(io.BytesIO(png(figure.svg)), width=Mm(_WIDTH_MM))
        described(picture, figure.alternative, self._pictures)

    def _contents(self, title: str) -> None:
        self._line(self.file.add_paragraph(), (model.Run(title, strong=True),))
        for number, heading in outline(self.document):
            if heading.level <= 2:
                paragraph = self.file.add_paragraph()
                paragraph.paragraph_format.left_indent = Mm(6 * (heading.level - 1))
                paragraph.paragraph_format.space_after = Pt(2)
                words = "".join(
                    part.label if isinstance(part, Badge) else part.text for part in heading.line
                )
                entry = model.Run(f"{number} {words}".lstrip(), link=heading.anchor)
                self._line(paragraph, (entry,))


def _packed(file: WordFile) -> bytes:
    """The file with its parts in one order and of one day."""
    made = io.BytesIO()
    file.save(made)
    packed = io.BytesIO()
    with zipfile.ZipFile(made) as loose, zipfile.ZipFile(packed, "w") as tight:
        for name in _in_order(loose.namelist()):
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            tight.writestr(entry, loose.read(name))
    return packed.getvalue()


def _in_order(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (name != "[Content_Types].xml", name))
