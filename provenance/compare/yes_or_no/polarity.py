"""Disagreement without a number: one says yes, another says no, of one predicate.

The subject must be the same, or be covered by a universal no ("no country"); the periods
must not lie apart. A perfect without a date holds up to the article's own date, and speaks
of the affair at hand: a dated fact older than `topics.AFFAIR` is another period, left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.compare.terms import accusing, labels
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import bounds, relation, words
from provenance.compare.terms.phrases import listed, outlet, voice
from provenance.compare.terms.positions import origins, placed, separate_note, state, version
from provenance.compare.terms.topics import Topic, current, negative, periods, rivals, topics
from provenance.model.extraction import Window
from provenance.model.finding import Assertion, Finding, Position, PositionPair, Reason
from provenance.model.keys import finding_key
from provenance.model.vocabulary import Band, Values, Verdict


def _periods(
    yes: Sequence[Assertion], no: Sequence[Assertion]
) -> tuple[Window | None, Window | None]:
    """Return the two stated periods that come nearest to each other, None where one states none."""
    left, right = (_stated(yes), _stated(no))
    if not left or not right:
        return next(iter(left), None), next(iter(right), None)
    pairs = [(a, b) for a in left for b in right]
    return next((p for p in pairs if relation(*p) != "apart"), pairs[0])


def _stated(assertions: Sequence[Assertion]) -> list[Window]:
    return sorted({a.proposition.window for a in assertions if a.proposition.window}, key=bounds)


def _reasons(key: Topic, yes: Sequence[Assertion], no: Sequence[Assertion]) -> tuple[Reason, ...]:
    universal = any(a.proposition.universal for a in no)
    every = all(a.proposition.universal for a in no)
    covered = f"nobody, so {key[1]} too" if universal else "fits"
    denied = "nobody" if every else f"nobody; {key[1]}" if universal else key[1]
    left, right = _periods(yes, no)
    apart = left and right and relation(left, right) == "apart"
    when = Reason(
        "period",
        "mismatch" if apart else "match" if left and right else "not_stated",
        words(left) if left else "",
        words(right) if right else "",
        "opposes" if apart else "none",
        "" if left and right else "an undated perfect holds up to its article's date",
    )
    who = Reason("subject", "match", key[1], denied, "supports", covered)
    whom = (Reason("object", "match", key[2], key[2], "supports", "fits"),) if key[2] else ()
    return (who, *whom, when)


def _position(answer: str, assertions: Sequence[Assertion]) -> Position:
    presupposed = [a for a in assertions if a.proposition.presupposed]
    note = "; ".join(f"{outlet(a.statement)}: taken for granted" for a in presupposed)
    return replace(version(answer, map(placed, assertions)), note=note)


def _one_article_one_voice(yes: Sequence[Assertion], no: Sequence[Assertion]) -> bool:
    first = yes[0].statement
    return all(
        a.statement.source.article == first.source.article and a.statement.voice == first.voice
        for a in (*yes, *no)
    )


def _contradict(yes: Sequence[Assertion], no: Sequence[Assertion], knowledge: Knowledge) -> bool:
    """Tell whether two voices contradict each other, and not an accuser and the accused.

    Where the only no is the answer of the accused, it is alleged, and denied.
    """
    if not yes or _one_article_one_voice(yes, no):
        return False
    accused = {knowledge.side(a.proposition.subject) for a in no}
    answers = all(
        a.statement.stance == "denying" and accusing.party(a.statement, knowledge) in accused
        for a in no
    )
    accusers = {accusing.party(a.statement, knowledge) for a in yes if a.statement.voice}
    return not (answers and accusers - accused)


def findings(assertions: Sequence[Assertion], knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return an item for each predicate that is affirmed and denied of one subject.

    Where all of several articles say yes, or all say no, of one period, they agree.
    """
    out = []
    for topic, members in sorted(topics(assertions).items()):
        now, old = current(members)
        yes = [a for a in now if not negative(a)]
        no = [a for a in now if negative(a)]
        if yes and no:
            left, right = rivals(topic, yes, no)
            if _contradict(left, right, knowledge):
                out.append(_finding(topic, left, right, old, knowledge))
            continue
        for same in periods(now):
            if len({a.statement.source.article for a in same}) > 1:
                out.append(_agreement(topic, same, "yes" if yes else "no", knowledge))
    return tuple(out)


def _agreement(key: Topic, same: Sequence[Assertion], answer: str, knowledge: Knowledge) -> Finding:
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
    key: Topic,
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
