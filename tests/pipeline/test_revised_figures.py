"""An outlet puts another figure into its article: an item of its own, with the old sentence."""

from __future__ import annotations

import json

import pytest
from affair import Affair

from provenance.pipeline.ingest import ingest

HEAD = """+++
title = "Ferry sinks off Brenna"
outlet = "Harbour Post"
published = 2031-05-04
url = "https://post.example/ferry"
+++
"""
BEFORE = """The ferry sank off Brenna on Sunday and killed eight passengers, the coast guard said.

Two tugs searched the sound until dawn. In 2019 a barge sank there and killed 30 sailors.
"""
AFTER = BEFORE.replace("killed eight passengers", "killed 12 passengers")


def affair(folder, *texts):
    url = f"sqlite:///{folder / 'prov.db'}"
    for n, text in enumerate(texts):
        file = folder / f"seen{n}.md"
        file.write_text(HEAD + text)
        ingest(url, [file], {})
    return Affair(url)


def mutations(affair):
    found = json.loads(affair.run("conflicts", "--all", "--format", "json"))["findings"]
    return [f for f in found if f["class"] == "mutation"]


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    return affair(tmp_path_factory.mktemp("edited"), BEFORE, AFTER)


def test_a_figure_that_its_outlet_changed_is_an_item_of_its_own(edited):
    (found,) = mutations(edited)
    assert found["why"] == "by_outlet"
    old, new = found["positions"]
    assert (old["value"], new["value"]) == ("8 passengers killed", "12 passengers killed")
    assert "killed eight passengers" in old["note"]
    assert old["claims"] == []
    assert [c["outlet"] for c in new["claims"]] == ["Harbour Post"]
    assert edited.loud == []


def test_its_card_and_the_list_say_who_changed_it_and_quote_the_old_sentence(edited):
    (found,) = mutations(edited)
    card = " ".join(edited.run("show", found["key"]).split())
    assert "CHANGED BY ITS OUTLET" in card
    assert "8 passengers killed · NO LONGER IN THE TEXT" in card
    assert "the coast guard said.”" in card
    listed = " ".join(edited.run("conflicts", "--all").split())
    assert "12 passengers killed; before, 8 passengers" in listed
    assert "changed by its outlet" in listed


def test_the_briefing_and_the_check_hold_with_an_earlier_figure(edited, tmp_path):
    edited.run("brief", "-o", str(tmp_path))
    page = (tmp_path / "index.html").read_text()
    assert "no longer in the text" in page
    assert "in the text seen on" in page
    edited.run("check")


def test_the_same_text_again_changes_nothing(tmp_path):
    assert mutations(affair(tmp_path, BEFORE, BEFORE)) == []


def test_an_edit_that_leaves_the_figures_alone_is_none(tmp_path):
    spelled = BEFORE.replace("Two tugs searched", "Three boats combed")
    assert mutations(affair(tmp_path, BEFORE, spelled)) == []


def test_a_toll_in_wholly_other_words_is_the_same_toll_where_it_stands_alone(tmp_path):
    first = "The ferry sank off Brenna on Sunday and killed eight passengers, police said.\n"
    later = "Rescuers have given up on the wreck. Divers say that 12 people were killed.\n"
    (found,) = mutations(affair(tmp_path, first, later))
    assert [p["value"] for p in found["positions"]] == ["8 passengers killed", "12 killed"]
