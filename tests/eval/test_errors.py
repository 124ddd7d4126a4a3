"""The kinds of error that are counted on an annotated file."""

from __future__ import annotations

import errors
import parses


def _row(text, attributions):
    return {"id": "x", "text": text, "attributions": attributions}


def _gold(text, source, cue, content, direct=False):
    def at(words):
        return [[text.index(words), text.index(words) + len(words)]] if words else []

    return {"source": at(source), "cue": at(cue), "content": at(content), "direct": direct}


def test_what_is_found_as_annotated_is_no_error(tmp_path, monkeypatch):
    monkeypatch.setenv("PROV_CACHE", str(tmp_path))
    text = "The mayor said that the bridge was closed."
    gold = _gold(text, "The mayor", "said", "that the bridge was closed")
    assert list(errors.kinds(_row(text, [gold]), parses.load())) == []


def test_each_error_has_its_kind(tmp_path, monkeypatch):
    monkeypatch.setenv("PROV_CACHE", str(tmp_path))
    text = "The mayor said that the bridge was closed. The storm battered the pier for hours."
    rows = [
        _gold(text, "The storm", "battered", "the pier"),
        _gold(text, "The mayor", "said", "closed"),
    ]
    assert sorted(errors.kinds(_row(text, rows), parses.load())) == [
        "missed: content cut too short or too long, indirect",
        "missed: cue is no word of the lexicon, verb",
        "not annotated so: content of another reach",
    ]


def test_contents_that_share_most_are_matched_first():
    words = errors.Words("one two three four")
    gold = [{"content": [[0, 18]]}, {"content": [[0, 7]]}]
    assert errors.matched(words, gold, [{"content": [[0, 13]]}, {"content": [[0, 7]]}]) == {
        0: 0,
        1: 1,
    }
