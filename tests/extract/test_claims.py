"""The claims of a sentence: whose they are, and of what sort, on invented sentences."""

from __future__ import annotations

import pytest

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions
from provenance.extract.voices.claimed import claims
from provenance.extract.voices.claimed.piece import tokens_in
from provenance.model.spans import Span


@pytest.fixture(scope="module")
def read():
    language = nlp.load()

    def claim(text):
        parsed = nlp.parse(language, text)
        speakers, said = attributions.attribute(parsed)
        names = {s.id: s.name for s in speakers}
        by = {a.id: names.get(a.speaker) for a in said}
        _, found = claims.claims(parsed, said, "k")
        return [(by.get(c.attribution), c, c.span.of(text)) for c in found]

    return claim


def test_a_sentence_without_a_source_is_one_claim_of_the_outlet(read):
    assert [(r[0], r[2]) for r in read("The ferry sank on Monday.")] == [
        (None, "The ferry sank on Monday.")
    ]


def test_a_bare_frame_is_no_claim(read):
    rows = read("Anna Berg said that the ferry sank on Monday.")
    assert [r[0] for r in rows] == ["Anna Berg"]


def test_what_stands_outside_the_content_is_the_outlets(read):
    rows = read("The ferry sank after Anna Berg warned that it was full.")
    assert {(r[0], "full" in r[2]) for r in rows} == {(None, False), ("Anna Berg", True)}


def test_each_sentence_of_a_quotation_is_its_speakers(read):
    rows = read("“The hull broke. Nobody came,” Anna Berg said.")
    assert [r[0] for r in rows] == ["Anna Berg", "Anna Berg"]


def test_a_claim_belongs_to_the_innermost_voice(read):
    rows = read("The mayor said that the navy vowed revenge for the raid.")
    assert [(r[0], "revenge" in r[2]) for r in rows] == [("navy", True)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The dam will break in spring.", "forecast"),
        ("The army should leave the valley.", "wish"),
        ("The guild wants to close the port.", "wish"),
        ("Why did the ferry sink?", "question"),
        ("The ministry declined to comment.", "silence"),
        ("The ferry sank.", "assertion"),
        ("Other news", "other"),
    ],
)
def test_kinds(read, text, kind):
    assert [r[1].kind for r in read(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The ferry sank.", "certain"),
        ("The ferry may have sunk.", "possible"),
        ("The ferry reportedly sank.", "hearsay"),
        ("The band is believed to hide in the hills.", "hearsay"),
        ("It is believed that the band hides in the hills.", "hearsay"),
        ("The ferry probably sank.", "probable"),
    ],
)
def test_modality(read, text, modality):
    assert [(r[0], r[1].modality) for r in read(text)] == [(None, modality)]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("No country has sent a ship.", "negative"),
        ("Norland did not send a ship.", "negative"),
        ("Norland sent a ship.", "positive"),
        ("Anna Berg said Norland never sent a ship.", "negative"),
        ("Anna Berg does not believe that Norland sent a ship.", "negative"),
        ("The crew failed to stop the fire.", "negative"),
    ],
)
def test_polarity_is_the_contents_own(read, text, polarity):
    assert [r[1].polarity for r in read(text)] == [polarity]


def test_figures_after_the_object_belong_to_the_report(read):
    text = (
        "A report by the Harbour Safety Board revealed a 20% rise in accidents, "
        "with more than 300 injured, including 40 children."
    )
    rows = read(text)
    assert len(rows) == 1
    assert "40 children" in rows[0][2]


def test_equal_sentences_have_keys_of_their_own(read):
    rows = read("The ferry sank. The ferry sank.")
    assert len({r[1].key for r in rows}) == 2


def test_a_hedge_below_that_is_why_is_hearsay(read):
    text = "That is why some 400 boats of the club are reportedly sailing to Bergen."
    assert [r[1].modality for r in read(text)] == ["hearsay"]


def test_what_a_group_is_known_to_do_is_hearsay(read):
    assert [r[1].modality for r in read("The club is known to have a pact with the union.")] == [
        "hearsay"
    ]


def test_a_silence_is_the_whole_clause(read):
    text = (
        "Board spokesmen Karl Lund and Otto Brandt didn’t answer calls or respond to "
        "messages seeking comment."
    )
    assert {r[2] for r in read(text)} == {text.rstrip(".")}


def test_a_name_given_in_quotation_marks_is_a_claim_of_who_gives_it(read):
    text = (
        "Chairman Ole Lund has called the board “unfit” and a relic of the war, "
        "according to a January study by the Bergen Institute."
    )
    assert [r[2] for r in read(text)] == ["has called the board “unfit” and a relic of the war"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The union told its members to stay ashore.", ["wish"]),
        ("Some members would like to leave, people familiar with the pact said.", ["assertion"]),
        ("Bergen had hoped that the union would yield.", ["wish"]),
    ],
)
def test_orders_and_wishes_are_told_from_forecasts(read, text, kinds):
    assert [r[1].kind for r in read(text)][: len(kinds)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Since the union won the port last year, it has ignored Bergen’s demands to free the men, "
        "who sit in jail.",
        "Bergen will continue to urge the union to free the men.",
        "They give Bergen general assurances that the port stays open.",
        "“Talks can help,” a senior diplomat told reporters on condition of anonymity because "
        "he was not authorized to speak to the media.",
    ],
)
def test_no_claim_is_a_mere_fragment(read, text):
    ends = ("ignored", "continue", "general")
    assert [r[2] for r in read(text) if r[2].endswith(ends) or "condition of" in r[2]] == []


def test_a_clause_that_goes_on_about_a_content_belongs_to_it(read):
    text = (
        "Officials in Bergen have warned that raids are testing the pact and could lead "
        "the board to cut off the rice and fuel it still sends to the port."
    )
    assert len(read(text)) == 1


def test_what_nobody_is_known_to_say_inside_a_content_stays_with_its_teller(read):
    text = (
        "The officer said that Bergen meets the union more often because it fears that the "
        "band could strike at the fleet."
    )
    assert [r[2] for r in read(text)] == [text[len("The officer said ") :].rstrip(".")]


def test_a_day_behind_a_name_given_changes_nothing(read):
    rows = read("Officials called the raid “savage” on Monday.")
    assert [(r[0], r[2]) for r in rows] == [("Officials", "called the raid “savage”")]


@pytest.mark.parametrize(
    "text",
    [
        "Captain Lund had reason to believe Bergen was about to win the port.",
        "Bergen expected the union to help with the boats.",
        "Prices rose and some owners are even seeking to sell their boats to Oslo.",
        "Bergen, which had hoped the union would yield, has turned against the guild.",
        "Bergen wanted the union to renounce strikes, publicly apologize for its past, respect "
        "the law and live in peace.",
        "Lund said the talks should go on, but he didn’t suggest a role for the union.",
    ],
)
def test_what_somebody_only_thinks_or_wants_is_said_by_nobody(read, text):
    assert {r[0] for r in read(text)} - {"Lund"} == {None}
    assert len(read(text)) == 1 or text.startswith("Lund")


@pytest.mark.parametrize(
    "text",
    [
        "The guild believes the new port was sold.",
        "The guild’s suspicion that the new port was sold has not been tested.",
        "The guild has long suspected that the new port was sold.",
    ],
)
def test_a_belief_is_its_holders_and_no_fact(read, text):
    rows = [r for r in read(text) if "sold" in r[2]]
    assert [r[0].removeprefix("The ") for r in rows] == ["guild"]
    assert [r[1].modality for r in rows] == ["possible"]


def test_a_worry_told_by_another_is_the_others_and_hedged(read):
    text = "The officer said that the talks stem from fears the guild could plan to burn the port."
    assert [(r[0], r[1].modality) for r in read(text)] == [("The officer", "possible")]


def test_a_wish_of_ones_own_is_one_statement(read):
    rows = read("The guild has long said it wants to close the port.")
    assert [(r[0], r[1].kind, r[2]) for r in rows] == [
        ("The guild", "wish", "it wants to close the port")
    ]


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("Ties broke after Bergen ", "accused the guild of theft"),
        ("The guild ", "rejects the charges"),
        ("Norland this week ", "repeated its concerns about raids"),
        ("The guild ", "called for the release of 100 sailors"),
        ("On Monday, the guild ", "called on Bergen to open the port"),
    ],
)
def test_what_is_no_clause_is_shown_with_its_verb(read, before, shown):
    assert [r[2] for r in read(f"{before}{shown}.") if r[0]] == [shown]


def test_what_nobody_reported_is_a_plain_no(read):
    text = "Neither side has reported any success, nor has the summit brought about a pact."
    assert [(r[0], r[1].kind, r[1].polarity) for r in read(text)] == [
        (None, "assertion", "negative")
    ]


def test_a_denial_that_something_is_so_is_negative(read):
    rows = read("It would be naive to describe the ties as good.")
    assert [(r[1].kind, r[1].polarity) for r in rows] == [("assertion", "negative")]


def test_a_hedge_on_what_is_joined_holds_for_the_whole(read):
    rows = read("Officials said that the raids are testing the pact and could end it.")
    assert [r[1].modality for r in rows] == ["possible"]


def test_an_order_not_to_is_a_negative_wish(read):
    rows = read("“Don’t expect quick results; it’s a long road,” Anna Berg said.")
    assert [(r[1].kind, r[1].polarity) for r in rows] == [("wish", "negative")]


def test_promises_and_urging_in_passing_are_told_by_who_gives_them(read):
    text = (
        "The guild has kept silent on the matter, aside from giving Bergen general assurances that "
        "the port will not be used against any other town and urging it to settle its disputes."
    )
    rows = {r[2]: r[0] for r in read(text)}
    assert rows == {
        "The guild has kept silent on the matter": None,
        "that the port will not be used against any other town": "The guild",
        "urging it to settle its disputes": "The guild",
    }


def test_a_charge_taken_up_by_a_denial_is_denied_by_its_speaker(read):
    rows = read("Bergen accused the guild of burning the port, a charge the guild denied.")
    assert [(r[0], r[2]) for r in rows] == [
        ("Bergen", "accused the guild of burning the port"),
        ("the guild", "a charge the guild denied"),
    ]


def test_a_claim_that_is_only_spoken_of_ends_before_what_became_of_it(read):
    rows = read("The guild's claim that 30 sailors died at the pier could not be verified.")
    assert [(r[0], r[2]) for r in rows] == [("The guild", "that 30 sailors died at the pier")]


def test_a_silence_ends_where_its_source_speaks(read):
    rows = read("A spokesman declined to give details but said two men were held.")
    assert [(r[1].kind, r[2]) for r in rows] == [
        ("silence", "A spokesman declined to give details"),
        ("assertion", "two men were held"),
    ]


def test_neither_confirmed_nor_denied_denies_nothing(read):
    rows = read("The mayor neither confirmed nor denied the report.")
    assert [r[1].kind for r in rows] == ["silence"]


def test_what_witnesses_describe_seeing_is_theirs(read):
    rows = read("Witnesses described seeing at least 30 boats.")
    assert [(r[0], r[2]) for r in rows] == [("Witnesses", "described seeing at least 30 boats")]


def test_a_plural_verb_is_not_given_to_a_single_thing(read):
    rows = read("Oslo officials fear that the pact will fail and are urging sailors to help.")
    assert [(r[0], r[2]) for r in rows if r[0]] == [
        ("Oslo officials", "that the pact will fail"),
        ("Oslo officials", "are urging sailors to help"),
    ]


def test_what_ends_before_it_begins_holds_no_words():
    (paragraph,) = nlp.parse(nlp.load(), "The ferry sank. Nobody was hurt.").paragraphs
    assert [t.text for t in tokens_in(paragraph, Span(4, 14))] == ["ferry", "sank"]
    assert tokens_in(paragraph, Span(20, 4)) == []
