"""Articles, their revisions and captures: append-only, as they were met."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session, aliased

from provenance.errors import UnknownKey
from provenance.model.article import Revision, Stated
from provenance.model.keys import digest, raw_hash
from provenance.store import naming, rows
from provenance.store.merging import merged
from provenance.store.rows import Row
from provenance.store.tables import (
    Article,
    Capture,
    DecisionRow,
    RawRow,
    RevisionLineRow,
    RevisionRow,
    StatedRow,
)

Cause = Literal["edited", "reread"]
STATED = ("title", "outlet", "republisher", "published")
_LINES = ("authors", "standfirst", "dropped")


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a revision did.

    `new` tells that `revision` has to be extracted: its key is the article's, and its facts
    are those known of this text so far.
    """

    key: str
    new: bool
    revision: Revision


@dataclass(frozen=True, slots=True)
class CaptureSeen:
    """One place where a text was seen."""

    where: str
    raw_hash: str
    seen: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article for a list: its current revision, how many it has had, and where it was seen."""

    key: str
    revision: Revision
    first_seen: str
    revisions: int
    cause: str
    dropped: bool
    captures: tuple[CaptureSeen, ...]


def save_revision(
    session: Session, revision: Revision, raw: bytes, cause: Cause | None = None
) -> Saved:
    """Record a revision and the bytes that it was read from.

    A text that the article has had already adds at most a capture, or facts that are better
    grounded than the known ones. Another text becomes the current revision. `cause` tells
    whether its outlet edited it or a better reader read it anew; by default, bytes that were
    read before were reread.
    """
    met = replace(revision, raw_hash=raw_hash(raw))
    key = naming.known(session, met) or naming.first(session, met)
    met = replace(met, key=key)
    _save_raw(session, met.raw_hash, raw)
    same = _same_text(session, met)
    if not same:
        number = _append(session, met, cause or _cause(session, met), current=True)
        _capture(session, [number], met)
        return Saved(key, True, met)
    _capture(session, [row["id"] for row in same], met)
    old, current = _load(session, same[-1:])[0], same[-1]["current"]
    kept = merged(old, met)
    if kept != old:
        _append(session, kept, "reread", current)
    return Saved(key, kept != old and current, kept)


def article_list(session: Session, dropped: bool = False) -> list[ArticleRow]:
    """Return all articles in order of their keys, without those dropped unless asked for."""
    current = rows.rows_in(session, RevisionRow, "current", [True], "article_key")
    every = rows.rows_of(session, RevisionRow, "article_key", "number")
    owner = {row["id"]: row["article_key"] for row in every}
    counts = rows.grouped(every, "article_key")
    first = {row["key"]: row["first_seen"] for row in rows.rows_of(session, Article)}
    seen = rows.grouped(
        (
            {**row, "article": owner[row["revision_id"]]}
            for row in rows.rows_of(session, Capture, "seen", "where")
        ),
        "article",
    )
    hidden = dropped_keys(session)
    return [
        ArticleRow(
            revision.key,
            revision,
            first[revision.key],
            len(counts[revision.key]),
            row["cause"],
            revision.key in hidden,
            _captures(seen[revision.key]),
        )
        for row, revision in zip(current, _load(session, current), strict=True)
        if dropped or revision.key not in hidden
    ]


def revision(session: Session, key: str) -> Revision:
    """Return the current revision of an article. Raises UnknownKey."""
    found = rows.rows_in(session, RevisionRow, "article_key", [key], "number")
    current = [row for row in found if row["current"]]
    if not current:
        raise UnknownKey(f"{key}: no such article; see: prov articles")
    return _load(session, current)[0]


def revisions(session: Session, keys: Iterable[str] | None = None) -> dict[str, Revision]:
    """Return the current revisions of the articles with these keys, by default of all."""
    if keys is None:
        found: Sequence[Row] = rows.rows_in(session, RevisionRow, "current", [True])
    else:
        found = rows.rows_in(session, RevisionRow, "article_key", keys)
    loaded = _load(session, [row for row in found if row["current"]])
    return {item.key: item for item in sorted(loaded, key=lambda item: item.key)}


def history(session: Session, key: str) -> tuple[Revision, ...]:
    """Return all revisions of an article, the oldest first."""
    return tuple(_load(session, rows.rows_in(session, RevisionRow, "article_key", [key], "number")))


def raw_bytes(session: Session, hashed: str) -> bytes:
    """Return the bytes with this hash, as they were gathered. Raises UnknownKey."""
    data = session.execute(select(RawRow.data).where(RawRow.hash == hashed)).scalar()
    if data is None:
        raise UnknownKey(f"{hashed}: no such bytes are kept")
    return zlib.decompress(data)


def dropped_keys(session: Session) -> frozenset[str]:
    """Return the keys of articles that a live decision hides."""
    query = select(DecisionRow.left).where(
        DecisionRow.kind == "article",
        DecisionRow.field == "dropped",
        DecisionRow.value == "yes",
        DecisionRow.superseded_by == "",
    )
    return frozenset(session.execute(query).scalars())


def current_ids(session: Session, keys: Iterable[str] | None = None) -> dict[int, str]:
    """Return article keys by row id of their current revisions, without dropped articles."""
    query = select(RevisionRow.id, RevisionRow.article_key).where(RevisionRow.current)
    hidden = dropped_keys(session)
    found = {number: key for one in _of_some(query, keys) for number, key in session.execute(one)}
    return {
        number: key
        for number, key in sorted(found.items(), key=lambda item: item[1])
        if key not in hidden
    }


def edited_ids(session: Session, keys: Iterable[str] | None = None) -> dict[int, str]:
    """Return article keys by row id of revisions whose outlet has put another text after them."""
    after = aliased(RevisionRow)
    query = (
        select(RevisionRow.id, RevisionRow.article_key)
        .join(after, after.article_key == RevisionRow.article_key)
        .where(after.number == RevisionRow.number + 1, after.cause == "edited")
    )
    hidden = dropped_keys(session)
    found = {number: key for one in _of_some(query, keys) for number, key in session.execute(one)}
    return {number: key for number, key in sorted(found.items()) if key not in hidden}


def _of_some(query: Select[int, str], keys: Iterable[str] | None) -> list[Select[int, str]]:
    """Return a query on revisions as it is, or for these articles, some at a time."""
    if keys is None:
        return [query]
    return [query.where(RevisionRow.article_key.in_(some)) for some in rows.chunks(keys)]


def by_ids(session: Session, ids: Iterable[int]) -> dict[int, Revision]:
    """Return revisions by their row ids."""
    found = rows.rows_in(session, RevisionRow, "id", ids)
    return {row["id"]: made for row, made in zip(found, _load(session, found), strict=True)}


def _cause(session: Session, revision: Revision) -> Cause:
    known = rows.rows_in(session, RevisionRow, "article_key", [revision.key])
    return "reread" if any(row["raw_hash"] == revision.raw_hash for row in known) else "edited"


def _same_text(session: Session, revision: Revision) -> list[Row]:
    """Return the revisions of the article that have this very text, the oldest first."""
    found = rows.rows_in(session, RevisionRow, "article_key", [revision.key], "number")
    return [row for row in found if row["text"] == revision.text]


def _save_raw(session: Session, hashed: str, raw: bytes) -> None:
    known = session.execute(select(RawRow.hash).where(RawRow.hash == hashed)).scalar()
    if known is None:
        data = zlib.compress(raw)
        rows.add(session, RawRow, [{"hash": hashed, "size": len(raw), "data": data}])


def _append(session: Session, revision: Revision, cause: Cause, current: bool) -> int:
    """Add a revision with its facts and lines; return its row id."""
    mine = RevisionRow.article_key == revision.key
    last = session.execute(select(func.max(RevisionRow.number)).where(mine)).scalar() or 0
    if current:
        session.execute(update(rows.table(RevisionRow)).where(mine).values(current=False))
    columns = rows.table(RevisionRow).c
    plain = {k: v for k, v in rows.as_row(revision).items() if k in columns}
    row = RevisionRow(
        **plain,
        article_key=revision.key,
        number=last + 1,
        cause=cause,
        current=current,
        text_hash=digest("text", revision.text),
    )
    session.add(row)
    session.flush()
    _add_details(session, row.id, revision)
    return row.id


def _add_details(session: Session, number: int, revision: Revision) -> None:
    stated = [(name, getattr(revision, name)) for name in STATED]
    rows.add(
        session,
        StatedRow,
        [rows.as_row(fact, revision_id=number, field=name) for name, fact in stated if fact],
    )
    lines = rows.spread(number, revision, *_LINES)
    for line in lines:
        line["revision_id"] = line.pop("owner")
    rows.add(session, RevisionLineRow, lines)


def _capture(session: Session, numbers: Sequence[int], met: Revision) -> None:
    """Record where one of these revisions was seen, once for the same bytes at one place."""
    query = select(Capture.revision_id).where(
        Capture.revision_id.in_(numbers),
        Capture.where == met.where,
        Capture.raw_hash == met.raw_hash,
    )
    if session.execute(query).first() is None:
        row = {"where": met.where, "raw_hash": met.raw_hash, "seen": met.seen}
        rows.add(session, Capture, [{"revision_id": numbers[-1], **row}])


def _captures(found: Sequence[Row]) -> tuple[CaptureSeen, ...]:
    """Return where an article was seen: of the same bytes at the same place the first time."""
    first = {(row["where"], row["raw_hash"]): row for row in reversed(found)}
    return tuple(rows.as_value(CaptureSeen, row) for row in reversed(first.values()))


def _load(session: Session, found: Sequence[Row]) -> list[Revision]:
    """Return the revisions that the rows hold, in their order."""
    ids = [row["id"] for row in found]
    facts = rows.grouped(rows.rows_in(session, StatedRow, "revision_id", ids), "revision_id")
    lines = rows.gathered(
        rows.rows_in(session, RevisionLineRow, "revision_id", ids, "field", "nth"), "revision_id"
    )
    return [
        rows.as_value(
            Revision,
            row,
            key=row["article_key"],
            **{fact["field"]: rows.as_value(Stated, fact) for fact in facts[row["id"]]},
            **lines[row["id"]],
        )
        for row in found
    ]
