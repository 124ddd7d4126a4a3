"""A corpus into a database, by the functions that `prov ingest` saves articles with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from corpus.page import Written
from provenance.model.reference import Reference
from provenance.store import articles, corpus, extractions, references
from provenance.store.database import Database, Session

AT_ONCE = 200
"""Articles of one transaction."""
Labels = dict[str, str]
"""Labels of planted cases by the keys of their claims."""


def fill(database: Database, reference: Reference, written: Iterable[Written]) -> Labels:
    """Save what is known beforehand, and all articles; return the labels of their claims."""
    labels: Labels = {}
    with database.write() as session:
        references.save(session, reference)
    for batch in _batches(iter(written)):
        with database.write() as session:
            for one in batch:
                save(session, one)
                labels.update((claim, label) for label, claim in one.labels)
    return labels


def save(session: Session, one: Written) -> None:
    """Save an article and what is found in it."""
    articles.save_revision(session, one.revision, one.revision.text.encode())
    extractions.save(session, one.extraction)
    corpus.mark_articles(session, [one.revision.key])


def _batches(written: Iterator[Written]) -> Iterator[list[Written]]:
    while batch := list(islice(written, AT_ONCE)):
        yield batch
