"""Statements, figures and occurrences as comparing and reporting see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy.orm import Session

from provenance.model.article import Revision
from provenance.model.finding import (
    Assertion,
    Earlier,
    Figure,
    Material,
    Occurrence,
    Statement,
)
from provenance.store import articles, extractions
from provenance.store.eventkeys import event_keys
from provenance.store.sayings import Context, Revise, contexts, of_one, of_revision


def statements(
    session: Session, article_keys: Iterable[str] | None = None, revise: Revise | None = None
) -> list[Statement]:
    """Return the statements of these articles, by default of all, by article and text order.

    `revise` applies a person's corrections to a revision before its source is told.
    """
    return [s for context in contexts(session, article_keys, revise) for s in of_one(context)]


def material(
    session: Session, article_keys: Iterable[str] | None = None, revise: Revise | None = None
) -> Material:
    """Return all that can be compared in these articles, by default in all."""
    parts = [_material(context) for context in contexts(session, article_keys, revise)]
    return Material(
        tuple(item for part in parts for item in part.statements),
        tuple(item for part in parts for item in part.figures),
        tuple(item for part in parts for item in part.assertions),
        tuple(item for part in parts for item in part.occurrences),
        _earlier(session, article_keys, revise),
    )


def _earlier(
    session: Session, article_keys: Iterable[str] | None, revise: Revise | None
) -> tuple[Earlier, ...]:
    """Return the figures of texts that these articles had before, without voices."""
    found = extractions.replaced(session, article_keys)
    revisions = articles.by_ids(session, found)
    return tuple(
        Earlier(figure, revision.seen)
        for number, extraction in sorted(found.items())
        for revision in [revise(revisions[number]) if revise else revisions[number]]
        for figure in _material(of_revision(revision, extraction, {}, {})).figures
    )


def by_article(
    session: Session, article_keys: Iterable[str], revise: Revise | None = None
) -> dict[str, tuple[Revision, Material]]:
    """Return each of these articles with all in it that can be compared, none that is dropped."""
    found = {context.revision.key: context for context in contexts(session, article_keys, revise)}
    before: dict[str, list[Earlier]] = {}
    for one in _earlier(session, list(found), revise):
        before.setdefault(one.figure.statement.source.article, []).append(one)
    return {
        key: (one.revision, replace(_material(one), earlier=tuple(before.get(key, ()))))
        for key, one in found.items()
    }


def _material(context: Context) -> Material:
    said = {s.key: s for s in of_one(context)}
    by_claim = {claim.id: said[claim.key] for claim in context.extraction.claims}
    occurrences = _occurrences(context)
    return Material(
        tuple(said.values()),
        tuple(
            Figure(by_claim[q.claim], q, occurrences.get(q.event or ""))
            for q in context.extraction.quantities
            if q.claim in by_claim
        ),
        tuple(
            Assertion(by_claim[p.claim], p)
            for p in context.extraction.propositions
            if p.claim in by_claim
        ),
        tuple(occurrences.values()),
    )


def _occurrences(context: Context) -> dict[str, Occurrence]:
    """Return the events of an article by local id, their slots' claims named by key."""
    claims = {claim.id: claim.key for claim in context.extraction.claims}
    keys = event_keys(context.extraction)
    return {
        event.id: Occurrence(
            keys[event.id],
            context.source,
            replace(
                event,
                slots=tuple(
                    replace(slot, claim=claims.get(slot.claim, "")) for slot in event.slots
                ),
            ),
        )
        for event in context.extraction.events
    }
