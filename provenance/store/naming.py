"""Which article a text is of: its key is fixed at first sight, later ones are aliases."""

from __future__ import annotations

from collections.abc import Container

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
    taken = _taken(session, revision)
    found = next((taken[key] for key in _keys(revision) if key in taken), None)
    if found is not None and revision.key not in taken and _elsewhere(session, found, revision):
        found = None
    found = found or _captured(session, revision)
    if found is not None:
        _alias(session, found, revision, taken)
    return found


def first(session: Session, revision: Revision) -> str:
    """Record an article met for the first time; return its key."""
    rows.add(session, Article, [{"key": revision.key, "first_seen": revision.seen}])
    _alias(session, revision.key, revision, _taken(session, revision))
    return revision.key


def _taken(session: Session, revision: Revision) -> dict[str, str]:
    """Return which articles the keys of a revision lead to already."""
    found = rows.rows_in(session, ArticleAlias, "alias", _keys(revision))
    return {row["alias"]: row["article_key"] for row in found}


def _alias(session: Session, key: str, revision: Revision, taken: Container[str]) -> None:
    fresh = [alias for alias in _keys(revision) if alias not in taken]
    rows.add(session, ArticleAlias, [{"alias": a, "article_key": key} for a in fresh])


def _elsewhere(session: Session, key: str, revision: Revision) -> bool:
    """Tell whether an article of this outlet, title and day is another one all the same.

    An outlet gives many pieces of one day one title ("Morning briefing"): where both have an
    address and the words are not the same, they are two.
    """
    had = rows.rows_in(session, RevisionRow, "article_key", [key])
    return (
        bool(revision.url)
        and all(row["url"] for row in had)
        and all(row["text"] != revision.text for row in had)
    )


def _captured(session: Session, revision: Revision) -> str | None:
    """Return the article whose bytes were seen at this very place: a reader names it anew."""
    query = (
        select(RevisionRow.article_key)
        .join(Capture, Capture.revision_id == RevisionRow.id)
        .where(Capture.where == revision.where, Capture.raw_hash == revision.raw_hash)
    )
    return session.execute(query).scalars().first()
