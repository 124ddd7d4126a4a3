from __future__ import annotations

from provenance.model.extraction import Event, Proposition, Quantity, Slot
from provenance.model.finding import Assertion, Figure, Material, Occurrence, Source, Statement
from provenance.model.reference import Body, Containment, Reference
from provenance.model.spans import Span
from provenance.resolve.material import canonised
from provenance.resolve.parties import Canon

HERE = Span(0, 1)
SOURCE = Source("a", "Alpha", "", "", "", "published", "report", "original")
STATEMENT = Statement(
    "c1", SOURCE, None, (), "assertion", "asserting", "positive", "certain",
    "It fell.", "k1", 0, 0, "It fell.", 0, 8,
)  # fmt: skip
OCCURRENCE = Occurrence(
    "e1",
    SOURCE,
    Event(
        "e1", "strike", (HERE,),
        (Slot("actor", "Strelsau", HERE), Slot("target", "HF", HERE),
         Slot("place", "Zendah", HERE), Slot("victims", "HF", HERE)),
    ),
)  # fmt: skip
MATERIAL = Material(
    (STATEMENT,),
    (
        Figure(STATEMENT, Quantity("q1", "c1", "killed", "", "exact", 8, 8, "8", HERE), OCCURRENCE),
        Figure(STATEMENT, Quantity("q2", "c1", "people", "", "exact", 1, 1, "1", HERE), None),
    ),
    (Assertion(STATEMENT, Proposition("c1", "recognise", "Strelsau", "HF", False, HERE)),),
    (OCCURRENCE,),
)
CANON = Canon(
    Reference(
        bodies=(
            Body("Ruritania", "body", aliases=("Strelsau",)),
            Body("Hill Front", "group", aliases=("HF",)),
        ),
        places=(Containment("Zenda", "Ruritania", aliases=("Zendah",)),),
    )
)


def test_parties_and_places_of_events_get_one_name_and_other_facets_stay() -> None:
    event = canonised(MATERIAL, CANON)[0].occurrences[0].event
    assert [slot.value for slot in event.slots] == ["Ruritania", "Hill Front", "Zenda", "HF"]


def test_a_figure_carries_the_same_renamed_event() -> None:
    renamed, _ = canonised(MATERIAL, CANON)
    assert renamed.figures[0].occurrence == renamed.occurrences[0]
    assert renamed.figures[1] == MATERIAL.figures[1]


def test_subject_and_object_get_one_name() -> None:
    proposition = canonised(MATERIAL, CANON)[0].assertions[0].proposition
    assert (proposition.subject, proposition.object) == ("Ruritania", "Hill Front")


def test_what_holds_the_places_is_handed_back_beside() -> None:
    assert canonised(MATERIAL, CANON)[1] == {"Zenda": ("Ruritania",)}
