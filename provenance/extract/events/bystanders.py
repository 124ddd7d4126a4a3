"""Who else is named where an event is told: kin, witnesses, those of whose part little is said.

A name that two reports have in common shows that they tell of one affair, whatever the person's
part in it; but not that of somebody who speaks of many affairs by their office.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from provenance.extract.naming.aliases import bare
from provenance.extract.parse.nlp import Paragraph
from provenance.lexicon import names as lexicon
from provenance.lexicon import places, roles, scenes
from provenance.model.extraction import Speaker
from provenance.model.keys import fold
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan

_WORDS = range(2, 5)
"""How many words a person's full name has."""


def officials(speakers: Sequence[Speaker]) -> frozenset[str]:
    """Return the folded names of those who speak by an office, or for a body."""
    held = (s for s in speakers if s.named and (s.affiliation or _office(s.role)))
    return frozenset(fold(s.name) for s in held)


def persons(sentence: SpacySpan, people: Mapping[str, str]) -> Iterator[tuple[SpacySpan, str]]:
    """Yield the persons that a sentence names, and the fullest name of each.

    `people` maps folded names and surnames to the fullest name in the article.
    """
    for entity in sentence.ents:
        if entity.label_ == "PERSON":
            yield entity, people.get(fold(bare(entity.text)), bare(entity.text))


def bystanders(
    paragraph: Paragraph,
    sentence: SpacySpan,
    people: Mapping[str, str],
    officials: frozenset[str],
) -> Iterator[tuple[str, Span]]:
    """Yield (fullest name, where) for the persons that a sentence names, officials left out."""
    for entity, name in persons(sentence, people):
        if is_full_name(name) and fold(name) not in officials and not _ranked(entity):
            yield name, paragraph.place(entity)


def is_full_name(name: str) -> bool:
    """Tell whether words are a person's full name: no place's, no file's, no headline's."""
    words = name.split()
    plain = all(w[:1].isupper() and not any(c.isdigit() or c in "_@#/" for c in w) for w in words)
    sited = any(fold(w) in scenes.words("sites") for w in words)
    return len(words) in _WORDS and plain and not sited and not places.is_place(name)


def _ranked(entity: SpacySpan) -> bool:
    """Tell whether a rank or office stands right before a name or begins it."""
    before = entity.doc[entity.start - 1].text if entity.start else ""
    known = roles.load()
    return any(known.are("titles", w) or _office(w) for w in (before, entity[0].text))


def _office(words: str) -> bool:
    return not lexicon.body_words("offices").isdisjoint(fold(words).split())
