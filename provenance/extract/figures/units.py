"""The unit after a number, and its conversion to the unit that figures are stored in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from provenance.extract.figures.numwords import alternation
from provenance.lexicon.units import Unit, currency_signs, metre_followers, unit_words


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = alternation(list(unit_words())).replace(r"\-", r"[-\s]")
    return re.compile(rf"[\s-]{{0,2}}(?P<unit>{words})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _registry() -> Any:
    """Return pint's registry; made on first use, since reading its definitions is slow."""
    import pint

    return pint.UnitRegistry()


@lru_cache(maxsize=256)
def _factor(unit: Unit) -> float:
    target = {"km2": "kilometer ** 2", "km/h": "kilometer / hour", "kg": "kilogram"}
    to = target.get(unit.unit, unit.unit)
    return float(_registry()(unit.pint).to(to).magnitude)


def converted(value: float | None, unit: Unit) -> float | None:
    """Return `value` in the unit that is stored, None for an open end."""
    return value if value is None or not unit.pint else value * _factor(unit)


def unit_after(text: str, end: int) -> tuple[Unit, int] | None:
    """Return the unit that follows a number ending at `end`, and where its word ends."""
    found = _pattern().match(text, end)
    if not found:
        return None
    key = " ".join(found["unit"].lower().split())
    unit = unit_words().get(key) or unit_words()[key.replace(" ", "-")]
    return unit, found.end()


def currency(sign: str) -> str:
    """Return the code of a currency sign, whatever its case."""
    signs = currency_signs()
    return signs.get(sign) or signs[sign.upper()] if sign.upper() in signs else signs[sign.title()]


def is_metres(text: str, end: int) -> bool:
    """Tell whether a number that ends at `end` in the letter m is in metres: "2m high"."""
    if not re.search(r"\dm$", text[:end]):
        return False
    after = re.match(r"[\s-]?([a-z]+)", text[end:])
    return bool(after and after[1] in metre_followers())


METRE = Unit("length", "km", "meter")
