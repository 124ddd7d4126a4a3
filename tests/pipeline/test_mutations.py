"""What copying changed, from two invented articles to the list."""

from __future__ import annotations

import json

import pytest
from affair import Affair

from provenance.pipeline.ingest import ingest

FIRST = """+++
title = "Blast at the silos of Orvik"
outlet = "Harbour Post"
published = 2031-05-04
+++
A blast at the grain silos of Orvik may have killed 12 dockers on Saturday, the fire brigade said.

The brigade of the Selland province sent nine engines and closed the northern harbour road.

According to the port authority, the Orvik silos had failed two safety inspections since 2029.

At least 40 families were moved to the old sailors' home on Kirk Street by volunteers of Orvik.

The company that runs the silos did not store fertiliser in the damaged tower, Petra Lind said.
"""
SECOND = """+++
title = "Twelve dockers die in Orvik"
outlet = "Valley Echo"
published = 2031-05-06
+++
A blast at the grain silos of Orvik killed 12 dockers on Saturday.

The brigade of the Selland province sent nine engines and closed the northern harbour road.

The Orvik silos had failed two safety inspections since 2029.

40 families were moved to the old sailors' home on Kirk Street by volunteers of Orvik.

The company that runs the silos did store fertiliser in the damaged tower, Petra Lind said.
"""


@pytest.fixture(scope="module")
def affair(tmp_path_factory):
    folder = tmp_path_factory.mktemp("silos")
    for name, text in (("first.md", FIRST), ("second.md", SECOND)):
        (folder / name).write_text(text)
    url = f"sqlite:///{folder / 'prov.db'}"
    ingest(url, [folder / "first.md", folder / "second.md"], {})
    return Affair(url)


def mutations(affair):
    found = json.loads(affair.run("conflicts", "--all", "--format", "json"))["findings"]
    return [f for f in found if f["class"] == "mutation"]


def test_each_change_is_listed_once_and_none_is_loud(affair):
    told = sorted(f["pairs"][0]["reasons"][0]["detail"] for f in mutations(affair))
    assert told == [
        "a no became a yes in copying",
        "the figure was changed in copying",
        "the hedge was lost in copying",
        "who says it (the fire brigade) was lost in copying",
        "who says it (the port authority) was lost in copying",
    ]
    assert affair.loud == []


def test_the_card_shows_the_two_sentences_with_what_they_share(affair):
    hedge = next(f for f in mutations(affair) if "hedge" in f["pairs"][0]["reasons"][0]["detail"])
    card = " ".join(affair.run("show", hedge["key"]).split())
    assert "how surely hedged stated flatly the hedge was lost in copying" in card
    assert "2 articles, 1 text, 1 separate report" in card
    assert "[blast at the grain silos of Orvik killed 12 dockers on Saturday]" in card


def test_a_faithful_sentence_is_on_no_list(affair):
    listed = affair.run("conflicts", "--all")
    assert "nine engines" not in listed
