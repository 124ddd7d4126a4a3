"""`prov ingest` and `prov rebuild`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli import common

if TYPE_CHECKING:
    from provenance.pipeline.ingest import Ingested


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--outlet", help="Who wrote these articles, where the texts do not tell.")
@click.option("--published", metavar="DATE", help="Their date (2024-04-21), where not told.")
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes that extract.")
@common.model
@common.database
def ingest(
    url: str,
    paths: tuple[Path, ...],
    outlet: str | None,
    published: str | None,
    workers: int,
    model: str | None,
) -> None:
    """Take in articles: files or folders (.txt .md .html .jsonl).

    Each sentence becomes a claim, linked to who said it and to its article. The same files
    again change nothing. What cannot be read is listed, and the rest is taken in; the exit
    code is 2 only where nothing could be read.
    """
    from provenance.pipeline.ingest import ingest as run

    given = {k: v for k, v in (("outlet", outlet), ("published", common.day(published))) if v}
    done = run(url, paths, given, workers, common.progress, model)
    common.tell_failures(done.failures)
    if done.met == len(done.failures):
        raise click.exceptions.Exit(2)
    _tell(done)


def _tell(done: Ingested) -> None:
    click.echo(done.summary())
    for line in done.changes:
        click.echo(f"  {line}")
    click.echo("See: prov conflicts")


@click.command()
@click.option("--extract", is_flag=True, help="Read every sentence anew too, not only compare.")
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes that extract.")
@common.model
@common.database
def rebuild(url: str, extract: bool, workers: int, model: str | None) -> None:
    """Make anew all that is derived: speakers, origins, findings.

    Recorded texts and decisions are kept.
    """
    from provenance.pipeline.ingest import rebuild as run

    done = run(url, extract, workers, common.progress, model)
    common.tell_failures(done.failures)
    _tell(done)
