"""Which articles meet by the words of their sentences, and in which sentences."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set

from provenance.resolve import meeting
from provenance.store import lineages, linekeys
from provenance.store.database import Session
from provenance.store.linekeys import Holders, Places

_FIRST = meeting.CENTRES + 2
"""Of how many holders of a key it is to be known who they are, to tell whom all others meet."""
Lines = frozenset[tuple[int, int]]
"""Sentences of two articles that share a key, by their indexes."""
Held = Mapping[str, Mapping[str, Lines]]
"""By article those that it is held against, and which of their sentences meet."""
Later = Callable[[Collection[str]], Collection[str]]
"""Returns which of some articles wait for their turn still."""


def placed(
    session: Session, articles: Sequence[str], keys: Mapping[str, Mapping[int, Places]]
) -> frozenset[str]:
    """Save the keys of these articles; return others that meet other articles now than before.

    They are those that a crowded key has, or had, for its centres, and all that a key had when
    it became crowded, or ceased to be.
    """
    if not lineages.some(session):
        # Nothing was held against anything yet, so nothing has to be held anew.
        linekeys.replace(session, articles, keys)
        return frozenset()
    touched = linekeys.keys_of(session, articles).union(*keys.values())
    were = linekeys.first(session, touched, _FIRST)
    linekeys.replace(session, articles, keys)
    are = linekeys.first(session, touched, _FIRST)
    moved: set[str] = set()
    for key in touched:
        moved |= meeting.moved(were.get(key, ()), are.get(key, ()))
    return frozenset(moved - set(articles))


def met(session: Session, articles: Sequence[str], later: Later) -> Held:
    """Return by article which others it is to be held against, each pair of them once.

    Those that wait for their turn `later` are left out.
    """
    shared = linekeys.beside(session, articles, _FIRST)
    mine = _own(articles, shared)
    blocks = {key: meeting.Block.of(holders) for key, holders in shared.items()}
    centres = {key: block.centres for key, block in blocks.items()}
    central = {
        key for article, keys in mine.items() for key in keys
        if blocks[key].crowded and article in centres[key]
    }  # fmt: skip
    shared |= linekeys.of(session, central)
    blocks |= {key: meeting.Block.of(shared[key]) for key in central}
    found = {a: meeting.partners(a, (blocks[key] for key in keys)) for a, keys in mine.items()}
    apart = set(later(frozenset().union(*found.values())))
    out: dict[str, Mapping[str, Lines]] = {}
    for article, keys in mine.items():
        some = {b for b in found[article] if b not in apart and not (b in mine and b < article)}
        under = {
            key: shared[key].keys() if article in centres[key] else centres[key] for key in keys
        }
        out[article] = {
            other: frozenset(lines) for other, lines in _lines(keys, some, under, shared).items()
        }
    return out


def _own(articles: Iterable[str], shared: Holders) -> dict[str, dict[int, Places]]:
    """Return by article those of its keys that others have too, and where it has them."""
    mine: dict[str, dict[int, Places]] = {article: {} for article in articles}
    for key, holders in shared.items():
        for article in holders.keys() & mine.keys():
            mine[article][key] = holders[article]
    return mine


def _lines(
    keys: Mapping[int, Places],
    partners: Set[str],
    under: Mapping[int, Set[str]],
    places: Holders,
) -> dict[str, set[tuple[int, int]]]:
    """Return by partner which sentences of an article and of the partner share a key.

    `under` are those that it meets by each key.
    """
    found: dict[str, set[tuple[int, int]]] = {other: set() for other in partners}
    for key, mine in keys.items():
        for other in under[key] & partners:
            found[other].update((a, b) for a in mine for b in places[key][other])
    return found
