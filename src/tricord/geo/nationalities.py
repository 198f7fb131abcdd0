"""Nationalities as publishers print them: ``Russian; Georgian``, ``a) German b) Moroccan``.

What is printed is a word for a people's citizenship and stands for the state, no more. A word
that more than one state answers to (Congolese, Guinean, Korean) has no code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tricord.geo.countries import alpha2

_WORDS: Final = {
    word: code
    for code, words in {
        "AE": "emirati",
        "AF": "afghan|afghani",
        "AL": "albanian",
        "AM": "armenian",
        "AT": "austrian",
        "AU": "australian",
        "AZ": "azerbaijani",
        "BA": "bosnian",
        "BD": "bangladeshi",
        "BE": "belgian",
        "BG": "bulgarian",
        "BH": "bahraini",
        "BY": "belarusian|belarussian",
        "CA": "canadian",
        "CF": "central african",
        "CH": "swiss",
        "CN": "chinese",
        "CU": "cuban",
        "CY": "cypriot",
        "DE": "german",
        "DK": "danish",
        "DZ": "algerian",
        "EG": "egyptian",
        "ER": "eritrean",
        "ES": "spanish",
        "ET": "ethiopian",
        "FI": "finnish",
        "FR": "french",
        "GB": "british",
        "GE": "georgian",
        "GR": "greek",
        "HT": "haitian",
        "ID": "indonesian",
        "IE": "irish",
        "IL": "israeli",
        "IN": "indian",
        "IQ": "iraqi",
        "IR": "iranian",
        "IT": "italian",
        "JO": "jordanian",
        "JP": "japanese",
        "KE": "kenyan",
        "KG": "kyrgyz|kyrgyzstani",
        "KH": "cambodian",
        "KP": "north korean|dprk",
        "KR": "south korean",
        "KW": "kuwaiti",
        "KZ": "kazakh|kazakhstani",
        "LB": "lebanese",
        "LY": "libyan",
        "MA": "moroccan",
        "MD": "moldovan",
        "ML": "malian",
        "MM": "burmese|myanmar",
        "MR": "mauritanian",
        "MU": "mauritian",
        "MX": "mexican",
        "MY": "malaysian",
        "NG": "nigerian",
        "NI": "nicaraguan",
        "NL": "dutch",
        "NO": "norwegian",
        "PH": "filipino|philippine",
        "PK": "pakistani",
        "PS": "palestinian",
        "QA": "qatari",
        "RS": "serbian",
        "RU": "russian",
        "RW": "rwandan",
        "SA": "saudi|saudi arabian",
        "SD": "sudanese",
        "SE": "swedish",
        "SG": "singaporean",
        "SK": "slovak",
        "SN": "senegalese",
        "SO": "somali",
        "SS": "south sudanese",
        "SY": "syrian",
        "TD": "chadian",
        "TH": "thai",
        "TJ": "tajik|tajikistani",
        "TM": "turkmen",
        "TN": "tunisian",
        "TR": "turkish",
        "TT": "trinidadian",
        "TW": "taiwanese",
        "TZ": "tanzanian",
        "UA": "ukrainian|ukranian",
        "UG": "ugandan",
        "US": "american",
        "UZ": "uzbek|uzbekistani",
        "VE": "venezuelan",
        "VN": "vietnamese",
        "YE": "yemeni",
        "ZA": "south african",
        "ZW": "zimbabwean",
    }.items()
    for word in words.split("|")
}
_NOTHING: Final = frozenset({"", "na", "n/a", "none", "unknown"})
_SIGNS: Final = re.compile(r"(?:^|\s)[a-z]\)|[;/\n]")
_COMMAS: Final = re.compile(r",\s*(?:and\s)?|\sand\s")


def nationalities(printed: str) -> tuple[str, ...]:
    """Codes of the states a text names, as ISO 3166-1 alpha-2; what is not known as printed."""
    return tuple(dict.fromkeys(_read(printed)))


def _read(printed: str) -> Iterator[str]:
    if whole := _code(printed):
        yield whole
        return
    for part in _SIGNS.split(printed):
        # "Congo, Democratic Republic of": a comma counts where each piece is known.
        pieces = _COMMAS.split(part)
        codes = [code for piece in pieces if (code := _code(piece))]
        if code := _code(part):
            yield code
        elif len(codes) == len(pieces):
            yield from codes
        elif part.strip().casefold() not in _NOTHING:
            yield " ".join(part.split())


def _code(printed: str) -> str | None:
    return alpha2(printed) or _WORDS.get(" ".join(printed.casefold().split()))
