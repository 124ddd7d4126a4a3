from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.resolve.credits import agency_of, source_of
from provenance.resolve.lineage import Document, Told, dependent, trace

BOARD = (
    "A study by the Oslo Centre for Port Safety found that 312 dock workers were hurt in "
    "falls last winter, a rise of 18 percent."
)
BOARD_REWORDED = (
    "Some 312 dock workers were hurt in falls over the winter, which means a staggering "
    "increase of 18 percent, a study of the Oslo Center for Port Safety says."
)
FENCE = (
    "The Oslo ministry has fenced off three piers, barred night shifts and fined careless owners."
)
FENCE_REWORDED = (
    "The Oslo ministry fenced off three piers last year, barred all night shifts and fined "
    "owners who were careless."
)
OWN = "Fishermen say that the harbour has never been so empty."


def told(key: str, sentence: str, index: int, **more: object) -> Told:
    return replace(Told(key, sentence, f"{key}s", index), **more)


EARLY = Document(
    "early", "Fjord Tribune", published="2031-03-02",
    claims=(told("e0", BOARD, 0), told("e1", FENCE, 1), told("e2", OWN, 2)),
)  # fmt: skip
LATE = Document(
    "late", "Harbour Mail", published="2031-05-09",
    claims=(told("l0", BOARD_REWORDED, 4), told("l1", FENCE_REWORDED, 5),
            told("l2", "Tugs were busy on all other days of that long month.", 9)),
)  # fmt: skip


def traced(*documents: Document) -> dict[str, object]:
    return {line.claim: line for line in trace(documents)}


def test_reworded_claims_take_the_origin_of_the_earlier_article() -> None:
    lines = traced(LATE, EARLY)
    assert lines["l0"].basis == lines["e0"].basis == "reworded"
    assert lines["l0"].origin == lines["e0"].origin == lines["e2"].origin
    assert lines["l0"].partner == "e0"
    assert (lines["l0"].direction, lines["e0"].direction) == ("later", "earlier")
    assert lines["l0"].detail.startswith("reworded from Fjord Tribune: overlap 0.")


def test_what_was_not_borrowed_keeps_an_origin_of_its_own() -> None:
    lines = traced(EARLY, LATE)
    assert lines["l2"].basis == lines["e2"].basis == "own"
    assert lines["l2"].origin != lines["e2"].origin


def test_without_a_date_the_direction_is_unknown() -> None:
    lines = traced(EARLY, replace(LATE, published=""))
    assert lines["l0"].direction == lines["e0"].direction == "unknown"
    assert lines["l0"].origin == lines["e0"].origin


def test_two_articles_on_one_report_have_one_origin_in_any_words() -> None:
    one = Document("a", "Alpha", claims=(
        told("a0", "It counted 40 wrecks.", 0, speaker="i1", named=True, kind="report",
             report="Oslo Centre for Port Safety"),))  # fmt: skip
    two = Document("b", "Beta", claims=(
        told("b0", "Some forty hulls lie there.", 0, speaker="i2", named=True, kind="body",
             institution="the Oslo Center for Port Safety"),))  # fmt: skip
    lines = traced(one, two)
    assert lines["a0"].basis == "shared_report"
    assert lines["a0"].origin == lines["b0"].origin


def test_reports_that_nobody_is_named_for_are_not_one() -> None:
    one, two = (
        Document(
            key, key, claims=(told(f"{key}0", "It leaks.", 0, speaker=key, report="a report"),)
        )
        for key in "ab"
    )
    lines = traced(one, two)
    assert lines["a0"].origin != lines["b0"].origin


def test_an_unnamed_voice_is_one_origin_in_its_article_and_another_elsewhere() -> None:
    claims = (told("a0", "It sank.", 0, speaker="u1"), told("a1", "It was old.", 1, speaker="u1"))
    other = (told("b0", "It burnt.", 0, speaker="u2"),)
    lines = traced(Document("a", "Alpha", claims=claims), Document("b", "Beta", claims=other))
    assert lines["a0"].basis == "unnamed_group"
    assert lines["a0"].origin == lines["a1"].origin != lines["b0"].origin


def test_a_state_and_its_envoy_are_one_institution() -> None:
    state = told("a0", "It will pay.", 0, speaker="i1", named=True, kind="body",
                 institution="Norway")  # fmt: skip
    envoy = told("b0", "We pay.", 0, speaker="i2", named=True, kind="person",
                 institution="Norway")  # fmt: skip
    lines = traced(Document("a", "Alpha", claims=(state,)), Document("b", "Beta", claims=(envoy,)))
    assert lines["a0"].basis == "institution"
    assert lines["a0"].origin == lines["b0"].origin


def test_papers_that_print_one_agency_are_one_origin() -> None:
    one = Document("a", "Alpha", credit="By Eva Lund, Reuters", claims=(told("a0", OWN, 0),))
    two = Document("b", "Reuters", claims=(told("b0", "Boats stay in port.", 0),))
    lines = traced(one, two)
    assert lines["a0"].basis == "credit"
    assert lines["a0"].origin == lines["b0"].origin


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("(AP)", "Associated Press"),
        ("By Eva Lund, Bloomberg News", "Bloomberg News"),
        ("Associated Press of Pakistan correspondent", "Associated Press of Pakistan"),
        ("Reuters and AFP", ""),
        ("Eva Lund, with an app for phones", ""),
        ("", ""),
    ],
)
def test_a_credit_names_one_agency_or_none(credit: str, agency: str) -> None:
    assert agency_of(credit) == agency


@pytest.mark.parametrize(
    ("credit", "source"),
    [
        ("PNS", "Port News Service"),
        ("PNS (told PNS)", "Port News Service"),
        ("Harbour Wire", "Harbour Wire"),
        ("By Eva Lund", ""),
        ("Eva Lund/AFP", "Agence France-Presse"),
    ],
)
def test_a_credit_names_an_outlet_of_the_corpus_or_a_service(credit: str, source: str) -> None:
    assert source_of(credit, ["Port News Service", "Fjord Tribune"]) == source


def test_a_short_credit_is_told_as_its_outlet_and_gives_no_origin_of_another_article() -> None:
    short = Document("a", "Alpha", credit="PNS", claims=(told("a0", OWN, 0),))
    whole = Document("b", "Port News Service", claims=(told("b0", "Boats stay.", 0),))
    lines = traced(short, whole)
    assert lines["a0"].origin == traced(short)["a0"].origin != lines["b0"].origin
    assert dependent(trace([short, whole]), short, whole) == "both texts are by Port News Service"


def test_how_two_articles_lean_on_each_other_is_told_in_words() -> None:
    lines = trace([EARLY, LATE])
    assert dependent(lines, EARLY, LATE, frozenset({"e2", "l2"})) == (
        "Harbour Mail reuses 2 sentences of Fjord Tribune, though not this one"
    )
    assert dependent(lines, LATE, EARLY, frozenset({"l0"})).endswith("this one among them")


def test_one_agency_in_two_papers_is_told_as_one_writer() -> None:
    one = Document("a", "Alpha", credit="Reuters", claims=(told("a0", OWN, 0),))
    two = Document("b", "Beta", credit="(Reuters)", claims=(told("b0", "Boats stay.", 0),))
    assert dependent(trace([one, two]), one, two) == "both texts are by Reuters"


def test_without_dates_neither_article_is_called_the_copy() -> None:
    undated = replace(LATE, published="")
    words = dependent(trace([EARLY, undated]), EARLY, undated)
    assert words.startswith("Fjord Tribune and Harbour Mail share 2 reworded sentences")
    assert words.endswith("which is the earlier is not told")


def test_articles_without_a_sign_of_dependence_get_no_reason() -> None:
    other = Document("o", "Other Post", claims=(told("o0", OWN + " So be it.", 0),))
    assert dependent(trace([EARLY, other]), EARLY, other) == ""


def test_an_unchanged_sentence_is_called_a_copy() -> None:
    reprint = replace(LATE, claims=(told("l0", BOARD, 0), told("l1", FENCE, 1)))
    lines = traced(EARLY, reprint)
    assert lines["l0"].basis == lines["e1"].basis == "copy"
    undated = replace(reprint, published="")
    assert dependent(trace([EARLY, undated]), EARLY, undated).startswith(
        "Fjord Tribune and Harbour Mail share 2 sentences word for word"
    )


def test_all_copies_of_a_sentence_go_back_to_one_claim() -> None:
    third = replace(LATE, article="third", outlet="Coast News", published="2031-06-01",
                    claims=(told("t0", BOARD, 0), told("t1", FENCE, 1)))  # fmt: skip
    lines = traced(third, LATE, EARLY)
    assert lines["l0"].text == lines["t0"].text == lines["e0"].text == "e0"
    assert lines["e2"].text == ""
