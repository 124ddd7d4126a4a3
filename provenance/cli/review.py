"""`prov review`: a person's judgements on items."""

from __future__ import annotations

import click

from provenance.cli import common

JUDGEMENTS = ("same", "different", "real", "not-a-conflict", "unsure")


@click.group()
def review() -> None:
    """Decide on items; each decision is kept and can be undone."""


@review.command()
@click.argument("key")
@click.argument("judgement", type=click.Choice(JUDGEMENTS))
@click.option("--because", required=True, metavar="TEXT_OR_URL", help="Why; kept with it.")
@click.option("--reviewer", metavar="NAME", help="Who decides (default: your login name).")
@common.database
def decide(url: str, key: str, judgement: str, because: str, reviewer: str | None) -> None:
    """Decide whether an item is one event, or a real conflict."""
    from provenance.pipeline.decide import decide as run

    common.say(run(url, key, judgement, because, reviewer or ""))


@review.command()
@common.database
def log(url: str) -> None:
    """List all decisions, those undone too."""
    from provenance.pipeline.decide import log as lines

    common.say(lines(url))


@review.command()
@click.argument("key")
@click.option("--because", default="", metavar="TEXT", help="Why; kept with it.")
@common.database
def undo(url: str, key: str, because: str) -> None:
    """Undo a decision by its key (see: prov review log)."""
    from provenance.pipeline.decide import undo as run

    common.say(run(url, key, because))
