"""What a person was shown: looks on screen and briefings, to tell what changed since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from provenance.model.finding import Finding
from provenance.store import rows
from provenance.store.tables import Showing, ShownFinding

Kind = Literal["look", "briefing"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as it was when it was shown."""

    key: str
    state: str
    verdict: str
    title: str
    status: str


@dataclass(frozen=True, slots=True)
class Shows:
    """A look or a briefing: its number from 1, when, and what it showed by finding key."""

    number: int
    when: str
    findings: Mapping[str, Shown]


def record(
    session: Session,
    kind: Kind,
    when: str,
    findings: Sequence[Finding],
    statuses: Mapping[str, str] | None = None,
) -> int:
    """Record what a person is shown now; return the number of that look or briefing.

    `statuses` tells by finding key what a person had decided (open, decided, ...).
    """
    newest = select(func.max(Showing.number)).where(Showing.kind == kind)
    number = (session.execute(newest).scalar() or 0) + 1
    showing = Showing(kind=kind, number=number, when=when)
    session.add(showing)
    session.flush()
    shown = [
        Shown(f.key, f.state, f.verdict, f.title, (statuses or {}).get(f.key, "open"))
        for f in findings
    ]
    rows.add(session, ShownFinding, [rows.as_row(item, showing_id=showing.id) for item in shown])
    return number


def last(session: Session, kind: Kind) -> Shows | None:
    """Return what a person was shown last, or None where nothing was shown yet."""
    query = select(Showing).where(Showing.kind == kind).order_by(Showing.number.desc())
    showing = session.execute(query.limit(1)).scalar()
    if showing is None:
        return None
    found = rows.rows_in(session, ShownFinding, "showing_id", [showing.id], "key")
    shown = {row["key"]: rows.as_value(Shown, row) for row in found}
    return Shows(showing.number, showing.when, shown)
