"""Under which keys the sentences of articles stand: a row for each key of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, delete, func, select
from sqlalchemy.orm import Session

from provenance.store import rows
from provenance.store.tables import LineKeyRow

Places = tuple[int, ...]
"""Which sentences of an article, by their indexes."""
Holders = dict[int, dict[str, Places]]
"""By key the articles that have it, and which of their sentences do."""
_TABLE = rows.table(LineKeyRow)
_LAST = "z" * 30
"""Comes after every article's key."""


def replace(
    session: Session, articles: Sequence[str], found: Mapping[str, Mapping[int, Places]]
) -> None:
    """Put these keys, by article, in the place of what these articles had."""
    for some in rows.chunks(articles):
        session.execute(delete(_TABLE).where(_TABLE.c["article"].in_(some)))
    made = [(key, one, at) for one, keys in found.items() for key, at in keys.items()]
    # In the order of the keys: a database file takes rows in by its own order far more quickly.
    told = ((key, one, " ".join(map(str, at))) for key, one, at in sorted(made))
    names = ("key", "article", "places")
    rows.add(session, LineKeyRow, [dict(zip(names, row, strict=True)) for row in told])


def keys_of(session: Session, articles: Iterable[str]) -> set[int]:
    """Return all keys under which these articles stand."""
    out: set[int] = set()
    for some in rows.chunks(articles):
        query = select(_TABLE.c["key"]).where(_TABLE.c["article"].in_(some))
        out.update(session.execute(query).scalars())
    return out


def of(session: Session, keys: Iterable[int]) -> Holders:
    """Return who has each of these keys."""
    out: Holders = {}
    for some in rows.chunks(keys):
        _add(out, session.execute(_told(_TABLE).where(_TABLE.c["key"].in_(some))).all())
    return out


def first(session: Session, keys: Iterable[int], several: int) -> Holders:
    """Return the holders of each of these keys, of many only so many in order of their keys."""
    out: Holders = {}
    for some in rows.chunks(keys):
        query = select(_TABLE.c["key"]).where(_TABLE.c["key"].in_(some)).distinct()
        mine, other = query.subquery(), _TABLE.alias()
        under = mine.join(other, mine.c["key"] == other.c["key"])
        query = _told(other).select_from(under).where(_among(other, mine, several))
        _add(out, session.execute(query).all())
    return out


def beside(session: Session, articles: Iterable[str], several: int) -> Holders:
    """Return the holders of those keys that these articles have and others as well.

    Of a key that many have, the first so many and these articles.
    """
    out: Holders = {}
    for some in rows.chunks(articles):
        mine, other = _TABLE.alias(), _TABLE.alias()
        met = mine.c["article"] != other.c["article"]
        under = mine.join(other, mine.c["key"] == other.c["key"])
        both = [*mine.c, other.c["article"], other.c["places"]]
        query = select(*both).select_from(under).where(mine.c["article"].in_(some), met)
        found = session.execute(query.where(_among(other, mine, several))).all()
        _add(out, (row[:3] for row in found))
        _add(out, ((key, article, places) for key, _, _, article, places in found))
    return out


def _among(other: FromClause, mine: FromClause, several: int) -> ColumnElement[bool]:
    """Return the condition that a holder is one of the first under a key."""
    rank = _TABLE.alias()
    after = select(rank.c["article"]).where(rank.c["key"] == mine.c["key"])
    last = after.order_by(rank.c["article"]).limit(1).offset(several - 1).scalar_subquery()
    return other.c["article"] <= func.coalesce(last, _LAST)


def _told(table: FromClause) -> Select[tuple[int, str, str]]:
    return select(*(table.c[name] for name in ("key", "article", "places")))


def _add(out: Holders, found: Iterable[Any]) -> None:
    for key, article, places in found:
        out.setdefault(key, {})[article] = tuple(map(int, places.split()))
