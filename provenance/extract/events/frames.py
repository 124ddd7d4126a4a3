"""Words that say something of one or two parties: verbs, nouns, phrases, with their two sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provenance.extract.events import phrases
from provenance.extract.events.sides import instances, together
from provenance.extract.events.stance import stance
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
    `accused` what somebody is accused of; then anything may be its object. `wished` marks
    what is no fact unless it is wished, meant or ruled out, `direct` a verb with its own object.
    """

    word: Token
    predicate: str
    kind: Predicate | None
    subject: Token
    object: Token | None = None
    slot: str = "*"
    opposed: bool = False
    accused: bool = False
    wished: bool = False
    direct: bool = False

    @property
    def lone(self) -> bool:
        """Tell whether it says something of one party alone."""
        return self.kind is not None and self.kind.lone

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
            found = [*_phrases(token), _noun(token), _wished(token), _held(token)]
        else:
            continue
        if told := tuple(fact for fact in found if fact is not None):
            yield told


def shared(fact: Fact) -> Iterator[Fact]:
    """Yield a fact once for each of those who share its subject.

    "X and Y did", "like Z, X did", "states such as X and Y did". Of what two do together
    the one does it with the other: "X and Y held talks".
    """
    if fact.kind is not None and fact.kind.even and fact.object is None:
        yield from _each_other(fact)
        return
    for subject in (*together(fact.subject), *instances(fact.subject)):
        yield replace(fact, subject=subject)
    for before in fact.word.children:
        like = before.dep_ == "prep" and before.lower_ == "like" and before.i < fact.subject.i
        if like and fact.word.pos_ == "VERB":
            yield from (replace(fact, subject=c) for c in before.children if c.dep_ == "pobj")


def _each_other(fact: Fact) -> Iterator[Fact]:
    two = [*together(fact.subject)]
    if len(two) == len(("one", "other")):
        yield replace(fact, subject=two[0], object=two[1])


def _phrases(head: Token) -> Iterator[Fact]:
    if head.tag_ == "VBN" and head.dep_ == "amod":
        return
    subject = phrases.doer(head)
    for t in phrases.turns(head):
        who = _whose(head, t) or subject
        if who is not None and (t.filler is None or t.filler.i != who.i):
            yield Fact(head, t.kind.name, t.kind, who, t.filler, t.slot, t.opposed)


def _whose(head: Token, turn: phrases.Turn) -> Token | None:
    """Return whom a phrase itself is about; "accused X of letting rebels use its soil": X."""
    possessed = turn.doer is not None and turn.doer.tag_ == "PRP$"
    return (_accused(head.head) if possessed else None) or turn.doer


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
    alone = done_to is None and not (kind and kind.even)
    if doer is None or alone or (done_to is not None and doer.i == done_to.i):
        return None
    remote = doer.head.i != verb.i and not accused
    if kind is None and remote and not stance(verb).mood:
        return None
    name = kind.name if kind else called(verb)
    opposed = opposite is not None
    return Fact(
        verb, name, kind, doer, done_to, opposed=opposed, accused=accused is not None, direct=True
    )


def called(verb: Token) -> str:
    """Return a verb by its lemma, and its particle: "hand over"."""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")
    return f"{verb.lemma_.lower()} {particle}".strip()


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
    between = via(noun, frozenset({"between"})) if kind.even else None
    if between is not None:
        return Fact(noun, kind.name, kind, between)
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    whom = via(noun, kind.via | {"of", "for"})
    if kind.lone:
        about = whom if kind.patients and whom is not None else owner
        return Fact(noun, kind.name, kind, about) if about is not None else None
    return Fact(noun, kind.name, kind, owner, whom) if owner and whom else None


def _wished(noun: Token) -> Fact | None:
    """Return what is wished or ruled out by its noun alone: "talks with X", "between X and Y".

    Who is to do it is told by whose they are, else by who wishes it.
    """
    kind = lexicon.by_wished().get(noun.lemma_.lower())
    told = [k for k, _ in lexicon.phrases().get(_above(noun).lemma_.lower(), ())]
    if kind is None or kind in told:  # "held talks with X" is told by its verb
        return None
    between = via(noun, frozenset({"between"}))
    if between is not None:
        return Fact(noun, kind.name, kind, between, wished=True)
    whom = via(noun, kind.via)
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None) or _wisher(noun)
    return Fact(noun, kind.name, kind, owner, whom, wished=True) if owner and whom else None


def _held(noun: Token) -> Fact | None:
    """Return what is told of those who have something: "X has old ties to Y".

    The model may take the adjective between for the verb, and "has" for its auxiliary.
    """
    kind, verb = lexicon.by_held().get(noun.lemma_.lower()), noun.head
    if kind is None or noun.dep_ not in {"dobj", "attr"}:
        return None
    having = [verb, *(c for c in verb.children if c.dep_ == "aux" and verb.pos_ == "ADJ")]
    who = next((c for t in having for c in t.children if c.dep_ == "nsubj"), None)
    whom = via(noun, frozenset({"to", "with"}))
    none = any(c.lower_ == "no" for c in noun.lefts)
    has = any(t.lemma_.lower() in lexicon.words("having") for t in having)
    return Fact(verb, kind.name, kind, who, whom, opposed=none) if has and who and whom else None


def _wisher(noun: Token) -> Token | None:
    """Return the subject of the verb that a noun hangs on."""
    above = _above(noun)
    return phrases.subject(above) if above.pos_ in {"VERB", "AUX"} else None


def _above(noun: Token) -> Token:
    """Return what a noun hangs on, perhaps by a preposition."""
    return noun.head.head if noun.dep_ == "pobj" else noun.head
