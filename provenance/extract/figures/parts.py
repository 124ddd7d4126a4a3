"""Figures that belong to another of their sentence: parts of a whole, the rest, a second unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from provenance.extract.figures.lists import adds
from provenance.extract.figures.numwords import alternation
from provenance.extract.figures.outcomes import HIT
from provenance.lexicon.measures import frame_words, measure_words
from provenance.model.extraction import Quantity
from provenance.model.spans import Span
from provenance.model.vocabulary import COUNTED

_COUNTING = frozenset({*COUNTED, "people", "fighters", "attacks", "other"})
_OTHERS = frozenset({"others", "more", "other", "other people", "people"})
_PAIR = re.compile(r"[\s-]*(?:\(|,|or\b|/)?\s*(?:or|about|some|roughly)?\s*\(?$")


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    words = alternation(list(frame_words().parts_before))
    return re.compile(rf"\b(?:{words})\s*(?:at\s+least|about|some|the|:)?\s*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternation(list(frame_words().parts_after))})\b", re.IGNORECASE)


def is_part(text: str, span: Span) -> bool:
    """Tell whether the words after a number say that it is part of something: "4 of them"."""
    return bool(_after().match(text, span.end))


_LISTED = re.compile(r"^[^.;:]*?(?:,|\band\b|&)\s*$")


_BRACKET = re.compile(r"[^()]{0,30}\(\s*")


def _fits(part: Quantity, whole: Quantity) -> bool:
    """Tell whether `part` can be a part of `whole` by kind and by number."""
    if part.unit != whole.unit or not {part.measure, whole.measure} <= _COUNTING:
        return False
    least, most = part.low or part.high, whole.high or whole.low
    return least is not None and most is not None and least <= (whole.high or float("inf"))


def _whole(text: str, part: Quantity, earlier: list[Quantity]) -> Quantity | None:
    """Return the figure that `part` is said to be a part of."""
    wholes = [q for q in earlier if q.part_of is None and _fits(part, q)]
    if not wholes:
        return None
    between = text[wholes[-1].span.end : part.span.start]
    if _before().search(between) or _after().match(text, part.span.end):
        return wholes[-1]
    of_kind = part.counted and part.measure in ("people", "other", "fighters", wholes[-1].measure)
    if of_kind and _BRACKET.fullmatch(between):
        return wholes[-1]
    siblings = [q for q in earlier if q.part_of is not None]
    if siblings and earlier[-1] is siblings[-1]:
        gap = text[siblings[-1].span.end : part.span.start]
        if len(gap) < 40 and _LISTED.match(gap) and part.measure in ("people", "other", "fighters"):
            return next(q for q in earlier if q.id == siblings[-1].part_of)
    return None


def _list_of(item: Quantity, figures: Sequence[Quantity]) -> Quantity | None:
    """Return the figure of a whole list that `item` is one of."""
    fits = (q for q in figures if q.id != item.id and q.measure == item.measure and q.unit == "1")
    return next((q for q in fits if q.span.covers(item.span)), None)


def _as_part(part: Quantity, whole: Quantity) -> Quantity:
    measure = whole.measure if part.measure in ("people", "other", "fighters") else part.measure
    return replace(
        part, part_of=whole.id, measure=measure, total=part.total or whole.total,
        period=part.period or whole.period, hypothetical=part.hypothetical or whole.hypothetical,
    )  # fmt: skip


def _inherits(figure: Quantity, earlier: list[Quantity]) -> Quantity:
    """Give "six injured", "three others" the noun of the figure before it."""
    if figure.unit != "1" or figure.counted.lower() not in {"", *_OTHERS} - {"people"}:
        return figure
    persons = (*HIT, "people", "fighters", figure.measure)
    wholes = [q for q in earlier if q.unit == "1" and q.counted and q.part_of is None]
    wholes = [q for q in wholes if q.measure in persons]
    if not wholes or wholes[-1].low == wholes[-1].high == 1:
        return figure
    return replace(figure, counted=wholes[-1].counted)


def _echo(
    figure: Quantity,
    here: Sequence[Quantity],
    before: Sequence[Quantity] = (),
    last: Sequence[Quantity] = (),
) -> Quantity:
    """Let a bare number count what the one count of its sentence, or of the one before, did.

    So does somebody else's number of victims: in the same sentence ("others reported nine
    victims"), or where the text sets it against a count, the `last` ("some speak of nine victims").
    """
    victims = figure.counted.casefold() == "victims"
    near = here or (last if victims and figure.opposed else () if victims else before)
    told = [q for q in near if q.measure in HIT and q.part_of is None]
    others = victims and all(q.claim != figure.claim for q in told)
    counts = {q.measure for q in told}
    if figure.measure != "people" or len(counts) != 1 or not (others or not figure.counted):
        return figure
    counted = figure.counted or told[-1].counted or "people"
    return replace(figure, measure=told[-1].measure, counted=counted)


_WITH_NEXT = re.compile(r"\s+\w+")


def _beside_dead(text: str, figure: Quantity, told: Sequence[Quantity]) -> Quantity:
    """Take "five others were shot", beside the dead, for the injured."""
    dead = any(q.measure == "killed" and q.low and not q.hypothetical for q in told)
    if figure.measure != "hit" or not dead:
        return figure
    return replace(figure, measure="injured") if adds(_phrase(text, figure)) else figure


def _phrase(text: str, figure: Quantity) -> str:
    """Return the words of a figure and the one after them: "two others"."""
    after = _WITH_NEXT.match(text, figure.span.end)
    return text[figure.span.start : after.end() if after else figure.span.end]


def _on_top(
    text: str, figure: Quantity, here: Sequence[Quantity], last: Sequence[Quantity]
) -> Quantity:
    """Take "two others were killed" for two at least, beside others who are not counted with them.

    "Two others were hurt" counts all who were where the sentence speaks of dead, and two more
    where the text counted hurt before.
    """
    more = any(q.measure == figure.measure for q in last) and not here
    alone = figure.part_of is None and figure.bound == "exact"
    alone = alone and (figure.measure == "killed" or (more and figure.measure in HIT))
    if alone and {*_phrase(text, figure).lower().split()[:2]} & frame_words().further:
        return replace(figure, bound="at_least", high=None)
    return figure


def _nth(figure: Quantity, earlier: Sequence[Quantity]) -> Quantity:
    """Count the third for one where the first two are told of beside: "two hurt, a third died".

    A fifth who was hurt makes five where the text told of four: "four were hurt. A fifth victim
    was hurt by glass." A fifth who died tells that a count rose.
    """
    words = figure.value.lower().split()
    number = next((n for w in words if (n := measure_words().nth.get(w))), 0)
    if not number:
        return figure
    before = {q.measure for q in earlier if q.low == q.high == number - 1 and not q.hypothetical}
    if figure.low == number:
        one = bool(before - {"killed"})
        rose = replace(figure, stage=figure.stage or "grown")
        return replace(figure, low=1.0, high=1.0, bound="exact") if one else rose
    joins = figure.measure in before and words[0] in ("a", "an")
    return (
        replace(figure, low=float(number), high=float(number), bound="exact") if joins else figure
    )


def _paired(text: str, figure: Quantity, earlier: list[Quantity]) -> Quantity:
    """Give the second of "2,600 km (1,600 miles)" what the first is the length of, and back."""
    if not earlier or earlier[-1].measure != figure.measure or figure.unit in ("", "1"):
        return figure
    gap = text[earlier[-1].span.end : figure.span.start]
    if len(gap) < 12 and _PAIR.fullmatch(gap) and not figure.of:
        return replace(figure, of=earlier[-1].of)
    return figure


def tied(
    text: str, figures: tuple[Quantity, ...], sentences: Sequence[Span]
) -> tuple[Quantity, ...]:
    """Return `figures` with parts tied to wholes, sentence by sentence, in the same order."""
    out: list[Quantity] = []
    before: list[Quantity] = []
    last: list[Quantity] = []
    for sentence in sentences:
        earlier: list[Quantity] = []
        for figure in figures:
            if not sentence.covers(figure.span):
                continue
            listed = _list_of(figure, figures)
            if listed is not None:
                earlier.append(replace(figure, part_of=listed.id))
                continue
            whole = _whole(text, figure, earlier)
            echo = _echo(figure, earlier, before, last)
            figure = echo if whole is None else _as_part(figure, whole)
            figure = _beside_dead(text, _nth(figure, [*last, *earlier]), [*before, *earlier])
            figure = _on_top(text, figure, earlier, last)
            of_them = before if is_part(text, figure.span) and not earlier else earlier
            earlier.append(_paired(text, _inherits(figure, of_them), earlier))
        earlier = _split(earlier, last)
        before = earlier
        last = earlier if any(q.measure in HIT for q in earlier) else last
        earlier = [_echo(q, earlier[i + 1 :]) for i, q in enumerate(earlier)]
        kept = [q for q in earlier if q.part_of or q.counted or q.measure != "people"]
        out.extend(_backward(text, kept))
    return tuple(out)


def _split(here: list[Quantity], last: Sequence[Quantity]) -> list[Quantity]:
    """Make parts of counts that add up to one before: "four died. Two died there, two later"."""
    free = [q for q in here if q.measure in HIT and not q.part_of and not q.hypothetical]
    for measure in dict.fromkeys(q.measure for q in free):
        mine = [q for q in free if q.measure == measure]
        total = sum(q.low or 0.0 for q in mine)
        whole = next((q for q in last if q.measure == measure and q.low == q.high == total), None)
        if whole is not None and len(mine) > 1:
            here = [replace(q, part_of=whole.id) if q in mine else q for q in here]
    return here


def _backward(text: str, figures: list[Quantity]) -> list[Quantity]:
    """Give the first of a pair of units what only the second is followed by."""
    out = list(figures)
    for i in range(len(out) - 1):
        first, second = out[i], out[i + 1]
        gap = text[first.span.end : second.span.start]
        pair = first.measure == second.measure and len(gap) < 12 and _PAIR.fullmatch(gap)
        if pair and second.of and not first.of and first.unit not in ("", "1"):
            out[i] = replace(first, of=second.of)
    return out
