"""Versions: one normalised value each, with every statement that gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from provenance.compare.terms.knowledge import Knowledge
from provenance.model.extraction import Quantity
from provenance.model.finding import Assertion, Figure, Position, PositionPair, Statement
from provenance.model.keys import digest

_PEOPLE = frozenset(
    {
        "people", "person", "persons", "others", "other", "dead", "deaths", "lives", "none",
        "victim", "victims", "gunshot", "shooting", "injury", "injuries", "fatality", "fatalities",
        "casualty", "casualties", "body", "bodies",
    }
)  # fmt: skip
"""Words that name nobody in particular, or say again that they were hit: printed without."""

LOOKED_AT = 30
"""Articles of one item of which each two are held against each other."""
LINKS = 3
"""Links between articles that are told before the rest are counted."""
_GROUNDS = {"report by ": "a report by ", "speaks for ": "the word of "}
_OWN = "own text"
"""How the note on an origin ends where an article says it in its own words."""
RATES = frozenset({"percent", "percent_change"})
_VERBS = {
    "killed": "killed", "injured": "injured", "hit": "hit", "missing": "missing",
    "rescued": "rescued", "displaced": "displaced", "detained": "detained",
    "released": "released",
}  # fmt: skip


def number(quantity: Quantity) -> str:
    """Return an exact count in digits ("eight" as 8), any other figure as it was said."""
    plain = quantity.bound == "exact" and quantity.low == quantity.high
    if plain and quantity.measure in _VERBS and quantity.low is not None:
        return f"{quantity.low:,.0f}"
    return quantity.value


def label(figure: Figure) -> str:
    """Return a figure as a version is headed: `46 killed`, `16 soldiers killed`, `2,640km`."""
    q = figure.quantity
    value, verb = number(q), _VERBS.get(q.measure, "")
    if verb and q.low == q.high == 0:
        return f"nobody {verb}"
    named = " ".join(word for word in q.counted.split() if word.casefold() != verb)
    nobody = _PEOPLE.issuperset(named.casefold().split())
    counted = "" if nobody or named in value else named
    if q.measure in RATES and q.of:
        return f"{value} ({q.of})"
    told = [value, counted if verb else "", verb]
    text = " ".join(word for word in told if word)
    return f"{text}, “{q.composition}”" if q.composition else text


def origins(statements: Iterable[Statement]) -> frozenset[str]:
    """Return the origins of statements: an article's own text where nothing else is known.

    What an article says in its own words beside a sentence that it shares is no report more.
    """
    some = tuple(statements)
    lent = {s.source.article: s.origin for s in some if s.text and s.origin}
    return frozenset(
        lent.get(s.source.article, s.origin or s.source.article)
        if s.origin_note.endswith(_OWN) or not s.origin
        else s.origin
        for s in some
    )


def unique(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return statements once each, in the order of articles and of their text."""
    by_key = {s.key: s for s in statements}
    return tuple(sorted(by_key.values(), key=lambda s: (s.source.article, s.start, s.key)))


def separate_note(statements: Sequence[Statement], knowledge: Knowledge) -> str:
    """Return on what ground the reports are, or are not, separate; "" for one article alone."""
    articles = sorted({s.source.article for s in statements})
    if len(articles) < 2:
        return ""
    about = frozenset(s.key for s in statements)
    looked_at = articles[:LOOKED_AT]
    pairs = combinations(looked_at, 2)
    links = [reason for a, b in pairs if (reason := knowledge.leaning(a, b, about))]
    told = "; ".join(_few([*links, *_common(statements)]))
    if len(origins(statements)) == 1:
        return f"One report in {len(articles)} articles{f': {told}' if told else ''}."
    if told:
        return f"NOT known to be separate: {told}."
    if len(articles) > len(looked_at):
        return f"Of the first {len(looked_at)} no link was found between any two."
    return "No link found between them, which does not show that they are independent."


def _few(links: Sequence[str]) -> list[str]:
    rest = len(links) - LINKS
    return [*links[:LINKS], f"and {rest} more such links"] if rest > 0 else list(links)


def _common(statements: Sequence[Statement]) -> list[str]:
    """Return which articles rest on one report, body or person, where they share no text."""
    by_origin: dict[str, list[Statement]] = {}
    for statement in unique(statements):
        if statement.origin and not statement.text:
            by_origin.setdefault(statement.origin, []).append(statement)
    out = []
    for found in by_origin.values():
        outlets = sorted({s.source.outlet or "an article" for s in found})
        if len({s.source.article for s in found}) > 1 and (source := _source(found[0])):
            out.append(f"{' and '.join(outlets)} rest on {source}")
    return out


def _source(statement: Statement) -> str:
    """Return on whose word a statement rests, "" where that is its outlet's own."""
    note = statement.origin_note
    for head, told in _GROUNDS.items():
        if note.startswith(head):
            return f"{told}{note.removeprefix(head)}"
    return statement.voice.name if statement.voice and note == "one speaker" else ""


def by_value(figures: Sequence[Figure], event: str = "") -> tuple[Position, ...]:
    """Gather figures into versions by their normalised value, the lowest first."""
    grouped: dict[tuple[float | None, float | None], list[Figure]] = {}
    for figure in figures:
        grouped.setdefault((figure.quantity.low, figure.quantity.high), []).append(figure)
    ordered = sorted(grouped.items(), key=lambda item: _rank(*item[0]))
    return tuple(_position(low, high, members, event) for (low, high), members in ordered)


def placed(assertion: Assertion) -> tuple[Statement, int, int]:
    """Return a statement with where it says what it asserts."""
    span = assertion.proposition.span
    return assertion.statement, span.start, span.end


def version(value: str, told: Iterable[tuple[Statement, int, int]]) -> Position:
    """Return the version of all statements that give one value in words, with where each does."""
    some = list(told)
    statements = unique(statement for statement, _, _ in some)
    return Position(
        id=digest("position", value, *sorted(s.key for s in statements))[:8],
        value=value,
        statements=statements,
        separate_reports=len(origins(statements)),
        marks=tuple(sorted({(statement.key, start, end) for statement, start, end in some})),
    )


def _rank(low: float | None, high: float | None) -> tuple[float, float]:
    return (low if low is not None else high or 0.0, high if high is not None else float("inf"))


def _position(
    low: float | None, high: float | None, figures: Sequence[Figure], event: str
) -> Position:
    statements = unique(f.statement for f in figures)
    first = min(figures, key=lambda f: (not f.quantity.composition, f.statement.key))
    marks = {(f.statement.key, f.quantity.span.start, f.quantity.span.end) for f in figures}
    return Position(
        id=digest("position", str(low), str(high), *sorted(s.key for s in statements))[:8],
        value=label(first),
        statements=statements,
        separate_reports=len(origins(statements)),
        event=event,
        low=low,
        high=high,
        marks=tuple(sorted(marks)),
        note=_spellings(figures, first),
    )


def _spellings(figures: Sequence[Figure], first: Figure) -> str:
    """Return how else the same figure is written ("5,00,000"), "" where it is not."""
    said = {f.quantity.value for f in figures} - {first.quantity.value}
    return f"also written {'; '.join(sorted(said))}" if said else ""


def state(positions: Sequence[Position], pairs: Iterable[PositionPair]) -> str:
    """Return the hash of what a reader would see: versions, their statements, verdicts, facets."""
    told = [
        f"{p.value}|{p.low}|{p.high}|{','.join(s.key for s in p.statements)}" for p in positions
    ]
    for pair in pairs:
        states = ",".join(f"{r.facet}={r.state}:{r.left}:{r.right}" for r in pair.reasons)
        told.append(f"{pair.values}|{pair.event}|{pair.verdict}|{pair.why}|{states}")
    return digest("state", *sorted(told))
