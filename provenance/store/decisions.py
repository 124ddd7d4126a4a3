"""A person's decisions: appended, never deleted; a later one supersedes the earlier."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from provenance.model.decision import Decision
from provenance.store import keys, rows
from provenance.store.tables import DecisionRow

_SUBJECT = ("kind", "left", "field", "reviewer")


def append(session: Session, decision: Decision) -> bool:
    """Add a decision; one by the same reviewer on the same subject is superseded by it.

    A decision of kind `undo` supersedes the one that it names, whoever gave that. Tell
    whether it is new: the same decision again changes nothing.
    """
    if decision.key in {row["key"] for row in rows.rows_of(session, DecisionRow)}:
        return False
    columns = rows.table(DecisionRow).c
    subject = [columns[name] == getattr(decision, name) for name in _SUBJECT]
    older = update(rows.table(DecisionRow)).where(*subject, columns["superseded_by"] == "")
    session.execute(older.values(superseded_by=decision.key))
    session.add(DecisionRow(**rows.as_row(decision)))
    session.flush()
    if decision.kind == "undo":
        supersede(session, decision.left, decision.key)
    return True


def listed(session: Session, live: bool = False) -> list[Decision]:
    """Return all decisions in the order in which they were given, or only those in force."""
    found = rows.rows_of(session, DecisionRow, "nth")
    return [rows.as_value(Decision, r) for r in found if not (live and r["superseded_by"])]


def one(session: Session, prefix: str) -> Decision:
    """Return the decision whose key begins with `prefix`. Raises UnknownKey, AmbiguousKey."""
    key = keys.find(session, prefix, ["decision"])[1]
    return rows.as_value(Decision, rows.rows_in(session, DecisionRow, "key", [key])[0])


def supersede(session: Session, key: str, by: str) -> None:
    """Mark a decision as replaced or undone by another one. Raises UnknownKey."""
    one(session, key)
    columns = rows.table(DecisionRow).c
    change = update(rows.table(DecisionRow)).where(columns["key"] == key)
    session.execute(change.values(superseded_by=by))
