"""Which shape of a word is a cue: the first that the lexicon takes, or the surest by weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.cues import shapes, traits
from provenance.extract.voices.parts import reaches, sources
from provenance.lexicon import cues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from provenance.extract.voices.parts.candidates import Candidate
    from provenance.lexicon.weights import Weights

RAISING = frozenset({"seem", "appear"})
"""Verbs whose subject belongs to what seems so: nobody is named who says it."""
_COUNTING = "object to figure"
"""The shape of verbs that speak by a figure alone."""
_SOURCELESS = frozenset({"passive", "passive infinitive", "passive clause"})

Chosen = tuple["Candidate", str]
"""A shape, and the entry of the lexicon that it stands for."""


def first(token: Token, word: str, plain: str) -> Chosen | None:
    """Return the first shape that the lexicon takes for a cue, or None."""
    return next((chosen for chosen in _possible(token, word, plain) if _listed(*chosen)), None)


def best(token: Token, word: str, plain: str, weights: Weights) -> Chosen | None:
    """Return the shape that weighs most, or None where none weighs enough to be a cue.

    A shape that the lexicon takes for this word needs to weigh less.
    """
    shared = None
    chosen: Chosen | None = None
    most = 0.0
    for candidate, name in _possible(token, word, plain):
        if shared is None:
            shared = weights.bias + weights.sum(traits.of_word(token, word))
        weight = shared + weights.sum(traits.of_shape(candidate, word, plain))
        listed = _listed(candidate, name)
        over = weight - (weights.least_listed if listed else weights.least)
        if over > most:
            most, chosen = over, (candidate, name)
    return chosen


def _possible(token: Token, word: str, plain: str) -> Iterator[Chosen]:
    """Yield the shapes of a word of the lexicon in which somebody may say something."""
    book = cues.load()
    for candidate in shapes.of(token) if {word, plain} & book.words else ():
        name = word if book.accepts(word, candidate.frame) else plain
        if candidate.content and not _unsaid(candidate, name):
            yield candidate, name


def _listed(candidate: Candidate, name: str) -> bool:
    """Tell whether the lexicon takes a shape for a cue, and it has the source that it needs."""
    return cues.load().accepts(name, candidate.frame) and _sourced(candidate, name)


def _unsaid(candidate: Candidate, word: str) -> bool:
    """Tell whether a shape says that nobody said it, or names nobody who could."""
    head, source, book = candidate.head, candidate.source, cues.load()
    if book.accepts(word, _COUNTING) and not book.accepts(word, candidate.frame):
        return True  # "revised the toll to 60", but "revised its plan to build"
    if syntax.passive(head) and syntax.negated(head):
        return True  # "has not been claimed by X": what the writer tells, no voice of X's
    if f"{word} {candidate.frame.removeprefix('prep ')}" in book.deeds:
        return True
    if word in book.silence and syntax.negated(head) and "clause" not in candidate.frame:
        return True  # "did not respond to messages": a silence, and no content
    if source is None:
        return False
    if not sources.able(source, word, candidate.frame):
        return True
    if " " not in word and candidate.frame == "object" and _down(head):
        return True
    if word == "say" and candidate.frame == "clause" and syntax.negated(head):
        # "has never said that": the writer tells what was not said
        return any(reaches.stated(c) for c in head.children)
    # "it is important to note that": nobody is meant
    verb = source.head
    empty = verb.lemma_ == "be" and syntax.child(verb, "acomp", "attr") is not None
    return source.lower_ == "it" and empty and head.i != verb.i and head.pos_ != "ADJ"


def _down(verb: Token) -> bool:
    """Tell whether a particle makes another verb of it: "noting down the plates"."""
    particle = syntax.child(verb, "prt")
    return particle is not None and particle.lower_ in {"down", "in", "away"}


def _sourced(candidate: Candidate, word: str) -> bool:
    """Tell whether a shape has a source, or may stand without one."""
    return candidate.source is not None or candidate.frame in _SOURCELESS or word in RAISING
