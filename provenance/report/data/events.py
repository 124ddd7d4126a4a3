"""Events across articles for machines: `prov events --format json|csv`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from provenance.model.finding import Figure
from provenance.report.data.tables import as_csv, as_json
from provenance.report.views import EventView, Member

_HEAD = ("event", "type", "date", "place", "member", "article", "band", "deaths")


def events_json(events: Sequence[EventView]) -> str:
    """Return `{"events": [...]}`; a date or place that no text states is null."""
    return as_json({"events": [_event(e) for e in events]})


def events_csv(events: Sequence[EventView]) -> str:
    """Return a row for each member of each event, with the deaths that its article gives."""
    return as_csv(_HEAD, (_row(e, m) for e in events for m in e.members))


def _event(event: EventView) -> dict[str, Any]:
    return {
        "key": event.key,
        "type": event.type,
        "date": event.date or None,
        "place": event.place or None,
        "deaths": [_death(f) for f in event.deaths],
        "members": [_member(m) for m in event.members],
        "excluded": [_member(m) | {"detail": m.detail} for m in event.excluded],
    }


def _death(figure: Figure) -> dict[str, Any]:
    statement, quantity = figure.statement, figure.quantity
    return {
        "value": quantity.value,
        "bound": quantity.bound,
        "low": quantity.low,
        "high": quantity.high,
        "counted": quantity.counted,
        "composition": quantity.composition,
        "claim": statement.key,
        "article": statement.source.article,
        "speaker": statement.voice.name if statement.voice else None,
    }


def _member(member: Member) -> dict[str, Any]:
    return {
        "article": member.occurrence.source.article,
        "event": member.occurrence.key,
        "band": member.band,
    }


def _row(event: EventView, member: Member) -> tuple[object, ...]:
    article = member.occurrence.source.article
    deaths = [f.quantity.value for f in event.deaths if f.statement.source.article == article]
    return (
        event.key, event.type, event.date, event.place, member.occurrence.key, article,
        member.band, "; ".join(deaths),
    )  # fmt: skip
