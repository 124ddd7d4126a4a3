"""A person's decisions: made, laid upon what the machine found, and asked again where stale."""

from __future__ import annotations

from provenance.review.applying import Judged, Review, apply
from provenance.review.deciding import correct, decide, drop, undo
from provenance.review.revising import Correction, corrections, revise
from provenance.review.sides import Apart, apart, parted

__all__ = [
    "Apart",
    "Correction",
    "Judged",
    "Review",
    "apart",
    "apply",
    "correct",
    "corrections",
    "decide",
    "drop",
    "parted",
    "revise",
    "undo",
]
