from dataclasses import replace

from compare_builders import figure, occurrence, slot, source, statement, voice, window
from hypothesis import given
from hypothesis import strategies as st

from provenance.compare.findings import find
from provenance.compare.independence import texts
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.finding import Material

POST, ECHO, WIRE = (source(name) for name in ("Harbour Post", "Valley Echo", "Coast Wire"))
DAY = window("2031-05-03")
MINISTRY = replace(voice("Northland interior ministry", side="Northland"), kind="body")
ARMY = replace(voice("Southland army", side="Southland"), kind="body")
QUILL = replace(voice("Mara Quill", side="Northland"), kind="person")


def told(of, number, who=None, text="", origin=""):
    said = replace(
        statement(f"The strike on Karesh killed {number:g}.", of, who, origin=origin), text=text
    )
    facets = (slot("actor", "Southland", said), slot("place", "Karesh", said),
              slot("target", "Northland", said), slot("date", "on 3 May", said, DAY))  # fmt: skip
    event = occurrence("strike", said, *facets)
    return said, event, figure(number, said, event)


def found(*accounts, heard=(), sides=None):
    material = Material(
        statements=(*(a[0] for a in accounts), *heard),
        occurrences=tuple(a[1] for a in accounts),
        figures=tuple(a[2] for a in accounts),
    )
    known = Knowledge(sides=sides or {"Southland": "Southland", "Northland": "Northland"})
    return find(material, known)[0]


def test_copies_of_one_sentence_are_one_text_of_several_articles():
    item = found(told(POST, 8.0, text="t"), told(ECHO, 8.0, text="t"), told(WIRE, 8.0))
    assert (item.independence.articles, item.independence.texts) == (3, 2)


def test_named_voices_and_the_sides_they_speak_for_are_told():
    item = found(told(POST, 8.0, QUILL), told(ECHO, 9.0, MINISTRY), told(WIRE, 9.0))
    assert item.independence.speakers == ("Mara Quill", "Northland interior ministry")
    assert item.independence.sides == ("Northland",)


def test_a_party_that_gives_no_figure_is_named_with_who_speaks_for_it():
    heard = (statement("We act in self-defence.", ECHO, ARMY),)
    item = found(told(POST, 8.0, MINISTRY), told(ECHO, 9.0), heard=heard)
    assert item.independence.silent == ("Southland", "Southland army")


def test_who_was_heard_in_other_articles_alone_is_not_named_as_silent_in_these():
    heard = (statement("We act in self-defence.", WIRE, ARMY),)
    item = found(told(POST, 8.0, MINISTRY), told(ECHO, 9.0), heard=heard)
    assert item.independence.silent == ("Southland",)


def test_the_party_that_was_hit_may_be_the_silent_one():
    item = found(told(POST, 8.0, ARMY), told(ECHO, 9.0))
    assert item.independence.silent == ("Northland",)


def test_a_target_that_is_nobody_is_no_silent_party():
    item = found(told(POST, 8.0, ARMY), told(ECHO, 9.0), sides={"Southland": "Southland"})
    assert item.independence.silent == ()


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["", "t", "u", "v"])), min_size=1)
)
def test_texts_are_counted_alike_in_any_order_and_are_never_more_than_articles(rows):
    said = [
        replace(statement(f"{n}.", source(name)), text=text) for n, (name, text) in enumerate(rows)
    ]
    assert 1 <= texts(said) == texts(said[::-1]) <= len({s.source.article for s in said})
