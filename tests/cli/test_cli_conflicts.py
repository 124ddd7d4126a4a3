from __future__ import annotations

import csv
import io

import pytest


def titles(desk, *options):
    return [f["question"] for f in desk.data("conflicts", *options)["findings"]]


def test_the_first_screen_names_the_item_its_class_and_its_key(own_desk):
    screen = own_desk.out("conflicts")
    assert "12 killed; 19 killed" in screen
    assert "CONTRADICTORY" in screen
    assert f"prov show {own_desk.lead()['key'][:4]}" in screen


def test_all_adds_the_same_figures(desk):
    loud, every = titles(desk), titles(desk, "--all")
    assert set(loud) < set(every)
    classes = {f["class"] for f in desk.data("conflicts", "--all")["findings"]}
    assert "agreement" in classes


def test_new_lists_nothing_once_it_was_looked_at(own_desk):
    assert "12 killed" in own_desk.out("conflicts", "--new")
    again = own_desk.out("conflicts", "--new")
    assert "12 killed" not in again
    assert "nothing new" in again


@pytest.mark.parametrize("options", [("--topic", "Selby"), ("--deaths",), ("--all", "--limit", 1)])
def test_a_list_that_leaves_items_out_does_not_count_as_a_look(own_desk, options):
    own_desk.out("conflicts", *options)
    assert "first run" in own_desk.out("conflicts")


def test_a_list_for_a_program_does_not_count_as_a_look(own_desk):
    own_desk.data("conflicts")
    assert "first run" in own_desk.out("conflicts")


@pytest.mark.parametrize(
    ("options", "listed"),
    [
        (("--topic", "Selby"), True),
        (("--topic", "volcano"), False),
        (("--deaths",), True),
        (("--speaker", "Red Cross"), True),
        (("--speaker", "Norland Navy"), False),
        (("--outlet", "northern post"), True),
        (("--outlet", "Evening Star"), False),
        (("--since", "2031-05-14"), True),
        (("--since", "2031-06-01"), False),
    ],
)
def test_an_option_keeps_what_it_names_and_nothing_else(desk, options, listed):
    assert bool(titles(desk, *options)) is listed


def test_a_list_emptied_by_an_option_does_not_say_that_there_is_no_conflict(own_desk):
    screen = own_desk.out("conflicts", "--topic", "volcano")
    assert "Nothing of what you asked for. 1 other item" in screen
    assert "No conflict found" not in screen


def test_deaths_leaves_out_what_is_no_death(desk):
    assert 0 < len(titles(desk, "--all", "--deaths")) < len(titles(desk, "--all"))


def test_limit_cuts_the_list_at_its_end(desk):
    every = titles(desk, "--all")
    assert titles(desk, "--all", "--limit", 1) == every[:1]


def test_a_cut_list_says_how_many_are_hidden(own_desk):
    screen = own_desk.out("conflicts", "--all", "--limit", 1)
    assert "1 more" in screen


def test_csv_has_a_row_for_each_statement(desk):
    rows = list(csv.DictReader(io.StringIO(desk.out("conflicts", "--format", "csv"))))
    claims = [c for p in desk.lead()["positions"] for c in p["claims"]]
    assert [r["claim"] for r in rows] == [c["key"] for c in claims]
    assert {r["outlet"] for r in rows} == {"Lowland Gazette", "Northern Post", "Radio Coast"}


def test_markdown_has_a_heading_for_each_item(desk):
    text = desk.out("conflicts", "--all", "--format", "md")
    assert text.count("## ") == len(titles(desk, "--all"))
    assert "Paul Meyer" in text
