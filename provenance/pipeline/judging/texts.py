"""The third stage: which sentences changed articles share with others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from provenance.model.linking import Seat
from provenance.model.reference import Borrowing, Lineage
from provenance.pipeline.decisions import Revise
from provenance.pipeline.judging import documents
from provenance.resolve import borrowing, lineage, meeting, reuse
from provenance.resolve.lines import told
from provenance.resolve.lookup import Lookup
from provenance.store import blocks, borrowings, extractions, lineages
from provenance.store import material as materials
from provenance.store.database import Session

TEXT, _FIRST = "text", "first"
_NTH = "#"
"""Stands between an article and which of its sentences has a key."""
Lines = frozenset[tuple[int, int]]
"""Sentences of two articles that share a key, by their places among those with a claim."""


Held = Mapping[str, Mapping[str, Lines]]
"""By article those that it is held against, and which of their sentences meet."""


def traced(
    session: Session, lookup: Lookup, revise: Revise, articles: Sequence[str]
) -> frozenset[str]:
    """Bring lineages up to date with these articles; return the others whose lineages changed."""
    library = Library(session, lookup, revise)
    found = library.take(articles)
    anew, parted = _met(session, articles, library.texts(found))
    changed = _shared(session, library, anew, parted)
    own = {claim.sentence_key for one in found.values() for claim in one.claims}
    lines = _lineages(session, library, own | changed, found)
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

    def near(self, held: Held) -> list[tuple[str, str]]:
        """Return the pairs of articles of which sentences that meet have enough words in common.

        Of most articles that meet it takes these sentences to see that they share nothing.
        """
        wanted = {*held, *(other for others in held.values() for other in others)}
        said = extractions.sentences(self._session, sorted(wanted))
        found = {
            (min(a, b), max(a, b))
            for a, others in held.items()
            for b, some in others.items()
            if any(_near(said.get(a, []), x, said.get(b, []), y) for x, y in some)
        }
        return sorted(found)

    def texts(self, wanted: Iterable[str]) -> dict[str, borrowing.Text]:
        """Return the sentences of these articles, without those that hold nothing."""
        asked = sorted(set(wanted))
        missing = [key for key in asked if key not in self._texts]
        found = extractions.sentences(self._session, missing)
        self._texts.update((key, borrowing.text(key, told)) for key, told in found.items())
        return {key: self._texts[key] for key in asked if key in self._texts}


_Said = Sequence[tuple[int, str, str]]


def _near(one: _Said, nth: int, other: _Said, mth: int) -> bool:
    """Tell whether two sentences have enough words in common.

    An article that waits for its turn may have lost a sentence; its turn will come.
    """
    here = nth < len(one) and mth < len(other)
    return here and reuse.near(told(one[nth][2]), told(other[mth][2]))


def _met(
    session: Session, articles: Sequence[str], texts: Mapping[str, borrowing.Text]
) -> tuple[Held, Held]:
    """Save the keys of these articles; return by article which others it is to be held against.

    First those to be held against all of them anew, then those that were held against some
    others and may be so no more: a crowded key has new centres, or is crowded now.
    """
    before = blocks.keys_of(session, TEXT, articles)
    left = set().union(*before.values())
    were = _holders(session, _FIRST, left.union(*(one.met for one in texts.values())))
    now = _save(session, articles, texts)
    are = _renewed(session, were, now, left)
    entered, displaced = set(articles), set[str]()
    for key, holders in are.items():
        old, new = meeting.Block.of(were.get(key, ())), meeting.Block.of(holders)
        if old.crowded or new.crowded:
            entered |= new.centres - old.centres
            displaced |= old.centres - new.centres
        if old.crowded != new.crowded:
            # What was one key of several is enough for a pair now, or the other way round.
            (displaced if new.crowded else entered).update(new.first)
    displaced -= entered
    return _held(session, entered), _held(session, displaced)


_Holders = dict[str, dict[str, tuple[int, ...]]]
"""By key the articles that have it, and which of their sentences do."""


def _save(
    session: Session, articles: Sequence[str], texts: Mapping[str, borrowing.Text]
) -> _Holders:
    """Save who has which key; return it."""
    found: _Holders = {}
    for article, text in sorted(texts.items()):
        for key, mine in text.met.items():
            found.setdefault(key, {})[article] = mine
    seats = {key: _seats(holders) for key, holders in found.items()}
    blocks.replace(session, TEXT, articles, seats)
    return found


def _seats(holders: Mapping[str, Iterable[int]]) -> list[Seat]:
    return [Seat(f"{a}{_NTH}{n:04}", a) for a in sorted(holders) for n in holders[a]]


def _holders(session: Session, kind: str, keys: Iterable[str]) -> _Holders:
    found: _Holders = {}
    for key, seats in blocks.seats(session, kind, keys).items():
        holders = found.setdefault(key, {})
        for seat in seats:
            nth = int(seat.referent.rpartition(_NTH)[2])
            holders[seat.article] = (*holders.get(seat.article, ()), nth)
    return found


def _renewed(session: Session, were: _Holders, now: _Holders, left: Collection[str]) -> _Holders:
    """Save the first holders of these keys anew where they changed; return them.

    Where an article may have left a key (`left`), all of its holders are asked.
    """
    whole = _holders(session, TEXT, left)
    are: _Holders = {}
    for key in {*were, *now, *left}:
        every = whole.get(key, {}) if key in left else were.get(key, {}) | now.get(key, {})
        are[key] = {a: every[a] for a in meeting.Block.of(every).first}
    moved = {key: _seats(some) for key, some in are.items() if some != were.get(key, {})}
    blocks.replace_keys(session, _FIRST, moved)
    return are


def _held(session: Session, articles: Collection[str]) -> Held:
    """Return by article which others it is to be held against."""
    mine = _own(session, articles)
    under = _holders(session, _FIRST, set().union(*mine.values()))
    first = {key: meeting.Block.of(holders) for key, holders in under.items()}
    central = {
        key for a, keys in mine.items() for key in keys
        if first[key].crowded and a in first[key].centres
    }  # fmt: skip
    under |= _holders(session, TEXT, central)
    known = {**first, **{key: meeting.Block.of(under[key]) for key in central}}
    out: dict[str, dict[str, Lines]] = {}
    for article in articles:
        keys = mine.get(article, {})
        partners = meeting.partners(article, (known[key] for key in keys))
        out[article] = _lines(article, keys, partners, known, under)
    return out


def _own(session: Session, articles: Collection[str]) -> _Holders:
    """Return by article its keys, and which of its sentences have each."""
    out: _Holders = {}
    for referent, keys in blocks.keys_of(session, TEXT, articles).items():
        article, _, nth = referent.rpartition(_NTH)
        mine = out.setdefault(article, {})
        for key in keys:
            mine[key] = (*mine.get(key, ()), int(nth))
    return out


def _lines(
    article: str,
    keys: Mapping[str, Iterable[int]],
    partners: Collection[str],
    known: Mapping[str, meeting.Block],
    under: _Holders,
) -> dict[str, Lines]:
    """Return by partner which sentences of an article and of the partner share a key."""
    found: dict[str, set[tuple[int, int]]] = {other: set() for other in partners}
    for key, mine in keys.items():
        for other in known[key].met(article):
            if other in found:
                found[other] |= {(a, b) for a in mine for b in under[key][other]}
    return {other: frozenset(some) for other, some in found.items()}


def _shared(session: Session, library: Library, anew: Held, parted: Held) -> set[str]:
    """Save which sentences are shared; return those of which this is news."""
    stored = set(borrowings.load(session, {**anew, **parted}))
    pairs = library.near(anew)
    here = library.texts(article for pair in pairs for article in pair)
    found = {one for a, b in pairs for one in borrowing.between(here[a], here[b])}
    kept = {one for one in stored if _kept(one, anew, parted)}
    borrowings.drop(session, stored - kept - found)
    borrowings.save(session, sorted(found - stored, key=lambda b: (b.left, b.right)))
    news = (stored - kept - found) | (found - stored)
    return {end for one in news for end in (one.left, one.right)}


def _kept(one: Borrowing, anew: Held, parted: Held) -> bool:
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
    kept = tuple(claim for claim in document.claims if claim.sentence_key in sentences)
    return replace(document, claims=kept)
