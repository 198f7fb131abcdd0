"""How often to report on an item, where no partner has said: Tricord's default grade.

The Republic of Korea grades items by dependence on one country, difficulty of substitution and
importance (basic plan of 2024-12-19), and has its missions report in steps A to D (foreign
ministry, 2021-11). Which item has which grade is not public. This is Tricord's own rule, on two
public figures, the same for every partner; a settings file replaces its answer:

=====================================  =============  =========  =======
largest producer's share of the world  no substitute  at a loss  ready
=====================================  =============  =========  =======
at least 0.6                           A              A          B
at least 0.4                           A              B          C
at least 0.2                           B              C          D
less                                   C              D          D
=====================================  =============  =========  =======

Where no source says how well others stand in, it counts as *at a loss*. Where no source tells the
largest producer of the item itself, the largest of its material at any stage counts, a line lower
in the table: what a concentrated material goes into is exposed to it, behind stocks of its own.
Where nothing is known of the material either, *at least 0.2* is taken: neither safe nor urgent.
"""

from __future__ import annotations

from typing import Final

_STEPS: Final = (0.6, 0.4, 0.2)
_GRADES: Final = {
    "none": ("A", "A", "B", "C"),
    "loss": ("A", "B", "C", "D"),
    "ready": ("B", "C", "D", "D"),
}
_UNKNOWN_STEP: Final = _STEPS.index(0.2)


def default_grade(own: float | None, of_material: float | None, replaceable: str) -> str:
    """The grade of an item by the rule above.

    Args:
        own: Share of the largest producer of the item, 0 to 1; ``None`` where no source tells it.
        of_material: The same of its material, at the stage where it is largest; ``None`` as above.
        replaceable: ``none``, ``loss``, ``ready`` or ``unknown``.

    Returns:
        ``A`` to ``D``.
    """
    if own is not None:
        step = _step(own)
    elif of_material is not None:
        step = min(_step(of_material) + 1, len(_STEPS))
    else:
        step = _UNKNOWN_STEP
    return _GRADES.get(replaceable, _GRADES["loss"])[step]


def _step(share: float) -> int:
    return next((at for at, least in enumerate(_STEPS) if share >= least), len(_STEPS))
