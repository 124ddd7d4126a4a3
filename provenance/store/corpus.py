"""Blocks: what has to be compared again, and who does it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import delete
from sqlalchemy.orm import Session

from provenance.store import rows
from provenance.store.tables import Block, DirtyBlock, Lease

BlockKey = tuple[str, str]
"""Kind and key of a block."""
_NAME = "compare"


def save_blocks(session: Session, article: str, blocks: Iterable[BlockKey]) -> None:
    """Put these blocks in the place of an article's own; old and new ones become dirty."""
    before = {(r["kind"], r["key"]) for r in rows.rows_in(session, Block, "article", [article])}
    now = set(blocks)
    session.execute(delete(Block).where(Block.article == article))
    rows.add(
        session,
        Block,
        [{"article": article, "kind": kind, "key": key} for kind, key in sorted(now)],
    )
    mark_dirty(session, before | now)


def mark_dirty(session: Session, blocks: Iterable[BlockKey]) -> None:
    """Note that these blocks have to be compared again."""
    fresh = sorted(set(blocks) - set(dirty(session)))
    rows.add(session, DirtyBlock, [{"kind": kind, "key": key} for kind, key in fresh])


def mark_article_dirty(session: Session, article: str) -> None:
    """Note that all blocks of an article have to be compared again: it was dropped or set."""
    found = rows.rows_in(session, Block, "article", [article])
    mark_dirty(session, ((row["kind"], row["key"]) for row in found))


def dirty(session: Session) -> list[BlockKey]:
    """Return the blocks to compare again, in the order in which it is done."""
    return [(r["kind"], r["key"]) for r in rows.rows_of(session, DirtyBlock, "kind", "key")]


def clean(session: Session, blocks: Sequence[BlockKey]) -> None:
    """Note that these blocks are compared."""
    for kind, key in blocks:
        session.execute(delete(DirtyBlock).where(DirtyBlock.kind == kind, DirtyBlock.key == key))


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
