"""The time: for records in UTC, for people in their own zone."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the time as it is recorded: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def shown(when: str | None = None) -> str:
    """Return a recorded time, by default now, as a newsroom writes it: `23 Nov 16:10`."""
    moment = datetime.fromisoformat(when) if when else datetime.now(UTC)
    local = moment.astimezone()
    return f"{local.day} {local:%b %H:%M}"
