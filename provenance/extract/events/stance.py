"""Whether a predicate is said to hold, not to hold, is taken for granted, or is left open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.parse import trees
from provenance.lexicon import predicates as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = {"could", "would", "may", "might", "should", "can", "will", "shall", "must", "'ll", "’ll"}
_NOT = {"not", "n't", "n’t", "never", "hardly", "barely", "nor", "neither"}


@dataclass(frozen=True, slots=True)
class Stance:
    """How a predicate is put. `open` marks wishes, plans and conditions, which state nothing.

    `tried` marks what is open because it is being tried ("seeks to", "efforts to").
    """

    negated: bool
    presupposed: bool
    open: bool
    tried: bool = False


_ONLY = {"only", "just", "merely", "simply", "solely", "but"}
_LATE = {"until", "till", "before"}


def _is_negated(word: Token) -> bool:
    own = any(_negates(c) for c in word.children)
    without = word.dep_ == "pcomp" and word.head.lower_ == "without"
    by_not = word.i > word.sent.start and _negates(word.nbor(-1))
    return own or without or by_not or _no_longer(word)


def _negates(token: Token) -> bool:
    """Tell whether a particle negates, which "not only" and "cannot but" do not."""
    after = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    return token.lower_ in _NOT and not (after is not None and after.lower_ in _ONLY)


def _no_longer(word: Token) -> bool:
    return any(
        c.lower_ in {"longer", "more"} and any(g.lower_ == "no" for g in c.children)
        for c in word.children
    )


def _only_later(word: Token) -> bool:
    """Tell whether "did not, until then" means that it did in the end."""
    return any(c.lower_ in _LATE for c in word.children) or any(
        g.lower_ in _LATE for c in word.children if c.dep_ == "advcl" for g in c.children
    )


def stance(word: Token) -> Stance:
    """Return how the predicate `word` is put, by its own particles and what governs it.

    "Refused to" and "reluctance to" negate; a complement of "upset" or "know" is taken for
    granted; "wants to", "if" and modals leave it open.
    """
    negated = _is_negated(word)
    if _is_supposed(word) or (negated and _only_later(word)):
        return Stance(negated, False, True)
    head, below = word.head, word
    while head.i != below.i and below.dep_ in {"xcomp", "ccomp", "acl", "pcomp", "prep", "conj"}:
        lemma = head.lemma_.lower()
        if below.dep_ != "conj" and lemma in lexicon.words("refusing"):
            granted = lemma in lexicon.words("granting")
            return Stance(negated if _is_negated(head) else not negated, granted, False)
        if below.dep_ in {"ccomp", "acl"} and lemma in lexicon.words("granting"):
            return Stance(negated, True, False)
        if below.dep_ in {"xcomp", "acl", "pcomp", "prep"} and lemma in lexicon.words("open"):
            plainly = not (negated or _is_negated(head) or _is_supposed(head))
            return Stance(negated, False, True, plainly and lemma in lexicon.words("trying"))
        if below.dep_ != "conj" and (_is_negated(head) or lemma in lexicon.words("doubting")):
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
