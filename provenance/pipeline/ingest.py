"""`prov ingest`: from files to stored claims, then what they change in the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from provenance import __version__, settings
from provenance.engine import processes
from provenance.engine.guard import Failed
from provenance.gather.files import gather
from provenance.model.article import Failure, Raw, Revision
from provenance.model.extraction import Extraction
from provenance.pipeline.clock import now
from provenance.pipeline.decisions import Revise, reviser
from provenance.pipeline.judge import judge
from provenance.pipeline.reading import read_or_failure
from provenance.store import articles, corpus, extractions, runs
from provenance.store.database import Database, open_for_change, open_for_writing

Progress = Callable[[str, int, int], None]
"""Told after each article: what is done, how many are done, and of how many."""


def silent(what: str, done: int, total: int) -> None:
    """Tell nobody of progress."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """What an ingest did: articles met, texts new or changed, and what could not be read.

    `changes` are whole sentences on what is new or other among the findings.
    """

    met: int
    new: int
    failures: tuple[Failure, ...]
    changes: tuple[str, ...]

    def summary(self) -> str:
        """Return what was done in one line."""
        same = max(self.met - self.new - len(self.failures), 0)
        told = [f"{self.new} new or changed", f"{same} already known"]
        if self.failures:
            told.append(f"{len(self.failures)} not read")
        return f"{self.met} met: {', '.join(told)}."


def ingest(
    url: str,
    paths: Sequence[Path],
    given: Mapping[str, str],
    workers: int = 1,
    progress: Progress = silent,
    model: str | None = None,
) -> Ingested:
    """Take in every article under `paths`; the same files again change nothing.

    What cannot be read is recorded and returned, and the rest goes on. An ingest that was
    broken off is taken up by the next one. `model` is the language model, by default
    `PROV_MODEL` or the small one; raises UsageError where the one asked for is absent.
    """
    model = _asked(model)
    with open_for_writing(url) as database:
        met, new, failures = _record(database, gather(paths, given), model)
        failures += extract_waiting(database, workers, progress, model)
        changes = judge(database)
    return Ingested(met, new, tuple(failures), changes)


def rebuild(
    url: str,
    extract: bool,
    workers: int = 1,
    progress: Progress = silent,
    model: str | None = None,
) -> Ingested:
    """Make all that is derived anew, with `extract` what was found in each article too.

    Recorded texts and a person's decisions stay as they are. There must be a database.
    `model` is as in `ingest`.
    """
    model = _asked(model)
    with open_for_change(url) as database:
        if extract:
            with database.write() as session:
                extractions.forget(session)
        with database.read() as session:
            waiting = len(extractions.waiting(session))
        failures = extract_waiting(database, workers, progress, model)
        changes = judge(database, anew=True)
    return Ingested(waiting, waiting - len(failures), tuple(failures), changes)


def _asked(model: str | None) -> str | None:
    """Return the model asked for, before anything is written. Raises UsageError if absent."""
    name = settings.model_name(model)
    if name is not None:
        from provenance.extract.parse.models import installed

        installed(name)
    return name


def _record(
    database: Database, found: Iterable[Raw | Failure], model: str | None
) -> tuple[int, int, list[Failure]]:
    """Store each article's bytes and text in a transaction of its own."""
    met = new = 0
    failures: list[Failure] = []
    with database.write() as session:
        run = runs.start(session, "ingest", now(), model or "", __version__)
    for item in found:
        met += 1
        revision = item if isinstance(item, Failure) else read_or_failure(item)
        with database.write() as session:
            if isinstance(revision, Failure):
                failures.append(revision)
                runs.fail(session, run, revision.where, revision.message)
            else:
                assert isinstance(item, Raw)
                new += articles.save_revision(session, revision, item.data).new
    return met, new, failures


def extract_waiting(
    database: Database, workers: int, progress: Progress, model: str | None
) -> list[Failure]:
    """Extract every article whose current text was not extracted yet, each saved by itself."""
    with database.read() as session:
        keys = extractions.waiting(session)
        revise = reviser(session)
    failures = []
    jobs = _jobs(database, keys, revise)
    for done, (key, result) in enumerate(
        zip(keys, processes.run(partial(_extract, model), jobs, workers), strict=True), 1
    ):
        if isinstance(result, Failed):
            failures.append(Failure(key, f"could not be extracted: {result.message}"))
        else:
            with database.write() as session:
                extractions.save(session, result)
                corpus.mark_articles(session, [key])
        progress("extracted", done, len(keys))
    return failures


def _jobs(database: Database, keys: Sequence[str], revise: Revise) -> Iterator[Revision]:
    for key in keys:
        with database.read() as session:
            yield revise(articles.revision(session, key))


def _extract(model: str | None, revision: Revision) -> Extraction:
    # spaCy is slow to load, and commands that only report do without.
    from provenance.extract.article import extract
    from provenance.extract.parse.nlp import load

    return extract(load(model), revision)
