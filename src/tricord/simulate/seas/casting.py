"""Who plays what.

Hulls are dealt to scenes in blocks, so that a hull's part never depends on how many there are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np

from tricord.simulate.seas.scenes import dark, decoys, fishing, identities, transfers, voyages
from tricord.simulate.seas.stage import Stage, generator

Play = Callable[[Stage, list[int], np.random.Generator], None]

BLOCK: Final = 200
"""Hulls of a block. The first block has every kind of scene."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A kind of scene.

    Attributes:
        play: Lays down courses and truth.
        hulls: How many it takes.
        weight: How often it is drawn beyond the first block, against the others.
    """

    play: Play
    hulls: int
    weight: float


def _transfer(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    transfers.transfer(stage, hulls, chance, transfers.one_of(transfers.PLANS, chance))


_PLANTED: Final = (
    *(Scene(partial(transfers.transfer, plan=plan), 2, 0.0) for plan in transfers.PLANS),
    Scene(transfers.transfer, 4, 0.25),
    Scene(fishing.carrier, 4, 0.4),
    Scene(transfers.coal, 3, 0.2),
    Scene(dark.dark_call, 1, 0.6),
    Scene(dark.buoy_discharge, 1, 0.2),
    Scene(dark.meets_dark, 2, 0.4),
    Scene(dark.under_flag, 1, 0.8),
    Scene(dark.loiterer, 1, 1.0),
    Scene(identities.reflag, 1, 0.15),
    Scene(identities.shared_far, 2, 0.1),
    Scene(identities.shared_near, 2, 0.1),
    Scene(identities.shared_crossing, 2, 0.1),
    Scene(identities.launder_direct, 1, 0.1),
    Scene(identities.launder_indirect, 2, 0.1),
    Scene(identities.handover, 2, 0.1),
    Scene(identities.frozen, 1, 0.1),
    Scene(identities.replayed, 1, 0.1),
    Scene(identities.on_land, 1, 0.1),
    Scene(identities.jammed, 3, 0.1),
)
_DECOYS: Final = (
    Scene(fishing.pair, 2, 2.0),
    Scene(fishing.raft, 4, 0.6),
    Scene(decoys.convoy, 3, 0.3),
    Scene(decoys.tow, 2, 0.5),
    Scene(decoys.pilots, 4, 0.6),
    Scene(decoys.bunkering, 4, 0.6),
    Scene(decoys.weather, 4, 0.5),
    Scene(decoys.nets, 6, 0.25),
    Scene(decoys.rescue, 4, 0.08),
    Scene(decoys.breakdown, 1, 0.5),
    Scene(decoys.lay_up, 2, 0.2),
    Scene(decoys.default_identity, 3, 0.1),
)
_ORDINARY: Final = (
    Scene(voyages.moored, 1, 44.0),
    Scene(voyages.merchant, 1, 36.0),
    Scene(fishing.fishing_boat, 1, 14.0),
    Scene(voyages.anchored, 1, 5.0),
    Scene(voyages.ferry, 1, 3.0),
    Scene(_transfer, 2, 7.0),
)
_FIRST: Final = (*_PLANTED, *_DECOYS)
_ALL: Final = (*_ORDINARY, *_PLANTED, *_DECOYS)


def cast(seed: int, block: int) -> list[Scene]:
    """The scenes of a block: they take its hulls one after the other, the last perhaps not all."""
    chance = generator(seed, "casting", block)
    scenes = list(_FIRST) if block == 0 else []
    taken = sum(scene.hulls for scene in scenes)
    shares = np.array([scene.weight for scene in _ALL])
    shares /= shares.sum()
    while taken < BLOCK:
        scene = _ALL[int(chance.choice(len(_ALL), p=shares))]
        if taken + scene.hulls <= BLOCK:
            scenes.append(scene)
            taken += scene.hulls
    return scenes


def play(stage: Stage, vessels: int) -> None:
    """Lay the courses of the first so many hulls, and of whoever plays with them."""
    for block in range(-(-vessels // BLOCK)):
        number = block * BLOCK
        for turn, scene in enumerate(cast(stage.seed, block)):
            if number >= vessels:
                break
            hulls = list(range(number, number + scene.hulls))
            scene.play(stage, hulls, generator(stage.seed, "scene", block, turn))
            number += scene.hulls
