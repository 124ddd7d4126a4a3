"""How events, questions about them, and what would settle them are put into words.

All is built from canonical values: no claim beyond them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from provenance.compare.events.groups import Group
from provenance.compare.events.stated import when
from provenance.compare.events.where import specific
from provenance.compare.terms import labels, phrases
from provenance.compare.terms.clues import Clues
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import narrowest
from provenance.lexicon import events as classes
from provenance.lexicon import given, places
from provenance.model.extraction import Event
from provenance.model.finding import Reason, Statement

_SIGN = 4
"""Letters of a name in capitals that may be a sign ("NATO"); longer ones are shouted."""
_QUESTION = {
    "killed": "How many people were killed",
    "injured": "How many people were injured",
    "hit": "How many people were hit",
    "missing": "How many people were missing",
    "rescued": "How many people were rescued",
    "displaced": "How many people had to leave",
    "detained": "How many people were detained",
    "released": "How many people were released",
}


def values_of(events: Iterable[Event], facet: str) -> tuple[str, ...]:
    """Return the values that events state for a facet, once each, in their order."""
    return tuple(dict.fromkeys(s.value for e in events for s in e.slots if s.facet == facet))


def events_of(groups: Iterable[Group]) -> tuple[Event, ...]:
    """Return the events of groups."""
    return tuple(member.event for group in groups for member in group.members)


def by_whom(events: Sequence[Event], one: bool = False) -> str:
    """Return the events as a headline names them: `Pakistani air strikes`.

    A side is named where it wages what it does, and most accounts say so; nobody is, for a crime:
    a headline is no court. `one` tells that all are accounts of one event.
    """
    actors = values_of(events, "actor")
    label = labels.single(events) if one else labels.common(events)
    if len(actors) != 1 or given.gender(actors[0]) or _seldom(events, actors[0]):
        return label
    if adjective := places.demonym(actors[0]):
        return f"{adjective} {label}"
    waged = all(classes.is_waged(event.type) for event in events)
    return f"{label} by {actors[0]}" if waged else label


def _seldom(events: Sequence[Event], actor: str) -> bool:
    """Tell whether less than half of the accounts say who did it."""
    return 2 * sum(actor in values_of([event], "actor") for event in events) < len(events)


def is_named(events: Sequence[Event]) -> bool:
    """Tell whether a headline names the side that did it, and so need not say where."""
    return by_whom(events) != labels.common(events)


def occasion(group: Group) -> str:
    """Return an event with its place and day, as far as told: `air strikes, Karesh, 2 May 2031`."""
    events = events_of([group])
    day = next((when(e) for e in events if narrowest(e)), "date not stated")
    return ", ".join((by_whom(events), *values_of(events, "place")[:1], day))


def where(events: Sequence[Event], knowledge: Knowledge) -> str:
    """Return the places that all of the events share or hold, the precise ones first."""
    stated = [frozenset(values_of([e], "place")) for e in events]
    stated = [s for s in stated if s]
    if not stated:
        return ""
    common = frozenset.intersection(
        *(s | frozenset().union(*(knowledge.around(p) for p in s)) for s in stated)
    )
    return ", ".join(sorted(specific(common, knowledge))) if common else ""


def place(events: Sequence[Event], knowledge: Knowledge) -> str:
    """Return the one place that names events best: a narrow one, which most of them state."""
    stated = Counter(value for e in events for value in values_of([e], "place"))
    narrow = specific(stated, knowledge)
    first = max((p for p in stated if p in narrow), key=lambda p: stated[p], default="")
    return first.title() if first.isupper() and len(first) > _SIGN else first


def toll_question(groups: Sequence[Group], measure: str, knowledge: Knowledge) -> str:
    """Return the question of a toll item in full."""
    events = events_of(groups)
    spot = place(events, knowledge) if len(groups) == 1 else where(events, knowledge)
    head = _QUESTION.get(measure, f"What is the figure for {measure}")
    which = f"the {by_whom(events, one=True)}" if len(groups) == 1 else by_whom(events)
    return f"{head} in {which}{f' in {spot}' if spot else ''}?"


_MISSING = {
    "date": "the exact date of the {kind} that {outlet} means",
    "place": "where exactly the {kind} that {outlet} means took place",
    "actor": "who carried out the {kind} that {outlet} means",
}


_WIDER = ("left_wider", "right_wider")


def to_settle(
    reasons: Sequence[Reason],
    sides: tuple[Statement, Statement],
    groups: tuple[Group, Group],
    hints: Clues,
) -> tuple[str, ...]:
    """Return the missing facts that would decide whether two accounts are of one event."""
    out = []
    events = [events_of([g]) for g in groups]
    label = labels.common([*events[0], *events[1]])
    for reason in (r for r in reasons if r.facet in _MISSING):
        stated = (reason.left, reason.right)
        for i, statement in enumerate(sides):
            vague = reason.state == _WIDER[i] or reason.detail == "overlap in part"
            if vague or (stated[1 - i] and not stated[i]):
                what = _MISSING[reason.facet].format(kind=label, outlet=statement.source.outlet)
                out.append(phrases.upper(what) + _search(groups[i], hints))
    unnamed = [s for s in sides if s.voice is None]
    out += [f"Who gave the figure in {phrases.outlet(s)}." for s in unnamed]
    return tuple(dict.fromkeys(out))


def _search(group: Group, hints: Clues) -> str:
    words = dict.fromkeys(w for member in group.members for w in hints.get(member.key, ()))
    return f". Search: {'; '.join(words)}." if words else "."
