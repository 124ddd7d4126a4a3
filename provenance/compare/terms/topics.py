"""Which statements answer one yes-or-no question, and of which time they speak."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from provenance.compare.terms.periods import bounds, relation
from provenance.lexicon import predicates as lexicon
from provenance.model.extraction import Window
from provenance.model.finding import Assertion

AFFAIR = timedelta(days=5 * 365)
"""How far back an undated perfect is taken to speak."""
NEWS = timedelta(days=31)
"""How far back a report without a date speaks of what passes."""

Topic = tuple[str, str, str]
"""Predicate, subject and object ("" where it is about one party)."""


def negative(assertion: Assertion) -> bool:
    """Tell whether the statement says no: its own negation, turned once by a denying speaker."""
    return assertion.proposition.negated != (assertion.statement.stance == "denying")


def comparable(assertion: Assertion) -> bool:
    """Tell whether it states a fact: no forecast, wish or question, and no mere belief."""
    said = assertion.statement
    stated = said.kind == "assertion" and assertion.proposition.told
    return (
        stated
        and said.modality != "possible"
        and said.stance in ("asserting", "denying", "hedging")
    )


def passing(predicate: str) -> bool:
    """Tell whether a predicate may hold today and not tomorrow; one of no class may."""
    kind = lexicon.by_name().get(predicate)
    return kind is None or kind.passing


def valued(predicate: str) -> bool:
    """Tell whether the answer to a predicate is who, which or how much, and no yes or no."""
    kind = lexicon.by_name().get(predicate)
    return kind is not None and kind.valued


def framing(predicate: str) -> bool:
    """Tell whether a predicate is how one and the same thing is called."""
    kind = lexicon.by_name().get(predicate)
    return kind is not None and kind.framing


def sides(assertion: Assertion) -> Topic:
    """Return the question that a statement answers; of what two do together, either way round."""
    p = assertion.proposition
    kind = lexicon.by_name().get(p.predicate)
    if kind is not None and kind.even and p.subject and p.object:
        left, right = sorted((p.subject, p.object))
        return (p.predicate, left, right)
    return (p.predicate, p.subject, p.object)


def topics(assertions: Iterable[Assertion]) -> dict[Topic, list[Assertion]]:
    """Gather assertions by predicate, subject and object; a universal no joins every subject.

    Names count, not sides: whom a minister met is no word on whom his government met.
    """
    out: dict[Topic, list[Assertion]] = {}
    everyone: list[Assertion] = []
    for a in assertions:
        predicate = a.proposition.predicate
        if not comparable(a) or valued(predicate) or framing(predicate):
            continue
        if a.proposition.universal:
            everyone.append(a)
        elif a.proposition.subject:
            out.setdefault(sides(a), []).append(a)
    for a in everyone:
        p = a.proposition
        for predicate, subject, target in list(out):
            if p.object and (predicate, target) == (p.predicate, p.object) and subject != target:
                out[predicate, subject, target].append(a)
    return {topic: sorted(members, key=_place) for topic, members in out.items()}


def _place(assertion: Assertion) -> tuple[str, int]:
    return assertion.statement.key, assertion.proposition.span.start


def _latest(assertions: Sequence[Assertion]) -> date | None:
    ends = [bounds(a.proposition.window)[1] for a in assertions if a.proposition.window]
    published = [day for a in assertions if (day := _published(a))]
    known = [d for d in (*ends, *published) if d != date.max]
    return max(known, default=None)


def _published(assertion: Assertion) -> date | None:
    told = assertion.statement.source.published
    return date.fromisoformat(told) if told else None


def current(assertions: Sequence[Assertion]) -> tuple[list[Assertion], list[Assertion]]:
    """Split assertions into those of the affair at hand and the older ones, left out."""
    latest = _latest(assertions)
    if latest is None or latest - AFFAIR < date.min + AFFAIR:
        return list(assertions), []
    floor = latest - AFFAIR
    now: list[Assertion] = []
    old: list[Assertion] = []
    for a in assertions:
        window = a.proposition.window
        (old if window and bounds(window)[1] < floor else now).append(a)
    return now, old


def time(assertion: Assertion) -> Window | None:
    """Return the time of which a statement of what passes speaks, None where nobody can tell.

    Without a date it is the month up to the article's own day.
    """
    day = _published(assertion)
    return assertion.proposition.window or (Window(day - NEWS, day) if day else None)


def meet(left: Assertion, right: Assertion) -> bool:
    """Tell whether two statements of what passes speak of one time, as far as they tell."""
    a, b = time(left), time(right)
    return a is not None and b is not None and relation(a, b) != "apart"


def rivals(
    topic: Topic, yes: Sequence[Assertion], no: Sequence[Assertion]
) -> tuple[list[Assertion], list[Assertion]]:
    """Return the yes and the no that can contradict: of what passes, those of one time."""
    if not passing(topic[0]):
        return list(yes), list(no)
    left = [a for a in yes if any(meet(a, b) for b in no)]
    return left, [b for b in no if any(meet(a, b) for a in left)]


def periods(assertions: Sequence[Assertion]) -> list[list[Assertion]]:
    """Gather like statements by the period of which they speak; an undated one is of the latest.

    No two dated ones of a group lie apart.
    """
    dated = sorted(
        (a for a in assertions if a.proposition.window),
        key=lambda a: (bounds(a.proposition.window or Window()), a.statement.key),
    )
    groups: list[list[Assertion]] = []
    for a in dated:
        home = next((g for g in groups if all(_near(a, b) for b in g)), None)
        if home is None:
            groups.append([a])
        else:
            home.append(a)
    undated = [a for a in assertions if a.proposition.window is None]
    return [*groups[:-1], [*groups[-1], *undated]] if groups else [undated]


def _near(left: Assertion, right: Assertion) -> bool:
    a, b = left.proposition.window, right.proposition.window
    return a is None or b is None or relation(a, b) != "apart"
