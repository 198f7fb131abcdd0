"""How measures are called: citations and labels in the reader's language."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from tricord.locale import text
from tricord.measures.quotas import never_took_effect
from tricord.model.measure import Code, Exemption, Limb, Measure, Quota, WindDown


def citation(measure: Measure, language: str) -> str:
    """Resolution, year and paragraph as people cite them."""
    named = {"resolution": measure.resolution, "year": measure.adopted.year}
    if measure.first_paragraph is None:
        return text("measures-citation-whole", language, **named)
    body, _, annex = measure.paragraph.partition(" + ")
    if annex:
        annex = re.sub(r"^Annex(es)? ", "", annex)
        return text("measures-citation-annex", language, paragraph=body, annex=annex, **named)
    numbers, bracket, rest = body.partition("(")
    part = f" {bracket}{rest}" if bracket else ""
    return text("measures-citation", language, paragraph=numbers, part=part, **named)


def exemption_basis(exemption: Exemption, language: str) -> str:
    """Where an exemption stands, as people cite it."""
    cited = re.findall(r"resolution (\d+), paragraph (\d+)(\(\w\))?", exemption.basis)
    return "; ".join(
        text("measures-basis", language, resolution=resolution, paragraph=number, part=part)
        for resolution, number, part in cited
    )


def label(word: StrEnum, language: str) -> str:
    """A word of the vocabulary (`Direction`, `Act`, `Standing` ...) in the reader's language."""
    kind = type(word).__name__.lower()
    return text(f"measures-{kind}-{word.value.lower().replace('_', '-')}", language)


def amount(limb: Limb, language: str) -> str:
    """A quantity with its unit: ``500,000 barrels``."""
    figure = limb.amount.quantize(Decimal(1)) if limb.amount % 1 == 0 else limb.amount.normalize()
    return f"{figure:,f} {text(f'measures-unit-{limb.unit}', language)}"


def quota_line(measure: Measure, quota: Quota, language: str) -> str:
    """A quota in one line: period, quantities, rule, and that it never took effect where so."""
    if quota.last_day is None:
        when = text("measures-yearly-from", language, first=quota.first_day)
    else:
        when = text("measures-from-to", language, first=quota.first_day, last=quota.last_day)
    said = [when, *(amount(limb, language) for limb in quota.limbs)]
    if quota.rule != "single":
        said.append(text(f"measures-rule-{quota.rule.replace('_', '-')}", language))
    if quota.alerts_percent:
        said.append("/".join(str(percent) for percent in quota.alerts_percent) + " %")
    if never_took_effect(measure, quota):
        said.append(text("measures-never-took-effect", language))
    return "; ".join(said)


def wind_down_line(measure: Measure, window: WindDown, language: str) -> str:
    """A wind-down in one line: goods, days, notice, condition."""
    names = [g.names.said(language) for g in measure.goods if g.goods_id in window.goods]
    days = text("measures-from-to", language, first=window.first_day, last=window.last_day)
    said = [", ".join(names), days]
    if window.contested:
        said.append(text("measures-contested", language))
    if window.notify_by:
        notice = ", ".join(day.isoformat() for day in window.notify_by)
        said.append(text("measures-notify-by", language, days=notice))
    said.append(window.condition.said(language))
    return "; ".join(part for part in said if part)


def code_line(code: Code, language: str) -> str:
    """A code with what it is worth."""
    worth = "printed" if code.printed else "candidate"
    return f"HS {code.code} ({text(f'measures-strength-{worth}', language)})"
