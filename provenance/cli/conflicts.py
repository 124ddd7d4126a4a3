"""`prov conflicts`: where sources agree or conflict, and why."""

from __future__ import annotations

import click

from provenance.cli import common


@click.command()
@click.option("--all", "everything", is_flag=True, help="Same figures and what was set aside too.")
@click.option("--new", is_flag=True, help="Only what is new or changed since the last look.")
@click.option("--topic", metavar="WORDS", help="Only items that hold all these words.")
@click.option("--deaths", is_flag=True, help="Only deaths and who was hit.")
@click.option("--speaker", metavar="NAME", help="Only items in which this speaker has a version.")
@click.option("--outlet", metavar="NAME", help="Only items that this outlet carries.")
@click.option("--since", metavar="DATE", help="Only items with an article from this day on.")
@common.limit
@common.formats("json", "csv", "md")
@common.database
def conflicts(
    url: str,
    everything: bool,
    new: bool,
    topic: str | None,
    deaths: bool,
    speaker: str | None,
    outlet: str | None,
    since: str | None,
    limit: int | None,
    form: str | None,
) -> None:
    """List where sources agree or conflict, the most urgent on top."""
    from provenance.pipeline.conflicts import Query, conflicts
    from provenance.report.data import conflicts as data
    from provenance.report.terminal.conflicts import first_screen

    query = Query(
        everything,
        new,
        topic or "",
        deaths,
        speaker or "",
        outlet or "",
        common.day(since) or "",
        limit,
    )
    view = conflicts(url, query, look=form is None)
    findings = [item.finding for item in view.items]
    if form == "json":
        text = data.conflicts_json(findings)
    elif form == "csv":
        text = data.conflicts_csv(findings)
    elif form == "md":
        text = data.conflicts_md(findings)
    else:
        text = first_screen(view, common.width(), common.colour())
    click.echo(text, nl=False)
