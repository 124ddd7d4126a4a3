"""What befell those who hang on a preposition or a toll: "a toll of nine", "listed as dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.figures.outcomes import (
    SUBJECTS,
    lemma,
    of_object,
    of_participle,
    of_subject,
)
from provenance.lexicon.measures import measure_words
from provenance.model.vocabulary import Measure

if TYPE_CHECKING:
    from spacy.tokens import Token


def state_of(token: Token) -> Measure | None:
    """Return the measure of "the dead", "the wounded", "deaths", "those killed"."""
    words = measure_words()
    told = words.states.get(token.lower_) or words.counts.get(lemma(token))
    if told in (None, "people"):
        below = (words.states.get(c.lower_) for c in token.children if c.dep_ in ("acl", "amod"))
        return next((b for b in below if b), None)
    return told


def governed(above: Token, prep: str) -> Token | None:
    """Return the noun that hangs on `above` by a preposition."""
    for child in above.children:
        if child.dep_ == "prep" and child.lower_ == prep:
            return next((g for g in child.children if g.dep_ in ("pobj", "pcomp")), None)
    return None


def _toll(token: Token) -> Measure | None:
    words = measure_words().tolls
    if token.lower_ == "number" and (counted := governed(token, "of")) is not None:
        return state_of(counted)
    if token.lower_ not in words:
        return None
    before = " ".join(c.lower_ for c in token.lefts if c.dep_ in ("compound", "amod"))
    return "injured" if "injur" in before or "wound" in before else words[token.lower_]


def _together(prep: Token) -> bool:
    """Tell whether the preposition adds companions: alongside, along with, together with."""
    joined = prep.lower_ == "with" and prep.i > 0
    return prep.lower_ == "alongside" or (
        joined and prep.doc[prep.i - 1].lower_ in ("along", "together")
    )


def _injuries(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and measure_words().nouns.get(lemma(noun)) == "injured"


def of_prep(prep: Token) -> Measure | None:
    """Return the measure of what hangs on a preposition: deaths of, a toll of, rose to."""
    above = prep.head
    while above.dep_ == "prep" and above.pos_ == "ADP" and prep.lower_ == "to":
        above = above.head
    if prep.lower_ == "to" and prep.i and _injuries(prep.nbor(-1)):
        return "injured"
    if prep.lower_ in ("of", "to", "for"):
        told = measure_words().nouns.get(lemma(above)) if above.pos_ in ("NOUN", "PROPN") else None
        if told in ("injured", "hit") and any(
            c.lower_ in measure_words().fatal_adjectives for c in above.children
        ):
            return "killed"
        if told:
            return told if prep.lower_ == "of" else None
    if (told := _toll(above)) is not None:
        return told
    if _together(prep):
        verb = next((a for a in prep.ancestors if a.pos_ == "VERB"), None)
        return of_subject(verb) if verb is not None else None
    if prep.lower_ in ("to", "at", "as", "from", "above", "past") and above.pos_ in ("VERB", "AUX"):
        return subject_toll(above)
    return None


def subject_toll(verb: Token) -> Measure | None:
    """Return the measure of a toll that the verb moves, sets or states."""
    sides = [c for c in verb.children if c.dep_ in (*SUBJECTS, "dobj")]
    if verb.dep_ == "relcl":
        of = verb.head.head if verb.head.dep_ == "pobj" else None
        sides.extend([verb.head, of.head] if of is not None else [verb.head])
    return next((t for c in sides if (t := _toll(c)) is not None), None)


def of_listed(verb: Token) -> Measure | None:
    """Return the measure of "among the dead were"."""
    listed = governed(verb, "among")
    return state_of(listed) if listed is not None else None


def given_as(verb: Token) -> Measure | None:
    """Return what a count is given as: "listed nine cooks as dead", "as having been killed"."""
    for child in verb.children:
        if child.dep_ in ("advcl", "pcomp") and any(
            c.lower_ == "as" and c.dep_ == "mark" for c in child.children
        ):
            return of_participle(child)
        if child.dep_ == "prep" and child.lower_ == "as":
            given = next((g for g in child.children if g.dep_ in ("amod", "pcomp", "pobj")), None)
            if given is not None:
                return measure_words().states.get(given.lower_) or of_participle(given)
    return None


def of_range(noun: Token) -> Measure | None:
    """Return what befell those whose number is a range: "between 12 and 18 cooks were hurt"."""
    prep, verb = noun.head, noun.head.head
    if prep.lower_ != "between" or verb.pos_ not in ("VERB", "AUX"):
        return None
    return of_subject(verb) if prep.i < verb.i else of_object(verb)
