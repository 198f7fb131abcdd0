"""One subject of the EU's list as an entry, from its parts, whichever file they stood in.

The parts are called as in the XML form: ``nameAlias`` with ``wholeName``, ``birthdate`` with
``year``; the CSV form says the same in columns. What the publisher means:

- No name is marked as the official one, and nearly every one is called strong. The first name
  that the publisher does not itself annotate as an alias or a former name is taken as primary.
- That a name is weak, or a former one, may stand only in its remark, misspelt too (``Lo quality
  a.k.a.``). It counts where the remark begins with it; in the middle it may be about others.
- Names of bodies are translated into every language of the Union; ``nameLanguage`` is a fact.
- Country ``00`` is "not stated". Birth dates may be of another calendar; those are facts only.
- Subjects are persons and enterprises. An IMO number of an enterprise is a company's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from tricord.geo.countries import alpha2
from tricord.model.listing import (
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
    squeeze,
)
from tricord.names.identifiers import identifier, in_prose, un_references
from tricord.sources.birth_dates import birth_dates
from tricord.sources.readers.xml_outline import Part, Parts, facts

SUBJECT: Final = "sanctionEntity"
"""The part that holds what is said of a subject as a whole."""

SUBJECTS: Final = {
    "person": Schema.PERSON,
    "P": Schema.PERSON,
    "enterprise": Schema.ORGANIZATION,
    "E": Schema.ORGANIZATION,
}
"""What the publisher calls a subject, in words and as a code."""

_WEAK: Final = re.compile(
    r"^\W*(?:l[o0]+w?|weak|poor)[\s-]+(?:q\w{3,9}|a\.?\s?k\.?\s?a|alias)", re.IGNORECASE
)
_FORMER: Final = re.compile(
    r"^\W*(?:formerly|former name|previously|f\.?\s?k\.?\s?a)", re.IGNORECASE
)
_ALIAS: Final = re.compile(r"^\W*(?:\w+ )?(?:quality|alias|a\.?\s?k\.?\s?a\b)", re.IGNORECASE)
_KINDS: Final = {
    "passport": "passport",
    "id": "national_id",
    "ssn": "national_id",
    "nationcert": "national_id",
    "NRN": "national_id",
    "fiscalcode": "tax",
    "regnumber": "registration",
    "swiftbic": "swift",
}
_CONTACTS: Final = {"EMAIL": "email", "WEB": "website"}
_NO_FACT: Final = frozenset({"@logicalId", "logicalId"})
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def key_of(subject: Part) -> str:
    """The key of a subject: its EU reference number, or its logical id where it has none."""
    return subject.get("euReferenceNumber") or subject.get("logicalId", "")


def entry_of(parts: Parts, record: str) -> ListEntry | None:
    """A subject as an entry.

    Args:
        parts: The subject itself under `SUBJECT`; ``subjectType``, ``regulation``, ``nameAlias``,
            ``identification``, ``birthdate``, ``citizenship``, ``address``, ``contactInfo``.
        record: Where it stands.

    Returns:
        ``None`` where it has no name or no key.
    """
    subject = next(iter(parts.get(SUBJECT, ())), {})
    names, key = _names(parts), key_of(subject)
    if not names or not key:
        return None
    schema = _schema(parts)
    remark = subject.get("remark", "")
    citizenships = _countries(parts, "citizenship") or _countries(parts, "address")
    designated = subject.get("designationDate", "")
    return ListEntry(
        entry_id=key,
        schema=schema,
        names=names,
        record=record,
        facts=facts(parts, _NO_FACT),
        identifiers=(
            *dict.fromkeys(_identifiers(parts, schema, remark)),
            *un_references(subject.get("unitedNationId", "")),
        ),
        programmes=tuple(
            dict.fromkeys(p["programme"] for p in parts.get("regulation", ()) if "programme" in p)
        ),
        countries=citizenships,
        birth_dates=tuple(dict.fromkeys(_birth_dates(parts))),
        listed_on=date.fromisoformat(designated) if _is_day(designated) else None,
        remarks=remark,
    )


def _is_day(said: str) -> bool:
    try:
        return bool(_DAY.fullmatch(said) and date.fromisoformat(said))
    except ValueError:
        return False


def _schema(parts: Parts) -> Schema:
    said = (text for part in parts.get("subjectType", ()) for text in part.values())
    return next((SUBJECTS[text] for text in said if text in SUBJECTS), Schema.LEGAL_ENTITY)


def _names(parts: Parts) -> tuple[ListedName, ...]:
    found: list[ListedName] = []
    plain: list[bool] = []
    for part in parts.get("nameAlias", ()):
        parted = (part.get(name, "") for name in ("firstName", "middleName", "lastName"))
        text = part.get("wholeName") or squeeze(" ".join(parted))
        remark = part.get("remark", "")
        weak = bool(_WEAK.match(remark)) or part.get("strong") == "false"
        kind = NameKind.FORMER if _FORMER.match(remark) else NameKind.ALIAS
        if text:
            found.append(ListedName(text, kind, weak))
            plain.append(not (weak or kind is NameKind.FORMER or _ALIAS.match(remark)))
    if not found:
        return ()
    first = found.pop(plain.index(True) if any(plain) else 0)
    rest = (name for name in found if name.text != first.text)
    return (ListedName(first.text, NameKind.PRIMARY, first.weak), *dict.fromkeys(rest))


def _countries(parts: Parts, kind: str) -> tuple[str, ...]:
    found: list[str] = []
    for part in parts.get(kind, ()):
        code, said = part.get("countryIso2Code", ""), part.get("countryDescription", "")
        if said not in ("", "UNKNOWN"):
            found.append(alpha2(code) or alpha2(said) or said)
        elif known := alpha2(code):
            found.append(known)
    return tuple(dict.fromkeys(found))


def _identifiers(parts: Parts, schema: Schema, remark: str) -> Iterator[ListedIdentifier]:
    for part in parts.get("identification", ()):
        code = part.get("identificationTypeCode", "")
        kind = "imo_company" if code == "imo" else _KINDS.get(code, "other")
        for printed in (part.get("number", ""), part.get("latinNumber", "")):
            # A number of another shape than its kind has is kept as a number of no kind.
            if any(map(str.isdigit, printed)) or kind == "swift":
                found = identifier(kind, printed) or identifier("other", printed)
                yield from [found] if found else []
    for part in parts.get("contactInfo", ()):
        kind = _CONTACTS.get(part.get("key", ""), "")
        for printed in re.split(r"[;,]|\s(?:and|or)\s", part.get("value", "")) if kind else ():
            found = identifier(kind, printed)
            yield from [found] if found else []
    yield from in_prose(remark, of_company=schema is not Schema.PERSON)


def _birth_dates(parts: Parts) -> Iterator[str]:
    for part in parts.get("birthdate", ()):
        if stated := birth_dates(part.get("birthdate", "")):
            yield from stated
        elif part.get("calendarType", "GREGORIAN").upper() == "GREGORIAN":
            first, last = part.get("yearRangeFrom", ""), part.get("yearRangeTo", "")
            number = (part.get(name, "").zfill(2) for name in ("monthOfYear", "dayOfMonth"))
            month, day = number
            year = part.get("year", "")
            stated = birth_dates(f"{year}-{month}-{day}") or birth_dates(f"{year}-{month}")
            yield from stated or birth_dates(year) or birth_dates(f"{first}-{last}")
