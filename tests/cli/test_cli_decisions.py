from __future__ import annotations

import re

import pytest
from prov_kit import Prov, complaint


def undo_key(told):
    found = re.search(r"prov review undo (\w+)", told)
    assert found
    return found[1]


def test_a_decision_settles_an_item_and_undoing_opens_it_again(own_desk):
    key = own_desk.lead()["key"]
    told = own_desk.out(
        "review", "decide", key, "not-a-conflict", "--because", "one is later", "--reviewer", "Ada"
    )
    assert own_desk.data("conflicts")["findings"] == []
    log = own_desk.out("review", "log")
    assert "not-a-conflict" in log
    assert "one is later" in log
    assert "Ada" in log
    own_desk.out("review", "undo", undo_key(told), "--because", "misread")
    assert own_desk.lead()["key"] == key
    assert "no longer in force" in own_desk.out("review", "log")


def test_a_decision_is_kept_by_a_second_ingest_and_by_a_rebuild(own_desk, articles):
    own_desk.out("review", "decide", own_desk.lead()["key"], "not-a-conflict", "--because", "x")
    own_desk.out("ingest", articles)
    own_desk.out("rebuild", "--extract")
    assert own_desk.data("conflicts")["findings"] == []


def test_an_item_on_which_reviewers_differ_stays_open_and_says_so(own_desk):
    key = own_desk.lead()["key"]
    for who, value in (("Ada", "not-a-conflict"), ("Ben", "real")):
        own_desk.out("review", "decide", key, value, "--because", "x", "--reviewer", who)
    assert own_desk.lead()["key"] == key
    assert "reviewers differ" in own_desk.out("conflicts")


def test_a_decided_item_is_asked_again_when_what_it_rests_on_has_changed(own_desk, tmp_path):
    own_desk.out("review", "decide", own_desk.lead()["key"], "not-a-conflict", "--because", "x")
    (tmp_path / "late.txt").write_text(
        "A bomb killed 25 people in Selby on 10 May 2031, the army said.", "utf-8"
    )
    own_desk.out("ingest", tmp_path / "late.txt", "--outlet", "Evening Star")
    assert "25" in str(own_desk.lead()["positions"])


def test_no_decision_is_said_to_be_none(desk):
    assert "No decision" in desk.out("review", "log")


@pytest.mark.parametrize(
    ("option", "value", "field"),
    [("--published", "2031-05-11", "published"), ("--outlet", "Gazette of Norland", "outlet")],
)
def test_an_article_is_corrected_and_the_correction_undone(own_desk, option, value, field):
    article = own_desk.claim()["article"]
    told = own_desk.out("articles", "set", article, option, value, "--because", "the printed page")
    assert own_desk.claim()[field] == value
    own_desk.out("review", "undo", undo_key(told))
    assert own_desk.claim()[field] in ("2031-05-12", "Lowland Gazette")


def test_title_and_kind_are_shown_as_corrected(own_desk):
    article = own_desk.claim()["article"]
    own_desk.out(
        "articles",
        "set",
        article,
        "--title",
        "Norland mourns",
        "--kind",
        "opinion",
        "--because",
        "x",
    )
    card = own_desk.out("show", article)
    assert "Norland mourns" in card
    assert "opinion" in card


def test_a_dropped_article_leaves_every_list_until_it_is_undone(own_desk):
    article = own_desk.claim()["article"]
    told = own_desk.out("articles", "drop", article, "--because", "a hoax")
    assert "Lowland Gazette" not in own_desk.out("articles")
    assert "Lowland Gazette" not in own_desk.out("claims")
    assert own_desk.data("conflicts")["findings"] == []
    own_desk.out("review", "undo", undo_key(told))
    assert "Lowland Gazette" in own_desk.out("articles")


def test_setting_nothing_is_an_error(desk):
    line = complaint(desk.run("articles", "set", desk.claim()["article"], "--because", "x"))
    assert "--published" in line


def test_a_rebuild_yields_the_same_content(own_desk: Prov):
    before = own_desk.out("export", "--content")
    own_desk.out("rebuild")
    assert own_desk.out("export", "--content") == before
