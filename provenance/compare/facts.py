"""Figures of no single event: lengths, rates, totals over a period, people expelled.

Same figure: measure, subject and period fit and the values meet. A contradiction asks more:
subject and period both stated, and equal. What lies between is not listed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from provenance.compare import values
from provenance.compare.knowledge import Knowledge
from provenance.compare.periods import words
from provenance.compare.positions import RATES, by_value, origins, separate_note, state
from provenance.compare.subjects import STANDING, heads, period, scenes, subject
from provenance.model.finding import Figure, Finding, Material, PositionPair, Reason
from provenance.model.keys import finding_key
from provenance.model.vocabulary import Band, Measure, Values, Verdict, Why

TELLING = 10
"""A bare count below this recurs by chance too often to call two of them one fact."""
_LOOSE: frozenset[Measure] = frozenset({"age", "duration", "other", "people", "attacks"})
"""Measures whose bare numbers say too little of what they measure."""


def is_fact(figure: Figure) -> bool:
    """Tell whether a figure stands for itself: a total, or a measure that no event owns."""
    q = figure.quantity
    event = figure.occurrence.event if figure.occurrence else None
    loose = q.total or event is None or event.series or q.measure not in ("killed", "injured")
    usable = not q.hypothetical and q.bound != "vague" and q.measure not in _LOOSE
    named = q.measure in RATES | STANDING and bool(q.of)
    telling = named or ((q.low or q.high or 0) >= TELLING and q.measure not in RATES)
    return loose and usable and telling and figure.statement.kind == "assertion"


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
    judged = {}
    for left, right in combinations(facts, 2):
        if _kin(left, right):
            what, when = subject(left, right, told, knowledge), period(left, right)
            v = values.compare(left.quantity, right.quantity)
            cls, why = verdict(v, what, when)
            if cls in ("agreement", "contradiction") and not _chance(left, right, what, when):
                judged[left, right] = (v, cls, why, (what, when))
    same = frozenset(pair for pair, found in judged.items() if found[1] == "agreement")
    groups = _gathered(facts, same)
    groups += [pair for pair, found in judged.items() if found[1] == "contradiction"]
    return tuple(_finding(g, _inside(g, judged), knowledge) for g in groups)


def _chance(left: Figure, right: Figure, what: Reason, when: Reason) -> bool:
    """Tell whether two rates may be alike by chance: of other reports, or of no one period."""
    if left.quantity.measure not in RATES:
        return False
    one_report = bool(left.statement.origin) and left.statement.origin == right.statement.origin
    return not one_report and not (when.state == "match" and what.state == "match")


_Pair = tuple[Figure, Figure]
_Verdict = tuple[Values, Verdict, Why, tuple[Reason, ...]]


def _gathered(facts: Sequence[Figure], same: frozenset[_Pair]) -> list[tuple[Figure, ...]]:
    """Gather figures of one thing whose values all agree; a chain of near ones never makes one."""
    groups: list[list[Figure]] = []
    for fact in facts:
        home = next((g for g in groups if _fits(fact, g, same)), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    articles = [{f.statement.source.article for f in g} for g in groups]
    return [tuple(g) for g, names in zip(groups, articles, strict=True) if len(names) > 1]


def _fits(fact: Figure, group: Sequence[Figure], same: frozenset[_Pair]) -> bool:
    """Tell whether a figure is one with some of a group, and in its value with all of it."""
    if not any(_twin(fact, f, same) for f in group):
        return False
    return all(values.compare(fact.quantity, f.quantity) == "agree" for f in group)


def _twin(left: Figure, right: Figure, same: frozenset[_Pair]) -> bool:
    """Tell whether two figures are of one thing: judged so, or said twice in one sentence."""
    if (left, right) in same or (right, left) in same:
        return True
    twice = left.statement.sentence_key == right.statement.sentence_key
    alike = left.quantity.measure == right.quantity.measure
    return twice and alike and heads(left) == heads(right)


def _inside(
    group: Sequence[Figure], judged: Mapping[_Pair, _Verdict]
) -> list[tuple[_Pair, _Verdict]]:
    return [(pair, told) for pair, told in judged.items() if pair[0] in group and pair[1] in group]


def _place(figure: Figure) -> tuple[str, int]:
    return (figure.statement.key, figure.quantity.span.start)


def _finding(
    figures: Sequence[Figure],
    judged: Sequence[tuple[_Pair, _Verdict]],
    knowledge: Knowledge,
) -> Finding:
    measure = figures[0].quantity.measure
    positions = by_value(figures)
    at = {(p.low, p.high): p for p in positions}

    def position_of(figure: Figure) -> str:
        return at[figure.quantity.low, figure.quantity.high].id

    worst: Verdict = (
        "contradiction" if any(told[1] == "contradiction" for _, told in judged) else "agreement"
    )
    pairs: dict[tuple[str, str], PositionPair] = {}
    for (left, right), (v, cls, why, reasons) in judged:
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
    named = [f.quantity.counted for f in figures if heads(f)]
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
