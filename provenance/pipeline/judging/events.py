"""Events when some articles change: their groups, and what may be one with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from provenance.compare import findings, units
from provenance.compare.events import accounts, gathered
from provenance.compare.events.between import Habits
from provenance.compare.events.gathered import Gathered
from provenance.compare.events.groups import OTHERS, RIVAL, Events
from provenance.compare.findings import Rested
from provenance.model.finding import Material, Occurrence
from provenance.model.linking import Member, Seat
from provenance.model.vocabulary import COUNTED, Measure
from provenance.pipeline.judging.meetings import Later
from provenance.pipeline.judging.relinking import relink
from provenance.pipeline.judging.shelf import Shelf
from provenance.store import blocks, ties
from provenance.store.database import Session

EVENT = "event"
_HABIT, _DOING = "habit", "doing"


@dataclass(frozen=True, slots=True)
class Touched:
    """Event groups, by home: those made otherwise, and those whose questions are asked anew.

    `asked` are those which event their figures are of, `doers` those who did it.
    """

    homes: frozenset[str]
    asked: frozenset[str]
    doers: frozenset[str]

    @property
    def units(self) -> frozenset[str]:
        """What findings on them rest on."""
        told = ((units.event, self.homes), (units.placing, self.asked), (units.doer, self.doers))
        return frozenset(name(home) for name, homes in told for home in homes)


def relinked(session: Session, shelf: Shelf, articles: Sequence[str], later: Later) -> Touched:
    """Bring event groups up to date with what these articles say; return what that touches."""
    done = relink(session, Events(shelf.verdicts, decided=shelf.apart), shelf, articles, later)
    habitual = _habits(session, shelf, articles)
    mates = _mates(session, shelf, done.homes)
    others = _beside(session, shelf, {*done.homes, *mates})
    asked = frozenset({*done.homes, *done.near, *habitual, *mates, *others})
    rivals = near(session, done.homes, (RIVAL,))
    return Touched(done.homes, asked, done.homes | done.near | rivals)


def _habits(session: Session, shelf: Shelf, articles: Sequence[str]) -> set[str]:
    """Save what these articles call a habit; return the homes of events which that is news on."""
    told = Habits(shelf.knowledge)
    every = shelf.material(articles).occurrences
    series = {o.key: o for o in every if o.event.series}
    single = Events(shelf.verdicts).referents(Material(occurrences=every))
    before = {k for keys in blocks.keys_of(session, _HABIT, articles).values() for k in keys}
    now = {key for o in series.values() for key in told.told(o)}
    known = set(blocks.sizes(session, _HABIT, before | now))
    blocks.replace(session, _HABIT, articles, _seats(series, told.told))
    blocks.replace(session, _DOING, articles, _seats(single, told.asked))
    news = known ^ set(blocks.sizes(session, _HABIT, before | now))
    doing = blocks.seats(session, _DOING, news)
    names = {seat.referent for seats in doing.values() for seat in seats}
    return {m.home for m in ties.members(session, EVENT, names).values()}


def _seats(
    found: Mapping[str, Occurrence], keys: Callable[[Occurrence], Iterable[str]]
) -> dict[str, list[Seat]]:
    out: dict[str, list[Seat]] = {}
    for name, one in sorted(found.items()):
        for key in keys(one):
            out.setdefault(key, []).append(Seat(name, one.source.article))
    return out


def _mates(session: Session, shelf: Shelf, homes: Collection[str]) -> set[str]:
    """Save what these groups state; return the homes of all that state, or stated, the same."""
    known = loaded(session, shelf, homes)[0]
    by_key = {group.key: group for group in known.groups}
    out: set[str] = set()
    for measure in COUNTED:
        kind = _account(measure)
        old = ties.members(session, kind, homes)
        now = [
            Member(key, by_key[key].members[0].source.article, told)
            for (key, counted), figures in known.tolls.items()
            if counted == measure
            and (told := accounts.stated(by_key[key], figures, shelf.knowledge)) != key
        ]
        ties.put(session, kind, now, gone=set(old))
        said = {m.home for m in (*old.values(), *now)}
        out |= {m.referent for some in ties.of_homes(session, kind, said).values() for m in some}
    return out


def _account(measure: Measure) -> str:
    return f"account {measure}"


def near(session: Session, homes: Collection[str], bands: Collection[str]) -> set[str]:
    """Return the homes of those with which members of these groups have ties of some bands."""
    mine = ties.of_homes(session, EVENT, homes)
    names = {m.referent for some in mine.values() for m in some}
    found = ties.touching(session, EVENT, names, bands)
    ends = {end for tie in found for end in tie[:2]}
    return {m.home for m in ties.members(session, EVENT, ends).values()}


def _beside(session: Session, shelf: Shelf, homes: Collection[str]) -> set[str]:
    """Return the homes of what may be one with members of these groups, or was told apart."""
    mine = ties.of_homes(session, EVENT, homes)
    told = {
        other for some in mine.values() for m in some for other in shelf.parted.get(m.referent, ())
    }
    return near(session, homes, OTHERS) | {
        m.home for m in ties.members(session, EVENT, told).values()
    }


def made(
    session: Session, shelf: Shelf, homes: Collection[str], asked: Collection[str]
) -> Iterator[Rested]:
    """Yield the findings on event groups: those within `homes`, and the questions on `asked`."""
    told = _with_mates(session, asked)
    others = _with_mates(session, _beside(session, shelf, told))
    known, material = loaded(session, shelf, {*homes, *told, *others})
    keys = {k for o in material.occurrences for k in Habits(shelf.knowledge).asked(o)}
    habits = blocks.sizes(session, _HABIT, keys)
    wanted = {*map(units.event, homes), *map(units.placing, asked)}
    yield from findings.of_events(known, material, shelf.knowledge, habits, wanted.__contains__)


def doers(session: Session, shelf: Shelf, homes: Collection[str]) -> Iterator[Rested]:
    """Yield the findings on who did what these groups tell of."""
    rivals = near(session, homes, (RIVAL,))
    far = near(session, rivals, (RIVAL,))
    known, material = loaded(session, shelf, {*homes, *rivals, *far})
    for finding, rests in findings.of_doers(known, material, shelf.knowledge):
        if not rests.isdisjoint(map(units.doer, homes)):
            yield finding, rests


def _with_mates(session: Session, homes: Collection[str]) -> set[str]:
    out = set(homes)
    for measure in COUNTED:
        kind = _account(measure)
        said = {m.home for m in ties.members(session, kind, homes).values()}
        out |= {m.referent for some in ties.of_homes(session, kind, said).values() for m in some}
    return out


def loaded(session: Session, shelf: Shelf, homes: Iterable[str]) -> tuple[Gathered, Material]:
    """Return these groups with their tolls and the ties among them, and their articles."""
    mine = ties.of_homes(session, EVENT, homes)
    members = [m for some in mine.values() for m in some]
    material = shelf.material(m.article for m in members)
    here = {o.key for o in material.occurrences}
    groups = [[m.referent for m in some if m.referent in here] for some in mine.values()]
    names = {name for some in groups for name in some}
    found = ties.touching(session, EVENT, names)
    inside = [tie for tie in found if tie.left in names and tie.right in names]
    made = gathered.gathered(
        material, [g for g in groups if g], inside, shelf.verdicts, shelf.parted
    )
    return made, material
