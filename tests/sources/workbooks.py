"""Workbooks for tests: sound ones, and such as a stranger might send."""

import io
import zipfile

import xlsxwriter

ODS_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
 <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>
</office:document-content>"""


def xlsx(sheets, **options):
    """An XLSX workbook: sheet name to rows of values."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, **options}) as workbook:
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name.removeprefix("hidden:"))
            if name.startswith("hidden:"):
                sheet.hide()
            else:
                sheet.activate()
                sheet.set_first_sheet()
            for at, row in enumerate(rows):
                for column, value in enumerate(row):
                    if hasattr(value, "year"):
                        sheet.write_datetime(at, column, value, day)
                    elif value != "":
                        sheet.write(at, column, value)
    return file.getvalue()


def ods_table(name, rows):
    """A table of an ODS workbook; rows are XML."""
    return f'<table:table table:name="{name}">{rows}</table:table>'


def ods(*tables, **members):
    """An ODS workbook of tables; further members by name."""
    return archive(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": ODS_CONTENT.format(tables="".join(tables)).encode(),
            **members,
        }
    )


def archive(members):
    """A ZIP of members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in members.items():
            opened.writestr(name, data)
    return file.getvalue()


def members(data):
    """The members of a ZIP."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def with_member(data, name, replacement):
    """A workbook with one member replaced or added."""
    return archive({**members(data), name: replacement})
