"""The third stage: which sentences changed articles share with others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from provenance.model.linking import Seat
from provenance.model.reference import Borrowing, Lineage, Reference
from provenance.pipeline.decisions import Revise
from provenance.pipeline.judging import documents
from provenance.resolve import borrowing, lineage, meeting
from provenance.resolve.lookup import Lookup
from provenance.store import blocks, borrowings, lineages
from provenance.store import material as materials
from provenance.store.database import Session

TEXT = "text"


def traced(
    session: Session, reference: Reference, revise: Revise, articles: Sequence[str]
) -> frozenset[str]:
    """Bring lineages up to date with these articles; return the others whose lineages changed."""
    library = Library(session, Lookup(reference), revise)
    found = library.take(articles)
    anew, parted = _met(session, articles, {a: library.text(a) for a in found})
    changed = _shared(session, library, anew, parted)
    told = {claim.sentence_key for one in found.values() for claim in one.claims}
    lines = _lineages(session, library, told | changed, found)
    return lineages.replace(session, articles, lines) - set(articles)


class Library:
    """Articles as lineage sees them, each loaded once."""

    def __init__(self, session: Session, lookup: Lookup, revise: Revise) -> None:
        """Take what is needed to load them."""
        self._session, self._lookup, self._revise = session, lookup, revise
        self._known: dict[str, lineage.Document | None] = {}
        self._texts: dict[str, borrowing.Text] = {}

    def take(self, wanted: Iterable[str]) -> dict[str, lineage.Document]:
        """Return these articles, without those that hold nothing or are dropped."""
        asked = sorted(set(wanted))
        missing = [key for key in asked if key not in self._known]
        self._known.update(dict.fromkeys(missing))
        found = materials.by_article(self._session, missing, self._revise) if missing else {}
        for key, (revision, material) in found.items():
            said = material.statements
            self._known[key] = documents.document(revision, said, self._lookup)
        return {key: one for key in asked if (one := self._known[key])}

    def text(self, article: str) -> borrowing.Text:
        """Return the sentences of an article that was taken."""
        if article not in self._texts:
            self._texts[article] = lineage.text(self.take([article])[article])
        return self._texts[article]


def _met(
    session: Session, articles: Sequence[str], texts: Mapping[str, borrowing.Text]
) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Save the keys of these articles; return by article which others it is to be held against.

    First those to be held against all of them anew, then those that were held against some
    others and are so no more: a crowded key has new centres.
    """
    now = {article: borrowing.keys(one) for article, one in texts.items()}
    before = blocks.keys_of(session, TEXT, articles)
    touched = set().union(*before.values(), *now.values())
    were = _holders(session, touched)
    found: dict[str, list[Seat]] = {}
    for article, keys in sorted(now.items()):
        for key in keys:
            found.setdefault(key, []).append(Seat(article, article))
    blocks.replace(session, TEXT, articles, found)
    are = _holders(session, touched)
    entered, displaced = set(articles), set[str]()
    for key in touched:
        old, new = were.get(key, ()), are.get(key, ())
        if max(len(old), len(new)) > meeting.CENTRES:
            entered |= set(new[: meeting.CENTRES]) - set(old[: meeting.CENTRES])
            displaced |= set(old[: meeting.CENTRES]) - set(new[: meeting.CENTRES])
    displaced -= entered
    theirs = blocks.keys_of(session, TEXT, entered | displaced)
    under = _holders(session, set().union(*theirs.values()))
    held = {
        article: meeting.partners(article, (under[key] for key in theirs.get(article, ())))
        for article in entered | displaced
    }
    return {a: held[a] for a in entered}, {a: held[a] for a in displaced}


def _holders(session: Session, keys: Collection[str]) -> dict[str, list[str]]:
    found = blocks.seats(session, TEXT, keys)
    return {key: [seat.referent for seat in seats] for key, seats in found.items()}


def _shared(
    session: Session,
    library: Library,
    anew: Mapping[str, frozenset[str]],
    parted: Mapping[str, frozenset[str]],
) -> set[str]:
    """Save which sentences are shared; return those of which this is news."""
    held = {**anew, **parted}
    stored = set(borrowings.load(session, held))
    pairs = {(min(a, b), max(a, b)) for a, others in anew.items() for b in others}
    here = library.take({article for pair in pairs for article in pair})
    found = {
        one
        for a, b in sorted(pairs)
        if a in here and b in here
        for one in borrowing.between(library.text(a), library.text(b))
    }
    kept = {one for one in stored if _kept(one, anew, parted)}
    borrowings.drop(session, stored - kept - found)
    borrowings.save(session, sorted(found - stored, key=lambda b: (b.left, b.right)))
    news = (stored - kept - found) | (found - stored)
    return {end for one in news for end in (one.left, one.right)}


def _kept(
    one: Borrowing, anew: Mapping[str, frozenset[str]], parted: Mapping[str, frozenset[str]]
) -> bool:
    """Tell whether a stored borrowing of two articles that are not held anew stays."""
    left, right = one.left_article, one.right_article
    if left in anew or right in anew:
        return False
    return right in parted.get(left, ()) or left in parted.get(right, ())


def _lineages(
    session: Session,
    library: Library,
    sentences: Collection[str],
    own: Mapping[str, lineage.Document],
) -> dict[str, list[Lineage]]:
    """Return the lineages of all claims of these sentences and of what hangs together with them."""
    ties = borrowings.chain(session, sentences)
    wanted = {*sentences, *(end for one in ties for end in (one.left, one.right))}
    far = {a for one in ties for a in (one.left_article, one.right_article)}
    every = {**library.take(far), **own}
    parts = [_part(every[article], wanted) for article in sorted(every)]
    homes = {claim.key: one.article for one in parts for claim in one.claims}
    out: dict[str, list[Lineage]] = {}
    for line in lineage.lineages(parts, ties):
        out.setdefault(homes[line.claim], []).append(line)
    return out


def _part(document: lineage.Document, sentences: Collection[str]) -> lineage.Document:
    """Return an article with the claims of these sentences alone."""
    told = tuple(claim for claim in document.claims if claim.sentence_key in sentences)
    return replace(document, claims=told)
