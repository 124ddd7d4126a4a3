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
    def findings(self) -> list[dict[str, Any]]:
        return json.loads(self.run("conflicts", "--all", "--format", "json"))["findings"]

    @cached_property
    def loud(self) -> list[dict[str, Any]]:
        return json.loads(self.run("conflicts", "--format", "json"))["findings"]

    def of(self, **wanted: str) -> list[dict[str, Any]]:
        """Return the findings with these fields (`class_` stands for `class`)."""
        asked = {name.rstrip("_"): value for name, value in wanted.items()}
        return [f for f in self.findings if all(f[k] == v for k, v in asked.items())]


def claims(finding: dict[str, Any]) -> list[dict[str, Any]]:
    return [c for p in finding["positions"] for c in p["claims"]]


def holding(position_or_finding: dict[str, Any], words: str) -> bool:
    """Tell whether a statement of it holds these words."""
    found = position_or_finding.get("claims") or claims(position_or_finding)
    return any(words.casefold() in c["sentence"].casefold() for c in found)


def together(finding: dict[str, Any], *words: str) -> bool:
    """Tell whether one finding rests on statements with each of these words."""
    return all(holding(finding, w) for w in words)


def facets(pair: dict[str, Any]) -> dict[str, str]:
    return {r["facet"]: r["state"] for r in pair["reasons"]}
