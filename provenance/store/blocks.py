"""Who meets whom: the keys of referents, a row each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from provenance.model.linking import Seat
from provenance.store import rows
from provenance.store.tables import Block

_BLOCK = rows.table(Block)


def _of(kind: str) -> ColumnElement[bool]:
    """Return the condition that a row is of a kind, which no index is to be looked up by.

    SQLite would rather go through all rows of a kind than through those of a few articles.
    """
    return _BLOCK.c["kind"].concat("") == kind


def replace(
    session: Session, kind: str, articles: Sequence[str], found: Mapping[str, Iterable[Seat]]
) -> None:
    """Put these blocks (seats by key) in the place of what these articles had of a kind."""
    for some in rows.chunks(articles):
        session.execute(delete(_BLOCK).where(_of(kind), _BLOCK.c["article"].in_(some)))
    made = [
        {"kind": kind, "key": key, **seat._asdict()}
        for key, seats in found.items()
        for seat in seats
    ]
    rows.add(session, Block, made)


def keys_of(session: Session, kind: str, articles: Iterable[str]) -> dict[str, set[str]]:
    """Return the keys of each referent that these articles have of a kind."""
    out: dict[str, set[str]] = {}
    for some in rows.chunks(articles):
        query = select(_BLOCK.c["referent"], _BLOCK.c["key"])
        mine = query.where(_of(kind), _BLOCK.c["article"].in_(some))
        for referent, key in session.execute(mine).all():
            out.setdefault(referent, set()).add(key)
    return out


def least(session: Session, kind: str, articles: Iterable[str]) -> dict[str, str]:
    """Return the smallest key that each of these articles has of a kind, if any."""
    out: dict[str, str] = {}
    for some in rows.chunks(articles):
        query = select(_BLOCK.c["article"], func.min(_BLOCK.c["key"]))
        mine = query.where(_of(kind), _BLOCK.c["article"].in_(some))
        for article, key in session.execute(mine.group_by(_BLOCK.c["article"])).all():
            out[article] = key
    return out


def sizes(session: Session, kind: str, keys: Iterable[str]) -> dict[str, int]:
    """Return how many referents stand under each of these keys, if any."""
    out: dict[str, int] = {}
    for some in rows.chunks(keys):
        query = select(_BLOCK.c["key"], func.count()).group_by(_BLOCK.c["key"])
        mine = query.where(_BLOCK.c["kind"] == kind, _BLOCK.c["key"].in_(some))
        for key, size in session.execute(mine).all():
            out[key] = size
    return out


def seats(session: Session, kind: str, keys: Iterable[str]) -> dict[str, list[Seat]]:
    """Return who stands under each of these keys, in order of the referents."""
    out: dict[str, list[Seat]] = {}
    columns = [_BLOCK.c[name] for name in ("key", "referent", "article", "whole")]
    for some in rows.chunks(keys):
        query = select(*columns).order_by(_BLOCK.c["referent"])
        mine = query.where(_BLOCK.c["kind"] == kind, _BLOCK.c["key"].in_(some))
        for key, referent, article, whole in session.execute(mine).all():
            out.setdefault(key, []).append(Seat(referent, article, whole))
    return out


def of_old_form(session: Session) -> bool:
    """Tell whether blocks are those of an older version, with sentences among them."""
    query = select(Block.key).where(Block.kind.in_(("article", "text", "line"))).limit(1)
    return session.execute(query).first() is not None
