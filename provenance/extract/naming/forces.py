"""Whose "the army" is: of the one country that an article calls it after, from the first on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.naming.aliases import bare
from provenance.extract.parse import trees
from provenance.lexicon import parties as lexicon
from provenance.lexicon import places

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Parsed


@dataclass(frozen=True, slots=True)
class Force:
    """A country's army or the like, and the words by which the article first calls it."""

    land: str
    words: str


def forces(parsed: Parsed) -> Mapping[str, Force]:
    """Return for "army", "navy" and the like which one the article means.

    It must say whose it is where it first speaks of it, and never speak of another country's.
    """
    first: dict[str, Force | None] = {}
    lands: dict[str, set[str]] = {}
    for paragraph in parsed.paragraphs:
        for token in paragraph.doc:
            lemma = token.lemma_.lower()
            if lemma in lexicon.words("forces"):
                found = _owned(token)
                first.setdefault(lemma, found)
                lands.setdefault(lemma, set()).update([found.land] if found else [])
    return {lemma: one for lemma, one in first.items() if one and len(lands[lemma]) == 1}


def _owned(noun: Token) -> Force | None:
    """Return a force with the country that owns it, None where none is told."""
    for owner in (c for c in noun.lefts if c.dep_ in trees.OWNING):
        if land := places.country(bare(owner.text)):
            return Force(land, noun.doc[owner.i : noun.i + 1].text)
    return None
