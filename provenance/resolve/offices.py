"""For whom a voice speaks by its office: a state by its spokesmen, a group by its own people."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from provenance.lexicon import names, places
from provenance.model.extraction import Speaker
from provenance.model.keys import fold
from provenance.resolve import spelling
from provenance.resolve.parties import Canon

Known = Callable[[str], bool]
LONGEST = 5
"""Words that the name of a superior may have before an office ("Taliban foreign minister")."""
_LINKS = frozenset({"for", "of"})


def acts_for(speaker: Speaker, canon: Canon, known: Known) -> str:
    """Return the canonical name of the state or group that a speaker's office speaks for.

    `known` tells whether a canonical name is a body of the reference or of the corpus. "" for
    holders of no office or a former one, and where the superior is not known.
    """
    if speaker.kind == "report":
        return ""
    person = speaker.named and speaker.kind == "person"
    described = speaker.role if person or (speaker.role and not speaker.named) else speaker.name
    words = frozenset(spelling.words(described))
    if words & names.body_words("former"):
        return ""
    own = fold(canon.canonical(speaker.name)) if speaker.named else ""
    name = "" if person else speaker.name
    for source in (speaker.role, name, speaker.affiliation):
        superior = _leading(source, canon, lambda name: fold(name) != own and known(name))
        if superior and _holds_office(words, superior):
            return superior
    return ""


def _holds_office(words: frozenset[str], superior: str) -> bool:
    """Tell whether a description speaks for `superior`: a state needs more than its people."""
    offices = names.body_words("offices")
    if places.country(superior):
        return bool(words & offices) and not words & names.body_words("others")
    return bool(words & (offices | names.body_words("members")))


def _leading(text: str, canon: Canon, known: Known) -> str:
    """Return the first name in `text`, where it is that of a known body or country."""
    for phrase in _openings(text):
        name = canon.canonical(phrase)
        if known(name):
            return name
    return ""


def phrases(*texts: str) -> tuple[str, ...]:
    """Return all that may be the name of a superior in the words on a speaker."""
    return tuple(dict.fromkeys(phrase for text in texts for phrase in _openings(text)))


def _openings(text: str) -> Iterator[str]:
    """Yield what may be the first name in `text`, the longest first."""
    words = text.split()
    start = 0
    while start < len(words) and not words[start][:1].isupper():
        if words[start] in names.body_words("weightless") - _LINKS - {"the", "a", "an"}:
            return
        start += 1
    if start == 0 and words[:1] and words[0] in ("The", "A", "An", "Some"):
        yield from _openings(" ".join(words[1:]))
        return
    for end in range(min(len(words), start + LONGEST), start, -1):
        if phrase := places.bare(" ".join(words[start:end])):
            yield phrase
