from dataclasses import replace
from datetime import date

import pytest
from compare_builders import figure, occurrence, slot, source, statement, voice, window

from provenance.compare.events.bands import worth_asking
from provenance.compare.events.groups import Events, Verdicts
from provenance.compare.events.stated import when
from provenance.compare.findings import find
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.linking import blocks, pairs
from provenance.model.extraction import Window
from provenance.model.finding import Material
from provenance.model.spans import Span

NORTHLAND = voice("Northland officials", side="Northland", named=False)
MILITARY = voice("an army spokesman", side="Southland", named=False)
MARCH = window("2031-03-01", "2031-03-31")


def strikes(text, of, number, *facets, who=None, **more):
    said = statement(text, of, who)
    event = occurrence("strike", said, *(slot(f, v, said, *w) for f, v, *w in facets))
    return said, event, figure(number, said, event, **more)


def material(*accounts):
    return Material(
        statements=tuple(a[0] for a in accounts),
        occurrences=tuple(a[1] for a in accounts),
        figures=tuple(a[2] for a in accounts),
    )


def astuple_of(m):
    return m.statements, m.figures, m.assertions, m.occurrences


def dated():
    return strikes(
        "Last month air strikes killed eight people.",
        source("Harbour Post"),
        8.0,
        ("actor", "Southland"),
        ("place", "Northland"),
        ("date", "last month", MARCH),
        ("aftermath", "troops returned fire"),
    )


def undated():
    return strikes(
        "The strikes killed 46, officials said.",
        source("Valley Echo", published=""),
        46.0,
        ("actor", "Southland"),
        ("place", "Northland"),
        ("place", "Karesh"),
        ("trigger", "16 soldiers killed at a checkpoint"),
        who=NORTHLAND,
    )


def test_two_tolls_whose_events_may_be_two_are_a_possible_conflict():
    (found,) = find(material(dated(), undated()), Knowledge())
    assert found.verdict == "possible_conflict"
    assert [p.low for p in found.positions] == [8.0, 46.0]
    (pair,) = found.pairs
    assert (pair.values, pair.event) == ("disagree", "unresolved")


def test_each_facet_of_a_possible_conflict_says_what_each_side_states():
    (found,) = find(material(dated(), undated()), Knowledge())
    eight = found.positions[0].id
    pair = found.pairs[0]
    states = {r.facet: r.state for r in pair.reasons}
    wider = "left_wider" if pair.left == eight else "right_wider"
    assert states["date"] == "not_stated"
    assert states["place"] == wider
    assert states["actor"] == states["type"] == "match"
    assert states["trigger"] == states["aftermath"] == "not_stated"


def test_the_missing_date_is_named_as_what_would_settle_it():
    (found,) = find(material(dated(), undated()), Knowledge())
    assert "date" in found.to_settle[0]
    assert "Valley Echo" in found.to_settle[0]
    assert "Karesh" in found.to_settle[0]


def test_the_figures_of_what_came_before_are_words_to_search_for():
    said, event, _ = undated()
    before = statement("16 soldiers had died at a checkpoint.", said.source, index=0)
    trigger = replace(event.event.stated("trigger")[0], span=Span(0, 40))
    slots = tuple(trigger if s.facet == "trigger" else s for s in event.event.slots)
    told = replace(event, event=replace(event.event, slots=slots))
    soldiers = figure(16.0, before, counted="soldiers")
    one = Material((said, before), (figure(46.0, said, told), soldiers), (), (told,))
    other = material(dated())
    both = Material(*(a + b for a, b in zip(astuple_of(one), astuple_of(other), strict=True)))
    (found,) = find(both, Knowledge())
    assert '"16 soldiers"' in found.to_settle[0]


def test_neither_a_range_nor_a_sum_is_written_anywhere():
    (found,) = find(material(dated(), undated()), Knowledge())
    everything = repr(found)
    assert "8-46" not in everything
    assert "54" not in [word.strip(".,;") for word in everything.split()]


def test_tolls_of_two_dated_events_are_not_listed():
    other = strikes(
        "Strikes in December killed 46.",
        source("Valley Echo"),
        46.0,
        ("actor", "Southland"),
        ("place", "Northland"),
        ("date", "in December", window("2031-12-01", "2031-12-31")),
    )
    (found,) = find(material(dated(), other), Knowledge())
    assert (found.verdict, found.why) == ("explained", "other_event")


def day_in_karesh(number, outlet, who=None, **more):
    return strikes(
        f"Strikes on Karesh on 9 March killed {number}, {outlet} says.",
        source(outlet),
        number,
        ("actor", "Southland"),
        ("place", "Karesh"),
        ("date", "on 9 March", window("2031-03-09")),
        who=who,
        **more,
    )


def test_two_tolls_of_one_dated_and_placed_event_are_a_contradiction():
    (found,) = find(
        material(day_in_karesh(8.0, "Harbour Post"), day_in_karesh(46.0, "Valley Echo")),
        Knowledge(),
    )
    assert found.verdict == "contradiction"
    assert found.pairs[0].event == "same"


def test_one_toll_of_one_event_in_two_articles_is_the_same_figure():
    (found,) = find(
        material(day_in_karesh(8.0, "Harbour Post"), day_in_karesh(8.0, "Valley Echo")),
        Knowledge(),
    )
    assert (found.verdict, found.separate_reports) == ("agreement", 2)


def test_reports_of_one_origin_count_once():
    first, second = day_in_karesh(8.0, "Harbour Post"), day_in_karesh(8.0, "Valley Echo")
    wire = [
        (statement(a[0].exact, a[0].source, origin="wire"), a[1], a[2]) for a in (first, second)
    ]
    joined = [(s, e, figure(8.0, s, e)) for s, e, _ in wire]
    (found,) = find(material(*joined), Knowledge())
    assert found.separate_reports == 1


def test_a_later_higher_count_by_the_same_body_is_explained():
    first = day_in_karesh(8.0, "Harbour Post", who=NORTHLAND)
    (found,) = find(material(first, _raised(first)), Knowledge())
    assert (found.verdict, found.why) == ("explained", "later_count")


def _raised(first):
    said = statement("It is 11 now.", source("Valley Echo", published="2031-05-09"), NORTHLAND)
    event = occurrence("strike", said, *first[1].event.slots)
    return said, event, figure(11.0, said, event)


def test_who_repeats_a_raised_count_is_no_rival_of_the_first_one():
    first = day_in_karesh(8.0, "Harbour Post", who=NORTHLAND)
    background = day_in_karesh(11.0, "Island Sun")
    least = day_in_karesh((10.0, None), "City Mail", value="at least 10", bound="at_least")
    (found,) = find(material(first, _raised(first), background, least), Knowledge())
    assert (found.verdict, found.why) == ("explained", "later_count")


def test_who_holds_on_to_the_first_count_is_a_rival_of_the_raised_one():
    first = day_in_karesh(8.0, "Harbour Post", who=NORTHLAND)
    (found,) = find(
        material(first, _raised(first), day_in_karesh(8.0, "Island Sun", who=MILITARY)), Knowledge()
    )
    assert found.verdict == "contradiction"


def test_soldiers_killed_are_no_rival_of_people_killed():
    people = day_in_karesh(46.0, "Harbour Post", counted="people")
    soldiers = day_in_karesh(16.0, "Valley Echo", counted="soldiers")
    (found,) = find(material(people, soldiers), Knowledge())
    assert (found.verdict, found.why) == ("explained", "part_whole")


def test_a_part_of_a_figure_is_no_rival_of_the_whole():
    whole = day_in_karesh(46.0, "Harbour Post")
    part = day_in_karesh(12.0, "Valley Echo", part_of="q9")
    assert not [f for f in find(material(whole, part), Knowledge()) if f.loud]


def test_a_demanded_figure_counts_nobody():
    whole = day_in_karesh(46.0, "Harbour Post")
    demand = day_in_karesh(100.0, "Valley Echo", hypothetical=True)
    assert not [f for f in find(material(whole, demand), Knowledge()) if f.loud]


def test_who_denies_a_figure_does_not_give_it():
    whole = day_in_karesh(46.0, "Harbour Post")
    said, event, given = day_in_karesh(22.0, "Valley Echo", MILITARY)
    other = [found.verdict for found in find(material(whole, (said, event, given)), Knowledge())]
    assert other == ["contradiction"]
    denied = replace(said, stance="denying")
    told = (denied, event, replace(given, statement=denied))
    assert not find(material(whole, told), Knowledge())


def hit_by_strikes(said, other, civilians, fighters):
    """Return what is found of strikes whose victims two statements tell of, each of one class."""
    event = occurrence(
        "strike",
        said,
        slot("place", "Karesh", said),
        slot("victims", f"civilians: {civilians}", said),
        slot("victims", f"fighters: {fighters}", other),
    )
    return find(Material(statements=(said, other), occurrences=(event,)), Knowledge())


def test_two_parties_on_the_same_victims_are_shown_whatever_the_figures():
    said = statement("Mostly women and children died.", source("Valley Echo"), NORTHLAND)
    other = statement("The strikes hit hideouts.", source("Valley Echo"), MILITARY)
    found = hit_by_strikes(said, other, "women and children", "hideouts")
    assert [f.verdict for f in found] == ["who_was_hit"]


@pytest.mark.parametrize(("stance", "loud"), [("asserting", True), ("denying", False)])
def test_who_denies_having_hit_a_market_does_not_say_that_it_was_hit(stance, loud):
    nurse, army = voice("a nurse", named=False), voice("the army", named=False)
    said = statement("It hit the market.", source("Valley Echo"), nurse, stance=stance)
    other = statement("It killed militants.", source("Valley Echo"), army)
    found = hit_by_strikes(said, other, "market", "militants")
    assert ([f.verdict for f in found] == ["who_was_hit"]) is loud


@pytest.mark.parametrize(
    ("number", "more", "loud"),
    [
        (3.0, {}, ["who_was_hit"]),
        (3.0, {"hypothetical": True}, []),
        (0.0, {}, []),
        (3.0, {"part_of": "q9"}, []),
    ],
)
def test_only_who_is_counted_as_hit_tells_who_was_hit(number, more, loud):
    said = statement("Nine civilians died.", source("Valley Echo"), NORTHLAND)
    other = statement("Of guards it told.", source("Valley Echo"), MILITARY)
    event = occurrence("strike", said, slot("place", "Karesh", said))
    civilians = figure(9.0, said, event, counted="civilians")
    guards = figure(number, other, event, counted="militants", **more)
    everything = Material(
        statements=(said, other), occurrences=(event,), figures=(civilians, guards)
    )
    found = find(everything, Knowledge())
    assert [f.verdict for f in found if f.verdict == "who_was_hit"] == loud


@pytest.mark.parametrize("wider", ["Northland", "Karesh Valley", "Northland Road"])
def test_a_place_known_to_lie_inside_another_is_no_mismatch(wider):
    inside = Knowledge(inside={"Karesh": (wider,)})
    vague = strikes("Strikes hit it.", source("A"), 8.0, ("place", wider))
    fine = strikes("Strikes hit Karesh.", source("B"), 46.0, ("place", "Karesh"))

    def place(knowledge):
        judged = Verdicts(knowledge)(vague[1], fine[1])
        return next(r.state for r in judged.reasons if r.facet == "place")

    assert place(Knowledge()) == "not_stated"
    assert place(inside) in ("left_wider", "right_wider")


def test_an_actor_and_soldiers_among_the_dead_are_too_little_to_ask_if_two_events_are_one():
    here = strikes("Strikes hit Karesh.", source("A"), 8.0, ("actor", "Southland"),
                   ("place", "Karesh"), ("victims", "security: soldiers"))  # fmt: skip
    there = strikes("Strikes hit Selby.", source("B"), 9.0, ("actor", "Southland"),
                    ("place", "Selby"), ("victims", "security: soldiers"))  # fmt: skip
    inside = Knowledge(inside={"Karesh": ("Northland County",), "Selby": ("Northland County",)})
    judged = Verdicts(inside)(here[1], there[1])
    assert {r.facet for r in judged.reasons if r.state == "match"} == {"type", "actor", "victims"}
    assert not worth_asking(judged.reasons)


def test_the_order_of_the_material_changes_nothing():
    accounts = [dated(), undated(), day_in_karesh(8.0, "Coast Daily")]
    assert find(material(*accounts), Knowledge()) == find(material(*accounts[::-1]), Knowledge())


def test_an_unrelated_article_changes_no_finding():
    other = strikes(
        "A ferry fire killed three.", source("Island Sun"), 3.0, ("place", "Ost"),
        ("actor", "nobody"), ("date", "on Friday", window("2030-01-03")),
    )  # fmt: skip
    accounts = [dated(), undated()]
    assert find(material(*accounts), Knowledge()) == find(material(*accounts, other), Knowledge())


def test_what_a_side_is_said_to_do_all_the_time_is_no_question_of_one_or_two():
    habit = statement("Southland strikes have become almost daily.", source("Coast Daily"))
    series = occurrence("strike", habit, slot("actor", "Southland", habit))
    series = replace(series, event=replace(series.event, series=True))
    accounts = material(dated(), undated())
    told = replace(accounts, occurrences=(*accounts.occurrences, series))
    assert [f for f in find(accounts, Knowledge()) if f.loud]
    assert not [f for f in find(told, Knowledge()) if f.loud]


def test_lower_figures_of_one_voice_are_parts_of_its_highest():
    men = day_in_karesh(3.0, "Harbour Post", counted="men")
    every = day_in_karesh(5.0, "Harbour Post")
    other = day_in_karesh(5.0, "Valley Echo")
    men = (men[0], every[1], figure(3.0, men[0], every[1], counted="men"))
    (found,) = find(material(men, every, other), Knowledge())
    assert (found.verdict, [p.low for p in found.positions]) == ("agreement", [5.0])


def test_accounts_that_share_no_two_facets_are_never_looked_at():
    here = strikes("Strikes hit Karesh.", source("A"), 8.0, ("place", "Karesh"))[1]
    there = strikes("Strikes hit Karesh.", source("B"), 9.0, ("place", "Karesh"))[1]
    assert met(here, there) == 0
    assert met(dated()[1], undated()[1]) == 1


def test_accounts_meet_by_a_town_or_street_however_it_is_spelled():
    day = ("date", "Tuesday", window("2031-03-04"))
    told = ("Karesh, Northland", "Karesh"), ("W. Elm St", "1200 block of West Elm Street")
    for one, other in told:
        here = strikes("Strikes hit.", source("A"), 8.0, ("place", one), day)[1]
        there = strikes("Strikes hit.", source("B"), 9.0, ("place", other), day)[1]
        assert met(here, there) == 1


def test_accounts_meet_by_a_rare_word_in_one_month():
    here = strikes("A.", source("A"), 8.0, ("words", "carwash, anniston"), ("date", "March", MARCH))
    there = strikes("B.", source("B"), 9.0, ("words", "carwash, brunch"), ("date", "March", MARCH))
    undated = strikes("C.", source("C"), 9.0, ("words", "carwash, brunch"))
    assert met(here[1], there[1]) == 1
    assert met(here[1], undated[1]) == 0


def met(*accounts):
    known = blocks(Events(Verdicts(Knowledge())), {o.key: o for o in accounts})
    return len({pair for key, seats in known.items() for pair in pairs(key, seats)})


def vague(outlet, number=8.0):
    """A sentence of background: in March, and nothing of where."""
    return strikes(
        f"In March strikes killed {number}, {outlet} recalls.",
        source(outlet),
        number,
        ("actor", "Southland"),
        ("place", "Northland"),
        ("date", "in March", window("2031-03-01", "2031-03-31")),
    )


def test_the_background_of_thirty_follow_ups_is_one_version_of_one_item():
    told = [vague(f"Paper {n}") for n in range(30)]
    (found,) = find(material(*told, undated()), Knowledge())
    assert found.verdict == "possible_conflict"
    assert [len(p.statements) for p in found.positions] == [30, 1]


def test_an_undated_figure_is_asked_about_once_with_all_that_it_may_be_of():
    first, second = vague("Paper A"), vague("Paper B", 20.0)
    found = find(material(first, second, undated()), Knowledge())
    asked = [f for f in found if f.verdict == "possible_conflict" and f.positions[-1].low == 46]
    assert [[p.low for p in f.positions] for f in asked] == [[8, 20, 46]]


def test_a_figure_that_fits_too_many_events_is_listed_as_not_placed_and_not_loud():
    many = [vague(f"Paper {n}", float(n)) for n in (8, 20, 30, 60)]
    found = find(material(*many, undated()), Knowledge())
    of_46 = [f for f in found if any(p.low == 46 for p in f.positions)]
    assert [(f.verdict, f.why) for f in of_46] == [("explained", "not_placed")]
    assert len(of_46[0].positions) == 5


def on(day, number):
    """A report of strikes of one day of March."""
    return strikes(
        f"Strikes killed {number} on {day} March.",
        source(f"Paper of {day} March"),
        number,
        ("actor", "Southland"),
        ("place", "Northland"),
        ("date", f"{day} March", window(f"2031-03-0{day}")),
    )


def test_a_figure_that_fits_one_event_is_no_conflict_with_another_that_it_may_be_of():
    reports = (on(2, 8.0), on(9, 20.0))
    fitting, unlike = vague("Paper A", 20.0), vague("Paper A", 30.0)
    assert not [f for f in find(material(*reports, fitting), Knowledge()) if f.loud]
    (asked,) = (f for f in find(material(*reports, unlike), Knowledge()) if f.loud)
    assert (asked.verdict, len(asked.positions)) == ("possible_conflict", 3)


def test_a_figure_that_fits_one_event_says_which_and_in_what():
    fitting = vague("Paper A", 20.0)
    found = find(material(on(2, 8.0), on(9, 20.0), fitting), Knowledge())
    (told,) = (f for f in found if f.why == "fits")
    assert [p.low for p in told.positions] == [8, 20]
    assert {p.why for p in told.pairs} == {"fits"}
    assert dict(told.notes)["Fits"] == (
        "20 killed fits strikes by Southland, Northland, 9 Mar 2031 (“9 March”), as Paper of"
        " 9 March has it (alike: date, place, by whom)."
        " That it is the same event is not established."
    )


def test_an_item_keeps_its_key_when_a_later_article_explains_its_figure():
    here, there = undated(), dated()
    (before,) = find(material(here, there), Knowledge())
    same = on(9, 46.0)
    after = {f.key: f for f in find(material(here, there, same), Knowledge())}[before.key]
    assert (after.verdict, after.why) == ("explained", "fits")
    assert after.state != before.state


def test_accounts_that_only_point_to_one_event_are_not_said_to_differ_for_certain_from_another():
    later = strikes(
        "On 9 May strikes on Karesh killed 46, after 16 soldiers were killed at a checkpoint.",
        source("Coast Daily"), 46.0, ("actor", "Southland"), ("place", "Karesh"),
        ("place", "Northland"), ("date", "9 May", window("2031-05-09")),
        ("trigger", "after 16 soldiers were killed at a checkpoint"),
    )  # fmt: skip
    found = find(material(dated(), undated(), later), Knowledge())
    (told,) = (f for f in found if f.why == "other_event")
    assert {p.event for p in told.pairs} == {"likely_different"}
    assert "points to the same" in dict(told.notes)["Taken as one"]
    assert "what came before" in dict(told.notes)["Taken as one"]
    assert told.safe[-1].startswith("What the articles say points to")


def test_words_that_spell_a_day_out_in_full_are_not_told_beside_it():
    said = strikes("Strikes.", source("A"), 1.0, ("date", "March 9, 2031", window("2031-03-09")))
    brief = strikes("Strikes.", source("A"), 1.0, ("date", "March 9", window("2031-03-09")))
    assert when(said[1].event) == "9 Mar 2031"
    assert when(brief[1].event) == "9 Mar 2031 (“March 9”)"
    open_end = Window(date(2018, 1, 1), None)
    since = strikes("Strikes.", source("A"), 1.0, ("date", "2018", open_end))
    assert when(since[1].event) == "since 2018"
    mid = window("2031-05-03", "2031-08-31")
    loose = strikes("Strikes.", source("A"), 1.0, ("date", "mid-2031", mid))
    assert when(loose[1].event) == "mid-2031"


def test_of_look_alikes_on_other_days_only_the_nearest_is_told():
    days = [strikes(f"Strikes on Karesh killed {n}.", source(f"P{n}"), float(n),
                    ("actor", "Southland"), ("place", "Karesh"),
                    ("date", "then", window(f"2031-0{n}-09"))) for n in range(2, 9)]  # fmt: skip
    found = find(material(*days), Knowledge())
    assert {f.why for f in found} == {"other_event"}
    assert len(found) < len(days)


@pytest.mark.parametrize(("kind", "found"), [("strike", ["who_was_hit"]), ("shooting", [])])
def test_police_hit_are_rivals_of_others_hit_only_where_a_side_wages_it(kind, found):
    said = statement("A woman was hit in Karesh.", source("Valley Echo"), NORTHLAND)
    other = statement("A guard was hit there.", source("Valley Echo"), MILITARY)
    event = occurrence(
        kind, said, slot("place", "Karesh", said),
        slot("victims", "civilians: woman", said), slot("victims", "security: officer", other),
    )  # fmt: skip
    told = find(Material(statements=(said, other), occurrences=(event,)), Knowledge())
    assert [f.verdict for f in told] == found
