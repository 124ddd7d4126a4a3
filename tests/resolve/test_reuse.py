from __future__ import annotations

from provenance.resolve import lines, reuse

FIRST = [
    "The harbour town of Vardo woke to sirens on Tuesday.",
    "Inspectors from the Nordic Fisheries Board impounded 14 trawlers after finding forged "
    "landing permits aboard.",
    "The relations between the fleet owners and the Vardo council have been growing steadily "
    "more bitter since the quota dispute.",
    "A storm is expected by the weekend.",
]
REWORDED = [
    "Local radio spoke of a quiet night.",
    "Fourteen skippers stayed at home.",
    "Inspectors of the Nordic Fisheries Board have impounded 14 trawlers, as forged landing "
    "permits were found aboard.",
    "The relations of fleet owners with the Vardo council grew more bitter after the quota "
    "dispute began.",
]
UNRELATED = [
    "The Vardo council and the fleet owners share historical, cultural and family bonds.",
    "The Nordic Fisheries Board declined to talk about Vardo.",
]


def found(one: list[str], other: list[str]) -> set[tuple[int, int]]:
    left, right = (lines.lines(list(enumerate(article))) for article in (one, other))
    return {(p.left, p.right) for p in reuse.pairs(left, right)}


def test_a_run_of_reworded_sentences_is_found_with_its_softer_neighbour() -> None:
    assert found(FIRST, REWORDED) == {(1, 2), (2, 3)}


def test_writers_who_share_names_and_one_thought_did_not_borrow() -> None:
    assert found(FIRST, UNRELATED) == set()


def test_one_soft_likeness_without_a_neighbour_is_no_borrowing() -> None:
    assert found(FIRST, [REWORDED[0], REWORDED[3]]) == set()


def test_a_long_unchanged_sentence_is_enough_by_itself() -> None:
    assert found(FIRST, [UNRELATED[1], FIRST[1]]) == {(1, 1)}


def test_a_quotation_heard_by_two_reporters_is_no_borrowing() -> None:
    speech = (
        "“We impounded these 14 trawlers because forged landing permits were found aboard in "
        "Vardo harbour last week,” "
    )
    assert found([speech + "the inspector said."], [speech + "she told reporters."]) == set()


def test_furniture_of_the_page_without_names_or_figures_is_no_borrowing() -> None:
    furniture = [
        "Please check your inbox and follow the link to confirm your subscription to our "
        "newsletter.",
        "Comments that insult other readers are removed without further warning by our editors.",
    ]
    assert found([*FIRST, *furniture], [*UNRELATED, *furniture]) == set()


def test_it_is_all_one_which_of_two_articles_comes_first() -> None:
    assert found(REWORDED, FIRST) == {(right, left) for left, right in found(FIRST, REWORDED)}
