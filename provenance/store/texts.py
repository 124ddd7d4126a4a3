"""The text that a claim stands in."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from provenance.store import rows
from provenance.store.tables import ClaimRow, RevisionRow


def claim_articles(session: Session, claims: Iterable[str]) -> dict[str, str]:
    """Return for each claim key the key of its article, where it is in a current revision."""
    return {key: row["article_key"] for key, row in _homes(session, claims).items()}


def claim_texts(session: Session, claims: Iterable[str]) -> dict[str, str]:
    """Return for each claim key the current text that its offsets count in."""
    return {key: row["text"] for key, row in _homes(session, claims).items()}


def _homes(session: Session, claims: Iterable[str]) -> dict[str, rows.Row]:
    found = rows.rows_in(session, ClaimRow, "key", set(claims))
    ids = {row["revision_id"] for row in found}
    homes = {r["id"]: r for r in rows.rows_in(session, RevisionRow, "id", ids) if r["current"]}
    return {r["key"]: homes[r["revision_id"]] for r in found if r["revision_id"] in homes}
