"""Persons told hurt by a phrase: "in critical condition", "with gunshot wounds", "in hospital"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.lexicon.measures import measure_words, wound_words
from provenance.model.vocabulary import Measure

if TYPE_CHECKING:
    from spacy.tokens import Token


_FOR = ("for", "to")


def _governed(above: Token) -> Iterator[tuple[str, Token]]:
    """Yield the nouns that hang on a word by prepositions, each with its preposition."""
    for child in above.children:
        if child.dep_ in ("prep", "prt") or child.pos_ == "ADP":
            for noun in child.children:
                if noun.dep_ in ("pobj", "pcomp"):
                    yield child.lower_, noun
                    yield from _governed(noun)


def _lemmas(noun: Token) -> set[str]:
    """Return the lemmas of a noun, those before it and those joined to it."""
    joined = [noun, *(c for c in noun.children if c.dep_ in ("compound", "amod", "conj", "nmod"))]
    return {t.lemma_.lower() for t in joined}


def of_wounds(above: Token) -> Measure | None:
    """Return what the phrases below a verb or noun say of persons, None where they say nothing.

    A gunshot wound leaves open whether it was deadly; a condition and a treatment do not.
    """
    words = wound_words()
    moved = above.lemma_.lower() in words.carried
    for prep, noun in _governed(above):
        lemmas = _lemmas(noun)
        if prep == "in" and lemmas & words.conditions and lemmas & words.states:
            return "injured"
        if lemmas & words.wounds and prep in words.by:
            return "hit" if lemmas & words.open else "injured"
        if (above.lemma_.lower(), noun.lemma_.lower()) in words.struggles and prep in _FOR:
            return "injured"
        if prep == "in" and lemmas & words.hospitals and _lies(above):
            return "injured"
        if moved and prep in ("to", "by") and lemmas & words.hospitals:
            return "killed" if _died_there(noun) else "injured"
    return None


def _lies(above: Token) -> bool:
    """Tell whether those in a hospital lie there: "left two in hospital", "are in hospital"."""
    if above.pos_ in ("VERB", "AUX"):
        left = above.lemma_.lower() == "leave" and any(c.dep_ == "dobj" for c in above.children)
        return left or above.lemma_.lower() in wound_words().lying
    over = above.head if above.dep_ in ("dobj", "conj") else above
    return any(t.lemma_.lower() == "leave" for t in (over, over.head))


def _died_there(place: Token) -> bool:
    """Tell whether those brought to a place died: "taken to a hospital, where she later died"."""
    words = measure_words()
    for clause in (c for c in place.children if c.dep_ == "relcl"):
        words_of = list(clause.children)
        where = any(c.lower_ == "where" for c in words_of) and any(
            c.tag_ == "PRP" and c.dep_ in ("nsubj", "nsubjpass") for c in words_of
        )
        said = {words.states.get(c.lower_) for c in words_of}
        if where and (words.dies.get(clause.lemma_.lower()) == "killed" or "killed" in said):
            return True
    return False


def treated(verb: Token) -> Measure | None:
    """Return the measure of those "treated at the scene", None where the verb says other things."""
    said = verb.lemma_.lower() in wound_words().treated
    as_what = any(c.dep_ == "prep" and c.lower_ in ("as", "like") for c in verb.children)
    how = any(c.dep_ == "advmod" for c in verb.children)
    return "injured" if said and not as_what and not how else None
