"""What was found inside an article: saved whole, loaded whole, thrown away whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from provenance.errors import UnknownKey
from provenance.model.extraction import (
    Attribution,
    Claim,
    Event,
    Extraction,
    Proposition,
    Quantity,
    Sentence,
    Slot,
    Speaker,
    TimeExpression,
)
from provenance.model.spans import Span
from provenance.store import rows
from provenance.store.articles import current_ids, edited_ids
from provenance.store.eventkeys import event_keys
from provenance.store.rows import Row, Values
from provenance.store.tables import (
    AttributionRow,
    AttributionSpanRow,
    Base,
    ClaimRow,
    EventMentionRow,
    EventRow,
    ExtractionRow,
    PropositionRow,
    QuantityLineRow,
    QuantityRow,
    RevisionRow,
    SentenceRow,
    SlotRow,
    SpeakerMentionRow,
    SpeakerRow,
    TimeRow,
)

_ROLES = ("source", "cue", "content")
_QUOTED = ("exact", "prefix", "suffix")
"""The words of a span, which stand in the text of its revision."""
_Found = dict[type[Base], dict[Any, list[Row]]]
_TABLES: tuple[type[Base], ...] = (
    SentenceRow,
    SpeakerRow,
    SpeakerMentionRow,
    AttributionRow,
    AttributionSpanRow,
    ClaimRow,
    QuantityRow,
    QuantityLineRow,
    TimeRow,
    EventRow,
    EventMentionRow,
    SlotRow,
    PropositionRow,
)
_SAID: tuple[type[Base], ...] = (SentenceRow, SpeakerRow, AttributionRow, ClaimRow)
_COMPARED = tuple(cls for cls in _TABLES if cls not in (SpeakerMentionRow, TimeRow))


def save(session: Session, extraction: Extraction) -> None:
    """Put `extraction` in the place of all that was found in its article's current revision.

    Raises UnknownKey where the article is not stored.
    """
    query = select(RevisionRow.id, RevisionRow.text).where(
        RevisionRow.article_key == extraction.article, RevisionRow.current
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise UnknownKey(f"{extraction.article}: no such article to save an extraction of")
    number, text = found
    session.execute(delete(ExtractionRow).where(ExtractionRow.revision_id == number))
    rows.add(session, ExtractionRow, [{"revision_id": number}])
    for cls, made in _rows(extraction, text).items():
        numbered = [{**row, "revision_id": number, "nth": nth} for nth, row in enumerate(made)]
        rows.add(session, cls, numbered)


def load(session: Session, article: str) -> Extraction:
    """Return what was found in an article's current revision. Raises UnknownKey."""
    found = load_all(session, [article])
    if article not in found:
        raise UnknownKey(f"{article}: no such article, or not extracted; see: prov articles")
    return found[article]


def load_all(session: Session, keys: Iterable[str] | None = None) -> dict[str, Extraction]:
    """Return extractions by article key, by default of all articles, in a query a table."""
    current = current_ids(session, keys)
    return {current[number]: found for number, found in _of(session, current).items()}


def load_compared(session: Session, keys: Iterable[str] | None = None) -> dict[str, Extraction]:
    """Return extractions as `load_all` does, without mentions of speakers and times."""
    current = current_ids(session, keys)
    return {current[number]: found for number, found in _of(session, current, _COMPARED).items()}


def load_said(session: Session, keys: Iterable[str]) -> dict[str, Extraction]:
    """Return of these articles' extractions who says what: no spans of it, events or figures."""
    current = current_ids(session, keys)
    return {current[number]: found for number, found in _of(session, current, _SAID).items()}


def replaced(session: Session, keys: Iterable[str] | None = None) -> dict[int, Extraction]:
    """Return what was found in texts of these articles that their outlets have since edited.

    By the row ids of their revisions. A text that was only read anew is none of them.
    """
    return _of(session, edited_ids(session, keys))


def _of(
    session: Session, ids: Mapping[int, str], tables: Collection[type[Base]] = _TABLES
) -> dict[int, Extraction]:
    """Return extractions by the row ids of revisions, of those that were extracted."""
    done = [r["revision_id"] for r in rows.rows_in(session, ExtractionRow, "revision_id", ids)]
    found = {cls: _rows_of(session, cls, done) if cls in tables else {} for cls in _TABLES}
    return {number: _extraction(ids[number], number, found) for number in done}


def _rows_of(session: Session, cls: type[Base], ids: Iterable[int]) -> dict[Any, list[Row]]:
    found = rows.rows_in(session, cls, "revision_id", ids, "nth", without=_QUOTED)
    return rows.grouped(found, "revision_id")


def done(session: Session) -> list[str]:
    """Return the keys of articles whose current revision was extracted, without dropped ones."""
    current = current_ids(session)
    found = rows.rows_in(session, ExtractionRow, "revision_id", current)
    return sorted(current[row["revision_id"]] for row in found)


def counting_totals(session: Session, measure: str) -> list[str]:
    """Return the articles with a figure of this measure over a period, in order of their keys."""
    table = rows.table(QuantityRow).c
    found = select(table["revision_id"]).where(table["total"], table["measure"] == measure)
    query = select(RevisionRow.article_key).where(RevisionRow.current, RevisionRow.id.in_(found))
    return list(session.execute(query.order_by(RevisionRow.article_key)).scalars())


def sentences(session: Session, keys: Iterable[str]) -> dict[str, list[tuple[int, str, str]]]:
    """Return by article (index, key, words) of each sentence with a claim, in text order."""
    current = current_ids(session, keys)
    claims, told = rows.table(ClaimRow).c, rows.table(SentenceRow).c
    columns = ("revision_id", "index", "key", "exact")
    out: dict[str, list[tuple[int, str, str]]] = {}
    for some in rows.chunks(current):
        wanted = select(claims["revision_id"], claims["sentence"])
        wanted = wanted.where(claims["revision_id"].in_(some)).distinct()
        claimed = {tuple(row) for row in session.execute(wanted)}
        query = select(*(told[name] for name in columns)).where(told["revision_id"].in_(some))
        for number, index, key, exact in session.execute(query.order_by(told["index"])):
            if (number, index) in claimed:
                out.setdefault(current[number], []).append((index, key, exact))
    return out


def words_at(session: Session, wanted: Mapping[str, Collection[int]]) -> dict[str, dict[int, str]]:
    """Return by article the words of these sentences, given by their indexes, and by these."""
    current = current_ids(session, wanted)
    told = rows.table(SentenceRow).c
    asked: dict[int, list[int]] = {}
    for number, article in current.items():
        for index in wanted[article]:
            asked.setdefault(index, []).append(number)
    out: dict[str, dict[int, str]] = {}
    for index, numbers in asked.items():
        for some in rows.chunks(numbers):
            query = select(told["revision_id"], told["exact"])
            mine = query.where(told["revision_id"].in_(some), told["index"] == index)
            for number, exact in session.execute(mine).all():
                out.setdefault(current[number], {})[index] = exact
    return out


def waiting(session: Session) -> list[str]:
    """Return the keys of articles whose current revision was not extracted yet."""
    current = current_ids(session)
    done = {
        row["revision_id"] for row in rows.rows_in(session, ExtractionRow, "revision_id", current)
    }
    return [key for number, key in current.items() if number not in done]


def forget(session: Session, keys: Iterable[str] | None = None) -> None:
    """Throw away what was found in these articles' current texts, by default in all.

    They are then waiting to be extracted again; what is extracted anew has the same keys.
    """
    ids = list(current_ids(session, keys))
    session.execute(delete(ExtractionRow).where(ExtractionRow.revision_id.in_(ids)))


def _rows(extraction: Extraction, text: str) -> dict[type[Base], list[Values]]:
    """Return the rows of each table, without the columns that number them."""
    keys = event_keys(extraction)
    return {
        SentenceRow: [rows.as_row(x, text) for x in extraction.sentences],
        SpeakerRow: [rows.as_row(x) for x in extraction.speakers],
        SpeakerMentionRow: [
            _span(x.id, span, text) for x in extraction.speakers for span in x.mentions
        ],
        AttributionRow: [rows.as_row(x) for x in extraction.attributions],
        AttributionSpanRow: [
            _span(x.id, span, text, role=role)
            for x in extraction.attributions
            for role in _ROLES
            for span in getattr(x, role)
        ],
        ClaimRow: [rows.as_row(x, text) for x in extraction.claims],
        QuantityRow: [rows.as_row(x, text) for x in extraction.quantities],
        QuantityLineRow: [
            {"owner": x.id, "field": "about", "text": text}
            for x in extraction.quantities
            for text in x.about
        ],
        TimeRow: [rows.as_row(x, text) for x in extraction.times],
        EventRow: [rows.as_row(x, key=keys[x.id]) for x in extraction.events],
        EventMentionRow: [
            _span(x.id, span, text) for x in extraction.events for span in x.mentions
        ],
        SlotRow: [rows.as_row(s, text, owner=x.id) for x in extraction.events for s in x.slots],
        PropositionRow: [rows.as_row(x, text) for x in extraction.propositions],
    }


def _span(owner: str, span: Span, text: str, **more: str) -> Values:
    return {"owner": owner, **more, **rows.quoted(text, span)}


def _extraction(article: str, number: int, found: _Found) -> Extraction:
    """Return the extraction that the rows of one revision hold."""
    mine = {cls: by_revision.get(number, []) for cls, by_revision in found.items()}
    mentions = rows.grouped(mine[SpeakerMentionRow], "owner")
    words = rows.gathered(mine[QuantityLineRow])
    return Extraction(
        article,
        tuple(rows.as_value(Sentence, row) for row in mine[SentenceRow]),
        tuple(
            rows.as_value(Speaker, row, mentions=_spans(mentions[row["id"]]))
            for row in mine[SpeakerRow]
        ),
        _attributions(mine[AttributionRow], mine[AttributionSpanRow]),
        tuple(rows.as_value(Claim, row) for row in mine[ClaimRow]),
        tuple(rows.as_value(Quantity, row, **words[row["id"]]) for row in mine[QuantityRow]),
        tuple(rows.as_value(TimeExpression, row) for row in mine[TimeRow]),
        _events(mine[EventRow], mine[EventMentionRow], mine[SlotRow]),
        tuple(rows.as_value(Proposition, row) for row in mine[PropositionRow]),
    )


def _attributions(found: list[Row], spans: list[Row]) -> tuple[Attribution, ...]:
    by_role = rows.grouped(spans, "owner", "role")
    return tuple(
        rows.as_value(
            Attribution, row, **{role: _spans(by_role[row["id"], role]) for role in _ROLES}
        )
        for row in found
    )


def _events(found: list[Row], mentions: list[Row], slots: list[Row]) -> tuple[Event, ...]:
    spans, stated = rows.grouped(mentions, "owner"), rows.grouped(slots, "owner")
    return tuple(
        rows.as_value(
            Event,
            row,
            mentions=_spans(spans[row["id"]]),
            slots=tuple(rows.as_value(Slot, slot) for slot in stated[row["id"]]),
        )
        for row in found
    )


def _spans(found: list[Row]) -> tuple[Span, ...]:
    return tuple(rows.span_of(row) for row in found)
