"""`prov check`, `prov export` and `prov db`: the database's own upkeep."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli import common


@click.command()
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@common.database
def check(url: str, folder: Path | None) -> None:
    """Check that every span and every link of a briefing resolves.

    A span resolves where the stored text there is its words. FOLDER is a briefing. Exits with 1
    and a list where something is wrong.
    """
    from provenance.pipeline.upkeep import check as run

    checked, problems = run(url, folder)
    for line in problems:
        click.echo(line)
    click.echo(f"{checked} checked, {len(problems)} wrong.")
    if problems:
        raise click.exceptions.Exit(1)


@click.command()
@common.jsonl
@click.option("--content", is_flag=True, help="Without runs and clock times.")
@common.database
def export(url: str, form: str, content: bool) -> None:
    """Print all that is stored, a JSON line a row, sorted by key."""
    from provenance.pipeline.upkeep import export as rows

    for line in rows(url, content):
        click.echo(line)


@click.group()
def db() -> None:
    """Make or upgrade the database."""


@db.command()
@common.database
def upgrade(url: str) -> None:
    """Bring the database to this version, making it where it is absent."""
    from provenance.pipeline.upkeep import upgrade as run

    click.echo(run(url))
