"""What is told when items change: opened, judged otherwise, replaced, gone."""

from __future__ import annotations

from dataclasses import replace

from compare_builders import source, statement

from provenance.model.finding import Finding, Position
from provenance.pipeline.changes import Seen
from provenance.pipeline.changes import changes as told_changes


def changes(before, now):
    return told_changes({k: seen(f) for k, f in before.items()}, map(seen, now))


def seen(finding):
    return Seen(finding, frozenset(s.key for s in finding.statements))


SAID = [statement(f"Version {n}.", source(f"Paper {n}")) for n in range(3)]


def item(key, *said, **more):
    positions = tuple(Position(s.key, s.exact, (s,), 1) for s in said)
    made = Finding(
        key, "s", "quantity", "killed", f"Title of {key}", "How many?", "possible_conflict", "",
        positions, (), len(said),
    )  # fmt: skip
    return replace(made, **more)


OLD = item("aaaa", SAID[0], SAID[1])


def test_a_new_loud_item_is_told_and_a_quiet_one_is_not():
    quiet = replace(OLD, verdict="agreement")
    assert changes({}, [OLD]) == ("aaaa Title of aaaa: new, may be two events.",)
    assert changes({}, [quiet]) == ()


def test_what_stays_as_it_was_is_not_told():
    assert changes({"aaaa": OLD}, [OLD]) == ()


def test_an_item_judged_otherwise_says_how_it_was():
    now = replace(OLD, state="t", verdict="explained", why="other_event")
    (told,) = changes({"aaaa": OLD}, [now])
    assert "was “may be two events”, now “set aside: a different event”" in told


def test_an_item_whose_figure_another_event_explains_says_which():
    note = ("Fits", "46 killed fits the strikes of 9 May, as Coast Daily has it.")
    now = replace(OLD, state="t", verdict="explained", why="fits", notes=(note,))
    (told,) = changes({"aaaa": OLD}, [now])
    assert told.endswith(
        "now “set aside: the figure fits another event”"
        " (46 killed fits the strikes of 9 May, as Coast Daily has it)."
    )


def test_an_item_that_asks_of_more_events_names_the_one_that_it_replaces():
    wider = item("bbbb", *SAID)
    (told,) = changes({"aaaa": OLD}, [wider])
    assert told == ("bbbb Title of bbbb: still “may be two events”; before: aaaa Title of aaaa.")


def test_an_item_without_an_heir_is_gone():
    other = item("cccc", SAID[2], verdict="agreement")
    assert changes({"aaaa": OLD}, [other]) == ("aaaa Title of aaaa: no longer found.",)
