"""What stands apart from any mention of an event, and where it belongs.

Names, ages and addresses in sentences of their own, the day on which police were called, the
dateline's town and that of the police who tell of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from provenance.extract.events.referents import Referent, Told
from provenance.extract.events.slots import Claims, make
from provenance.extract.naming import datelines
from provenance.extract.parse.nlp import Parsed
from provenance.lexicon import events as lexicon
from provenance.model.extraction import Slot, Window
from provenance.model.keys import fold
from provenance.model.spans import Span

_NEAR = 2
"""How many sentences from its event the day of a call may stand, where there are several."""
_LEAD = 6
"""In how many of the first sentences an event is told as the news of its article."""
_FRESH = 3
"""How many days before its article news is taken to have happened at most."""

Place = Callable[[str, Span], Slot]


@dataclass(frozen=True, slots=True)
class Apart:
    """A slot of a sentence that tells of no event itself, with the sentence's number."""

    sentence: int
    slot: Slot


def completed(
    referents: list[Referent],
    apart: Sequence[Apart],
    parsed: Parsed,
    headline: Parsed,
    place: Place,
) -> list[Referent]:
    """Add what stands apart from any mention, where it can only be of one event.

    A town of the headline, the dateline or the police goes to the first deadly event, where that
    has no place but a street.
    """
    deadly = [r for r in referents if r.single and lexicon.is_deadly(r.kind)]
    for one in apart:
        home = _home(one, deadly)
        if home is not None:
            _add(home, [one.slot])
    if deadly and not any(map(datelines.is_known, deadly[0].values("place"))):
        _add(deadly[0], _towns(deadly, parsed, headline, place))
    return referents


def _add(referent: Referent, found: Sequence[Slot]) -> None:
    if found:
        referent.told.append(Told(referent.mentions[0], tuple(found)))


def _home(one: Apart, deadly: Sequence[Referent]) -> Referent | None:
    if one.slot.facet == "named":
        return _spoken_of(one, deadly)
    if one.slot.facet == "date":
        deadly = [r for r in deadly if not r.values("date")]
        if len(deadly) > 1:
            deadly = [r for r in deadly if _gap(r, one.sentence) <= _NEAR]
    return deadly[0] if len(deadly) == 1 else None


def _spoken_of(one: Apart, deadly: Sequence[Referent]) -> Referent | None:
    """Return the event told of last where a person is named, if that person is new to it."""
    before = [r for r in deadly if r.mentions[0].sentence <= one.sentence]
    home = max(before or deadly[:1], key=lambda r: _last(r, one.sentence), default=None)
    return None if home is None or fold(one.slot.value) in home.values("named") else home


def _last(referent: Referent, sentence: int) -> int:
    return max((m.sentence for m in referent.mentions if m.sentence <= sentence), default=-1)


def _gap(referent: Referent, sentence: int) -> int:
    return min(abs(m.sentence - sentence) for m in referent.mentions)


def _towns(
    deadly: Sequence[Referent], parsed: Parsed, headline: Parsed, place: Place
) -> list[Slot]:
    # Offsets are of the body alone: a headline's town stands where its event is first told.
    found = [place(town, deadly[0].mentions[0].span) for town in datelines.headline(headline)]
    if line := datelines.dateline(parsed):
        found.append(place(*line))
    if lexicon.is_violent(deadly[0].kind):
        told = [town for p in headline.paragraphs for town, _ in datelines.forces(p)]
        found.extend(place(town, deadly[0].mentions[0].span) for town in told)
        found.extend(place(*town) for town in _forces(parsed, len(deadly) == 1))
    return found


def _forces(parsed: Parsed, alone: bool) -> list[tuple[str, Span]]:
    """Return the towns whose police tell of the only event, or of the first, if they are one."""
    told = [town for p in parsed.paragraphs for town in datelines.forces(p)]
    return told if alone or len({fold(town) for town, _ in told}) == 1 else []


def reported(referents: Sequence[Referent], day: date | None, claims: Claims) -> None:
    """Give events without a date, told as news, the days before their article.

    News is what the first sentences tell, and the only deadly event of an article. The days
    are a facet of their own: they can point to another report of those days, but say nothing
    against an event of another day.
    """
    deadly = [r for r in referents if r.single and lexicon.is_deadly(r.kind)]
    for referent in referents:
        lead = any(m.sentence < _LEAD for m in referent.mentions) or deadly == [referent]
        if day is not None and lead and referent.single and not referent.windows():
            window = Window(day - timedelta(days=_FRESH), day)
            span = referent.mentions[0].span
            _add(referent, [make("reported", f"reported {day}", span, claims, window)])
