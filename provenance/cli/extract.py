"""`prov extract`: what is found in articles, a JSON line each; no database."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option("--raw", is_flag=True, help="Offsets refer to the file's own text, unchanged.")
def extract(paths: tuple[Path, ...], form: str, raw: bool) -> None:
    """Print what is found in each article as a line of JSON; the database is not touched."""
    from provenance.model.article import Failure
    from provenance.pipeline.extract import extract as run

    failed = 0
    for item in run(paths, raw):
        if isinstance(item, Failure):
            failed += 1
            click.echo(f"prov: {item.where}: {item.message}", err=True)
        else:
            click.echo(item)
    if failed:
        raise click.exceptions.Exit(2)
