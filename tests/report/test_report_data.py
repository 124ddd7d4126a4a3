from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
import samples

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
from provenance.report import data
from provenance.report.terminal import tables

TEXT = (str, type(None))
FINDING = {
    "key": str, "state": str, "question": str, "aspect": str, "class": str, "why": str,
    "positions": list, "pairs": list, "separate_reports": int,
    "independence": dict, "to_settle": list,
}  # fmt: skip
INDEPENDENCE = {
    "articles": int, "texts": int, "speakers": list, "sides": list, "no_figure_from": list,
}  # fmt: skip
POSITION = {"id": str, "value": str, "claims": list, "separate_reports": int, "note": TEXT}
CLAIM = {
    "key": str, "article": str, "outlet": TEXT, "republisher": TEXT, "speaker": TEXT,
    "chain": list, "published": TEXT, "sentence": str, "exact": str,
}  # fmt: skip
PAIR = {
    "left": str, "right": str, "values": str, "event": str, "class": str, "why": str,
    "reasons": list,
}  # fmt: skip
REASON = {"facet": str, "state": str, "left": str, "right": str, "effect": str, "detail": str}
NUMBER = (int, float, type(None))
EVENT = {
    "key": str, "type": str, "date": TEXT, "date_low": TEXT, "date_high": TEXT,
    "date_precision": TEXT, "place": TEXT, "place_precision": TEXT, "province": TEXT,
    "country": TEXT, "places": TEXT,
    "side_a": list, "side_b": list, "deaths": list, "deaths_low": NUMBER, "deaths_high": NUMBER,
    "deaths_over": TEXT, "best": NUMBER, "best_by": TEXT, "articles": int,
    "separate_reports": int, "members": list, "excluded": list,
}  # fmt: skip


def fits(value, schema):
    """Check an object's names, their order and their types."""
    assert list(value) == list(schema)
    for name, kind in schema.items():
        assert isinstance(value[name], kind), (name, value[name])


def test_conflicts_as_json_keep_their_schema():
    told = json.loads(data.conflicts_json(samples.FINDINGS))
    assert list(told) == ["findings"]
    assert len(told["findings"]) == 4
    for finding in told["findings"]:
        fits(finding, FINDING)
        fits(finding["independence"], INDEPENDENCE)
        for position in finding["positions"]:
            fits(position, POSITION)
            for claim in position["claims"]:
                fits(claim, CLAIM)
                for link in claim["chain"]:
                    fits(link, {"name": str, "role": str})
        for pair in finding["pairs"]:
            fits(pair, PAIR)
            for reason in pair["reasons"]:
                fits(reason, REASON)


def test_what_is_not_known_is_null():
    told = json.loads(data.conflicts_json([samples.strikes()]))["findings"][0]
    eight = told["positions"][0]["claims"][0]
    assert (eight["speaker"], eight["republisher"], eight["published"]) == (
        None,
        None,
        "2024-04-21",
    )
    assert told["positions"][1]["claims"][0]["published"] is None
    assert told["class"] == "possible_conflict"


def test_chains_run_from_the_outermost_station_inwards():
    told = json.loads(data.conflicts_json([samples.recognition()]))["findings"][0]
    chain = told["positions"][1]["claims"][2]["chain"]
    assert [link["role"] for link in chain] == ["republisher", "outlet", "speaker"]


def test_conflicts_as_csv_have_a_row_a_statement():
    rows = list(csv.DictReader(io.StringIO(data.conflicts_csv(samples.FINDINGS))))
    assert len(rows) == sum(len(p.statements) for f in samples.FINDINGS for p in f.positions)
    assert {row["class"] for row in rows} >= {"possible_conflict", "contradiction"}


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "@SUM(A1)", "-x", "\t=1"])
def test_a_spreadsheet_runs_no_cell_of_foreign_text(cell):
    told = data.conflicts_csv([replace(samples.strikes(), question=cell)])
    row = next(iter(csv.DictReader(io.StringIO(told))))
    assert row["question"] == f"'{cell}"


def test_a_negative_number_stays_a_number_in_csv():
    told = data.conflicts_csv([replace(samples.strikes(), question="-5.2")])
    assert next(iter(csv.DictReader(io.StringIO(told))))["question"] == "-5.2"


def test_markdown_shows_each_version_and_lets_no_foreign_markup_through():
    finding = replace(samples.strikes(), question="Is *this* [a link](x) <b>?")
    told = data.conflicts_md([finding])
    assert "## Is \\*this\\* \\[a link\\](x) \\<b\\>?" in told
    assert "**46 killed**: Taliban officials, unnamed, for Afghan Taliban" in told
    assert "PRECIS, NOT THE OUTLET'S WORDS" in told
    assert "1. The date of the strikes" in told


def test_events_as_json_keep_their_schema():
    told = json.loads(data.events_json([samples.event()]))
    assert list(told) == ["events"]
    event = told["events"][0]
    fits(event, EVENT)
    assert (event["date"], event["place"]) == (None, "Paktika")
    assert event["members"] == [
        {"article": samples.CLARION.key, "event": samples.PAKTIKA.key, "band": "same"}
    ]
    assert event["excluded"][0]["detail"] == "a date is missing"
    death = event["deaths"][0]
    assert (death["value"], death["claim"], death["low"]) == ("46", samples.DEAD.key, 46)


def test_events_as_csv_are_a_row_each_with_who_gives_which_figure():
    row = next(csv.DictReader(io.StringIO(data.events_csv([samples.event()]))))
    assert row["deaths"] == "Taliban officials (of Afghan Taliban): 46"
    assert (row["deaths_low"], row["deaths_high"], row["deaths_over"]) == ("46", "46", "same")
    assert (row["date_low"], row["best"], row["accounts"]) == ("", "", samples.PAKTIKA.key)


def test_events_on_screen_mark_a_range_over_accounts_that_only_point_to_one_event():
    loose = replace(samples.coded(), deaths_low=8, deaths_over="likely_same")
    told = tables.events_table([replace(samples.event(), coded=loose)])
    assert "~8" in told
    assert "~46" in told
    assert "not known" in told
    assert "~" not in tables.events_table([samples.event()])


def extraction() -> Extraction:
    march = Window(date(2024, 3, 1), date(2024, 3, 31))
    return Extraction(
        "article",
        (Sentence(0, 0, Span(0, 40), "sentence"),),
        (Speaker("s1", "a harbour pilot", "person", False, number="one", reason="not cleared"),),
        (
            Attribution("a1", None, "s1", "indirect", "asserting", (Span(0, 9),), (Span(9, 13),),
                        (Span(14, 30), Span(32, 40))),
            Attribution("a2", "a1", None, "indirect", "denying", (), (), ()),
        ),
        (Claim("c1", "claim", 0, "assertion", Span(14, 40), "a1", "positive", "hearsay"),),
        (Quantity("q1", "c1", "killed", "1", "more_than", 3, None, "over three", Span(14, 24)),),
        (TimeExpression(Span(25, 30), march, "2024-03", "2024-04-21"),
         TimeExpression(Span(31, 33), None, "", "")),
        (
            Event("e1", "strike", (Span(14, 20),), (
                Slot("actor", "Norland", Span(14, 16)), Slot("date", "x", Span(25, 30), march))),
            Event("e2", "crash", ()),
        ),
    )  # fmt: skip


def line() -> dict:
    told = data.extraction_json("in/a.md", samples.DHAKA.view().revision, extraction())
    assert "\n" not in told
    return json.loads(told)


def test_an_extraction_is_one_line_in_its_schema():
    told = line()
    assert list(told) == [
        "path", "title", "outlet", "republisher", "published", "text", "sentences",
        "attributions", "claims", "quantities", "events", "times",
    ]  # fmt: skip
    assert (told["path"], told["outlet"], told["republisher"]) == ("in/a.md", "Dhaka Tribune", None)
    assert told["text"] == samples.DHAKA.text
    assert told["sentences"] == [{"start": 0, "end": 40}]


def test_an_extraction_tells_each_voice_and_every_part_of_what_it_says():
    told = line()["attributions"]
    assert told[0] == {
        "id": "a1", "parent": None,
        "speaker": {"name": "a harbour pilot", "kind": "person", "role": None,
                    "affiliation": None, "number": "one", "reason": "not cleared",
                    "knowledge": None},
        "form": "indirect", "stance": "asserting", "source": [[0, 9]], "cue": [[9, 13]],
        "content": [[14, 30], [32, 40]],
    }  # fmt: skip
    assert (told[1]["parent"], told[1]["speaker"]) == ("a1", None)


def test_an_extraction_tells_claims_and_figures_with_open_ends():
    told = line()
    assert told["claims"] == [
        {"id": "c1", "sentence": 0, "kind": "assertion", "start": 14, "end": 40,
         "attribution": "a1", "polarity": "positive", "modality": "hearsay"}
    ]  # fmt: skip
    assert told["quantities"] == [
        {"claim": "c1", "measure": "killed", "unit": "1", "bound": "more_than", "low": 3,
         "high": None, "value": "over three", "start": 14, "end": 24, "counted": None,
         "part_of": None}
    ]  # fmt: skip


def test_an_extraction_tells_events_and_times_with_their_anchor():
    told = line()
    window = {"low": "2024-03-01", "high": "2024-03-31"}
    assert told["events"][0] == {
        "id": "e1", "type": "strike", "actor": "Norland", "target": None, "place": None,
        "date": {**window, "anchor": "2024-04-21"}, "mentions": [[14, 20]],
    }  # fmt: skip
    assert told["events"][1]["date"] is None
    assert told["times"][0] == {
        "start": 25, "end": 30, **window, "value": "2024-03", "anchor": "2024-04-21"
    }  # fmt: skip
    assert told["times"][1]["low"] is None
