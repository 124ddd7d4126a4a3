"""`prov brief`: the HTML briefing."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli import common


@click.command()
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("briefing"),
    show_default=True, help="Folder to write.",
)  # fmt: skip
@click.option("--topic", default="", metavar="WORDS", help="Heading; by default who it is about.")
@common.database
def brief(url: str, output: Path, topic: str) -> None:
    """Write an HTML briefing that works from disk.

    Every figure in it leads back to its sentence.
    """
    from provenance.pipeline.brief import brief as write

    first = write(url, output, topic)
    click.echo(f"Briefing written: {first}")
