"""`prov articles`: the list, and a person's corrections of what was read."""

from __future__ import annotations

import click

from provenance.cli import common

_because = click.option(
    "--because", required=True, metavar="TEXT_OR_URL", help="Why; kept with the decision."
)


@click.group(invoke_without_command=True)
@click.pass_context
def articles(ctx: click.Context) -> None:
    """List the articles; correct (set) or leave out (drop) one."""
    if ctx.invoked_subcommand is None:
        from provenance.pipeline.lists import articles as listed
        from provenance.report.terminal.tables import articles_table

        found, size = listed(ctx.obj)
        click.echo(articles_table(found, common.width(), common.colour(), size), nl=False)


@articles.command("set")
@click.argument("key")
@click.option("--published", metavar="DATE", help="The day it was published (2024-12-28).")
@click.option("--outlet", help="Who wrote it.")
@click.option("--title", help="Its headline.")
@click.option("--kind", type=click.Choice(["report", "opinion"]), help="What it is.")
@_because
@common.database
def set_(
    url: str,
    key: str,
    published: str | None,
    outlet: str | None,
    title: str | None,
    kind: str | None,
    because: str,
) -> None:
    """Set what the text of an article does not tell, or tells wrongly; it can be undone."""
    from provenance.pipeline.decide import correct

    told = {"published": common.day(published), "outlet": outlet, "title": title, "kind": kind}
    fields = {name: value for name, value in told.items() if value is not None}
    if not fields:
        raise click.UsageError("nothing to set; give --published, --outlet, --title or --kind")
    common.say(correct(url, key, fields, because))


@articles.command()
@click.argument("key")
@_because
@common.database
def drop(url: str, key: str, because: str) -> None:
    """Leave an article out of everything; nothing is deleted, and it can be undone."""
    from provenance.pipeline.decide import drop as run

    common.say(run(url, key, because))
