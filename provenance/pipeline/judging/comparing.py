"""The last two stages: what changed articles are judged to tell of, and the findings on that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from provenance.compare import order, units
from provenance.compare.findings import Rested, counted
from provenance.pipeline.changes import Seen
from provenance.pipeline.judging import asked, events, facts
from provenance.pipeline.judging.meetings import Later
from provenance.pipeline.judging.shelf import Shelf
from provenance.store import blocks, findings, resting, ties
from provenance.store.database import Session
from provenance.store.findings import Made


def relinked(
    session: Session, shelf: Shelf, articles: Sequence[str], later: Later
) -> frozenset[str]:
    """Judge these articles against those that they meet; return the units that this touches."""
    told = events.relinked(session, shelf, articles, later)
    return frozenset({
        *told.units,
        *facts.relinked_facts(session, shelf, articles, later),
        *facts.relinked_answers(session, shelf, articles, later),
        *asked.touched(session, shelf, articles, told.homes),
        *map(units.copies, articles),
    })  # fmt: skip


def compare(
    session: Session, shelf: Shelf, touched: Collection[str]
) -> tuple[Mapping[str, Seen], frozenset[str], frozenset[str]]:
    """Put what is found on these units in the old's place.

    Return the findings that were there, by key, the keys of those that are there now, and all
    units that were made again.
    """
    every = _drawn_in(session, touched)
    before = seen(session, resting.on(session, every))
    resting.replace(session, every, list(_made(session, shelf, every)))
    after = frozenset(resting.on(session, every))
    now = seen(session, after)
    both = [(one.finding, one.claims) for one in (*before.values(), *now.values())]
    resting.show(session, resting.claims_of(both))
    return before, after, every


def _drawn_in(session: Session, touched: Collection[str]) -> frozenset[str]:
    """Return these units with all that stood back for theirs, and answers that rest on them."""
    every = resting.drawn_in(session, touched)
    rests = resting.units_of(session, resting.on(session, every)).values()
    answers = {unit for some in rests for unit in some if unit.startswith("answer:")} - every
    return _drawn_in(session, every | answers) if answers else every


def seen(session: Session, keys: Collection[str]) -> dict[str, Seen]:
    """Return the findings with these keys that are shown, by key, in the order of the list."""
    found = findings.without_statements(session, sorted(keys))
    return {finding.key: Seen(finding, claims) for finding, claims in found}


def _made(session: Session, shelf: Shelf, every: Collection[str]) -> Iterator[Made]:
    """Yield all findings that rest on these units."""
    by_kind: dict[str, set[str]] = {}
    for unit in every:
        kind, _, name = unit.partition(":")
        by_kind.setdefault(kind, set()).add(name)
    for finding, rests in _found(session, shelf, by_kind):
        told = shelf.material({s.source.article for s in finding.statements})
        whole = counted(finding, told, shelf.knowledge)
        yield Made(whole, order.sortable(whole), rests)


def _found(session: Session, shelf: Shelf, wanted: Mapping[str, set[str]]) -> Iterator[Rested]:
    none: set[str] = set()
    yield from events.made(session, shelf, wanted.get("event", none), wanted.get("placing", none))
    yield from facts.of_facts(session, shelf, wanted.get("fact", none))
    yield from facts.of_answers(session, shelf, wanted.get("answer", none))
    yield from events.doers(session, shelf, wanted.get("doer", none))
    yield from asked.of_topics(session, shelf, wanted.get(asked.TOPIC, none))
    yield from asked.of_once(session, shelf, wanted.get(asked.ONCE, none))
    yield from asked.of_persons(session, shelf, wanted.get(asked.PERSON, none))
    yield from facts.of_copies(session, shelf, wanted.get("copies", none))


def ordered(session: Session, waiting: Iterable[str]) -> list[str]:
    """Return articles or units in such an order that those which meet come together.

    It is that of their events' keys, which begin with a kind and a place.
    """
    some = {name: _home(name) for name in waiting}
    members = ties.of_homes(session, events.EVENT, some.values())
    homes = {home: found[0].article for home, found in members.items()}
    articles = {name: homes.get(home, home) for name, home in some.items()}
    least = blocks.least(session, events.EVENT, articles.values())
    return sorted(some, key=lambda name: (least.get(articles[name], ""), articles[name], name))


def _home(name: str) -> str:
    """Return what a unit is named after, or an article itself."""
    return name.partition(":")[2] or name
