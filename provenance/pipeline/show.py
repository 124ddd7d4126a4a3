"""`prov show` and `prov evidence`: one thing whole, with all that leads back from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from provenance.errors import UsageError
from provenance.model.article import Revision
from provenance.model.decision import Decision
from provenance.model.finding import Figure, Finding, Material, Statement
from provenance.pipeline import shared
from provenance.pipeline.decisions import live, reviser
from provenance.pipeline.items import items, key_size
from provenance.pipeline.lists import speaker_views
from provenance.report.terminal import cards
from provenance.report.terminal.item import item_card
from provenance.report.views import ArticleView, Capture, EvidenceView
from provenance.store import articles, borrowings, extractions, keys, sayings, showings
from provenance.store import material as materials
from provenance.store.database import Session, open_for_reading
from provenance.store.texts import claim_articles

_Card = Callable[[Session, str, int, bool], str]


def card(url: str, key: str, width: int, colour: bool) -> str:
    """Return the whole card of an item, statement, sentence, article or speaker.

    Raises UnknownKey, AmbiguousKey.
    """
    with open_for_reading(url) as database, database.read() as session:
        kind, whole = keys.find(session, key)
        if kind not in _CARDS:
            raise UsageError(
                f"{key}: names one of the {kind}s, which have no card; see: prov {_LISTS[kind]}"
            )
        return _CARDS[kind](session, whole, width, colour)


_LISTS = {"event": "events", "decision": "review log"}


def _item(session: Session, key: str, width: int, colour: bool) -> str:
    view = next(v for v in items(session, showings.last(session, "look")) if v.finding.key == key)
    articles = {s.source.article for s in view.finding.statements}
    known = shared.texts(materials.statements(session, articles, reviser(session)))
    told = replace(view, shared=shared.of_item(view.finding, known))
    return item_card(told, width, colour, key_size(session))


def _statement(session: Session, key: str, width: int, colour: bool) -> str:
    statement = one_statement(session, key)
    size = key_size(session)
    holding = tuple(
        f"{v.finding.key[:size]} {v.finding.title}"
        for v in items(session, None)
        if _rests_on(v.finding, key)
    )
    return cards.statement_card(statement, holding, width, colour)


def _sentence(session: Session, key: str, width: int, colour: bool) -> str:
    every = materials.statements(session, revise=reviser(session))
    found = [s.key for s in every if s.sentence_key == key]
    return "\n".join(_statement(session, claim, width, colour) for claim in found)


def _article(session: Session, key: str, width: int, colour: bool) -> str:
    known = shared.texts(materials.statements(session, _sharing(session, key), reviser(session)))
    view = replace(article_view(session, key), shared=shared.of_article(key, known))
    return cards.article_card(view, width, colour, key_size(session))


def _sharing(session: Session, key: str) -> frozenset[str]:
    """Return an article and those that have sentences of it."""
    pairs = borrowings.load(session, [key])
    return frozenset({key} | {a for b in pairs for a in (b.left_article, b.right_article)})


def _speaker(session: Session, key: str, width: int, colour: bool) -> str:
    view = next(v for v in speaker_views(session) if v.identity.key == key)
    return cards.speaker_card(view, True, width, colour, key_size(session))


_CARDS: dict[str, _Card] = {
    "item": _item,
    "claim": _statement,
    "sentence": _sentence,
    "article": _article,
    "speaker": _speaker,
}


def one_statement(session: Session, key: str) -> Statement:
    """Return the statement with this whole claim key. Raises UsageError where it is hidden."""
    home = claim_articles(session, [key]).get(key)
    every = materials.statements(session, [home] if home else [], reviser(session))
    found = next((s for s in every if s.key == key), None)
    if found is None:
        raise UsageError(f"{key}: its article was dropped; see: prov review log")
    return found


def article_view(session: Session, key: str, material: Material | None = None) -> ArticleView:
    """Return an article with every sentence, statement and figure.

    `material` saves loading it again where the caller holds that of all articles.
    """
    revision = reviser(session)(articles.revision(session, key))
    known = material or materials.material(session, [key], reviser(session))
    statements = tuple(s for s in known.statements if s.source.article == key)
    figures: tuple[Figure, ...] = tuple(
        f for f in known.figures if f.statement.source.article == key
    )
    return ArticleView(
        source=sayings.source(revision),
        revision=revision,
        sentences=extractions.load(session, key).sentences,
        statements=statements,
        figures=figures,
        captures=_captures(session, key),
        decisions=_about(session, key),
    )


def _captures(session: Session, key: str) -> tuple[Capture, ...]:
    row = next(r for r in articles.article_list(session, dropped=True) if r.key == key)
    return tuple(Capture(c.where, c.raw_hash, c.seen) for c in row.captures)


def _about(session: Session, *subjects: str) -> tuple[Decision, ...]:
    return tuple(d for d in live(session) if d.left in subjects)


def evidence(url: str, key: str) -> tuple[EvidenceView, ...]:
    """Return what stands behind a statement, or behind each statement of an item.

    Raises UnknownKey, AmbiguousKey.
    """
    with open_for_reading(url) as database, database.read() as session:
        kind, whole = keys.find(session, key, ["claim", "item"])
        found = [v.finding for v in items(session, None)]
        claims = [whole] if kind == "claim" else _claims(found, whole)
        return tuple(_evidence(session, claim, found) for claim in claims)


def _claims(found: Sequence[Finding], item: str) -> list[str]:
    """Return the claims that an item rests on, each once, in the order of its card."""
    positions = [p for f in found if f.key == item for p in f.positions]
    return list(dict.fromkeys(s.key for p in positions for s in p.statements))


def _evidence(session: Session, claim: str, found: Sequence[Finding]) -> EvidenceView:
    statement = one_statement(session, claim)
    article = statement.source.article
    revision = reviser(session)(articles.revision(session, article))
    subjects = [f.key for f in found if _rests_on(f, claim)]
    return EvidenceView(
        statement,
        _paragraph(revision, statement),
        revision,
        _captures(session, article),
        _about(session, article, *subjects),
    )


def _rests_on(finding: Finding, claim: str) -> bool:
    return any(s.key == claim for s in finding.statements)


def _paragraph(revision: Revision, statement: Statement) -> str:
    """Return the paragraph that a statement stands in: the lines around it up to a break."""
    start = revision.text.rfind("\n", 0, statement.start) + 1
    end = revision.text.find("\n", statement.end)
    return revision.text[start : end if end >= 0 else len(revision.text)]
