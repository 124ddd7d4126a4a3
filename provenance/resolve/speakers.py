"""Who is who across articles: one identity for each real voice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from provenance.lexicon import places
from provenance.model.extraction import Speaker
from provenance.model.keys import digest, fold
from provenance.model.reference import Body, Identity, Link, Reference
from provenance.model.vocabulary import SpeakerKind
from provenance.resolve import bodies, spelling
from provenance.resolve.joining import Node, join
from provenance.resolve.lookup import Lookup
from provenance.resolve.names import Match
from provenance.resolve.offices import Known, acts_for
from provenance.resolve.parties import Canon, told_acronyms
from provenance.resolve.persons import read as read_person
from provenance.resolve.persons import untitled

Voice = tuple[str, Speaker]
REFERENCE = Match(1.0, "reference alias")
SAME = Match(1.0, "same name")
ALONE = Match(1.0, "kept to its article")


@dataclass(frozen=True, slots=True)
class _Seat:
    """A speaker of an article and the node that its name was put to."""

    article: str
    speaker: Speaker
    node: str
    name: str
    match: Match
    local: bool = False


def identify(
    voices: Sequence[Voice], reference: Reference, acronyms: Mapping[str, str] | None = None
) -> tuple[tuple[Identity, ...], tuple[Link, ...]]:
    """Return one identity for each real voice, and for each speaker why it belongs to which.

    `voices` are (article key, speaker); `acronyms` maps short names met in the corpus to full
    ones. Unnamed voices, and kinds of bodies ("the police"), never leave their article.
    """
    called = [_author(s) for _, s in voices if s.named]
    told = {**told_acronyms(called), **(acronyms or {})}
    lookup = _lookup(reference)
    spoken = (_author(s) for _, s in voices if s.named and s.kind != "person")
    canon = Canon(reference, spoken, told)
    seats = _seats(voices, lookup, canon)
    groups, reasons = join(_nodes(seats, lookup), canon.apart_pairs)
    by_group: dict[str, list[_Seat]] = defaultdict(list)
    for seat in seats:
        by_group[seat.node if seat.local else groups.root(seat.node)].append(seat)
    met = {seat.name for seat in seats if not seat.local and seat.speaker.kind != "person"}
    identities, links = [], []
    for members in by_group.values():
        identity = _identity(members, lookup, canon, lambda n: n in met or canon.known(n))
        identities.append(identity)
        links += [_link(seat, identity, reasons) for seat in members]
    return tuple(identities), tuple(links)


def _seats(voices: Sequence[Voice], lookup: Lookup, canon: Canon) -> list[_Seat]:
    met: Counter[tuple[str, str]] = Counter()
    seats = []
    for article, speaker in voices:
        if speaker.named:
            seats.append(_named_seat(article, speaker, lookup, canon))
            continue
        nth = met[(article, fold(speaker.name))]
        met[(article, fold(speaker.name))] += 1
        seats.append(_local(article, speaker, f"{fold(speaker.name)}{nth or ''}"))
    return seats


def _author(speaker: Speaker) -> str:
    """Return the name to go by: of a report, that of who wrote it."""
    return bodies.author(speaker.name) if speaker.kind == "report" else speaker.name


def _words(name: str) -> int:
    return len(read_person(name).words)


def _local(article: str, speaker: Speaker, called: str) -> _Seat:
    node = digest("identity", article, called)
    return _Seat(article, speaker, node, speaker.name, ALONE, local=True)


def _named_seat(article: str, speaker: Speaker, lookup: Lookup, canon: Canon) -> _Seat:
    if speaker.kind == "person" and not (_words(speaker.name) == 1 and canon.known(speaker.name)):
        return _person_seat(article, speaker, lookup)
    said = _author(speaker)
    name = canon.canonical(said)
    if name not in lookup.by_name and (bodies.generic(name) or _people(said)):
        return _local(article, speaker, fold(said).removeprefix("the "))
    match = SAME if fold(name) == fold(said) else _renamed(said, name, lookup)
    return _Seat(article, speaker, fold(name), name, match)


def _people(name: str) -> bool:
    """Tell whether a name means the people of a country ("Peruvians"), not its government."""
    state = places.is_place(name) or places.government_metonym(name)
    return bool(places.country(name)) and not state


def _renamed(said: str, name: str, lookup: Lookup) -> Match:
    """Return why a body's name was replaced by another."""
    if lookup.find(said):
        return REFERENCE
    if bodies.is_acronym(said):
        return Match(spelling.VARIANT, f"acronym {said}")
    if places.country(name):
        return Match(spelling.VARIANT, f"stands for {name}")
    return Match(spelling.VARIANT, f"spelling: {said} / {name}")


def _person_seat(article: str, speaker: Speaker, lookup: Lookup) -> _Seat:
    """Return a person's seat.

    A lone surname stays in its article: the reader of that article had all its names before
    it, and would have given the full one if it could mean one bearer only.
    """
    said = speaker.name
    body = lookup.find(said, person=True)
    if body:
        match = SAME if fold(body.name) == fold(said) else REFERENCE
        return _Seat(article, speaker, fold(body.name), body.name, match)
    if _words(said) == 1 or bodies.generic(said):
        return _local(article, speaker, fold(said))
    name = untitled(said)
    return _Seat(article, speaker, fold(name), name, SAME)


def _nodes(seats: Sequence[_Seat], lookup: Lookup) -> list[Node]:
    """Return the names that may leave their article, and all bodies of the reference."""
    kinds: dict[str, Counter[bool]] = defaultdict(Counter)
    articles: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, str] = {}
    for body in lookup.by_name.values():
        labels[fold(body.name)] = body.name
        kinds[fold(body.name)][body.kind == "person"] += 1
    fixed = frozenset(labels)
    for seat in seats:
        if not seat.local:
            labels.setdefault(seat.node, seat.name)
            kinds[seat.node][seat.speaker.kind == "person"] += 1
            articles[seat.node].add(seat.article)
    return [
        Node(key, labels[key], kinds[key][True] > kinds[key][False],
             frozenset(articles[key]), key in fixed)
        for key in sorted(labels)
    ]  # fmt: skip


def _identity(members: Sequence[_Seat], lookup: Lookup, canon: Canon, known: Known) -> Identity:
    body = next((lookup.by_name[s.name] for s in members if s.name in lookup.by_name), None)
    if body:
        return _of_body(body, members, canon)
    name = _usual_name(members)
    speakers = [seat.speaker for seat in members]
    superior = next((found for s in speakers if (found := acts_for(s, canon, known))), "")
    first = members[0]
    return Identity(
        first.node if first.local else digest("identity", fold(name)),
        name,
        Counter(s.kind for s in speakers).most_common(1)[0][0],
        first.speaker.named,
        _others(name, (s.name for s in speakers)),
        _side(name, superior, first.speaker.named, canon),
        superior,
    )


def _side(name: str, superior: str, named: bool, canon: Canon) -> str:
    """Return whose side a voice is on: its superior's, unless the reference tells of none."""
    if superior:
        return canon.side(superior) or ("" if canon.referred(superior) else superior)
    return canon.side(name) if named else ""


def _of_body(body: Body, members: Sequence[_Seat], canon: Canon) -> Identity:
    kind: SpeakerKind = body.kind
    if kind == "unknown":
        kind = Counter(seat.speaker.kind for seat in members).most_common(1)[0][0]
    met = (seat.speaker.name for seat in members)
    return Identity(
        digest("identity", fold(body.name)),
        body.name,
        kind,
        True,
        _others(body.name, (*body.aliases, *met)),
        body.side or canon.side(body.name),
        body.acts_for,
    )


def _usual_name(members: Sequence[_Seat]) -> str:
    """Return the name most used for a voice, of equals the longest."""
    count = Counter(seat.name for seat in members)
    return min(count, key=lambda name: (-count[name], -len(name), name))


def _others(name: str, called: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for other in called if other != name))


def _link(seat: _Seat, identity: Identity, reasons: Mapping[str, Match]) -> Link:
    match = seat.match
    joined = reasons.get(seat.node)
    if joined and not seat.local and fold(seat.name) != fold(identity.name):
        match = joined
    return Link(seat.article, seat.speaker.id, identity.key, match.reason, match.score)


@lru_cache(maxsize=4)
def _lookup(reference: Reference) -> Lookup:
    return Lookup(reference)


def institution(identity: Identity, reference: Reference) -> str:
    """Return the body behind a voice, followed up to the one that acts for nobody else.

    "" for a person of no known office, for unnamed voices of no known side, and for kinds of
    bodies ("the police"), which are others in each article.
    """
    lookup = _lookup(reference)
    if identity.acts_for:
        superior = lookup.find(identity.acts_for)
        return lookup.root(superior.name if superior else identity.acts_for)
    body = identity.named and identity.kind in ("body", "group")
    return identity.name if body and not bodies.generic(identity.name) else ""
