"""The time: for records in UTC, for people in their own zone."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta


def now(later: int = 0) -> str:
    """Return the time, or that `later` seconds from now, as it is recorded: ISO 8601 in UTC."""
    return (datetime.now(UTC) + timedelta(seconds=later)).isoformat(timespec="seconds")


def unique() -> str:
    """Return a name that no other run has."""
    return uuid.uuid4().hex


def shown(when: str | None = None) -> str:
    """Return a recorded time, by default now, as a newsroom writes it: `23 Nov 16:10`."""
    moment = datetime.fromisoformat(when) if when else datetime.now(UTC)
    local = moment.astimezone()
    return f"{local.day} {local:%b %H:%M}"
