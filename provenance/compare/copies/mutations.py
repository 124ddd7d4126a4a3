"""What changed while it was copied: a figure, period, place, date, doer, voice, yes or hedge."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from provenance.compare.copies import changed
from provenance.compare.copies.changed import Aspects, Change
from provenance.compare.copies.told import Copies, Telling, close, copies
from provenance.compare.terms import values
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.positions import origins, separate_note, state, unique
from provenance.model.finding import Finding, Material, Position, PositionPair, Reason, Statement
from provenance.model.keys import digest, finding_key
from provenance.model.vocabulary import FacetState, Values

_EXCERPT = 60
"""Characters of a sentence that a headline holds."""
_WORST: tuple[Values, ...] = ("disagree", "cannot_tell", "compatible", "agree")
_LAST_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class _Found:
    """A copy that tells a facet otherwise than the text that it goes back to."""

    change: Change
    base: Telling
    other: Telling


def findings(material: Material, knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return an item for each facet that a copy tells otherwise than what it goes back to."""
    known = copies(material, knowledge)
    made = [f for members in _texts(material.statements) for f in _of_text(members, known)]
    return tuple(sorted(made, key=lambda f: f.key))


def _of_text(members: Sequence[Statement], known: Copies) -> Iterator[Finding]:
    """Yield the items on one text: of its figures the first that was changed, and each facet."""
    figures = (_made(aspect, members, known) for aspect in changed.of_figures(members[0], known))
    first = next(filter(None, figures), None)
    facets = (_made(aspect, members, known) for aspect in changed.ASPECTS)
    yield from filter(None, (first, *facets))


def _made(aspect: Aspects, members: Sequence[Statement], known: Copies) -> Finding | None:
    same, found = _compared(aspect, members, known)
    return _finding(aspect, same, found, known.knowledge) if found else None


def _texts(statements: Iterable[Statement]) -> Iterator[tuple[Statement, ...]]:
    """Yield the copies of each text, first the one that the others go back to.

    An outlet need not say again in its second article who told it what it says.
    """
    by_text: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.text:
            by_text[statement.text].append(statement)
    for text in sorted(by_text):
        base, *others = sorted(by_text[text], key=lambda s: (s.key != text, *_age(s)))
        apart = [s for s in others if _apart(base, s)]
        if apart:
            yield (base, *apart)


def _apart(one: Statement, other: Statement) -> bool:
    a, b = one.source, other.source
    return a.article != b.article and (not a.outlet or a.outlet != b.outlet)


def _age(statement: Statement) -> tuple[str, str, str]:
    source = statement.source
    return (source.first_day or _LAST_DAY, source.article, statement.key)


def _compared(
    aspect: Aspects, members: Sequence[Statement], known: Copies
) -> tuple[list[Telling], list[_Found]]:
    """Return the copies that tell a facet as the first does, itself among them, and the others."""
    first, *rest = members
    base = aspect.tell(first, known)
    same: list[Telling] = []
    found: list[_Found] = []
    if base is not None:
        same.append(base)
        # The same figure shows what its copy says of it in any wording; all else asks for more.
        alike = [s for s in rest if aspect.facet == "period" or close(first, s)]
        for other in filter(None, (aspect.tell(s, known) for s in alike)):
            if change := aspect.judge(base, other, known.knowledge):
                found.append(_Found(change, base, other))
            else:
                same.append(other)
    return same, found


def _finding(
    aspect: Aspects, same: Sequence[Telling], found: Sequence[_Found], knowledge: Knowledge
) -> Finding:
    versions = _versions(found)
    base = _position(aspect, same)
    others = [_position(aspect, [one.other for one in some]) for some in versions]
    positions = (base, *others)
    pairs = tuple(
        _pair(aspect, base, other, some[0]) for other, some in zip(others, versions, strict=True)
    )
    statements = tuple(s for position in positions for s in position.statements)
    least = min(s.key for s in statements)
    return Finding(
        key=finding_key(aspect.aspect, f"mutation {aspect.facet}", least),
        state=state(positions, pairs),
        aspect=aspect.aspect,
        measure=_measure(found[0]),
        title=_title(aspect, found[0]),
        question=_question(statements),
        verdict="mutation",
        why="",
        positions=positions,
        pairs=pairs,
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
    )


def _versions(found: Iterable[_Found]) -> list[list[_Found]]:
    by_head: dict[str, list[_Found]] = defaultdict(list)
    for one in found:
        by_head[one.other.head].append(one)
    return [by_head[head] for head in sorted(by_head)]


def _position(aspect: Aspects, told: Sequence[Telling]) -> Position:
    statements = unique(t.statement for t in told)
    quantity = next((f.quantity for f in (told[0].figures or {}).values()), None)
    return Position(
        id=digest("position", aspect.facet, told[0].head, *(s.key for s in statements))[:8],
        value=told[0].head,
        statements=statements,
        separate_reports=len(origins(statements)),
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        marks=tuple(sorted({(t.statement.key, s.start, s.end) for t in told for s in t.spans})),
    )


def _pair(aspect: Aspects, left: Position, right: Position, one: _Found) -> PositionPair:
    state: FacetState = "mismatch" if one.change == "changed" else "not_stated"
    a, b = (t.shown if aspect.facet == "period" else t.head for t in (one.base, one.other))
    reason = Reason(aspect.facet, state, a, b, "none", _became(aspect, one))
    return PositionPair(left.id, right.id, _values(aspect, one), "same", "mutation", "", (reason,))


def _values(aspect: Aspects, one: _Found) -> Values:
    """Return whether the versions differ: figures by their values, all else because it changed."""
    if aspect.aspect != "quantity":
        return "disagree"
    left, right = one.base.figures or {}, one.other.figures or {}
    both = left.keys() & right.keys()
    told = {values.compare(left[kind].quantity, right[kind].quantity) for kind in both}
    return min(told, key=_WORST.index, default="cannot_tell")


def _measure(one: _Found) -> str:
    return next((f.quantity.measure for f in (one.base.figures or {}).values()), "")


def _became(aspect: Aspects, one: _Found) -> str:
    """Return what became of a facet: "the year (2031) was lost in copying".

    Which copy is the later is told by their dates; without them only that they differ.
    """
    if aspect.facet == "polarity":
        return f"a {one.base.shown} became a {one.other.shown} in copying"
    if one.change == "changed":
        return f"{aspect.noun.partition(' (')[0]} was changed in copying"
    noun = _noun(aspect, one.base.shown or one.other.shown)
    base, other = (t.statement.source.first_day for t in (one.base, one.other))
    if not base or not other or base == other:
        return f"{noun} stands in one copy alone"
    kept = one.base if base < other else one.other
    return f"{noun} was {'lost' if kept.shown else 'added'} in copying"


def _noun(aspect: Aspects, shown: str) -> str:
    if aspect.facet == "modality":
        return "the hedge" if shown == "hedged" else f"that it is {shown}"
    noun = aspect.noun.format(shown)
    return noun.replace("period", "year") if shown.isdecimal() else noun


def _title(aspect: Aspects, one: _Found) -> str:
    if aspect.facet == "subject":
        return f"{one.base.head}; {one.other.head}: changed in copying"
    told = one.base if one.base.shown else one.other
    words = textwrap.shorten(told.statement.exact, _EXCERPT, placeholder=" …")
    head = told.head if aspect.facet == "period" else f"“{words}”"
    named = one.change == "changed" and aspect.facet != "polarity"
    both = f" ({one.base.shown}; {one.other.shown})" if named else ""
    return f"{head}: {_became(aspect, one)}{both}"


def _question(statements: Sequence[Statement]) -> str:
    outlets = list(dict.fromkeys(s.source.outlet or "an article" for s in statements))
    *head, last = outlets if len(outlets) > 1 else [*outlets, "another article"]
    return f"What did {', '.join(head)} and {last} make of one sentence?"
