from dataclasses import replace

import pytest
from compare_builders import assertion, figure, occurrence, slot, source, statement, voice, window

from provenance.compare.findings import find
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.finding import Material
from provenance.model.spans import Span

POST, ECHO, SUN = source("Harbour Post"), source("Valley Echo"), source("Island Sun")
YEAR = window("2030-01-01", "2030-12-31")
SPRING = window("2030-01-01", "2030-04-25")
ISLANDERS = voice("Island council", side="Islanders")
COUNTERS = voice("Rights Watch")
MAINLAND = voice("mainland ministers", side="Mainland", named=False)


def figures(*pairs):
    return Material(statements=tuple(f.statement for f in pairs), figures=pairs)


def assertions(*members, extra=()):
    return Material(statements=(*(a.statement for a in members), *extra), assertions=members)


def test_one_length_in_two_units_is_the_same_figure():
    a = figure(2600.0, statement("The 2,600 km border.", POST), measure="length",
               value="2,600 km", unit="km", of="border", about=("Ost", "West"))  # fmt: skip
    b = figure(2574.95, statement("The 1,600-mile border.", ECHO), measure="length",
               value="1,600-mile", unit="km", of="border", about=("Ost", "West"))  # fmt: skip
    (found,) = find(figures(a, b), Knowledge())
    assert found.verdict == "agreement"


def test_a_part_of_a_year_is_no_rival_of_the_year():
    a = figure(239.0, statement("239 died this year.", POST), total=True, period=SPRING,
               counted="people", about=("Ost",))  # fmt: skip
    b = figure(1500.0, statement("1,500 died in 2030.", ECHO), total=True, period=YEAR,
               counted="people", about=("Ost",))  # fmt: skip
    assert not [f for f in find(figures(a, b), Knowledge()) if f.loud]


def test_two_totals_of_one_subject_and_period_contradict():
    a = figure(900.0, statement("900 refugees left.", POST), measure="displaced", total=True,
               period=YEAR, counted="refugees", about=("Ost",))  # fmt: skip
    b = figure(1500.0, statement("1,500 refugees left.", ECHO), measure="displaced", total=True,
               period=YEAR, counted="refugees", about=("Ost",))  # fmt: skip
    (found,) = find(figures(a, b), Knowledge())
    assert found.verdict == "contradiction"


def test_a_headline_gives_a_period_only_where_every_figure_is_of_it():
    def left(of, period):
        said = statement("Some 900 refugees left.", of)
        return figure(900.0, said, measure="displaced", total=True, period=period,
                      counted="refugees", about=("Ost", "West"))  # fmt: skip

    (dated,) = find(figures(left(POST, YEAR), left(ECHO, YEAR)), Knowledge())
    (half,) = find(figures(left(POST, YEAR), left(ECHO, None)), Knowledge())
    assert "2030" in dated.title
    assert "2030" not in half.title


def deaths(number, of, **named):
    """A year's dead by one count, told of the places and actors named."""
    said = statement(f"{number} died in 2030.", of, COUNTERS)
    event = occurrence("strike", said, *(slot(f, value, said) for f, value in named.items()))
    return figure(number, said, event, total=True, period=YEAR, counted="people",
                  about=("Rights Watch",))  # fmt: skip


INSIDE = Knowledge(inside={"Karesh": ("Northland",)})


def test_totals_of_two_places_or_of_what_two_sides_did_are_no_rivals():
    here = deaths(900.0, POST, place="Karesh", actor="Southland")
    for other in (
        deaths(1500.0, ECHO, place="Selby", actor="Southland"),
        deaths(1500.0, ECHO, place="Northland", actor="Southland"),
        deaths(1500.0, ECHO, place="Karesh", actor="Hill Front"),
    ):
        assert find(figures(here, other), INSIDE) == ()
    same = deaths(1500.0, ECHO, place="Karesh", actor="Southland")
    assert [f.verdict for f in find(figures(here, same), INSIDE)] == ["contradiction"]


def test_figures_of_unlike_things_are_not_listed():
    a = figure(40.0, statement("40 ships detained.", POST), measure="detained", counted="ships")
    b = figure(90.0, statement("90 sailors detained.", ECHO), measure="detained", counted="sailors")
    assert find(figures(a, b), Knowledge()) == ()


def recognition(of, negated, subject="Mainland", **more):
    said = statement(f"{of.outlet}: {subject} {negated} {more}", of)
    return assertion(said, "recognise", subject, "Islanders", negated=negated, **more)


def test_a_yes_and_a_universal_no_contradict():
    yes = recognition(POST, False, window=window("2028-01-01", "2031-01-01"))
    no = recognition(ECHO, True, subject="", universal=True)
    (found,) = find(assertions(yes, no), Knowledge())
    assert found.verdict == "contradiction"
    assert {p.value: len(p.statements) for p in found.positions} == {"yes": 1, "no": 1}


def test_an_older_yes_stands_on_neither_side():
    yes = recognition(POST, False, window=window("2028-01-01", "2031-01-01"))
    old = recognition(SUN, False, window=window("1996-01-01", "1996-12-31"))
    no = recognition(ECHO, True)
    (found,) = find(assertions(yes, no, old), Knowledge())
    assert found.left_out == ((old.statement.key, "another period"),)
    assert all(old.statement not in p.statements for p in found.positions)


def test_two_noes_agree():
    (found,) = find(assertions(recognition(POST, True), recognition(ECHO, True)), Knowledge())
    assert (found.verdict, [p.value for p in found.positions]) == ("agreement", ["no"])


def test_an_allegation_is_met_by_the_answer_that_points_back_to_it():
    said = statement("Ministers allege that islanders joined the raids.", POST, MAINLAND, index=1)
    denial = statement(
        "The council rejects the charges.", POST, ISLANDERS,
        stance="denying", index=2, paragraph=1,
    )  # fmt: skip
    alleged = assertion(said, "join", "Islanders", "raids")
    (found,) = find(assertions(alleged, extra=(denial,)), Knowledge())
    assert found.verdict == "claim_denial"
    assert [p.value for p in found.positions] == ["alleged", "denied"]


def test_support_elsewhere_is_listed_with_the_allegation():
    said = statement("Ministers allege that islanders joined the raids.", POST, MAINLAND, index=1)
    denial = statement(
        "The council rejects the charges.", POST, ISLANDERS,
        stance="denying", index=2, paragraph=1,
    )  # fmt: skip
    other = assertion(statement("Islanders joined the raids.", ECHO), "join", "Islanders", "raids")
    alleged = assertion(said, "join", "Islanders", "raids")
    (found,) = find(assertions(alleged, other, extra=(denial,)), Knowledge())
    assert len(found.positions[0].statements) == 2


def test_a_denial_by_someone_who_was_not_accused_answers_nothing():
    said = statement("Ministers allege that islanders joined the raids.", POST, MAINLAND, index=1)
    stranger = statement(
        "The mill owners reject the charges.", POST, voice("Mill owners", side="Mills"),
        stance="denying", index=2, paragraph=1,
    )  # fmt: skip
    alleged = assertion(said, "join", "Islanders", "raids")
    assert find(assertions(alleged, extra=(stranger,)), Knowledge()) == ()


def test_an_accusation_without_a_named_deed_is_met_by_its_answer_too():
    said = statement("Ministers accuse the Islanders of cruelty.", POST, MAINLAND, index=1)
    denial = statement(
        "The council rejects the accusation.", POST, ISLANDERS, stance="denying", index=2
    )
    (found,) = find(Material(statements=(said, denial)), Knowledge())
    assert found.verdict == "claim_denial"
    assert "Islanders" in found.title


def share(number, of, origin=""):
    said = statement(f"{number} percent of voters, {of.outlet} says.", of, origin=origin)
    return figure(number, said, measure="percent", unit="percent", of="voters", about=("Ost",))


def test_shares_that_are_alike_by_chance_are_not_listed():
    assert find(figures(share(45.0, POST), share(45.0, ECHO)), Knowledge()) == ()


def test_a_share_that_two_articles_have_from_one_report_is_the_same_figure():
    both = figures(share(45.0, POST, "poll"), share(45.0, ECHO, "poll"))
    assert [f.verdict for f in find(both, Knowledge())] == ["agreement"]


def test_a_chain_of_near_figures_is_never_one_figure():
    def moved(number, of):
        said = statement(f"About {number} islanders moved, {of.outlet} says.", of)
        return figure(number, said, measure="displaced", bound="about", counted="islanders",
                      about=("Ost",))  # fmt: skip

    near = figures(moved(1010.0, POST), moved(1150.0, ECHO), moved(1300.0, SUN))
    for found in find(near, Knowledge()):
        assert {p.low for p in found.positions} != {1010.0, 1150.0, 1300.0}


@pytest.mark.parametrize(
    ("words", "answers"), [("denied firing any rockets", True), ("denied firing any clerks", False)]
)
def test_a_denial_that_says_again_what_it_denies_answers_what_stands_right_before(words, answers):
    text = "The Islanders broke the truce by firing two rockets at a pier."
    said = statement(text, POST, MAINLAND, index=1)
    denial = statement(f"The council {words}.", POST, ISLANDERS, stance="denying", index=2)
    denial = replace(denial, exact=words, cue="denied")
    found = find(Material(statements=(said, denial)), Knowledge())
    assert [f.verdict for f in found] == ["claim_denial"] * answers


def test_a_denial_that_leaves_out_what_it_denies_answers_what_precedes_it():
    text = "Ministers accuse the Islanders of ramming a ferry; the council denies that it did."
    said = replace(statement(text, POST, MAINLAND, index=1), key="a", start=0)
    denial = replace(statement(text, POST, ISLANDERS, stance="denying", index=1), key="b", start=60)
    (found,) = find(Material(statements=(said, denial)), Knowledge())
    assert found.verdict == "claim_denial"


def test_two_persons_of_one_side_are_not_one_object():
    met = assertion(statement("He met Minister A.", POST), "meet", "Bishop", "Minister A")
    other = statement("He did not meet Minister B.", ECHO)
    missed = assertion(other, "meet", "Bishop", "Minister B", negated=True)
    sides = Knowledge(sides={"Minister A": "Islanders", "Minister B": "Islanders"})
    assert find(assertions(met, missed), sides) == ()


def test_a_mere_belief_is_no_yes():
    yes = recognition(POST, False)
    believed = replace(yes, statement=replace(yes.statement, modality="possible"))
    assert find(assertions(believed, recognition(ECHO, True)), Knowledge()) == ()


def test_who_was_asked_beside_it_and_gave_no_answer_is_a_version_of_its_own():
    said = statement("Ministers allege that islanders joined the raids.", POST, MAINLAND, index=1)
    denial = statement(
        "The council rejects the charges.", POST, ISLANDERS, stance="denying", index=2
    )
    silent = statement(
        "The ferry company did not answer calls.", POST, voice("Ferry company", side="Ferries"),
        stance="silent", index=3, kind="silence",
    )  # fmt: skip
    far = replace(silent, key="far", source=ECHO, voice=voice("Harbour master", side="Harbour"))
    alleged = assertion(said, "join", "Islanders", "raids")
    (found,) = find(assertions(alleged, extra=(denial, silent, far)), Knowledge())
    assert [p.value for p in found.positions] == ["alleged", "denied", "asked, no answer"]
    assert found.positions[2].statements == (silent,)
    assert found.safe[0].endswith("asked, no answer: Ferry company.")
    assert [(p.left, p.right) for p in found.pairs] == [
        (found.positions[0].id, found.positions[1].id)
    ]


def test_a_denial_that_names_the_deed_answers_it_in_another_article():
    said = statement("Ministers allege that islanders joined the raids.", POST, MAINLAND)
    denial = statement(
        "Nobody of ours went along, the council says.", ECHO, ISLANDERS, stance="denying"
    )
    alleged = assertion(said, "join", "Islanders", "raids")
    answered = assertion(denial, "join", "Islanders", "raids")
    (found,) = find(assertions(alleged, answered), Knowledge())
    assert found.verdict == "claim_denial"
    assert {p.value: p.statements for p in found.positions} == {
        "alleged": (said,), "denied": (denial,)
    }  # fmt: skip


def test_a_no_of_somebody_who_is_not_accused_is_a_contradiction():
    said = statement("Ministers allege that islanders joined the raids.", POST, MAINLAND)
    other = statement(
        "Observers deny it.", ECHO, voice("Observers", side="Observers"), stance="denying"
    )
    alleged = assertion(said, "join", "Islanders", "raids")
    (found,) = find(
        assertions(alleged, assertion(other, "join", "Islanders", "raids")), Knowledge()
    )
    assert found.verdict == "contradiction"


def test_what_was_done_to_the_accused_is_not_what_they_deny():
    said = statement("Police charged Leo Karr, of the Islanders.", POST, MAINLAND, index=1)
    denial = statement(
        "The council rejects the charges.", POST, ISLANDERS, stance="denying", index=2
    )
    charged = assertion(said, "charge", "Islanders", "")
    assert find(assertions(charged, extra=(denial,)), Knowledge()) == ()


def test_who_denies_is_not_accused_by_the_sentence_that_says_so():
    text = "Leo Karr, their lawyer, rejected the accusation that the killing was planned."
    alleged = replace(
        statement(text, POST, MAINLAND, index=1), key="a", exact="that the killing was planned"
    )
    denial = replace(
        statement(text, POST, voice("Leo Karr"), stance="denying", index=1), key="b", start=101
    )
    assert find(Material(statements=(alleged, denial)), Knowledge()) == ()


def test_one_length_in_two_units_of_one_sentence_is_one_version():
    def length(said, km, words, **more):
        start = said.exact.index(words)
        told = figure(km, said, measure="length", value=words, unit="km", of="canal",
                      about=("Ost", "West"))  # fmt: skip
        span = Span(said.start + start, said.start + start + len(words))
        return replace(told, quantity=replace(told.quantity, span=span, **more))

    both = statement("The 80-mile (129-kilometre) canal is closed.", POST, index=4)
    mile, km = length(both, 128.75, "80-mile"), length(both, 129.0, "129-kilometre", id="q2")
    other = length(statement("The canal, 130km long, is closed.", ECHO), 130.0, "130km")
    (found,) = find(figures(mile, km, other), Knowledge())
    assert [p.value for p in found.positions] == ["80-mile (129-kilometre)", "130km"]
    assert found.title == "Canal: 80-mile (129-kilometre); 130km"
    (mark,) = found.positions[0].marks
    assert both.place(Span(*mark[1:])).of(both.sentence) == "80-mile (129-kilometre)"


def test_distances_of_nothing_that_is_named_are_no_rivals():
    def far(km, of, what=""):
        said = statement(f"It lies {km:g} km off.", of)
        return figure(km, said, measure="length", value=f"{km:g} km", unit="km", of=what,
                      about=("Ost", "West"))  # fmt: skip

    assert find(figures(far(13.0, POST), far(56.0, ECHO)), Knowledge()) == ()
    named = find(figures(far(13.0, POST, "strait"), far(56.0, ECHO, "strait")), Knowledge())
    assert [f.verdict for f in named] == ["contradiction"]
