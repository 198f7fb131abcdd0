"""What the data files may hold. A file that says anything else is refused, by name and place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from tricord.model.act import Act, Actor, Place
from tricord.model.measure import Addressee, Binding, Confidence, Decider, Direction, Nature

HsCode = Annotated[str, Field(pattern=r"^\d{2,8}$", strict=True)]
"""Always quoted in the file: YAML 1.1 reads a bare 07 as 7."""

Id = Annotated[str, Field(pattern=r"^M\d{4}(-[0-9a-z]+)?$")]
Said = Annotated[str, Field(min_length=1)]

_PARAGRAPH = r"resolution \d{4}, paragraph \d+(\(\w\))?"
Basis = Annotated[str, Field(pattern=rf"^{_PARAGRAPH}(; {_PARAGRAPH})*$")]
"""Where an exemption stands: one form, so that it can be cited in every language."""


class Shape(BaseModel):
    """Refuses unknown keys; values are frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class WordingShape(Shape):
    """One text in the three languages."""

    en: Said
    ko: Said
    ja: Said


class CandidateShape(Shape):
    """A code somebody chose for goods the resolution only names."""

    code: HsCode
    chosen_by: tuple[str, ...] = Field(min_length=1)
    needs_description: bool = False
    disputed: bool = False


class GoodsShape(Shape):
    """Goods, their words and candidate codes."""

    names: WordingShape
    words: tuple[Said, ...] = ()
    codes: tuple[CandidateShape, ...] = ()


class GoodsFile(Shape):
    """``goods.yaml``."""

    goods: dict[str, GoodsShape]


class ExemptionShape(Shape):
    """An exemption; ``directions`` where it bears on every measure of a direction."""

    basis: Basis
    decider: Decider
    notice: bool
    what: WordingShape
    goods: tuple[str, ...] = ()
    from_: date | None = Field(default=None, alias="from")
    to: date | None = None
    measure: Id | Literal[""] = ""
    directions: tuple[Direction, ...] = ()
    evidence: tuple[str, ...] = Field(min_length=1)
    further_evidence: tuple[str, ...] = ()


class ExemptionFile(Shape):
    """``exemptions.yaml``."""

    exemptions: dict[str, ExemptionShape]


class SourceShape(Shape):
    """What an evidence tag stands for."""

    kind: Literal["seen", "recalled"]
    what: Said


class SourceFile(Shape):
    """``sources.yaml``."""

    compiled: date
    evidence: dict[str, SourceShape]
    code_choices: dict[str, str]


class LimbShape(Shape):
    """One quantity of a quota."""

    amount: Decimal
    unit: Literal["bbl", "t", "usd"]


class QuotaShape(Shape):
    """A quantity per period."""

    id: Said
    first_day: date
    last_day: date | None = None
    period: Literal["once", "yearly"]
    rule: Literal["single", "lower", "either", "previous_twelve_months"]
    limbs: tuple[LimbShape, ...]
    alerts_percent: tuple[int, ...] = ()
    stop_percent: int | None = None


class WindDownShape(Shape):
    """A window: its count in days or months, and the days printed beside it, which must agree."""

    goods: tuple[str, ...] = ()
    act: Act
    days: int | None = None
    months: int | None = None
    last_day: date
    notify_days: tuple[int, ...] = ()
    notify_months: tuple[int, ...] = ()
    notify_by: tuple[date, ...] = ()
    condition: WordingShape
    recalled: bool
    contested: bool = False
    readings: tuple[WordingShape, ...] = ()
    further_evidence: tuple[str, ...] = ()


class ForGoodsShape(Shape):
    """A later measure that took over some of the goods only, or brought them under this one."""

    by: Id
    goods: tuple[str, ...] = Field(min_length=1)


class MeasureShape(Shape):
    """One row."""

    id: Id
    paragraph: Said
    direction: Direction
    nature: Nature
    binding: Binding
    addressees: tuple[Addressee, ...] = Field(min_length=1)
    acts: tuple[Act, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    goods: tuple[str, ...] = ()
    printed_codes: dict[str, tuple[HsCode, ...]] = {}
    candidate_codes: dict[str, tuple[HsCode, ...]] = {}
    any_goods: bool = False
    asset_freeze: bool = False
    threshold: Literal["", "reasonable_grounds"] = ""
    lists: tuple[str, ...] = ()
    designates: tuple[str, ...] = ()
    effective_from: date | None = None
    lapsed_on: date | None = None
    label: WordingShape
    statement: WordingShape
    quotas: tuple[QuotaShape, ...] = ()
    conditions: tuple[WordingShape, ...] = ()
    reporting: WordingShape | None = None
    report_every_days: int | None = None
    wind_downs: tuple[WindDownShape, ...] = ()
    exemptions: tuple[str, ...] = ()
    superseded_by: tuple[Id, ...] = ()
    superseded_for: tuple[ForGoodsShape, ...] = ()
    widened_by: tuple[Id, ...] = ()
    widened_for: tuple[ForGoodsShape, ...] = ()
    amended_by: tuple[Id, ...] = ()
    clarified_by: tuple[Id, ...] = ()
    evidence: tuple[str, ...] = Field(min_length=1)
    further_evidence: tuple[str, ...] = ()
    confidence: Confidence
    notes: tuple[WordingShape, ...] = ()
    doubts: tuple[WordingShape, ...] = ()
    added: bool = False


class ResolutionFile(Shape):
    """``<number>.yaml``: one resolution."""

    resolution: int
    adopted: date
    official_text: str
    measures: tuple[MeasureShape, ...] = Field(min_length=1)
