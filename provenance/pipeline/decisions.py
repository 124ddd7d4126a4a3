"""A person's decisions as every use case needs them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from provenance.model.article import Revision
from provenance.model.decision import Decision
from provenance.review import revise
from provenance.store import decisions
from provenance.store.database import Session

Revise = Callable[[Revision], Revision]


def live(session: Session) -> Sequence[Decision]:
    """Return the decisions in force, oldest first."""
    return decisions.listed(session, live=True)


def reviser(session: Session) -> Revise:
    """Return the function that applies a person's corrections to a revision."""
    return partial(revise, decisions=live(session))
