"""Figures that their own outlet changed from one text of an article to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from provenance.compare.copies import told
from provenance.compare.terms import values
from provenance.compare.terms.positions import label, state
from provenance.compare.terms.scope import scope
from provenance.lexicon import victims
from provenance.model.finding import (
    Earlier,
    Figure,
    Finding,
    Material,
    Position,
    PositionPair,
    Reason,
)
from provenance.model.keys import digest, finding_key
from provenance.model.vocabulary import Measure

LONE: frozenset[Measure] = frozenset({"killed", "injured", "missing", "displaced", "detained"})
"""Measures of which an article that gives one figure means the same as it did before."""


def findings(material: Material) -> tuple[Finding, ...]:
    """Return an item for each figure that stands otherwise in an earlier text of its article."""
    now: dict[str, list[Figure]] = defaultdict(list)
    for figure in material.figures:
        now[figure.statement.source.article].append(figure)
    before: dict[str, list[Earlier]] = defaultdict(list)
    for one in material.earlier:
        before[one.figure.statement.source.article].append(one)
    made = [f for article in before for f in _of_article(now[article], before[article])]
    return tuple(sorted(made, key=lambda f: f.key))


def _of_article(now: Sequence[Figure], before: Sequence[Earlier]) -> Iterator[Finding]:
    older: dict[str, list[Earlier]] = defaultdict(list)
    figures: dict[str, Figure] = {}
    for seen in sorted({one.seen for one in before}):
        text = [one for one in before if one.seen == seen]
        for figure, one in _changed(now, text):
            figures[figure.statement.key] = figure
            older[figure.statement.key].append(one)
    for key, some in sorted(older.items()):
        yield _finding(figures[key], some)


def _changed(now: Sequence[Figure], text: Sequence[Earlier]) -> Iterator[tuple[Figure, Earlier]]:
    """Yield each figure that has taken the place of another one in an earlier text.

    What stands in both texts took nobody's place.
    """
    then = {one.figure.statement.key for one in text}
    kept = then & {figure.statement.key for figure in now}
    old = [one for one in text if one.figure.statement.key not in kept]
    new = [figure for figure in now if figure.statement.key not in kept]
    for one in old:
        for figure in new:
            same = _copied(figure, one.figure) or _lone(figure, one.figure, now, text)
            if same and _differ(figure, one.figure):
                yield figure, one


def _copied(figure: Figure, old: Figure) -> bool:
    """Tell whether two figures count the same in what is one sentence but for them."""
    alike = set(told.kinds(figure)) & set(told.kinds(old))
    return bool(alike) and told.close(figure.statement, old.statement)


def _lone(figure: Figure, old: Figure, now: Sequence[Figure], text: Sequence[Earlier]) -> bool:
    """Tell whether each is the only figure of a measure in its text, of people of one kind.

    Where one of them counts people of no kind in particular, that is the other's kind.
    """
    measure = figure.quantity.measure
    both = ([f.quantity for f in now], [one.figure.quantity for one in text])
    alone = all(sum(q.measure == measure for q in some) == 1 for some in both)
    scopes = {scope(figure), scope(old)} - {victims.PLAIN}
    same = old.quantity.measure == measure and len(scopes) < 2
    return measure in LONE and alone and same


def _differ(figure: Figure, old: Figure) -> bool:
    settled = not (figure.quantity.hypothetical or old.quantity.hypothetical)
    return settled and values.compare(figure.quantity, old.quantity) == "disagree"


def _finding(figure: Figure, older: Sequence[Earlier]) -> Finding:
    outlet = figure.statement.source.outlet or "an outlet not known"
    now, before = _now(figure), _before(figure, older)
    pairs = tuple(_pair(position, now) for position in before)
    told = "; ".join(position.value for position in before)
    return Finding(
        key=finding_key("quantity", "mutation by outlet", figure.statement.key),
        state=state((*before, now), pairs),
        aspect="quantity",
        measure=figure.quantity.measure,
        title=f"{now.value}; before, {told}: changed by {outlet}",
        question=f"What did {outlet} make of its own figure?",
        verdict="mutation",
        why="by_outlet",
        positions=(*before, now),
        pairs=pairs,
        separate_reports=1,
    )


def _now(figure: Figure) -> Position:
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


def _before(figure: Figure, older: Iterable[Earlier]) -> tuple[Position, ...]:
    """Return a version for each earlier figure, with its old sentence: no statement holds it."""
    first: Mapping[str, Earlier] = {label(one.figure): one for one in reversed(list(older))}
    return tuple(
        Position(
            id=digest("position", figure.statement.key, "before", value)[:8],
            value=value,
            statements=(),
            separate_reports=1,
            low=one.figure.quantity.low,
            high=one.figure.quantity.high,
            note=f"in the text seen on {one.seen[:10]}: “{one.figure.statement.sentence}”",
        )
        for value, one in sorted(first.items(), key=lambda item: (item[1].seen, item[0]))
    )


def _pair(before: Position, now: Position) -> PositionPair:
    detail = "its outlet changed the figure"
    reason = Reason("subject", "mismatch", before.value, now.value, "none", detail)
    return PositionPair(before.id, now.id, "disagree", "same", "mutation", "by_outlet", (reason,))
