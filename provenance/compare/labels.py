"""Classes of events and predicates as a headline says them."""

from __future__ import annotations

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


def question(predicate: str, subject: str, target: str) -> str:
    """Return the question that a predicate answers: `Did Ruritania recognise Graustark?`."""
    return f"Did {subject} {predicate.replace('_', ' ')} {target}?"
