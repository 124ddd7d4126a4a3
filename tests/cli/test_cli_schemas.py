"""The machine-readable outputs keep their fields: a program may rely on each."""

from __future__ import annotations

import json

import pytest

TEXT = str
OPTIONAL = (str, type(None))
NUMBER = (int, float, type(None))
SPANS = [[int]]

EXTRACT = {
    "path": TEXT,
    "title": OPTIONAL,
    "outlet": OPTIONAL,
    "republisher": OPTIONAL,
    "published": OPTIONAL,
    "text": TEXT,
    "sentences": [{"start": int, "end": int}],
    "attributions": [
        {
            "id": TEXT,
            "parent": OPTIONAL,
            "speaker": {
                "name": TEXT,
                "kind": TEXT,
                "role": OPTIONAL,
                "affiliation": OPTIONAL,
                "number": TEXT,
                "reason": OPTIONAL,
                "knowledge": OPTIONAL,
            },
            "form": TEXT,
            "stance": TEXT,
            "source": SPANS,
            "cue": SPANS,
            "content": SPANS,
        }
    ],
    "claims": [
        {
            "id": TEXT,
            "sentence": int,
            "kind": TEXT,
            "start": int,
            "end": int,
            "attribution": OPTIONAL,
            "polarity": TEXT,
            "modality": TEXT,
        }
    ],
    "quantities": [
        {
            "claim": TEXT,
            "measure": TEXT,
            "unit": TEXT,
            "bound": TEXT,
            "low": NUMBER,
            "high": NUMBER,
            "value": TEXT,
            "start": int,
            "end": int,
            "counted": OPTIONAL,
            "part_of": OPTIONAL,
        }
    ],
    "events": [
        {
            "id": TEXT,
            "type": TEXT,
            "actor": OPTIONAL,
            "target": OPTIONAL,
            "place": OPTIONAL,
            "date": {"low": OPTIONAL, "high": OPTIONAL, "anchor": OPTIONAL},
            "mentions": SPANS,
        }
    ],
    "times": [
        {
            "start": int,
            "end": int,
            "low": OPTIONAL,
            "high": OPTIONAL,
            "value": OPTIONAL,
            "anchor": OPTIONAL,
        }
    ],
}
CLAIM = {
    "key": TEXT,
    "article": TEXT,
    "outlet": OPTIONAL,
    "republisher": OPTIONAL,
    "speaker": OPTIONAL,
    "chain": [{"name": TEXT, "role": TEXT}],
    "published": OPTIONAL,
    "sentence": TEXT,
    "exact": TEXT,
}
REASON = {
    "facet": TEXT,
    "state": TEXT,
    "left": TEXT,
    "right": TEXT,
    "effect": TEXT,
    "detail": TEXT,
}
CONFLICTS = {
    "findings": [
        {
            "key": TEXT,
            "state": TEXT,
            "question": TEXT,
            "aspect": TEXT,
            "class": TEXT,
            "why": TEXT,
            "positions": [
                {
                    "id": TEXT,
                    "value": TEXT,
                    "claims": [CLAIM],
                    "separate_reports": int,
                    "note": OPTIONAL,
                }
            ],
            "pairs": [
                {
                    "left": TEXT,
                    "right": TEXT,
                    "values": TEXT,
                    "event": TEXT,
                    "class": TEXT,
                    "why": TEXT,
                    "reasons": [REASON],
                }
            ],
            "separate_reports": int,
            "independence": {
                "articles": int,
                "texts": int,
                "speakers": [TEXT],
                "sides": [TEXT],
                "no_figure_from": [TEXT],
            },
            "to_settle": [TEXT],
        }
    ]
}
EVENTS = {
    "events": [
        {
            "key": TEXT,
            "type": TEXT,
            "date": OPTIONAL,
            "date_low": OPTIONAL,
            "date_high": OPTIONAL,
            "date_precision": OPTIONAL,
            "place": OPTIONAL,
            "place_precision": OPTIONAL,
            "province": OPTIONAL,
            "country": OPTIONAL,
            "places": OPTIONAL,
            "side_a": [TEXT],
            "side_b": [TEXT],
            "deaths": [
                {
                    "value": TEXT,
                    "bound": TEXT,
                    "low": NUMBER,
                    "high": NUMBER,
                    "counted": TEXT,
                    "composition": TEXT,
                    "claim": TEXT,
                    "article": TEXT,
                    "speaker": OPTIONAL,
                    "side": OPTIONAL,
                }
            ],
            "deaths_low": NUMBER,
            "deaths_high": NUMBER,
            "deaths_over": OPTIONAL,
            "best": NUMBER,
            "best_by": OPTIONAL,
            "articles": int,
            "separate_reports": int,
            "members": [{"article": TEXT, "event": TEXT, "band": TEXT}],
            "excluded": [{"article": TEXT, "event": TEXT, "band": TEXT, "detail": TEXT}],
        }
    ]
}
MAY_BE_NULL = ("speaker", "date")
"""Objects that stand for something a text may not tell."""


def check(value, shape, where="$"):
    """Check that a value has exactly the fields and types of a shape."""
    if isinstance(shape, dict):
        if value is None and where.rpartition(".")[2] in MAY_BE_NULL:
            return
        assert list(value) == list(shape), where
        for name, inner in shape.items():
            check(value[name], inner, f"{where}.{name}")
    elif isinstance(shape, list):
        assert isinstance(value, list), where
        for item in value:
            check(item, shape[0], f"{where}[]")
    else:
        assert isinstance(value, shape), f"{where}: {value!r}"


def extracted(desk, *words):
    return [json.loads(line) for line in desk.out("extract", *words).splitlines()]


def test_extract_prints_a_line_an_article_with_these_fields(desk, articles):
    lines = extracted(desk, articles, "--format", "jsonl")
    assert len(lines) == 3
    for line in lines:
        check(line, EXTRACT)
    for name in ("sentences", "attributions", "claims", "quantities", "events", "times"):
        assert any(line[name] for line in lines)


UNNAMED = (
    "The ferry was unsafe, people familiar with the matter said. “We saw it,” said a Norland "
    "official, speaking anonymously because he was not allowed to talk to reporters.\n\n"
    "Intelligence suggested that the owner knew."
)


def test_what_a_text_tells_of_unnamed_voices_is_printed(desk, tmp_path):
    (tmp_path / "a.txt").write_text(UNNAMED, "utf-8")
    (line,) = extracted(desk, tmp_path / "a.txt")
    voices = {v["name"]: v for a in line["attributions"] if (v := a["speaker"])}
    assert voices["people familiar with the matter"]["knowledge"] == "familiar with the matter"
    official = voices["a Norland official"]
    assert official["reason"].startswith("speaking anonymously")
    assert official["knowledge"] is None
    assert [v["number"] for v in voices.values()] == ["several", "one", "unknown"]


def test_extract_needs_no_database(desk, articles, tmp_path):
    from prov_kit import Prov

    Prov(f"sqlite:///{tmp_path / 'none.db'}").out("extract", articles / "post.md")
    assert not (tmp_path / "none.db").exists()


def test_conflicts_have_these_fields(desk):
    found = desk.data("conflicts", "--all")
    check(found, CONFLICTS)
    assert any(p["reasons"] for f in found["findings"] for p in f["pairs"])
    assert all(p["claims"] for f in found["findings"] for p in f["positions"])


def test_events_have_these_fields(desk):
    found = desk.data("events")
    check(found, EVENTS)
    assert found["events"][0]["deaths"]
    assert found["events"][0]["members"]


def test_pairs_name_positions_of_their_own_finding(desk):
    for finding in desk.data("conflicts", "--all")["findings"]:
        known = {p["id"] for p in finding["positions"]}
        assert all({p["left"], p["right"]} <= known for p in finding["pairs"])


SAID = (
    "Police said on Monday that nine people had died in Selby.\n\n“It is over,” the mayor said.\n"
)
RAW = {
    "lf.txt": SAID.encode(),
    "crlf.txt": SAID.replace("\n", "\r\n").encode(),
    "cr.txt": SAID.replace("\n", "\r").encode(),
    "bom.txt": b"\xef\xbb\xbf" + SAID.encode(),
    "bom_crlf.txt": b"\xef\xbb\xbf" + SAID.replace("\n", "\r\n").encode(),
    "astral.txt": ("\U0001f600\n" + SAID).encode(),
    "blank_first.txt": ("\n\n   \n" + SAID).encode(),
}


@pytest.mark.parametrize("name", RAW)
def test_a_raw_text_is_the_files_own_and_its_offsets_slice_it(desk, tmp_path, name):
    (tmp_path / name).write_bytes(RAW[name])
    (line,) = extracted(desk, tmp_path / name, "--raw")
    text = line["text"]
    assert text.encode("utf-8") == RAW[name]
    check(line, EXTRACT)
    said = {text[s["start"] : s["end"]] for s in line["sentences"]}
    assert "Police said on Monday that nine people had died in Selby." in said
    assert "nine" in {text[q["start"] : q["end"]].split()[0] for q in line["quantities"]}
    sources = {text[s:e] for a in line["attributions"] for s, e in a["source"]}
    assert sources == {"Police", "the mayor"}


def test_without_raw_the_front_matter_is_no_part_of_the_text(desk, articles):
    plain, raw = (extracted(desk, articles / "post.md", *o)[0] for o in ((), ("--raw",)))
    assert "+++" not in plain["text"]
    assert raw["text"] == (articles / "post.md").read_text("utf-8")
    assert plain["outlet"] == raw["outlet"] == "Northern Post"
