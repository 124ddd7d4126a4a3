"""Larger and larger corpora: what comparing costs, and whether it still finds what is planted."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

DOUBLING = 2.2
"""How many times as long twice as many claims may take."""
ONE = 2.0
"""Seconds that one more article may take."""
MILLION = 1_000_000
SECONDS, MEGABYTES = 600, 2048
"""What a million claims may take to be compared."""
SHOWN = 12
"""Kinds of wrong findings that are listed."""

_Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured on a corpus of one size, by steps (see step.py)."""

    fill: _Told
    judge: _Told
    add: _Told
    score: _Told

    @property
    def claims(self) -> int:
        """How many claims the corpus has."""
        return int(self.fill["claims"])

    @property
    def missed(self) -> int:
        """How many planted cases were not found."""
        return sum(self.score["missed"].values())

    @property
    def wrong(self) -> int:
        """How many loud findings were not planted."""
        return sum(self.score["wrong"].values())


def measure(claims: int) -> Row:
    """Return what a corpus of so many claims costs; each step runs in a process of its own."""
    with TemporaryDirectory() as folder:
        return Row(*(_step(name, folder, claims) for name in ("fill", "judge", "add", "score")))


def _step(name: str, folder: str, claims: int) -> _Told:
    program = str(Path(__file__).parent / "step.py")
    done = subprocess.run(
        [sys.executable, program, name, folder, str(claims)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    told: _Told = json.loads(done.stdout)
    return told


def doubling(small: Row, large: Row) -> float:
    """Return how many times as long twice the claims take, from two sizes of any ratio.

    It is the processor's time that is held: that of the wall tells of what else a machine does.
    """
    longer = large.judge["cpu"] / small.judge["cpu"]
    return float(longer ** (1 / math.log2(large.claims / small.claims)))


def broken(rows: Sequence[Row]) -> Iterator[str]:
    """Yield each bound that is not kept, in words."""
    for small, large in pairwise(rows):
        if (ratio := doubling(small, large)) > DOUBLING:
            yield f"{large.claims:,} claims: doubling costs {ratio:.2f} times, at most {DOUBLING}"
    for row in rows:
        head = f"{row.claims:,} claims: "
        if row.add["seconds"] > ONE:
            yield f"{head}one article takes {row.add['seconds']:.2f} s, at most {ONE}"
        if row.missed or row.wrong:
            yield f"{head}{row.missed} planted cases missed, {row.wrong} found wrongly"
        if row.claims >= MILLION and row.judge["seconds"] > SECONDS:
            yield f"{head}compared in {row.judge['seconds']:.0f} s, at most {SECONDS}"
        if row.claims >= MILLION and row.judge["peak"] > MEGABYTES:
            yield f"{head}compared in {row.judge['peak']:.0f} MB, at most {MEGABYTES}"


_COLUMNS = (
    "claims", "articles", "save s", "judge s", "cpu s", "MB", "doubling",
    "one more s", "blocks", "MB", "planted", "found", "loud", "wrong",
)  # fmt: skip


def _cells(row: Row, ratio: str) -> tuple[str, ...]:
    planted = sum(row.score["planted"].values())
    return (
        f"{row.claims:,}", f"{row.fill['articles']:,}", f"{row.fill['seconds']:.1f}",
        f"{row.judge['seconds']:.1f}", f"{row.judge['cpu']:.1f}", f"{row.judge['peak']:.0f}", ratio,
        f"{row.add['seconds']:.2f}", f"{row.add['dirty']:,}", f"{row.add['peak']:.0f}",
        f"{planted:,}", f"{planted - row.missed:,}", f"{row.score['loud']:,}", f"{row.wrong:,}",
    )  # fmt: skip


def _line(cells: Sequence[str]) -> str:
    return "".join(f"{cell:>11}" for cell in cells)


def details(row: Row) -> Iterator[str]:
    """Yield lines on the planted cases of one size by kind, and on what is found wrongly."""
    yield f"{row.claims:,} claims, planted:"
    for kind, planted in sorted(row.score["planted"].items()):
        missed = row.score["missed"].get(kind, 0)
        yield f"  {kind:16}{planted:8,} planted{planted - missed:8,} found"
    wrong = sorted(row.score["wrong"].items(), key=lambda item: (-item[1], item[0]))
    for said, several in wrong[:SHOWN]:
        yield f"  wrong {several:8,} {said}"
    if len(wrong) > SHOWN:
        yield f"  wrong {sum(n for _, n in wrong[SHOWN:]):8,} others"


def run(sizes: Sequence[int]) -> bool:
    """Print the table of these sizes, the smallest first; tell whether all bounds are kept."""
    print("invented corpora: saved, judged whole, one article added")
    print(_line(_COLUMNS), flush=True)
    rows: list[Row] = []
    for size in sizes:
        rows.append(measure(size))
        ratio = f"{doubling(*rows[-2:]):.2f}" if len(rows) > 1 else "-"
        print(_line(_cells(rows[-1], ratio)), flush=True)
    print("\n".join(line for row in rows for line in details(row)))
    found = list(broken(rows))
    print("\n".join(f"BROKEN: {line}" for line in found) or "all bounds are kept")
    return not found
