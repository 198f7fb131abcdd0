"""The XML inside a workbook, streamed and with every dangerous habit of XML switched off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Final

from lxml import etree

COLUMNS_LIMIT: Final = 16_384
"""Columns a sheet may have: the limit of both formats."""


def elements(stream: IO[bytes], *names: str) -> Iterator[etree._Element]:
    """Elements of these local names in the order they end, each forgotten once looked at.

    Args:
        stream: The XML.
        names: Local names; the name space differs between kinds of one format.

    Raises:
        lxml.etree.XMLSyntaxError: Not well-formed.
        ValueError: It declares a document type: no workbook does, entity bombs do.
    """
    steps = etree.iterparse(
        stream,
        events=("end",),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _, element in steps:
        if element.getroottree().docinfo.doctype:
            raise ValueError("document type")
        yield element
        _forget(element)


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def local_name(element: etree._Element) -> str:
    """Name of an element without its name space; of a comment, nothing an element is called."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    """Value of an attribute by local name; empty where it has none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
