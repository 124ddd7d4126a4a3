"""What heads a briefing: how much of it a person has checked, and what to know first."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model.finding import Position, Statement
from provenance.report import sourcing, words
from provenance.report.views import ItemView

FIRST = 3


def checked(items: Sequence[ItemView]) -> str:
    """Return how many of the items that matter a person has decided, in capitals."""
    loud = [item for item in items if item.finding.loud]
    decided = sum(item.status == "decided" for item in loud)
    told = f"{decided} of {words.plural(len(loud), 'item')} decided"
    who = "PEOPLE" if decided == len(loud) else "PEOPLE IN PART"
    return f"READ BY MACHINE, CHECKED BY {who if decided else 'NOBODY YET'}: {told}"


def points(items: Sequence[ItemView], most: int = FIRST) -> tuple[tuple[ItemView, str], ...]:
    """Return the first open items, each with the sentence that a reader must take away."""
    loud = [item for item in items if item.finding.loud and item.status != "decided"]
    return tuple((item, point(item)) for item in loud[:most])


def point(item: ItemView) -> str:
    """Return an item in one or two sentences, with who says what, and what not to do."""
    finding = item.finding
    if finding.verdict != "possible_conflict":
        versions = "; ".join(_version(p) for p in finding.positions)
        return f"{finding.question} {sourcing.sentence(versions)}."
    values = " and ".join(p.value for p in finding.positions)
    told = f"{values}: cannot be matched, {words.remark(finding)}. Do not present them as one."
    return sourcing.sentence(told)


def _version(position: Position) -> str:
    told = sourcing.some([_voice(s) for s in position.statements], "; ")
    return f"{words.value(position)} ({told})"


def _voice(statement: Statement) -> str:
    if statement.voice:
        return statement.voice.name
    return f"{statement.source.outlet or 'outlet not known'}, {sourcing.NO_SOURCE}"
