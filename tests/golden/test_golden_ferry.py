"""The invented ferry articles say what `expected.toml` expects of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from provenance.model.article import Raw, Revision
from provenance.read import read

FERRY = Path(__file__).parent / "ferry"
EXPECTED: dict[str, Any] = tomllib.loads((FERRY / "expected.toml").read_text(encoding="utf-8"))
MEDIA = {".md": "text/markdown", ".html": "text/html", ".txt": "text/plain"}
ARTICLES = EXPECTED["article"]


def _revision(name: str) -> Revision:
    path = FERRY / name
    return read(
        Raw(path.read_bytes(), str(path), MEDIA[path.suffix], seen="2022-09-01T00:00:00+00:00")
    )


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {row["file"]: _revision(row["file"]).text for row in ARTICLES}


def _quoted(node: Any) -> Iterator[tuple[str, str]]:
    """Yield each file and the words that are said to stand in it."""
    if isinstance(node, Mapping):
        if "file" in node and "words" in node:
            yield node["file"], node["words"]
        if "pairs" in node:
            for left, right in node["pairs"]:
                yield node["left"], left
                yield node["right"], right
        for value in node.values():
            yield from _quoted(value)
    elif isinstance(node, list):
        for value in node:
            yield from _quoted(value)


def test_all_words_that_are_expected_stand_in_the_article_named(texts: dict[str, str]) -> None:
    quoted = list(_quoted(EXPECTED))
    missing = [(name, words) for name, words in quoted if words not in texts[name]]
    assert len(quoted) > 60
    assert missing == []


@pytest.mark.parametrize("row", ARTICLES, ids=lambda row: row["file"])
def test_an_article_is_told_apart_from_its_page(row: dict[str, Any]) -> None:
    revision = _revision(row["file"])
    assert revision.text.startswith(row["first"])
    assert revision.text.rstrip().endswith(row["last"])
    assert [words for words in row.get("never", ()) if words in revision.text] == []


@pytest.mark.parametrize("row", ARTICLES, ids=lambda row: row["file"])
def test_outlet_date_and_kind_are_told_where_the_page_tells_them(row: dict[str, Any]) -> None:
    revision = _revision(row["file"])
    assert revision.outlet is not None
    assert revision.outlet.value == row["outlet"]
    assert (revision.published.value if revision.published else None) == row.get("published")
    assert revision.date_kind == row.get("date_kind", revision.date_kind)
    assert revision.kind == row.get("kind", revision.kind)
    if "title" in row:
        assert revision.title is not None
        assert revision.title.value == row["title"]
