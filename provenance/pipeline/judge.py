"""Resolve and compare what is stored: identities, lineages, findings, and what changed."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from provenance.errors import DatabaseError
from provenance.pipeline import clock
from provenance.pipeline.changes import Seen, changes
from provenance.pipeline.judging import comparing, names, standing, texts, voices
from provenance.pipeline.judging.meetings import Later
from provenance.pipeline.judging.shelf import Beforehand, Shelf
from provenance.store import blocks, corpus, derived, resting
from provenance.store.database import Database, Session

LEASE = 900
"""Seconds for which one run may compare before another takes it for dead; each step renews it."""
AT_ONCE = 400
"""How many articles, or units that findings rest on, go through a stage in one transaction."""
AHEAD = 200_000
"""Of how many that wait the order is asked for at once: the more, the more stand by their like."""
_SWEPT = 50_000
"""After how many new objects Python looks for cycles among the young ones."""


def judge(database: Database, anew: bool = False) -> tuple[str, ...]:
    """Bring identities, lineages and findings up to date; return what changed, in sentences.

    Only what waits is looked at, and what it touches; all is made anew with `anew`. One run at
    a time does it: another that comes meanwhile leaves its articles to wait for the next.
    Raises DatabaseError then. A run that is broken off is taken up by the next one.
    """
    holder = clock.unique()
    _hold(database, holder)
    try:
        with _few_sweeps():
            return _judged(database, holder, anew)
    finally:
        with database.write() as session:
            corpus.release(session, holder)


def _hold(database: Database, holder: str) -> None:
    """Take the lease, or renew it. Raises DatabaseError where another run has it."""
    with database.write() as session:
        if not corpus.lease(session, holder, clock.now(), clock.now(LEASE)):
            raise DatabaseError("another run is comparing; wait for it, then run: prov rebuild")


def _judged(database: Database, holder: str, anew: bool) -> tuple[str, ...]:
    before: dict[str, Seen] = {}
    after: set[str] = set()
    with database.write() as session:
        if anew or blocks.of_old_form(session):
            before = comparing.seen(session, resting.every(session))
            derived.forget(session)
        known = Beforehand.of(session)
        shelf = Shelf(session, known)
    for stage in _STAGES:
        for some in _waiting(database, stage):
            _hold(database, holder)
            with database.write() as session:
                gone, now = _STAGES[stage](_Run(session, known, shelf.turn(session)), some)
                for key, seen in gone.items():
                    if key not in after:
                        before.setdefault(key, seen)
                after |= now
                corpus.clean(session, some, stage)
    with database.read() as session:
        found = comparing.seen(session, {*before, *after})
    return changes(before, found.values())


def _waiting(database: Database, stage: str) -> Iterator[Sequence[str]]:
    """Yield the articles that wait for a stage, some at a time, until none does.

    Each must have been through it before the next are asked for.
    """
    while True:
        with database.read() as session:
            ahead = corpus.dirty(session, stage, AHEAD)
            if stage in (_KEYS, _COMPARE, _FIND):
                ahead = comparing.ordered(session, ahead)
        if not ahead:
            return
        for at in range(0, len(ahead), AT_ONCE):
            yield ahead[at : at + AT_ONCE]


@contextmanager
def _few_sweeps() -> Iterator[None]:
    """Let Python look for cycles less often: what is at hand is much, and has hardly any."""
    before = gc.get_threshold()
    gc.set_threshold(_SWEPT, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@dataclass(frozen=True, slots=True)
class _Run:
    """What every stage is given."""

    session: Session
    known: Beforehand
    shelf: Shelf
    """Nothing is on it before the last three stages, which change nothing of what it holds."""

    def mark(self, stage: str, articles: Iterable[str]) -> None:
        """Note that articles wait for a stage."""
        corpus.mark_articles(self.session, articles, stage)

    def later(self, stage: str, some: Collection[str]) -> Later:
        """Return who tells which articles wait for a stage and are none of those in turn."""
        return lambda asked: corpus.later(self.session, stage, asked) - set(some)


_News = tuple[Mapping[str, Seen], frozenset[str]]
"""The findings that were there, by key, and the keys of those that are there now."""
_NONE: _News = ({}, frozenset())


def _names(run: _Run, some: Sequence[str]) -> _News:
    others = names.renamed(run.session, run.known.lookup, some)
    run.mark(_VOICES, {*some, *others})
    run.mark(_LINES, some)
    run.mark(_KEYS, {*some, *others})
    return _NONE


def _voices(run: _Run, some: Sequence[str]) -> _News:
    done = voices.reseated(run.session, run.known.lookup, some)
    run.mark(_VOICES, done.again)
    run.mark(_TEXTS, {*some, *done.compare})
    run.mark(_KEYS, {*some, *done.compare})
    return _NONE


def _lines(run: _Run, some: Sequence[str]) -> _News:
    run.mark(_TEXTS, {*some, *standing.lines(run.session, some)})
    return _NONE


def _texts(run: _Run, some: Sequence[str]) -> _News:
    later, known = run.later(_TEXTS, some), run.known
    run.mark(_KEYS, texts.traced(run.session, known.lookup, known.revise, some, later))
    return _NONE


def _keys(run: _Run, some: Sequence[str]) -> _News:
    run.mark(_COMPARE, {*some, *standing.referents(run.session, run.shelf, some)})
    return _NONE


def _compare(run: _Run, some: Sequence[str]) -> _News:
    run.mark(_FIND, comparing.relinked(run.session, run.shelf, some, run.later(_COMPARE, some)))
    return _NONE


def _find(run: _Run, some: Sequence[str]) -> _News:
    before, after, made = comparing.compare(run.session, run.shelf, some)
    corpus.clean(run.session, sorted(made), _FIND)
    return before, after


_VOICES, _LINES, _TEXTS = "voices", "lines", "texts"
_KEYS, _COMPARE, _FIND = "keys", "compare", "find"
_STAGES: Mapping[str, Callable[[_Run, Sequence[str]], _News]] = {
    corpus.ARTICLE: _names,
    _VOICES: _voices,
    _LINES: _lines,
    _TEXTS: _texts,
    _KEYS: _keys,
    _COMPARE: _compare,
    _FIND: _find,
}
"""What is done with articles that wait, in this order: each stage builds on those before it.

The last is done with the units that findings rest on.
"""
