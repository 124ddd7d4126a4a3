"""Which article a text is of: its key is fixed at first sight, later ones are aliases."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.model.article import Revision
from provenance.model.keys import article_key
from provenance.store import rows
from provenance.store.tables import Article, ArticleAlias, Capture, RevisionRow


def _keys(revision: Revision) -> list[str]:
    """Return the keys that an article could be known under, the surest first."""
    outlet, title, published = (
        stated.value if stated else None
        for stated in (revision.outlet, revision.title, revision.published)
    )
    derived = [article_key(revision.url, None, None, None, "")] if revision.url else []
    if outlet and title and published:
        derived.append(article_key(None, outlet, title, published, ""))
    return list(dict.fromkeys([revision.key, *derived]))


def known(session: Session, revision: Revision) -> str | None:
    """Return the article that this is a text of; a key it was not known by becomes an alias."""
    keys = _keys(revision)
    found = rows.rows_in(session, ArticleAlias, "alias", keys)
    by_alias = {row["alias"]: row["article_key"] for row in found}
    found_key = next((by_alias[key] for key in keys if key in by_alias), None)
    found_key = found_key or _captured(session, revision)
    if found_key is not None:
        rows.add(session, ArticleAlias, _aliases(found_key, [k for k in keys if k not in by_alias]))
    return found_key


def _captured(session: Session, revision: Revision) -> str | None:
    """Return the article whose bytes were seen at this very place: a reader names it anew."""
    query = (
        select(RevisionRow.article_key)
        .join(Capture, Capture.revision_id == RevisionRow.id)
        .where(Capture.where == revision.where, Capture.raw_hash == revision.raw_hash)
    )
    return session.execute(query).scalars().first()


def first(session: Session, revision: Revision) -> str:
    """Record an article met for the first time; return its key."""
    keys = _keys(revision)
    rows.add(session, Article, [{"key": revision.key, "first_seen": revision.seen}])
    rows.add(session, ArticleAlias, _aliases(revision.key, keys))
    return revision.key


def _aliases(key: str, aliases: Sequence[str]) -> list[rows.Values]:
    return [{"alias": alias, "article_key": key} for alias in aliases]
