"""One person killed or hurt, told without a number: "a man was killed", "the boy died"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.figures.beside import adjacent
from provenance.extract.figures.measures import relation, top
from provenance.extract.figures.outcomes import HIT, is_person, lemma, of_verb
from provenance.extract.figures.some import so_badly
from provenance.lexicon.measures import measure_words
from provenance.model.vocabulary import Measure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ROLES = ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "ROOT")
_NONE = {"no", "any", "every", "each", "many", "either", "neither", "whoever"}


@dataclass(frozen=True, slots=True)
class Single:
    """One person: the tokens `start`..`end` of the phrase, its head, and what befell them."""

    start: int
    end: int
    head: Token
    measure: Measure
    named: bool
    known: bool = False
    """Whether only some known person is told of ("his brother"), not how many there were."""
    beside: bool = False
    """Whether others are told of in the same breath ("a man and a girl")."""
    number: int = 1
    """How many there are by this one: 3 for "a third victim died", 0 for "no one was killed"."""


def _aged(token: Token) -> bool:
    """Tell whether the token ends "19-year-old" used as a noun."""
    return token.lower_ in ("old", "year-old") and token.i >= 2 and "year" in (
        token.doc[token.i - 2].lower_, token.doc[token.i - 1].lower_, *token.lower_.split("-"),
    )  # fmt: skip


def _named(token: Token) -> bool:
    """Tell whether the token ends a person's name, known by its label or by an age before it."""
    aged = token.pos_ == "PROPN" and any(c.dep_ == "amod" and _aged(c) for c in token.lefts)
    if not aged and (token.ent_type_ != "PERSON" or token.tag_ not in ("NNP", "NN")):
        return False
    inside = token.head.ent_type_ == "PERSON" and token.dep_ in ("compound", "flat")
    return not inside


def _person(token: Token) -> bool:
    if token.tag_ in ("NN", "NNP") and lemma(token) in measure_words().persons:
        return token.dep_ != "compound"
    if _fifth(token):
        return True
    return _aged(token) and token.dep_ in _ROLES


def _start(token: Token) -> int:
    """Return where the phrase begins: at its determiner, or at the name's first word."""
    i = token.i
    for left in reversed(list(token.lefts)):
        if left.dep_ in ("det", "amod", "compound", "nmod", "poss", "nummod", "npadvmod", "punct"):
            i = min(i, left.left_edge.i)
    while token.doc[i].is_punct or token.doc[i].is_space:
        i += 1
    return i


def _name_start(token: Token) -> int:
    i = token.i
    if token.ent_type_ != "PERSON":
        names = [c.left_edge.i for c in token.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"]
        return min([i, *names])
    while i > 0 and token.doc[i - 1].ent_type_ == "PERSON" and token.doc[i].ent_iob_ == "I":
        i -= 1
    return i


def _fifth(token: Token) -> bool:
    """Tell whether an ordinal stands for a person: "a fifth was hurt"."""
    return (
        token.lower_ in measure_words().nth
        and token.dep_ in ("nsubj", "nsubjpass")
        and any(c.lower_ in ("a", "an") for c in token.lefts)
    )


def singles(doc: Doc) -> Iterator[Single]:
    """Yield the single persons that the text says were killed or hurt, by noun or by name."""
    for token in doc:
        if (nobody := _nobody(token)) is not None:
            yield nobody
            continue
        if token.lower_ in measure_words().themselves and (done := _to_oneself(token)):
            yield Single(token.i, token.i + 1, token, done, named=False)
            continue
        named = not _person(token) and _named(token)
        if token.dep_ not in _ROLES or not (named or _person(token)):
            continue
        told = relation(token) or (None if named else adjacent(doc, token.i + 1))
        if told not in HIT:
            continue
        start = _name_start(token) if named else _start(token)
        if not {t.lower_ for t in doc[start : token.i]} & _NONE:
            known = named or _definite(token)
            number = _nth(token) if told == "killed" else 1
            yield Single(start, token.i + 1, token, told, named, known, _beside(token), number)


def _nth(token: Token) -> int:
    """Return the number of one of several who died ("a third victim died"), else 1."""
    if not any(c.lower_ in ("a", "an") for c in token.lefts):
        return 1
    return next((n for c in token.lefts if (n := measure_words().nth.get(c.lower_))), 1)


def _to_oneself(token: Token) -> Measure | None:
    """Return what somebody did to himself: killed, or only shot."""
    verb = token.head if token.dep_ == "dobj" else top(token).head
    if token.dep_ == "pobj":
        aimed = token.head.lower_ == "on" and token.head.head.lemma_.lower() == "turn"
        return "hit" if aimed else None
    return of_verb(verb) if verb.pos_ == "VERB" else None


def _nobody(token: Token) -> Single | None:
    """Return a count of nobody: "no one was killed", "no deaths were reported"."""
    words = measure_words()
    no = next((c for c in token.lefts if c.lower_ in words.no and c.dep_ == "det"), None)
    if token.lower_ not in words.nobody and no is None:
        return None
    told = words.counts.get(lemma(token)) if token.pos_ == "NOUN" else None
    told = told if told in HIT else relation(token)
    named = no is None or lemma(token) in words.counts or lemma(token) == "one"
    if told not in HIT or _of_few(token) or not (named or is_person(token)):
        return None
    return Single(no.i if no is not None else token.i, token.i + 1, token, told, False, number=0)


def _of_few(token: Token) -> bool:
    """Tell whether a "no" speaks of some only, or of some harm: others may have come to more.

    "None of the pupils", "no one on the bus", "nobody else", "no one was seriously hurt".
    """
    if any(c.dep_ in ("amod", "compound") for c in token.lefts):
        return True
    whom = (c for c in token.rights if c.dep_ in ("prep", "relcl", "acl") or c.lower_ == "else")
    return any(whom) or so_badly(top(token).head)


def _definite(token: Token) -> bool:
    """Tell whether it is somebody known: "the woman", "his brother"."""
    return any(
        c.lower_ in {"the", "this", "that"} or c.tag_ == "PRP$" or c.dep_ == "poss"
        for c in token.lefts
    )


def _beside(token: Token) -> bool:
    """Tell whether others are told of in the same breath: "a man and a girl"."""
    beside = [*token.conjuncts, *(c for c in token.children if c.dep_ == "conj")]
    return any(_person(t) or t.ent_type_ == "PERSON" for t in beside)
