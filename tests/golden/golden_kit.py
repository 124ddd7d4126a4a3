"""Runs `prov` on a folder of articles, and tells what stands together in what it finds."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from provenance.cli.main import main

Finding = dict[str, Any]
LOUD = {"contradiction", "possible_conflict", "claim_denial", "who_was_hit"}


def load(path: Path) -> dict[str, Any]:
    """Return a table of expectations."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def run(folder: Path, files: Sequence[Path], references: Sequence[Path] = ()) -> dict[str, str]:
    """Return what `prov conflicts --all` prints on the files: as `table` and as `json`."""
    env = {"PROV_DB": f"sqlite:///{folder / 'prov.db'}"}
    commands = [["ingest", *map(str, files)]]
    commands += [["reference", "load", *map(str, references)]] if references else []
    for command in commands:
        done = CliRunner().invoke(main, command, env=env)
        assert done.exit_code == 0, done.output
    asked = {"table": ["conflicts", "--all"], "json": ["conflicts", "--all", "--format", "json"]}
    return {name: CliRunner().invoke(main, args, env=env).stdout for name, args in asked.items()}


def findings_of(output: dict[str, str]) -> list[Finding]:
    """Return the findings of a run."""
    rows: list[Finding] = json.loads(output["json"])["findings"]
    return rows


def sentences(finding: Finding) -> list[list[str]]:
    """Return the sentences of each position."""
    return [[claim["sentence"] for claim in p["claims"]] for p in finding["positions"]]


def apart(finding: Finding, words: Sequence[str]) -> bool:
    """Tell whether two of the words stand in different positions of one finding."""
    held = sentences(finding)
    return any(
        any(one in s for s in left) and any(other in s for s in right)
        for one, other in permutations(words, 2)
        for left, right in permutations(held, 2)
    )


def together(finding: Finding, words: Sequence[str]) -> bool:
    """Tell whether each of the words stands in some position of the finding."""
    held = [sentence for position in sentences(finding) for sentence in position]
    return all(any(word in sentence for sentence in held) for word in words)


def words_of(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Return the words of a list of places."""
    return [row["words"] for row in rows]
