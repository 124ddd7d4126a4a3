"""`prov claims`, `prov speakers` and `prov events`: lists."""

from __future__ import annotations

import click

from provenance.cli import common


@click.command()
@click.argument("words", nargs=-1)
@click.option("--speaker", default="", metavar="NAME", help="Only what this speaker says.")
@click.option("--article", default="", metavar="KEY", help="Only this article.")
@common.limit
@common.database
def claims(url: str, words: tuple[str, ...], speaker: str, article: str, limit: int | None) -> None:
    """List statements with who says them.

    WORDS keep only those that hold them all.
    """
    from provenance.pipeline.lists import claims as listed
    from provenance.report.terminal.tables import claims_table

    found, size = listed(url, words, speaker, article)
    click.echo(claims_table(found[:limit], common.width(), common.colour(), size), nl=False)


@click.command()
@click.option("--why", metavar="NAME", help="Show which names were taken for one, and why.")
@common.limit
@common.database
def speakers(url: str, why: str | None, limit: int | None) -> None:
    """List who speaks, across articles."""
    from provenance.pipeline.lists import speakers as listed
    from provenance.report.terminal.cards import speaker_card
    from provenance.report.terminal.tables import speakers_table

    found, size = listed(url, why or "")
    if why:
        cards = [speaker_card(v, True, common.width(), common.colour(), size) for v in found]
        click.echo("\n".join(cards), nl=False)
    else:
        table = speakers_table(found[:limit], common.width(), common.colour(), size)
        click.echo(table, nl=False)


@click.command()
@common.formats("json", "csv")
@common.limit
@common.database
def events(url: str, form: str | None, limit: int | None) -> None:
    """List events across articles, with the deaths that texts give."""
    from provenance.pipeline.lists import events as listed
    from provenance.report.data.events import events_csv, events_json
    from provenance.report.terminal.tables import events_table

    found, size = listed(url)
    found = found[:limit]
    if form:
        text = events_json(found) if form == "json" else events_csv(found)
    else:
        text = events_table(found, common.width(), common.colour(), size)
    click.echo(text, nl=False)
