"""What is found on facts, answers to accusations and copies when some articles change."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from provenance.compare import units
from provenance.compare.copies import mutations, revised
from provenance.compare.figures import facts
from provenance.compare.findings import Rested
from provenance.compare.yes_or_no import denials
from provenance.pipeline.judging.asked import supporting
from provenance.pipeline.judging.meetings import Later
from provenance.pipeline.judging.relinking import relink
from provenance.pipeline.judging.shelf import Shelf, joined
from provenance.store import lineages, ties
from provenance.store.database import Session


def relinked_facts(
    session: Session, shelf: Shelf, articles: Sequence[str], later: Later
) -> frozenset[str]:
    """Bring facts up to date with these articles; return the units that this touches."""
    done = relink(session, facts.Facts(shelf.knowledge), shelf, articles, later)
    return frozenset(map(units.fact, done.homes))


def of_facts(session: Session, shelf: Shelf, homes: Collection[str]) -> Iterator[Rested]:
    """Yield the findings that rest on facts of these homes."""
    kind = facts.Facts(shelf.knowledge)
    mine = {m.referent: m for s in ties.of_homes(session, kind.name, homes).values() for m in s}
    found = ties.touching(session, kind.name, mine)
    far = {end for tie in found for end in tie[:2]} - set(mine)
    mine |= ties.members(session, kind.name, far)
    parts = shelf.take(m.article for m in mine.values())
    here = ((name, parts[m.article].of(kind)) for name, m in mine.items())
    every = {name: some[name] for name, some in here if name in some}
    known = [tie for tie in found if tie.left in every and tie.right in every]
    for finding, names in facts.findings(every, known, shelf.knowledge):
        yield finding, frozenset(units.fact(mine[name].home) for name in names)


def relinked_answers(
    session: Session, shelf: Shelf, articles: Sequence[str], later: Later
) -> frozenset[str]:
    """Bring denials up to date with these articles; return the units that this touches."""
    done = relink(session, denials.Answers(shelf.knowledge), shelf, articles, later)
    return frozenset(map(units.answer, done.homes))


def of_answers(session: Session, shelf: Shelf, homes: Collection[str]) -> Iterator[Rested]:
    """Yield the findings on denials and accusations of these homes."""
    kind = denials.Answers(shelf.knowledge)
    for home, members in ties.of_homes(session, kind.name, homes).items():
        parts = shelf.take(m.article for m in members)
        here = ((m.referent, parts[m.article].of(kind)) for m in members)
        found = {name: some[name] for name, some in here if name in some}
        if not any(one.denies for one in found.values()):
            continue
        deeds = [a for one in found.values() for a in one.told]
        support, asked = supporting(session, shelf, deeds)
        beside = [s for part in parts.values() for s in part.material.statements]
        for finding in denials.findings(found, beside, support, shelf.knowledge):
            yield finding, asked | {units.answer(home)}


def of_copies(session: Session, shelf: Shelf, articles: Collection[str]) -> Iterator[Rested]:
    """Yield what was changed in sentences that one of these articles shares, or by its outlet."""
    parts = shelf.take(articles)
    texts = {s.text for part in parts.values() for s in part.material.statements} - {""}
    material = shelf.material({*articles, *lineages.articles_of(session, texts)})
    shared = tuple(s for s in material.statements if s.text in texts)
    known = replace(material, statements=shared)
    own = joined([part.material for part in parts.values()])
    for finding in (*mutations.findings(known, shelf.knowledge), *revised.findings(own)):
        sides = {s.source.article for s in finding.statements}
        yield finding, frozenset(map(units.copies, sides))
