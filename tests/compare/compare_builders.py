"""Small builders for statements, figures and events, with only what a test is about."""

from __future__ import annotations

from datetime import date

from provenance.model.extraction import Event, Proposition, Quantity, Slot, Window
from provenance.model.finding import Assertion, Figure, Occurrence, Source, Statement
from provenance.model.keys import digest
from provenance.model.reference import Identity
from provenance.model.spans import Span


def source(name="Harbour Post", published="2031-05-02", kind="report"):
    return Source(
        article=digest("article", name),
        outlet=name,
        republisher="",
        title=f"News from {name}",
        published=published,
        date_kind="published",
        kind=kind,
        rendition="original",
    )


def voice(name, side="", named=True):
    return Identity(digest("identity", name), name, "group", named, side=side)


def statement(text, of, who=None, *, stance="asserting", paragraph=0, index=0, **more):
    return Statement(
        key=digest("claim", of.article, text),
        source=of,
        voice=who,
        chain=(),
        kind=more.get("kind", "assertion"),
        stance=stance,
        polarity="positive",
        modality=more.get("modality", "certain"),
        sentence=text,
        sentence_key=digest("sentence", of.article, text),
        sentence_index=index,
        paragraph=paragraph,
        exact=text,
        start=100 * index,
        end=100 * index + len(text),
        origin=more.get("origin", ""),
    )


def window(low, high=None):
    return Window(date.fromisoformat(low), date.fromisoformat(high or low))


def slot(facet, value, said_in, days=None):
    return Slot(facet, value, Span(0, 1), days, said_in.key)


def occurrence(kind, said_in, *slots):
    event = Event("e1", kind, (Span(0, 1),), slots)
    return Occurrence(digest("event", said_in.key, kind), said_in.source, event)


def quantity(number, measure="killed", *, value="", bound="exact", unit="1", **more):
    low, high = number if isinstance(number, tuple) else (number, number)
    said = value or (f"{low:g}" if low is not None else f"{high:g}")
    return Quantity("q1", "c1", measure, unit, bound, low, high, said, Span(0, len(said)), **more)


def figure(number, said_in, event=None, **more):
    return Figure(said_in, quantity(number, **more), event)


def assertion(said_in, predicate, subject, target, *, negated=False, **more):
    return Assertion(
        said_in, Proposition("c1", predicate, subject, target, negated, Span(0, 1), **more)
    )
