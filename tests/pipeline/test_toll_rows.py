from __future__ import annotations

import pytest

from provenance.model.extraction import Event, Slot
from provenance.model.spans import Span
from provenance.pipeline import toll


@pytest.mark.parametrize(
    ("what", "place", "title"),
    [
        ("attack by Free Norland", "Norland", "attack, Norland, by Free Norland"),
        ("attack by Free Norland", "", "attack by Free Norland"),
        ("Norlandic air strikes", "Sudport", "Norlandic air strikes, Sudport"),
        ("explosion", "", "explosion"),
    ],
)
def test_the_place_of_an_event_stands_before_its_actor(what, place, title):
    assert toll._title(what, place) == title


def test_a_country_whose_people_are_hit_is_a_party():
    slots = (
        Slot("place", "Kenya", Span(0, 5)),
        Slot("place", "Nairobi", Span(6, 13)),
        Slot("victims", "security: Kenyan police officers", Span(14, 30)),
    )
    assert toll._hit([Event("e1", "attack", (Span(0, 1),), slots)]) == ["Kenya"]
    assert toll._hit([Event("e1", "attack", (Span(0, 1),), slots[:2])]) == []
