"""The figures of each part of each set that is present, by one language model."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import parts
import predict
from sets import bands, polnear, voices, wars

BENCH = Path(os.environ.get("PROV_BENCH") or "../shared/bench")
GVC, AIRWARS, BANDS = "gvc/gva_all.jsonl", "airwars/incidents.jsonl", "bands checked"
WARS = {"wars": lambda row: True, "wars checked": lambda row: parts.checked(row["id"])}
"""Rows of AIRWARS that make one pile."""
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of one annotated file, and which figures of its scorer are shown."""

    set: str
    file: str
    figures: tuple[str, ...]
    keep: Callable[[Mapping[str, Any]], bool] = lambda row: True


_TOLLS = ("conflict_F1", "bounds_recall")
_INCIDENTS = ("pair_F1", "B3_F1", "toll_accuracy")
_NOISE = ("precision", "precision_contradiction", "first_50", "loud", "per_100_docs")
_SAID = ("pair_F1", "content_F1", "speaker_accuracy", "recall_direct", "recall_indirect")
PARTS = {
    "polnear dev": Part("polnear", "polnear/dev.jsonl", _SAID),
    "polnear held out": Part(
        "polnear", "polnear/train.jsonl", _SAID, lambda row: polnear.held_out(row["id"])
    ),
    "timex": Part("timex", "timex/aquaint.jsonl", ("value_accuracy",)),
    "names": Part("names", "names/os_name_bench.jsonl", ("F1", "person_F1")),
    "airwars": Part("airwars", AIRWARS, _TOLLS),
    "airwars checked": Part("airwars", AIRWARS, _TOLLS, lambda row: parts.checked(row["id"])),
    "gvc": Part("gvc", GVC, _INCIDENTS),
    "findings": Part("findings", GVC, _NOISE),
    "gvc checked": Part("gvc", GVC, _INCIDENTS, lambda row: parts.checked(row["incident_id"])),
}


def measure(language: Any) -> Iterator[tuple[str, Figures]]:
    """Yield the name and figures of each part whose data are present, the invented voices last.

    Bands: how many pairs of documents have each, and which share of those is of one incident.
    Wars: which share of the strikes is joined with no other, and how many loud items mix some.
    """
    for name, part in PARTS.items():
        if (BENCH / part.file).exists() and (BENCH / "score.py").exists():
            yield name, flat(_scored(part, language), part.figures)
    if (BENCH / GVC).exists():
        rows = [r for r in predict.rows(BENCH / GVC) if parts.checked(r["incident_id"])]
        yield BANDS, bands.figures(bands.pairs(rows, language))
    if (BENCH / AIRWARS).exists():
        for name, keep in WARS.items():
            yield name, wars.apart([*filter(keep, predict.rows(BENCH / AIRWARS))], language)
    judged = [j for row in voices.rows() for j in voices.judge(row, language)]
    for half in ("open", "kept"):
        yield f"voices {half}", voices.figures([j for j in judged if j.half == half])


def _scored(part: Part, language: Any) -> dict[str, Any]:
    """Return what the scorer of PROV_BENCH says of predictions made now."""
    gold = [row for row in predict.rows(BENCH / part.file) if part.keep(row)]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / "gold.jsonl", Path(folder) / "predictions.jsonl"]
        _write(files[0], gold)
        _write(files[1], predict.SETS[part.set](gold, language))
        command = [sys.executable, str(BENCH / "score.py"), part.set, *map(str, files)]
        done = subprocess.run(command, check=True, capture_output=True)
    scored: dict[str, Any] = json.loads(done.stdout)
    return scored


def _write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def flat(scored: Mapping[str, Any], figures: Iterable[str]) -> Figures:
    """Return figures with one value each: of an F its precision and recall follow."""
    out: Figures = {}
    for name in figures:
        value = scored[name]
        if isinstance(value, dict):
            stem = name.removesuffix("F1")
            out |= {name: value["F"], f"{stem}P": value["P"], f"{stem}R": value["R"]}
        else:
            out[name] = value
    return out
