"""What findings rest on: the names under which they are made again when it changes."""

from __future__ import annotations

from provenance.compare.terms.topics import Topic


def event(home: str) -> str:
    """Return the unit of what is told of one event group."""
    return f"event:{home}"


def placing(home: str) -> str:
    """Return the unit of the question which event the figures of a group are of."""
    return f"placing:{home}"


def doer(home: str) -> str:
    """Return the unit of the question who did what a group tells of."""
    return f"doer:{home}"


def once(asked: tuple[str, str]) -> str:
    """Return the unit of the day of what happens once."""
    return f"once:{'|'.join(asked)}"


def person(asked: tuple[str, str]) -> str:
    """Return the unit of what is said of a person."""
    return f"person:{'|'.join(asked)}"


def fact(home: str) -> str:
    """Return the unit of facts that hang together."""
    return f"fact:{home}"


def answer(home: str) -> str:
    """Return the unit of denials and accusations that hang together."""
    return f"answer:{home}"


def topic(one: Topic) -> str:
    """Return the unit of a yes-or-no question."""
    return f"topic:{topic_key(one)}"


def topic_key(one: Topic) -> str:
    """Return the key of a yes-or-no question; those on one object stand together."""
    predicate, subject, target = one
    return "|".join((predicate, target, subject))


def copies(article: str) -> str:
    """Return the unit of what was changed in sentences that an article shares."""
    return f"copies:{article}"
