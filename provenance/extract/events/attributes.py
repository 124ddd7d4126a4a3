"""What a named person is said to be: how old, and of which ministry the minister."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.extract.events.sides import Sides
from provenance.extract.events.slots import Claims
from provenance.extract.naming.aliases import bare
from provenance.extract.parse.nlp import Paragraph
from provenance.lexicon import predicates as lexicon
from provenance.model.extraction import Proposition
from provenance.model.keys import fold
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan

AGE, OFFICE = "age", "office"
_AGE_AFTER = re.compile(r"\A(?:, (?:aged? )?| \(| aged )(?P<value>\d{1,3})(?=[,.;:)]| of |\Z)")
_AGE_BEFORE = re.compile(r"\b(?P<value>\d{1,3})-year-old(?: [a-z]+){0,3} \Z")
_OLDEST = 110
_FAR = 60
"""Characters beside a name in which its office may stand."""


def attributes(paragraph: Paragraph, sides: Sides, claims: Claims) -> Iterator[Proposition]:
    """Yield the ages and ministries that a paragraph gives of persons named in full."""
    text = str(paragraph.doc.text)
    people = sides.known.known.people
    for entity in paragraph.doc.ents:
        name = people.get(fold(bare(entity.text)), bare(entity.text))
        if entity.label_ != "PERSON" or " " not in name:
            continue
        before = text[entity.sent.start_char : entity.start_char]
        after = text[entity.end_char : entity.sent.end_char]
        for predicate, found in ((AGE, _age(before, after)), (OFFICE, _office(before, after))):
            if found:
                yield _said(paragraph, claims, entity, (predicate, name, found))


def _said(
    paragraph: Paragraph, claims: Claims, entity: SpacySpan, told: tuple[str, str, str]
) -> Proposition:
    span: Span = paragraph.place(entity)
    return Proposition(claims.at(span), *told, False, span)


def _age(before: str, after: str) -> str:
    found = _AGE_AFTER.match(after) or _AGE_BEFORE.search(before)
    return str(int(found["value"])) if found and int(found["value"]) <= _OLDEST else ""


def _office(before: str, after: str) -> str:
    """Return the ministry of "Foreign Minister X" and "X, the foreign minister of Y"."""
    kinds, ranks = "|".join(lexicon.words("ministry")), "|".join(lexicon.words("rank"))
    office = rf"(?:(?P<rank>{ranks})[ -])?(?P<kind>{kinds})(?: affairs)? minister"
    led = re.search(rf"(?P<lead>(?:[\w’'-]+ ){{0,3}}?){office},? \Z", before[-_FAR:], re.IGNORECASE)
    put = re.match(rf", (?P<lead>(?:[\w’'-]+ ){{0,3}}?){office}\b", after[:_FAR], re.IGNORECASE)
    found = led or put
    if found is None or _unheld(found["lead"]):
        return ""
    kind = lexicon.spellings().get(found["kind"].lower(), found["kind"].lower())
    return f"{found['rank'].lower()} {kind} minister" if found["rank"] else f"{kind} minister"


def _unheld(words: str) -> bool:
    said = set(re.split(r"[\s-]", words.lower()))
    return bool(said & (lexicon.words("unheld") | {"and", "or", "not"}))
