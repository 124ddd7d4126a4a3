"""The table "how many died, says who": a row an event, a cell a figure, and never a sum."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.model.extraction import Quantity
from provenance.model.finding import Figure
from provenance.model.keys import fold
from provenance.report import saying, sourcing
from provenance.report.mentions import Mention, mentioned
from provenance.report.views import PartyWord, TollRow, TollTable

NO_FIGURE = "no figure"
_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*)\.?(?=\W|$)"
)
_YEAR = re.compile(r"\b\d{4}\b")
_PLAIN = frozenset({"", "people", "persons", "deaths", "death", "dead", "fatalities"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of the table, in words, with every article that gives it by the same voice.

    `party` is the side of whoever gives it, where that takes part in the event; `sourced`
    tells whether there is such a voice.
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
    def teller(self) -> str:
        """Return who says it, and that it is a party where it is one."""
        return f"{self.who}, a party" if self.party else self.who

    def carried(self, named: Mapping[str, Mention]) -> str:
        """Return who carries it, as the table names them; beyond three the rest are counted."""
        return sourcing.some([named[f.statement.key].carried for f in self.figures], "; ")


def mentions(table: TollTable) -> Mapping[str, Mention]:
    """Return how each carrier is named in a table: in full once, then short."""
    figures = [f for row in table.rows for c in cells(row.figures, row.others) for f in c.figures]
    figures += [f for c in cells(table.totals) for f in c.figures]
    return mentioned(f.statement for f in figures)


def number(quantity: Quantity) -> str:
    """Return an exact figure in digits ("eight" as 8), any other as it was said."""
    if quantity.bound == "exact" and quantity.low is not None and quantity.low == quantity.high:
        return f"{quantity.low:,.0f}"
    return quantity.value


def makeup(quantity: Quantity) -> str:
    """Return what a figure counts, where that is not just people, and how it is made up."""
    counted = quantity.counted if quantity.counted.casefold() not in _PLAIN else ""
    if counted and counted in number(quantity):
        counted = ""  # persons by name: they are what is counted
    return ", ".join(part for part in (counted, quantity.composition) if part)


def _several(quantity: Quantity) -> bool:
    """Tell whether a figure is a word like "hundreds" or "dozens"."""
    return quantity.bound == "vague" and quantity.value.endswith("s")


def killed(figure: Figure) -> str:
    """Return a figure with what it counts: "46, mostly women and children", "16 soldiers"."""
    quantity = figure.quantity
    told = makeup(quantity)
    joint = ", " if told == quantity.composition else " of " if _several(quantity) else " "
    text = f"{number(quantity)}{joint}{told}" if told else number(quantity)
    return f"{text}, a part of a larger figure" if quantity.part_of else text


def cells(figures: Iterable[Figure], others: Sequence[PartyWord] = ()) -> tuple[Cell, ...]:
    """Return figures as cells, named sources first; one voice's equal figures share a cell.

    `others` are the other parties of the row: where one of them has its say, both are parties.
    """
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        voice = figure.statement.voice
        said = voice.key if voice else sourcing.who(figure.statement)
        groups.setdefault((*_size(figure), said, _total(figure)), []).append(figure)
    opposed = any(word.statement for word in others)
    made = [_cell(group, opposed) for group in groups.values()]
    return tuple(sorted(made, key=lambda c: not c.sourced))


def _size(figure: Figure) -> tuple[object, ...]:
    """Return what makes two figures one: "over 1,500" is "more than 1,500"."""
    quantity = figure.quantity
    if quantity.low is None and quantity.high is None:
        return (killed(figure),)
    return (quantity.bound, quantity.low, quantity.high, fold(makeup(quantity)))


def _total(figure: Figure) -> str:
    return str(figure.quantity.period) if figure.quantity.total else ""


def _cell(figures: Sequence[Figure], opposed: bool) -> Cell:
    voice = figures[0].statement.voice
    party = voice is not None and (opposed or _takes_part(voice.side, figures))
    return Cell(
        killed(figures[0]),
        sourcing.who(figures[0].statement),
        voice.side if voice and party else "",
        voice is not None,
        tuple(figures),
    )


def _takes_part(side: str, figures: Sequence[Figure]) -> bool:
    """Tell whether a side acts or is hit in the event that the figures are of."""
    slots = [s for f in figures if f.occurrence for s in f.occurrence.event.slots]
    parts = ("actor", "target", "victims")
    return bool(side) and any(fold(side) in fold(s.value) for s in slots if s.facet in parts)


def date(row: TollRow) -> str:
    """Return when a row's event was, reckoned where a text tells it only by "last month"."""
    slots = [s for f in row.figures if f.occurrence for s in f.occurrence.event.stated("date")]
    window = next((s.window for s in slots if s.window), None)
    if window:
        return sourcing.period(window)
    lost = _MONTH.search(row.date) and not _YEAR.search(row.date)
    return f"{row.date}, year not told" if lost else row.date or "date not stated"


def period(figure: Figure) -> str:
    """Return the period of a total, as far as it is stated."""
    window = figure.quantity.period
    return sourcing.period(window) if window else "period not stated"


def others(row: TollRow) -> tuple[str, ...]:
    """Return what the other parties say: the words of those that speak, then who is silent."""
    told = [party(word) for word in row.others if word.statement]
    return (*told, *silent(row))


def silent(row: TollRow) -> tuple[str, ...]:
    """Return in one line which parties give no figure, nothing where all do."""
    names = [word.party for word in row.others if word.statement is None]
    return (f"{NO_FIGURE} from {', nor from '.join(dict.fromkeys(names))}",) if names else ()


def party(word: PartyWord) -> str:
    """Return what another party says in its own words, "" where it says nothing."""
    if word.statement is None:
        return ""
    mark = sourcing.RENDITIONS[word.statement.source.rendition]
    told = saying.line(word.statement)
    return f"{sourcing.name(word.statement)}, {told}" + (f" ({mark})" if mark else "")
