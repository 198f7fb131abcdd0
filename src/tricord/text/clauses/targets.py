"""Towards whom an act goes: who is blamed, asked, backed; never inferred where nobody is named."""

from __future__ import annotations

import re
from typing import Final

from tricord.text.clauses.clause import Language

_ENGLISH: Final = re.compile(
    r"\b(?:Democratic People’s Republic of Korea|DPRK|North Korea|Russia(?:n Federation)?|"
    r"People’s Republic of China|PRC|China|Iran|Ukraine|Myanmar(?:’s military)?|Hamas|Israel|"
    r"Belarus|Taliban|Houthis?|ASEAN|(?:UN |United Nations )?Member States|"
    r"all (?:regional )?(?:parties|players|countries|states|nations|UN Member States)|"
    r"(?:the )?international community|"
    r"(?:other )?(?:countries|states|partners))\b"
)
_JAPANESE: Final = re.compile(
    r"北朝鮮|ロシア|中国|イラン|ウクライナ|ミャンマー(?:国軍)?|イスラエル|ハマス|全ての(?:国連)?加盟国|"
    r"国連加盟国|全ての当事者|関係国|国際社会|韓国側|日本側|米国側|ASEAN"
)
_KOREAN: Final = re.compile(
    r"북한|러시아|중국|이란|우크라이나|미얀마|이스라엘|하마스|모든\s?(?:유엔\s?)?회원국|유엔\s?회원국|"
    r"모든\s?당사자|관련국|국제사회|일본\s?측|한국\s?측|미국\s?측|아세안"
)
_KINDS: Final = frozenset(
    {"condemn", "concern", "oppose", "call", "support", "welcome", "reaffirm"}
)


def target(words: str, kind: str, language: Language) -> str:
    """Who is first named behind the verb; empty where nobody is.

    Args:
        words: What is said: the words behind the verb; in Japanese and Korean the whole clause.
        kind: What the clause does.
        language: Language of the words.
    """
    if kind not in _KINDS:
        return ""
    pattern = {"en": _ENGLISH, "ja": _JAPANESE, "ko": _KOREAN}[language]
    hit = pattern.search(words)
    return hit[0] if hit else ""
