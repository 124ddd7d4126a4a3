"""Places that a sentence names, with the words to compare them by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.extract import trees
from provenance.extract.aliases import bare
from provenance.extract.nlp import Paragraph, Parsed
from provenance.lexicon import places as gazetteer
from provenance.lexicon import scenes as lexicon
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_LABELS = {"GPE", "LOC", "FAC"}
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


@dataclass(frozen=True, slots=True)
class Scene:
    """A place in a sentence: its value, where it stands, and the word that it hangs on."""

    value: str
    span: Span
    token: Token
    via: str


@lru_cache(maxsize=1)
def _address() -> re.Pattern[str]:
    kinds = "|".join(
        sorted((re.escape(s) for s in lexicon.words("streets")), key=len, reverse=True)
    )
    side = r"(?:[NSEW]\.? |North |South |East |West )?"
    name = rf"{side}(?:[A-Z]\w+|\d+(?:st|nd|rd|th))(?: [A-Z]\w+){{0,2}}"
    return re.compile(
        rf"\b(?:(?:\d+ )?block of )?(?:\d+[A-Z]? )?{name} (?:{kinds})(?=\W|$)"
        rf"|\b\d+ block of {name}"
    )


def plain(words: str) -> str:
    """Return a place's name without article, compass words and words such as "province".

    >>> plain("the northern Arkel province")
    'Arkel'
    """
    pieces = bare(words).split()
    loose = lexicon.words("loose")
    while len(pieces) > 1 and pieces[0].lower() in loose and not _part_of_name(pieces):
        pieces = pieces[1:]
    while len(pieces) > 1 and pieces[-1].lower() in loose and pieces[-1].lower() != "city":
        pieces = pieces[:-1]
    return bare(" ".join(pieces))


def _part_of_name(pieces: list[str]) -> bool:
    """Tell whether a capitalised first word belongs to the name ("North Waziristan")."""
    return pieces[0][0].isupper() and pieces[0].lower() != "the"


def _is_no_place(name: str) -> bool:
    last = name.lower().split()[-1]
    return name.lower() in lexicon.words("loose") or last in lexicon.words("not_places")


def _demonym(token: Token, name: str) -> bool:
    """Tell whether a name is a people's ("Afghans"), not a land's or its short form's ("U.S.")."""
    country = gazetteer.country(name)
    short = "." in name or name.isupper()
    return bool(country) and country != name and not short and token.ent_type_ != "GPE"


def _is_site(token: Token) -> bool:
    return token.lemma_.lower() in lexicon.words("sites")


def _named_words(token: Token) -> list[Token]:
    """Return the capitalised words of the name that `token` ends or heads, in order."""
    words = [t for t in trees.noun_group(token) if t.pos_ == "PROPN" or t.i == token.i]
    return [t for t in words if t.text[:1].isupper()]


def _accepted(token: Token, via: str) -> bool:
    if token.ent_type_ in {"DATE", "TIME", "PERSON", "MONEY", "CARDINAL", "PERCENT"}:
        return False
    name = plain(" ".join(t.text for t in _named_words(token)))
    if not name or not name[0].isupper() or _is_no_place(name):
        return False
    if _demonym(token, name):
        return False
    known = gazetteer.is_place(name) or gazetteer.country(name) or gazetteer.capital_of(name)
    if token.ent_type_ in _LABELS or known or (_is_site(token) and _named_words(token)):
        return True
    body = token.ent_type_ in {"ORG", "NORP"} and not (via == "in" and len(name.split()) == 1)
    unknown = token.pos_ == "PROPN" and not body
    return unknown and via in {"in", "near", "inside", "at"}


def _words(paragraph: Paragraph, span: Span) -> str:
    offset = paragraph.span.start
    return str(paragraph.doc.text[span.start - offset : span.end - offset])


def _scenes_under(paragraph: Paragraph, head: Token, via: str) -> Iterator[Scene]:
    for token in trees.conjuncts(head):
        if _accepted(token, via):
            owned = {t.i for c in token.lefts if c.dep_ == "poss" for t in c.subtree}
            words = [t for t in trees.noun_group(token) if t.i not in owned]
            named = [t for t in words if t.text[:1].isupper()]
            if not named:
                continue
            span = trees.reach(paragraph, named)
            yield Scene(plain(_words(paragraph, span)), span, token, via)
        for owner in token.children:
            if owner.dep_ in {"poss", "amod"} and _is_site(token):
                country = gazetteer.country(bare(owner.text))
                if country:
                    yield Scene(country, paragraph.place(owner), token, via)
            elif owner.dep_ == "poss" and owner.ent_type_ == "GPE":
                yield Scene(plain(owner.text), paragraph.place(owner), token, via)


def scenes(paragraph: Paragraph, sentence: SpacySpan) -> list[Scene]:
    """Return the places of a sentence that stand after a preposition of place, in order."""
    found: list[Scene] = []
    for token in sentence:
        via = token.lower_
        if token.dep_ == "dobj" and token.head.lemma_ in lexicon.words("hitting"):
            hit = (s for s in _scenes_under(paragraph, token, "hit") if s.token.ent_type_ == "GPE")
            found.extend(hit)
        if token.dep_ not in {"prep", "pcomp", "agent"} and token.pos_ != "ADP":
            continue
        if via not in lexicon.words("prepositions"):
            continue
        for noun in token.children:
            away = trees.verb_of(token).lemma_ in lexicon.words("elsewhere")
            if noun.dep_ == "pobj" and not away and _fits(noun, via):
                found.extend(_scenes_under(paragraph, noun, via))
    found.extend(_addresses(paragraph, sentence))
    return _distinct(found)


def _fits(noun: Token, via: str) -> bool:
    if via not in lexicon.words("weak"):
        return True
    known = noun.ent_type_ in _LABELS or _is_site(noun)
    return (
        known and via == "of" and (_is_site(noun.head.head) or noun.head.head.ent_type_ in _LABELS)
    )


def _addresses(paragraph: Paragraph, sentence: SpacySpan) -> Iterator[Scene]:
    for match in _address().finditer(sentence.text):
        start = sentence.start_char + match.start()
        words = paragraph.doc.char_span(
            start, sentence.start_char + match.end(), alignment_mode="expand"
        )
        if words is None:
            continue
        offset = paragraph.span.start
        span = Span(offset + start, offset + start + len(match.group().rstrip(".")))
        yield Scene(match.group().rstrip("."), span, words.root, "at")


def _distinct(found: list[Scene]) -> list[Scene]:
    """Return the scenes in text order; an address is preferred to a part of it."""
    kept: list[Scene] = []
    for scene in sorted(found, key=lambda s: (-len(s.span), s.span.start)):
        if not any(k.span.overlaps(scene.span) for k in kept):
            kept.append(scene)
    return sorted(kept, key=lambda s: s.span)


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


def is_known(name: str) -> bool:
    """Tell whether the gazetteer knows a place of this name, a country among them."""
    return gazetteer.is_place(name.title()) or gazetteer.country(name.title()) is not None


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


def addresses(paragraph: Paragraph, sentence: SpacySpan) -> list[Scene]:
    """Return the street addresses of a sentence, and the towns that stand with one."""
    found = list(_addresses(paragraph, sentence))
    towns = (s for s in scenes(paragraph, sentence) if s.token.ent_type_ == "GPE")
    return _distinct([*found, *towns]) if found else []
