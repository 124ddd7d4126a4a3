"""Sentences that articles share, saved a pair of sentences a row."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import delete
from sqlalchemy.orm import Session

from provenance.model.reference import Borrowing
from provenance.store import rows
from provenance.store.tables import BorrowingRow


def save(session: Session, borrowings: Iterable[Borrowing]) -> None:
    """Add borrowings that are not stored."""
    rows.add(session, BorrowingRow, [rows.as_row(item) for item in borrowings])


def drop(session: Session, borrowings: Iterable[Borrowing]) -> None:
    """Forget these borrowings."""
    for one in borrowings:
        mine = (BorrowingRow.left == one.left, BorrowingRow.right == one.right)
        session.execute(delete(BorrowingRow).where(*mine))


def load(session: Session, articles: Collection[str] | None = None) -> tuple[Borrowing, ...]:
    """Return the borrowings of these articles from any others, by default all, in key order."""
    if articles is None:
        found: Iterable[rows.Row] = rows.rows_of(session, BorrowingRow)
    else:
        sides = ("left_article", "right_article")
        every = (r for side in sides for r in rows.rows_in(session, BorrowingRow, side, articles))
        found = {(row["left"], row["right"]): row for row in every}.values()
    made = [rows.as_value(Borrowing, row) for row in found]
    return tuple(sorted(made, key=_order))


def chain(session: Session, sentences: Iterable[str]) -> tuple[Borrowing, ...]:
    """Return all borrowings that hang together with any of these sentences, by any number."""
    seen: set[str] = set()
    found: set[Borrowing] = set()
    todo = set(sentences)
    while todo:
        seen |= todo
        sides = ("left", "right")
        every = [r for side in sides for r in rows.rows_in(session, BorrowingRow, side, todo)]
        near = {rows.as_value(Borrowing, row) for row in every}
        found |= near
        todo = {end for one in near for end in (one.left, one.right)} - seen
    return tuple(sorted(found, key=_order))


def _order(one: Borrowing) -> tuple[str, str, str, str]:
    return (one.left_article, one.right_article, one.left, one.right)
