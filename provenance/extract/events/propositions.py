"""Who does what to whom, yes or no: facts of parties that can conflict without a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from provenance.extract.events import attributes, echoes, factwords, frames, phrases, standings
from provenance.extract.events.frames import Fact, readings, shared
from provenance.extract.events.link import token_at
from provenance.extract.events.sides import EVERYONE, Sides, everyone, speaks
from provenance.extract.events.slots import Claims, short
from provenance.extract.events.stance import Stance, stance
from provenance.extract.naming.parties import parties
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.model.extraction import Claim, Proposition, TimeExpression, Window

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["EVERYONE", "propositions"]

_NEAR, _CLAUSE = 4, 8
"""How far a date may stand from its predicate: in its clause, or in an "after ..." beside it."""
_SINCE, _UNTIL = {"after", "since", "following"}, {"before", "until", "till"}


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


class _Asked(NamedTuple):
    """A wish, in which paragraph it stands, and of whom it is asked."""

    paragraph: int
    party: str
    wish: Proposition


class _Reader:
    def __init__(
        self, parsed: Parsed, claims: Sequence[Claim], times: Sequence[TimeExpression]
    ) -> None:
        self.claims = Claims(claims)
        self.sides = Sides(parsed, parties(parsed))
        self.asked: list[_Asked] = []
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
        for word, who in echoes.refusals(paragraph):
            yield from self._refusal(paragraph, word, who)

    def _facts(self, paragraph: Paragraph, reading: Fact) -> list[Proposition]:
        found = (self._fact(paragraph, fact) for fact in shared(reading))
        return [p for p in found if p is not None]

    def _fact(self, paragraph: Paragraph, fact: Fact) -> Proposition | None:
        said = factwords.put(fact)
        if factwords.heading(fact.word) or said is None:
            return None
        if said.whom is not None and factwords.takes(fact):
            fact = replace(fact, subject=said.whom)
        subject, done_to = self._subject(fact), self._object(fact)
        if said.mood and fact.direct and not fact.lone and not done_to:
            fact, done_to = factwords.of_thing(fact)
        if not self._sided(fact, said, subject, done_to):
            return None
        window, dated = self._time(paragraph, fact.word)
        groups = [dated] if dated is not None and fact.kind and fact.kind.once else []
        made = Proposition(
            self.claims.at(paragraph.place(fact.word)),
            fact.predicate,
            subject,
            "" if fact.lone else done_to,
            _no(said, fact.opposed) or subject == EVERYONE,
            trees.reach(paragraph, [*factwords.words(fact), *groups]),
            subject == EVERYONE,
            said.presupposed,
            window,
            factwords.manner(fact),
            said.mood,
            self._holder(said, fact),
        )
        if made.mood == "should":
            urged = self.sides.party(said.whom, True) if said.whom is not None else ""
            self.asked.append(_Asked(self._number(paragraph), urged or subject, made))
        return made

    def _number(self, paragraph: Paragraph) -> int:
        return self.sides.parsed.paragraphs.index(paragraph)

    def _refusal(self, paragraph: Paragraph, word: Token, who: Token) -> Iterator[Proposition]:
        """Yield what "it would not" refuses: the wish of that party told of last before."""
        name, here = self.sides.party(who, True), self._number(paragraph)
        span = paragraph.place(word)
        near = [a for a in self.asked if a.party == name and here - a.paragraph <= echoes.REACH]
        before = [a.wish for a in near if a.wish.span.end <= span.start]
        if name and before:
            yield replace(
                before[-1],
                claim=self.claims.at(span),
                negated=not before[-1].negated,
                span=trees.reach(paragraph, [word, *trees.noun_group(who)]),
                presupposed=False,
                window=None,
                mood="will",
                holder=name,
            )

    def _sided(self, fact: Fact, said: Stance, subject: str, done_to: str) -> bool:
        """Tell whether both sides of a fact are plain; of what is meant, it may be who speaks."""
        known = bool(subject) or (bool(said.mood) and speaks(fact.subject))
        filled = bool(done_to) or (fact.lone and fact.slot == "*")
        apart = not done_to or (subject != done_to and not factwords.is_people(done_to))
        return known and filled and apart

    def _holder(self, said: Stance, fact: Fact) -> str:
        """Return who wishes or means it; of what is to be done to somebody, who is to do it."""
        done = said.mood == "will" and fact.kind is not None and bool(fact.kind.patients)
        who = said.holder or (phrases.doer(fact.word) if done else None)
        return self.sides.party(who, True) if said.mood and who is not None else ""

    def _subject(self, fact: Fact) -> str:
        if everyone(fact.subject):
            return EVERYONE
        if fact.kind is not None and fact.kind.letting:
            return self.sides.owner(fact.subject)
        if fact.kind is not None and fact.kind.framing:
            return self.sides.whom(fact.subject)
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
    everybody ("no country has ..."), `object` "" where it is about one party. What is wished or
    meant bears its mood, its subject "" where that is whoever speaks ("we will not"); other
    plans and conditions are left out.
    """
    reader = _Reader(parsed, claims, times)
    return tuple(p for paragraph in parsed.paragraphs for p in reader.all(paragraph))
