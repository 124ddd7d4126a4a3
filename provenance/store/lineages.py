"""Where claims come from: copies, credits, shared reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete
from sqlalchemy.orm import Session

from provenance.model.reference import Lineage
from provenance.model.spans import Span
from provenance.store import rows
from provenance.store.rows import Row, Values
from provenance.store.tables import LineageRow
from provenance.store.texts import claim_texts


def save(session: Session, lineages: Sequence[Lineage]) -> None:
    """Put these lineages in the place of all that are stored."""
    session.execute(delete(LineageRow))
    texts = claim_texts(session, [item.claim for item in lineages if item.span])
    rows.add(session, LineageRow, [_row(item, texts) for item in lineages])


def load(session: Session, claims: Iterable[str] | None = None) -> tuple[Lineage, ...]:
    """Return the lineages of the claims with these keys, by default of all, as they were saved."""
    if claims is None:
        found = rows.rows_of(session, LineageRow, "id")
    else:
        found = rows.rows_in(session, LineageRow, "claim", claims, "id")
    return tuple(rows.as_value(Lineage, row, span=_span(row)) for row in found)


def _row(item: Lineage, texts: Mapping[str, str]) -> Values:
    plain = {"start": None, "end": None, "exact": None}
    if item.span is None:
        return {k: v for k, v in rows.as_row(item).items() if k != "span"} | plain
    row = rows.as_row(item, texts.get(item.claim, ""))
    return {k: v for k, v in row.items() if k not in ("prefix", "suffix")}


def _span(row: Row) -> Span | None:
    return None if row["start"] is None else rows.span_of(row)
