"""Names met in the corpus: how often, in which articles, and what each is called throughout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from provenance.store import rows
from provenance.store.articles import current_ids
from provenance.store.tables import (
    Base,
    NameKeyRow,
    NameRow,
    NameUseRow,
    PropositionRow,
    QuantityLineRow,
    SlotRow,
    SpeakerRow,
)

PairedKey = tuple[str, str]
"""Kind and text of a key."""


class Voice(NamedTuple):
    """A speaker, as far as it names anybody."""

    name: str
    kind: str
    named: bool
    role: str
    affiliation: str


class Met(NamedTuple):
    """What names an article has: its voices, and the names of parties and places."""

    voices: list[Voice]
    names: list[str]


def met(session: Session, articles: Iterable[str], facets: Collection[str]) -> dict[str, Met]:
    """Return the names in these articles' current texts, as they stand, by article.

    `facets` are those of events whose values are names. Dropped articles have none.
    """
    homes = current_ids(session, articles)
    out = {article: Met([], []) for article in homes.values()}
    for number, *voice in _columns(session, SpeakerRow, homes, *Voice._fields):
        out[homes[number]].voices.append(Voice(*voice))
    for number, *terms in _columns(session, PropositionRow, homes, "subject", "object"):
        out[homes[number]].names.extend(terms)
    for number, facet, value in _columns(session, SlotRow, homes, "facet", "value"):
        if facet in facets:
            out[homes[number]].names.append(value)
    for number, text in _columns(session, QuantityLineRow, homes, "text"):
        out[homes[number]].names.append(text)
    return out


def _columns(
    session: Session, cls: type[Base], homes: Iterable[int], *names: str
) -> list[tuple[Any, ...]]:
    table = rows.table(cls).c
    wanted = [table[name] for name in ("revision_id", *names)]
    out: list[tuple[Any, ...]] = []
    for some in rows.chunks(homes):
        query = select(*wanted).where(table["revision_id"].in_(some))
        out += [tuple(row) for row in session.execute(query)]
    return out


def used_in(session: Session, articles: Iterable[str]) -> Counter[str]:
    """Return how often these articles together have each of their names."""
    out: Counter[str] = Counter()
    for row in rows.rows_in(session, NameUseRow, "article", articles):
        out[row["name"]] += row["count"]
    return out


def replace_uses(
    session: Session, articles: Iterable[str], found: Mapping[str, Mapping[str, int]]
) -> None:
    """Put these names, with how often, in the place of those that the articles had."""
    for some in rows.chunks(articles):
        session.execute(delete(NameUseRow).where(NameUseRow.article.in_(some)))
    made = [
        {"article": article, "name": name, "count": times}
        for article, names in found.items()
        for name, times in sorted(names.items())
    ]
    rows.add(session, NameUseRow, made)


def totals(session: Session, names: Iterable[str]) -> dict[str, int]:
    """Return how often the corpus has each of these names, those that it has at all."""
    table = rows.table(NameUseRow).c
    out: dict[str, int] = {}
    for some in rows.chunks(names):
        query = select(table["name"], func.sum(table["count"])).where(table["name"].in_(some))
        out.update((n, int(t)) for n, t in session.execute(query.group_by(table["name"])))
    return out


def articles_with(session: Session, names: Iterable[str]) -> set[str]:
    """Return the articles that have any of these names."""
    return {row["article"] for row in rows.rows_in(session, NameUseRow, "name", names)}


def under(session: Session, keys: Iterable[PairedKey]) -> dict[PairedKey, set[str]]:
    """Return the names that stand under each of these keys."""
    by_kind: dict[str, list[str]] = {}
    for kind, key in keys:
        by_kind.setdefault(kind, []).append(key)
    table = rows.table(NameKeyRow).c
    out: dict[PairedKey, set[str]] = {}
    for kind, wanted in by_kind.items():
        for some in rows.chunks(wanted):
            query = select(table["key"], table["name"])
            query = query.where(table["kind"] == kind, table["key"].in_(some))
            for key, name in session.execute(query):
                out.setdefault((kind, key), set()).add(name)
    return out


def replace_keys(
    session: Session,
    names: Iterable[str],
    kinds: Collection[str],
    keys: Iterable[tuple[str, str, str]],
) -> None:
    """Put these (kind, key, name) in the place of what these names have of these kinds."""
    table = rows.table(NameKeyRow).c
    for some in rows.chunks(names):
        session.execute(
            delete(NameKeyRow).where(table["name"].in_(some), table["kind"].in_(sorted(kinds)))
        )
    made = [{"kind": kind, "key": key, "name": name} for kind, key, name in keys]
    rows.add(session, NameKeyRow, made)


def told(session: Session, names: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return what these names are called throughout: as a party, and as a place."""
    found = rows.rows_in(session, NameRow, "name", names)
    return {row["name"]: (row["canonical"], row["place"]) for row in found}


def told_in(session: Session, articles: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return what the names of these articles are called throughout."""
    table = rows.table(NameUseRow).c
    names: set[str] = set()
    for some in rows.chunks(articles):
        query = select(table["name"]).where(table["article"].in_(some)).distinct()
        names.update(session.execute(query).scalars())
    return told(session, names)


def tell(
    session: Session, found: Mapping[str, tuple[str, str]], gone: Collection[str] = ()
) -> None:
    """Save what names are called; forget those that are gone."""
    for some in rows.chunks({*gone, *found}):
        session.execute(delete(NameRow).where(rows.table(NameRow).c["name"].in_(some)))
    made = [{"name": n, "canonical": c, "place": p} for n, (c, p) in sorted(found.items())]
    rows.add(session, NameRow, made)
