from __future__ import annotations

from provenance.resolve import lines


def test_figures_in_other_digit_groups_and_spellings_of_words_are_one() -> None:
    assert lines.content("2,50,000 litres for the Centre") == lines.content(
        "250,000 litres, for the Center"
    )


def marked(left: str, right: str) -> list[list[str]]:
    sides = zip((left, right), lines.common(left, right), strict=True)
    return [[span.of(text) for span in spans] for text, spans in sides]


def test_words_in_common_are_marked_with_what_joins_them_in_both_sentences() -> None:
    left = "Inspectors impounded 14 trawlers of the Vardo fleet on Tuesday."
    right = "On Monday, 14 trawlers of the Vardo fleet were impounded."
    assert marked(left, right) == [
        ["impounded 14 trawlers of the Vardo fleet"],
        ["14 trawlers of the Vardo fleet were impounded"],
    ]


def test_a_figure_in_other_digit_groups_is_marked_whole() -> None:
    assert marked("It cost 2,50,000 crowns.", "Crowns: 250,000 of them.") == [
        ["2,50,000 crowns"],
        ["Crowns: 250,000"],
    ]
