"""What the words of a fact tell beside its sides: how it is put, and in what manner it is done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.events.frames import Fact, called
from provenance.extract.events.sides import actor
from provenance.extract.events.stance import Stance, stance
from provenance.extract.parse import trees
from provenance.lexicon import parties as party_words
from provenance.lexicon import places
from provenance.lexicon import predicates as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_HEADLINE, _SMALL = 4, 3
"""Words from which capitals tell a headline; shorter ones ("of", "the") need none."""


def _members(token: Token) -> str:
    lemma = token.lemma_.lower()
    some = lemma in party_words.words("members") and token.tag_ == "NNS"
    return token.text.lower() if some else ""


def is_people(name: str) -> bool:
    """Tell whether a name is only what a country's people or things are called."""
    return places.country(name) not in (None, name)


def heading(word: Token) -> bool:
    """Tell whether a sentence is a headline with capitals, which make names of its nouns."""
    long = [t for t in word.sent if t.is_alpha and len(t) > _SMALL and t.i > word.sent.start]
    return len(long) >= _HEADLINE and all(t.text[0].isupper() for t in long)


def manner(fact: Fact) -> str:
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


def takes(fact: Fact) -> bool:
    """Tell whether whoever is urged to do it is its subject."""
    before = fact.subject.i < fact.word.i
    return before and fact.word.pos_ == "VERB" and not trees.passive(fact.word)


def put(fact: Fact) -> Stance | None:
    """Return how a fact is put, None where it is left open and neither wished nor meant."""
    kind = fact.kind
    said = stance(fact.word, kind is not None and kind.letting)
    told = fact.accused or (said.tried and kind is not None and kind.trying)
    if told or not said.open:
        said = replace(said, mood="refused" if said.mood == "refused" else "", whom=None)
    some = bool(said.mood) and any(map(_some, (said.holder, fact.subject)))
    left = said.open and not told and (some or not said.mood)
    return None if left or (fact.wished and not said.mood) else said


def _some(noun: Token | None) -> bool:
    """Tell whether a noun means only some of those whom it names: "some factions of X"."""
    return noun is not None and any(c.lower_ in lexicon.words("partly") for c in noun.lefts)


def words(fact: Fact) -> list[Token]:
    """Return the words that tell a fact: its own, and those of its two sides."""
    groups = [fact.word, *trees.noun_group(fact.subject)]
    groups += trees.noun_group(fact.subject.head) if fact.kind and fact.kind.letting else []
    return groups + (trees.noun_group(fact.object) if fact.object is not None else [])


def of_thing(fact: Fact) -> tuple[Fact, str]:
    """Return a fact by its very verb, and the thing that it is about: "lift", "blockade".

    What is done to things is of no class: "hold" is said of a country and of a hearing.
    """
    return replace(fact, kind=None, predicate=called(fact.word), opposed=False), _thing(fact.object)


def _thing(noun: Token | None) -> str:
    """Return a common noun with the nouns and adjectives right before it, as lemmas, or ""."""
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_.lower() in lexicon.words("vague"):
        return ""
    before = [c.lemma_.lower() for c in noun.lefts if c.dep_ in {"compound", "amod"}]
    return " ".join([*before, noun.lemma_.lower()])
