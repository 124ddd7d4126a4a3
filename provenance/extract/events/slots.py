"""What the words around a mention say of its event: who, at what, whom it hit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.extract.events.circumstances import aftermaths, participles, triggers
from provenance.extract.events.eventwords import Mention
from provenance.extract.naming.parties import Parties
from provenance.extract.naming.pointers import COUNTRY, GROUP
from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon
from provenance.lexicon import parties as party_words
from provenance.lexicon import scenes as scene_words
from provenance.model.extraction import Claim, Slot, Window
from provenance.model.spans import Span
from provenance.model.vocabulary import Facet

if TYPE_CHECKING:
    from spacy.tokens import Token

_DETERMINERS = {"DT", "PRP$", "POS", "PDT"}
_AT = frozenset({"on", "against"})
SIDES = ("army", "rebels")
"""The two sides of a war, as the lexicon calls them."""
HURT = {"killing", "shooting", "stabbing", "kidnapping"}
_UNAIMED = {
    "talks",
    "truce",
    "visit",
    "election",
    "protest",
    "storm",
    "flood",
    "earthquake",
    "fire",
}


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of an article, asked which one holds a place in its text."""

    all: Sequence[Claim]

    def at(self, span: Span) -> str:
        """Return the id of the smallest claim that covers `span`, else of the nearest one.

        "" where the article has no claim at all.
        """
        near = [c for c in self.all if c.span.overlaps(span)] or self.all
        best = min(near, key=lambda c: _remoteness(c.span, span), default=None)
        return best.id if best else ""


def _remoteness(claim: Span, span: Span) -> tuple[int, bool, int, int]:
    gap = max(0, claim.start - span.end, span.start - claim.end)
    return gap, not claim.covers(span), len(claim), claim.start


def make(
    facet: Facet, value: str, span: Span, claims: Claims, window: Window | None = None
) -> Slot:
    """Return a slot with the claim that states it."""
    return Slot(facet, value, span, window, claims.at(span))


def short(tokens: Sequence[Token]) -> str:
    """Return a noun phrase without its determiners, in the text's own words."""
    kept = [t for t in tokens if t.tag_ not in _DETERMINERS or t.dep_ == "case"]
    gaps = [b.i > a.i + 1 and not a.whitespace_ for a, b in pairwise(kept)]
    words = [t.text_with_ws + " " * gap for t, gap in zip(kept, [*gaps, False], strict=False)]
    return "".join(words).strip(" ,“”\"'’‘")


def own(mention: Mention, parties: Parties, claims: Claims) -> Iterator[Slot]:
    """Yield the slots that the mention's own syntax tells: type, actor, target, trigger."""
    if mention.kind:
        yield make("type", mention.kind, mention.span, claims)
    for token in _actors(mention):
        name = _actor_name(token, parties)
        if name:
            yield make("actor", name, mention.paragraph.place(token), claims)
    for token in targets(mention):
        span = trees.reach(mention.paragraph, trees.phrase(token))
        yield make("target", short(trees.phrase(token)), span, claims)
    for span in triggers(mention):
        value = span.of(_text(mention))
        yield make("trigger", value, _shift(mention, span), claims)
    for span in aftermaths(mention):
        yield make("aftermath", span.of(_text(mention)), _shift(mention, span), claims)


def fighting(mention: Mention) -> frozenset[str]:
    """Return on which side of a war a mention's doers fight, also where they are not named.

    "Army shells" are the army's.
    """
    words = {
        word.lemma_.lower()
        for token in _actors(mention)
        for word in (token, *(c for c in token.lefts if c.dep_ in trees.OWNING))
    }
    return frozenset(side for side in SIDES if words & party_words.words(side))


def _text(mention: Mention) -> str:
    return str(mention.paragraph.doc.text)


def _shift(mention: Mention, span: Span) -> Span:
    offset = mention.paragraph.span.start
    return Span(offset + span.start, offset + span.end)


def _actor_name(token: Token, parties: Parties) -> str:
    """Return the party that acts; a country's adjective before the event stands for it.

    Before an event's noun any other name is of a place or of those hit: "the Arda shooting".
    """
    named = parties.named(token)
    if token.dep_ in trees.OWNING:
        if named is None or named.sort not in {COUNTRY, GROUP}:
            return ""
        noun_place = named.sort == COUNTRY and not named.adjective and token.dep_ != "poss"
        return "" if noun_place else named.name
    name = parties.of(token)
    return "" if _UNNAMED(name) or _headline(name) else name


_UNNAMED = re.compile(r"[\d_@#/|]").search


def _headline(name: str) -> bool:
    """Tell whether a supposed name is a cut of a headline or a title: it ends in an event."""
    words = [word.lower() for word in name.split()]
    return any(w in lexicon.nouns() for w in words[1:]) or ("of" in words and words[0] in _TITLES)


_TITLES = {"story", "death", "life", "tale", "case", "trial", "murder", "book"}


def _actors(mention: Mention) -> Iterator[Token]:
    token = mention.token
    if mention.verbal:
        doer = trees.agent(token) if trees.passive(token) else trees.subject(token)
        both = mention.kind == "clash"
        if both:
            yield from (noun for _, noun in trees.preposed(token, {"with"}))
        if doer is not None and (both or trees.objects(token)) and not trees.since(token):
            yield doer
        return
    for left in token.lefts:
        if left.dep_ in trees.OWNING and left.tag_ != "PRP$":
            yield left
    for _, noun in trees.preposed(token, {"by"}):
        yield noun
    for child in token.children:
        if child.dep_ == "acl" and child.lemma_ in lexicon.words("passive_by"):
            doer = trees.agent(child)
            if doer is not None:
                yield doer
    yield from _through_light_verb(token)


def _through_light_verb(token: Token) -> Iterator[Token]:
    head = token.head
    if head.lemma_ not in lexicon.words("light") or head.pos_ != "VERB" or trees.names(head):
        return
    if token.dep_ == "dobj" and (doer := trees.subject(head)) is not None:
        yield doer
    if token.dep_ == "nsubjpass" and (doer := trees.agent(head)) is not None:
        yield doer


def targets(mention: Mention) -> Iterator[Token]:
    """Yield the head words of what the event was aimed at."""
    token = mention.token
    if mention.verbal:
        if mention.kind not in HURT and lexicon.is_violent(mention.kind):
            yield from (t for t in trees.objects(token) if not _part_of_phrase(token, t))
    elif mention.kind not in _UNAIMED:
        ways = _AT - {"on"} if mention.kind in lexicon.words("unaimed_on") else _AT
        for prep, noun in trees.preposed(token, ways):
            lemma = noun.lemma_.lower()
            ground = lemma in scene_words.words("grounds") | scene_words.words("not_places")
            if prep.head.i == token.i and noun.ent_type_ not in {"DATE", "TIME"} and not ground:
                yield noun
        if token.dep_ == "nsubj" and token.head.lemma_ in lexicon.words("aiming"):
            yield from trees.objects(token.head)
    for verb in participles(mention):
        if verb.lemma_ in lexicon.words("aiming"):
            yield from trees.objects(verb) if verb.tag_ == "VBG" else _aims(verb)
    yield from _purposes(token)


def _purposes(token: Token) -> Iterator[Token]:
    """Yield what is meant to be hit: "strikes that were meant to wreck the depot"."""
    for child in token.children:
        if child.dep_ not in {"relcl", "acl"} or child.lemma_ not in lexicon.words("meaning"):
            continue
        for goal in child.children:
            if goal.dep_ == "xcomp":
                aims = (v for v in [goal, *goal.conjuncts] if v.lemma_ in lexicon.words("aiming"))
                yield from (t for verb in aims for t in trees.objects(verb))


def _part_of_phrase(verb: Token, noun: Token) -> bool:
    pair = (verb.lemma_.lower(), noun.lemma_.lower())
    return noun.pos_ == "PRON" or pair in lexicon.phrases()


def _aims(verb: Token) -> Iterator[Token]:
    """Yield what is aimed at: "aimed at the depot", "aimed at destroying the depot"."""
    at = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "at"]
    for first in at:
        for child in (first, *first.conjuncts):
            for goal in child.children:
                if goal.dep_ == "pobj":
                    yield goal
                if goal.dep_ == "pcomp":
                    yield from trees.objects(goal)
                    for other in goal.conjuncts:
                        yield from trees.objects(other)
