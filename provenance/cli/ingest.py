"""`prov ingest` and `prov rebuild`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from provenance.cli import common
from provenance.pipeline.ingest import Ingested

_FIELDS = ("outlet", "published")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--outlet", help="Who wrote these articles, where the texts do not tell.")
@click.option("--published", metavar="DATE", help="Their date (2024-04-21), where not told.")
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes that extract.")
@common.database
def ingest(
    url: str, paths: tuple[Path, ...], outlet: str | None, published: str | None, workers: int
) -> None:
    """Take in articles: files or folders of .txt, .md, .html and .jsonl.

    Each sentence becomes a claim, linked to who said it and to its article. The same files
    again change nothing.
    """
    from provenance.pipeline.ingest import ingest as run

    given = {k: v for k, v in (("outlet", outlet), ("published", day(published))) if v}
    done = run(url, paths, given, workers, common.progress)
    _told(done)
    if done.met == len(done.failures):
        raise click.exceptions.Exit(2)


def day(value: str | None) -> str | None:
    """Return an ISO day as given. Raises BadParameter where it is none."""
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value}: not a date; write it as 2024-04-21") from None


def _told(done: Ingested) -> None:
    for failure in done.failures:
        click.echo(f"prov: {failure.where}: {failure.message}", err=True)
    click.echo(done.summary())
    for line in done.changes:
        click.echo(f"  {line}")
    click.echo("See: prov conflicts")


@click.command()
@click.option("--extract", is_flag=True, help="Read every sentence anew too, not only compare.")
@click.option("--workers", type=click.IntRange(1), default=1, help="Processes that extract.")
@common.database
def rebuild(url: str, extract: bool, workers: int) -> None:
    """Make all that is derived anew: speakers, origins, findings. Decisions are kept."""
    from provenance.pipeline.ingest import rebuild as run

    _told(run(url, extract, workers, common.progress))
