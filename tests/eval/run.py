"""run.py [--model NAME]... [--rules] [--tighten]: figures of every annotated set that is present.

PROV_BENCH is the folder of the sets (default ../shared/bench, may be absent) with its score.py;
the invented voices of tests/golden are always measured. The first column is the small model,
which is held to floors.json: ends with 1 and the names of the figures where one is broken.
`--model` and PROV_MODEL add a column for another model that is installed, `--rules` one for the
lexicon alone, as where no learned weights are. `--tighten` raises the floors to what was
measured, and lowers the ceilings. Parses are remembered in PROV_CACHE.
"""

from __future__ import annotations

import argparse
import json
import sys

import bounds
import measures
import parses

from provenance import settings
from provenance.errors import UsageError
from provenance.extract.parse import models
from provenance.lexicon import weights

WIDTHS = (18, 26, 16)


def _asked() -> argparse.Namespace:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--model", metavar="NAME", action="append", default=[])
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--tighten", action="store_true")
    return parser.parse_args()


def _line(*cells: str) -> str:
    fixed = "".join(f"{cell:{width}}" for cell, width in zip(cells, WIDTHS, strict=False))
    return (fixed + "".join(f"{cell:>24}" for cell in cells[len(WIDTHS) :])).rstrip()


def main() -> int:
    """Print the table of figures; return how the program is to end."""
    asked = _asked()
    wanted = [*asked.model, settings.model_name() or models.installed()]
    names = list(dict.fromkeys([models.installed(), *map(models.installed, wanted)]))
    columns = [dict(measures.measure(parses.load(name))) for name in names]
    if asked.rules:
        weights.load = lambda: None  # as where their file is absent
        names.append("lexicon alone")
        columns.append(dict(measures.measure(parses.load(names[0]))))
    held = bounds.load()
    broken = []
    print(_line("set", "figure", "bound", *names))
    for part, figures in columns[0].items():
        for figure, value in figures.items():
            cells = [f"{column[part][figure]:.3f}" for column in columns]
            print(_line(part, figure, bounds.text(held, part, figure), *cells))
            if bounds.broken(held, part, figure, value):
                broken.append(f"{part}, {figure}: {value:.3f}")
    for told in broken:
        print(f"broken: {told}")
    if asked.tighten:
        tight = bounds.tightened(held, columns[0])
        bounds.FILE.write_text(json.dumps(tight, indent=2) + "\n", "utf-8")
    return 1 if broken else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except UsageError as error:
        sys.exit(f"eval: {error}")
