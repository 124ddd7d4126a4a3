"""Which statements answer one question, and whether they speak of one time."""

from compare_builders import assertion, source, statement, window

from provenance.compare.findings import find
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.finding import Material

POST = source("Harbour Post", "2031-05-02")
ECHO = source("Valley Echo", "2031-05-10")
LATE = source("Island Sun", "2034-01-01")


def told(predicate, subject, target, *members):
    made = [
        assertion(
            statement(f"{of.outlet} {predicate} {no} {more}", of), predicate, subject, target,
            negated=no, **more,
        )
        for of, no, more in members
    ]  # fmt: skip
    return find(Material(tuple(a.statement for a in made), (), tuple(made)), Knowledge())


def test_a_fact_of_one_party_alone_is_agreed_on():
    (found,) = told("resign", "Ana Ruiz", "", (POST, False, {}), (ECHO, False, {}))
    assert (found.verdict, found.question) == ("agreement", "Did Ana Ruiz resign?")


def test_one_says_that_a_person_died_and_another_that_she_did_not():
    (found,) = told("die", "Ana Ruiz", "", (POST, False, {}), (ECHO, True, {}))
    assert (found.verdict, found.question) == ("contradiction", "Is Ana Ruiz dead?")
    assert [r.facet for r in found.pairs[0].reasons] == ["subject", "period"]


def test_what_passes_is_contradicted_only_at_one_time():
    assert told("meet", "Ost", "West", (POST, False, {}), (LATE, True, {})) == ()
    (found,) = told("meet", "Ost", "West", (POST, False, {}), (ECHO, True, {}))
    assert found.verdict == "contradiction"


def test_what_stays_is_contradicted_by_a_later_article_too():
    (found,) = told("recognise", "Ost", "West", (POST, False, {}), (LATE, True, {}))
    assert found.verdict == "contradiction"


def test_the_same_done_twice_is_two_agreements():
    first = window("2028-01-01", "2028-12-31")
    second = window("2031-01-01", "2031-12-31")
    found = told(
        "take_power", "Front", "",
        (POST, False, {"window": first}), (ECHO, False, {"window": first}),
        (POST, False, {"window": second}), (ECHO, False, {"window": second}),
    )  # fmt: skip
    assert [f.verdict for f in found] == ["agreement", "agreement"]


def test_the_same_done_once_each_in_two_years_is_no_agreement():
    first = window("2028-01-01", "2028-12-31")
    second = window("2031-01-01", "2031-12-31")
    members = (POST, False, {"window": first}), (ECHO, False, {"window": second})
    assert told("take_power", "Front", "", *members) == ()


def test_the_sides_of_relations_may_change_places():
    a = statement("Ost and West have fallen out.", POST)
    b = statement("West and Ost have fallen out.", ECHO)
    one = assertion(a, "relations_worsen", "Ost", "West")
    other = assertion(b, "relations_worsen", "West", "Ost")
    (found,) = find(Material((a, b), (), (one, other)), Knowledge())
    assert found.verdict == "agreement"


def test_an_agreement_stays_where_its_sentence_is_disputed_on_another_point():
    both = statement("After the Front took power, Ost recognised it.", POST)
    no = statement("Ost never recognised the Front.", ECHO)
    power = statement("The Front took power.", ECHO)
    made = (
        assertion(both, "recognise", "Ost", "Front"),
        assertion(both, "take_power", "Front", ""),
        assertion(no, "recognise", "Ost", "Front", negated=True),
        assertion(power, "take_power", "Front", ""),
    )
    found = find(Material((both, no, power), (), made), Knowledge())
    assert {f.verdict for f in found} == {"contradiction", "agreement"}
