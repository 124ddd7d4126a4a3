"""What a person decided on two events holds, whatever articles come later and in which order."""

from __future__ import annotations

import json

import pytest
from affair import Affair

DATED = """+++
title = "Strikes on Kassala"
outlet = "Harbour Post"
published = 2031-05-05
+++
Ethiopian air strikes in Kassala killed eight people on 2 May 2031, a doctor said.
"""
UNDATED = """+++
title = "What the strikes left"
outlet = "Valley Echo"
+++
Ethiopian air strikes in Kassala killed 46 people, Sudanese officials said.

The strikes came after an attack on a checkpoint in which 16 Ethiopian soldiers were killed.
"""
GLUE = """+++
title = "Looking back on Kassala"
outlet = "Coast Daily"
published = 2031-06-01
+++
Ethiopian air strikes hit Kassala on 2 May 2031.

The strikes came after an attack on a checkpoint in which 16 Ethiopian soldiers were killed.
"""
AGAIN = """+++
title = "Kassala counts its dead"
outlet = "Island Sun"
published = 2031-05-06
+++
Eight people died in Ethiopian air strikes in Kassala on 2 May 2031, a nurse said.
"""
TEXTS = {"dated": DATED, "undated": UNDATED, "glue": GLUE, "again": AGAIN}


@pytest.fixture
def desk(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    affair = Affair(f"sqlite:///{tmp_path / 'prov.db'}")

    def ingest(*names):
        return affair.run("ingest", *(str(tmp_path / f"{name}.md") for name in names))

    affair.ingest = ingest
    return affair


def items(affair, *more):
    every = json.loads(affair.run("conflicts", "--all", "--format", "json", *more))["findings"]
    return {f["class"]: f for f in every if {p["value"] for p in f["positions"]} & {"8 killed"}}


def decide(affair, value):
    (found,) = items(affair).values()
    assert found["class"] == "possible_conflict"
    told = affair.run("review", "decide", found["key"], value, "--because", "two lists of names")
    return told.split("prov review undo ")[1].split()[0]


def tolls(affair):
    """The figures of each event that has any."""
    rows = json.loads(affair.run("events", "--format", "json"))["events"]
    some = (sorted({d["low"] for d in row["deaths"]}) for row in rows if row["type"] == "strike")
    return sorted(figures for figures in some if figures)


def test_without_a_decision_a_third_article_makes_one_event_of_the_two(desk):
    desk.ingest("dated", "undated")
    assert tolls(desk) == [[8.0], [46.0]]
    desk.ingest("glue")
    assert tolls(desk) == [[8.0, 46.0]]
    assert set(items(desk)) == {"contradiction"}


@pytest.mark.parametrize(
    ("before", "later"),
    [
        (["dated", "undated"], [["glue"], ["again"]]),
        (["undated", "dated"], [["again"], ["glue"]]),
        (["again", "undated"], [["glue", "dated"]]),
    ],
)
def test_two_events_that_were_told_apart_are_never_made_one_through_a_third(desk, before, later):
    desk.ingest(*before)
    decide(desk, "different")
    for names in later:
        desk.ingest(*names)
        assert tolls(desk) == [[8.0], [46.0]]
        assert not {"contradiction", "possible_conflict"} & set(items(desk))
    desk.run("rebuild", "--extract")
    assert tolls(desk) == [[8.0], [46.0]]
    assert not {"contradiction", "possible_conflict"} & set(items(desk))


def test_a_decision_that_is_taken_back_lets_the_third_article_join_them(desk):
    desk.ingest("dated", "undated")
    key = decide(desk, "different")
    desk.ingest("glue")
    desk.run("review", "undo", key, "--because", "one list after all")
    assert tolls(desk) == [[8.0, 46.0]]
    assert set(items(desk)) == {"contradiction"}


@pytest.mark.parametrize("later", [["glue"], ["again"], ["again", "glue"]])
def test_two_events_that_were_said_to_be_one_stay_a_contradiction(desk, later):
    desk.ingest("dated", "undated")
    decide(desk, "same")
    for name in later:
        desk.ingest(name)
        assert "contradiction" in items(desk)
        assert "possible_conflict" not in items(desk)
    desk.run("rebuild", "--extract")
    assert "possible_conflict" not in items(desk)


def part(affair):
    """Decide that the one event of the list is two, and return how to take it back."""
    (found,) = items(affair).values()
    assert found["class"] == "contradiction"
    told = affair.run("review", "decide", found["key"], "different", "--because", "two lists")
    return told.split("prov review undo ")[1].split()[0]


def test_what_one_event_counts_differently_may_be_told_to_be_two_events(desk):
    desk.ingest("dated", "undated", "glue")
    part(desk)
    assert tolls(desk) == [[8.0], [46.0]]
    (moved,) = items(desk).values()
    assert (moved["class"], moved["why"]) == ("explained", "other_event")
    assert "decided: different" in desk.run("conflicts", "--all")


def test_what_was_parted_stays_so_and_is_not_asked_again(desk):
    desk.ingest("dated", "undated", "glue")
    part(desk)
    desk.ingest("again")
    assert tolls(desk) == [[8.0], [46.0]]
    desk.run("rebuild", "--extract")
    assert tolls(desk) == [[8.0], [46.0]]
    assert "ask again" not in desk.run("conflicts", "--all")


def test_a_parting_that_is_taken_back_makes_one_event_again(desk):
    desk.ingest("dated", "undated", "glue")
    desk.run("review", "undo", part(desk), "--because", "one list after all")
    assert tolls(desk) == [[8.0, 46.0]]
    assert set(items(desk)) == {"contradiction"}
