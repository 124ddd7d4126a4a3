"""The table "how many died, says who": a row an event, a cell a figure, and never a sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provenance.model.extraction import Quantity
from provenance.model.finding import Figure
from provenance.report import sourcing
from provenance.report.views import PartyWord, TollRow

NO_FIGURE = "no figure"
_PLAIN = frozenset({"", "people", "persons", "deaths", "death", "dead", "fatalities"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of the table, in words, with every article that gives it by the same voice.

    `party` is the side of whoever gives it; `sourced` tells whether there is such a voice.
    """

    killed: str
    who: str
    party: str
    sourced: bool
    figures: tuple[Figure, ...]

    @property
    def first(self) -> Figure:
        """Return the figure that stands for all of the cell."""
        return self.figures[0]

    @property
    def carried(self) -> str:
        """Return who carries it; beyond three articles the rest are counted."""
        return sourcing.some([sourcing.carried(f.statement.source) for f in self.figures], "; ")


def number(quantity: Quantity) -> str:
    """Return an exact figure in digits ("eight" as 8), any other as it was said."""
    if quantity.bound == "exact" and quantity.low is not None and quantity.low == quantity.high:
        return f"{quantity.low:,.0f}"
    return quantity.value


def makeup(quantity: Quantity) -> str:
    """Return what a figure counts, where that is not just people, and how it is made up."""
    counted = quantity.counted if quantity.counted.casefold() not in _PLAIN else ""
    return ", ".join(part for part in (counted, quantity.composition) if part)


def _several(quantity: Quantity) -> bool:
    """Tell whether a figure is a word like "hundreds" or "dozens"."""
    return quantity.bound == "vague" and quantity.value.endswith("s")


def killed(figure: Figure) -> str:
    """Return a figure with what it counts: "46, mostly women and children", "16 soldiers"."""
    quantity = figure.quantity
    told = makeup(quantity)
    joint = ", " if told == quantity.composition else " of " if _several(quantity) else " "
    return f"{number(quantity)}{joint}{told}" if told else number(quantity)


def cells(figures: Iterable[Figure]) -> tuple[Cell, ...]:
    """Return figures as cells, named sources first; one voice's equal figures share a cell."""
    groups: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in figures:
        voice = figure.statement.voice
        said = voice.key if voice else sourcing.who(figure.statement)
        key = (killed(figure), said, _total(figure))
        groups.setdefault(key, []).append(figure)
    return tuple(sorted((_cell(group) for group in groups.values()), key=lambda c: not c.sourced))


def _total(figure: Figure) -> str:
    return str(figure.quantity.period) if figure.quantity.total else ""


def _cell(figures: Sequence[Figure]) -> Cell:
    voice = figures[0].statement.voice
    return Cell(
        killed(figures[0]),
        sourcing.who(figures[0].statement),
        voice.side if voice else "",
        voice is not None,
        tuple(figures),
    )


def date(row: TollRow) -> str:
    """Return when a row's event was, reckoned where a text tells it only by "last month"."""
    slots = [s for f in row.figures if f.occurrence for s in f.occurrence.event.stated("date")]
    window = next((s.window for s in slots if s.window), None)
    return sourcing.period(window) if window else row.date or "date not stated"


def period(figure: Figure) -> str:
    """Return the period of a total, as far as it is stated."""
    window = figure.quantity.period
    return sourcing.period(window) if window else "period not stated"


def party(word: PartyWord) -> str:
    """Return what another party says: its own words, or that it gives no figure."""
    if word.statement is None:
        return f"{word.party}: {NO_FIGURE}"
    mark = sourcing.RENDITIONS[word.statement.source.rendition]
    return f"{word.party}: “{word.statement.exact}”" + (f" ({mark})" if mark else "")
