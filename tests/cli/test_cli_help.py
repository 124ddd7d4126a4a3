from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from provenance import settings
from provenance.cli.main import COMMANDS, main

README = Path(settings.data_path("seeds")).parent / "README.md"


def commands(group=main, name=()):
    """Yield each command, with the words that call it."""
    ctx = click.Context(group)
    for word in group.list_commands(ctx):
        command = group.get_command(ctx, word)
        assert command is not None
        yield (*name, word), command
        if isinstance(command, click.Group):
            yield from commands(command, (*name, word))


EVERY = dict(commands())


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_and_option_has_help(words):
    command = EVERY[words]
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_help_is_printed_without_a_database(words):
    for option in ("-h", "--help"):
        result = CliRunner().invoke(main, [*words, option])
        assert result.exit_code == 0
        assert result.stdout.startswith("Usage: ")


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_is_in_the_readme(words):
    assert re.search(rf"\bprov {' '.join(words)}\b", README.read_text("utf-8"))


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_option_is_in_the_readme(words):
    text = README.read_text("utf-8")
    for parameter in EVERY[words].params:
        if isinstance(parameter, click.Option):
            assert any(re.search(rf"(?<!\w){re.escape(o)}\b", text) for o in parameter.opts)


def test_the_list_of_commands_names_each_and_the_version_is_told():
    text = CliRunner().invoke(main, ["--help"]).stdout
    assert all(re.search(rf"^  {name}\b", text, re.MULTILINE) for name in COMMANDS)
    assert "..." not in text.partition("Commands:")[2]
    assert re.match(r"prov, version \d+\.\d+", CliRunner().invoke(main, ["--version"]).stdout)
