"""What a figure is of, and of which period: whether two facts are of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import relation, words
from provenance.compare.terms.phrases import listed
from provenance.compare.terms.positions import RATES
from provenance.compare.terms.scope import singular
from provenance.model.finding import Figure, Material, Reason
from provenance.model.vocabulary import Effect, Facet, FacetState, Measure

ALIKE = 75.0
"""Token-set similarity (0 to 100) from which two subjects are one."""
SCENE = 2
"""How many parties two articles must share before an unclaimed border is the same border."""
LARGE = 1000
"""A count from here on is seldom met twice by chance in articles on the same parties."""

STANDING: frozenset[Measure] = frozenset({"length", "area"})
"""Measures of things that stay as they are, so that a missing period is no period at all."""
_PEOPLE = frozenset({"people", "person", "death", "fatality", "other", "life", "casualty"})
_WORD = re.compile(r"[^\W\d_]+")


def heads(figure: Figure) -> frozenset[str]:
    """Return what a figure is of, in single nouns; a toll of "people" is of nobody special."""
    q = figure.quantity
    if q.measure in RATES | STANDING:
        return frozenset(singular(w) for w in _WORD.findall(q.of) if len(w) > 2)
    words = _WORD.findall(f"{q.counted} {q.of}")
    return frozenset(singular(w) for w in words if len(w) > 2) - _PEOPLE


Scenes = Mapping[str, frozenset[str]]
"""For each article the parties that it is about."""


def scenes(material: Material) -> Scenes:
    """Return the parties of each article: those that act in it, or are acted on."""
    out: dict[str, set[str]] = {}
    for a in (a for a in material.assertions if a.proposition.told):
        named = {a.proposition.subject, a.proposition.object}
        out.setdefault(a.statement.source.article, set()).update(named)
    for o in material.occurrences:
        out.setdefault(o.source.article, set()).update(s.value for s in o.event.stated("actor"))
    return {article: frozenset(names - {""}) for article, names in out.items()}


def grounds(figure: Figure, scene: Iterable[str]) -> frozenset[str]:
    """Return what `_shared` may find that a figure shares with another: names, or its report."""
    lasting = figure.quantity.measure in STANDING
    told = [*figure.quantity.about]
    if lasting or (figure.quantity.low or 0) >= LARGE:
        told += scene
    said = figure.statement
    return frozenset(told) | ({said.origin} if said.origin and said.voice is not None else set())


def _shared(left: Figure, right: Figure, scene: frozenset[str]) -> str:
    """Return on what ground two like figures are of one thing, "" where there is none."""
    a, b = left.statement, right.statement
    if about := frozenset(left.quantity.about) & frozenset(right.quantity.about):
        return f"both of {listed(sorted(about), 'and')}"
    if a.origin and a.origin == b.origin and a.voice is not None:
        return "both from one report"
    telling = min(left.quantity.low or 0, right.quantity.low or 0) >= LARGE
    lasting = left.quantity.measure in STANDING
    enough = (lasting or telling) and len(scene) >= SCENE
    return f"both articles are on {listed(sorted(scene), 'and')}" if enough else ""


def _named(figure: Figure, facet: Facet) -> frozenset[str]:
    event = figure.occurrence.event if figure.occurrence else None
    return frozenset(slot.value for slot in event.stated(facet)) if event else frozenset()


def _of_others(left: Figure, right: Figure, knowledge: Knowledge) -> Reason | None:
    """Return that two figures are of other places, or of what others did, None where not so.

    Where one place holds the other, the one figure may count a part of what the other does.
    """
    mine, theirs = ({knowledge.side(x) for x in _named(f, "actor")} for f in (left, right))
    if mine and theirs and mine.isdisjoint(theirs):
        return _told("mismatch", mine, theirs, "opposes", "of what others did")
    a, b = _named(left, "place"), _named(right, "place")
    if not a or not b or a & b:
        return None
    if a & b.union(*map(knowledge.around, b)):
        return _told("left_wider", a, b, "none", "a place in the other one")
    if b & a.union(*map(knowledge.around, a)):
        return _told("right_wider", a, b, "none", "a place in the other one")
    return _told("mismatch", a, b, "opposes", "of another place")


def _told(
    state: FacetState, left: Iterable[str], right: Iterable[str], effect: Effect, detail: str
) -> Reason:
    said = [", ".join(sorted(names)) for names in (left, right)]
    return Reason("subject", state, said[0], said[1], effect, detail)


def subject(left: Figure, right: Figure, scene: frozenset[str], knowledge: Knowledge) -> Reason:
    """Return whether two figures are of one thing, from what they count, name, and are told of.

    `scene` holds the parties that both their articles are about.

    A count of people in general is wider than one of migrants, and one of migrants than one
    of Afghan migrants: such counts can agree, and never contradict each other.
    """
    a, b = heads(left), heads(right)
    said = left.quantity.of or left.quantity.counted, right.quantity.of or right.quantity.counted
    alike = bool(a & b) or fuzz.token_set_ratio(" ".join(a), " ".join(b)) >= ALIKE
    if a and b and not alike:
        return Reason("subject", "mismatch", *said, "opposes", "of something else")
    ground = _shared(left, right, scene)
    if not ground:
        return Reason("subject", "not_stated", *said, "none", "whose it is, is not stated twice")
    if others := _of_others(left, right, knowledge):
        return others
    if a == b:
        return Reason("subject", "match", *said, "supports", ground)
    state: FacetState = "left_wider" if len(a) < len(b) else "right_wider"
    return Reason("subject", state, *said, "none", f"one is only wider; {ground}")


def period(left: Figure, right: Figure) -> Reason:
    """Return whether two figures are of one period."""
    a, b = left.quantity.period, right.quantity.period
    said = (words(a) if a else "", words(b) if b else "")
    if a is None or b is None:
        if left.quantity.measure in STANDING:
            return Reason("period", "match", "", "", "supports", "a lasting measure")
        which = "stated on one side only" if a or b else "not stated on either side"
        return Reason("period", "not_stated", *said, "none", which)
    kind = relation(a, b)
    if kind == "same":
        return Reason("period", "match", *said, "supports", "fits")
    if kind in ("wider", "narrower"):
        state: FacetState = "left_wider" if kind == "wider" else "right_wider"
        return Reason("period", state, *said, "none", "one is a part of the other")
    return Reason("period", "mismatch", *said, "opposes", "another period")
