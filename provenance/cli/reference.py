"""`prov reference`: what an analyst tells the program beforehand."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli import common


@click.group()
def reference() -> None:
    """Tell the program beforehand of outlets, bodies and places.

    Of names that are never one, too.
    """


@reference.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@common.database
def load(url: str, files: tuple[Path, ...]) -> None:
    """Load TOML files such as seeds/speakers.toml; the same file again changes nothing."""
    from provenance.pipeline.reference import load as run

    for line in run(url, files):
        click.echo(line)
