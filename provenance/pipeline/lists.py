"""`prov claims`, `speakers`, `articles`, `events`: what is stored, as lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from provenance.compare.events import wording
from provenance.compare.events.coding import code
from provenance.compare.events.gathered import Gathered
from provenance.compare.events.groups import Group
from provenance.compare.events.stated import when
from provenance.compare.terms.knowledge import Knowledge
from provenance.errors import UsageError
from provenance.model.finding import Occurrence, Source, Statement
from provenance.model.keys import fold
from provenance.model.linking import Tie
from provenance.model.reference import Identity, Link
from provenance.model.vocabulary import Band
from provenance.pipeline import groups
from provenance.pipeline.decisions import reviser
from provenance.pipeline.items import key_size
from provenance.report.views import EventView, Member, SpeakerView
from provenance.store import articles as stored
from provenance.store import identities, keys, sayings
from provenance.store import material as materials
from provenance.store.database import Session, open_for_reading

_VOICES = ("speaker", "report")


def claims(
    url: str, words: Sequence[str], speaker: str, article: str
) -> tuple[list[Statement], int]:
    """Return the statements that hold all `words`, of a speaker and an article where given."""
    with open_for_reading(url) as database, database.read() as session:
        only = [keys.find(session, article, ["article"])[1]] if article else None
        found = materials.statements(session, only, reviser(session))
        size = key_size(session)
    wanted = fold(" ".join(words)).split()
    return [
        s
        for s in found
        if all(word in fold(s.sentence) for word in wanted) and (not speaker or says(s, speaker))
    ], size


def says(statement: Statement, name: str) -> bool:
    """Tell whether a statement's voice bears a name, or one that holds it."""
    voice = statement.voice
    return voice is not None and _called(voice, name)


def _called(who: Identity, name: str) -> bool:
    """Tell whether one of a voice's names holds these words, whole and in this order."""
    return any(f" {fold(name)} " in f" {fold(known)} " for known in (who.name, *who.aliases))


def speakers(url: str, name: str = "") -> tuple[list[SpeakerView], int]:
    """Return who speaks, the most heard first; only those called `name` where it is given.

    Who says nothing is listed where words came through it. Raises UsageError where nobody
    is called `name`.
    """
    with open_for_reading(url) as database, database.read() as session:
        found, size = speaker_views(session, name), key_size(session)
    if name and not found:
        raise UsageError(f"{name}: nobody who speaks is called so; see: prov speakers")
    return [v for v in found if name or v.statements or v.passed], size


def speaker_views(session: Session, name: str = "") -> list[SpeakerView]:
    """Return each voice with all that it says and why its mentions were taken for one."""
    said: dict[str, list[Statement]] = {}
    passed: Counter[str] = Counter()
    for statement in materials.statements(session, revise=reviser(session)):
        passed.update({link.name for link in statement.chain if link.role in _VOICES})
        if statement.voice:
            said.setdefault(statement.voice.key, []).append(statement)
    links: dict[str, list[Link]] = {}
    for link in identities.links(session):
        links.setdefault(link.identity, []).append(link)
    views = [
        SpeakerView(
            who,
            tuple(said.get(who.key, ())),
            tuple(links.get(who.key, ())),
            _role(said.get(who.key, ())),
            0 if who.key in said else passed[who.name],
        )
        for who in identities.load(session)
        if not name or _called(who, name)
    ]
    exact = [v for v in views if name and fold(name) == fold(v.identity.name)]
    views = exact or views
    return sorted(views, key=lambda v: (-len(v.statements), v.identity.name, v.identity.key))


def _role(said: Sequence[Statement]) -> str:
    return next((s.speaker_role for s in said if s.speaker_role), "")


def articles(url: str) -> tuple[list[Source], int]:
    """Return what is known of each article, in order of date, undated ones last."""
    with open_for_reading(url) as database, database.read() as session:
        revise = reviser(session)
        found = [sayings.source(revise(r.revision)) for r in stored.article_list(session)]
        size = key_size(session)
    return sorted(found, key=lambda s: (not s.published, s.published, s.outlet, s.article)), size


def events(url: str) -> tuple[list[EventView], int]:
    """Return the events across articles, those with most articles first."""
    found: list[tuple[tuple[int, str], EventView]] = []
    with open_for_reading(url) as database, database.read() as session:
        for some in groups.read(session):
            said = {s.key: s for s in some.material.statements}
            found += [
                (_most(group), _view(group, some.known, said, some.knowledge))
                for group in some.groups
                if _placed(group) or (group.key, "killed") in some.known.tolls
            ]
        size = key_size(session)
    return [view for _, view in sorted(found, key=lambda one: one[0])], size


def _placed(group: Group) -> bool:
    """Tell whether any account says when or where: an event of nowhere helps nobody."""
    return any(s.facet in ("date", "place") for o in group.members for s in o.event.slots)


def _most(group: Group) -> tuple[int, str]:
    return (-len({o.source.article for o in group.members}), group.key)


def _view(
    group: Group, known: Gathered, said: Mapping[str, Statement], knowledge: Knowledge
) -> EventView:
    events = wording.events_of([group])
    mine = {o.key for o in group.members}
    inside = known.inside(group.key)
    return EventView(
        key=group.key,
        type=events[0].type,
        date="; ".join(dict.fromkeys(told for event in events if (told := when(event)))),
        place=", ".join(wording.values_of(events, "place")),
        coded=code(group, inside, known.tolls.get((group.key, "killed"), ()), said, knowledge),
        members=_members(group, inside),
        excluded=tuple(_excluded(mine, known)),
    )


def _members(group: Group, inside: Sequence[Tie]) -> tuple[Member, ...]:
    """Return the members with their band: the weakest that ties each to the rest."""
    return tuple(Member(o, _band(o, inside)) for o in group.members)


def _band(occurrence: Occurrence, inside: Sequence[Tie]) -> Band:
    mine = [tie.band for tie in inside if occurrence.key in tie[:2]]
    return "same" if not mine or "same" in mine else "likely_same"


def _excluded(mine: set[str], known: Gathered) -> Iterable[Member]:
    """Yield what may be the same event and is not known to be, with what fits."""
    for tie in known.ties:
        if tie.band == "unresolved" and len(mine & {tie.left, tie.right}) == 1:
            edge = known.edge(tie)
            there = edge.right if tie.left in mine else edge.left
            fits = [r.facet for r in edge.reasons if r.effect == "supports"]
            yield Member(there, edge.band, f"fits: {', '.join(fits)}")
