"""`prov`: the group that all commands hang from. A command's module is loaded when it is run.

Exit codes: 0 done, 1 problems found by `check`, 2 an error of use or input, 130 stopped by
the user, 141 where the reader of our output has gone.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

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
_WRONG, _INTERRUPTED, _PIPE_CLOSED = 2, 130, 141


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
        """Run a command, and end quietly where the reader of its output has gone."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _leave_quietly()
        return result

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command and exit; whatever a user can do wrong is told on one line of stderr."""
        _write_any_letter()
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(_WRONG)
        except click.ClickException as error:
            _stop(_told(error))
        except ProvError as error:
            _stop(str(error))
        except click.Abort:
            _stop("stopped; what was saved so far is kept", _INTERRUPTED)
        sys.exit(code if isinstance(code, int) else 0)


def _write_any_letter() -> None:
    # Article text holds any letter; a terminal or pipe of another encoding must not stop us.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=_encoding(stream), errors="backslashreplace")


def _encoding(stream: io.TextIOWrapper) -> str:
    """Return what to write in: a terminal's own encoding, else UTF-8, which programs expect."""
    return stream.encoding if stream.isatty() else "utf-8"


def _told(error: click.ClickException) -> str:
    """Return what was wrong with the command line, and where its usage is told."""
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    mend = f"; see: {ctx.command_path} --help" if ctx else ""
    return f"{error.format_message().rstrip('.')}{mend}"


def _stop(message: str, code: int = _WRONG) -> NoReturn:
    click.echo(f"prov: {' '.join(message.split())}", err=True)
    sys.exit(code)


def _leave_quietly() -> NoReturn:
    # As `head` does to every program; Python would try once more to flush at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(_PIPE_CLOSED)


_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.command(cls=Commands, context_settings=_SETTINGS)
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
    main()
