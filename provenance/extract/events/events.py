"""The events of one article, gathered from all their mentions, and the figures tied to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from provenance.extract.events import details, hits, owning, slots, telling, vessels
from provenance.extract.events.apart import Apart, completed, reported
from provenance.extract.events.bystanders import bystanders, officials
from provenance.extract.events.eventnames import event_name
from provenance.extract.events.eventwords import Mention, mentions
from provenance.extract.events.foremost import gathered
from provenance.extract.events.link import link, token_at
from provenance.extract.events.merging import merge
from provenance.extract.events.recency import recent
from provenance.extract.events.referents import Referent, Told
from provenance.extract.naming import places
from provenance.extract.naming.located import Located
from provenance.extract.naming.parties import Parties, parties
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.lexicon import events as lexicon
from provenance.model.extraction import (
    Claim,
    Event,
    Quantity,
    Slot,
    Speaker,
    TimeExpression,
)
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|"
    r"t?(?:ember)?|ober|ember)?\b"
)
_DATED = re.compile(
    rf"{_MONTH.pattern}|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:last|this|past|yesterday|today|tonight|overnight)\b)",
    re.IGNORECASE,
)
"""Words that tell a day or a period, also where the article's own day is not known."""


def events(
    parsed: Parsed,
    claims: Sequence[Claim],
    times: Sequence[TimeExpression],
    quantities: Sequence[Quantity],
    speakers: Sequence[Speaker] = (),
    day: date | None = None,
    headline: Parsed | None = None,
) -> tuple[tuple[Event, ...], tuple[Quantity, ...]]:
    """Return the event referents (ids e1, e2, ...) and the quantities with their events.

    `speakers` lends the fullest names of persons who act; `day` is the article's own, on which
    words such as "the latest attack" are anchored; `headline` may tell the town. A figure that no
    event plainly owns keeps `event` None; a figure of a series becomes a total over its period.
    """
    known = parties(parsed, speakers)
    told = slots.Claims(claims)
    reader = _Reader(parsed, known, told, tuple(times), tuple(quantities), officials(speakers))
    referents = reader.referents(day, headline or Parsed("", ()))
    for referent in referents:
        _date_lately(referent, day, reader.claims)
    reported(referents, day, reader.claims)
    tied = link(parsed, quantities, referents)
    telling.told(referents, parsed, headline or Parsed("", ()), reader.claims)
    return tuple(_event(r, f"e{i}") for i, r in enumerate(referents, 1)), tied


class _Reader:
    """Reads one article's sentences into mentions with their slots."""

    def __init__(
        self,
        parsed: Parsed,
        known: Parties,
        claims: slots.Claims,
        times: tuple[TimeExpression, ...],
        quantities: tuple[Quantity, ...],
        officials: frozenset[str],
    ) -> None:
        self.parsed, self.known, self.claims = parsed, known, claims
        self.officials = officials
        self.told = places.told_places(parsed)
        self.located = Located(parsed)
        self.times = [
            (t, at[0], owning.whole_clause(at[1]))
            for t in times
            if (at := token_at(parsed, t.span))
        ]
        self.tolls = [
            (q.low, at[1])
            for q in quantities
            if q.measure == "killed" and q.low and q.low > 1 and not q.part_of
            if (at := token_at(parsed, q.span))
        ]
        self.totals = [at[1] for q in quantities if q.total and (at := token_at(parsed, q.span))]

    def referents(self, day: date | None, headline: Parsed) -> list[Referent]:
        by_sentence: dict[int, list[Mention]] = {}
        for mention in mentions(self.parsed):
            by_sentence.setdefault(mention.sentence, []).append(self._weighed(mention))
        told = []
        apart: list[Apart] = []
        for number, (paragraph, sentence) in enumerate(self.parsed.sentences()):
            here = by_sentence.get(number, [])
            told.append(self._sentence(paragraph, sentence, here))
            apart.extend(Apart(number, s) for s in self._also_named(paragraph, sentence))
            if not any(lexicon.is_deadly(m.kind) or m.pointer for m in here):
                apart.extend(Apart(number, s) for s in self._beside(paragraph, sentence))
        known = gathered(merge(told, day), day)
        return completed(known, apart, self.parsed, headline, self._place)

    def _beside(self, paragraph: Paragraph, sentence: SpacySpan) -> Iterator[Slot]:
        """Yield what a sentence without any deed may tell of the one told around it."""
        yield from (slot for _, slot in self._named(paragraph, sentence))
        yield from (self._place(*s) for s in _addressed(paragraph, sentence))
        for token, slot in self._dates(paragraph, sentence):
            if trees.verb_of(token).lemma_ in lexicon.words("called_out"):
                yield slot

    def _also_named(self, paragraph: Paragraph, sentence: SpacySpan) -> Iterator[Slot]:
        people = self.known.known.people
        for name, span in bystanders(paragraph, sentence, people, self.officials):
            yield slots.make("named", name, span, self.claims)

    def _place(self, value: str, span: Span) -> Slot:
        return slots.make("place", self.located.value(value, span), span, self.claims)

    def _named(self, paragraph: Paragraph, sentence: SpacySpan) -> Iterator[tuple[Token, Slot]]:
        people = self.known.known.people
        yield from details.victims_named(paragraph, sentence, self.claims, people)
        yield from details.suspects_named(paragraph, sentence, self.claims, people)
        yield from hits.among_the_dead(paragraph, sentence, self.claims)

    def _weighed(self, mention: Mention) -> Mention:
        """Return a mention as one of many where its figure sums up a period."""
        summed = any(trees.distance(t, mention.token) <= 2 for t in self.totals)
        return replace(mention, loose=True) if summed and mention.verbal else mention

    def _sentence(
        self, paragraph: Paragraph, sentence: SpacySpan, here: Sequence[Mention]
    ) -> list[Told]:
        if not here:
            return []
        found: list[list[Slot]] = [
            [*slots.own(m, self.known, self.claims), *hits.victims(m, self.claims)] for m in here
        ]
        for token, slot, far in self._around(paragraph, sentence):
            for n in owning.owners(token, here, far):
                # Who is held belongs to the deed, wherever it is told, not to the arrest.
                if slot.facet != "suspect" or lexicon.is_deadly(here[n].kind):
                    found[n].append(_dated(slot, here[n]))
        for token, slot in vessels.named_craft(paragraph, sentence, self.claims):
            for n in owning.owners(token, here, owning.SENTENCE):
                found[n].extend([slot] if here[n].kind in vessels.LOST else [])
        months = self._months(paragraph, sentence, here)
        tolls = self._tolls(sentence, here)
        return [
            Told(m, _ordered(row), named, dead, slots.fighting(m))
            for m, row, named, dead in zip(here, found, months, tolls, strict=True)
        ]

    def _tolls(self, sentence: SpacySpan, here: Sequence[Mention]) -> list[frozenset[float]]:
        found: list[set[float]] = [set() for _ in here]
        for toll, token in self.tolls:
            if token.doc is sentence.doc and token.sent == sentence:
                for n in owning.owners(token, here, owning.SENTENCE):
                    found[n].add(toll)
        return [frozenset(row) for row in found]

    def _months(
        self, paragraph: Paragraph, sentence: SpacySpan, here: Sequence[Mention]
    ) -> list[frozenset[str]]:
        """Return for each mention the months named near it, also where no year tells the day."""
        found: list[set[str]] = [set() for _ in here]
        for time, where, token in self.times:
            month = _MONTH.search(time.span.of(self.parsed.text))
            if where is paragraph and token.sent == sentence and month:
                for n in owning.owners(token, here, owning.CLAUSE):
                    found[n].add(month.group()[:3].lower())
        return [frozenset(row) for row in found]

    def _around(
        self, paragraph: Paragraph, sentence: SpacySpan
    ) -> Iterator[tuple[Token, Slot, int]]:
        for scene in places.scenes(paragraph, sentence, self.told):
            yield scene.token, self._place(scene.value, scene.span), owning.CLAUSE
        for token, slot in self._dates(paragraph, sentence):
            verb = trees.verb_of(token).lemma_
            told = verb in lexicon.words("called_out") | lexicon.words("happening")
            yield token, slot, owning.SENTENCE if told else owning.CLAUSE
        for token, slot in self._named(paragraph, sentence):
            yield token, slot, owning.SENTENCE

    def _dates(self, paragraph: Paragraph, sentence: SpacySpan) -> Iterator[tuple[Token, Slot]]:
        for time, where, token in self.times:
            words = time.span.of(self.parsed.text)
            told = time.window or _DATED.search(words)
            if where is paragraph and token.sent == sentence and told:
                yield token, slots.make("date", words, time.span, self.claims, time.window)


def _addressed(paragraph: Paragraph, sentence: SpacySpan) -> Iterator[tuple[str, Span]]:
    for scene in places.addresses(paragraph, sentence):
        yield scene.value, scene.span


def _date_lately(referent: Referent, day: date | None, claims: slots.Claims) -> None:
    """Give an event without a date the one that "the latest" or "current" implies."""
    if referent.single and not referent.values("date") | referent.values("period"):
        slot = recent(referent.mentions, day, claims)
        if slot is not None:
            referent.told.append(Told(referent.mentions[0], (slot,)))


def _ordered(row: Sequence[Slot]) -> tuple[Slot, ...]:
    return tuple(sorted(set(row), key=lambda s: (s.span, s.facet, s.value)))


def _dated(slot: Slot, mention: Mention) -> Slot:
    return replace(slot, facet="period") if slot.facet == "date" and mention.loose else slot


def _event(referent: Referent, name: str) -> Event:
    spans = tuple(sorted({m.span for m in referent.mentions}))
    seen = _ordered(referent.slots)
    seen = tuple(s for s in seen if not (s.facet == "trigger" and any(map(s.span.covers, spans))))
    series = referent.series
    kept = tuple(replace(s, facet="period") if series and s.facet == "date" else s for s in seen)
    called = event_name(referent)
    return Event(name, referent.kind, spans, kept, series, referent.unreal, called)
