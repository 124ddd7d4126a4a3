"""Where parties stand, and a denial in another article, from invented articles to the list."""

from __future__ import annotations

import json

import pytest
from affair import Affair

from provenance.pipeline.ingest import ingest

TEXTS = (
    """+++
title = "Blast at a market in Peshawar kills 12"
outlet = "Harbour Post"
published = 2024-03-04
+++
A bomb exploded at a market in Peshawar, Pakistan, on Monday, killing 12 people, officials said.

Police blamed Hezbollah for the bombing. “They planted it,” said the police chief, Karl Rehn.
""",
    """+++
title = "Twelve dead in Peshawar"
outlet = "Valley Echo"
published = 2024-03-05
+++
A bombing killed 12 people at a market in Peshawar, Pakistan, on Monday.

Hezbollah denied responsibility in a statement on Tuesday.

“We will not talk with Hezbollah,” Pakistani Foreign Minister Juan Lopez said.
""",
    """+++
title = "Pakistan is urged to talk"
outlet = "Island Sun"
published = 2024-03-07
+++
Iran urged Pakistan to negotiate with Hezbollah. Iran wants Pakistan to hand over Ali Khan.

Pakistan said it would not.

India accused Pakistan of letting militants use its soil. Pakistan said that it would never allow
its territory to be used against any country.
""",
)


@pytest.fixture(scope="module", params=[(0, 1, 2), (2, 1, 0)], ids=["as they came", "backwards"])
def listed(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("positions")
    affair = Affair(f"sqlite:///{folder / 'prov.db'}")
    for number in request.param:
        file = folder / f"{number}.md"
        file.write_text(TEXTS[number], "utf-8")
        ingest(affair.url, [file], {})
    found = json.loads(affair.run("conflicts", "--all", "--format", "json"))["findings"]
    return {f["question"]: f for f in found}, affair


def sides(finding):
    return [(p["value"], [c["outlet"] for c in p["claims"]]) for p in finding["positions"]]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was Hezbollah behind the Peshawar bombing?",
         [("alleged", ["Harbour Post"]), ("denied", ["Valley Echo"])]),
        ("Should Hezbollah and Pakistan negotiate?",
         [("wanted", ["Island Sun"]), ("refused", ["Valley Echo"])]),
        ("Should Pakistan hand over Ali Khan?",
         [("wanted", ["Island Sun"]), ("refused", ["Island Sun"])]),
        ("Is the soil of Pakistan used by armed groups?",
         [("alleged", ["Island Sun"]), ("not to be, it is promised", ["Island Sun"])]),
    ],
)  # fmt: skip
def test_both_sides_stand_in_one_item_in_whatever_order_they_came(listed, question, told):
    assert sides(listed[0][question]) == told


def test_positions_are_counted_on_the_first_screen_and_not_listed_there(listed):
    screen = listed[1].run("conflicts")
    assert "Positions that differ: 3." in screen
    assert "Should" not in screen
    assert "Should Pakistan hand over Ali Khan?" in listed[1].run("conflicts", "--all")
