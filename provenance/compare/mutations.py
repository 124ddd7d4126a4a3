"""What changed while it was copied: a figure, or the period that it is of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from provenance.compare import values
from provenance.compare.knowledge import Knowledge
from provenance.compare.periods import words
from provenance.compare.positions import label, origins, separate_note, state
from provenance.compare.scope import scope
from provenance.model.finding import Figure, Finding, Position, PositionPair, Reason
from provenance.model.keys import digest, finding_key


def findings(figures: Sequence[Figure], knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return an item for each figure that a borrowed sentence gives otherwise than its twin."""
    by_claim: dict[str, list[Figure]] = {}
    for figure in figures:
        by_claim.setdefault(figure.statement.key, []).append(figure)
    found = [
        _finding(left, right, reason, knowledge)
        for left, right in _twins(by_claim, knowledge)
        if (reason := _changed(left, right))
    ]
    return tuple(sorted(found, key=lambda f: f.key))


def _twins(
    by_claim: Mapping[str, Sequence[Figure]], knowledge: Knowledge
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures of borrowed sentences that stand for each other: alone of their kind."""
    for one, other in sorted(knowledge.copies):
        for left in by_claim.get(one, ()):
            mine = [f for f in by_claim[one] if _kind(f) == _kind(left)]
            theirs = [f for f in by_claim.get(other, ()) if _kind(f) == _kind(left)]
            if len(mine) == len(theirs) == 1:
                yield left, theirs[0]


def _kind(figure: Figure) -> tuple[str, str, str]:
    return (figure.quantity.measure, figure.quantity.unit, scope(figure))


def _changed(left: Figure, right: Figure) -> Reason | None:
    """Return what was changed, None where nothing was."""
    said = label(left), label(right)
    if values.compare(left.quantity, right.quantity) == "disagree":
        return Reason("subject", "mismatch", *said, "none", "the figure was changed")
    a, b = left.quantity.period, right.quantity.period
    if (a is None) == (b is None):
        return None
    told = (words(a) if a else "", words(b) if b else "")
    return Reason(
        "period", "not_stated", *told, "none", f"its period ({told[0] or told[1]}) was lost"
    )


def _position(figure: Figure) -> Position:
    span, key = figure.quantity.span, figure.statement.key
    return Position(
        id=digest("position", key, figure.quantity.value)[:8],
        value=label(figure),
        statements=(figure.statement,),
        separate_reports=1,
        low=figure.quantity.low,
        high=figure.quantity.high,
        marks=((key, span.start, span.end),),
    )


def _title(left: Figure, right: Figure, reason: Reason) -> str:
    """Return what became of a figure: "300,000 moved: the year (2031) was lost in copying"."""
    if reason.facet != "period":
        return f"{label(left)}; {label(right)}: changed in copying"
    whole, told = (left, reason.left) if left.quantity.period else (right, reason.right)
    what = "year" if told.isdecimal() else "period"
    return f"{label(whole)}: the {what} ({told}) was lost in copying"


def _finding(left: Figure, right: Figure, reason: Reason, knowledge: Knowledge) -> Finding:
    statements = (left.statement, right.statement)
    positions = (_position(left), _position(right))
    v = values.compare(left.quantity, right.quantity)
    pair = PositionPair(positions[0].id, positions[1].id, v, "same", "mutation", "", (reason,))
    first, second = (s.source.outlet or "an article" for s in statements)
    return Finding(
        key=finding_key("quantity", f"mutation {reason.facet}", min(s.key for s in statements)),
        state=state(positions, [pair]),
        aspect="quantity",
        measure=left.quantity.measure,
        title=_title(left, right, reason),
        question=f"What did {first} and {second} make of one sentence?",
        verdict="mutation",
        why="",
        positions=positions,
        pairs=(pair,),
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
    )
