"""Disagreement without a number: one says yes, another says no, of one predicate.

The subject must be the same, or be covered by a universal no ("no country"); the periods
must not lie apart. A perfect without a date holds up to the article's own date, and speaks
of the affair at hand: a dated fact older than `AFFAIR` years is another period, left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from provenance.compare import labels
from provenance.compare.knowledge import Knowledge
from provenance.compare.periods import bounds, relation, words
from provenance.compare.positions import origins, separate_note, state, unique
from provenance.compare.wording import listed, outlet, voice
from provenance.model.extraction import Window
from provenance.model.finding import Assertion, Finding, Position, PositionPair, Reason
from provenance.model.keys import digest, finding_key
from provenance.model.vocabulary import Band, Values, Verdict

AFFAIR = timedelta(days=5 * 365)
"""How far back an undated perfect is taken to speak."""


def negative(assertion: Assertion) -> bool:
    """Tell whether the statement says no: its own negation, turned once by a denying speaker."""
    return assertion.proposition.negated != (assertion.statement.stance == "denying")


def comparable(assertion: Assertion) -> bool:
    """Tell whether it states a fact: no forecast, wish or question, and no mere belief."""
    said = assertion.statement
    stated = said.kind == "assertion" and said.modality != "possible"
    return stated and said.stance in ("asserting", "denying", "hedging")


def topics(assertions: Iterable[Assertion]) -> dict[tuple[str, str, str], list[Assertion]]:
    """Gather assertions by predicate, subject and object; a universal no joins every subject.

    Names count, not sides: whom a minister met is no word on whom his government met.
    """
    out: dict[tuple[str, str, str], list[Assertion]] = {}
    everyone: list[Assertion] = []
    for a in assertions:
        p = a.proposition
        if not comparable(a) or not p.object:
            continue
        if p.universal:
            everyone.append(a)
        elif p.subject:
            out.setdefault((p.predicate, p.subject, p.object), []).append(a)
    for a in everyone:
        for predicate, subject, target in list(out):
            p = a.proposition
            if (predicate, target) == (p.predicate, p.object) and subject != target:
                out[predicate, subject, target].append(a)
    return out


def _latest(assertions: Sequence[Assertion]) -> date | None:
    ends = [bounds(a.proposition.window)[1] for a in assertions if a.proposition.window]
    published = [date.fromisoformat(s) for a in assertions if (s := a.statement.source.published)]
    known = [d for d in (*ends, *published) if d != date.max]
    return max(known, default=None)


def current(assertions: Sequence[Assertion]) -> tuple[list[Assertion], list[Assertion]]:
    """Split assertions into those of the affair at hand and the older ones, left out.

    Where all speak of dated periods, the periods themselves are compared instead.
    """
    latest = _latest(assertions)
    if latest is None or latest - AFFAIR < date.min + AFFAIR:
        return list(assertions), []
    floor = latest - AFFAIR
    now: list[Assertion] = []
    old: list[Assertion] = []
    for a in assertions:
        window = a.proposition.window
        (old if window and bounds(window)[1] < floor else now).append(a)
    return now, old


def _period(assertions: Sequence[Assertion]) -> Window | None:
    stated = [a.proposition.window for a in assertions if a.proposition.window]
    return stated[0] if stated else None


def _reasons(
    key: tuple[str, str, str], yes: Sequence[Assertion], no: Sequence[Assertion]
) -> tuple[Reason, ...]:
    universal = any(a.proposition.universal for a in no)
    every = all(a.proposition.universal for a in no)
    covered = f"nobody, so {key[1]} too" if universal else "fits"
    denied = "nobody" if every else f"nobody; {key[1]}" if universal else key[1]
    left, right = _period(yes), _period(no)
    apart = left and right and relation(left, right) == "apart"
    when = Reason(
        "period",
        "mismatch" if apart else "match" if left and right else "not_stated",
        words(left) if left else "",
        words(right) if right else "",
        "opposes" if apart else "none",
        "" if left and right else "an undated perfect holds up to its article's date",
    )
    return (
        Reason("subject", "match", key[1], denied, "supports", covered),
        Reason("object", "match", key[2], key[2], "supports", "fits"),
        when,
    )


def _position(answer: str, assertions: Sequence[Assertion]) -> Position:
    statements = unique(a.statement for a in assertions)
    presupposed = [a for a in assertions if a.proposition.presupposed]
    return Position(
        id=digest("position", answer, *sorted(s.key for s in statements))[:8],
        value=answer,
        statements=statements,
        separate_reports=len(origins(statements)),
        marks=tuple(
            sorted(
                {
                    (a.statement.key, a.proposition.span.start, a.proposition.span.end)
                    for a in assertions
                }
            )
        ),
        note="; ".join(f"{outlet(a.statement)}: taken for granted" for a in presupposed),
    )


def _one_article_one_voice(yes: Sequence[Assertion], no: Sequence[Assertion]) -> bool:
    first = yes[0].statement
    return all(
        a.statement.source.article == first.source.article and a.statement.voice == first.voice
        for a in (*yes, *no)
    )


def findings(assertions: Sequence[Assertion], knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return an item for each predicate that is affirmed and denied of one subject.

    Where all of several articles say yes, or all say no, they agree.
    """
    out = []
    for key, members in sorted(topics(assertions).items()):
        now, old = current(members)
        yes = [a for a in now if not negative(a)]
        no = [a for a in now if negative(a)]
        if yes and no:
            if not _one_article_one_voice(yes, no):
                out.append(_finding(key, yes, no, old, knowledge))
        elif len({a.statement.source.article for a in now}) > 1:
            out.append(_agreement(key, now, "yes" if yes else "no", knowledge))
    return tuple(out)


def _agreement(
    key: tuple[str, str, str], same: Sequence[Assertion], answer: str, knowledge: Knowledge
) -> Finding:
    position = _position(answer, same)
    statements = position.statements
    question = labels.question(key[0], key[1], key[2], (s.sentence for s in statements))
    return Finding(
        key=finding_key("fact", "|".join(key), min(s.key for s in statements)),
        state=state((position,), ()),
        aspect="fact",
        measure="|".join(key),
        title=f"{question} {answer.capitalize()}",
        question=question,
        verdict="agreement",
        why="",
        positions=(position,),
        pairs=(),
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
    )


def _older(old: Assertion, yes: Sequence[Assertion], knowledge: Knowledge) -> str:
    """Return why an older fact is left out, and whether a newer one may be a garbled copy of it."""
    article = old.statement.source.article
    for a in yes:
        mine = a.statement.source
        if mine.article != article and knowledge.leaning(mine.article, article, frozenset()):
            return f"another period; {mine.outlet} shares text with it and may have garbled it"
    return "another period"


def _finding(
    key: tuple[str, str, str],
    yes: Sequence[Assertion],
    no: Sequence[Assertion],
    old: Sequence[Assertion],
    knowledge: Knowledge,
) -> Finding:
    positions = (_position("yes", yes), _position("no", no))
    reasons = _reasons(key, yes, no)
    apart = any(r.state == "mismatch" for r in reasons)
    verdict: Verdict = "explained" if apart else "contradiction"
    band: Band = "different" if apart else "likely_same"
    v: Values = "disagree"
    pair = PositionPair(
        positions[0].id, positions[1].id, v, band, verdict, "other_period" if apart else "", reasons
    )
    statements = [s for p in positions for s in p.statements]
    question = labels.question(key[0], key[1], key[2], (s.sentence for s in statements))
    return Finding(
        key=finding_key("fact", "|".join(key), min(s.key for s in statements)),
        state=state(positions, [pair]),
        aspect="fact",
        measure="|".join(key),
        title=question,
        question=question,
        verdict=verdict,
        why="other_period" if apart else "",
        positions=positions,
        pairs=(pair,),
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
        left_out=tuple((a.statement.key, _older(a, yes, knowledge)) for a in old),
        to_settle=("An official statement or document, which no article here cites.",),
        safe=(*(_safe(p) for p in positions), "No article cites a document."),
    )


def _safe(position: Position) -> str:
    """Return who gives an answer, in a sentence that claims no more."""
    told = dict.fromkeys(f"{outlet(s)} ({voice(s)})" for s in position.statements)
    return f"{listed(list(told), 'and')}: {position.value}."
