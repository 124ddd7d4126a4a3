"""Speakers across articles, and why each was taken for one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete
from sqlalchemy.orm import Session

from provenance.model.reference import Identity, Link
from provenance.store import rows
from provenance.store.tables import IdentityAliasRow, IdentityRow, LinkRow


def save(session: Session, identities: Sequence[Identity], links: Sequence[Link]) -> None:
    """Put these identities and links in the place of all that are stored."""
    # Links first: else the cascade would look for those of each identity in turn.
    session.execute(delete(LinkRow))
    session.execute(delete(IdentityRow))
    rows.add(session, IdentityRow, [rows.as_row(item) for item in identities])
    aliases = [line for item in identities for line in rows.spread(item.key, item, "aliases")]
    rows.add(session, IdentityAliasRow, aliases)
    rows.add(session, LinkRow, [rows.as_row(link) for link in links])


def load(session: Session) -> tuple[Identity, ...]:
    """Return all identities in order of their keys."""
    aliases = rows.gathered(rows.rows_of(session, IdentityAliasRow, "field", "nth"))
    return tuple(
        rows.as_value(Identity, row, **aliases[row["key"]])
        for row in rows.rows_of(session, IdentityRow, "key")
    )


def links(session: Session) -> tuple[Link, ...]:
    """Return all links in order of article, speaker and identity."""
    found = rows.rows_of(session, LinkRow, "article", "speaker", "identity")
    return tuple(rows.as_value(Link, row) for row in found)
