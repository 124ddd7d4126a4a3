"""Seats of speakers, the names they are put to, and the identities that come of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.orm import Session

from provenance.model.extraction import Speaker
from provenance.model.reference import Identity
from provenance.store import identities, rows
from provenance.store.articles import current_ids
from provenance.store.tables import IdentityAliasRow, IdentityRow, LinkRow, NodeRow, SpeakerRow


class SeatRow(NamedTuple):
    """A speaker's seat as it is stored, with its identity; see `LinkRow`."""

    article: str
    speaker: str
    identity: str
    reason: str
    score: float
    node: str
    name: str
    said: str
    kind: str
    role: str
    superior: str
    own_reason: str
    local: bool
    own_score: float


class Placed(NamedTuple):
    """A name that may leave its article, its identity, and why ("" for the seat's own reason)."""

    key: str
    name: str
    person: bool
    identity: str = ""
    reason: str = ""
    score: float = 0.0


class Count(NamedTuple):
    """How many seats of one node are alike."""

    node: str
    name: str
    said: str
    kind: str
    superior: str
    times: int


def speakers(session: Session, articles: Iterable[str]) -> list[tuple[str, Speaker]]:
    """Return (article, speaker) of these articles' current texts, without mentions, in order."""
    homes = current_ids(session, articles)
    columns = ("id", "name", "kind", "named", "role", "affiliation")
    table = rows.table(SpeakerRow).c
    wanted = [table[name] for name in ("revision_id", "nth", *columns)]
    found: list[tuple[int, int, Sequence[object]]] = []
    for some in rows.chunks(homes):
        query = select(*wanted).where(table["revision_id"].in_(some))
        found += [(row[0], row[1], row[2:]) for row in session.execute(query)]
    return [
        (homes[number], Speaker(**dict(zip(columns, values, strict=True))))  # type: ignore[arg-type]
        for number, _, values in sorted(found, key=lambda row: (homes[row[0]], row[1]))
    ]


def of_articles(session: Session, articles: Iterable[str]) -> list[SeatRow]:
    """Return the seats of these articles."""
    found = rows.rows_in(session, LinkRow, "article", articles)
    return [SeatRow(**row) for row in found]


def counts(session: Session, nodes: Iterable[str]) -> list[Count]:
    """Return how many seats of these nodes are alike."""
    table = rows.table(LinkRow).c
    columns = [table[name] for name in Count._fields[:-1]]
    return [
        Count(*row)
        for some in rows.chunks(nodes)
        for row in session.execute(
            _shared(select(*columns, func.count()), some).group_by(*columns).order_by(*columns)
        )
    ]


def _shared(query: Select[Any], nodes: Collection[str]) -> Select[Any]:
    table = rows.table(LinkRow).c
    return query.where(table["node"].in_(nodes), table["local"].is_(False))


def bodies_met(session: Session, nodes: Iterable[str]) -> set[str]:
    """Return those of these nodes that any speaker has who is no person."""
    table = rows.table(LinkRow).c
    out: set[str] = set()
    for some in rows.chunks(nodes):
        query = _shared(select(table["node"]), some).where(table["kind"] != "person").distinct()
        out.update(str(row[0]) for row in session.execute(query))
    return out


def articles_of(session: Session, nodes: Iterable[str]) -> dict[str, set[str]]:
    """Return the articles in which each of these nodes has a seat."""
    table = rows.table(LinkRow).c
    out: dict[str, set[str]] = {}
    for some in rows.chunks(nodes):
        query = _shared(select(table["node"], table["article"]), some)
        for node, article in session.execute(query):
            out.setdefault(str(node), set()).add(str(article))
    return out


def articles_hearing(session: Session, found: Iterable[str]) -> set[str]:
    """Return the articles in which a node of one of these identities has a seat."""
    nodes = [row["key"] for row in rows.rows_in(session, NodeRow, "identity", found)]
    return {article for some in articles_of(session, nodes).values() for article in some}


def replace(session: Session, articles: Iterable[str], seats: Sequence[SeatRow]) -> None:
    """Put these seats in the place of those that the articles had."""
    for some in rows.chunks(articles):
        session.execute(delete(LinkRow).where(LinkRow.article.in_(some)))
    rows.add(session, LinkRow, [seat._asdict() for seat in seats])


def nodes(session: Session, keys: Iterable[str]) -> dict[str, Placed]:
    """Return the nodes with these keys."""
    return {row["key"]: Placed(**row) for row in rows.rows_in(session, NodeRow, "key", keys)}


def of_identities(session: Session, found: Iterable[str]) -> set[str]:
    """Return those of these identities that a node has."""
    return {row["identity"] for row in rows.rows_in(session, NodeRow, "identity", found)}


def place(session: Session, placed: Sequence[Placed], gone: Iterable[str] = ()) -> None:
    """Save nodes, forget those gone; seats follow their node's identity and reason."""
    before = nodes(session, (node.key for node in placed))
    moved = [node for node in placed if before.get(node.key) != node]
    for some in rows.chunks({*gone, *(node.key for node in moved)}):
        session.execute(delete(NodeRow).where(NodeRow.key.in_(some)))
    rows.add(session, NodeRow, [node._asdict() for node in moved])
    for node in moved:
        if node.key in before and before[node.key][3:] != node[3:]:
            _follow(session, node)


def _follow(session: Session, node: Placed) -> None:
    table = rows.table(LinkRow)
    why = {"reason": node.reason, "score": node.score}
    own = {"reason": table.c["own_reason"], "score": table.c["own_score"]}
    query = update(table).where(table.c["node"] == node.key, table.c["local"].is_(False))
    session.execute(query.values(identity=node.identity, **(why if node.reason else own)))


def save(session: Session, found: Sequence[Identity]) -> set[str]:
    """Save identities; return the keys of those that were stored otherwise, names aside.

    Other names of a voice are shown, and bear on nothing else.
    """
    before = {one.key: one for one in identities.load(session, (one.key for one in found))}
    altered = [one for one in found if before.get(one.key) != one]
    known = [one for one in altered if one.key in before]
    for one in known:
        plain = {k: v for k, v in rows.as_row(one).items() if k != "key"}
        session.execute(update(IdentityRow).where(IdentityRow.key == one.key).values(**plain))
    for some in rows.chunks(one.key for one in known):
        session.execute(delete(IdentityAliasRow).where(IdentityAliasRow.owner.in_(some)))
    new = [one for one in altered if one.key not in before]
    rows.add(session, IdentityRow, [rows.as_row(one) for one in new])
    lines = [line for one in altered for line in rows.spread(one.key, one, "aliases")]
    rows.add(session, IdentityAliasRow, lines)
    return {one.key for one in known if _plain(before[one.key]) != _plain(one)}


def _plain(one: Identity) -> Mapping[str, object]:
    return rows.as_row(one)


def forget(session: Session, found: Iterable[str]) -> None:
    """Forget these identities, which no seat has any more."""
    for some in rows.chunks(found):
        session.execute(delete(IdentityRow).where(IdentityRow.key.in_(some)))
