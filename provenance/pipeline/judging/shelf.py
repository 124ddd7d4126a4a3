"""Articles as comparing needs them, loaded when they are asked for; a bounded number at hand."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

from provenance import review
from provenance.compare.events.groups import Verdicts
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.linking import Kind
from provenance.model.article import Revision
from provenance.model.finding import Material
from provenance.model.reference import Lineage
from provenance.pipeline.decisions import Revise, live, reviser
from provenance.pipeline.judging import documents
from provenance.resolve import lineage
from provenance.resolve.lookup import Lookup
from provenance.resolve.material import canonised
from provenance.resolve.parties import Canon
from provenance.store import lineages, namebook, references
from provenance.store import material as materials
from provenance.store.database import Session

AT_HAND = 3000
"""How many articles are kept in memory when others are asked for."""
R = TypeVar("R")
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Part:
    """What one article gives to compare, in canonical names, and as lineage sees it."""

    material: Material
    document: lineage.Document | None
    lineages: tuple[Lineage, ...]
    referents: dict[str, Mapping[str, object]] = field(default_factory=dict)

    def of(self, kind: Kind[R]) -> Mapping[str, R]:
        """Return its referents of a kind, by key."""
        if kind.name not in self.referents:
            self.referents[kind.name] = kind.referents(self.material)
        return self.referents[kind.name]  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Beforehand:
    """What is known before any article is looked at: the reference, and corrections."""

    lookup: Lookup
    revise: Revise
    neutral: frozenset[str]
    """The bodies that the reference lists without a side, and that act for nobody."""
    apart: review.Apart
    """For accounts of events that a person told apart from others: from which."""
    parted: review.Apart
    """Those of them that were taken for one event."""

    @classmethod
    def of(cls, session: Session) -> Beforehand:
        """Load it."""
        reference = references.load(session)
        neutral = (b.name for b in reference.bodies if not b.side and not b.acts_for)
        given = live(session)
        return cls(
            Lookup(reference),
            reviser(session),
            frozenset(neutral),
            review.apart(given),
            review.parted(given),
        )


class Shelf:
    """The articles at hand."""

    def __init__(self, session: Session, known: Beforehand) -> None:
        """Take what is known beforehand; nothing is loaded yet."""
        self._session, self._revise = session, known.revise
        self._lookup, self._canon = known.lookup, Canon(known.lookup)
        self._parts: OrderedDict[str, Part] = OrderedDict()
        self.knowledge = Knowledge(
            Asked(self._canon.inside),
            Asked(lambda party: self._canon.side(party) or party, self._canon.known),
            self._leaning,
            neutral=known.neutral,
        )
        """What is known beside the articles."""
        self.verdicts = Verdicts(self.knowledge)
        self.apart, self.parted = known.apart, known.parted

    def turn(self, session: Session) -> Shelf:
        """Return itself, loading from another session from now on; what is at hand stays."""
        self._session = session
        return self

    def take(self, wanted: Iterable[str]) -> dict[str, Part]:
        """Return these articles; those that are dropped, or hold nothing, are empty."""
        asked = sorted(set(wanted))
        missing = [key for key in asked if key not in self._parts]
        if missing:
            self._parts.update(self._loaded(missing))
        out = {key: self._parts[key] for key in asked}
        for key in asked:
            self._parts.move_to_end(key)
        while len(self._parts) > max(AT_HAND, len(asked)):
            self._parts.popitem(last=False)
        return out

    def material(self, wanted: Iterable[str]) -> Material:
        """Return all of some articles together, in order of their keys."""
        return joined([part.material for part in self.take(wanted).values()])

    def _loaded(self, wanted: Sequence[str]) -> dict[str, Part]:
        found = materials.by_article(self._session, wanted, self._revise)
        traced = lineages.load(self._session, wanted)
        self._canon.learn(namebook.told_in(self._session, wanted))
        return {key: self._part(found.get(key), traced.get(key, ())) for key in wanted}

    def _part(self, found: tuple[Revision, Material] | None, traced: Sequence[Lineage]) -> Part:
        if found is None:
            return Part(Material(), None, ())
        revision, material = found
        document = documents.document(revision, material.statements, self._lookup)
        return Part(canonised(material, self._canon)[0], document, tuple(traced))

    def _leaning(self, left: str, right: str, about: frozenset[str]) -> str:
        """Return in words how two articles lean on each other, "" where no sign is found."""
        a, b = self.take((left, right)).values()
        if a.document is None or b.document is None:
            return ""
        found = lineage.Borrowings((*a.lineages, *b.lineages))
        one, other = (a, b) if left < right else (b, a)
        assert one.document
        assert other.document
        return found.dependent(one.document, other.document, about)


class Asked(Mapping[K, V]):
    """A mapping that works out what it is asked for, and remembers it."""

    def __init__(
        self, answer: Callable[[K], V], holds: Callable[[K], bool] = lambda key: True
    ) -> None:
        """Take the function that answers, and the one that tells what the mapping holds."""
        self._answer, self._holds = answer, holds
        self._known: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        """Return the answer for a key."""
        if key not in self._known:
            self._known[key] = self._answer(key)
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether it holds a key; others are answered too."""
        return self._holds(cast(K, key))

    def __iter__(self) -> Iterator[K]:
        """Go through what was asked so far."""
        return iter(self._known)

    def __len__(self) -> int:
        """Return how much was asked so far."""
        return len(self._known)


def joined(parts: Sequence[Material]) -> Material:
    """Return several materials as one."""
    return Material(
        tuple(item for part in parts for item in part.statements),
        tuple(item for part in parts for item in part.figures),
        tuple(item for part in parts for item in part.assertions),
        tuple(item for part in parts for item in part.occurrences),
        tuple(item for part in parts for item in part.earlier),
    )
