"""The third stage: which sentences changed articles share with others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from provenance.model.linking import Seat
from provenance.model.reference import Borrowing, Lineage
from provenance.pipeline.decisions import Revise
from provenance.pipeline.judging import documents
from provenance.resolve import borrowing, lineage, meeting
from provenance.resolve.lookup import Lookup
from provenance.store import blocks, borrowings, extractions, lineages
from provenance.store import material as materials
from provenance.store.database import Session

TEXT, _FIRST = "text", "first"


def traced(
    session: Session, lookup: Lookup, revise: Revise, articles: Sequence[str]
) -> frozenset[str]:
    """Bring lineages up to date with these articles; return the others whose lineages changed."""
    library = Library(session, lookup, revise)
    found = library.take(articles)
    anew, parted = _met(session, articles, library.texts(found))
    changed = _shared(session, library, anew, parted)
    told = {claim.sentence_key for one in found.values() for claim in one.claims}
    lines = _lineages(session, library, told | changed, found)
    return lineages.replace(session, articles, lines) - set(articles)


class Library:
    """Articles as lineage sees them, and their sentences, each loaded once."""

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

    def texts(self, wanted: Iterable[str]) -> dict[str, borrowing.Text]:
        """Return the sentences of these articles, without those that hold nothing."""
        asked = sorted(set(wanted))
        missing = [key for key in asked if key not in self._texts]
        found = extractions.sentences(self._session, missing)
        self._texts.update((key, borrowing.text(key, told)) for key, told in found.items())
        return {key: self._texts[key] for key in asked if key in self._texts}


def _met(
    session: Session, articles: Sequence[str], texts: Mapping[str, borrowing.Text]
) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Save the keys of these articles; return by article which others it is to be held against.

    First those to be held against all of them anew, then those that were held against some
    others and may be so no more: a crowded key has new centres, or is crowded now.
    """
    now = {article: borrowing.keys(one) for article, one in texts.items()}
    before = blocks.keys_of(session, TEXT, articles)
    left = set().union(*before.values())
    were = _blocks(session, left.union(*now.values()))
    _save(session, articles, now)
    are = _renewed(session, were, now, left)
    entered, displaced = set(articles), set[str]()
    for key, new in are.items():
        old = were[key]
        if old.crowded or new.crowded:
            entered |= new.centres - old.centres
            displaced |= old.centres - new.centres
        if old.crowded != new.crowded:
            # What was one key of several is enough for a pair now, or the other way round.
            (displaced if new.crowded else entered).update(new.first)
    displaced -= entered
    return _held(session, entered), _held(session, displaced)


def _save(session: Session, articles: Sequence[str], now: Mapping[str, Collection[str]]) -> None:
    found: dict[str, list[Seat]] = {}
    for article, keys in sorted(now.items()):
        for key in keys:
            found.setdefault(key, []).append(Seat(article, article))
    blocks.replace(session, TEXT, articles, found)


def _blocks(session: Session, keys: Collection[str]) -> dict[str, meeting.Block]:
    """Return the blocks of these keys by their first holders, which are saved beside the rest."""
    found = blocks.seats(session, _FIRST, keys)
    return {key: meeting.Block.of(s.referent for s in found.get(key, ())) for key in keys}


def _renewed(
    session: Session,
    were: Mapping[str, meeting.Block],
    now: Mapping[str, Collection[str]],
    left: Collection[str],
) -> dict[str, meeting.Block]:
    """Save the first holders of these keys anew where they changed; return the blocks.

    Where an article may have left a key (`left`), all of its holders are asked.
    """
    came: dict[str, set[str]] = {key: set(block.first) for key, block in were.items()}
    for article, keys in now.items():
        for key in keys:
            came[key].add(article)
    whole = blocks.seats(session, TEXT, left)
    came.update((key, {seat.referent for seat in whole.get(key, ())}) for key in left)
    are = {key: meeting.Block.of(some)._replace(rest=()) for key, some in came.items()}
    moved = {key: block for key, block in are.items() if block != were[key]}
    seats = {key: [Seat(a, a) for a in block.first] for key, block in moved.items()}
    blocks.replace_keys(session, _FIRST, seats)
    return are


def _held(session: Session, articles: Collection[str]) -> dict[str, frozenset[str]]:
    """Return by article which others it is to be held against."""
    mine = blocks.keys_of(session, TEXT, articles)
    under = _blocks(session, set().union(*mine.values()))
    central = {
        key for a, keys in mine.items() for key in keys if under[key].crowded
        and a in under[key].centres
    }  # fmt: skip
    for key, seats in blocks.seats(session, TEXT, central).items():
        under[key] = meeting.Block.of(seat.referent for seat in seats)
    return {
        article: meeting.partners(article, (under[key] for key in mine.get(article, ())))
        for article in articles
    }


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
    here = library.texts(article for pair in pairs for article in pair)
    found = {
        one
        for a, b in sorted(pairs)
        if a in here and b in here
        for one in borrowing.between(here[a], here[b])
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
