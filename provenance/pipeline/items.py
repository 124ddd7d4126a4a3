"""Findings as a reader meets them: with decisions, with what is new, in the order of need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from provenance.compare import order
from provenance.model.finding import Finding, Statement
from provenance.model.keys import shortest
from provenance.pipeline.decisions import live, reviser
from provenance.report.views import ItemView, News
from provenance.review import Judged, apply
from provenance.store import findings, keys, showings
from provenance.store import material as materials
from provenance.store.database import Session


def items(session: Session, since: showings.Shows | None) -> tuple[ItemView, ...]:
    """Return every finding with its decisions and its news since a look or briefing."""
    judged = apply(findings.load(session, reviser(session)), live(session)).judged
    aside = _aside(session, [j.finding for j in judged])
    views = [_view(j, since, aside) for j in judged]
    return tuple(sorted(views, key=lambda v: (*_newness(v), *order.rank(v.finding))))


def _aside(session: Session, found: Sequence[Finding]) -> Mapping[str, Statement]:
    """Return the statements that findings left out, by key."""
    wanted = {key for f in found for key, _ in f.left_out}
    if not wanted:
        return {}
    return {
        s.key: s for s in materials.statements(session, revise=reviser(session)) if s.key in wanted
    }


def _view(judged: Judged, since: showings.Shows | None, aside: Mapping[str, Statement]) -> ItemView:
    finding = judged.finding
    news, told = _news(judged, since)
    return ItemView(
        finding,
        judged.status,
        judged.decisions,
        news,
        told,
        aside=tuple(aside[key] for key, _ in finding.left_out if key in aside),
    )


def _news(judged: Judged, since: showings.Shows | None) -> tuple[News, tuple[str, ...]]:
    """Return how an item differs from what was shown last, and in which points."""
    if since is None:
        return "", ()
    finding, old = judged.finding, since.findings.get(judged.finding.key)
    if old is None:
        return "new", ()
    if old.state == finding.state and old.verdict == finding.verdict:
        return "", ()
    if old.status == "decided" and judged.status != "decided":
        return "reopened", ("It had been decided; what it rests on has changed.",)
    told = () if old.title == finding.title else (f"Was: {old.title}",)
    return "changed", told


def _newness(view: ItemView) -> tuple[int, int]:
    """Return what comes before the rank: within each section, new before old."""
    return (order.section(view.finding), 0 if view.news else 1)


def key_size(session: Session) -> int:
    """Return how many letters tell all items, statements and articles apart on screen."""
    every = [
        k for kind in ("item", "claim", "article", "speaker") for k in keys.every(session, kind)
    ]
    return shortest(every)
