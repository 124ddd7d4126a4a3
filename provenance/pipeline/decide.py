"""`prov review` and `prov articles set`: a person's decisions, and what they change."""

from __future__ import annotations

import getpass
from collections import Counter
from collections.abc import Mapping, Sequence

from provenance import review, settings
from provenance.model.decision import Decision
from provenance.model.finding import Finding
from provenance.pipeline import clock
from provenance.pipeline.decisions import live
from provenance.pipeline.ingest import extract_waiting, silent
from provenance.pipeline.judge import judge
from provenance.pipeline.judging.events import EVENT
from provenance.report import words
from provenance.store import articles, corpus, decisions, extractions, findings, keys, ties
from provenance.store.database import Database, Session, open_for_change, open_for_reading


def decide(url: str, key: str, value: str, note: str, reviewer: str) -> tuple[str, ...]:
    """Record a judgement on an item; return what it changes, a line each."""
    with open_for_change(url) as database:
        with database.write() as session:
            finding = findings.load_one(session, key)
            before, were = _judged(session), review.apart(live(session))
            who, given = reviewer or _reviewer(), _accounts(session, finding)
            made = review.decide(finding, value, who, clock.now(), note, given)
            decisions.append(session, made)
            told = (_recorded(made), *_difference(before, _judged(session), finding.key))
            again = _regrouped(session, were)
        return (*told, *judge(database)) if again else told


def _accounts(session: Session, finding: Finding) -> Mapping[str, Sequence[str]]:
    """Return by version the accounts of one event that give it: those of its articles.

    The accounts of an article that gives two versions give neither.
    """
    homes = ties.of_homes(session, EVENT, {p.event for p in finding.positions} - {""})
    articles = {p.id: {s.source.article for s in p.statements} for p in finding.positions}
    often = Counter(article for some in articles.values() for article in some)
    return {
        p.id: sorted(
            m.referent
            for m in homes.get(p.event, ())
            if m.article in articles[p.id] and often[m.article] == 1
        )
        for p in finding.positions
    }


def _regrouped(session: Session, were: Mapping[str, frozenset[str]]) -> bool:
    """Have events grouped again that a decision parts or lets join; tell whether there are any."""
    now, none = review.apart(live(session)), frozenset[str]()
    free = {one for one, others in were.items() if others - now.get(one, none)}
    parted = {one: others - were.get(one, none) for one, others in now.items()}
    known = ties.members(session, EVENT, {*free, *(one for one in parted if parted[one])})
    together = {
        name
        for name, member in known.items()
        if any(known[other].home == member.home for other in parted.get(name, ()) if other in known)
    }
    waiting = {member.article for name, member in known.items() if name in free | together}
    corpus.mark_articles(session, waiting)
    return bool(waiting)


def _judged(session: Session) -> Mapping[str, review.Judged]:
    found = review.apply(findings.load(session), live(session)).judged
    return {j.finding.key: j for j in found}


def _difference(
    before: Mapping[str, review.Judged], now: Mapping[str, review.Judged], key: str
) -> tuple[str, ...]:
    """Return how items stand after a decision, where it moved them; the item itself first."""
    moved = [
        k for k, j in now.items() if j.status != before[k].status or _label(j) != _label(before[k])
    ]
    ordered = sorted(moved, key=lambda k: k != key)
    return tuple(
        f"{k[:4]} {now[k].finding.title}: {now[k].status}, now “{_label(now[k])}”." for k in ordered
    )


def _label(judged: review.Judged) -> str:
    return words.label(judged.finding)


def _recorded(decision: Decision) -> str:
    return f"Recorded as {decision.key}; undo it with: prov review undo {decision.key[:6]}"


def _reviewer() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def log(url: str) -> tuple[str, ...]:
    """Return all decisions, oldest first, a line each, those no longer in force marked so."""
    with open_for_reading(url) as database, database.read() as session:
        return tuple(_line(d) for d in decisions.listed(session)) or ("No decision yet.",)


def _line(decision: Decision) -> str:
    what = f"{decision.field} = {decision.value}" if decision.kind == "article" else decision.value
    gone = " (no longer in force)" if decision.superseded_by else ""
    when = clock.shown(decision.when)
    return (
        f"{decision.key[:6]}  {when}  {decision.reviewer}  {decision.kind} {decision.left[:6]}: "
        f"{what}, because {decision.note or 'no reason given'}{gone}"
    )


def undo(url: str, key: str, note: str) -> tuple[str, ...]:
    """Take a decision back; return what that changes."""
    with open_for_change(url) as database:
        with database.write() as session:
            old = decisions.one(session, key)
            before, were = _judged(session), review.apart(live(session))
            made = review.undo(old, _reviewer(), clock.now(), note)
            decisions.append(session, made)
            decisions.supersede(session, old.key, made.key)
            told = (f"Undone: {_line(old)}", *_difference(before, _judged(session), old.left))
            again = old.kind != "article" and _regrouped(session, were)
        if old.kind == "article":
            return (f"Undone: {_line(old)}", *_again(database, old.left))
        return (*told, *judge(database)) if again else told


def correct(url: str, key: str, fields: Mapping[str, str], note: str) -> tuple[str, ...]:
    """Set facts of an article, read it again under them, and return what that changes."""
    with open_for_change(url) as database:
        with database.write() as session:
            whole = keys.find(session, key, ["article"])[1]
            revision = articles.revision(session, whole)
            made = [
                review.correct(revision, name, value, _reviewer(), clock.now(), note)
                for name, value in fields.items()
            ]
            for decision in made:
                decisions.append(session, decision)
        return (*map(_recorded, made), *_again(database, whole))


def drop(url: str, key: str, note: str) -> tuple[str, ...]:
    """Leave an article out of everything, and return what that changes."""
    with open_for_change(url) as database:
        with database.write() as session:
            whole = keys.find(session, key, ["article"])[1]
            made = review.drop(articles.revision(session, whole), _reviewer(), clock.now(), note)
            decisions.append(session, made)
            corpus.mark_articles(session, [whole])
        return (_recorded(made), *judge(database))


def _again(database: Database, article: str) -> tuple[str, ...]:
    """Extract one article anew, since its date may be what its words count from; judge all."""
    with database.write() as session:
        extractions.forget(session, [article])
    failures = extract_waiting(database, 1, silent, settings.model_name())
    told = tuple(f"{f.where}: {f.message}" for f in failures)
    return (*told, *judge(database)) or ("No item changed.",)
