"""Resolve and compare what is stored: identities, lineages, findings, and what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from provenance.compare.findings import find
from provenance.compare.knowledge import Knowledge
from provenance.errors import DatabaseError
from provenance.model.article import Revision
from provenance.model.finding import Finding, Material, Statement
from provenance.model.reference import Reference
from provenance.pipeline import clock
from provenance.pipeline.changes import changes
from provenance.pipeline.decisions import Revise, reviser
from provenance.resolve import lineage
from provenance.resolve.material import canonised
from provenance.resolve.parties import Canon, told_acronyms
from provenance.resolve.speakers import identify, institution
from provenance.store import (
    articles,
    borrowings,
    corpus,
    extractions,
    findings,
    identities,
    lineages,
    references,
)
from provenance.store import material as materials
from provenance.store.database import Database, Session

LEASE = 900
"""Seconds for which one run may compare before another takes it for dead."""


def judge(database: Database, anew: bool = False) -> tuple[str, ...]:
    """Make identities, lineages and findings anew; return what changed, in whole sentences.

    Nothing is done where no block is dirty, unless `anew`. One run at a time does it: another
    that comes meanwhile leaves its blocks dirty for the next. Raises DatabaseError then.
    """
    holder = clock.unique()
    with database.write() as session:
        if not corpus.lease(session, holder, clock.now(), clock.now(LEASE)):
            raise DatabaseError("another run is comparing; wait for it, then run: prov rebuild")
    try:
        with database.write() as session:
            dirty = corpus.dirty(session)
            told = _judged(session) if dirty or anew else ()
            corpus.clean(session, dirty)
        return told
    finally:
        with database.write() as session:
            corpus.release(session, holder)


def _judged(session: Session) -> tuple[str, ...]:
    before = {f.key: f for f in findings.load(session)}
    reference, revise = references.load(session), reviser(session)
    _identify(session, reference)
    origins = _trace(session, reference, revise)
    found = compare(session, reference, revise, origins)
    findings.save(session, found)
    return changes(before, found)


def _identify(session: Session, reference: Reference) -> None:
    """Find out which voices are one across articles."""
    found = extractions.load_all(session)
    voices = [(key, speaker) for key, x in sorted(found.items()) for speaker in x.speakers]
    named, links = identify(voices, reference)
    identities.save(session, named, links)


@dataclass(frozen=True, slots=True)
class Origins:
    """The articles as lineage saw them, and what they borrow from each other."""

    documents: Mapping[str, lineage.Document]
    borrowings: lineage.Borrowings

    def leaning(self, left: str, right: str, about: frozenset[str]) -> str:
        """Return in words how two articles lean on each other, "" where no sign is found."""
        return self.borrowings.dependent(self.documents[left], self.documents[right], about)


def _trace(session: Session, reference: Reference, revise: Revise) -> Origins:
    """Find out which texts and which reports lean on which."""
    revisions = {k: revise(r) for k, r in articles.revisions(session).items()}
    said: dict[str, list[Statement]] = {}
    for statement in materials.statements(session, revise=revise):
        said.setdefault(statement.source.article, []).append(statement)
    documents = {k: _document(revisions[k], said[k], reference) for k in sorted(said)}
    shared = lineage.among(documents.values())
    traced = lineage.lineages(tuple(documents.values()), shared)
    borrowings.save(session, shared)
    lineages.save(session, traced)
    return Origins(documents, lineage.Borrowings(traced))


def _document(
    revision: Revision, said: Sequence[Statement], reference: Reference
) -> lineage.Document:
    source = said[0].source
    return lineage.Document(
        article=revision.key,
        outlet=source.outlet,
        republisher=source.republisher,
        credit=revision.credit,
        published=source.first_day,
        claims=tuple(_told(statement, reference) for statement in said),
    )


def _told(statement: Statement, reference: Reference) -> lineage.Told:
    voice = statement.voice
    reports = [link.name for link in statement.chain if link.role == "report"]
    return lineage.Told(
        key=statement.key,
        sentence=statement.sentence,
        sentence_key=statement.sentence_key,
        index=statement.sentence_index,
        speaker=voice.key if voice else "",
        named=bool(voice and voice.named),
        kind=voice.kind if voice else "unknown",
        institution=institution(voice, reference) if voice else "",
        report=reports[-1] if reports else "",
        exact=statement.exact,
    )


def prepared(
    session: Session, reference: Reference, revise: Revise, origins: Origins | None = None
) -> tuple[Material, Knowledge]:
    """Return all that can be compared, in canonical names, and what is known beside it.

    Without `origins`, who copied whom is not known: enough for tables, not for findings.
    """
    material = materials.material(session, revise=revise)
    names = _names(material)
    canon = Canon(reference, names, told_acronyms(names))
    renamed, inside = canonised(material, canon)
    sides = {party: canon.side(party) or party for party in _parties(renamed)}
    known = Knowledge(inside, sides, neutral=_neutral(reference))
    if origins is not None:
        known = replace(known, leaning=origins.leaning)
    return renamed, known


def _neutral(reference: Reference) -> frozenset[str]:
    """Return the bodies that the reference lists without a side, and that act for nobody."""
    return frozenset(b.name for b in reference.bodies if not b.side and not b.acts_for)


def compare(
    session: Session, reference: Reference, revise: Revise, origins: Origins
) -> tuple[Finding, ...]:
    """Return all findings on what is stored."""
    return find(*prepared(session, reference, revise, origins))


def _parties(material: Material) -> frozenset[str]:
    """Return every name that may stand for a party."""
    slots = {s.value for o in material.occurrences for s in o.event.slots if s.facet == "actor"}
    terms = {t for a in material.assertions for t in (a.proposition.subject, a.proposition.object)}
    voices = {s.voice for s in material.statements if s.voice}
    named = {n for v in voices for n in (v.side, v.acts_for, v.name if v.named else "")}
    return frozenset((slots | terms | named) - {""})


def _names(material: Material) -> list[str]:
    """Return the names met in the corpus, as often as they are met, for their usual spelling."""
    terms = [t for a in material.assertions for t in (a.proposition.subject, a.proposition.object)]
    slots = [s.value for o in material.occurrences for s in o.event.slots]
    voices = [s.voice.name for s in material.statements if s.voice and s.voice.named]
    return [name for name in (*terms, *slots, *voices) if name]
