"""English clauses: where each begins and ends, and by which rule.

A sentence is read from left to right. A speech verb begins a clause where it governs: behind a
subject that speaks for the parties, joined by "and" to one that does, as a participle that opens or
follows, or as the infinitive of a meeting ("held a call to condemn"). Verbs inside what is said
("that Russia shall never …", "the decision to condemn") do not. What follows a verb decides what
the act is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tricord.text.clauses.english_acts import ActRule, Complement, English, Form, english

_TAIL: Final = re.compile(
    r"(?:\s*(?:,|\band\b|\bor\b|\bof\b|\bfor\b|\bthe\b|\bto\b(?=\s+(?:the\s+)?[A-Z])|&|[A-Z][\w.’'\-]*|\([^)]*\)|\d+(?:st|nd|rd|th)?|"
    r"[–—-]))*\s*"
)
_NP: Final = re.compile(
    r"(?:[Tt]he|[Oo]ur|[Tt]heir|[Bb]oth|[Aa]ll|[Tt]hese|[Tt]hose|two|three|four|five|six|seven|"
    r"[Ee]ach|respective|vice|deputy|foreign|national|security|first|prime|defense|1st|2nd|"
    r"relevant|senior|state|affairs|partner|[A-Z][\w.’'\-]*),?"
)
_EMBEDDED: Final = frozenset(
    "that which who whom whose whether if how what where why when because since until unless than".split()
)
_OF: Final = frozenset(
    "of to for with by from between among amongst in on at against toward towards over including "
    "across throughout within through into onto upon about under around beyond behind via like and/or".split()
)
_BE: Final = re.compile(
    r"\b(?:is|are|was|were|am|be|remain|remains|remained|stand|stands|stood|have been|has been|"
    r"continue to be|feel|felt|’re|’m|'re)\s+",
    re.IGNORECASE,
)
_MODAL: Final = re.compile(r"\b(?:will|shall)\b(?:\s+not\b)?", re.IGNORECASE)
_STRONG: Final = frozenset(
    "condemn deplore regret oppose reaffirm underscore welcome applaud call-on urge express affirm "
    "look-forward commit decide be-concerned be-committed demand take-note share-views stand-with "
    "support encourage be-ready be-opposed be-pleased".split()
)
_PARTICIPLES: Final = frozenset(
    "condemn deplore regret oppose reaffirm underscore welcome applaud call-on urge express affirm "
    "look-forward commit decide demand take-note encourage support recall".split()
)
_PLEDGING_PARTICIPLES: Final = frozenset({"commit", "pledging", "committing", "pledge"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause of a sentence, before its fields are read.

    Attributes:
        start: First character, counted in the text.
        end: Character after the last.
        verb: Where the speech verb begins; ``end`` where there is none.
        after: Where what is said begins: behind the verb.
        kind: What it does; ``meeting`` or empty where it says nothing.
        ladder: Ladder its verb stands on.
        rung: Rung of the bare verb.
        pledge: Whether it undertakes something.
        rule: Which rule fired.
        subject: The words of the subject; empty where it is the one of the piece before.
    """

    start: int
    end: int
    verb: int
    after: int
    kind: str
    ladder: str
    rung: int
    pledge: bool
    rule: str
    subject: str


@dataclass(frozen=True, slots=True)
class _Head:
    """A speech verb that governs."""

    start: int
    verb: int
    after: int
    form: Form
    act: ActRule
    found: Complement | None
    place: str
    subject: str
    lemma: str


def pieces(sentence: str, offset: int) -> list[Piece]:
    """The clauses of a sentence.

    Args:
        sentence: The sentence.
        offset: Where it begins in the text.
    """
    rules = english()
    masked = _mask(sentence)
    heads = list(_heads(masked, rules))
    if not heads:
        return [_plain(sentence, 0, len(sentence), offset, masked, rules)]
    found: list[Piece] = []
    first = heads[0]
    if first.start > 0:
        end = _trim(masked, 0, first.start)
        if end > 0:
            found.append(_plain(sentence, 0, end, offset, masked, rules))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        end = _trim(masked, head.start, following.start if following else len(sentence))
        found.append(_piece(head, end, offset))
    return found


def _piece(head: _Head, end: int, offset: int) -> Piece:
    act, one = head.act, head.found
    kind = act.unless.get(head.lemma, one.kind if one else act.kind)
    return Piece(
        start=offset + head.start,
        end=offset + end,
        verb=offset + head.verb,
        after=offset + head.after,
        kind=kind,
        ladder=one.ladder if one else act.ladder,
        rung=one.rung if one else act.rung,
        pledge=one.pledge if one else act.pledge,
        rule=f"en-{one.rule if one else act.rule}-{head.place}",
        subject=head.subject,
    )


def _plain(sentence: str, start: int, end: int, offset: int, masked: str, rules: English) -> Piece:
    """A stretch without a speech verb: told as it stands."""
    words = masked[start:end].strip()
    # A sentence has a verb and ends with a sign; a heading has capitals.
    says = _says(words) and not _DESCRIBES.match(words)
    if start == 0 and end == len(sentence):
        ended = words.endswith((".", "!", "?", "”", ":", ";"))
        says = (says and (ended or not _is_title(words))) or (ended and len(words.split()) > 4)
        says = says and not _DESCRIBES.match(words)
    return Piece(
        start=offset + start,
        end=offset + end,
        verb=offset + end,
        after=offset + end,
        kind="note" if says else "",
        ladder="positive",
        rung=1,
        pledge=False,
        rule="en-told" if says else "en-no-sentence",
        subject="",
    )


_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|can|cannot|could|must|may|might|should|would|do|does|did|"
    r"remains?|continues?|serves?|poses?|threatens?|undermines?|requires?|depends?|demonstrates?|"
    r"highlights?|constitutes?|represents?|believes?|trusts?|knows?|needs?|marks?|reflects?|shows?|"
    r"\w{3,}ed|stands?|faces?|live|share|hold|make|made|took|began|begins|came|comes|gave|brought|"
    r"built|found|kept|led|left|lost|paid|rose|saw|set|spoke|went|won|plays?|forms?|provides?|"
    r"helps?|supports?|seeks?|aims?|includes?|brings?|extends?|builds?|affirms?|ensures?|"
    r"contributes?|allows?|enables?|underpins?|deserves?|matters?|means?|gives?|will|shall)\b",
    re.IGNORECASE,
)


_DESCRIBES: Final = re.compile(
    r"(?:The )?(?:following|text of|below) (?:is|are|the)|(?:Begin|End) text|The text of the following|"
    r"(?:The )?(?:above|attached|full text)|TITLE:|source=|For immediate release|\(?unofficial|Media Note",
    re.IGNORECASE,
)
_SMALL: Final = frozenset(
    "a an and as at but by for from in of on or the to with via between".split()
)


def _is_title(words: str) -> bool:
    """Whether nearly every word of weight begins with a capital."""
    weighty = [
        word for word in re.findall(r"[A-Za-z][\w’'.-]*", words) if word.lower() not in _SMALL
    ]
    capital = sum(word[0].isupper() for word in weighty)
    return bool(weighty) and capital >= 0.7 * len(weighty)


def _says(words: str) -> bool:
    return len(words.split()) > 3 and _FINITE.search(words) is not None


def _mask(sentence: str) -> str:
    """The sentence with marks of layout, quotations and asides blanked, at the same places."""

    def blank(hit: re.Match[str]) -> str:
        return " " * len(hit[0])

    masked = re.sub(r"\]\([^()\n]{1,300}\)|\[(?=[^\[\]\n]{1,200}\]\()", blank, sentence)
    masked = re.sub(r"<[^>\n]{1,20}>|\*+|_{2,}|\\", blank, masked)
    masked = re.sub(r"“[^”\n]{1,200}”", lambda hit: "“" + "x" * (len(hit[0]) - 2) + "”", masked)
    return re.sub(r"\([^()]{0,120}\)", blank, masked)


def _trim(masked: str, start: int, end: int) -> int:
    """The end of a clause without the conjunction and signs that lead to the next."""
    kept = masked[start:end]
    while True:
        shorter = re.sub(
            r"(?:[\s,;:.–—-]|\b(?:and|but|or|as well as|while|as|also|to)$|,\s*(?:and|but)$)+$",
            "",
            kept,
        )
        if shorter == kept:
            return start + len(kept)
        kept = shorter


def _candidates(masked: str, rules: English) -> Iterator[tuple[int, int, Form, str]]:
    found: list[tuple[int, int, Form, str]] = []
    for hit in rules.verb.finditer(masked):
        if hit[0][0].isupper() and masked[: hit.start()].strip():
            continue  # "the United States", not "she states"
        for _, _, form in rules.verbs[hit[0].lower()][:1]:
            found.append((hit.start(), hit.end(), form, hit[0].lower()))
    found += [(hit.start(), hit.end(), "being", "") for hit in _BE.finditer(masked)]
    found += [(hit.start(), hit.end(), "modal", "") for hit in _MODAL.finditer(masked)]
    yield from sorted(found)


def _heads(masked: str, rules: English) -> Iterator[_Head]:
    previous: _Head | None = None
    for start, end, form, word in _candidates(masked, rules):
        if previous and start < previous.after:
            continue
        act, found, after, lemma = _act(masked, start, end, form, word, rules)
        if act is None:
            continue
        begin = previous.after if previous else 0
        place = _place(masked, begin, start, form, act, previous, rules)
        if place is None or (act.weak and previous is not None and place[0] != "subject"):
            continue
        name, first, subject = place
        head = _Head(first, start, after, form, act, found, name, subject, lemma)
        yield head
        previous = head


def _act(
    masked: str, start: int, end: int, form: Form, word: str, rules: English
) -> tuple[ActRule | None, Complement | None, int, str]:
    if form == "modal":
        hit = _TO_SPEAK.match(masked, end)
        if hit:
            verb = hit["verb"].lower()
            for act, lemma, _ in rules.verbs.get(verb, ()):
                if act.after is None or act.after.match(masked, hit.end("verb")):
                    return act, None, hit.end("verb"), lemma
        return rules.modal, None, end, ""
    if form == "being":
        for pattern, act in rules.being:
            hit = pattern.match(masked, end)
            if hit:
                return act, None, hit.end(), ""
        return _going_on(masked, end, rules)
    if re.match(r"\s+by\b", masked[end:]) and form == "past":
        return None, None, end, ""
    for act, lemma, _ in rules.verbs[word]:
        hit = act.after.match(masked, end) if act.after else None
        if act.after and not hit:
            continue
        for one in act.complements:
            if (not one.verbs or lemma in one.verbs) and one.after.match(masked, end):
                if one.skip:
                    break
                return act, one, end, lemma
        else:
            return act, None, end, lemma
    return None, None, end, ""


# "will condemn all who", "will continue to call on": the promise is to speak, the act is speaking.
_TO_SPEAK: Final = re.compile(
    r"\s+(?:\w+ly\s+|also\s+)?(?:continue\s+to\s+(?:\w+ly\s+)?)?"
    r"(?P<verb>condemn|oppose|reject|denounce|call|urge|welcome)\b",
    re.IGNORECASE,
)


def _going_on(
    masked: str, end: int, rules: English
) -> tuple[ActRule | None, Complement | None, int, str]:
    """ "We are calling on": the act of the participle."""
    hit = re.compile(rf"(?:(?:{rules.adverb})\s+)*(?P<verb>\w+ing)\b", re.IGNORECASE).match(
        masked, end
    )
    if hit and hit["verb"].lower() in rules.verbs:
        for act, lemma, _ in rules.verbs[hit["verb"].lower()]:
            if act.rule in _PARTICIPLES and (
                act.after is None or act.after.match(masked, hit.end())
            ):
                return act, None, hit.end(), lemma
    return None, None, end, ""


def _place(
    masked: str,
    begin: int,
    start: int,
    form: Form,
    act: ActRule,
    previous: _Head | None,
    rules: English,
) -> tuple[str, int, str] | None:
    """How a verb governs, where its clause begins, and the words of its subject."""
    stripped = _without_adverbs(masked, begin, start, rules)
    left = masked[begin:stripped]
    if form == "ing":
        return _participle(masked, begin, stripped, start, left, act, previous)
    meeting = previous is not None and previous.act.kind == "meeting"
    # "…, which the United States welcomed": another speaker's act on what was said.
    alone = form == "past" and not re.search(r"\w", masked[start:].partition(" ")[2])
    subject = _subject(masked, begin, stripped, rules, meeting, alone)
    if subject is None and stripped < start:
        # "Both commended": what may be an adverb is the subject here.
        subject = _subject(masked, begin, start, rules, meeting, alone)
    if subject is None and form == "modal" and begin == 0:
        ours = re.match(
            r"\s*(?:[^,]{0,60},\s+)?(?P<np>[Oo]ur\s+(?:[\w’-]+\s+){1,6}$)", masked[:stripped]
        )
        subject = ours.start("np") if ours else None
    if subject is not None:
        if previous is None and begin == 0:
            lead = _prefix(masked, subject)
            return ("subject", lead, masked[subject:stripped])
        return ("subject", subject, masked[subject:stripped])
    joined = re.search(r"(?:^|[\s,;–—])(?:and|but|or|then|while|as well as)\s*$|[,;–—]\s*$", left)
    if joined and _goes_with(form, act, previous, left):
        return ("joined", stripped, "")
    to = re.search(r"\bto\s*$", left)
    if to and form == "base" and meeting and act.rule in _STRONG | {"discuss"}:
        return ("infinitive", begin + to.start(), "")
    return None


def _without_adverbs(masked: str, begin: int, start: int, rules: English) -> int:
    """Where the adverbs and auxiliaries before a verb begin."""
    pattern = re.compile(
        rf"(?:(?<=\s)|(?<=^)|(?<=,))(?:{rules.adverb}|have|has|had|did|do|does|can|would|not|no longer)\s*,?\s*$",
        re.IGNORECASE,
    )
    at = start
    while True:
        hit = pattern.search(masked[begin:at])
        if not hit:
            return at
        at = begin + hit.start()


def _subject(
    masked: str, begin: int, end: int, rules: English, meeting: bool = False, alone: bool = False
) -> int | None:
    """Where the subject that ends at a place begins, if it speaks for the parties."""
    left = masked[begin:end].rstrip()
    left = re.sub(
        r"\s*,\s*(?:together with|along with|with|in|through|including|led by)\b[^,]{1,80},?$",
        "",
        left,
    )
    left = left.rstrip(" ,")
    inside = False
    for hit in rules.speaker.finditer(left):
        rest = left[hit.end() :]
        if re.fullmatch(_TAIL, rest) is None:
            continue
        if hit[0][0].isupper() and rest.startswith(("’s ", "'s ", "’ ")):
            continue
        first = _phrase(left, hit.start())
        before = re.search(r"([\w/]+)[\s,]*$", left[:first])
        word = before[1].lower() if before else ""
        if word == "where" and meeting:
            return begin + first
        if word == "which" and alone:
            return begin + before.start() if before else None
        if word in _EMBEDDED:
            return None
        if word in _OF and not re.search(r",\s*$", left[:first]):
            inside = True  # "the meeting of the ministers and the secretary": all of it
            continue
        if inside and word in {"and", "or"}:
            continue
        if rules.others.search(left[first:]):
            return None
        joined = word in {"and", "but", "or"} and "," not in left[:first].rstrip()[-6:]
        if joined and re.search(r"\bthat\b", left[:first]):
            continue  # "that the commitment to Japan and the ROK will only strengthen"
        pronoun = hit[0].lower() in {"we", "they"} and not rest.strip()
        if pronoun and not re.search(r"\b\w+ing\s*$", left[:first]):
            return begin + first
        if before and not re.search(
            r"(?:[,;:–—.]|\b(?:and|but|while|as|so|or|yet|where))\s*$", left[:first]
        ):
            continue
        return begin + first
    return None


def _phrase(left: str, at: int) -> int:
    """Where the noun phrase around a speaker begins."""
    first = at
    for word in reversed(list(re.finditer(r"\S+", left[:at]))):
        if not _NP.fullmatch(word[0]) or (word[0].endswith(",") and not word[0][0].isupper()):
            break
        if word[0].endswith(","):
            break
        first = word.start()
    return first


def _prefix(masked: str, subject: int) -> int:
    """Where the first clause of a sentence begins: at its start, unless another stands before."""
    before = masked[:subject]
    joined = re.search(r"[,;]\s*(?:and|but|so|yet)\s*$|;\s*$", before)
    opening = re.match(
        r"\s*(?:as|while|since|when|if|although|though|given|because|to|in|at|on|with|for|by|"
        r"following|building|after|during|through|recognizing|toward)\b",
        before,
        re.IGNORECASE,
    )
    if joined and not opening and _says(before[: joined.start()]):
        return subject
    return 0


def _participle(
    masked: str,
    begin: int,
    stripped: int,
    start: int,
    left: str,
    act: ActRule,
    previous: _Head | None,
) -> tuple[str, int, str] | None:
    if act.rule not in _PARTICIPLES:
        return None
    if begin == 0 and previous is None and not left.strip():
        return ("opening", stripped, "")
    speaks = previous or english().speaker.search(left[:80])
    if speaks and re.search(r"(?:,|;|–|—)\s*(?:and\s+|while\s+|thereby\s+)?$|\bwhile\s*$", left):
        return ("following", stripped, "")
    if previous and previous.form == "ing" and re.search(r"\band\s*$", left):
        return ("following", stripped, "")
    return None


def _goes_with(form: Form, act: ActRule, previous: _Head | None, left: str) -> bool:
    """Whether a verb joined by "and" stands beside the one before it, not inside what it says."""
    if previous is None:
        return form == "past" and act.rule in _STRONG and len(left.split()) > 2
    if previous.form in {"past", "ing"} and form == "past":
        return True
    if form == "past":
        after_comma = re.search(r",\s*and\s*$", left) is not None
        return (previous.form == "being" or after_comma) and act.rule in _STRONG
    if form == "modal" and previous.form == "past":
        return re.search(r"\b(?:that|which|who)\b", left) is None
    if form in {"being", "modal"}:
        return previous.form != "past" or act.rule in {"be-committed", "be-concerned"}
    if previous.form == "past":
        return False
    if form == "third":
        return previous.form in {"third", "being", "modal"}
    # A bare verb may belong to an infinitive of what is said: "urge them to cease and support".
    if act.rule == "commit" and previous.act.kind not in {"commit", "call"}:
        return True
    if re.search(r"\bto\s+\w+", left) or previous.form == "modal":
        return act.rule in _STRONG - {"support", "commit", "encourage", "decide"} and (
            re.search(r",\s*(?:and\s*)?$", left) is not None
            or (previous.act.rule != "call-on" and previous.act.kind != "commit")
        )
    return True
