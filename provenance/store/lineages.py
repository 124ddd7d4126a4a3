"""Where claims come from: copies, credits, shared reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from provenance.model.reference import Lineage
from provenance.model.spans import Span
from provenance.store import rows
from provenance.store.rows import Row, Values
from provenance.store.tables import LineageRow
from provenance.store.texts import claim_texts


def replace(
    session: Session, articles: Iterable[str], found: Mapping[str, Sequence[Lineage]]
) -> frozenset[str]:
    """Put lineages, by article, in the place of all that these articles had.

    In other articles only those of the same claims are replaced. Return the articles of which
    any lineage is now another.
    """
    whole = set(articles)
    claims = {line.claim for lines in found.values() for line in lines}
    rows_there = rows.rows_in(session, LineageRow, "article", whole)
    rows_there += [
        row for row in rows.rows_in(session, LineageRow, "claim", claims)
        if row["article"] not in whole
    ]  # fmt: skip
    before = {(row["article"], _line(row)): row["id"] for row in rows_there}
    now = dict.fromkeys((article, line) for article, lines in found.items() for line in lines)
    for some in rows.chunks(number for key, number in before.items() if key not in now):
        session.execute(delete(LineageRow).where(LineageRow.id.in_(some)))
    fresh = [key for key in now if key not in before]
    texts = claim_texts(session, [line.claim for _, line in fresh if line.span])
    ordered = sorted(fresh, key=lambda key: (key[0], key[1].claim))
    rows.add(session, LineageRow, [{"article": a, **_row(x, texts)} for a, x in ordered])
    return frozenset({a for a, _ in fresh} | {a for a, line in before if (a, line) not in now})


def load(session: Session, articles: Iterable[str] | None = None) -> dict[str, list[Lineage]]:
    """Return the lineages of these articles' claims, by default of all, by article."""
    if articles is None:
        found = rows.rows_of(session, LineageRow, "claim", "id")
    else:
        found = rows.rows_in(session, LineageRow, "article", articles, "claim", "id")
    return {key: list(map(_line, some)) for key, some in rows.grouped(found, "article").items()}


def some(session: Session) -> bool:
    """Tell whether any lineages are stored: whether any article was held against others yet."""
    return session.execute(select(LineageRow.id).limit(1)).first() is not None


def articles_of(session: Session, texts: Iterable[str]) -> set[str]:
    """Return the articles with a claim that goes back to one of these texts (claim keys)."""
    return {row["article"] for row in rows.rows_in(session, LineageRow, "text", texts)}


def _line(row: Row) -> Lineage:
    return rows.as_value(Lineage, row, span=_span(row))


def _row(item: Lineage, texts: Mapping[str, str]) -> Values:
    plain = {"start": None, "end": None, "exact": None}
    if item.span is None:
        return {k: v for k, v in rows.as_row(item).items() if k != "span"} | plain
    row = rows.as_row(item, texts.get(item.claim, ""))
    return {k: v for k, v in row.items() if k not in ("prefix", "suffix")}


def _span(row: Row) -> Span | None:
    return None if row["start"] is None else rows.span_of(row)
