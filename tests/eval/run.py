"""run.py: predict and score every annotated set that is present, and hold figures to floors.

PROV_BENCH is the folder of the sets (default ../shared/bench, may be absent) with its
score.py. Ends with 1 where a figure is under its floor in floors.json; without sets, 0.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import predict

HERE = Path(__file__).parent
BENCH = Path(os.environ.get("PROV_BENCH") or "../shared/bench")


def figure(name: str, gold: Path, asked: str) -> float:
    """Return one figure of a set, from predictions made now."""
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        with predictions.open("w", encoding="utf-8") as out:
            for row in predict.SETS[name](gold):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        command = [sys.executable, str(BENCH / "score.py"), name, str(gold), str(predictions)]
        scored = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    value = scored[asked]
    return float(value["F"] if isinstance(value, dict) else value)


def main() -> int:
    """Print a table of figures and floors; return how the program is to end."""
    floors = json.loads((HERE / "floors.json").read_text("utf-8"))
    present = {name: BENCH / row["file"] for name, row in floors.items()}
    present = {name: gold for name, gold in present.items() if gold.exists()}
    if not present or not (BENCH / "score.py").exists():
        print("no sets found")
        return 0
    under = 0
    print(f"{'set':10}{'figure':18}{'value':>8}{'floor':>8}")
    for name, gold in present.items():
        asked, floor = floors[name]["figure"], floors[name]["floor"]
        value = figure(name, gold, asked)
        under += value < floor
        print(f"{name:10}{asked:18}{value:8.3f}{floor:8.2f}{'  under' if value < floor else ''}")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
