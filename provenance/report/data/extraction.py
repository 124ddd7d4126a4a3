"""One article's extraction for machines: a line of `prov extract --format jsonl`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from provenance.model.article import Revision, Stated
from provenance.model.extraction import (
    Attribution,
    Claim,
    Event,
    Extraction,
    Quantity,
    Speaker,
    TimeExpression,
    Window,
)
from provenance.model.spans import Span
from provenance.model.vocabulary import Facet


def extraction_json(path: str, revision: Revision, extraction: Extraction) -> str:
    """Return one line of JSON (no newline at its end); offsets refer to its `text`."""
    speakers = {s.id: s for s in extraction.speakers}
    line = {
        "path": path,
        "title": _stated(revision.title),
        "outlet": _stated(revision.outlet),
        "republisher": _stated(revision.republisher),
        "published": _stated(revision.published),
        "text": revision.text,
        "sentences": [{"start": s.span.start, "end": s.span.end} for s in extraction.sentences],
        "attributions": [_attribution(a, speakers) for a in extraction.attributions],
        "claims": [_claim(c) for c in extraction.claims],
        "quantities": [_quantity(q) for q in extraction.quantities],
        "events": [_event(e, extraction.times) for e in extraction.events],
        "times": [_time(t) for t in extraction.times],
    }
    return json.dumps(line, ensure_ascii=False)


def _stated(fact: Stated | None) -> str | None:
    return fact.value if fact else None


def _ranges(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]


def _attribution(attribution: Attribution, speakers: dict[str, Speaker]) -> dict[str, Any]:
    voice = speakers.get(attribution.speaker) if attribution.speaker else None
    return {
        "id": attribution.id,
        "parent": attribution.parent,
        "speaker": _speaker(voice) if voice else None,
        "form": attribution.form,
        "stance": attribution.stance,
        "source": _ranges(attribution.source),
        "cue": _ranges(attribution.cue),
        "content": _ranges(attribution.content),
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "kind": speaker.kind,
        "role": speaker.role or None,
        "affiliation": speaker.affiliation or None,
        "number": speaker.number,
        "reason": speaker.reason or None,
        "knowledge": speaker.knowledge or None,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "sentence": claim.sentence,
        "kind": claim.kind,
        "start": claim.span.start,
        "end": claim.span.end,
        "attribution": claim.attribution,
        "polarity": claim.polarity,
        "modality": claim.modality,
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "claim": quantity.claim,
        "measure": quantity.measure,
        "unit": quantity.unit,
        "bound": quantity.bound,
        "low": quantity.low,
        "high": quantity.high,
        "value": quantity.value,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "counted": quantity.counted or None,
        "part_of": quantity.part_of,
    }


def _event(event: Event, times: tuple[TimeExpression, ...]) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "actor": _slot(event, "actor"),
        "target": _slot(event, "target"),
        "place": _slot(event, "place"),
        "date": _date(event, times),
        "mentions": _ranges(event.mentions),
    }


def _slot(event: Event, facet: Facet) -> str | None:
    return next((slot.value for slot in event.stated(facet)), None)


def _date(event: Event, times: tuple[TimeExpression, ...]) -> dict[str, str | None] | None:
    slot = next((s for s in event.stated("date") if s.window), None)
    if slot is None:
        return None
    anchor = next((t.anchor for t in times if t.span.overlaps(slot.span)), "")
    return {**_window(slot.window), "anchor": anchor or None}


def _time(time: TimeExpression) -> dict[str, Any]:
    return {
        "start": time.span.start,
        "end": time.span.end,
        **_window(time.window),
        "value": time.value or None,
        "anchor": time.anchor or None,
    }


def _window(window: Window | None) -> dict[str, str | None]:
    low, high = (window.low, window.high) if window else (None, None)
    return {"low": _iso(low), "high": _iso(high)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
