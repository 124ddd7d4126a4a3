"""Figures of no single event: lengths, rates, totals over a period, people expelled.

Same figure: measure, subject and period fit and the values meet. A contradiction asks more:
subject and period both stated, and equal. What lies between is not listed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from provenance.compare import values
from provenance.compare.knowledge import Knowledge
from provenance.compare.periods import relation, words
from provenance.compare.positions import RATES, by_value, origins, separate_note, state
from provenance.compare.scope import singular
from provenance.compare.wording import listed
from provenance.model.finding import Figure, Finding, Material, PositionPair, Reason
from provenance.model.keys import finding_key
from provenance.model.vocabulary import Band, FacetState, Measure, Values, Verdict, Why

TELLING = 10
"""A bare count below this recurs by chance too often to call two of them one fact."""
ALIKE = 75.0
"""Token-set similarity (0 to 100) from which two subjects are one."""

SCENE = 2
"""How many parties two articles must share before an unclaimed border is the same border."""
LARGE = 1000
"""A count from here on is seldom met twice by chance in articles on the same parties."""

_STANDING: frozenset[Measure] = frozenset({"length", "area"})
"""Measures of things that stay as they are, so that a missing period is no period at all."""
_LOOSE: frozenset[Measure] = frozenset({"age", "duration", "other", "people", "attacks"})
"""Measures whose bare numbers say too little of what they measure."""
_PEOPLE = frozenset({"people", "person", "death", "fatality", "other", "life", "casualty"})
_WORD = re.compile(r"[^\W\d_]+")


def is_fact(figure: Figure) -> bool:
    """Tell whether a figure stands for itself: a total, or a measure that no event owns."""
    q = figure.quantity
    event = figure.occurrence.event if figure.occurrence else None
    loose = q.total or event is None or event.series or q.measure not in ("killed", "injured")
    usable = not q.hypothetical and q.bound != "vague" and q.measure not in _LOOSE
    telling = (q.low or q.high or 0) >= TELLING or q.measure in RATES | _STANDING
    return loose and usable and telling and figure.statement.kind == "assertion"


def _heads(figure: Figure) -> frozenset[str]:
    """Return what a figure is of, in single nouns; a toll of "people" is of nobody special."""
    q = figure.quantity
    if q.measure in RATES | _STANDING:
        return frozenset(singular(w) for w in _WORD.findall(q.of) if len(w) > 2)
    words = _WORD.findall(f"{q.counted} {q.of}")
    return frozenset(singular(w) for w in words if len(w) > 2) - _PEOPLE


Scenes = Mapping[str, frozenset[str]]
"""For each article the parties that it is about."""


def scenes(material: Material) -> Scenes:
    """Return the parties of each article: those that act in it, or are acted on."""
    out: dict[str, set[str]] = {}
    for a in material.assertions:
        named = {a.proposition.subject, a.proposition.object}
        out.setdefault(a.statement.source.article, set()).update(named)
    for o in material.occurrences:
        out.setdefault(o.source.article, set()).update(s.value for s in o.event.stated("actor"))
    return {article: frozenset(names - {""}) for article, names in out.items()}


def _shared(left: Figure, right: Figure, told: Scenes) -> str:
    """Return on what ground two like figures are of one thing, "" where there is none."""
    a, b = left.statement, right.statement
    if about := frozenset(left.quantity.about) & frozenset(right.quantity.about):
        return f"both of {listed(sorted(about), 'and')}"
    if a.origin and a.origin == b.origin and a.voice is not None:
        return "both from one report"
    none: frozenset[str] = frozenset()
    scene = told.get(a.source.article, none) & told.get(b.source.article, none)
    telling = min(left.quantity.low or 0, right.quantity.low or 0) >= LARGE
    lasting = left.quantity.measure in _STANDING
    enough = (lasting or telling) and len(scene) >= SCENE
    return f"both articles are on {listed(sorted(scene), 'and')}" if enough else ""


def subject(left: Figure, right: Figure, told: Scenes) -> Reason:
    """Return whether two figures are of one thing, from what they count and name.

    A count of people in general is wider than one of migrants: the two can agree, and never
    contradict each other.
    """
    a, b = _heads(left), _heads(right)
    said = left.quantity.of or left.quantity.counted, right.quantity.of or right.quantity.counted
    alike = bool(a & b) or (a and b and fuzz.token_set_ratio(" ".join(a), " ".join(b)) >= ALIKE)
    if a and b and not alike:
        return Reason("subject", "mismatch", *said, "opposes", "of something else")
    ground = _shared(left, right, told)
    if not ground:
        return Reason("subject", "not_stated", *said, "none", "whose it is, is not stated twice")
    if bool(a) != bool(b):
        state: FacetState = "left_wider" if b else "right_wider"
        return Reason("subject", state, *said, "none", f"one is only wider; {ground}")
    return Reason("subject", "match", *said, "supports", ground)


def period(left: Figure, right: Figure) -> Reason:
    """Return whether two figures are of one period."""
    a, b = left.quantity.period, right.quantity.period
    said = (words(a) if a else "", words(b) if b else "")
    if a is None or b is None:
        if left.quantity.measure in _STANDING:
            return Reason("period", "match", "", "", "supports", "a lasting measure")
        return Reason("period", "not_stated", *said, "none", "not stated on both sides")
    kind = relation(a, b)
    if kind == "same":
        return Reason("period", "match", *said, "supports", "fits")
    if kind in ("wider", "narrower"):
        state: FacetState = "left_wider" if kind == "wider" else "right_wider"
        return Reason("period", state, *said, "none", "one is a part of the other")
    return Reason("period", "mismatch", *said, "opposes", "another period")


def verdict(v: Values, what: Reason, when: Reason) -> tuple[Verdict, Why]:
    """Return the class of two facts and why."""
    if what.state == "mismatch" or v == "cannot_tell":
        return ("none", "")
    if v == "agree" and when.state != "mismatch":
        return ("none", "") if what.state == "not_stated" else ("agreement", "")
    settled = what.state == "match" and when.state == "match"
    if v == "disagree" and settled:
        return ("contradiction", "")
    if v == "compatible" and settled:
        return ("explained", "bound")
    return ("none", "")


def _kin(left: Figure, right: Figure) -> bool:
    a, b = left.statement, right.statement
    return left.quantity.measure == right.quantity.measure and a.source.article != b.source.article


def findings(material: Material, knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return the items on facts: same figures gathered, real contradictions named."""
    told = scenes(material)
    facts = sorted((f for f in material.figures if is_fact(f)), key=_place)
    judged = []
    for left, right in combinations(facts, 2):
        if _kin(left, right):
            what, when = subject(left, right, told), period(left, right)
            v = values.compare(left.quantity, right.quantity)
            cls, why = verdict(v, what, when)
            if cls in ("agreement", "contradiction"):
                judged.append((left, right, v, cls, why, (what, when)))
    clusters = _clusters([(a, b) for a, b, *_ in judged])
    return tuple(
        _finding(c, [j for j in judged if j[0] in c and j[1] in c], knowledge) for c in clusters
    )


def _place(figure: Figure) -> tuple[str, int]:
    return (figure.statement.key, figure.quantity.span.start)


_Judged = tuple[Figure, Figure, Values, Verdict, Why, tuple[Reason, ...]]


def _clusters(pairs: Sequence[tuple[Figure, Figure]]) -> list[list[Figure]]:
    clusters: list[list[Figure]] = []
    for a, b in pairs:
        touched = [c for c in clusters if a in c or b in c]
        merged = [f for c in touched for f in c]
        clusters = [c for c in clusters if c not in touched]
        clusters.append(merged + [f for f in (a, b) if f not in merged])
    return clusters


def _finding(figures: Sequence[Figure], judged: Sequence[_Judged], knowledge: Knowledge) -> Finding:
    measure = figures[0].quantity.measure
    positions = by_value(figures)
    at = {(p.low, p.high): p for p in positions}

    def position_of(figure: Figure) -> str:
        return at[figure.quantity.low, figure.quantity.high].id

    worst: Verdict = (
        "contradiction" if any(j[3] == "contradiction" for j in judged) else "agreement"
    )
    pairs: dict[tuple[str, str], PositionPair] = {}
    for left, right, v, cls, why, reasons in judged:
        a, b = position_of(left), position_of(right)
        band: Band = "same" if all(r.state == "match" for r in reasons) else "likely_same"
        if a != b:
            pairs.setdefault((a, b), PositionPair(a, b, v, band, cls, why, reasons))
    statements = [s for p in positions for s in p.statements]
    what = _what(figures)
    return Finding(
        key=finding_key("quantity", measure, min(s.key for s in statements)),
        state=state(positions, pairs.values()),
        aspect="quantity",
        measure=measure,
        title=f"{what[:1].upper()}{what[1:]}: {'; '.join(_bare(p.value, what) for p in positions)}",
        question=f"What is the figure: {what}?",
        verdict=worst,
        why="",
        positions=positions,
        pairs=tuple(pairs.values()),
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
    )


_VERBS = {
    "killed": "killed",
    "displaced": "displaced",
    "detained": "detained",
    "injured": "injured",
}


def _what(figures: Sequence[Figure]) -> str:
    """Return what a fact is of, as its headline begins: `Deaths in 2023`, `Rise in arrests`."""
    q = min((f.quantity for f in figures), key=lambda q: (not q.of, q.of))
    spans = {words(f.quantity.period) for f in figures if f.quantity.period}
    when = f", {spans.pop()}" if len(spans) == 1 else ""
    if q.measure in RATES:
        rate = "change in" if q.measure == "percent_change" else "share of"
        return f"{rate} {q.of or 'a figure'}{when}"
    named = [f.quantity.counted for f in figures if _heads(f)]
    head = min(named, default="people", key=lambda n: (len(n), n))
    if q.measure in _VERBS:
        return f"{head} {q.measure}{when}"
    return f"{q.of or head}{when}"


def _bare(value: str, what: str) -> str:
    """Return a version's value without the words that the headline begins with."""
    text = value.split(" (")[0]
    for word in what.split(",")[0].split():
        text = re.sub(rf"\b{re.escape(word)}\b", "", text, flags=re.IGNORECASE)
    return " ".join(text.split())
