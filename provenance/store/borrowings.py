"""Sentences that articles share, saved a pair of sentences a row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import delete
from sqlalchemy.orm import Session

from provenance.model.reference import Borrowing
from provenance.store import rows
from provenance.store.tables import BorrowingRow


def save(session: Session, borrowings: Sequence[Borrowing]) -> None:
    """Put these borrowings in the place of all that are stored."""
    session.execute(delete(BorrowingRow))
    rows.add(session, BorrowingRow, [rows.as_row(item) for item in borrowings])


def load(session: Session, articles: Collection[str] | None = None) -> tuple[Borrowing, ...]:
    """Return the borrowings of these articles from any others, by default all, in key order."""
    if articles is None:
        found: Iterable[rows.Row] = rows.rows_of(session, BorrowingRow)
    else:
        sides = ("left_article", "right_article")
        every = (r for side in sides for r in rows.rows_in(session, BorrowingRow, side, articles))
        found = {(row["left"], row["right"]): row for row in every}.values()
    made = [rows.as_value(Borrowing, row) for row in found]
    return tuple(sorted(made, key=lambda b: (b.left_article, b.right_article, b.left, b.right)))


def together(session: Session, articles: Iterable[str]) -> frozenset[str]:
    """Return these articles and all that hang together with them by borrowings."""
    seen: set[str] = set()
    todo = set(articles)
    while todo:
        seen |= todo
        met = {a for b in load(session, todo) for a in (b.left_article, b.right_article)}
        todo = met - seen
    return frozenset(seen)
