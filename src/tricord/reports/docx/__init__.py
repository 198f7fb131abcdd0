"""From a document to a Word file (Office Open XML), the same bytes every time.

It says what the PDF says, for those who must edit it or paste from it: headings are headings,
tables repeat their first row, pictures bear their alternative text, links lead within the file.
Fonts are named, not carried: a reader's Word chooses. The marking stands at the top and bottom of
every page.

Source of the form: ECMA-376, Office Open XML; written through python-docx.
"""

from tricord.reports.docx.printing import docx

__all__ = ["docx"]
