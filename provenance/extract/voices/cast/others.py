"""Whom "he" or "she" cannot mean: whoever the same words name beside the pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.cast import phrases
from provenance.lexicon import given

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.voices.parts.findings import Found

_NO_PERSON = frozenset({"ORG", "GPE", "LOC", "NORP", "FAC", "DATE", "EVENT", "LAW", "LANGUAGE"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_STEPS = 5


def named(found: Found) -> frozenset[str]:
    """Return the names in what is said: "The delay was no fault of Mwale’s, she said"."""
    paragraph = found.paragraph
    return frozenset(
        phrases.text_of(phrases.chain(t)).removesuffix("’s").removesuffix("'s")
        for t in found.head.sent
        if t.pos_ == "PROPN" and t.dep_ not in {"compound", "amod"}
        and t.text[0].isupper() and any(c.covers(paragraph.place(t)) for c in found.content)
    )  # fmt: skip


def is_one(name: str, names: frozenset[str]) -> bool:
    """Tell whether somebody is one of the names, which may be his surname alone."""
    return name in names or name.rpartition(" ")[2] in names


def beside(name: Token, pronoun: Token) -> bool:
    """Tell whether a name is another than the pronoun by its clause: "Asked by Borek, he said".

    Who does or suffers what a participle says, of which the pronoun is the subject.
    """
    climb = name
    for _ in range(_STEPS):
        if climb.dep_ == "advcl":
            own = syntax.child(climb, "nsubj", "nsubjpass", "mark") is not None
            return not own and climb.i < pronoun.i and climb.head.i == pronoun.head.i
        climb = climb.head
    return False


def perhaps_a_person(word: Token) -> bool:
    """Tell whether a subject of two large words may be a person whom recognition missed."""
    head = word.head if word.dep_ == "appos" else word
    if word.pos_ != "PROPN" or head.dep_ not in _SUBJECTS:
        return False
    name = phrases.chain(word)
    known = given.gender(phrases.text_of(name))
    return len(name) > 1 and (bool(known) or word.ent_type_ not in _NO_PERSON)
