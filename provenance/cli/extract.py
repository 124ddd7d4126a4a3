"""`prov extract`: what is found in articles, a JSON line each; no database."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli import common


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@common.jsonl
@click.option("--raw", is_flag=True, help="Offsets refer to the file's own text, unchanged.")
@common.model
def extract(paths: tuple[Path, ...], form: str, raw: bool, model: str | None) -> None:
    """Print what is found in articles as JSON; uses no database.

    A line an article. What cannot be read is listed on stderr; the exit code is 2 only where
    nothing could be read.
    """
    from provenance.model.article import Failure
    from provenance.pipeline.extract import extract as run

    read = 0
    for item in run(paths, raw, model):
        if isinstance(item, Failure):
            common.tell_failures([item])
        else:
            read += 1
            click.echo(item)
    if not read:
        raise click.exceptions.Exit(2)
