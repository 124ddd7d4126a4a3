"""`prov`: the group that all commands hang from. A command's module is loaded when it is run."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from provenance import __version__, settings
from provenance.errors import ProvError

COMMANDS = {
    "ingest": "ingest",
    "conflicts": "conflicts",
    "show": "show",
    "toll": "show",
    "brief": "brief",
    "events": "lists",
    "claims": "lists",
    "speakers": "lists",
    "articles": "articles",
    "review": "review",
    "evidence": "show",
    "reference": "reference",
    "extract": "extract",
    "rebuild": "ingest",
    "export": "upkeep",
    "check": "upkeep",
    "db": "upkeep",
}
"""Each command and the module that holds it, in the order in which a newcomer needs them."""


class Commands(click.Group):
    """Loads a command's module only when it is asked for, so that each starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return all command names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"provenance.cli.{COMMANDS[cmd_name]}")
        command = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error for people goes on one line, with exit code 2."""
        try:
            return super().invoke(ctx)
        except ProvError as error:
            click.echo(f"prov: {error}", err=True)
            ctx.exit(2)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--db",
    metavar="URL",
    envvar="PROV_DB",
    help="Database: a SQLite file or URL, or postgresql://... (default: prov.db in this folder).",
)
@click.version_option(__version__, prog_name="prov")
@click.pass_context
def main(ctx: click.Context, db: str | None) -> None:
    """Who said what in the news, through whom, and where the sources agree or conflict."""
    ctx.obj = settings.database_url(db)


if __name__ == "__main__":
    sys.exit(main())
