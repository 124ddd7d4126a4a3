"""What has to be compared again, and who does it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import and_, delete, func, select
from sqlalchemy.orm import Session

from provenance.store import rows
from provenance.store.tables import DirtyBlock, Lease, RevisionRow, StatedRow

ARTICLE = "article"
"""The stage that waits first: all that is derived across articles from one of them."""
_NAME = "compare"


def mark_articles(session: Session, articles: Iterable[str], stage: str = ARTICLE) -> None:
    """Note that these articles have to go through a stage again: saved, dropped or set."""
    wanted = set(articles)
    known = later(session, stage, wanted)
    fresh = sorted(wanted - known)
    rows.add(session, DirtyBlock, [{"kind": stage, "key": key} for key in fresh])


def dirty(session: Session, stage: str = ARTICLE, limit: int | None = None) -> list[str]:
    """Return the articles that wait for a stage, by their day, at most `limit`.

    News of one day is on the same events, so articles that meet come together.
    """
    day = and_(RevisionRow.id == StatedRow.revision_id, StatedRow.field == "published")
    current = and_(RevisionRow.article_key == DirtyBlock.key, RevisionRow.current)
    query = select(DirtyBlock.key).outerjoin(RevisionRow, current).outerjoin(StatedRow, day)
    query = query.where(DirtyBlock.kind == stage)
    ordered = query.order_by(func.coalesce(StatedRow.value, ""), DirtyBlock.key)
    return list(session.execute(ordered.limit(limit)).scalars())


def later(session: Session, stage: str, articles: Iterable[str]) -> set[str]:
    """Return those of these articles that wait for a stage."""
    out: set[str] = set()
    for some in rows.chunks(articles):
        query = select(DirtyBlock.key).where(DirtyBlock.kind == stage, DirtyBlock.key.in_(some))
        out.update(session.execute(query).scalars())
    return out


def waiting(session: Session) -> int:
    """Return how much waits for any stage."""
    return session.execute(select(func.count()).select_from(DirtyBlock)).scalar() or 0


def clean(session: Session, articles: Sequence[str], stage: str = ARTICLE) -> None:
    """Note that these articles have been through a stage."""
    for some in rows.chunks(articles):
        session.execute(
            delete(DirtyBlock).where(DirtyBlock.kind == stage, DirtyBlock.key.in_(some))
        )


def lease(session: Session, holder: str, now: str, until: str) -> bool:
    """Take or renew the one lease to compare, from `now` to `until` (ISO times in UTC).

    Return False where another holder has it still.
    """
    held = session.get(Lease, _NAME, with_for_update=True)
    if held is not None and held.holder != holder and held.expires > now:
        return False
    session.merge(Lease(name=_NAME, holder=holder, expires=until))
    session.flush()
    return True


def release(session: Session, holder: str) -> None:
    """Give the lease back, where this holder has it."""
    session.execute(delete(Lease).where(Lease.name == _NAME, Lease.holder == holder))
