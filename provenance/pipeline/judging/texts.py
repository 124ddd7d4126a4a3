"""The fourth stage: which sentences changed articles share with others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from provenance.model.reference import Borrowing, Lineage
from provenance.pipeline.decisions import Revise
from provenance.pipeline.judging import documents
from provenance.pipeline.judging.meetings import Held, Later, met
from provenance.resolve import borrowing, lineage, reuse
from provenance.resolve.lines import told
from provenance.resolve.lookup import Lookup
from provenance.store import borrowings, extractions, lineages, sayings
from provenance.store.database import Session


def traced(
    session: Session, lookup: Lookup, revise: Revise, articles: Sequence[str], later: Later
) -> frozenset[str]:
    """Bring lineages up to date with these articles; return those whose lineages changed.

    They are held against all that have had their turn; of others `later` tells which wait for it.
    """
    library = Library(session, lookup, revise)
    found = library.take(articles)
    library.texts(found)
    news = _shared(session, library, articles, later)
    lines = _lineages(session, library, news, found)
    return lineages.replace(session, articles, lines)


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
        found = sayings.said(self._session, missing, self._revise) if missing else {}
        for key, (revision, said) in found.items():
            self._known[key] = documents.document(revision, said, self._lookup)
        return {key: one for key in asked if (one := self._known[key])}

    def near(self, held: Held) -> dict[tuple[str, str], set[tuple[int, int]]]:
        """Return pairs of articles with those sentences that meet and have words in common.

        Of most articles that meet it takes these sentences to see that they share nothing.
        """
        wanted: dict[str, set[int]] = {}
        for a, others in held.items():
            for b, some in others.items():
                wanted.setdefault(a, set()).update(x for x, _ in some)
                wanted.setdefault(b, set()).update(y for _, y in some)
        words = self._words(wanted)
        found: dict[tuple[str, str], set[tuple[int, int]]] = {}
        for a, others in held.items():
            for b, some in others.items():
                one, other = words.get(a, {}), words.get(b, {})
                if near := {(x, y) for x, y in some if _near(one.get(x), other.get(y))}:
                    ordered = near if a < b else {(y, x) for x, y in near}
                    found[min(a, b), max(a, b)] = ordered
        return found

    def _words(self, wanted: Mapping[str, Collection[int]]) -> Mapping[str, _Words]:
        """Return by article the words of these sentences, given and found by their indexes."""
        here = {key: self._texts[key] for key in wanted if key in self._texts}
        asked = {key: some for key, some in wanted.items() if key not in here}
        far = extractions.words_at(self._session, asked)
        words = {key: {n: told(text) for n, text in some.items()} for key, some in far.items()}
        own = {k: {n: line.told for n, line in one.by_index.items()} for k, one in here.items()}
        return words | own

    def texts(self, wanted: Iterable[str]) -> dict[str, borrowing.Text]:
        """Return the sentences of these articles, without those that hold nothing."""
        asked = sorted(set(wanted))
        missing = [key for key in asked if key not in self._texts]
        known = {key: one for key in missing if (one := self._known.get(key))}
        found = extractions.sentences(self._session, [key for key in missing if key not in known])
        self._texts.update((key, borrowing.text(key, told)) for key, told in found.items())
        self._texts.update((key, lineage.text(one)) for key, one in known.items())
        return {key: self._texts[key] for key in asked if key in self._texts}


_Words = Mapping[int, frozenset[str]]


def _near(one: frozenset[str] | None, other: frozenset[str] | None) -> bool:
    """Tell whether two sentences have enough words in common.

    An article that waits for its turn may have lost a sentence; its turn will come.
    """
    return one is not None and other is not None and reuse.near(one, other)


def _shared(
    session: Session, library: Library, articles: Sequence[str], later: Later
) -> set[Borrowing]:
    """Save which sentences are shared; return what of it is new, or is so no more."""
    stored = set(borrowings.load(session, articles))
    apart = set(later({a for one in stored for a in (one.left_article, one.right_article)}))
    pairs = library.near(met(session, articles, later))
    here = library.texts(article for pair in pairs for article in pair)
    found = {
        one for (a, b), some in pairs.items() for one in borrowing.between(here[a], here[b], some)
    }
    # What is shared with one whose turn comes later stays until then.
    gone = {b for b in stored if apart.isdisjoint((b.left_article, b.right_article))} - found
    borrowings.drop(session, gone)
    borrowings.save(session, sorted(found - stored, key=lambda b: (b.left, b.right)))
    return gone | (found - stored)


def _lineages(
    session: Session,
    library: Library,
    news: Collection[Borrowing],
    own: Mapping[str, lineage.Document],
) -> dict[str, list[Lineage]]:
    """Return the lineages of all claims of these articles and of what hangs together with them.

    Also of sentences that hang together with nothing any more.
    """
    mine = {claim.sentence_key for one in own.values() for claim in one.claims}
    sentences = mine.union(*((one.left, one.right) for one in news))
    ties = borrowings.chain(session, sentences)
    wanted = sentences.union(*((one.left, one.right) for one in ties))
    far = {a for one in (*ties, *news) for a in (one.left_article, one.right_article)}
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
