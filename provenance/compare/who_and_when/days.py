"""On which day? Two reports that give other days for what happens but once.

One event is established otherwise: by who died or resigned, or by the name of a victim that
both give. Days that a report only brings in beside the event are left out; so is a night,
which two reports may count to either day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from provenance.compare.events.gathered import Gathered
from provenance.compare.events.groups import Group
from provenance.compare.events.stated import names
from provenance.compare.terms import labels
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import FAR, calendar, days, order, relation, words
from provenance.compare.terms.topics import comparable, negative
from provenance.compare.who_and_when.asked import Answer, Asked, finding
from provenance.lexicon import predicates as lexicon
from provenance.model.extraction import Slot, Window
from provenance.model.finding import Assertion, Finding, Material, Occurrence, Reason, Statement
from provenance.model.spans import Span

BESIDE = 60
"""Characters between a word for the event and the date or place that a report gives it."""
WEEK = 7
_NIGHT = re.compile(
    r"\b(?:(?:over|mid)?night|evening|early|late|dawn|[ap]\.?m\b|morning|hours)", re.IGNORECASE
)
_Dated = tuple[Window, Answer]


def findings(known: Gathered, material: Material, knowledge: Knowledge) -> Iterator[Finding]:
    """Yield the items on the day of what happens once, and of events with a named victim."""
    yield from of_once(material.assertions, knowledge)
    for group in known.groups:
        yield from of_group(group, material, knowledge)


def of_group(group: Group, material: Material, knowledge: Knowledge) -> Iterator[Finding]:
    """Yield the item on the day of an event with a named victim.

    None where its articles differ on the day of what happens once in the same sentences.
    """
    if not any(" " in name for m in group.members for name in names(m.event)):
        return
    articles = {m.source.article for m in group.members}
    by_key = {s.key: s for s in material.statements if s.source.article in articles}
    said = [a for a in material.assertions if a.statement.source.article in articles]
    told = {s.key for one in of_once(said, knowledge) for s in one.statements}
    for one in _of_group(group, by_key, knowledge):
        if told.isdisjoint(s.key for s in one.statements):
            yield one


def rivals(dated: Sequence[_Dated]) -> list[_Dated]:
    """Return the days that cannot all be right; none where a slip of the calendar explains them."""
    apart = [pair for pair in combinations(dated, 2) if _apart(*pair)]
    inside = {id(one) for pair in apart for one in pair}
    return [one for one in dated if id(one) in inside]


def _apart(left: _Dated, right: _Dated) -> bool:
    """Tell whether two reports give other days: of one season, and no slip of a night or week."""
    a, b = left[1].statement.source.article, right[1].statement.source.article
    if a == b or relation(left[0], right[0]) != "apart":
        return False
    gap = order(left[0], right[0])
    weeks = days(left[0]) == days(right[0]) == 1 and gap % WEEK == 0
    night = gap == 1 and any(_NIGHT.search(d[1].statement.sentence) for d in (left, right))
    return gap <= FAR and not weeks and not night


def _answers(dated: Sequence[_Dated]) -> list[Answer]:
    ordered = sorted(dated, key=lambda d: (d[0].low or d[0].high, d[1].statement.key))
    return [answer for _, answer in ordered]


def asked_once(assertion: Assertion) -> tuple[str, str] | None:
    """Return what happens once and to whom, where a statement gives its day; else None."""
    p = assertion.proposition
    kind = lexicon.by_name().get(p.predicate)
    stated = kind is not None and kind.once and comparable(assertion) and not negative(assertion)
    dated = p.window is not None and _plain(p.window)
    return (p.predicate, p.subject) if stated and dated and " " in p.subject else None


def of_once(assertions: Iterable[Assertion], knowledge: Knowledge) -> Iterator[Finding]:
    """Yield the items on the day of what happens once."""
    found: dict[tuple[str, str], list[_Dated]] = {}
    for a in assertions:
        p = a.proposition
        if (asked := asked_once(a)) and p.window is not None:
            answer = Answer(words(p.window), a.statement, p.span.start, p.span.end)
            found.setdefault(asked, []).append((p.window, answer))
    for (predicate, subject), dated in sorted(found.items()):
        if told := rivals(_single(dated)):
            yield finding(_fact(predicate, subject, told), _answers(told), knowledge)


def _plain(window: Window) -> bool:
    return window.low is not None and window.high is not None and calendar(window)


def _single(dated: Sequence[_Dated]) -> list[_Dated]:
    """Return the days of those reports that give but one: who gives two may mean two things."""
    by_article: dict[str, list[_Dated]] = {}
    for one in dated:
        by_article.setdefault(one[1].statement.source.article, []).append(one)
    return [
        min(mine, key=lambda d: (days(d[0]), d[1].statement.key))
        for mine in by_article.values()
        if all(relation(a[0], b[0]) != "apart" for a, b in combinations(mine, 2))
    ]


def _fact(predicate: str, subject: str, dated: Sequence[_Dated]) -> Asked:
    kind = lexicon.by_name()[predicate]
    question = kind.when.format(subject=subject)
    reasons = (
        Reason("subject", "match", subject, subject, "supports", "the same name"),
        _when(dated),
    )
    return Asked("date", predicate, question.rstrip("?"), question, "likely_same", reasons, _SETTLE)


_SETTLE = ("A record of the day: a death certificate, a hospital, a court, an official statement.",)


def _when(dated: Sequence[_Dated]) -> Reason:
    left, right = _answers(dated)[0], _answers(dated)[-1]
    detail = "what is asked here: no evidence on whether it is one event"
    return Reason("date", "mismatch", left.value, right.value, "none", detail)


def _of_group(
    group: Group, by_key: dict[str, Statement], knowledge: Knowledge
) -> Iterator[Finding]:
    """Yield the item on the day of an event that several accounts give one victim's name of."""
    named = [m for m in group.members if names(m.event)]
    for name in sorted({n for m in named for n in names(m.event)}):
        members = [m for m in named if name in names(m.event)]
        dated = [d for m in members for d in _own(m, by_key)]
        if " " in name and (told := rivals(_single(dated))):
            yield finding(_event(members, name, told), _answers(told), knowledge)
            return


def _own(member: Occurrence, by_key: dict[str, Statement]) -> Iterator[_Dated]:
    """Yield the days that an account gives right beside a word for the event."""
    for slot in member.event.stated("date"):
        statement = by_key.get(slot.claim)
        if statement and slot.window and _day(slot.window) and _beside(member, slot, statement):
            answer = Answer(words(slot.window), statement, slot.span.start, slot.span.end)
            yield slot.window, answer


_AFTER = re.compile(
    r"\s?(?:(?:in|at|near|outside|inside|of|on|against)\s(?:[\w’'-]+\s){1,3})?(?:on|late|early)?\s?"
)
"""What may stand between a word for an event and its day: "the attack in Weir on | Monday"."""
_BEFORE = re.compile(r"(?:’s|'s)\s(?:[\w-]+\s){0,4}|\s")
"""What may stand between a day and the word for its event: "Monday’s deadly | attack"."""


def _beside(member: Occurrence, slot: Slot, statement: Statement) -> bool:
    """Tell whether a day is that of the event, and not of what else the sentence tells."""
    text = statement.sentence
    base = statement.start - max(text.find(statement.exact), 0)
    left, right = slot.span.start - base, slot.span.end - base
    for mention in member.event.mentions:
        start, end = mention.start - base, mention.end - base
        follows = 0 <= end <= left and _AFTER.fullmatch(text[end:left])
        leads = 0 <= right <= start and _BEFORE.fullmatch(text[right:start])
        if follows or leads:
            return True
    return False


def near(member: Occurrence, span: Span) -> bool:
    """Tell whether words stand right beside a word for the event itself."""
    gaps = (max(m.start - span.end, span.start - m.end) for m in member.event.mentions)
    return min(gaps, default=BESIDE + 1) <= BESIDE


def _day(window: Window) -> bool:
    """Tell whether a window names a day, or the night between two."""
    return _plain(window) and days(window) <= 2


def _event(members: Sequence[Occurrence], name: str, dated: Sequence[_Dated]) -> Asked:
    label = labels.single([m.event for m in members])
    shown = name.title()
    question = f"When was the {label} in which {shown} was hit?"
    reasons = (
        Reason("victims", "match", shown, shown, "supports", "the same name among those hit"),
        _when(dated),
    )
    return Asked("date", "day", f"{label} of {shown}", question, "same", reasons, _SETTLE)
