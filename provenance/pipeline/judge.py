"""Resolve and compare what is stored: identities, lineages, findings, and what changed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from provenance.errors import DatabaseError
from provenance.model.reference import Reference
from provenance.pipeline import clock
from provenance.pipeline.changes import Seen, changes
from provenance.pipeline.decisions import Revise, reviser
from provenance.pipeline.judging import comparing
from provenance.pipeline.judging.shelf import Shelf
from provenance.store import blocks, corpus, derived, references, resting
from provenance.store.database import Database, Session

LEASE = 900
"""Seconds for which one run may compare before another takes it for dead; each step renews it."""
AT_ONCE = 400
"""How many articles go through a stage in one transaction."""


def judge(database: Database, anew: bool = False) -> tuple[str, ...]:
    """Bring identities, lineages and findings up to date; return what changed, in sentences.

    Only what waits is looked at, and what it touches; all is made anew with `anew`. One run at
    a time does it: another that comes meanwhile leaves its articles to wait for the next.
    Raises DatabaseError then. A run that is broken off is taken up by the next one.
    """
    holder = clock.unique()
    _hold(database, holder)
    try:
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
            keys = resting.every(session)
            before = comparing.seen(session, keys)
            derived.forget(session)
        if not corpus.waiting(session):
            return ()
        reference, revise = references.load(session), reviser(session)
        canon = _resolve(session, reference, revise)
    while True:
        _hold(database, holder)
        with database.write() as session:
            some = corpus.dirty(session, limit=AT_ONCE)
            if not some:
                break
            shelf = Shelf(session, reference, revise, canon)
            gone, now = comparing.compare(session, shelf, some)
            for key, seen in gone.items():
                if key not in after:
                    before.setdefault(key, seen)
            after |= now
            corpus.clean(session, some)
    with database.read() as session:
        found = comparing.seen(session, {*before, *after})
    return changes(before, found.values())


def _resolve(session, reference, revise):
    from provenance.resolve.speakers import identify
    from provenance.resolve.parties import Canon, told_acronyms
    from provenance.resolve import lineage
    from provenance.store import extractions, identities, lineages, borrowings, articles
    from provenance.store import material as materials
    from provenance.pipeline.judging import documents
    found = extractions.load_all(session)
    voices = [(key, speaker) for key, x in sorted(found.items()) for speaker in x.speakers]
    named, links = identify(voices, reference)
    identities.save(session, named, links)
    revisions = {k: revise(r) for k, r in articles.revisions(session).items()}
    said = {}
    for statement in materials.statements(session, revise=revise):
        said.setdefault(statement.source.article, []).append(statement)
    docs = {k: documents.document(revisions[k], said[k], reference) for k in sorted(said)}
    shared = lineage.among(docs.values())
    borrowings.save(session, shared)
    lineages.save(session, lineage.lineages(tuple(docs.values()), shared))
    material = materials.material(session, revise=revise)
    terms = [t for a in material.assertions for t in (a.proposition.subject, a.proposition.object)]
    slots = [s.value for o in material.occurrences for s in o.event.slots]
    vs = [s.voice.name for s in material.statements if s.voice and s.voice.named]
    names = [name for name in (*terms, *slots, *vs) if name]
    return Canon(reference, names, told_acronyms(names))


def prepared(session, reference, revise):
    raise NotImplementedError
