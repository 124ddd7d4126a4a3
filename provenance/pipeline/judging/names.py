"""The first stage: what each name is called throughout, from all names met so far.

A name's calling can change when others come: a spelling becomes the usual one, an acronym is
spelled out. Then every article that has the name is compared again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from provenance.model.reference import Reference
from provenance.resolve import bodies, met
from provenance.resolve.material import NAMED
from provenance.resolve.offices import phrases
from provenance.resolve.parties import Canon, told_acronyms
from provenance.store import namebook
from provenance.store.database import Session
from provenance.store.namebook import Met, Voice

_PROVIDED = ("spelling", "initials", "head", "told")
_ASKED = tuple(f"asks {kind}" for kind in _PROVIDED)
Called = tuple[str, str]
"""What a name is called throughout: as a party, and as a place."""


def renamed(session: Session, reference: Reference, articles: Sequence[str]) -> frozenset[str]:
    """Bring names up to date with these articles; return the others whose names are called anew."""
    before = namebook.used_in(session, articles)
    found = {a: _uses(one) for a, one in namebook.met(session, articles, NAMED).items()}
    now: Counter[str] = Counter()
    for names in found.values():
        now.update(names)
    namebook.replace_uses(session, articles, found)
    touched = {name for name in {*before, *now} if name not in before or before[name] != now[name]}
    touched |= {name for name in before if name not in now}
    after = namebook.totals(session, touched)
    were = {n: after.get(n, 0) - now.get(n, 0) + before.get(n, 0) for n in touched}
    gone = touched - set(after)
    known = namebook.told(session, touched)
    fresh = touched - gone - set(known)
    asking = _asking(session, were, after)
    _save_keys(session, touched, fresh, gone, were, after)
    asking |= _asking(session, were, after)
    wanted = (asking | fresh) - gone
    said = namebook.told(session, wanted)
    told = called(session, reference, wanted)
    moved = {name: call for name, call in told.items() if said.get(name) != call}
    namebook.tell(session, moved, gone)
    altered = {name for name in moved if name in said}
    return frozenset(namebook.articles_with(session, altered) - set(articles))


def _uses(one: Met) -> Counter[str]:
    """Return the names of an article with how often it has them, 0 for those inside a role."""
    out = Counter(name for name in one.names if name)
    out.update(author(voice) for voice in one.voices if voice.named and voice.name)
    for voice in one.voices:
        for phrase in (*phrases(voice.role, voice.name, voice.affiliation), voice.name):
            out.setdefault(phrase, 0)
    return out


def author(voice: Voice) -> str:
    """Return the name to go by: of a report, that of who wrote it."""
    return bodies.author(voice.name) if voice.kind == "report" else voice.name


def _asking(session: Session, were: Mapping[str, int], after: Mapping[str, int]) -> set[str]:
    """Return the names that may be called anew, since what they ask for is counted otherwise."""
    counted = [n for n in were if were[n] != after.get(n, 0)]
    spelled: dict[met.NameKey, set[str]] = {}
    for name in counted:
        for key in met.provides(name):
            if key.kind == "spelling":
                spelled.setdefault(key, set()).add(name)
    groups = namebook.under(session, spelled)
    totals = namebook.totals(session, {n for some in groups.values() for n in some})
    provided: set[met.NameKey] = set()
    for key, mine in spelled.items():
        some = groups.get(key, set()) | mine
        if _unlike(some, were, {**totals, **after}):
            provided |= {k for n in some for k in met.provides(n)}
    asked = namebook.under(session, ((f"asks {key.kind}", key.key) for key in provided))
    return {name for names in asked.values() for name in names}


def _unlike(some: Collection[str], were: Mapping[str, int], totals: Mapping[str, int]) -> bool:
    """Tell whether spellings of one name tell now another usual one, or came or went."""
    now = {n: totals[n] for n in some if totals.get(n)}
    before = {n: were.get(n, totals.get(n, 0)) for n in some}
    old = {n: times for n, times in before.items() if times}
    return set(old) != set(now) or _first(old) != _first(now)


def _first(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda n: (-counts[n], -len(n), n), default="")


def _save_keys(
    session: Session,
    touched: Collection[str],
    fresh: Collection[str],
    gone: Collection[str],
    were: Mapping[str, int],
    after: Mapping[str, int],
) -> None:
    """Save what names provide, where they came or went, and what new ones ask for."""
    turned = {n for n in touched if bool(were[n]) != bool(after.get(n))}
    provided = (
        (*key, n) for n in sorted(turned) if after.get(n) for key in sorted(met.provides(n))
    )
    namebook.replace_keys(session, turned, _PROVIDED, provided)
    asked = ((f"asks {k.kind}", k.key, n) for n in sorted(fresh) for k in sorted(met.asks(n)))
    namebook.replace_keys(session, {*fresh, *gone}, _ASKED, asked)


def called(session: Session, reference: Reference, names: Iterable[str]) -> dict[str, Called]:
    """Return what these names are called throughout, by all names met that bear on them."""
    wanted = set(names)
    if not wanted:
        return {}
    seen: set[str] = set()
    todo = wanted | {name for pair in reference.apart for name in pair}
    while todo:
        seen |= todo
        keys = {key for name in todo for key in met.asks(name)}
        todo = {n for some in namebook.under(session, keys).values() for n in some} - seen
    counts = {n: times for n, times in namebook.totals(session, seen).items() if times}
    canon = Canon(reference, counts, told_acronyms(sorted(counts)))
    return {name: (canon.canonical(name), canon.place(name)) for name in sorted(wanted)}
