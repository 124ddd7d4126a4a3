"""Whether a predicate is said to hold, not to hold, is taken for granted, or is left open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract import trees
from provenance.lexicon import predicates as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = {"could", "would", "may", "might", "should", "can", "will", "shall", "must", "'ll", "’ll"}
_NOT = {"not", "n't", "n’t", "never", "hardly", "barely", "nor", "neither"}


@dataclass(frozen=True, slots=True)
class Stance:
    """How a predicate is put. `open` marks wishes, plans and conditions, which state nothing."""

    negated: bool
    presupposed: bool
    open: bool


def _is_negated(word: Token) -> bool:
    own = any(c.lower_ in _NOT for c in word.children)
    without = word.dep_ == "pcomp" and word.head.lower_ == "without"
    by_not = word.i > word.sent.start and word.nbor(-1).lower_ in _NOT
    return own or without or by_not


def stance(word: Token) -> Stance:
    """Return how the predicate `word` is put, by its own particles and what governs it.

    "Refused to" and "reluctance to" negate; a complement of "upset" or "know" is taken for
    granted; "wants to", "if" and modals leave it open.
    """
    negated = _is_negated(word)
    if _is_supposed(word):
        return Stance(negated, False, True)
    head, below = word.head, word
    while head.i != below.i and below.dep_ in {"xcomp", "ccomp", "acl", "pcomp", "prep", "conj"}:
        lemma = head.lemma_.lower()
        if below.dep_ != "conj" and lemma in lexicon.words("refusing"):
            return Stance(not negated, lemma in lexicon.words("granting"), False)
        if below.dep_ in {"ccomp", "acl"} and lemma in lexicon.words("granting"):
            return Stance(negated, True, False)
        if below.dep_ in {"xcomp", "acl", "pcomp", "prep"} and lemma in lexicon.words("open"):
            return Stance(negated, False, True)
        below, head = head, head.head
    infinitive = any(c.tag_ == "TO" for c in word.children)
    return Stance(negated, False, infinitive)


def _is_supposed(word: Token) -> bool:
    for step in trees.chain(word):
        marks = {c.lower_ for c in step.children if c.dep_ in {"aux", "mark", "advmod"}}
        if step.pos_ in {"VERB", "AUX"} and marks & (_MODALS | {"if", "unless", "whether"}):
            return True
        if step.dep_ not in {"xcomp", "conj"} or any(c.dep_ == "nsubj" for c in step.children):
            return False
    return False
