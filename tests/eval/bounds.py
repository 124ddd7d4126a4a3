"""Floors that only rise and ceilings that only fall: what the figures are held to."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).parent / "floors.json"
Bounds = dict[str, dict[str, dict[str, float]]]
"""`floors` and `ceilings`: by part, then by figure."""


def load(path: Path = FILE) -> Bounds:
    """Return the bounds of a file."""
    bounds: Bounds = json.loads(path.read_text("utf-8"))
    return bounds


def text(bounds: Bounds, part: str, figure: str) -> str:
    """Return the bound of a figure in words, "" where it has none."""
    for kind, words in (("floors", "at least"), ("ceilings", "at most")):
        if (bound := bounds[kind].get(part, {}).get(figure)) is not None:
            return f"{words} {bound:.2f}"
    return ""


def broken(bounds: Bounds, part: str, figure: str, value: float) -> bool:
    """Tell whether a figure is under its floor or over its ceiling."""
    floor = bounds["floors"].get(part, {}).get(figure, -math.inf)
    return not floor <= value <= bounds["ceilings"].get(part, {}).get(figure, math.inf)


def tightened(bounds: Bounds, measured: Mapping[str, Mapping[str, float]]) -> Bounds:
    """Return the bounds moved to what was measured, to a hundredth; none is ever loosened."""
    moved = {
        "floors": lambda bound, value: max(bound, math.floor(value * 100 + 1e-9) / 100),
        "ceilings": lambda bound, value: min(bound, math.ceil(value * 100 - 1e-9) / 100),
    }
    return {
        kind: {
            part: {
                figure: moved[kind](bound, measured[part][figure]) if part in measured else bound
                for figure, bound in rows.items()
            }
            for part, rows in parts.items()
        }
        for kind, parts in bounds.items()
    }
