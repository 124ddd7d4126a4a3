"""Three short invented articles, and the program as a user calls it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from provenance.cli.main import main

GAZETTE = """\
+++
outlet = "Lowland Gazette"
title = "Bomb in Selby"
authors = ["Ruth Okello"]
published = 2031-05-12
url = "https://gazette.example/selby"
+++
A bomb exploded in Selby on 10 May 2031, killing 12 people, police said.

Government officials said that Highland Front fighters had joined the attack. “They chose the \
busiest hour,” said Interior Minister Anna Brandt.

The border between Norland and Sudland is 40 kilometres long.
"""
POST = """\
+++
outlet = "Northern Post"
title = "Selby counts its dead"
published = 2031-05-13
+++
A bomb killed 19 people in Selby on 10 May 2031, according to Paul Meyer, director of the \
town’s hospital.

The Highland Front denied that its fighters had joined the attack. Anna Brandt declined to comment.

The border between Norland and Sudland, 40 km long, was closed.
"""
ROW = {
    "id": "r1",
    "outlet": "Radio Coast",
    "title": "Selby bomb",
    "published": "2031-05-14",
    "text": "A bomb killed 19 people in Selby on 10 May 2031, the Red Cross said.\n\n"
    "Nobody has claimed it.",
}


def write_articles(folder: Path) -> Path:
    """Write the three articles, two as Markdown and one as a row of JSON Lines."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "gazette.md").write_text(GAZETTE, "utf-8")
    (folder / "post.md").write_text(POST, "utf-8")
    (folder / "rows.jsonl").write_text(json.dumps(ROW) + "\n", "utf-8")
    return folder


@dataclass(frozen=True)
class Prov:
    """`prov --db URL`, in this process."""

    url: str

    def run(self, *words: object) -> Result:
        return CliRunner().invoke(main, ["--db", self.url, *map(str, words)])

    def out(self, *words: object) -> str:
        """Return what a command that succeeds prints on stdout."""
        result = self.run(*words)
        assert result.exit_code == 0, result.output
        return result.stdout

    def data(self, *words: object) -> Any:
        return json.loads(self.out(*words, "--format", "json"))

    def lead(self) -> dict[str, Any]:
        """Return the first item of the list."""
        return self.data("conflicts")["findings"][0]

    def claim(self) -> dict[str, Any]:
        """Return the first statement of the first item."""
        return self.lead()["positions"][0]["claims"][0]


def complaint(result: Result) -> str:
    """Return the one line that a failed command prints, and check that it is all it prints."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("prov: ")
    return line
