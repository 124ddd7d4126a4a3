"""Events across articles for machines: `prov events --format json|csv`, columns after UCDP GED."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from provenance.model.coding import Bodily, CodedEvent
from provenance.report.data.tables import as_csv, as_json
from provenance.report.views import EventView, Member

_HEAD = (
    "event", "type", "date_low", "date_high", "date_precision", "place", "place_precision",
    "province", "country", "side_a", "side_b", "deaths", "deaths_low", "deaths_high",
    "deaths_over", "best", "best_by", "articles", "separate_reports", "accounts",
)  # fmt: skip
UNNAMED = "no source named"


def events_json(events: Sequence[EventView]) -> str:
    """Return `{"events": [...]}`; what no text states is null."""
    return as_json({"events": [_event(e) for e in events]})


def events_csv(events: Sequence[EventView]) -> str:
    """Return a row for each event; cells that hold several values part them by semicolons."""
    return as_csv(_HEAD, (_row(e) for e in events))


def _event(event: EventView) -> dict[str, Any]:
    coded = event.coded
    return {
        "key": event.key,
        "type": event.type,
        "date": event.date or None,
        "date_low": _day(coded.low) or None,
        "date_high": _day(coded.high) or None,
        "date_precision": coded.date_precision or None,
        "place": coded.place or None,
        "place_precision": coded.place_precision or None,
        "province": coded.province or None,
        "country": coded.country or None,
        "places": event.place or None,
        "side_a": list(coded.sides_a),
        "side_b": list(coded.sides_b),
        "deaths": [_death(f) for f in coded.figures],
        "deaths_low": coded.deaths_low,
        "deaths_high": coded.deaths_high,
        "deaths_over": coded.deaths_over or None,
        "best": coded.best,
        "best_by": coded.best_by or None,
        "articles": coded.articles,
        "separate_reports": coded.separate_reports,
        "members": [_member(m) for m in event.members],
        "excluded": [_member(m) | {"detail": m.detail} for m in event.excluded],
    }


def _death(given: Bodily) -> dict[str, Any]:
    statement, quantity = given.figure.statement, given.figure.quantity
    return {
        "value": quantity.value,
        "bound": quantity.bound,
        "low": quantity.low,
        "high": quantity.high,
        "counted": quantity.counted,
        "composition": quantity.composition,
        "claim": statement.key,
        "article": statement.source.article,
        "speaker": given.body or None,
        "side": given.side or None,
    }


def _member(member: Member) -> dict[str, Any]:
    return {
        "article": member.occurrence.source.article,
        "event": member.occurrence.key,
        "band": member.band,
    }


def _row(event: EventView) -> tuple[object, ...]:
    c = event.coded
    return (
        event.key, event.type, _day(c.low), _day(c.high), c.date_precision, c.place,
        c.place_precision, c.province, c.country, "; ".join(c.sides_a), "; ".join(c.sides_b),
        _said(c),
        _number(c.deaths_low), _number(c.deaths_high), c.deaths_over, _number(c.best), c.best_by,
        c.articles, c.separate_reports, "; ".join(m.occurrence.key for m in event.members),
    )  # fmt: skip


def _said(coded: CodedEvent) -> str:
    """Return each figure with who gives it, once: `Army (of Norland): 8; no source named: 12`."""
    told = (
        f"{g.body or UNNAMED}{f' (of {g.side})' if g.side else ''}: {g.figure.quantity.value}"
        for g in coded.figures
    )
    return "; ".join(dict.fromkeys(told))


def _day(day: object) -> str:
    return str(day) if day else ""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
