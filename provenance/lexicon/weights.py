"""What was learned from annotated news on which words are cues: a weight for each trait.

weights.json is data that cannot run code; weights.md is its card.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model (logistic regression): `bias`, and a weight for each known trait.

    A word of the lexicon whose sum is over `least` is taken for a cue, one in a shape that the
    lexicon lists for it already over `least_listed`.
    """

    bias: float
    least: float
    least_listed: float
    traits: Mapping[str, float]

    def sum(self, traits: Iterable[str]) -> float:
        """Return the weights of `traits` added up; an unknown trait weighs nothing."""
        return math.fsum(self.traits.get(trait, 0.0) for trait in traits)


@lru_cache(maxsize=1)
def load(path: Path = FILE) -> Weights | None:
    """Load weights from a JSON file as `make train` writes it; None where there is none."""
    if not path.exists():
        return None
    raw = json.loads(path.read_text("utf-8"))
    return Weights(raw["bias"], raw["least"], raw["least_listed"], raw["traits"])
