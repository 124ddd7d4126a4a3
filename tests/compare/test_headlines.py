"""Which versions a headline of a toll shows, and how it names the event."""

from compare_builders import figure, occurrence, slot, source, statement, window

from provenance.compare.events.groups import Group
from provenance.compare.figures.headlines import headline
from provenance.compare.figures.tolls import pair
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.positions import by_value

SAID = statement("A shooting in Selby.", source())
PLACED = (slot("place", "Ostland", SAID), slot("place", "SELBY", SAID))
EVENT = occurrence("shooting", SAID, *PLACED, slot("date", "2 May", SAID, window("2031-05-02")))
KNOWN = Knowledge(inside={"SELBY": ("Ostland",)})


def toll(*figures):
    """The headline of an event with these figures, each told by one report."""
    told = by_value(figures, EVENT.key)
    of = {p.id: [f for f in figures if f.quantity.low == p.low] for p in told}
    pairs = [
        pair(a, b, of[a.id], of[b.id], "same", ())
        for i, a in enumerate(told)
        for b in told[i + 1 :]
    ]
    return headline([Group((EVENT,))], told, pairs, "contradiction", KNOWN)


def count(number, *, by="Harbour Post", **more):
    return figure(number, statement(f"{by}: {number}", source(by)), EVENT, **more)


def test_versions_that_differ_come_before_parts_and_names_which_are_counted():
    part = count((1.0, None), value="her father", bound="at_least")
    assert toll(part, count(3.0), count(5.0)) == (
        "Shooting, Selby: 3 killed; 5 killed; and 1 more version"
    )


def test_many_versions_are_cut_to_the_three_that_most_reports_give():
    twice = [count(9.0, by="Valley Echo"), count(9.0, by="Island Sun")]
    told = toll(count(3.0), count(4.0), count(5.0), count(6.0), *twice)
    assert told == "Shooting, Selby: 3 killed; 4 killed; 9 killed; and 2 more versions"


def test_people_and_victims_need_no_name_and_a_verb_stands_once():
    assert toll(count(3.0, counted="gunshot victims"), count(1.0, counted="Officer Killed")) == (
        "Shooting, Selby: 1 Officer killed; 3 killed"
    )
    assert toll(count(0.0, counted="None"), count(1.0, counted="person")) == (
        "Shooting, Selby: nobody killed; 1 killed"
    )
