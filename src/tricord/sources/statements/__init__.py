"""Statements as files: joint texts, translations, summaries of ministries, readouts, fact sheets.

A file in plain text, HTML, DOCX, PDF or Akoma Ntoso becomes the statements in it, each with what
its own words say of it: its day, forum, level, parties, kind, and how they met. Rules of open lists
(``rules.yaml``) in English, Japanese and Korean; nothing is guessed, and what is not said stays
empty. A text that is none, a reprint, a paraphrase or two texts in one file are told by remarks.
"""

from tricord.model.statement import Forum, Kind, Level
from tricord.sources.statements.reading import read_statement
from tricord.sources.statements.statement import Statement

__all__ = ["Forum", "Kind", "Level", "Statement", "read_statement"]
