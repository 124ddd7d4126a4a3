"""Figures of no single event: lengths, rates, totals over a period, people expelled.

Same figure: measure, subject and period fit and the values meet. A contradiction asks more:
subject and period both stated, and equal. What lies between is not listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from provenance.compare.terms import values
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.linking import components
from provenance.compare.terms.periods import words
from provenance.compare.terms.positions import RATES, by_value, origins, separate_note, state
from provenance.compare.terms.subjects import STANDING, grounds, heads, period, scenes, subject
from provenance.model.finding import Figure, Finding, Material, PositionPair, Reason, Statement
from provenance.model.keys import finding_key
from provenance.model.linking import Key, Tie
from provenance.model.vocabulary import Band, Measure, Values, Verdict, Why

TELLING = 10
"""A bare count below this recurs by chance too often to call two of them one fact."""
_Verdict = tuple[Values, Verdict, Why, tuple[Reason, ...]]
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
    return loose and usable and telling and _stands(figure.statement)


def _stands(said: Statement) -> bool:
    """Tell whether a statement gives its figure for true: who denies one does not."""
    return said.kind == "assertion" and said.stance != "denying"


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


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure that stands for itself, and the parties that its article is about."""

    figure: Figure
    scene: frozenset[str]

    @property
    def key(self) -> str:
        """What it is called: its claim and its place there; it sorts as they do."""
        return f"{self.figure.statement.key}:{self.figure.quantity.span.start:08}"


@dataclass(frozen=True)
class Facts:
    """Facts, as referents that meet and hang together."""

    knowledge: Knowledge
    name: str = "fact"
    joins: frozenset[str] = frozenset({"agreement", "twin"})

    def referents(self, material: Material) -> Mapping[str, Fact]:
        """Return the facts of some articles by key."""
        told, none = scenes(material), frozenset[str]()
        made = (
            Fact(f, told.get(f.statement.source.article, none))
            for f in material.figures
            if is_fact(f)
        )
        return {fact.key: fact for fact in made}

    def article(self, one: Fact) -> str:
        """Return the article of a fact."""
        return one.figure.statement.source.article

    def keys(self, one: Fact) -> Iterator[Key]:
        """Yield the keys of a fact: what it measures, whose, and how much or of what and when."""
        q, said = one.figure.quantity, one.figure.statement
        yield Key(f"twin|{said.sentence_key}|{q.measure}", strong=True)
        when = words(q.period) if q.period else ""
        of = ",".join(sorted(heads(one.figure)))
        alike = [f"{q.measure}|{size}" for size in values.sizes(q)]
        alike += [f"{q.measure}|{of}|{when}"] if when or q.measure in STANDING else []
        for name in sorted(grounds(one.figure, one.scene)):
            yield from (Key(f"{head}|{name}") for head in alike)
            yield Key(f"{q.measure}|{q.low}|{q.high}|{when}|{of}|{name}", strong=True)

    def judge(self, left: Fact, right: Fact) -> str:
        """Return whether two facts agree or contradict, or are said twice in one sentence."""
        if self.article(left) == self.article(right):
            return "twin" if _twice(left.figure, right.figure) else ""
        cls = _judged(left, right, self.knowledge)[1]
        return cls if cls in ("agreement", "contradiction") else ""

    def groups(self, found: Mapping[str, Fact], ties: Sequence[Tie]) -> list[list[str]]:
        """Return what hangs together by agreeing; whether all of it agrees is told later."""
        return components(found, (tie for tie in ties if tie.band in self.joins))


def _judged(left: Fact, right: Fact, knowledge: Knowledge) -> _Verdict:
    """Return how two facts of two articles lie to each other: values, class, why, reasons."""
    a, b = left.figure, right.figure
    what, when = subject(a, b, left.scene & right.scene, knowledge), period(a, b)
    v = values.compare(a.quantity, b.quantity)
    cls, why = verdict(v, what, when)
    if a.quantity.measure != b.quantity.measure or _chance(a, b, what, when):
        return (v, "none", "", (what, when))
    return (v, cls, why, (what, when))


def findings(
    found: Mapping[str, Fact], ties: Iterable[Tie], knowledge: Knowledge
) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    """Yield the items on facts, each with the facts that it rests on.

    Same figures are gathered, real contradictions named. `ties` are those among the facts.
    """
    kind = Facts(knowledge)
    known = list(ties)
    home = {name: at for at, some in enumerate(kind.groups(found, known)) for name in some}
    within: dict[int, list[Tie]] = {}
    for tie in known:
        if tie.band in kind.joins:
            within.setdefault(home[tie.left], []).append(tie)
        elif tie.band == "contradiction":
            pair = (found[tie.left], found[tie.right])
            told = _finding(
                [f.figure for f in pair], [(tie, _judged(*pair, knowledge))], found, knowledge
            )
            yield told, (tie.left, tie.right)
    for some in within.values():
        names = sorted({name for tie in some for name in tie[:2]})
        for group in _gathered([found[name] for name in names], some):
            mine = {f.key for f in group}
            told_ties = [t for t in some if t.band == "agreement" and {t.left, t.right} <= mine]
            judged = [(t, _judged(found[t.left], found[t.right], knowledge)) for t in told_ties]
            told = _finding([f.figure for f in group], judged, found, knowledge)
            yield told, tuple(f.key for f in group)


def _chance(left: Figure, right: Figure, what: Reason, when: Reason) -> bool:
    """Tell whether two rates may be alike by chance: of other reports, or of no one period."""
    if left.quantity.measure not in RATES:
        return False
    one_report = bool(left.statement.origin) and left.statement.origin == right.statement.origin
    return not one_report and not (when.state == "match" and what.state == "match")


def _gathered(facts: Sequence[Fact], ties: Iterable[Tie]) -> list[list[Fact]]:
    """Gather facts of one thing whose values all agree; a chain of near ones never makes one."""
    near: dict[str, set[str]] = {}
    for tie in ties:
        near.setdefault(tie.left, set()).add(tie.right)
        near.setdefault(tie.right, set()).add(tie.left)
    groups: list[list[Fact]] = []
    for fact in facts:
        home = next((g for g in groups if _fits(fact, g, near[fact.key])), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    return [g for g in groups if len({f.figure.statement.source.article for f in g}) > 1]


def _fits(fact: Fact, group: Sequence[Fact], near: AbstractSet[str]) -> bool:
    """Tell whether a figure is one with some of a group, and in its value with all of it."""
    if near.isdisjoint(f.key for f in group):
        return False
    mine = fact.figure.quantity
    return all(values.compare(mine, f.figure.quantity) == "agree" for f in group)


def _twice(left: Figure, right: Figure) -> bool:
    """Tell whether two figures of an article are of one thing: said twice in one sentence."""
    twice = left.statement.sentence_key == right.statement.sentence_key
    alike = left.quantity.measure == right.quantity.measure
    return twice and alike and heads(left) == heads(right)


def _finding(
    figures: Sequence[Figure],
    judged: Sequence[tuple[Tie, _Verdict]],
    found: Mapping[str, Fact],
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
    # Of several pairs of figures that give two versions the one that states most is shown.
    for tie, (v, cls, why, reasons) in sorted(judged, key=_telling):
        a, b = position_of(found[tie.left].figure), position_of(found[tie.right].figure)
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


def _telling(judged: tuple[Tie, _Verdict]) -> tuple[bool, int]:
    """Order pairs: those that contradict first, then those that state most."""
    _, (_, cls, _, reasons) = judged
    return (cls != "contradiction", -sum(bool(r.left) + bool(r.right) for r in reasons))


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
    every = all(f.quantity.period for f in figures)
    when = f", {spans.pop()}" if every and len(spans) == 1 else ""
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
