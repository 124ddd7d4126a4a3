"""What an analyst told beforehand: outlets, bodies, places, and names that are never one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import delete
from sqlalchemy.orm import Session

from provenance.model.reference import Body, Containment, Outlet, Reference
from provenance.store import rows
from provenance.store.tables import (
    ApartRow,
    Base,
    BodyAliasRow,
    BodyRow,
    OutletNameRow,
    OutletRow,
    PlaceAliasRow,
    PlaceRow,
)

Entry = TypeVar("Entry", Outlet, Body, Containment)


def save(session: Session, reference: Reference) -> bool:
    """Add entries; one of a known name takes its place. Tell whether that changed anything."""
    before = load(session)
    _put(session, OutletRow, OutletNameRow, reference.outlets, "aliases", "domains")
    _put(session, BodyRow, BodyAliasRow, reference.bodies, "aliases")
    _put(session, PlaceRow, PlaceAliasRow, reference.places, "aliases")
    pairs = sorted({(min(pair), max(pair)) for pair in reference.apart} - set(before.apart))
    rows.add(session, ApartRow, [{"left": left, "right": right} for left, right in pairs])
    return load(session) != before


def load(session: Session) -> Reference:
    """Return all entries in order of their names; of a pair the smaller name comes first."""
    return Reference(
        _got(session, Outlet, OutletRow, OutletNameRow),
        _got(session, Body, BodyRow, BodyAliasRow),
        _got(session, Containment, PlaceRow, PlaceAliasRow),
        tuple(
            (row["left"], row["right"]) for row in rows.rows_of(session, ApartRow, "left", "right")
        ),
    )


def _put(
    session: Session,
    cls: type[Base],
    names: type[Base],
    entries: Sequence[Entry],
    *fields: str,
) -> None:
    latest = {entry.name: entry for entry in entries}
    column = rows.table(cls).c["name"]
    session.execute(delete(rows.table(cls)).where(column.in_(list(latest))))
    rows.add(session, cls, [rows.as_row(entry) for entry in latest.values()])
    spread = [line for e in latest.values() for line in rows.spread(e.name, e, *fields)]
    rows.add(session, names, spread)


def _got(
    session: Session, kind: type[Entry], cls: type[Base], names: type[Base]
) -> tuple[Entry, ...]:
    lists = rows.gathered(rows.rows_of(session, names, "owner", "field", "nth"))
    return tuple(
        rows.as_value(kind, row, **lists[row["name"]]) for row in rows.rows_of(session, cls, "name")
    )
