"""The commands that wrote, and what they could not read."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.store import rows
from provenance.store.tables import Failed, Run


@dataclass(frozen=True, slots=True)
class RunRow:
    """One command that wrote; `started` is an ISO time in UTC."""

    id: int
    command: str
    started: str
    model: str
    version: str


@dataclass(frozen=True, slots=True)
class FailureRow:
    """A file or address that a run could not read, and why."""

    where: str
    message: str


def start(session: Session, command: str, started: str, model: str, version: str) -> int:
    """Record that a command begins to write; return the number of its run."""
    run = Run(command=command, started=started, model=model, version=version)
    session.add(run)
    session.flush()
    return run.id


def fail(session: Session, run: int, where: str, message: str) -> None:
    """Record what a run could not read."""
    rows.add(session, Failed, [{"run_id": run, "where": where, "message": message}])


def listed(session: Session) -> list[RunRow]:
    """Return all runs, the oldest first."""
    return [rows.as_value(RunRow, row) for row in rows.rows_of(session, Run, "id")]


def failures(session: Session, run: int | None = None) -> list[FailureRow]:
    """Return what a run, by default the last one, could not read."""
    number = run or session.execute(select(Run.id).order_by(Run.id.desc())).scalars().first()
    found = rows.rows_in(session, Failed, "run_id", [number], "id")
    return [rows.as_value(FailureRow, row) for row in found]
