"""Short keys as a person types them, led back to what they name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from provenance.errors import AmbiguousKey, UnknownKey
from provenance.store import rows
from provenance.store.tables import (
    Article,
    Base,
    ClaimRow,
    DecisionRow,
    EventRow,
    ExtractionRow,
    FindingRow,
    IdentityRow,
    RevisionRow,
    SentenceRow,
)

Kind = Literal["item", "claim", "sentence", "article", "speaker", "event", "decision"]
KINDS: dict[Kind, type[Base]] = {
    "item": FindingRow,
    "claim": ClaimRow,
    "sentence": SentenceRow,
    "article": Article,
    "speaker": IdentityRow,
    "event": EventRow,
    "decision": DecisionRow,
}
_SCREEN = {"claim": "statement"}
_MOST = 6


def find(session: Session, prefix: str, kinds: Sequence[Kind] = tuple(KINDS)) -> tuple[Kind, str]:
    """Return the kind and the whole key of the one thing whose key begins with `prefix`.

    A whole key always finds its own thing. Raises UnknownKey where nothing has it, and
    AmbiguousKey, which lists the first candidates, where several do.
    """
    wanted = prefix.strip().casefold()
    found = [(kind, key) for kind in kinds for key in _matches(session, KINDS[kind], wanted)]
    exact = [pair for pair in found if pair[1] == wanted]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not wanted or not found:
        raise UnknownKey(f"{prefix or 'nothing'}: no such key; see: prov conflicts, prov articles")
    shown = ", ".join(f"{_SCREEN.get(kind, kind)} {key}" for kind, key in found[:_MOST])
    more = ", ..." if len(found) > _MOST else ""
    raise AmbiguousKey(f"{prefix}: several begin so: {shown}{more}; give more letters")


def every(session: Session, kind: Kind) -> list[str]:
    """Return all keys of a kind in order, to tell how many letters set them apart."""
    return _matches(session, KINDS[kind], "")


def _matches(session: Session, cls: type[Base], prefix: str) -> list[str]:
    key = rows.table(cls).c["key"]
    query = select(key).where(key.startswith(prefix, autoescape=True)).distinct().order_by(key)
    if cls in (ClaimRow, SentenceRow, EventRow):
        query = query.where(_current(cls))
    if cls is FindingRow:
        query = query.where(FindingRow.shown)
    return list(session.execute(query).scalars())


def _current(cls: type[Base]) -> ColumnElement[bool]:
    """Return the condition that a derived row is of a current revision."""
    number = rows.table(cls).c["revision_id"]
    current = (
        select(ExtractionRow.revision_id)
        .join(RevisionRow, RevisionRow.id == ExtractionRow.revision_id)
        .where(RevisionRow.current)
    )
    return number.in_(current)
