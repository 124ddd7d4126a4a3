"""Names inside one article: the full name behind a surname, the body behind an acronym."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.naming import aliases as known
from provenance.lexicon import places, roles
from provenance.model.keys import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from provenance.extract.parse.nlp import Parsed

_POSSESSIVE = re.compile(r"[’']s?$")
_CAPITALS = r"(?:[A-Z][\w’'\-]*|of|for|and|the|de|e|i|al|on|in)"
_BRACKETED = re.compile(rf"\b((?:{_CAPITALS}\s+){{1,9}})\(([A-Z][A-Za-z\-]{{1,8}})\)")
_OR = re.compile(rf"\b((?:{_CAPITALS}\s+){{1,8}}{_CAPITALS}),\s+or\s+([A-Z]{{2,8}})\b")
"""White space must part the words: optional, it made lines in capitals take minutes."""
_SMALL = frozenset({"of", "for", "and", "the", "de", "al", "on", "in"})


def bare(name: str) -> str:
    """Return a name without article, titles, possessive mark and bracketed remarks."""
    words = [w for w in re.sub(r"\([^)]*(?:\)|$)", " ", name).split() if w]
    while (
        words
        and (words[0].lower() in {"the", "a", "an"} or roles.load().are("titles", words[0]))
        and len(words) > 1
    ):
        words = words[1:]
    text = (
        " ".join(words).strip(" ,.;:“”\"'‘’-–—") if len(words) != 1 else words[0].strip(' ,;:“”"‘')
    )
    return _POSSESSIVE.sub("", text)


@dataclass(frozen=True, slots=True)
class Names:
    """What one article tells about its names.

    `people` are the names of persons, titles stripped; `aliases` maps an acronym to the
    full name it was introduced with, `bodies` the folded short name of a body to its fullest.
    """

    people: frozenset[str]
    aliases: dict[str, str]
    bodies: Mapping[str, str]

    def full(self, name: str) -> str:
        """Return the fullest name that `name` can only mean, else `name` itself."""
        if name in self.aliases:
            return self.aliases[name]
        tokens = name.split()
        longer = [p for p in self.people if _within(tokens, p.split())]
        top = [
            p for p in longer if not any(q != p and _within(p.split(), q.split()) for q in longer)
        ]
        return top[0] if len(top) == 1 else name

    def body(self, name: str) -> str:
        """Return the fullest name that the article gives a body: "the Front", "the TSB"."""
        full = self.aliases.get(name, name)
        return self.bodies.get(fold(full), full)

    def ending(self, noun: str) -> str:
        """Return the only body whose name ends in a noun, which "the front" then means, or ""."""
        return known.ending(noun, self.bodies)

    def person(self, name: str) -> bool:
        """Tell whether `name` is, or shortens, the name of a person of the article."""
        tokens = name.split()
        return any(_within(tokens, p.split()) for p in self.people)


def _within(short: list[str], long: list[str]) -> bool:
    """Tell whether `short` ends like `long` and all its words stand in it, in order."""
    if not short or short[-1] != long[-1] or len(short) > len(long):
        return False
    rest = iter(long)
    return all(any(_stands(word, other) for other in rest) for word in short)


def _stands(word: str, other: str) -> bool:
    """Tell whether a word of a name is another, or its initial: "A." for "Anna"."""
    initial = len(word) == 2 and word[1] == "." and word[0].isupper()
    return word == other or (initial and other.startswith(word[0]) and len(other) > 2)


def _initials(words: list[str]) -> str:
    parts = [p for w in words if w.lower() not in _SMALL for p in w.split("-")]
    return "".join(p[0] for p in parts if p and p[0].isalpha()).upper()


def _expanded(words: list[str], acronym: str) -> str:
    """Return the run of words at the end whose initials make the acronym, else ""."""
    target = re.sub(r"[^A-Za-z]", "", acronym).upper()
    for start in range(len(words) - 1, -1, -1):
        if words[start].lower() in _SMALL:
            continue
        initials = _initials(words[start:])
        if initials == target:
            return " ".join(words[start:])
    best = words[-len(target) :]
    while best and best[0].lower() in _SMALL:
        best = best[1:]
    same = best and best[0][0].upper() == target[0] and len(best) > 1
    return " ".join(best) if same else ""


def _unranked(name: str) -> str:
    """Return a person's name without the role that recognition took for a part of it."""
    words = name.split()
    while len(words) > 1 and roles.load().are("persons", words[0]):
        words = words[1:]
    return " ".join(words)


def collect(parsed: Parsed, introduced: Iterable[str] = ()) -> Names:
    """Read the names of an article: persons by entity recognition, acronyms by their brackets.

    `introduced` are names that the text gives to persons though recognition may not know them.
    """
    people = {name for one in introduced if (name := bare(one))}
    for paragraph in parsed.paragraphs:
        for entity in paragraph.doc.ents:
            name = _unranked(bare(entity.text))
            if entity.label_ == "PERSON" and name and name[0].isupper() and len(name) > 2:
                people.add(name)
    aliases: dict[str, str] = {}
    for pattern in (_BRACKETED, _OR):
        for found in pattern.finditer(parsed.text):
            full = _expanded(found.group(1).split(), found.group(2))
            if full:
                aliases.setdefault(found.group(2), full)
    bodies = {**_last_words(parsed.text, aliases.values()), **known.names(parsed).aliases}
    return Names(frozenset(people), aliases, bodies)


def _last_words(text: str, full: Iterable[str]) -> dict[str, str]:
    """Return the last words of names with an acronym that end no other name: "the Brigade"."""
    found = {}
    for name in full:
        last = name.rpartition(" ")[2]
        said = re.search(rf"\b[Tt]he {re.escape(last)}\b(?! [A-Z])", text)
        if last.istitle() and last != name and said and not places.country(last):
            every = set(re.findall(rf"(?:[A-Z][\w’'-]* )+{re.escape(last)}\b", text))
            if {bare(one) for one in every} - {last} == {name}:
                found[fold(last)] = name
    return found
