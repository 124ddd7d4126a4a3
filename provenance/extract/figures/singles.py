"""One person killed or hurt, told without a number: "a man was killed", "the boy died"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.figures.measures import adjacent, relation
from provenance.extract.figures.outcomes import lemma
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
    """Whether only some known person is told of, not how many there were."""


def _aged(token: Token) -> bool:
    """Tell whether the token ends "19-year-old" used as a noun."""
    return token.lower_ in ("old", "year-old") and token.i >= 2 and "year" in (
        token.doc[token.i - 2].lower_, token.doc[token.i - 1].lower_, *token.lower_.split("-"),
    )  # fmt: skip


def _named(token: Token) -> bool:
    if token.ent_type_ != "PERSON" or token.tag_ not in ("NNP", "NN"):
        return False
    inside = token.head.ent_type_ == "PERSON" and token.dep_ in ("compound", "flat")
    return not inside


def _person(token: Token) -> bool:
    if token.tag_ in ("NN", "NNP") and lemma(token) in measure_words().persons:
        return token.dep_ != "compound"
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
    while i > 0 and token.doc[i - 1].ent_type_ == "PERSON" and token.doc[i].ent_iob_ == "I":
        i -= 1
    return i


def singles(doc: Doc) -> Iterator[Single]:
    """Yield the single persons that the text says were killed or hurt, by noun or by name."""
    for token in doc:
        named = not _person(token) and _named(token)
        if token.dep_ not in _ROLES or not (named or _person(token)):
            continue
        told = relation(token) or (None if named else adjacent(doc, token.i + 1))
        if told not in ("killed", "injured"):
            continue
        start = _name_start(token) if named else _start(token)
        if not {t.lower_ for t in doc[start : token.i]} & _NONE:
            yield Single(start, token.i + 1, token, told, named, named or _one_of_some(token))


def _one_of_some(token: Token) -> bool:
    """Tell whether others may have died too: "the woman", "his brother", "a man and a girl"."""
    definite = any(
        c.lower_ in {"the", "this", "that"} or c.tag_ == "PRP$" or c.dep_ == "poss"
        for c in token.lefts
    )
    beside = [*token.conjuncts, *(c for c in token.children if c.dep_ == "conj")]
    return definite or any(_person(t) or t.ent_type_ == "PERSON" for t in beside)
