"""Towns that stand apart from what happened in them: in headline and dateline, of the police."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.extract.naming.places import plain, scenes
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.lexicon import cities
from provenance.lexicon import places as gazetteer
from provenance.model.spans import Span

_DATELINE = re.compile(
    r"\A\s*(?P<city>[A-Z][A-Z.’' -]{2,40}|(?:[A-Z][a-z]+ ?){1,3})"
    r"(?:, [A-Z][\w. ]{1,30})?(?: \([^)\n]{2,40}\))?"
    r"\s*[—–-]{1,2}\s(?=[A-Z“\"])"
)
_FIRST = 6
_FORCE = re.compile(
    r"\b(?P<town>(?:[A-Z][a-z.]+ )?[A-Z][a-z]+)(?: City)? "
    r"(?:[Pp]olice|Fire|[Ss]heriff|[Dd]eputies|firefighters)\b"
)


def dateline(parsed: Parsed) -> tuple[str, Span] | None:
    """Return the city of a dateline ("GENEVA (XX) - ...") and its span, or None.

    It is looked for at the start of each of the first paragraphs.
    """
    for paragraph in parsed.paragraphs[:_FIRST]:
        match = _DATELINE.match(paragraph.doc.text)
        if match and not gazetteer.country(match["city"].strip(" ,")):
            city = match["city"].strip(" ,")
            start = paragraph.span.start + match.start("city")
            return city.title() if city.isupper() else city, Span(start, start + len(city))
    return None


def headline(parsed: Parsed) -> Iterator[str]:
    """Yield the known places, no countries, that a headline tells something to have been in."""
    for paragraph, sentence in parsed.sentences():
        for scene in scenes(paragraph, sentence):
            if is_known(scene.value) and not gazetteer.country(scene.value):
                yield scene.value


def is_known(name: str) -> bool:
    """Tell whether a place of this name is known, a country or a small town among them."""
    title = name.title()
    town = bool(cities.named(name.partition(",")[0]))
    return town or gazetteer.is_place(title) or gazetteer.country(title) is not None


def forces(paragraph: Paragraph) -> Iterator[tuple[str, Span]]:
    """Yield the towns and counties whose police a paragraph names ("Arport police")."""
    for match in _FORCE.finditer(paragraph.doc.text):
        words = paragraph.doc.char_span(match.start("town"), match.end("town"))
        if words is None or any(t.pos_ != "PROPN" for t in words):
            continue
        if any(t.ent_type_ in {"PERSON", "DATE", "NORP"} for t in words):
            continue
        start = paragraph.span.start + match.start("town")
        yield plain(match["town"]), Span(start, start + len(match["town"]))
