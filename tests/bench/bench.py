"""bench.py [--only PART] [--words N] [--rounds N] [--claims N ...]: what the program costs.

attribution: time on top of the bare language model, by turns; the memory of one long article.
growth: invented corpora of so many claims: time and memory of comparing them, and of adding one
    article; the planted cases found, and what is found wrongly.

Ends with 1 where a bound is broken. Texts of the first: texts.py, PROV_MODEL names its model.
"""

from __future__ import annotations

import argparse
import sys

import growth

CLAIMS = (10_000, 100_000, 200_000)


def main() -> int:
    """Measure; return how the program is to end."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=("attribution", "growth"))
    parser.add_argument("--words", type=int, default=200_000, help="at least so many")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--claims", type=int, nargs="+", default=CLAIMS, help="at least so many")
    asked = parser.parse_args()
    kept = []
    if asked.only != "growth":
        import attributing  # it loads the language model, which growth does without

        kept.append(attributing.run(asked.words, asked.rounds))
    if asked.only != "attribution":
        kept.append(growth.run(sorted(asked.claims)))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
