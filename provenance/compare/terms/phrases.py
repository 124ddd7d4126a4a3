"""Statements, voices and outlets as a sentence cites them: no claim beyond what is stored."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model.finding import Position, Statement


def short(value: str) -> str:
    """Return a version without its remark on who was among them."""
    return value.split(", “", 1)[0]


def voice(statement: Statement) -> str:
    """Return who says it, with whether the voice is named; never a guess."""
    if statement.voice is None:
        return "no source named"
    return statement.voice.name if statement.voice.named else f"{statement.voice.name}, unnamed"


def outlet(statement: Statement) -> str:
    """Return the article as a sentence cites it."""
    source = statement.source
    name = source.outlet or source.republisher or source.title or "an article without a name"
    return f"{name}{', opinion' if source.kind == 'opinion' else ''}"


def safe(position: Position, event: str) -> str:
    """Return a sentence that can be written of one version without overclaiming."""
    first = position.statements[0]
    source = first.source
    dated = "" if source.published else "undated "
    what = "opinion article" if source.kind == "opinion" else "article"
    named = source.outlet or source.republisher or "An outlet"
    said = f"{short(position.value)} ({event})"
    if first.voice is None:
        return (
            f"{named}, in an {dated}{what} naming no source, says: {said}."
            if dated
            else (f"{named}, naming no source, says: {said}.")
        )
    article = "an undated" if dated else ("an" if what[0] in "aeiou" else "a")
    verb = "says" if first.voice.kind in ("person", "body") else "say"
    return f"{upper(voice(first))}, quoted by {named} in {article} {what}, {verb}: {said}."


def upper(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str], joint: str) -> str:
    """Return names in one phrase: `A, B or C`."""
    head, last = ", ".join(names[:-1]), names[-1]
    return f"{head} {joint} {last}" if head else last
