"""Words that say something of one or two parties: verbs, nouns, phrases, with their two sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provenance.extract.events import phrases
from provenance.extract.events.sides import instances, together
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph
from provenance.extract.parse.syntax import antecedent
from provenance.lexicon import predicates as lexicon
from provenance.lexicon.predicates import Predicate

if TYPE_CHECKING:
    from spacy.tokens import Token


_WHOM = {"him", "her", "it", "them"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A predicate word with its sides, before they are read as parties.

    `kind` is None for a verb of no class. `object` is None where the class takes none, `slot`
    what it must be where a phrase tells. `opposed` marks a word that says the opposite,
    `accused` what somebody is accused of; then anything may be its object.
    """

    word: Token
    predicate: str
    kind: Predicate | None
    subject: Token
    object: Token | None = None
    slot: str = "*"
    opposed: bool = False
    accused: bool = False

    @property
    def lexical(self) -> bool:
        """Tell whether the lexicon knows the predicate, so that any proper name is a side."""
        return self.kind is not None


def readings(paragraph: Paragraph) -> Iterator[tuple[Fact, ...]]:
    """Yield for each word of a paragraph that may tell a fact its readings, the fullest first."""
    for token in paragraph.doc:
        found: list[Fact | None]
        if token.pos_ == "AUX":
            found = [*_phrases(token)]
        elif token.pos_ == "VERB":
            found = [*_phrases(token), _patient(token), _verb(token)]
        elif token.pos_ == "NOUN":
            found = [*_phrases(token), _noun(token)]
        else:
            continue
        if told := tuple(fact for fact in found if fact is not None):
            yield told


def shared(fact: Fact) -> Iterator[Fact]:
    """Yield a fact once for each of those who share its subject.

    "X and Y did", "like Z, X did", "states such as X and Y did".
    """
    for subject in (*together(fact.subject), *instances(fact.subject)):
        yield replace(fact, subject=subject)
    for before in fact.word.children:
        like = before.dep_ == "prep" and before.lower_ == "like" and before.i < fact.subject.i
        if like and fact.word.pos_ == "VERB":
            yield from (replace(fact, subject=c) for c in before.children if c.dep_ == "pobj")


def _phrases(head: Token) -> Iterator[Fact]:
    if head.tag_ == "VBN" and head.dep_ == "amod":
        return
    subject = phrases.doer(head)
    for t in phrases.turns(head):
        who = t.doer or subject
        if who is not None and (t.filler is None or t.filler.i != who.i):
            yield Fact(head, t.kind.name, t.kind, who, t.filler, t.slot, t.opposed)


def _patient(verb: Token) -> Fact | None:
    """Return what is told of the object of a verb: "Lopez was arrested", "they arrested Lopez"."""
    kind = lexicon.by_patient().get(verb.lemma_.lower())
    done_to = next(iter(trees.objects(verb)), None)
    if kind is None or done_to is None or (verb.tag_ == "VBN" and verb.dep_ == "amod"):
        return None
    return Fact(verb, kind.name, kind, antecedent(done_to))


def _verb(verb: Token) -> Fact | None:
    lemma = verb.lemma_.lower()
    opposite = lexicon.by_opposite().get(lemma)
    kind = lexicon.by_verb().get(lemma) or opposite
    if kind is None and lemma in lexicon.words("never"):
        return None
    if (verb.tag_ == "VBN" and verb.dep_ == "amod") or (kind and _otherwise(verb, kind)):
        return None
    accused = _accused(verb)
    doer = trees.agent(verb) if trees.passive(verb) else accused or phrases.subject(verb)
    if kind is not None and kind.lone:
        doer = None if trees.passive(verb) else doer
        return Fact(verb, kind.name, kind, doer, opposed=opposite is not None) if doer else None
    objects = trees.objects(verb)
    done_to = objects[0] if objects else (via(verb, kind.via) if kind else None)
    if doer is None or done_to is None or doer.i == done_to.i:
        return None
    if kind is None and doer.head.i != verb.i and not accused:
        return None
    name = kind.name if kind else lemma
    return Fact(
        verb, name, kind, doer, done_to, opposed=opposite is not None, accused=accused is not None
    )


def _otherwise(verb: Token, kind: Predicate) -> bool:
    """Tell whether a preposition gives the verb another meaning than that of its class."""
    led = any(c.dep_ == "prep" and c.lower_ in kind.unless for c in verb.children)
    return led and not trees.passive(verb)


def via(word: Token, prepositions: frozenset[str]) -> Token | None:
    """Return the first noun that one of the prepositions brings in under `word`."""
    found = (noun for _, noun in trees.preposed(word, prepositions))
    return next(found, None) if prepositions else None


def _accused(verb: Token) -> Token | None:
    """Return who is accused of doing `verb`: "accused the navy of ramming the ferry"."""
    above = verb.head.head
    if verb.dep_ != "pcomp" or above.lemma_.lower() not in lexicon.words("accusing"):
        return None
    return next(iter(trees.objects(above)), None)


def accuser(fact: Fact) -> Token | None:
    """Return whom "her" means in "Ruiz accused the guard of pushing her", None for no pronoun."""
    whom = fact.object
    if not fact.accused or whom is None or whom.lower_ not in _WHOM:
        return None
    return phrases.subject(fact.word.head.head)


def _noun(noun: Token) -> Fact | None:
    kind = lexicon.by_noun().get(noun.lemma_.lower())
    if kind is None:
        return None
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    whom = via(noun, kind.via | {"of", "for"})
    if kind.lone:
        about = whom if kind.patients and whom is not None else owner
        return Fact(noun, kind.name, kind, about) if about is not None else None
    return Fact(noun, kind.name, kind, owner, whom) if owner and whom else None
