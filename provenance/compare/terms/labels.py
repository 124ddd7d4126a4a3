"""Classes of events and predicates as a headline says them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from provenance.lexicon import events as classes
from provenance.lexicon import places, predicates
from provenance.model.extraction import Event

_PLURALS = {"talks": "talks", "crash": "crashes", "kidnapping": "kidnappings"}


def event(name: str, plural: bool = False) -> str:
    """Return an event class in words: `strike`, `strikes`."""
    word = name.replace("_", " ")
    if not plural:
        return word
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("y"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "sh", "ch", "x")) else f"{word}s"


def called(event_: Event) -> str:
    """Return what the article itself calls an event, else its class."""
    return event_.name or event(event_.type)


def common(events: Sequence[Event]) -> str:
    """Return one name for accounts of one kind: theirs where they share it, else the class.

    "Air strikes" and "airstrikes" are one name; of equals the one with more letters is clearer.
    """
    names = sorted({e.name for e in events if e.name}, key=lambda n: (-len(n), n))
    if names and len({_plain(name) for name in names}) == 1:
        return names[0]
    heads = {_plain(name.split()[-1]) for name in names}
    if len(heads) == 1 and len(names) > 1:
        return min(names, key=len)
    types = sorted({e.type for e in events}, key=lambda t: (-len(classes.wider(t)), t))
    return event(types[0], plural=True)


def single(events: Sequence[Event]) -> str:
    """Return one name for accounts of one event: theirs, else its class in the singular."""
    types = {event(e.type, plural=True): event(e.type) for e in events}
    told = common(events)
    return types.get(told, told)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold()).removesuffix("s")


def spoken(name: str, sentences: Iterable[str]) -> str:
    """Return a name with "the" before it where the sentences about it say so."""
    last = re.escape(name.split()[-1]) if name else ""
    if not last or places.country(name):
        return name
    said = re.compile(rf"\bthe (?:[\w’'-]+ )?{last}\b")
    return f"the {name}" if any(said.search(s) for s in sentences) else name


def should(predicate: str, subject: str, target: str, sentences: Iterable[str] = ()) -> str:
    """Return the question whether it is to be: `Should Ruritania recognise Graustark?`."""
    known = list(sentences)
    asked, who = question(predicate, subject, target, known), spoken(subject, known)
    head, _, rest = asked.partition(" ")
    if head in {"Was", "Is"} and rest.startswith(f"{who} "):
        return f"Should {who} be {rest.removeprefix(who).lstrip()}"
    return f"Should {rest}" if head == "Did" else f"Is it to be? {asked}"


def question(predicate: str, subject: str, target: str, sentences: Iterable[str] = ()) -> str:
    """Return the question that a predicate answers: `Did Ruritania recognise Graustark?`."""
    known = list(sentences)
    sides = {"subject": spoken(subject, known), "object": spoken(target, known), "deed": target}
    kind = predicates.by_name().get(predicate)
    if kind is not None and kind.asks:
        return kind.asks.format_map(sides)
    verb = predicate.replace("_", " ")
    return f"Did {sides['subject']} {verb} {sides['object']}?"
