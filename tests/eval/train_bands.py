"""train_bands.py OUT [CORPUS]: learn how much each sign tells that two accounts are of one event.

CORPUS is a file of incidents with their documents (default $PROV_BENCH/gvc/gva_all.jsonl), which
the user obtains; a third of its rows (parts.py) is never looked at. pairs.toml adds invented
pairs of what those hardly hold. Prints how often each bound is right, by five folds over
incidents, and writes OUT as JSON: provenance/lexicon/bands.json for the weights that ship.
Needs scikit-learn, which the program itself does not.
"""

from __future__ import annotations

import json
import os
import sys
import tomllib
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import parses
import parts
import predict
from sets import bands

CORPUS = Path(os.environ.get("PROV_BENCH") or "../shared/bench") / "gvc/gva_all.jsonl"
INVENTED = Path(__file__).with_name("pairs.toml")
OFTEN = 5
"""How often a sign must occur to be weighed."""
STRENGTH = 1.0
"""Inverse strength of the L2 penalty."""
UNHEARD = 0.5
"""For how many pairs one counts once more, without the words in common."""
FOLDS = 5
RIGHT = {"same": (0.97, 0.97), "likely": (0.9, 0.75)}
"""How often all pairs over a bound, and those just over it, must be of one event."""
SPAN = 60
"""How many pairs are just over a bound."""


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of one pair, whether it is of one event, and for how many pairs it counts."""

    signs: tuple[str, ...]
    same: bool
    counts: float = 1.0
    incidents: tuple[str, str] = ("", "")

    def of_fold(self, fold: int) -> bool:
        """Tell whether one of its incidents is of a fold; an invented pair is of none."""
        named = [i for i in self.incidents if i]
        return any(sha256(f"fold {i}".encode()).digest()[0] % FOLDS == fold for i in named)


def invented() -> list[Example]:
    """Return the pairs of pairs.toml, each as one of one event and one of two."""
    out = []
    for row in tomllib.loads(INVENTED.read_text("utf-8"))["pair"]:
        share, told = row["same"], tuple(row["signs"])
        out.append(Example(told, True, row["counts"] * share))
        out.append(Example(told, False, row["counts"] * (1 - share)))
    return out


def unheard(examples: Sequence[Example]) -> list[Example]:
    """Return these pairs once more without what their words tell, as of accounts that have none.

    Else what is learned would be right only where words speak for or against.
    """
    return [
        replace(e, signs=tuple(s for s in e.signs if not s.startswith("words ")), counts=UNHEARD)
        for e in examples
    ]


def fitted(examples: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """Return the bias and the weight of each sign that occurs often enough."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    times = Counter(sign for e in examples for sign in e.signs)
    rows = [{s: 1.0 for s in e.signs if times[s] >= OFTEN or not e.incidents[0]} for e in examples]
    table = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(
        table.fit_transform(rows),
        [e.same for e in examples],
        sample_weight=[e.counts for e in examples],
    )
    names: list[Any] = list(table.get_feature_names_out())
    weights = {n: round(float(w), 3) for n, w in zip(names, model.coef_[0], strict=True)}
    return round(float(model.intercept_[0]), 3), weights


def foreseen(examples: Sequence[Example], extra: Sequence[Example]) -> list[tuple[float, bool]]:
    """Return the sum of each pair by weights that never saw its incidents, and its answer."""
    out = []
    for fold in range(FOLDS):
        kept = [e for e in examples if not e.of_fold(fold)]
        bias, weights = fitted([*kept, *unheard(kept), *extra])
        held = [e for e in examples if e.of_fold(fold)]
        out += [(bias + sum(weights.get(s, 0.0) for s in e.signs), e.same) for e in held]
    return sorted(out)


def bound(sums: Sequence[tuple[float, bool]], right: tuple[float, float]) -> float:
    """Return the lowest sum from which on pairs are right so often, all and the next few."""
    every, near = right
    totals = [total for total, _ in sums]
    for total in dict.fromkeys(totals):
        over = sums[bisect_left(totals, total) :]
        if _share(over) >= every and _share(over[:SPAN]) >= near:
            return total
    return totals[-1]


def _share(some: Sequence[tuple[float, bool]]) -> float:
    return sum(same for _, same in some) / max(1, len(some))


def main() -> None:
    """Learn, print what was measured, and write."""
    corpus = Path(sys.argv[2]) if len(sys.argv) > 2 else CORPUS
    rows = [row for row in predict.rows(corpus) if not parts.checked(row["incident_id"])]
    found = bands.pairs(rows, parses.load())
    examples = [Example(p.signs, p.same, incidents=p.incidents) for p in found if p.weighed]
    write(Path(sys.argv[1]), examples)


def write(out: Path, examples: Sequence[Example]) -> None:
    """Fit, choose the bounds, print how good they are, and write the weights."""
    extra = invented()
    sums = foreseen(examples, extra)
    bounds = {name: round(bound(sums, right), 3) for name, right in RIGHT.items()}
    for name, least in bounds.items():
        over = [s for s in sums if s[0] >= least]
        print(f"{name}: {len(over)} pairs over {least}, {_share(over):.3f} of one event")
    bias, weights = fitted([*examples, *unheard(examples), *extra])
    told = {"bias": bias, **bounds, "signs": dict(sorted(weights.items()))}
    out.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
