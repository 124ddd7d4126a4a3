from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_builders import TEXT, empty, extraction, revision, span, stored

from provenance.errors import UnknownKey
from provenance.model.extraction import (
    Attribution,
    Claim,
    Event,
    Extraction,
    Quantity,
    Sentence,
    Slot,
    Speaker,
    TimeExpression,
    Window,
)
from provenance.model.spans import Span
from provenance.store import articles, extractions
from provenance.store.eventkeys import event_keys

DAYS = st.none() | st.dates()
WINDOWS = st.none() | st.builds(Window, DAYS, DAYS)
SPANS = st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=2).map(lambda x: Span(*sorted(x)))
MANY = st.lists(SPANS, max_size=3).map(tuple)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=6)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
NAMES = st.sampled_from(["x1", "x2"])
CLAIMS = st.builds(
    Claim, NAMES, WORDS, st.integers(0, 9), st.just("silence"), SPANS, st.none() | NAMES,
    st.just("negative"), st.just("hearsay"),
)  # fmt: skip
QUANTITIES = st.builds(
    Quantity, NAMES, NAMES, st.just("length"), WORDS, st.just("between"), NUMBERS, NUMBERS, WORDS,
    SPANS, WORDS, WORDS, st.none() | NAMES, st.none() | NAMES, WINDOWS, st.booleans(),
    st.booleans(), WORDS,
)  # fmt: skip
SLOTS = st.builds(Slot, st.just("actor"), WORDS, SPANS, WINDOWS, NAMES)


def only(strategy):
    return st.lists(strategy, max_size=1).map(tuple)


EXTRACTIONS = st.builds(
    Extraction,
    st.just("lorne"),
    only(st.builds(Sentence, st.integers(0, 9), st.integers(0, 9), SPANS, WORDS)),
    only(
        st.builds(
            Speaker, NAMES, WORDS, st.just("group"), st.booleans(), WORDS, WORDS,
            st.just("several"), WORDS, WORDS, MANY,
        )
    ),
    only(
        st.builds(
            Attribution, NAMES, st.none() | NAMES, st.none() | NAMES, st.just("mixed"),
            st.just("silent"), MANY, MANY, MANY,
        )
    ),
    st.lists(CLAIMS, max_size=3).map(tuple),
    st.lists(QUANTITIES, max_size=3).map(tuple),
    st.lists(st.builds(TimeExpression, SPANS, WINDOWS, WORDS, WORDS), max_size=3).map(tuple),
    only(
        st.builds(
            Event, NAMES, WORDS, MANY, st.lists(SLOTS, max_size=3).map(tuple), st.booleans(),
            st.booleans(),
        )
    ),
)  # fmt: skip


def test_an_extraction_comes_back_as_it_was_saved():
    with empty() as session:
        made = stored(session)
        assert extractions.load(session, "lorne") == made


@settings(max_examples=40, deadline=None)
@given(EXTRACTIONS)
def test_any_extraction_comes_back_as_it_was_saved(made):
    with empty() as session:
        articles.save_revision(session, revision(), b"raw")
        extractions.save(session, made)
        assert extractions.load(session, "lorne") == made


def test_saving_again_replaces_all_that_was_found():
    with empty() as session:
        stored(session)
        extractions.save(session, Extraction("lorne"))
        assert extractions.load(session, "lorne") == Extraction("lorne")
        extractions.save(session, extraction())
        assert extractions.load(session, "lorne") == extraction()


def test_a_new_text_waits_until_it_is_extracted():
    with empty() as session:
        stored(session)
        assert extractions.waiting(session) == []
        articles.save_revision(session, revision(text="Nothing."), b"raw 2")
        assert extractions.waiting(session) == ["lorne"]
        assert extractions.load_all(session) == {}
        with pytest.raises(UnknownKey):
            extractions.load(session, "lorne")


def test_an_extraction_of_an_unknown_article_is_refused():
    with empty() as session, pytest.raises(UnknownKey):
        extractions.save(session, extraction())


def test_extractions_of_several_articles_do_not_mix():
    with empty() as session:
        first, second = stored(session), stored(session, "other")
        assert extractions.load_all(session) == {"lorne": first, "other": second}
        assert extractions.load_all(session, ["other"]) == {"other": second}


def test_two_events_of_one_type_in_one_claim_have_two_keys():
    made = extraction()
    slot = Slot("date", "x", span("on Tuesday"), Window(date(2031, 5, 6)), "c1")
    twin = Extraction(
        "lorne", claims=made.claims,
        events=tuple(Event(name, "bombing", (), (slot,)) for name in ("e1", "e2")),
    )  # fmt: skip
    assert len(set(event_keys(twin).values())) == 2


def test_an_events_key_does_not_depend_on_local_ids_or_offsets():
    first, moved = extraction(), extraction(text="Lead.\n" + TEXT)
    again = Extraction(moved.article, claims=first.claims, events=first.events)
    assert event_keys(first) == event_keys(again)
    assert event_keys(first)["e1"] != event_keys(extraction("other"))["e1"]
