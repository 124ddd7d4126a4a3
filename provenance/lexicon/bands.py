"""What was learned from annotated news on which accounts are of one event: a weight a sign.

bands.json is data that cannot run code; bands.md is its card.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("bands.json")


@dataclass(frozen=True, slots=True)
class Bands:
    """A linear model (logistic regression): `bias`, and a weight for each known sign.

    Two accounts whose sum is at least `same` or `likely` are of one event, or point to it, where
    no rule speaks against.
    """

    bias: float
    same: float
    likely: float
    signs: Mapping[str, float]

    def sum(self, signs: Iterable[str]) -> float:
        """Return the weights of `signs` and the bias added up; an unknown sign weighs nothing."""
        return self.bias + math.fsum(self.signs.get(sign, 0.0) for sign in signs)


@lru_cache(maxsize=1)
def load() -> Bands:
    """Return the weights that ship, as `make train` writes them."""
    raw = json.loads(FILE.read_text("utf-8"))
    return Bands(raw["bias"], raw["same"], raw["likely"], raw["signs"])
