"""The articles of an affair: reports with background and much else, follow-ups, and copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from corpus import planted, wording
from corpus.affairs import Affair, Happening
from corpus.page import Byline, Draft, Line, Told, Written, write
from corpus.planted import Case, Report
from corpus.world import Voice, World

MEAN, SPREAD = 25, 9
"""Sentences of an article."""
SHORTEST, LONGEST = 6, 60
FOLLOW_UP = 0.3
"""How many articles that bring no new event there are to one that does."""
UNDATED = 0.1
"""Share of those that have no date, and give none to what they look back on."""
VOICED = 0.45
"""Share of the sentences on nothing in particular that somebody says."""
_AT_LEAST = 0.1
"""Share of background that says "at least" and a lower figure."""
_LANDMARK = 0.5
"""How often background is the deadliest event so far, not a recent one."""


def articles(world: World, affair: Affair, seed: int) -> Iterator[Written]:
    """Yield the articles of an affair."""
    desk = _Desk(world, affair, Random(f"{seed} articles {affair.number}"))
    for case in planted.cases(affair, Random(f"{seed} cases {affair.number}")):
        yield from desk.all_of(case)
        if desk.printed >= affair.articles:
            return


@dataclass
class _Desk:
    """Makes articles of reports, and knows what happened before."""

    world: World
    affair: Affair
    chance: Random
    printed: int = 0

    def __post_init__(self) -> None:
        self.past: list[Happening] = []

    def all_of(self, case: Case) -> Iterator[Written]:
        """Yield the articles on a case, each copied as often as it is."""
        for report in case.reports:
            yield from self._printed(report)
            if self.chance.random() < FOLLOW_UP:
                dated = self.chance.random() > UNDATED
                yield from self._printed(Report(report.day + timedelta(1), (), dated=dated))
        self.past += case.happened

    def _printed(self, report: Report) -> Iterator[Written]:
        draft = self._draft(report)
        agency = self.chance.choice(self.world.agencies) if report.wires else ""
        outlets = self._outlets(1 + report.wires)
        yield write(draft, self._byline(report, outlets[0], agency))
        for nth, outlet in enumerate(outlets[1:]):
            copy = _COPIES[nth % len(_COPIES)](draft, self.chance)
            later = replace(report, day=report.day + timedelta(nth % 2))
            yield write(copy, self._byline(later, outlet, agency))

    def _outlets(self, several: int) -> list[str]:
        """Return different outlets, the large ones far more often."""
        found: dict[str, None] = {}
        while len(found) < several:
            outlets = self.world.outlets
            found[outlets[int(len(outlets) ** self.chance.random()) - 1]] = None
        return list(found)

    def _byline(self, report: Report, outlet: str, agency: str) -> Byline:
        self.printed += 1
        return Byline(
            address=f"https://news.example/{self.affair.number}/{self.printed}",
            outlet=outlet,
            day=str(report.day) if report.dated else "",
            title=f"{self.affair.district.name}: day by day, part {self.printed}",
            credit=agency,
        )

    def _draft(self, report: Report) -> Draft:
        length = min(max(int(self.chance.gauss(MEAN, SPREAD)), SHORTEST), LONGEST)
        background = self._background(report)
        lines = [*report.lines, *(line for line, _ in background)]
        some = [self._filler() for _ in range(max(length - len(lines), 2))]
        at = len(some) // 2
        told = dict(event for _, event in background)
        return Draft(
            (*report.lines, *some[:at], *(line for line, _ in background), *some[at:]),
            (*report.events, *told.items()),
        )

    def _filler(self) -> Line:
        voice = None
        if self.chance.random() < VOICED:
            voices = self.affair.voices
            voice = voices[int(len(voices) ** self.chance.random()) - 1]
        return wording.filler(self.chance, voice)

    def _background(self, report: Report) -> list[tuple[Line, tuple[str, Told]]]:
        """Return sentences on what happened before, with the events that they are of.

        An undated article that has news is left without: it is part of a planted case.
        """
        if report.lines and not report.dated:
            return []
        known = [h for h in self.past if (report.day - h.day).days > 14]
        out = [self._look_back(h, report, n) for n, h in enumerate(self._chosen(known))]
        if known and self.chance.random() < 0.1:
            out.append(self._total(report.day))
        return out

    def _chosen(self, known: Sequence[Happening]) -> list[Happening]:
        several = min(self.chance.randrange(4), len(known))
        chosen = {h.key: h for h in self.chance.sample(known[-12:], min(several, len(known[-12:])))}
        if several and self.chance.random() < _LANDMARK:
            worst = max(known, key=lambda h: (h.killed, h.key))
            chosen[worst.key] = worst
        return list(chosen.values())

    def _look_back(self, h: Happening, report: Report, nth: int) -> tuple[Line, tuple[str, Told]]:
        name = f"b{nth}"
        when = wording.exact if self.chance.random() < 0.3 else wording.month
        said = when(h.day, report.day) if report.dated else wording.When()
        least = self.chance.random() < _AT_LEAST
        line = wording.toll(
            h, self.chance, event=name, when=said, least=least,
            killed=h.killed - least, label=f"background|{h.key}|toll",
        )  # fmt: skip
        return line, (name, wording.told(h))

    def _total(self, today: date) -> tuple[Line, tuple[str, Told]]:
        """Return a sentence on a year's strikes on the district: the same in every article.

        It makes a habit of strikes, so no undated strike is a planted question.
        """
        district, year = self.affair.district, today.year - 1
        killed = 100 + Random(f"{district.name} {year}").randrange(4000)
        voice: Voice = self.world.voices[1]
        line = wording.total(
            self.chance, "total", self.affair.country.army, district.name, year, killed, voice
        )
        return line, ("total", Told("strike", "air strikes", series=True))


def _verbatim(draft: Draft, chance: Random) -> Draft:
    """Return a copy word for word."""
    return draft


def _cut(draft: Draft, chance: Random) -> Draft:
    """Return a copy as an editor would shorten it: the first sentences stay."""
    kept = [x for n, x in enumerate(draft.lines) if n < 4 or chance.random() < 0.6]
    events = {line.event for line in kept}
    return Draft(tuple(kept), tuple(e for e in draft.events if e[0] in events))


def _reworded(draft: Draft, chance: Random) -> Draft:
    """Return a copy as a desk rewrites it."""
    return replace(draft, lines=tuple(wording.reworded(line, chance) for line in draft.lines))


_COPIES = (_verbatim, _cut, _reworded)
"""What becomes of a text that others print, by turns."""
