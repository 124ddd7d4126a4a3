"""Sets of whole incidents: invented ones, read as the annotated ones are."""

from __future__ import annotations

import parts
import pytest
from sets import airwars, gvc, wars

from provenance.extract.parse import nlp

TEXTS = [
    "A shooting in Chicago on March 3, 2014 killed two men and injured three people.",
    "A shooting killed two men and injured three people in Chicago on March 3, 2014.",
    "A shooting in Tulsa on June 9, 2015 killed one woman.",
]


@pytest.fixture(scope="module")
def rows():
    dates = ("2014-03-04", "2014-03-05", "2015-06-10")
    docs = [
        {"doc_id": f"d{i}", "text": text, "title": f"Shooting {i}", "outlet": f"o{i}.example",
         "dct": day}
        for i, (text, day) in enumerate(zip(TEXTS, dates, strict=True))
    ]  # fmt: skip
    return [
        {"incident_id": "1", "docs": docs[:2]},
        {"incident_id": "2", "docs": [docs[2], docs[0]]},
    ]


def test_documents_of_one_incident_have_one_event_and_its_tolls(rows):
    told = {row["doc_id"]: row for row in gvc.incidents(rows, nlp.load())}
    assert told["d0"]["cluster"] == told["d1"]["cluster"] != told["d2"]["cluster"]
    assert [(told[d]["killed"], told[d]["injured"]) for d in ("d0", "d1", "d2")] == [
        (2, 3),
        (2, 3),
        (1, 0),
    ]


def test_documents_of_one_text_have_the_event_of_the_article_that_they_are(rows):
    first = rows[0]["docs"][0]
    copied = [{"incident_id": "1", "docs": [first, {**first, "doc_id": "d9"}]}]
    told = {row.pop("doc_id"): row for row in gvc.incidents(copied, nlp.load())}
    assert told["d0"] == told["d9"]


def test_findings_name_their_documents_worst_first(rows):
    told = list(gvc.noise(rows, nlp.load()))
    assert {"agreement"} == {row["class"] for row in told}
    assert all(set(row["docs"]) == {"d0", "d1"} for row in told)


def test_a_document_of_two_incidents_is_read_once(rows):
    assert [row["id"] for row in gvc.documents(rows)] == ["d0", "d1", "d2"]


def test_a_narrative_with_two_tolls_by_two_bodies_is_disputed():
    text = (
        "The strike hit a house in Selby on May 2, 2031. The health ministry said that the strike "
        "killed eight people. The civil defence said that the strike killed eleven people."
    )
    row = {"id": "x", "narrative": text, "date": "2031-05-02"}
    told = airwars.predict(row, nlp.load())
    assert told == {"id": "x", "tolls": [8, 11], "conflict": True}


def test_strikes_that_are_told_as_one_do_not_stand_alone():
    told = "On May 2, 2031 an air strike hit Elm Street in Denver. It killed {}, the army said."
    rows = [
        {"id": str(n), "narrative": told.format(who), "date": "2031-05-02"}
        for n, who in enumerate(["Anna Berg", "Anna Berg"])
    ]
    other = {"id": "3", "narrative": "Jets bombed Tulsa on June 9, 2031.", "date": "2031-06-09"}
    assert wars.apart([*rows, other], nlp.load())["alone"] == pytest.approx(1 / 3)
    assert wars.apart([rows[0], other], nlp.load()) == {"alone": 1.0, "mixed": 0}


def test_a_third_of_the_rows_only_checks():
    kept = sum(parts.checked(str(n)) for n in range(3000))
    assert 900 < kept < 1100
