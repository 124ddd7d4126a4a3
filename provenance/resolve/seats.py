"""Where each speaker of an article sits: the name that it is put to, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.lexicon import places
from provenance.model.extraction import Speaker
from provenance.model.keys import digest, fold
from provenance.resolve import bodies, spelling
from provenance.resolve.lookup import Lookup
from provenance.resolve.names import Match
from provenance.resolve.parties import Canon
from provenance.resolve.persons import read as read_person
from provenance.resolve.persons import untitled

Voice = tuple[str, Speaker]
"""The key of an article and a speaker of it."""
REFERENCE = Match(1.0, "reference alias")
SAME = Match(1.0, "same name")
ALONE = Match(1.0, "kept to its article")


@dataclass(frozen=True, slots=True)
class Seat:
    """A speaker of an article and the node that its name was put to.

    A `local` one never leaves its article; other nodes are shared by all of one name.
    """

    article: str
    speaker: Speaker
    node: str
    name: str
    match: Match
    local: bool = False


def seats(voices: Sequence[Voice], lookup: Lookup, canon: Canon) -> list[Seat]:
    """Return the seat of each voice; all those of one article come together, in its order."""
    met: Counter[tuple[str, str]] = Counter()
    out = []
    for article, speaker in voices:
        if speaker.named:
            out.append(_named_seat(article, speaker, lookup, canon))
            continue
        nth = met[(article, fold(speaker.name))]
        met[(article, fold(speaker.name))] += 1
        out.append(_local(article, speaker, f"{fold(speaker.name)}{nth or ''}"))
    return out


def _words(name: str) -> int:
    return len(read_person(name).words)


def _local(article: str, speaker: Speaker, called: str) -> Seat:
    node = digest("identity", article, called)
    return Seat(article, speaker, node, speaker.name, ALONE, local=True)


def _named_seat(article: str, speaker: Speaker, lookup: Lookup, canon: Canon) -> Seat:
    if speaker.kind == "person" and not (_words(speaker.name) == 1 and canon.known(speaker.name)):
        return _person_seat(article, speaker, lookup)
    said = bodies.author(speaker.name) if speaker.kind == "report" else speaker.name
    name = canon.canonical(said)
    if name not in lookup.by_name and (bodies.generic(name) or _people(said)):
        return _local(article, speaker, fold(said).removeprefix("the "))
    match = SAME if fold(name) == fold(said) else _renamed(said, name, lookup)
    return Seat(article, speaker, fold(name), name, match)


def _people(name: str) -> bool:
    """Tell whether a name means the people of a country ("Peruvians"), not its government."""
    state = places.is_place(name) or places.government_metonym(name)
    return bool(places.country(name)) and not state


def _renamed(said: str, name: str, lookup: Lookup) -> Match:
    """Return why a body's name was replaced by another."""
    if lookup.find(said):
        return REFERENCE
    if bodies.is_acronym(said):
        return Match(spelling.VARIANT, f"acronym {said}")
    if places.country(name):
        return Match(spelling.VARIANT, f"stands for {name}")
    return Match(spelling.VARIANT, f"spelling: {said} / {name}")


def _person_seat(article: str, speaker: Speaker, lookup: Lookup) -> Seat:
    """Return a person's seat.

    A lone surname stays in its article: the reader of that article had all its names before
    it, and would have given the full one if it could mean one bearer only.
    """
    said = speaker.name
    body = lookup.find(said, person=True)
    if body:
        match = SAME if fold(body.name) == fold(said) else REFERENCE
        return Seat(article, speaker, fold(body.name), body.name, match)
    if _words(said) == 1 or bodies.generic(said):
        return _local(article, speaker, fold(said))
    name = untitled(said)
    return Seat(article, speaker, fold(name), name, SAME)
