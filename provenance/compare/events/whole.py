"""The whole tolls of events: no parts, no totals over a period, no demands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from provenance.compare.events.accounts import Tolls
from provenance.compare.events.groups import Group
from provenance.model.finding import Figure
from provenance.model.vocabulary import COUNTED, Measure

_ONE = re.compile(r"(?:[a-z]+\s+)?(?:one|1)\b(?![-–]year)", re.IGNORECASE)
_TELLING = ("assertion", "other")
"""A headline without a verb ("Two dead in fire") asserts nothing in form, but tells as much."""
_Teller = tuple[str, str, str]


def tolls(figures: Iterable[Figure], groups: Sequence[Group]) -> Tolls:
    """Return the whole tolls of each event group: no parts, no totals, no demands."""
    home = {o.key: g.key for g in groups for o in g.members}
    out: dict[tuple[str, Measure], list[Figure]] = {}
    for figure in _wholes(list(figures)):
        if figure.occurrence is not None and figure.occurrence.key in home:
            key = (home[figure.occurrence.key], figure.quantity.measure)
            out.setdefault(key, []).append(figure)
    return {key: _of_each_voice(members) for key, members in out.items()}


def _wholes(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures that count an event's victims and are no part of such a count."""
    by_id = {(f.statement.source.article, f.quantity.id): f for f in figures}
    for figure in figures:
        part_of = figure.quantity.part_of
        whole = by_id.get((figure.statement.source.article, part_of)) if part_of else None
        part = part_of and (whole is None or _holds(whole, figure))
        if figure.quantity.measure in COUNTED and _counts(figure) and not part:
            yield figure


def _holds(whole: Figure, part: Figure) -> bool:
    """Tell whether a part is one of the same count: not the dead of those hit.

    Nor is "one person was killed" a part where somebody else gives it.
    """
    if whole.quantity.measure != part.quantity.measure:
        return False
    return single(part) or whole.statement.voice == part.statement.voice


def _counts(figure: Figure) -> bool:
    q = figure.quantity
    event = figure.occurrence.event if figure.occurrence else None
    said = figure.statement
    told = said.kind in _TELLING and said.stance != "denying" and not q.total and not q.hypothetical
    return told and event is not None and not event.series


def _of_each_voice(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return each voice's highest figure in each article, wherever it gives that one.

    An article that says three men and two women, or first three and then five, means five:
    the lower ones are parts of it, or earlier. What the text sets against somebody else's
    figure is nobody's part.
    """
    told: dict[_Teller, list[Figure]] = {}
    for figure in figures:
        told.setdefault(_teller(figure), []).append(figure)
    highest = {teller: max(map(size, _standing(mine))) for teller, mine in told.items()}
    return tuple(f for f in figures if size(f) == highest[_teller(f)])


def _teller(figure: Figure) -> _Teller:
    voice, q = figure.statement.voice, figure.quantity
    apart = q.id if q.opposed else ""
    return (figure.statement.source.article, voice.key if voice else "", apart)


def _standing(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return a voice's figures without those that its own sentence goes on to correct."""
    corrected = {
        (f.statement.sentence_key, f.quantity.span.start)
        for f in figures
        if f.quantity.stage in ("later", "grown")
    }
    kept = [
        f
        for f in figures
        if not any(
            key == f.statement.sentence_key and f.quantity.span.start < at for key, at in corrected
        )
    ]
    return kept or figures


def size(figure: Figure) -> float:
    """Return the number that a figure says: its lower end, else its upper one."""
    q = figure.quantity
    return q.low if q.low is not None else q.high or 0.0


def single(figure: Figure) -> bool:
    """Tell whether the figure is one person spoken of ("a man was killed"), not a count."""
    q = figure.quantity
    return q.low == q.high == 1 and not _ONE.match(q.value)
