"""What one copy of a sentence tells on each facet that copying may change.

A facet that a copy tells elsewhere in its article, or in words that were not understood, is
passed over (None): only what is gone from the whole account counts as lost.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import narrowest, words
from provenance.compare.terms.positions import label
from provenance.compare.terms.scope import scope
from provenance.model.extraction import Event, Window
from provenance.model.finding import Figure, Material, Statement
from provenance.model.keys import fold
from provenance.model.spans import Span
from provenance.model.vocabulary import Facet, Stance

Kind = tuple[str, ...]
"""What figures count: measure, unit, and class of people; or the noun counted, and its unit."""
CLOSE, CLOSE_LONG = 0.75, 0.55
"""Shares of the words of the shorter and of the longer statement that close copies share."""
SHARED = 4
_STEM = 5
"""Letters of a word by which a name is looked for in a sentence: Norland, Norlandic."""
_CUT = ("...", "…")
_WORD = re.compile(r"[^\W_]{4,}")
_NOT_TOLD: dict[Facet, str] = {
    "place": "place not stated", "actor": "doer not stated", "date": "date not stated",
}  # fmt: skip
_HELD: frozenset[Stance] = frozenset({"asserting", "denying"})


@dataclass(frozen=True, slots=True)
class Copies:
    """What the material holds of copied sentences: figures by claim, and events by claim."""

    figures: Mapping[str, tuple[Figure, ...]]
    events: Mapping[str, tuple[Event, ...]]
    knowledge: Knowledge


def copies(material: Material, knowledge: Knowledge) -> Copies:
    """Return figures and events by the claims that state them."""
    figures: dict[str, list[Figure]] = defaultdict(list)
    for figure in material.figures:
        figures[figure.statement.key].append(figure)
    events: dict[str, list[Event]] = defaultdict(list)
    for occurrence in material.occurrences:
        for claim in dict.fromkeys(slot.claim for slot in occurrence.event.slots):
            events[claim].append(occurrence.event)
    return Copies(
        {key: tuple(found) for key, found in figures.items()},
        {key: tuple(found) for key, found in events.items()},
        knowledge,
    )


@dataclass(frozen=True, slots=True)
class Telling:
    """What a copy tells on a facet, with its evidence.

    `head` is how its version is headed, `shown` the facet itself in words, "" where it is lost.
    """

    statement: Statement
    head: str
    shown: str
    values: frozenset[str] = frozenset()
    window: Window | None = None
    figures: Mapping[Kind, Figure] | None = None
    spans: tuple[Span, ...] = ()


def kinds(figure: Figure) -> tuple[Kind, ...]:
    """Return what a figure counts, by its measure and by its noun.

    A copy that says "three men were shot dead" for "three men lay dead" may be given another
    measure; it still counts men. An age counts nobody, nor does a name.
    """
    quantity = figure.quantity
    if quantity.measure == "age" or quantity.value == quantity.counted:
        return ()
    noun = [word.casefold() for word in quantity.counted.split()[-1:]]
    by_noun = [(noun[0], quantity.unit)] if noun else []
    return ((quantity.measure, quantity.unit, scope(figure)), *by_noun)


def figures(found: Iterable[Figure]) -> Mapping[Kind, Figure]:
    """Return the figures that are alone of their kind among those found."""
    by_kind: dict[Kind, list[Figure]] = defaultdict(list)
    for figure in found:
        for kind in kinds(figure):
            by_kind[kind].append(figure)
    return {kind: some[0] for kind, some in by_kind.items() if len(some) == 1}


def figure(statement: Statement, known: Copies, kind: Kind) -> Telling | None:
    """Tell the one figure of a kind in a copy."""
    one = figures(known.figures.get(statement.key, ())).get(kind)
    if one is None:
        return None
    head, counted = label(one), one.quantity.counted
    head = head if counted in head else f"{head} {counted}"
    return Telling(statement, head, head, figures={kind: one}, spans=(one.quantity.span,))


def period(statement: Statement, known: Copies) -> Telling | None:
    """Tell the period that the one figure of a copy is of."""
    every = known.figures.get(statement.key, ())
    if len(every) != 1:
        return None
    (one,) = every
    window = one.quantity.period
    shown = words(window) if window else ""
    spans = (one.quantity.span,)
    return Telling(statement, label(one), shown, window=window, figures=figures(every), spans=spans)


def _event(statement: Statement, known: Copies) -> Event | None:
    """Return the one event that a copy tells of, None where there are several or none."""
    found = known.events.get(statement.key, ())
    return found[0] if len(found) == 1 and not found[0].series else None


def place(statement: Statement, known: Copies) -> Telling | None:
    """Tell where it happened."""
    return _stated("place", statement, known)


def actor(statement: Statement, known: Copies) -> Telling | None:
    """Tell who did it."""
    return _stated("actor", statement, known)


def _stated(facet: Facet, statement: Statement, known: Copies) -> Telling | None:
    event = _event(statement, known)
    if event is None:
        return None
    every = event.stated(facet)
    mine = [slot for slot in every if slot.claim == statement.key]
    if every and not mine:
        return None
    names = tuple(dict.fromkeys(slot.value for slot in mine))
    spans = tuple(sorted({slot.span for slot in mine}))
    shown = ", ".join(names)
    return Telling(statement, shown or _NOT_TOLD[facet], shown, frozenset(names), spans=spans)


def day(statement: Statement, known: Copies) -> Telling | None:
    """Tell when it happened."""
    event = _event(statement, known)
    telling = _stated("date", statement, known)
    if event is None or telling is None:
        return None
    window = narrowest(event)
    if telling.values and window is None:
        return None
    shown = words(window) if window else ""
    return replace(telling, head=shown or telling.head, shown=shown, window=window)


def answer(statement: Statement, known: Copies) -> Telling | None:
    """Tell whether it is a yes or a no; a denial turns it once."""
    turned = statement.stance == "denying"
    no = (statement.polarity == "negative") != turned
    told = "no" if no else "yes"
    return Telling(statement, told, told) if statement.kind == "assertion" else None


def surety(statement: Statement, known: Copies) -> Telling | None:
    """Tell how surely it is said: "" for flatly, else hedged, as hearsay, or as what may come."""
    if statement.kind == "forecast":
        shown = "a forecast"
    elif statement.kind != "assertion":
        return None
    elif statement.modality == "hearsay":
        shown = "hearsay"
    else:
        flat = statement.modality == "certain" and statement.stance in _HELD
        shown = "" if flat else "hedged"
    return Telling(statement, shown or "stated flatly", shown)


def voice(statement: Statement, known: Copies) -> Telling | None:
    """Tell who says it, "" for nobody."""
    if statement.kind != "assertion":
        return None
    who = statement.voice
    if who is None:
        return Telling(statement, "no source named", "")
    names = {who.name, who.acts_for, who.side, *who.aliases} - {""}
    return Telling(statement, who.name, who.name, frozenset(names))


def mentions(sentence: str, names: Iterable[str]) -> bool:
    """Tell whether a sentence has a word of a name, in any of its forms."""
    return any(_stems(name) & _stems(sentence) for name in names)


def close(one: Statement, other: Statement) -> bool:
    """Tell whether two statements are so alike in wording that one is the other's copy.

    A sentence that its page cuts short has lost whatever it ended with.
    """
    if any(s.sentence.rstrip().endswith(_CUT) for s in (one, other)):
        return False
    left, right = _stems(one.exact), _stems(other.exact)
    shorter, longer = sorted((len(left), len(right)))
    shared = len(left & right)
    return shared >= max(SHARED, CLOSE * shorter, CLOSE_LONG * longer)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text))}
