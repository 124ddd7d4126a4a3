"""Commands that only read load nothing slow; help loads next to nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = ("spacy", "alembic", "pint", "dateparser", "trafilatura", "htmldate", "lxml")
SCRIPT = """
import sys
from provenance.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit as done:
    assert not done.code, done.code
print(*sorted(sys.modules), file=sys.stderr)
"""


def loaded(*words):
    """Return the top names of all modules that a command loads."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *map(str, words)], capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in done.stderr.split()}


@pytest.mark.parametrize(
    "command",
    [
        ("conflicts",), ("toll",), ("events",), ("claims",), ("speakers",), ("articles",),
        ("export",), ("check",), ("review", "log"), ("brief", "-o", "{folder}"),
        ("show", "{item}"), ("evidence", "{claim}"),
        ("review", "decide", "{item}", "unsure", "--because", "x"),
    ],
    ids=lambda words: " ".join(words[:2]),
)  # fmt: skip
def test_a_command_that_reads_loads_nothing_slow(own_desk, tmp_path, command):
    known = {"folder": tmp_path / "briefing"}
    if "{" in "".join(command):
        known |= {"item": own_desk.lead()["key"], "claim": own_desk.claim()["key"]}
    words = [w.format(**known) for w in command]
    assert not loaded("--db", own_desk.url, *words) & set(SLOW)


def test_help_loads_no_database_library_and_nothing_for_the_screen():
    assert not loaded("--help") & {*SLOW, "sqlalchemy", "rich", "jinja2"}
