"""`prov toll`: how many died, says who. A row an event; rows are never added."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.compare.events import wording
from provenance.compare.events.groups import Group
from provenance.compare.events.stated import when
from provenance.compare.terms import phrases
from provenance.compare.terms.accusing import party
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import bounds, narrowest
from provenance.lexicon import events as classes
from provenance.lexicon import places
from provenance.model.extraction import Event
from provenance.model.finding import Figure, Finding, Statement
from provenance.model.keys import fold
from provenance.pipeline import groups
from provenance.pipeline.decisions import reviser
from provenance.pipeline.items import items, key_size
from provenance.report import words
from provenance.report.views import PartyWord, TollRow, TollTable
from provenance.store import extractions
from provenance.store import material as materials
from provenance.store.database import Session, open_for_reading


def toll(url: str, wanted: Sequence[str]) -> tuple[TollTable, int]:
    """Return the table of deaths, and how long the keys in it are to be written.

    `wanted` keeps the rows whose event, sentences or outlets hold all these words.
    """
    with open_for_reading(url) as database, database.read() as session:
        table = toll_table(session, [v.finding for v in items(session, None)])
        size = key_size(session)
    rows = tuple(row for row in table.rows if _holds(row.title, row.figures, wanted))
    totals = tuple(f for f in table.totals if _holds("", [f], wanted))
    return TollTable(rows, totals), size


def toll_table(session: Session, found: Sequence[Finding]) -> TollTable:
    """Return the whole table: rows in order of their date, those without a date last."""
    rows: list[TollRow] = []
    for some in groups.read(session):
        for group in some.groups:
            figures = some.known.tolls.get((group.key, "killed"), ())
            if figures and any(classes.is_violent(e.type) for e in _events(group)):
                rows.append(_row(group, figures, found, some.knowledge))
    return TollTable(tuple(sorted(rows, key=_day)), _totals(session))


def _totals(session: Session) -> tuple[Figure, ...]:
    """Return the deaths that are counted over a period, by article and text."""
    some = extractions.counting_totals(session, "killed")
    figures = materials.material(session, some, reviser(session)).figures
    told = (f for f in figures if f.quantity.total and not f.quantity.hypothetical)
    return tuple(f for f in told if f.quantity.measure == "killed")


def _day(row: TollRow) -> tuple[str, str]:
    """Return where a row stands: by its first day, those without a known day last."""
    events = [f.occurrence.event for f in row.figures if f.occurrence]
    known = [w for event in events if (w := narrowest(event))]
    return (min(bounds(w)[0].isoformat() for w in known) if known else "~", row.title)


def _events(group: Group) -> tuple[Event, ...]:
    return wording.events_of([group])


def _row(
    group: Group,
    figures: Sequence[Figure],
    found: Sequence[Finding],
    knowledge: Knowledge,
) -> TollRow:
    events = _events(group)
    keys = {f.statement.key for f in figures}
    place = wording.place(events, knowledge)
    asked = next((f for f in found if f.verdict == "possible_conflict" and keys & _said(f)), None)
    return TollRow(
        title=phrases.upper(_title(wording.by_whom(events, one=True), place)),
        date=next((told for event in events if (told := when(event))), ""),
        figures=tuple(figures),
        others=_others(group, figures, found, knowledge),
        item=asked.key if asked else "",
        note=f"{words.label(asked)}: {words.remark(asked)}" if asked else "",
    )


def _title(what: str, place: str) -> str:
    """Return an event with its place before its actor: "Attack, Northland, by Free North"."""
    noun, by, actor = what.partition(" by ")
    placed = ", ".join(part for part in (noun, place) if part)
    return f"{placed}, by {actor}" if place and by else what if by else placed


def _said(finding: Finding) -> set[str]:
    return {s.key for s in finding.statements}


def _others(
    group: Group, figures: Sequence[Figure], found: Sequence[Finding], knowledge: Knowledge
) -> tuple[PartyWord, ...]:
    """Return what the parties that give no figure say: words on who was hit, or nothing."""
    given = {party(f.statement, knowledge) for f in figures}
    events = _events(group)
    parties = [*wording.values_of(events, "actor"), *_hit(events)]
    silent = [p for p in dict.fromkeys(parties) if knowledge.side(p) not in given]
    said = _rival_words(figures, found)
    return tuple(
        PartyWord(a, next((s for s in said if party(s, knowledge) == knowledge.side(a)), None))
        for a in silent
    )


def _hit(events: Sequence[Event]) -> list[str]:
    """Return the countries whose people or things are hit ("Pakistani soldiers")."""
    hit = [s.value for e in events for s in e.slots if s.facet in ("target", "victims")]
    told = fold(" ".join(hit))
    places_named = wording.values_of(events, "place")
    return [p for p in places_named if (d := places.demonym(p)) and fold(d) in told]


def _rival_words(figures: Sequence[Figure], found: Sequence[Finding]) -> list[Statement]:
    # Only an item that rests on one of the row's own figures speaks of the row's event.
    keys = {f.statement.key for f in figures}
    hits = [f for f in found if f.verdict == "who_was_hit" and keys & _said(f)]
    return [s for f in hits for s in f.statements]


def _holds(title: str, figures: Sequence[Figure], wanted: Sequence[str]) -> bool:
    said = [title]
    for figure in figures:
        said += [figure.statement.sentence, figure.statement.source.outlet]
    text = fold(" ".join(said))
    return all(word in text for word in fold(" ".join(wanted)).split())
