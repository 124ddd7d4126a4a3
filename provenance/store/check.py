"""Whether every stored span still slices to its words, and every local name leads somewhere."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from provenance.model.keys import raw_hash
from provenance.store import rows
from provenance.store.articles import raw_bytes
from provenance.store.tables import (
    AttributionRow,
    AttributionSpanRow,
    Base,
    ClaimRow,
    EventMentionRow,
    EventRow,
    LineageRow,
    PositionMarkRow,
    PositionStatementRow,
    PropositionRow,
    QuantityLineRow,
    QuantityRow,
    RawRow,
    RevisionRow,
    SentenceRow,
    SlotRow,
    SpeakerMentionRow,
    SpeakerRow,
    TimeRow,
)
from provenance.store.texts import claim_texts

_QUOTED: tuple[type[Base], ...] = (
    SentenceRow,
    SpeakerMentionRow,
    AttributionSpanRow,
    ClaimRow,
    QuantityRow,
    TimeRow,
    EventMentionRow,
    SlotRow,
    PropositionRow,
)
_NAMED: tuple[tuple[type[Base], str, type[Base], str], ...] = (
    (SpeakerMentionRow, "owner", SpeakerRow, "id"),
    (AttributionSpanRow, "owner", AttributionRow, "id"),
    (AttributionRow, "parent", AttributionRow, "id"),
    (AttributionRow, "speaker", SpeakerRow, "id"),
    (ClaimRow, "sentence", SentenceRow, "index"),
    (ClaimRow, "attribution", AttributionRow, "id"),
    (QuantityRow, "claim", ClaimRow, "id"),
    (QuantityRow, "event", EventRow, "id"),
    (QuantityRow, "part_of", QuantityRow, "id"),
    (QuantityLineRow, "owner", QuantityRow, "id"),
    (EventMentionRow, "owner", EventRow, "id"),
    (SlotRow, "owner", EventRow, "id"),
    (SlotRow, "claim", ClaimRow, "id"),
    (PropositionRow, "claim", ClaimRow, "id"),
)


def problems(session: Session) -> list[str]:
    """Return what is wrong, a line each; nothing where the database is sound."""
    return [
        *_bytes(session),
        *_spans(session),
        *_names(session),
        *_claims(session),
        *_marks(session),
    ]


def counted(session: Session) -> int:
    """Return how many spans there are to check."""
    every = (select(func.count()).select_from(rows.table(cls)) for cls in _QUOTED)
    return sum(session.execute(query).scalar() or 0 for query in every)


def _bytes(session: Session) -> Iterator[str]:
    """Tell of kept bytes that are not those that were gathered."""
    for hashed in session.execute(select(RawRow.hash).order_by(RawRow.hash)).scalars().all():
        if not _kept(session, hashed):
            yield f"raw {hashed}: the bytes are not those gathered"


def _kept(session: Session, hashed: str) -> bool:
    try:
        return raw_hash(raw_bytes(session, hashed)) == hashed
    except zlib.error:
        return False


def _spans(session: Session) -> Iterator[str]:
    """Tell of spans that do not slice to their words and surroundings, article by article."""
    for revision in rows.rows_of(session, RevisionRow, "id"):
        text = revision["text"]
        for cls in _QUOTED:
            for row in rows.rows_in(session, cls, "revision_id", [revision["id"]], "nth"):
                if not _slices(row, text):
                    where = f"{cls.__tablename__} {row['nth']} of article {revision['article_key']}"
                    yield f"{where}: {row['start']}..{row['end']} is not “{row['exact']}”"


def _slices(row: rows.Row, text: str) -> bool:
    """Tell whether offsets, words and surroundings of a row are those of `text`."""
    span = rows.span_of(row)
    inside = 0 <= span.start <= span.end <= len(text)
    return inside and all(row[name] == words for name, words in rows.quoted(text, span).items())


def _names(session: Session) -> Iterator[str]:
    """Tell of local names that nothing in the same article has."""
    for cls, column, other, name in _NAMED:
        mine, theirs = rows.table(cls), rows.table(other).alias("target")
        known = (mine.c["revision_id"] == theirs.c["revision_id"]) & (
            mine.c[column] == theirs.c[name]
        )
        query = (
            select(RevisionRow.article_key, mine.c["nth"], mine.c[column])
            .select_from(mine.outerjoin(theirs, known))
            .join(RevisionRow, RevisionRow.id == mine.c["revision_id"])
            .where(mine.c[column].is_not(None), theirs.c[name].is_(None))
        )
        for article, nth, value in session.execute(query):
            if value != "":
                yield f"{cls.__tablename__} {nth} of article {article}: no {column} {value}"


def _claims(session: Session) -> Iterator[str]:
    """Tell of findings that rest on a claim which is no longer there."""
    given = rows.rows_of(session, PositionStatementRow, "finding", "position", "nth")
    known = claim_texts(session, (row["claim"] for row in given))
    for row in given:
        if row["claim"] not in known:
            yield f"item {row['finding']}: its statement {row['claim']} is not there"


def _marks(session: Session) -> Iterator[str]:
    """Tell of marked words and lineage words that their article does not hold."""
    marks = [(f"item {r['finding']}", r) for r in rows.rows_of(session, PositionMarkRow, "finding")]
    traced = rows.rows_of(session, LineageRow, "id")
    marks += [(f"lineage {r['id']}", r) for r in traced if r["start"] is not None]
    texts = claim_texts(session, (row["claim"] for _, row in marks))
    for name, row in marks:
        words = texts.get(row["claim"], "")[row["start"] : row["end"]]
        if not words or words != row["exact"]:
            yield f"{name}: {row['start']}..{row['end']} is not “{row['exact']}”"
