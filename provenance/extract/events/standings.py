"""How things stand between two parties, and whether violence grows: relations, attacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.events.sides import Sides, together
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph
from provenance.lexicon import predicates as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIONS, BY, IN = "relations_worsen", "attacks_rise_by", "attacks_rise_in"
_MOST = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """A state of affairs: the word that tells it, whom it is about, and whether it is the opposite.

    `object` is "" where it is about one party. `noun` is what is said to be so.
    """

    word: Token
    noun: Token
    predicate: str
    subject: str
    object: str
    opposed: bool


def standings(paragraph: Paragraph, sides: Sides) -> Iterator[Standing]:
    """Yield the states of affairs that a paragraph tells of."""
    for noun in paragraph.doc:
        lemma = noun.lemma_.lower()
        if noun.pos_ != "NOUN":
            continue
        if lemma in lexicon.words("relation"):
            yield from _relations(noun, sides)
        elif lemma in lexicon.words("violence"):
            yield from _violence(noun, sides)


def _relations(noun: Token, sides: Sides) -> Iterator[Standing]:
    pair = _pair(noun, sides)
    told = _told(noun, lexicon.words("worse"), lexicon.words("better"))
    if len(pair) == _MOST and told is not None:
        word, opposed = told
        left, right = sorted(pair)
        yield Standing(word, noun, RELATIONS, left, right, opposed)


def _pair(noun: Token, sides: Sides) -> set[str]:
    """Return the two parties whose relations these are: "between A and B", "A's with B", "A-B"."""
    heads = [n for _, n in trees.preposed(noun, frozenset({"between", "with", "of"}))]
    owners = [n for h in heads for n in h.lefts if n.dep_ == "nmod"]
    heads += [n for owner in owners for n in together(owner)]
    heads += [c for c in noun.lefts if c.dep_ in trees.OWNING]
    heads += [c for h in heads for c in h.lefts if _hyphened(c)]
    found = {_name(h, sides) for h in heads}
    return {name for name in found if name}


def _hyphened(token: Token) -> bool:
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.dep_ in {"compound", "nmod"} and after is not None and after.text in {"-", "–"}


def _name(head: Token, sides: Sides) -> str:
    named = sides.known.named(head) if head.dep_ in {"compound", "amod", "nmod"} else None
    return named.name if named else sides.party(head, False)


def _told(noun: Token, one: frozenset[str], other: frozenset[str]) -> tuple[Token, bool] | None:
    """Return the word that says how a noun is or becomes, and whether it is one of `other`."""
    near = [c for c in noun.lefts if c.dep_ == "amod"]
    head = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        near.append(head)
        if head.lemma_.lower() in lexicon.words("becoming"):
            near += [c for c in head.children if c.dep_ in {"acomp", "oprd", "advmod", "attr"}]
    elif noun.dep_ == "dobj" and head.pos_ == "VERB":
        near.append(head)
    for word in near:
        lemma = word.lemma_.lower()
        if {lemma, word.lower_} & (one | other):
            shown = head if word.dep_ in {"acomp", "oprd", "advmod", "attr"} else word
            return shown, not {lemma, word.lower_} & one
    return None


def _violence(noun: Token, sides: Sides) -> Iterator[Standing]:
    up, down = lexicon.words("up"), lexicon.words("down")
    told = _changed(noun, up, down)
    if told is None:
        return
    word, opposed, met = told
    doers = [c for c in noun.lefts if c.dep_ in {"compound", "nmod", "poss"}]
    doers += [n for _, n in trees.preposed(noun, frozenset({"by"}))]
    places = [n for _, n in trees.preposed(noun, frozenset({"in", "against", "inside", "across"}))]
    places += [met] if met is not None else []
    for predicate, heads in ((BY, doers), (IN, places)):
        for name in sorted({_name(h, sides) for h in heads} - {""}):
            yield Standing(word, noun, predicate, name, "", opposed)


def _changed(
    noun: Token, up: frozenset[str], down: frozenset[str]
) -> tuple[Token, bool, Token | None] | None:
    """Return the word of rising or falling, whether it falls, and where it is met."""
    head = noun.head
    if noun.dep_ == "nsubj" and noun.tag_ in {"NNS", "NN"} and head.lemma_.lower() in up | down:
        return head, head.lemma_.lower() in down, None
    if noun.dep_ != "pobj" or head.lower_ != "in" or head.head.lemma_.lower() not in up | down:
        return None
    change = head.head
    verb = change.head
    meets = change.dep_ == "dobj" and verb.lemma_.lower() in lexicon.words("meeting")
    where = next((c for c in verb.children if c.dep_ == "nsubj"), None) if meets else None
    return (verb if meets else change), change.lemma_.lower() in down, where
