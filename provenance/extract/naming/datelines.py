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
_IN = re.compile(r"\b[Ii]n (?P<town>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})")
"""A town of a headline, whose capitals mislead the language model ("Four Hurt In Arport")."""
_LONG = re.compile(r"[^\W\d_]{4,}")
_TOWN = 5_000
"""People of a town that a word of a headline all in capitals is taken for."""
_FORCE = re.compile(
    r"\b(?!The )(?P<town>(?:[A-Z][\w.’']+ ){0,2}?[A-Z][\w’']+)(?: Metro(?:politan)?)? "
    r"(?:[Pp]olice|PD|Fire|[Ss]heriff|[Dd]eputies|firefighters)\b"
)
_FORCE_IN = re.compile(
    r"\b(?:[Pp]olice|[Dd]eputies|[Oo]fficers|[Aa]uthorities) in "
    r"(?P<town>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})"
)
"""Those who tell of it, by where they are: "Police in Arport, Norland, are looking for"."""


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
    named = [s.value for pair in parsed.sentences() for s in scenes(*pair)]
    for match in _IN.finditer(parsed.text):
        words = match["town"].split()
        sizes = range(len(words), 0, -1)
        tried = (" ".join(words[:size]) for size in sizes)
        named.extend(next(([name] for name in tried if _is_town(name)), []))
    loud = all(word[0].isupper() for word in _LONG.findall(parsed.text))
    for name in dict.fromkeys(named):
        known = _is_town(name) or gazetteer.is_place(name) if loud else is_known(name)
        if known and not gazetteer.country(name):
            yield name


def _is_town(name: str) -> bool:
    return any(city.people >= _TOWN for city in cities.named(name))


def is_known(name: str) -> bool:
    """Tell whether a place of this name is known, a country or a small town among them."""
    title = name.title()
    town = bool(cities.named(name.partition(",")[0]))
    return town or gazetteer.is_place(title) or gazetteer.country(title) is not None


def forces(paragraph: Paragraph) -> Iterator[tuple[str, Span]]:
    """Yield the towns and counties whose police a paragraph names ("Arport police")."""
    text = paragraph.doc.text
    for match in (*_FORCE.finditer(text), *_FORCE_IN.finditer(text)):
        words = paragraph.doc.char_span(match.start("town"), match.end("town"))
        if words is None or any(t.pos_ != "PROPN" and t.tag_ != "POS" for t in words):
            continue
        if any(t.ent_type_ in {"PERSON", "DATE", "NORP"} for t in words):
            continue
        start = paragraph.span.start + match.start("town")
        yield plain(match["town"]), Span(start, start + len(match["town"]))
