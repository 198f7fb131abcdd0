"""How the bulletin says amounts, days, places, stages and what a term adds."""

from __future__ import annotations

import math
import re
from datetime import date

from tricord.items import Item, items
from tricord.locale import named
from tricord.reports.document import Badge, Inline, Line, Run, Sign
from tricord.reports.wording import Wording
from tricord.signals.odds import Term
from tricord.signals.stages import Stage


def percent(share: float, wording: Wording) -> str:
    """A share as readers of the language write it: ``52 %``, ``52%``."""
    return in_percent(f"{100 * share:.0f}", wording)


def in_percent(figure: str, wording: Wording) -> str:
    """A figure of percent: with a space before the sign in English alone."""
    return f"{figure} %" if wording.language == "en" else f"{figure}%"


def points(before: float, now: float) -> str:
    """By how many percentage points a probability moved: ``+38``, ``−4``, ``±0``."""
    moved = round(100 * now) - round(100 * before)
    return f"{moved:+d}".replace("-", "−") if moved else "±0"


def factor(added: float) -> str:
    """What is added to the logarithm of the odds, as what the odds are multiplied by: ``×6.0``."""
    times = math.exp(added)
    return f"×{times:.1f}" if times >= 1 else f"×{times:.2f}"


def amount(figure: float, unit: str = "") -> str:
    """A figure with its unit, as many digits as it bears."""
    size = abs(figure)
    digits = 0 if size >= 100 or figure == 0 else 1 if size >= 10 else 2 if size >= 0.1 else 3
    said = f"{figure:,.{digits}f}".replace("-", "−")
    return f"{said} {unit}".rstrip()


def tonnes(kilograms: float) -> str:
    """A weight: in tonnes, below a tonne in kilograms."""
    if 0 < kilograms < 1000:
        return f"{kilograms:,.0f} kg"
    return amount(kilograms / 1000, "t")


def usd(value: float) -> str:
    """A value: ``46.7 million`` is said in figures, ``USD 46,716,107``."""
    return f"USD {value:,.0f}"


def month(day: date, wording: Wording) -> str:
    """A month as readers of the language write it."""
    return wording("bulletin-month", year=day.year, month=f"m{day.month}")


def day_of(written: str | float, wording: Wording) -> str:
    """A day of a signal's terms; a dash where it has none."""
    return wording.day(date.fromisoformat(str(written))) if written else "–"


def place(code: str, wording: Wording) -> str:
    """A State by its name; its code where it has none."""
    return named(f"state|{code}", code, wording.language) if code else "–"


def places(codes: tuple[str, ...], wording: Wording) -> str:
    """States by name, one after the other; all partners where none is named."""
    if not codes:
        return wording.say("supply-all-partners", wording.language)
    return wording("bulletin-and").join(place(code, wording) for code in codes)


def item_name(item_id: str, wording: Wording) -> str:
    """An item of the catalogue by its name."""
    found = items().get(item_id)
    return found.name(wording.language) if found else item_id


def strait_name(identifier: str, wording: Wording) -> str:
    """A strait by its name; its identifier where nobody named it."""
    try:
        return wording.say(f"items-strait-{identifier}", wording.language)
    except KeyError:
        return identifier.replace("_", " ")


def ministry(item: Item, partner: str, wording: Wording) -> str:
    """The ministry in charge of an item; a dash where none is set."""
    if partner not in item.owners:
        return "–"
    return wording.say(f"ministry-{item.owners[partner]}", wording.language)


def stage_word(stage: Stage, wording: Wording) -> str:
    """A stage in words."""
    return wording.say(f"supply-stage-{stage}", wording.language)


def stage(stage: Stage, wording: Wording) -> Inline:
    """A stage as shape and word; a quiet word where there is none."""
    word = stage_word(stage, wording)
    return Run(word, aside=True) if stage is Stage.NONE else Badge(Sign(stage), word)


def line(words: str, *, aside: bool = False) -> Line:
    """Words as a line of one run."""
    return (Run(words, aside=aside),)


def basis(term: Term, wording: Wording) -> str:
    """Whether what a term weighs was measured or judged."""
    return wording(f"bulletin-basis-{_basis(term.source, term.signals[0].kind)}")


def _basis(source: str, kind: str) -> str:
    """``measured`` or ``judged``: of a source, or of one kind that it makes an exception of."""
    opened, _, rest = source.partition(" but ")
    exceptions = re.findall(r"\w+", rest.partition(":")[0])
    measured = opened.startswith("measured")
    return "measured" if measured is not (kind in exceptions) else "judged"
