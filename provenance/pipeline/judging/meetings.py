"""Which articles meet by the words of their sentences, and in which sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from provenance.model.linking import Seat
from provenance.resolve import borrowing, meeting
from provenance.store import blocks, borrowings
from provenance.store.database import Session

TEXT, _FIRST = "line", "first"
_NTH = "#"
"""Stands between an article and which of its sentences has a key."""
Lines = frozenset[tuple[int, int]]
"""Sentences of two articles that share a key, by their indexes."""
Held = Mapping[str, Mapping[str, Lines]]
"""By article those that it is held against, and which of their sentences meet."""
Parted = Mapping[str, Collection[str]]
"""By article those that it shares a sentence with and is held against still."""


def met(
    session: Session, articles: Sequence[str], texts: Mapping[str, borrowing.Text]
) -> tuple[Held, Parted]:
    """Save the keys of these articles; return by article which others it is to be held against.

    First those to be held against all of them anew, then those that were held against some
    others and may be so no more: a crowded key has new centres, or is crowded now.
    """
    before = blocks.keys_of(session, TEXT, articles)
    left = set().union(*before.values())
    were = _first(session, left.union(*(one.met for one in texts.values())))
    now = _save(session, articles, texts)
    are = _renewed(session, were, now, left)
    entered, displaced = set(articles), set[str]()
    for key, holders in are.items():
        if max(len(holders), len(were.get(key, ()))) <= meeting.CENTRES + 1:
            continue
        old, new = meeting.Block.of(were.get(key, ())), meeting.Block.of(holders)
        if old.crowded or new.crowded:
            entered |= new.centres - old.centres
            displaced |= old.centres - new.centres
        if old.crowded != new.crowded:
            # What was one key of several is enough for a pair now, or the other way round.
            (displaced if new.crowded else entered).update(new.first)
    own = {article: text.met for article, text in texts.items()}
    return _held(session, entered, own, are), _parted(session, displaced - entered, are)


_Holders = dict[str, dict[str, tuple[int, ...]]]
"""By key the articles that have it, and which of their sentences do."""
_Own = Mapping[str, Mapping[str, tuple[int, ...]]]
"""By article its keys, and which of its sentences have each."""


def _save(
    session: Session, articles: Sequence[str], texts: Mapping[str, borrowing.Text]
) -> _Holders:
    """Save who has which key; return it."""
    found: _Holders = {}
    for article, text in sorted(texts.items()):
        for key, mine in text.met.items():
            found.setdefault(key, {})[article] = mine
    # In the order of the keys: a database file takes rows in by its own order far more quickly.
    seats = {key: _seats(holders) for key, holders in sorted(found.items())}
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


def _first(session: Session, keys: Collection[str]) -> _Holders:
    """Return the first holders of these keys: of a crowded one they are saved beside all."""
    crowded = _holders(session, _FIRST, keys)
    return crowded | _holders(session, TEXT, set(keys) - set(crowded))


def _renewed(session: Session, were: _Holders, now: _Holders, left: Collection[str]) -> _Holders:
    """Save the first holders of crowded keys anew where they changed; return those of all.

    Where an article may have left a key (`left`), all of its holders are asked.
    """
    whole = _holders(session, TEXT, left)
    are: _Holders = {}
    moved: dict[str, list[Seat]] = {}
    for key in {*were, *now, *left}:
        old = were.get(key, {})
        every = whole.get(key, {}) if key in left else old | now.get(key, {})
        are[key] = every
        if len(every) > meeting.CENTRES + 1 or len(old) > meeting.CENTRES + 1:
            block = meeting.Block.of(every)
            are[key] = {a: every[a] for a in block.first}
            if are[key] != old or not block.crowded:
                moved[key] = _seats(are[key]) if block.crowded else []
    blocks.replace_keys(session, _FIRST, moved)
    return are


def _held(session: Session, articles: Collection[str], known: _Own, are: _Holders) -> Held:
    """Return by article which others it is to be held against.

    The keys of the `known` articles are at hand, and `are` are holders found already.
    """
    own = {**known, **_own(session, set(articles) - set(known))}
    every = {key for article in articles for key in own.get(article, ())}
    under = {key: are[key] for key in every if key in are} | _first(session, every - set(are))
    # Most keys are of one article, which meets nobody by them.
    shared = {key: holders for key, holders in under.items() if len(holders) > 1}
    mine = {a: {k: at for k, at in own.get(a, {}).items() if k in shared} for a in articles}
    blocks_of = {key: meeting.Block.of(holders) for key, holders in shared.items()}
    central = {
        key for article, keys in mine.items() for key in keys
        if blocks_of[key].crowded and article in blocks_of[key].centres
    }  # fmt: skip
    shared |= _holders(session, TEXT, central)
    blocks_of |= {key: meeting.Block.of(shared[key]) for key in central}
    out: dict[str, dict[str, Lines]] = {}
    for article, keys in mine.items():
        partners = meeting.partners(article, (blocks_of[key] for key in keys))
        out[article] = _lines(article, keys, partners, blocks_of, shared)
    return out


def _parted(session: Session, articles: Collection[str], are: _Holders) -> Parted:
    """Return by article the others that it shares a sentence with and is held against still.

    Of what is not held anew, only what was found to be shared can be lost.
    """
    sharing = borrowings.partners(session, articles)
    own = _own(session, {*sharing, *(other for some in sharing.values() for other in some)})
    shared = {
        (article, other): own.get(article, {}).keys() & own.get(other, {}).keys()
        for article, others in sharing.items()
        for other in others
    }
    keys = {key for some in shared.values() for key in some}
    under = {key: are[key] for key in keys if key in are} | _first(session, keys - set(are))
    known = {key: meeting.Block.of(holders) for key, holders in under.items()}
    return {
        article: {
            other for other in others
            if meeting.meet(article, other, (known[key] for key in shared[article, other]))
        }
        for article, others in sharing.items()
    }  # fmt: skip


def _own(session: Session, articles: Collection[str]) -> _Own:
    """Return what these articles have saved."""
    out: dict[str, dict[str, tuple[int, ...]]] = {}
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
