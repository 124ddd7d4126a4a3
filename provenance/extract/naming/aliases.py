"""The names of one article: which short forms stand for which full ones, and who rules where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.parse.nlp import Parsed
from provenance.lexicon import parties as lexicon
from provenance.lexicon import places
from provenance.model.keys import fold

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan

_WORD = r"\b(?:(?:[A-Z]\.)+|[A-Z][a-z]{1,2}\.(?!\s+The\b)|[A-Z][\w’']*)"
"""Full stops stand inside initials and short titles only, so that no name crosses a sentence."""
_SMALL = {"of", "for", "and", "the", "de", "al", "e", "i", "in"}
_NAME = rf"{_WORD}(?:[ -](?:(?:{'|'.join(sorted(_SMALL))})[ -])*{_WORD}|-[eia]-[A-Z]\w+)*"
_SHORT = r"[A-Z](?:-?[A-Z0-9])+"
"""One way alone to read each letter: with two, a long number made this take for ever."""
_PAIRS = (
    re.compile(rf"(?P<full>{_NAME})\s*\((?:the )?(?P<short>{_SHORT})\)"),
    re.compile(rf"(?P<short>{_SHORT})\s*\((?:the )?(?P<full>{_NAME})\)"),
    re.compile(rf"(?P<full>{_NAME}),? or (?:the )?(?P<short>{_SHORT})\b"),
)
_KNOWN_AS = re.compile(
    rf"(?P<short>{_NAME}),? (?:also|better|formerly|locally) (?:known|called)(?: as)? "
    rf"(?:the )?(?P<full>{_NAME})"
)
_BARE = re.compile(r"^(?:the|a|an)\s+|['’]s?$|\s+\d+(?:\.\d+)?$", re.I)


def bare(words: str) -> str:
    """Return a name without its article, possessive ending and version number."""
    before = ""
    while before != words:
        before, words = words, _BARE.sub("", words.strip(" ,.“”\"‘’'"))
    return words


def ending(noun: str, aliases: Mapping[str, str]) -> str:
    """Return the only full name that ends in a small noun, which "the front" then means, or ""."""
    full = aliases.get(noun, "")
    return full if fold(full).endswith(f" {noun}") else ""


def _full(name: str, short: str) -> str:
    """Return the tail of `name` whose initials are the letters of `short`, or ""."""
    letters = re.sub(r"[^A-Z]", "", short.upper())
    words = name.split()
    for start in range(len(words) - 1, -1, -1):
        if words[start] in _SMALL:
            continue
        parts = [p for w in words[start:] for p in re.split(r"[-.]", w) if p]
        capitals = "".join(p[0] for p in parts if p[0].isupper())
        every = "".join(p[0] for p in parts).upper()
        if letters in (capitals, every) or (len(capitals) > 1 and every.startswith(letters)):
            return " ".join(words[start:])
    return ""


def _foreign_order(name: str) -> str:
    """Return a name whose acronym is of another language ("National Front (FNL)"), or "".

    Only a long name is trusted: a town before an agency's sign is short.
    """
    return name if len(name.split()) >= 3 and not _SMALL & {name.split()[0]} else ""


def alias_pairs(text: str) -> dict[str, str]:
    """Return short forms with the full name that the text itself gives them.

    Acronyms must be made of the name's initials, or stand in brackets after a long name;
    "also known as" joins any two names.
    """
    found: dict[str, str] = {}
    for pattern in _PAIRS:
        for match in pattern.finditer(text):
            full = _full(bare(match["full"]), match["short"])
            if not full and pattern is _PAIRS[0]:
                full = _foreign_order(bare(match["full"]))
            if full and full != match["short"]:
                found.setdefault(match["short"], full)
    for match in _KNOWN_AS.finditer(text):
        full, short = bare(match["full"]), bare(match["short"])
        if len(full) < len(short) and full not in found.values():
            full, short = short, full
        found.setdefault(short, found.get(full, full))
    return {**_spelled(text, found), **found}


def _spelled(text: str, known: Mapping[str, str]) -> dict[str, str]:
    """Return acronyms that exactly one name of the text is spelled out for."""
    shorts = {s for s in re.findall(rf"\b{_SHORT}\b", text) if s not in known and len(s) > 2}
    every = {bare(n) for n in re.findall(_NAME, text)} if shorts else set()
    long = [n for n in every if len(re.split(r"[ -]", n)) > 2]
    initials = {n: {p[0].upper() for p in re.split(r"[ -]", n) if p} for n in long}
    fits = {
        short: {
            full for n in long
            if set(re.sub(r"[^A-Z]", "", short)) <= initials[n] and (full := _full(n, short))
        }
        for short in shorts
    }  # fmt: skip
    return {short: next(iter(full)) for short, full in fits.items() if len(full) == 1}


@dataclass(frozen=True, slots=True)
class Names:
    """What names of one article stand for.

    `aliases` maps a folded short form to its full name; `groups` maps the folded name of each
    body that is no country to how it is written; `people` folded names and surnames to the
    fullest name; `rulers` a country to the group said to rule it.
    """

    aliases: Mapping[str, str]
    groups: Mapping[str, str]
    people: Mapping[str, str]
    rulers: Mapping[str, str]

    def reach(self) -> dict[str, int]:
        """Return for each first word of a known name how many characters its longest has."""
        found: dict[str, int] = {}
        for name in (*self.aliases, *self.groups, *self.people):
            first = re.split(r"\W", name, maxsplit=1)[0]
            found[first] = max(found.get(first, 0), len(name))
        return found


_SURNAME = 2
"""How many words a family's name has at most: "Abu Obaid"."""


def _groups(parsed: Parsed, aliases: Mapping[str, str]) -> dict[str, str]:
    found = {fold(full): full for full in aliases.values()}
    counts: Counter[str] = Counter()
    for paragraph in parsed.paragraphs:
        for entity in paragraph.doc.ents:
            if entity.label_ not in {"ORG", "NORP"}:
                continue
            name = _trim(bare(entity.text.partition("(")[0]))
            new = name and fold(name) not in aliases and " and the " not in name
            if new and not _place(name) and _body(entity):
                counts[name] += 1
    for name, _ in counts.most_common():
        found.setdefault(fold(name), name)
    return found


def _last_words(text: str, groups: Mapping[str, str]) -> dict[str, str]:
    """Return the last words of names that stand for them: "the Front" for one such front."""
    found: dict[str, set[str]] = {}
    every = {bare(n) for n in re.findall(rf"[Tt]he ({_NAME})", text)} | set(groups.values())
    for name in every:
        words = name.split()
        joined = " and the " in name or " and " in name.rpartition(" ")[0][-5:]
        if (
            len(words) > 2
            and not joined
            and words[-1].istitle()
            and fold(words[-1]) not in lexicon.words("state")
        ):
            found.setdefault(words[-1], set()).add(name)
    return {
        fold(last): next(iter(full))
        for last, full in found.items()
        if len(full) == 1 and _stands_alone(last, text)
    }


def _stands_alone(last: str, text: str) -> bool:
    """Tell whether a text says "the Front", or "the front"."""
    either = "|".join(map(re.escape, (last, last.lower())))
    return re.search(rf"\b[Tt]he (?:{either})\b(?! [A-Z])", text) is not None


def _body(entity: SpacySpan) -> bool:
    """Tell whether an entity names a body: not an adjective ("Islamic"), nor "the Army"."""
    last = fold(bare(entity[-1].text))
    office = last in lexicon.words("state") or last in lexicon.words("members")
    return not office and any(t.pos_ == "PROPN" for t in entity)


def _place(name: str) -> bool:
    return bool(places.country(name) or places.capital_of(name) or places.is_place(name))


def _trim(name: str) -> str:
    words = name.split()
    while words and fold(words[0]) in lexicon.words("loose"):
        words = words[1:]
    ends = lexicon.words("members") | lexicon.words("state")
    while len(words) > 1 and words[-1].islower() and fold(words[-1]).rstrip("s") in ends:
        words = words[:-1]
    if len(words) == 2 and places.country(words[0]):
        words = words[1:]
    if len(words) == 1 and not words[0][0].isupper():
        return ""
    return bare(" ".join(words))


def _people(parsed: Parsed, told: Iterable[str]) -> dict[str, str]:
    full: set[str] = set(told)
    for paragraph in parsed.paragraphs:
        for entity in paragraph.doc.ents:
            if entity.label_ == "PERSON" and " " in bare(entity.text):
                full.add(bare(entity.text))
    found = {fold(name): name for name in full}
    last = Counter(name.split()[-1] for name in full)
    for name in sorted(full):
        if last[name.split()[-1]] == 1:
            found.setdefault(fold(name.split()[-1]), name)
    return found


def _rulers(text: str, groups: Mapping[str, str], aliases: Mapping[str, str]) -> dict[str, str]:
    """Return the group that the text itself lets govern a country.

    It must be called its government or come to power, and be named with the country.
    """
    found: dict[str, str] = {}
    words = "|".join(sorted(lexicon.words("ruling")))
    full = {fold(name) for name in aliases.values()}
    for name in groups.values():
        if fold(name) in full or " " in name:
            continue
        own = re.escape(name)
        if not re.search(rf"\b{own}(?:[’']s?)?(?: \w+)? (?:{words})s?\b|ruling {own}", text):
            continue
        land = _first(_lands(text, own))
        if land:
            found.setdefault(land, name)
    return found


def _lands(text: str, own: str) -> Counter[str]:
    """Count the countries that a group is placed in: "Arland's X", "X rule in Arport".

    "Arland X" is left out: it may be the name of another group (a branch, an offshoot).
    """
    owned = re.findall(rf"([A-Z]\w+)[’']s {own}\b", text)
    inside = re.findall(rf"\b{own}(?:[’']s)?(?: [\w-]+){{0,3}} in ([A-Z]\w+)", text)
    lands = (places.country(word) or places.capital_of(word) for word in (*owned, *inside))
    return Counter(land for land in lands if land)


def _first(lands: Counter[str]) -> str:
    """Return the country named twice as often as any other, or ""."""
    ranked = [*lands.most_common(2), ("", 0), ("", 0)]
    return ranked[0][0] if ranked[0][1] >= 2 * ranked[1][1] else ""


def names(parsed: Parsed, people: Iterable[str] = ()) -> Names:
    """Return the names of an article from its whole text; `people` are names known before."""
    pairs = alias_pairs(parsed.text)
    aliases = {fold(short): pairs.get(full, full) for short, full in pairs.items()}
    groups = _groups(parsed, aliases)
    aliases |= _last_words(parsed.text, groups)
    persons = _people(parsed, people)
    groups = {key: name for key, name in groups.items() if not _family(name, persons.values())}
    return Names(aliases, groups, persons, _rulers(parsed.text, groups, pairs))


def _family(name: str, persons: Iterable[str]) -> bool:
    """Tell whether several persons of the article bear what the model took for a body's name."""
    bearers = {p for p in persons if " " in p and fold(p).split()[-1] == fold(name).split()[-1]}
    return len(name.split()) <= _SURNAME and len(bearers) > 1
