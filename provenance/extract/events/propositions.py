"""Who does what to whom, yes or no: facts of parties that can conflict without a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from provenance.extract.events import attributes, frames, standings
from provenance.extract.events.frames import Fact, readings, shared
from provenance.extract.events.link import token_at
from provenance.extract.events.sides import EVERYONE, Sides, actor, everyone
from provenance.extract.events.slots import Claims, short
from provenance.extract.events.stance import Stance, stance
from provenance.extract.naming.parties import parties
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.lexicon import parties as party_words
from provenance.lexicon import places
from provenance.model.extraction import Claim, Proposition, TimeExpression, Window

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["EVERYONE", "propositions"]

_NEAR, _CLAUSE = 4, 8
"""How far a date may stand from its predicate: in its clause, or in an "after ..." beside it."""
_HEADLINE, _SMALL = 4, 3
"""Words from which capitals tell a headline; shorter ones ("of", "the") need none."""
_SINCE, _UNTIL = {"after", "since", "following"}, {"before", "until", "till"}


def _members(token: Token) -> str:
    lemma = token.lemma_.lower()
    some = lemma in party_words.words("members") and token.tag_ == "NNS"
    return token.text.lower() if some else ""


def _is_people(name: str) -> bool:
    """Tell whether a name is only what a country's people or things are called."""
    return places.country(name) not in (None, name)


def _heading(word: Token) -> bool:
    """Tell whether a sentence is a headline with capitals, which make names of its nouns."""
    long = [t for t in word.sent if t.is_alpha and len(t) > _SMALL and t.i > word.sent.start]
    return len(long) >= _HEADLINE and all(t.text[0].isupper() for t in long)


def _manner(fact: Fact) -> str:
    """Return how it is done: an adverb ("diplomatically"), or "as a ..."."""
    parts = [
        c.text
        for c in fact.word.children
        if c.dep_ == "advmod" and c.lower_.endswith("ly") and not c.lower_.endswith("edly")
    ]
    for child in fact.word.children:
        if child.dep_ == "prep" and child.lower_ == "as" and child.i > fact.word.i:
            parts.append(child.doc[child.i : child.right_edge.i + 1].text)
    if some := _members(actor(fact.subject)):
        parts.append(some)
    return "; ".join(parts)


def _turned(window: Window, token: Token, word: Token) -> Window:
    """Return the period that a date means under "after" or "before" between it and `word`."""
    for step in trees.chain(token):
        if step.i == word.i:
            break
        if step.dep_ in {"prep", "mark"} and step.lower_ in _SINCE:
            return Window(window.low, None)
        if step.dep_ in {"prep", "mark"} and step.lower_ in _UNTIL:
            return Window(None, window.low - timedelta(days=1) if window.low else None)
    return window


class _Reader:
    def __init__(
        self, parsed: Parsed, claims: Sequence[Claim], times: Sequence[TimeExpression]
    ) -> None:
        self.claims = Claims(claims)
        self.sides = Sides(parsed, parties(parsed))
        self.times = [
            (t.window, *at) for t in times if t.window and (at := token_at(parsed, t.span))
        ]

    def all(self, paragraph: Paragraph) -> Iterator[Proposition]:
        for told in readings(paragraph):
            made = (self._facts(paragraph, reading) for reading in told)
            yield from next((found for found in made if found), ())
        for standing in standings.standings(paragraph, self.sides):
            yield from self._standing(paragraph, standing)
        yield from attributes.attributes(paragraph, self.sides, self.claims)

    def _facts(self, paragraph: Paragraph, reading: Fact) -> list[Proposition]:
        found = (self._fact(paragraph, fact) for fact in shared(reading))
        return [p for p in found if p is not None]

    def _fact(self, paragraph: Paragraph, fact: Fact) -> Proposition | None:
        if _heading(fact.word):
            return None
        subject, done_to = self._subject(fact), self._object(fact)
        lone = fact.kind is not None and fact.kind.lone
        if not subject or (not done_to and not lone) or subject == done_to or _is_people(done_to):
            return None
        if fact.slot != "*" and not done_to:
            return None
        said = stance(fact.word)
        tried = said.tried and fact.kind is not None and fact.kind.trying
        if said.open and not fact.accused and not tried:
            return None
        groups = [fact.word, *trees.noun_group(fact.subject)]
        groups += trees.noun_group(fact.object) if fact.object is not None else []
        window, dated = self._time(paragraph, fact.word)
        groups += [dated] if dated is not None and fact.kind and fact.kind.once else []
        return Proposition(
            self.claims.at(paragraph.place(fact.word)),
            fact.predicate,
            subject,
            "" if lone else done_to,
            _no(said, fact.opposed) or subject == EVERYONE,
            trees.reach(paragraph, groups),
            subject == EVERYONE,
            said.presupposed,
            window,
            _manner(fact),
        )

    def _subject(self, fact: Fact) -> str:
        if everyone(fact.subject):
            return EVERYONE
        found = self.sides.party(fact.subject, fact.lexical)
        if fact.kind is not None and fact.kind.persons:
            return found if " " in found and self.sides.full(fact.subject, found) else ""
        return found or (self.sides.force(fact.subject) if fact.accused else "")

    def _object(self, fact: Fact) -> str:
        if fact.object is None:
            return ""
        if fact.kind is not None and fact.kind.bodies and self.sides.person(fact.object):
            return ""
        whom = frames.accuser(fact) or fact.object
        found = self.sides.filled(fact.slot if fact.lexical else "", whom)
        named = fact.accused and whom.pos_ != "PRON"
        return found or (short(trees.phrase(whom)) if named else "")

    def _standing(self, paragraph: Paragraph, told: standings.Standing) -> Iterator[Proposition]:
        said = stance(told.word)
        if said.open:
            return
        yield Proposition(
            self.claims.at(paragraph.place(told.word)),
            told.predicate,
            told.subject,
            told.object,
            _no(said, told.opposed),
            trees.reach(paragraph, [told.word, *trees.noun_group(told.noun)]),
            False,
            said.presupposed,
            self._time(paragraph, told.word)[0],
        )

    def _time(self, paragraph: Paragraph, word: Token) -> tuple[Window | None, Token | None]:
        """Return the period that a date beside `word` puts it in, and that date."""
        near = []
        for window, where, token in self.times:
            turned = _turned(window, token, word)
            gap = trees.distance(token, word)
            if where is paragraph and gap <= (_NEAR if turned is window else _CLAUSE):
                near.append((gap, turned, token))
        found = min(near, key=lambda row: row[0], default=None)
        return found[1:] if found else (None, None)


def _no(said: Stance, opposed: bool) -> bool:
    return said.negated != opposed


def propositions(
    parsed: Parsed, claims: Sequence[Claim], times: Sequence[TimeExpression]
) -> tuple[Proposition, ...]:
    """Return the facts of parties that the text states, denies or takes for granted.

    Only those whose sides are plain are kept. `subject` is "any" where the statement covers
    everybody ("no country has ..."), `object` "" where it is about one party. Wishes, plans
    and conditions are left out.
    """
    reader = _Reader(parsed, claims, times)
    return tuple(p for paragraph in parsed.paragraphs for p in reader.all(paragraph))
