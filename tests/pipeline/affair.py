"""A database of one affair, and short questions to it, all through the public commands."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

from click.testing import CliRunner

from provenance.cli.main import main


class Affair:
    def __init__(self, url: str) -> None:
        self.url = url

    def run(self, *words: str, code: int = 0) -> str:
        result = CliRunner().invoke(main, ["--db", self.url, *words])
        assert result.exit_code == code, result.output
        return result.output

    @cached_property
    def loud(self) -> list[dict[str, Any]]:
        return json.loads(self.run("conflicts", "--format", "json"))["findings"]


def claims(finding: dict[str, Any]) -> list[dict[str, Any]]:
    return [c for p in finding["positions"] for c in p["claims"]]
