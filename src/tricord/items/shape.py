"""What the data files may hold. A file that says anything else is refused, by name and place."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from tricord.items.entry import Stage

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
Said = Annotated[str, Field(min_length=1, pattern=r"^\S(.*\S)?$")]
Code = Annotated[str, Field(pattern=r"^[0-9]{6}$", strict=True)]
"""Always quoted in the file: YAML 1.1 reads a bare 010121 as a number."""

Line = Annotated[str, Field(pattern=r"^[0-9][0-9.\-]*[0-9]$", strict=True)]
Place = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Partner = Literal["KOR", "USA", "JPN"]
Scheme = Literal["HSK-10", "JP-9", "HTS-10", "CN-10"]
Grade = Literal["A", "B", "C", "D"]
Share = Annotated[float, Field(gt=0, le=1)]
Ministry = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$")]


class Shape(BaseModel):
    """Refuses unknown keys; values are frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Shape):
    """One text in the three languages."""

    en: Said
    ko: Said
    ja: Said


class MoreWords(Shape):
    """Further words, by language: Chinese too, since most notices of controls are in it."""

    en: tuple[Said, ...] = ()
    ko: tuple[Said, ...] = ()
    ja: tuple[Said, ...] = ()
    zh: tuple[Said, ...] = ()


class LineShape(Shape):
    """A line of the Harmonized System: sole, or mixed, with its purity where measured."""

    code: Code
    edition: Literal[1992, 1996, 2002, 2007, 2012, 2017, 2022] = 2022
    sole: bool = False
    purity: Annotated[float, Field(ge=0, le=1)] | None = None
    measured: Id | None = None

    @model_validator(mode="after")
    def _measured_somewhere(self) -> LineShape:
        if self.sole and self.purity is not None:
            raise ValueError("a line that holds nothing else has no purity to measure")
        if (self.purity is None) != (self.measured is None):
            raise ValueError("a purity needs to say where it was measured, and only a purity")
        return self


class NationalShape(Shape):
    """A line of a State's tariff; ``source`` where it was seen."""

    scheme: Scheme
    line: Line
    source: Id


class SubstituteShape(Shape):
    """Another item of the catalogue, or anything else by its names."""

    item: Id | None = None
    names: Words | None = None
    note: Words

    @model_validator(mode="after")
    def _one_of_two(self) -> SubstituteShape:
        if (self.item is None) == (self.names is None):
            raise ValueError("either an item or names")
        return self


class ProducersShape(Shape):
    """The largest producers, as a table of a publication gives them.

    ``without``: not in it. ``before``: shares of the year before, by the same table.
    """

    source: Id
    table: Said
    measure: Literal["production", "refining", "capacity"]
    year: Annotated[int, Field(ge=2000, le=2100)]
    without: tuple[Place, ...] = ()
    shares: dict[Place, Share] = Field(min_length=1, max_length=5)
    before: dict[Place, Share] = Field(default_factory=dict, max_length=5)

    @model_validator(mode="after")
    def _at_most_the_world(self) -> ProducersShape:
        for shares in (list(self.shares.values()), list(self.before.values())):
            if sum(shares) > 1.005:  # five shares, each rounded to a tenth of a percent
                raise ValueError("the shares add up to more than the world")
            if shares != sorted(shares, reverse=True):
                raise ValueError("the shares are not in order, the largest first")
        return self


class PriceShape(Shape):
    """A series of prices."""

    dataset: Literal["world-bank-prices", "imf-prices"]
    series: Said


class RoutesShape(Shape):
    """Straits, and why these."""

    straits: tuple[Id, ...] = Field(min_length=1)
    why: Words


class ItemShape(Shape):
    """One item."""

    names: Words
    words: MoreWords = MoreWords()
    material: Id
    family: Id
    stage: Stage
    lines: tuple[LineShape, ...] = Field(min_length=1)
    national: tuple[NationalShape, ...] = ()
    lies_in: tuple[NationalShape, ...] = ()
    owners: dict[Partner, Ministry] = {}
    replaceable: Literal["none", "loss", "ready", "unknown"] = "unknown"
    substitutes: tuple[SubstituteShape, ...] = ()
    producers: ProducersShape | None = None
    prices: tuple[PriceShape, ...] = ()
    routes: RoutesShape | None = None
    minerals: tuple[Said, ...] = ()
    sources: tuple[Id, ...] = Field(min_length=1)


class ItemFile(Shape):
    """One group of items, and who is in charge where an item does not say."""

    owners: dict[Partner, Ministry]
    items: dict[Id, ItemShape] = Field(min_length=1)


class MaterialShape(Shape):
    """A material: what people call it, and further words."""

    names: Words
    words: MoreWords = MoreWords()


class MaterialFile(Shape):
    """``materials.yaml``; ``other_things``: words with a name in them that mean no item."""

    materials: dict[Id, MaterialShape]
    other_things: MoreWords
    alone: MoreWords


class SourceFile(Shape):
    """``sources.yaml``: what each tag of a source stands for."""

    sources: dict[Id, Said]


class OverrideShape(Shape):
    """What a node may set of an item."""

    owners: dict[Partner, Ministry] = {}
    grade: dict[Partner, Grade] = {}
    national: tuple[NationalShape, ...] = ()
    purity: dict[Code, Share] = {}


class OverrideFile(Shape):
    """A settings file of a node: ``sources`` for tags of its own."""

    sources: dict[Id, Said] = {}
    items: dict[Id, OverrideShape] = Field(min_length=1)
