"""Turns of phrase in a parse: "came to power", "used X as a haven"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.parse import doers, trees
from provenance.extract.parse.syntax import antecedent
from provenance.lexicon.predicates import DOER, SOIL, Part, Phrase, Predicate, phrases, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BARE = {"dobj", "acomp", "oprd", "attr", "prt", "advmod", "nsubjpass", "amod"}


@dataclass(frozen=True, slots=True)
class Turn:
    """A phrase found: its class, whether it says the opposite, and what fills its open slots.

    `doer` is whom the phrase itself is about, None where that is its subject.
    """

    kind: Predicate
    opposed: bool
    slot: str = "*"
    filler: Token | None = None
    doer: Token | None = None


def turns(head: Token) -> Iterator[Turn]:
    """Yield what a verb or noun says with its complements, the fullest reading first."""
    for kind, phrase in phrases().get(head.lemma_.lower(), ()):
        found = _match(head, phrase)
        if found is not None:
            doer = found.pop(DOER, None)
            slot, filler = next(iter(found.items()), ("*", None))
            yield Turn(kind, phrase.opposed, slot, filler, doer)


def _match(head: Token, phrase: Phrase) -> dict[str, Token] | None:
    """Return what fills each open slot of a phrase, or None where its words are not there."""
    filled: dict[str, Token] = {}
    place = head
    for part in phrase.parts:
        noun = _complement(head, place, part)
        if noun is None:
            return None
        if part.slot == SOIL:
            owner = _owner(noun)
            if owner is None:
                return None
            filled[DOER] = owner
        elif part.slot:
            filled[part.slot] = noun
        if not (part.leads and part.slot):
            place = noun
    return filled


def _owner(noun: Token) -> Token | None:
    """Return whose soil a noun names, None where it names none."""
    if noun.lemma_.lower() not in words("soil"):
        return None
    own = next((c for c in noun.lefts if c.dep_ in trees.OWNING), None)
    return own or next((n for _, n in trees.preposed(noun, frozenset({"of"}))), None)


def _complement(head: Token, inner: Token, part: Part) -> Token | None:
    """Return the word that fills a part; the parser may hang it on the part before."""
    found = [n for at in (head, inner) for n in _offered(at, part)]
    return next((n for n in found if part.slot or n.lemma_.lower() in part.words), None)


def _offered(head: Token, part: Part) -> Iterator[Token]:
    if part.leads:
        yield from (noun for _, noun in trees.preposed(head, part.leads))
        return
    if head.pos_ in {"VERB", "AUX"}:
        yield from trees.objects(head)
    yield from (c for c in head.children if c.dep_ in _BARE)


def doer(head: Token) -> Token | None:
    """Return who does what a verb or noun says, or None where that is not told."""
    if head.pos_ != "NOUN":
        return trees.agent(head) if trees.passive(head) else subject(head)
    owner = next((c for c in head.lefts if c.dep_ in {"poss", "compound", "nmod"}), None)
    return owner or next((n for _, n in trees.preposed(head, frozenset({"by"}))), None)


def subject(verb: Token) -> Token | None:
    """Return the subject of a verb; "who" and "which" are the noun that they hang on.

    Of an infinitive that hangs on a noun it is whoever has or leads that: "led efforts to build".
    """
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if own is not None and own.pos_ == "PRON":
        return antecedent(own)
    hung = verb.dep_ in {"acl", "relcl"} and any(c.tag_ == "TO" for c in verb.children)
    if own is None and hung and (found := doers.doer(verb)) is not None:
        return found
    ready = verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ"  # "is ready to go"
    return trees.subject(verb.head.head if ready else verb)
