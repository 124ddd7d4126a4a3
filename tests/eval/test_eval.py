"""The measuring itself: remembered parses, bounds that only tighten, rows that are held out."""

from __future__ import annotations

import bounds
import measures
import parses
import pytest
import run
from sets import polnear, voices

from provenance.extract.article import extract
from provenance.extract.parse import nlp
from provenance.model.article import Revision

TEXTS = [
    "“The pier didn’t hold,” said Anna Berg.\r\n\r\nThe mayor, who left in 2031, denied that.\n",
    "\ufeff  HARBOUR, Norland (XY) - Nobody  came.\tIt was late !! "
    "\u2067שלום\u2069 \U0001f600 said “he\n\x93Stop\x94",
    "x",
    *(row["text"] for row in voices.rows() if row["half"] == "open"),
]  # fmt: skip


def test_a_parse_that_is_remembered_yields_what_a_fresh_one_does(tmp_path):
    language = nlp.load()
    remembering = parses.Remembering(language, tmp_path)
    for number, text in enumerate(TEXTS):
        revision = Revision(f"a{number}", text, "", "")
        fresh = extract(language, revision)
        assert extract(remembering, revision) == fresh
        kept = sorted(tmp_path.rglob("*.spacy"))
        assert extract(remembering, revision) == fresh
        assert len(kept) == number + 1
        assert sorted(tmp_path.rglob("*")) == [kept[0].parent, *kept]


def test_parses_lie_outside_the_repository(monkeypatch, tmp_path):
    monkeypatch.setenv("PROV_CACHE", str(tmp_path))
    assert parses.folder() == tmp_path
    monkeypatch.delenv("PROV_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x"))
    assert parses.folder() == tmp_path / "x" / "claim-provenance"


BOUNDS = {"floors": {"a": {"F": 0.5, "R": 0.4}, "b": {"F": 0.1}}, "ceilings": {"a": {"wrong": 0.2}}}


@pytest.mark.parametrize(
    ("figure", "value", "wrong"),
    [("F", 0.5, False), ("F", 0.49, True), ("wrong", 0.2, False), ("wrong", 0.21, True),
     ("other", 0.0, False)],
)  # fmt: skip
def test_a_figure_is_held_to_its_floor_or_ceiling(figure, value, wrong):
    assert bounds.broken(BOUNDS, "a", figure, value) is wrong


def test_bounds_only_tighten():
    better = bounds.tightened(BOUNDS, {"a": {"F": 0.617, "R": 0.3, "wrong": 0.111}})
    assert better == {
        "floors": {"a": {"F": 0.61, "R": 0.4}, "b": {"F": 0.1}}, "ceilings": {"a": {"wrong": 0.12}},
    }  # fmt: skip
    assert bounds.tightened(better, {"a": {"F": 0.2, "R": 0.2, "wrong": 0.9}}) == better


def test_each_bound_is_of_a_part_that_is_measured():
    held = bounds.load()
    parts = {*measures.PARTS, measures.BANDS, *measures.WARS, "voices open", "voices kept"}
    assert {*held["floors"], *held["ceilings"]} <= parts


def test_about_a_tenth_of_the_rows_is_held_out_and_always_the_same():
    held = [i for i in range(1000) if polnear.held_out(f"row-{i}")]
    assert 70 < len(held) < 130
    assert held[:3] == [11, 14, 32]


def test_persons_who_speak_as_one_are_one_source():
    text = "Anna Berg and Tomas Rehn said that the pier was old."
    (said,) = polnear.predict({"id": "r", "text": text, "author": None}, nlp.load())["attributions"]
    assert [text[s:e] for s, e in said["source"]] == ["Anna Berg", "Tomas Rehn"]
    assert [text[s:e] for s, e in said["content"]] == ["that the pier was old"]


def test_a_text_that_holds_no_article_has_no_attributions():
    empty = {"id": "r", "attributions": []}
    assert polnear.predict({"id": "r", "text": " \n"}, nlp.load()) == empty


def test_figures_have_one_value_each():
    scored = {"pair_F1": {"P": 0.5, "R": 0.25, "F": 0.333}, "dates": 3}
    assert measures.flat(scored, ("pair_F1", "dates")) == {
        "pair_F1": 0.333, "pair_P": 0.5, "pair_R": 0.25, "dates": 3,
    }  # fmt: skip


@pytest.mark.parametrize(("value", "code"), [(0.9, 0), (0.1, 1)])
def test_a_run_ends_with_1_and_names_the_figure_where_a_bound_is_broken(
    monkeypatch, capsys, value, code
):
    held = {"floors": {"dates": {"F": 0.5}}, "ceilings": {}}
    monkeypatch.setattr(run.bounds, "load", lambda: held)
    monkeypatch.setattr(run.measures, "measure", lambda language: [("dates", {"F": value})])
    monkeypatch.setattr("sys.argv", ["run.py"])
    monkeypatch.delenv("PROV_MODEL", raising=False)
    assert run.main() == code
    assert ("broken: dates, F: 0.100" in capsys.readouterr().out) == bool(code)
