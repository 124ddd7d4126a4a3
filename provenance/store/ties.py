"""How pairs of referents are judged, and the groups that come of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Column, bindparam, delete, select
from sqlalchemy.orm import Session

from provenance.model.linking import Member, Tie
from provenance.store import rows
from provenance.store.tables import MemberRow, TieRow


def touching(
    session: Session, kind: str, referents: Iterable[str], bands: Collection[str] = ()
) -> list[Tie]:
    """Return the ties of a kind that have one of these referents at either end, in key order.

    Where `bands` are given, only ties of these.
    """
    wanted = set(referents)
    table = rows.table(TieRow).c
    found: set[Tie] = set()
    for side in (table["left"], table["right"]):
        for some in rows.chunks(wanted):
            query = select(table["left"], table["right"], table["band"])
            query = query.where(table["kind"] == kind, side.in_(some))
            if bands:
                query = query.where(table["band"].in_(sorted(bands)))
            found.update(Tie(*row) for row in session.execute(query))
    return sorted(found)


def save(session: Session, kind: str, ties: Collection[Tie]) -> None:
    """Add ties that are not stored."""
    rows.add(session, TieRow, [{"kind": kind, **tie._asdict()} for tie in ties])


def drop(session: Session, kind: str, ties: Iterable[Tie]) -> None:
    """Forget these ties."""
    table = rows.table(TieRow)
    gone = [{"k": kind, "l": tie.left, "r": tie.right} for tie in set(ties)]
    if gone:
        query = delete(table).where(
            table.c["kind"] == bindparam("k"),
            table.c["left"] == bindparam("l"),
            table.c["right"] == bindparam("r"),
        )
        session.connection().execute(query, gone)


def members(session: Session, kind: str, referents: Iterable[str]) -> dict[str, Member]:
    """Return these referents with their groups, those that are in any."""
    found = _members(session, kind, "referent", referents)
    return {member.referent: member for member in found}


def of_homes(session: Session, kind: str, homes: Iterable[str]) -> dict[str, list[Member]]:
    """Return the members of these groups, by home, in key order."""
    out: dict[str, list[Member]] = {}
    for member in _members(session, kind, "home", homes):
        out.setdefault(member.home, []).append(member)
    return out


def homes(session: Session, kind: str) -> list[str]:
    """Return the homes of all groups of a kind, in order."""
    table = rows.table(MemberRow).c
    query = select(table["home"]).where(table["kind"] == kind).distinct().order_by(table["home"])
    return list(session.execute(query).scalars())


def of_articles(session: Session, kind: str, articles: Iterable[str]) -> list[Member]:
    """Return the referents of a kind that these articles had when they were compared."""
    return _members(session, kind, "article", articles)


def put(session: Session, kind: str, members: Sequence[Member], gone: Iterable[str] = ()) -> None:
    """Save where referents belong, whether they are new or known; forget those that are gone."""
    table = rows.table(MemberRow).c
    for some in rows.chunks({*gone, *(m.referent for m in members)}):
        session.execute(delete(MemberRow).where(table["kind"] == kind, table["referent"].in_(some)))
    rows.add(session, MemberRow, [{"kind": kind, **m._asdict()} for m in members])


def _members(session: Session, kind: str, name: str, wanted: Iterable[str]) -> list[Member]:
    table = rows.table(MemberRow).c
    column: Column[str] = table[name]
    # There is an index of articles alone: asked for the kind, SQLite would go through all of it.
    of_kind = (table["kind"].concat("") if name == "article" else table["kind"]) == kind
    out: list[Member] = []
    for some in rows.chunks(wanted):
        query = select(table["referent"], table["article"], table["home"])
        found = session.execute(query.where(of_kind, column.in_(some)))
        out += [Member(*row) for row in found]
    return sorted(out)
