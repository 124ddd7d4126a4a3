"""`prov show`, `prov toll` and `prov evidence`: one thing whole, and the table of deaths."""

from __future__ import annotations

import click

from provenance.cli import common


@click.command()
@click.argument("key")
@common.database
def show(url: str, key: str) -> None:
    """Show the card of an item, statement, article or speaker."""
    from provenance.pipeline.show import card

    click.echo(card(url, key, common.width(), common.colour()), nl=False)


@click.command()
@click.argument("words", nargs=-1)
@common.database
def toll(url: str, words: tuple[str, ...]) -> None:
    """Show how many died, says who: a row an event, never a sum.

    WORDS keep only the events that hold them all.
    """
    from provenance.pipeline.toll import toll as table
    from provenance.report.terminal.tables import toll_table

    view, size = table(url, words)
    click.echo(toll_table(view, common.width(), common.colour(), size), nl=False)


@click.command()
@click.argument("key")
@common.database
def evidence(url: str, key: str) -> None:
    """Print what a lawyer asks for on a statement or item.

    Paragraph, sentence, hash of the bytes, address, time fetched, decisions.
    """
    from provenance.pipeline.show import evidence as view
    from provenance.report.terminal.cards import evidence_text

    found = [evidence_text(v, common.width(), common.colour()) for v in view(url, key)]
    click.echo("\n".join(found), nl=False)
