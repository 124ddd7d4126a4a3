"""The sample articles and reference files that come with the program."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from provenance.model.article import Raw, Revision
from provenance.read import read
from provenance.read.reference import parse
from provenance.settings import data_path

SEEDS = data_path("seeds")
ARTICLES = sorted((SEEDS / "articles").glob("*.md"))
UNDATED = {"001", "002", "003"}
KEPT = {
    "000": [
        "didn’t recognize the Taliban regime",
        "239 people",
        "about six months",
        "declined to comment",
    ],
    "001": ["5,00,000", "46 people dead", "Paktika", "16 Pakistani soldiers", "Taliban 2.0", "56%"],
    "002": ["2,600-kilometer (1,600-mile)", "No foreign country", "reject the charges"],
    "003": [
        "November 9 to December 9",
        "up to 45 terrorist attacks",
        "$9.5 billion",
        "last August",
    ],
    "004": ["killing eight people", "Last month", "2,640km", "500,000", "1,500", "In 1996"],
}


def _revision(path: Path) -> Revision:
    return read(Raw(path.read_bytes(), path.name, "text/markdown", "2024-06-01T00:00:00+00:00"))


def test_there_is_one_sample_for_each_of_the_five_articles() -> None:
    assert [path.name[:3] for path in ARTICLES] == ["000", "001", "002", "003", "004"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name[:3])
def test_a_sample_says_that_it_is_a_precis_and_keeps_its_facts(path: Path) -> None:
    revision = _revision(path)
    assert revision.rendition == "precis"
    assert revision.outlet is not None
    assert [words for words in KEPT[path.name[:3]] if words not in revision.text] == []


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name[:3])
def test_a_sample_has_a_date_only_where_its_source_has_one(path: Path) -> None:
    assert (_revision(path).published is None) == (path.name[:3] in UNDATED)


def test_the_update_stamp_of_a_sample_is_told_as_an_update() -> None:
    revision = _revision(ARTICLES[4])
    assert revision.date_kind == "updated"
    assert revision.day is not None
    assert revision.day.isoformat() == "2024-04-21"


@pytest.mark.parametrize("name", ["outlets.toml", "speakers.toml"])
def test_a_reference_file_parses(name: str) -> None:
    found = parse((SEEDS / name).read_bytes(), name)
    assert found.outlets or found.bodies


def test_whoever_speakers_act_for_and_whatever_is_kept_apart_is_listed_too() -> None:
    found = parse((SEEDS / "speakers.toml").read_bytes(), "speakers.toml")
    names = {body.name for body in found.bodies}
    acted_for = {body.acts_for for body in found.bodies if body.acts_for}
    kept_apart = {name for pair in found.apart for name in pair}
    assert acted_for <= names
    assert kept_apart <= names
    assert len(found.apart) >= 5


def test_every_outlet_of_the_samples_is_known_to_the_reference() -> None:
    known = {outlet.name for outlet in parse((SEEDS / "outlets.toml").read_bytes(), "o").outlets}
    told = {
        tomllib.loads(path.read_text(encoding="utf-8").split("+++")[1])["outlet"]
        for path in ARTICLES
    }
    assert told <= known
