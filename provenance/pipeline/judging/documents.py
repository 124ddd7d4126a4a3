"""Articles as lineage sees them."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model.article import Revision
from provenance.model.finding import Statement
from provenance.resolve import lineage
from provenance.resolve.lookup import Lookup
from provenance.resolve.speakers import institution


def document(
    revision: Revision, said: Sequence[Statement], lookup: Lookup
) -> lineage.Document | None:
    """Return an article with its statements, None where it holds none."""
    if not said:
        return None
    source = said[0].source
    return lineage.Document(
        article=revision.key,
        outlet=source.outlet,
        republisher=source.republisher,
        credit=revision.credit,
        # The day of an update says nothing on which of two texts was first.
        published="" if source.date_kind == "updated" else source.published,
        claims=tuple(_told(statement, lookup) for statement in said),
    )


def _told(statement: Statement, lookup: Lookup) -> lineage.Told:
    voice = statement.voice
    reports = [link.name for link in statement.chain if link.role == "report"]
    return lineage.Told(
        key=statement.key,
        sentence=statement.sentence,
        sentence_key=statement.sentence_key,
        index=statement.sentence_index,
        speaker=voice.key if voice else "",
        named=bool(voice and voice.named),
        kind=voice.kind if voice else "unknown",
        institution=institution(voice, lookup) if voice else "",
        report=reports[-1] if reports else "",
        exact=statement.exact,
    )
