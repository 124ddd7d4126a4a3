from dataclasses import replace

from compare_builders import source, statement, voice

from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.positions import origins, separate_note

POST, ECHO, WIRE = (source(name) for name in ("Harbour Post", "Valley Echo", "Coast Wire"))
BOARD = {"origin": "board", "note": "report by the Dock Board"}


def said(of, origin, note="", who=None, text=""):
    made = statement(f"Twelve cranes fell, {of.outlet} says.", of, who, origin=origin)
    return replace(made, origin_note=note, text=text)


def linked(*pairs):
    def leaning(left, right, about):
        return "the two share a sentence" if (left, right) in pairs else ""

    return Knowledge(leaning=leaning)


def test_one_article_alone_needs_no_word_on_separateness():
    assert separate_note([said(POST, "a"), said(POST, "b")], Knowledge()) == ""


def test_articles_that_quote_one_report_are_one_report_and_the_note_says_which():
    note = separate_note([said(POST, **BOARD), said(ECHO, **BOARD)], Knowledge())
    assert note == (
        "One report in 2 articles: Harbour Post and Valley Echo rest on a report by the Dock Board."
    )


def test_two_of_three_that_lean_on_one_person_are_not_known_to_be_separate():
    quill = voice("Mara Quill")
    both = [said(of, "quill", "one speaker", quill) for of in (POST, ECHO)]
    note = separate_note([*both, said(WIRE, "own", "Coast Wire's own text")], Knowledge())
    assert note == "NOT known to be separate: Harbour Post and Valley Echo rest on Mara Quill."


def test_a_shared_text_is_told_by_its_link_and_not_a_second_time():
    both = [said(of, **BOARD, text="t") for of in (POST, ECHO)]
    pair = tuple(sorted(s.source.article for s in both))
    assert (
        separate_note(both, linked(pair)) == "One report in 2 articles: the two share a sentence."
    )


def test_without_a_link_nothing_is_called_independent():
    note = separate_note([said(POST, "a"), said(ECHO, "b")], Knowledge())
    assert note == "No link found between them, which does not show that they are independent."


def test_of_many_links_three_are_told_and_the_rest_counted():
    every = [said(source(f"Paper {n}"), f"o{n}") for n in range(5)]
    note = separate_note(every, Knowledge(leaning=lambda left, right, about: "a link"))
    assert note == "NOT known to be separate: a link; a link; a link; and 7 more such links."


def test_of_a_crowd_of_articles_it_is_said_how_many_were_looked_at():
    every = [said(source(f"Paper {n}"), f"o{n}") for n in range(40)]
    assert separate_note(every, Knowledge()) == (
        "Of the first 30 no link was found between any two."
    )


def test_own_words_beside_a_shared_sentence_are_no_report_more():
    shared = [said(of, "t", text="t") for of in (POST, ECHO)]
    own = statement("The cranes are down.", ECHO)
    assert origins([*shared, own]) == {"t"}
    assert len(origins([*shared, own, statement("Cranes fell.", WIRE)])) == 2
