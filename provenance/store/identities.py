"""Speakers across articles, and why each was taken for one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


def load(session: Session, keys: Iterable[str] | None = None) -> tuple[Identity, ...]:
    """Return the identities with these keys, by default all, in order of their keys."""
    if keys is None:
        found: Sequence[rows.Row] = rows.rows_of(session, IdentityRow, "key")
        lines = rows.rows_of(session, IdentityAliasRow, "field", "nth")
    else:
        some = rows.rows_in(session, IdentityRow, "key", keys)
        found = sorted(some, key=lambda row: str(row["key"]))
        owners = [row["key"] for row in found]
        lines = rows.rows_in(session, IdentityAliasRow, "owner", owners, "field", "nth")
    aliases = rows.gathered(lines)
    return tuple(rows.as_value(Identity, row, **aliases[row["key"]]) for row in found)


def links(session: Session, articles: Iterable[str] | None = None) -> tuple[Link, ...]:
    """Return the links of these articles, by default all, by article, speaker and identity."""
    order = ("article", "speaker", "identity")
    if articles is None:
        found: Sequence[rows.Row] = rows.rows_of(session, LinkRow, *order)
    else:
        some = rows.rows_in(session, LinkRow, "article", articles)
        found = sorted(some, key=lambda row: [str(row[name]) for name in order])
    return tuple(rows.as_value(Link, row) for row in found)
