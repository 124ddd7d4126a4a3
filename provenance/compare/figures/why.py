"""Why two unlike figures of one event need be no conflict."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import product

from provenance.compare.events.whole import single, size
from provenance.compare.terms.scope import whom
from provenance.lexicon.counts import count_words
from provenance.model.finding import Figure
from provenance.model.vocabulary import Stage, Why

_LATER: tuple[Stage, ...] = ("later", "grown")
_At = tuple[str, int]
_ORDER: tuple[Why, ...] = ("part_whole", "scope", "later_count")
"""Where several reasons are needed, the first of these is told."""


def raised(figures: Iterable[Figure]) -> frozenset[str]:
    """Return the claims of an event's figures that their own body later raised.

    Nobody stands by such a figure any more, so the higher ones may be said by anybody. A body
    is a known voice, or an outlet in its own words; both reports must have a known day.
    """
    by_voice: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        voice, source = figure.statement.voice, figure.statement.source
        body = (voice.key, "") if voice is not None else ("", source.outlet)
        if any(body) and source.published:
            by_voice.setdefault(body, []).append(figure)
    return frozenset(
        lower.statement.key
        for said in by_voice.values()
        for lower in said
        if any(_grew(lower, higher) for higher in said)
    )


def explain(left: Sequence[Figure], right: Sequence[Figure], raised: Collection[str]) -> Why:
    """Return why two versions of one event need be no conflict, "" where nothing explains it.

    Every figure of one must be explained beside every figure of the other: a body that gives
    five flatly is a rival of one that gives eight, whoever else gave five at first. `raised`
    holds the claims whose figures their own bodies raised.
    """
    lower, higher = sorted((left, right), key=lambda version: max(map(size, version)))
    if _counts_the_doer(lower, higher):
        return "scope"
    later = frozenset(map(_place, (f for f in higher if _stage(f) in _LATER)))
    found = {_reason(f, g, later, raised) for f, g in product(lower, higher)}
    return "" if "" in found else next(why for why in _ORDER if why in found)


def _counts_the_doer(lower: Sequence[Figure], higher: Sequence[Figure]) -> bool:
    """Tell whether the versions differ by the one who did it, whom the higher is said to count."""
    one_more = max(map(size, higher)) - max(map(size, lower)) == 1
    return one_more and any(map(_with_doer, higher)) and not any(map(_with_doer, lower))


def _with_doer(figure: Figure) -> bool:
    """Tell whether a figure counts the one who did it: "four people, including the gunman"."""
    said, q = figure.statement, figure.quantity
    after = said.exact[max(0, q.span.end - said.start) :] if q.span.start >= said.start else ""
    return bool(_doer().search(q.value) or _included().match(after))


@lru_cache(maxsize=1)
def _doer() -> re.Pattern[str]:
    return re.compile(rf"\band\b.*\b(?:{'|'.join(sorted(count_words().doers))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _included() -> re.Pattern[str]:
    """Match words right after a count that say that the doer is among those counted."""
    doers = "|".join(sorted(count_words().doers))
    return re.compile(rf"[^.;]{{0,40}}\bincluding\b[^.;,]{{0,30}}\b(?:{doers})\b", re.IGNORECASE)


def _stage(figure: Figure) -> Stage:
    return figure.quantity.stage


def _place(figure: Figure) -> _At:
    """Return the article of a figure, and where it stands in it."""
    return (figure.statement.source.article, figure.quantity.span.start)


def _reason(lower: Figure, higher: Figure, later: frozenset[_At], raised: Collection[str]) -> Why:
    """Return the reason for two figures; `later` holds where the higher one is called later."""
    a, b = whom(lower), whom(higher)
    if single(lower) or _none_of_these(lower, higher):
        return "part_whole"
    if b.holds(a) and not _set_against(lower, higher):
        return "part_whole"
    if not (a.same(b) or a.holds(b) or b.holds(a)):
        return "scope"
    grew = lower.statement.key in raised or _told_later(lower, higher, later)
    return "later_count" if grew else ""


def _none_of_these(lower: Figure, higher: Figure) -> bool:
    """Tell whether an article only says of some others that nobody of them was hit."""
    same = lower.statement.source.article == higher.statement.source.article
    return same and lower.statement.voice is None and size(lower) == 0


def _set_against(lower: Figure, higher: Figure) -> bool:
    """Tell whether the text sets a family's dead against the dead: then the family is all."""
    some = lower.quantity
    told = some.opposed and lower.statement.source.article == higher.statement.source.article
    return told and some.counted.casefold().split()[-1:] in (["members"], ["relatives"])


def _grew(earlier: Figure, later: Figure) -> bool:
    """Tell whether a body gave first a lower and then, on a later day, a higher figure."""
    days = earlier.statement.source.published, later.statement.source.published
    return days[0] < days[1] and size(earlier) < size(later)


def _told_later(lower: Figure, higher: Figure, later: frozenset[_At]) -> bool:
    """Tell whether the text itself says that the count grew, or was an early one.

    "Rose to" tells of a count's growth, also beside the figure of another article; "initially"
    of an early one, in one article. "Later" orders what one article reported before it, and makes
    no later count of what another body says: it may never have agreed to the first.
    """
    if _stage(higher) == "grown" and _stage(lower) != "grown":
        return True
    article = higher.statement.source.article
    if lower.statement.source.article != article:
        return False
    if _stage(lower) == "early":
        return True
    told = any(a == article and at >= _place(lower)[1] for a, at in later)
    after = _stage(lower) == "grown" or (_stage(lower) == "" and told)
    return after and not _two_bodies(lower, higher)


def _two_bodies(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are said by two who are known."""
    voices = one.statement.voice, other.statement.voice
    return all(voices) and len({v.key for v in voices if v}) > 1
