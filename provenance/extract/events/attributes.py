"""What a named person is said to be: how old, and of which ministry the minister."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.extract.events.sides import Sides
from provenance.extract.events.slots import Claims
from provenance.extract.naming.aliases import bare
from provenance.extract.parse.nlp import Paragraph
from provenance.lexicon import predicates as lexicon
from provenance.model.extraction import Proposition
from provenance.model.keys import fold
from provenance.model.spans import Span

AGE, OFFICE = "age", "office"
_AGE_AFTER = re.compile(r"\A(?:, (?:aged? )?| \(| aged )(?P<value>\d{1,3})(?=[,.;:)]| of |\Z)")
_LINK = r"(?:on|of|by|with|from|to|about|against|for|and)\b"
_AGE_BEFORE = re.compile(rf"\b(?P<value>\d{{1,3}})-year-old(?: (?!{_LINK})[a-z]+){{0,3}} \Z")
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
        start, end = entity.sent.start_char, entity.sent.end_char
        before, after = text[start : entity.start_char], text[entity.end_char : end]
        if aged := _age(before, after):
            value, left, right = aged
            piece = Span(entity.start_char - left, entity.end_char + right)
            yield _said(paragraph, claims, piece, (AGE, name, value))
        if office := _office(before, after):
            piece = Span(entity.start_char, entity.end_char)
            yield _said(paragraph, claims, piece, (OFFICE, name, office))


def _said(
    paragraph: Paragraph, claims: Claims, piece: Span, told: tuple[str, str, str]
) -> Proposition:
    offset = paragraph.span.start
    span = Span(offset + piece.start, offset + piece.end)
    return Proposition(claims.at(span), *told, False, span)


def _age(before: str, after: str) -> tuple[str, int, int] | None:
    """Return an age, and how many characters before and after the name it takes up."""
    put, led = _AGE_AFTER.match(after), _AGE_BEFORE.search(before)
    found = put or led
    if found is None or int(found["value"]) > _OLDEST:
        return None
    return str(int(found["value"])), *((0, put.end()) if put else (len(before) - found.start(), 0))


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
