"""Classes of events and predicates as a headline says them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from provenance.lexicon import places

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


def spoken(name: str, sentences: Iterable[str]) -> str:
    """Return a name with "the" before it where the sentences about it say so."""
    last = re.escape(name.split()[-1]) if name else ""
    if not last or places.country(name):
        return name
    said = re.compile(rf"\bthe (?:[\w’'-]+ )?{last}\b")
    return f"the {name}" if any(said.search(s) for s in sentences) else name


def question(predicate: str, subject: str, target: str, sentences: Iterable[str] = ()) -> str:
    """Return the question that a predicate answers: `Did Ruritania recognise Graustark?`."""
    known = list(sentences)
    verb = predicate.replace("_", " ")
    return f"Did {spoken(subject, known)} {verb} {spoken(target, known)}?"
