"""All that is derived across articles, thrown away to be made anew."""

from __future__ import annotations

from sqlalchemy import delete
from sqlalchemy.orm import Session

from provenance.store import corpus, extractions, rows
from provenance.store.tables import (
    Base,
    Block,
    BorrowingRow,
    DirtyBlock,
    FindingRow,
    IdentityRow,
    LineageRow,
    LineKeyRow,
    LinkRow,
    MemberRow,
    NameKeyRow,
    NameRow,
    NameUseRow,
    NodeRow,
    RivalRow,
    TieRow,
)

_TABLES: tuple[type[Base], ...] = (
    Block, BorrowingRow, DirtyBlock, FindingRow, LineKeyRow, LineageRow, LinkRow, IdentityRow,
    MemberRow, NameKeyRow, NameRow, NameUseRow, NodeRow, RivalRow, TieRow,
)  # fmt: skip


def forget(session: Session) -> None:
    """Throw it all away; every article that is extracted waits to be compared."""
    for cls in _TABLES:
        session.execute(delete(rows.table(cls)))
    corpus.mark_articles(session, extractions.done(session))
