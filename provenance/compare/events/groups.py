"""Events across articles, gathered: one group for what is the same or points to the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from provenance.compare.events import bands, blocks, facets
from provenance.compare.events.view import View
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.linking import components
from provenance.lexicon import events as classes
from provenance.model.finding import Material, Occurrence, Reason
from provenance.model.linking import Key, Tie
from provenance.model.vocabulary import Band

RIVAL = "rival"
"""What a tie says of accounts that differ in the doer alone, beside the bands."""
JOIN: tuple[str, ...] = ("same", "likely_same")
"""The bands that join two accounts, the surer first."""
BANDS: tuple[str, ...] = (*JOIN, "unresolved", "likely_different", "different")
"""All bands, the surest that it is one event first."""
OTHERS: tuple[str, ...] = BANDS[len(JOIN) :]
"""The bands of ties that join nothing, and are asked or told of."""
_REMEMBERED = 50_000
"""How many verdicts on pairs are kept at hand."""
APART: frozenset[Band] = frozenset({"different", "likely_different"})
"""The bands of accounts that are judged to be of two events."""


@dataclass(frozen=True, slots=True)
class Edge:
    """The verdict on two occurrences: one event or not, with its reasons.

    `decided` marks what only a person told apart.
    """

    left: Occurrence
    right: Occurrence
    band: Band
    reasons: tuple[Reason, ...]
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Occurrences taken for one event, in key order."""

    members: tuple[Occurrence, ...]

    @property
    def key(self) -> str:
        """The key of its smallest member."""
        return self.members[0].key


def single(occurrence: Occurrence) -> bool:
    """Tell whether an account is of one event that took place: no series, no plan."""
    return not occurrence.event.series and not occurrence.event.hypothetical


class Verdicts:
    """Judges pairs of accounts, each once: findings ask again what groups were made by."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Take what is known; verdicts are remembered."""
        self.knowledge = knowledge
        self._known: dict[tuple[str, str], Edge] = {}
        self._views: dict[str, View] = {}

    def __call__(self, left: Occurrence, right: Occurrence) -> Edge:
        """Return the verdict on two accounts."""
        pair = (left.key, right.key)
        if pair not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
                self._views.clear()
            self._known[pair] = self._edge(left, right)
        return self._known[pair]

    def settled(self, left: Occurrence, right: Occurrence) -> bool:
        """Tell whether two accounts' days alone tell them apart, and their places say no more."""
        a, b = self._view(left), self._view(right)
        return bands.far_apart(a, b) and not facets.near(a, b)

    def _edge(self, left: Occurrence, right: Occurrence) -> Edge:
        a, b = self._view(left), self._view(right)
        reasons = facets.reasons(a, b)
        return Edge(left, right, bands.band(a, b, reasons), reasons)

    def _view(self, one: Occurrence) -> View:
        if one.key not in self._views:
            self._views[one.key] = View(one.event, self.knowledge)
        return self._views[one.key]


@dataclass(frozen=True)
class Events:
    """Single events, as referents that meet and hang together."""

    verdicts: Verdicts
    name: str = "event"
    joins: frozenset[str] = frozenset(JOIN)
    decided: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For accounts that a person said to be of other events: of which."""

    def referents(self, material: Material) -> Mapping[str, Occurrence]:
        """Return the accounts of single events by key."""
        return {o.key: o for o in material.occurrences if single(o)}

    def article(self, one: Occurrence) -> str:
        """Return the article of an account."""
        return one.source.article

    def keys(self, one: Occurrence) -> Iterable[Key]:
        """Return the keys of an account's event."""
        return blocks.keys(one.event, self.verdicts.knowledge)

    @staticmethod
    def comparable(left: Occurrence, right: Occurrence) -> bool:
        """Tell whether two accounts could be one: of two articles, and of kindred types.

        Within one article the reader of that article has already told its events apart.
        """
        apart = left.source.article != right.source.article
        return apart and classes.compatible(left.event.type, right.event.type)

    def judge(self, left: Occurrence, right: Occurrence) -> str:
        """Return the band of two accounts, "" where they are told apart and nobody would ask."""
        if not self.comparable(left, right) or self.verdicts.settled(left, right):
            return ""
        one = self.verdicts(left, right)
        if one.band in JOIN or bands.worth_telling(one.reasons):
            return one.band
        if one.band not in APART:
            return one.band if bands.worth_asking(one.reasons) else ""
        return RIVAL if bands.but_for_the_doer(one.reasons) else ""

    def groups(self, found: Mapping[str, Occurrence], ties: Sequence[Tie]) -> list[list[str]]:
        """Gather accounts by their ties, the surest first.

        Two groups never join where accounts of them are judged apart, so a chain of vague
        accounts cannot glue two dated events together, nor two that a person told apart.
        """
        out: list[list[str]] = []
        joining = [tie for tie in ties if tie.band in self.joins]
        home = {name: at for at, some in enumerate(components(found, joining)) for name in some}
        parts: dict[int, list[str]] = {}
        for name, at in home.items():
            parts.setdefault(at, []).append(name)
        mine: dict[int, list[Tie]] = {}
        for tie in joining:
            mine.setdefault(home[tie.left], []).append(tie)
        for at, names in parts.items():
            out += self._parted({n: found[n] for n in names}, mine.get(at, []))
        return out

    def _parted(self, found: Mapping[str, Occurrence], ties: Sequence[Tie]) -> list[list[str]]:
        """Return the groups of what hangs together."""
        apart = Apart(self.verdicts)
        groups = {name: [name] for name in found}
        for strength in JOIN:
            for tie in sorted(t for t in ties if t.band == strength):
                a, b = groups[tie.left], groups[tie.right]
                if a is b or any(not self.decided.get(n, frozenset()).isdisjoint(b) for n in a):
                    continue
                if not apart(map(found.__getitem__, a), map(found.__getitem__, b)):
                    a += b
                    groups.update(dict.fromkeys(b, a))
        return [sorted(some) for some in {id(some): some for some in groups.values()}.values()]


class Apart:
    """Answers whether any account of one group is judged apart from any of another.

    Accounts that state the same are asked about once.
    """

    def __init__(self, verdicts: Verdicts) -> None:
        """Take who judges pairs; answers are remembered."""
        self._verdicts = verdicts
        self._known: dict[tuple[object, object], bool] = {}

    def __call__(self, one: Iterable[Occurrence], other: Iterable[Occurrence]) -> bool:
        """Tell it of two groups; accounts of one article are no witnesses against each other."""
        lefts, rights = _by_statement(one), _by_statement(other)
        return any(
            self._apart(a, b, mine[0], theirs[0])
            for a, mine in lefts.items()
            for b, theirs in rights.items()
            if len({o.source.article for o in (*mine, *theirs)}) > 1
        )

    def _apart(self, a: object, b: object, left: Occurrence, right: Occurrence) -> bool:
        if (a, b) not in self._known:
            band = self._verdicts(*sorted((left, right), key=lambda o: o.key)).band
            self._known[a, b] = self._known[b, a] = band in APART
        return self._known[a, b]


_TELLING = ("actor", "place", "date", "victims")


def _by_statement(accounts: Iterable[Occurrence]) -> dict[object, list[Occurrence]]:
    """Return accounts by all that could set them apart from others, two of each at the most."""
    out: dict[object, list[Occurrence]] = {}
    for one in accounts:
        slots = frozenset(
            (s.facet, s.value, s.window) for s in one.event.slots if s.facet in _TELLING
        )
        some = out.setdefault((one.event.type, slots), [])
        if not some or (len(some) == 1 and some[0].source.article != one.source.article):
            some.append(one)
    return out
