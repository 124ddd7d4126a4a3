"""An event across articles coded as a row of a table, after UCDP GED: no figure is made up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from provenance.model.finding import Figure

DatePrecision = Literal["", "day", "days", "week", "month", "longer"]
"""How closely a date is known. UCDP GED's date_prec: 1 day, 2 two to six days, 3 a week,
4 eight days to a month, 5 longer; "" where no text states a date."""
PlacePrecision = Literal["", "place", "district", "province", "country"]
"""What the narrowest place is. UCDP GED's where_prec: 1 or 2 place, 3 district (a county), 4
province, 6 country."""
Over = Literal["", "same", "likely_same"]


@dataclass(frozen=True, slots=True)
class Bodily:
    """One figure with the body that gives it: `body` is "" where no source is named.

    `side` is the party to the conflict that the body belongs to, "" where none is known.
    """

    body: str
    side: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """What the accounts of one event state, each facet as narrow as all of them allow.

    `low` and `high` are the first and last day. `province` and `country` hold the place, after
    the gazetteer where the text does not say so, "" where more than one may.
    `deaths_low` and `deaths_high` are the lowest and highest figure of the dead that stand at the
    end (no part, no early count), `deaths_high` None too where the highest is open ("more than
    40", "dozens"); `deaths_over` tells whether the accounts are known to be of one event
    (`same`) or only point to it (`likely_same`). `best` is the figure of a body that takes no
    part, where one alone gives it, and `best_by` that body.
    """

    low: date | None
    high: date | None
    date_precision: DatePrecision
    place: str
    place_precision: PlacePrecision
    province: str
    country: str
    sides_a: tuple[str, ...]
    sides_b: tuple[str, ...]
    figures: tuple[Bodily, ...]
    deaths_low: float | None
    deaths_high: float | None
    deaths_over: Over
    best: float | None
    best_by: str
    articles: int
    separate_reports: int
