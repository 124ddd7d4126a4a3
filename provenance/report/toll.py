"""The table "how many died, says who": a row an event, a cell a figure, and never a sum."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.model.extraction import Quantity
from provenance.model.finding import Figure
from provenance.report import words
from provenance.report.views import PartyWord, TollRow

NO_FIGURE = "no figure"
_PLAIN = frozenset({"", "people", "persons", "deaths", "death", "dead", "fatalities"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of the table, in words.

    `party` is the side of whoever gives it; `sourced` tells whether there is such a voice.
    """

    killed: str
    who: str
    carried: str
    party: str
    sourced: bool
    figure: Figure


def number(quantity: Quantity) -> str:
    """Return an exact figure in digits ("eight" as 8), any other as it was said."""
    if quantity.bound == "exact" and quantity.low is not None and quantity.low == quantity.high:
        return f"{quantity.low:,.0f}"
    return quantity.value


def makeup(quantity: Quantity) -> str:
    """Return what a figure counts, where that is not just people, and how it is made up."""
    counted = quantity.counted if quantity.counted.casefold() not in _PLAIN else ""
    return ", ".join(part for part in (counted, quantity.composition) if part)


def killed(figure: Figure) -> str:
    """Return a figure with what it counts: "46, mostly women and children", "16 soldiers"."""
    quantity = figure.quantity
    told = makeup(quantity)
    joint = ", " if told == quantity.composition else " "
    return f"{number(quantity)}{joint}{told}" if told else number(quantity)


def cells(row: TollRow) -> tuple[Cell, ...]:
    """Return the figures of a row, named sources first."""
    return tuple(sorted((cell(f) for f in row.figures), key=lambda c: not c.sourced))


def cell(figure: Figure) -> Cell:
    """Return one figure in words."""
    statement = figure.statement
    return Cell(
        killed(figure),
        words.who(statement),
        words.carried(statement.source),
        statement.voice.side if statement.voice else "",
        statement.voice is not None,
        figure,
    )


def party(word: PartyWord) -> str:
    """Return what another party says: its own words, or that it gives no figure."""
    if word.statement is None:
        return f"{word.party}: {NO_FIGURE}"
    return f"{word.party}: “{word.statement.exact}”"
